import { formatWhen, parseWhen } from '../dates/index.js';
import type { Dataset, Era, EventRecord, Text } from '../types.js';
import { asHtml } from './csv-cell.js';
import { filled } from './filled.js';
import { jsonPieces } from './json-pieces.js';
import { chooser, eventsOf, languageOf, type WriteOptions } from './writer.js';
import { writtenDate, type Unit, type UnitPrecision } from './written-date.js';

type Choose = (text: Text | undefined) => string | undefined;

/**
 * The JSON of TimelineJS 3. It has no places, so they are kept under `location`, which TimelineJS passes over; vague
 * dates are told by their bounds, with the words in `display_date`.
 */
export function pieces(dataset: Dataset, options: WriteOptions): Iterable<string> {
  const choose = chooser(dataset, options);
  const [title, summary] = [choose(dataset.title), choose(dataset.summary)];
  const eras = dataset.eras.flatMap((era) => eraSlide(era, choose) ?? []);
  const head = {
    ...(title !== undefined && {
      title: { text: { headline: asHtml(title), ...filled({ text: prose(summary) }) } },
    }),
    ...(eras.length > 0 && { eras }),
  };
  return jsonPieces(head, 'events', slides(dataset, choose, languageOf(dataset, options)), dataset.length);
}

/** An era needs both ends there; one that lacks an end is left out. */
function eraSlide({ label, when }: Era, choose: Choose): object | undefined {
  const { first, last } = writtenDate(parseWhen(when));
  if (!first || !last) return undefined;
  return {
    start_date: dateObject(first),
    end_date: dateObject(last),
    text: { headline: asHtml(choose(label) ?? '') },
  };
}

/** A slide needs a start. */
export const holds = ({ span }: EventRecord): boolean => {
  const written = span && writtenDate(span);
  return Boolean(written && (written.first ?? written.last));
};

function* slides(dataset: Dataset, choose: Choose, lang: string): Generator<object> {
  for (const event of eventsOf(dataset)) {
    const dates = datesOf(event, choose, lang);
    if (dates) yield slide(event, dates, choose);
  }
}

function slide(
  { id, title, group, venue, media, summary, sources, status, statusNote }: EventRecord,
  dates: object,
  choose: Choose,
): object {
  const [picture] = media;
  const references = sources.map((source) => reference(choose(source.title) ?? '', source.url)).join('; ');
  const fate = [FATES[status], choose(statusNote)].filter(Boolean).join(': ');
  const text = [prose(fate), prose(summary && choose(summary)), references && `<p>${references}</p>`]
    .filter(Boolean)
    .join('');
  return {
    unique_id: id,
    ...dates,
    text: { headline: asHtml(choose(title) ?? ''), ...(text !== '' && { text }) },
    ...filled({
      group: group.id === 'events' ? undefined : choose(group.label),
      media: picture && {
        url: picture.url,
        ...filled({
          alt: choose(picture.alt),
          caption: html(choose(picture.caption)),
          credit: html(choose(picture.credit)),
        }),
      },
      location: venue && filled({ name: choose(venue.name), lat: venue.lat, lon: venue.lon }),
    }),
  };
}

/** TimelineJS knows only what took place: what did not is said before all else. */
const FATES = { held: '', planned: 'Planned', postponed: 'Postponed', cancelled: 'Cancelled' } as const;

const html = (text: string | undefined): string | undefined => text && asHtml(text);
const prose = (text: string | undefined): string | undefined => text && `<p>${asHtml(text)}</p>`;
const reference = (title: string, url: string | undefined): string =>
  url === undefined ? asHtml(title) : `<a href="${asHtml(url)}">${asHtml(title)}</a>`;

/** An open side is left to the words. */
function datesOf({ span, displayDate }: EventRecord, choose: Choose, lang: string): object | undefined {
  if (!span) return undefined;
  const { first, last, isExact } = writtenDate(span);
  const start = first ?? last;
  if (!start) return undefined;
  const words = choose(displayDate) ?? (isExact && first && last ? undefined : formatWhen(span, { lang }));
  const isOne = !last || (last.start === start.start && last.precision === start.precision);
  return {
    start_date: dateObject(start),
    ...filled({ end_date: isOne ? undefined : dateObject(last), display_date: words && asHtml(words) }),
  };
}

const FIELDS = [
  'year',
  'month',
  'day',
  'hour',
  'minute',
  'second',
  'millisecond',
] as const satisfies UnitPrecision[];

/** Years before 1 count as people do: -44 is 44 BC. */
function dateObject({ start, precision }: Unit): Record<string, number> {
  const date = new Date(start);
  const year = date.getUTCFullYear();
  const values = {
    year: year > 0 ? year : year - 1,
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    millisecond: date.getUTCMilliseconds(),
  };
  return Object.fromEntries(
    FIELDS.slice(0, FIELDS.indexOf(precision) + 1).map((field) => [field, values[field]]),
  );
}
