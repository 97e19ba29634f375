/** Lines, areas and several points of events as SVG path data, in units of which `SHAPE_SIZE` make the width of the world. */
import { unrolledLine, unrolledRings } from '../data/unrolled.js';
import { mercatorX, mercatorY } from '../data/mercator.js';
import type { Geometry, LonLat } from '../data/types.js';
import type { MapPoint } from './arcs.js';

export const SHAPE_SIZE = 65_536;

export interface Shape {
  /** To be stroked, and where it is closed to be filled. '' for what is only points. */
  readonly path: string;
  /** Its points, as lines without length: only one of several has the mark. '' for a lone point, which is its mark. */
  readonly dots: string;
  /** Of an area that is cut along the date line: what is to be stroked of it, which is not the cut. */
  readonly outline?: string | undefined;
  readonly area: boolean;
  /**
   * All its corners, line by line, a point as a line of one; beside the map proper where they cross the date line.
   * From each the short way leads to the next.
   */
  readonly lines: readonly (readonly MapPoint[])[];
}

export function shapeOf(geometry: Geometry): Shape {
  switch (geometry.type) {
    case 'LineString':
      return joined([lineOf(unrolledLine(geometry.coordinates))]);
    case 'MultiLineString':
      return joined(geometry.coordinates.map((line) => lineOf(unrolledLine(line))));
    case 'Polygon':
      return areaOf(unrolledRings(geometry.coordinates));
    case 'MultiPolygon':
      return areaOf(geometry.coordinates.flatMap(unrolledRings));
    case 'GeometryCollection':
      return joined(
        geometry.geometries.map((each) => (each.type === 'Point' ? dotOf(each.coordinates) : shapeOf(each))),
      );
    case 'MultiPoint':
      return joined(geometry.coordinates.map(dotOf));
    default:
      return joined([]);
  }
}

const joined = (shapes: readonly Shape[]): Shape => ({
  path: shapes.map(({ path }) => path).join(''),
  outline: shapes.some(({ outline }) => outline !== undefined)
    ? shapes.map(({ path, outline }) => outline ?? path).join('')
    : undefined,
  dots: shapes.map(({ dots }) => dots).join(''),
  area: shapes.some(({ area }) => area),
  lines: shapes.flatMap(({ lines }) => lines),
});

type Ring = readonly LonLat[];

function areaOf(rings: readonly Ring[]): Shape {
  const whole = joined(rings.map(ringOf));
  const isCutAt = (lon: number): boolean =>
    rings.some((ring) => ring.some((corner, i) => corner[0] === lon && isCut(ring[i - 1], corner)));
  // What goes on only on one side of the date line does end there.
  if (!isCutAt(180) || !isCutAt(-180)) return whole;
  const { path, lines } = joined(rings.flatMap(uncut).map(lineOf));
  return { ...whole, outline: path, lines: lines.length > 0 ? lines : whole.lines };
}

/** RFC 7946 has areas that cross the date line cut in two there, each closed along it; one round a pole along that too. */
const isCut = (from: LonLat | undefined, to: LonLat): boolean =>
  from !== undefined &&
  ((Math.abs(to[0]) === 180 && from[0] === to[0]) || (Math.abs(to[1]) === 90 && from[1] === to[1]));

/** The parts of a ring between its cuts. */
function uncut(ring: Ring): LonLat[][] {
  const parts: LonLat[][] = [];
  ring.forEach((corner, i) => {
    const part = isCut(ring[i - 1], corner) ? undefined : parts.at(-1);
    if (part) part.push(corner);
    else parts.push([corner]);
  });
  return parts.filter(({ length }) => length > 1);
}

function ringOf(ring: Ring): Shape {
  const line = lineOf(ring);
  return { ...line, path: `${line.path}z`, area: true };
}

/** From corners of which each is on the copy of the world that it is drawn on. */
function lineOf(line: Ring): Shape {
  const corners = line.map(([lon, lat]): MapPoint => ({ x: mercatorX(lon), y: mercatorY(lat) }));
  const path = corners.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${unit(x)} ${unit(y)}`).join('');
  return { path, dots: '', area: false, lines: [corners.flatMap(stepTo)] };
}

/** So many parts of a step once round the globe are short enough to see what it spans. */
const PARTS = 32;

/** A step in which the short way between its corners would be another has corners on the way. */
function stepTo(to: MapPoint, i: number, corners: readonly MapPoint[]): MapPoint[] {
  const from = corners[i - 1] ?? to;
  const [across, down] = [to.x - from.x, to.y - from.y];
  if (Math.abs(across) < 0.5) return [to];
  return Array.from({ length: PARTS }, (_, part) => {
    const share = (part + 1) / PARTS;
    return { x: from.x + across * share, y: from.y + down * share };
  });
}

function dotOf(at: LonLat): Shape {
  const { path, ...dot } = lineOf([at]);
  return { ...dot, path: '', dots: `${path}h0` };
}

const unit = (mercator: number): number => Math.round(mercator * SHAPE_SIZE * 10) / 10;
