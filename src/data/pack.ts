import { spanOf } from './dataset.js';
import { NO_DETAILS, type Details } from './dataset/details.js';
import { finish, partsOf } from './dataset/finish.js';
import type { Dataset, Source, Text, Venue } from './types.js';

/** Many strings as one, which goes to another thread at the price of one. */
interface Strings {
  readonly text: string;
  /** Where each of them ends. */
  readonly ends: Uint32Array;
}

/** What cannot go to another thread. */
type Functions = {
  [Key in keyof Dataset]-?: Dataset[Key] extends (...given: never) => unknown ? Key : never;
}[keyof Dataset];

const NO_FUNCTIONS: Readonly<Record<Functions, undefined>> = {
  id: undefined,
  indexOf: undefined,
  titleOf: undefined,
  event: undefined,
  participantsOf: undefined,
  sourcesOf: undefined,
};

/** A dataset without functions and without an object per event, as a worker hands it to the page. */
export interface Packed extends Omit<Dataset, Functions | 'venues'>, Readonly<Record<Functions, undefined>> {
  /** Each as JSON: there may be one for every event, and to make them all takes longer than all else. */
  readonly venues: Strings;
  readonly ids: Strings;
  /** Plain, or as JSON behind a mark where there is a text for each language. */
  readonly titles: Strings;
  readonly whens: Strings;
  /** What the details view shows as JSON, '' where there is nothing. */
  readonly details: Strings;
}

/** What JSON leaves out of a venue. */
const UNSAID = {
  ...{ country: undefined, lat: undefined, lon: undefined, precision: undefined, radius: undefined },
  ...{ zone: undefined, note: undefined },
};

/** A venue as JSON: its sources by their ids. */
type VenueText = Omit<Venue, 'sources'> & { readonly sources: readonly string[] };

const MARK = '\u0000';
const KEYS = Object.keys(NO_DETAILS).filter((key): key is keyof Details => key in NO_DETAILS);

/** For a dataset that was read from records: one of typed columns is as small as can be already. */
export function pack(dataset: Dataset): { readonly packed: Packed; readonly transfer: ArrayBufferLike[] } {
  const parts = partsOf(dataset);
  const rows = Array.from(dataset.columns.start.keys());
  // Of a dataset that was made here, no event has to be built, which would read its date again.
  const ids = joined(rows.map((row) => dataset.id(row)));
  const titles = joined(rows.map((row) => titleText(dataset.titleOf(row))));
  const whens = joined(rows.map((row) => parts?.whenOf(row) ?? dataset.event(row)?.when ?? ''));
  const details = joined(
    rows.map((row) => detailsText(parts?.detailsOf(row) ?? dataset.event(row) ?? NO_DETAILS)),
  );
  const venues = joined(
    dataset.venues.map((venue) => JSON.stringify({ ...venue, sources: venue.sources.map(({ id }) => id) })),
  );
  const packed = { ...dataset, ...NO_FUNCTIONS, venues, ids, titles, whens, details };
  const { start, end, x, y, group, venue, flags } = dataset.columns;
  const arrays = [start, end, x, y, group, venue, flags, ids.ends, titles.ends];
  for (const { ends } of [venues, whens, details]) arrays.push(ends);
  return { packed, transfer: arrays.map(({ buffer }) => buffer) };
}

function joined(list: readonly string[]): Strings {
  let end = 0;
  return { text: list.join(''), ends: Uint32Array.from(list, (text) => (end += text.length)) };
}

const titleText = (title: Text): string => (typeof title === 'string' ? title : MARK + JSON.stringify(title));

function detailsText(event: Details): string {
  if (event === NO_DETAILS) return '';
  const has = KEYS.some((key) => {
    const value = event[key];
    return Array.isArray(value) ? value.length > 0 : value !== undefined;
  });
  return has ? JSON.stringify(Object.fromEntries(KEYS.map((key) => [key, event[key]]))) : '';
}

/** The dataset again: strings are cut out, and details read, when somebody asks for them. */
export function unpack({ ids, titles, whens, details, venues, ...packed }: Packed): Dataset {
  const { columns } = packed;
  const { length } = venues.ends;
  const made: Venue[] = [];
  let sources: ReadonlyMap<string, Source> | null = null;
  const venueAt = (index: number): Venue => {
    const known = made[index];
    if (known) return known;
    const { sources: ids, ...venue } = JSON.parse(cut(venues, index)) as VenueText;
    sources ??= new Map(packed.sources.map((source) => [source.id, source]));
    const cited = ids.flatMap((id) => sources?.get(id) ?? []);
    return (made[index] = Object.freeze({ ...UNSAID, ...venue, sources: cited }));
  };
  const venueOf = (row: number): Venue | null => {
    const index = columns.venue[row] ?? -1;
    return index >= 0 && index < length ? venueAt(index) : null;
  };
  let all: readonly Venue[] | null = null;
  let rows: Map<string, number> | null = null;
  return finish({
    ...packed,
    venues: () => (all ??= Object.freeze(Array.from(venues.ends, (_, index) => venueAt(index)))),
    id: (row) => cut(ids, row),
    indexOf(id) {
      rows ??= new Map(Array.from({ length: columns.length }, (_, row) => [cut(ids, row), row]));
      return rows.get(id) ?? -1;
    },
    titleOf(row) {
      const text = cut(titles, row);
      return text.startsWith(MARK) ? (JSON.parse(text.slice(1)) as Text) : text;
    },
    whenOf: (row) => cut(whens, row),
    spanOf: (row) => spanOf(cut(whens, row), venueOf(row)?.zone),
    venueOf,
    detailsOf(row) {
      const text = cut(details, row);
      return text === '' ? NO_DETAILS : { ...NO_DETAILS, ...(JSON.parse(text) as Partial<Details>) };
    },
  });
}

const cut = ({ text, ends }: Strings, row: number): string =>
  text.slice(row > 0 ? ends[row - 1] : 0, ends[row] ?? 0);
