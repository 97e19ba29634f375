import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectLinear } from '../growth.js';
import { meet, packRows, SharedRows } from '../../src/layout/lanes.js';
import type { Extent } from '../../src/layout/lanes.js';

/** One letter per item and cell. */
function draw(items: readonly Extent[], gap = 0): string {
  const rows = packRows(items, gap);
  const lines: string[][] = [];
  items.forEach((item, i) => {
    const line = (lines[rows[i] ?? 0] ??= []);
    for (let x = item.start; x < Math.max(item.end, item.start + 1); x++) {
      line[x] = String.fromCharCode(97 + (i % 26));
    }
  });
  return '\n' + lines.map((line) => Array.from(line, (cell) => cell ?? '.').join('')).join('\n') + '\n';
}

const span = fc
  .tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 60 }))
  .map(([start, length]): Extent => ({ start, end: start + length }));
const spans = fc.array(span, { maxLength: 80 });

/** How many lie over the busiest place. */
function depth(items: readonly Extent[], gap = 0): number {
  return items.reduce((most, at) => {
    const here = items.filter((item) => item.start <= at.start && item.end + gap > at.start);
    return Math.max(most, here.length);
  }, 0);
}

describe('packRows', () => {
  test('takes the topmost free row', () => {
    const items = [
      { start: 0, end: 12 },
      { start: 4, end: 10 },
      { start: 10, end: 18 },
      { start: 14, end: 30 },
      { start: 16, end: 20 },
    ];
    expect(draw(items)).toMatchInlineSnapshot(`
      "
      aaaaaaaaaaaa..dddddddddddddddd
      ....bbbbbbcccccccc
      ................eeee
      "
    `);
    expect(draw(items, 3)).toMatchInlineSnapshot(`
      "
      aaaaaaaaaaaa....eeee
      ....bbbbbb....dddddddddddddddd
      ..........cccccccc
      "
    `);
  });

  test('the order of the input changes nothing but ties, which keep it', () => {
    const late = { start: 20, end: 30 };
    const early = { start: 0, end: 25 };
    expect(packRows([late, early])).toEqual([1, 0]);
    expect(packRows([early, { ...early }, late])).toEqual([0, 1, 2]);
  });

  test('none, one, and many at one instant', () => {
    expect(packRows([])).toEqual([]);
    expect(packRows([{ start: 5, end: 5 }])).toEqual([0]);
    const crowd = Array.from({ length: 500 }, () => ({ start: 400, end: 400 }));
    expect(packRows(crowd)).toEqual(crowd.map((_, i) => i));
  });

  test('a minute beside ten thousand years', () => {
    expect(
      packRows([
        { start: 0, end: 784 },
        { start: 780.2, end: 780.2000001 },
        { start: 783, end: 783 },
      ]),
    ).toEqual([0, 1, 1]);
  });

  test('nothing in a row overlaps, and there are no more rows than things over the busiest place', () => {
    fc.assert(
      fc.property(spans, fc.integer({ min: 0, max: 8 }), (items, gap) => {
        const rows = packRows(items, gap);
        expect(rows).toHaveLength(items.length);
        items.forEach((a, i) => {
          items.slice(i + 1).forEach((b, j) => {
            if (rows[i] === rows[i + 1 + j]) expect(meet(a, b, gap)).toBe(false);
          });
        });
        expect(Math.max(0, ...rows.map((row) => row + 1))).toBe(depth(items, gap));
      }),
    );
  });

  test('grows as n log n', () => {
    const of = (count: number): Extent[] =>
      Array.from({ length: count }, (_, i) => ({
        start: (i * 7919) % count,
        end: ((i * 7919) % count) + 5000,
      }));
    expectLinear((count) => packRows(of(count)), 'items packed into rows');
  });
});

describe('SharedRows', () => {
  test('prefers a row, then the topmost, up to the limit', () => {
    const rows = new SharedRows<{ box: Extent }>(2);
    rows.add(1, { box: { start: 0, end: 10 } });
    expect(rows.length).toBe(2);
    expect(rows.firstFree({ start: 20, end: 30 }, 4, 1)).toBe(1);
    expect(rows.firstFree({ start: 12, end: 30 }, 4, 1)).toBe(0);
    rows.add(0, { box: { start: 0, end: 10 } });
    expect(rows.firstFree({ start: 5, end: 6 }, 0)).toBe(-1);
    expect(rows.firstFree({ start: 20, end: 30 }, 0, 7)).toBe(0);
  });
});
