import { html, nothing, type TemplateResult } from 'lit';
import type { Answers } from '../../data/query.js';
import type { Dataset, EventRecord } from '../../data/types.js';
import { dataText } from '../shared/data-text.js';
import { lookOf, ownForm } from '../shared/marks.js';
import type { MarkLook } from '../../layout/marks.js';
import type { Words } from '../shared/words.js';

/** What list and rail write in a row, made once for each event and language. */
export interface Entry {
  readonly event: EventRecord;
  readonly date: TemplateResult;
  readonly tag: string;
  readonly title: TemplateResult;
  readonly place: TemplateResult;
  readonly kind: TemplateResult;
  /** "2 of 3" where others are said alike, else ''. */
  readonly ordinal: string;
}

/** A comma for the ear, between parts that stand in lines of their own for the eye. */
export const pause = html`<span class="pause">, </span>`;

/** For the ear, at the end of a name: the kind, and which of several alike it is. */
export const unseenEnd = ({ kind, ordinal }: Entry): TemplateResult =>
  html`${kind}${ordinal === '' ? nothing : html`${pause}<bdi>${ordinal}</bdi>`}`;

/** Throws where the dataset has no such row. */
export function makeEntry(
  dataset: Dataset,
  row: number,
  words: Words,
  lang: string,
  style: 'full' | 'short',
): Entry {
  const event = dataset.event(row);
  if (!event) throw new RangeError(`The dataset has no row ${row}.`);
  return {
    event,
    date:
      event.displayDate === undefined
        ? html`<bdi>${words.date(event, style)}</bdi>`
        : dataText(words, event.displayDate, lang),
    tag: words.mark(event),
    title: dataText(words, event.title, lang),
    place: placeLine(event, words, lang),
    kind: dataText(words, event.group.singular, lang),
    ordinal: words.ordinal(event),
  };
}

/** The venue and its town, without saying a name twice. */
function placeLine(event: EventRecord, words: Words, lang: string): TemplateResult {
  const { venue } = event;
  if (!venue) return html`<bdi>${words.venue(event)}</bdi>`;
  const name = words.text(venue.name);
  const town = words.text(venue.place);
  const says = town === '' || name.includes(town);
  return html`${dataText(words, venue.name, lang)}${says ? nothing : html`, ${dataText(words, venue.place, lang)}`}`;
}

/**
 * The mark beside a row. What lies outside the window stands under a heading that says so, hence it keeps the
 * mark of its kind there.
 */
export function entryLook(answers: Answers, row: number): MarkLook {
  const look = lookOf(answers, row);
  return look.form === 'outside' ? { ...look, form: ownForm(answers.dataset.columns.flags[row] ?? 0) } : look;
}
