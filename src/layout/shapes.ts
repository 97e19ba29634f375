/** Lines and areas of events as SVG path data, in units of which `SHAPE_SIZE` make the width of the world. */
import { mercatorX, mercatorY } from '../data/mercator.js';
import type { Geometry, LonLat } from '../data/types.js';
import type { MapPoint } from './arcs.js';

export const SHAPE_SIZE = 65_536;

export interface Shape {
  /** To be stroked, and where it is closed to be filled. '' for what is only points: these have marks. */
  readonly path: string;
  readonly area: boolean;
  /** All its corners, line by line; beside the map proper where they cross the date line. */
  readonly lines: readonly (readonly MapPoint[])[];
}

export function shapeOf(geometry: Geometry): Shape {
  switch (geometry.type) {
    case 'LineString':
      return joined([lineOf(geometry.coordinates)]);
    case 'MultiLineString':
      return joined(geometry.coordinates.map(lineOf));
    case 'Polygon':
      return joined(geometry.coordinates.map(ringOf));
    case 'MultiPolygon':
      return joined(geometry.coordinates.flat().map(ringOf));
    case 'GeometryCollection':
      return joined(geometry.geometries.map(shapeOf));
    default:
      return joined([]);
  }
}

const joined = (shapes: readonly Shape[]): Shape => ({
  path: shapes.map(({ path }) => path).join(''),
  area: shapes.some(({ area }) => area),
  lines: shapes.flatMap(({ lines }) => lines),
});

function ringOf(ring: readonly LonLat[]): Shape {
  const line = lineOf(ring);
  return { ...line, path: `${line.path}z`, area: true };
}

/** Each point on the copy of the world nearest to the one before: a line across the date line stays whole. */
function lineOf(line: readonly LonLat[]): Shape {
  let last: number | undefined;
  const corners = line.map(([lon, lat]): MapPoint => {
    const x = mercatorX(lon);
    last = last === undefined ? x : x - Math.round(x - last);
    return { x: last, y: mercatorY(lat) };
  });
  const path = corners.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${unit(x)} ${unit(y)}`).join('');
  return { path, area: false, lines: [corners] };
}

const unit = (mercator: number): number => Math.round(mercator * SHAPE_SIZE * 10) / 10;
