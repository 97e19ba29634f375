import type { Fields } from '../checks.js';
import { show } from '../issues.js';
import type { Category, Group, Text } from '../types.js';

/** What events belong to that name no group. */
const DEFAULT_ID = 'events';
/** Of a group that events alone name. */
const labelOf = (id: string): string => (id === DEFAULT_ID ? 'Events' : id);
/** Whether events alone name it: then it stands where it was first seen. */
export const isSeen = ({ id, label }: Group): boolean => label === labelOf(id);
/** Columns number groups in 16 bits. */
const GROUP_CAP = 0xffff;
const CATEGORIES: readonly Category[] = [1, 2, 3, 4, 5, 6, 7];
/** Shared by all groups that come too late for a category of their own. */
const SHARED: Category = 6;

interface Draft {
  readonly id: string;
  readonly label: Text;
  readonly singular: Text;
  readonly category: Category | undefined;
  readonly prominent: boolean;
}

/** The groups in order of appearance, those that the dataset lists first. */
export class GroupBook {
  readonly #drafts: Draft[] = [];
  readonly #indexes = new Map<string, number>();
  #listed = false;
  #full = false;

  declare(dataset: Fields): void {
    dataset.records('groups', (item) => {
      const id = item.string('id');
      if (id === undefined) {
        item.warn('missing-id', 'id', 'This group has no id, so no event can belong to it. Give it one.');
        return undefined;
      }
      if (this.#indexes.has(id)) {
        item.warn('duplicate-id', 'id', `The group ${show(id)} is listed twice: the first one counts.`);
        return undefined;
      }
      const label = item.text('label') ?? id;
      const singular = item.text('singular') ?? label;
      return this.#add({
        id,
        label,
        singular,
        category: readCategory(item),
        prominent: item.flag('prominent'),
      });
    });
    this.#listed = this.#drafts.length > 0;
  }

  /** The group of an event, by number. */
  of(event: Fields): number {
    const id = event.string('group');
    if (id === undefined) return this.named(DEFAULT_ID);
    if (this.#listed && !this.#indexes.has(id)) {
      const remedy = 'It is added: list it under groups to give it a label, or name a listed one.';
      event.warn('unknown-group', 'group', `${show(id)} is not the id of a group. ${remedy}`);
    }
    if (!this.#indexes.has(id) && this.#drafts.length >= GROUP_CAP && !this.#full) {
      this.#full = true;
      event.warn(
        'too-many-groups',
        'group',
        `${show(id)} and what follows goes under "Events": there are over ${GROUP_CAP} groups.`,
      );
    }
    return this.named(id);
  }

  /** The number of the group with that id, which is made where there is none. */
  named(id: string): number {
    const known = this.#indexes.get(id);
    if (known !== undefined) return known;
    if (this.#drafts.length >= GROUP_CAP && id !== DEFAULT_ID) return this.named(DEFAULT_ID);
    return this.#add({
      id,
      label: labelOf(id),
      singular: id === DEFAULT_ID ? 'Event' : id,
      category: undefined,
      prominent: false,
    });
  }

  /** All groups with their categories. */
  list(): readonly Group[] {
    const only = this.#drafts.length === 1 ? this.#drafts[0] : undefined;
    // The split disc of category 1 says "summit": nameless events do not wear it.
    if (only?.id === DEFAULT_ID && only.category === undefined && !only.prominent) {
      return Object.freeze([Object.freeze({ ...only, category: 2 as const })]);
    }
    const firstProminent = this.#drafts.find(({ prominent }) => prominent);
    const free = new Set(CATEGORIES);
    for (const { category } of this.#drafts) if (category !== undefined) free.delete(category);
    const reserved = firstProminent !== undefined && firstProminent.category === undefined && free.delete(1);
    return Object.freeze(
      this.#drafts.map((draft) => {
        const next: Category = reserved && draft === firstProminent ? 1 : (draft.category ?? takeFirst(free));
        return Object.freeze({ ...draft, category: next });
      }),
    );
  }

  #add(draft: Draft): number {
    this.#indexes.set(draft.id, this.#drafts.length);
    return this.#drafts.push(draft) - 1;
  }
}

/** For a group that comes to others with these. */
export const takeCategory = (taken: readonly Category[]): Category =>
  CATEGORIES.find((each) => !taken.includes(each)) ?? SHARED;

function takeFirst(free: Set<Category>): Category {
  const [first] = free;
  if (first === undefined) return SHARED;
  free.delete(first);
  return first;
}

function readCategory(item: Fields): Category | undefined {
  const wanted = item.number('category');
  if (wanted === undefined) return undefined;
  const found = CATEGORIES.find((each) => each === wanted);
  if (found === undefined)
    item.warn('unknown-category', 'category', `${show(wanted)} is no category. Write 1 to 7.`);
  return found;
}
