import { isRaw, type Raw } from '../checks.js';
import { show } from '../issues.js';
import { each, finished, mapped, type Steps } from '../steps.js';
import type { Link, Media, Source, Status } from '../types.js';
import { Gathering, named, plainText } from './gathering.js';
import { reportRest } from './geojson-page.js';
import { timeOf, type Report, type Roles } from './geojson-times.js';
import { propertyCache } from './geojson-properties.js';
import type { Role } from './headers.js';
import { jsonSteps } from './json-records.js';
import { pathBeside } from './json-lines.js';
import { recordPath } from './json-scan.js';
import { nothing, type EventDraft, type Reading } from './reader.js';
import { richText } from './rich-text.js';
import { readShape } from './shape.js';

/** A feature on its way to an event, for dialects that know more about it. */
export interface FeatureDraft {
  readonly feature: Raw;
  readonly properties: Raw;
  readonly event: EventDraft;
  /** Where fields of the event stand in the feature, if not in the property of their role. */
  readonly names: Record<string, string>;
  readonly report: Report;
}

/** What a dialect of GeoJSON adds to the plain reading of a feature. */
export interface Dialect {
  /** Its shape, and where that stands. */
  shapeOf(feature: Raw): readonly [shape: unknown, at: string];
  refine(draft: FeatureDraft): void;
}

const PLAIN: Dialect = { shapeOf: (feature) => [feature['geometry'], 'geometry'], refine: () => undefined };

const GEOMETRIES = /^(?:(?:Multi)?(?:Point|LineString|Polygon)|GeometryCollection)$/;

/** GeoJSON (RFC 7946), with all the ways there are to say when; a page of OGC API Features is such a file too. */
export const read = (text: string): Reading => readFeatures(text);

/** The same in steps. */
export const steps = (text: string): Steps<Reading> => featureSteps(text, PLAIN);

/** What is said of a property once holds for all features that have it; of years, for the whole file. */
const ONCE: ReadonlySet<string> = new Set(['date-guessed', 'date-number']);
const ONCE_A_FILE = 'year-sign';

/** The same for formats that are GeoJSON with more in it. */
export const readFeatures = (text: string, dialect = PLAIN): Reading => finished(featureSteps(text, dialect));

function* featureSteps(text: string, dialect: Dialect): Steps<Reading> {
  const parsed = yield* jsonSteps(text, ['features']);
  if (parsed.issue) return { data: [], issues: [parsed.issue] };
  const { data } = parsed;
  const list = featuresOf(data);
  if (!list) {
    const topology = isRaw(data) && data['type'] === 'Topology';
    const remedy = topology
      ? 'This is TopoJSON: convert it to GeoJSON.'
      : 'Write { "type": "FeatureCollection", "features": [ … ] }.';
    return nothing('not-geojson', 'line 1', `${show(data)} holds no features. ${remedy}`);
  }
  const collection = isRaw(data) ? data : {};
  const path = list.path ? recordPath(text, list.path) : aloneAt;
  const own = collection['summitMap'];
  if (isRaw(own))
    return {
      data: { ...own, events: yield* mapped(list.features, ownEvent) },
      issues: [],
      path: (index, field) => path(index, ownPlace(list.features[index], field)),
      pathBeside: pathBeside(text, 'features', 'summitMap'),
    };

  const gathering = new Gathering();
  checkReferenceSystem(collection, gathering);
  const told = new Set<string>();
  const knownOf = propertyCache();
  const take = (index: number): void => {
    const feature = list.features[index];
    const at = (name: string): string => path(index, name);
    if (!isRaw(feature)) {
      gathering.log.error('not-a-feature', at(''), `${show(feature)} is not a feature and is left out.`);
      return;
    }
    const report: Report = (severity, code, name, message) => {
      const key = code === ONCE_A_FILE ? code : `${code} ${name}`;
      if ((key === code || ONCE.has(code)) && told.has(key)) return;
      told.add(key);
      gathering.log[severity](code, at(name), message);
    };
    const properties = isRaw(feature['properties']) ? feature['properties'] : {};
    const { roles, names } = knownOf(properties);
    const draft = readFeature(feature, properties, roles, report);
    placeShape(draft, dialect.shapeOf(feature), roles);
    dialect.refine(draft);
    gathering.add(draft.event, (field) => named(at, { ...names, ...draft.names })(field));
  };
  yield* each(list.features.length, take);
  reportRest(text, collection, gathering);
  const about = isRaw(collection['metadata']) ? collection['metadata'] : {};
  return gathering.reading({
    title: plainText(collection['title'] ?? collection['name'] ?? about['title']),
    summary: richText(collection['description'] ?? about['description']).text,
  });
}

interface FeatureList {
  readonly features: readonly unknown[];
  /** The names that lead to the list; undefined where one feature is the whole. */
  readonly path: readonly string[] | undefined;
}

function featuresOf(data: unknown): FeatureList | undefined {
  if (Array.isArray(data)) return { features: data, path: [] };
  if (!isRaw(data)) return undefined;
  const { type, features } = data;
  if (Array.isArray(features)) return { features, path: ['features'] };
  if (type === 'Feature') return { features: [data], path: undefined };
  const isBare = typeof type === 'string' && GEOMETRIES.test(type);
  return isBare ? { features: [{ type: 'Feature', geometry: data }], path: undefined } : undefined;
}

/** Names the fields of a feature that is the whole file. */
const aloneAt = (_: number, name: string): string => (name === '' ? 'line 1' : `line 1, ${name}`);

/** Our own writer keeps all that an event says in its properties, under our names. */
function ownEvent(feature: unknown): unknown {
  if (!isRaw(feature) || !isRaw(feature['properties'])) return feature;
  const { geometry, properties, id } = feature;
  const { lat, lon, geometry: shape } = readShape(geometry);
  const isPlaced = ['venue', 'place', 'lat', 'lon'].some((key) => properties[key] !== undefined);
  return {
    ...(id !== undefined && { id }),
    ...(shape && { geometry: shape }),
    ...(!isPlaced && !shape && { lat, lon }),
    ...properties,
  };
}

/** Where a field of such an event stands in its feature. */
function ownPlace(feature: unknown, field: string): string {
  const [head = ''] = field.split(/[.[]/, 1);
  const properties = isRaw(feature) && isRaw(feature['properties']) ? feature['properties'] : {};
  if (head === '' || (properties[head] === undefined && (head === 'id' || head === 'geometry'))) return field;
  const isPoint = (head === 'lat' || head === 'lon') && properties[head] === undefined;
  return isPoint ? 'geometry.coordinates' : `properties.${field}`;
}

const STATUSES: readonly Status[] = ['held', 'planned', 'postponed', 'cancelled'];

function readFeature(feature: Raw, properties: Raw, roles: Roles, report: Report): FeatureDraft {
  const value = (role: Role): unknown => {
    const key = roles.get(role);
    return key === undefined ? undefined : properties[key];
  };
  const text = (role: Role): string | undefined => richText(value(role)).text;
  const summary = richText(value('summary'));
  const { start, end, displayDate, timeNote, words, at, endAt } = timeOf(feature, properties, roles, report);
  const status = plainText(value('status'))?.toLowerCase();
  const event: EventDraft = {
    id: plainText(feature['id'] ?? feature['@id'] ?? value('id')),
    title: text('title'),
    start,
    end,
    displayDate: displayDate ?? text('displayDate') ?? words,
    timeNote,
    status: STATUSES.find((each) => each === status),
    place: text('place') ?? text('venue'),
    group: text('group'),
    summary: summary.text,
    note: text('note'),
    links: linksOf(plainText(value('links')), summary.links),
    media: mediaOf(pictureOf(value), summary.images),
    sources: sourcesOf(text('sources'), plainText(value('sourceUrl'))),
  };
  const names: Record<string, string> = {};
  if (at !== undefined) names['start'] = names['when'] = at;
  if (endAt !== undefined) names['end'] = endAt;
  return { feature, properties, event, names, report };
}

/** Puts a shape and a point on it on an event, or the coordinates that stand in its properties. */
function placeShape(
  { event, properties, names, report }: FeatureDraft,
  [shape, at]: readonly [unknown, string],
  roles: Roles,
): void {
  if (shape === null || shape === undefined) {
    event.lat = coordinate(properties[roles.get('lat') ?? '']);
    event.lon = coordinate(properties[roles.get('lon') ?? '']);
    return;
  }
  names['lat'] = names['lon'] = names['geometry'] = `${at}.coordinates`;
  const { problem, ...fields } = readShape(shape);
  if (problem !== undefined) report('warn', 'bad-geometry', at, problem);
  Object.assign(event, fields);
}

const pictureOf = (value: (role: Role) => unknown): Loose<Media> => ({
  url: plainText(value('image')),
  alt: richText(value('alt')).text,
  caption: richText(value('caption')).text,
  credit: richText(value('credit')).text,
});

const coordinate = (value: unknown): string | number | undefined =>
  typeof value === 'number' ? value : plainText(value);

function linksOf(url: string | undefined, more: readonly Link[]): readonly Link[] | undefined {
  const links = url === undefined ? more : [{ url, title: url }, ...more];
  return links.length > 0 ? links : undefined;
}

type Loose<T> = { readonly [K in keyof T]?: T[K] | undefined };

function mediaOf(picture: Loose<Media>, more: readonly Media[]): readonly Media[] | undefined {
  const { url, alt = '' } = picture;
  const media = url === undefined ? more : [{ ...picture, url, alt }, ...more];
  return media.length > 0 ? media : undefined;
}

function sourcesOf(title?: string, url?: string): readonly Omit<Source, 'id'>[] | undefined {
  const address = url ?? (title !== undefined && /^https?:\/\/\S+$/i.test(title) ? title : undefined);
  const name = title ?? address;
  return name === undefined ? undefined : [{ title: name, url: address }];
}

/** Older files may name another system than WGS 84, whose numbers would land anywhere. */
function checkReferenceSystem(collection: Raw, { log }: Gathering): void {
  const crs = collection['crs'];
  const properties = isRaw(crs) ? crs['properties'] : undefined;
  const name = isRaw(properties) ? plainText(properties['name']) : undefined;
  if (name === undefined || /CRS:?84|EPSG:+(?:\d*:)?4326$/i.test(name)) return;
  const remedy = 'Convert the file to WGS 84 (EPSG:4326), longitude first.';
  log.error(
    'reference-system',
    'line 1, crs',
    `Positions are in ${show(name)}, which is not read. ${remedy}`,
  );
}
