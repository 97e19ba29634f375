import type { Milliseconds } from './types.js';

/** At least so many rows lie between two sums. */
const STEP = 64;

/**
 * How many events of each group stand before any place of an order, from sums at every few rows and a look at the
 * rows behind the last of them. The more groups there are, the further the sums lie apart: they never take more
 * than 4 bytes per event.
 */
export class GroupSums {
  readonly groups: number;
  readonly #groupAt: (place: number) => number;
  readonly #step: number;
  readonly #sums: Uint32Array;

  constructor(length: number, groups: number, groupAt: (place: number) => number) {
    this.groups = groups;
    this.#groupAt = groupAt;
    this.#step = Math.max(STEP, groups);
    this.#sums = new Uint32Array((Math.floor(length / this.#step) + 1) * groups);
    const running = new Uint32Array(groups);
    for (let place = 0; place < length; place++) {
      if (place % this.#step === 0) this.#sums.set(running, (place / this.#step) * groups);
      const group = groupAt(place);
      running[group] = (running[group] ?? 0) + 1;
    }
    if (length % this.#step === 0) this.#sums.set(running, (length / this.#step) * groups);
  }

  /** Writes the count of each group into `counts`. */
  before(place: number, counts: Uint32Array): void {
    const block = Math.floor(place / this.#step);
    for (let group = 0; group < this.groups; group++) {
      counts[group] = this.#sums[block * this.groups + group] ?? 0;
    }
    for (let at = block * this.#step; at < place; at++) {
      const group = this.#groupAt(at);
      counts[group] = (counts[group] ?? 0) + 1;
    }
  }
}

/**
 * For each group, how many events lie between each edge and the next; `edges` ascend. `placeOf` says how many events
 * come before a moment, so that an event on an edge belongs to what follows.
 */
export function countBetween(
  edges: ArrayLike<Milliseconds>,
  sums: GroupSums,
  placeOf: (moment: Milliseconds) => number,
): Uint32Array[] {
  const bins = Math.max(0, edges.length - 1);
  const counts = Array.from({ length: sums.groups }, () => new Uint32Array(bins));
  let before = new Uint32Array(sums.groups);
  let after = new Uint32Array(sums.groups);
  if (bins > 0) sums.before(placeOf(edges[0] ?? NaN), before);
  for (let bin = 0; bin < bins; bin++) {
    sums.before(placeOf(edges[bin + 1] ?? NaN), after);
    counts.forEach((of, group) => (of[bin] = Math.max(0, (after[group] ?? 0) - (before[group] ?? 0))));
    [before, after] = [after, before];
  }
  return counts;
}
