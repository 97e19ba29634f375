/** Which names find room on the map, and where: greedy, in order of importance, each at its first free side. */
import { boxAround } from './line-boxes.js';

export type Side = 'right' | 'left' | 'above' | 'below' | 'centre';

/** In CSS px of the map. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What names keep clear of. A mark, or the name of one, says whose it is: names of others keep more distance. */
export interface Obstacle extends Box {
  readonly id?: string;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface LabelItem {
  readonly id: string;
  /** The point that is named, in CSS px. */
  readonly x: number;
  readonly y: number;
  /** The text as measured, all its lines. */
  readonly width: number;
  readonly height: number;
  /** Of the mark around the point, without its ring; 0 for a name without a mark, such as a country's. */
  readonly radius: number;
  /** A selected or hovered mark has a ring, from which its name keeps more distance. */
  readonly ringed?: boolean;
  /** Of the circle that the place lies in: the name stands in it where it has the room, or beside it. */
  readonly circle?: number;
  /** In the order in which they are tried. Default right, left, above, below; a country has only `centre`. */
  readonly sides?: readonly Side[];
  /** It may also stand a little off its sides where they are taken: it has to be said. */
  readonly needed?: boolean;
  /** Other points where the name may stand centred, asked for where it finds no place here. */
  readonly elsewhere?: () => Iterable<Point>;
}

export interface Placement extends Box {
  readonly id: string;
  readonly side: Side;
}

export const SIDES: readonly Side[] = ['right', 'left', 'above', 'below'];
export const GAP = 6;
/** From the mark to its name, past a ring that takes some of it. */
export const GAP_BESIDE_RING = 11;
const RING = 6;
/** On one line with the mark or the name of another it would be read as that one's, or as one phrase. */
const APART = 10;
/** What a name in a circle keeps from its line. */
const CLEAR = 4;
/** What a label keeps from the edge of the frame. */
export const EDGE = 8;
/** How much further from its mark a name that is needed may stand: past a neighbour, but not beyond recognition. */
const AWAY = [0, 8, 16, 24];

/**
 * Places names so that none lies on a mark, an obstacle, or another name.
 *
 * @param items Most important first. Their marks are kept free whether they are named or not.
 * @param obstacles Controls, notes, and marks without a name.
 * @param frame What of the map can be seen.
 * @param previous Sides of the last time: tried first, so that a name stays on its side while the map moves.
 * @returns Only what found a place, most important first.
 */
export function placeLabels(
  items: readonly LabelItem[],
  obstacles: readonly Obstacle[],
  frame: Box,
  previous?: ReadonlyMap<string, Side>,
): Placement[] {
  if (items.length === 0) return [];
  const taken = new Grid(frame);
  for (const obstacle of obstacles) taken.add(obstacle);
  for (const item of items) {
    if (item.radius > 0)
      taken.add({ ...boxAround(item, item.radius + (item.ringed ? RING : 0)), id: item.id });
  }
  const placements: Placement[] = [];
  for (const item of items) {
    for (const { side, box } of tries(item, frame, previous?.get(item.id))) {
      const placement = { id: item.id, side, ...box };
      if (!isInside(placement, frame) || isCrossed(box, item) || taken.meets(placement)) continue;
      taken.add(placement);
      placements.push(placement);
      break;
    }
  }
  return placements;
}

interface Try {
  readonly side: Side;
  readonly box: Box;
}

/** Where a name may stand, the best first. */
function* tries(item: LabelItem, frame: Box, last: Side | undefined): Iterable<Try> {
  const sides = item.sides ?? SIDES;
  if (isIn(item, frame)) {
    const beside = item.circle ? [{ ...item, radius: item.circle, ringed: true }] : [];
    for (const at of [item, ...beside]) {
      if (last && sides.includes(last)) yield { side: last, box: boxAt(at, last) };
      for (const side of sides) yield { side, box: boxAt(at, side) };
      for (const away of at.needed ? AWAY : [])
        for (const side of sides)
          yield { side, box: pushedIn(boxAt({ ...at, radius: at.radius + away }, side), frame) };
    }
  }
  for (const { x, y } of item.elsewhere?.() ?? [])
    yield { side: 'centre', box: boxAt({ ...item, x, y }, 'centre') };
}

export function boxAt({ x, y, width, height, radius, ringed }: LabelItem, side: Side): Box {
  const gap = radius + (ringed ? GAP_BESIDE_RING : GAP);
  const left = side === 'right' ? x + gap : side === 'left' ? x - gap - width : x - width / 2;
  const top = side === 'below' ? y + gap : side === 'above' ? y - gap - height : y - height / 2;
  return { left, top, right: left + width, bottom: top + height };
}

/** Whether the circle of a place runs through a box. */
function isCrossed({ left, top, right, bottom }: Box, { x, y, circle = 0 }: LabelItem): boolean {
  const nearest = Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
  const farthest = Math.hypot(Math.max(x - left, right - x), Math.max(y - top, bottom - y));
  return circle > 0 && nearest < circle + CLEAR && farthest > circle - CLEAR;
}

/** Moved just as far as the frame demands. */
export function pushedIn({ left, top, right, bottom }: Box, frame: Box): Box {
  const x = Math.max(frame.left + EDGE - left, Math.min(0, frame.right - EDGE - right));
  const y = Math.max(frame.top + EDGE - top, Math.min(0, frame.bottom - EDGE - bottom));
  return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
}

export function isIn({ x, y }: Point, frame: Box): boolean {
  return x >= frame.left && x <= frame.right && y >= frame.top && y <= frame.bottom;
}

export function isInside(box: Box, frame: Box): boolean {
  return (
    box.left >= frame.left + EDGE &&
    box.right <= frame.right - EDGE &&
    box.top >= frame.top + EDGE &&
    box.bottom <= frame.bottom - EDGE
  );
}

/** Boxes by the squares of the frame that they touch, so that a question looks at its neighbours only. */
class Grid {
  private readonly cells = new Map<number, Obstacle[]>();
  private readonly frame: Box;

  constructor(frame: Box) {
    this.frame = frame;
  }

  add(box: Obstacle): void {
    this.visit(box, (key, others) => {
      if (others) others.push(box);
      else this.cells.set(key, [box]);
      return false;
    });
  }

  /** Whether a box overlaps one that was added. Edges may touch. */
  meets(box: Placement): boolean {
    const middle = (box.top + box.bottom) / 2;
    const line = { left: box.left - APART, right: box.right + APART, top: middle - 1, bottom: middle + 1 };
    const isNear = (other: Obstacle): boolean =>
      overlap(box, other) || (other.id !== undefined && other.id !== box.id && overlap(line, other));
    return this.visit(
      { ...box, left: line.left, right: line.right },
      (_key, others) => others?.some(isNear) ?? false,
    );
  }

  private visit(box: Box, look: (key: number, others: Obstacle[] | undefined) => boolean): boolean {
    const { left, top, right, bottom } = this.frame;
    const cell = 64;
    const columns = Math.ceil((right - left) / cell);
    const lastColumn = Math.min(columns - 1, Math.floor((box.right - left) / cell));
    const lastRow = Math.floor((Math.min(box.bottom, bottom) - top) / cell);
    for (let row = Math.max(0, Math.floor((box.top - top) / cell)); row <= lastRow; row++) {
      for (let column = Math.max(0, Math.floor((box.left - left) / cell)); column <= lastColumn; column++) {
        const key = row * columns + column;
        if (look(key, this.cells.get(key))) return true;
      }
    }
    return false;
  }
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
