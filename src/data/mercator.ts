import type { Degrees } from './types.js';

/** Web Mercator ends here, where the world is square; the poles are drawn on this edge. */
export const MAX_LATITUDE: Degrees = 85.0511287798066;

/**
 * Web Mercator, 0 at 180° west to 1 at 180° east. Not wrapped: 190° is 1.0277…, so that a line across the date line
 * stays whole.
 */
export const mercatorX = (lon: Degrees): number => (lon + 180) / 360;

/** Web Mercator, 0 at 85.05° north to 1 at 85.05° south; latitudes beyond stay on the edge. */
export function mercatorY(lat: Degrees): number {
  const clamped = Math.min(MAX_LATITUDE, Math.max(-MAX_LATITUDE, lat));
  const y = 0.5 - Math.atanh(Math.sin((clamped * Math.PI) / 180)) / (2 * Math.PI);
  return Math.min(1, Math.max(0, y));
}
