import { hyphened, isRaw, type Raw } from '../checks.js';
import { show } from '../issues.js';
import type { Link, VenueInput } from '../types.js';
import { listOf, plainText } from './gathering.js';

/** The nodes of a graph by their `@id`, so that one may point to another. */
export interface Nodes {
  /** The node that one with an `@id`, and at most its type points to; any other is itself. */
  resolve(node: Raw): Raw;
  readonly resolveAny: (value: unknown) => unknown;
}

const DEPTH_CAP = 64;

export function nodesOf(data: unknown): Nodes {
  const byId = new Map<string, Raw>();
  const collect = (value: unknown, depth: number): void => {
    if (depth > DEPTH_CAP) return;
    if (Array.isArray(value)) for (const item of value) collect(item, depth + 1);
    else if (isRaw(value)) {
      const id = value['@id'];
      if (typeof id === 'string' && !isPointer(value) && !byId.has(id)) byId.set(id, value);
      for (const item of Object.values(value)) if (typeof item === 'object') collect(item, depth + 1);
    }
  };
  collect(data, 0);
  const resolve = (node: Raw): Raw => (isPointer(node) ? (byId.get(String(node['@id'])) ?? node) : node);
  return { resolve, resolveAny: (value) => (isRaw(value) ? resolve(value) : value) };
}

const POINTER = new Set(['@id', '@type']);
const isPointer = (node: Raw): boolean =>
  typeof node['@id'] === 'string' && Object.keys(node).every((key) => POINTER.has(key));

export const typesOf = (node: Raw): readonly string[] =>
  listOf(node['@type']).filter((type) => typeof type === 'string');

/** The place of an event, and where it can be followed without one. */
export interface VenueReading {
  readonly venue: Partial<VenueInput> | undefined;
  readonly links: readonly Link[];
}

export type Report = (code: string, message: string) => void;

/** A `Place`, a postal address, or plain text; of several the first that has a point. Virtual ones become links. */
export function venueOf(locations: readonly unknown[], report: Report): VenueReading {
  const virtual = locations.filter(
    (place) => isRaw(place) && typesOf(place).some((type) => /VirtualLocation$/.test(type)),
  );
  const real = locations.filter((place) => !virtual.includes(place));
  const venues = real.map((place) => oneVenue(place, report)).filter((venue) => venue !== undefined);
  const best = venues.find(({ lat }) => lat !== undefined) ?? venues[0];
  if (venues.length > 1) {
    report('two-places', `The event has ${venues.length} places; one is drawn. Make an event of each.`);
  }
  const links = virtual.flatMap((place) => {
    const url = isRaw(place) ? plainText(place['url']) : undefined;
    return url === undefined ? [] : [{ url, title: (isRaw(place) && plainText(place['name'])) || url }];
  });
  // An empty venue says that none is missing.
  return { venue: best ?? (virtual.length > 0 ? {} : undefined), links };
}

function oneVenue(place: unknown, report: Report): Partial<VenueInput> | undefined {
  if (!isRaw(place)) {
    const name = plainText(place);
    return name === undefined ? undefined : { name };
  }
  const address = place['address'] ?? (/PostalAddress$/.test(typesOf(place).join()) ? place : undefined);
  const parts = isRaw(address) ? address : {};
  const street = isRaw(address)
    ? ['streetAddress', 'addressLocality', 'addressRegion']
        .map((key) => plainText(parts[key]))
        .filter(Boolean)
        .join(', ')
    : plainText(address);
  const name = plainText(place['name']) ?? (street || undefined);
  const town = plainText(parts['addressLocality']);
  const [lat, lon] = pointOf(place, report);
  if (name === undefined && lat === undefined) return undefined;
  return {
    ...(name !== undefined && { name }),
    ...(town !== undefined && town !== name && { place: town }),
    country: countryOf(parts['addressCountry']),
    ...(lat !== undefined && lon !== undefined && { lat, lon }),
    precision: precisionOf(place, parts),
    ...(street && street !== name && { note: street }),
  };
}

/** What the point of a place stands for, where its type or its address says so. */
function precisionOf(place: Raw, address: Raw): VenueInput['precision'] {
  const types = typesOf(place).join();
  if (/Country$/.test(types)) return 'country';
  if (/City$/.test(types)) return 'city';
  if (/(?:State|AdministrativeArea)$/.test(types)) return 'region';
  return plainText(address['streetAddress']) === undefined ? undefined : 'venue';
}

/** A code of two letters; names of countries are left to the address. */
function countryOf(value: unknown): string | undefined {
  const code = plainText(isRaw(value) ? (value['identifier'] ?? value['name']) : value);
  return code !== undefined && /^[A-Za-z]{2}$/.test(code) ? code : undefined;
}

/** `geo` as coordinates or as a circle, whose centre it is; some put them on the place itself. */
function pointOf(place: Raw, report: Report): readonly [lat: number | undefined, lon: number | undefined] {
  const geo = listOf(place['geo']).find(isRaw) ?? place;
  const circle = /^\s*([-+.\d]{1,24})[\s,]+([-+.\d]{1,24})/.exec(plainText(geo['circle']) ?? '');
  const [lat, lon] = circle ? circle.slice(1) : [geo['latitude'], geo['longitude']];
  return [degrees(lat, report), degrees(lon, report)];
}

function degrees(value: unknown, report: Report): number | undefined {
  const text = plainText(value);
  if (text === undefined) return undefined;
  const number = Number(hyphened(text));
  if (Number.isFinite(number)) return number;
  report('bad-number', `${show(value)} is not a number. Write decimal degrees such as 21.03.`);
  return undefined;
}
