import type { Match, Milliseconds, TimeSpan } from '../types.js';
import { DAY } from './civil.js';
import type { DatePart } from './part.js';
import { Flag, has, mayBePossible } from './flags.js';
import { isInterval } from './parse.js';
import type { End, Interval } from './parse.js';
import { expectSpan, structureOfSpan } from './span.js';

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
 * its latest start and its earliest end. An unknown end may be anywhere beyond the known one. EDTF does not say how
 * far off `~` and `?` are: of what is close to an end that has one (see `slackOf`), or closer to it than to the other
 * end, nothing is sure.
 * Throws `DateError` where there is no span.
 */
export function matchWindow(span: TimeSpan, from: Milliseconds, to: Milliseconds): Match {
  expectSpan(span);
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
    case 'oneOf':
    case 'allOf':
      return matchSet(structure.kind, structure.members, span, window);
  }
}

function matchSet(
  kind: 'oneOf' | 'allOf',
  members: readonly (DatePart | Interval)[],
  { flags }: TimeSpan,
  window: Window,
): Match {
  // The members do not know the zone that the envelope was read with.
  if (has(flags, Flag.zoned)) return 'possibly';
  const matches = members.map((member) => {
    if (!isInterval(member)) return matchDate(member, window);
    return kind === 'allOf' ? matchInterval(member, window) : matchOneWithin(member, window);
  });
  if (matches.every((match) => match === 'out')) return 'out';
  const isSure = (match: Match): boolean => match === 'certainly';
  return (kind === 'allOf' ? matches.some(isSure) : matches.every(isSure)) ? 'certainly' : 'possibly';
}

const widest = ({ earliest, latest }: Envelope): Envelope => ({
  earliest: Number.isNaN(earliest) ? -Infinity : earliest,
  latest: Number.isNaN(latest) ? Infinity : latest,
});

function matchDate(date: DatePart, window: Window): Match {
  if (!meets(date, window)) return 'out';
  return has(date.flags, Flag.vague) && !isInside(date, window) ? 'possibly' : 'certainly';
}

const envelopeOf = ({ start, end }: Interval): Envelope => ({
  earliest: typeof start === 'object' ? start.earliest : -Infinity,
  latest: typeof end === 'object' ? end.latest : Infinity,
});

/** One date among those from start to end: `[1670..1672]`. */
function matchOneWithin(interval: Interval, window: Window): Match {
  const envelope = envelopeOf(interval);
  if (!meets(envelope, window)) return 'out';
  return isInside(envelope, window) ? 'certainly' : 'possibly';
}

function matchInterval(interval: Interval, window: Window): Match {
  if (!meets(envelopeOf(interval), window)) return 'out';
  const { start, end } = interval;
  const middle = middleOf(interval);
  const sureFrom = Math.max(
    surelyUnderWay(start, 'start'),
    isDoubtful(start) ? Math.min(middle, start.latest - 1 + slackOf(start)) : -Infinity,
  );
  const sureTo = Math.min(
    surelyUnderWay(end, 'end'),
    isDoubtful(end) ? Math.max(middle, end.earliest - slackOf(end)) : Infinity,
  );
  const sure = sureFrom <= sureTo && sureFrom < window.to && sureTo >= window.from;
  const hasEnd = [start, end].some(
    (date) => typeof date === 'object' && !isDoubtful(date) && matchDate(date, window) === 'certainly',
  );
  return sure || hasEnd ? 'certainly' : 'possibly';
}

const DOUBTFUL = Flag.approximateStart | Flag.approximateEnd | Flag.uncertainStart | Flag.uncertainEnd;

/** `~`, `?` or `%`. */
const isDoubtful = (end: End): end is DatePart => typeof end === 'object' && has(end.flags, DOUBTFUL);

const SLACK_OF_A_DAY = 7 * DAY;
const SLACK_OF_A_YEAR = 20 * 365.2425 * DAY;

/** How far off a doubtful date may be, by our own convention: a week, a month, twenty years; else as long as it is itself. */
function slackOf({ precision, earliest, latest }: DatePart): Milliseconds {
  if (precision === 'year') return SLACK_OF_A_YEAR;
  return Math.max(SLACK_OF_A_DAY, latest - earliest);
}

/** As far from the latest start as from the earliest end. Beside an open or unknown end nothing is nearer to that. */
function middleOf({ start, end }: Interval): Milliseconds {
  if (typeof start === 'object')
    return typeof end === 'object' ? (start.latest - 1 + end.earliest) / 2 : Infinity;
  return -Infinity;
}

/** First or last millisecond at which the interval is under way whatever its vague end means; NaN if there is none. */
function surelyUnderWay(end: End, side: 'start' | 'end'): Milliseconds {
  if (end === 'unknown') return NaN;
  if (end === 'open') return side === 'start' ? -Infinity : Infinity;
  const vague = has(end.flags, Flag.vague);
  return (side === 'start') === vague ? end.latest - 1 : end.earliest;
}
