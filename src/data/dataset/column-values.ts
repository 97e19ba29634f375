import { emptyColumns, timeOrder } from '../columns.js';
import type { IssueLog } from '../issues.js';
import { mercatorX, mercatorY } from '../mercator.js';
import type { Columns } from '../types.js';
import type { ColumnsGiven } from './column-input.js';
import type { GroupBook } from './groups.js';
import { checkPoint } from './venue.js';

/** A JavaScript clock goes no further, either way. */
const CLOCK_EDGE = 8.64e15;
const DEFAULT_GROUP = 'events';

export interface SortedColumns {
  readonly columns: Columns;
  /** The author's number of each row; null where the rows came in time order. */
  readonly order: Uint32Array | null;
}

/** The columns in time order. What is out of range is mended where it can be, left out where not, and reported. */
export function readValues(
  given: ColumnsGiven,
  length: number,
  groups: GroupBook,
  numbers: readonly number[],
  log: IssueLog,
): SortedColumns {
  const columns = emptyColumns(length);
  readDates(given, columns, log);
  const order = timeOrder(columns.start, columns.end);
  if (order) {
    // A column at a time: memory is read in fewer places at once.
    arrange(columns.start, order);
    arrange(columns.end, order);
  }
  const { lat, lon, group } = given;
  for (let row = 0; row < length; row++) {
    const offer = order ? (order[row] ?? 0) : row;
    fillPoint(columns, row, lat[offer] ?? NaN, lon[offer] ?? NaN, offer, log);
  }
  for (let row = 0; row < length; row++) {
    const offer = order ? (order[row] ?? 0) : row;
    const number = numbers[group[offer] ?? 0];
    if (number === undefined) {
      const remedy = 'Give an index into groups.';
      log.warn('unknown-group', `columns.group[${offer}]`, `There is no group ${group[offer]}. ${remedy}`);
    }
    columns.group[row] = number ?? groups.named(DEFAULT_GROUP);
  }
  return { columns, order };
}

function arrange(column: Float64Array, order: Uint32Array): void {
  const given = column.slice();
  for (let row = 0; row < order.length; row++) column[row] = given[order[row] ?? 0] ?? NaN;
}

/** Fills start and end in the order given. */
function readDates({ start, end }: ColumnsGiven, columns: Columns, log: IssueLog): void {
  for (let row = 0; row < columns.length; row++) {
    const from = start[row] ?? NaN;
    const to = end[row] ?? NaN;
    if (Number.isNaN(from) && Number.isNaN(to)) continue;
    const startIsGood = Math.abs(from) <= CLOCK_EDGE || (from === -Infinity && !Number.isNaN(to));
    const endIsGood = Math.abs(to) <= CLOCK_EDGE || to === Infinity || Number.isNaN(to);
    if (!startIsGood || !endIsGood) {
      const [key, value] = startIsGood ? ['end', to] : ['start', from];
      const remedy = 'Give UTC milliseconds, NaN as the end of an instant, or NaN twice for no date.';
      log.error('date-out-of-range', `columns.${key}[${row}]`, `${value} is no moment. ${remedy}`);
      continue;
    }
    const reversed = to < from;
    if (reversed) {
      const remedy = 'They are exchanged: give the earlier one as start.';
      log.warn(
        'date-reversed',
        `columns.end[${row}]`,
        `The end ${to} is before the start ${from}. ${remedy}`,
      );
    }
    columns.start[row] = reversed ? to : from;
    // An instant lasts a millisecond, so that every dated row has a width to meet a window with.
    columns.end[row] = reversed ? from : to > from ? to : from + 1;
  }
}

function fillPoint(
  columns: Columns,
  row: number,
  lat: number,
  lon: number,
  offer: number,
  log: IssueLog,
): void {
  if (Number.isNaN(lat) || Number.isNaN(lon)) return;
  let east = lon;
  if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180) || (lat === 0 && lon === 0)) {
    const point = checkPoint(lat, lon, (severity, code, key, message) =>
      log[severity](code, `columns.${key}[${offer}]`, message),
    );
    if (!point) return;
    east = point.lon;
  }
  columns.x[row] = mercatorX(east);
  columns.y[row] = mercatorY(lat);
}
