// @ts-check
/** One page measured once: from data in memory to rest, its memory, then each gesture. */
import { Stop, openTab, within } from './browser.mjs';
import { GESTURES, drag, handFor } from './gestures.mjs';
import { median, quantile } from './stats.mjs';
import { inputLatencies, paintTimes } from './trace.mjs';

/**
 * @typedef {import('./browser.mjs').Tab} Tab
 * @typedef {import('./gestures.mjs').Gesture} Gesture
 * @typedef {import('./pages/harness.js').Drag} Drag
 * @typedef {import('./pages/harness.js').Target} Target
 * @typedef {Record<string, number | 'STOP'>} Figures by name, `window: main` for those of a gesture
 *
 * @typedef {object} Visit
 * @property {string} url
 * @property {readonly Gesture[]} gestures
 * @property {number} seconds that a gesture takes
 * @property {number} [deadline] when nothing more is begun, by `performance.now()`
 * @property {(problem: string) => void} complain
 */

const MB = 1024 * 1024;

/** A gesture that changed nothing: its figures would be those of a page at rest. */
class Still extends Error {}

/** What the page holds after collection: objects, what the browser keeps for them, typed arrays, workers. @param {Tab} tab */
export async function heap({ devtools, page }) {
  for (let i = 0; i < 2; i++) await devtools.send('HeapProfiler.collectGarbage');
  const usage = await devtools.send('Runtime.getHeapUsage');
  let bytes = usage.usedSize + usage.embedderHeapUsedSize + usage.backingStorageSize;
  if (page.workers().length > 0) bytes += await page.evaluate(workerBytes);
  return bytes / MB;
}

/** Runs in the page. */
async function workerBytes() {
  const measure = Reflect.get(performance, 'measureUserAgentSpecificMemory');
  /** @type {{ breakdown: { bytes: number, attribution: { scope: string }[] }[] }} */
  const { breakdown } = await Reflect.apply(measure, performance, []);
  return breakdown
    .filter(({ attribution }) => attribution.some(({ scope }) => scope.includes('Worker')))
    .reduce((sum, { bytes }) => sum + bytes, 0);
}

/** @param {Tab} tab @param {number} [patience] seconds @returns {Promise<Figures>} */
export async function load(tab, patience) {
  await tab.startTrace();
  const from = await tab.work();
  await within(tab.call('mount'), patience);
  await within(tab.call('calm'), patience);
  const to = await tab.work();
  const { first, last } = paintTimes(await tab.stopTrace());
  const tasks = /** @type {number[]} */ (await tab.call('longTasks', 'data-ready'));
  return {
    painted: last,
    first,
    work: (to.all - from.all) * 1000,
    blocking: tasks.reduce((sum, duration) => sum + Math.max(0, duration - 50), 0),
    longest: Math.max(0, ...tasks),
  };
}

/**
 * Brings the page to where the gesture begins. Null where it has none.
 * @param {Tab} tab @param {Gesture} gesture
 * @returns {Promise<import('./gestures.mjs').Hand | null>}
 */
export async function prepare(tab, gesture) {
  const name = GESTURES[gesture];
  const path = /** @type {Drag | null} */ (await within(tab.call('before', name)));
  await within(tab.call('calm', 3));
  if (path) {
    await within(drag(tab, path));
    await within(tab.call('calm', 3));
  }
  const target = /** @type {Target | null} */ (await within(tab.call('target', name)));
  if (!target) return null;
  const hand = handFor(tab, gesture, target);
  await hand.begin();
  await within(tab.call('calm', 3));
  return hand;
}

/** @param {Tab} tab @param {Gesture} gesture @param {number} seconds @returns {Promise<Figures>} */
async function move(tab, gesture, seconds) {
  const hand = await prepare(tab, gesture);
  if (!hand) return {};
  const before = await tab.call('probe');
  await tab.startTrace();
  await tab.call('watch');
  const from = await tab.work();
  await hand.move(seconds);
  const to = await tab.work();
  const frames = /** @type {number[]} */ (await within(tab.call('watched')));
  const latencies = inputLatencies(await tab.stopTrace());
  await within(hand.end());
  await within(tab.call('calm', 2));
  if ((await tab.call('probe')) === before) throw new Still(`${gesture} moved nothing.`);

  const intervals = frames.slice(1).map((time, i) => time - (frames[i] ?? NaN));
  const perFrame = (/** @type {number} */ duration) => (duration * 1000) / frames.length;
  return {
    main: perFrame(to.all - from.all),
    style: perFrame(to.style - from.style),
    layout: perFrame(to.layout - from.layout),
    interval: median(intervals),
    p95: quantile(intervals, 0.95),
    latency: median(latencies),
  };
}

/** @param {Visit} visit @returns {Promise<Figures>} */
export async function visit({ url, gestures, seconds, deadline = Infinity, complain }) {
  const tab = await openTab(url);
  /** @type {Figures} */
  const figures = {};
  try {
    const script = Number(await tab.call('code'));
    await tab.call('calm', 3);
    const empty = await heap(tab);
    await within(tab.call('data'));
    await tab.call('calm', 3);
    try {
      const left = Math.max(1, (deadline - performance.now()) / 1000);
      const loaded = await load(tab, Math.min(60, left));
      Object.assign(figures, loaded, { fromScript: script + Number(loaded.first) });
    } catch (error) {
      if (!(error instanceof Stop)) throw error;
      return { painted: 'STOP' };
    }
    figures.heap = (await heap(tab)) - empty;
    for (const gesture of gestures) {
      if (performance.now() > deadline) {
        complain(`no time was left for ${gesture}.`);
        break;
      }
      try {
        for (const [name, value] of Object.entries(await move(tab, gesture, seconds)))
          figures[`${gesture}: ${name}`] = value;
      } catch (error) {
        if (error instanceof Still) {
          complain(error.message);
          continue;
        }
        if (!(error instanceof Stop)) throw error;
        figures[`${gesture}: main`] = 'STOP';
        break; // What still piles up would be counted for the next.
      }
    }
    if (tab.problems.length > 0) throw new Error(`${url} says: ${tab.problems.join('; ')}`);
    return figures;
  } finally {
    await tab.close();
  }
}
