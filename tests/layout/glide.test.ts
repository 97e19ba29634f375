import fc from 'fast-check';
import { expect, test } from 'vitest';
import { glidden, speedAt } from '../../src/components/summit-timeline/glide.js';

const track = (...points: readonly (readonly [x: number, time: number])[]) =>
  points.map(([x, time]) => ({ x, time }));

test('the speed is that of the last tenth of a second', () => {
  expect(speedAt(track([0, 0], [500, 400], [550, 450], [600, 490]), 500)).toBeCloseTo(100 / 90);
  expect(speedAt(track([600, 0], [500, 50]), 60)).toBe(-2);
});

test('a finger that rests, or hardly moves, throws nothing', () => {
  expect(speedAt(track([0, 0], [300, 80]), 400)).toBe(0);
  expect(speedAt(track([0, 0], [10, 80]), 90)).toBe(0);
  expect(speedAt(track([0, 0]), 1)).toBe(0);
  expect(speedAt([], 1)).toBe(0);
});

test('it goes on the same way, less and less, and comes to rest', () => {
  const speed = fc.oneof(
    fc.double({ min: 0.3, max: 8, noNaN: true }),
    fc.double({ min: -8, max: -0.3, noNaN: true }),
  );
  fc.assert(
    fc.property(speed, (px) => {
      const steps: number[] = [];
      let last = 0;
      for (let ms = 16; ms < 4000; ms += 16) {
        const at = glidden(px, ms);
        if (at === null) break;
        steps.push((at - last) * Math.sign(px));
        last = at;
      }
      expect(steps.length).toBeLessThan(4000 / 16 - 1);
      expect(steps.every((step, i) => step > 0 && step <= (steps[i - 1] ?? Infinity))).toBe(true);
    }),
  );
});
