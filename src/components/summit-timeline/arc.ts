/** The one relation that is drawn: it leads to the selected event, or else away from it, and passes behind the labels. */
import type { Relation } from '../../data/types.js';
import { bowBetween, pathBehind, type Obstacle, type Pixel } from '../../layout/arcs.js';
import type { Arc, Item } from './model.js';

/** Px that the curve keeps from a mark, and from one with a ring. */
const GAP = 11;
const GAP_AT_RING = 18;
/** How far it bows: that which shows most of itself is drawn, the flatter one where two show as much. */
const BOWS = [0.25, 0.45, 0.7];
/** From the middle of a bar up to that of the label above it, at normal text size. */
const ABOVE = 12;

export function arcOf(
  relations: readonly Relation[],
  selected: string | null,
  items: readonly Item[],
  box: { readonly width: number; readonly height: number; readonly zoom: number },
): Arc | null {
  if (selected === null) return null;
  const related = relations.filter(({ from, to }) => from === selected || to === selected);
  if (related.length === 0) return null;
  const middleOf = (id: string): Pixel | null => {
    const item = items.find((each) => each.id === id);
    return item?.glyph ? { x: item.glyph.ring.x, y: item.y + item.middle } : null;
  };
  const labels = items.flatMap((item) => labelBox(item, box.zoom) ?? []);
  for (const relation of related.sort((a, b) => Number(b.to === selected) - Number(a.to === selected))) {
    const [from, to] = [middleOf(relation.from), middleOf(relation.to)];
    if (!from || !to) continue;
    const bows = BOWS.flatMap((bow) => {
      const drawn = bowBetween(from, to, box, {
        bow,
        startGap: relation.from === selected ? GAP_AT_RING : GAP,
        endGap: relation.to === selected ? GAP_AT_RING : GAP,
      });
      return drawn ? { ...pathBehind(drawn, labels), head: drawn.head } : [];
    });
    const clearest = bows.sort((a, b) => a.hidden - b.hidden)[0];
    if (clearest) return clearest;
  }
  return null;
}

/** Above a label and below it, in px. */
const AIR = 8;

function labelBox({ x, y, middle, label }: Item, zoom: number): Obstacle | null {
  if (!label || label.folded) return null;
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
