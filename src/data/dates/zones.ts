import type { Milliseconds } from '../types.js';
import { DAY, SECOND, startOf } from './civil.js';

/** Between instants and what clocks on the wall of a zone show, from the zone data that `Intl` carries. */

const formats = new Map<string, Intl.DateTimeFormat | null>();

function formatOf(zone: string): Intl.DateTimeFormat | null {
  let format = formats.get(zone);
  if (format === undefined) {
    try {
      format = new Intl.DateTimeFormat('en-US', {
        timeZone: zone,
        calendar: 'gregory',
        numberingSystem: 'latn',
        hourCycle: 'h23',
        era: 'short',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
      });
    } catch {
      format = null;
    }
    formats.set(zone, format);
  }
  return format;
}

/** Whether this machine knows the IANA zone: `'Asia/Seoul'`. */
export const isZone = (name: string): boolean => formatOf(name) !== null;

/** What a clock in the zone shows at that instant, held as if it were UTC. An unknown zone is read as UTC. */
export function wallClock(utcMs: Milliseconds, zone: string): Milliseconds {
  const format = formatOf(zone);
  // Beyond the range of Date, and for open and unknown ends, there is nothing to convert.
  if (!format || Number.isNaN(new Date(utcMs).getTime())) return utcMs;
  const seconds = Math.floor(utcMs / SECOND) * SECOND;
  const fields = new Map<string, string>();
  for (const { type, value } of format.formatToParts(seconds)) fields.set(type, value);
  const field = (type: Intl.DateTimeFormatPartTypes): number => Number(fields.get(type));
  const year = fields.get('era')?.startsWith('B') ? 1 - field('year') : field('year');
  // Zones were minutes and seconds off the hour before standard time: Seoul in 1900 is 8:27:52 ahead.
  const time = (field('hour') * 60 + field('minute')) * 60 + field('second');
  return startOf(year, field('month'), field('day')) + time * SECOND + (utcMs - seconds);
}

/** Whether the clocks of a zone were changed in a stretch of days: most dates need no closer look. */
const changed = new Map<string, boolean>();
const STRETCH = 8 * DAY;

function isChangedNear(wallMs: Milliseconds, zone: string): boolean {
  const from = Math.floor(wallMs / STRETCH) * STRETCH;
  const key = `${zone} ${from}`;
  let found = changed.get(key);
  if (found === undefined) {
    const [before, after] = [from - DAY, from + STRETCH + DAY];
    found = wallClock(before, zone) - before !== wallClock(after, zone) - after;
    changed.set(key, found);
  }
  return found;
}

/** What a clock in the zone shows in place of a time that it skips as it is put forward; undefined for any other time. */
export function insteadOf(wallMs: Milliseconds, zone: string): Milliseconds | undefined {
  if (!isChangedNear(wallMs, zone)) return undefined;
  const shown = wallClock(instantOf(wallMs, zone), zone);
  return shown === wallMs || Number.isNaN(shown) ? undefined : shown;
}

/**
 * The instant at which a clock in the zone shows that time. A time that the clock skips is read as if it had
 * not yet been put forward (so it comes out later), one that it shows twice is the first of the two.
 */
export function instantOf(wallMs: Milliseconds, zone: string): Milliseconds {
  if (!formatOf(zone) || !Number.isFinite(wallMs)) return wallMs;
  // No zone is a day away from UTC: these two lie on either side of any change near that time.
  const offsetBefore = wallClock(wallMs - DAY, zone) - (wallMs - DAY);
  const offsetAfter = wallClock(wallMs + DAY, zone) - (wallMs + DAY);
  const candidates = [wallMs - offsetBefore, wallMs - offsetAfter].sort((a, b) => a - b);
  return candidates.find((utc) => wallClock(utc, zone) === wallMs) ?? wallMs - offsetBefore;
}
