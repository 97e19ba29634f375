import { DAY } from '../dates/civil.js';
import { formatWhen } from '../dates/index.js';
import { slug } from '../dataset/ids.js';
import { stringIn } from '../text.js';
import type { Dataset, EventRecord, Milliseconds, Text } from '../types.js';
import { contentLine, textLine } from './ical-lines.js';
import { isTimed, utcOf } from './iso-date.js';
import { chooser, eventsOf, languageOf, type WriteOptions } from './writer.js';
import { whenText } from './to-input.js';
import { writtenDate, type Unit } from './written-date.js';

/**
 * iCalendar (RFC 5545) for the calendars of phones and desks. Vague dates become the days that they may be: `X-EDTF`
 * keeps what was meant, and the description says it in words. What calendars have no property for stands in
 * `X-SUMMIT-MAP-…`.
 */
export function* pieces(dataset: Dataset, options: WriteOptions): Generator<string> {
  const choose = chooser(dataset, options);
  const title = choose(dataset.title);
  yield 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//summit-map//EN\r\nCALSCALE:GREGORIAN\r\n';
  yield (
    textLine('NAME', title) +
    textLine('X-WR-CALNAME', title) +
    textLine('DESCRIPTION', choose(dataset.summary))
  );
  const scope: Scope = {
    choose,
    lang: languageOf(dataset, options),
    stamp: utcText(options.now ?? Date.now()),
    // Calendars know an event by this alone, so ids of two datasets must not meet.
    domain: `${slug(stringIn(dataset.title, 'en')) || 'events'}.summit-map`,
  };
  for (const event of eventsOf(dataset)) yield component(event, scope);
  yield 'END:VCALENDAR\r\n';
}

/** Calendars know the days of the years 1 to 9999. */
export const holds = ({ span }: EventRecord): boolean =>
  span !== null && daysOf(writtenDate(span)) !== undefined;

interface Scope {
  readonly choose: (text: Text | undefined) => string | undefined;
  readonly lang: string;
  readonly stamp: string;
  readonly domain: string;
}

/** Whether it takes place. Calendars do not know what is postponed, so `X-SUMMIT-MAP-STATUS` says that beside it. */
const STATUS = {
  held: 'CONFIRMED',
  planned: 'TENTATIVE',
  postponed: 'TENTATIVE',
  cancelled: 'CANCELLED',
} as const;

function component(event: EventRecord, { choose, lang, stamp, domain }: Scope): string {
  const { id, span, venue, group, links, sources, media } = event;
  const times = span && timeLines(event);
  if (!span || times === undefined) return '';
  const [name, place] = [choose(venue?.name), choose(venue?.place)];
  const { head, body } = descriptionOf(event, choose, lang);
  const address = links[0]?.url ?? sources.find(({ url }) => url !== undefined)?.url;
  return [
    'BEGIN:VEVENT\r\n',
    textLine('UID', `${id}@${domain}`),
    contentLine('DTSTAMP', stamp),
    times,
    textLine('X-EDTF', isSaid(event) ? undefined : whenText(event)),
    textLine('SUMMARY', choose(event.title)),
    textLine('DESCRIPTION', joined([head, body])),
    // What stands before the summary, so that a reader can take it away again.
    textLine('X-SUMMIT-MAP-HEAD', head),
    textLine('X-SUMMIT-MAP-DATE', choose(event.displayDate)),
    textLine('LOCATION', name === place || !name ? place : `${name}, ${place ?? ''}`),
    venue?.lat === undefined || venue.lon === undefined
      ? ''
      : contentLine('GEO', `${degrees(venue.lat)};${degrees(venue.lon)}`),
    textLine('X-SUMMIT-MAP-ZONE', venue?.zone),
    textLine('CATEGORIES', group.id === 'events' ? undefined : choose(group.label)),
    address === undefined ? '' : contentLine('URL', oneLine(address)),
    ...media.map(({ url }) => contentLine('IMAGE;VALUE=URI;DISPLAY=BADGE', oneLine(url))),
    contentLine('STATUS', STATUS[event.status]),
    textLine('X-SUMMIT-MAP-STATUS', event.status === 'postponed' ? event.status : undefined),
    textLine('X-SUMMIT-MAP-STATUS-NOTE', choose(event.statusNote)),
    // Nobody is busy while history takes place.
    'TRANSP:TRANSPARENT\r\nEND:VEVENT\r\n',
  ].join('');
}

/** Six decimals, as the format asks: a hand's breadth. Never with an exponent. */
const degrees = (value: number): string => String(Number(value.toFixed(6)));

const oneLine = (address: string): string => address.replace(/[\s\u0000-\u001f]/g, encodeURIComponent);

/** The date in words where the days say too much or too little and the status, then the summary and the sources. */
function descriptionOf(
  event: EventRecord,
  choose: Scope['choose'],
  lang: string,
): { readonly head: string | undefined; readonly body: string | undefined } {
  const { span, displayDate, summary, statusNote, sources } = event;
  const words =
    choose(displayDate) ?? (span && !isSaidByDays(event) ? formatWhen(span, { lang }) : undefined);
  const references = sources.map(({ title, url }) => [choose(title), url].filter(Boolean).join(' '));
  return {
    head: joined([words, choose(statusNote)]),
    body: joined([choose(summary), references.join('\n')]),
  };
}

const joined = (parts: readonly (string | undefined)[]): string | undefined =>
  parts.filter(Boolean).join('\n\n') || undefined;

/** Whether the times of the entry say all that is known. */
function isSaidByDays({ span }: EventRecord): boolean {
  const written = span && writtenDate(span);
  if (!written?.isExact || !written.first || !written.last) return false;
  const { first, last } = written;
  return [first, last].every(({ precision }) => precision === 'day') || isMoment(first, last);
}

/**
 * Whether `DTSTART` and `DTEND` are read as that very date, so that `X-EDTF` beside them would only be in the way of
 * those who move it. Words for it need one, to be told from those of a date that was moved.
 */
function isSaid({ when, venue, displayDate }: EventRecord): boolean {
  if (displayDate !== undefined) return false;
  const [, utc] = TIMES.exec(when) ?? [];
  return DAYS.test(when) || utc === 'Z' || (utc === '' && venue?.zone === undefined);
}

const DAYS = /^\d{4}-\d\d-\d\d(?:\/\d{4}-\d\d-\d\d)?$/;
const TIMES = /^\d{4}-\d\d-\d\dT\d\d:\d\d(Z?)(?:\/\d{4}-\d\d-\d\dT\d\d:\d\d\1)?$/;

const isMoment = (first: Unit, last: Unit): boolean => isTimed(first) && isTimed(last);

/** `DTSTART` and `DTEND`; undefined where no day is known. */
function timeLines({ span, venue }: EventRecord): string | undefined {
  const written = span && writtenDate(span);
  if (!written) return undefined;
  const { first, last, isExact } = written;
  const days = daysOf(written);
  if (!days) return undefined;
  if (isExact && first && last && isMoment(first, last)) {
    const start = contentLine('DTSTART', timeText(first, venue?.zone));
    // The end of a meeting is the minute that is named, not the one after it.
    return first === last ? start : start + contentLine('DTEND', timeText(last, venue?.zone));
  }
  const [start, end] = days;
  // The day after the last one of 9999 cannot be written.
  const until =
    end < YEAR_10000
      ? contentLine('DTEND;VALUE=DATE', dayText(end))
      : contentLine('DURATION', `P${(end - start) / DAY}D`);
  return contentLine('DTSTART;VALUE=DATE', dayText(start)) + until;
}

/** The first day, and the day after the last. An open side counts as long as the unit of the other. */
function daysOf({
  first,
  last,
}: ReturnType<typeof writtenDate>): readonly [Milliseconds, Milliseconds] | undefined {
  const [from, to] = [first ?? last, last ?? first];
  if (!from || !to) return undefined;
  const start = Math.floor(from.start / DAY) * DAY;
  const end = Math.ceil(to.end / DAY) * DAY;
  return start >= YEAR_1 && end <= YEAR_10000 ? [start, end] : undefined;
}

const YEAR_1 = -62_135_596_800_000;
const YEAR_10000 = 253_402_300_800_000;

const dayText = (ms: Milliseconds): string => new Date(ms).toISOString().slice(0, 10).replaceAll('-', '');
const clockText = (ms: Milliseconds): string => new Date(ms).toISOString().slice(0, 19).replace(/[-:]/g, '');
const utcText = (ms: Milliseconds): string => `${clockText(ms)}Z`;

/** In UTC, or on the clock of wherever the reader is where the data names no zone. */
function timeText(unit: Unit, zone: string | undefined): string {
  const utc = utcOf(unit, zone);
  return utc === undefined ? clockText(unit.start) : utcText(utc);
}
