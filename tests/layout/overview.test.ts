import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventRects, gripAt, joinPath, windowShape } from '../../src/layout/overview.js';
import type { OverviewEvent, Rect } from '../../src/layout/overview.js';
import { timeScale } from '../../src/layout/time-scale.js';
import type { Frame } from '../../src/layout/time-scale.js';

const DAY = 86_400_000;

/** Midnight of a day. */
function at(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}

/** The strip as text, one character per 4 × 2 px; a rectangle is drawn with its letter. */
function draw(rects: readonly (Rect & { readonly letter: string })[], frame: Frame, height: number): string {
  const lines = Array.from({ length: Math.ceil(height / 2) }, () =>
    new Array<string>(Math.ceil((frame.right - frame.left) / 4)).fill(' '),
  );
  for (const { x, y, width, height: tall, letter } of rects) {
    const [left, top] = [Math.round((x - frame.left) / 4), Math.round(y / 2)];
    const [right, bottom] = [Math.round((x + width - frame.left) / 4), Math.round((y + tall) / 2)];
    for (let row = top; row < Math.max(bottom, top + 1); row++) {
      for (let cell = left; cell < Math.max(right, left + 1); cell++) {
        const line = lines[row];
        if (line) line[cell] = letter;
      }
    }
  }
  return `\n${lines.map((line) => line.join('').trimEnd()).join('\n')}\n`;
}

const STRIP: Frame = { left: 0, right: 400 };

describe('few events', () => {
  const scale = timeScale({ from: at(2018, 5, 25), to: at(2019, 3, 12) }, STRIP);
  const day = (time: number, prominent = false): OverviewEvent => ({
    kind: 'point',
    x0: scale.x(time),
    x1: scale.x(time + DAY),
    prominent,
  });
  const span = (from: number, to: number): OverviewEvent => ({
    kind: 'span',
    x0: scale.x(from),
    x1: scale.x(to),
  });
  const summits = [
    day(at(2018, 6, 12), true),
    span(at(2018, 6, 13), at(2019, 3, 1)),
    span(at(2019, 1, 19), at(2019, 2, 26)),
    day(at(2019, 1, 31)),
    day(at(2019, 2, 12)),
    day(at(2019, 2, 27), true),
  ];

  test('a link joins the points of one event at half their height, as long as their distance', () => {
    const [link, first] = eventRects(
      [
        { kind: 'link', x0: 40, x1: 41 },
        { kind: 'point', x0: 40, x1: 40 },
      ],
      STRIP,
    );
    expect(link).toMatchObject({ x: 40, width: 1, height: 1.5 });
    expect((link?.y ?? 0) + 0.75).toBe((first?.y ?? 0) + (first?.height ?? 0) / 2);
  });

  test('points stand at the foot, spans lie above in rows of their own', () => {
    const rects = eventRects(summits, STRIP);
    const letters = summits.map(({ kind, prominent }) => (kind === 'span' ? '=' : prominent ? 'O' : 'o'));
    expect(
      draw(
        rects.map((rect, i) => ({ ...rect, letter: letters[i] ?? '?' })),
        STRIP,
        34,
      ),
    ).toMatchInlineSnapshot(`
      "



             =========================================================================================

                                                                                        =============
                                                                                        =============
            O                                                                                        O
            O                                                                                        O
            O                                                                               o   o    O
            O                                                                               o   o    O
            O                                                                               o   o    O
            O                                                                               o   o    O
            O                                                                               o   o    O



      "
    `);
  });

  const point = (x: number): OverviewEvent => ({ kind: 'point', x0: x, x1: x });
  const overlap = (a: Rect, b: Rect): boolean =>
    a.x + 1e-6 < b.x + b.width &&
    b.x + 1e-6 < a.x + a.width &&
    a.y + 1e-6 < b.y + b.height &&
    b.y + 1e-6 < a.y + a.height;

  test('points that would cover each other stand on each other, the highest where most are', () => {
    const rects = eventRects([40, 200, 200, 201, 202, 390, 391].map(point), STRIP);
    const topOf = (...at: number[]): number => Math.min(...at.map((i) => rects[i]?.y ?? NaN));
    expect(rects[0]).toEqual({ x: 38.75, y: 18, width: 2.5, height: 9 });
    expect(topOf(1, 2, 3, 4)).toBe(3);
    expect(topOf(5, 6)).toBeGreaterThan(topOf(1, 2, 3, 4));
    expect(topOf(5, 6)).toBeLessThan(topOf(0));
    // Each is where it was on the axis.
    expect(rects.map(({ x }) => x + 1.25)).toEqual([40, 200, 200, 201, 202, 390, 391]);
  });

  test('no point covers another, however many, with spans or without', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ x: fc.integer({ min: 0, max: 60 }), prominent: fc.boolean() }), {
          maxLength: 40,
        }),
        fc.integer({ min: 0, max: 12 }),
        (at, spans) => {
          const points = at.map(({ x, prominent }) => ({ ...point(x), prominent }));
          const lines = Array.from({ length: spans }, () => ({ kind: 'span', x0: 0, x1: 50 }) as const);
          const rects = eventRects([...lines, ...points], STRIP);
          const stacked = rects.slice(spans);
          for (const rect of rects) expect(rect.y).toBeGreaterThanOrEqual(3 - 1e-6);
          stacked.forEach((a, i) => {
            // A quarter of the room for forty.
            expect(a.height).toBeGreaterThan(0.25);
            for (const b of stacked.slice(i + 1)) expect(overlap(a, b)).toBe(false);
          });
        },
      ),
    );
  });

  test('the days of one event count once where they meet', () => {
    const days = [40, 41].map((x) => ({ ...point(x), row: 7 }));
    expect(eventRects(days, STRIP).map(({ height, y }) => [height, y])).toEqual([
      [9, 18],
      [9, 18],
    ]);
  });

  test('none, one, and all at one instant', () => {
    expect(eventRects([], STRIP)).toEqual([]);
    expect(eventRects([{ kind: 'point', x0: 200, x1: 200 }], STRIP)).toEqual([
      { x: 198.75, y: 18, width: 2.5, height: 9 },
    ]);
    const crowd = eventRects(
      Array.from({ length: 500 }, () => ({ kind: 'span', x0: 200, x1: 200 }) as const),
      STRIP,
    );
    expect(crowd).toHaveLength(500);
    expect(Math.max(...crowd.map(({ y, height }) => y + height))).toBeLessThanOrEqual(34 - 7 - 13);
  });

  test('everything can be seen, in either direction and at the very ends', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            kind: fc.constantFrom('point' as const, 'span' as const),
            x0: fc.double({ min: -50, max: 450, noNaN: true }),
            x1: fc.double({ min: -50, max: 450, noNaN: true }),
            prominent: fc.boolean(),
          }),
          { maxLength: 30 },
        ),
        (events) => {
          const rects = eventRects(events, STRIP);
          expect(rects).toHaveLength(events.length);
          for (const { x, y, width, height } of rects) {
            expect(width).toBeGreaterThanOrEqual(2.5);
            expect(x).toBeGreaterThanOrEqual(0);
            expect(x + width).toBeLessThanOrEqual(400 + 1e-9);
            expect(y).toBeGreaterThanOrEqual(0);
            expect(y + height).toBeLessThanOrEqual(34);
          }
        },
      ),
    );
  });
});

describe('the window', () => {
  test('its grips hang outside', () => {
    expect(windowShape(100, 200)).toEqual({
      frame: { x: 100, y: 0, width: 100, height: 34 },
      grips: {
        start: { x: 88, y: 5, width: 12, height: 24 },
        end: { x: 200, y: 5, width: 12, height: 24 },
      },
    });
    expect(windowShape(100, 200, { narrow: true }).grips.start).toEqual({
      x: 86,
      y: 6,
      width: 14,
      height: 28,
    });
  });

  test('from right to left the start is on the right', () => {
    const { frame, grips } = windowShape(200, 100, { rtl: true });
    expect([frame.x, frame.width, grips.start.x, grips.end.x]).toEqual([100, 100, 200, 88]);
  });

  test('what a pointer takes hold of', () => {
    const ltr = windowShape(100, 200);
    const rtl = windowShape(200, 100, { rtl: true });
    const at = [60, 77, 95, 100, 150, 200, 205, 224, 225];
    expect(at.map((px) => gripAt(px, ltr))).toEqual(
      'outside start start window window window end end outside'.split(' '),
    );
    expect(at.map((px) => gripAt(px, rtl))).toEqual(
      'outside end end window window window start start outside'.split(' '),
    );
    expect(gripAt(60, ltr, 44)).toBe('start');
  });

  test('a window too narrow to be held in the middle still has both grips', () => {
    for (const rtl of [false, true]) {
      const shape = windowShape(150, 150, { rtl });
      const [left, right] = rtl ? ['end', 'start'] : ['start', 'end'];
      expect([140, 150, 160].map((px) => gripAt(px, shape))).toEqual([left, 'window', right]);
    }
  });

  test('each grip answers where it is drawn', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 784 }),
        fc.nat({ max: 784 }),
        fc.boolean(),
        (x, length, narrow) => {
          for (const rtl of [false, true]) {
            const shape = rtl
              ? windowShape(x + length, x, { rtl, narrow })
              : windowShape(x, x + length, { narrow });
            for (const grip of ['start', 'end'] as const) {
              const { x: left, width } = shape.grips[grip];
              expect(gripAt(left + width / 2, shape)).toBe(grip);
              expect(left + width <= shape.frame.x || left >= shape.frame.x + shape.frame.width).toBe(true);
            }
          }
        },
      ),
    );
  });
});

describe('joinPath', () => {
  test('leaves the lanes downward and reaches the window from above', () => {
    expect(joinPath(0.5, 588.1234)).toBe('M0.5 0C0.5 12 588.12 6 588.12 18');
    expect(joinPath(783.5, 752, 20)).toBe('M783.5 0C783.5 13.33 752 6.67 752 20');
  });
});
