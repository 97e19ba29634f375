import fc from 'fast-check';
import { expect, test } from 'vitest';
import { offsetsOf, offsetsText } from '../src/components/shared/relative.js';
import { DAY } from '../src/data/dates/civil.js';
import { parseWhen } from '../src/data/dates/index.js';
import type { Milliseconds } from '../src/data/types.js';
import { messagesFor } from '../src/locales/index.js';

const dayOf = (date: string): Milliseconds => parseWhen(date).earliest;
const say = (when: string, zero: string): string =>
  offsetsText(offsetsOf(parseWhen(when), dayOf(zero)), messagesFor('en'), 'en');

test.each([
  // Near day 0 each day counts, and whole weeks do.
  ['2019-02-05', '2019-02-27', '22 days before'],
  ['2018-11-19', '2019-02-27', '100 days before'],
  ['2018-05-22', '2018-06-12', '3 weeks before'],
  ['2018-02-28', '2019-02-27', '52 weeks before'],
  // Whole months that have passed, on both sides.
  ['2018-11-18', '2019-02-27', '3 months before'],
  ['2018-10-28', '2019-02-27', '3 months before'],
  ['2018-10-27', '2019-02-27', '4 months before'],
  ['2019-07-26', '2019-02-27', '4 months after'],
  ['2019-07-27', '2019-02-27', '5 months after'],
  ['2021-02-25', '2019-02-27', '23 months after'],
  ['2021-03-01', '2019-02-27', '2 years after'],
  // Far away, whole years.
  ['1995-01-22', '1882-11-01', '112 years after'],
  ['1882-11-02', '1995-01-22', '112 years before'],
  ['1784-02', '1882-11-01', '98 years before'],
  ['1884-10', '1882-11-01', '23 months after'],
  ['1884-11', '1882-11-01', '2 years after'],
  ['1740', '1882-11-01', '142 years before'],
  ['-0004-05-01', '0012-05-04', '16 years before'],
])('%s is, from %s, %s', (when, zero, text) => {
  expect(say(when, zero)).toBe(text);
});

const day = fc.integer({ min: dayOf('-1000') / DAY, max: dayOf('3000') / DAY });
/** The shortest and the longest of each in days; years are nearer to their mean, the further the more. */
const LENGTHS = { hour: [0, 0], day: [1, 1], week: [7, 7], month: [28, 31], year: [365, 366] } as const;

test('says no more than has passed and no whole unit less, as much before as after', () => {
  const span = parseWhen('2000-01-01');
  fc.assert(
    fc.property(day, day, (one, other) => {
      const [offset] = offsetsOf({ ...span, earliest: one * DAY, latest: (one + 1) * DAY }, other * DAY);
      const { unit = 'hour', count = NaN } = offset ?? {};
      const [shortest, longest] = LENGTHS[unit];
      const apart = Math.abs(one - other);
      expect(Math.sign(count)).toBe(Math.sign(one - other));
      expect(apart).toBeGreaterThanOrEqual(Math.abs(count) * shortest);
      expect(apart).toBeLessThan((Math.abs(count) + 1) * Math.max(1, longest));
      if (unit === 'day') expect(apart).toBeLessThanOrEqual(100);
      if (unit === 'month') expect(Math.abs(count)).toBeLessThan(24);
    }),
  );
});
