import { DateError, tryParseWhen, yearsMeant } from '../dates/index.js';
import { withColon } from './date-parts.js';
import { openEnd, readDateText } from './date-text.js';
import { show } from '../issues.js';
import type { Role } from './headers.js';
import { dateOfColumns, type DateProblem } from './row-parts.js';

/** What was read, but may not be what is meant. Each code is worth telling once in a table. */
interface DateCaution {
  readonly code: 'year-sign' | 'date-unused' | 'date-season';
  readonly role: Role;
  readonly message: string;
}

/** The dates of a row: EDTF for what is clear, and by column what is not. */
export interface RowDates {
  readonly when?: string;
  readonly start?: string;
  readonly end?: string;
  /** The words of the row where they could not be read. */
  readonly words?: string;
  readonly problems: readonly DateProblem[];
  readonly cautions: readonly DateCaution[];
}

/** Seasons, quarters and the like of EDTF. */
const SEASON = /^\d{4}-(?:2[1-9]|3\d|4[01])$/;

/** Reads the dates of a row, however many columns they are spread over. `cell` gives '' for a column that is not there. */
export function datesOf(cell: (role: Role) => string): RowDates {
  const problems: DateProblem[] = [];
  const cautions: DateCaution[] = [];
  const edtf = (role: Role, day: string, timeRole?: 'time' | 'endTime'): string | undefined => {
    if (day === '') return undefined;
    const time = timeRole === undefined ? '' : cell(timeRole);
    const text = withTime(day, time);
    let reading = readDateText(text);
    if (timeRole !== undefined && text !== day && reading.when === undefined) {
      // A time that cannot be read does not cost the day.
      reading = readDateText(day);
      if (reading.when !== undefined) {
        const kept = `The event is kept with ${reading.when}.`;
        problems.push({ role: timeRole, message: timeProblem(time), kept });
        if (role === 'endTime') return undefined;
      }
    }
    const { when, problem, ...rest } = reading;
    if ('caution' in rest) cautions.push({ code: 'year-sign', role, message: rest.caution });
    if (problem !== undefined) problems.push({ role, message: problem });
    // As the cell has it: a season in words is none of two years.
    const years = SEASON.test(day) && day === cell(role) ? yearsMeant(day) : undefined;
    if (years !== undefined)
      cautions.push({ code: 'date-season', role, message: `${show(day)} is read as a season. ${years}` });
    return when;
  };
  const written = cell('when');
  if (written !== '' && !(tryParseWhen(written) instanceof DateError))
    return { when: withColon(written), problems, cautions };

  const named = (['when', 'start', 'date'] as const).find((each) => cell(each) !== '');
  const parts = named === undefined ? dateOfColumns(cell) : undefined;
  if (parts?.problem) problems.push(parts.problem);
  if (parts?.caution) cautions.push({ code: 'year-sign', ...parts.caution });
  const hasParts = parts !== undefined && (parts.text !== '' || parts.problem !== undefined);
  const role = named ?? (hasParts ? 'year' : cell('time') === '' ? 'date' : 'time');
  const day = parts?.text || cell(role);
  const timeRole = role === 'time' || parts?.problem ? undefined : 'time';
  const first = timeRole === undefined ? day : withTime(day, cell('time'));
  const lastDay = cell('end') || (cell('endTime') && day);
  const last = withTime(lastDay, cell('endTime'));
  const start = edtf(role, day, timeRole);
  const unused = named === 'start' ? unusedDate(cell('date'), start, cell('end')) : undefined;
  if (unused !== undefined) cautions.push({ code: 'date-unused', role: 'date', message: unused });
  const ending = openEndOf(cell('end'), start);
  if (ending !== undefined) {
    const { when, problem } = ending;
    if (problem !== undefined) problems.push({ role: 'end', message: problem });
    if (when !== undefined) return { when, problems, cautions };
  }
  const end = ending ? undefined : edtf(cell('end') === '' ? 'endTime' : 'end', lastDay, 'endTime');
  const isUnread = problems.some(({ kept }) => kept === undefined) || parts?.words !== undefined;
  const words = isUnread
    ? [parts?.words ?? first, last].filter((text) => text !== '').join(' – ')
    : undefined;
  const dates =
    end === undefined
      ? { ...(start !== undefined && { when: start }) }
      : { end, ...(start !== undefined && { start }) };
  return { ...dates, ...(words !== undefined && { words }), problems, cautions };
}

/**
 * What the cell of the end says where it is no date: `..`, `present` and the like are an open end, `?` one that is not
 * known, and some repeat the start before it. Undefined for any other cell.
 */
function openEndOf(
  text: string,
  start: string | undefined,
): { readonly when?: string; readonly problem?: string } | undefined {
  const sign = openEnd(text);
  if (sign === undefined && !text.includes('/')) return undefined;
  const written = sign === undefined ? readDateText(text).when : `${start ?? ''}/${sign}`;
  // What is no interval either, such as 12/06/2018, is told as any date is.
  if (written === undefined || !written.includes('/')) return undefined;
  if (start === undefined)
    return sign === undefined
      ? { when: written }
      : { problem: `${show(text)} has no start. Write when it began.` };
  if (written.startsWith(`${start}/`) && !(tryParseWhen(written) instanceof DateError))
    return { when: written };
  return { problem: `${show(text)} cannot end ${show(start)}. Write its last day, or two dots: "..".` };
}

/** A date beside a start and an end is not read: that is told where it says something else. */
function unusedDate(date: string, start: string | undefined, end: string): string | undefined {
  if (date === '') return undefined;
  const { when } = readDateText(date);
  if (when !== undefined && (when === start || when === `${start ?? ''}/${readDateText(end).when ?? ''}`))
    return undefined;
  return `${show(date)} is not read, as another column gives the start. Leave only one of them, or call this one by what it is.`;
}

/** What is wrong with a time that cannot stand beside its date: itself, or that this is no whole day. */
const timeProblem = (time: string): string =>
  readDateText(withTime('2000-01-01', time)).when === undefined
    ? `${show(time)} is no time of day and is left out. Write 13:45 or 1:45 pm.`
    : `The time ${show(time)} is left out, as its date is no whole day. Give year, month and day.`;

/** A time belongs to a whole day that has none yet. */
const withTime = (day: string, time: string): string =>
  day === '' || time === '' || day.includes(':') ? day : `${day} ${time}`;
