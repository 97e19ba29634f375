// @ts-check
/**
 * How much memory an event takes: a dataset of typed columns with every index that its views ask for. Bytes of objects
 * and typed arrays after collection, the author's own columns not counted; the same on every machine. Needs
 * `node --expose-gc` and a built dist/.
 */
const built = (/** @type {string} */ name) => import(new URL(`../dist/data/${name}`, import.meta.url).href);
/** @type {typeof import('../src/data/dataset.js')} */
const { createDataset } = await built('dataset.js');
/** @type {typeof import('../src/data/source.js')} */
const { memorySource } = await built('source.js');

const LENGTH = 200_000;
const VENUES = 40_000;
/** Bytes per event. */
const budget = { dataset: 50, indexes: 26 };

const numbers = random(7);
const venues = Array.from({ length: VENUES }, () => [numbers() * 120 - 55, numbers() * 360 - 180]);
const at = Array.from({ length: LENGTH }, () => Math.floor(numbers() * VENUES));
const start = Float64Array.from({ length: LENGTH }, () => Math.floor(numbers() * 4e7) * 60_000);
const columns = {
  start,
  end: start.map((from) => (numbers() < 0.2 ? from + 8.64e8 : NaN)),
  lat: Float32Array.from(at, (venue) => venues[venue]?.[0] ?? 0),
  lon: Float32Array.from(at, (venue) => venues[venue]?.[1] ?? 0),
  group: Uint8Array.from({ length: LENGTH }, (_, row) => row % 8),
  groups: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'],
  title: (/** @type {number} */ row) => `Event ${row}`,
};

const empty = held();
const dataset = createDataset({ columns });
const loaded = held();
const source = memorySource(dataset);
const [from, to] = dataset.extent ?? [0, 0];
/** @param {number} part @param {readonly string[]} hidden */
const ask = (part, hidden) => source.ask({ from: from + part * (to - from), to, bounds: null, hidden });
for (const part of [0, 0.25, 0.5]) {
  const answers = ask(part, []);
  answers.visible.at(-1);
  answers.bins([from, (from + to) / 2, to]);
  answers.underWay((from + to) / 2);
  for (const zoom of [1, 3, 6]) answers.cells(zoom).near(0.5, 0.5, 0.01);
}
const indexed = held();

const used = {
  dataset: (loaded - empty) / LENGTH,
  indexes: (indexed - loaded) / LENGTH,
};
let failed = false;
for (const part of /** @type {const} */ (['dataset', 'indexes'])) {
  const over = used[part] > budget[part];
  failed ||= over;
  console.log(
    `${part}: ${used[part].toFixed(1)} bytes per event of at most ${budget[part]}${over ? ': too many' : ''}`,
  );
}
// Both are still held here, or they would have been collected before they were measured.
if (failed || source.dataset !== dataset) process.exit(1);

/** @returns {number} bytes that are held */
function held() {
  if (typeof globalThis.gc !== 'function') throw new Error('Run it with node --expose-gc.');
  for (let i = 0; i < 3; i++) globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Numbers from 0 to 1 that are the same in every run. @param {number} seed */
function random(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
