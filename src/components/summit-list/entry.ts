import { html, nothing, type TemplateResult } from 'lit';
import type { Answers } from '../../data/query.js';
import type { Dataset, EventRecord, Text } from '../../data/types.js';
import { foreignLang } from '../shared/data-text.js';
import { lookOf, ownForm } from '../shared/marks.js';
import type { MarkLook } from '../../layout/marks.js';
import { namedVenue, type Words } from '../shared/words.js';

/** A text, with its language where that is not the reader's. */
export interface Said {
  readonly value: string;
  readonly lang?: string | undefined;
}

/** What list, rail and table say of an event, put into words once for each language. */
export interface Entry {
  readonly event: EventRecord;
  readonly date: Said;
  readonly tag: string;
  readonly title: Said;
  /** The venue, and its town where that does not say a name twice; else ''. */
  readonly place: Said;
  readonly town: Said;
  readonly kind: Said;
  /** "2 of 3" where others are said alike, else ''. */
  readonly ordinal: string;
}

/** In its own direction, whatever stands beside it. */
export const said = ({ value, lang }: Said): TemplateResult =>
  html`<bdi lang=${lang ?? nothing}>${value}</bdi>`;

/** What a row is called: title, date and what `marked` says of it, place, kind, and which of several alike it is. */
export const nameOf = ({ title, date, place, town, kind, ordinal }: Entry, marked = ''): string =>
  [title.value, date.value, marked, place.value, town.value, kind.value, ordinal]
    .filter((word) => word !== '')
    .join(', ');

/** Throws where the dataset has no such row. */
function makeEntry(
  dataset: Dataset,
  row: number,
  words: Words,
  lang: string,
  style: 'full' | 'short',
): Entry {
  const event = dataset.event(row);
  if (!event) throw new RangeError(`The dataset has no row ${row}.`);
  const of = (text: Text | undefined): Said => {
    const { value, lang: own } = words.chosen(text);
    const foreign = foreignLang(own, lang);
    return { value, lang: foreign === nothing ? undefined : String(foreign) };
  };
  const { displayDate } = event;
  const venue = namedVenue(event);
  const place = venue ? of(venue.name) : { value: words.venue(event) };
  const town = of(venue?.place);
  return {
    event,
    date: displayDate === undefined ? { value: words.date(event, style) } : of(displayDate),
    tag: words.mark(event),
    title: of(event.title),
    place,
    town: place.value.includes(town.value) ? { value: '' } : town,
    kind: of(event.group.singular),
    ordinal: words.ordinal(event),
  };
}

/** So many rows are remembered, so that a window that runs over a million events leaves nothing behind. */
const MOST_ENTRIES = 2000;

/** The entries of the rows that were drawn lately: each is put into words once. */
export class Entries {
  #known = new Map<number, Entry>();
  #dataset: Dataset | null = null;
  #kind = '';

  in(dataset: Dataset, words: Words, lang: string, style: 'full' | 'short'): (row: number) => Entry {
    const kind = `${style} ${lang}`;
    const isOld = dataset !== this.#dataset || kind !== this.#kind;
    if (isOld || this.#known.size > MOST_ENTRIES) this.#known = new Map();
    this.#dataset = dataset;
    this.#kind = kind;
    return (row) => {
      const known = this.#known.get(row) ?? makeEntry(dataset, row, words, lang, style);
      this.#known.set(row, known);
      return known;
    };
  }
}

/**
 * The mark beside a row. What lies outside the window stands under a heading that says so, hence it keeps the
 * mark of its kind there.
 */
export function entryLook(answers: Answers, row: number): MarkLook {
  const look = lookOf(answers, row);
  return look.form === 'outside' ? { ...look, form: ownForm(answers.dataset.columns.flags[row] ?? 0) } : look;
}
