import { isRaw, type Raw } from '../checks.js';
import { DateError, formatWhen, tryParseWhen } from '../dates/index.js';
import type { Confidence } from '../types.js';
import { edtfOf } from './foreign-dates.js';
import { listOf, plainText } from './gathering.js';

/**
 * The `when` of GeoJSON-T and Linked Places: time spans whose two ends are a date (`in`), or lie between two
 * (`earliest`, `latest`), as one EDTF text.
 */
export interface WhenReading {
  /** Undefined where no time span is given. */
  readonly when: string | undefined;
  /** What is to be shown in place of the date. */
  readonly label: string | undefined;
  /** In words what EDTF cannot hold: between which dates it began or ended, how long it lasted. */
  readonly note: string | undefined;
  /** Names of periods whose dates stand elsewhere. */
  readonly periods: readonly string[];
}

/** One side of a time span: the text of a date, or the first and last that it may be. */
interface Side {
  readonly exact: string | undefined;
  readonly earliest: string | undefined;
  readonly latest: string | undefined;
}

const DATE = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/;
const QUALIFIED = /[?~%]$/;

export function readWhenObject(value: Raw): WhenReading {
  const unsure = plainText(value['certainty'])?.toLowerCase() ?? 'certain';
  const spans = listOf(value['timespans'])
    .map(readSpan)
    .filter((span) => span !== undefined);
  const texts = spans.map(({ text }) => text);
  const set = texts.length > 1 ? setOf(texts) : undefined;
  const when = set?.text ?? (texts[0] && (unsure === 'certain' ? texts[0] : doubted(texts[0])));
  const notes = [...spans.flatMap(({ notes }) => notes), set?.note, durationOf(value['duration'])];
  return {
    when,
    label: plainText(value['label']),
    note: notes.filter((note) => note !== undefined).join('. ') || undefined,
    periods: listOf(value['periods'])
      .map((period) => plainText(isRaw(period) ? (period['name'] ?? period['label']) : period))
      .filter((name) => name !== undefined),
  };
}

/** How sure Linked Places are of something, in our words. */
export const confidenceOf = (certainty: unknown): Confidence | undefined =>
  certainty === 'certain'
    ? 'high'
    : certainty === 'less-certain'
      ? 'medium'
      : certainty === 'uncertain'
        ? 'low'
        : undefined;

interface SpanReading {
  readonly text: string;
  readonly notes: readonly (string | undefined)[];
}

function readSpan(value: unknown): SpanReading | undefined {
  if (!isRaw(value)) return undefined;
  const start = sideOf(value['start']);
  const end = sideOf(value['end']);
  if (!start && !end) return undefined;
  // A start alone is the whole of what happened: it lies within that unit.
  if (!end) return start && { text: alone(start), notes: [] };
  const [first, last] = [start && oneDate(start, 'start'), oneDate(end, 'end')];
  return { text: `${first?.text ?? ''}/${last.text}`, notes: [first?.note, last.note] };
}

function sideOf(value: unknown): Side | undefined {
  if (!isRaw(value)) return side(edtfOf(value), undefined, undefined);
  return side(edtfOf(value['in']), edtfOf(value['earliest']), edtfOf(value['latest']));
}

const side = (
  exact: string | undefined,
  earliest: string | undefined,
  latest: string | undefined,
): Side | undefined =>
  exact === undefined && earliest === undefined && latest === undefined
    ? undefined
    : { exact, earliest, latest };

/** A date that is one of many: `[1850..1870]`, or `185X` where that says the same. */
function alone({ exact, earliest, latest }: Side): string {
  if (exact !== undefined) return exact;
  const unit = earliest !== undefined && latest !== undefined ? unitFrom(earliest, latest) : undefined;
  return unit ?? `[${earliest ?? ''}..${latest ?? ''}]`;
}

interface EndReading {
  readonly text: string;
  readonly note?: string;
}

/**
 * An end of an interval cannot be a set in EDTF: the outer of its two dates stands for it, marked as approximate, and
 * words for both.
 */
function oneDate({ exact, earliest, latest }: Side, which: 'start' | 'end'): EndReading {
  if (exact !== undefined) return { text: exact };
  const verb = which === 'start' ? 'Began' : 'Ended';
  if (earliest !== undefined && latest !== undefined) {
    const unit = unitFrom(earliest, latest);
    if (unit !== undefined) return { text: unit };
    const outer = which === 'start' ? earliest : latest;
    return { text: qualified(outer, '~'), note: betweenNote(verb, earliest, latest) };
  }
  const bound = earliest ?? latest ?? '';
  const note = `${verb} in ${wordsOf(bound)} or ${earliest === undefined ? 'earlier' : 'later'}`;
  return { text: qualified(bound, '~'), note };
}

/** `Began between 656 and 670`. */
export const betweenNote = (verb: 'Began' | 'Ended', earliest: string, latest: string): string =>
  `${verb} between ${wordsOf(earliest)} and ${wordsOf(latest)}`;

function wordsOf(edtf: string): string {
  const span = tryParseWhen(edtf);
  return span instanceof DateError ? edtf : formatWhen(span, { lang: 'en' });
}

const UNITS = new Map([
  ['Y', 'year'],
  ['M', 'month'],
  ['W', 'week'],
  ['D', 'day'],
]);

/** `P100Y`, which lies somewhere within the time span, in words. */
function durationOf(value: unknown): string | undefined {
  const [, count = '', unit = ''] = /^P(\d{1,6})([YMWD])$/.exec(plainText(value) ?? '') ?? [];
  return count === '' ? undefined : `Lasted ${count} ${UNITS.get(unit) ?? ''}${count === '1' ? '' : 's'}`;
}

const qualified = (date: string, sign: '~' | '?'): string => (QUALIFIED.test(date) ? date : date + sign);

/** `?` behind what has no sign yet; sets say already that they are unsure. */
const doubted = (when: string): string =>
  when.startsWith('[')
    ? when
    : when
        .split('/')
        .map((date) => (/\d/.test(date) ? qualified(date, '?') : date))
        .join('/');

/** The unit that runs from one date to the other: 1850 to 1859 is `185X`, 1 to 31 March `-03`. */
function unitFrom(first: string, last: string): string | undefined {
  if (first === last) return first;
  const [a, b] = [DATE.exec(first), DATE.exec(last)];
  if (!a || !b || first.startsWith('-') || last.startsWith('-')) return undefined;
  const [, fromYear = '', fromMonth = '01', fromDay = '01'] = a;
  const [, toYear = '', toMonth = '12', toDay] = b;
  const wholeMonths = fromDay === '01' && (toDay === undefined || Number(toDay) === lastDay(toYear, toMonth));
  if (fromYear === toYear && fromMonth === toMonth && wholeMonths) return `${fromYear}-${fromMonth}`;
  if (fromMonth !== '01' || toMonth !== '12' || !wholeMonths) return undefined;
  if (fromYear === toYear) return fromYear;
  for (const digits of [3, 2, 1]) {
    const [head, rest] = [fromYear.slice(0, digits), 4 - digits];
    if (fromYear === head + '0'.repeat(rest) && toYear === head + '9'.repeat(rest))
      return head + 'X'.repeat(rest);
  }
  return undefined;
}

const lastDay = (year: string, month: string): number =>
  new Date(Date.UTC(2000 + (Number(year) % 400), Number(month), 0)).getUTCDate();

/** Several spans, all of which belong to it: `{1850..1860,1871}`. */
function setOf(spans: readonly string[]): EndReading {
  const members = spans.map((span) => span.replace(/^\[(.*)\]$/, '$1').replace('/', '..'));
  const set = `{${members.join(',')}}`;
  if (!(tryParseWhen(set) instanceof DateError)) return { text: set };
  // Two dots bound nothing in the middle of a set: the first start and the last end are left.
  const [start] = (spans[0] ?? '').split('/');
  return {
    text: `${start ?? ''}/${spans.at(-1)?.split('/').at(-1) ?? ''}`,
    note: `In several spans: ${spans.map(wordsOf).join('; ')}`,
  };
}
