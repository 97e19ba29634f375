import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { typedDate } from '../../src/components/summit-timeline/typed-date.js';
import { typedDays } from '../../src/components/summit-timeline/typed-days.js';
import { offsetText } from '../../src/components/shared/relative.js';
import { DAY } from '../../src/data/dates/civil.js';
import { formatWhen, parseWhen, windowEnd, windowStart, yearText } from '../../src/data/dates/index.js';
import { offsetAt } from '../../src/layout/relative-ticks.js';
import { languages as catalogues, loadLanguage, messagesFor } from '../../src/locales/index.js';

beforeAll(async () => {
  for (const lang of catalogues) await loadLanguage(lang);
});

describe('dates as a reader writes them', () => {
  const languages = 'en en-US de fr es pt-BR it nl sv pl cs ru uk tr ar fa he hi ja ko zh vi id th'.split(
    ' ',
  );
  test.each(languages)('what is shown in %s can be typed', (lang) => {
    for (const when of ['2019-02-05', '2018-12-06', '2019-09', '2019-05-31', '2019-01']) {
      for (const style of ['short', 'full'] as const) {
        const shown = formatWhen(parseWhen(when), { lang, style });
        expect(typedDate(shown, lang), shown).toBe(when);
      }
    }
  });

  const plain = [
    ...['2019', '1066', '0753', '0044', '0007', '-0043', '-0752', '0000', '-2999', 'Y-11999'],
    ...[
      '2019-02',
      '0044-03',
      '-0043-03',
      '-0043-12',
      '2019-02-05',
      '-0043-03-15',
      '0079-10-24',
      '-0479-08-06',
    ],
    ...[
      '192X',
      '185X',
      '200X',
      '004X',
      '-004X',
      '18XX',
      '20XX',
      '-04XX',
      '2001-21',
      '2001-24',
      '1999-35',
      '2001-41',
    ],
    ...['2024-03-05T00', '2024-10-27T01', '2024-01-12T12', '2024-03-05T22'],
    ...['2024-03-05T00:07', '2024-03-05T09:30', '2024-03-05T12:00', '2024-03-05T18:05:09'],
  ];
  const shownDates = plain.flatMap((date) =>
    date.includes('T') ? [date] : [date, `${date}~`, `${date}?`, `${date}%`],
  );
  test.each(catalogues)('whatever is shown in %s is read back to the same bounds', (lang) => {
    for (const when of shownDates) {
      for (const style of ['short', 'full'] as const) {
        const shown = formatWhen(parseWhen(when), { lang, style });
        const read = typedDate(shown, lang) ?? '';
        const bounds = (text: string): readonly number[] => [windowStart(text), windowEnd(text)];
        expect([shown, read, ...bounds(read)]).toEqual([shown, read, ...bounds(when)]);
      }
    }
  });

  test.each(catalogues)(
    'whatever is shown in %s of days before and after is read back to the same day',
    (lang) => {
      const say = messagesFor(lang);
      const shown = (day: number): string => offsetText(offsetAt(day * DAY), say, lang);
      for (const days of [0, 1, 2, 3, 7, 10, 11, 14, 70, 77, 100, 365, 721, 1461, 10_000]) {
        for (const day of [days, -days]) {
          expect([shown(day), typedDays(shown(day), say, lang)]).toEqual([shown(day), day * DAY + 0]);
        }
      }
      // A year of 365 days and one of 366 are said alike.
      expect(shown((typedDays(shown(366), say, lang) ?? NaN) / DAY)).toBe(shown(366));
      for (const text of ['', 'nonsense', '1.5', shown(7) + ' 8'])
        expect(typedDays(text, say, lang)).toBeNull();
    },
  );

  test.each([
    ['44 BC', 'en', '-0043'],
    ['44 b.c.', 'en', '-0043'],
    ['753 bce', 'en', '-0752'],
    ['15 Mar 44 BCE', 'en', '-0043-03-15'],
    ['About 1850', 'en', '1850~'],
    ['about 2018-06', 'en', '2018-06~'],
    ['about 5 february 2019 (uncertain)', 'en', '2019-02-05%'],
    ['um 1850', 'de', '1850~'],
    ['44 v. Chr.', 'de', '-0043'],
    ['1920s', 'en', '192X'],
    ['2/27/2019, 6:05 pm', 'en-US', '2019-02-27T18:05'],
    ['5 february 2019', 'en', '2019-02-05'],
    ['Feb 5, 2019', 'en', '2019-02-05'],
    ['5 Sep 2019', 'en', '2019-09-05'],
    ['12/6/2018', 'en', '2018-06-12'],
    ['12/6/2018', 'en-US', '2018-12-06'],
    ['12/6/2018', 'vi', '2018-06-12'],
    ['6/2018', 'vi', '2018-06'],
    ['5.2.2019', 'de', '2019-02-05'],
    ['27 Feb 2019, 18:05', 'en', '2019-02-27T18:05'],
    ['27 Oct 2024, 3 am', 'en', '2024-10-27T03'],
    ['26 oct 2024 10 PM', 'en', '2024-10-26T22'],
    ['27 Oct 2024, 12 pm', 'en', '2024-10-27T12'],
    ['27. Okt. 2024, 3 Uhr', 'de', '2024-10-27T03'],
    ['10,000 BC', 'en', '-9999'],
    ['about 1,200 bce', 'en', '-1199~'],
    ['15 Mar 1,200 BC', 'en', '-1199-03-15'],
    ['10.000 v. Chr.', 'de', '-9999'],
    ['5.000 a. C.', 'es', '-4999'],
    ['10 000 av. J.-C.', 'fr', '-9999'],
    ['10\u202f000 av. J.-C.', 'fr', '-9999'],
    ['紀元前10,000年', 'ja', '-9999'],
  ])('%s in %s is %s', (text, lang, when) => {
    expect(typedDate(text, lang)).toBe(when);
  });

  const anyYear = fc.integer({ min: -271_820, max: 275_759 });
  test('every year is read back from how it is written and shown', () => {
    fc.assert(
      fc.property(anyYear, fc.constantFrom('', '~', '?', '%'), (year, mark) => {
        const when = yearText(year) + mark;
        expect(typedDate(when, 'en')).toBe(when);
        expect(typedDate(formatWhen(parseWhen(when), { lang: 'en' }), 'en')).toBe(when);
      }),
    );
  });

  test('a minus makes a year before 1, of any length and by any dash, in no language another', () => {
    const dashes = fc.constantFrom(...'-\u2010\u2011\u2012\u2013\u2014\u2212\uff0d');
    const before = fc.constantFrom('', ' ', '\u200e');
    const marks = fc.constantFrom('', '~', '?', '%');
    const years = fc.oneof(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 271_820 }));
    fc.assert(
      fc.property(
        years,
        dashes,
        before,
        marks,
        fc.constantFrom(...catalogues),
        (year, dash, a, mark, lang) => {
          expect(typedDate(a + dash + String(year) + mark, lang)).toBe(yearText(-year) + mark);
        },
      ),
    );
  });

  test.each([
    ['-10000~', 'Y-10000~'],
    ['about -10000', 'Y-10000~'],
    ['~\u22123000', '~-3000'],
    ['-12000/1900', 'Y-12000/1900'],
    ['-12000/\u22123000', 'Y-12000/-3000'],
    ['-12000-05', 'Y-12000-05'],
    ['\u221204XX', '-04XX'],
    ['\u2212 3000', '-3000'],
    // Between words or numbers it is a hyphen.
    ['5-2-2019', '2019-02-05'],
    ['Feb - 2019', '2019-02'],
    // Nothing that can be drawn, or no one date.
    ['-271821', null],
    ['-012000', null],
    ['Feb -3000', null],
    ['(-3000)', null],
    ['-44 BC', null],
  ])('%s is %s', (text, when) => {
    expect(typedDate(text, 'en')).toBe(when);
  });

  test.each([
    ['5/2/19', 'en'],
    ['2018/6/12', 'en'],
    ['Ju 2019', 'en'],
    ['Jan', 'en'],
    ['27 Oct 2024, 25 pm', 'en'],
    ['27 Oct 2024, 3', 'en'],
    ['about 1850 or so', 'en'],
    ['44 and 12 BC', 'en'],
    // A decimal, or another language's separator.
    ['1,200', 'en'],
    ['5.000', 'de'],
    ['5.000 BC', 'en'],
    ['10,000 v. Chr.', 'de'],
    ['10,00 BC', 'en'],
    ['0,100 BC', 'en'],
    ['1,234,567 BC', 'en'],
    ['1 Jan 2019 – 2 Feb 2019', 'en'],
    ['1 2 3 2019', 'en'],
    ['Jan 2019 18:05', 'en'],
    ['2/27/2019, 6:05', 'en-US'],
    ['nonsense', 'ar'],
    ['', 'ja'],
  ])('%s in %s is not guessed', (text, lang) => {
    expect(typedDate(text, lang)).toBeNull();
  });
});
