import { DateError, tryParseWhen } from '../dates/index.js';
import { readDateText } from './date-text.js';
import type { Role } from './headers.js';
import { dateOfColumns, type DateProblem } from './row-parts.js';

/** The dates of a row: EDTF for what is clear, and by column what is not. */
export interface RowDates {
  readonly when?: string;
  readonly start?: string;
  readonly end?: string;
  /** The words of the row where they could not be read. */
  readonly words?: string;
  readonly problems: readonly DateProblem[];
  readonly cautions: readonly { readonly role: Role; readonly message: string }[];
}

/** Reads the dates of a row, however many columns they are spread over. `cell` gives '' for a column that is not there. */
export function datesOf(cell: (role: Role) => string): RowDates {
  const problems: DateProblem[] = [];
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

  const named = (['when', 'start', 'date'] as const).find((each) => cell(each) !== '');
  const parts = named === undefined ? dateOfColumns(cell) : undefined;
  if (parts?.problem) problems.push(parts.problem);
  if (parts?.caution) cautions.push(parts.caution);
  const hasParts = parts !== undefined && (parts.text !== '' || parts.problem !== undefined);
  const role = named ?? (hasParts ? 'year' : cell('time') === '' ? 'date' : 'time');
  const day = parts?.text || cell(role);
  const first = role === 'time' || parts?.problem ? day : withTime(day, cell('time'));
  const last =
    cell('end') === ''
      ? cell('endTime') && withTime(day, cell('endTime'))
      : withTime(cell('end'), cell('endTime'));
  const start = edtf(role, first);
  const end = edtf(cell('end') === '' ? 'endTime' : 'end', last);
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

/** A time belongs to a whole day that has none yet. */
const withTime = (day: string, time: string): string =>
  day === '' || time === '' || day.includes(':') ? day : `${day} ${time}`;
