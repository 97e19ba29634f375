/**
 * Web Mercator in units of the world: x runs from 0 at 180° W to 1 at 180° E, y from 0 in the north to 1 in the south.
 * Pixels are CSS pixels; at zoom 0 the world is 256 of them wide.
 */
import { MAX_LATITUDE, mercatorX, mercatorY } from '../data/mercator.js';
import type { Bounds } from '../data/query.js';
import type { Degrees } from '../data/types.js';

export { MAX_LATITUDE, mercatorX, mercatorY };
const TILE = 256;

/** What a map shows. The centre may lie past 180° where the reader has panned around the globe. */
export interface View {
  readonly center: readonly [lat: Degrees, lon: Degrees];
  /** May be a fraction. */
  readonly zoom: number;
  /** CSS px. */
  readonly width: number;
  readonly height: number;
}

/** From Mercator units to pixels from the top left corner of a view, and back. */
export interface Projector {
  /** The width of the world in px. */
  readonly scale: number;
  /** Of the copy of the world on which `mx` lies nearest to the centre. */
  x(mx: number): number;
  y(my: number): number;
  /** The longitude is between -180 (included) and 180. */
  toLatLon(px: number, py: number): [lat: Degrees, lon: Degrees];
}

export function longitude(x: number): Degrees {
  return (x - 0.5) * 360;
}

export function latitude(y: number): Degrees {
  return (Math.atan(Math.sinh((1 - 2 * y) * Math.PI)) * 180) / Math.PI;
}

/** The width of the world in px at a zoom level. */
export function worldWidth(zoom: number): number {
  return TILE * 2 ** zoom;
}

/** The zoom level at which the world is so many px wide. */
export function zoomOfWidth(width: number): number {
  return Math.log2(width / TILE);
}

export function projector(view: View): Projector {
  const scale = worldWidth(view.zoom);
  const centerX = mercatorX(view.center[1]);
  const centerY = mercatorY(view.center[0]);
  return {
    scale,
    x: (mx) => {
      const offset = mx - centerX;
      return (offset - Math.round(offset)) * scale + view.width / 2;
    },
    y: (my) => (my - centerY) * scale + view.height / 2,
    toLatLon: (px, py) => {
      const x = centerX + (px - view.width / 2) / scale;
      const y = centerY + (py - view.height / 2) / scale;
      return [latitude(Math.min(1, Math.max(0, y))), longitude(x - Math.floor(x))];
    },
  };
}

/** The box that a view shows. `west` may be below 0, `east` above 1, and the box wider than the world. */
export function boundsOf(view: View): Bounds {
  const scale = worldWidth(view.zoom);
  const x = mercatorX(view.center[1]);
  const y = mercatorY(view.center[0]);
  const halfWidth = view.width / scale / 2;
  const halfHeight = view.height / scale / 2;
  return { west: x - halfWidth, north: y - halfHeight, east: x + halfWidth, south: y + halfHeight };
}

/** Whether some copy of the point lies in the box, its edge included. NaN lies nowhere. */
export function contains(bounds: Bounds, mx: number, my: number): boolean {
  const onCopy = mx + Math.ceil(bounds.west - mx);
  return onCopy <= bounds.east && my >= bounds.north && my <= bounds.south;
}

/** Whether some copy of a box lies in another one, at least in part. */
export function meets(bounds: Bounds, { west, east, north, south }: Bounds): boolean {
  const shift = Math.ceil(bounds.west - east);
  return west + shift <= bounds.east && south >= bounds.north && north <= bounds.south;
}

/** In metres. */
const EQUATOR = 40_075_017;
/**
 * The scale of a Mercator map grows to the poles. So much more at one edge than at the other is still one scale; up to the
 * second it is about that of the middle, as in any country.
 */
const ONE_SCALE = 1.25;
const ABOUT_ONE_SCALE = 2;

/** Round distances of each power of ten, so close that words of a few letters are never wider than their bar. */
const ROUND = [7, 5, 3, 2, 1.5];

export interface Scale {
  readonly metres: number;
  /** CSS px. */
  readonly width: number;
  /** It holds in the middle, and less so at the edges. */
  readonly about: boolean;
}

/** A round distance and how wide it is in the middle of a view; null where that would be wrong for most of it. */
export function scaleOf(view: View, widest: number): Scale | null {
  const { north, south } = boundsOf(view);
  const stretch = (y: number): number => Math.cosh((1 - 2 * y) * Math.PI);
  const most = Math.max(stretch(north), stretch(south));
  const least = north < 0.5 && south > 0.5 ? 1 : Math.min(stretch(north), stretch(south));
  if (most / least > ABOUT_ONE_SCALE) return null;
  const perMetre = (worldWidth(view.zoom) / EQUATOR) * stretch(mercatorY(view.center[0]));
  const power = 10 ** Math.floor(Math.log10(widest / perMetre));
  const metres = power * (ROUND.find((step) => step * power * perMetre <= widest) ?? 1);
  return { metres, width: Math.round(metres * perMetre), about: most / least > ONE_SCALE };
}
