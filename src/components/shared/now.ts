import { wallClock } from '../../data/dates/index.js';
import type { Milliseconds } from '../../data/types.js';

/** What a clock in a zone shows now, as if UTC; the reader's own without one. */
export const nowOn = (zone: string | undefined): Milliseconds =>
  zone ? wallClock(Date.now(), zone) : Date.now() - new Date().getTimezoneOffset() * 60_000;
