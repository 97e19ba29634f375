import { startOf } from '../dates/civil.js';
import { dateText } from '../dates/window.js';
import type { Milliseconds } from '../types.js';

/** A day, or a time of day on some clock: `20190227`, `20190227T183000`, `20190227T113000Z`. */
export interface Stamp {
  /** Held as if it were UTC. */
  readonly wall: Milliseconds;
  readonly isDay: boolean;
  readonly isUtc: boolean;
}

const STAMP = /^(\d{4})(\d\d)(\d\d)(?:T([01]\d|2[0-3])([0-5]\d)([0-5]\d|60)(Z?))?$/i;

/** Undefined for what is none, and for days that do not exist. */
export function stampOf(text: string): Stamp | undefined {
  const [, year = '', month = '', day = '', hour, minute, second, utc] = STAMP.exec(text.trim()) ?? [];
  if (year === '') return undefined;
  const midnight = startOf(Number(year), Number(month), Number(day));
  // 30 February would become a day in March.
  if (dateText(midnight, 'day') !== `${year}-${month}-${day}`) return undefined;
  if (hour === undefined) return { wall: midnight, isDay: true, isUtc: false };
  const minutes = Number(hour) * 60 + Number(minute);
  const wall = midnight + (minutes * 60 + Math.min(59, Number(second))) * 1000;
  return { wall, isDay: false, isUtc: utc !== '' };
}
