import type { Milliseconds } from '../types.js';
import { HOUR, MINUTE, SECOND } from './civil.js';
import { DateError } from './error.js';
import { Flag } from './flags.js';
import { datePart } from './part.js';
import type { DatePart, ParseOptions } from './part.js';
import { wallClock } from './zones.js';

const TIME = /^(\d\d)(?::(\d\d)(?::(\d\d)(?:\.(\d+))?)?)?$/;

export function readTime(
  text: string,
  midnight: Milliseconds,
  time: string,
  offset: string | undefined,
  flags: number,
  { zone }: ParseOptions,
): DatePart {
  const [, hour = '', minute, second, fraction] = TIME.exec(time) ?? [];
  const h = Number(hour || NaN);
  const m = Number(minute ?? 0);
  const s = Number(second ?? 0);
  const ms = Number((fraction ?? '').slice(0, 3).padEnd(3, '0'));
  // 24:00 is the midnight at the end of the day.
  if (!(h <= 23 && m <= 59 && s <= 59) && !(h === 24 && m + s + ms === 0)) {
    throw new DateError(
      'date-value',
      text,
      'has no such time of day',
      'Write 00 to 23 hours, :minutes, :seconds: T18:30.',
    );
  }
  const precision =
    fraction !== undefined
      ? 'millisecond'
      : second !== undefined
        ? 'second'
        : minute !== undefined
          ? 'minute'
          : 'hour';
  const length = {
    millisecond: 10 ** Math.max(0, 3 - (fraction ?? '').length),
    second: SECOND,
    minute: MINUTE,
    hour: HOUR,
  }[precision];
  const written = midnight + h * HOUR + m * MINUTE + s * SECOND + ms;
  if (offset === undefined) return datePart(text, written, written + length, precision, flags);
  const instant = written - offsetOf(text, offset);
  const shown = zone === undefined ? written : wallClock(instant, zone);
  return { ...datePart(text, shown, shown + length, precision, flags | Flag.zoned), instant };
}

function offsetOf(text: string, offset: string): Milliseconds {
  if (offset === 'Z') return 0;
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(3).replace(':', ''));
  const east = offset.startsWith('+');
  const isTooLong = offset.length > 3 && Number(offset.slice(-2)) > 59;
  // -00:00 is not allowed: it would say that the offset is not known.
  if (!isTooLong && (east ? minutes <= 14 * 60 : minutes > 0 && minutes <= 12 * 60)) {
    return (east ? minutes : -minutes) * MINUTE;
  }
  throw new DateError(
    'date-value',
    text,
    'has an offset from UTC that no clock has',
    'Write Z, or -12:00 to +14:00.',
  );
}
