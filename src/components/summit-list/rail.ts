import { Flag, has } from '../../data/dates/flags.js';
import { Mark } from '../../data/columns.js';
import type { Category, Columns, Group, Milliseconds } from '../../data/types.js';
import { isLong } from '../../layout/marks.js';
import { ownForm } from '../shared/marks.js';

/** Bars beside the rail, as many as `styles.ts` has places for; where more run at once, the later ones are marks on the rail. */
const MOST_LANES = 5;

/** A piece of a bar within one row, or of the line that joins separate days. */
export interface Segment {
  readonly lane: number;
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

interface Bar extends Omit<Segment, 'starts' | 'ends' | 'days'> {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  /** When its separate days begin, but for the first, which has the mark of the row. */
  readonly days: readonly Milliseconds[];
}

/**
 * Spans as bars from the row of their start to the last row that begins before their end. A span that ends before
 * the next row begins is a mark like any other. Separate days are marks on a line. `daysOf` says when those of a row begin.
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
    const to = lastRow(columns, rows, from);
    if (to === null) return;
    const reused = free.findIndex((end) => end <= from);
    const lane = reused < 0 ? free.length : reused;
    if (lane >= MOST_LANES) return;
    free[lane] = to;
    const flags = columns.flags[row] ?? 0;
    const category = groups[columns.group[row] ?? 0]?.category ?? 2;
    const days = has(flags, Flag.allOf) ? daysOf(row).slice(1) : [];
    bars.push({ from, to, lane, row, category, form: ownForm(flags), days, ...ends(flags) });
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
          return { ...bar, starts: from === at, ends, days: days.length > 0 ? behind : null };
        }),
    })),
  };
}

const MOST_GAP = 4;

/** Proportional to the time that passes but bounded: what is usual in these rows counts 1. */
function gapsBetween({ start }: Columns, rows: readonly number[]): number[] {
  const passed = rows.map((row, at) => (start[rows[at + 1] ?? -1] ?? NaN) - (start[row] ?? NaN));
  const known = passed.filter((time) => time > 0 && Number.isFinite(time)).sort((a, b) => a - b);
  const usual = known[Math.floor(known.length / 2)] ?? Infinity;
  return passed.map((time) => (time > 0 ? Math.min(MOST_GAP, Math.round(time / usual)) : 0));
}

const ENDLESS = Flag.openStart | Flag.openEnd | Flag.unknownStart | Flag.unknownEnd;

/** Where the bar of a span ends, exclusive; null where the event is no span, or passes no other row and has both its ends. */
function lastRow(columns: Columns, rows: readonly number[], from: number): number | null {
  const row = rows[from] ?? -1;
  const flags = columns.flags[row] ?? 0;
  const areDays = has(flags, Flag.allOf);
  if (!areDays && (!has(flags, Flag.interval) || has(flags, Flag.oneOf))) return null;
  const end = columns.end[row] ?? NaN;
  let to = from + 1;
  while (to < rows.length && (columns.start[rows[to] ?? -1] ?? NaN) < end) to++;
  return to > from + 1 || areDays || has(flags, ENDLESS) ? to : null;
}

function ends(flags: number): Pick<Segment, 'fadesIn' | 'fadesOut' | 'open' | 'unknown'> {
  return {
    fadesIn: has(flags, Flag.approximateStart | Flag.unknownStart),
    fadesOut: has(flags, Flag.approximateEnd | Flag.unknownEnd | Mark.ongoing),
    open: has(flags, Flag.openEnd),
    unknown: has(flags, Flag.unknownEnd),
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
