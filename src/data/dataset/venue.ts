import { NONE, type Fields } from '../checks.js';
import { isZone } from '../dates/index.js';
import { show } from '../issues.js';
import type { Degrees, PlacePrecision, Text, Venue } from '../types.js';
import type { SourceBook } from './sources.js';

/** A venue before it has its id. */
export type VenueDraft = Omit<Venue, 'id'>;

const PRECISIONS: readonly PlacePrecision[] = ['venue', 'site', 'town', 'city', 'region', 'country'];

export interface Point {
  readonly lat: Degrees;
  readonly lon: Degrees;
}

/** A venue given as a record; undefined where it says nothing of a place. `elsewhere` finds a point that it does not give. */
export function readVenue(
  item: Fields,
  sources: SourceBook,
  elsewhere?: () => Point | undefined,
): VenueDraft | undefined {
  const point = readPoint(item) ?? elsewhere?.();
  const place = item.text('place');
  const name = item.text('name') ?? place ?? item.string('id') ?? (point && coordinates(point));
  if (name === undefined) {
    item.warn(
      'missing-name',
      'name',
      'This venue has neither name nor point and is left out. Give it a name.',
    );
    return undefined;
  }
  return {
    name,
    place: place ?? name,
    country: readCountry(item),
    lat: point?.lat,
    lon: point?.lon,
    precision: item.word('precision', PRECISIONS),
    radius: readRadius(item),
    zone: readZone(item),
    note: item.text('note'),
    sources: sources.of(item),
  };
}

/** What a plain row says of its place: a name, a point, or both. */
export function rowVenue(
  point: Point | undefined,
  place: Text | undefined,
  name: Text | undefined,
  zone?: string,
): VenueDraft {
  const label = place ?? (point ? coordinates(point) : '');
  return {
    name: name ?? label,
    place: label,
    country: undefined,
    lat: point?.lat,
    lon: point?.lon,
    precision: undefined,
    radius: undefined,
    zone,
    note: undefined,
    sources: NONE,
  };
}

/** The venue of a bare point, named by its coordinates. */
export function bareVenue(lat: Degrees, lon: Degrees): Venue {
  const point = { lat, lon };
  return Object.freeze({ id: coordinates(point), ...rowVenue(point, undefined, undefined) });
}

/** Whether a place has no name but its coordinates. */
export const isNameless = ({ place, lat, lon }: Venue): boolean =>
  lat !== undefined && lon !== undefined && place === coordinates({ lat, lon });

const coordinates = ({ lat, lon }: Point): string => `${lat.toFixed(2)}, ${lon.toFixed(2)}`;

/** Both coordinates, in range, or undefined. Nothing is guessed: what looks swapped is reported and left out. */
export function readPoint(item: Fields): Point | undefined {
  const lat = item.number('lat');
  const lon = item.number('lon');
  if (lat === undefined || lon === undefined) {
    if (!item.has('lat') && !item.has('lon')) return undefined;
    const missing = item.has('lat') ? 'lon' : 'lat';
    if (!item.has(missing)) {
      item.warn(
        'half-point',
        missing,
        `There is no ${missing}, so there is no point on the map. Give both lat and lon.`,
      );
    }
    return undefined;
  }
  return checkPoint(lat, lon, (severity, code, key, message) => item[severity](code, key, message));
}

type Report = (severity: 'warn' | 'error', code: string, key: 'lat' | 'lon', message: string) => void;

/** The point with its longitude between -180 and 180; undefined, and a report, where there is no such place. */
export function checkPoint(lat: Degrees, lon: Degrees, report: Report): Point | undefined {
  if (Math.abs(lat) > 90) {
    if (Math.abs(lon) <= 90) {
      const remedy = 'They look swapped: exchange the two.';
      report(
        'error',
        'looks-swapped',
        'lat',
        `Latitude ${lat} is beyond ±90, longitude ${lon} is not. ${remedy}`,
      );
    } else {
      report(
        'error',
        'lat-range',
        'lat',
        `Latitude ${lat} is beyond ±90. Write decimal degrees from -90 to 90.`,
      );
    }
    return undefined;
  }
  if (lat === 0 && lon === 0) {
    const remedy = 'If the place is not known, leave lat and lon out.';
    report(
      'warn',
      'null-island',
      'lat',
      `Latitude 0, longitude 0 lies in the sea off Africa and often means "unknown". ${remedy}`,
    );
  }
  if (Math.abs(lon) <= 180) return { lat, lon };
  // To a tenth of a millimetre: finer is but what the sum leaves.
  const wrapped = Number((((((lon + 180) % 360) + 360) % 360) - 180).toFixed(9));
  report(
    'warn',
    'lon-wrapped',
    'lon',
    `Longitude ${lon} is read as ${wrapped}. Write decimal degrees from -180 to 180.`,
  );
  return { lat, lon: wrapped };
}

function readCountry(item: Fields): string | undefined {
  const code = item.string('country');
  if (code === undefined || /^[A-Za-z]{2}$/.test(code)) return code?.toUpperCase();
  item.warn('bad-country', 'country', `${show(code)} is not a country code. Write two letters such as "VN".`);
  return undefined;
}

function readRadius(item: Fields): number | undefined {
  const radius = item.number('radius');
  if (radius === undefined || radius >= 0) return radius;
  item.warn('bad-radius', 'radius', `A radius of ${radius} metres cannot be. Write 0 or more.`);
  return undefined;
}

export function readZone(item: Fields): string | undefined {
  const zone = item.string('zone');
  if (zone === undefined || isZone(zone)) return zone;
  item.warn(
    'unknown-zone',
    'zone',
    `${show(zone)} is not a time zone known here. Write an IANA name such as "Asia/Seoul".`,
  );
  return undefined;
}
