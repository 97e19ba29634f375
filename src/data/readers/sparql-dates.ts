import type { IssueLog } from '../issues.js';
import { edtfOf, yearText } from './foreign-dates.js';
import type { Cell } from './sparql.js';
import { yearsText, type KnownDate } from './wikidata.js';

/** What a cell says of time. */
export interface CellDate extends KnownDate {
  /** Whether the unit is known; a first of January alone proves no day. */
  readonly precise: boolean;
}

export const isPrecise = ({ precise }: CellDate): boolean => precise;

const MIDNIGHT = /^([-+]?\d{4,})-(\d\d)-(\d\d)(?:T00:00:00(?:\.0+)?)?(?:Z|[-+]00:00)?$/;

/**
 * A date of a query result. The dates of Wikidata count years astronomically here: `-0043` is 44 BC. They always
 * spell out a day; how much of it is meant says the precision, from 6 for a millennium to 11 for a day.
 */
export function dateOfCell({ type, value, datatype }: Cell, precision: string | undefined): CellDate {
  if (type !== 'literal' && type !== 'typed-literal') return { when: undefined, precise: true };
  const day = MIDNIGHT.exec(value);
  if (!day || datatype.endsWith('#gYear')) return { when: edtfOf(value), precise: true };
  const [, year = '', month = '', date = ''] = day;
  const unit = Number(precision ?? NaN);
  if (unit <= 9) return { when: yearsText(Number(year), unit), precise: true };
  if (unit === 10) return { when: `${yearText(Number(year))}-${month}`, precise: true };
  const plain = datatype.endsWith('#date');
  const isFirst = unit !== 11 && !plain && date === '01';
  // Month and day are 00 in old data where they are not known.
  if (month === '00' || (isFirst && month === '01')) {
    return { when: yearText(Number(year)), precise: month === '00' };
  }
  if (date === '00' || isFirst) return { when: `${yearText(Number(year))}-${month}`, precise: date === '00' };
  return { when: edtfOf(`${year}-${month}-${date}`), precise: true };
}

/** Dates that say 1 January though perhaps only the year is known: told once, not for each of thousands. */
export class YearsOnly {
  #first: string | undefined;
  #count = 0;

  add(path: string): void {
    this.#first ??= path;
    this.#count += 1;
  }

  report(log: IssueLog): void {
    if (this.#first === undefined) return;
    const rest = this.#count > 1 ? ` in ${this.#count} rows` : '';
    const remedy = 'Select the precision too (wikibase:timePrecision) to keep the days that are meant.';
    log.warn(
      'precision-unknown',
      this.#first,
      `A first of January or of a month may stand for the whole year or month, and is read so${rest}. ${remedy}`,
    );
  }
}
