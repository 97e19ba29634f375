import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { dateText, formatWhen, instantOf, isZone, parseWhen, wallClock } from '../../src/data/dates/index.js';
import { moment } from './edtf-cases.js';

const HOUR = 3_600_000;

describe('wallClock', () => {
  it.each([
    ['Asia/Ho_Chi_Minh', '2019 2 27 17:30', '2019 2 28 00:30'],
    ['Asia/Singapore', '2018 6 12 01:04', '2018 6 12 09:04'],
    ['America/New_York', '2018 6 12 01:04', '2018 6 11 21:04'],
    ['Asia/Kolkata', '2020 1 1', '2020 1 1 05:30'],
    ['Asia/Pyongyang', '2015 8 14 16:00', '2015 8 15 00:30'],
    ['UTC', '1969 12 31 23:59:59.999', '1969 12 31 23:59:59.999'],
    // Local mean time, before there were zones.
    ['Asia/Seoul', '1900 1 1', '1900 1 1 08:27:52'],
    ['Asia/Seoul', '1900 1 1 15:32:08.25', '1900 1 2 00:00:00.25'],
    // Years that are short or before Christ.
    ['Asia/Seoul', '44 3 15', '44 3 15 08:27:52'],
    ['Asia/Seoul', '-43 3 15', '-43 3 15 08:27:52'],
    ['Asia/Seoul', '-1 12 31 23:00', '0 1 1 07:27:52'],
    ['Asia/Seoul', '0 12 31 23:00', '1 1 1 07:27:52'],
  ])('%s at %s', (zone, utc, wall) => {
    expect(wallClock(moment(utc), zone)).toBe(moment(wall));
    expect(instantOf(moment(wall), zone)).toBe(moment(utc));
  });

  it('reads an unknown zone as UTC and leaves alone what is no moment', () => {
    expect(wallClock(1234, 'Mars/Olympus')).toBe(1234);
    expect(instantOf(1234, 'Mars/Olympus')).toBe(1234);
    for (const end of [Infinity, -Infinity, NaN, 9e15]) {
      expect(wallClock(end, 'Asia/Seoul')).toBe(end);
      expect(instantOf(end, 'Asia/Seoul')).toBe(end);
    }
  });
});

describe('instantOf', () => {
  it('reads a time that the clock skips as not yet put forward', () => {
    const instant = instantOf(moment('2026 3 29 02:30'), 'Europe/Paris');
    expect(instant).toBe(moment('2026 3 29 01:30'));
    expect(wallClock(instant, 'Europe/Paris')).toBe(moment('2026 3 29 03:30'));
  });

  it('takes the first of two times that look the same', () => {
    expect(instantOf(moment('2026 10 25 02:30'), 'Europe/Paris')).toBe(moment('2026 10 25 00:30'));
    expect(instantOf(moment('2026 10 25 03:00'), 'Europe/Paris')).toBe(moment('2026 10 25 02:00'));
    expect(instantOf(moment('2026 11 1 01:30'), 'America/Los_Angeles')).toBe(moment('2026 11 1 08:30'));
  });

  it('crosses a day that a zone left out', () => {
    const instant = instantOf(moment('2011 12 30 12:00'), 'Pacific/Apia');
    expect(wallClock(instant, 'Pacific/Apia')).toBe(moment('2011 12 31 12:00'));
  });

  it('undoes wallClock, except in the second of two equal hours', () => {
    const zones = fc.constantFrom(
      'Asia/Seoul',
      'Europe/Paris',
      'America/Los_Angeles',
      'Australia/Lord_Howe',
      'Asia/Pyongyang',
    );
    const moments = fc.integer({ min: moment('1880'), max: moment('2037') });
    fc.assert(
      fc.property(zones, moments, (zone, utc) => {
        const wall = wallClock(utc, zone);
        const instant = instantOf(wall, zone);
        expect(wallClock(instant, zone)).toBe(wall);
        expect(instant).toBeLessThanOrEqual(utc);
        expect(utc - instant).toBeLessThanOrEqual(2 * HOUR);
      }),
    );
  });
});

it('isZone knows what Intl knows', () => {
  expect(['Asia/Seoul', 'UTC', 'Europe/Paris'].map(isZone)).toEqual([true, true, true]);
  expect(['', 'Seoul/Asia', 'Asia/Seoul ', 'x'.repeat(1000)].map(isZone)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

it('this machine stands where the test run says', () => {
  const offsets = new Map([
    ['UTC', 0],
    ['Asia/Seoul', -540],
    ['America/Los_Angeles', 480],
  ]);
  expect(new Date(0).getTimezoneOffset()).toBe(offsets.get(process.env.TZ ?? ''));
});

describe.each([
  ['UTC', 0],
  ['Asia/Seoul', -540],
  ['America/Los_Angeles', 480],
])('on a machine in %s', (machine, offset) => {
  const before = process.env.TZ;
  afterEach(() => {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  });

  it('dates are the same', () => {
    process.env.TZ = machine;
    expect(new Date(0).getTimezoneOffset()).toBe(offset);
    const day = parseWhen('2018-06-12');
    expect([day.earliest, day.latest]).toEqual([1_528_761_600_000, 1_528_848_000_000]);
    expect(formatWhen(day, { lang: 'en' })).toBe('12 June 2018');
    expect(formatWhen(parseWhen('2019-02-27/2019-02-28'), { lang: 'en' })).toBe('27–28 February 2019');
    expect(dateText(day.earliest, 'minute')).toBe('2018-06-12T00:00');
    const instant = parseWhen('2019-02-27T17:30Z', { zone: 'Asia/Ho_Chi_Minh' });
    expect(dateText(instant.earliest, 'minute')).toBe('2019-02-28T00:30');
    // The hour that this machine's own clock may skip.
    expect(parseWhen('2026-03-08T02:30').earliest).toBe(moment('2026 3 8 02:30'));
  });
});
