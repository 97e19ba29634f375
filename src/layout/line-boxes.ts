/** What of the lines on the map no name should lie on. */
import type { MapPoint, Pixel } from './arcs.js';
import type { Box } from './map-labels.js';
import { projector, type View } from './projection.js';

/** CSS px from one box to the next; they touch. */
const STEP = 8;

/** A row of boxes along a line as far as a view shows it, each part of it the short way round the globe; one around a lone point. */
export function lineBoxes(line: readonly MapPoint[], view: View): Box[] {
  const { scale, x, y } = projector(view);
  const boxes: Box[] = [];
  let last: Pixel | undefined;
  line.forEach((end, i) => {
    const begin = line.length === 1 ? end : line[i - 1];
    if (!begin) return;
    const across = end.x - begin.x;
    const from = { x: x(begin.x), y: y(begin.y) };
    const way = { x: (across - Math.round(across)) * scale, y: (end.y - begin.y) * scale };
    const [in1, out1] = sharesInside(from.x, way.x, view.width);
    const [in2, out2] = sharesInside(from.y, way.y, view.height);
    const [start, stop] = [Math.max(in1, in2), Math.min(out1, out2)];
    const step = STEP / Math.hypot(way.x, way.y);
    for (let share = start; share <= stop; share = share < stop ? Math.min(stop, share + step) : Infinity) {
      const at = { x: from.x + share * way.x, y: from.y + share * way.y };
      // Corners may be closer to each other than boxes.
      if (last && Math.hypot(at.x - last.x, at.y - last.y) < STEP / 2) continue;
      last = at;
      boxes.push(boxAround(at, STEP / 2));
    }
  });
  return boxes;
}

/** Which share of a way lies between 0 and a length: from where to where, the one after the other if none does. */
function sharesInside(from: number, way: number, length: number): [from: number, to: number] {
  if (way === 0) return from >= 0 && from <= length ? [0, 1] : [1, 0];
  const [one, other] = [-from / way, (length - from) / way];
  return [Math.max(0, Math.min(one, other)), Math.min(1, Math.max(one, other))];
}

export const boxAround = ({ x, y }: Pixel, reach: number): Box => ({
  left: x - reach,
  top: y - reach,
  right: x + reach,
  bottom: y + reach,
});
