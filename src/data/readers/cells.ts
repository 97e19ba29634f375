import { hyphened, NONE } from '../checks.js';
import { pointOn, readGeometry } from '../geometry.js';
import type { Geometry, Link } from '../types.js';
import { readWkt } from './wkt.js';

/** Single cells of a table as the values that they spell. */

/** A cell that a spreadsheet might run as a formula is written with an apostrophe before it, which is no part of it. */
export const withoutGuard = (cell: string): string =>
  cell.startsWith("'") ? cell.replace(/^'(?=[=+\-@\t\r\n\0＝＋－＠])/, '') : cell;

const DECIMAL = /^-?\d{1,3}(?:\.\d+)?$/;
const DEGREES =
  /^([-+]?\d{1,3}(?:\.\d+)?) ?°? ?(?:(\d{1,2}(?:\.\d+)?) ?['′’] ?(?:(\d{1,2}(?:\.\d+)?) ?(?:["″”]|'') ?)?)?([NSEW])?$/i;

/** Decimal degrees from `21.03`, `21,03`, `21.03° N` or `21° 1′ 48″ N`; any other text as it is. */
export function degreesOf(cell: string, decimalComma: boolean): number | string {
  if (cell === '') return cell;
  if (DECIMAL.test(cell)) return Number(cell);
  const plain = hyphened(cell);
  const text = decimalComma ? plain.replace(/^([-+]?\d{1,3}),(\d+)/, '$1.$2') : plain;
  const [, degrees, minutes, seconds, side = ''] = DEGREES.exec(text) ?? [];
  if (degrees === undefined) return cell;
  const size = Math.abs(Number(degrees)) + Number(minutes ?? 0) / 60 + Number(seconds ?? 0) / 3600;
  const isNegative = degrees.startsWith('-') !== /[SW]/i.test(side);
  return isNegative ? -size : size;
}

/** Latitude and longitude from one cell: `21.03, 105.85`. */
export function pointOf(
  cell: string,
): { readonly lat: number | string; readonly lon: number | string } | undefined {
  const [, inner = ''] = /^[([]?([^()[\]]{3,80})[)\]]?$/.exec(hyphened(cell)) ?? [];
  const parts = inner.split(/[,;] ?| +(?=[-+]?\d)/);
  if (parts.length !== 2) return undefined;
  const [lat, lon] = parts.map((part) => degreesOf(part.trim(), false));
  return typeof lat === 'number' && typeof lon === 'number' ? { lat, lon } : undefined;
}

/** A shape from well-known text or GeoJSON, and the point on it where a marker may stand. */
export function shapeOf(
  cell: string,
): { readonly lat: number; readonly lon: number; readonly geometry?: Geometry } | undefined {
  const { geometry } = cell.startsWith('{') ? readGeometry(geometryIn(cell)) : readWkt(cell);
  const point = geometry && pointOn(geometry);
  if (!point) return undefined;
  return { lat: point[1], lon: point[0], ...(geometry.type !== 'Point' && { geometry }) };
}

function geometryIn(cell: string): unknown {
  try {
    const value: unknown = JSON.parse(cell);
    const isFeature = typeof value === 'object' && value !== null && 'geometry' in value;
    return isFeature ? value.geometry : value;
  } catch {
    return undefined;
  }
}

/** Stands for an item of which nothing is said, so that the next one keeps its line. */
export const NO_WORDS = '–';

/** Parts the items of a cell where they do not stand on lines of their own. */
export const SEPARATOR = /;(?:\s|$)| \| /;

/** The items of a cell that lists several: on lines of their own, or with `; ` or ` | ` between. */
export const itemsOf = (cell: string): readonly string[] =>
  cell === ''
    ? NONE
    : cell
        .split(cell.includes('\n') ? '\n' : SEPARATOR)
        .map((item) => item.trim())
        .filter((item) => item !== '' && item !== NO_WORDS);

/** Items on lines of their own, beside as many of another cell. */
export const besides = (cell: string, count: number): readonly string[] =>
  (count > 1 ? cell.split('\n') : [cell]).map((line) => (line.trim() === NO_WORDS ? '' : line.trim()));

const ADDRESS = /^(?:[a-z][a-z\d+.-]*:\S|www\.\S|\/\S|\.{1,2}\/\S|[^\s/]+\.[a-z]{2,}\/)\S*$/i;

/** Names with addresses, one address alone, or names alone: `Reuters <https://…>; AP`. */
export function referencesIn(cell: string): readonly { readonly title: string; readonly url?: string }[] {
  return itemsOf(cell).map((item) => {
    const [, title = '', inner] = /^(.*)<([^<>\s]*)>$/s.exec(item) ?? [];
    const url = inner ?? (ADDRESS.test(item) ? item : undefined);
    if (!url) return { title: title.trim() || item };
    const whole = /^www\./i.test(url) ? `https://${url}` : url;
    return { title: title.trim() || whole, url: whole };
  });
}

/** Only those that lead somewhere. */
export const linksIn = (cell: string): readonly Link[] =>
  referencesIn(cell).flatMap(({ title, url }) => (url === undefined ? [] : [{ title, url }]));

/** `yes`, `true`, `x` or `1`. */
export const isYes = (cell: string): boolean => /^(?:true|yes|y|x|1)$/i.test(cell);

/** What others call the states that an event may be in. */
const STATUSES: ReadonlyMap<string, string> = new Map([
  ['canceled', 'cancelled'],
  ['scheduled', 'planned'],
  ['tentative', 'planned'],
  ['upcoming', 'planned'],
  ['completed', 'held'],
  ['past', 'held'],
]);
export const statusOf = (cell: string): string => STATUSES.get(cell.toLowerCase()) ?? cell;
