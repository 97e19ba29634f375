// @ts-check
/**
 * The events as columns, and as what most libraries take.
 *
 * @typedef {object} Columns
 * @property {number} n
 * @property {Float64Array} start UTC milliseconds
 * @property {Float64Array} end NaN for an instant
 * @property {Float32Array} lat
 * @property {Float32Array} lon
 * @property {Uint32Array} off where each title begins
 * @property {Uint8Array} cat 0 to 7
 * @property {Uint8Array} text
 * @property {(row: number) => string} title
 *
 * @typedef {object} EventObject
 * @property {number} id
 * @property {number} lat
 * @property {number} lon
 * @property {number} start
 * @property {number | null} end
 * @property {number} cat
 * @property {string} title
 */

/** @param {string} key @returns {Promise<Columns>} */
export async function loadColumns(key) {
  const buffer = await (await fetch(`/data/events-${key}.bin`)).arrayBuffer();
  const [, n = 0, length = 0] = new Uint32Array(buffer, 0, 4);
  let at = 16;
  /** @template T @param {new (buffer: ArrayBuffer, at: number, count: number) => T} Kind @param {number} bytes @param {number} count */
  const take = (Kind, bytes, count) => {
    const column = new Kind(buffer, at, count);
    at += bytes * count;
    return column;
  };
  const start = take(Float64Array, 8, n);
  const end = take(Float64Array, 8, n);
  const lat = take(Float32Array, 4, n);
  const lon = take(Float32Array, 4, n);
  const off = take(Uint32Array, 4, n + 1);
  const cat = take(Uint8Array, 1, n);
  const text = take(Uint8Array, 1, length);
  const decoder = new TextDecoder('latin1');
  const title = (/** @type {number} */ row) => decoder.decode(text.subarray(off[row], off[row + 1]));
  return { n, start, end, lat, lon, off, cat, text, title };
}

/** From the first start to the last end. @param {Columns} columns @returns {[number, number]} */
export function rangeOf({ n, start, end }) {
  let [first, last] = [Infinity, -Infinity];
  for (let row = 0; row < n; row++) {
    const from = start[row] ?? NaN;
    const to = end[row] ?? NaN;
    if (from < first) first = from;
    if (from > last) last = from;
    if (to > last) last = to;
  }
  return [first, last > first ? last : first + 86_400_000];
}

/** One object per event. @param {Columns} columns @returns {EventObject[]} */
export function toObjects({ n, start, end, lat, lon, off, cat, text }) {
  const all = new TextDecoder('latin1').decode(text);
  return Array.from({ length: n }, (_, row) => ({
    id: row,
    lat: lat[row] ?? 0,
    lon: lon[row] ?? 0,
    start: start[row] ?? 0,
    end: Number.isNaN(end[row] ?? NaN) ? null : (end[row] ?? 0),
    cat: cat[row] ?? 0,
    title: all.slice(off[row], off[row + 1]),
  }));
}

/** @param {ArrayLike<number>} column @param {number} i */
export const at = (column, i) => column[i] ?? NaN;

export const COLORS = [
  '#1f77b4',
  '#ff7f0e',
  '#2ca02c',
  '#d62728',
  '#9467bd',
  '#8c564b',
  '#e377c2',
  '#17becf',
];

/** How many come before a time. @param {ArrayLike<number>} sorted @param {number} time */
export function bisect(sorted, time) {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (at(sorted, middle) < time) low = middle + 1;
    else high = middle;
  }
  return low;
}
