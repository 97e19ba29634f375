import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectLinearText } from '../growth.js';
import {
  DateError,
  Flag,
  dateText,
  has,
  membersOf,
  parseWhen,
  tryParseWhen,
} from '../../src/data/dates/index.js';
import type { TimeSpan } from '../../src/data/types.js';
import { flagNames, level0, level1, level2, moment, rejected } from './edtf-cases.js';

const flagsOf = (span: TimeSpan): string[] =>
  Object.entries(Flag)
    .filter(([, bit]) => has(span.flags, bit))
    .map(([name]) => name)
    .sort();

function errorOf(text: string): DateError {
  const result = tryParseWhen(text);
  if (result instanceof DateError) return result;
  throw new Error(`${text} was read as a date`);
}

describe.each([
  ['level 0', level0],
  ['level 1', level1],
  ['level 2', level2],
])('EDTF %s', (_, cases) => {
  for (const [text, earliest, latest, precision, flags] of cases) {
    it(text, () => {
      const span = parseWhen(text);
      const bounds = { earliest: moment(earliest), latest: moment(latest) };
      expect(span).toEqual({ edtf: text, ...bounds, precision, flags: span.flags });
      expect(flagsOf(span)).toEqual(flagNames(flags).sort());
    });
  }
});

describe('what is no date', () => {
  it.each(rejected)('%j is %s', (text, code) => {
    const error = errorOf(text);
    expect(error.code).toBe(code);
    expect(text.includes(error.value) || error.value === '').toBe(true);
    expect(error.message).toContain(`"${error.value}"`);
    expect(() => parseWhen(text)).toThrow(error.message);
  });

  it.each([
    ['6/12/2018', '2018-06-12'],
    ['2018-6-9', 'two digits'],
    ['12345', 'Y12345'],
    ['20180612', 'hyphens'],
    ['2019-02-27 18:30', 'T'],
    ['circa 1850', '1850~'],
    ['44 BC', '-0043'],
    ['2018/open', '..'],
    ['unknown/2018', '/2018 where the start is not'],
    ['19uu', 'X'],
    ['1984?~', '%'],
    ['2019-02-27/28', 'in full'],
    [' 2018', 'spaces'],
    ['Y-17E7', '-271820'],
    ['2018/2017', 'earlier date first'],
  ])('%j is told to be written otherwise', (text, remedy) => {
    expect(errorOf(text).message).toContain(remedy);
  });

  it('does not repeat a text without end', () => {
    expect(errorOf('1'.repeat(100_000)).message.length).toBeLessThan(300);
  });

  it.each([
    [null, 'null'],
    [undefined, 'undefined'],
    [2018, '2018'],
    [{}, 'an object'],
  ])('%s is told, not thrown', (value: unknown, shown) => {
    const error = tryParseWhen(value);
    expect(error).toMatchObject({ name: 'DateError', code: 'date-syntax' });
    expect(error instanceof Error ? error.message : '').toContain(
      `"${shown}" is no text. Write dates as text`,
    );
  });

  it('passes other errors on', () => {
    const broken: { zone: string } = Object.defineProperty({ zone: '' }, 'zone', {
      get() {
        throw new RangeError('not ours');
      },
    });
    expect(() => tryParseWhen('2018-06-12T10:00Z', broken)).toThrow(RangeError);
  });

  it('takes long hostile texts in linear time', () => {
    expectLinearText(['2018-', '1667,', '?', '1', '[', 'X'], (long) => {
      for (const text of [long, `[${long}`, `${long}2018`]) {
        expect(tryParseWhen(text)).toBeInstanceOf(DateError);
      }
    });
  });
});

describe('zones', () => {
  const at = (text: string, zone?: string): string => {
    const span = parseWhen(text, { zone });
    return `${dateText(span.earliest, 'second')} ${dateText(span.latest, 'second')}`;
  };

  it('puts an instant on the clock of the venue', () => {
    expect(at('2019-02-27T17:30Z', 'Asia/Ho_Chi_Minh')).toBe('2019-02-28T00:30:00 2019-02-28T00:31:00');
    expect(at('2019-02-27T12:30-05:00', 'Asia/Ho_Chi_Minh')).toBe('2019-02-28T00:30:00 2019-02-28T00:31:00');
    expect(at('2019-02-27T17Z', 'Asia/Seoul')).toBe('2019-02-28T02:00:00 2019-02-28T03:00:00');
  });

  it('keeps the written clock without a zone, and UTC in one that is not known', () => {
    expect(at('2019-02-27T12:30-05:00')).toBe('2019-02-27T12:30:00 2019-02-27T12:31:00');
    expect(at('2019-02-27T12:30-05:00', 'Asia/Nowhere')).toBe('2019-02-27T17:30:00 2019-02-27T17:31:00');
  });

  it('never moves a date, or a time without an offset', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('2019-02-27', '2019-02', '2019-02-27T18:30', '2019/2020', '{2019-02-27,2019-03-01}'),
        fc.constantFrom('Asia/Seoul', 'Pacific/Kiritimati', 'America/Los_Angeles', 'nowhere'),
        (text, zone) => {
          expect(parseWhen(text, { zone })).toEqual(parseWhen(text));
        },
      ),
    );
  });

  it('moves both ends of an interval', () => {
    expect(at('2019-02-27T11:30Z/2019-02-28T07:00Z', 'Asia/Ho_Chi_Minh')).toBe(
      '2019-02-27T18:30:00 2019-02-28T14:01:00',
    );
  });

  it('keeps the start before the end where the clock is put back between them', () => {
    const span = parseWhen('2026-10-25T00:50Z/2026-10-25T01:10Z', { zone: 'Europe/Paris' });
    expect(dateText(span.earliest, 'minute')).toBe('2026-10-25T02:50');
    expect(dateText(span.latest, 'minute')).toBe('2026-10-25T02:51');
  });
});

describe('seasons by hemisphere', () => {
  it.each([
    ['2001-21', '2001 9', '2001 12'],
    ['2001-22', '2001 12', '2002 3'],
    ['2001-23', '2001 3', '2001 6'],
    ['2001-24', '2001 6', '2001 9'],
    ['2001-25', '2001 3', '2001 6'],
    ['2001-33', '2001 1', '2001 4'],
  ])('%s in the south', (text, earliest, latest) => {
    const span = parseWhen(text, { hemisphere: 'south' });
    expect([span.earliest, span.latest]).toEqual([moment(earliest), moment(latest)]);
  });
});

describe('membersOf', () => {
  it('gives the dates of a set one by one', () => {
    expect(membersOf('{1960, 1961-12..1962-02}').map(({ edtf, precision }) => [edtf, precision])).toEqual([
      ['1960', 'year'],
      ['1961-12/1962-02', 'month'],
    ]);
    expect(membersOf('[..1984]')[0]?.earliest).toBe(-Infinity);
  });

  it('gives any other date alone', () => {
    for (const text of ['1960', '1960/1961', '2001-21']) expect(membersOf(text)).toEqual([parseWhen(text)]);
  });
});

const pad = (value: number, length = 2): string => String(value).padStart(length, '0');
const dates = fc
  .record({
    year: fc.integer({ min: 0, max: 9999 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    hour: fc.integer({ min: 0, max: 23 }),
    minute: fc.integer({ min: 0, max: 59 }),
    second: fc.integer({ min: 0, max: 59 }),
  })
  .map(({ year, month, day, hour, minute, second }) => [
    pad(year, 4),
    `-${pad(month)}`,
    `-${pad(day)}`,
    `T${pad(hour)}`,
    `:${pad(minute)}`,
    `:${pad(second)}`,
  ]);
const contains = (outer: TimeSpan, inner: TimeSpan): boolean =>
  outer.earliest <= inner.earliest && inner.latest <= outer.latest;

describe('for every date', () => {
  it('a part more never widens the envelope', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 5 }), (parts, count) => {
        const coarse = parseWhen(parts.slice(0, count).join(''));
        expect(contains(coarse, parseWhen(parts.slice(0, count + 1).join('')))).toBe(true);
      }),
    );
  });

  it('a digit more never widens the envelope', () => {
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(
        digits,
        fc.constantFrom('', '-02-29', '-1X-25', '-12-XX'),
        fc.integer({ min: 0, max: 3 }),
        (year, rest, at) => {
          const mask = (known: number): string =>
            year.map((digit, i) => (i < known ? digit : 'X')).join('') + rest;
          const fine = tryParseWhen(mask(at + 1));
          if (!(fine instanceof Error)) expect(contains(parseWhen(mask(at)), fine)).toBe(true);
        },
      ),
    );
  });

  it('the envelope of a mask is that of the first and last date that fit', () => {
    const digit = fc.constantFrom('0', '1', '2', '9', 'X');
    fc.assert(
      fc.property(
        fc.tuple(digit, digit),
        fc.tuple(digit, digit),
        fc.constantFrom('', '-'),
        ([a, b], [m, d], sign) => {
          const mask = `${sign}19${a}${b}-0${m}-2${d}`;
          const fits = new RegExp(`^${mask.replaceAll('X', '\\d')}$`);
          const all: number[] = [];
          for (let year = 1900; year <= 1999; year++) {
            for (let month = 1; month <= 9; month++) {
              for (let day = 20; day <= 29; day++) {
                const text = `${sign}${year}-${pad(month)}-${pad(day)}`;
                const ms = moment(`${sign}${year} ${month} ${day}`);
                if (fits.test(text) && new Date(ms).getUTCDate() === day) all.push(ms);
              }
            }
          }
          const span = tryParseWhen(mask);
          if (span instanceof Error) expect(all).toEqual([]);
          else
            expect([span.earliest, span.latest]).toEqual([Math.min(...all), Math.max(...all) + 86_400_000]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('reads back what dateText wrote, across all years', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -271_820, max: 275_759 }),
        fc.constantFrom('year' as const, 'month' as const, 'day' as const, 'second' as const),
        (year, unit) => {
          const ms = moment(`${year} 7 3 04:05:06`);
          const span = parseWhen(dateText(ms, unit));
          expect(span.earliest).toBeLessThanOrEqual(ms);
          expect(span.latest).toBeGreaterThan(ms);
          expect(span.precision).toBe(unit);
          expect(dateText(span.earliest, unit)).toBe(span.edtf);
        },
      ),
    );
  });

  it('starts before it ends, qualifiers change nothing but the flags, and no text breaks the parser', () => {
    const piece = fc.constantFrom(
      '2018',
      '-0043',
      'Y12345',
      '19XX',
      '-06',
      '-1X',
      '-12',
      '~',
      '?',
      '%',
      '/',
      '..',
      '[',
      ']',
      '{',
      '}',
      ',',
      'T10',
      ':30',
      'Z',
      '+07:00',
      'S2',
      'E3',
      '-21',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 7 }), (pieces) => {
        const text = pieces.join('');
        const span = tryParseWhen(text);
        if (span instanceof DateError) return;
        if (!Number.isNaN(span.earliest) && !Number.isNaN(span.latest))
          expect(span.earliest).toBeLessThan(span.latest);
        const bare = tryParseWhen(text.replace(/[~?%]/g, ''));
        if (!(bare instanceof DateError)) {
          expect([span.earliest, span.latest, span.precision]).toEqual([
            bare.earliest,
            bare.latest,
            bare.precision,
          ]);
        }
      }),
      { numRuns: 2000 },
    );
    fc.assert(fc.property(fc.string(), (text) => void tryParseWhen(text)));
  });
});
