/**
 * The strip under the lanes: the whole span in little, the window on it, and the curves that join it to the lanes.
 * All lengths are px; `y` counts down from the top of the strip.
 */
import { packRows } from './lanes.js';
import type { Frame } from './time-scale.js';

export const STRIP_HEIGHT = 34;
export const NARROW_STRIP_HEIGHT = 40;

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

// ---------------------------------------------------------------- few events

export interface OverviewEvent {
  /** A `link` joins the points of one event. */
  readonly kind: 'point' | 'span' | 'link';
  /** Its ends on the strip, in either order; the middle of a point counts. */
  readonly x0: number;
  readonly x1: number;
  readonly prominent?: boolean;
  /** Marks of one row follow each other. */
  readonly row?: number;
}

const LINE = 2.5;
const LINK = 1.5;
/** Above all of them. */
export const HEADROOM = 3;
/** The lines of spans lie between these; the marks of points stand at the bottom. */
const LINES_FROM = 6;
const LINE_PITCH = 4.5;
const FOOT = 7;
/** Points nearer than this stand on each other, as far apart. */
const GAP = 1;

/**
 * One rectangle per event, in the same order: points as small upright marks, stacked where they would cover each
 * other, spans as thin stacked lines, links between points.
 */
export function eventRects(
  events: readonly OverviewEvent[],
  frame: Frame,
  height = STRIP_HEIGHT,
): readonly Rect[] {
  const lines = events.map((event) => lineOf(event, frame));
  const spans = events.flatMap((event, i) => (event.kind === 'span' ? [i] : []));
  const packed = packRows(
    spans.map((i) => ({ start: lines[i]?.x ?? 0, end: (lines[i]?.x ?? 0) + (lines[i]?.width ?? 0) })),
    1,
  );
  const rowOf = new Map(spans.map((event, i) => [event, packed[i] ?? 0]));
  const rows = packed.reduce((most, row) => Math.max(most, row + 1), 0);
  const room = Math.max(0, height - FOOT - pointHeight(true) - LINES_FROM - LINE);
  const pitch = Math.min(LINE_PITCH, room / Math.max(1, rows - 1));
  const top = rows === 0 ? HEADROOM : LINES_FROM + (rows - 1) * pitch + LINE + GAP;
  const standing = standOn(events, lines, height - FOOT - top);

  return events.map((event, i) => {
    const line = lines[i] ?? { x: frame.left, width: LINE };
    if (event.kind === 'span') {
      return { x: line.x, y: LINES_FROM + (rowOf.get(i) ?? 0) * pitch, width: line.width, height: LINE };
    }
    if (event.kind === 'link') {
      return { ...line, y: height - FOOT - (pointHeight(event.prominent) + LINK) / 2, height: LINK };
    }
    const { foot, tall } = standing.get(i) ?? { foot: 0, tall: LINE };
    return { x: line.x, y: height - FOOT - foot - tall, width: line.width, height: tall };
  });
}

function pointHeight(prominent = false): number {
  return prominent ? 13 : 9;
}

interface Line {
  readonly x: number;
  readonly width: number;
}

interface Standing {
  /** Above the foot of the strip. */
  readonly foot: number;
  readonly tall: number;
}

/**
 * How the points stand in `room` px: each as it is where it is alone, else on each other. One step is as high in all
 * stacks, so that the highest holds most; no stack is lower than a point that stands alone.
 */
function standOn(
  events: readonly OverviewEvent[],
  lines: readonly Line[],
  room: number,
): ReadonlyMap<number, Standing> {
  const points: { start: number; end: number; readonly of: number[] }[] = [];
  events.forEach(({ kind, row }, i) => {
    if (kind !== 'point') return;
    const { x, width } = lines[i] ?? { x: 0, width: 0 };
    const last = points.at(-1);
    // The days of one event count once.
    const isSame = row !== undefined && last && events[last.of[0] ?? -1]?.row === row;
    if (isSame && x < last.end + GAP && x + width > last.start - GAP) {
      last.of.push(i);
      last.start = Math.min(last.start, x);
      last.end = Math.max(last.end, x + width);
    } else points.push({ start: x, end: x + width, of: [i] });
  });
  const levels = packRows(points, GAP);
  const stacks: { readonly points: number[]; end: number; high: number }[] = [];
  const order = points.map((_, i) => i).sort((a, b) => (points[a]?.start ?? 0) - (points[b]?.start ?? 0));
  for (const i of order) {
    const { start, end } = points[i] ?? { start: 0, end: 0 };
    let stack = stacks.at(-1);
    if (!stack || start >= stack.end + GAP) stacks.push((stack = { points: [], end, high: 0 }));
    stack.points.push(i);
    stack.end = Math.max(stack.end, end);
    stack.high = Math.max(stack.high, (levels[i] ?? 0) + 1);
  }
  const most = stacks.reduce((high, stack) => Math.max(high, stack.high), 1);
  const alone = pointHeight() + GAP;
  const standing = new Map<number, Standing>();
  for (const stack of stacks) {
    const step = Math.max(Math.min(alone, (room + GAP) / most), alone / stack.high);
    // While there is room for as many squares.
    const square = step < LINE + GAP ? step : step - GAP;
    for (const i of stack.points)
      for (const event of points[i]?.of ?? [])
        standing.set(event, {
          foot: (levels[i] ?? 0) * step,
          tall: stack.high > 1 ? square : pointHeight(events[event]?.prominent),
        });
  }
  return standing;
}

/** Inside the frame and never too thin to be seen. */
function lineOf(event: OverviewEvent, frame: Frame): Line {
  const middle = (event.x0 + event.x1) / 2;
  const pointWidth = event.prominent ? 2 * LINE : LINE;
  const isSpan = event.kind !== 'point';
  const start = isSpan ? Math.max(Math.min(event.x0, event.x1), frame.left) : middle - pointWidth / 2;
  const end = isSpan ? Math.min(Math.max(event.x0, event.x1), frame.right) : middle + pointWidth / 2;
  const width = Math.max(event.kind === 'link' ? 0 : LINE, end - start);
  return { x: Math.max(frame.left, Math.min(start, frame.right - width)), width };
}

// ---------------------------------------------------------------- the window

export interface WindowShape {
  readonly frame: Rect;
  /** They hang outside the frame, so that they never cover what they select. */
  readonly grips: { readonly start: Rect; readonly end: Rect };
}

export type Grip = 'start' | 'end' | 'window' | 'outside';

/**
 * The window's frame and its two grips, 12 × 24 (14 × 28 where `narrow`). `startX` and `endX` are where the window
 * begins and ends in time, so that `startX` is the right edge where `rtl`.
 */
export function windowShape(
  startX: number,
  endX: number,
  options: { readonly height?: number; readonly narrow?: boolean; readonly rtl?: boolean } = {},
): WindowShape {
  const { narrow = false, rtl = false } = options;
  const height = options.height ?? (narrow ? NARROW_STRIP_HEIGHT : STRIP_HEIGHT);
  const [gripWidth, gripHeight] = narrow ? [14, 28] : [12, 24];
  const left = Math.min(startX, endX);
  const right = Math.max(startX, endX);
  const grip = (x: number): Rect => ({
    x,
    y: (height - gripHeight) / 2,
    width: gripWidth,
    height: gripHeight,
  });
  const [before, after] = [grip(left - gripWidth), grip(right)];
  return {
    frame: { x: left, y: 0, width: right - left, height },
    grips: rtl ? { start: after, end: before } : { start: before, end: after },
  };
}

/** What a pointer at `px` takes hold of. A grip answers `reach` px outward (24; 44 for a finger), never inward. */
export function gripAt(px: number, window: WindowShape, reach = 24): Grip {
  const { frame, grips } = window;
  const right = frame.x + frame.width;
  if (px >= frame.x && px <= right) return 'window';
  const startsLeft = grips.start.x < grips.end.x;
  if (px < frame.x && px >= frame.x - reach) return startsLeft ? 'start' : 'end';
  if (px > right && px <= right + reach) return startsLeft ? 'end' : 'start';
  return 'outside';
}

/** The curve from an edge of the lanes, above, down to the same edge of the window on the strip. */
export function joinPath(laneX: number, windowX: number, height = 18): string {
  const [a, b] = [round(laneX), round(windowX)];
  return `M${a} 0C${a} ${round((height * 2) / 3)} ${b} ${round(height / 3)} ${b} ${round(height)}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
