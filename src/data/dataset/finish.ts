import { extentOf, Mark, statusOf } from '../columns.js';
import type { Columns, Dataset, EventRecord, Group, TimeSpan, Venue } from '../types.js';
import type { Details } from './details.js';

/** So many built records are kept, so that asking again gives the same object. */
const CACHE_CAP = 10_000;

/** What the two kinds of input make of themselves; rows are in time order. */
export interface Parts extends Omit<
  Dataset,
  'length' | 'extent' | 'venues' | 'event' | 'participantsOf' | 'sourcesOf'
> {
  readonly columns: Columns;
  /** All of them; asked for when somebody wants more than that of one event. */
  readonly venues: () => readonly Venue[];
  /** EDTF, '' where undated. */
  readonly whenOf: (row: number) => string;
  readonly spanOf: (row: number) => TimeSpan | null;
  readonly venueOf: (row: number) => Venue | null;
  readonly detailsOf: (row: number) => Details;
}

const made = new WeakMap<Dataset, Parts>();

/** What a dataset was made from here; undefined for one of another maker. */
export const partsOf = (dataset: Dataset): Parts | undefined => made.get(dataset);

/** The dataset: everything that views ask of it, and records built when asked for. */
export function finish(parts: Parts): Dataset {
  const { columns, groups, venues, whenOf, spanOf, venueOf, detailsOf, ...rest } = parts;
  const cache = new Map<number, EventRecord>();
  // Of no id nothing is looked up: what that needs takes as long as a frame or two to make.
  const indexOf = (id: string): number => (id === '' ? -1 : rest.indexOf(id));

  const build = (index: number): EventRecord => {
    const flags = columns.flags[index] ?? 0;
    return Object.freeze({
      ...detailsOf(index),
      id: rest.id(index),
      index,
      title: rest.titleOf(index),
      when: whenOf(index),
      span: spanOf(index),
      inferred: (flags & Mark.inferred) !== 0,
      ongoing: (flags & Mark.ongoing) !== 0,
      status: statusOf(flags),
      venue: venueOf(index),
      group: groups[columns.group[index] ?? 0] ?? NO_GROUP,
    });
  };

  const dataset: Dataset = Object.freeze({
    ...rest,
    indexOf,
    groups,
    get venues() {
      return venues();
    },
    columns: Object.freeze(columns),
    length: columns.length,
    extent: extentOf(columns),
    participantsOf: (index: number) => detailsOf(index).participants,
    sourcesOf: (index: number) => detailsOf(index).sources,
    event(key: string | number) {
      const index = typeof key === 'number' ? key : indexOf(key);
      if (!Number.isInteger(index) || index < 0 || index >= columns.length) return null;
      const known = cache.get(index);
      if (known) return known;
      const record = build(index);
      if (cache.size >= CACHE_CAP) {
        const [oldest] = cache.keys();
        if (oldest !== undefined) cache.delete(oldest);
      }
      cache.set(index, record);
      return record;
    },
  });
  made.set(dataset, parts);
  return dataset;
}

const NO_GROUP: Group = Object.freeze({
  id: 'events',
  label: 'Events',
  singular: 'Event',
  category: 2,
  prominent: false,
});
