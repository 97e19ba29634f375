import { DateError, tryParseWhen } from '../dates/index.js';
import { show } from '../issues.js';
import { two } from './date-parts.js';
import { readDateText } from './date-text.js';
import type { Role } from './headers.js';

/** Something of a row's dates that cannot be read; `kept` says what is left of them, where that is not plain. */
export interface DateProblem {
  readonly role: Role;
  readonly message: string;
  readonly kept?: string;
}

/** A date over the columns year, month and day: its text, which ends before what cannot be. */
export interface DateOfParts {
  readonly text: string;
  readonly problem?: DateProblem;
  readonly caution?: { readonly role: Role; readonly message: string };
  /** The parts as written, where none of them makes a date, or a month in words could not be read. */
  readonly words?: string;
}

const isWhen = (text: string): boolean => !(tryParseWhen(text) instanceof DateError);

/** Some tools write 0 for what they do not know. */
const unlessZero = (text: string): string => (/^0+$/.test(text) ? '' : text);

/** What the columns year, month and day say together. A day without its month is told and left out. */
export function dateOfColumns(cell: (role: Role) => string): DateOfParts {
  const [year, month, day] = [cell('year'), unlessZero(cell('month')), unlessZero(cell('day'))];
  if (year === '') return withoutYear(month, day);
  const inWords = /\p{L}/u.test(month) ? `${day} ${month} ${year}`.trim() : '';
  const spelt = inWords === '' ? undefined : readDateText(inWords).when;
  if (spelt !== undefined) return { text: spelt };
  if (month === '' && day === '') return { text: year };
  const { when, ...read } = readDateText(year);
  if (when === undefined) return { text: year };
  const caution = 'caution' in read ? { caution: { role: 'year' as const, message: read.caution } } : {};
  const upTo = (text: string, role: Role, message: string): DateOfParts => ({
    text,
    problem: { role, message, kept: `The event is kept with ${text}.` },
    ...caution,
    ...(inWords !== '' && { words: inWords }),
  });
  if (month === '') return upTo(when, 'day', `The day ${show(day)} has no month beside it. Give the month.`);
  const [, bare = '', qualifier = ''] = /^(-?\d{4}|Y-?\d+)([?~%]?)$/.exec(when) ?? [];
  const number = inWords === '' ? month : (readDateText(`${month} 2000`).when?.slice(5) ?? month);
  const ofMonth = `${bare}-${two(number)}`;
  if (bare === '' || !isWhen(ofMonth + qualifier)) {
    const remedy = inWords === '' ? 'Write 1 to 12.' : 'Write 1 to 12, or its English name.';
    const message = bare === '' ? `No month can stand beside ${show(year)}` : `${show(month)} is no month`;
    return upTo(when, 'month', `${message}. ${bare === '' ? 'Write a year of four digits.' : remedy}`);
  }
  if (day === '') return { text: ofMonth + qualifier, ...caution };
  const whole = `${ofMonth}-${two(day)}${qualifier}`;
  if (isWhen(whole)) return { text: whole, ...caution };
  const remedy = 'Write a day that this month has, or leave it blank.';
  return upTo(ofMonth + qualifier, 'day', `${show(day)} is no day of ${ofMonth}. ${remedy}`);
}

/** A month or a day of no year says nothing. */
function withoutYear(month: string, day: string): DateOfParts {
  if (month === '' && day === '') return { text: '' };
  const [role, value] = month === '' ? (['day', day] as const) : (['month', month] as const);
  const parts = /\p{L}/u.test(month) ? [day, month].join(' ') : [month, day].filter(Boolean).join('-');
  const message = `The ${role} ${show(value)} has no year beside it. Give the year.`;
  return { text: '', problem: { role, message }, words: parts.trim() };
}
