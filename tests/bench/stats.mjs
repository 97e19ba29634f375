// @ts-check

/** @typedef {{ min: number, median: number, max: number }} Spread */

/** By linear interpolation; NaN of nothing. @param {readonly number[]} values @param {number} part 0 to 1 */
export function quantile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * part;
  const low = sorted[Math.floor(at)] ?? NaN;
  return low + ((sorted[Math.ceil(at)] ?? NaN) - low) * (at - Math.floor(at));
}

/** @param {readonly number[]} values */
export const median = (values) => quantile(values, 0.5);

/** @param {readonly number[]} values @returns {Spread} */
export const spread = (values) => ({
  min: quantile(values, 0),
  median: median(values),
  max: quantile(values, 1),
});
