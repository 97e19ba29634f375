import { yearText } from '../dates/index.js';

/** What Wikidata says of time, whichever way it is asked. `when` is undefined where a date is there, but not known. */
export interface KnownDate {
  readonly when: string | undefined;
}

/** A year (9), decade (8), century (7) or millennium (6): the 19th century ends with 1900 there, and begins with 1800 in EDTF. */
export function yearsText(year: number, unit: number): string {
  if (unit === 9) return yearText(year);
  if (year <= 0 || year > 9999 || unit < 6) return `${yearText(year)}~`;
  if (unit === 8) return `${yearText(year).slice(0, 3)}X`;
  const digits = unit === 7 ? 2 : 1;
  return yearText(year - 1)
    .slice(0, digits)
    .padEnd(4, 'X');
}

/** Two separate days are no interval, so several points in time become a set. */
export function whenOf(
  points: readonly KnownDate[],
  starts: readonly KnownDate[],
  ends: readonly KnownDate[],
): {
  readonly when?: string | undefined;
  readonly start?: string | undefined;
  readonly end?: string | undefined;
} {
  const known = (dates: readonly KnownDate[]): string[] => [
    ...new Set(dates.flatMap(({ when }) => (when === undefined ? [] : [when]))),
  ];
  const [start] = known(starts);
  const end = known(ends).at(-1);
  if (start !== undefined || end !== undefined) {
    // Somebody said that it began or ended, not when: an unknown side stays blank.
    const isUnknown = end === undefined && ends.length > 0;
    return isUnknown ? { when: `${start ?? ''}/` } : { start, end };
  }
  const days = known(points);
  return { when: days.length > 1 ? `{${days.join(',')}}` : days[0] };
}
