import { clockOf, two } from './date-parts.js';
import { yearText } from './foreign-dates.js';

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const SEASONS: ReadonlyMap<string, string> = new Map([
  ['spring', '21'],
  ['summer', '22'],
  ['autumn', '23'],
  ['fall', '23'],
  ['winter', '24'],
]);
const DAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
const FILLERS: ReadonlySet<string> = new Set(['of', 'the', 'in', 'on', 'at']);
const ERA = /^(?:b\.?c\.?(?:e\.?)?|a\.?d\.?|c\.?e\.?)$/;
const TIME = /^(\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?)([ap]\.?m\.?)?(z)?$/;
const UTC = /^(?:gmt|utc|z)([-+]\d{4}|[-+]\d\d:\d\d)?$/;

/**
 * Dates with an English month, season or era in any order: `Tuesday, 12 June 2018`, `June 12, 2018`, `12-Jun-2018`,
 * `spring 2001`, `March 44 BC`, `Nov 22 1963 13:00:00 GMT-0600`. The result may still be no EDTF; '' where a word is
 * not known, or the text would fit in two ways.
 */
export function dateFromWords(text: string): string {
  const words = text
    .toLowerCase()
    .replace(/^(\d{1,3}),(\d{3})(?= )/, '$1$2')
    .replace(/^(\d{1,2})-(\p{L}{3,9})-(\d{4})\b/u, '$1 $2 $3')
    .split(/[\s,]+/)
    .filter((word) => word !== '' && !FILLERS.has(word));
  const found: {
    year?: string;
    month?: string;
    day?: string;
    era?: string;
    time?: string;
    half?: string;
    zone?: string;
  } = {};
  const once = (key: keyof typeof found, value: string): boolean => {
    if (found[key] !== undefined) return false;
    found[key] = value;
    return true;
  };
  const known = words.every((word, index) => {
    const time = TIME.exec(word);
    if (time) {
      const [, clock = '', half, utc] = time;
      return once('time', clock) && (!half || once('half', half)) && (!utc || once('zone', 'Z'));
    }
    if (/^[ap]\.?m\.?$/.test(word)) return found.time !== undefined && once('half', word);
    const zone = UTC.exec(word);
    if (zone) return found.time !== undefined && once('zone', zone[1] ?? 'Z');
    if (ERA.test(word)) return once('era', word.startsWith('b') ? 'bc' : 'ad');
    const number = /^(\d{1,6})(st|nd|rd|th)?$/.exec(word);
    if (number) {
      const [, digits = '', ordinal] = number;
      const isYear = !ordinal && (digits.length > 2 || isBesideEra(words, index));
      return isYear ? once('year', digits) : once('day', digits);
    }
    const name = word.replace(/\.$/, '').replace(/^sept$/, 'sep');
    if (isShortFor(name, DAYS)) return true;
    const season = SEASONS.get(name);
    const month = season ?? monthOf(name);
    return month !== undefined && once('month', month);
  });
  const { year, month, day, era, time, half, zone = '' } = found;
  if (
    !known ||
    year === undefined ||
    Number(year) === 0 ||
    (month === undefined && (era === undefined || day !== undefined))
  )
    return '';
  const clock = time === undefined ? '' : clockOf(time, half);
  if (clock === undefined || (clock !== '' && day === undefined)) return '';
  const parts = [yearText(era === 'bc' ? 1 - Number(year) : Number(year)), month, day && two(day)].filter(
    (part) => part !== undefined,
  );
  return parts.join('-') + (clock && `T${clock}${zone}`);
}

/** Whether a number of one or two digits is a year for the era that stands by it: `AD 79`, `44 BC`. */
function isBesideEra(words: readonly string[], index: number): boolean {
  const [before = '', after = ''] = [words[index - 1], words[index + 1]];
  return ERA.test(after) || (/^a\.?d/.test(before) && ERA.test(before));
}

function monthOf(name: string): string | undefined {
  const index = isShortFor(name, MONTHS)
    ? MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3)))
    : -1;
  return index < 0 ? undefined : two(String(index + 1));
}

const isShortFor = (name: string, words: readonly string[]): boolean =>
  words.some((word) => word === name || word.slice(0, 3) === name);
