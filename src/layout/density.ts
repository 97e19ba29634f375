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
 * The boxes of each group: squares, one for each event, while the fullest step can hold its own, else bars. The first
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
  const squares = side >= LEAST_SQUARE;
  for (let step = 0; step < steps; step++) {
    const start = Math.min(edges[step] ?? 0, edges[step + 1] ?? 0);
    const room = Math.abs((edges[step + 1] ?? 0) - (edges[step] ?? 0));
    const [left, width] = squares
      ? [start + (room - side) / 2, side]
      : [start, Math.max(room - GAP, room * 0.75)];
    let y = top + height;
    for (let group = 0; group < counts.length; group++) {
      const count = counts[group]?.[step] ?? 0;
      if (count === 0) continue;
      if (squares) {
        for (let i = 0; i < count; i++, y -= side + SQUARE_GAP)
          boxes[group]?.push(left, y - side, width, side);
        continue;
      }
      const tall = Math.max(1, (count / most) * height);
      y -= tall;
      boxes[group]?.push(left, y, width, tall);
    }
  }
  return boxes;
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
