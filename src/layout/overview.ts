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
}

const LINE = 2.5;
const LINK = 1.5;
/** The lines of spans lie between these; the marks of points stand at the bottom. */
const LINES_FROM = 6;
const LINE_PITCH = 4.5;
const FOOT = 7;

/** One rectangle per event, in the same order: points as small upright marks, spans as thin stacked lines, links between points. */
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
  const rows = packed.reduce((most, row) => Math.max(most, row + 1), 1);
  const room = Math.max(0, height - FOOT - pointHeight(true) - LINES_FROM - LINE);
  const pitch = Math.min(LINE_PITCH, room / Math.max(1, rows - 1));

  return events.map((event, i) => {
    const line = lines[i] ?? { x: frame.left, width: LINE };
    if (event.kind === 'span') {
      return { x: line.x, y: LINES_FROM + (rowOf.get(i) ?? 0) * pitch, width: line.width, height: LINE };
    }
    const tall = pointHeight(event.prominent ?? false);
    if (event.kind === 'link') {
      return { ...line, y: height - FOOT - (tall + LINK) / 2, height: LINK };
    }
    return { x: line.x, y: height - FOOT - tall, width: line.width, height: tall };
  });
}

function pointHeight(prominent: boolean): number {
  return prominent ? 13 : 9;
}

/** Inside the frame and never too thin to be seen. */
function lineOf(event: OverviewEvent, frame: Frame): { x: number; width: number } {
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
