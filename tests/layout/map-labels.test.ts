import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  placeLabels,
  type Box,
  type LabelItem,
  type Obstacle,
  type Placement,
} from '../../src/layout/map-labels.js';

const frame: Box = { left: 0, top: 0, right: 400, bottom: 192 };

/** A point mark of radius 6 with a name of one line, 7 px for each letter. */
function named(id: string, x: number, y: number, more: Partial<LabelItem> = {}): LabelItem {
  return { id, x, y, width: id.length * 7, height: 18, radius: 6, ...more };
}

describe('the name of a place that lies somewhere in a circle', () => {
  const at = (circle: number, more: Partial<LabelItem> = {}): Placement | undefined =>
    placeLabels([named('region', 200, 96, { circle, ...more })], [], frame)[0];

  it('stands in it where it has the room, at the first side that has', () => {
    expect(at(70)).toMatchObject({ side: 'right', left: 212 });
    // 6 and 6 and 42 px are more than 48, but a name above is not that wide.
    expect(at(48)).toMatchObject({ side: 'above', bottom: 84 });
  });

  it('stands beside it where it has not, clear of the line', () => {
    expect(at(17)).toMatchObject({ side: 'right', left: 200 + 17 + 11 });
    expect(at(17, { sides: ['below'] })).toMatchObject({ side: 'below', top: 96 + 17 + 11 });
  });

  it('stands nowhere across the line, however much it is needed', () => {
    expect(at(30, { x: 40, sides: ['left'], needed: true })).toBeUndefined();
  });
});

/** One character for 8 by 16 px: marks as o, obstacles as #, names where they were put. */
function draw(items: readonly LabelItem[], placements: readonly Placement[], obstacles: readonly Box[] = []) {
  const rows = Array.from({ length: 12 }, () => Array.from({ length: 50 }, () => ' '));
  const put = (x: number, y: number, text: string) => {
    for (const [i, char] of Array.from(text).entries()) {
      const row = rows[Math.floor(y / 16)];
      if (row) row[Math.floor(x / 8) + i] = char;
    }
  };
  for (const { left, right, top, bottom } of obstacles) {
    for (let y = top; y < bottom; y += 16) put(left, y, '#'.repeat(Math.ceil((right - left) / 8)));
  }
  for (const { x, y, radius } of items) if (radius) put(x, y, 'o');
  for (const { id, left, top, bottom } of placements) put(left, (top + bottom) / 2, id);
  return '\n' + rows.map((row) => `|${row.join('')}|`).join('\n') + '\n';
}

/** A name without a mark has a box without a size, which lies on nothing. */
function markOf({ x, y, radius, ringed }: LabelItem): Box {
  const reach = radius && radius + (ringed ? 6 : 0);
  return { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
}

function shared(a: Box, b: Box): boolean {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0;
}

describe('placeLabels', () => {
  it('takes the first free side, and drops what finds none', () => {
    const controls: Box[] = [{ left: 352, top: 16, right: 384, bottom: 80 }];
    const items = [
      named('Hanoi', 64, 88),
      named('Beijing', 100, 40),
      named('Seoul', 132, 56),
      named('Washington', 340, 104),
      named('New York', 352, 88),
      named('Singapore', 80, 168),
      named('Batam', 88, 172),
      named('Johor', 72, 164),
      named('Canada', 288, 32, { radius: 0, sides: ['centre'] }),
      named('Mexico', 300, 104, { radius: 0, sides: ['centre'] }),
    ];
    const placements = placeLabels(items, controls, frame);
    expect(draw(items, placements, controls)).toMatchInlineSnapshot(`
      "
      |                                                  |
      |                                            ####  |
      |            o Beijing            Canada     ####  |
      |                o                           ####  |
      |              Seoul                         ####  |
      |        oHanoi                              o     |
      |                                Washingtono       |
      |                                                  |
      |                                                  |
      |      Singapore                                   |
      |         oooBatam                                 |
      |                                                  |
      "
    `);
    expect(placements.map(({ id, side }) => `${id} ${side}`)).toMatchInlineSnapshot(`
      [
        "Hanoi right",
        "Beijing right",
        "Seoul below",
        "Washington left",
        "Singapore above",
        "Batam right",
        "Canada centre",
      ]
    `);
  });

  it('keeps 6 from a mark, 11 from one in a ring, and centres the rest', () => {
    const one = (more: Partial<LabelItem>) => placeLabels([named('Hanoi', 200, 96, more)], [], frame)[0];
    expect(one({})).toEqual({ id: 'Hanoi', side: 'right', left: 212, right: 247, top: 87, bottom: 105 });
    expect(one({ ringed: true, radius: 9 })?.left).toBe(220);
    expect(one({ sides: ['left'] })?.right).toBe(188);
    expect(one({ sides: ['above'] })).toMatchObject({ left: 182.5, right: 217.5, bottom: 84 });
    expect(one({ sides: ['below'], height: 36 })).toMatchObject({ top: 108, bottom: 144 });
    expect(one({ sides: ['centre'], radius: 0 })).toMatchObject({ left: 182.5, top: 87 });
  });

  it('stays 8 px inside the frame', () => {
    const side = (x: number, y: number) => placeLabels([named('Hanoi', x, y)], [], frame)[0]?.side;
    expect(side(345, 96)).toBe('right');
    expect(side(346, 96)).toBe('left');
    expect(side(30, 96)).toBe('right');
    expect(side(200, 10)).toBe('below');
    expect(side(200, 182)).toBe('above');
    expect(side(4, 4)).toBeUndefined();
  });

  it('names nothing that lies outside, or nowhere', () => {
    expect(
      placeLabels([named('Hanoi', -10, 50), named('Seoul', NaN, 50), named('Guam', 50, 500)], [], frame),
    ).toEqual([]);
  });

  it('keeps the ring of a selected mark free', () => {
    const left = named('Seoul', 120, 96, { sides: ['right'] });
    const right = (ringed: boolean) => named('Hanoi', 150, 114, { ringed, sides: ['below'] });
    expect(placeLabels([right(false), left], [], frame)).toHaveLength(2);
    expect(placeLabels([right(true), left], [], frame)).toHaveLength(1);
  });

  it('keeps a name away from the marks and names of others, as whose it would be read', () => {
    const stanford = named('Stanford', 100, 96);
    const washington = (x: number) => named('Washington', x, 96, { sides: ['left'] });
    // Stanford's name ends at 168, Washington's begins 82 before its mark.
    expect(placeLabels([stanford, washington(261)], [], frame)).toHaveLength(2);
    expect(placeLabels([stanford, washington(259)], [], frame)).toHaveLength(1);
    const mark = (left: number): Obstacle => ({ id: 'other', left, top: 90, right: left + 12, bottom: 102 });
    expect(placeLabels([washington(261)], [mark(157)], frame)).toHaveLength(1);
    expect(placeLabels([washington(261)], [mark(159)], frame)).toHaveLength(0);
  });

  it('puts a name elsewhere only where it finds no place at its point, or its point is not seen', () => {
    const china = (x: number): LabelItem => ({
      ...named('China', x, 96, { radius: 0, sides: ['centre'] }),
      *elsewhere() {
        yield { x: 2, y: 96 };
        yield { x: 300, y: 50 };
      },
    });
    const wall: Box[] = [{ left: 180, top: 80, right: 220, bottom: 110 }];
    expect(placeLabels([china(200)], [], frame)).toMatchObject([{ left: 182.5, top: 87 }]);
    for (const placements of [placeLabels([china(200)], wall, frame), placeLabels([china(-90)], [], frame)])
      expect(placements).toMatchObject([{ side: 'centre', left: 282.5, top: 41 }]);
  });

  it('leaves a name on its side while the map moves', () => {
    const wall: Box[] = [{ left: 220, top: 80, right: 260, bottom: 110 }];
    const before = placeLabels([named('Hanoi', 200, 96)], wall, frame);
    expect(before[0]?.side).toBe('left');
    const previous = new Map(before.map(({ id, side }) => [id, side]));
    expect(placeLabels([named('Hanoi', 170, 96)], wall, frame)[0]?.side).toBe('right');
    expect(placeLabels([named('Hanoi', 170, 96)], wall, frame, previous)[0]?.side).toBe('left');
    // Only while that side is free.
    expect(placeLabels([named('Hanoi', 40, 96)], wall, frame, previous)[0]?.side).toBe('right');
  });

  const anyBox = fc
    .record({
      left: fc.integer({ min: -50, max: 420 }),
      top: fc.integer({ min: -50, max: 220 }),
      width: fc.integer({ min: 1, max: 120 }),
      height: fc.integer({ min: 1, max: 90 }),
    })
    .map(({ left, top, width, height }): Box => ({ left, top, right: left + width, bottom: top + height }));
  const anyItem = fc.record({
    x: fc.double({ min: -40, max: 440, noNaN: true }),
    y: fc.double({ min: -40, max: 240, noNaN: true }),
    width: fc.integer({ min: 10, max: 110 }),
    height: fc.constantFrom(16, 18, 36),
    radius: fc.constantFrom(0, 6, 9, 17.5),
    ringed: fc.boolean(),
  });
  const anyItems = fc
    .array(anyItem, { maxLength: 40 })
    .map((list) => list.map((item, i): LabelItem => ({ ...item, id: `${i}` })));

  it('never lets a name lie on a mark, an obstacle, another name or the edge', () => {
    fc.assert(
      fc.property(anyItems, fc.array(anyBox, { maxLength: 5 }), (items, obstacles) => {
        const placements = placeLabels(items, obstacles, frame);
        const marks = items
          .filter(({ radius }) => radius > 0)
          .map(({ x, y, radius }) => ({
            left: x - radius,
            top: y - radius,
            right: x + radius,
            bottom: y + radius,
          }));
        for (const [i, label] of placements.entries()) {
          for (const other of [...marks, ...obstacles, ...placements.slice(i + 1)])
            expect(shared(label, other)).toBe(false);
          expect(label.left).toBeGreaterThanOrEqual(8);
          expect(label.top).toBeGreaterThanOrEqual(8);
          expect(label.right).toBeLessThanOrEqual(392);
          expect(label.bottom).toBeLessThanOrEqual(184);
        }
        // What comes first is placed first.
        const ranks = placements.map(({ id }) => Number(id));
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
      }),
    );
  });

  it('drops no name that had a free side', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const placements = placeLabels(items, [], frame);
        for (const item of items) {
          if (placements.some(({ id }) => id === item.id)) continue;
          // Only the names that stand and the other marks are in the way now: it still finds no place.
          const marks = items
            .filter((other) => other !== item)
            .map((other) => ({ ...markOf(other), id: other.id }));
          expect(placeLabels([item], [...placements, ...marks], frame)).toEqual([]);
        }
      }),
    );
  });

  it('gives the same answer when asked again with its own sides', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const once = placeLabels(items, [], frame);
        const previous = new Map(once.map(({ id, side }) => [id, side]));
        expect(placeLabels(items, [], frame, previous)).toEqual(once);
      }),
    );
  });
});
