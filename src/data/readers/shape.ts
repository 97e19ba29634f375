import { isRaw } from '../checks.js';
import { pointOn, readGeometry } from '../geometry.js';
import type { Geometry } from '../types.js';

/** The fields of an event that a shape fills. */
export interface Shape {
  readonly lat: number | undefined;
  readonly lon: number | undefined;
  /** A line or area; a point needs none. */
  readonly geometry: Geometry | undefined;
  /** What is wrong with it and what to write. */
  readonly problem: string | undefined;
}

const NOTHING: Shape = { lat: undefined, lon: undefined, geometry: undefined, problem: undefined };

/** Reads a GeoJSON geometry of which nothing is known, with a point on it for the marker. */
export function readShape(value: unknown): Shape {
  // What a lone point says is judged by the dataset, which tells swapped coordinates from impossible ones.
  const coordinates: unknown = isRaw(value) && value['type'] === 'Point' ? value['coordinates'] : undefined;
  if (Array.isArray(coordinates)) {
    const position: readonly unknown[] = coordinates;
    const [lon, lat] = position;
    if (coordinates.length === 0) return NOTHING;
    if (typeof lon === 'number' && typeof lat === 'number' && Number.isFinite(lon + lat)) {
      return { ...NOTHING, lat, lon };
    }
  }
  const { geometry, broken } = readGeometry(value);
  const left = !geometry
    ? 'it is left out'
    : broken > 0
      ? `${broken} of its positions are left out`
      : undefined;
  const remedy = 'Write positions as longitude and latitude in decimal degrees.';
  const problem = left && `This shape cannot be read as it stands: ${left}. ${remedy}`;
  const point = geometry && pointOn(geometry);
  if (!point) return { ...NOTHING, problem };
  return {
    lon: point[0],
    lat: point[1],
    geometry: geometry.type === 'Point' ? undefined : geometry,
    problem,
  };
}
