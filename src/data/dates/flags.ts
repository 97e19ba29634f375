/**
 * The bits of `TimeSpan.flags`. Qualifiers of the whole date set both the start and the end bit,
 * so that a view asks one question for each end it draws.
 */
export const Flag = {
  /** `~` or `%` on the start, on the end. */
  approximateStart: 1 << 0,
  approximateEnd: 1 << 1,
  /** `?` or `%` on the start, on the end. */
  uncertainStart: 1 << 2,
  uncertainEnd: 1 << 3,
  /** `../1985`, `1985/..` */
  openStart: 1 << 4,
  openEnd: 1 << 5,
  /** `/1985`, `1985/` */
  unknownStart: 1 << 6,
  unknownEnd: 1 << 7,
  /** Digits replaced by `X`. */
  unspecified: 1 << 8,
  /** Has two ends: `a/b`. */
  interval: 1 << 9,
  season: 1 << 10,
  /** `[a, b]`: one of these. */
  oneOf: 1 << 11,
  /** `{a, b}`: all of these, and nothing between them. */
  allOf: 1 << 12,
  /** A time of day with a zone or an offset: an instant, read on the venue's wall clock. */
  zoned: 1 << 13,
  /** Lies somewhere in its envelope rather than filling it: month, year, `~`, `?`, `X`, `[ ]`. Never an interval. */
  vague: 1 << 14,
  /** An interval or `{ }` with a date that is vague in this sense: `2018-06/2019-02`. */
  vagueEnds: 1 << 15,
} as const;

export const has = (flags: number, bits: number): boolean => (flags & bits) !== 0;

/** Dates that may meet a window only possibly. All others do so for certain wherever their envelope meets it. */
export const mayBePossible =
  Flag.vague | Flag.vagueEnds | Flag.unknownStart | Flag.unknownEnd | Flag.oneOf | Flag.allOf;

const startBits = Flag.approximateStart | Flag.uncertainStart | Flag.openStart | Flag.unknownStart;
const endBits = Flag.approximateEnd | Flag.uncertainEnd | Flag.openEnd | Flag.unknownEnd;

/** The flags of an interval: what concerns one end comes from that end. */
export function joinFlags(start: number, end: number): number {
  const vagueEnds = has(start | end, Flag.vague) ? Flag.vagueEnds : 0;
  const both = (start | end) & ~(startBits | endBits | Flag.vague);
  return (start & startBits) | (end & endBits) | both | vagueEnds | Flag.interval;
}
