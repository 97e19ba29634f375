import type { Fields } from '../checks.js';
import { cautionOf, DateError, insteadOf, tryParseWhen, yearText } from '../dates/index.js';
import { show } from '../issues.js';
import type { TimeSpan } from '../types.js';

/** A date as text and as what it says; both empty where there is none that can be read. */
export interface When {
  readonly text: string;
  readonly span: TimeSpan | null;
}

/** A century or decade of ISO 8601-2, but more often a year that lost its zeros. */
const SHORT = /^(-?)(\d{2,3})[?~%]?$/;

const UNDATED: When = { text: '', span: null };

/** The date of an event: `when`, or `date` or `start`, with or without an `end`. Reports what it cannot read. */
export function readWhen(event: Fields, zone: string | undefined): When {
  const when = readWritten(event, zone);
  return zone !== undefined && when.text.includes('T') ? onClockOf(zone, when, event) : when;
}

/** A time of day to whose clock the zone is left; what follows it are qualifiers. */
const WALL_TIME = /^-?\d{4}-\d\d-\d\dT[\d:.]+(?=[?~%]?$)/;

/** The date without times that its clock skipped as it was put forward: each is read as what the clock showed instead. */
function onClockOf(zone: string, when: When, event: Fields): When {
  const sides = when.text.split('/');
  const moved = sides.map((side) => {
    const [wall = ''] = WALL_TIME.exec(side) ?? [];
    const span = wall === '' ? undefined : tryParseWhen(wall);
    const shown = span && !(span instanceof DateError) ? insteadOf(span.earliest, zone) : undefined;
    return shown === undefined
      ? side
      : side.replace(wall, new Date(shown).toISOString().slice(0, wall.length));
  });
  const text = moved.join('/');
  if (text === when.text) return when;
  const span = tryParseWhen(text, { zone });
  // Moved behind its own end, it stays as it is written.
  const isRead = !(span instanceof DateError);
  moved.forEach((side, index) => {
    const written = sides[index] ?? '';
    if (side === written) return;
    const key = index > 0 && event.has('end') ? 'end' : keyOf(event);
    const reading = isRead ? `It is read as ${side}.` : 'It is kept as it stands.';
    const remedy = `${reading} Correct it, or write it with its offset from UTC.`;
    event.warn('skipped-time', key, `Clocks in ${zone} were put forward past ${show(written)}. ${remedy}`);
  });
  return isRead ? { text, span } : when;
}

/** The field of the date, or of its start. */
const keyOf = (event: Fields): string => (event.has('when') ? 'when' : event.has('date') ? 'date' : 'start');

function readWritten(event: Fields, zone: string | undefined): When {
  const key = keyOf(event);
  const first = dateText(event, key);
  const end = dateText(event, 'end');
  const last = end === '?' ? '' : end;
  if (!first && !last) return UNDATED;
  const text = last === undefined || last === first ? (first ?? '') : `${first ?? ''}/${last}`;
  const options = { zone };
  const span = tryParseWhen(text, options);
  if (!(span instanceof DateError)) {
    const short = shortYear(text);
    if (short !== undefined) event.warn('date-short', key, short);
    return { text, span };
  }
  if (span.code === 'date-reversed') {
    const turned = text.split('/').reverse().join('/');
    const inOrder = tryParseWhen(turned, options);
    if (!(inOrder instanceof DateError)) {
      event.warn(
        span.code,
        last === undefined ? key : 'end',
        `${show(text)} ends before it starts. It is read as ${show(turned)}.`,
      );
      return { text: turned, span: inOrder };
    }
  }
  if (first !== undefined && last !== undefined) {
    // An end that cannot be read does not cost the start.
    const start = tryParseWhen(first, options);
    if (!(start instanceof DateError)) {
      const ending = last === '' ? span : tryParseWhen(last, options);
      const { code, message } = ending instanceof DateError ? ending : span;
      event.error(code, 'end', `${message} The event is kept with its start alone.`);
      return { text: first, span: start };
    }
    event.error(start.code, key, `${start.message} The event is kept without a date.`);
    return UNDATED;
  }
  event.error(
    span.code,
    first === undefined ? 'end' : key,
    `${span.message} The event is kept without a date.`,
  );
  return UNDATED;
}

/** What is to be said of a century or decade written as if it were a year. */
function shortYear(text: string): string | undefined {
  const [, sign, digits = ''] = SHORT.exec(text) ?? [];
  if (digits === '') return undefined;
  const [low, high, year] = [digits.padEnd(4, '0'), digits.padEnd(4, '9'), Number(digits)];
  const [years, such] = sign
    ? [
        `${Number(high) + 1} BC to ${Number(low) + 1} BC`,
        `: ${year} BC is ${yearText(1 - year)}, and ${yearText(-year)} is ${year + 1} BC`,
      ]
    : [`${low} to ${high}`, `, such as ${yearText(year)}`];
  return `${show(text)} is read as the years ${years}. If a year is meant, write all four digits${such}.`;
}

/** Text; a whole number is a year, and a JavaScript `Date` is its instant. */
function dateText(event: Fields, key: string): string | undefined {
  const value = event.raw[key];
  if (value instanceof Date) {
    const time = value.getTime();
    if (!Number.isNaN(time)) return value.toISOString();
    event.error('date-value', key, 'This Date is invalid. Write the date as text, such as "2018-06-12".');
    return undefined;
  }
  if (typeof value !== 'number') return event.string(key);
  if (Number.isInteger(value) && Math.abs(value) <= 9999) {
    const caution = cautionOf(String(value));
    if (caution !== undefined) event.log.warnOnce('year-sign', event.where(key), caution);
    return yearText(value);
  }
  event.error(
    'date-value',
    key,
    `${show(value)} is not a year. Write the date as text, such as "2018-06-12".`,
  );
  return undefined;
}
