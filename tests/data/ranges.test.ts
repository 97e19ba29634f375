import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { startOf, yearOf } from '../../src/data/dates/civil.js';
import { formatterOf, localeOf } from '../../src/data/dates/formatters.js';
import { joined, rangeText } from '../../src/data/dates/ranges.js';

const LANGUAGES = ['en', 'en-US', 'ar', 'de', 'es', 'fr', 'ja', 'ko', 'ru', 'vi', 'zh-Hans', 'zh-Hant', 'fa'];
const UNITS = ['year', 'month', 'day', 'minute'] as const;

describe.each(LANGUAGES)('two dates of different years in %s', (lang) => {
  const locale = localeOf(lang);
  it.each(UNITS)('are written apart in all years of a format where those of two are, to the %s', (unit) => {
    for (const style of ['full', 'short'] as const) {
      const look = { locale, style, calendar: 'gregory', era: false, numeric: false };
      const format = formatterOf(look, unit);
      const isApart = (a: number, b: number): boolean =>
        format.formatRange(a, b).replace(/\u2009/g, ' ') ===
        joined(locale, format.format(a), format.format(b));
      if (!isApart(startOf(2018, 6, 12), startOf(2019, 2, 28))) continue;
      const time = fc.integer({ min: startOf(101), max: startOf(4000) });
      fc.assert(
        fc.property(time, time, (a, b) => {
          fc.pre(yearOf(a) !== yearOf(b));
          expect(isApart(Math.min(a, b), Math.max(a, b))).toBe(true);
        }),
        { numRuns: 100 },
      );
    }
  });
});

it('dates of different years are not asked of Intl as a range, which costs ten times as much', () => {
  const look = {
    locale: localeOf('en'),
    style: 'short',
    calendar: 'gregory',
    era: false,
    numeric: false,
  } as const;
  const text = (year: number): string => rangeText(look, 'day', startOf(year, 5, 6), startOf(year + 1, 7, 8));
  expect(text(1990)).toBe('6 May 1990 – 8 Jul 1991');
  const ranges = vi.spyOn(Intl.DateTimeFormat.prototype, 'formatRangeToParts');
  expect(text(1995)).toBe('6 May 1995 – 8 Jul 1996');
  expect(ranges).not.toHaveBeenCalled();
  ranges.mockRestore();
});

describe.each([...LANGUAGES, 'th', 'hi', 'my'])('from before our era into it, in %s', (lang) => {
  const numbersIn = (text: string): readonly string[] => (text.match(/\p{Nd}+/gu) ?? []).sort();
  it.each(['year', 'month', 'day'] as const)(
    'both years keep their number where it is the same, to the %s',
    (unit) => {
      const look = {
        locale: localeOf(lang),
        style: 'full',
        calendar: 'gregory',
        era: true,
        numeric: false,
      } as const;
      for (const [before, after] of [
        [0, 1],
        [-43, 44],
      ] as const) {
        const [first, last] = [startOf(before, 3, 15), startOf(after, 3, 15)];
        const format = formatterOf(look, unit);
        expect(numbersIn(rangeText(look, unit, first, last))).toEqual(
          numbersIn(`${format.format(first)} ${format.format(last)}`),
        );
      }
    },
  );
});
