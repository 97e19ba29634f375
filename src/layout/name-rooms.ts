import type { Bounds } from '../data/query.js';

/** Where a name may stand inside a shape: the middle of a free span, and how wide that is. */
export interface Room {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** So many lines are laid through a shape. */
const LINES = 40;

/**
 * Rooms for a name in the part of a shape that lies in a window: the widest first, and of those alike the one in the middle.
 * Rings are x and y in turn, as in `Country`, and all is in one unit.
 */
export function roomsIn(rings: readonly (readonly number[])[], window: Bounds): Room[] {
  const { west, east, north, south } = window;
  const step = (south - north) / LINES;
  if (!(step > 0)) return [];
  const crossings: number[][] = Array.from({ length: LINES }, () => []);
  const cross = (x1: number, y1: number, x2: number, y2: number): void => {
    const [top, bottom] = y1 < y2 ? [y1, y2] : [y2, y1];
    const last = Math.min(LINES - 1, Math.ceil((bottom - north) / step - 0.5) - 1);
    for (let line = Math.max(0, Math.ceil((top - north) / step - 0.5)); line <= last; line++) {
      const y = north + (line + 0.5) * step;
      crossings[line]?.push(x1 + ((x2 - x1) * (y - y1)) / (y2 - y1));
    }
  };
  for (const ring of rings) {
    for (let i = 2; i < ring.length; i += 2)
      cross(ring[i - 2] ?? 0, ring[i - 1] ?? 0, ring[i] ?? 0, ring[i + 1] ?? 0);
    // Around the pole a ring ends beside where it began: its land goes on to the lower edge.
    const [x, y] = [ring.at(-2) ?? 0, ring.at(-1) ?? 0];
    if (x === ring[0] && y === ring[1]) continue;
    cross(x, y, x, Infinity);
    cross(ring[0] ?? 0, ring[1] ?? 0, ring[0] ?? 0, Infinity);
  }
  const spans = crossings.map((xs) => {
    xs.sort((a, b) => a - b);
    return xs.flatMap((left, i): Span[] => {
      const [from, to] = [Math.max(west, left), Math.min(east, xs[i + 1] ?? left)];
      return i % 2 === 0 && to > from ? [{ from, to }] : [];
    });
  });
  const worth = ({ y, width }: Room): number => width - Math.abs(y - (north + south) / 2);
  return spans
    .flatMap((line, i) =>
      line.map((span): Room => {
        // A name is higher than a line: what is above and below counts as well.
        const { from, to } = [spans[i - 1], spans[i + 1]].reduce((room, next) => widest(room, next), span);
        return { x: (from + to) / 2, y: north + (i + 0.5) * step, width: to - from };
      }),
    )
    .filter(({ width }) => width > 0)
    .sort((a, b) => worth(b) - worth(a));
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** The widest part of a span that some span of the next line covers; all of it past the edge of the window. */
function widest(span: Span, next: readonly Span[] | undefined): Span {
  if (!next) return span;
  return next
    .map(({ from, to }) => ({ from: Math.max(from, span.from), to: Math.min(to, span.to) }))
    .reduce((best, each) => (each.to - each.from > best.to - best.from ? each : best), { from: 0, to: 0 });
}
