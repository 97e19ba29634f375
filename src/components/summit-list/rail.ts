import { Flag, has } from '../../data/dates/flags.js';
import { Mark } from '../../data/columns.js';
import type { Category, Columns, Group, Milliseconds } from '../../data/types.js';
import { isLong } from '../../layout/marks.js';
import { ownForm } from '../shared/marks.js';

/** Bars beside the rail, as many as `styles.ts` has places for; where more run at once, the later ones stand on the rail. */
const MOST_LANES = 5;

/** Where the styles put what stands in a lane, null for the rail itself. */
export const laneName = (lane: number | null): string => (lane === null ? 'on-line' : `lane-${lane}`);

/** A piece of a bar within one row, or of the line that joins separate days. */
export interface Segment {
  readonly lane: RailRow['lane'];
  /** The event whose bar it is. */
  readonly row: number;
  readonly category: Category;
  /** Begins at this row's mark. */
  readonly starts: boolean;
  /** The last row that it touches. */
  readonly ends: boolean;
  /** Hollow where its date is doubtful, dashed where it is planned. */
  readonly form: ReturnType<typeof ownForm>;
  /** Nobody knows quite when it began, or stopped. */
  readonly fadesIn: boolean;
  readonly fadesOut: boolean;
  /** Still going, or ended nobody knows when. */
  readonly open: boolean;
  readonly unknown: boolean;
  /** Goes on beyond the last row that it touches: its end is told by its text alone. */
  readonly cut: boolean;
  /** How far from this row to the next it ends, in time, 0 to 1; null where it goes on, or nobody knows where it ends. */
  readonly reach: number | null;
  /** How many marks of separate days stand behind this row, and before the next; null for a bar. */
  readonly days: number | null;
}

export interface RailRow {
  /** The lane that carries the mark, null where it stands on the rail itself. */
  readonly lane: number | null;
  readonly segments: readonly Segment[];
  /** How much time passes until the next row, 0 to 4: some more room stands for it. */
  readonly gap: number;
}

export interface Rail {
  readonly lanes: number;
  readonly rows: readonly RailRow[];
}

interface Bar extends Omit<Segment, 'starts' | 'ends' | 'reach' | 'days'> {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  /** When its separate days begin, but for the first, which has the mark of the row. */
  readonly days: readonly Milliseconds[];
}

/**
 * Spans as bars from the row of their start to the last row that begins before their end. A span that ends before
 * the next row begins, or for which no lane is left, has its bar on the rail, beside its own text alone: cut, if it does
 * not end there. Separate days are marks on a line. `daysOf` says when those of a row begin.
 */
export function layRail(
  columns: Columns,
  groups: readonly Group[],
  rows: readonly number[],
  daysOf: (row: number) => readonly Milliseconds[],
): Rail {
  const bars: Bar[] = [];
  const free: number[] = [];
  rows.forEach((row, from) => {
    const flags = columns.flags[row] ?? 0;
    const areDays = has(flags, Flag.allOf);
    if (!areDays && (!has(flags, Flag.interval) || has(flags, Flag.oneOf))) return;
    const last = lastRow(columns, rows, from);
    const reused = free.findIndex((end) => end <= from);
    const next = reused < 0 ? free.length : reused;
    const runs = areDays || last > from + 1 || has(flags, ENDLESS);
    // The days of a meeting are told by its mark, as a pill in the lanes tells them.
    if (!runs && (columns.end[row] ?? 0) - (columns.start[row] ?? 0) <= WEEK) return;
    const lane = runs && next < MOST_LANES ? next : null;
    if (lane !== null) free[lane] = last;
    // On the rail a bar would run through the marks of others; a line does not hide them.
    const to = lane === null && !areDays ? from + 1 : last;
    const category = groups[columns.group[row] ?? 0]?.category ?? 2;
    const days = areDays ? daysOf(row).slice(1) : [];
    bars.push({ from, to, lane, row, category, form: ownForm(flags), days, ...ends(flags, to < last) });
  });
  const gaps = gapsBetween(columns, rows);
  return {
    lanes: free.length,
    rows: rows.map((_, at) => ({
      gap: gaps[at] ?? 0,
      lane: bars.find((bar) => bar.from === at)?.lane ?? null,
      segments: bars
        .filter((bar) => bar.from <= at && at < bar.to)
        .map(({ from, to, days, ...bar }) => {
          const ends = to === at + 1;
          const next = ends ? Infinity : (columns.start[rows[at + 1] ?? -1] ?? Infinity);
          const since = from === at ? -Infinity : (columns.start[rows[at] ?? -1] ?? -Infinity);
          const behind = days.filter((day) => day >= since && day < next).length;
          const isSeen = ends && !bar.cut && !bar.open && !bar.unknown;
          const reach = isSeen ? reachOf(columns, rows, at, bar.row, bars) : null;
          return { ...bar, starts: from === at, ends, reach, days: days.length > 0 ? behind : null };
        }),
    })),
  };
}

/** After the last row what ends last is the measure. */
function reachOf(
  { start, end }: Columns,
  rows: readonly number[],
  at: number,
  row: number,
  bars: readonly Bar[],
): number {
  const from = start[rows[at] ?? -1] ?? NaN;
  let next = start[rows[at + 1] ?? -1] ?? NaN;
  if (Number.isNaN(next)) {
    const last = bars.filter(({ to, open }) => to === at + 1 && !open).map((bar) => end[bar.row] ?? NaN);
    next = Math.max(...last);
  }
  const reach = ((end[row] ?? NaN) - from) / (next - from);
  return Number.isFinite(reach) ? Math.min(1, Math.max(0, reach)) : 1;
}

const MOST_GAP = 4;

/** Proportional to the time that passes but bounded: what is usual in these rows counts 1. */
function gapsBetween({ start }: Columns, rows: readonly number[]): number[] {
  const passed = rows.map((row, at) => (start[rows[at + 1] ?? -1] ?? NaN) - (start[row] ?? NaN));
  const known = passed.filter((time) => time > 0 && Number.isFinite(time)).sort((a, b) => a - b);
  const usual = known[Math.floor(known.length / 2)] ?? Infinity;
  return passed.map((time) => (time > 0 ? Math.min(MOST_GAP, Math.round(time / usual)) : 0));
}

const WEEK: Milliseconds = 7 * 86_400_000;

const ENDLESS = Flag.openStart | Flag.openEnd | Flag.unknownStart | Flag.unknownEnd;

/** Where what is on at a row ends, exclusive. */
function lastRow({ start, end }: Columns, rows: readonly number[], from: number): number {
  const until = end[rows[from] ?? -1] ?? NaN;
  let to = from + 1;
  while (to < rows.length && (start[rows[to] ?? -1] ?? NaN) < until) to++;
  return to;
}

function ends(
  flags: number,
  goesOn: boolean,
): Pick<Segment, 'fadesIn' | 'fadesOut' | 'open' | 'unknown' | 'cut'> {
  // An arrow or "?" is true wherever it stands.
  const cut = goesOn && !has(flags, Flag.openEnd | Flag.unknownEnd);
  return {
    fadesIn: has(flags, Flag.approximateStart | Flag.unknownStart),
    fadesOut: !cut && has(flags, Flag.approximateEnd | Flag.unknownEnd | Mark.ongoing),
    open: has(flags, Flag.openEnd),
    unknown: has(flags, Flag.unknownEnd),
    cut,
  };
}

/** What is known of the start that the mark of a row stands for: no day within a year, none at all, or none ever. */
export type RailStart = 'known' | 'within' | 'open' | 'unknown';

export function startOf({ flags, start, end }: Columns, row: number): RailStart {
  const own = flags[row] ?? 0;
  if (has(own, Flag.openStart)) return 'open';
  if (has(own, Flag.unknownStart)) return 'unknown';
  const vague = has(own, Flag.vague) && !has(own, Flag.approximateStart);
  return vague && isLong(start[row] ?? 0, end[row] ?? 0) ? 'within' : 'known';
}
