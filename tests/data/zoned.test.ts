import { afterEach, describe, expect, it, vi } from 'vitest';
import { arranged } from '../../src/data/arranged.js';
import { createDataset } from '../../src/data/dataset.js';
import { dateText, formatWhen } from '../../src/data/dates/index.js';
import type { Dataset } from '../../src/data/types.js';
import { inZone, readersZone } from '../../src/data/zoned.js';

afterEach(() => vi.unstubAllEnvs());

const hanoi = { name: 'Hanoi', zone: 'Asia/Ho_Chi_Minh' };
const dataset = createDataset([
  { id: 'instant', title: 'An instant', when: '2019-02-27T17:30Z', venue: hanoi },
  { id: 'day', title: 'A day', when: '2019-02-27', venue: hanoi },
  { id: 'wall', title: 'A time on the wall', when: '2019-02-27T23:00', venue: hanoi },
  { id: 'span', title: 'From instant to instant', when: '2019-02-27T16:00Z/2019-02-27T18:00Z', venue: hanoi },
  { id: 'none', title: 'No date' },
]);

const startOf = (of: Dataset, id: string): string =>
  dateText(of.columns.start[of.indexOf(id)] ?? NaN, 'minute');

describe('the clock of a zone', () => {
  it('is that of the venue by default: half past five in the evening in London is the 28th in Hanoi', () => {
    expect(startOf(arranged(dataset, { zone: 'venue', compare: null }), 'instant')).toBe('2019-02-28T00:30');
  });

  it('moves an instant, and with it its day', () => {
    const utc = arranged(dataset, { zone: 'utc', compare: null });
    expect(startOf(utc, 'instant')).toBe('2019-02-27T17:30');
    expect(utc.zone).toBe('UTC');
    const seoul = inZone(dataset, 'Asia/Seoul');
    expect(startOf(seoul, 'instant')).toBe('2019-02-28T02:30');
    expect(startOf(seoul, 'span')).toBe('2019-02-28T01:00');
  });

  it('goes by the reader’s own where that is wanted', () => {
    const reader = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    expect(startOf(arranged(dataset, { zone: 'reader', compare: null }), 'instant')).toBe(
      startOf(inZone(dataset, reader), 'instant'),
    );
  });

  it('that is the reader’s is wherever the reader is', () => {
    for (const [zone, time] of [
      ['Asia/Seoul', '2019-02-28T02:30'],
      ['America/Los_Angeles', '2019-02-27T09:30'],
    ] as const) {
      vi.stubEnv('TZ', zone);
      expect(readersZone()).toBe(zone);
      expect(startOf(arranged(dataset, { zone: 'reader', compare: null }), 'instant')).toBe(time);
    }
  });

  it('never moves a day, or a time that names no zone', () => {
    for (const zone of ['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati']) {
      const moved = inZone(dataset, zone);
      expect(startOf(moved, 'day')).toBe('2019-02-27T00:00');
      expect(startOf(moved, 'wall')).toBe('2019-02-27T23:00');
    }
  });

  it('keeps columns in time order, ids with their events, and undated ones last', () => {
    const utc = inZone(dataset, 'UTC');
    const starts = [...utc.columns.start].slice(0, -1);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    for (let row = 0; row < utc.length; row++) {
      const event = utc.event(row);
      expect(event?.index).toBe(row);
      expect(utc.indexOf(utc.id(row))).toBe(row);
      expect(utc.event(utc.id(row))).toBe(event);
      expect(utc.titleOf(row)).toBe(event?.title);
    }
    expect(utc.id(utc.length - 1)).toBe('none');
    expect(utc.event(99)).toBeNull();
    expect(utc.indexOf('nobody')).toBe(-1);
  });

  it('is in the words of a date', () => {
    const span = inZone(dataset, 'UTC').event('instant')?.span;
    expect(span && formatWhen(span, { lang: 'en', zone: 'UTC', zoneName: true, style: 'short' })).toBe(
      '27 Feb 2019, 17:30 UTC',
    );
  });

  it('is the same dataset where nothing would move, or nobody knows the zone', () => {
    const days = createDataset([{ title: 'A day', when: '2019-02-27' }]);
    expect(inZone(days, 'UTC')).toBe(days);
    expect(inZone(dataset, 'Nowhere/At_All')).toBe(dataset);
  });
});
