import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ceilingFor, densityBoxes, fullest, pathOf } from '../../src/layout/density.js';
import { rangeWords } from '../../src/components/summit-timeline/axis-words.js';
import { relativeEdges } from '../../src/layout/relative-ticks.js';
import { stepEdges } from '../../src/layout/ticks.js';

const densityPaths = (...given: Parameters<typeof densityBoxes>): string[] =>
  densityBoxes(...given).map(pathOf);

/** The boxes of a path: left, top, width and height. */
const boxesOf = (d: string): number[][] =>
  [...d.matchAll(/M(\S+) (\S+)h(\S+)v(\S+)h\S+Z/g)].map((match) => match.slice(1).map(Number));

/** A profile as text, a row per 10 px from the top, a column per 10 px. */
function drawn(paths: readonly string[], width: number, height: number): string {
  const rows = Array.from({ length: height / 10 }, () => Array.from({ length: width / 10 }, () => '.'));
  paths.forEach((d, group) => {
    for (const [x = 0, y = 0, w = 0, h = 0] of boxesOf(d)) {
      for (let row = 0; row < rows.length; row++) {
        for (let column = 0; column < width / 10; column++) {
          const [px, py] = [column * 10 + 5, row * 10 + 5];
          if (px >= x && px < x + w && py >= y && py < y + h) (rows[row] ?? [])[column] = String(group);
        }
      }
    }
  });
  return rows.map((row) => row.join('')).join('\n');
}

describe('the density of a lane', () => {
  it('are bars where events count in parts, which squares do not tell', () => {
    const edges = [0, 20, 40];
    const room = { top: 0, height: 100, most: 4 };
    const [whole, parts] = [
      [2, 1],
      [1.5, 1.5],
    ].map((counts) => boxesOf(densityPaths([counts], edges, room)[0] ?? ''));
    expect(whole).toHaveLength(3);
    expect(parts?.map(([, , , tall]) => tall)).toEqual([37.5, 37.5]);
  });

  it('is drawn as bars that stand on each other', () => {
    const counts = [
      [40, 0, 20, 10],
      [40, 20, 0, 30],
    ];
    const paths = densityPaths(counts, [0, 20, 40, 60, 80], { top: 0, height: 80, most: 80 });
    expect(drawn(paths, 80, 80)).toBe(
      [
        '11......',
        '11......',
        '11......',
        '11......',
        '00....11',
        '00....11',
        '001100 11'.replace(' ', ''),
        '00110000',
      ].join('\n'),
    );
  });

  it('is one square for each event while the fullest step can hold its own', () => {
    const paths = densityPaths([[3, 1]], [0, 12, 24], { top: 0, height: 40, most: 5 });
    const boxes = boxesOf(paths[0] ?? '');
    expect(boxes).toHaveLength(4);
    for (const [, , width, height] of boxes) expect(width).toBe(height);
    expect(boxesOf(densityPaths([[300]], [0, 12], { top: 0, height: 40, most: 500 })[0] ?? '')).toHaveLength(
      1,
    );
  });

  it('runs the other way where time does', () => {
    const paths = densityPaths([[100, 0]], [80, 40, 0], { top: 0, height: 40, most: 100 });
    expect(boxesOf(paths[0] ?? '')[0]?.[0]).toBe(40);
  });

  it('stays inside its room, and nothing that is there is invisible', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.nat(5000), { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 8 }),
        (counts) => {
          const most = ceilingFor(fullest(counts), null);
          const edges = [0, 7, 14, 20, 27, 34, 41];
          densityPaths(counts, edges, { top: 10, height: 50, most }).forEach((d, group) => {
            const boxes = boxesOf(d);
            expect(boxes.length).toBeGreaterThanOrEqual(
              (counts[group] ?? []).filter((count) => count > 0).length,
            );
            for (const [x = NaN, y = NaN, w = NaN, h = NaN] of boxes) {
              expect(x).toBeGreaterThanOrEqual(0);
              expect(x + w).toBeLessThanOrEqual(41.1);
              expect(h).toBeGreaterThan(0);
              expect(y).toBeGreaterThanOrEqual(9.8);
              expect(y + h).toBeLessThanOrEqual(60.2);
            }
          });
        },
      ),
    );
  });

  it('is as high as there are many, of however many groups, each with a px of its own where there is room', () => {
    const edges = [0, 7, 14, 20];
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.nat(5000), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 }),
        (given) => {
          // So many that they are bars.
          const counts = [...given, [5000, 0, 1]];
          const most = ceilingFor(fullest(counts), null);
          const groups = densityBoxes(counts, edges, { top: 10, height: 50, most });
          edges.slice(1).forEach((_, step) => {
            const count = counts.reduce((sum, of) => sum + (of[step] ?? 0), 0);
            const tall = groups.flatMap((boxes) =>
              boxes.flatMap((x, i) => (i % 4 === 0 && x === edges[step] ? [boxes[i + 3] ?? NaN] : [])),
            );
            const height = count === 0 ? 0 : Math.max(1, (count / most) * 50);
            expect(tall.reduce((sum, each) => sum + each, 0)).toBeCloseTo(height, 6);
            for (const each of tall)
              expect(each).toBeGreaterThanOrEqual(Math.min(1, height / tall.length) - 1e-9);
          });
        },
      ),
    );
  });

  it('keeps its scale while it is panned, and takes another when it has to', () => {
    expect(ceilingFor(37, null)).toBe(50);
    expect(ceilingFor(20, 50)).toBe(50);
    expect(ceilingFor(51, 50)).toBe(70);
    expect(ceilingFor(11, 50)).toBe(15);
    expect(ceilingFor(0, null)).toBe(1);
  });
});

describe('edges of steps', () => {
  const WIDTH = 800;
  it('hold the window, ascend, and are the same wherever it stands', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -6e13, max: 6e13 }),
        fc.integer({ min: 1000, max: 4e12 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom(5, 8, 48),
        (from, span, share, gap) => {
          const edges = stepEdges(from, from + span, WIDTH, gap, 1);
          expect(edges[0]).toBeLessThanOrEqual(from);
          expect(edges.at(-1)).toBeGreaterThanOrEqual(from + span);
          edges.slice(1).forEach((edge, i) => expect(edge).toBeGreaterThan(edges[i] ?? NaN));
          expect(edges.length).toBeLessThanOrEqual(WIDTH / gap + 3);
          const moved = from + Math.round(span * share);
          const later = new Set(stepEdges(moved, moved + span, WIDTH, gap, 1));
          const shared = edges.filter((edge) => edge >= moved && edge <= from + span);
          for (const edge of shared) expect(later.has(edge)).toBe(true);
        },
      ),
    );
  });

  it('are no finer than what the dates say, however close the look', () => {
    const [day, month] = [Date.UTC(2024, 1, 29), Date.UTC(2024, 1, 1)];
    const [nextDay, nextMonth] = [Date.UTC(2024, 2, 1), Date.UTC(2024, 2, 1)];
    expect(stepEdges(day, nextDay, WIDTH, 5, 1).length).toBeGreaterThan(20);
    expect(stepEdges(day, nextDay, WIDTH, 5, 1, 'day')).toEqual([day, nextDay]);
    expect(stepEdges(month, nextMonth, WIDTH, 5, 1, 'month')).toEqual([month, nextMonth]);
    expect(stepEdges(day, nextDay, WIDTH, 5, 1, 'year')).toEqual([Date.UTC(2024, 0), Date.UTC(2025, 0)]);
    expect(relativeEdges(0, 24 * 3_600_000, WIDTH, 5)).toEqual([0, 24 * 3_600_000]);
  });

  it('are put into words in the coarsest unit that says them', () => {
    const words = (from: number, to: number): string => rangeWords(from, to, 'en-GB');
    expect(words(Date.UTC(2024, 1, 29), Date.UTC(2024, 2, 1))).toBe('29 Feb 2024');
    expect(words(Date.UTC(2024, 1, 1), Date.UTC(2024, 2, 1))).toBe('Feb 2024');
    expect(words(Date.UTC(2024, 0, 1), Date.UTC(2025, 0, 1))).toBe('2024');
    expect(words(Date.UTC(2024, 1, 29, 6), Date.UTC(2024, 1, 29, 7))).toBe('29 Feb 2024, 06:00–06:59');
  });

  it('go to the ends of what can be dated', () => {
    const edges = stepEdges(-8.64e15, 8.64e15, WIDTH, 5, 1);
    expect(edges.length).toBeGreaterThan(80);
    expect(edges.every(Number.isFinite)).toBe(true);
  });
});
