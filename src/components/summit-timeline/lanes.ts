/**
 * The lanes from answers and state: every position is worked out here and in `items.ts`, without a document, so that
 * it can be tested as it is.
 */
import { clockName } from '../../data/zoned.js';
import { meet, type Extent } from '../../layout/lanes.js';
import { thinTicks, type AxisLabel, type Tick } from '../../layout/ticks.js';
import { timeScale, type TimeScale } from '../../layout/time-scale.js';
import { arcOf } from './arc.js';
import { binItems } from './bins.js';
import { ERA_LINE } from './eras.js';
import type { Facts } from './facts.js';
import { eventItems } from './items.js';
import { INSIDE, TOP, type AxisText, type Input, type Lanes } from './model.js';
import { axisPeriods } from './time-axis.js';

/** More options than this are counted instead of drawn. */
const MOST_OPTIONS = 200;
/** And more than these where a closer look would not tell them apart. */
const MOST_TOGETHER = 1000;

export function lanesOf(input: Input, last: Lanes | null, steady: boolean): Lanes {
  const { answers, seen, width, end, rtl, zoom, measure, time } = input;
  const start = rtl ? end : INSIDE;
  const scale = timeScale(
    seen,
    { left: start, right: Math.max(width - (rtl ? INSIDE : end), start + 1) },
    { rtl },
  );
  const selected = selectedFacts(input);
  const band = selected && bandOf(selected, scale, width);

  const today = todayX(input, scale);
  const many = areMany(input, last);
  const previous = steady ? last : null;
  const top = TOP + input.eras.lines * ERA_LINE * zoom;
  const placed = many
    ? binItems(input, scale, { top, ceiling: previous?.ceiling ?? null, last: input.moving ? last : null })
    : eventItems(input, scale, { band, today, previous, last, top });
  const arc = arcOf(answers.dataset.relations, input.selected, placed.items, {
    width,
    height: placed.height,
    zoom,
  });

  const length = input.dated ? scale.right - scale.left : 0;
  const all = time.ticks(seen.from, seen.to, length, 64 * zoom);
  const flag =
    selected && band && flagOf(all.unit === 'year' ? selected.flag : selected.flagInYear, band, input);
  const clock = clockNote(input, all.unit, flag);
  const fixed = [flag, clock].flatMap((note) => (note ? [extentOf(note)] : []));
  const labels = thinTicks(
    all,
    scale,
    (tick) => measure(time.tickText(tick), isBold(tick) ? 'period' : 'axis'),
    { bounds: { left: 0, right: width }, taken: fixed },
  );
  const word = today === null ? null : todayNote(today, input, labels, fixed);
  const axis = word ? labels.filter((label) => isClear(word, [spanOf(label)])) : labels;
  const starts = all.major.filter(({ label }) => !label.pinned);
  return {
    scale,
    ...placed,
    eras: input.eras.bands(scale, width, zoom, (text) => measure(text, 'axis')),
    arc,
    grid: [
      ...all.minor.map((tick) => ({ x: scale.x(tick.time), major: false })),
      ...starts.map((tick) => ({ x: scale.x(tick.time), major: true })),
    ],
    periods: axisPeriods(all),
    axis: [
      ...axis.map(({ tick, x }): AxisText => ({
        text: time.tickText(tick),
        time: tick.time,
        x,
        kind: isBold(tick) ? 'period' : 'tick',
      })),
      ...[clock, word]
        .filter((note) => note !== null)
        .map(({ text, left, width: wide }): AxisText => ({
          text,
          x: rtl ? left + wide : left,
          kind: 'note',
        })),
    ],
    band,
    flag,
    today,
    zero: time.relative && scale.from <= 0 && scale.to > 0 ? scale.x(0) : null,
  };
}

/** Whether there are so many that they are counted instead of drawn. */
function areMany(input: Input, last: Lanes | null): boolean {
  const { length: count } = input.answers.visible;
  const dense = last !== null && last.density.length > 0;
  if (input.held && last && count <= MOST_TOGETHER) return dense;
  // Once counted, they stay so until there are clearly fewer: at the limit the two would take turns.
  const limit = dense ? MOST_OPTIONS * 0.8 : MOST_OPTIONS;
  return count > limit && (count > MOST_TOGETHER || canDivide(input));
}

/** Whether a shorter window would hold fewer: there is one, and they do not all begin at once, or before it. */
function canDivide({ answers, period }: Input): boolean {
  const { start } = answers.dataset.columns;
  let first = NaN;
  if (period.canShorten())
    for (const row of answers.visible) {
      const begins = Math.max(start[row] ?? NaN, period.window.from);
      if (first < begins) return true;
      if (Number.isNaN(first)) first = begins;
    }
  return false;
}

const isBold = ({ label }: Tick): boolean => label.major || label.full;

interface Box {
  readonly left: number;
  readonly width: number;
}

interface Note extends Box {
  readonly text: string;
}

const extentOf = ({ left, width }: Box): Extent => ({ start: left, end: left + width });
const spanOf = ({ left, right }: AxisLabel): Extent => ({ start: left, end: right });

const TIMES_OF_DAY = new Set(['millisecond', 'second', 'minute', 'hour']);

/** Whose clock the axis goes by, where that moves anything or times of day are shown. */
function clockNote(
  { answers, measure, say, lang, rtl, width }: Input,
  unit: string,
  flag: Box | null,
): Note | null {
  const { zone } = answers.dataset;
  const text = zone ? clockName(zone, lang) : TIMES_OF_DAY.has(unit) ? say.localTime : '';
  const wide = noteWidth(text, measure);
  const note = { text, left: rtl ? 0 : width - wide, width: wide };
  return text !== '' && isClear(note, flag ? [extentOf(flag)] : []) ? note : null;
}

/**
 * "Today" at its line, or beside it where the name of a period stands there: without "December" nobody knows which month
 * a "15" after it is of. Null where there is no room: the line says it by itself.
 */
function todayNote(
  x: number,
  { measure, say, width }: Input,
  labels: readonly AxisLabel[],
  fixed: readonly Extent[],
): Note | null {
  const text = say.today;
  const wide = noteWidth(text, measure);
  const taken = [...fixed, ...labels.filter(({ tick }) => isBold(tick)).map(spanOf)];
  const places = [x - wide / 2, x - wide - BESIDE, x + BESIDE].map((left) => ({
    text,
    left: Math.min(Math.max(left, 0), width - wide),
    width: wide,
  }));
  return places.find((note) => isClear(note, taken)) ?? null;
}

/** From its line, in px: on the first of a month that is to be free of the name that begins there. */
const BESIDE = 8;

const noteWidth = (text: string, measure: Input['measure']): number => Math.ceil(measure(text, 'axis')) + 2;

const isClear = (note: Box, taken: readonly Extent[]): boolean =>
  !taken.some((other) => meet(other, extentOf(note), 6));

function todayX({ now, dated, time }: Input, scale: TimeScale): number | null {
  return dated && !time.relative && now >= scale.from && now < scale.to ? scale.x(now) : null;
}

function selectedFacts({ answers, selected, facts }: Input): Facts | null {
  const row = selected === null ? -1 : answers.dataset.indexOf(selected);
  return row >= 0 && answers.match(row) !== 'out' ? facts.at(row) : null;
}

function bandOf({ when }: Facts, scale: TimeScale, width: number): Lanes['band'] {
  if (!when) return null;
  const [a, b] = [scale.x(when.start), scale.x(when.end)];
  const left = Math.max(0, Math.min(a, b));
  const right = Math.min(width, Math.max(a, b, left + 1));
  return right > left ? { left, right } : null;
}

function flagOf(text: string, band: NonNullable<Lanes['band']>, { measure, width }: Input): Lanes['flag'] {
  const wide = Math.min(width, Math.ceil(measure(text, 'period')) + 12);
  const left = Math.min(Math.max((band.left + band.right - wide) / 2, 0), width - wide);
  return { text, left, width: wide };
}
