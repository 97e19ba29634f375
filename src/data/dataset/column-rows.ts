import { attempt, TEXT_CAP } from '../checks.js';
import { dateText, lastDateText, type WindowUnit } from '../dates/index.js';
import type { IssueLog } from '../issues.js';
import type { Columns, Milliseconds, Venue } from '../types.js';
import { numberIds, writtenIds, type IdLookup } from './column-ids.js';
import { readGiven, readGroups } from './column-input.js';
import { readValues } from './column-values.js';
import type { GroupBook } from './groups.js';
import { bareVenue } from './venue.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** The events of a columns input in time order, still without an object per event. */
export interface ColumnRows extends IdLookup {
  readonly offered: number;
  readonly columns: Columns;
  readonly groups: GroupBook;
  readonly title: (row: number) => string;
  readonly venue: (row: number) => Venue | null;
  /** EDTF, made from the instants; '' where undated. */
  readonly when: (row: number) => string;
}

/** Takes columns as they are, without parsing; undefined, with an issue, where they are none. */
export function readColumns(input: unknown, log: IssueLog, maxRecords: number): ColumnRows | undefined {
  const given = readGiven(input, log);
  if (!given) return undefined;
  const { titleOf } = given;
  const offered = given.length;
  if (offered > maxRecords) {
    const remedy = 'Pass fewer, or raise maxRecords.';
    log.error(
      'too-many-records',
      `columns[${maxRecords}]`,
      `There are ${offered} rows; the first ${maxRecords} are read, and none from here on. ${remedy}`,
    );
  }
  const length = Math.min(offered, maxRecords);
  const { groups, numbers } = readGroups(given.groups, log);
  const { columns, order } = readValues(given, length, groups, numbers, log);
  const offerOf = (row: number): number => (order ? (order[row] ?? 0) : row);
  // Copies, since the arrays stay the author's and may change.
  const [lat, lon] = [given.lat.slice(), given.lon.slice()];
  return {
    offered,
    columns,
    groups,
    ...(given.id ? writtenIds(given.id, length, order, log) : numberIds(length, order)),
    title(row) {
      if (!(row >= 0 && row < length)) return '';
      const text = attempt(
        () => `columns.title[${offerOf(row)}]`,
        log,
        () => titleOf(offerOf(row)),
      );
      return typeof text === 'string' ? text.slice(0, TEXT_CAP) : '';
    },
    venue(row) {
      if (Number.isNaN(columns.x[row] ?? NaN)) return null;
      return bareVenue(lat[offerOf(row)] ?? NaN, lon[offerOf(row)] ?? NaN);
    },
    when: (row) => instantsText(columns.start[row] ?? NaN, columns.end[row] ?? NaN),
  };
}

/** Instants as EDTF, in the coarsest unit that holds both ends exactly. */
function instantsText(start: Milliseconds, end: Milliseconds): string {
  const isInstant = end - start === 1;
  const unit = unitOf([start, isInstant ? start : end]);
  const first = dateText(start, unit);
  const last = isInstant ? first : lastDateText(end, unit);
  return first === last ? first : `${first}/${last}`;
}

function unitOf(moments: readonly Milliseconds[]): WindowUnit {
  const fits = (length: number): boolean => moments.every((ms) => !Number.isFinite(ms) || ms % length === 0);
  return fits(DAY) ? 'day' : fits(MINUTE) ? 'minute' : 'second';
}
