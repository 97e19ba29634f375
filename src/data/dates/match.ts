import type { Match, Milliseconds, TimeSpan } from '../types.js';
import type { DatePart } from './part.js';
import { Flag, has, mayBePossible } from './flags.js';
import { isInterval } from './parse.js';
import type { End, Interval } from './parse.js';
import { structureOfSpan } from './span.js';

/** Half-open; ±Infinity leaves a side open. */
interface Window {
  readonly from: Milliseconds;
  readonly to: Milliseconds;
}
type Envelope = Pick<TimeSpan, 'earliest' | 'latest'>;

const meets = (dates: Envelope, window: Window): boolean =>
  dates.earliest < window.to && dates.latest > window.from;

const isInside = (dates: Envelope, window: Window): boolean =>
  dates.earliest >= window.from && dates.latest <= window.to;

/**
 * Whether a date lies in the half-open window from `from` to `to`. ±Infinity leaves a side of the window open.
 *
 * A date known to the day or finer fills its envelope, so meeting the window is enough. A vague one (a month, a
 * year, `~`, `?`, `X`, `[ ]`) lies for certain in a window that holds all of its envelope and possibly in one that
 * meets it. An interval does so for certain where something of it is sure: one of its ends, or what lies between
 * its latest start and its earliest end. An unknown end may be anywhere beyond the known one.
 */
export function matchWindow(span: TimeSpan, from: Milliseconds, to: Milliseconds): Match {
  const window: Window = { from, to };
  const envelope = widest(span);
  if (!(from < to) || !meets(envelope, window)) return 'out';
  if (isInside(envelope, window) || !has(span.flags, mayBePossible)) return 'certainly';
  if (!has(span.flags, Flag.interval | Flag.oneOf | Flag.allOf)) return 'possibly';

  const structure = structureOfSpan(span);
  switch (structure.kind) {
    case 'date':
      return matchDate(structure.date, window);
    case 'interval':
      return matchInterval(structure, window);
    default: {
      // The members of a set do not know the zone that its envelope was read with.
      if (has(span.flags, Flag.zoned)) return 'possibly';
      const matches = structure.members.map((member) => matchMember(member, window));
      if (matches.every((match) => match === 'out')) return 'out';
      const enough = structure.kind === 'allOf' ? matches.includes('certainly') : allCertain(matches);
      return enough ? 'certainly' : 'possibly';
    }
  }
}

const allCertain = (matches: readonly Match[]): boolean => matches.every((match) => match === 'certainly');

const widest = ({ earliest, latest }: Envelope): Envelope => ({
  earliest: Number.isNaN(earliest) ? -Infinity : earliest,
  latest: Number.isNaN(latest) ? Infinity : latest,
});

function matchDate(date: DatePart, window: Window): Match {
  if (!meets(date, window)) return 'out';
  return has(date.flags, Flag.vague) && !isInside(date, window) ? 'possibly' : 'certainly';
}

const matchMember = (member: DatePart | Interval, window: Window): Match =>
  isInterval(member) ? matchInterval(member, window) : matchDate(member, window);

function matchInterval({ start, end }: Interval, window: Window): Match {
  const envelope = { earliest: outer(start, 'earliest'), latest: outer(end, 'latest') };
  if (!meets(envelope, window)) return 'out';
  const sureFrom = surelyUnderWay(start, 'start');
  const sureTo = surelyUnderWay(end, 'end');
  const sure = sureFrom <= sureTo && sureFrom < window.to && sureTo >= window.from;
  const hasEnd = [start, end].some(
    (date) => typeof date === 'object' && matchDate(date, window) === 'certainly',
  );
  return sure || hasEnd ? 'certainly' : 'possibly';
}

function outer(end: End, side: 'earliest' | 'latest'): Milliseconds {
  if (typeof end === 'object') return end[side];
  return side === 'earliest' ? -Infinity : Infinity;
}

/** First or last millisecond at which the interval is under way whatever its vague end means; NaN if there is none. */
function surelyUnderWay(end: End, side: 'start' | 'end'): Milliseconds {
  if (end === 'unknown') return NaN;
  if (end === 'open') return side === 'start' ? -Infinity : Infinity;
  const vague = has(end.flags, Flag.vague);
  return (side === 'start') === vague ? end.latest - 1 : end.earliest;
}
