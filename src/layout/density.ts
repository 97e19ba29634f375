/**
 * Many events as a profile over time: one path per group, made from counts per step. Nothing here knows how many
 * events there are. All lengths are px.
 */

/** Left, top, width and height of one after the other. */
export type Boxes = readonly number[];

export interface DensityRoom {
  readonly top: number;
  readonly height: number;
  /** The count that fills the height. */
  readonly most: number;
}

const GAP = 1;
const LEAST_SQUARE = 4;
const LARGEST_SQUARE = 9;
const SQUARE_GAP = 1.5;

/** The fullest step, all groups together. */
export function fullest(counts: readonly ArrayLike<number>[]): number {
  const steps = counts[0]?.length ?? 0;
  let most = 0;
  for (let step = 0; step < steps; step++) {
    let total = 0;
    for (const of of counts) total += of[step] ?? 0;
    if (total > most) most = total;
  }
  return most;
}

/**
 * What a full height stands for: a round number, which stays while it is not left far behind, so that a profile does
 * not breathe while it is panned.
 */
export function ceilingFor(most: number, last: number | null): number {
  if (last !== null && most <= last && most >= last / 4) return last;
  const power = 10 ** Math.floor(Math.log10(Math.max(1, most)));
  return [1, 1.5, 2, 3, 5, 7, 10].map((digit) => digit * power).find((round) => round >= most) ?? most;
}

/**
 * The boxes of each group: squares, one for each event, while the fullest step can hold its own and none is in parts, else
 * bars. The first
 * group stands at the bottom. `edges` are the edges of the steps in px, ascending or (right to left) descending.
 */
export function densityBoxes(
  counts: readonly ArrayLike<number>[],
  edges: readonly number[],
  { top, height, most }: DensityRoom,
): readonly Boxes[] {
  const steps = edges.length - 1;
  const boxes = counts.map((): number[] => []);
  let narrowest = Infinity;
  for (let i = 0; i < steps; i++)
    narrowest = Math.min(narrowest, Math.abs((edges[i + 1] ?? 0) - (edges[i] ?? 0)));
  const side = Math.min(narrowest - SQUARE_GAP, height / Math.max(1, most) - SQUARE_GAP, LARGEST_SQUARE);
  const squares = side >= LEAST_SQUARE && counts.every((of) => Array.from(of).every(Number.isInteger));
  for (let step = 0; step < steps; step++) {
    const start = Math.min(edges[step] ?? 0, edges[step + 1] ?? 0);
    const room = Math.abs((edges[step + 1] ?? 0) - (edges[step] ?? 0));
    const [left, width] = squares
      ? [start + (room - side) / 2, side]
      : [start, Math.max(room - GAP, room * 0.75)];
    let y = top + height;
    const tallOf = squares ? null : heightsAt(counts, step, height / most);
    for (let group = 0; group < counts.length; group++) {
      const count = counts[group]?.[step] ?? 0;
      if (count === 0) continue;
      if (!tallOf) {
        for (let i = 0; i < count; i++, y -= side + SQUARE_GAP)
          boxes[group]?.push(left, y - side, width, side);
        continue;
      }
      const tall = tallOf(count);
      y -= tall;
      boxes[group]?.push(left, y, width, tall);
    }
  }
  return boxes;
}

/**
 * How high the bar of a group is at a step, `px` for an event: all of them together as high as their number says, 1 px at
 * least, and in it each as much as can be seen, 1 px where there is room for that.
 */
function heightsAt(
  counts: readonly ArrayLike<number>[],
  step: number,
  px: number,
): (count: number) => number {
  let [all, groups] = [0, 0];
  for (const of of counts) {
    const count = of[step] ?? 0;
    all += count;
    if (count > 0) groups++;
  }
  const height = Math.max(1, all * px);
  const least = Math.min(1, height / groups);
  const more = (count: number): number => Math.max(0, (count / all) * height - least);
  let rest = 0;
  for (const of of counts) rest += more(of[step] ?? 0);
  const share = rest > 0 ? (height - groups * least) / rest : 0;
  return (count) => least + more(count) * share;
}

/** Boxes as a path. */
export function pathOf(boxes: Boxes): string {
  let path = '';
  for (let i = 0; i < boxes.length; i += 4) {
    const [x = 0, y = 0, width = 0, height = 0] = boxes.slice(i, i + 4);
    path += `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${-round(width)}Z`;
  }
  return path;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
