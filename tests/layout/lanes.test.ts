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
        // As many rows as there are items over half of the way: to look through them all would take the square.
        end: ((i * 7919) % count) + count / 2,
      }));
    expectLinear((count) => packRows(of(count)), 'items packed into rows');
  });
});

describe('SharedRows', () => {
  test('the topmost that has room, up to the limit', () => {
    const rows = new SharedRows();
    rows.add(0, { start: 0, end: 10 });
    expect(rows.firstFree({ start: 20, end: 30 }, 5, 2)).toBe(0);
    rows.add(1, { start: 0, end: 10 });
    expect(rows.firstFree({ start: 12, end: 30 }, 5, 2)).toBe(-1);
    expect(rows.firstFree({ start: 12, end: 30 }, 5)).toBe(2);
  });

  test('finds the nearest room to either side', () => {
    const rows = new SharedRows();
    for (const start of [40, 0, 80]) rows.add(0, { start, end: start + 20 });
    expect(rows.taken[0]?.map(({ start }) => start)).toEqual([0, 40, 80]);
    expect(rows.roomFrom(0, 10, 10, 1, 5)).toBe(25);
    expect(rows.roomFrom(0, 10, 12, 1, 5)).toBe(105);
    expect(rows.roomFrom(0, 90, 10, -1, 5)).toBe(75);
    expect(rows.roomFrom(0, 90, 12, -1, 5)).toBe(-5);
    expect(rows.roomFrom(1, 10, 12, 1, 5)).toBe(10);
  });

  test('room that is found is free, and there is none nearer', () => {
    const things = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 20 });
    fc.assert(
      fc.property(
        ...[things, fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 60 })],
        fc.constantFrom(1, -1),
        (starts, from, width, sign) => {
          const rows = new SharedRows();
          for (const start of starts) rows.add(0, { start: start * 10, end: start * 10 + 8 });
          const box = (at: number): Extent =>
            sign > 0 ? { start: at, end: at + width } : { start: at - width, end: at };
          const found = rows.roomFrom(0, from, width, sign, 2);
          expect(rows.isFree(0, box(found), 2)).toBe(true);
          for (let at = from; at !== found; at += sign) expect(rows.isFree(0, box(at), 2)).toBe(false);
        },
      ),
    );
  });
});
