/** The one relation that is drawn: it leads to the selected event, or else away from it. */
import type { Relation } from '../../data/types.js';
import { bowBetween, type Curve, type Pixel } from '../../layout/arcs.js';
import type { Item } from './model.js';

/** Px that the curve keeps from a mark, and from one with a ring. */
const GAP = 11;
const GAP_AT_RING = 18;

export function arcOf(
  relations: readonly Relation[],
  selected: string | null,
  items: readonly Item[],
  box: { readonly width: number; readonly height: number },
): Curve | null {
  if (selected === null) return null;
  const related = relations.filter(({ from, to }) => from === selected || to === selected);
  const middleOf = (id: string): Pixel | null => {
    const item = items.find((each) => each.id === id);
    return item?.glyph ? { x: item.glyph.ring.x, y: item.y + item.middle } : null;
  };
  for (const relation of related.sort((a, b) => Number(b.to === selected) - Number(a.to === selected))) {
    const [from, to] = [middleOf(relation.from), middleOf(relation.to)];
    const drawn =
      from &&
      to &&
      bowBetween(from, to, box, {
        startGap: relation.from === selected ? GAP_AT_RING : GAP,
        endGap: relation.to === selected ? GAP_AT_RING : GAP,
      });
    if (drawn) return drawn;
  }
  return null;
}
