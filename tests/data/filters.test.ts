import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDataset } from '../../src/data/dataset.js';
import { noFilters, type Filters } from '../../src/data/filters.js';
import type { Question } from '../../src/data/query.js';
import { answer, memorySource } from '../../src/data/source.js';
import { fold, TextIndex } from '../../src/data/text-index.js';
import type { EventRecord, Status } from '../../src/data/types.js';

const everything: Question = { from: -Infinity, to: Infinity, bounds: null, hidden: [] };

const dataset = createDataset({
  participants: [
    { id: 'kim', name: 'Kim Jong Un' },
    { id: 'moon', name: { en: 'Moon Jae-in', ko: '문재인' } },
  ],
  sources: [
    { id: 'a', title: 'A' },
    { id: 'b', title: 'B' },
  ],
  events: [
    {
      ...{ id: 'hanoi', title: 'Summit', when: '2019-02-27', place: 'Hà Nội', lat: 21, lon: 105.8 },
      ...{ group: 'talks', participants: ['kim'], sources: ['a', 'b'] },
    },
    {
      ...{ id: 'danang', title: 'Visit', when: '2019-03', place: 'Đà Nẵng', lat: 16, lon: 108.2 },
      ...{ group: 'visits', participants: ['kim', 'moon'], status: 'planned', sources: ['b'] },
    },
    { id: 'lodz', title: 'Straße nach Łódź', when: '2019-04', group: 'visits', status: 'cancelled' },
    {
      id: 'seoul',
      title: { en: 'Speech', ko: '연설' },
      when: '2020',
      group: 'talks',
      participants: ['moon'],
    },
  ],
});

const found = (filters: Partial<Filters>, hidden: readonly string[] = []): string[] => {
  const { passing } = answer(dataset, { ...everything, hidden, filters: { ...noFilters, ...filters } });
  return Array.from(passing, (row) => dataset.id(row));
};

describe('a search for a country', () => {
  const inCountries = createDataset({
    events: [
      { id: 'hanoi', title: 'Summit', when: '2019', venue: 'metropole' },
      { id: 'singapore', title: 'Summit', when: '2018', venue: 'capella' },
      { id: 'nowhere', title: 'Call', when: '2020' },
    ],
    venues: [
      { id: 'metropole', name: 'Metropole', place: 'Hanoi', country: 'VN', lat: 21, lon: 105.8 },
      { id: 'capella', name: 'Capella', place: 'Sentosa', country: 'SG', lat: 1.2, lon: 103.8 },
    ],
  });
  const source = memorySource(inCountries);
  const within = (search: string, lang?: string): string[] => {
    const { passing } = source.ask({ ...everything, filters: { ...noFilters, search }, lang });
    return Array.from(passing, (row) => inCountries.id(row));
  };

  it('finds its name in English and in the reader’s language', () => {
    expect(within('vietnam')).toEqual(['hanoi']);
    expect(within('viet nam', 'vi')).toEqual(['hanoi']);
    expect(within('베트남')).toEqual([]);
    expect(within('베트남', 'ko')).toEqual(['hanoi']);
    expect(within('singapore', 'ko')).toEqual(['singapore']);
    expect(within('summit vietnam', 'de')).toEqual(['hanoi']);
  });

  it('is answered anew when the reader’s language changes', () => {
    const filters = { ...noFilters, search: 'Singapur' };
    const ask = (lang: string): number => source.ask({ ...everything, filters, lang }).passing.length;
    expect([ask('ko'), ask('de')]).toEqual([0, 1]);
  });
});

describe('a search', () => {
  it.each([
    ['ha noi', ['hanoi']],
    ['HÀ NỘI', ['hanoi']],
    ['da nang', ['danang']],
    ['strasse lodz', ['lodz']],
    ['연설', ['seoul']],
    ['문재인', ['danang', 'seoul']],
    ['moon', ['danang', 'seoul']],
    ['kim visit', ['danang']],
    ['  ', ['hanoi', 'danang', 'lodz', 'seoul']],
    ['nowhere', []],
  ])('for "%s" looks through titles, places and people', (search, ids) =>
    expect(found({ search })).toEqual(ids),
  );

  it('takes as the same what a collator of base strength does', () => {
    const { compare } = new Intl.Collator('en', { usage: 'search', sensitivity: 'base' });
    for (const [a, b] of [
      ['Hà Nội', 'ha noi'],
      ['Đà Nẵng', 'da nang'],
      ['Łódź', 'lodz'],
      ['Ærø', 'aero'],
      ['Straße', 'strasse'],
      ['Ｓｕｍｍｉｔ', 'summit'],
    ] as const) {
      expect(compare(a, b)).toBe(0);
      expect(fold(a)).toBe(fold(b));
    }
    expect(fold('Seoul')).not.toBe(fold('Sejong'));
  });

  it('folds titles once, a slice at a time', () => {
    let read = 0;
    const many = createDataset({
      columns: {
        start: new Float64Array(100).map((_, i) => i * 1e9),
        end: new Float64Array(100).fill(NaN),
        lat: new Float32Array(100),
        lon: new Float32Array(100),
        group: new Uint8Array(100),
        groups: ['all'],
        title: (row: number) => (read++, `Title ${row}`),
      },
    });
    read = 0;
    const index = new TextIndex(many);
    expect(index.advance(40)).toBe(true);
    expect(read).toBe(40);
    expect([index.advance(40), index.advance(40), index.advance(40)]).toEqual([true, false, false]);
    expect(index.finder('title 9')?.(9)).toBe(true);
    expect(index.finder('title 99')?.(9)).toBe(false);
    expect(read).toBe(100);
  });
});

describe('filters', () => {
  it('each ask for one of what is chosen, and all of them at once', () => {
    expect(found({ participants: ['kim'] })).toEqual(['hanoi', 'danang']);
    expect(found({ participants: ['kim', 'moon'] })).toEqual(['hanoi', 'danang', 'seoul']);
    expect(found({ statuses: ['planned', 'cancelled'] })).toEqual(['danang', 'lodz']);
    expect(found({ sources: ['a'] })).toEqual(['hanoi']);
    expect(found({ sources: ['b'], statuses: ['held'] })).toEqual(['hanoi']);
    expect(found({ participants: ['moon'] }, ['talks'])).toEqual(['danang']);
  });

  it('are counted as the other filters leave them', () => {
    const filters: Filters = { ...noFilters, participants: ['moon'] };
    const { facets } = answer(dataset, { ...everything, filters });
    expect(facets.groups).toEqual([1, 1]);
    expect(Object.fromEntries(facets.statuses)).toEqual({ planned: 1, held: 1 });
    // Of people too, but for the choice of people itself: "Kim" would leave two.
    expect(Object.fromEntries(facets.participants)).toEqual({ kim: 2, moon: 2 });
    expect(Object.fromEntries(facets.sources)).toEqual({ b: 1 });
  });

  it('leave the answers as they are while they are the same', () => {
    const source = memorySource(dataset);
    const filters: Filters = { ...noFilters, search: 'kim' };
    const first = source.ask({ ...everything, filters });
    const moved = source.ask({ ...everything, filters, bounds: { west: 0, north: 0, east: 1, south: 1 } });
    expect(moved.visible).toBe(first.visible);
    expect(moved.passing).toBe(first.passing);
    expect(source.ask({ ...everything, filters: noFilters }).passing).not.toBe(first.passing);
  });

  it('reach bins and cells too: what they count is what is visible', () => {
    const status = fc.constantFrom<Status>('held', 'planned', 'cancelled');
    const record = fc.record({
      year: fc.integer({ min: 2000, max: 2009 }),
      lat: fc.integer({ min: -60, max: 60 }),
      group: fc.constantFrom('g', 'h', 'i'),
      status,
    });
    const property = fc.property(
      fc.array(record, { minLength: 1, maxLength: 40 }),
      fc.subarray(['g', 'h']),
      fc.uniqueArray(status, { maxLength: 2 }),
      (records, hidden, statuses) => {
        const events = records.map(({ year, lat, group, ...rest }, i) => ({
          ...{ id: String(i), title: `Title ${i}`, when: String(year), lat, lon: lat * 2, group },
          ...rest,
        }));
        const of = createDataset(events);
        const answers = answer(of, { ...everything, hidden, filters: { ...noFilters, statuses } });
        const passes = ({ group, status: is }: EventRecord): boolean =>
          !hidden.includes(group.id) && (statuses.length === 0 || statuses.includes(is));
        const expected = Array.from({ length: of.length }, (_, row) => of.event(row))
          .filter((event) => event !== null)
          .filter(passes);
        expect([...answers.visible]).toEqual(expected.map(({ index }) => index));
        const edges = [2000, 2005, 2010].map((year) => Date.UTC(year, 0));
        const perGroup = of.groups.map(({ id }) =>
          [0, 1].map(
            (bin) =>
              expected.filter(({ group, when }) => group.id === id && Number(when >= '2005') === bin).length,
          ),
        );
        expect(answers.bins(edges).map((counts) => [...counts])).toEqual(perGroup);
        const { counts } = answers.cells(3);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(expected.length);
        const underWay = [...answers.underWay(Date.UTC(2005, 5))].reduce((sum, count) => sum + count, 0);
        expect(underWay).toBe(expected.filter(({ when }) => when === '2005').length);
      },
    );
    fc.assert(property, { numRuns: 60 });
  });
});
