import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { finestUnit, thinTicks, ticks } from '../../src/layout/ticks.js';
import type { ThinOptions, Tick, TickOptions } from '../../src/layout/ticks.js';
import { timeScale } from '../../src/layout/time-scale.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEAR = 365.2425 * DAY;
const LAST = 8.64e15;
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** Midnight at the start of a day of an astronomical year. */
function at(year: number, month = 1, day = 1): number {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}

function yearOf(time: number): number {
  return new Date(time).getUTCFullYear();
}

/** Words as a view would write them, in plain English. */
function write({ time, label: { unit, full, major } }: Tick): string {
  const date = new Date(time);
  const year = yearOf(time) > 0 ? String(yearOf(time)) : `${1 - yearOf(time)} BC`;
  const month = MONTHS[date.getUTCMonth()] ?? '';
  const clock = date.toISOString().slice(-13, -1);
  if (unit === 'day') return `${date.getUTCDate()}${full ? ` ${month} ${year}` : major ? ` ${month}` : ''}`;
  if (unit === 'month') return full ? `${month} ${year}` : month;
  if (unit === 'hour' || unit === 'minute') return clock.slice(0, 5);
  if (unit === 'second') return clock.slice(0, 8);
  if (unit === 'millisecond') return clock;
  return year;
}

const CHAR = 7;

/** The axis as text, 7 px per character: | is a major tick, ' a minor one; bold labels stand in capitals. */
function draw(
  from: number,
  to: number,
  width = 784,
  options: TickOptions & ThinOptions & { rtl?: boolean } = {},
): string {
  const scale = timeScale({ from, to }, { left: 0, right: width }, { rtl: options.rtl ?? false });
  const all = ticks(from, to, width, options);
  const cells = Math.ceil(width / CHAR) + 1;
  const rule = new Array<string>(cells).fill('-');
  for (const tick of [...all.minor, ...all.major]) {
    if (!tick.label.pinned) rule[Math.round(scale.x(tick.time) / CHAR)] = tick.label.major ? '|' : "'";
  }
  const words = new Array<string>(cells).fill(' ');
  const labels = thinTicks(all, scale, (tick) => write(tick).length * CHAR, {
    anchor: options.anchor ?? 'start',
  });
  for (const { tick, left } of labels) {
    const text = tick.label.major ? write(tick).toUpperCase() : write(tick);
    [...text].forEach((letter, i) => (words[Math.round(left / CHAR) + i] = letter));
  }
  return `\n${rule.join('')}\n${words.join('').trimEnd()}\n`;
}

describe('two levels', () => {
  test('days under months: the window of the second summit', () => {
    expect(draw(at(2019, 1, 1), at(2019, 3, 1))).toMatchInlineSnapshot(`
      "
      |------------'-------------'------------'------------------|------------'------------'-------------'-------------
       JANUARY 2019 8            15           22                 FEBRUARY      8            15           22
      "
    `);
  });

  test('the same, from right to left', () => {
    expect(draw(at(2019, 1, 1), at(2019, 3, 1), 784, { rtl: true })).toMatchInlineSnapshot(`
      "
      -------------'-------------'------------'------------|------------------'------------'-------------'------------|
                 22           15            8      FEBRUARY                 22           15            8 JANUARY 2019
      "
    `);
  });

  test('the month that began before the window is named at its edge', () => {
    expect(draw(at(2019, 1, 10), at(2019, 2, 20))).toMatchInlineSnapshot(`
      "
      --------------'------------------'--------------------------|------------------'------------------'--------------
       JANUARY 2019 15                 22                          FEBRUARY           8                  15
      "
    `);
  });

  test('and gives way to the next month, which then says the year', () => {
    expect(draw(at(2018, 11, 27), at(2019, 1, 20))).toMatchInlineSnapshot(`
      "
      --------|--------------'-------------'--------------'--------------------|-------------'--------------'----------
               DECEMBER 2018 8              15            22                   JANUARY 2019   8             15
      "
    `);
  });

  test('weeks start on the day of the reader', () => {
    expect(draw(at(2019, 1, 1), at(2019, 3, 1), 784, { firstDayOfWeek: 1 })).toMatchInlineSnapshot(`
      "
      |----------'-------------'------------'------------'-------|-----'------------'------------'------------'--------
       JANUARY 2019            14            21           28     FEBRUARY           11            18           25
      "
    `);
    const mondays = ticks(at(1900), at(1900, 3), 784, { firstDayOfWeek: 1 });
    expect(mondays.step).toBe(7);
    expect(new Set(mondays.minor.map(({ time }) => new Date(time).getUTCDay()))).toEqual(new Set([1]));
    const sundays = ticks(at(-500), at(-500, 3), 784, { firstDayOfWeek: 0 });
    expect(new Set(sundays.minor.map(({ time }) => new Date(time).getUTCDay()))).toEqual(new Set([0]));
  });

  test('months under years', () => {
    expect(draw(at(2018, 5, 25), at(2019, 3, 12))).toMatchInlineSnapshot(`
      "
      ---'----------'-----------'-----------'-----------'-----------'----------'-----------|-----------'----------'----
         June 2018   July        August      September  October     November    December    2019        February
      "
    `);
  });

  test('hours under days', () => {
    expect(draw(at(2019, 2, 27) - 5 * HOUR, at(2019, 3, 1))).toMatchInlineSnapshot(`
      "
      -----------|-----------'------------'------------'-----------|------------'------------'-----------'-------------
                 27 FEBRUARY 2019         12:00        18:00        28 FEBRUARY  06:00       12:00        18:00
      "
    `);
  });

  test('minutes, seconds and milliseconds name their day', () => {
    const noon = at(2018, 6, 12) + 12 * HOUR;
    expect(draw(noon, noon + 47 * MINUTE)).toMatchInlineSnapshot(`
      "
      '-----------'-----------'-----------'-----------'-----------'----------'-----------'-----------'-----------'-----
       12 JUNE 2018           12:10       12:15       12:20       12:25       12:30       12:35       12:40
      "
    `);
    expect(draw(noon, noon + 100)).toMatchInlineSnapshot(`
      "
      '----------'----------'-----------'----------'----------'----------'----------'-----------'----------'-----------
       12 JUNE 2018          12:00:00.020          12:00:00.040           12:00:00.060          12:00:00.080
      "
    `);
  });

  test('years under decades', () => {
    expect(draw(at(1955), at(1993), 784, { anchor: 'middle' })).toMatchInlineSnapshot(`
      "
      '--------------|-------------'--------------|--------------'--------------|-------------'--------------|---------
      1955         1960          1965           1970           1975           1980          1985           1990
      "
    `);
  });

  test('decades under centuries', () => {
    expect(draw(at(1492), at(2019), 784, { anchor: 'middle' })).toMatchInlineSnapshot(`
      "
      --|---------'----------|----------'---------|----------'---------|----------'----------|---------'----------|----
      1500      1550       1600       1650      1700       1750      1800       1850       1900      1950       2000
      "
    `);
  });
});

describe('eras', () => {
  test('year by year, 1 BC stands before AD 1', () => {
    expect(draw(at(-5), at(6), 784, { anchor: 'middle' })).toMatchInlineSnapshot(`
      "
      '---------'---------'----------'---------'---------'---------|---------'---------'----------'---------'----------
      6 BC    5 BC      4 BC       3 BC      2 BC      1 BC        1         2         3         4         5
      "
    `);
  });

  test('further out the round years of history, and AD 1 in place of a year 0', () => {
    expect(draw(at(-480), at(500), 784, { anchor: 'middle' })).toMatchInlineSnapshot(`
      "
      ---------'-----------'----------'-----------'----------|----------'-----------'----------'-----------'-----------
            400 BC      300 BC     200 BC      100 BC       1          100        200         300        400
      "
    `);
    expect(ticks(at(-480), at(500), 784).minor.map(({ time }) => yearOf(time))).toEqual([
      -399, -299, -199, -99, 100, 200, 300, 400,
    ]);
  });

  test('all that Date can hold', () => {
    expect(draw(-LAST, LAST, 784, { anchor: 'middle' })).toMatchInlineSnapshot(`
      "
      ----'----------|---------'---------|---------'----------|---------'---------|---------'----------|---------'-----
      250000 BC 200000 BC 150000 BC  100000 BC 50000 BC      1       50000     100000    150000     200000    250000
      "
    `);
    expect(ticks(-Infinity, Infinity, 784)).toEqual(ticks(-LAST, LAST, 784));
  });

  test('years 0 to 99 are not 1900 to 1999', () => {
    expect(ticks(at(41), at(46), 784).major.map(({ time }) => yearOf(time))).toEqual([41, 42, 43, 44, 45]);
    expect(ticks(at(10, 4), at(10, 9), 784).minor.every(({ time }) => yearOf(time) === 10)).toBe(true);
  });
});

describe('hard windows', () => {
  test('empty, reversed, without width, unknown', () => {
    for (const [from, to, width] of [
      [0, 0, 784],
      [DAY, 0, 784],
      [0, DAY, 0],
      [Number.NaN, DAY, 784],
    ] as const) {
      expect(ticks(from, to, width)).toMatchObject({ minor: [], major: [] });
    }
  });

  test('the epoch is a tick like any other', () => {
    const { major, minor } = ticks(-3 * HOUR, 3 * HOUR, 784);
    expect(major.map(({ time }) => time)).toEqual([-DAY, 0]);
    expect(minor.map(({ time }) => time)).not.toContain(0);
  });

  const view = fc
    .tuple(
      fc.double({ min: -LAST, max: LAST, noNaN: true }),
      fc.double({ min: Math.log(20), max: Math.log(540_000 * YEAR), noNaN: true }),
      fc.integer({ min: 100, max: 2000 }),
    )
    .map(([from, logSpan, width]) => ({ from, to: from + Math.exp(logSpan), width }));
  /** Near the turn of the eras, where it is hardest. */
  const ancient = fc
    .tuple(
      fc.integer({ min: at(-2000), max: at(500) }),
      fc.double({ min: Math.log(HOUR), max: Math.log(9000 * YEAR), noNaN: true }),
      fc.integer({ min: 100, max: 2000 }),
    )
    .map(([from, logSpan, width]) => ({ from, to: from + Math.exp(logSpan), width }));

  test('ticks rise strictly, lie in the window, keep their gap, and none is at a year 0', () => {
    fc.assert(
      fc.property(fc.oneof(view, ancient), ({ from, to, width }) => {
        const all = ticks(from, to, width);
        const inWindow = [...all.major, ...all.minor].filter(({ label }) => !label.pinned);
        for (const level of [all.minor, all.major]) {
          level.forEach((tick, i) => {
            const before = level[i - 1];
            if (before) expect(tick.time).toBeGreaterThan(before.time);
          });
        }
        expect(new Set(inWindow.map(({ time }) => time)).size).toBe(inWindow.length);
        for (const { time } of inWindow) {
          expect(time).toBeGreaterThanOrEqual(from);
          expect(time).toBeLessThan(to);
        }
        const room = (64 * (Math.min(to, LAST) - from)) / width;
        all.minor.forEach((tick, i) => {
          const before = all.minor[i - 1];
          if (before) expect(tick.time - before.time).toBeGreaterThanOrEqual(room * 0.999);
        });
        expect(all.major.slice(1).some(({ label }) => label.pinned)).toBe(false);
        if (all.unit !== 'year' || all.step === 1) return;
        for (const { time } of inWindow) {
          const year = yearOf(time);
          const historical = year > 0 ? year : 1 - year;
          expect(year).not.toBe(0);
          expect(year === 1 || historical % all.step === 0).toBe(true);
          expect(time).toBe(at(year));
        }
      }),
      { numRuns: 500 },
    );
  });

  test('labels keep 6 px between them and stay inside', () => {
    fc.assert(
      fc.property(fc.oneof(view, ancient), fc.boolean(), fc.boolean(), ({ from, to, width }, rtl, middle) => {
        const scale = timeScale({ from, to: Math.min(to, LAST) }, { left: 0, right: width }, { rtl });
        const labels = thinTicks(ticks(from, to, width), scale, (tick) => write(tick).length * CHAR, {
          anchor: middle ? 'middle' : 'start',
          taken: [{ start: width * 0.8, end: width * 0.9 }],
        });
        for (const [i, label] of labels.entries()) {
          expect(label.left).toBeGreaterThanOrEqual(0);
          expect(label.right).toBeLessThanOrEqual(width + 1e-6);
          expect(label.right <= width * 0.8 - 6 || label.left >= width * 0.9 + 6).toBe(true);
          for (const other of labels.slice(i + 1)) {
            const room = rtl ? label.left - other.right : other.left - label.right;
            expect(room).toBeGreaterThanOrEqual(6 - 1e-6);
          }
        }
      }),
    );
  });
});

describe('thinTicks', () => {
  test('makes room for the flag of the selected date', () => {
    const from = at(2019, 1, 1);
    const to = at(2019, 3, 1);
    const scale = timeScale({ from, to }, { left: 10, right: 774 });
    const labels = thinTicks(
      ticks(from, to, 764),
      scale,
      (tick) => write(tick).length * (tick.label.major ? 8 : 6.6),
      {
        bounds: { left: 0, right: 784 },
        taken: [{ start: 700, end: 784 }],
      },
    );
    expect(labels.map(({ tick, x }) => `${write(tick)} @${Math.round(x)}`)).toEqual([
      'January 2019 @14',
      '15 @195',
      '22 @286',
      'February @415',
      '8 @506',
      '15 @597',
    ]);
  });

  test('a month that stands alone says its year, also where the first one is covered', () => {
    const from = at(2019, 1, 1);
    const to = at(2019, 3, 1);
    const scale = timeScale({ from, to }, { left: 0, right: 784 });
    const labels = thinTicks(ticks(from, to, 784), scale, () => 80, { taken: [{ start: 0, end: 50 }] });
    const majors = labels.filter(({ tick }) => tick.label.major);
    expect(majors.map(({ tick }) => write(tick))).toEqual(['February 2019']);
  });
});

describe('finestUnit', () => {
  test('is what the axis shows', () => {
    expect(finestUnit(1000 / 784)).toBe('millisecond');
    expect(finestUnit(HOUR / 784)).toBe('minute');
    expect(finestUnit((59 * DAY) / 784)).toBe('day');
    expect(finestUnit((291 * DAY) / 784)).toBe('month');
    expect(finestUnit((38 * YEAR) / 784)).toBe('year');
  });

  test('past years it is a tenth of a step, so that a drag never jumps far', () => {
    expect(finestUnit((527 * YEAR) / 784)).toBe('year');
    expect(finestUnit((5000 * YEAR) / 784)).toBe('decade');
    expect(finestUnit((540_000 * YEAR) / 784)).toBe('millennium');
    fc.assert(
      fc.property(fc.double({ min: 1, max: (540_000 * YEAR) / 784, noNaN: true }), (msPerPx) => {
        const unit = finestUnit(msPerPx);
        const years = { decade: 10, century: 100, millennium: 1000 };
        if (unit !== 'decade' && unit !== 'century' && unit !== 'millennium') return;
        expect((years[unit] * YEAR) / msPerPx).toBeLessThan(33);
      }),
    );
  });
});
