import { describe, expect, test } from 'vitest';
import { createDataset } from '../../src/data/dataset.js';
import { Flag, has } from '../../src/data/dates/index.js';
import { answer } from '../../src/data/source.js';
import { summits } from '../../src/data/sets/summits.js';
import { stringIn } from '../../src/data/text.js';
import type { EventRecord, Source } from '../../src/data/types.js';

const dataset = createDataset(summits);
const events = Array.from({ length: dataset.length }, (_, row) => dataset.event(row)).filter(
  (event) => event !== null,
);
const event = (id: string): EventRecord => {
  const found = dataset.event(id);
  if (!found) throw new Error(`There is no event ${id}.`);
  return found;
};
const sortedIds = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id).sort();

test('reads without a single issue', () => {
  expect(dataset.issues).toEqual([]);
  expect(dataset).toMatchObject({ title: 'The two summits, 2018–2019', lang: 'en', offered: 10, length: 10 });
  expect(dataset.summary).toBe('What one news report of February 2019 foresaw, and what followed.');
});

describe('the events', () => {
  /** id, EDTF, precision, status, group, venue, confidence, in time order. */
  const expected = [
    ['singapore-summit', '2018-06-12', 'day', 'held', 'summits', 'capella-sg', 'high'],
    ['stalled-negotiations', '2018-06-13/2019-02~', 'month', 'held', 'talks', undefined, 'medium'],
    ['iwaya-concrete-results', '2019-01-19', 'day', 'held', 'statements', 'hawaii', 'medium'],
    ['working-groups', '2019-01-19~/2019-02-25~', 'day', 'held', 'talks', undefined, 'medium'],
    ['us-inventory-demand', '2019-01-31', 'day', 'held', 'statements', 'stanford', 'high'],
    ['sotu-announcement', '2019-02-05', 'day', 'held', 'statements', 'us-capitol', 'high'],
    ['moon-turning-point', '2019-02-11', 'day', 'held', 'statements', 'seoul', 'medium'],
    ['china-positive-result', '2019-02-12', 'day', 'held', 'statements', 'beijing', 'medium'],
    ['envoys-feb17', '2019-02-17', 'day', 'planned', 'talks', undefined, 'low'],
    ['hanoi-summit', '2019-02-27/2019-02-28', 'day', 'held', 'summits', 'metropole-hn', 'high'],
  ];

  test('are all ten, in time order, each with its date, status, place and confidence', () => {
    const found = events.map(({ id, when, span, status, group, venue, confidence }) => [
      id,
      when,
      span?.precision,
      status,
      group.id,
      venue?.id,
      confidence,
    ]);
    expect(found).toEqual(expected);
  });

  test('days that the report does not give are marked as inferred', () => {
    const inferred = events.filter((each) => each.inferred).map(({ id }) => id);
    expect(inferred.sort()).toEqual([
      'china-positive-result',
      'iwaya-concrete-results',
      'moon-turning-point',
      'stalled-negotiations',
      'working-groups',
    ]);
    for (const id of inferred) expect(event(id).asReported?.when).toBeUndefined();
    expect(events.filter(({ ongoing }) => ongoing).map(({ id }) => id)).toEqual(['stalled-negotiations']);
  });

  test('vague ends are vague, sharp ones sharp', () => {
    const flags = (id: string): number => event(id).span?.flags ?? 0;
    expect(has(flags('stalled-negotiations'), Flag.approximateStart)).toBe(false);
    expect(has(flags('stalled-negotiations'), Flag.approximateEnd)).toBe(true);
    expect(has(flags('working-groups'), Flag.approximateStart)).toBe(true);
    expect(has(flags('working-groups'), Flag.approximateEnd)).toBe(true);
    expect(flags('hanoi-summit')).toBe(Flag.interval);
    const { earliest, latest } = event('hanoi-summit').span ?? {};
    expect([earliest, latest]).toEqual([Date.UTC(2019, 1, 27), Date.UTC(2019, 2, 1)]);
  });

  test('tell how the report put date, status and place', () => {
    expect(
      Object.fromEntries(
        events.map(({ id, asReported }) => [id, [asReported?.when, asReported?.status, asReported?.place]]),
      ),
    ).toEqual({
      'singapore-summit': ['12 June 2018', 'past', 'Singapore'],
      'stalled-negotiations': [undefined, 'past and ongoing', undefined],
      'us-inventory-demand': ['31 January, without a year', 'past', undefined],
      'sotu-announcement': ['5 February, without a year', 'past', 'US Congress (Washington)'],
      'moon-turning-point': [undefined, 'past, undated', undefined],
      'iwaya-concrete-results': [undefined, 'past, undated', undefined],
      'china-positive-result': [undefined, 'past, undated', undefined],
      'working-groups': [undefined, 'ongoing, undated', undefined],
      'envoys-feb17': ['17 February, without a year', 'planned', undefined],
      'hanoi-summit': [
        'end of February, and 27 and 28 February, without a year',
        'planned',
        'Hanoi, Vietnam',
      ],
    });
  });

  test('seven have a point, three have no single place', () => {
    const all = answer(dataset, { from: -Infinity, to: Infinity, bounds: null, hidden: [] });
    expect(all.unplaced.length).toBe(3);
    expect(events.filter(({ venue }) => venue?.lat !== undefined)).toHaveLength(7);
    expect(dataset.venues.map(({ place }) => stringIn(place, 'en'))).toEqual([
      'Singapore',
      'Hanoi',
      'Washington',
      'Stanford',
      'Hawaii',
      'Seoul',
      'Beijing',
    ]);
    expect(dataset.venues.every(({ zone, radius, country }) => zone && radius && country)).toBe(true);
    expect(event('iwaya-concrete-results').venue?.precision).toBe('region');
  });

  test('nine of them lie between January and February 2019, as the first picture shows them', () => {
    const { visible } = answer(dataset, {
      from: Date.UTC(2019, 0),
      to: Date.UTC(2019, 2),
      bounds: null,
      hidden: [],
    });
    expect(visible).toHaveLength(9);
  });

  test('the summits are named in five languages', () => {
    const title = event('hanoi-summit').title;
    expect(['en', 'vi', 'ko', 'zh', 'zh-Hant'].map((lang) => stringIn(title, lang))).toEqual([
      'Second US–North Korea summit',
      'Hội nghị thượng đỉnh Mỹ – Triều lần hai (Hà Nội 2019)',
      '제2차 북미정상회담',
      '2019年2月朝美首脑会谈',
      '2019年2月美朝首腦會談',
    ]);
    expect(event('hanoi-summit').venue?.name).toMatchObject({
      vi: 'Khách sạn Sofitel Legend Metropole Hà Nội',
    });
  });

  test('groups: summits first and prominent, then statements, then talks', () => {
    expect(dataset.groups.map(({ id, category, prominent }) => [id, category, prominent])).toEqual([
      ['summits', 1, true],
      ['statements', 2, false],
      ['talks', 3, false],
    ]);
    const { groupCounts } = answer(dataset, { from: -Infinity, to: Infinity, bounds: null, hidden: [] });
    expect([...groupCounts]).toEqual([2, 5, 3]);
  });
});

describe('what the report says besides', () => {
  /** Ids found over all events, and every one of them with a source. */
  function sourced(list: readonly { readonly id: string; readonly sources: readonly Source[] }[]): string[] {
    for (const { id, sources } of list) expect(sources.length, `${id} has a source`).toBeGreaterThan(0);
    return sortedIds(list);
  }

  test('eight claims against what happened', () => {
    const claims = events.flatMap((each) => each.claims);
    expect(sourced(claims)).toEqual(['x1', 'x2', 'x3', 'x4', 'x5', 'x6', 'x7', 'x8']);
    expect(Object.fromEntries(claims.map(({ id, verdict }) => [id, verdict]))).toEqual({
      x1: 'partly',
      x2: 'not-met',
      x3: 'not-met',
      x4: 'not-met',
      x5: 'not-met',
      x6: 'not-met',
      x7: 'unconfirmed',
      x8: 'not-met',
    });
    expect(event('envoys-feb17').claims.map(({ id }) => id)).toEqual(['x7']);
    expect(claims.every(({ reportedOn }) => reportedOn === '2019-02')).toBe(true);
  });

  test('eight positions', () => {
    const positions = events.flatMap((each) => each.positions);
    expect(sourced(positions)).toEqual([
      'p-cn',
      'p-jp-iwaya',
      'p-kr-moon',
      'p-obs',
      'p-public',
      'p-us-inventory',
      'p-us-offer',
      'p-us-sotu',
    ]);
    expect(Object.fromEntries(positions.map(({ id, kind }) => [id, kind]))).toMatchObject({
      'p-us-inventory': 'demand',
      'p-us-offer': 'offer',
      'p-us-sotu': 'announcement',
      'p-obs': 'expectation',
      'p-public': 'hope',
    });
  });

  test('two commitments of 12 June 2018', () => {
    expect(sourced(event('singapore-summit').commitments)).toEqual(['c-denuc', 'c-security']);
    expect(events.flatMap((each) => each.commitments)).toHaveLength(2);
    expect(event('singapore-summit').commitments.every(({ when }) => when === '2018-06-12')).toBe(true);
  });

  test('nine topics', () => {
    expect(sourced(events.flatMap((each) => each.topics))).toEqual([
      'i-definition',
      'i-economy',
      'i-endwar',
      'i-inventory',
      'i-relations',
      'i-rewards',
      'i-roadmap',
      'i-steps',
      'i-tense',
    ]);
  });

  test('sixteen people and bodies, and three whom only other sources name', () => {
    const { about, participants } = dataset;
    expect(about?.names).toEqual([
      'trump',
      'kim',
      'moon',
      'iwaya',
      'us',
      'kp',
      'kr',
      'jp',
      'cn',
      'vn',
      'congress',
      'wg',
      'envoys',
      'observers',
      'vovworld',
      'afp-vna',
    ]);
    expect(participants).toHaveLength(19);
    expect(events.every((each) => each.participants.length > 0)).toBe(true);
    expect(about?.names).not.toContain('biegun');
  });

  test('seven words for places, of which four became a place or none', () => {
    expect(dataset.about?.placeWords.map(({ word, kind, venue }) => [word, kind, venue])).toEqual([
      ['Vietnam', 'country', undefined],
      ['Hanoi', 'city', 'metropole-hn'],
      ['Singapore', 'city', 'capella-sg'],
      ['Korean peninsula', 'region', undefined],
      ['Washington', 'metonym', undefined],
      ['Pyongyang', 'metonym', undefined],
      ['Congress', 'institution', 'us-capitol'],
    ]);
    const venueIds = dataset.venues.map(({ id }) => id);
    for (const { venue } of dataset.about?.placeWords ?? [])
      if (venue !== undefined) expect(venueIds).toContain(venue);
  });

  test('six points where the report and other sources part, five of them said at their events', () => {
    const discrepancies = dataset.about?.discrepancies ?? [];
    expect(sourced(discrepancies)).toEqual(['d1', 'd2', 'd3', 'd4', 'd5', 'd6']);
    const atEvents = events.flatMap(({ discrepancy }) => (discrepancy === undefined ? [] : [discrepancy]));
    expect(atEvents).toHaveLength(5);
    for (const text of atEvents) expect(discrepancies.map((each) => each.text)).toContain(text);
    expect(event('hanoi-summit').positions.find(({ id }) => id === 'p-us-offer')?.caution).toBe(
      discrepancies[2]?.text,
    );
  });

  test('the report itself, and when it can have come out', () => {
    const source = dataset.sources.find(({ id }) => id === dataset.about?.source);
    expect(source).toMatchObject({
      title: 'US, North Korea to hold 2nd summit',
      publisher: 'VOVWORLD (Voice of Vietnam)',
      url: 'https://vovworld.vn/en-US/current-affairs/us-north-korea-to-hold-2nd-summit-723054.vov',
    });
    expect(dataset.about?.published).toBe('[2019-02-08..2019-02-16]');
    expect(dataset.about?.note).toContain('AFP/VNA');
  });
});

describe('the sources', () => {
  test('every event and every venue has one', () => {
    for (const { id, sources, venue } of events) {
      expect(sources[0]?.id, `${id} starts with the report`).toBe('vov');
      if (venue) expect(venue.sources.length, `${venue.id} has a source`).toBeGreaterThan(0);
    }
  });

  test('every one has an address and is used', () => {
    const used = new Set<string>([
      ...events.flatMap((each) =>
        [each, ...each.claims, ...each.positions, ...each.commitments, ...each.topics].flatMap((part) =>
          part.sources.map(({ id }) => id),
        ),
      ),
      ...dataset.venues.flatMap(({ sources }) => sources.map(({ id }) => id)),
      ...(dataset.about?.discrepancies ?? []).flatMap(({ sources }) => sources.map(({ id }) => id)),
    ]);
    expect(dataset.sources.filter(({ id }) => !used.has(id))).toEqual([]);
    expect(dataset.sources.filter(({ url, publisher }) => !url || !publisher)).toEqual([]);
    expect(dataset.sources).toHaveLength(44);
  });
});

test('relations: announced in Washington, prepared by working groups', () => {
  expect(dataset.relations).toEqual([
    {
      from: 'sotu-announcement',
      to: 'hanoi-summit',
      kind: 'announced',
      label: 'announced in Washington, 5 Feb',
    },
    { from: 'working-groups', to: 'hanoi-summit', kind: 'led-to', label: 'prepared by working groups' },
  ]);
});
