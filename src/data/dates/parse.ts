import { show } from '../issues.js';
import type { Milliseconds, Precision, TimeSpan } from '../types.js';
import { coarser } from './civil.js';
import { readDate, readPlainDate, readShortYear } from './date.js';
import type { DatePart, ParseOptions } from './part.js';
import { DateError } from './error.js';
import { Flag, has, joinFlags } from './flags.js';
import { hintFor } from './hint.js';

/** One side of an interval: a date, `..`, or nothing written. */
export type End = DatePart | 'open' | 'unknown';

export interface Interval {
  readonly kind: 'interval';
  readonly edtf: string;
  readonly start: End;
  readonly end: End;
}

/** What a text is made of. In a set an interval stands for `1670..1672`. */
export type Structure =
  | { readonly kind: 'date'; readonly date: DatePart }
  | Interval
  | { readonly kind: 'oneOf' | 'allOf'; readonly members: readonly (DatePart | Interval)[] };

export const isInterval = (member: DatePart | Interval): member is Interval => 'kind' in member;

/**
 * Reads a date, interval or set in EDTF (ISO 8601-2, levels 0 to 2). Beyond the standard it takes times of day in
 * intervals, to the hour, minute, second or millisecond, and months and days after a `Y` year.
 *
 * Throws `DateError`, whose message says what to write instead.
 */
export function parseWhen(edtf: string, options?: ParseOptions | null): TimeSpan {
  const span = tryParseWhen(edtf, options);
  if (span instanceof DateError) throw span;
  return span;
}

/** The same for whatever there is, without throwing: a `DateError` where it is no date. */
export function tryParseWhen(text: unknown, options?: ParseOptions | null): TimeSpan | DateError {
  try {
    if (typeof text === 'string') return readWhen(text, options ?? {});
    return new DateError('date-syntax', show(text), 'is no text', 'Write dates as text: "2018-06-12".');
  } catch (error) {
    if (error instanceof DateError) return error;
    throw error;
  }
}

function readWhen(edtf: string, options: ParseOptions): TimeSpan {
  const plain = readPlainDate(edtf);
  if (plain) return plain;
  const structure = structureOf(edtf, options);
  switch (structure.kind) {
    case 'date':
      return spanOfDate(structure.date, edtf);
    case 'interval':
      return spanOfInterval(structure);
    default:
      return spanOfSet(structure.kind, structure.members, edtf);
  }
}

/** The dates of a set `[a, b]` or `{a, b..c}` one by one, in the order written; any other date alone. Throws `DateError`. */
export function membersOf(edtf: string, options: ParseOptions = {}): readonly TimeSpan[] {
  const structure = structureOf(edtf, options);
  return 'members' in structure ? structure.members.map(spanOfMember) : [parseWhen(edtf, options)];
}

/** The days of `{a, b}` as half-open pairs, in time order; none of any other date. */
export function separateDays({ edtf, flags }: TimeSpan): readonly (readonly [Milliseconds, Milliseconds])[] {
  if (!has(flags, Flag.allOf)) return [];
  return membersOf(edtf)
    .filter(({ earliest, latest }) => Number.isFinite(earliest) && Number.isFinite(latest))
    .map(({ earliest, latest }) => [earliest, latest] as const)
    .sort(([a], [b]) => a - b);
}

/** Throws `DateError`. */
export function structureOf(text: string, options: ParseOptions): Structure {
  if (text === '')
    throw new DateError('date-empty', text, 'is empty', 'Leave the date out, or write 2018-06-12.');
  const bracket = text.charAt(0);
  if (bracket === '[' || bracket === '{') return readSet(text, bracket === '[' ? 'oneOf' : 'allOf', options);
  const slash = text.indexOf('/');
  if (slash < 0) return { kind: 'date', date: readShortYear(text) ?? readDate(text, options) };
  const [start, end] = [text.slice(0, slash), text.slice(slash + 1)];
  if (end.includes('/')) {
    throw new DateError('date-syntax', text, 'has more than one slash', hintFor(text));
  }
  return readInterval(text, readEnd(start, options), readEnd(end, options), options);
}

function readEnd(text: string, options: ParseOptions): End {
  if (text === '') return 'unknown';
  return text === '..' ? 'open' : readDate(text, options);
}

function readInterval(edtf: string, start: End, end: End, options: ParseOptions, written = edtf): Interval {
  const last = typeof start === 'object' && typeof end === 'object' ? onOneClock(start, end, options) : end;
  if (typeof start === 'object' && typeof last === 'object' && last.latest <= start.earliest) {
    throw new DateError('date-reversed', written, 'ends before it starts', 'Write the earlier date first.');
  }
  return { kind: 'interval', edtf, start, end: last };
}

/**
 * The end as the clock of the start shows it: without a zone given, two offsets may differ. A clock that was put
 * back in between may show the end before the start; then both are shown at the same time.
 */
function onOneClock(start: DatePart, end: DatePart, { zone }: ParseOptions): DatePart {
  if (start.instant === undefined || end.instant === undefined) return end;
  let earliest = zone === undefined ? end.instant + (start.earliest - start.instant) : end.earliest;
  const length = end.latest - end.earliest;
  if (earliest < start.earliest && end.instant + length > start.instant) earliest = start.earliest;
  return { ...end, earliest, latest: earliest + length };
}

function readSet(text: string, kind: 'oneOf' | 'allOf', options: ParseOptions): Structure {
  const close = kind === 'oneOf' ? ']' : '}';
  if (!text.endsWith(close) || text.length < 3) {
    throw new DateError(
      'date-syntax',
      text,
      'is not a set of dates in EDTF',
      `Write dates between commas and end with ${close}.`,
    );
  }
  const items = text.slice(1, -1).split(',');
  const members = items.map((item, i) => readMember(item.trim(), i === 0, i === items.length - 1, options));
  return { kind, members };
}

function readMember(
  text: string,
  isFirst: boolean,
  isLast: boolean,
  options: ParseOptions,
): DatePart | Interval {
  const dots = text.indexOf('..');
  if (dots < 0) return readDate(text, options);
  const [from, to] = [text.slice(0, dots), text.slice(dots + 2)];
  if ((from === '' && (to === '' || !isFirst)) || (to === '' && !isLast)) {
    throw new DateError(
      'date-syntax',
      text,
      'leaves open a date in the middle of a set',
      'Two dots without a date belong to the very start or end: [..1984], [1760-12..].',
    );
  }
  return readInterval(
    `${from || '..'}/${to || '..'}`,
    from === '' ? 'open' : readDate(from, options),
    to === '' ? 'open' : readDate(to, options),
    options,
    text,
  );
}

const spanOfDate = ({ earliest, latest, precision, flags }: DatePart, edtf: string): TimeSpan => ({
  edtf,
  earliest,
  latest,
  precision,
  flags,
});

function spanOfInterval({ edtf, start, end }: Interval): TimeSpan {
  const ends = [start, end].filter((side) => typeof side === 'object');
  return {
    edtf,
    earliest: boundOf(start, 'earliest'),
    latest: boundOf(end, 'latest'),
    precision: coarsest(ends),
    flags: joinFlags(
      flagsOf(start, Flag.openStart, Flag.unknownStart),
      flagsOf(end, Flag.openEnd, Flag.unknownEnd),
    ),
  };
}

function boundOf(end: End, side: 'earliest' | 'latest'): Milliseconds {
  if (end === 'unknown') return NaN;
  if (end === 'open') return side === 'earliest' ? -Infinity : Infinity;
  return end[side];
}

const flagsOf = (end: End, open: number, unknown: number): number =>
  end === 'open' ? open : end === 'unknown' ? unknown : end.flags;

const coarsest = (spans: readonly TimeSpan[]): Precision =>
  spans.reduce<Precision | undefined>(
    (precision, span) => (precision ? coarser(precision, span.precision) : span.precision),
    undefined,
  ) ?? 'unknown';

const spanOfMember = (member: DatePart | Interval): TimeSpan =>
  isInterval(member) ? spanOfInterval(member) : spanOfDate(member, member.edtf);

function spanOfSet(
  kind: 'oneOf' | 'allOf',
  members: readonly (DatePart | Interval)[],
  edtf: string,
): TimeSpan {
  const spans = members.map(spanOfMember);
  const flags =
    spans.reduce((all, span) => all | span.flags, 0) & ~(Flag.interval | Flag.vague | Flag.vagueEnds);
  const vague = spans.some((span) => has(span.flags, Flag.vague | Flag.vagueEnds));
  return {
    edtf,
    earliest: spans.reduce((low, span) => Math.min(low, span.earliest), Infinity),
    latest: spans.reduce((high, span) => Math.max(high, span.latest), -Infinity),
    precision: coarsest(spans),
    flags:
      kind === 'oneOf' ? flags | Flag.oneOf | Flag.vague : flags | Flag.allOf | (vague ? Flag.vagueEnds : 0),
  };
}
