import type { Category, GroupInput, Text } from '../types.js';

/** What an event without a group belongs to: it has its turn among the others. */
const NO_GROUP: GroupInput = { id: 'events', label: 'Events', singular: 'Event' };

const CATEGORIES: readonly Category[] = [1, 2, 3, 4, 5, 6, 7];

/** The number of a colour, as a cell spells it. */
export const colourIn = (cell: string): Category | undefined =>
  CATEGORIES.find((category) => String(category) === cell);

/** What the rows of a table say of their groups, in the order in which they are met. The first word counts. */
export class RowGroups {
  readonly #groups = new Map<string, GroupInput>();

  /** `id` is '' where a row has no group. */
  add(id: string, label: Text | undefined, category: Category | undefined): void {
    const group = id === '' ? NO_GROUP : { id, ...(label !== undefined && { label }) };
    if (!this.#groups.has(group.id)) this.#groups.set(group.id, { ...group, ...(category && { category }) });
  }

  list(): readonly GroupInput[] {
    return [...this.#groups.values()];
  }
}
