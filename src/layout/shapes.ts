/** Lines and areas of events as SVG path data, in units of which `SHAPE_SIZE` make the width of the world. */
import { mercatorX, mercatorY } from '../data/mercator.js';
import type { Geometry, LonLat } from '../data/types.js';

export const SHAPE_SIZE = 65_536;

export interface Shape {
  /** To be stroked, and where it is closed to be filled. '' for what is only points: these have marks. */
  readonly path: string;
  readonly area: boolean;
}

export function shapeOf(geometry: Geometry): Shape {
  switch (geometry.type) {
    case 'LineString':
      return { path: linePath(geometry.coordinates), area: false };
    case 'MultiLineString':
      return { path: geometry.coordinates.map(linePath).join(''), area: false };
    case 'Polygon':
      return { path: geometry.coordinates.map(ringPath).join(''), area: true };
    case 'MultiPolygon':
      return { path: geometry.coordinates.flat().map(ringPath).join(''), area: true };
    case 'GeometryCollection': {
      const shapes = geometry.geometries.map(shapeOf);
      return { path: shapes.map(({ path }) => path).join(''), area: shapes.some(({ area }) => area) };
    }
    default:
      return { path: '', area: false };
  }
}

const ringPath = (ring: readonly LonLat[]): string => `${linePath(ring)}z`;

/** Each point on the copy of the world nearest to the one before: a line across the date line stays whole. */
function linePath(line: readonly LonLat[]): string {
  let last: number | undefined;
  return line
    .map(([lon, lat], i) => {
      const x = mercatorX(lon);
      last = last === undefined ? x : x - Math.round(x - last);
      return `${i === 0 ? 'M' : 'L'}${unit(last)} ${unit(mercatorY(lat))}`;
    })
    .join('');
}

const unit = (mercator: number): number => Math.round(mercator * SHAPE_SIZE * 10) / 10;
