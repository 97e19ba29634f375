// @ts-check
/**
 * What every page has in common: loads the page's module and its data, says when the data is there, hands it over,
 * and notes frames and long tasks. `globalThis.bench` is what the measuring side calls.
 */
import { loadColumns, rangeOf } from './columns.js';

/**
 * @typedef {object} Target where a gesture is made and how far it goes
 * @property {number} x
 * @property {number} y
 * @property {number} [reach] px that a drag goes to the right; 400
 * @property {boolean} [ctrl] the wheel is turned with Ctrl held
 * @property {number} [wheel] px per turn of the wheel; 10
 *
 * @typedef {{ from: { x: number, y: number }, to: { x: number, y: number } }} Drag
 * @typedef {'mapPan' | 'mapZoom' | 'tlPan' | 'tlZoom' | 'winDrag'} TargetName
 * @typedef {object} Mounted
 * @property {Partial<Record<TargetName, () => Promise<Drag | void>>>} [before] what comes before a gesture
 * @property {Partial<Record<TargetName, Target | (() => Target)>>} targets
 * @property {() => unknown} [probe] what a gesture must change
 * @property {unknown} [view] the same, of the floor
 *
 * @typedef {object} Context
 * @property {import('./columns.js').Columns} cols
 * @property {[number, number]} range
 * @property {HTMLElement} root
 * @property {(top: number, height: number) => HTMLElement} div a box of the whole width
 */

const query = new URLSearchParams(location.search);
const root = document.querySelector('#root');
if (!(root instanceof HTMLElement)) throw new Error('The page has no root.');

/** @type {{ start: number, duration: number }[]} */
const tasks = [];
new PerformanceObserver((list) => {
  for (const { startTime, duration } of list.getEntries()) tasks.push({ start: startTime, duration });
}).observe({ type: 'longtask', buffered: true });

/** @type {Mounted} */
let mounted = { targets: {} };
/** @type {Context | null} */
let context = null;
/** @type {(context: Context) => Promise<Mounted>} */
let mount;

/** @param {number} ms */
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Until the main thread has had nothing to do for a while: timers come on time, `turns` times one after the other.
 * On a machine that is busy with other things they never do, so there is an end to it.
 */
async function calm(turns = 8) {
  for (let quiet = 0, all = 0; quiet < turns && all < 10 * turns; all++) {
    const before = performance.now();
    await wait(40);
    quiet = performance.now() - before < 90 ? quiet + 1 : 0;
  }
}

/** @param {string} href */
function styles(href) {
  const link = document.createElement('link');
  Object.assign(link, { rel: 'stylesheet', href });
  return new Promise((resolve, reject) => {
    link.addEventListener('load', resolve);
    link.addEventListener('error', () => reject(new Error(`No styles at ${href}.`)));
    document.head.append(link);
  });
}

/** @type {number[] | null} */
let frames = null;
/** @param {number} time */
function onFrame(time) {
  if (!frames) return;
  frames.push(time);
  requestAnimationFrame(onFrame);
}

const bench = {
  calm,
  /** Loads the page's code, and its styles where it has a file of them. How long that took, in ms. */
  async code() {
    const module = query.get('module') ?? '';
    const from = performance.now();
    if (module.startsWith('/peer/')) await styles(module.replace(/js$/, 'css'));
    ({ mount } = await import(module));
    return performance.now() - from;
  },
  async data() {
    const cols = await loadColumns(query.get('data') ?? '');
    const div = (/** @type {number} */ top, /** @type {number} */ height) => {
      const box = document.createElement('div');
      box.style.cssText = `position:absolute;left:0;top:${top}px;width:1280px;height:${height}px`;
      root.append(box);
      return box;
    };
    context = { cols, range: rangeOf(cols), root, div };
  },
  /** From here on the data is in memory. The page keeps of it what it wants: nothing here holds it. */
  async mount() {
    if (!context) throw new Error('There is no data.');
    const given = context;
    context = null;
    performance.mark('data-ready');
    mounted = await mount(given);
    performance.mark('mounted');
  },
  /** Puts the page where a gesture begins; the drag that is still to be made, if any. @param {TargetName} name */
  before: async (name) => (await mounted.before?.[name]?.()) ?? null,
  /** @param {TargetName} name @returns {Target | null} null where the page has no such gesture */
  target(name) {
    const target = mounted.targets[name];
    return (typeof target === 'function' ? target() : target) ?? null;
  },
  probe: () => JSON.stringify(mounted.probe?.() ?? mounted.view ?? null),
  watch() {
    frames = [];
    requestAnimationFrame(onFrame);
  },
  /** Times of the frames since `watch`. */
  watched() {
    const seen = frames ?? [];
    frames = null;
    return seen;
  },
  /** Tasks over 50 ms since a mark, longest first. @param {string} mark */
  longTasks(mark) {
    const since = performance.getEntriesByName(mark).at(-1)?.startTime ?? 0;
    return tasks.filter(({ start, duration }) => start + duration > since).map(({ duration }) => duration);
  },
};
Object.assign(globalThis, { bench });
