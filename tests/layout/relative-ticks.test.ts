import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { offsetAt, relativeEdges, relativeTicks } from '../../src/layout/relative-ticks.js';
import { thinTicks } from '../../src/layout/ticks.js';
import { timeScale } from '../../src/layout/time-scale.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;
const YEAR = 365.2425 * DAY;
const CHAR = 7;

/** In plain English, as a view would write it. */
function write(time: number): string {
  const { unit, count } = offsetAt(time);
  if (count === 0) return 'DAY 0';
  const size = Math.abs(count);
  return `${size} ${unit}${size === 1 ? '' : 's'} ${count < 0 ? 'before' : 'after'}`;
}

/** The axis as text, 7 px per character: | is day 0. */
function draw(from: number, to: number, width = 784, rtl = false): string {
  const scale = timeScale({ from, to }, { left: 0, right: width }, { rtl });
  const all = relativeTicks(from, to, width, 110);
  const cells = Math.ceil(width / CHAR) + 1;
  const rule = new Array<string>(cells).fill('-');
  for (const { time, label } of [...all.minor, ...all.major]) {
    rule[Math.round(scale.x(time) / CHAR)] = label.major ? '|' : "'";
  }
  const words = new Array<string>(cells).fill(' ');
  for (const { tick, left } of thinTicks(all, scale, ({ time }) => write(time).length * CHAR)) {
    [...write(tick.time)].forEach((letter, i) => (words[Math.round(left / CHAR) + i] = letter));
  }
  return `\n${rule.join('')}\n${words.join('').trimEnd()}\n`;
}

describe('time before and after day 0', () => {
  test('weeks', () => {
    expect(draw(-42 * DAY, 10 * DAY)).toMatchInlineSnapshot(`
      "
      '-----------------------------'-----------------------------'-----------------------------|----------------------
       6 weeks before                4 weeks before                2 weeks before                DAY 0
      "
    `);
  });

  test('the same, from right to left', () => {
    expect(draw(-42 * DAY, 10 * DAY, 784, true)).toMatchInlineSnapshot(`
      "
      ----------------------|-----------------------------'-----------------------------'-----------------------------'
                      DAY 0                2 weeks before                4 weeks before                6 weeks before
      "
    `);
  });

  test('days, hours and years', () => {
    expect(draw(-4 * DAY, 3 * DAY)).toMatchInlineSnapshot(`
      "
      '---------------'---------------'---------------'---------------|---------------'---------------'----------------
       4 days before   3 days before   2 days before   1 day before    DAY 0           1 day after     2 days after
      "
    `);
    expect(draw(-20 * HOUR, 20 * HOUR)).toMatchInlineSnapshot(`
      "
      ------'---------------'----------------'----------------|----------------'----------------'---------------'------
            18 hours before  12 hours before  6 hours before   DAY 0           6 hours after    12 hours after
      "
    `);
    expect(draw(-35 * YEAR, 35 * YEAR)).toMatchInlineSnapshot(`
      "
      --------'---------------'---------------'---------------|---------------'---------------'---------------'--------
               30 years before 20 years before 10 years before DAY 0           10 years after  20 years after
      "
    `);
  });

  test('a narrow axis, and one without day 0', () => {
    expect(draw(-60 * DAY, 20 * DAY, 360)).toMatchInlineSnapshot(`
      "
      ---'-----------------'-----------------|-------------
         8 weeks before    4 weeks before    DAY 0
      "
    `);
    expect(draw(-90 * DAY, -30 * DAY)).toMatchInlineSnapshot(`
      "
      -----------'-------------------------'-------------------------'--------------------------'----------------------
                  12 weeks before           10 weeks before           8 weeks before            6 weeks before
      "
    `);
  });

  test('nothing in no time and no width', () => {
    for (const none of [
      relativeTicks(5, 5, 100, 64),
      relativeTicks(0, 9, 0, 64),
      relativeTicks(NaN, 9, 9, 64),
    ]) {
      expect([...none.minor, ...none.major]).toEqual([]);
    }
  });
});

describe('offsets', () => {
  test.each([
    [0, 'DAY 0'],
    [-21 * DAY, '3 weeks before'],
    [-24 * DAY, '24 days before'],
    [DAY, '1 day after'],
    [-6 * HOUR, '6 hours before'],
    [100 * YEAR, '100 years after'],
    [-365 * DAY, '1 year before'],
    [366 * DAY, '1 year after'],
    [364 * DAY, '52 weeks after'],
    [10_227 * DAY, '28 years after'],
    [-10_220 * DAY, '10220 days before'],
  ])('%d is %s', (time, text) => {
    expect(write(time)).toBe(text);
  });
});

const window = fc
  .tuple(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: DAY, max: 1e13 }))
  .map(([from, span]) => ({ from, to: from + span }));

test('ticks keep apart, lie in the window, and day 0 is there whenever it is in view', () => {
  fc.assert(
    fc.property(window, fc.integer({ min: 200, max: 2000 }), ({ from, to }, width) => {
      const { minor, major } = relativeTicks(from, to, width, 64);
      const times = [...minor, ...major].map(({ time }) => time).sort((a, b) => a - b);
      expect(times.every((time) => time >= from && time < to)).toBe(true);
      times.forEach((time, i) => {
        const next = times[i + 1];
        if (next !== undefined) expect(((next - time) / (to - from)) * width).toBeGreaterThan(63);
      });
      expect(major.length).toBe(from <= 0 && 0 < to ? 1 : 0);
    }),
  );
});

test('edges hold the window, one step each, and are the same wherever it stands', () => {
  fc.assert(
    fc.property(window, ({ from, to }) => {
      const edges = relativeEdges(from, to, 800, 48);
      expect(edges[0]).toBeLessThanOrEqual(from);
      expect(edges.at(-1)).toBeGreaterThanOrEqual(to);
      const step = (edges[1] ?? NaN) - (edges[0] ?? NaN);
      const later = relativeEdges(from + 3 * step, to + 3 * step, 800, 48);
      expect(later.length).toBe(edges.length);
      expect(later).toEqual(edges.map((edge) => edge + 3 * step));
    }),
  );
  expect(relativeEdges(-3 * WEEK, WEEK, 400, 100)).toEqual([-21, -14, -7, 0, 7].map((day) => day * DAY));
});
