import { isRaw, type Raw } from '../checks.js';
import { DateError, tryParseWhen } from '../dates/index.js';
import { show } from '../issues.js';
import type { Relation, Status } from '../types.js';
import { Gathering, listOf, named, plainText } from './gathering.js';
import { pathLines } from './json-lines.js';
import { parseJson } from './parse-json.js';
import { nothing, type EventDraft, type Reading } from './reader.js';
import { richText } from './rich-text.js';
import { nodesOf, typesOf, venueOf, type Nodes } from './schema-org-places.js';
import {
  addresses,
  dateText,
  furtherOf,
  groupOf,
  langText,
  languageOf,
  namesOf,
  pictureOf,
  sourcesOf,
} from './schema-org-values.js';

/** An event of the graph, and where it stands in the file. */
interface Found {
  readonly node: Raw;
  readonly path: string;
  /** The id of the event that it is part of. */
  readonly parent: string | undefined;
  readonly id: string;
}

const DEPTH_CAP = 64;

/** schema.org events in JSON-LD: one, a list, an `@graph` or an `ItemList`, with the events inside events. */
export function read(text: string): Reading {
  const parsed = parseJson(text);
  if (parsed.issue) return { data: [], issues: [parsed.issue] };
  const { data } = parsed;
  const collector = new Collector(nodesOf(data));
  collector.walk(data, '', undefined, 0);
  const events = [...collector.found.values()];
  if (events.length === 0) {
    const remedy = 'Give it nodes whose "@type" is Event or one of its kinds.';
    return nothing('no-events', 'line 1', `${show(data)} holds no schema.org events. ${remedy}`);
  }
  const gathering = new Gathering();
  const lineOf = pathLines(
    text,
    events.map(({ path }) => path),
  );
  const kept = new Set<string>();
  for (const found of events) {
    const event = readEvent(found, collector.nodes, gathering, lineOf);
    if (event.title !== undefined || isDate(event.when ?? event.start)) kept.add(found.id);
  }
  const root = isRaw(data) && !collector.found.has(data) ? data : {};
  return gathering.reading({
    title: langText(root['name']),
    summary: richText(root['description']).text,
    lang: languageOf(root['inLanguage']),
    relations: events.flatMap(({ id, parent }): Relation[] =>
      parent !== undefined && kept.has(id) && kept.has(parent)
        ? [{ from: id, to: parent, kind: 'part-of' }]
        : [],
    ),
  });
}

const isDate = (when: string | undefined): boolean =>
  when !== undefined && !(tryParseWhen(when) instanceof DateError);

const EVENT = /(?:^|[/#:])(?:\w*Event|EventSeries|Festival|Hackathon|CourseInstance)$/;
/** Where nodes may be, for those that are no events. */
const CONTAINERS = ['@graph', 'itemListElement', 'item', 'mainEntity', 'about', 'event', 'events', 'hasPart'];

/** Finds the events in a graph, each once. */
class Collector {
  readonly found = new Map<Raw, Found>();
  readonly nodes: Nodes;
  readonly #ids = new Set<string>();

  constructor(nodes: Nodes) {
    this.nodes = nodes;
  }

  walk(value: unknown, path: string, parent: string | undefined, depth: number): void {
    if (depth > DEPTH_CAP) return;
    if (Array.isArray(value)) {
      value.forEach((item, index) => this.walk(item, `${path}[${index}]`, parent, depth + 1));
      return;
    }
    if (!isRaw(value)) return;
    const node = this.nodes.resolve(value);
    const inside = (key: string): string => (path === '' ? key : `${path}.${key}`);
    if (!typesOf(node).some((type) => EVENT.test(type))) {
      if (node !== value) return;
      for (const key of CONTAINERS) this.walk(node[key], inside(key), parent, depth + 1);
      return;
    }
    const known = this.found.get(node);
    if (known) {
      if (parent !== undefined && known.parent === undefined) this.found.set(node, { ...known, parent });
      return;
    }
    const id = this.#idOf(node);
    this.found.set(node, {
      node,
      path,
      parent: parent ?? this.#parentOf(node, inside('superEvent'), depth),
      id,
    });
    for (const key of ['subEvent', 'subEvents']) this.walk(node[key], inside(key), id, depth + 1);
  }

  #parentOf(node: Raw, path: string, depth: number): string | undefined {
    const [above] = listOf(node['superEvent'])
      .filter(isRaw)
      .map((each) => this.nodes.resolve(each));
    if (!above) return undefined;
    this.walk(above, path, undefined, depth + 1);
    return this.found.get(above)?.id;
  }

  #idOf(node: Raw): string {
    const wanted =
      plainText(node['@id'] ?? node['identifier'] ?? node['url']) ?? `event-${this.found.size + 1}`;
    let id = wanted;
    for (let n = 2; this.#ids.has(id); n++) id = `${wanted}-${n}`;
    this.#ids.add(id);
    return id;
  }
}

const STATUSES: ReadonlyMap<string, readonly [Status | undefined, string | undefined]> = new Map([
  ['EventCancelled', ['cancelled', undefined]],
  ['EventPostponed', ['postponed', undefined]],
  ['EventRescheduled', [undefined, 'rescheduled']],
  ['EventMovedOnline', [undefined, 'moved online']],
] as const);

/** A way to attend, or a status, that needs no place. */
const ONLINE = /(?:^|[/#:])(?:OnlineEventAttendanceMode|EventMovedOnline)$/;

function readEvent(
  { node, path, id }: Found,
  nodes: Nodes,
  gathering: Gathering,
  lineOf: (path: string) => number,
): EventDraft {
  const at = (name: string): string => {
    const field = [path, name].filter((part) => part !== '').join('.');
    return [`line ${lineOf(path)}`, field].filter((part) => part !== '').join(', ');
  };
  const word = plainText(node['eventStatus'])?.replace(/^.*[/#:]/, '') ?? '';
  const [status, statusNote] = STATUSES.get(word) ?? [];
  const description = richText(node['description']);
  const { venue, links: online } = venueOf(listOf(node['location']).map(nodes.resolveAny), (code, message) =>
    gathering.log.warn(code, at('location'), message),
  );
  // Our own writer says there what days cannot.
  const edtf = furtherOf(node, 'EDTF');
  const before = listOf(node['previousStartDate']).map(dateText).filter(Boolean);
  const event: EventDraft = {
    id,
    title: langText(node['name'] ?? node['headline']),
    ...(edtf === undefined
      ? { start: dateText(node['startDate']), end: dateText(node['endDate']) }
      : { when: edtf }),
    displayDate: furtherOf(node, 'displayDate'),
    status,
    statusNote,
    venue: venue ?? (ONLINE.test(plainText(node['eventAttendanceMode']) ?? word) ? {} : undefined),
    group: groupOf(node),
    participants: filled([
      ...namesOf(node['organizer'], nodes),
      ...namesOf(node['performer'] ?? node['performers'], nodes),
      ...namesOf(node['attendee'], nodes),
    ]),
    summary: langText(node['description'], description.text),
    asReported: before.length > 0 ? { when: before.join(', ') } : undefined,
    sources: sourcesOf(node['subjectOf'], nodes),
    media: filled(listOf(node['image']).map(nodes.resolveAny).flatMap(pictureOf)),
    links: filled([...addresses(node['url']), ...addresses(node['sameAs']), ...online, ...description.links]),
  };
  if (isRaw(node['eventSchedule'])) {
    const remedy = 'Add an event for each time that matters.';
    gathering.log.warn(
      'repeats',
      at('eventSchedule'),
      `The event repeats; only its own dates are read. ${remedy}`,
    );
  }
  gathering.add(event, named(at, NAMES));
  return event;
}

const NAMES = {
  id: '@id',
  title: 'name',
  start: 'startDate',
  when: 'startDate',
  end: 'endDate',
  status: 'eventStatus',
  venue: 'location',
  place: 'location',
  lat: 'location.geo.latitude',
  lon: 'location.geo.longitude',
  country: 'location.address.addressCountry',
  group: '@type',
  summary: 'description',
  displayDate: 'additionalProperty',
  media: 'image',
  links: 'url',
  participants: 'performer',
};

const filled = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined);
