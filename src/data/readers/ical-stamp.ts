import { spanOf } from '../dataset.js';
import type { Milliseconds } from '../types.js';

/** A day, or a time of day on some clock: `20190227`, `20190227T183000`, `20190227T113000Z`. */
export interface Stamp {
  /** Held as if it were UTC. */
  readonly wall: Milliseconds;
  readonly isDay: boolean;
  readonly isUtc: boolean;
}

const STAMP = /^\d{8}(T\d{6}(Z?))?$/i;

/** Undefined for what is none, and for days that do not exist. */
export function stampOf(text: string): Stamp | undefined {
  const [whole = '', time, utc] = STAMP.exec(text) ?? [];
  // A leap second is the one before it.
  const iso = hyphened(whole.toUpperCase())
    .replace(/T(..)(..)(..).?/, 'T$1:$2:$3')
    .replace(/:60$/, ':59');
  const span = spanOf(iso, undefined);
  return span ? { wall: span.earliest, isDay: !time, isUtc: !!utc } : undefined;
}

/** With hyphens in its day. */
export const hyphened = (text: string): string => text.replace(/^(\d{4})(\d\d)(\d\d)(?=T|$)/, '$1-$2-$3');
