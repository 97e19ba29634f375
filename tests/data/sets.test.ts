import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { createDataset } from '../../src/data/dataset.js';
import { Flag, has } from '../../src/data/dates/index.js';
import { MAX_LATITUDE, mercatorX, mercatorY } from '../../src/data/mercator.js';
import { answer } from '../../src/data/source.js';
import { g20Summits } from '../../src/data/sets/g20-summits.js';
import { koreaDiplomacy } from '../../src/data/sets/korea-diplomacy.js';
import { summits } from '../../src/data/sets/summits.js';
import { usSovietSummits } from '../../src/data/sets/us-soviet-summits.js';
import type { Dataset, DatasetInput, EventRecord, VenueInput } from '../../src/data/types.js';
import { world110m } from '../../src/layout/world-110m.js';
import { decodeWorld } from '../../src/layout/world.js';

const inputs = {
  'korea-diplomacy': koreaDiplomacy,
  'us-soviet-summits': usSovietSummits,
  'g20-summits': g20Summits,
} satisfies Record<string, DatasetInput>;

const eventsOf = (dataset: Dataset): EventRecord[] =>
  Array.from({ length: dataset.length }, (_, row) => dataset.event(row)).filter((event) => event !== null);
const korea = createDataset(koreaDiplomacy);
const leaders = createDataset(usSovietSummits);
const g20 = createDataset(g20Summits);

function eventIn(dataset: Dataset, id: string): EventRecord {
  const found = dataset.event(id);
  if (!found) throw new Error(`There is no event ${id}.`);
  return found;
}

/** How often each word comes. */
function tally(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

/** How a date is known: to the day, over days, on separate days, to the month. */
const kindOfDate = ({ span }: EventRecord): string =>
  !span
    ? 'undated'
    : has(span.flags, Flag.allOf)
      ? 'separate days'
      : has(span.flags, Flag.interval)
        ? `${span.precision}s`
        : span.precision;

const idsWhere = (dataset: Dataset, holds: (event: EventRecord) => boolean): string[] =>
  eventsOf(dataset)
    .filter(holds)
    .map(({ id }) => id);

describe.each(Object.entries<DatasetInput>(inputs))('the set %s', (name, input) => {
  const dataset = createDataset(input);
  const events = eventsOf(dataset);

  test('reads whole and without an issue, in time order as it is written', () => {
    expect(dataset.issues).toEqual([]);
    expect(dataset.length).toBe({ 'korea-diplomacy': 36, 'us-soviet-summits': 51, 'g20-summits': 20 }[name]);
    expect(dataset.offered).toBe(dataset.length);
    const ids = input.events.map(({ id }) => id);
    expect(new Set(ids).size).toBe(dataset.length);
    const starts = input.events.map(({ id }) => eventIn(dataset, String(id)).span?.earliest ?? NaN);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });

  test('every event has a date, a venue, people, words, a confidence and sources', () => {
    for (const event of events) {
      expect(event.span, event.id).not.toBeNull();
      expect(event.venue, event.id).not.toBeNull();
      expect(event.participants.length, event.id).toBeGreaterThan(0);
      expect(event.summary, event.id).toMatch(/^[^"' ].*\.$/);
      expect(event.confidence, event.id).toMatch(/^(high|medium)$/);
      expect(event.sources.length, event.id).toBeGreaterThan(0);
    }
  });

  test('every source has an address and is used, and so is every venue and participant', () => {
    const used = {
      sources: [...events, ...dataset.venues, ...dataset.journeys].flatMap(({ sources }) => sources),
      venues: [
        ...events.flatMap(({ venue }) => venue ?? []),
        ...dataset.journeys.flatMap(({ from, to }) => [{ id: from }, { id: to }]),
      ],
      participants: events.flatMap(({ participants }) => participants),
    };
    for (const part of ['sources', 'venues', 'participants'] as const) {
      const ids: ReadonlySet<string> = new Set(used[part].map(({ id }) => id));
      expect(dataset[part].filter(({ id }) => !ids.has(id)).map(({ id }) => id)).toEqual([]);
      expect(new Set(dataset[part].map(({ id }) => id)).size).toBe(dataset[part].length);
    }
    expect(dataset.sources.filter(({ url, publisher }) => !url || !publisher)).toEqual([]);
  });

  test('every venue has a country, a zone and a source, and says how far its point may be off', () => {
    for (const { id, country, zone, sources, lat, radius, precision } of dataset.venues) {
      expect(country, id).toMatch(/^[A-Z]{2}$/);
      expect(zone, id).toMatch(/^\w+\/\w+/);
      expect(sources.length, id).toBeGreaterThan(0);
      if (lat === undefined) continue;
      expect(radius, id).toBeGreaterThanOrEqual(50);
      if (precision === 'city' || precision === 'region') expect(radius, id).toBeGreaterThanOrEqual(2000);
    }
  });

  test('every point is on Earth and in its country, or at most a degree off its outline', () => {
    const countries = new Map(decodeWorld(world110m).countries.map((country) => [country.code, country]));
    const margin = 1 / 360;
    for (const { id, lat, lon, country } of dataset.venues) {
      if (lat === undefined || lon === undefined) continue;
      expect(Math.abs(lat), id).toBeLessThan(MAX_LATITUDE);
      // Natural Earth draws Crimea with Russia.
      const bounds = countries.get(id === 'livadia' ? 'RU' : (country ?? ''))?.bounds;
      if (!bounds) throw new Error(`The world has no ${country}, the country of ${id}.`);
      const [x, y] = [mercatorX(lon), mercatorY(lat)];
      expect(y, id).toBeGreaterThan(bounds.north - margin);
      expect(y, id).toBeLessThan(bounds.south + margin);
      expect(
        [x - 1, x, x + 1].some((each) => each > bounds.west - margin && each < bounds.east + margin),
        id,
      ).toBe(true);
    }
  });

  test('no word has straight quotation marks', () => {
    const words: string[] = [];
    const visit = (value: unknown, key: string): void => {
      if (typeof value === 'string' && key !== 'url') words.push(value);
      else if (typeof value === 'object' && value !== null) {
        for (const [inner, each] of Object.entries(value)) visit(each, inner);
      }
    };
    visit(input, '');
    expect(words.length).toBeGreaterThan(200);
    expect(words.filter((word) => /["']/.test(word))).toEqual([]);
  });
});

describe('Korea diplomacy', () => {
  test('five kinds of events', () => {
    expect(tally(eventsOf(korea).map(({ group }) => group.id))).toEqual({
      summits: 12,
      statements: 8,
      talks: 10,
      visits: 4,
      ceremonies: 2,
    });
  });

  test('each date as closely as it is known', () => {
    expect(tally(eventsOf(korea).map(kindOfDate))).toEqual({ day: 20, days: 15, month: 1 });
    expect(eventIn(korea, 'kim-seoul-visit')).toMatchObject({ when: '2018-12', status: 'cancelled' });
    expect(eventIn(korea, 'hanoi-working')).toMatchObject({ when: '2019-02-21/', ongoing: false });
    expect(idsWhere(korea, ({ status }) => status !== 'held')).toEqual(['kim-seoul-visit', 'hanoi-signing']);
    expect(idsWhere(korea, ({ ongoing }) => ongoing)).toEqual([]);
    expect(idsWhere(korea, ({ confidence }) => confidence === 'medium')).toEqual([
      'summit-back-on',
      'kim-seoul-visit',
      'kim-vietnam-visit',
    ]);
  });

  test('what comes twice, here and among the two summits, has one id, date, group and place', () => {
    const report = createDataset(summits);
    const twice = eventsOf(report).filter(({ id }) => korea.indexOf(id) >= 0);
    expect(twice.map(({ id }) => id)).toEqual([
      'singapore-summit',
      'us-inventory-demand',
      'sotu-announcement',
      'hanoi-summit',
    ]);
    for (const { id, when, group, venue } of twice) {
      const here = eventIn(korea, id);
      expect([here.when, here.group, here.venue]).toEqual([when, group, venue]);
    }
  });

  test('both together are 42 events without an issue: what is marked as the same is there once', () => {
    const byId = <T extends { readonly id?: string | number }>(...lists: (readonly T[])[]): T[] => [
      ...new Map(lists.flat().map((item) => [item.id, item])).values(),
    ];
    const together = createDataset({
      events: [...koreaDiplomacy.events, ...summits.events],
      venues: byId(koreaDiplomacy.venues, summits.venues),
      groups: koreaDiplomacy.groups,
      participants: byId(koreaDiplomacy.participants, summits.participants),
      sources: byId(koreaDiplomacy.sources, summits.sources),
    });
    expect(together.issues).toEqual([]);
    expect(together.length).toBe(36 + 10 - 4);
    for (const id of ['singapore-summit', 'us-inventory-demand', 'sotu-announcement', 'hanoi-summit']) {
      expect(eventIn(korea, id).sameAs).toBe(id);
      // The report's own telling is the one that stays.
      expect(eventIn(together, id)).toMatchObject({
        sameAs: undefined,
        summary: eventIn(createDataset(summits), id).summary,
      });
    }
  });
});

describe('US–Soviet and US–Russian meetings', () => {
  test('are grouped by the country that played host', () => {
    expect(tally(eventsOf(leaders).map(({ group }) => group.id))).toEqual({
      'third-countries': 21,
      'united-states': 14,
      'soviet-union-russia': 16,
    });
    const home: Readonly<Record<string, string>> = { US: 'united-states', RU: 'soviet-union-russia' };
    for (const { id, venue, group } of eventsOf(leaders)) {
      const expected =
        id === 'yalta-1945' ? 'soviet-union-russia' : (home[venue?.country ?? ''] ?? 'third-countries');
      expect(group.id, id).toBe(expected);
    }
  });

  test('two took place on two separate days each, which are no interval', () => {
    expect(tally(eventsOf(leaders).map(kindOfDate))).toEqual({ days: 38, day: 11, 'separate days': 2 });
    expect(eventIn(leaders, 'glassboro-1967').when).toBe('{1967-06-23,1967-06-25}');
    expect(eventIn(leaders, 'helsinki-1975').when).toBe('{1975-07-30,1975-08-02}');
  });

  test('three days are inferred from longer trips', () => {
    expect(idsWhere(leaders, ({ inferred }) => inferred)).toEqual([
      'paris-1990',
      'london-1991',
      'bratislava-2005',
    ]);
  });

  test('where sources part, both are told', () => {
    expect(idsWhere(leaders, ({ discrepancy }) => discrepancy !== undefined)).toEqual([
      'campdavid-1959',
      'paris-1960',
      'washington-1973',
      'moscow-1974',
      'vienna-1979',
      'geneva-1985',
      'reykjavik-1986',
    ]);
  });
});

describe('G20 summits', () => {
  test('are grouped by region', () => {
    expect(tally(eventsOf(g20).map(({ group }) => group.id))).toEqual({
      americas: 6,
      europe: 5,
      asia: 7,
      oceania: 1,
      africa: 1,
    });
    expect(tally(eventsOf(g20).map(kindOfDate))).toEqual({ day: 1, days: 19 });
  });

  test('each has one host, and its number in the row', () => {
    for (const [index, { participants, summary }] of eventsOf(g20).entries()) {
      expect(participants.filter(({ role }) => role === 'Host')).toHaveLength(1);
      expect(summary).toMatch(new RegExp(`^Leaders’ summit no. ${index + 1}\\. `));
    }
  });

  test('that of 2020 was online: it has a city and no point', () => {
    const { unplaced } = answer(g20, { from: -Infinity, to: Infinity, bounds: null, hidden: [] });
    expect([...unplaced].map((row) => g20.id(row))).toEqual(['g20-2020']);
    expect(eventIn(g20, 'g20-2020')).toMatchObject({
      status: 'held',
      statusNote: 'online',
      venue: { id: 'riyadh' },
    });
  });
});

describe('the sets beside each other', () => {
  const all: DatasetInput[] = [summits, ...Object.values(inputs)];

  test('say the same of the venues and sources that they share, and name people alike', () => {
    const records = new Map<string, unknown>();
    let shared = 0;
    const agree = (key: string, record: unknown): void => {
      if (records.has(key)) {
        shared++;
        expect(record, key).toEqual(records.get(key));
      }
      records.set(key, record);
    };
    for (const { venues = [], sources = [], participants = [] } of all) {
      for (const venue of venues) agree(`venue ${venue.id}`, venue);
      for (const source of sources) agree(`source ${source.id}`, source);
      for (const { id, name } of participants) agree(`name of ${id}`, name);
    }
    expect(shared).toBeGreaterThan(40);
  });

  test('points that are known from a database under a share-alike licence are given to a tenth of a degree', () => {
    const venues = new Map<string, VenueInput>(
      all.flatMap((set) => set.venues ?? []).map((venue) => [venue.id, venue]),
    );
    const rounded = [...venues.values()].filter(
      ({ note }) => typeof note === 'string' && note.includes('rounded to a tenth'),
    );
    expect(rounded.map(({ id }) => id).sort()).toEqual([
      'geneva',
      'helsinki',
      'johannesburg',
      'kranj',
      'lidingo',
      'marsaxlokk',
      'nusa-dua',
      'osaka',
      'versoix',
      'vienna',
    ]);
    for (const { id, lat = NaN, lon = NaN, precision, radius } of rounded) {
      expect([lat, lon], id).toEqual([Number(lat.toFixed(1)), Number(lon.toFixed(1))]);
      expect(precision, id).toBe('city');
      // Half a tenth of a degree of latitude is 5.6 km.
      expect(radius, id).toBeGreaterThan(5600);
    }
    const publishers = all.flatMap(({ sources = [] }) => sources.map(({ publisher }) => publisher ?? ''));
    expect(publishers.filter((publisher) => /ODbL|dr5hn/i.test(publisher))).toEqual([]);
  });

  test('are entries of their own: nothing of the library imports them', () => {
    const root = fileURLToPath(new URL('../../src/', import.meta.url));
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.ts') && !/[\\/]sets[\\/]/.test(file),
    );
    expect(files.length).toBeGreaterThan(50);
    const names = Object.keys(inputs).join('|');
    const imported = new RegExp(`sets/(${names}|shared)`);
    expect(files.filter((file) => imported.test(readFileSync(root + file, 'utf8')))).toEqual([]);
  });
});
