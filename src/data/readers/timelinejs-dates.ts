import { show } from '../issues.js';
import { clockOf, two } from './date-parts.js';
import { yearText } from './foreign-dates.js';

/** The parts of a TimelineJS date as text; '' where blank. */
export interface DateParts {
  readonly year: string;
  readonly month?: string;
  readonly day?: string;
  readonly hour?: string;
  readonly minute?: string;
  readonly second?: string;
  readonly millisecond?: string;
}

/** A date in EDTF, if there is one, and what of its parts cannot be. */
export interface PartsReading {
  readonly when?: string;
  readonly problem?: PartProblem;
}

export interface PartProblem {
  readonly part: keyof DateParts;
  readonly message: string;
}

/**
 * A date from its parts: what is blank is not known, and the date is no finer than its last part. Years before Christ
 * are counted as people do: -44 is 44 BC, which EDTF writes -0043.
 */
export function dateOfParts(parts: DateParts): PartsReading {
  const part = (key: keyof DateParts): string => (parts[key] ?? '').replace(/[\s,]+/g, '');
  const problem = (key: keyof DateParts, remedy: string): PartProblem => ({
    part: key,
    message: `${show(parts[key])} is no ${key}. ${remedy}`,
  });
  const year = part('year');
  if (year === '') {
    const key = (['month', 'day', 'hour'] as const).find((each) => part(each) !== '');
    return key === undefined
      ? {}
      : {
          problem: {
            part: 'year',
            message: `The year is missing beside the ${key}. Give it, or leave the date blank.`,
          },
        };
  }
  if (!/^[-+]?\d{1,12}$/.test(year))
    return { problem: problem('year', 'Write a number, with a minus for years BC.') };
  const number = Number(year);
  if (number === 0) return { problem: problem('year', 'The year before 1 is -1.') };
  let when = yearText(number < 0 ? number + 1 : number);
  const month = unlessZero(part('month'));
  if (month === '') {
    return unlessZero(part('day')) === ''
      ? leftOut(when, 'hour', part('hour'), 'day')
      : leftOut(when, 'day', part('day'), 'month');
  }
  if (!isWithin(month, 1, 12)) return { when, problem: problem('month', 'Write 1 to 12.') };
  const ofMonth = `${when}-${two(month)}`;
  const day = unlessZero(part('day'));
  if (day === '') return leftOut(ofMonth, 'hour', part('hour'), 'day');
  if (!isWithin(day, 1, 31)) return { when: ofMonth, problem: problem('day', 'Write 1 to 31.') };
  when = `${ofMonth}-${two(day)}`;
  const [hour, minute, second] = [part('hour'), part('minute'), part('second')];
  if (hour === '') return { when };
  for (const [key, value, last] of [
    ['hour', hour, 23] as const,
    ['minute', minute, 59] as const,
    ['second', second, 59] as const,
  ]) {
    if (value !== '' && !isWithin(value, 0, last))
      return { when, problem: problem(key, `Write 0 to ${last}.`) };
  }
  const clock = [hour, ...(minute === '' ? [] : [minute, ...(second === '' ? [] : [second])])]
    .map(two)
    .join(':');
  const fraction =
    second !== '' && isWithin(part('millisecond'), 1, 999) ? `.${part('millisecond').padStart(3, '0')}` : '';
  return { when: `${when}T${clock}${fraction}` };
}

const isWithin = (text: string, first: number, last: number): boolean =>
  /^\d{1,3}$/.test(text) && Number(text) >= first && Number(text) <= last;

/** Some tools write 0 for what they do not know. */
const unlessZero = (text: string): string => (/^0+$/.test(text) ? '' : text);

function leftOut(when: string, finer: keyof DateParts, value: string, missing: string): PartsReading {
  if (unlessZero(value) === '') return { when };
  return {
    when,
    problem: { part: finer, message: `A ${finer} without a ${missing} is left out. Give the ${missing}.` },
  };
}

/** `13:45`, `1:45 pm`, `1345`, `13.45` as hour, minute and second; undefined where it is no time. */
export function partsOfTime(time: string): Omit<DateParts, 'year'> | undefined {
  const [, hour = '', minute = '', second = '', millisecond = '', half] =
    /^(\d{1,2})[:.]?(\d\d)?(?:[:.](\d\d))?(?:[:.](\d{1,3}))? ?([ap]\.?m\.?)?$/i.exec(time.trim()) ?? [];
  const clock = hour === '' ? undefined : clockOf(hour, half);
  return clock === undefined ? undefined : { hour: clock, minute, second, millisecond };
}

/** The legacy sheet and format write dates as text: ISO, m/d/yyyy (the format says so: nothing is guessed) or a year. */
export function partsOfText(text: string): DateParts | undefined {
  const [day = '', ...rest] = text.trim().split(/[ T]/);
  const time = rest.join(' ');
  const clock = time === '' ? {} : partsOfTime(time.replace(/Z$|[+-]\d\d:?\d\d$/, ''));
  if (!clock) return undefined;
  const iso = /^([-+]?\d{1,6})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(day);
  if (iso) return { year: iso[1] ?? '', month: iso[2] ?? '', day: iso[3] ?? '', ...clock };
  const slashed = /^(\d{1,2})\/(?:(\d{1,2})\/)?(-?\d{3,6})$/.exec(day);
  if (slashed) return { year: slashed[3] ?? '', month: slashed[1] ?? '', day: slashed[2] ?? '', ...clock };
  const listed = text.split(',').map((part) => part.trim());
  if (listed.length < 2 || listed.length > 7 || !listed.every((part) => /^-?\d{0,6}$/.test(part)))
    return undefined;
  const [year = '', month = '', date = '', hour = '', minute = '', second = ''] = listed;
  return { year, month, day: date, hour, minute, second };
}
