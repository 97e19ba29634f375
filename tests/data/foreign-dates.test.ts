import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DateError, tryParseWhen } from '../../src/data/dates/index.js';
import { edtfOf, instantText, withoutZeros, yearText } from '../../src/data/readers/foreign-dates.js';
import { expectLinearText } from '../growth.js';

describe('edtfOf', () => {
  test.each<[given: unknown, when: string | undefined]>([
    ['2018', '2018'],
    ['2018-06', '2018-06'],
    ['2018-06-12', '2018-06-12'],
    [' 2018-06-12 ', '2018-06-12'],
    ['2018-6-9', '2018-06-09'],
    ['2018/06/12', '2018-06-12'],
    ['2018/06/12 18:30', '2018-06-12T18:30'],
    ['2018-06-12 18:30:00 UTC', '2018-06-12T18:30:00Z'],
    ['2018-06-12t9:04Z', '2018-06-12T09:04Z'],
    ['2018-06-12T183000', '2018-06-12T18:30:00'],
    ['2018-06-12T18:30:00,5+0900', '2018-06-12T18:30:00.5+09:00'],
    ['2018-06-12T18:30-0600/2018-06-12 19:30 -0600', '2018-06-12T18:30-06:00/2018-06-12T19:30-06:00'],
    ['2018-06-12T18:30:00-00:00', '2018-06-12T18:30:00Z'],
    ['2018-06-12Z', '2018-06-12'],
    ['2018-06-12+09:00', '2018-06-12'],
    ['20180612', '2018-06-12'],
    ['+002018-06-12', '2018-06-12'],
    ['476', '0476'],
    ['-0', '0000'],
    ['-44', '-0044'],
    ['-0043-03-15', '-0043-03-15'],
    ['-12000', 'Y-12000'],
    ['12018-01-01', 'Y12018-01-01'],
    ['1528761600', '2018-06-12T00:00Z'],
    ['1528761600000', '2018-06-12T00:00Z'],
    ['2019-02-27/2019-02-28', '2019-02-27/2019-02-28'],
    ['../-44', '../-0044'],
    ['2018/', '2018/'],
    ['1850~', '1850~'],
    ['185X', '185X'],
    ['[1850,1860]', '[1850,1860]'],
    // What cannot be read is left for the dataset to report as its author wrote it.
    ['12/06/2018', '12/06/2018'],
    ['June 2018', 'June 2018'],
    ['12345', '12345'],
    ['', undefined],
    ['  ', undefined],
    [null, undefined],
    [{}, undefined],
    [1850, '1850'],
    [-43, '-0043'],
    [1850.5, '1850'],
    [9999, '9999'],
    [10_000, '1970-01-01T02:46:40Z'],
    [1_528_761_600, '2018-06-12T00:00Z'],
    [99_999_999_999, '5138-11-16T09:46:39Z'],
    [100_000_000_000, '1973-03-03T09:46:40Z'],
    [1_528_761_600_123, '2018-06-12T00:00:00.123Z'],
    [-62_198_755_200_000, '-0001-01-01T00:00Z'],
    [253_402_300_800_000, 'Y10000-01-01T00:00Z'],
    [1e20, '100000000000000000000'],
    [NaN, 'NaN'],
  ])('%j is %s', (given, when) => {
    expect(edtfOf(given)).toBe(when);
  });

  test('every moment that a clock holds is EDTF for that moment', () => {
    fc.assert(
      fc.property(fc.integer({ min: -8_577_000_000_000_000, max: 8_577_000_000_000_000 }), (ms) => {
        const span = tryParseWhen(instantText(ms) ?? '');
        expect(span).not.toBeInstanceOf(DateError);
        expect(span).toMatchObject({ earliest: ms });
      }),
    );
  });

  test('every date that is EDTF with four digits stays as it is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -9999, max: 9999 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (year, month, day) => {
          const text = [yearText(year), ...[month, day].map((part) => String(part).padStart(2, '0'))].join(
            '-',
          );
          expect(edtfOf(text)).toBe(text);
        },
      ),
    );
  });

  test('takes time in proportion to the text', () => {
    expectLinearText(
      ['1', '-', '2018-', ' ', 'T', '2018-06-12T18:30:00.', '/', '+', '2018-06-12 '],
      (text) => {
        edtfOf(text);
        edtfOf(`2018-06-12T18:30:00${text}`);
      },
    );
  });
});

test.each([
  ['T18:30:00.000Z', 'T18:30Z'],
  ['T18:30:00', 'T18:30'],
  ['T18:30:00+09:00', 'T18:30+09:00'],
  ['T18:30:01.500Z', 'T18:30:01.500Z'],
  ['T00:00:00Z', 'T00:00Z'],
])('%s without the zeros that nobody counted is %s', (given, time) => {
  expect(withoutZeros(given)).toBe(time);
});
