/** The centre and zoom at which a map shows a set of points, whichever way round the globe is shorter. */
import type { Degrees } from '../data/types.js';
import { latitude, longitude, mercatorY, worldWidth, zoomOfWidth } from './projection.js';

/** In Mercator units, as in the columns of a dataset. What is not finite is passed over. */
export interface Points {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
}

/** CSS px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** CSS px that stay free of points. Padding that leaves less than a quarter of the frame is cut back to that. */
export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export interface FitOptions {
  /** Where a single point, or several at one spot, are shown. Default 12. */
  readonly maxZoom?: number;
  /** Wins where the points need more room than there is. Default 0. */
  readonly minZoom?: number;
}

export interface Fit {
  /** The longitude is between -180 (included) and 180. */
  readonly center: readonly [lat: Degrees, lon: Degrees];
  /** A fraction as a rule. */
  readonly zoom: number;
}

/** In Mercator units; `east` is above 1 where it crosses the date line. */
export interface Box {
  readonly west: number;
  readonly east: number;
  readonly north: number;
  readonly south: number;
}

/** Without points: the inhabited latitudes all around. */
const WORLD: Box = { west: 0, east: 1, north: mercatorY(75), south: mercatorY(-58) };

/** Parts of the globe in which the widest gap is looked for; where none of them is empty, the globe is full. */
const BUCKETS = 1024;

/** Null where the frame has no size. Takes one pass and no memory per point. */
export const fitPoints = (
  points: Points,
  size: Size,
  padding: Padding,
  options: FitOptions = {},
): Fit | null => fitBox(boxAround(points), size, padding, options);

/** The same for points of which the box is known; null is that of none. */
export function fitBox(box: Box | null, size: Size, padding: Padding, options: FitOptions = {}): Fit | null {
  if (!(size.width > 0 && size.height > 0)) return null;
  const { maxZoom = 12, minZoom = 0 } = options;
  const { west, east, north, south } = box ?? WORLD;
  const [left, right] = cutBack(padding.left, padding.right, size.width);
  const [top, bottom] = cutBack(padding.top, padding.bottom, size.height);
  // A box without width or height asks for an infinite zoom.
  const zoom = Math.min(
    zoomOfWidth((size.width - left - right) / (east - west)),
    zoomOfWidth((size.height - top - bottom) / (south - north)),
    maxZoom,
  );
  const used = Math.max(zoom, minZoom);
  const scale = worldWidth(used);
  const x = (west + east + (right - left) / scale) / 2;
  const middle = (north + south + (bottom - top) / scale) / 2;
  // Points that need more room than there is keep clear of what stands along the bottom.
  const y = Math.max(middle, south - (size.height / 2 - bottom) / scale);
  return { center: [latitude(Math.min(1, Math.max(0, y))), longitude(x - Math.floor(x))], zoom: used };
}

/** Where a fit puts the middle of its points. CSS px. */
export function middleOf({ width, height }: Size, padding: Padding): readonly [x: number, y: number] {
  const [left, right] = cutBack(padding.left, padding.right, width);
  const [top, bottom] = cutBack(padding.top, padding.bottom, height);
  return [(width + left - right) / 2, (height + top - bottom) / 2];
}

/** The smallest box around the points, cut open at the widest gap between their longitudes; null without points. */
export function boxAround({ x, y }: Points): Box | null {
  const first = new Float64Array(BUCKETS).fill(Infinity);
  const last = new Float64Array(BUCKETS).fill(-Infinity);
  let north = Infinity;
  let south = -Infinity;
  for (let i = 0; i < x.length; i++) {
    const px = x[i] ?? NaN;
    const py = y[i] ?? NaN;
    if (!Number.isFinite(px) || !Number.isFinite(py)) continue;
    // The remainder of a tiny negative number rounds to 1.
    const around = (px - Math.floor(px)) % 1;
    const bucket = Math.floor(around * BUCKETS);
    if (around < (first[bucket] ?? 0)) first[bucket] = around;
    if (around > (last[bucket] ?? 0)) last[bucket] = around;
    if (py < north) north = py;
    if (py > south) south = py;
  }
  if (north > south) return null;

  // Going east: the gap before each filled bucket. The first one's is measured at the end, across the seam.
  let west = NaN;
  let east = NaN;
  let start = NaN;
  let end = NaN;
  let widest = -1;
  for (let bucket = 0; bucket <= BUCKETS; bucket++) {
    const again = bucket === BUCKETS;
    const from = again ? start : (first[bucket] ?? Infinity);
    if (from === Infinity) continue;
    const gap = from + (again ? 1 : 0) - end;
    if (gap > widest) {
      widest = gap;
      west = from;
      east = end;
    }
    if (Number.isNaN(start)) start = from;
    end = last[bucket] ?? end;
  }
  return { west, east: east < west ? east + 1 : east, north, south };
}

function cutBack(before: number, after: number, length: number): [before: number, after: number] {
  const share = Math.min(1, (length * 0.75) / (before + after || 1));
  return [before * share, after * share];
}
