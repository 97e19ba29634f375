import type { Milliseconds } from '../types.js';
import { startOf } from './civil.js';

export type Hemisphere = 'north' | 'south';

/** 21–24 spring to winter, 25–28 the same in the north, 29–32 in the south, 33–36 quarters, 37–39 thirds, 40–41 halves. */
export const isSeason = (code: number): boolean => code >= 21 && code <= 41;

/**
 * First month and number of months. Seasons are the meteorological ones, three whole months each. Winter in the
 * north and summer in the south begin in December of the year that is written and end in the next.
 */
function monthsOf(code: number, hemisphere: Hemisphere): [first: number, count: number] {
  if (code >= 40) return [1 + 6 * (code - 40), 6];
  if (code >= 37) return [1 + 4 * (code - 37), 4];
  if (code >= 33) return [1 + 3 * (code - 33), 3];
  const south = code >= 29 || (code < 25 && hemisphere === 'south');
  const season = (code - 21) % 4;
  return [3 + 3 * (south ? (season + 2) % 4 : season), 3];
}

export function seasonStart(year: number, code: number, hemisphere: Hemisphere): Milliseconds {
  return startOf(year, monthsOf(code, hemisphere)[0]);
}

export function seasonEnd(year: number, code: number, hemisphere: Hemisphere): Milliseconds {
  const [first, count] = monthsOf(code, hemisphere);
  return startOf(year, first + count);
}
