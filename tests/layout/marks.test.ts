import { describe, expect, test } from 'vitest';
import { SHAPES } from '../../src/data/shapes.js';
import type { Category } from '../../src/data/types.js';
import { markParts, pillPath, POINT_RADIUS, radiusOf, ringPath, shapePath } from '../../src/layout/marks.js';
import type { MarkForm, MarkLook } from '../../src/layout/marks.js';

type Point = readonly [x: number, y: number];
type Edge = readonly [Point, Point];

const CATEGORIES: readonly Category[] = [1, 2, 3, 4, 5, 6, 7];
const FORMS: readonly MarkForm[] = ['known', 'inferred', 'planned', 'cancelled', 'possibly', 'outside'];

/** A path of M L H V A Z as polygons; arcs (circular, at most a half) become 64 chords. */
function polygons(d: string): Point[][] {
  const shapes: Point[][] = [];
  let shape: Point[] = [];
  let [x, y] = [0, 0];
  for (const [, command = '', rest = ''] of d.matchAll(/([MLHVAZ])([^MLHVAZ]*)/g)) {
    const n = rest.trim().split(/\s+/).map(Number);
    const [a = 0, b = 0] = n;
    if (command === 'M') {
      shape = [];
      shapes.push(shape);
    }
    if (command === 'A') {
      shape.push(...arc([x, y], [n[5] ?? 0, n[6] ?? 0], a, n[4] === 1));
      [x, y] = [n[5] ?? 0, n[6] ?? 0];
    } else if (command === 'H') x = a;
    else if (command === 'V') y = a;
    else if (command !== 'Z') [x, y] = [a, b];
    if (command !== 'Z') shape.push([x, y]);
  }
  return shapes;
}

function arc(from: Point, to: Point, r: number, clockwise: boolean): Point[] {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const chord = Math.hypot(dx, dy);
  const away = (Math.sqrt(Math.max(0, r * r - (chord * chord) / 4)) / chord) * (clockwise ? 1 : -1);
  const [cx, cy] = [(from[0] + to[0]) / 2 - dy * away, (from[1] + to[1]) / 2 + dx * away];
  const begin = Math.atan2(from[1] - cy, from[0] - cx);
  let turn = Math.atan2(to[1] - cy, to[0] - cx) - begin;
  if (clockwise && turn <= 1e-9) turn += 2 * Math.PI;
  if (!clockwise && turn >= -1e-9) turn -= 2 * Math.PI;
  return Array.from({ length: 64 }, (_, i) => {
    const angle = begin + (turn * (i + 1)) / 64;
    return [cx + r * Math.cos(angle), cy + r * Math.sin(angle)];
  });
}

function edges(shape: readonly Point[]): Edge[] {
  return shape.map((point, i) => [shape.at(i - 1) ?? point, point]);
}

function area(d: string): number {
  return polygons(d).reduce(
    (sum, shape) =>
      sum + Math.abs(edges(shape).reduce((s, [a, b]) => s + (a[0] * b[1] - b[0] * a[1]) / 2, 0)),
    0,
  );
}

function perimeter(d: string): number {
  return polygons(d).reduce(
    (sum, shape) => sum + edges(shape).reduce((s, [a, b]) => s + Math.hypot(b[0] - a[0], b[1] - a[1]), 0),
    0,
  );
}

function inside(lines: readonly Edge[], x: number, y: number): boolean {
  let crossings = 0;
  for (const [a, b] of lines) {
    if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) crossings++;
  }
  return crossings % 2 === 1;
}

function within(lines: readonly Edge[], reach: number, x: number, y: number): boolean {
  return lines.some(([a, b]) => {
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
    const along = ((x - a[0]) * dx + (y - a[1]) * dy) / (dx * dx + dy * dy || 1);
    const t = Math.min(1, Math.max(0, along));
    return Math.hypot(x - a[0] - t * dx, y - a[1] - t * dy) <= reach;
  });
}

/** One character per 1 × 2 px: # the colour, . paper, blank nothing. Dashes are drawn whole. */
function draw(look: MarkLook): string {
  const half = Math.ceil(Math.max(look.width ?? 0, 3 * look.r) / 2);
  const parts = markParts(look).map((part) => ({ ...part, lines: polygons(part.d).flatMap(edges) }));
  const lines: string[] = [];
  for (let y = -look.r - 3; y <= look.r + 3; y += 2) {
    let line = '';
    for (let x = -half; x <= half; x++) {
      let cell = ' ';
      for (const { lines, role, width = 0 } of parts) {
        const drawn = width > 0 && within(lines, width / 2, x + 0.01, y + 0.01);
        const filled = !role.startsWith('slash') && inside(lines, x + 0.01, y + 0.01);
        const coloured =
          role === 'fill' || role === 'core' ? filled : drawn && (role === 'stroke' || role === 'slash');
        if (coloured) cell = '#';
        else if (drawn || filled) cell = '.';
      }
      line += cell;
    }
    if (line.trim()) lines.push(line.trimEnd());
  }
  return `\n${lines.join('\n')}\n`;
}

describe('shapes', () => {
  test('all have the area of the circle and stand in the middle', () => {
    for (const r of [6, 9, 20]) {
      for (const shape of SHAPES) {
        const d = shapePath(shape, r);
        expect(area(d) / (Math.PI * r * r)).toBeCloseTo(1, 2);
        const points = polygons(d).flat();
        const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
        // A triangle stands on its centre of gravity, a third of the way up.
        const middle = (at: number[]): number =>
          points.length === 3 ? at.reduce((sum, one) => sum + one, 0) : Math.min(...at) + Math.max(...at);
        expect(middle(xs)).toBeCloseTo(0, 1);
        expect(middle(ys)).toBeCloseTo(0, 1);
      }
    }
  });

  test('that share a colour are told apart', () => {
    const drawn = SHAPES.filter((shape) => shape > 7).map((shape) =>
      draw({ category: 6, shape, r: 9, form: 'known' }),
    );
    expect(drawn.join('')).toMatchInlineSnapshot(`
      "
       ...........................
       ..#######################..
        ..#####################..
          .###################.
           .#################.
            ..#############..
             ..###########..
              ..#########..
               ..#######..
                ..#####..
                  .###.

              ....     ....
            ..####.. ..####..
          ..########.########..
         ..###################..
           ..###############..
             ..###########..
           ..###############..
         ..###################..
          ..########.########..
            ..####.. ..####..
              ....     ....

            .#...
            .####...
            .########...
            .###########...
            .###############...
            .##################...
            .#####################.
            .##################...
            .###############...
            .###########...
            .########...
            .####...
            .#...

                        .....
                     ...###..
                 ...#######..
              ...##########..
          ...##############..
       ...#################..
      .####################..
       ...#################..
          ...##############..
              ...##########..
                 ...#######..
                     ...###..
                        .....
      "
    `);
    for (const form of FORMS) {
      const all = SHAPES.map((shape) => draw({ category: 6, shape, r: 9, form }));
      expect(new Set(all).size).toBe(SHAPES.length);
    }
  });

  test('are told apart', () => {
    const drawn = CATEGORIES.map((category) => draw({ category, r: 9, form: 'known' }));
    expect(drawn.join('')).toMatchInlineSnapshot(`
      "
                .........
             ..####...####..
           ..######...######..
          .########...########.
         ..########...########..
         .#########...#########.
         ..########...########..
          .########...########.
           ..######...######..
             ..####...####..
                .........

                 .......
              ..#########..
            ..#############..
           .#################.
          ..#################..
          .##################..
          ..#################..
           .#################.
            ..#############..
              ..#########..
                 .......

                   ...
                 ..###..
               ..#######..
             ..###########..
           ..###############..
         ..###################..
        .#######################.
         ..###################..
           ..###############..
             ..###########..
               ..#######..
                 ..###..
                   ...

           ...................
           ..###############..
           ..###############..
           ..###############..
           ..###############..
           ..###############..
           ..###############..
           ..###############..
           ...................

                  .###.
                ..#####..
               ..#######..
              ..#########..
             ..###########..
            ..#############..
           .#################.
          .###################.
        ..#####################..
       ..#######################..
       ...........................

               ...........
             ..###########..
            ..#############..
           ..###############..
          ..#################..
         ..###################..
          ..#################..
           ..###############..
            ..#############..
             ..###########.
               ...........

               ..#######..
               ..#######..
               ..#######..
         ........#######........
         .#####################.
         .#####################.
         .#####################.
         ........#######........
               ..#######..
               ..#######..
               ..#######..
      "
    `);
  });

  test('the summit is two half discs, 0.13 r from the middle each', () => {
    expect(shapePath(1, 10)).toBe('M-1.3 -10A10 10 0 0 0 -1.3 10ZM1.3 -10A10 10 0 0 1 1.3 10Z');
    expect(shapePath(2, 6)).toBe('M-6 0A6 6 0 1 1 6 0A6 6 0 1 1 -6 0Z');
  });

  test('numbers have two decimals at most, and are numbers', () => {
    for (const category of CATEGORIES) {
      for (const form of FORMS) {
        for (const { d, dash = [] } of markParts({ category, r: 20 / 3, form })) {
          expect(d).not.toMatch(/NaN|Infinity|e-|-0[^.\d]|\.\d{3}/);
          for (const length of dash) expect(String(length)).not.toMatch(/\.\d{3}/);
        }
      }
    }
  });

  test('radii by rank', () => {
    expect([radiusOf(false), radiusOf(true)]).toEqual([6, 9]);
  });
});

describe('pill', () => {
  test('one part per day', () => {
    const [two, four] = [2, 4].map((days) => draw({ category: 1, r: 9, form: 'known', width: 60, days }));
    expect(two).toMatchInlineSnapshot(`
      "
            .................................................
         ..########################...########################..
       ..##########################...##########################..
      .############################...############################.
      .############################...############################.
      #############################...############################.
      .############################...############################.
      .############################...############################.
       ..##########################...##########################..
         ..########################...########################..
            .................................................
      "
    `);
    expect(four).toMatchInlineSnapshot(`
      "
            .................................................
         ..#########..#############...#############..#########..
       ..###########..#############...#############..###########..
      .#############..#############...#############..#############.
      .#############..#############...#############..#############.
      ##############..#############...#############..#############.
      .#############..#############...#############..#############.
      .#############..#############...#############..#############.
       ..###########..#############...#############..###########..
         ..#########..#############...#############..#########..
            .................................................
      "
    `);
    expect(polygons(pillPath(60, 9, 4))).toHaveLength(4);
  });

  test('ends where it is told, and never narrower than the split disc', () => {
    const xs = polygons(pillPath(60, 9)).flatMap((shape) => shape.map(([x]) => x));
    expect([Math.min(...xs), Math.max(...xs)]).toEqual([-30, 30]);
    expect(pillPath(3, 9)).toBe(shapePath(1, 9));
  });

  test('days too narrow to tell apart share two halves', () => {
    expect(pillPath(40, 9, 30)).toBe(pillPath(40, 9, 2));
    expect(pillPath(40, 9, 1)).toBe(pillPath(40, 9, 2));
    expect(polygons(pillPath(400, 9, 30))).toHaveLength(30);
  });
});

describe('forms', () => {
  test('hollow, struck, with a core', () => {
    const drawn = (['inferred', 'cancelled', 'possibly'] as const).flatMap((form) => [
      draw({ category: 1, r: 9, form }),
      draw({ category: 3, r: 9, form }),
    ]);
    expect(drawn.join('')).toMatchInlineSnapshot(`
      "
                .........
             ..####...####..
           ..##...#...#...##..
          .##.....#...#.....##.
         ..#......#...#......#..
         .##......#...#......##.
         ..#......#...#......#..
          .##.....#...#.....##.
           ..##...#...#...##..
             ..####...####..
                .........

                   ...
                 ..###..
               ..###.###..
             ..###.....###..
           ..###.........###..
         ..###.............###..
        ..##.................##..
         ..###.............###..
           ..###.........###..
             ..###.....###..
               ..###.###..
                 ..###..
                   ...

                             .....
                .........  ..###..
             ..####...###..###..
           ..##...#...#..###..
          .##.....#....###..##.
         ..#......#..###.....#..
         .##.......###.......##.
         ..#.....###..#......#..
          .##..###....#.....##.
           ..###..#...#...##..
         ..###..###...####..
       ..###..  .........
       .....

                   ...       ..###.
                 ..###..   ..###..
               ..###.###...###..
             ..###.......###..
           ..###.......###....
         ..###.......###...###..
        ..##.......###.......##..
         ..###...###.......###..
           ....###.......###..
           ..###.......###..
         ..###...###.###..
       ..###..   ..###..
      .###..       ...

                .........
             ..####...####..
           ..##...#...#...##..
          .##.....#...#.....##.
         ..#.....######......#..
         .##.....#######.....##.
         ..#......#####......#..
          .##.....#...#.....##.
           ..##...#...#...##..
             ..####...####..
                .........

                   ...
                 ..###..
               ..###.###..
             ..###.....###..
           ..###....#....###..
         ..###....#####....###..
        ..##....#########....##..
         ..###....#####....###..
           ..###....#....###..
             ..###.....###..
               ..###.###..
                 ..###..
                   ...
      "
    `);
  });

  test('the parts, from the bottom up', () => {
    const roles = (form: MarkForm): string =>
      markParts({ category: 2, r: POINT_RADIUS, form })
        .map(({ role, width }) => (width ? `${role} ${width}` : role))
        .join(', ');
    expect(roles('known')).toBe('halo 3, fill');
    expect(roles('inferred')).toBe('halo 3, stroke 1.75');
    expect(roles('planned')).toBe('halo 3, stroke 1.75');
    expect(roles('cancelled')).toBe('halo 3, stroke 1.75, slash-gap 5, slash 1.75');
    expect(roles('possibly')).toBe('halo 3, stroke 1.75, core');
    expect(roles('outside')).toBe('stroke 1.25');
  });

  test('an edge that nobody knows fades to the outside, and keeps the size of the mark', () => {
    for (const category of CATEGORIES) {
      const [halo, ...parts] = markParts({ category, r: 9, form: 'known', soft: true });
      const [, sharp] = markParts({ category, r: 9, form: 'known' });
      expect([halo?.role, parts[0]?.d]).toEqual(['halo', sharp?.d]);
      const heights = parts.map(({ d }) =>
        Math.max(...polygons(d).flatMap((each) => each.map(([, y]) => y))),
      );
      expect(heights).toEqual(heights.toSorted((a, b) => b - a));
      expect(new Set(heights).size).toBe(3);
      expect(parts.map(({ opacity }) => opacity)).toEqual([0.3, 0.45, 1]);
    }
    const soft = (form: MarkForm): (number | undefined)[] =>
      markParts({ category: 2, r: 6, form, soft: true }).map(({ opacity }) => opacity);
    expect(soft('inferred')).toEqual([undefined, 0.4, undefined]);
    expect(soft('possibly')).toEqual([undefined, 0.4, undefined, undefined]);
    for (const form of ['planned', 'cancelled', 'outside'] as const)
      expect(soft(form).every((each) => each === undefined)).toBe(true);
  });

  test('a hollow mark is as large as a filled one', () => {
    for (const category of CATEGORIES) {
      const reach = (form: MarkForm): number => {
        const part = markParts({ category, r: 9, form }).find(
          ({ role }) => role === 'fill' || role === 'stroke',
        );
        const lowest = Math.max(...polygons(part?.d ?? '').flatMap((shape) => shape.map(([, y]) => y)));
        // At the mitred corner of a diamond the stroke reaches further than half its width.
        const mitre = category === 3 ? Math.SQRT2 : 1;
        return lowest + ((part?.width ?? 0) / 2) * mitre;
      };
      expect(reach('inferred')).toBeCloseTo(reach('known'), 1);
      expect(reach('outside') / reach('known')).toBeCloseTo(0.72, 1);
    }
  });

  test('planned: a whole number of equal dashes, seven around a shape, four around a half', () => {
    for (const category of CATEGORIES) {
      const strokes = markParts({ category, r: 9, form: 'planned' }).filter(({ role }) => role === 'stroke');
      expect(strokes).toHaveLength(category === 1 ? 2 : 1);
      for (const { d, dash = [] } of strokes) {
        const [on = 0, off = 0] = dash;
        const count = perimeter(d) / (on + off);
        expect(Math.ceil(count - 0.02)).toBe(category === 1 ? 4 : 7);
        expect(count).toBeGreaterThan(category === 1 ? 3.95 : 6.95);
        expect(on).toBeGreaterThan(off);
      }
    }
  });

  test('the slash crosses at 45°', () => {
    const slash = markParts({ category: 2, r: 6, form: 'cancelled' }).find(({ role }) => role === 'slash');
    expect(slash?.d).toBe('M-8 8L8 -8');
  });
});

describe('rings', () => {
  test('a circle for hover and selection, a rounded square for focus', () => {
    expect(ringPath('hover', { category: 2, r: 6 })).toBe('M-10 0A10 10 0 1 1 10 0A10 10 0 1 1 -10 0Z');
    expect(ringPath('selected', { category: 1, r: 9 })).toBe(
      'M-13.5 0A13.5 13.5 0 1 1 13.5 0A13.5 13.5 0 1 1 -13.5 0Z',
    );
    expect(ringPath('focus', { category: 2, r: 6 })).toBe(
      'M-8 -14H8A6 6 0 0 1 14 -8V8A6 6 0 0 1 8 14H-8A6 6 0 0 1 -14 8V-8A6 6 0 0 1 -8 -14Z',
    );
  });

  test('around a pill they are stretched too', () => {
    const xs = polygons(ringPath('selected', { category: 1, r: 9, width: 60 })).flatMap((s) =>
      s.map(([x]) => x),
    );
    expect(Math.max(...xs)).toBeCloseTo(34.5, 1);
    expect(ringPath('hover', { category: 2, r: 6, width: 60 })).toBe(
      ringPath('hover', { category: 2, r: 6 }),
    );
  });

  test('stand clear of every shape', () => {
    for (const category of CATEGORIES) {
      const reach = Math.max(
        ...polygons(shapePath(category, 6)).flatMap((s) => s.map(([x, y]) => Math.hypot(x, y))),
      );
      expect(reach).toBeLessThan(6 + 4 - 0.5);
    }
  });
});
