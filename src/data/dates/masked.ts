import { daysIn } from './civil.js';

/** Dates in which some digits are an `X`: which is the first that they can mean, and which the last? */

export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** What a two-digit mask can mean between `low` and `high`, in order. No mask means any. */
function values(mask: string | undefined, low: number, high: number): number[] {
  const found: number[] = [];
  for (let value = low; value <= high; value++) {
    const text = String(value).padStart(2, '0');
    if (mask === undefined || [...mask].every((digit, i) => digit === 'X' || digit === text.charAt(i)))
      found.push(value);
  }
  return found;
}

/** Years that a mask can mean, from the first or from the last. `-0000` is no year. */
function* years(mask: string, last: boolean): Generator<number> {
  const negative = mask.startsWith('-');
  const digits = [...(negative ? mask.slice(1) : mask)].reverse();
  /** What a one is worth in each place that has an X: 1 and 100 in `1X9X`. */
  const places = digits.flatMap((digit, i) => (digit === 'X' ? [10 ** i] : []));
  const known = digits.reduce((sum, digit, i) => sum + (digit === 'X' ? 0 : Number(digit) * 10 ** i), 0);
  const count = 10 ** places.length;
  for (let i = 0; i < count; i++) {
    let rest = last === negative ? i : count - 1 - i;
    let year = known;
    for (const place of places) {
      year += (rest % 10) * place;
      rest = Math.floor(rest / 10);
    }
    if (!negative) yield year;
    else if (year !== 0) yield -year;
  }
}

/** The first or the last day that fits, or undefined if there is none: `1900-02-3X`. */
export function edgeOf(
  year: string,
  month: string | undefined,
  day: string | undefined,
  last: boolean,
): Day | undefined {
  const ordered = (list: number[]): number[] => (last ? list.reverse() : list);
  const months = ordered(values(month, 1, 12));
  const days = ordered(values(day, 1, 31));
  // In a leap year every day exists that exists at all: without this, hopeless masks would try 10 000 years.
  if (!months.some((m) => days.some((d) => d <= daysIn(2000, m)))) return undefined;
  for (const y of years(year, last)) {
    for (const m of months) {
      const d = days.find((candidate) => candidate <= daysIn(y, m));
      if (d !== undefined) return { year: y, month: m, day: d };
    }
  }
  return undefined;
}
