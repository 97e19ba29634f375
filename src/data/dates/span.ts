import { show } from '../issues.js';
import type { Milliseconds, Precision, TimeSpan } from '../types.js';
import { DAY, HOUR, MINUTE, SECOND, monthOf, startOf, yearOf } from './civil.js';
import type { DatePart } from './part.js';
import { DateError } from './error.js';
import { Flag, has } from './flags.js';
import { parseWhen, structureOf } from './parse.js';
import type { End, Structure } from './parse.js';

/** Throws `DateError` where a function that needs a span was given something else. */
export function expectSpan(value: unknown): void {
  const edtf: unknown = Reflect.get(Object(value), 'edtf');
  if (typeof edtf !== 'string')
    throw new DateError('date-syntax', show(value), 'is no span of time', 'Pass what parseWhen gives.');
}

/**
 * What a span is made of: its text once more, laid on its envelope, which knows the zone and the hemisphere
 * it was read with, or on the clock of another zone. A span without a text, as columns give it, is described by
 * its envelope alone.
 */
export function structureOfSpan(span: TimeSpan, zone?: string): Structure {
  try {
    const structure = structureOf(span.edtf, { hemisphere: hemisphereOf(span), zone });
    return zone === undefined ? aligned(structure, span) : structure;
  } catch (error) {
    if (error instanceof DateError) return structureOfEnvelope(span);
    throw error;
  }
}

function hemisphereOf(span: TimeSpan): 'north' | 'south' {
  if (!has(span.flags, Flag.season)) return 'north';
  const north = parseWhen(span.edtf);
  return Object.is(north.earliest, span.earliest) && Object.is(north.latest, span.latest) ? 'north' : 'south';
}

function aligned(structure: Structure, span: TimeSpan): Structure {
  if (!has(span.flags, Flag.zoned)) return structure;
  if (structure.kind === 'date') return { kind: 'date', date: startingAt(structure.date, span.earliest) };
  if (structure.kind !== 'interval') return structure;
  const { start, end } = structure;
  return {
    ...structure,
    start: typeof start === 'object' ? startingAt(start, span.earliest) : start,
    end: typeof end === 'object' ? startingAt(end, span.latest - (end.latest - end.earliest)) : end,
  };
}

const startingAt = (date: DatePart, earliest: Milliseconds): DatePart => ({
  ...date,
  earliest,
  latest: earliest + (date.latest - date.earliest),
});

function structureOfEnvelope(span: TimeSpan): Structure {
  const { earliest, latest, precision } = span;
  if (unitEnd(earliest, precision) === latest) return { kind: 'date', date: { ...span } };
  return {
    kind: 'interval',
    edtf: '',
    start: endAt(earliest, precision),
    end: endAt(latest - 1, precision),
  };
}

function endAt(ms: Milliseconds, precision: Precision): End {
  if (Number.isNaN(ms)) return 'unknown';
  if (!Number.isFinite(ms)) return 'open';
  const earliest = unitStart(ms, precision);
  return { edtf: '', earliest, latest: unitEnd(earliest, precision), precision, flags: 0 };
}

const lengths: { readonly [unit in Precision]?: number } = {
  millisecond: 1,
  second: SECOND,
  minute: MINUTE,
  hour: HOUR,
  day: DAY,
};
const years: { readonly [unit in Precision]?: number } = {
  year: 1,
  decade: 10,
  century: 100,
  millennium: 1000,
};

/** Start of the unit that holds the moment. Decades and centuries begin with a year that ends in 0. */
export function unitStart(ms: Milliseconds, unit: Precision): Milliseconds {
  const length = lengths[unit];
  if (length !== undefined) return Math.floor(ms / length) * length;
  if (unit === 'month') return startOf(yearOf(ms), monthOf(ms));
  if (unit === 'season') return startOf(yearOf(ms), Math.ceil(monthOf(ms) / 3) * 3 - 2);
  const count = years[unit] ?? 1;
  return startOf(Math.floor(yearOf(ms) / count) * count);
}

/** End of the unit that holds the moment: the first millisecond after it. */
export function unitEnd(ms: Milliseconds, unit: Precision): Milliseconds {
  const length = lengths[unit];
  const start = unitStart(ms, unit);
  if (length !== undefined) return start + length;
  if (unit === 'month') return startOf(yearOf(start), monthOf(start) + 1);
  if (unit === 'season') return startOf(yearOf(start), monthOf(start) + 3);
  return startOf(yearOf(start) + (years[unit] ?? 1));
}
