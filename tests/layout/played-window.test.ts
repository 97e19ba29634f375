import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Period, wholeOf } from '../../src/components/summit-timeline/period.js';
import { createDataset } from '../../src/data/dataset.js';

const DAY = 86_400_000;

/** Of dates that leave the whole period no whole days, and of times of day. */
const periods = [
  ['days', DAY, ['1900-01-10', '1987-04-13']],
  ['seconds', 1000, ['2024-03-05T09:30', '2024-03-07T18:05:09']],
] as const;

describe.each(periods)('a window that plays over %s', (_, unit, dates) => {
  const dataset = createDataset(dates.map((date) => ({ title: `Sample ${date}`, date })));
  const whole = wholeOf(dataset) ?? { from: NaN, to: NaN };
  const period = new Period(dataset, whole, { from: null, to: null }, 800);
  const tenths = { min: Math.round(whole.from * 10), max: Math.round(whole.to * 10) };
  const anywhere = fc.integer(tenths).map((time) => time / 10);

  test('is as long wherever it is, and no shorter than a unit', () => {
    fc.assert(
      fc.property(anywhere, fc.integer({ min: 0, max: 4000 }), (from, units) => {
        const to = from + units * unit;
        const window = period.windowOf(period.exact({ from, to }));
        expect(window.to - window.from).toBe(Math.max(1, units) * unit);
        // It has come to the end when what it is made from has.
        expect(window.to).toBeGreaterThanOrEqual(to);
        expect(window.to - to).toBeLessThan(unit);
      }),
    );
  });

  test('is as long after any number of rounds', () => {
    let length = 365 * unit;
    for (let round = 0; round < 20; round++) {
      for (const from of [whole.from, whole.to - length + 0.3 * unit]) {
        const window = period.windowOf(period.exact({ from, to: from + length }));
        length = window.to - window.from;
      }
    }
    expect(length).toBe(365 * unit);
  });
});
