import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  clampWindow,
  panBy,
  roundTime,
  roundWindow,
  stepTime,
  timeScale,
  zoomAbout,
} from '../../src/layout/time-scale.js';
import type { TimeUnit, TimeWindow } from '../../src/layout/time-scale.js';

const DAY = 86_400_000;
const YEAR = 365.2425 * DAY;

/** Midnight at the start of a day of an astronomical year. */
function at(year: number, month = 1, day = 1): number {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}

/** Whole milliseconds, from 255 000 BC to AD 255 000: a step of 10 millennia away from what `Date` can hold. */
const instant = fc
  .integer({ min: -255_000, max: 255_000 })
  .chain((year) => fc.integer({ min: 0, max: 365 * DAY }).map((ms) => Math.round(year * YEAR) + ms));
const windowIn = (extent: TimeWindow, minSpan: number): fc.Arbitrary<TimeWindow> =>
  fc
    .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([a, b]) => {
      const length = extent.to - extent.from;
      const from = extent.from + a * length;
      return clampWindow({ from, to: from + b * length }, extent, minSpan);
    });

const winter: TimeWindow = { from: at(2019, 1, 1), to: at(2019, 3, 1) };

describe('timeScale', () => {
  test('the ends of the window are the ends of the frame', () => {
    const scale = timeScale(winter, { left: 10, right: 774 });
    expect(scale.x(winter.from)).toBe(10);
    expect(scale.x(winter.to)).toBe(774);
    expect(scale.msPerPx).toBeCloseTo((59 * DAY) / 764, 6);
    expect(scale.time(10)).toBe(winter.from);
  });

  test('right to left is the mirror image', () => {
    const frame = { left: 10, right: 774 };
    const scale = timeScale(winter, frame, { rtl: true });
    const mirrored = timeScale(winter, frame);
    for (const time of [winter.from, at(2019, 1, 15), at(2019, 2, 27), winter.to]) {
      expect(scale.x(time)).toBeCloseTo(784 - mirrored.x(time), 8);
    }
    expect(scale.time(774)).toBe(winter.from);
  });

  test('an instant stands in the middle, and no width is not a division by zero', () => {
    const instantScale = timeScale({ from: 0, to: 0 }, { left: 0, right: 100 });
    expect(instantScale.x(0)).toBe(50);
    expect(instantScale.time(51)).toBe(1);
    const flat = timeScale({ from: 0, to: 1000 }, { left: 5, right: 5 });
    expect(flat.x(0)).toBe(5);
    expect(flat.time(5)).toBe(0);
  });

  test('open ends stay open', () => {
    const scale = timeScale(winter, { left: 0, right: 100 });
    expect(scale.x(-Infinity)).toBe(-Infinity);
    expect(timeScale(winter, { left: 0, right: 100 }, { rtl: true }).x(-Infinity)).toBe(Infinity);
  });

  test('px to time to px comes back, anywhere and in both directions', () => {
    fc.assert(
      fc.property(
        instant,
        fc.integer({ min: 60_000, max: 1e15 }),
        fc.double({ min: -500, max: 2000, noNaN: true }),
        fc.boolean(),
        (from, span, px, rtl) => {
          const scale = timeScale({ from, to: from + span }, { left: 12, right: 772 }, { rtl });
          // At 255 000 BC a number is no finer than 1 ms.
          expect(Math.abs(scale.x(scale.time(px)) - px)).toBeLessThan(4 / scale.msPerPx + 1e-6);
        },
      ),
    );
  });
});

describe('moves of the window', () => {
  const extent: TimeWindow = { from: at(-3000), to: at(2030) };
  const limits = { extent, minSpan: 60_000 };

  test('zooming keeps the time under the pointer', () => {
    const pointer = at(2019, 2, 27);
    const closer = zoomAbout(winter, pointer, 2, limits);
    expect(closer.to - closer.from).toBe((winter.to - winter.from) / 2);
    expect((pointer - closer.from) / (closer.to - closer.from)).toBeCloseTo(57 / 59, 10);
  });

  test('an allowed window is the same object, so that equal states stay equal', () => {
    expect(clampWindow(winter, extent, DAY)).toBe(winter);
  });

  test('reversed ends are swapped; open and unknown ends are the ends of the extent', () => {
    expect(clampWindow({ from: winter.to, to: winter.from }, extent, DAY)).toEqual(winter);
    expect(clampWindow({ from: -Infinity, to: Infinity }, extent, DAY)).toEqual(extent);
    expect(clampWindow({ from: Number.NaN, to: winter.to }, extent, DAY)).toEqual({
      from: extent.from,
      to: winter.to,
    });
  });

  test('all events at one instant still give a window', () => {
    const epoch = { from: 0, to: 0 };
    expect(clampWindow(epoch, epoch, DAY)).toEqual({ from: -DAY / 2, to: DAY / 2 });
    const whole = { from: -DAY / 2, to: DAY / 2 };
    expect(zoomAbout(whole, 0, 8, { extent: epoch, minSpan: DAY })).toEqual(whole);
    expect(panBy(whole, DAY, { extent: epoch, minSpan: DAY })).toEqual(whole);
  });

  test('a factor that is no factor changes nothing', () => {
    for (const factor of [0, -1, Number.NaN, Infinity])
      expect(zoomAbout(winter, 0, factor, limits)).toBe(winter);
    expect(panBy(winter, Number.NaN, limits)).toBe(winter);
  });

  test('zoom and pan stay in their limits, and clamping twice is clamping once', () => {
    fc.assert(
      fc.property(
        windowIn(extent, limits.minSpan),
        fc.double({ min: -0.5, max: 1.5, noNaN: true }),
        fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
        fc.double({ min: -2, max: 2, noNaN: true }),
        (window, share, factor, by) => {
          const span = window.to - window.from;
          const zoomed = zoomAbout(window, window.from + share * span, factor, limits);
          const panned = panBy(window, by * span, limits);
          for (const next of [zoomed, panned]) {
            expect(next.from).toBeGreaterThanOrEqual(extent.from);
            expect(next.to).toBeLessThanOrEqual(extent.to);
            expect(next.to - next.from).toBeGreaterThanOrEqual(limits.minSpan - 0.1);
            expect(clampWindow(next, extent, limits.minSpan)).toBe(next);
          }
          expect(panned.to - panned.from).toBeCloseTo(span, 0);
        },
      ),
    );
  });

  test('away from the limits, zooming and panning back returns the window', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: at(-1000), max: at(1000) }),
        fc.integer({ min: DAY, max: 100 * YEAR }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0.2, max: 5, noNaN: true }),
        (from, span, share, factor) => {
          const window = { from, to: from + span };
          const time = from + share * span;
          const back = zoomAbout(zoomAbout(window, time, factor, limits), time, 1 / factor, limits);
          expect(Math.abs(back.from - from)).toBeLessThan(1);
          expect(Math.abs(back.to - window.to)).toBeLessThan(1);
          const there = panBy(panBy(window, span * share, limits), -span * share, limits);
          expect(Math.abs(there.from - from)).toBeLessThan(1);
        },
      ),
    );
  });
});

describe('units of the calendar', () => {
  const units: TimeUnit[] = ['minute', 'hour', 'day', 'month', 'year', 'decade', 'century', 'millennium'];

  test('the nearest start, across the eras', () => {
    expect(roundTime(at(2019, 2, 27) + 0.6 * DAY, 'day')).toBe(at(2019, 2, 28));
    expect(roundTime(at(2019, 2, 20), 'month')).toBe(at(2019, 3, 1));
    expect(roundTime(at(0, 3), 'year')).toBe(at(0));
    expect(roundTime(at(0, 11), 'year')).toBe(at(1));
    expect(roundTime(at(-97), 'century')).toBe(at(-99));
    expect(roundTime(at(40), 'century')).toBe(at(1));
    expect(roundTime(at(1966), 'decade')).toBe(at(1970));
  });

  test('rounding what is rounded changes nothing, and a window keeps at least one unit', () => {
    fc.assert(
      fc.property(
        instant,
        fc.integer({ min: 0, max: 1e12 }),
        fc.constantFrom(...units),
        (from, span, unit) => {
          const once = roundWindow({ from, to: from + span }, unit);
          expect(once.to).toBeGreaterThan(once.from);
          expect(roundWindow(once, unit)).toEqual(once);
        },
      ),
    );
  });

  test('steps go to the next start and back', () => {
    expect(stepTime(at(2019, 1, 31), 'month', 1)).toBe(at(2019, 2, 1));
    expect(stepTime(at(2019, 1, 31), 'month', -1)).toBe(at(2019, 1, 1));
    expect(stepTime(at(2019, 2, 1), 'month', -1)).toBe(at(2019, 1, 1));
    expect(stepTime(at(1), 'year', -1)).toBe(at(0));
    expect(stepTime(at(1), 'decade', -1)).toBe(at(-9));
    expect(stepTime(at(2018), 'year', 10)).toBe(at(2028));
    fc.assert(
      fc.property(
        instant,
        fc.constantFrom(...units),
        fc.integer({ min: 1, max: 10 }),
        (time, unit, count) => {
          const start = roundTime(time, unit);
          expect(stepTime(stepTime(start, unit, count), unit, -count)).toBe(start);
        },
      ),
    );
  });

  test('what Date cannot hold stays as it is', () => {
    expect(roundTime(-8.64e15, 'millennium')).toBe(-8.64e15);
    expect(stepTime(8.64e15, 'year', 1)).toBe(8.64e15);
  });
});
