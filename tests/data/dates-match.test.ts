import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchWindow, parseWhen, windowEnd, windowStart } from '../../src/data/dates/index.js';
import type { Match } from '../../src/data/types.js';
import { level0, level1, level2 } from './edtf-cases.js';

const match = (date: string, from: string, to: string): Match =>
  matchWindow(parseWhen(date), windowStart(from), windowEnd(to));

describe('matchWindow', () => {
  it.each<[date: string, from: string, to: string, Match]>([
    // Known to the day or finer: fills its envelope.
    ['2018-06-12', '2018-06-01', '2018-06-30', 'certainly'],
    ['2018-06-12', '2018-06-12T10', '2018-06-12T11', 'certainly'],
    ['2018-06-12', '2018-06-13', '2018-06-30', 'out'],
    ['2018-06-12', '2018-06-01', '2018-06-11', 'out'],
    ['2018-06-12T09:04', '2018-06-12T09', '2018-06-12T09', 'certainly'],
    // Vague: somewhere in its envelope.
    ['2018-06', '2018-06', '2018-06', 'certainly'],
    ['2018-06', '2018-06-02', '2018-06-30', 'possibly'],
    ['2018-06', '2018-07', '2018-08', 'out'],
    ['2018', '2018-06', '2018-06', 'possibly'],
    ['2018-06-12?', '2018-06-12T10', '2018-06-12T11', 'possibly'],
    ['1850~', '1840', '1860', 'certainly'],
    ['201X', '2018', '2018', 'possibly'],
    ['201X', '2010', '2019', 'certainly'],
    ['2001-21', '2001-03', '2001-05', 'certainly'],
    ['2001-21', '2001-04', '2001-04', 'possibly'],
    // Intervals with exact ends are under way all the time.
    ['2019-02-27/2019-02-28', '2019-02-28', '2019-03-31', 'certainly'],
    ['2019-02-27/2019-02-28', '2019-02-27T10', '2019-02-27T11', 'certainly'],
    ['2018-06-13/2019-02-27', '2018-10', '2018-10', 'certainly'],
    ['2018-06-13/2019-02-27', '2019-03', '2019-03', 'out'],
    // With vague ends: sure from the latest start to the earliest end, and where an end lies wholly inside.
    ['2018-06/2019-02', '2018-10', '2018-10', 'certainly'],
    ['2018-06/2019-02', '2018-06-01', '2018-06-15', 'possibly'],
    ['2018-06/2019-02', '2018-05', '2018-06', 'certainly'],
    ['2018-06/2019-02', '2019-02-10', '2019-12', 'possibly'],
    ['2018-06/2019-02', '2019-01-31', '2019-01-31', 'certainly'],
    ['2018-06/2018-06', '2018-06-10', '2018-06-20', 'possibly'],
    ['2018-06-13/2019', '2018-06-13', '2018-06-13', 'certainly'],
    ['2018-06-13/2019', '2019-06', '2019-06', 'possibly'],
    ['2018-06-13~/2018-06-20', '2018-06-13T10', '2018-06-13T11', 'possibly'],
    // Nobody knows how far off an approximate or uncertain end is: what is close to it is not sure.
    ['0656~/1600', '0660', '0665', 'possibly'],
    ['0656~/1600', '0670', '0675', 'possibly'],
    ['0656~/1600', '0677', '0680', 'certainly'],
    ['1850~/1856', '1852', '1852', 'possibly'],
    ['1850~/1856', '1854', '1854', 'certainly'],
    ['2018-06-13/2019-02~', '2019-01-01', '2019-01-02', 'certainly'],
    ['2018-06-13/2019-02~', '2019-01-10', '2019-01-12', 'possibly'],
    ['2019-01-19~/2019-03', '2019-01-22', '2019-01-23', 'possibly'],
    ['2019-01-19~/2019-03', '2019-01-27', '2019-01-28', 'certainly'],
    ['0656~/1600', '1600', '1610', 'certainly'],
    ['0656~/1600', '0600', '0660', 'possibly'],
    ['0656~/1600', '0640', '0650', 'out'],
    ['1850?/1900', '1860', '1865', 'possibly'],
    ['1850/1900~', '1890', '1899', 'possibly'],
    ['1850/1900?', '1855', '1860', 'certainly'],
    ['1850~/1890~', '1855', '1860', 'possibly'],
    ['1850~/1890~', '1860', '1880', 'certainly'],
    ['1850~/1890~', '1840', '1900', 'certainly'],
    ['1850%/..', '2000', '2020', 'certainly'],
    ['../1850~', '1700', '1800', 'certainly'],
    // Open ends go on; unknown ones may.
    ['2018-06-13/..', '2030', '2031', 'certainly'],
    ['2018-06/..', '2018-06-10', '2018-06-20', 'possibly'],
    ['../1985', '0001', '0002', 'certainly'],
    ['../1985', '1985-02', '1985-03', 'possibly'],
    ['../1985', '1986', '1987', 'out'],
    ['../..', '2018', '2018', 'certainly'],
    ['2018-06-13/', '2018-06-13', '2018-06-13', 'certainly'],
    ['2018-06-13/', '2018-06-14', '2030', 'possibly'],
    ['2018-06/', '2018-06-10', '2018-06-20', 'possibly'],
    ['2018-06/', '2018', '2018', 'certainly'],
    ['2018-06-13/', '2017', '2017', 'out'],
    ['/1985', '1900', '1950', 'possibly'],
    ['/1985', '1985', '1990', 'certainly'],
    ['/1985', '1986', '1990', 'out'],
    ['/', '2018', '2018', 'possibly'],
    ['../', '2018', '2018', 'possibly'],
    ['/..', '2018', '2018', 'possibly'],
    // Sets: nothing between the members.
    ['[1667,1668,1670..1672]', '1669', '1669', 'out'],
    ['[1667,1668,1670..1672]', '1668', '1668', 'possibly'],
    ['[1667,1668,1670..1672]', '1660', '1680', 'certainly'],
    ['[1667-01-05,1667-03-05]', '1667-03', '1667-03', 'possibly'],
    ['[..1984]', '1950', '1960', 'possibly'],
    ['[..1984]', '1985', '1986', 'out'],
    ['[1670..1672]', '1671', '1671', 'possibly'],
    ['[1670..1672]', '1670', '1672', 'certainly'],
    ['{1967-06-23,1967-06-25}', '1967-06-24', '1967-06-24', 'out'],
    ['{1967-06-23,1967-06-25}', '1967-06-25', '1967-06-30', 'certainly'],
    ['{1960,1961-12}', '1961-12', '1961-12', 'certainly'],
    ['{1960,1961-12}', '1960-03', '1960-04', 'possibly'],
    ['{1960,1961-12}', '1961-01', '1961-11', 'out'],
    ['{1670..1672}', '1671-03', '1671-04', 'certainly'],
    ['{1760..}', '1900', '1900', 'certainly'],
  ])('%s from %s to %s: %s', (date, from, to, expected) => {
    expect(match(date, from, to)).toBe(expected);
  });

  it('is half-open', () => {
    const day = parseWhen('2018-06-12');
    expect(matchWindow(day, day.latest, Infinity)).toBe('out');
    expect(matchWindow(day, -Infinity, day.earliest)).toBe('out');
    expect(matchWindow(day, day.latest - 1, Infinity)).toBe('certainly');
    expect(matchWindow(day, day.earliest + 5, day.earliest + 5)).toBe('out');
    expect(matchWindow(day, NaN, NaN)).toBe('out');
  });

  it('follows the zone and the hemisphere that the date was read with', () => {
    const talk = parseWhen('2019-02-27T17:30Z/2019-02-27T19:00Z', { zone: 'Asia/Ho_Chi_Minh' });
    expect(matchWindow(talk, windowStart('2019-02-28'), windowEnd('2019-02-28'))).toBe('certainly');
    expect(matchWindow(talk, windowStart('2019-02-27'), windowEnd('2019-02-27'))).toBe('out');
    const about = parseWhen('2019-02-27T17:30Z~/2019-02-27T19:00Z', { zone: 'Asia/Ho_Chi_Minh' });
    expect(matchWindow(about, windowStart('2019-02-28T01:00'), windowEnd('2019-02-28T01:10'))).toBe(
      'possibly',
    );
    expect(matchWindow(about, windowStart('2019-02-28T01:20'), windowEnd('2019-02-28T01:30'))).toBe(
      'certainly',
    );
    const either = parseWhen('[2019-02-27T17:30Z,2019-02-27T19:00Z]', { zone: 'Asia/Ho_Chi_Minh' });
    expect(matchWindow(either, windowStart('2019-02-28T02'), windowEnd('2019-02-28T03'))).toBe('possibly');
    const southern = parseWhen('2001-21/2002-21', { hemisphere: 'south' });
    expect(matchWindow(southern, windowStart('2001-06'), windowEnd('2001-07'))).toBe('out');
    expect(matchWindow(southern, windowStart('2001-10'), windowEnd('2001-10'))).toBe('possibly');
    expect(matchWindow(southern, windowStart('2001-09'), windowEnd('2001-11'))).toBe('certainly');
  });

  it('takes a span without a text by its envelope', () => {
    const span = { edtf: '', earliest: 0, latest: 10 * 86_400_000, precision: 'day', flags: 0 } as const;
    expect(matchWindow(span, 86_400_000, 2 * 86_400_000)).toBe('certainly');
    expect(matchWindow({ ...span, latest: NaN, flags: 128 }, 86_400_000 * 3, Infinity)).toBe('possibly');
  });

  it('never becomes less certain in a wider window', () => {
    const rank: Record<Match, number> = { out: 0, possibly: 1, certainly: 2 };
    const texts = [...level0, ...level1, ...level2].map(([text]) => text);
    const edges = [
      '..',
      '-1000',
      '0500',
      '1667',
      '1760-12',
      '1919-06',
      '1985-04-12',
      '1985-06',
      '2004-06-11',
      '2050',
      '..',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.array(fc.integer({ min: 0, max: edges.length - 1 }), { minLength: 4, maxLength: 4 }),
        (text, indices) => {
          const [a = 0, b = 0, c = 0, d = 0] = indices.sort((x, y) => x - y);
          const start = (i: number): number =>
            i === edges.length - 1 ? Infinity : windowStart(edges[i] ?? '');
          const end = (i: number): number => (i === 0 ? -Infinity : windowEnd(edges[i] ?? ''));
          const span = parseWhen(text);
          const inner = matchWindow(span, start(b), end(c));
          const outer = matchWindow(span, start(a), end(d));
          expect(rank[outer]).toBeGreaterThanOrEqual(rank[inner]);
          expect(matchWindow(span, -Infinity, Infinity)).toBe('certainly');
        },
      ),
      { numRuns: 1000 },
    );
  });
});
