import type { Milliseconds, Precision, TimeSpan } from '../types.js';
import { isFinerThan } from './civil.js';
import { Flag } from './flags.js';
import type { Hemisphere } from './season.js';

export interface ParseOptions {
  /**
   * IANA zone of the venue. An instant (a time with `Z` or an offset) is put on the clock of that zone; one that
   * `Intl` does not know is read as UTC. Without it a time keeps the clock it is written in.
   * Dates and times without an offset never move.
   */
  readonly zone?: string | undefined;
  /** Where the seasons 21 to 24 are meant to be, which do not say so. Default `'north'`. */
  readonly hemisphere?: Hemisphere | undefined;
}

/** One date, with what its words need beyond its span. */
export interface DatePart extends TimeSpan {
  /** 21 to 41. */
  readonly season?: number;
  /** The written year of a season, or the estimate of `1950S2`. */
  readonly year?: number;
  /** The finest unit known although the year is not: day in `156X-12-25`. */
  readonly within?: 'month' | 'day';
  /** UTC, where the text gives a zone or an offset. */
  readonly instant?: Milliseconds;
}

/** A qualifier of a single date stands for both of its ends. */
export const APPROXIMATE = Flag.approximateStart | Flag.approximateEnd;
export const UNCERTAIN = Flag.uncertainStart | Flag.uncertainEnd;

export function datePart(
  edtf: string,
  earliest: number,
  latest: number,
  precision: Precision,
  flags = 0,
): DatePart {
  const vague = isFinerThan('day', precision) || (flags & ~(Flag.zoned | Flag.season)) !== 0;
  return { edtf, earliest, latest, precision, flags: vague ? flags | Flag.vague : flags };
}
