// @ts-check
/** What is to be reached, by number of events: as ratios to the floor of the same run, or as what people feel. */

/**
 * @typedef {{ ratio: number } | { most: number }} Target
 * @typedef {{ upTo: number, painted: number, main: number, p95: number, latency: number, heap?: number }} Row
 */

/** @type {readonly Row[]} */
const ROWS = [
  { upTo: 2, painted: 2, main: 5, p95: 17.5, latency: 1.2 },
  { upTo: 10_000, painted: 2.5, main: 6, p95: 17.5, latency: 1.2, heap: 4 },
  { upTo: 100_000, painted: 3, main: 8, p95: 18, latency: 1.3, heap: 2.5 },
  { upTo: Infinity, painted: 3, main: 12, p95: 20, latency: 1.5, heap: 2 },
];

/** Of text: times `JSON.parse`, and ms of the longest task. */
export const TEXT = { ratio: 1.5, longest: 100 };
/** Kilobytes of gzip. */
const BYTES = 130;

/** @param {string} data @param {string} figure without its gesture @returns {Target | null} */
export function targetOf(data, figure) {
  const size = data === 'quakes' ? 1707 : Number(data);
  const row = ROWS.find(({ upTo }) => size <= upTo);
  if (!row) return null;
  if (figure === 'gzip') return { most: BYTES };
  if (figure === 'main' || figure === 'p95') return { most: row[figure] };
  if (figure === 'painted' || figure === 'latency') return { ratio: row[figure] };
  return figure === 'heap' && row.heap ? { ratio: row.heap } : null;
}
