import { show } from '../issues.js';
import type { Issue, Link } from '../types.js';
import { Gathering, named } from './gathering.js';
import { shapeOf } from './kml-shapes.js';
import { timeOf, type KmlTime } from './kml-times.js';
import { nothing, type EventDraft, type Reading } from './reader.js';
import { richText } from './rich-text.js';
import { childOf, childText, parseXml, type XmlElement } from './xml.js';

/** What a placemark takes over from the folders around it. */
interface Surroundings {
  readonly time: KmlTime | undefined;
  readonly folder: string | undefined;
}

/** KML 2.0 to 2.3. Nothing that a file points to is fetched. */
export function read(text: string): Reading {
  if (text.startsWith('PK\u0003')) {
    return nothing(
      'packed-file',
      'line 1',
      'This is a KMZ, a packed KML. Unpack it and pass the .kml inside.',
    );
  }
  const { root, issues } = parseXml(text);
  if (!root) {
    const remedy = 'Pass KML: <kml> with placemarks in it.';
    return issues.length > 0
      ? { data: [], issues }
      : nothing('not-kml', 'line 1', `There is no element. ${remedy}`);
  }
  const reader = new KmlReader(issues);
  return reader.read(root);
}

class KmlReader {
  readonly #gathering: Gathering;
  #placemarks = 0;

  constructor(issues: readonly Issue[]) {
    this.#gathering = new Gathering(issues);
  }

  read(root: XmlElement): Reading {
    const document = root.name === 'kml' ? (childOf(root, 'Document') ?? root) : root;
    this.#walk(root, { time: undefined, folder: undefined });
    if (this.#placemarks === 0) {
      const message = `There is no placemark in <${root.name}>. Export the places themselves, not a link to them.`;
      this.#gathering.log.error('no-events', `line ${root.line}`, message);
    }
    return this.#gathering.reading({
      title: childText(document, 'name'),
      summary: richText(childText(document, 'description'), true).text,
    });
  }

  #walk(element: XmlElement, around: Surroundings): void {
    const { log } = this.#gathering;
    const path = `line ${element.line}`;
    switch (element.name) {
      case 'Placemark':
        this.#placemarks += 1;
        this.#placemark(element, around);
        return;
      case 'NetworkLink': {
        const href = childText(childOf(element, 'Link') ?? childOf(element, 'Url'), 'href') ?? '';
        log.warn(
          'not-followed',
          path,
          `The link to ${show(href)} is not followed. Pass that file on its own.`,
        );
        return;
      }
      case 'GroundOverlay':
      case 'ScreenOverlay':
      case 'PhotoOverlay': {
        const name = childText(element, 'name') ?? element.name;
        log.warn(
          'not-an-event',
          path,
          `The picture over the map ${show(name)} is left out. Make it a placemark.`,
        );
        return;
      }
      default: {
        const time = timeOf(element, path, log) ?? around.time;
        const folder =
          element.name === 'Folder' ? (childText(element, 'name') ?? around.folder) : around.folder;
        for (const child of element.children) {
          if (child.children.length > 0) this.#walk(child, { time, folder });
        }
      }
    }
  }

  #placemark(element: XmlElement, around: Surroundings): void {
    const { log } = this.#gathering;
    const place = `Placemark ${this.#placemarks} (line ${element.line})`;
    const at = (name: string): string => (name === '' ? place : `${place}: ${name}`);
    const description = richText(childText(element, 'description'), true);
    const snippet =
      description.text === undefined
        ? richText(childText(element, 'Snippet') ?? childText(element, 'snippet'), true)
        : undefined;
    const shape = shapeOf(element);
    if (shape?.problem !== undefined) log.warn('bad-geometry', at('coordinates'), shape.problem);
    const time = timeOf(element, at(''), log) ?? shape?.time ?? around.time;
    const event: EventDraft = {
      id: element.attributes.get('id'),
      title: childText(element, 'name'),
      start: time?.start,
      end: time?.end,
      summary:
        [description.text ?? snippet?.text, ...extendedLines(element)].filter(Boolean).join('\n') ||
        undefined,
      place: childText(element, 'address'),
      lat: shape?.lat,
      lon: shape?.lon,
      geometry: shape?.geometry,
      group: around.folder,
      media: description.images.length > 0 ? description.images : undefined,
      links: linksOf(element, description.links),
    };
    this.#gathering.add(
      event,
      named(at, {
        ...NAMES,
        start: time?.name ?? 'TimeStamp',
        when: time?.name ?? 'TimeStamp',
        end: time?.name ?? 'TimeSpan',
      }),
    );
  }
}

const NAMES = {
  title: 'name',
  summary: 'description',
  place: 'address',
  lat: 'coordinates',
  lon: 'coordinates',
  geometry: 'coordinates',
  media: 'description',
  links: 'description',
};

/** `<atom:link href>`, and what the description links to. */
function linksOf(element: XmlElement, more: readonly Link[]): readonly Link[] | undefined {
  const links = element.children.flatMap((child) => {
    const url = child.name === 'link' ? child.attributes.get('href') : undefined;
    return url ? [{ url, title: child.attributes.get('title') ?? url }] : [];
  });
  return links.length + more.length > 0 ? [...links, ...more] : undefined;
}

/** Further columns of the author: `name: value` on lines of their own. */
function extendedLines(element: XmlElement): readonly string[] {
  const holder = childOf(element, 'ExtendedData');
  const values =
    holder?.children.flatMap((child) => (child.name === 'SchemaData' ? child.children : [child])) ?? [];
  return values.flatMap((item) => {
    const value = item.name === 'SimpleData' ? item.text : (childText(item, 'value') ?? '');
    const name = childText(item, 'displayName') ?? item.attributes.get('name');
    const text = richText(value).text;
    return name && text ? [`${name}: ${text}`] : [];
  });
}
