import { dateText, formatWhen, parseWhen } from '../../data/dates/index.js';
import { startOf, yearOf } from '../../data/dates/civil.js';
import { countBelow, type RowSet } from '../../data/row-set.js';
import type { Columns, Milliseconds } from '../../data/types.js';

/** Headings are worth their room from here on, and where a period holds some rows. */
const FEWEST_ROWS = 15;
const ROWS_PER_PERIOD = 2.5;
const UNITS = [1, 10, 100, 1000] as const;

/** Years in a period. */
export type PeriodUnit = (typeof UNITS)[number];

/** The finest of year, decade, century and millennium that gives headings with some rows each; null for none. */
export function periodUnit(columns: Columns, rows: RowSet): PeriodUnit | null {
  if (rows.length < FEWEST_ROWS) return null;
  // Rows without a date stand at the end.
  const dated = countBelow(rows.length, (at) => !Number.isNaN(columns.start[rows.at(at) ?? -1] ?? NaN));
  const first = someYear(columns, rows, 0, 1);
  const last = someYear(columns, rows, dated - 1, -1);
  if (first === null || last === null) return null;
  for (const unit of UNITS) {
    const periods = Math.floor(last / unit) - Math.floor(first / unit) + 1;
    if (periods < 2) return null;
    if (rows.length / periods >= ROWS_PER_PERIOD) return unit;
  }
  return null;
}

/** Of rows in time order, those with which a new period begins, and its first year, null for rows without a date. */
export function periodStarts(
  columns: Columns,
  rows: readonly number[],
  unit: PeriodUnit,
): ReadonlyMap<number, number | null> {
  const starts = new Map<number, number | null>();
  let last: number | null | undefined;
  for (const row of rows) {
    const year = yearOfRow(columns, row);
    const start = year === null ? null : Math.floor(year / unit) * unit;
    if (start !== last) starts.set(row, start);
    last = start;
  }
  return starts;
}

const texts = new Map<string, string>();

/** "1950s", "1900–1999", "2019" in the reader's language: put into words once. */
export function periodText(start: number, unit: PeriodUnit, lang: string): string {
  const key = `${lang} ${unit} ${start}`;
  const text = texts.get(key) ?? newText(start, unit, lang);
  texts.set(key, text);
  return text;
}

function newText(start: number, unit: PeriodUnit, lang: string): string {
  const decade = unit === 10 && start >= 0 && start <= 9990;
  const first = dateText(startOf(start), 'year');
  const last = dateText(startOf(start + unit - 1), 'year');
  const edtf = unit === 1 ? first : decade ? `${first.slice(0, 3)}X` : `${first}/${last}`;
  return formatWhen(parseWhen(edtf), { lang });
}

/** The first year there is from a position on; what is open on both sides has none. */
function someYear(columns: Columns, rows: RowSet, from: number, step: 1 | -1): number | null {
  for (let at = from; at >= 0 && at < rows.length; at += step) {
    const year = yearOfRow(columns, rows.at(at) ?? -1);
    if (year !== null) return year;
  }
  return null;
}

/** The year in which an event starts, or ends where its start is open. */
function yearOfRow(columns: Columns, row: number): number | null {
  const start: Milliseconds = columns.start[row] ?? NaN;
  if (Number.isFinite(start)) return yearOf(start);
  const end: Milliseconds = columns.end[row] ?? NaN;
  return Number.isFinite(end) ? yearOf(end - 1) : null;
}
