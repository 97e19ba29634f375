import { isRaw, type Raw } from '../checks.js';
import { cautionOf, DateError, tryParseWhen } from '../dates/index.js';
import { show } from '../issues.js';
import { openEnd, readDateText } from './date-text.js';
import { edtfOf, edtfOfNumber, isYears, sizeOf } from './foreign-dates.js';
import { plainText } from './gathering.js';
import { plainHeader, type Role } from './headers.js';
import { readWhenObject } from './when.js';

/** When a feature happens, and where it says so. */
export interface FeatureTime {
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  readonly displayDate?: string | undefined;
  readonly timeNote?: string | undefined;
  /** What is written where it could not be read. */
  readonly words?: string | undefined;
  /** The place of the start or the whole date, as a path inside the feature. */
  readonly at?: string;
  /** The place of the end. */
  readonly endAt?: string;
}

/** Reports on a place inside the feature. */
export type Report = (severity: 'error' | 'warn', code: string, at: string, message: string) => void;

/** Which properties of a feature have which role. */
export type Roles = ReadonlyMap<Role, string>;

/** Reads the conventions that there are for time in GeoJSON, the more particular before the more general. */
export function timeOf(feature: Raw, properties: Raw, roles: Roles, report: Report): FeatureTime {
  return (
    whenTime(feature) ??
    featureTime(feature['time'], report) ??
    stacTime(properties, report) ??
    listTime(properties, report) ??
    namedTime(feature, properties, roles, report) ??
    positionTime(feature['geometry']) ??
    guessedTime(properties, report) ??
    noTime(properties, roles, report)
  );
}

/** GeoJSON-T: `when` on the feature or on its geometry. */
function whenTime(feature: Raw): FeatureTime | undefined {
  const geometry = feature['geometry'];
  for (const [holder, at] of [
    [feature, 'when'],
    [isRaw(geometry) ? geometry : {}, 'geometry.when'],
  ] as const) {
    const value = holder['when'];
    if (!isRaw(value)) continue;
    const { when, label, note, periods } = readWhenObject(value);
    const words = label ?? (when === undefined ? periods[0] : undefined);
    return { start: when, displayDate: words, timeNote: note, at };
  }
  return undefined;
}

/** OGC: `time: [a, b]`. JSON-FG: `time: { date | timestamp | interval }`. */
function featureTime(time: unknown, report: Report): FeatureTime | undefined {
  if (Array.isArray(time)) return interval(time, 'time', report);
  if (!isRaw(time)) return undefined;
  if (Array.isArray(time['interval'])) return interval(time['interval'], 'time.interval', report);
  const key = time['timestamp'] === undefined ? 'date' : 'timestamp';
  return { start: readStamp(time[key], `time.${key}`, report), at: `time.${key}` };
}

function interval(ends: readonly unknown[], at: string, report: Report): FeatureTime {
  const [start, end] = ends.map((end, index) =>
    end === null || end === '..' ? '..' : readStamp(end, `${at}[${index}]`, report, ends),
  );
  return { start, end, at: `${at}[0]`, endAt: `${at}[1]` };
}

/** STAC: `datetime` is null where `start_datetime` and `end_datetime` are given. */
function stacTime(properties: Raw, report: Report): FeatureTime | undefined {
  const [start, end] = [properties['start_datetime'], properties['end_datetime']];
  if (!isFilled(start) && !isFilled(end)) return undefined;
  return interval([start ?? null, end ?? null], 'properties', report);
}

/** Leaflet.TimeDimension and folium: a time per position. */
const LISTS = ['times', 'coordTimes', 'linestringTimestamps'];

function listTime(properties: Raw, report: Report): FeatureTime | undefined {
  const deeper = properties['coordinateProperties'];
  const holders = isRaw(deeper) ? [properties, deeper] : [properties];
  for (const holder of holders) {
    for (const key of LISTS) {
      const list: unknown = holder[key];
      if (!Array.isArray(list)) continue;
      const times = list.flat().filter(isFilled);
      if (times.length === 0) continue;
      const at = holder === properties ? `properties.${key}` : `properties.coordinateProperties.${key}`;
      return {
        start: readStamp(times[0], `${at}[0]`, report, times),
        end: readStamp(times.at(-1), `${at}[${times.length - 1}]`, report, times),
        at: `${at}[0]`,
        endAt: `${at}[${times.length - 1}]`,
      };
    }
  }
  return undefined;
}

/** Words that name places and amounts as often as dates. */
const DOUBTFUL: ReadonlySet<string> = new Set(['from', 'to', 'until']);
/** The properties that may hold the date or its start, best first. */
const STARTS: readonly Role[] = ['when', 'start', 'date', 'time', 'year'];

const isDoubtful = (key: string): boolean => DOUBTFUL.has(plainHeader(key));

/** The property that has a role, if it says something. */
function filledKey(role: Role, properties: Raw, roles: Roles): string | undefined {
  const key = roles.get(role);
  return key !== undefined && isFilled(properties[key]) ? key : undefined;
}

/** Leaflet.timeline, the earthquake feeds, and whatever has a property whose name says that it is a date. */
function namedTime(feature: Raw, properties: Raw, roles: Roles, report: Report): FeatureTime | undefined {
  const keyOf = (role: Role): string | undefined => filledKey(role, properties, roles);
  const isDated = positionTime(feature['geometry']) !== undefined || isDatedBeside(properties, roles);
  const filled = (role: Role): string | undefined => {
    const key = keyOf(role);
    return key !== undefined && isMeantAsDate(key, properties[key], isDated) ? key : undefined;
  };
  const keys = STARTS.map(filled).filter((key) => key !== undefined);
  let endKey = filled('end') ?? filled('endTime');
  let startKey = keys.length > 1 ? (keys.find((key) => isDate(properties[key])) ?? keys[0]) : keys[0];
  if (startKey === undefined && endKey === undefined) return undefined;
  // Where one of a pair is a date, the other is meant as one.
  if (startKey !== undefined && isDoubtful(startKey)) endKey ??= keyOf('end');
  if (endKey !== undefined && isDoubtful(endKey)) startKey ??= keyOf('start');
  const at = (key: string | undefined): string => `properties.${key ?? endKey ?? ''}`;
  const dates = [startKey, endKey].map((key) => (key === undefined ? undefined : properties[key]));
  const written = dates.map(plainText);
  const ending = openEnd(written[1] ?? '');
  const stampOf = (index: number, key: string | undefined): string | undefined =>
    readStamp(dates[index], at(key), written[index] === undefined ? report : withWords(report), dates);
  const start = stampOf(0, startKey);
  if (ending === '' && start !== undefined) return { start: `${start}/`, at: at(startKey) };
  const end = ending === '..' ? ending : stampOf(1, endKey);
  const isUnread = [start, end].some((read, index) => read === undefined && written[index] !== undefined);
  return {
    start,
    end,
    words: isUnread ? written.filter(Boolean).join(' – ') : undefined,
    at: at(startKey),
    endAt: at(endKey),
  };
}

/** Says of what cannot be read that it is shown as it stands. */
const withWords =
  (report: Report): Report =>
  (severity, code, at, message) => {
    report(
      severity,
      code,
      at,
      severity === 'error' ? `${message} Its words are shown as they stand.` : message,
    );
  };

/** Whether something else than a number under `start` or `end` says when: then small numbers beside it are no years. */
const isDatedBeside = (properties: Raw, roles: Roles): boolean =>
  [...STARTS, 'end' as const].some((role) => {
    const key = filledKey(role, properties, roles);
    if (key === undefined || isDoubtful(key)) return false;
    return (role !== 'start' && role !== 'end') || typeof properties[key] !== 'number';
  });

const isMeantAsDate = (key: string, value: unknown, isDated: boolean): boolean =>
  !isDoubtful(key) ||
  (typeof value === 'number'
    ? !isDated || Math.abs(value) >= 1000
    : isDate(value) || openEnd(plainText(value) ?? '') !== undefined);

/** Nothing says when. Places are called `from` and `to` too, so that no word there is an error. */
function noTime(properties: Raw, roles: Roles, report: Report): FeatureTime {
  for (const role of ['start', 'end'] as const) {
    const key = filledKey(role, properties, roles);
    const value = key === undefined ? undefined : properties[key];
    if (key === undefined || typeof value !== 'string') continue;
    const remedy = `If it is meant as one, write it as "2018-06-12"; if not, give the feature a "date".`;
    const message = `${show(value)} under ${show(key)} is no date, and nothing else says when. ${remedy}`;
    report('warn', 'date-syntax', `properties.${key}`, message);
  }
  return {};
}

const isDate = (value: unknown): boolean => readStamp(value, '', () => undefined) !== undefined;

/** Kepler trips: the fourth number of a position is a moment. Small numbers there are seconds of a trip, no dates. */
function positionTime(geometry: unknown): FeatureTime | undefined {
  if (!isRaw(geometry) || !Array.isArray(geometry['coordinates'])) return undefined;
  const positions: readonly unknown[] = geometry['coordinates'];
  const moments = [positions[0], positions.at(-1)].map((position): unknown =>
    Array.isArray(position) ? position[3] : undefined,
  );
  const [start, end] = moments.map((moment) =>
    typeof moment === 'number' && moment >= 1e8 ? edtfOfNumber(moment, sizeOf(moments)) : undefined,
  );
  if (start === undefined || end === undefined) return undefined;
  const at = 'geometry.coordinates';
  return { start, end, at: `${at}[0][3]`, endAt: `${at}[${positions.length - 1}][3]` };
}

const STAMP = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d|$)/;
const BOOKKEEPING = /updat|modif|creat|edit|publish|upload|access|version/i;

/** The first property that holds nothing but a date, whatever its name. */
function guessedTime(properties: Raw, report: Report): FeatureTime | undefined {
  const key = Object.keys(properties).find((name) => {
    const value = properties[name];
    return typeof value === 'string' && STAMP.test(value) && !BOOKKEEPING.test(name);
  });
  if (key === undefined) return undefined;
  const at = `properties.${key}`;
  const remedy = 'If it is not, name the date "start" or "date".';
  report(
    'warn',
    'date-guessed',
    at,
    `${show(key)} is taken for the date, as no other property is one. ${remedy}`,
  );
  return { start: readStamp(properties[key], at, report), at };
}

const isFilled = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

const DAY_NUMBER = /^(?:1[5-9]|2[01])\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;

/**
 * A date, moment or number in EDTF; what cannot be read is reported. Blank values are simply absent. `dates` are all
 * that the feature has: its numbers share one unit.
 */
export function readStamp(
  value: unknown,
  at: string,
  report: Report,
  dates: readonly unknown[] = [value],
): string | undefined {
  if (!isFilled(value)) return undefined;
  const size = sizeOf(dates);
  const when = typeof value === 'number' ? edtfOfNumber(value, size) : edtfOf(value);
  const caution = typeof value !== 'number' || isYears(size) ? cautionOf(plainText(value) ?? '') : undefined;
  if (caution !== undefined) report('warn', 'year-sign', at, caution);
  if (when === undefined) {
    report('error', 'date-value', at, `${show(value)} is no date. Write it as text, such as "2018-06-12".`);
    return undefined;
  }
  if (typeof value === 'number') {
    if (DAY_NUMBER.test(String(value))) {
      const remedy = 'If it means a day, write it as text, such as "2018-06-12".';
      report('warn', 'date-number', at, `${value} is read as seconds since 1970, ${when}. ${remedy}`);
    }
    return when;
  }
  if (!(tryParseWhen(when) instanceof DateError)) return when;
  const words = readDateText(String(value));
  if (words.problem === undefined) return words.when;
  report('error', 'date-syntax', at, words.problem);
  return undefined;
}
