import { latitude } from './projection.js';
import type { Country } from './world.js';

/** A state that is narrower than this is drawn as an islet, so that it can be seen. CSS px. */
const LEAST_STATE = 8;
const EQUATOR_KM = 40_075;

/**
 * Whether a state is drawn as an islet where the world is `scale` CSS px wide: it is too small to be seen as it is, or
 * has no outline in the world at 1:110m, which shows as long as nothing `finer` does.
 */
export function isIslet({ path, area, y }: Country, scale: number, finer: boolean): boolean {
  if (!finer) return path === '';
  const perKm = scale / EQUATOR_KM / Math.cos((latitude(y) * Math.PI) / 180);
  return Math.sqrt(area) * perKm < LEAST_STATE;
}
