import { isRaw } from './checks.js';
import type { Geometry, LonLat } from './types.js';
import { unrolledLine, unrolledRings } from './unrolled.js';

/** A shape as it could be read, and how many of its positions could not. */
export interface GeometryReading {
  readonly geometry: Geometry | undefined;
  readonly broken: number;
}

/** Collections in collections; deeper ones are left out. */
const DEPTH_CAP = 8;

/** Reads a GeoJSON geometry of which nothing is known. Heights are left out, and so are positions that are none. */
export function readGeometry(value: unknown): GeometryReading {
  const reader = new GeometryReader();
  const geometry = reader.read(value, 0);
  return { geometry, broken: reader.broken };
}

class GeometryReader {
  broken = 0;

  read(value: unknown, depth: number): Geometry | undefined {
    if (!isRaw(value) || depth > DEPTH_CAP) return undefined;
    const { type, coordinates, geometries } = value;
    switch (type) {
      case 'Point': {
        const at = this.#position(coordinates);
        return at && Object.freeze({ type, coordinates: at });
      }
      case 'MultiPoint':
      case 'LineString': {
        const line = this.#line(coordinates, type === 'LineString' ? 2 : 1);
        return line && Object.freeze({ type, coordinates: line });
      }
      case 'MultiLineString':
      case 'Polygon': {
        const lines = this.#list(coordinates, (item) => this.#line(item, type === 'Polygon' ? 3 : 2));
        return lines && Object.freeze({ type, coordinates: lines });
      }
      case 'MultiPolygon': {
        const polygons = this.#list(coordinates, (item) => this.#list(item, (ring) => this.#line(ring, 3)));
        return polygons && Object.freeze({ type, coordinates: polygons });
      }
      case 'GeometryCollection': {
        const members = this.#list(geometries, (item) => this.read(item, depth + 1));
        return members && Object.freeze({ type, geometries: members });
      }
      default:
        return undefined;
    }
  }

  #position(value: unknown): LonLat | undefined {
    if (Array.isArray(value)) {
      const position: readonly unknown[] = value;
      const [lon, lat] = position;
      if (typeof lon === 'number' && typeof lat === 'number' && Math.abs(lat) <= 90 && Number.isFinite(lon)) {
        return Object.freeze([lon, lat] as const);
      }
    }
    this.broken += 1;
    return undefined;
  }

  #line(value: unknown, least: number): readonly LonLat[] | undefined {
    const line = this.#list(value, (item) => this.#position(item));
    return line && line.length >= least ? line : undefined;
  }

  #list<T>(value: unknown, read: (item: unknown) => T | undefined): readonly T[] | undefined {
    if (!Array.isArray(value)) return undefined;
    const list = value.map(read).filter((item) => item !== undefined);
    return list.length > 0 ? Object.freeze(list) : undefined;
  }
}

/** One spot on a shape. Areas come before lines and lines before points, larger before smaller. */
interface Anchor {
  readonly at: LonLat;
  readonly rank: 0 | 1 | 2;
  readonly size: number;
}

/** A point that lies on the shape: half-way along a line, inside an area. */
export function pointOn(geometry: Geometry): LonLat | undefined {
  const at = anchorOf(geometry)?.at;
  return at && [at[0] - 360 * Math.floor((at[0] + 180) / 360), at[1]];
}

function anchorOf(geometry: Geometry): Anchor | undefined {
  switch (geometry.type) {
    case 'Point':
      return { at: geometry.coordinates, rank: 0, size: 0 };
    case 'MultiPoint':
      return nearestToMean(unrolledLine(geometry.coordinates));
    case 'LineString':
      return halfway(geometry.coordinates);
    case 'MultiLineString':
      return best(geometry.coordinates.map(halfway));
    case 'Polygon':
      return within(geometry.coordinates);
    case 'MultiPolygon':
      return best(geometry.coordinates.map(within));
    case 'GeometryCollection':
      return best(geometry.geometries.map(anchorOf));
  }
}

function best(anchors: readonly (Anchor | undefined)[]): Anchor | undefined {
  let found: Anchor | undefined;
  for (const each of anchors) {
    if (each && (!found || each.rank > found.rank || (each.rank === found.rank && each.size > found.size))) {
      found = each;
    }
  }
  return found;
}

function nearestToMean(points: readonly LonLat[]): Anchor | undefined {
  const mean = [0, 1].map(
    (axis) => points.reduce((sum, point) => sum + (point[axis] ?? 0), 0) / points.length,
  );
  const distance = ([lon, lat]: LonLat): number => Math.hypot(lon - (mean[0] ?? 0), lat - (mean[1] ?? 0));
  let found: LonLat | undefined;
  for (const point of points) if (!found || distance(point) < distance(found)) found = point;
  return found && { at: found, rank: 0, size: 0 };
}

function halfway(points: readonly LonLat[]): Anchor | undefined {
  const line = unrolledLine(points);
  const steps = line.slice(1).map((to, i) => stepLength(line[i] ?? to, to));
  const size = steps.reduce((sum, step) => sum + step, 0);
  let left = size / 2;
  for (let i = 0; i < steps.length; i++) {
    const step = steps[i] ?? 0;
    const [from, to] = [line[i], line[i + 1]];
    if (from && to && left <= step) {
      const share = step === 0 ? 0 : left / step;
      const at = [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share] as const;
      return { at, rank: 1, size };
    }
    left -= step;
  }
  const [first] = line;
  return first && { at: first, rank: 1, size };
}

/** In degrees of latitude; one of longitude is shorter away from the equator. */
const stepLength = (from: LonLat, to: LonLat): number =>
  Math.hypot((to[0] - from[0]) * Math.cos(((from[1] + to[1]) * Math.PI) / 360), to[1] - from[1]);

/** The centre of gravity where it lies inside, else the middle of the widest stretch beside it. */
function within(coordinates: readonly (readonly LonLat[])[]): Anchor | undefined {
  const rings = unrolledRings(coordinates);
  const outer = rings[0] ?? [];
  const [first] = outer;
  if (!first) return undefined;
  let [area, x, y] = [0, 0, 0];
  for (let i = 0; i < outer.length; i++) {
    const [from, to] = [outer[i] ?? first, outer[(i + 1) % outer.length] ?? first];
    // Relative to the first corner: small areas far from 0, 0 would drown in rounding.
    const [ax, ay, bx, by] = [from[0] - first[0], from[1] - first[1], to[0] - first[0], to[1] - first[1]];
    const cross = ax * by - bx * ay;
    area += cross / 2;
    x += ((ax + bx) * cross) / 6;
    y += ((ay + by) * cross) / 6;
  }
  if (area === 0) return { ...(halfway(outer) ?? { at: first, size: 0 }), rank: 2, size: 0 };
  const centre = [first[0] + x / area, first[1] + y / area] as const;
  const crossings = rings.flatMap((ring) => crossingsAt(ring, centre[1])).sort((a, b) => a - b);
  let widest: readonly [number, number] | undefined;
  for (let i = 0; i + 1 < crossings.length; i += 2) {
    const stretch = [crossings[i] ?? 0, crossings[i + 1] ?? 0] as const;
    if (stretch[0] <= centre[0] && centre[0] <= stretch[1]) widest = [centre[0], centre[0]];
    else if (!widest || (widest[0] !== widest[1] && stretch[1] - stretch[0] > widest[1] - widest[0]))
      widest = stretch;
    if (widest[0] === widest[1]) break;
  }
  const at = widest ? ([(widest[0] + widest[1]) / 2, centre[1]] as const) : first;
  return { at, rank: 2, size: Math.abs(area) };
}

/** The longitudes at which a ring crosses a latitude. */
const crossingsAt = (ring: readonly LonLat[], lat: number): number[] =>
  ring.flatMap((from, i) => {
    const to = ring[(i + 1) % ring.length] ?? from;
    if (from[1] > lat === to[1] > lat) return [];
    return [from[0] + ((lat - from[1]) / (to[1] - from[1])) * (to[0] - from[0])];
  });
