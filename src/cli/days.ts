import { Flag, has } from '../data/dates/flags.js';
import { DateError, dateText, lastDateText, tryParseWhen } from '../data/dates/index.js';
import type { Dataset, Milliseconds } from '../data/types.js';

/** First and last day as EDTF, both included: `..` where an event has no beginning or no end; null where none is known. */
export interface Days {
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** The days from the first to the last that a dataset tells of. An end that is not known adds nothing to what is. */
export function daysOf(dataset: Dataset): Days {
  const { columns } = dataset;
  let earliest: Milliseconds = Infinity;
  let latest: Milliseconds = -Infinity;
  for (let row = 0; row < columns.length; row++) {
    let start = columns.start[row] ?? NaN;
    let end = columns.end[row] ?? NaN;
    const flags = columns.flags[row] ?? 0;
    if (has(flags, Flag.unknownStart | Flag.unknownEnd)) {
      const known = knownEnd(dataset, row);
      if (has(flags, Flag.unknownStart)) start = known.earliest;
      if (has(flags, Flag.unknownEnd)) end = known.latest;
    }
    if (start < earliest) earliest = start;
    if (end > latest) latest = end;
  }
  return {
    earliest: earliest === Infinity ? null : dateText(earliest, 'day'),
    latest: latest === -Infinity ? null : lastDateText(latest, 'day'),
  };
}

/** What is known of an interval of which the other end is not. */
function knownEnd(
  dataset: Dataset,
  row: number,
): { readonly earliest: Milliseconds; readonly latest: Milliseconds } {
  const event = dataset.event(row);
  const text = event?.when.split('/').find((part) => part !== '' && part !== '..');
  const span = tryParseWhen(text, { zone: event?.venue?.zone });
  return span instanceof DateError ? NOTHING : span;
}

const NOTHING = { earliest: NaN, latest: NaN };
