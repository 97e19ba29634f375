import { isRaw, type Raw } from '../checks.js';
import type { IssueLog } from '../issues.js';
import { show } from '../issues.js';
import type { Link, Media, Text } from '../types.js';
import { edtfOf } from './foreign-dates.js';
import { Gathering, listOf, named, plainText, textOf } from './gathering.js';
import { pathLines } from './json-lines.js';
import { parseJson } from './parse-json.js';
import { nothing, type EventDraft, type Reading } from './reader.js';
import { richText } from './rich-text.js';
import { readShape, type Shape } from './shape.js';

/** A collection, manifest, canvas or range that has a date or a place of its own. */
interface Resource {
  readonly node: Raw;
  readonly path: string;
  /** What those around it say, for what it leaves out itself. */
  readonly navDate: unknown;
  readonly navPlace: unknown;
  /** What must be shown with it; what a manifest demands holds for all that is in it. */
  readonly credit: Text | undefined;
  /** The label of the one around it. */
  readonly within: Text | undefined;
}

const DEPTH_CAP = 64;
/** Where resources stand in resources, in version 3 and before. */
const CHILDREN = ['items', 'structures', 'manifests', 'collections', 'members', 'sequences', 'canvases'];

/** IIIF Presentation 2 and 3: what archives show, by `navDate` and `navPlace`. */
export function read(text: string): Reading {
  const parsed = parseJson(text);
  if (parsed.issue) return { data: [], issues: [parsed.issue] };
  const { data } = parsed;
  if (!isRaw(data))
    return nothing('not-iiif', 'line 1', `${show(data)} is no manifest or collection. Pass one.`);
  const resources: Resource[] = [];
  collect(
    data,
    '',
    { navDate: undefined, navPlace: undefined, credit: undefined, within: undefined },
    resources,
    0,
  );
  if (resources.length === 0) {
    const remedy = 'Pass one in which resources have them, or the manifests that a collection lists.';
    return nothing('no-events', 'line 1', `Nothing in this file has navDate or navPlace. ${remedy}`);
  }
  const gathering = new Gathering();
  const lineOf = pathLines(
    text,
    resources.map(({ path }) => path),
  );
  for (const resource of resources) {
    const at = (name: string): string => {
      const field = [resource.path, name].filter((part) => part !== '').join('.');
      return [`line ${lineOf(resource.path)}`, field].filter((part) => part !== '').join(', ');
    };
    readResource(resource, gathering, at);
  }
  return gathering.reading({
    title: labelOf(data['label']),
    summary: labelOf(data['summary'] ?? data['description']),
  });
}

function collect(
  node: Raw,
  path: string,
  around: Omit<Resource, 'node' | 'path'>,
  found: Resource[],
  depth: number,
): void {
  if (depth > DEPTH_CAP) return;
  const navDate = node['navDate'] ?? around.navDate;
  const navPlace = node['navPlace'] ?? around.navPlace;
  const credit = statement(node['requiredStatement']) ?? labelOf(node['attribution']) ?? around.credit;
  if (node['navDate'] !== undefined || node['navPlace'] !== undefined) {
    found.push({ node, path, navDate, navPlace, credit, within: around.within });
  }
  // A collection speaks of itself: each manifest in it says what must be shown with it.
  const demanded = /collection$/i.test(plainText(node['type'] ?? node['@type']) ?? '') ? undefined : credit;
  const within = labelOf(node['label']) ?? around.within;
  for (const key of CHILDREN) {
    listOf(node[key]).forEach((child, index) => {
      const place = `${path === '' ? '' : `${path}.`}${key}[${index}]`;
      if (isRaw(child))
        collect(child, place, { navDate, navPlace, credit: demanded, within }, found, depth + 1);
    });
  }
}

function readResource(
  { node, navDate, navPlace, credit, within }: Resource,
  gathering: Gathering,
  at: (name: string) => string,
): void {
  const { log } = gathering;
  const id = plainText(node['id'] ?? node['@id']);
  const { when, note } = dateOf(navDate, at('navDate'), log);
  const { name, geometry, lat, lon } = placeOf(navPlace, at('navPlace'), log);
  const event: EventDraft = {
    id,
    title: labelOf(node['label']) ?? within,
    when,
    timeNote: note,
    place: name,
    lat,
    lon,
    geometry,
    summary: labelOf(node['summary'] ?? node['description']),
    note: credit,
    media: listOf(node['thumbnail'])
      .slice(0, 1)
      .flatMap((item) => pictureOf(item, credit)),
    links: linksOf(node, id),
  };
  gathering.add(event, named(at, NAMES));
}

const NAMES = {
  title: 'label',
  when: 'navDate',
  lat: 'navPlace',
  lon: 'navPlace',
  geometry: 'navPlace',
  place: 'navPlace',
  media: 'thumbnail',
  links: 'homepage',
  note: 'requiredStatement',
};

/** `{ "en": ["…"] }`, and before version 3 a string, `{ "@value", "@language" }` or a list of these. */
function labelOf(value: unknown): Text | undefined {
  const plain = richText(value).text;
  if (plain !== undefined) return plain;
  const parts = listOf(value).flatMap((item): (readonly [string | undefined, string])[] => {
    if (!isRaw(item)) return [[undefined, richText(item).text ?? '']];
    const old = richText(item['@value']).text;
    if (old !== undefined) return [[plainText(item['@language']), old]];
    return Object.entries(item).map(([tag, texts]) => [
      tag === 'none' || tag === '@none' ? undefined : tag,
      listOf(texts)
        .map((text) => richText(text).text ?? '')
        .filter(Boolean)
        .join('\n'),
    ]);
  });
  return textOf(parts);
}

const MOMENT = /^(-?\d{4,})-(\d\d)-(\d\d)T00:00(?::00(?:\.0+)?)?(?:Z|[-+]\d\d:?\d\d)?$/;

/**
 * `navDate` is for navigation and always spells out a moment: month and day are 01, the time 00:00, where they are not
 * known. So a first of January is read as the year, the first of a month as the month, midnight as the day.
 */
function dateOf(
  value: unknown,
  path: string,
  log: IssueLog,
): { readonly when: string | undefined; readonly note?: string } {
  const text = plainText(value);
  if (value !== undefined && value !== null && text === undefined) {
    log.error(
      'date-value',
      path,
      `${show(value)} is no date. Write it as text, such as "1890-04-15T00:00:00Z".`,
    );
  }
  const midnight = MOMENT.exec(text ?? '');
  if (!midnight) return { when: edtfOf(text) };
  const [, year = '', month = '', day = ''] = midnight;
  if (day !== '01') return { when: edtfOf(`${year}-${month}-${day}`) };
  const when = edtfOf(month === '01' ? year : `${year}-${month}`);
  return { when, note: `Date given for navigation: ${year}-${month}-${day}` };
}

type Place = Partial<Omit<Shape, 'problem'>> & { readonly name?: Text | undefined };

function placeOf(value: unknown, path: string, log: IssueLog): Place {
  if (!isRaw(value)) return {};
  const features = (Array.isArray(value['features']) ? value['features'] : [value]).filter(isRaw);
  const shapes = features.map((feature) => feature['geometry']).filter(isRaw);
  const [first] = features;
  const properties = isRaw(first?.['properties']) ? first['properties'] : {};
  const name = labelOf(properties['label'] ?? properties['name']);
  if (shapes.length === 0) {
    const remedy = 'It is not fetched: put its features into the file.';
    if (value['features'] === undefined)
      log.warn('not-followed', path, `navPlace is only named here. ${remedy}`);
    return { name };
  }
  const { problem, ...shape } = readShape(
    shapes.length > 1 ? { type: 'GeometryCollection', geometries: shapes } : shapes[0],
  );
  if (problem !== undefined) log.warn('bad-geometry', path, problem);
  return { name, ...shape };
}

/** What the holder demands to be shown: `label: value`. */
function statement(value: unknown): Text | undefined {
  if (!isRaw(value)) return undefined;
  const [label, text] = [labelOf(value['label']), labelOf(value['value'])];
  if (typeof label !== 'string' || typeof text !== 'string') return text;
  return `${label}: ${text}`;
}

function pictureOf(item: unknown, credit: Text | undefined): readonly Media[] {
  const url = plainText(isRaw(item) ? (item['id'] ?? item['@id']) : item);
  return url === undefined ? [] : [{ url, alt: '', credit }];
}

function linksOf(node: Raw, id: string | undefined): readonly Link[] {
  const pages = listOf(node['homepage'] ?? node['related']).flatMap((page) => {
    const url = plainText(isRaw(page) ? (page['id'] ?? page['@id']) : page);
    return url === undefined ? [] : [{ url, title: (isRaw(page) && labelOf(page['label'])) || url }];
  });
  // The name of a manifest is its address too; where there is no page for people, that is better than nothing.
  const isAddress = id !== undefined && /^https?:/i.test(id);
  return pages.length > 0 || !isAddress ? pages : [{ url: id, title: id }];
}
