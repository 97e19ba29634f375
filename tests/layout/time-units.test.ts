import fc from 'fast-check';
import { expect, it } from 'vitest';
import { unitAround, type TimeUnit } from '../../src/layout/time-scale.js';

const units: readonly TimeUnit[] = ['minute', 'day', 'month', 'year', 'decade', 'century', 'millennium'];

it('a unit holds the time it is around, and the next one begins where it ends', () => {
  fc.assert(
    fc.property(fc.constantFrom(...units), fc.integer({ min: -8e15, max: 8e15 }), (unit, time) => {
      const { from, to } = unitAround(time, unit);
      expect(from).toBeLessThanOrEqual(time);
      expect(to).toBeGreaterThan(time);
      expect(unitAround(to, unit).from).toBe(to);
      expect(unitAround(from, unit)).toEqual({ from, to });
    }),
  );
});

it('centuries have no year 0', () => {
  const year = (time: number): number => new Date(time).getUTCFullYear();
  const { from, to } = unitAround(Date.UTC(50, 0), 'century');
  expect([year(from), year(to)]).toEqual([1900, 2000]);
  const first = unitAround(-6.2e13, 'century');
  expect([year(first.from), year(first.to)]).toEqual([1, 100]);
});
