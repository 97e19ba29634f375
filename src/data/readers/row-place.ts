import { hyphened } from '../checks.js';
import { isZone } from '../dates/index.js';
import { show } from '../issues.js';
import type { Geometry, Text } from '../types.js';
import { degreesOf, pointOf, shapeOf } from './cells.js';
import type { Role } from './headers.js';

type Degrees = number | string;

/** Where the event of a row is, in the fields that a plain row has, or those of a venue where it says more. */
export interface RowPlace {
  readonly lat?: Degrees;
  readonly lon?: Degrees;
  readonly geometry?: Geometry;
  readonly place?: Text;
  readonly venue?: { readonly [field: string]: Text | Degrees };
  readonly problem?: PlaceProblem;
}

interface PlaceProblem {
  readonly code: 'bad-geometry' | 'unknown-zone' | 'unused-zone';
  readonly role: Role;
  readonly message: string;
}

/** What is said of a venue beside its names and its point. */
const MORE = ['zone', 'precision', 'radius'] as const;

/** Reads the place of a row. `cell` gives '' for a column that is not there, `text` is a cell in all its languages. */
export function placeOf(
  cell: (role: Role) => string,
  text: (role: Role) => Text | undefined,
  decimalComma: boolean,
): RowPlace {
  const written = text('place');
  const { lat = '', lon = '', geometry, isPoint, problem } = spotOf(cell, written, decimalComma);
  const country = cell('country');
  const isCode = /^[A-Za-z]{2}$/.test(country);
  const place = (isPoint ? undefined : written) ?? (isCode || country === '' ? undefined : country);
  const point = { ...(lat !== '' && { lat }), ...(lon !== '' && { lon }) };
  const rest = { ...(geometry && { geometry }), ...(problem && { problem }) };
  const name = text('venue') ?? place;
  const more = MORE.filter((role) => cell(role) !== '');
  if (text('venue') === undefined && !isCode && more.length === 0) {
    return { ...point, ...(place !== undefined && { place }), ...rest };
  }
  if (name === undefined && lat === '' && lon === '') {
    const zone = cell('zone');
    return zone === '' || problem ? rest : { ...rest, problem: zoneOfNoPlace(zone) };
  }
  return {
    venue: {
      ...(name !== undefined && { name }),
      ...(place !== undefined && { place }),
      ...(isCode && { country }),
      ...point,
      ...Object.fromEntries(more.map((role) => [role, cell(role)])),
    },
    ...rest,
  };
}

interface Spot extends Pick<RowPlace, 'lat' | 'lon' | 'geometry' | 'problem'> {
  /** The cell of the place holds the point and is no name. */
  readonly isPoint?: boolean;
}

function spotOf(cell: (role: Role) => string, place: Text | undefined, decimalComma: boolean): Spot {
  const [shape, both] = [cell('geometry'), cell('point')];
  const lat = degreesOf(cell('lat'), decimalComma);
  const lon = degreesOf(cell('lon'), decimalComma);
  const found = shape === '' ? undefined : shapeOf(shape);
  // The marker may stand elsewhere than the shape has its middle.
  if (found) return lat !== '' && lon !== '' ? { ...found, lat, lon } : found;
  if (shape !== '') return { lat, lon, problem: noPlace('geometry', shape) };
  if (lat !== '' || lon !== '') return { lat, lon };
  if (both !== '') return pointOf(both) ?? shapeOf(both) ?? { problem: noPlace('point', both) };
  const inPlace =
    typeof place === 'string' && /^[([{\d+-]|^[A-Z]{5,}[ (]/.test(hyphened(place))
      ? (pointOf(place) ?? shapeOf(place))
      : undefined;
  return inPlace ? { ...inPlace, isPoint: true } : {};
}

/** A zone is said of a place; alone, nothing has it. */
function zoneOfNoPlace(zone: string): PlaceProblem {
  const [code, fault] = isZone(zone)
    ? (['unused-zone', 'is left out, as the row has no place that it could be said of'] as const)
    : ([
        'unknown-zone',
        'is not a time zone known here, and the row has no place that it could be said of',
      ] as const);
  const remedy = 'Give the row a place, or write the offset with the time, such as 2019-02-27T18:30+09:00.';
  return { code, role: 'zone', message: `${show(zone)} ${fault}. ${remedy}` };
}

function noPlace(role: Role, value: string): PlaceProblem {
  const remedy =
    role === 'point'
      ? 'Write latitude and longitude, as in "21.03, 105.85", or give each a column.'
      : 'Write POINT(105.85 21.03) or GeoJSON with the longitude first, or give lat and lon columns.';
  return { code: 'bad-geometry', role, message: `${show(value)} is no place. ${remedy}` };
}
