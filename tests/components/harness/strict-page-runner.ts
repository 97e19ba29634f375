/** Before everything else in the frame: the test runner's way of importing, and an ear for what goes wrong. */
const RUNNER = '__vitest_browser_runner__';
const runner: unknown = Reflect.get(parent, RUNNER);
const wrong: string[] = [];
Object.assign(window, { [RUNNER]: runner, wrong });
const note = (what: string): void => void wrong.push(what);
document.addEventListener('securitypolicyviolation', (event) => {
  note(
    `${event.violatedDirective} ${event.blockedURI} ${event.sample} ${event.sourceFile}:${event.lineNumber}`,
  );
});
window.addEventListener('error', ({ message }) => note(message));
window.addEventListener('unhandledrejection', ({ reason }) => note(String(reason)));
