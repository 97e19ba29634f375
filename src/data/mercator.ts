import type { Degrees } from './types.js';

/** Web Mercator ends here, where the world is square; the poles are drawn on this edge. */
export const MAX_LATITUDE: Degrees = 85.0511287798066;

/** Web Mercator, 0 at 180° west to 1 at 180° east. */
export const mercatorX = (lon: Degrees): number => (lon + 180) / 360;

/** Web Mercator, 0 at 85.05° north to 1 at 85.05° south; latitudes beyond stay on the edge. */
export function mercatorY(lat: Degrees): number {
  const sine = Math.sin((Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat)) * Math.PI) / 180);
  return Math.max(0, Math.min(1, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)));
}
