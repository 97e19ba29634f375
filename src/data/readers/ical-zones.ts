import { DAY, MINUTE } from '../dates/civil.js';
import { dateText } from '../dates/window.js';
import { instantOf, isZone } from '../dates/zones.js';
import type { Milliseconds } from '../types.js';
import { propertyOf, type Component } from './ical-lines.js';
import { stampOf } from './ical-stamp.js';

/** What clocks do that a `TZID` names: an IANA zone, or the rules that the calendar brings along. */
export interface CalendarZone {
  /** Undefined where only the rules of the file are known. */
  readonly name: string | undefined;
  /**
   * How far clocks are ahead of UTC when they show that time, which is held as if it were UTC. Of a time that they
   * skip, and of the first of two that they show twice, it is what it was before they were changed.
   */
  offsetAt(wall: Milliseconds): Milliseconds;
}

const WEEK = 7 * DAY;

/** The zones that a calendar names, each looked at once. Undefined for one that nobody knows. */
export function zonesOf(described: readonly Component[]): (id: string) => CalendarZone | undefined {
  const known = new Map<string, CalendarZone | undefined>();
  return (id) => {
    if (!known.has(id)) known.set(id, zoneOf(id, described));
    return known.get(id);
  };
}

function zoneOf(id: string, described: readonly Component[]): CalendarZone | undefined {
  const own = described.find((zone) => propertyOf(zone, 'TZID')?.value === id);
  // `/mozilla.org/20050126_1/Europe/Berlin` ends with the name.
  const tail = /[A-Za-z_]+\/[A-Za-z_+\-\d]+(?:\/[A-Za-z_]+)?$/.exec(id.slice(-60))?.[0];
  const names = [id, own && propertyOf(own, 'X-LIC-LOCATION')?.value, tail];
  const name = names.find(
    (each) => each !== undefined && /^[A-Za-z][\w+\-/]{1,60}$/.test(each) && isZone(each),
  );
  if (name !== undefined) {
    return { name, offsetAt: byWeek((wall) => wall - instantOf(wall, name)) };
  }
  const rules = (own?.components.flatMap((each) => readRule(each) ?? []) ?? []).sort(
    (a, b) => a.from - b.from,
  );
  if (rules.length === 0) return undefined;
  return { name: undefined, offsetAt: (wall) => offsetOf(rules, wall) };
}

/** The same time; where clocks skip it, what they show when it would be: 03:30 for 02:30. */
export function shownTime(wall: Milliseconds, { offsetAt }: CalendarZone): Milliseconds {
  const before = offsetAt(wall);
  const jump = offsetAt(wall + DAY) - before;
  return jump > 0 && offsetAt(wall + jump) > before ? wall + jump : wall;
}

/** Asking for an offset is slow: in most weeks it is the same throughout. */
function byWeek(exact: CalendarZone['offsetAt']): CalendarZone['offsetAt'] {
  const edges = new Map<number, Milliseconds>();
  const edge = (week: number): Milliseconds => {
    const offset = edges.get(week) ?? exact(week * WEEK);
    edges.set(week, offset);
    return offset;
  };
  return (wall) => {
    const week = Math.floor(wall / WEEK);
    const offset = edge(week);
    return offset === edge(week + 1) ? offset : exact(wall);
  };
}

/** From when on clocks are how far ahead of UTC. */
interface Rule {
  readonly offset: Milliseconds;
  /** How far they are put forward at an onset; 0 where they are put back. */
  readonly skipped: Milliseconds;
  /** The first onset. */
  readonly from: Milliseconds;
  /** Every year on that weekday of that month: the last, first, second … one. */
  readonly yearly: { readonly month: number; readonly weekday: number; readonly nth: number } | undefined;
  readonly until: Milliseconds;
}

const WEEKDAYS = 'SUMOTUWETHFRSA';

const wallOf = (text: string, otherwise = NaN): Milliseconds => stampOf(text)?.wall ?? otherwise;

/** `+0900` and its kin; NaN for what is none. */
function readOffset(text: string): Milliseconds {
  const [, sign, hours, minutes] = /^([-+])(\d\d)(\d\d)/.exec(text) ?? [];
  return (Number(hours) * 60 + Number(minutes)) * MINUTE * (sign === '-' ? -1 : 1);
}

function readRule(component: Component): Rule | undefined {
  const valueOf = (name: string): string => propertyOf(component, name)?.value ?? '';
  const offset = readOffset(valueOf('TZOFFSETTO'));
  const from = wallOf(valueOf('DTSTART'));
  if (Number.isNaN(offset + from)) return undefined;
  const repeats = valueOf('RRULE');
  const month = /BYMONTH=(\d{1,2})/i.exec(repeats)?.[1];
  const [, nth, weekday = ''] = /BYDAY=([-+]?\d)(SU|MO|TU|WE|TH|FR|SA)/i.exec(repeats) ?? [];
  return {
    offset,
    // Where nobody says what it was before, nothing is skipped.
    skipped: Math.max(0, offset - readOffset(valueOf('TZOFFSETFROM'))) || 0,
    from,
    yearly:
      month === undefined || nth === undefined
        ? undefined
        : { month: Number(month), weekday: WEEKDAYS.indexOf(weekday.toUpperCase()) / 2, nth: Number(nth) },
    until: wallOf(/UNTIL=(\w{8,16})/i.exec(repeats)?.[1] ?? '', Infinity),
  };
}

/** The offset of the rule whose onset was the last before that time; before all of them, that of the first.
 * They come in the order of their first onsets. */
function offsetOf(rules: readonly Rule[], wall: Milliseconds): Milliseconds {
  return rules
    .map((rule) => ({ onset: lastOnset(rule, wall - rule.skipped), offset: rule.offset }))
    .reduce((best, each) => (each.onset > best.onset ? each : best)).offset;
}

function lastOnset({ from, yearly, until }: Rule, wall: Milliseconds): Milliseconds {
  if (wall < from) return -Infinity;
  if (!yearly) return from;
  const year = new Date(Math.min(wall, until)).getUTCFullYear();
  return (
    [year, year - 1]
      .map((each) => onsetIn(each, yearly, from))
      .find((onset) => onset <= wall && onset >= from) ?? from
  );
}

function onsetIn(
  year: number,
  { month, weekday, nth }: NonNullable<Rule['yearly']>,
  from: Milliseconds,
): Milliseconds {
  // The first of the seven days among which it is: those of the last week are counted from the next month.
  const before = nth < 0 ? 0 : 1;
  const week = Date.UTC(year, month - before, 1 + 7 * (nth - before));
  const step = (weekday - new Date(week).getUTCDay() + 7) % 7;
  return week + step * DAY + (((from % DAY) + DAY) % DAY);
}

/** `+09:00`, or `Z` where clocks show UTC. */
export function offsetText(ms: Milliseconds): string {
  const [, time = ''] = dateText(Math.abs(ms) + MINUTE / 2, 'minute').split('T');
  return time === '00:00' ? 'Z' : (ms < 0 ? '-' : '+') + time;
}
