import { Flag } from './dates/flags.js';
import { orderBy } from './order.js';
import type { Columns, Dataset, Milliseconds, PlacePrecision, Status } from './types.js';

/** Bits of `Columns.flags` that tell of the event rather than of its date: they stand above the `Flag` bits. */
export const Mark = {
  /** The date was worked out from other reports. */
  inferred: 1 << 20,
  /** The end is the last that is known, not when it stopped. */
  ongoing: 1 << 21,
  planned: 1 << 22,
  postponed: 1 << 23,
  cancelled: 1 << 24,
  /** The point stands for a region or a country: never draw it bare. */
  region: 1 << 25,
  /** Drawn larger and labelled first, whatever its group is. */
  prominent: 1 << 26,
} as const;

export const statusBits = (status: Status): number => (status === 'held' ? 0 : Mark[status]);

export function statusOf(flags: number): Status {
  if ((flags & Mark.cancelled) !== 0) return 'cancelled';
  if ((flags & Mark.postponed) !== 0) return 'postponed';
  return (flags & Mark.planned) !== 0 ? 'planned' : 'held';
}

/** Whether an event is drawn larger and labelled first. */
export const isProminent = ({ columns, groups }: Pick<Dataset, 'columns' | 'groups'>, row: number): boolean =>
  ((columns.flags[row] ?? 0) & Mark.prominent) !== 0 || (groups[columns.group[row] ?? 0]?.prominent ?? false);

export const placeBits = (precision: PlacePrecision | undefined): number =>
  precision === 'region' || precision === 'country' ? Mark.region : 0;

/** Columns of `length` rows without date, point or venue, to be filled in. */
export function emptyColumns(length: number): Columns {
  return {
    length,
    start: new Float64Array(length).fill(NaN),
    end: new Float64Array(length).fill(NaN),
    x: new Float32Array(length).fill(NaN),
    y: new Float32Array(length).fill(NaN),
    group: new Uint16Array(length),
    venue: new Int32Array(length).fill(-1),
    flags: new Uint32Array(length),
  };
}

/** The columns with their rows in another order. One loop per column: memory is read in fewer places at a time. */
export function reorder(columns: Columns, order: Uint32Array | null): Columns {
  if (!order) return columns;
  const { length, start, end, x, y, group, venue, flags } = columns;
  const next = emptyColumns(length);
  for (let row = 0; row < length; row++) next.start[row] = start[order[row] ?? 0] ?? NaN;
  for (let row = 0; row < length; row++) next.end[row] = end[order[row] ?? 0] ?? NaN;
  for (let row = 0; row < length; row++) next.x[row] = x[order[row] ?? 0] ?? NaN;
  for (let row = 0; row < length; row++) next.y[row] = y[order[row] ?? 0] ?? NaN;
  for (let row = 0; row < length; row++) next.group[row] = group[order[row] ?? 0] ?? 0;
  for (let row = 0; row < length; row++) next.venue[row] = venue[order[row] ?? 0] ?? -1;
  for (let row = 0; row < length; row++) next.flags[row] = flags[order[row] ?? 0] ?? 0;
  return next;
}

/**
 * Time order: by start, the shorter event first, then as given; undated ones last.
 * Null where the rows stand in that order already.
 */
export const timeOrder = (start: Float64Array, end: Float64Array): Uint32Array | null =>
  inTimeOrder(start, end) ? null : orderBy(start, end);

function inTimeOrder(start: Float64Array, end: Float64Array): boolean {
  for (let row = 1; row < start.length; row++) {
    const before = start[row - 1] ?? NaN;
    const here = start[row] ?? NaN;
    if (before < here || Number.isNaN(here)) continue;
    if (before !== here || (end[row - 1] ?? NaN) > (end[row] ?? NaN)) return false;
  }
  return true;
}

/** The finite part of the time axis that the rows cover, or null. */
export function extentOf({ start, end, length }: Columns): readonly [Milliseconds, Milliseconds] | null {
  let earliest = Infinity;
  let latest = -Infinity;
  for (let row = 0; row < length; row++) {
    const from = start[row] ?? NaN;
    const to = end[row] ?? NaN;
    // An event that is open on one side still has its other end on the axis: its first moment, or its last.
    if (Number.isFinite(from)) {
      if (from < earliest) earliest = from;
      if (from >= latest) latest = from + 1;
    }
    if (Number.isFinite(to)) {
      if (to <= earliest) earliest = to - 1;
      if (to > latest) latest = to;
    }
  }
  return earliest <= latest ? Object.freeze([earliest, latest] as const) : null;
}

const opens = new WeakMap<Columns, { readonly from: boolean; readonly to: boolean }>();

/** Whether anything has no beginning, or goes on: the time axis has no end there. */
export function openEnds(columns: Columns): { readonly from: boolean; readonly to: boolean } {
  let open = opens.get(columns);
  if (!open) {
    // An end that is not known, and one of several dates, say nothing of today.
    const { start, end, flags } = columns;
    const isOpen = (time: number, row: number, closed: number): boolean =>
      Math.abs(time) === Infinity && ((flags[row] ?? 0) & (closed | Flag.oneOf)) === 0;
    open = {
      from: start.some((time, row) => isOpen(time, row, Flag.unknownStart)),
      to: end.some((time, row) => isOpen(time, row, Flag.unknownEnd)),
    };
    opens.set(columns, open);
  }
  return open;
}
