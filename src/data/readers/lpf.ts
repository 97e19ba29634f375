import { isRaw, type Raw } from '../checks.js';
import type { Link, Media, Text, VenueInput } from '../types.js';
import { listOf, plainText, textOf, withWords } from './gathering.js';
import { namesOf } from './gazetteer-names.js';
import { readFeatures, type FeatureDraft } from './geojson.js';
import { precisionOf } from './feature-class.js';
import type { EventDraft, Reading } from './reader.js';
import { richText } from './rich-text.js';
import { confidenceOf, readWhenObject } from './when.js';
import { readWkt } from './wkt.js';

/**
 * Linked Places (LPF 1.x): gazetteer places with their names, types, shapes and times. A place becomes one event, from
 * what is said of the place itself; where that is silent, of its shape, then of its first name, type or relation.
 */
export const read = (text: string): Reading => readFeatures(text, { shapeOf, refine });

const GAZETTEER = ['@id', 'names', 'types', 'descriptions'];

function refine(draft: FeatureDraft): void {
  // GeoJSON-T has its times from the same family, and nothing else.
  if (!GAZETTEER.some((key) => draft.feature[key] !== undefined)) return;
  const { feature, properties, event, names } = draft;
  const toponyms = records(feature['names']);
  const title = plainText(properties['title']) ?? plainText(toponyms[0]?.['toponym']);
  const types = records(feature['types']);
  event.id = plainText(feature['@id'] ?? feature['id'] ?? properties['id']);
  event.title = title;
  const [type, ...furtherTypes] = types.map(typeLabel).filter((label) => label !== undefined);
  event.group = type ?? event.group;
  const { name, further: furtherNames } = namesOf(
    title,
    toponyms.map((each) => [plainText(each['lang']), plainText(each['toponym']) ?? '']),
  );
  for (const words of [furtherNames, furtherTypes]) event.note = withWords(event.note, words);
  const summary = textOf(
    records(feature['descriptions']).map((item) => [
      plainText(item['lang']),
      richText(item['value'] ?? item['descriptor']).text ?? '',
    ]),
  );
  if (summary !== undefined) event.summary = summary;
  readTimes(draft, toponyms, types);
  event.confidence = certaintyOf(feature['geometry']);
  event.venue = venueOf(event.lat, event.lon, name, properties);
  event.lat = event.lon = event.place = undefined;
  event.links = linksOf(feature);
  event.media = mediaOf(feature);
  event.sources = records(feature['names'])
    .flatMap((name) => records(name['citations']))
    .map((citation) => ({
      title: plainText(citation['label']) ?? plainText(citation['@id']) ?? '',
      date: plainText(citation['year']),
      url: addressOf(citation['@id']),
    }))
    .filter((source) => source.title !== '');
  Object.assign(names, {
    'venue.name': 'properties.title',
    id: '@id',
    title: 'properties.title',
    summary: 'descriptions',
    group: 'types',
    links: 'links',
    media: 'depictions',
    sources: 'names[0].citations',
    country: 'properties.ccodes',
  });
}

const records = (value: unknown): readonly Raw[] => listOf(value).filter(isRaw);

function typeLabel(type: Raw): string | undefined {
  const [source] = records(type['sourceLabels']);
  return plainText(type['label']) ?? (source && plainText(source['label']));
}

function readTimes(
  { feature, event, names, report }: FeatureDraft,
  toponyms: readonly Raw[],
  types: readonly Raw[],
): void {
  const geometry = feature['geometry'];
  const shapes = isRaw(geometry) ? [geometry, ...records(geometry['geometries'])] : [];
  const holders: readonly (readonly [string, Raw | undefined])[] = [
    ['', feature],
    ...shapes.map(
      (shape, index) => [index === 0 ? 'geometry.' : `geometry.geometries[${index - 1}].`, shape] as const,
    ),
    ['names[0].', toponyms.find(hasWhen)],
    ['types[0].', types.find(hasWhen)],
    ['relations[0].', records(feature['relations']).find(hasWhen)],
  ];
  const periods: string[] = [];
  for (const [place, holder] of holders) {
    const value = holder?.['when'];
    if (!isRaw(value)) continue;
    const found = readWhenObject(value);
    periods.push(...found.periods);
    event.displayDate ??= found.label;
    event.timeNote ??= found.note;
    if (found.when === undefined) continue;
    event.when = found.when;
    event.start = event.end = undefined;
    names['when'] = `${place}when.timespans`;
    return;
  }
  if (event.start !== undefined || periods.length === 0) return;
  event.displayDate ??= periods[0];
  const remedy = 'Give the when a timespan too.';
  report('warn', 'period-only', 'when.periods', `"${periods[0] ?? ''}" has no dates in this file. ${remedy}`);
}

const hasWhen = (holder: Raw): boolean => isRaw(holder['when']);

/** Shapes may be in WKT where GeoJSON cannot be written. A place that nobody knows is written as "null". */
function shapeOf(feature: Raw): readonly [shape: unknown, at: string] {
  const at = 'geometry';
  const geometry = feature[at];
  if (!isRaw(geometry)) return [geometry === 'null' ? null : geometry, at];
  const members = geometry['geometries'];
  const shapes = (Array.isArray(members) ? records(members) : [geometry]).map(
    (shape) => readWkt(plainText(shape['geo_wkt'] ?? shape['geowkt']) ?? '').geometry ?? shape,
  );
  return [shapes.length > 1 ? { type: 'GeometryCollection', geometries: shapes } : shapes[0], at];
}

function certaintyOf(geometry: unknown): EventDraft['confidence'] {
  const holders = records(geometry).flatMap((each) => [each, ...records(each['geometries'])]);
  return holders.map((each) => confidenceOf(each['certainty'])).find((each) => each !== undefined);
}

function venueOf(
  lat: string | number | undefined,
  lon: string | number | undefined,
  name: Text | undefined,
  properties: Raw,
): Partial<VenueInput> | undefined {
  if (lat === undefined && name === undefined) return undefined;
  const country = listOf(properties['ccodes']).map(plainText).find(Boolean);
  return {
    ...(name !== undefined && { name }),
    ...(typeof lat === 'number' && typeof lon === 'number' && { lat, lon }),
    country,
    precision: precisionOf(listOf(properties['fclasses']).map(plainText).find(Boolean)),
  };
}

function linksOf(feature: Raw): readonly Link[] {
  const id = addressOf(feature['@id']);
  const links = records(feature['links']).map((link) => ({
    url: addressOf(link['identifier'] ?? link['@id']),
    title: plainText(link['label']) ?? plainText(link['identifier']) ?? '',
  }));
  return [{ url: id, title: id ?? '' }, ...links].flatMap(({ url, title }) =>
    url === undefined ? [] : [{ url, title: title || url }],
  );
}

function mediaOf(feature: Raw): readonly Media[] {
  return records(feature['depictions']).flatMap((depiction) => {
    const url = addressOf(depiction['@id']);
    const title = plainText(depiction['title']);
    return url === undefined
      ? []
      : [{ url, alt: '', caption: title, credit: plainText(depiction['license']) }];
  });
}

/** The prefixes that the format has for gazetteers and vocabularies. */
const PREFIXES = new Map([
  ['bnf', 'https://data.bnf.fr/ark:/12148/cb'],
  ['cerl', 'https://data.cerl.org/thesaurus/'],
  ['dbp', 'https://dbpedia.org/resource/'],
  ['gn', 'https://www.geonames.org/'],
  ['gnd', 'https://d-nb.info/gnd/'],
  ['gov', 'http://gov.genealogy.net/'],
  ['loc', 'https://id.loc.gov/authorities/'],
  ['pl', 'https://pleiades.stoa.org/places/'],
  ['tgn', 'http://vocab.getty.edu/tgn/'],
  ['viaf', 'https://viaf.org/viaf/'],
  ['wd', 'https://www.wikidata.org/wiki/'],
  ['wp', 'https://en.wikipedia.org/wiki/'],
  ['whg', 'https://whgazetteer.org/places/'],
  ['doi', 'https://doi.org/'],
]);

/** An address that can be followed: whole, or with a prefix of the format. Other identifiers lead nowhere. */
function addressOf(value: unknown): string | undefined {
  const text = plainText(value);
  if (text === undefined || /^https?:/i.test(text)) return text;
  const colon = text.indexOf(':');
  const prefix = PREFIXES.get(text.slice(0, Math.max(0, colon)).toLowerCase());
  return prefix && prefix + text.slice(colon + 1);
}
