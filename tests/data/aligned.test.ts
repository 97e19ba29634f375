import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aligned, zeroOf } from '../../src/data/aligned.js';
import { createDataset } from '../../src/data/dataset.js';
import { answer } from '../../src/data/source.js';
import { koreaDiplomacy } from '../../src/data/sets/korea-diplomacy.js';
import type { Dataset } from '../../src/data/types.js';
import { windowEnd, windowStart } from '../../src/data/dates/index.js';

const DAY = 86_400_000;
const korea = createDataset(koreaDiplomacy);
const both = aligned(korea, ['singapore-summit', 'hanoi-summit']);

const dayOf = (of: Dataset, id: string): number => (of.columns.start[of.indexOf(id)] ?? NaN) / DAY;
const sideOf = (of: Dataset, id: string): string | undefined =>
  of.groups[of.columns.group[of.indexOf(id)] ?? -1]?.id;

describe('aligned', () => {
  it('counts days from the summit that is nearest in time', () => {
    expect(dayOf(both, 'singapore-summit')).toBe(0);
    expect(dayOf(both, 'hanoi-summit')).toBe(0);
    expect(dayOf(both, 'moon-trump-may')).toBe(-21);
    expect(sideOf(both, 'moon-trump-may')).toBe('singapore-summit');
    expect(dayOf(both, 'kim-xi-3')).toBe(7);
    expect(sideOf(both, 'sotu-announcement')).toBe('hanoi-summit');
    expect(dayOf(both, 'sotu-announcement')).toBe(-22);
  });

  it('has a side for each summit, in two colours, and the summits stand out', () => {
    expect(both.groups.map(({ id, category }) => [id, category])).toEqual([
      ['singapore-summit', 2],
      ['hanoi-summit', 5],
    ]);
    expect(both.groups[1]?.label).toEqual(korea.event('hanoi-summit')?.title);
  });

  it('keeps every event and its own record, in the order of the relative time', () => {
    expect(both.length).toBe(korea.length);
    const starts = [...both.columns.start];
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    for (let row = 0; row < both.length; row++) {
      expect(both.event(row)).toEqual({ ...korea.event(both.id(row)), index: row });
      expect((both.columns.start[row] ?? NaN) + zeroOf(both, row)).toBe(
        korea.columns.start[korea.indexOf(both.id(row))],
      );
    }
    expect(both.alignment?.extent).toBe(korea.extent);
  });

  it('answers windows of days before and after, vague dates too', () => {
    const vague = createDataset([
      { id: 'a', title: 'A', when: '2018-06-12' },
      { id: 'b', title: 'B', when: '2019-02-27' },
      { id: 'vague', title: 'Some time in January', when: '2019-01' },
    ]);
    const ask = (from: string, to: string) =>
      answer(aligned(vague, ['a', 'b']), {
        from: windowStart(from),
        to: windowEnd(to),
        bounds: null,
        hidden: [],
      });
    const near = ask('-P40D', '-P1D');
    expect([...near.visible].map((row) => near.dataset.id(row))).toEqual(['vague']);
    // January 2019 lies 57 to 27 days before the 27th of February.
    expect(near.match(near.dataset.indexOf('vague'))).toBe('possibly');
    const whole = ask('-P57D', '-P1D');
    expect(whole.match(whole.dataset.indexOf('vague'))).toBe('certainly');
    expect(ask('-P26D', 'P0D').visible.length).toBe(2);
  });

  it('gives each group its own summit where the summits are of several groups', () => {
    const rows = createDataset([
      { id: 'late', title: 'Long before B', when: '2001', group: 'B' },
      { id: 'a', title: 'A', when: '2000-05-05', group: 'A' },
      { id: 'b', title: 'B', when: '2010-05-05', group: 'B' },
      { id: 'other', title: 'Neither', when: '2009', group: 'C' },
    ]);
    const sides = aligned(rows, ['a', 'b']);
    expect(sideOf(sides, 'late')).toBe('b');
    expect(sideOf(sides, 'other')).toBe('b');
    // They keep the colours that their groups have.
    expect(sides.groups.map(({ category }) => category)).toEqual(
      ['B', 'A'].map((id) => rows.groups.find((group) => group.id === id)?.category).reverse(),
    );
  });

  it('says what cannot be compared, and compares nothing then', () => {
    for (const ids of [['hanoi-summit'], ['hanoi-summit', 'nobody'], ['hanoi-summit', 'hanoi-summit']]) {
      const same = aligned(korea, ids);
      expect(same.alignment).toBeUndefined();
      expect(same.columns).toBe(korea.columns);
      expect(same.issues.at(-1)).toMatchObject({ code: 'bad-compare', path: 'compare', severity: 'warning' });
      expect(same.issues.at(-1)?.message).toContain('hanoi-summit');
    }
  });

  it('loses and moves no event by anything but whole days, whatever the dates', () => {
    const day = fc.integer({ min: -40_000, max: 40_000 }).map((n) => new Date(n * DAY).toISOString());
    fc.assert(
      fc.property(fc.array(day, { minLength: 2, maxLength: 20 }), (days) => {
        const given = createDataset(
          days.map((text, i) => ({ id: `e${i}`, title: 'E', when: text.slice(0, 10) })),
        );
        const sides = aligned(given, ['e0', 'e1']);
        const ids = Array.from({ length: sides.length }, (_, row) => sides.id(row));
        expect(ids.toSorted()).toEqual(days.map((_, i) => `e${i}`).toSorted());
        for (const id of ids) expect(Math.abs(dayOf(sides, id) % 1)).toBe(0);
        expect(dayOf(sides, 'e0')).toBe(0);
        expect(dayOf(sides, 'e1')).toBe(0);
      }),
    );
  });
});
