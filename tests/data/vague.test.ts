import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDataset } from '../../src/data/dataset.js';
import { windowStart } from '../../src/data/dates/index.js';
import { answer } from '../../src/data/source.js';
import type { Answers } from '../../src/data/query.js';

const at = windowStart;
const everything = { from: -Infinity, to: Infinity, bounds: null, hidden: [] };

const answersOf = (dates: readonly string[], hidden: readonly string[] = []): Answers =>
  answer(
    createDataset(dates.map((when, i) => ({ title: `Sample ${i}`, when, group: i % 2 === 0 ? 'a' : 'b' }))),
    { ...everything, hidden },
  );

const monthsOf = (year: number): number[] =>
  Array.from({ length: 13 }, (_, month) => Date.UTC(year, month, 1));

const total = (counts: readonly ArrayLike<number>[]): number =>
  counts.reduce((sum, of) => sum + Array.from(of).reduce((a, b) => a + b, 0), 0);

describe('counts to be drawn', () => {
  test('lay what is only known by its year evenly over that year', () => {
    const [a] = answersOf(['1990', '1990-03-04', '1990', '1990-03-05']).spread(monthsOf(1990));
    expect(Array.from(a ?? []).map((count) => Math.round(100 * count))).toEqual([
      17, 15, 17, 16, 17, 16, 17, 17, 16, 17, 16, 17,
    ]);
    expect(
      answersOf(['1990'])
        .bins(monthsOf(1990))
        .map((of) => of[0]),
    ).toEqual([1]);
  });

  test('leave what lasts, what is known to the day, and what fits into its step', () => {
    const dates = ['1990/1991', '1990-05-06', '1990-05', '1990-01-01/1990-06-30', '{1990-01-01, 1990-07-01}'];
    const answers = answersOf(dates);
    expect(answers.spread(monthsOf(1990)).map((of) => Array.from(of))).toEqual(
      answers.bins(monthsOf(1990)).map((of) => Array.from(of)),
    );
  });

  test('count the part of a year that has begun before the first edge', () => {
    const [a] = answersOf(['1990', '1985', '2001']).spread(monthsOf(1990).slice(6));
    expect(total([a ?? []])).toBeCloseTo(184 / 365, 6);
  });

  test('lay a plain day over its hours, and a moment in its own', () => {
    const hours = Array.from({ length: 25 }, (_, hour) => at('1990-05-06T00:00') + hour * 3_600_000);
    const [a, b] = answersOf(['1990-05-06', '1990-05-06T13:20']).spread(hours);
    expect(Array.from(a ?? [])).toEqual(Array.from({ length: 24 }, () => 1 / 24));
    expect(Array.from(b ?? []).indexOf(1)).toBe(13);
  });

  test('leave out what filters keep back', () => {
    const [a, b] = answersOf(['1990', '1990'], ['b']).spread(monthsOf(1990));
    expect([total([a ?? []]), total([b ?? []])]).toEqual([expect.closeTo(1, 9), 0]);
  });

  const date = fc.oneof(
    fc.integer({ min: 1980, max: 1999 }).map(String),
    fc.integer({ min: 198, max: 199 }).map((decade) => `${decade}X`),
    fc
      .record({ year: fc.integer({ min: 1980, max: 1999 }), month: fc.integer({ min: 1, max: 12 }) })
      .map(({ year, month }) => `${year}-${String(month).padStart(2, '0')}`),
    fc.integer({ min: 1, max: 28 }).map((day) => `1990-02-${String(day).padStart(2, '0')}`),
  );
  const edges = fc
    .uniqueArray(fc.integer({ min: at('1978-01-01'), max: at('2001-01-01') }), {
      minLength: 2,
      maxLength: 40,
    })
    .map((all) => all.sort((x, y) => x - y))
    .filter((all) => all.every((edge, i) => i === 0 || edge - (all[i - 1] ?? 0) >= 86_400_000));

  test('are the sums of what each event counts in each step', () => {
    fc.assert(
      fc.property(fc.array(date, { maxLength: 30 }), edges, (dates, steps) => {
        const answers = answersOf(dates);
        const { start, end, flags, group, length } = answers.dataset.columns;
        const spread = answers.spread(steps);
        answers.dataset.groups.forEach((_, of) => {
          for (let step = 0; step + 1 < steps.length; step++) {
            const [from = NaN, to = NaN] = steps.slice(step, step + 2);
            let naive = 0;
            for (let row = 0; row < length; row++) {
              if (group[row] !== of) continue;
              const [begin = NaN, over = NaN] = [start[row], end[row]];
              // Days are plain here, and all else is vague.
              const isPlain = over - begin <= 86_400_000 && flags[row] === 0;
              const within = Math.max(0, Math.min(to, over) - Math.max(from, begin));
              naive += isPlain ? Number(begin >= from && begin < to) : within / (over - begin);
            }
            expect(spread[of]?.[step]).toBeCloseTo(naive, 6);
          }
        });
      }),
    );
  });

  test('sum up to all events where the steps hold all of their time', () => {
    fc.assert(
      fc.property(fc.array(date, { maxLength: 30 }), edges, (dates, steps) => {
        const all = [at('1900-01-01'), ...steps, at('2100-01-01')];
        expect(total(answersOf(dates).spread(all))).toBeCloseTo(dates.length, 6);
      }),
    );
  });
});
