import type { Answers } from '../../data/query.js';
import type { RowSet } from '../../data/row-set.js';
import type { Dataset, Metres } from '../../data/types.js';
import type { MapPoint } from '../../layout/arcs.js';
import {
  boxAround,
  fitBox,
  fitPoints,
  type Box,
  type Fit,
  type Padding,
  type Points,
  type Size,
} from '../../layout/fit.js';
import { projector, zoomOfWidth } from '../../layout/projection.js';
import { venueOf } from '../shared/venue-of.js';
import { BEYOND_POLES, type Camera, type PoleRoom } from './camera.js';
import { mercatorReach, type Marker } from './markers.js';
import { MOST, shapesOf } from './shape-layer.js';

/** Where one place, or several at one point, are shown: with the country around them. */
const ONE_POINT_ZOOM = 4;

/** CSS px of width below which the controls lie along the bottom, and only what is chosen or prominent has a name. */
export const NARROW = 560;

/** CSS px at the side where the controls stand: them, and half a name below a mark. */
const BESIDE_CONTROLS = 108;

/** CSS px above the controls of a narrow map: them, and half a large ring above that. */
const ABOVE_CONTROLS = 80;

/** CSS px of width up to which those of a narrow map stand in two rows, as in the styles; and what the second one takes. */
const TWO_ROWS = 287;
const SECOND_ROW = 44;

/** CSS px of height up to which the controls of a wide map lie along its top, as in the styles. */
const LOW = 260;

/** Where two rows of controls would be most of the map it has few of them, nearer to its edge. */
const hasFew = ({ width, height }: Size): boolean => width <= TWO_ROWS && height <= LOW;
const NEARER = 8;

/** CSS px that the note beside few controls takes, and what each of them does. */
const BESIDE_FEW = 64;
const CONTROL = 44;

/** How many controls a map has room for. */
export const roomForControls = (size: Size): number =>
  hasFew(size) ? Math.floor((size.width - BESIDE_FEW) / CONTROL) : Infinity;

function aboveControls(size: Size): number {
  if (hasFew(size)) return ABOVE_CONTROLS - NEARER;
  return ABOVE_CONTROLS + (size.width <= TWO_ROWS ? SECOND_ROW : 0);
}

/** CSS px below the controls of a low map: them, and half a mark. */
const BELOW_CONTROLS = 60;

/**
 * CSS px that stay free of marks: room for names beside them, and for the controls, which stand at the end of a line,
 * along the bottom of a narrow map, and along the top of a low one.
 */
export function paddingOf(size: Size, rtl: boolean): Padding {
  const { width, height } = size;
  const narrow = width < NARROW;
  const start = Math.min(110, Math.max(36, width * 0.125));
  const end = narrow ? start : Math.max(BESIDE_CONTROLS, start);
  const [left, right] = rtl ? [end, start] : [start, end];
  const top = !narrow && height <= LOW ? BELOW_CONTROLS : Math.min(64, height * (narrow ? 0.24 : 0.15));
  const bottom = narrow ? aboveControls(size) : Math.min(56, height * 0.18);
  return { left, right, top, bottom };
}

/** CSS px at the top and at the bottom of a map in which scale, credit and what is said about tiles stand over it. */
export interface Clear {
  readonly top: number;
  readonly bottom: number;
}

/** CSS px from the middle of a mark to what it keeps clear of, and what is left at least to marks. */
const HALF_MARK = 14;
const LEAST_HEIGHT = 48;

/** With what stands over the map kept clear, where that leaves room. */
export function paddingClear(size: Size, rtl: boolean, clear: Clear): Padding {
  const padding = paddingOf(size, rtl);
  const top = Math.max(padding.top, clear.top + HALF_MARK);
  const bottom = Math.max(padding.bottom, clear.bottom + HALF_MARK);
  return size.height - top - bottom < LEAST_HEIGHT ? padding : { ...padding, top, bottom };
}

/** How far the poles may come in, so that marks near them are clear of controls and of what is said over the map. */
export function roomAtPoles(size: Size, rtl: boolean, clear: Clear): PoleRoom {
  const usual = paddingOf(size, rtl);
  const { top, bottom } = paddingClear(size, rtl, clear);
  const controls = size.width < NARROW ? usual.bottom : 0;
  return { top: top > usual.top ? top : 0, bottom: bottom > usual.bottom ? bottom : controls };
}

/** CSS px of a whole world below which there is no room beside it for what is said over the map. */
const LEAST_WORLD = 160;

/** The view that holds some events with a point, all of their lines and areas, and the circles of uncertain places. */
export function fitRows(
  dataset: Dataset,
  rows: RowSet,
  size: Size,
  limits: { minZoom: number; maxZoom: number },
  rtl: boolean,
  clear: Clear,
): Fit | null {
  const { box, isOnePoint } = extentOf(dataset, rows);
  const spread = isOnePoint ? Math.min(ONE_POINT_ZOOM, limits.maxZoom) : limits.maxZoom;
  return fitBox(box, size, paddingClear(size, rtl, clear), { minZoom: limits.minZoom, maxZoom: spread });
}

/** Where events took place, and how far round about them the map has to go. */
interface Extent {
  /** Null without a place. */
  readonly box: Box | null;
  readonly isOnePoint: boolean;
}

/** A map asks for its limits and for its place, of the same events: they are gone through once. */
const extents = new WeakMap<RowSet, Extent>();

function extentOf(dataset: Dataset, rows: RowSet): Extent {
  let extent = extents.get(rows);
  if (!extent) extents.set(rows, (extent = measured(dataset, rows)));
  return extent;
}

function measured(dataset: Dataset, rows: RowSet): Extent {
  const points = pointsOf(dataset, rows);
  const box = boxAround(points);
  // However small the circle of one place is: the country around it is shown.
  const isOnePoint = !box || (box.west === box.east && box.north === box.south);
  const circles = circlesOf(dataset).flatMap(({ row, corners }) => (rows.has(row) ? corners : []));
  return { box: circles.length > 0 ? boxAround(joined(points, circles)) : box, isOnePoint };
}

/**
 * How far out the reader may go: until the world fills the map in both directions, and further where the events
 * need it, but never so far that it is lower than the map, but for a margin and the room of what stands over it at the poles.
 */
export function leastZoom({ dataset, passing }: Answers, size: Size, rtl: boolean, clear: Clear): number {
  const limits = { minZoom: -Infinity, maxZoom: Infinity };
  const needed = fitRows(dataset, passing, size, limits, rtl, clear)?.zoom ?? 0;
  const between = ({ top, bottom }: PoleRoom): number =>
    size.height - Math.max(BEYOND_POLES, top) - Math.max(BEYOND_POLES, bottom);
  const clearly = between(roomAtPoles(size, rtl, clear));
  const usually = between(roomAtPoles(size, rtl, { top: 0, bottom: 0 }));
  return Math.max(
    fillingZoom(clearly < LEAST_WORLD ? usually : clearly),
    Math.min(fillingZoom(Math.max(size.width, size.height)), needed),
  );
}

function pointsOf(dataset: Dataset, shown: RowSet): Points {
  const { x, y } = dataset.columns;
  const corners = shapesOf(dataset).flatMap((shape) => (shown.has(shape.row) ? shape.lines.flat() : []));
  if (shown.length === dataset.length && corners.length === 0) return { x, y };
  const rows = Uint32Array.from(shown);
  const some = (column: ArrayLike<number>): Float32Array =>
    Float32Array.from(rows, (row) => column[row] ?? NaN);
  return joined({ x: some(x), y: some(y) }, corners);
}

function joined({ x, y }: Points, more: readonly MapPoint[]): Points {
  if (more.length === 0) return { x, y };
  return {
    x: [...Array.from(x), ...more.map((point) => point.x)],
    y: [...Array.from(y), ...more.map((point) => point.y)],
  };
}

interface Circle {
  readonly row: number;
  readonly corners: readonly MapPoint[];
}

const known = new WeakMap<Dataset, readonly Circle[]>();

/** How far the true spots of a dataset may lie from their points, once. */
function circlesOf(dataset: Dataset): readonly Circle[] {
  let circles = known.get(dataset);
  if (!circles) {
    const rows = dataset.length > MOST ? [] : Array.from({ length: dataset.length }, (_, row) => row);
    circles = rows.flatMap((row) => {
      const radius = venueOf(dataset, row)?.radius ?? 0;
      const { x, y } = dataset.columns;
      return radius > 0 ? [{ row, corners: cornersOf({ x: x[row] ?? NaN, y: y[row] ?? NaN }, radius) }] : [];
    });
    known.set(dataset, circles);
  }
  return circles;
}

/** West, east, north and south of a place; no wider than that the short way between them leads through it. */
function cornersOf({ x, y }: MapPoint, radius: Metres): readonly MapPoint[] {
  const reach = Math.min(0.3, mercatorReach(radius, y));
  return [-reach, reach].flatMap((by) => [
    { x: x + by, y },
    { x, y: Math.min(1, Math.max(0, y + by)) },
  ]);
}

/** Two marks that are nearer to each other than this at the closest zoom never come apart. CSS px. */
const APART = 24;

/** The view in which the places of a cluster come apart; null where no zoom does that. */
export function fitCluster(marker: Marker, camera: Camera, rtl: boolean): Fit | null {
  const { view, minZoom, maxZoom } = camera;
  const x = marker.places.map((place) => place.x);
  const y = marker.places.map((place) => place.y);
  const fit = fitPoints({ x, y }, view, paddingOf(view, rtl), { minZoom, maxZoom });
  if (!fit || fit.zoom <= view.zoom + 0.01) return null;
  const { x: px, y: py } = projector({ ...view, ...fit });
  const [left, top] = [px(x[0] ?? 0), py(y[0] ?? 0)];
  const apart = marker.places.some((place) => Math.hypot(px(place.x) - left, py(place.y) - top) >= APART);
  return apart ? fit : null;
}

/** The zoom at which the world is so many CSS px wide and high: below 0 on a map that is lower than 256. */
function fillingZoom(length: number): number {
  return zoomOfWidth(Math.max(64, length));
}
