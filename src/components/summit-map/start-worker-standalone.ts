/** What stands in the standalone file in place of `start-worker.ts`: there the worker lies in `readers/` beside it. */
interface Policies {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ): { createScriptURL(address: string): string };
}

declare global {
  interface Window {
    readonly trustedTypes?: Policies;
  }
}

let address: string | undefined;

/** Pages with Trusted Types let scripts be named by policies alone: ours, `summit-map`, names this one file. */
function workerAddress(): string {
  const file = `${new URL(/* @vite-ignore */ '.', import.meta.url)}readers/worker.js`;
  const policy = window.trustedTypes?.createPolicy('summit-map', { createScriptURL: () => file });
  return policy?.createScriptURL(file) ?? file;
}

export const startWorker = (): Worker => new Worker((address ??= workerAddress()), { type: 'module' });
