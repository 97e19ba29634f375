import { DAY, MINUTE } from '../dates/civil.js';
import { dateText } from '../dates/window.js';
import { show } from '../issues.js';
import type { Milliseconds } from '../types.js';
import { propertyOf, type Component, type Property } from './ical-lines.js';
import { hyphened, stampOf, type Stamp } from './ical-stamp.js';
import { offsetText, shownTime, type CalendarZone } from './ical-zones.js';

export interface EventDates {
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  /** IANA name of the zone of the start, if it has one. */
  readonly zone?: string | undefined;
}

/** Reports on a property. */
export type Report = (code: string, property: string, message: string) => void;

/** A stamp on the clock of some zone. */
interface Moment extends Stamp {
  /** Undefined for the clock of whoever is there. */
  readonly zone: CalendarZone | undefined;
}

const UTC: CalendarZone = { name: undefined, offsetAt: () => 0 };

const DURATION = /^\+?P(?:(\d{1,5})W|(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,8})S)?)?)$/i;

/** The start and the last day or moment of an event. What cannot be read comes as it is written. */
export function datesOf(
  event: Component,
  zones: (id: string) => CalendarZone | undefined,
  report: Report,
): EventDates {
  const started = propertyOf(event, 'DTSTART');
  if (!started) {
    report('missing-date', 'DTSTART', 'The event has no DTSTART. Add one.');
    return {};
  }
  const start = momentOf(started, zones, report);
  return {
    start: start ? textOf(start) : asWritten(started),
    end: endOf(event, start, zones, report),
    zone: start?.zone?.name,
  };
}

function endOf(
  event: Component,
  start: Moment | undefined,
  zones: (id: string) => CalendarZone | undefined,
  report: Report,
): string | undefined {
  const ended = propertyOf(event, 'DTEND');
  if (!ended) {
    const duration = propertyOf(event, 'DURATION');
    return duration && start && afterDuration(start, duration, report);
  }
  const end = momentOf(ended, zones, report);
  if (!end) return asWritten(ended);
  // An end without a time is the first day after; a day that ends on itself is still a day.
  return end.isDay && start?.isDay ? textOf(lastDay(start, end.wall)) : textOf(end);
}

/** A day that does not exist, with hyphens so that it is told from a number; other text as it is. */
const asWritten = ({ value }: Property): string => hyphened(value);

const lastDay = (start: Moment, exclusive: Milliseconds): Moment =>
  exclusive === start.wall ? start : { ...start, wall: exclusive - DAY };

function momentOf(
  { value, parameters, name }: Property,
  zones: (id: string) => CalendarZone | undefined,
  report: Report,
): Moment | undefined {
  const stamp = stampOf(value);
  if (!stamp) return undefined;
  const id = stamp.isDay || stamp.isUtc ? undefined : parameters.get('TZID');
  const zone = stamp.isUtc ? UTC : id === undefined ? undefined : zones(id);
  if (id !== undefined && zone === undefined) {
    const remedy = 'Write an IANA name such as "Asia/Seoul", or add its VTIMEZONE.';
    report('unknown-zone', name, `${show(id)} is no time zone known here. ${remedy}`);
  }
  return { ...stamp, zone };
}

const offsetAt = ({ zone }: Moment, wall: Milliseconds): Milliseconds => zone?.offsetAt(wall) ?? 0;

/** Seconds are always written there, so zeros say nothing. `offset` tells apart two times that look the same. */
function textOf(stamp: Moment, offset = offsetAt(stamp, stamp.wall)): string {
  const { isDay, zone } = stamp;
  if (isDay) return dateText(stamp.wall, 'day');
  const wall = zone ? shownTime(stamp.wall, zone) : stamp.wall;
  const text = dateText(wall, wall % MINUTE === 0 ? 'minute' : 'second');
  return zone ? text + offsetText(wall === stamp.wall ? offset : offsetAt(stamp, wall)) : text;
}

/** Days and weeks go by the calendar, hours by the clock, even when it is put forward in between. */
function afterDuration(start: Moment, { value }: Property, report: Report): string | undefined {
  const found = DURATION.exec(value);
  if (!found) {
    report('bad-duration', 'DURATION', `${show(value)} is no duration. Write one such as P1D or PT1H30M.`);
    return undefined;
  }
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = found
    .slice(1)
    .map((part) => Number(part ?? 0));
  const time = ((hours * 60 + minutes) * 60 + seconds) * 1000;
  const later = start.wall + (weeks * 7 + days) * DAY;
  if (start.isDay) return textOf(lastDay(start, later + Math.ceil(time / DAY) * DAY));
  const offset = offsetAt(start, later + time);
  return textOf({ ...start, wall: later + time + offset - offsetAt(start, later) }, offset);
}
