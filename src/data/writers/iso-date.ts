import { MINUTE } from '../dates/civil.js';
import { instantOf } from '../dates/zones.js';
import type { Milliseconds } from '../types.js';
import type { Unit, UnitPrecision } from './written-date.js';

/** How much of `2018-06-12T18:30:05.250` a unit says, counted from the end of the year. */
const LENGTH: Readonly<Record<UnitPrecision, number>> = {
  year: 0,
  month: 3,
  day: 6,
  hour: 12,
  minute: 12,
  second: 15,
  millisecond: 19,
};

/**
 * ISO 8601 of a unit, no finer than it is: `2018`, `2018-06-12`, `2018-06-12T18:30+07:00`. The offset is that of the
 * data or of the zone; where neither is known the time has none. Hours are written with their minutes, as most
 * readers ask. Years beyond four digits and before 0 have the sign and six digits that ISO 8601 wants.
 */
export function isoText(unit: Unit, zone?: string): string {
  const { start, precision } = unit;
  const iso = new Date(start).toISOString();
  const yearEnd = iso.indexOf('-', 1);
  const text = iso.slice(0, yearEnd + LENGTH[precision]);
  return isTimed(unit) ? text + offsetText(start, utcOf(unit, zone)) : text;
}

/** Whether it is finer than a day. */
export const isTimed = ({ precision }: Unit): boolean => LENGTH[precision] > LENGTH.day;

/** The start in UTC, where the data or the zone of the venue tells it. */
export const utcOf = ({ start, instant }: Unit, zone: string | undefined): Milliseconds | undefined =>
  instant ?? (zone === undefined ? undefined : instantOf(start, zone));

function offsetText(wall: Milliseconds, utc: Milliseconds | undefined): string {
  if (utc === undefined) return '';
  const minutes = Math.round((wall - utc) / MINUTE);
  if (minutes === 0) return 'Z';
  const two = (value: number): string => String(value).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
