/**
 * The time window in milliseconds and as text: where it lies in the whole period, how it is rounded, moved and
 * zoomed. Pure: the gestures, the keys and the fields all go through here.
 */
import { bisectLeft } from 'd3-array';
import {
  dateText,
  dayText,
  Flag,
  has,
  windowEnd,
  windowStart,
  type WindowUnit,
} from '../../data/dates/index.js';
import { openEnds } from '../../data/columns.js';
import type { Dataset, Milliseconds } from '../../data/types.js';
import { nowOn } from '../shared/now.js';
import type { Model } from '../shared/view.js';
import { finestUnit } from '../../layout/ticks.js';
import {
  clampWindow,
  monthIndex,
  monthStart,
  panBy,
  roundTime,
  roundWindow,
  stepTime,
  unitAround,
  UNIT_LENGTH,
  type StepUnit,
  zoomAbout,
  type TimeUnit,
  type TimeWindow,
} from '../../layout/time-scale.js';

/** The two ends of the window as ISO/EDTF text, null where open: what the state holds. */
export interface WindowText {
  readonly from: string | null;
  readonly to: string | null;
}

export type End = 'from' | 'to';

const DAY = UNIT_LENGTH.day;
/** A unit that would cut the whole period into more windows than this is too short to begin with. */
const MOST_WINDOWS = 120;

/**
 * All that the timeline can show: the events with a little room around them, until today where one goes on. Null where
 * nothing is dated.
 */
export function wholeOf(dataset: Dataset): TimeWindow | null {
  const { extent, columns, zone, alignment } = dataset;
  if (!extent) return null;
  const [earliest, last] = extent;
  const latest = openEnds(columns).to && !alignment ? Math.max(last, nowOn(zone)) : last;
  const span = latest - earliest;
  const room = Math.max(isShort(dataset, span) ? span * 3 : span / 20, 1000);
  return { from: earliest - room, to: latest + room };
}

/** Whether it is a day or two, or with times of day a single moment, which are shown among their neighbours. */
function isShort(dataset: Dataset, span: Milliseconds): boolean {
  if (dataUnit(dataset) === 'day') return span <= 2 * DAY;
  const { start } = dataset.columns;
  const first = start.find(Number.isFinite);
  return !start.some((time) => Number.isFinite(time) && time !== first);
}

/**
 * What the two ends say while they are open: the first and last day, or month or year where no date says more, or with
 * the window beyond those, its own; null where the data are open, too.
 */
export function openText(dataset: Dataset, period: Period | null): WindowText {
  const { extent, columns } = dataset;
  if (!extent || !period) return { from: null, to: null };
  const { from, to } = period.window;
  const open = openEnds(columns);
  const unit = dateUnit(dataset);
  const ends = period.textOfEnds(
    to > extent[0] ? extent[0] : from,
    from < extent[1] ? extent[1] : to,
    unit === 'second' ? 'day' : unit,
  );
  return { from: open.from ? null : ends.from, to: open.to ? null : ends.to };
}

/** What a shorter or longer period is about: the selected event where it is in the window, else its middle. */
export function middleOf(model: Model, period: Period): number {
  const { from, to } = period.window;
  const { start, end } = model.dataset.columns;
  const row = selectedRow(model);
  if (row < 0) return (from + to) / 2;
  return (Math.max(from, start[row] ?? from) + Math.min(to, end[row] ?? to)) / 2;
}

/** What a unit of the calendar is chosen about: the same, or what begins nearest to it, for then it is not empty. */
export function unitMiddleOf(model: Model, period: Period): number {
  const middle = middleOf(model, period);
  if (selectedRow(model) >= 0) return middle;
  const { visible } = model.answers;
  const { start } = model.dataset.columns;
  const after = visible.rank(bisectLeft(start, middle));
  const [nearest = middle] = visible
    .slice(Math.max(0, after - 1), after + 1)
    .map((row) => start[row] ?? NaN)
    .filter((time) => time >= period.window.from)
    .sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  return nearest;
}

/** The selected event, -1 where it has no place in the window. */
function selectedRow({ dataset, state, answers }: Model): number {
  const row = state.selected === null ? -1 : dataset.indexOf(state.selected);
  return row < 0 || answers.match(row) === 'out' || Number.isNaN(dataset.columns.start[row] ?? NaN)
    ? -1
    : row;
}

/** The finest unit that makes sense for these dates: the day, unless some of them have a time of day. */
export function dataUnit(dataset: Dataset): 'day' | 'second' {
  if (dataset.alignment) return 'day';
  const known = units.get(dataset);
  if (known) return known;
  const { start, end } = dataset.columns;
  const off = (time: number): boolean => Number.isFinite(time) && time % DAY !== 0;
  const unit = start.some(off) || end.some(off) ? 'second' : 'day';
  units.set(dataset, unit);
  return unit;
}
const units = new WeakMap<Dataset, 'day' | 'second'>();

/** The finest unit that any of the dates says: a bin of months known without their days is a month. */
export function dateUnit(dataset: Dataset): StepUnit {
  const unit = dataUnit(dataset);
  if (unit === 'second') return unit;
  let known = dateUnits.get(dataset);
  if (!known) {
    const { length, start, end, flags } = dataset.columns;
    let least = Infinity;
    for (let row = 0; row < length && least > DAY; row++) {
      const span = has(flags[row] ?? 0, Flag.vague) ? (end[row] ?? NaN) - (start[row] ?? NaN) : DAY;
      if (span < least) least = span;
    }
    known = least < UNIT_LENGTH.month ? 'day' : least < UNIT_LENGTH.year ? 'month' : 'year';
    dateUnits.set(dataset, known);
  }
  return known;
}
const dateUnits = new WeakMap<Dataset, StepUnit>();

const ORDER: readonly TimeUnit[] = [
  'millisecond',
  'second',
  'minute',
  'hour',
  'day',
  'month',
  'year',
  'decade',
  'century',
  'millennium',
];

/** How the window may move, for a timeline of this width. */
export class Period {
  readonly whole: TimeWindow;
  readonly text: WindowText;
  /** What the lanes show: the window, with the ends of the whole period where it is open. */
  readonly window: TimeWindow;
  readonly #width: number;
  readonly #finest: 'day' | 'second';
  /** Counts days from day 0. */
  readonly #relative: boolean;

  constructor(dataset: Dataset, whole: TimeWindow, text: WindowText, width: number) {
    this.whole = whole;
    this.text = text;
    this.#width = Math.max(1, width);
    this.#finest = dataUnit(dataset);
    this.#relative = dataset.alignment !== undefined;
    this.window = this.windowOf(text);
  }

  /** What the lanes show where the window is that text. */
  windowOf(text: WindowText): TimeWindow {
    return shown(text, this.whole, this.minSpan);
  }

  get isOpen(): boolean {
    return this.text.from === null && this.text.to === null;
  }

  /** The shortest window: one unit of the data. */
  get minSpan(): Milliseconds {
    return UNIT_LENGTH[this.#finest];
  }

  get #limits() {
    return { extent: this.whole, minSpan: this.minSpan };
  }

  /** The finest unit that the axis shows for a window: what a drag is rounded to and a key steps by. */
  unitOf(window: TimeWindow): TimeUnit {
    if (this.#relative) return 'day';
    const unit = finestUnit((window.to - window.from) / this.#width);
    return ORDER.indexOf(unit) < ORDER.indexOf(this.#finest) ? this.#finest : unit;
  }

  /** A window that a drag has made or moved. */
  rounded(window: TimeWindow): WindowText {
    const inside = clampWindow(window, this.whole, this.minSpan);
    const unit = this.unitOf(inside);
    const { from, to } = roundWindow(inside, unit);
    return this.textOfEnds(from, to, unit);
  }

  /** Where a window comes to rest that was moved more finely: as long as it was, and an open end stays open. */
  rested(text: WindowText): WindowText {
    const { from, to } = this.windowOf(text);
    const unit = this.unitOf({ from, to });
    const start = text.from === null ? from : roundTime(from, unit);
    const end = Math.max(roundTime(start + (to - from), unit), stepTime(start, unit, 1));
    const ends = this.textOfEnds(start, end, unit);
    return { from: text.from && ends.from, to: text.to && ends.to };
  }

  /** Two moments as text in a unit, the second one exclusive. */
  textOfEnds(from: Milliseconds, to: Milliseconds, unit: TimeUnit): WindowText {
    return { from: this.#text(from, unit), to: this.#lastText(to, unit) };
  }

  #text(time: Milliseconds, unit: TimeUnit): string {
    return this.#relative ? dayText(time) : dateText(time, textUnit(unit));
  }

  #lastText(time: Milliseconds, unit: TimeUnit): string {
    return this.#text(time - 1, unit);
  }

  /**
   * One end at a new time. It stops short of the other by what can still be seen on the strip; a window that is shorter
   * already can be made still shorter, but not by reaching the other end. It is open again at the end of the whole period.
   */
  withEnd(end: End, time: Milliseconds, given?: TimeUnit): WindowText {
    const { text, whole } = this;
    const { from, to } = this.window;
    const span = to - from;
    const px = (whole.to - whole.from) / this.#width;
    const least = Math.max(this.minSpan, span >= px ? px : from < time && time < to ? 0 : span);
    if (end === 'from') {
      if (time <= whole.from) return { ...text, from: null };
      const last = to - least;
      const unit = given ?? this.unitOf({ from: Math.min(time, last), to });
      const at = roundTime(time, unit);
      return { ...text, from: this.#text(at <= last ? at : unitAround(last, unit).from, unit) };
    }
    if (time >= whole.to) return { ...text, to: null };
    const first = from + least;
    const unit = given ?? this.unitOf({ from, to: Math.max(time, first) });
    const at = roundTime(time, unit);
    return { ...text, to: this.#lastText(at >= first ? at : unitAround(first - 1, unit).to, unit) };
  }

  /** One end so many steps of the axis's unit further on, or back. */
  stepped(end: End, count: number): WindowText {
    const unit = this.unitOf(this.window);
    return this.withEnd(end, stepTime(this.window[end], unit, count), unit);
  }

  /** The window just before or after this one: whole months stay whole months, and whole years years. */
  neighbour(direction: 1 | -1): WindowText {
    const { from, to } = this.window;
    const [first, last] = [monthIndex(from), monthIndex(to)];
    if (!this.#relative && monthStart(first) === from && monthStart(last) === to) {
      const months = (last - first) * direction;
      const [start, end] = [monthStart(first + months), monthStart(last + months)];
      return this.textOfEnds(start, end, first % 12 === 0 && last % 12 === 0 ? 'year' : 'month');
    }
    return this.rounded(panBy(this.window, (to - from) * direction, this.#limits));
  }

  /** Up to two units of the calendar that cut the whole period into a handful of windows: decade and year, year and month. */
  get units(): readonly TimeUnit[] {
    if (this.#relative) return [];
    const span = this.whole.to - this.whole.from;
    const fitting = ORDER.slice(ORDER.indexOf(this.#finest)).filter((unit) => {
      const { from, to } = unitAround(this.whole.from, unit);
      return to - from < span * 0.7 && to - from > span / MOST_WINDOWS;
    });
    return fitting.reverse().slice(0, 2);
  }

  /** A window to the finest unit of the data, as playback moves it: all of its last unit, and as long as it was. */
  exact({ from, to }: TimeWindow): WindowText {
    const unit = this.minSpan;
    const end = Math.ceil(to / unit) * unit;
    return this.textOfEnds(end - (Math.round((to - from) / unit) || 1) * unit, end, this.#finest);
  }

  /** The unit that holds a time: its decade, its month. */
  around(time: Milliseconds, unit: TimeUnit): WindowText {
    const { from, to } = unitAround(time, unit);
    return this.textOfEnds(from, to, unit);
  }

  /** Whether there is no more to see: it is open, or no shorter than the whole period. */
  get isWhole(): boolean {
    return this.window.from <= this.whole.from && this.window.to >= this.whole.to;
  }

  /** Whether the window is one whole unit. */
  isUnit(unit: TimeUnit): boolean {
    const { from, to } = unitAround(this.window.from, unit);
    return !this.isOpen && this.window.from === from && this.window.to === to;
  }

  /** Whether there is anything to see before or after the window. */
  hasNeighbour(direction: 1 | -1): boolean {
    if (this.isOpen) return false;
    return direction < 0 ? this.window.from > this.whole.from : this.window.to < this.whole.to;
  }

  /** Shorter (`factor` above 1) or longer about a time; open once it holds the whole period. */
  zoomed(time: Milliseconds, factor: number, window = this.window): WindowText {
    return this.textOf(zoomAbout(window, time, factor, this.#limits));
  }

  /** The text of a window, open where it reaches the ends of the whole period. */
  textOf(window: TimeWindow): WindowText {
    if (window.from <= this.whole.from && window.to >= this.whole.to) return { from: null, to: null };
    return this.rounded(window);
  }

  canShorten(): boolean {
    return this.window.to - this.window.from > this.minSpan;
  }
}

/** Texts know no unit above the year or below the second. */
function textUnit(unit: TimeUnit): WindowUnit {
  if (unit === 'decade' || unit === 'century' || unit === 'millennium') return 'year';
  return unit === 'millisecond' ? 'second' : unit;
}

const startOf = (text: string | null): number => (text === null ? -Infinity : windowStart(text));
const endOf = (text: string | null): number => (text === null ? Infinity : windowEnd(text));

function shown({ from, to }: WindowText, whole: TimeWindow, minSpan: Milliseconds): TimeWindow {
  const [start, end] = [startOf(from), endOf(to)];
  // An open end stands at the end of the whole period; where the other end lies beyond that, only its own date is left.
  const first = Number.isFinite(start) ? start : end > whole.from ? whole.from : startOf(to);
  const last = Number.isFinite(end) ? end : start < whole.to ? whole.to : endOf(from);
  const stop = Number.isFinite(last) ? last : whole.to;
  const begin = Number.isFinite(first) ? first : Math.min(whole.from, stop - minSpan);
  return { from: begin, to: Math.max(stop, begin + minSpan) };
}
