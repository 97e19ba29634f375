/** Lines between two places: the bow that a relation is drawn as, and the great circle of a journey. */
import type { Degrees } from '../data/types.js';
import { projector, type View } from './projection.js';

/** In Mercator units. */
export interface MapPoint {
  readonly x: number;
  readonly y: number;
}

/** In CSS px from the top left corner of the view. */
export interface Pixel {
  readonly x: number;
  readonly y: number;
}

export interface CurveOptions {
  /** Px from the middle of the mark to where the curve begins. Default 10. */
  readonly startGap?: number;
  /** The same at the head. Default 20: past the ring of a selected mark. */
  readonly endGap?: number;
  /** How far the control point stands off, as a part of the distance; below the line where negative. Default 0.25. */
  readonly bow?: number;
  /** Px from gap to gap below which it is not worth drawing. Default 16. */
  readonly shortest?: number;
}

/** A quadratic curve with an open arrow head. */
export interface Curve {
  readonly start: Pixel;
  readonly control: Pixel;
  readonly end: Pixel;
  /** SVG path data of the curve, and of its head, which is not dotted. */
  readonly path: string;
  readonly head: string;
  /** The middle of the curve, where its words stand. */
  readonly middle: Pixel;
}

/** What a curve stays inside. */
type Box = Pick<View, 'width' | 'height'>;

const HEAD_LENGTH = 6;
const HEAD_HALF_WIDTH = 3.6;
/** Px that the top of the bow keeps from the edge of the view. */
const EDGE = 8;

/**
 * A gentle bow from mark to mark as they stand in the view: "announced here, held there", not a route. It bows
 * upwards; beside a vertical line, to the east. Null where the marks stand too close for it to be seen.
 */
export function curve(from: MapPoint, to: MapPoint, view: View, options: CurveOptions = {}): Curve | null {
  const { x, y } = projector(view);
  return bowBetween({ x: x(from.x), y: y(from.y) }, { x: x(to.x), y: y(to.y) }, view, options);
}

/** The same between two points of a drawing. */
export function bowBetween(a: Pixel, b: Pixel, view: Box, options: CurveOptions = {}): Curve | null {
  const { startGap = 10, endGap = 20, bow = 0.25, shortest = 16 } = options;
  const distance = Math.hypot(b.x - a.x, b.y - a.y);

  // The normal that points up, or east where neither does; for a bow below, the other one.
  const side = (Math.sign(b.x - a.x) || Math.sign(b.y - a.y)) * (Math.sign(bow) || 1);
  const normal = { x: (side * (b.y - a.y)) / distance, y: (-side * (b.x - a.x)) / distance };
  const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  // The curve comes half as far as its control point, and the gaps lift its ends a little.
  const room = roomAlong(middle, normal, view) - (startGap + endGap) / 4;
  const offset = Math.min(Math.abs(bow) * distance, 2 * Math.max(0, room));
  const control = { x: middle.x + normal.x * offset, y: middle.y + normal.y * offset };
  const start = towards(a, control, startGap);
  const end = towards(b, control, endGap);
  const along = ((end.x - start.x) * (b.x - a.x) + (end.y - start.y) * (b.y - a.y)) / distance;
  if (!(along >= shortest)) return null;
  return {
    start,
    control,
    end,
    path: `M${text(start)}Q${text(control)} ${text(end)}`,
    head: arrowHead(end, Math.atan2(end.y - control.y, end.x - control.x)),
    middle: {
      x: (start.x + 2 * control.x + end.x) / 4,
      y: (start.y + 2 * control.y + end.y) / 4,
    },
  };
}

/** A rectangle that a line does not cross, in px. */
export interface Obstacle {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A curve is looked at in this many places where it is drawn, and in fewer where it is weighed against others. */
const LOOKS = 128;
const GLANCES = 32;

const isBehind = ({ x, y }: Pixel, obstacles: readonly Obstacle[]): boolean =>
  obstacles.some(({ left, right, top, bottom }) => x > left && x < right && y > top && y < bottom);

/** How much of a curve obstacles hide, from 0 to 1, and whether they hide its start and its head. */
export function hiddenOf(
  curve: Curve,
  obstacles: readonly Obstacle[],
): { readonly share: number; readonly start: boolean; readonly head: boolean } {
  let hidden = 0;
  for (let i = 0; i <= GLANCES; i++) if (isBehind(pointOn(curve, i / GLANCES), obstacles)) hidden++;
  const { start, control, end } = curve;
  const isHidden = (tip: Pixel): boolean =>
    isBehind(tip, obstacles) || isBehind(towards(tip, control, HEAD_LENGTH), obstacles);
  return {
    share: hidden / (GLANCES + 1),
    start: isHidden(start),
    head: isHidden(end),
  };
}

/** The path of a curve that passes behind obstacles: what of it lies outside of all of them. */
export function pathBehind(curve: Curve, obstacles: readonly Obstacle[]): string {
  let path = '';
  let from: number | null = null;
  for (let i = 0; i <= LOOKS; i++) {
    const t = i / LOOKS;
    const hidden = isBehind(pointOn(curve, t), obstacles);
    if (!hidden) from ??= t;
    if (from === null || (!hidden && i < LOOKS)) continue;
    const to = hidden ? (i - 1) / LOOKS : t;
    if (to > from) path += pieceOf(curve, from, to);
    from = null;
  }
  return path;
}

function pointOn({ start, control, end }: Curve, t: number): Pixel {
  const at = (axis: 'x' | 'y'): number =>
    (1 - t) ** 2 * start[axis] + 2 * t * (1 - t) * control[axis] + t ** 2 * end[axis];
  return { x: at('x'), y: at('y') };
}

/** From `a` to `b` of a quadratic curve, which is one again. */
function pieceOf(curve: Curve, a: number, b: number): string {
  const { start, control, end } = curve;
  const at = (axis: 'x' | 'y'): number =>
    (1 - a) * (1 - b) * start[axis] + (a + b - 2 * a * b) * control[axis] + a * b * end[axis];
  return `M${text(pointOn(curve, a))}Q${text({ x: at('x'), y: at('y') })} ${text(pointOn(curve, b))}`;
}

/** How far one may go from a point before the edge of the view comes near. */
function roomAlong(point: Pixel, direction: Pixel, view: Box): number {
  const room = (at: number, step: number, length: number) =>
    step === 0 ? Infinity : (step > 0 ? length - EDGE - at : at - EDGE) / Math.abs(step);
  return Math.min(room(point.x, direction.x, view.width), room(point.y, direction.y, view.height));
}

function towards(from: Pixel, to: Pixel, length: number): Pixel {
  const share = length / (Math.hypot(to.x - from.x, to.y - from.y) || 1);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

function arrowHead(tip: Pixel, angle: number): string {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const barb = (across: number) =>
    text({ x: tip.x - HEAD_LENGTH * cos - across * sin, y: tip.y - HEAD_LENGTH * sin + across * cos });
  return `M${barb(-HEAD_HALF_WIDTH)}L${text(tip)} ${barb(HEAD_HALF_WIDTH)}`;
}

function text({ x, y }: Pixel): string {
  return `${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100}`;
}

export type LatLon = readonly [lat: Degrees, lon: Degrees];

/**
 * The shortest way over the sphere in `steps` equal parts, broken in two where it crosses the date line: one line ends
 * at ±180° and the next begins at ∓180°. Between antipodes, where every way is as short, it goes over the north.
 */
export function greatCircle(from: LatLon, to: LatLon, steps = 64): LatLon[][] {
  const start = onGlobe(from);
  const end = onGlobe(to);
  const a = vector(start);
  const b = vector(end);
  const cosine = a.x * b.x + a.y * b.y + a.z * b.z;
  const angle = Math.atan2(
    Math.hypot(a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x),
    cosine,
  );
  if (angle < 1e-9) return splitAtDateLine([start, end]);
  const across = Math.PI - angle < 1e-9 ? vector([start[0] + 90, start[1]]) : onward(a, b, angle);
  const points: LatLon[] = [start];
  for (let i = 1; i < steps; i++) {
    const part = (angle * i) / steps;
    points.push(
      latLon({
        x: a.x * Math.cos(part) + across.x * Math.sin(part),
        y: a.y * Math.cos(part) + across.y * Math.sin(part),
        z: a.z * Math.cos(part) + across.z * Math.sin(part),
      }),
    );
  }
  points.push(end);
  return splitAtDateLine(points);
}

/** The same place with a longitude between -180 and 180. */
function onGlobe([lat, lon]: LatLon): LatLon {
  return [lat, Math.abs(lon) > 180 ? lon - 360 * Math.round(lon / 360) : lon];
}

interface Vector {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

function vector([lat, lon]: LatLon): Vector {
  const phi = (lat * Math.PI) / 180;
  const lambda = (lon * Math.PI) / 180;
  return { x: Math.cos(phi) * Math.cos(lambda), y: Math.cos(phi) * Math.sin(lambda), z: Math.sin(phi) };
}

function latLon({ x, y, z }: Vector): LatLon {
  return [(Math.atan2(z, Math.hypot(x, y)) * 180) / Math.PI, (Math.atan2(y, x) * 180) / Math.PI];
}

/** The unit vector at a right angle to `a` in the direction of `b`. */
function onward(a: Vector, b: Vector, angle: number): Vector {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return { x: (b.x - a.x * cos) / sin, y: (b.y - a.y * cos) / sin, z: (b.z - a.z * cos) / sin };
}

function splitAtDateLine(points: readonly LatLon[]): LatLon[][] {
  let line: LatLon[] = [];
  const lines = [line];
  let last: LatLon | undefined;
  for (const point of points) {
    if (last && Math.abs(point[1] - last[1]) > 180) {
      const edge = last[1] > 0 ? 180 : -180;
      const before = Math.abs(edge - last[1]);
      const after = 180 - Math.abs(point[1]);
      const share = before + after === 0 ? 0 : before / (before + after);
      const lat = last[0] + (point[0] - last[0]) * share;
      line.push([lat, edge]);
      lines.push((line = [[lat, -edge]]));
    }
    line.push(point);
    last = point;
  }
  return lines;
}
