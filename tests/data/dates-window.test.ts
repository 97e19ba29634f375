import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dateText,
  dayFrom,
  daysIn,
  dayText,
  lastDateText,
  windowEnd,
  windowStart,
} from '../../src/data/dates/index.js';
import type { WindowUnit } from '../../src/data/dates/index.js';
import { moment } from './edtf-cases.js';

describe('windowStart and windowEnd', () => {
  it.each([
    ['2019-03', '2019 3', '2019 4'],
    ['2019-02-27', '2019 2 27', '2019 2 28'],
    ['2019', '2019', '2020'],
    ['2019-02-27T18', '2019 2 27 18:00', '2019 2 27 19:00'],
    ['201X', '2010', '2020'],
    ['-0043', '-43', '-42'],
    ['2018/2019-02', '2018', '2019 3'],
    ['', '-∞', '∞'],
    ['..', '-∞', '∞'],
    ['/2019', '-∞', '2020'],
    ['2018/', '2018', '∞'],
  ])('%j', (text, start, end) => {
    expect(windowStart(text)).toBe(moment(start));
    expect(windowEnd(text)).toBe(moment(end));
  });

  it('refuses what is no date', () => {
    expect(() => windowStart('yesterday')).toThrow('"yesterday" is not a date');
    expect(() => windowEnd('2019-02-30')).toThrow('"2019-02-30"');
  });
});

describe('dateText', () => {
  it.each<[string, WindowUnit, string]>([
    ['2019 2 27 18:30:15', 'year', '2019'],
    ['2019 2 27 18:30:15', 'month', '2019-02'],
    ['2019 2 27 18:30:15', 'day', '2019-02-27'],
    ['2019 2 27 18:30:15', 'hour', '2019-02-27T18'],
    ['2019 2 27 18:30:15', 'minute', '2019-02-27T18:30'],
    ['2019 2 27 18:30:15.9', 'second', '2019-02-27T18:30:15'],
    ['-43 3 15', 'year', '-0043'],
    ['0 1 1', 'day', '0000-01-01'],
    ['12345 6 7', 'year', 'Y12345'],
    ['12345 6 7', 'day', 'Y12345-06-07'],
    ['-12345 6 7', 'month', 'Y-12345-06'],
    ['∞', 'day', '..'],
    ['-∞', 'day', '..'],
    ['?', 'day', ''],
  ])('%s to the %s', (ms, unit, text) => {
    expect(dateText(moment(ms), unit)).toBe(text);
  });

  it('stays within the years that can be read back', () => {
    expect(dateText(8.64e15, 'year')).toBe('Y275759');
    expect(dateText(-8.64e15, 'year')).toBe('Y-271820');
    expect(dateText(1e300, 'second')).toBe('Y275759-12-31T23:59:59');
    expect(windowEnd('Y275759') - windowStart('Y-271820')).toBeGreaterThan(0);
  });
});

describe('lastDateText', () => {
  it('names the unit that ends there', () => {
    expect(lastDateText(moment('2019 4'), 'month')).toBe('2019-03');
    expect(lastDateText(moment('2019 3 1'), 'day')).toBe('2019-02-28');
    expect(lastDateText(moment('2019 3 1 00:00:00.001'), 'day')).toBe('2019-03-01');
    expect(lastDateText(Infinity, 'day')).toBe('..');
  });
});

describe('a window that is dragged', () => {
  const units = fc.constantFrom<WindowUnit>('year', 'month', 'day', 'hour', 'minute', 'second');
  const moments = fc.integer({ min: moment('-271820'), max: moment('275759') });

  it('holds what it held, and setting its dates back changes nothing', () => {
    fc.assert(
      fc.property(moments, units, (ms, unit) => {
        const [from, to] = [dateText(ms, unit), lastDateText(ms + 1, unit)];
        expect(windowStart(from)).toBeLessThanOrEqual(ms);
        expect(windowEnd(to)).toBeGreaterThan(ms);
        expect(dateText(windowStart(from), unit)).toBe(from);
        expect(lastDateText(windowEnd(to), unit)).toBe(to);
        expect(from).toBe(to);
      }),
    );
  });
});

describe('days by their distance from today', () => {
  const today = Date.UTC(2024, 2, 31);

  it.each([
    ['today', '2024-03-31'],
    ['P0D', '2024-03-31'],
    ['-P21D', '2024-03-10'],
    ['P2W', '2024-04-14'],
    ['-P1M', '2024-02-29'],
    ['P1M', '2024-04-30'],
    ['-P12M', '2023-03-31'],
    ['−P1Y1M', '2023-02-28'],
    ['+P1Y2W1D', '2025-04-15'],
    ['-P2100Y', '-0076-03-31'],
  ])('%s is %s on 31 March 2024', (text, date) => {
    expect(dayFrom(text, today)).toBe(date);
  });

  it('are no other texts', () => {
    for (const text of ['', 'P', '-P', 'P1', 'PT1H', 'P1D2W', '2024', 'Today', '-21', 'P1.5D'])
      expect(dayFrom(text, today)).toBeNull();
  });
});

describe('days since day 0', () => {
  it('are ISO durations in days or weeks, both ends included', () => {
    expect(windowStart('-P21D')).toBe(-21 * 86_400_000);
    expect(windowStart('-P3W')).toBe(-21 * 86_400_000);
    expect(windowEnd('P0D')).toBe(86_400_000);
    expect(daysIn('P7D')).toBe(7 * 86_400_000);
    for (const text of ['P', 'P1M', '2019', '-21', 'P1.5D', '']) expect(daysIn(text)).toBeNull();
  });

  it('name the day that holds a moment', () => {
    expect(dayText(0)).toBe('P0D');
    expect(dayText(-1)).toBe('-P1D');
    fc.assert(
      fc.property(fc.integer({ min: -1e6, max: 1e6 }), (days) => {
        expect(daysIn(dayText(days * 86_400_000 + 5))).toBe(days * 86_400_000);
      }),
    );
  });
});
