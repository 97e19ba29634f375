/** The strip of the whole period in little, and the window on it: positions only. */
import { isProminent } from '../../data/columns.js';
import { Flag, has } from '../../data/dates/flags.js';
import type { Answers } from '../../data/query.js';
import type { Category, Dataset } from '../../data/types.js';
import { densityBoxes, fullest, pathOf } from '../../layout/density.js';
import {
  eventRects,
  HEADROOM,
  type OverviewEvent,
  NARROW_STRIP_HEIGHT,
  STRIP_HEIGHT,
  windowShape,
  type Rect,
  type WindowShape,
} from '../../layout/overview.js';
import { thinTicks } from '../../layout/ticks.js';
import { timeScale, type TimeScale, type TimeWindow } from '../../layout/time-scale.js';
import type { FactBook } from './facts.js';
import type { AxisText, Measure } from './model.js';
import type { Period } from './period.js';
import type { TimeAxis } from './time-axis.js';

export interface StripInput {
  readonly answers: Answers;
  readonly facts: FactBook;
  readonly whole: TimeWindow;
  readonly width: number;
  readonly rtl: boolean;
  readonly compact: boolean;
  readonly time: TimeAxis;
  readonly zoom: number;
  readonly measure: Measure;
}

/** What lies side by side and is of one kind, as one path. */
export interface Shape {
  readonly category: Category;
  readonly d: string;
}

export interface Strip {
  readonly scale: TimeScale;
  readonly height: number;
  /** Its events in few shapes: the browser goes through all of them in every frame of a drag. */
  readonly shapes: readonly Shape[];
  readonly ticks: readonly number[];
  readonly axis: readonly AxisText[];
}

/** Room at both ends for the grips, which hang outside the window, and for their focus ring. */
export const INSET = 16;
/** More events than these are counted instead of drawn. */
const MOST_MARKS = 40;
const BIN = 5;
/** Under the columns. */
const FLOOR = 5;
/** A span narrower than this is drawn as a point. */
const SHORTEST_LINE = 8;

export function stripOf(input: StripInput): Strip {
  const { whole, width, rtl, compact, time, zoom, measure } = input;
  const height = compact ? NARROW_STRIP_HEIGHT : STRIP_HEIGHT;
  const frame = { left: INSET, right: Math.max(width - INSET, INSET + 1) };
  const scale = timeScale(whole, frame, { rtl });
  // Fewer than under the lanes: here they only say where one is. Ticks and words are of one step, so that each word has
  // its tick.
  const all = time.ticks(whole.from, whole.to, frame.right - frame.left, (width < 600 ? 64 : 100) * zoom);
  const labels = thinTicks(all, scale, (tick) => measure(time.tickText(tick), 'axis'), {
    minGap: 16,
    offset: 1,
    bounds: { left: 0, right: width },
  });
  return {
    scale,
    height,
    shapes: eventsOf(input, scale, height),
    ticks: [...all.minor, ...all.major]
      .filter(({ label }) => !label.pinned)
      .map((tick) => scale.x(tick.time)),
    axis: labels.map(({ tick, x }) => ({
      text: time.tickText(tick),
      time: tick.time,
      x,
      kind: 'tick' as const,
    })),
  };
}

function eventsOf(
  { answers, facts, whole, time }: StripInput,
  scale: TimeScale,
  height: number,
): Strip['shapes'] {
  const { visible, outside, dataset } = answers;
  const { groups, columns } = dataset;
  const categoryOf = (group: number): Category => groups[group]?.category ?? 6;
  if (answers.total > MOST_MARKS) {
    // Steps of the calendar, as a window is: a day's column is not beside a window that holds the day.
    const edges = time.edges(whole.from, whole.to, scale.right - scale.left, BIN);
    const counts = answers.spread(edges);
    const room = { top: HEADROOM, height: height - HEADROOM - FLOOR, most: fullest(counts) };
    return densityBoxes(
      counts,
      edges.map((edge) => scale.x(edge)),
      room,
    ).flatMap((boxes, group) =>
      boxes.length > 0 ? [{ category: categoryOf(group), d: pathOf(boxes) }] : [],
    );
  }
  const events = [...visible, ...outside]
    .filter((row) => !Number.isNaN(columns.start[row] ?? NaN))
    .flatMap((row) => marksOf(row, answers.dataset, facts, scale))
    // In one order whatever the window says; prominent ones lie on top, and of each group its own together.
    .sort(
      (a, b) =>
        Number(a.prominent) - Number(b.prominent) ||
        (columns.group[a.row] ?? 0) - (columns.group[b.row] ?? 0) ||
        a.row - b.row,
    );
  return shapesOf(eventRects(events, scale, height), (_, i) => events[i]?.category ?? 6);
}

interface StripEvent extends OverviewEvent {
  readonly category: Category;
  readonly row: number;
}

function marksOf(row: number, dataset: Dataset, facts: FactBook, scale: TimeScale): StripEvent[] {
  const { columns, groups } = dataset;
  const at = (time = NaN): number => clamp(scale.x(time), scale);
  const markOf = (kind: StripEvent['kind'], x0: number, x1: number): StripEvent => ({
    kind,
    x0,
    x1,
    prominent: isProminent(dataset, row),
    category: groups[columns.group[row] ?? 0]?.category ?? 6,
    row,
  });
  const days = has(columns.flags[row] ?? 0, Flag.allOf) ? (facts.at(row).when?.days ?? []) : [];
  const middles = days.map(([start, end]) => (at(start) + at(end)) / 2);
  const [first, last = first] = [middles[0], middles.at(-1)];
  if (first !== undefined && last !== undefined) {
    return [markOf('link', first, last), ...middles.map((x) => markOf('point', x, x))];
  }
  const [x0, x1] = [at(columns.start[row]), at(columns.end[row])];
  return [markOf(Math.abs(x1 - x0) > SHORTEST_LINE ? 'span' : 'point', x0, x1)];
}

/** One path for all that follow each other and are of one kind: what lies on top stays there. */
function shapesOf<R extends Rect>(
  rects: readonly R[],
  categoryOf: (rect: R, at: number) => Category,
): Strip['shapes'] {
  const shapes: { category: Category; d: string }[] = [];
  rects.forEach((rect, at) => {
    const category = categoryOf(rect, at);
    let shape = shapes.at(-1);
    if (shape?.category !== category) shapes.push((shape = { category, d: '' }));
    const width = round(rect.width);
    shape.d += `M${round(rect.x)} ${round(rect.y)}h${width}v${round(rect.height)}h${-width}Z`;
  });
  return shapes;
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** The window's frame and grips on the strip; a window beyond the whole period lies at its end. */
export function windowOn(strip: Strip, period: Period, compact: boolean): WindowShape {
  const { scale, height } = strip;
  const start = clamp(scale.x(period.window.from), scale);
  const end = clamp(scale.x(period.window.to), scale);
  return windowShape(start, end, { height, narrow: compact, rtl: scale.rtl });
}

function clamp(x: number, { left, right }: TimeScale): number {
  return Math.min(Math.max(x, left), right);
}
