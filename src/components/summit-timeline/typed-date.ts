/**
 * Dates as they are written in one language: "5 Feb 2019", "Jan 2019", "5/2/2019", and all that is shown: "about 1850",
 * "44 BC", "1920s". Nothing of the document is needed.
 */
import { formatterOf, localeOf, type Look, type Unit } from '../../data/dates/formatters.js';
import { dateWords, formatWhen, tryParseWhen, yearText } from '../../data/dates/index.js';

interface Habits {
  /** The names of each month, long and short, alone and beside a day. */
  readonly months: readonly ReadonlySet<string>[];
  /** What stands between the fields: "de", "年", "at". */
  readonly fillers: ReadonlySet<string>;
  /** How dates in digits alone are ordered, with their day and without. */
  readonly orders: readonly (readonly string[])[];
  /** "am" and "pm", where hours run to 12. */
  readonly halves: readonly string[];
}

/** The minus of a year and what it stands before, whatever dash was typed; between words or numbers it is a hyphen. */
const MINUS = /(?:^[-\u2010-\u2015\u2212]\s*|(?<![\p{L}\p{M}\p{N}])[-\u2010-\u2015\u2212])(\d[\dX]*)/gu;
/** They say in which direction a text runs. */
const MARKS = /[\u200e\u200f\u061c]/g;

/** EDTF of a date that a reader of `lang` has written, null where it is none or could be meant in two ways. */
export function typedDate(text: string, lang: string): string | null {
  const { about, uncertain } = dateWords(lang);
  const certain = unwrapped(text, uncertain);
  const exact = unwrapped(certain ?? text, about);
  const plain = inLatinDigits((exact ?? certain ?? text).normalize('NFKC'), localeOf(lang))
    .replace(MARKS, '')
    .trim();
  const date = plain.replace(MINUS, (_, year: string) =>
    year.length > 4 ? `Y-${year}` : `-${year.padStart(4, '0')}`,
  );
  // Three digits are a year here, though EDTF has them for a decade.
  const isEdtf = !/^\d{1,3}$/.test(date) && !(tryParseWhen(date) instanceof Error);
  // What else is read has no signs: years before 1 would become years after it.
  const isSigned = plain.search(MINUS) >= 0;
  const edtf = isEdtf
    ? date
    : isSigned
      ? null
      : (plainDate(date, lang) ?? shownDate(date, lang) ?? groupedDate(date, lang));
  const marks = certain === null ? (exact === null ? '' : '~') : exact === null ? '?' : '%';
  return edtf && edtf + marks;
}

/** What stands for `{date}` in a text made by such a pattern, null for another text. */
function unwrapped(text: string, pattern: string): string | null {
  const [before = '', after = ''] = pattern.split('{date}');
  const inside = text.trim().slice(before.length, after === '' ? undefined : -after.length);
  const again = pattern.replace('{date}', () => inside);
  return again.toLowerCase() === text.trim().toLowerCase() ? inside : null;
}

/** One of the forms in which dates are shown, told by writing out what its numbers could mean. */
function shownDate(text: string, lang: string): string | null {
  const locale = localeOf(lang);
  const bare = (of: string): string => folded(of, locale).replace(/ 0+(?=\d)/g, ' ');
  const wanted = bare(text).replace(/ b ?c( ?e)? /, ' bc ');
  const numbers = (wanted.match(/\d{1,6}/g) ?? []).map(Number);
  for (const date of [...hours(numbers.slice(0, 4)), ...readings(numbers.slice(0, 3))]) {
    const span = tryParseWhen(date);
    if (span instanceof Error) continue;
    if (STYLES.some((style) => bare(formatWhen(span, { lang, style })) === wanted)) return date;
  }
  return null;
}

/** "10,000 BC": without an era it could be a decimal. */
function groupedDate(text: string, lang: string): string | null {
  const separator = new Intl.NumberFormat(localeOf(lang))
    .format(20_000)
    .normalize('NFKC')
    .replace(/\p{N}/gu, '');
  const year = new RegExp(`(?<!\\d)([1-9]\\d{0,2})[${separator}](\\d{3})(?!\\d)`);
  const date = year.test(text) ? shownDate(text.replace(year, '$1$2'), lang) : null;
  return date && /^Y?-/.test(date) ? date : null;
}

const STYLES = ['short', 'full'] as const;
/** Months, seasons, quarters, thirds and halves of a year. */
const PARTS = Array.from({ length: 41 }, (_, i) => `-${two(i + 1)}`);

function* readings(numbers: readonly number[]): Iterable<string> {
  for (const number of numbers) {
    for (const sign of ['', '-']) {
      const year = yearText(sign ? 1 - number : number);
      yield year;
      for (const part of PARTS) {
        yield year + part;
        for (const day of numbers) yield `${year}${part}-${two(day)}`;
      }
      // A decade and a century by its first year, or its number.
      for (const [digits, name] of [
        [3, number / 10],
        [2, number / 100],
        [2, number - 1],
      ] as const)
        yield sign + String(Math.floor(name)).padStart(digits, '0').padEnd(4, 'X');
    }
  }
}

/** Hours of a day, "27 Oct 2024, 3 am": the only dates of three numbers beside the month's. */
function* hours(numbers: readonly number[]): Iterable<string> {
  for (const year of numbers.filter((number) => number > 31)) {
    for (const day of numbers.filter((number) => number > 0 && number <= 31)) {
      for (const hour of numbers.filter((number) => number <= 24)) {
        for (const part of PARTS.slice(0, 12)) {
          for (const half of [hour % 24, (hour % 12) + 12, hour % 12]) {
            yield `${yearText(year)}${part}-${two(day)}T${two(half)}`;
          }
        }
      }
    }
  }
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

function plainDate(text: string, lang: string): string | null {
  const locale = localeOf(lang);
  const { months, fillers, orders, halves } = habitsOf(locale);
  const latin = inLatinDigits(text, locale);
  const clock = /(?<!\d)(\d{1,2}):(\d\d)(:\d\d)?(?![\d:])/.exec(latin);
  let rest = fold(clock ? latin.replace(clock[0], ' ') : latin, locale);
  const half = clock ? halves.findIndex((name) => rest.includes(name)) : -1;
  // Half past six, but in the morning or in the evening?
  if (clock && halves.length > 0 && half < 0) return null;
  rest = rest.replace(halves[half] ?? '', ' ');
  const named = monthIn(rest, months);
  if (named) rest = rest.replace(` ${named.name} `, ' ');
  const fields = rest.split(' ').filter((word) => word !== '' && !fillers.has(word));
  const order = named
    ? [...fields].map((field) => (field.length > 2 ? 'year' : 'day'))
    : (orders.find(({ length }) => length === fields.length) ?? []);
  const at = (field: string): string => fields[order.indexOf(field)] ?? '';
  const [year, month, day] = [at('year'), named ? String(named.month) : at('month'), at('day')];
  if (new Set(order).size !== fields.length || !/^\d{4}$/.test(year) || !/^\d{1,2}$/.test(month)) return null;
  const date = `${year}-${month.padStart(2, '0')}`;
  if (day === '') return clock ? null : date;
  if (!/^\d{1,2}$/.test(day)) return null;
  const [, given = '', minute = '', second = ''] = clock ?? [];
  const hour = half < 0 ? given : String((Number(given) % 12) + 12 * half);
  return `${date}-${day.padStart(2, '0')}${clock ? `T${hour.padStart(2, '0')}:${minute}${second}` : ''}`;
}

/** The month that a text names, or begins to name in three letters or more if no other begins so. */
function monthIn(text: string, months: Habits['months']): { month: number; name: string } | null {
  const whole = months
    .flatMap((names, i) => [...names].map((name) => ({ month: i + 1, name })))
    .filter(({ name }) => text.includes(` ${name} `))
    .sort((a, b) => b.name.length - a.name.length);
  if (whole[0]) return whole[0];
  for (const word of text.split(' ').filter((each) => /^\p{L}{3,}$/u.test(each))) {
    const begun = months.flatMap((names, i) => ([...names].some((name) => name.startsWith(word)) ? [i] : []));
    if (begun[0] !== undefined && begun.length === 1) return { month: begun[0] + 1, name: word };
  }
  return null;
}

const known = new Map<string, Habits>();

function habitsOf(locale: string): Habits {
  let habits = known.get(locale);
  if (!habits) known.set(locale, (habits = readHabits(locale)));
  return habits;
}

function readHabits(locale: string): Habits {
  const look: Look = { locale, style: 'short', calendar: 'gregory', era: false, numeric: false };
  const looks: readonly Look[] = [look, { ...look, style: 'full' }, { ...look, numeric: true }];
  const fillers = new Set<string>();
  const months = Array.from({ length: 12 }, (_, month) => {
    const names = new Set<string>();
    for (const each of looks) {
      for (const unit of ['day', 'month', 'monthAlone', 'minute'] satisfies Unit[]) {
        const parts = formatterOf(each, unit).formatToParts(Date.UTC(2019, month, 5));
        parts.forEach(({ type, value }, i) => {
          const filler = parts[i - 1]?.type === 'literal' ? (parts[i - 1]?.value ?? '') : '';
          // Hebrew writes "in February" as one word.
          const prefix = /\p{L}+$/u.exec(filler)?.[0] ?? '';
          const text = (of: string): string => fold(inLatinDigits(of, locale), locale).trim();
          if (type === 'month') [text(value), text(prefix + value)].forEach((name) => names.add(name));
          else if (type === 'literal')
            text(value)
              .split(' ')
              .forEach((word) => fillers.add(word));
        });
      }
    }
    return new Set([...names].filter((name) => /\p{L}/u.test(name)));
  });
  const orderOf = (unit: Unit): string[] =>
    formatterOf({ ...look, numeric: true }, unit)
      .formatToParts(0)
      .map(({ type }) => type)
      .filter((type) => type === 'year' || type === 'month' || type === 'day');
  const halves = [6, 18].flatMap((hour) =>
    formatterOf(look, 'minute')
      .formatToParts(Date.UTC(2019, 0, 1, hour))
      .filter(({ type }) => type === 'dayPeriod')
      .map(({ value }) => fold(value, locale)),
  );
  return { months, fillers, orders: [orderOf('day'), orderOf('month')], halves };
}

/** Words and numbers as they are compared, in whatever digits. */
export const folded = (text: string, locale: string): string => fold(inLatinDigits(text, locale), locale);

/** Words and numbers, each between spaces. */
const fold = (text: string, locale: string): string =>
  ` ${text.normalize('NFKC').toLocaleLowerCase(locale)} `
    .replace(MARKS, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .replace(/(?<=\d)(?=\p{L})|(?<=[\p{L}\p{M}])(?=\d)/gu, ' ');

function inLatinDigits(text: string, locale: string): string {
  const digits = [...new Intl.NumberFormat(locale, { useGrouping: false }).format(9_876_543_210)].reverse();
  return digits.reduce((all, digit, value) => all.replaceAll(digit, String(value)), text);
}
