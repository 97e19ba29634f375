/** The one relation that is drawn: it leads to the selected event, or else away from it, and passes behind the labels. */
import type { Relation } from '../../data/types.js';
import {
  bowBetween,
  hiddenOf,
  pathBehind,
  type Curve,
  type Obstacle,
  type Pixel,
} from '../../layout/arcs.js';
import { relationsOf } from '../shared/relations.js';
import type { Glyph } from './glyphs.js';
import type { Arc, Item } from './model.js';

/** Px that the curve keeps from the edge of a mark, and of one with a ring. */
const GAP = 5;
const GAP_AT_RING = 8;
/** How far it bows, as a part of the way, and in px, for lanes that are low: by half a row or a row. */
const BOWS = [0.25, 0.45, 0.7, 1.2];
const LOW_BOWS = [28, 56];
/** Between rows that follow each other there is room for a curve so short, with its head. */
const SHORTEST = 6;
/** At its start and at its head: beside the mark, or else above or under it, where its label is not. */
const ENDS = [
  [false, false],
  [true, false],
  [false, true],
  [true, true],
] as const;
const HIDDEN_END = 1;
/** From the middle of a bar up to that of the label above it, at normal text size. */
const ABOVE = 12;

interface Drawn extends Item {
  readonly glyph: Glyph;
}

export function arcOf(
  relations: readonly Relation[],
  selected: string | null,
  items: readonly Item[],
  box: { readonly width: number; readonly height: number; readonly zoom: number },
): Arc | null {
  const related = relationsOf(relations, selected);
  if (related.length === 0) return null;
  const drawn = items.filter((item): item is Drawn => item.glyph !== null);
  const labels = items.flatMap((item) => labelBox(item, item.id === selected, box.zoom) ?? []);
  for (const relation of related) {
    const a = drawn.find(({ id }) => id === relation.from);
    const b = drawn.find(({ id }) => id === relation.to);
    if (!a || !b) continue;
    const [from, to] = [endAt(a, b), endAt(b, a)];
    const gapAt = ({ id, glyph }: Drawn): number => glyph.ring.look.r + (id === selected ? GAP_AT_RING : GAP);
    const marks = drawn.flatMap((item) => (item === a || item === b ? [] : markBox(item)));
    const distance = Math.hypot(to.x - from.x, to.y - from.y);
    const bows = [...BOWS, ...LOW_BOWS.map((px) => px / distance)].flatMap((bow) => [bow, -bow]);
    let best: { readonly curve: Curve; readonly fault: number } | null = null;
    for (const [over, into] of ENDS) {
      if (best && best.fault < HIDDEN_END) break;
      for (const bow of bows) {
        const [startGap, endGap] = [gapAt(a), gapAt(b)];
        const up = bow > 0 ? -1 : 1;
        const curve = bowBetween(
          over ? { x: from.x, y: from.y + up * startGap } : from,
          into ? { x: to.x, y: to.y + up * endGap } : to,
          box,
          { bow, startGap: over ? 0 : startGap, endGap: into ? 0 : endGap, shortest: SHORTEST },
        );
        const fault = curve ? faultOf(curve, labels, marks) : Infinity;
        if (curve && fault < (best?.fault ?? Infinity)) best = { curve, fault };
      }
    }
    if (best) return { path: pathBehind(best.curve, labels), head: best.curve.head };
  }
  return null;
}

/** How hard a curve is to follow: one that meets other marks seems to lead there, and ends that are hidden lead nowhere. */
function faultOf(curve: Curve, labels: readonly Obstacle[], marks: readonly Obstacle[]): number {
  const { share, start, head } = hiddenOf(curve, labels);
  return share + (start ? HIDDEN_END : 0) + (head ? 2 * HIDDEN_END : 0) + 4 * hiddenOf(curve, marks).share;
}

/** Where it leaves a mark, or the end of a long one that is nearer to the other. */
function endAt({ glyph: { ring }, y, middle }: Drawn, { glyph }: Drawn): Pixel {
  const half = Math.max(0, (ring.look.width ?? 0) / 2 - ring.look.r);
  return { x: Math.min(ring.x + half, Math.max(ring.x - half, glyph.ring.x)), y: y + middle };
}

function markBox({ glyph: { x0, x1, ring }, y, middle }: Drawn): Obstacle {
  const reach = ring.look.r + GAP;
  return { left: x0 - GAP, right: x1 + GAP, top: y + middle - reach, bottom: y + middle + reach };
}

/** Above a label and below it, in px. */
const AIR = 8;

function labelBox({ x, y, middle, label }: Item, isSelected: boolean, zoom: number): Obstacle | null {
  if (!label || (label.folded && !isSelected)) return null;
  const width = Math.min(label.width, label.maxWidth ?? Infinity);
  const start = x + label.x - (label.pinned === 'left' ? 0 : width);
  const centre = y + middle + label.dy - (label.above ? ABOVE * zoom : 0);
  return {
    left: start - 3,
    right: start + width + 3,
    top: centre - AIR * zoom,
    bottom: centre + AIR * zoom,
  };
}
