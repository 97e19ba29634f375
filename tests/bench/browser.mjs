// @ts-check
/** One page in a browser of its own, so that nothing is left of the page before, and a page that hangs can be ended. */
import { chromium } from 'playwright';
import { findChrome, launchArguments } from '../../scripts/find-chrome.mjs';

/** As the pages are drawn. The height holds all of `<summit-map>`; the others take the upper 800 px of it. */
export const viewport = { width: 1280, height: 1000 };

/** @typedef {{ name: string, ph: string, ts: number, id2?: { local?: string }, args: Record<string, unknown> }} TraceEvent `ts` in microseconds */

/** A page took longer than it may. */
export class Stop extends Error {}

/** @template T @param {Promise<T>} promise @param {number} [seconds] */
export async function within(promise, seconds = 60) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const stop = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Stop('STOP')), seconds * 1000);
  });
  try {
    return await /** @type {Promise<T>} */ (Promise.race([promise, stop]));
  } finally {
    clearTimeout(timer);
  }
}

/**
 * @param {string} url
 * @returns the page, the protocol's sessions for page and browser, and `close`
 */
export async function openTab(url) {
  const { path, env } = await findChrome();
  const browser = await chromium.launch({
    executablePath: path,
    args: [...launchArguments, '--enable-blink-features=ForceEagerMeasureMemory'],
    ...(env && { env }),
  });
  const context = await browser.newContext({ viewport, locale: 'en-US', timezoneId: 'UTC' });
  const page = await context.newPage();
  /** @type {string[]} */
  const problems = [];
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto(url);
  const [devtools, root] = [await context.newCDPSession(page), await browser.newBrowserCDPSession()];
  // Time that the main thread worked; time in which the machine gave the core to others does not count.
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });

  /** @type {TraceEvent[]} */
  let events = [];
  root.on('Tracing.dataCollected', ({ value }) => {
    // The protocol's types call every field of a trace event a text.
    const some = /** @type {unknown[]} */ (value);
    events.push(.../** @type {TraceEvent[]} */ (some));
  });

  return {
    page,
    devtools,
    problems,
    version: browser.version(),
    /** Calls a function of `globalThis.bench`. @param {string} name @param {unknown[]} args @returns {Promise<unknown>} */
    call: (name, ...args) =>
      page.evaluate(
        ([name, args]) => Reflect.get(globalThis, 'bench')[name](...args),
        /** @type {const} */ ([name, args]),
      ),
    /** Seconds of work on the main thread so far, whole and by kind. */
    async work() {
      const { metrics } = await devtools.send('Performance.getMetrics');
      const of = (/** @type {string} */ name) => metrics.find((each) => each.name === name)?.value ?? NaN;
      return {
        all: of('TaskDuration'),
        style: of('RecalcStyleDuration'),
        layout: of('LayoutDuration'),
      };
    },
    async startTrace() {
      events = [];
      const includedCategories = ['benchmark', 'blink.user_timing'];
      await root.send('Tracing.start', {
        transferMode: 'ReportEvents',
        traceConfig: { recordMode: 'recordContinuously', includedCategories },
      });
    },
    async stopTrace() {
      const complete = new Promise((resolve) => root.once('Tracing.tracingComplete', resolve));
      await root.send('Tracing.end');
      await complete;
      return events;
    },
    async close() {
      // A page that hangs does not answer: five seconds, then its processes are ended.
      await within(browser.close(), 5).catch(() => undefined);
    },
  };
}

/** @typedef {Awaited<ReturnType<typeof openTab>>} Tab */
