import { attempt, Fields, isRaw, TEXT_CAP, type Raw } from '../checks.js';
import { emptyColumns, reorder, timeOrder } from '../columns.js';
import { dateText, lastDateText, type WindowUnit } from '../dates/index.js';
import { show, type IssueLog } from '../issues.js';
import { mercatorX, mercatorY } from '../mercator.js';
import type { Columns, Milliseconds, Venue } from '../types.js';
import { GroupBook } from './groups.js';
import { Ids } from './ids.js';
import { bareVenue, checkPoint } from './venue.js';

/** The events of a columns input in time order, still without an object per event. */
export interface ColumnRows {
  readonly offered: number;
  readonly columns: Columns;
  readonly groups: GroupBook;
  readonly id: (row: number) => string;
  readonly indexOf: (id: string) => number;
  readonly title: (row: number) => string;
  readonly venue: (row: number) => Venue | null;
  /** EDTF, made from the instants; '' where undated. */
  readonly when: (row: number) => string;
}

interface Given {
  readonly length: number;
  readonly start: Float32Array | Float64Array;
  readonly end: Float32Array | Float64Array;
  readonly lat: Float32Array | Float64Array;
  readonly lon: Float32Array | Float64Array;
  readonly group: Uint8Array | Uint16Array;
  readonly groups: readonly unknown[];
  readonly id: readonly unknown[] | undefined;
  readonly titleOf: (index: number) => unknown;
}

/** Takes columns as they are: nothing is parsed, and only what is out of range is mended and reported. */
export function readColumns(input: unknown, log: IssueLog, maxRecords: number): ColumnRows | undefined {
  const given = readGiven(input, log);
  if (!given) return undefined;
  if (given.length > maxRecords) {
    const remedy = 'Pass fewer, or raise maxRecords.';
    log.error(
      'too-many-records',
      'columns',
      `There are ${given.length} rows; the first ${maxRecords} are read. ${remedy}`,
    );
  }
  const length = Math.min(given.length, maxRecords);
  const { groups, numbers } = readGroups(given.groups, log);
  const columns = fill(given, length, groups, numbers, log);
  const order = timeOrder(columns.start, columns.end);
  const offerOf = (row: number): number => (order ? (order[row] ?? 0) : row);
  const sorted = reorder(columns, order);
  // Copies, since the arrays stay the author's and may change.
  const [lat, lon] = [given.lat.slice(), given.lon.slice()];
  return {
    offered: given.length,
    columns: sorted,
    groups,
    ...(given.id ? writtenIds(given.id, length, offerOf, log) : numberIds(length, order)),
    title(row) {
      const text = attempt(where(`title[${offerOf(row)}]`), log, () => given.titleOf(offerOf(row)));
      return typeof text === 'string' ? text.slice(0, TEXT_CAP) : '';
    },
    venue(row) {
      if (Number.isNaN(sorted.x[row] ?? NaN)) return null;
      return bareVenue(lat[offerOf(row)] ?? NaN, lon[offerOf(row)] ?? NaN);
    },
    when: (row) => instantsText(sorted.start[row] ?? NaN, sorted.end[row] ?? NaN),
  };
}

const where = (part: string) => (field: string) => `columns.${part}${field}`;
const DEFAULT_GROUP = 'events';
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

function readGiven(input: unknown, log: IssueLog): Given | undefined {
  const fail = (key: string, remedy: string): undefined => {
    log.error('bad-columns', `columns.${key}`, remedy);
    return undefined;
  };
  const { start, end, lat, lon, group, groups, id, title } = isRaw(input) ? input : NO_COLUMNS;
  if (!isFloats(start)) return fail('start', 'start must be a Float64Array of UTC milliseconds.');
  if (!isFloats(end))
    return fail('end', 'end must be a Float64Array of UTC milliseconds, NaN for an instant.');
  if (!isFloats(lat)) return fail('lat', 'lat must be a Float32Array of decimal degrees.');
  if (!isFloats(lon)) return fail('lon', 'lon must be a Float32Array of decimal degrees.');
  if (!(group instanceof Uint8Array || group instanceof Uint16Array)) {
    return fail('group', 'group must be a Uint8Array or Uint16Array of indexes into groups.');
  }
  if (!isList(groups)) return fail('groups', 'groups must be a list of names.');
  if (id !== undefined && !isList(id)) return fail('id', 'id must be a list of strings, or absent.');
  const titles = isList(title) ? [...title] : undefined;
  const titleOf = titles ? (row: number) => titles[row] : asFunction(title);
  if (!titleOf) return fail('title', 'title must be a list of strings, or a function from the row to one.');
  const lengths = [start, end, lat, lon, group, id ?? start, titles ?? start].map((list) => list.length);
  const length = Math.min(...lengths);
  if (length < Math.max(...lengths)) {
    const remedy = 'Give all of them one value per event.';
    log.error(
      'uneven-columns',
      'columns',
      `The columns have from ${length} to ${Math.max(...lengths)} rows. ${remedy}`,
    );
  }
  return { length, start, end, lat, lon, group, groups, id, titleOf };
}

function readGroups(
  names: readonly unknown[],
  log: IssueLog,
): { groups: GroupBook; numbers: readonly number[] } {
  const groups = new GroupBook();
  const numbers = names.map((name, index) => {
    const id = new Fields({ name }, () => `columns.groups[${index}]`, log).string('name');
    return groups.named(id ?? `group ${index + 1}`);
  });
  return { groups, numbers };
}

function fill(
  given: Given,
  length: number,
  groups: GroupBook,
  numbers: readonly number[],
  log: IssueLog,
): Columns {
  const columns = emptyColumns(length);
  for (let row = 0; row < length; row++) {
    const from = given.start[row] ?? NaN;
    const to = given.end[row] ?? NaN;
    const reversed = to < from;
    if (reversed) {
      log.warn(
        'date-reversed',
        `columns.end[${row}]`,
        `The end ${to} is before the start ${from}: they are exchanged.`,
      );
    }
    columns.start[row] = reversed ? to : from;
    // An instant lasts a millisecond, so that every dated row has a width to meet a window with.
    if (!Number.isNaN(from)) columns.end[row] = reversed ? from : to > from ? to : from + 1;

    const lat = given.lat[row] ?? NaN;
    const lon = given.lon[row] ?? NaN;
    if (!Number.isNaN(lat) && !Number.isNaN(lon)) {
      const point = checkPoint(lat, lon, (severity, code, key, message) =>
        log[severity](code, `columns.${key}[${row}]`, message),
      );
      if (point) {
        columns.x[row] = mercatorX(point.lon);
        columns.y[row] = mercatorY(point.lat);
      }
    }

    const number = numbers[given.group[row] ?? 0];
    if (number === undefined) {
      const remedy = 'Give an index into groups.';
      log.warn('unknown-group', `columns.group[${row}]`, `There is no group ${given.group[row]}. ${remedy}`);
    }
    columns.group[row] = number ?? groups.named(DEFAULT_GROUP);
  }
  return columns;
}

type IdLookup = Pick<ColumnRows, 'id' | 'indexOf'>;

function writtenIds(
  list: readonly unknown[],
  length: number,
  offerOf: (row: number) => number,
  log: IssueLog,
): IdLookup {
  const ids = new Ids();
  const byOffer = Array.from({ length }, (_, offer) => {
    const given = list[offer];
    const wanted =
      typeof given === 'string' && given !== '' ? given : String(typeof given === 'number' ? given : offer);
    const id = ids.take(wanted);
    if (id !== wanted) {
      const remedy = 'Give each event an id of its own.';
      log.warn(
        'duplicate-id',
        `columns.id[${offer}]`,
        `${show(wanted)} is the id of an earlier event. This one is ${show(id)}. ${remedy}`,
      );
    }
    return id;
  });
  const idOf = (row: number): string => byOffer[offerOf(row)] ?? '';
  let rows: Map<string, number> | undefined;
  return {
    id: idOf,
    indexOf(id) {
      rows ??= new Map(byOffer.map((_, row) => [idOf(row), row]));
      return rows.get(id) ?? -1;
    },
  };
}

/** Without ids of their own, events are known by their place in the input. */
function numberIds(length: number, order: Uint32Array | null): IdLookup {
  let rowOf: Uint32Array | undefined;
  return {
    id: (row) => (row >= 0 && row < length ? String(order ? order[row] : row) : ''),
    indexOf(id) {
      const offer = /^(?:0|[1-9]\d{0,9})$/.test(id) ? Number(id) : -1;
      if (offer < 0 || offer >= length) return -1;
      if (!order) return offer;
      if (!rowOf) {
        rowOf = new Uint32Array(length);
        for (let row = 0; row < length; row++) rowOf[order[row] ?? 0] = row;
      }
      return rowOf[offer] ?? -1;
    },
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

const NO_COLUMNS: Raw = Object.freeze({});
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
/** A function of the author's, of which nothing is known but that it may be called. */
function asFunction(value: unknown): ((row: number) => unknown) | undefined {
  if (typeof value !== 'function') return undefined;
  return (row) => Reflect.apply(value, undefined, [row]) as unknown;
}

const isFloats = (value: unknown): value is Float32Array | Float64Array =>
  value instanceof Float64Array || value instanceof Float32Array;
