import { messageAbout } from '../dates/error.js';
import { cautionOf, DateError, tryParseWhen } from '../dates/index.js';
import { show } from '../issues.js';
import { clockOf, two, withColon } from './date-parts.js';
import { exactRemedy } from './date-remedies.js';
import { dateFromWords } from './date-words.js';

/** What a text says of time: EDTF, or why it is not clear enough to be one. */
export type DateReading =
  | { readonly when: string; readonly caution?: string; readonly problem?: undefined }
  | { readonly when?: undefined; readonly problem: string };

/**
 * Reads dates as people write them, where they can mean one thing only: EDTF as it stands, `1850s`, `c. 1850`,
 * `12 June 2018`, `44 BC`, `19th century`, `1914–1918`. What could be read in two ways, such as 12/06/2018, is
 * told, not guessed. Years without an era count as in EDTF: -44 is 45 BC.
 */
export function readDateText(text: string): DateReading {
  if (isPlainDate(text)) return { when: text };
  const plain = text
    .trim()
    .replace(/\u2212/g, '-')
    .replace(/\s+/g, ' ');
  if (plain.length > LONGEST) {
    const set = /^[[{]/.test(plain) ? valid(plain) : undefined;
    return set === undefined
      ? { problem: `${show(text)} is too long for a date. Write 2018-06-12.` }
      : { when: set };
  }
  const when = rangeOf(plain) ?? dateOf(plain);
  if (when === undefined) return { problem: remedyFor(plain) };
  const caution = cautionOf(plain);
  return { when, ...(caution !== undefined && { caution }) };
}

const PLAIN = /^\d{4}-[01]\d(?:-\d\d)?$/;

/** Whether it is `2018-06` or `2018-06-12`, as most dates are. */
export const isPlainDate = (text: string): boolean => PLAIN.test(text) && isWhen(text);

/** Longer text is prose, unless it is a set. */
const LONGEST = 200;

const isWhen = (text: string): boolean => !(tryParseWhen(text) instanceof DateError);
const valid = (text: string): string | undefined => (isWhen(text) ? withColon(text) : undefined);

function dateOf(text: string): string | undefined {
  const bare = BARE_YEAR.exec(text);
  if (bare) return yearOf(bare);
  return valid(text) ?? numbersOf(text) ?? qualified(text) ?? wholeUnit(text) ?? valid(dateFromWords(text));
}

const BARE_YEAR = /^([-+]?)(\d{1,4})([?~%]?)$/;

/** Three digits are a year here: EDTF would read a decade. One or two might be short for a year of this century. */
function yearOf([, sign, digits = '', qualifier = '']: RegExpExecArray): string | undefined {
  if (sign !== '-' && digits.length < 3) return undefined;
  return `${sign === '-' && Number(digits) > 0 ? '-' : ''}${digits.padStart(4, '0')}${qualifier}`;
}

/** Year first, in whatever punctuation. */
const YEAR_FIRST =
  /^(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2})(?:(?:T|,? )(\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?) ?([ap]\.?m\.?)?(Z|[-+]\d\d:?\d\d)?)?)?$/i;
/** Day and month in whatever order, then the year. */
const YEAR_LAST =
  /^(\d{1,2})([-/.]) ?(\d{1,2})\2 ?(\d{4})(?:,? (\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?) ?([ap]\.?m\.?)?)?$/i;
const COMPACT = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(?:(\d\d))?(Z?))?$/;

function numbersOf(text: string): string | undefined {
  const [, year = '', sign, month = '', day, time, half, zone = ''] = YEAR_FIRST.exec(text) ?? [];
  if (year !== '') {
    if (day === undefined) return sign === '-' ? valid(`${year}-${two(month)}`) : undefined;
    return dayAt(year, month, day, time, half, zone.toUpperCase());
  }
  const last = YEAR_LAST.exec(text);
  if (last) return yearLast(last);
  const compact = COMPACT.exec(text);
  if (!compact) return undefined;
  const [, y = '', m = '', d = '', hour, minute = '', second, utc = ''] = compact;
  const clock =
    hour === undefined ? '' : `T${hour}:${minute}${second === undefined ? '' : `:${second}`}${utc}`;
  return valid(`${y}-${m}-${d}${clock}`);
}

function dayAt(
  year: string,
  month: string,
  day: string,
  time?: string,
  half?: string,
  zone = '',
): string | undefined {
  const clock = time === undefined ? '' : `T${clockOf(time, half) ?? '?'}${zone}`;
  return valid(`${year}-${two(month)}-${two(day)}${clock}`);
}

/** Where only one of the two can be the month, or both are the same. With dots between them the day comes first everywhere. */
function yearLast([, a = '', sign, b = '', year = '', time, half]: RegExpExecArray): string | undefined {
  const [dayFirst, monthFirst] = [dayAt(year, b, a, time, half), dayAt(year, a, b, time, half)];
  if (sign === '.' && dayFirst !== undefined) return dayFirst;
  if (dayFirst !== undefined && monthFirst !== undefined)
    return dayFirst === monthFirst ? dayFirst : undefined;
  return dayFirst ?? monthFirst;
}

const ABOUT = /^(?:c(?:a|irca)?(?:\. ?| |(?=\d))|(?:about|around|approx(?:imately|\.)?) |~ ?)(.+)$/i;
const PERHAPS = /^(?:possibly|probably|perhaps) (.+)$/i;

/** `c. 1850`, `12 June 1850?`, `probably 1850`. */
function qualified(text: string): string | undefined {
  const about = ABOUT.exec(text)?.[1];
  if (about !== undefined) return withSign(dateOf(about), '~');
  const perhaps = PERHAPS.exec(text)?.[1] ?? /^(.+?) ?(?:\?|\(\?\))$/.exec(text)?.[1];
  return perhaps === undefined ? undefined : withSign(dateOf(perhaps), '?');
}

function withSign(when: string | undefined, sign: '~' | '?'): string | undefined {
  if (when === undefined || /[/[{]/.test(when)) return undefined;
  const other = sign === '~' ? '?' : '~';
  return when.endsWith(sign) ? when : valid(when.endsWith(other) ? `${when.slice(0, -1)}%` : when + sign);
}

/** `1850s`, `19th century`, `5th century BC`. The 1900s are no decade for certain, the 1st century BC no hundred of EDTF. */
function wholeUnit(text: string): string | undefined {
  const decade = /^(\d{3})0['’]?s$/.exec(text)?.[1];
  if (decade !== undefined) return decade.endsWith('0') ? undefined : `${decade}X`;
  const [, number, era = ''] = /^(\d{1,2})(?:st|nd|rd|th)[ -]century(?: (bce?|ce|ad))?$/i.exec(text) ?? [];
  if (number === undefined || number === '0') return undefined;
  const hundred = two(String(Number(number) - 1));
  if (!/^b/i.test(era)) return `${hundred}XX`;
  return hundred === '00' ? undefined : `-${hundred}XX`;
}

const NOW = /^(?:present|now|today|ongoing)$/i;

/** Whether words in the place of an end say that it is still on. */
export const isNow = (text: string): boolean => NOW.test(text.trim());

/** What stands in the place of an end in EDTF: `..` for one that is still on, '' for one that nobody knows. */
export const openEnd = (text: string): '..' | '' | undefined =>
  text.trim() === '..' || isNow(text) ? '..' : UNKNOWN.test(text.trim()) ? '' : undefined;

const UNKNOWN = /^(?:\?|unknown)$/i;

/** `27–28 February 2019` and `February 27-28, 2019`: two days of one month. */
const DAYS_FIRST = /^(\d{1,2}) ?[-–—] ?(\d{1,2}) (\p{L}{3,9}\.?,? \d{4})$/u;
const MONTH_FIRST = /^(\p{L}{3,9}\.?) (\d{1,2}) ?[-–—] ?(\d{1,2}),? (\d{4})$/u;

/** `1914–1918`, `1914–18`, `1985 to present`, `30 April – 2 May 2019`, `from 12 June 2018 to 3 May 2019`. */
function rangeOf(text: string): string | undefined {
  const [, firstDay, lastDay = '', monthAndYear = ''] = DAYS_FIRST.exec(text) ?? [];
  if (firstDay !== undefined)
    return join(dateOf(`${firstDay} ${monthAndYear}`), dateOf(`${lastDay} ${monthAndYear}`));
  const [, month, first = '', last = '', year = ''] = MONTH_FIRST.exec(text) ?? [];
  if (month !== undefined)
    return join(dateOf(`${month} ${first} ${year}`), dateOf(`${month} ${last} ${year}`));
  const parts = text
    .replace(/^from /i, '')
    .split(/ ?[–—] ?| - | to | until |(?<=^\d{4})-(?=\d{4}$)|(?<=^[\d/.]{8,10})-(?=[\d/.]{8,10}$)/i);
  const [from = '', to = ''] = parts;
  if (from === '' || to === '' || parts.length > 2) return undefined;
  if (isNow(to)) return join(dateOf(from), '..');
  if (/^\d{4}$/.test(from) && /^\d\d$/.test(to)) return join(from, from.slice(0, 2) + to);
  const end = dateOf(to);
  // The year is often said once, at the end.
  return join(dateOf(from) ?? (end && dateOf(`${from} ${end.slice(0, 4)}`)), end);
}

function join(from: string | undefined, to: string | undefined): string | undefined {
  if (!from || !to || /[/[{]/.test(from + to)) return undefined;
  return valid(`${from}/${to}`);
}

/** Why a text is no date, and what to write. */
function remedyFor(text: string): string {
  const day = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{2,4})\b/.exec(text);
  if (day) {
    const [, a = '', b = '', year = ''] = day;
    const full = year.length === 4 ? year : `YYYY`;
    const possible = new Set([`${full}-${two(b)}-${two(a)}`, `${full}-${two(a)}-${two(b)}`]);
    const real = [...possible].filter((date) => isWhen(date.replace('YYYY', '2000')));
    if (real.length === 0)
      return `${show(text)} is no day of a calendar. Correct it, and write it as 2018-06-12.`;
    return `${show(text)} does not say for certain which number is what. Write ${real.join(' or ')}.`;
  }
  const serial = /^\d{5}(?:\.\d+)?$/.test(text) ? Number(text) : NaN;
  if (serial > 0) {
    const date = new Date(Math.floor(serial - EXCEL_EPOCH) * 86_400_000).toISOString().slice(0, 10);
    return `${show(text)} looks like the day number of a spreadsheet. If it is ${date}, write that.`;
  }
  const hundreds = /^(\d\d)00['’]?s$/.exec(text)?.[1];
  if (hundreds !== undefined)
    return `${show(text)} may be ten years or a hundred. Write ${hundreds}0X for the decade, ${hundreds}XX for the century.`;
  if (/^(?!0+$)\d{1,2}$/.test(text))
    return `${show(text)} is too short for a year. Write AD ${Number(text)}, or all four digits, such as 19${two(text)}.`;
  const exact = exactRemedy(text, dateOf);
  if (exact !== undefined) return `${show(text)} does not say all of it. ${exact}`;
  const error = tryParseWhen(text);
  return error instanceof DateError ? messageAbout(error, text) : `${show(text)} is no date.`;
}

/** The day number that spreadsheets give to 1970-01-01. */
const EXCEL_EPOCH = 25_569;
