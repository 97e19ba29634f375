import { dateText, formatWhen, parseWhen } from '../../data/dates/index.js';
import { yearOf } from '../../data/dates/civil.js';
import { countBelow, type RowSet } from '../../data/row-set.js';
import type { Columns, Milliseconds } from '../../data/types.js';
import { periodsOf, type Periods } from '../../layout/time-scale.js';

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
  const first = someStart(columns, rows, 0, 1);
  const last = someStart(columns, rows, dated - 1, -1);
  if (first === null || last === null) return null;
  for (const unit of UNITS) {
    const { index } = yearsBy(unit);
    const periods = index(last) - index(first) + 1;
    if (periods < 2) return null;
    if (rows.length / periods >= ROWS_PER_PERIOD) return unit;
  }
  return null;
}

/** The round years of history: a century runs to 101 BC, to 1 BC, to AD 99, to AD 199. */
const yearsBy = (unit: PeriodUnit): Periods => periodsOf({ unit: 'year', count: unit });

/**
 * Of rows in time order, those with which a new period begins, and when that is, null for rows without a date. Those
 * of which nobody knows when they began stand before all periods.
 */
export function periodStarts(
  columns: Columns,
  rows: readonly number[],
  unit: PeriodUnit,
): ReadonlyMap<number, Milliseconds | null> {
  const starts = new Map<number, Milliseconds | null>();
  const { index, start } = yearsBy(unit);
  let last: number | null | undefined;
  for (const row of rows) {
    const time = columns.start[row] ?? NaN;
    if (time === -Infinity) continue;
    const period = Number.isNaN(time) ? null : index(time);
    if (period !== last) starts.set(row, period === null ? null : start(period));
    last = period;
  }
  return starts;
}

const texts = new Map<string, string>();

/** "1950s", "1900–1999", "2019", "100–1 BC" in the reader's language: put into words once. */
export function periodText(start: Milliseconds, unit: PeriodUnit, lang: string): string {
  const key = `${lang} ${unit} ${start}`;
  const text = texts.get(key) ?? newText(start, unit, lang);
  texts.set(key, text);
  return text;
}

function newText(start: Milliseconds, unit: PeriodUnit, lang: string): string {
  const periods = yearsBy(unit);
  const year = yearOf(start);
  const decade = unit === 10 && year >= 10 && year <= 9990;
  const first = dateText(start, 'year');
  const last = dateText(periods.start(periods.index(start) + 1) - 1, 'year');
  const edtf = unit === 1 ? first : decade ? `${first.slice(0, 3)}X` : `${first}/${last}`;
  return formatWhen(parseWhen(edtf), { lang });
}

/** The first start that is known from a position on; null where there is none. */
function someStart(columns: Columns, rows: RowSet, from: number, step: 1 | -1): Milliseconds | null {
  for (let at = from; at >= 0 && at < rows.length; at += step) {
    const start = columns.start[rows.at(at) ?? -1] ?? NaN;
    if (Number.isFinite(start)) return start;
  }
  return null;
}
