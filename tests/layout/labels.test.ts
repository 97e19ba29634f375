import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldHeight, placeLabels } from '../../src/layout/labels.js';
import type { Field, FieldItem, FieldOptions } from '../../src/layout/labels.js';
import { meet } from '../../src/layout/lanes.js';
import { timeScale } from '../../src/layout/time-scale.js';
import type { Frame } from '../../src/layout/time-scale.js';

const DAY = 86_400_000;
const CHAR = 6.6;

interface Entry {
  readonly title: string;
  readonly from: number;
  /** Exclusive; a day later where left out. */
  readonly to?: number;
  readonly kind?: 'span';
  readonly prominent?: boolean;
  readonly selected?: boolean;
}

/** Midnight of a day in the astronomical year 2019 unless said otherwise. */
function at(month: number, day: number, year = 2019): number {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}

/** Entries as a view hands them over: pixels, spans cut to the frame, marks as wide as they are drawn. */
function itemsOf(entries: readonly Entry[], window: { from: number; to: number }, frame: Frame): FieldItem[] {
  const scale = timeScale(window, { left: frame.left + 10, right: frame.right - 10 });
  return entries
    .filter(({ from, to = from + DAY }) => from < window.to && to > window.from)
    .map(({ title, from, to = from + DAY, kind, prominent = false, selected = false }) => {
      const r = prominent ? 9 : 6;
      const [start, end] = [scale.x(from), scale.x(to)];
      const middle = (start + end) / 2;
      const half = Math.max(r, to - from > DAY ? (end - start) / 2 : 0);
      const labelWidth = title.length * CHAR * (selected ? 1.08 : 1);
      const ends = kind
        ? { x0: Math.max(frame.left, start), x1: Math.min(frame.right, end) }
        : { x0: middle - half, x1: middle + half };
      return { id: title, kind: kind ?? 'point', ...ends, labelWidth, prominent, selected };
    });
}

/** One line per row, a character as wide as a letter: o O marks, = bars, the label where it stands, … where it is cut. */
function draw(items: readonly FieldItem[], field: Field, frame: Frame): string {
  const lines = Array.from({ length: field.rows }, () => [] as string[]);
  const write = (row: number, px: number, text: string): void => {
    const line = lines[row] ?? [];
    [...text].forEach((letter, i) => (line[Math.max(0, Math.round((px - frame.left) / CHAR) + i)] = letter));
  };
  const cells = (px: number): number => Math.max(1, Math.round(px / CHAR));
  for (const { id, kind, x0, x1 } of items) {
    const { row = 0, label } = field.placed.get(id) ?? {};
    if (kind === 'span') write(row, x0, '='.repeat(cells(x1 - x0)));
    if (!label) continue;
    const width = Math.min(label.maxWidth ?? Infinity, id.length * CHAR);
    const text = label.maxWidth === null ? id : `${id.slice(0, Math.floor(label.maxWidth / CHAR) - 1)}…`;
    write(row, label.anchor === 'start' ? label.x : label.x - width, text);
  }
  for (const { id, kind, x0, x1, prominent } of items) {
    if (kind === 'point') write(field.placed.get(id)?.row ?? 0, (x0 + x1) / 2, prominent ? 'O' : 'o');
  }
  return `\n${lines.map((line) => Array.from(line, (cell) => cell ?? ' ').join('')).join('\n')}\n`;
}

const SUMMITS: readonly Entry[] = [
  { title: 'First US–North Korea summit', from: at(6, 12, 2018), prominent: true },
  {
    title: 'Talks stall over what “denuclearisation” means',
    from: at(6, 13, 2018),
    to: at(3, 1),
    kind: 'span',
  },
  { title: 'Japan’s defence minister wants more concrete results', from: at(1, 19) },
  { title: 'Working groups prepare the summit', from: at(1, 19), to: at(2, 26), kind: 'span' },
  { title: 'US asks for a full inventory and a roadmap', from: at(1, 31) },
  { title: 'Summit dates announced in the State of the Union address', from: at(2, 5) },
  { title: 'Moon Jae-in calls the summit a possible turning point', from: at(2, 11) },
  { title: 'China hopes for a positive result', from: at(2, 12) },
  { title: 'US and South Korean envoys to agree on draft documents', from: at(2, 17) },
  { title: 'Second US–North Korea summit', from: at(2, 27), to: at(3, 1), prominent: true, selected: true },
];
const WINTER = { from: at(1, 1), to: at(3, 1) };
const PLATE: Frame = { left: 0, right: 784 };
/** The two days of the selected summit. */
const BAND: Frame = { left: 748, right: 774 };

function summits(frame: Frame, options: FieldOptions = {}): string {
  const items = itemsOf(SUMMITS, WINTER, frame);
  return draw(items, placeLabels(items, frame, options), frame);
}

describe('the summits', () => {
  test('at 784 px', () => {
    expect(summits(PLATE, { band: BAND })).toMatchInlineSnapshot(`
      "
      Talks stall over what “denuclearisation” means=======================================================================
                                            o Japan’s defence minister wants more concrete results
                                           Working groups prepare the summit==========================================
                                                                   o US asks for a full inventory and a roadmap
                   Summit dates announced in the State of the Union address  o            Second US–North Korea summit   O
                                  Moon Jae-in calls the summit a possible turning point  o
                                                        China hopes for a positive result  o
                                             US and South Korean envoys to agree on draft documents  o
      "
    `);
  });

  test('at 640 px labels flip and rows are added, none is dropped', () => {
    expect(summits({ left: 0, right: 640 })).toMatchInlineSnapshot(`
      "
      Talks stall over what “denuclearisation” means=================================================
                                     o Japan’s defence minister wants more concrete results
                                    Working groups prepare the summit============================
                                                        o US asks for a full inventory and a roadmap
      Summit dates announced in the State of the Union address  o
                   Moon Jae-in calls the summit a possible turning point  o
                                        China hopes for a positive result  o
                           US and South Korean envoys to agree on draft documents  o
                                                                     Second US–North Korea summit   O
      "
    `);
  });

  test('in five rows the least important names go, the marks stay', () => {
    expect(summits(PLATE, { band: BAND, maxRows: 5 })).toMatchInlineSnapshot(`
      "
                   Summit dates announced in the State of the Union address  o            Second US–North Korea summit   O
      Talks stall over what “denuclearisation” means=======================================================================
                                            o                                            o           o
                                           Working groups prepare the summit==========================================
                                                                   o                       o
      "
    `);
  });

  test('from right to left everything is mirrored', () => {
    const items = itemsOf(SUMMITS, WINTER, PLATE);
    const mirrored = items.map((item) => ({ ...item, x0: 784 - item.x1, x1: 784 - item.x0 }));
    const field = placeLabels(items, PLATE, { band: BAND });
    const rtl = placeLabels(mirrored, PLATE, { band: { left: 10, right: 36 }, rtl: true });
    expect(rtl.rows).toBe(field.rows);
    for (const [id, { row, label, start, end }] of field.placed) {
      const other = rtl.placed.get(id);
      expect(other?.row).toBe(row);
      expect(other?.start).toBeCloseTo(784 - end, 8);
      expect(other?.end).toBeCloseTo(784 - start, 8);
      expect(other?.label?.x).toBeCloseTo(784 - (label?.x ?? 0), 8);
      expect(other?.label?.anchor).toBe(label?.anchor);
      const flipped = { right: 'left', left: 'right', above: 'above' } as const;
      expect(other?.label?.side).toBe(label && flipped[label.side]);
    }
    const again = placeLabels(mirrored, PLATE, { band: { left: 10, right: 36 }, rtl: true, previous: rtl });
    expect(again).toEqual(rtl);
  });

  test('heights of the field', () => {
    expect([fieldHeight(8), fieldHeight(8, 21), fieldHeight(0)]).toEqual([224, 168, 28]);
  });
});

describe('sides', () => {
  const point = (x: number, labelWidth: number, more: Partial<FieldItem> = {}): FieldItem => ({
    id: 'a',
    kind: 'point',
    x0: x - 6,
    x1: x + 6,
    labelWidth,
    ...more,
  });
  const labelOf = (item: FieldItem, options: FieldOptions = {}): unknown =>
    placeLabels([item], { left: 0, right: 400 }, options).placed.get('a')?.label;

  test('right; left at the edge; where there is more room and cut if neither fits', () => {
    expect(labelOf(point(100, 80))).toEqual({ side: 'right', x: 113, anchor: 'start', maxWidth: null });
    expect(labelOf(point(350, 80))).toEqual({ side: 'left', x: 337, anchor: 'end', maxWidth: null });
    expect(labelOf(point(100, 390))).toEqual({ side: 'right', x: 113, anchor: 'start', maxWidth: 287 });
    expect(labelOf(point(300, 1980))).toEqual({ side: 'left', x: 287, anchor: 'end', maxWidth: 287 });
  });

  test('left of the selected band, but inside the frame above all', () => {
    const band = { left: 200, right: 220 };
    expect(labelOf(point(150, 80), { band })).toMatchObject({ side: 'left' });
    expect(labelOf(point(60, 160), { band })).toMatchObject({ side: 'right' });
    expect(labelOf(point(230, 80), { band })).toMatchObject({ side: 'right' });
    expect(labelOf(point(150, 80, { selected: true }), { band })).toMatchObject({ side: 'right', x: 167 });
  });

  test('spans are named above their visible start', () => {
    const span = (x0: number, x1: number, labelWidth: number): FieldItem => ({
      id: 'a',
      kind: 'span',
      x0,
      x1,
      labelWidth,
    });
    expect(labelOf(span(0, 400, 80))).toEqual({ side: 'above', x: 0, anchor: 'start', maxWidth: null });
    expect(labelOf(span(390, 400, 80))).toEqual({ side: 'above', x: 400, anchor: 'end', maxWidth: null });
    expect(labelOf(span(390, 400, 900))).toEqual({ side: 'above', x: 0, anchor: 'start', maxWidth: 400 });
  });
});

describe('stability', () => {
  const frame: Frame = { left: 0, right: 600 };
  const moved = (items: readonly FieldItem[], by: number): FieldItem[] =>
    items.map((item) => ({ ...item, x0: item.x0 + by, x1: item.x1 + by }));
  const items: FieldItem[] = [100, 180, 260, 520].map((x, i) => ({
    id: 'abcd'.charAt(i),
    kind: 'point',
    x0: x - 6,
    x1: x + 6,
    labelWidth: 120,
  }));

  test('a panned label keeps its row and its side as long as it fits', () => {
    const before = placeLabels(items, frame);
    expect([...before.placed.values()].map(({ row, label }) => `${row} ${label?.side}`)).toEqual([
      '0 right',
      '1 right',
      '0 right',
      '1 left',
    ]);
    const panned = moved(items, -90);
    expect(placeLabels(panned, frame).placed.get('d')?.label?.side).toBe('right');
    const kept = placeLabels(panned, frame, { previous: before });
    for (const [id, { row, label }] of before.placed) {
      expect(kept.placed.get(id)?.row).toBe(row);
      expect(kept.placed.get(id)?.label?.side).toBe(label?.side);
    }
    const out = placeLabels(moved(items, -420), frame, { previous: before });
    expect(out.placed.get('d')?.label?.side).toBe('right');
  });

  test('what comes into view takes what is free and moves nobody', () => {
    const before = placeLabels(items.slice(1), frame);
    const after = placeLabels(items, frame, { previous: before });
    for (const [id, { row }] of before.placed) expect(after.placed.get(id)?.row).toBe(row);
    expect(after.placed.get('a')?.row).toBe(1);
  });
});

describe('hard fields', () => {
  test('zero events, one event', () => {
    expect(placeLabels([], PLATE)).toEqual({ placed: new Map(), rows: 0 });
    expect(placeLabels(itemsOf(SUMMITS.slice(9), WINTER, PLATE), PLATE).rows).toBe(1);
  });

  test('a point at the epoch, a minute and ten thousand years side by side', () => {
    const frame = { left: 0, right: 560 };
    const window = { from: at(1, 1, -8000), to: at(1, 1, 2100) };
    const entries: Entry[] = [
      { title: 'Ten thousand years', from: at(1, 1, -7999), to: at(1, 1, 2001), kind: 'span' },
      { title: 'One minute', from: 0, to: 60_000, kind: 'span' },
      { title: 'Epoch', from: 0 },
      { title: '1 BCE to 1 CE', from: at(6, 1, 0), to: at(6, 1, 1), kind: 'span' },
    ];
    const items = itemsOf(entries, window, frame);
    expect(draw(items, placeLabels(items, frame), frame)).toMatchInlineSnapshot(`
      "
        Ten thousand years===============================================================
                                                                                 One minute
                                                                                 Epoch  o
                                                                        1 BCE to 1 CE
      "
    `);
  });

  test('a title of 300 characters is cut where there is most room', () => {
    const frame = { left: 0, right: 560 };
    const items = itemsOf(
      [
        { title: 'Long '.repeat(60), from: at(1, 10) },
        { title: 'Wide '.repeat(60), from: at(2, 10), to: at(2, 20), kind: 'span' },
      ],
      WINTER,
      frame,
    );
    const field = placeLabels(items, frame);
    expect(draw(items, field, frame)).toMatchInlineSnapshot(`
      "
                     o Long Long Long Long Long Long Long Long Long Long Long Long Long Lo…
      Wide Wide Wide Wide Wide Wide Wide Wide Wide Wide Wide Wide Wide Wide Wide Wide Wid…
      "
    `);
    for (const { start, end } of field.placed.values()) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeLessThanOrEqual(560);
    }
  });

  test('500 events on one day: a row each, or as many names as there are rows', () => {
    const crowd: FieldItem[] = Array.from({ length: 500 }, (_, i) => ({
      id: `e${i}`,
      kind: 'point',
      x0: 394,
      x1: 406,
      labelWidth: 100,
      selected: i === 321,
    }));
    const free = placeLabels(crowd, PLATE);
    expect(free.rows).toBe(500);
    const field = placeLabels(crowd, PLATE, { maxRows: 12 });
    expect(field.rows).toBe(12);
    expect(field.placed.size).toBe(500);
    const all = [...field.placed.values()];
    expect(all.filter(({ label }) => label)).toHaveLength(12);
    expect(field.placed.get('e321')?.label).not.toBeNull();
    expect(all.filter(({ crowded }) => crowded)).toHaveLength(488);
  });

  test('a mark does not vanish under the name of another', () => {
    const row = [100, 118, 140, 300].map((x, i): FieldItem => ({
      id: String(i),
      kind: 'point',
      x0: x - 6,
      x1: x + 6,
      labelWidth: 90,
    }));
    const { placed } = placeLabels(row, PLATE, { maxRows: 1 });
    expect([...placed.values()].map(({ label }) => label?.side ?? null)).toEqual([null, null, null, 'right']);
    expect([...placed.values()].filter(({ crowded }) => crowded)).toHaveLength(1);
  });
});

describe('any field', () => {
  const frame: Frame = { left: 0, right: 784 };
  const fields = fc
    .array(
      fc.record({
        x: fc.integer({ min: 0, max: 784 }),
        length: fc.integer({ min: 0, max: 400 }),
        span: fc.boolean(),
        labelWidth: fc.integer({ min: 0, max: 1000 }),
        prominent: fc.boolean(),
      }),
      { maxLength: 60 },
    )
    .chain((raw) => fc.tuple(fc.constant(raw), fc.nat({ max: Math.max(0, raw.length - 1) })))
    .map(([raw, chosen]) =>
      raw
        .sort((a, b) => a.x - b.x)
        .map(({ x, length, span, labelWidth, prominent }, i): FieldItem => {
          const r = prominent ? 9 : 6;
          const ends = span ? { x0: x, x1: Math.min(784, x + length) } : { x0: x - r, x1: x + r };
          const kind = span ? 'span' : 'point';
          return { id: `e${i}`, kind, ...ends, labelWidth, prominent, selected: i === chosen };
        }),
    );
  const textExtent = (item: FieldItem, label: { x: number; anchor: string; maxWidth: number | null }) => {
    const width = Math.min(item.labelWidth, label.maxWidth ?? Infinity);
    const start = label.anchor === 'start' ? label.x : label.x - width;
    return { start, end: start + width };
  };
  const overlaps = (field: Field): number => {
    const all = [...field.placed.values()].filter(({ crowded }) => !crowded);
    return all.reduce((sum, a, i) => {
      return sum + all.slice(i + 1).filter((b) => a.row === b.row && meet(a, b)).length;
    }, 0);
  };
  /** Every item has a place, its mark and its label in it, and no label runs out of the frame. */
  const check = (items: readonly FieldItem[], field: Field): void => {
    expect([...field.placed.keys()]).toEqual(items.map(({ id }) => id));
    expect(overlaps(field)).toBe(0);
    for (const item of items) {
      const place = field.placed.get(item.id);
      if (!place) continue;
      expect(place.row).toBeLessThan(field.rows);
      expect(place.start).toBeLessThanOrEqual(item.x0);
      expect(place.end).toBeGreaterThanOrEqual(item.x1);
      if (!place.label) continue;
      const text = textExtent(item, place.label);
      expect(text.start).toBeGreaterThanOrEqual(frame.left - 1e-9);
      expect(text.end).toBeLessThanOrEqual(frame.right + 1e-9);
      expect(place.start).toBeLessThanOrEqual(text.start);
      expect(place.end).toBeGreaterThanOrEqual(text.end);
    }
  };

  test('nothing overlaps, all are placed and named', () => {
    fc.assert(
      fc.property(fields, (items) => {
        const field = placeLabels(items, frame, { band: { left: 500, right: 540 } });
        check(items, field);
        expect([...field.placed.values()].every(({ label, crowded }) => label && !crowded)).toBe(true);
      }),
    );
  });

  test('from right to left a field is the mirror image, also of what was kept while panning', () => {
    const mirrored = (items: readonly FieldItem[]): readonly FieldItem[] =>
      items.map((item) => ({ ...item, x0: 784 - item.x1, x1: 784 - item.x0 }));
    const flipped = { right: 'left', left: 'right', above: 'above' } as const;
    fc.assert(
      fc.property(
        fields,
        fc.integer({ min: -60, max: 60 }),
        fc.integer({ min: 1, max: 9 }),
        (items, by, maxRows) => {
          const panned = items
            .map((item) => ({ ...item, x0: item.x0 + by, x1: item.x1 + by }))
            .filter(({ x0, x1 }) => x0 > 0 && x1 < 784);
          const options = { maxRows };
          const field = placeLabels(panned, frame, {
            ...options,
            previous: placeLabels(items, frame, options),
          });
          const before = placeLabels(mirrored(items), frame, { ...options, rtl: true });
          const rtl = placeLabels(mirrored(panned), frame, { ...options, rtl: true, previous: before });
          expect(rtl.rows).toBe(field.rows);
          for (const [id, { row, label, crowded }] of field.placed) {
            const side = label && flipped[label.side];
            expect(rtl.placed.get(id)).toMatchObject({ row, crowded, label: label && { side } });
          }
        },
      ),
    );
  });

  test('with a limit of rows the selected one keeps its name and nothing lies on a name', () => {
    fc.assert(
      fc.property(fields, fc.integer({ min: 1, max: 6 }), (items, maxRows) => {
        const field = placeLabels(items, frame, { maxRows });
        check(items, field);
        expect(field.rows).toBeLessThanOrEqual(maxRows);
        const chosen = items.find(({ selected }) => selected);
        if (chosen) expect(field.placed.get(chosen.id)?.label).not.toBeNull();
      }),
    );
  });

  test('placing again what is placed moves nothing; panning keeps the rows of all that still fit', () => {
    fc.assert(
      fc.property(fields, fc.integer({ min: -60, max: 60 }), (items, by) => {
        const before = placeLabels(items, frame);
        expect(placeLabels(items, frame, { previous: before })).toEqual(before);
        const panned = items
          .map((item) => ({ ...item, x0: item.x0 + by, x1: item.x1 + by }))
          .filter(({ kind, x0, x1 }) => kind === 'point' && x0 > 0 && x1 < 784);
        const after = placeLabels(panned, frame, { previous: before });
        const sameSide = panned.every(
          ({ id }) => after.placed.get(id)?.label?.side === before.placed.get(id)?.label?.side,
        );
        const uncut = panned.every(({ id }) => after.placed.get(id)?.label?.maxWidth === null);
        if (!sameSide || !uncut) return;
        for (const { id } of panned) expect(after.placed.get(id)?.row).toBe(before.placed.get(id)?.row);
      }),
    );
  });
});
