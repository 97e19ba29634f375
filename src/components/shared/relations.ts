import type { Relation } from '../../data/types.js';

/** Those of the selected event, of which the first that can be drawn is: it leads there, or else away from there. */
export function relationsOf(relations: readonly Relation[], selected: string | null): readonly Relation[] {
  if (selected === null) return [];
  const to = relations.filter((relation) => relation.to === selected);
  return [...to, ...relations.filter((relation) => relation.from === selected && relation.to !== selected)];
}
