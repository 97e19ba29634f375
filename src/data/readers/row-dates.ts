import { DateError, tryParseWhen } from '../dates/index.js';
import { readDateText } from './date-text.js';
import type { Role } from './headers.js';

/** The dates of a row: EDTF for what is clear, and by column what is not. */
export interface RowDates {
  readonly when?: string;
  readonly start?: string;
  readonly end?: string;
  /** The words of the row where they could not be read. */
  readonly words?: string;
  readonly problems: readonly { readonly role: Role; readonly message: string }[];
  readonly cautions: readonly { readonly role: Role; readonly message: string }[];
}

/** Reads the dates of a row, however many columns they are spread over. `cell` gives '' for a column that is not there. */
export function datesOf(cell: (role: Role) => string): RowDates {
  const problems: { role: Role; message: string }[] = [];
  const cautions: { role: Role; message: string }[] = [];
  const edtf = (role: Role, text: string): string | undefined => {
    if (text === '') return undefined;
    const { when, problem, ...rest } = readDateText(text);
    if ('caution' in rest) cautions.push({ role, message: rest.caution });
    if (problem !== undefined) problems.push({ role, message: problem });
    return when;
  };
  const written = cell('when');
  if (written !== '' && !(tryParseWhen(written) instanceof DateError))
    return { when: written, problems, cautions };

  const role =
    (['when', 'start', 'date', 'year', 'time'] as const).find((each) => cell(each) !== '') ?? 'date';
  const day = role === 'year' ? yearMonthDay(cell) : cell(role);
  const first = role === 'time' ? day : withTime(day, cell('time'));
  const last =
    cell('end') === ''
      ? cell('endTime') && withTime(day, cell('endTime'))
      : withTime(cell('end'), cell('endTime'));
  const start = edtf(role, first);
  const end = edtf(cell('end') === '' ? 'endTime' : 'end', last);
  const words = problems.length > 0 ? [first, last].filter((text) => text !== '').join(' – ') : undefined;
  const dates =
    end === undefined
      ? { ...(start !== undefined && { when: start }) }
      : { end, ...(start !== undefined && { start }) };
  return { ...dates, ...(words !== undefined && { words }), problems, cautions };
}

/** A month without a year, or a day without a month, says nothing. */
function yearMonthDay(cell: (role: Role) => string): string {
  const [year, month, day] = [cell('year'), cell('month'), cell('day')];
  if (month === '') return year;
  if (/\p{L}/u.test(month)) return `${day} ${month} ${year}`.trim();
  return day === '' ? `${year}-${month}` : `${year}-${month}-${day}`;
}

/** A time belongs to a whole day that has none yet. */
const withTime = (day: string, time: string): string =>
  day === '' || time === '' || day.includes(':') ? day : `${day} ${time}`;
