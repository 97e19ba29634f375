/** Groups keep their places and colours while the data that they are of go on. */
import { isSeen, takeCategory } from './dataset/groups.js';
import { relaid } from './relaid.js';
import type { Dataset, Group } from './types.js';

/**
 * The dataset with those of its groups first that were there before, in that order and with their categories: new ones
 * take what is free. A dataset that lists groups stays as it is.
 */
export function withGroupsAs(before: readonly Group[], dataset: Dataset): Dataset {
  const { groups, columns } = dataset;
  if (!groups.every(isSeen)) return dataset;
  const places = new Map(before.map(({ id }, place) => [id, place]));
  const placeOf = ({ id }: Group): number => places.get(id) ?? before.length;
  const ordered = [...groups].sort((a, b) => placeOf(a) - placeOf(b));
  const staying = ordered.flatMap((group) => before[placeOf(group)]?.category ?? []);
  const next = ordered.map((group, at): Group => {
    const category = staying[at] ?? takeCategory(staying);
    staying[at] = category;
    return category === group.category ? group : Object.freeze({ ...group, category });
  });
  if (next.every((group, at) => group === groups[at])) return dataset;
  const indexes = new Map(next.map(({ id }, at) => [id, at]));
  const indexOf = groups.map(({ id }) => indexes.get(id) ?? 0);
  const { start, end } = columns;
  return relaid(dataset, {
    columns: { start, end, group: columns.group.map((group) => indexOf[group] ?? 0) },
    groups: Object.freeze(next),
    record: ({ group }) => ({ group: next[indexes.get(group.id) ?? -1] ?? group }),
  });
}
