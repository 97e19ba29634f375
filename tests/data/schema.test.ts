import { describe, expect, test } from 'vitest';
import { datasetSchema } from '../../scripts/schema.mjs';
import { createDataset, datasetFrom } from '../../src/data/dataset.js';
import schema from '../../src/data/schema.json' with { type: 'json' };
import { g20Summits } from '../../src/data/sets/g20-summits.js';
import { koreaDiplomacy } from '../../src/data/sets/korea-diplomacy.js';
import { summits } from '../../src/data/sets/summits.js';
import { usSovietSummits } from '../../src/data/sets/us-soviet-summits.js';
import type {
  AboutInput,
  JourneyInput,
  AsReported,
  DatasetInput,
  EventInput,
  GroupInput,
  Issue,
  Link,
  Media,
  Participant,
  PlaceWord,
  ReadingInput,
  Relation,
  Source,
  VenueInput,
} from '../../src/data/types.js';
import { pieces } from '../../src/data/writers/json.js';
import everyField from '../fixtures/every-field.json' with { type: 'json' };
import { problemsIn } from './json-schema.js';

/** Every key of a type, and whether it may be left out: a list that only compiles where it is complete and right. */
type Keys<T> = { readonly [K in keyof T]-?: object extends Pick<T, K> ? 'optional' : 'required' };
type ItemOf<T> = T extends readonly (infer Item)[] | undefined ? Item : never;

const text = { id: 'required', text: 'required', sources: 'optional' } as const;
const optional = 'optional';
const required = 'required';

const keys = {
  DatasetInput: {
    title: optional,
    summary: optional,
    lang: optional,
    events: required,
    venues: optional,
    groups: optional,
    participants: optional,
    relations: optional,
    journeys: optional,
    eras: optional,
    sources: optional,
    about: optional,
    reading: optional,
  } satisfies Keys<DatasetInput>,
  ReadingInput: { offered: required, issues: required } satisfies Keys<ReadingInput>,
  Issue: {
    code: required,
    path: required,
    message: required,
    severity: required,
  } satisfies Keys<Issue>,
  EventInput: {
    id: optional,
    sameAs: optional,
    title: optional,
    when: optional,
    date: optional,
    start: optional,
    end: optional,
    displayDate: optional,
    inferred: optional,
    ongoing: optional,
    status: optional,
    statusNote: optional,
    venue: optional,
    place: optional,
    lat: optional,
    lon: optional,
    zone: optional,
    geometry: optional,
    group: optional,
    participants: optional,
    summary: optional,
    timeNote: optional,
    discrepancy: optional,
    note: optional,
    confidence: optional,
    asReported: optional,
    claims: optional,
    positions: optional,
    commitments: optional,
    topics: optional,
    media: optional,
    links: optional,
    sources: optional,
  } satisfies Keys<EventInput>,
  VenueInput: {
    id: required,
    name: required,
    place: optional,
    country: optional,
    lat: optional,
    lon: optional,
    precision: optional,
    radius: optional,
    zone: optional,
    note: optional,
    sources: optional,
  } satisfies Keys<VenueInput>,
  GroupInput: {
    id: required,
    label: optional,
    singular: optional,
    category: optional,
    prominent: optional,
  } satisfies Keys<GroupInput>,
  JourneyInput: {
    from: required,
    to: required,
    event: optional,
    when: optional,
    who: optional,
    note: optional,
    sources: optional,
  } satisfies Keys<JourneyInput>,
  AboutInput: {
    source: required,
    published: optional,
    note: optional,
    names: optional,
    placeWords: optional,
    discrepancies: optional,
  } satisfies Keys<AboutInput>,
  Source: {
    id: required,
    title: required,
    publisher: optional,
    date: optional,
    url: optional,
  } satisfies Keys<Source>,
  Participant: { id: required, name: required, role: optional } satisfies Keys<Participant>,
  Relation: { from: required, to: required, kind: required, label: optional } satisfies Keys<Relation>,
  Media: { url: required, alt: required, caption: optional, credit: optional } satisfies Keys<Media>,
  Link: { url: required, title: required } satisfies Keys<Link>,
  AsReported: { when: optional, status: optional, place: optional } satisfies Keys<AsReported>,
  PlaceWord: {
    word: required,
    kind: required,
    country: optional,
    venue: optional,
    precision: required,
    use: required,
  } satisfies Keys<PlaceWord>,
  Claim: {
    id: required,
    reported: required,
    by: optional,
    reportedOn: optional,
    happened: required,
    verdict: required,
    verdictText: required,
    sources: optional,
  } satisfies Keys<ItemOf<EventInput['claims']>>,
  Position: { ...text, party: required, when: optional, kind: required, caution: optional } satisfies Keys<
    ItemOf<EventInput['positions']>
  >,
  Commitment: { ...text, by: required, to: required, when: optional, caution: optional } satisfies Keys<
    ItemOf<EventInput['commitments']>
  >,
  Topic: { ...text, state: optional } satisfies Keys<ItemOf<EventInput['topics']>>,
  Discrepancy: text satisfies Keys<ItemOf<AboutInput['discrepancies']>>,
};

const sets: readonly (readonly [string, DatasetInput])[] = [
  ['summits', summits],
  ['korea-diplomacy', koreaDiplomacy],
  ['us-soviet-summits', usSovietSummits],
  ['g20-summits', g20Summits],
];

interface Definition {
  readonly title: string;
  readonly properties?: object;
  readonly required?: readonly string[];
  readonly additionalProperties?: unknown;
}
const defs: Readonly<Record<string, Definition>> = schema.$defs;

/** As a file holds it: what is undefined is not there. */
const asFile = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const problems = (value: unknown): string[] => problemsIn(schema, asFile(value));

describe('the published schema', () => {
  test('is what the types say, to the word: renew it with `node scripts/schema.mjs`', () => {
    expect(schema).toEqual(datasetSchema());
  });

  test('has an id of its own with a version, and no address', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema.$id).toBe('urn:summit-map:dataset:1');
  });

  test.each(Object.entries(keys))('has the properties of %s, and those that are needed', (name, expected) => {
    const def = defs[name];
    const found = Object.keys(def?.properties ?? {}).filter((key) => key !== '$schema');
    const needed = Object.entries(expected).flatMap(([key, need]) => (need === required ? [key] : []));
    expect(found.sort()).toEqual(Object.keys(expected).sort());
    expect([...(def?.required ?? [])].sort()).toEqual(needed.sort());
    expect(def?.additionalProperties).toBe(false);
  });

  test('has a title for every type, and the doc comments for descriptions', () => {
    expect(Object.values(defs).filter(({ title }) => title === '')).toEqual([]);
    expect(schema.$defs.EventInput.properties.inferred.description).toBe(
      'The date was worked out from other reports; the one that tells of the event does not give it.',
    );
    expect(schema.$defs.VenueInput.properties.place.description).toContain('that a map label shows');
  });
});

describe('valid is', () => {
  test.each(sets)('the set %s', (_, set) => {
    expect(problems(set)).toEqual([]);
  });

  test.each(sets)('what the JSON writer makes of %s', (_, set) => {
    const written: unknown = JSON.parse([...pieces(createDataset(set))].join(''));
    expect(problemsIn(schema, written)).toEqual([]);
  });

  test('a dataset in which every property of every type stands', () => {
    expect(problems(everyField)).toEqual([]);
    const named = new Set<string>();
    JSON.stringify(everyField, (key, value: unknown) => {
      named.add(key);
      return value;
    });
    const known = Object.values(defs).flatMap(({ properties = {} }) => Object.keys(properties));
    expect(known.filter((key) => !named.has(key))).toEqual([]);
  });

  test('a plain list of rows, and a dataset that names its schema', () => {
    expect(problems([{ title: 'A', date: '2024-03-04', lat: '38.72', lon: -9.14 }])).toEqual([]);
    expect(problems({ $schema: 'urn:summit-map:dataset:1', events: [] })).toEqual([]);
  });

  test('a shape, as GeoJSON has it', () => {
    const line = {
      type: 'LineString',
      coordinates: [
        [105.8, 21],
        [103.8, 1.2],
      ],
    };
    const both = { type: 'GeometryCollection', geometries: [line, { type: 'Point', coordinates: [0, 1] }] };
    expect(
      problems([
        { title: 'A', geometry: line },
        { title: 'B', geometry: both },
      ]),
    ).toEqual([]);
  });

  test('every word of a list, and createDataset takes each without a complaint', () => {
    const { Status, Confidence, PlacePrecision, Category } = schema.$defs;
    const dataset = {
      events: [
        ...Status.enum.map((status) => ({ title: status, status })),
        ...Confidence.enum.map((confidence) => ({ title: confidence, confidence })),
      ],
      venues: PlacePrecision.enum.map((precision) => ({
        id: precision,
        name: precision,
        precision,
        lat: 1,
        lon: 2,
      })),
      groups: Category.enum.map((category) => ({ id: `group-${category}`, category })),
    };
    expect([dataset.events.length, dataset.venues.length, dataset.groups.length]).toEqual([7, 6, 7]);
    expect(problems(dataset)).toEqual([]);
    expect(datasetFrom(dataset).issues).toEqual([]);
  });
});

describe('not valid is', () => {
  const event = { id: 'a', title: 'A', when: '2024' };
  test.each([
    ['no dataset at all', 'events', ': fits none'],
    ['a dataset without events', {}, ': lacks events'],
    ['a slip of the pen', { events: [{ ...event, sumary: 'S' }] }, '/events/0/sumary: unknown'],
    ['an unknown status', [{ ...event, status: 'off' }], '/0/status: "off" is none of the words'],
    ['a latitude beyond 90', [{ ...event, lat: 91, lon: 0 }], '/0/lat: 91 is out of range'],
    [
      'a country in words',
      { events: [], venues: [{ id: 'v', name: 'V', country: 'Vietnam' }] },
      '/venues/0/country: does not fit ^[A-Za-z]{2}$',
    ],
    ['a venue without id', { events: [], venues: [{ name: 'V' }] }, '/venues/0: lacks id'],
    ['text that is a number', [{ ...event, summary: 7 }], '/0/summary: number, not string'],
    [
      'a text of a language that is a number',
      [{ ...event, summary: { en: 7 } }],
      '/0/summary/en: number, not string',
    ],
    [
      'a position with a height',
      [{ ...event, geometry: { type: 'Point', coordinates: [1, 2, 3] } }],
      '/0/geometry/coordinates: more than 2 items',
    ],
    [
      'half a position',
      [{ ...event, geometry: { type: 'Point', coordinates: [1] } }],
      '/0/geometry/coordinates: fewer than 2 items',
    ],
    [
      'an eighth category',
      { events: [], groups: [{ id: 'g', category: 8 }] },
      '/groups/0/category: 8 is none of the words',
    ],
    [
      'a source without title',
      [{ ...event, sources: [{ url: 'https://example.org' }] }],
      '/0/sources/0: lacks title',
    ],
    [
      'a claim without what happened',
      [{ ...event, claims: [{ id: 'c', reported: 'R', verdict: 'held', verdictText: 'Held' }] }],
      '/0/claims/0: lacks happened',
    ],
  ])('%s', (_, value, problem) => {
    expect(problems(value)).toContain(problem);
  });
});
