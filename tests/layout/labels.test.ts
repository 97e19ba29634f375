import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeLabels } from '../../src/layout/labels.js';
import { LABEL_GAP, type FieldItem, type FieldLabel } from '../../src/layout/label-sides.js';
import type { Field, FieldOptions } from '../../src/layout/labels.js';
import { meet, type Extent } from '../../src/layout/lanes.js';
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

/**
 * One line per row, a character as wide as a letter: o O marks, = bars, the label where it stands, … where it is cut.
 * Between two rows stands what leaders run there.
 */
function draw(items: readonly FieldItem[], field: Field, frame: Frame): string {
  const lines = Array.from({ length: field.rows }, () => [] as string[]);
  const aisles: string[][] = [];
  const cellOf = (px: number): number => Math.max(0, Math.round((px - frame.left) / CHAR));
  const write = (row: number, px: number, text: string): void => {
    const line = lines[row] ?? [];
    [...text].forEach((letter, i) => (line[cellOf(px) + i] = letter));
  };
  const cells = (px: number): number => Math.max(1, Math.round(px / CHAR));
  for (const { id, kind, x0, x1 } of items) {
    const { row = 0, label } = field.placed.get(id) ?? {};
    if (kind === 'span') write(row, x0, '='.repeat(cells(x1 - x0)));
    if (!label) continue;
    const width = Math.min(label.maxWidth ?? Infinity, id.length * CHAR);
    const text = label.maxWidth === null ? id : `${id.slice(0, Math.floor(label.maxWidth / CHAR) - 1)}…`;
    const { leader } = label;
    write(row + (leader?.rows ?? 0), label.anchor === 'start' ? label.x : label.x - width, text);
    if (!leader) continue;
    const below = leader.along > 0;
    const [from, to] = [cellOf((x0 + x1) / 2), cellOf((x0 + x1) / 2 + leader.dx)];
    const aisle = (aisles[row + (below ? 1 : 0)] ??= []);
    for (let cell = Math.min(from, to); cell <= Math.max(from, to); cell++) aisle[cell] = '─';
    aisle[from] = from === to ? '│' : below ? (from < to ? '└' : '┘') : from < to ? '┌' : '┐';
    if (from !== to)
      aisle[to] = (leader.rows === 0) === below ? (from < to ? '┘' : '└') : from < to ? '┐' : '┌';
  }
  for (const { id, kind, x0, x1, prominent } of items) {
    if (kind === 'point') write(field.placed.get(id)?.row ?? 0, (x0 + x1) / 2, prominent ? 'O' : 'o');
  }
  const all = [...lines, []]
    .flatMap((line, row) => [aisles[row] ?? [], line])
    .filter(({ length }) => length > 0);
  return `\n${all.map((line) => Array.from(line, (cell) => cell ?? ' ').join('')).join('\n')}\n`;
}

/** What a label covers. */
function textExtent(item: FieldItem, label: FieldLabel | null | undefined): Extent {
  const { x, anchor, maxWidth } = label ?? { x: NaN, anchor: 'start', maxWidth: null };
  const width = Math.min(item.labelWidth, maxWidth ?? Infinity);
  const start = anchor === 'start' ? x : x - width;
  return { start, end: start + width };
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
    expect(labelOf(point(150, 80, { selected: true }), { band })).toMatchObject({ side: 'right' });
  });

  test('off the line of today, the selected one too; what is shown stays where it is', () => {
    const line = { left: 197, right: 203 };
    for (const selected of [false, true]) {
      expect(labelOf(point(150, 80, { selected }), { line })).toMatchObject({ side: 'left' });
      expect(labelOf(point(60, 160, { selected }), { line })).toMatchObject({ side: 'right' });
      expect(labelOf(point(210, 80, { selected }), { line })).toMatchObject({ side: 'right' });
    }
    const band = { left: 70, right: 90 };
    expect(labelOf(point(150, 80), { line, band })).toMatchObject({ side: 'right' });
    const mirrored = { line: { left: 197, right: 203 }, rtl: true };
    expect(labelOf(point(250, 80), mirrored)).toMatchObject({ side: 'right', x: 263 });
    const previous = placeLabels([point(150, 80)], { left: 0, right: 400 });
    expect(labelOf(point(150, 80), { line, previous })).toMatchObject({ side: 'right' });
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
    expect(placeLabels([], PLATE)).toEqual({ placed: new Map(), rows: 0, taken: [] });
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

  test('500 events on one day: a row each, all named, however many rows are seen', () => {
    const crowd: FieldItem[] = Array.from({ length: 500 }, (_, i) => ({
      id: `e${i}`,
      kind: 'point',
      x0: 394,
      x1: 406,
      labelWidth: 100,
      selected: i === 321,
    }));
    expect(placeLabels(crowd, PLATE).rows).toBe(500);
    const field = placeLabels(crowd, PLATE, { rows: 12 });
    expect(field.rows).toBe(500);
    expect([...field.placed.values()].every(({ label }) => label)).toBe(true);
    expect(field.placed.get('e321')?.row).toBe(0);
  });
});

describe('more labels than rows that are seen', () => {
  /** Twelve meetings close together, with much room around them. */
  const cluster = (chosen = -1): FieldItem[] =>
    Array.from({ length: 12 }, (_, i): FieldItem => {
      const id = `Meeting of ${1985 + i}`;
      const x = 300 + 15 * i;
      const selected = i === chosen;
      return {
        id,
        kind: 'point',
        x0: x - 6,
        x1: x + 6,
        labelWidth: id.length * CHAR,
        prominent: i === 9,
        selected,
      };
    });

  test('turn to the other side, or stand nearby with a leader to their mark', () => {
    const items = cluster();
    expect(draw(items, placeLabels(items, PLATE), PLATE)).toMatchInlineSnapshot(`
      "
                                                   o Meeting of 1985    O Meeting of 1994
                                                      o Meeting of 1986   o Meeting of 1995
                                                        o Meeting of 1987   o Meeting of 1996
                                                          o Meeting of 1988
                                                             o Meeting of 1989
                                                               o Meeting of 1990
                                                                 o Meeting of 1991
                                                                   o Meeting of 1992
                                                                      o Meeting of 1993
      "
    `);
    expect(draw(items, placeLabels(items, PLATE, { rows: 5 }), PLATE)).toMatchInlineSnapshot(`
      "
                                  Meeting of 1985  o           o        O Meeting of 1994
                                                               └──────────────────────┐
                                     Meeting of 1986  o          o Meeting of 1991    Meeting of 1990
                                       Meeting of 1987  o          o Meeting of 1992
                                         Meeting of 1988  o           o Meeting of 1993
                                            Meeting of 1989  o            o Meeting of 1995
                                                                            o Meeting of 1996
      "
    `);
  });

  test('the selected and the prominent keep theirs at the mark', () => {
    const items = cluster(4);
    const { placed } = placeLabels(items, PLATE, { rows: 3 });
    const homes = items
      .filter(({ prominent, selected }) => prominent || selected)
      .map(({ id }) => placed.get(id));
    expect(homes.map((place) => [place?.label?.side, place?.label?.leader])).toEqual([
      ['right', undefined],
      ['right', undefined],
    ]);
    expect(homes.every((place) => (place?.row ?? 9) < 3)).toBe(true);
  });

  test.each(['band', 'line'])('no label that stands elsewhere lies on the %s', (name) => {
    const band = { left: 470, right: 520 };
    const items = cluster();
    const { placed } = placeLabels(items, PLATE, { rows: 5, [name]: band });
    const away = items.filter(({ id }) => placed.get(id)?.label?.leader);
    expect(away.length).toBeGreaterThan(0);
    for (const item of away) {
      const text = textExtent(item, placed.get(item.id)?.label);
      expect(meet(text, { start: band.left, end: band.right })).toBe(false);
    }
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
  /** Short names, close together in the middle of much room. */
  const crowds = fc
    .array(
      fc.record({ x: fc.integer({ min: 250, max: 520 }), labelWidth: fc.integer({ min: 40, max: 140 }) }),
      {
        minLength: 10,
        maxLength: 40,
      },
    )
    .map((raw) =>
      raw
        .sort((a, b) => a.x - b.x)
        .map(({ x, labelWidth }, i): FieldItem => {
          const ends = { x0: x - 6, x1: x + 6 };
          return {
            id: `e${i}`,
            kind: 'point',
            ...ends,
            labelWidth,
            prominent: i % 7 === 3,
            selected: i === 5,
          };
        }),
    );
  /** The same with short bars among them, whose names stand over them. */
  const crowdsWithBars = crowds.map((items) =>
    items.map((item, i): FieldItem =>
      i % 4 === 1 ? { ...item, kind: 'span', x1: item.x1 + 20, prominent: true } : item,
    ),
  );
  /** What an item covers: its mark and, where that stands elsewhere, its label, by row. */
  const boxesOf = (item: FieldItem, field: Field): { row: number; box: Extent }[] => {
    const place = field.placed.get(item.id);
    if (!place) return [];
    const rows = place.label?.leader?.rows ?? 0;
    const own = { row: place.row, box: place };
    return rows === 0 ? [own] : [own, { row: place.row + rows, box: textExtent(item, place.label) }];
  };
  /** The aisle between rows that a leader runs along, and what it covers of it. */
  const aisleOf = (item: FieldItem, field: Field): { aisle: number; line: Extent }[] => {
    const place = field.placed.get(item.id);
    const leader = place?.label?.leader;
    if (!place || !leader) return [];
    const middle = (item.x0 + item.x1) / 2;
    const [start = 0, end = 0] = [middle, middle + leader.dx].sort((a, b) => a - b);
    // To the aisle on one side of the mark, and from there to a label on either side of that aisle.
    expect([0, leader.along]).toContain(leader.rows);
    return [{ aisle: place.row + (leader.along > 0 ? 1 : 0), line: { start, end } }];
  };
  /** The leaders that run through the words over a bar. */
  const underLeaders = (item: FieldItem, items: readonly FieldItem[], field: Field): string[] => {
    const place = field.placed.get(item.id);
    const text = textExtent(item, place?.label);
    const runsThrough = (other: FieldItem): boolean =>
      aisleOf(other, field).some(({ aisle, line }) => aisle === place?.row && meet(line, text));
    return item.kind === 'span' ? items.filter(runsThrough).map(({ id }) => id) : [];
  };
  /** Every item has a place, its mark and its label in it, no label runs out of the frame, and nothing lies on another. */
  const check = (items: readonly FieldItem[], field: Field): void => {
    expect([...field.placed.keys()]).toEqual(items.map(({ id }) => id));
    const boxes = items.flatMap((item) => boxesOf(item, field).map((box) => ({ ...box, item })));
    for (const a of boxes) {
      expect(a.row).toBeGreaterThanOrEqual(0);
      expect(a.row).toBeLessThan(field.rows);
      for (const b of boxes) if (a.item !== b.item && a.row === b.row) expect(meet(a.box, b.box)).toBe(false);
    }
    for (const item of items) {
      for (const { aisle, line } of aisleOf(item, field)) {
        const along = items.filter((other) => other !== item).flatMap((other) => aisleOf(other, field));
        expect(along.some((other) => other.aisle === aisle && meet(other.line, line))).toBe(false);
      }
      const place = field.placed.get(item.id);
      expect(place?.start).toBeLessThanOrEqual(item.x0);
      expect(place?.end).toBeGreaterThanOrEqual(item.x1);
      const text = textExtent(item, place?.label);
      expect(text.start).toBeGreaterThanOrEqual(frame.left - 1e-9);
      expect(text.end).toBeLessThanOrEqual(frame.right + 1e-9);
      if (place?.label?.leader) continue;
      expect(place?.start).toBeLessThanOrEqual(text.start);
      expect(place?.end).toBeGreaterThanOrEqual(text.end);
    }
  };

  test('nothing overlaps, all are placed and named', () => {
    fc.assert(
      fc.property(fields, (items) => {
        check(items, placeLabels(items, frame, { band: { left: 500, right: 540 } }));
      }),
    );
  });

  test('from right to left a field is the mirror image, also of what was kept while panning', () => {
    const mirrored = (items: readonly FieldItem[]): readonly FieldItem[] =>
      items.map((item) => ({ ...item, x0: 784 - item.x1, x1: 784 - item.x0 }));
    const flipped = { right: 'left', left: 'right', above: 'above' } as const;
    fc.assert(
      fc.property(
        fc.oneof(fields, crowds),
        fc.integer({ min: -60, max: 60 }),
        fc.integer({ min: 1, max: 9 }),
        (items, by, rows) => {
          const panned = items
            .map((item) => ({ ...item, x0: item.x0 + by, x1: item.x1 + by }))
            .filter(({ x0, x1 }) => x0 > 0 && x1 < 784);
          const options = { rows };
          const field = placeLabels(panned, frame, {
            ...options,
            previous: placeLabels(items, frame, options),
          });
          const before = placeLabels(mirrored(items), frame, { ...options, rtl: true });
          const rtl = placeLabels(mirrored(panned), frame, { ...options, rtl: true, previous: before });
          expect(rtl.rows).toBe(field.rows);
          for (const [id, { row, label }] of field.placed) {
            const other = rtl.placed.get(id);
            expect(other).toMatchObject({ row, label: label && { side: flipped[label.side] } });
            expect(other?.label?.leader?.rows).toBe(label?.leader?.rows);
            expect(other?.label?.leader?.along).toBe(label?.leader?.along);
            expect(other?.label?.leader?.dx ?? 0).toBeCloseTo(-(label?.leader?.dx ?? 0), 6);
          }
        },
      ),
    );
  });

  test('nothing overlaps where few rows are seen, and no leader runs along another', () => {
    let leaders = 0;
    fc.assert(
      fc.property(fc.oneof(fields, crowds, crowdsWithBars), fc.integer({ min: 1, max: 8 }), (items, rows) => {
        const field = placeLabels(items, frame, { rows });
        check(items, field);
        for (const item of items) expect(underLeaders(item, items, field)).toEqual([]);
        leaders += [...field.placed.values()].filter(({ label }) => label?.leader).length;
        const chosen = items.find(({ selected }) => selected);
        if (chosen) expect(field.placed.get(chosen.id)?.label?.leader).toBeUndefined();
      }),
      { numRuns: 300 },
    );
    expect(leaders).toBeGreaterThan(20);
  });

  test('to select an event, and to select none again, moves nothing, whatever band that brings', () => {
    let leaders = 0;
    fc.assert(
      fc.property(fc.oneof(fields, crowds), fc.integer({ min: 1, max: 20 }), (items, rows) => {
        const plain = items.map((item) => ({ ...item, selected: false }));
        const before = placeLabels(plain, frame, { rows });
        leaders += [...before.placed.values()].filter(({ label }) => label?.leader).length;
        const chosen = items.find(({ selected }) => selected);
        const band = chosen ? { left: chosen.x0 - 8, right: chosen.x1 + 8 } : null;
        const after = placeLabels(items, frame, { rows, band, previous: before });
        expect(after.rows).toBe(before.rows);
        for (const { id } of items) {
          const [was, is] = [before.placed.get(id), after.placed.get(id)];
          expect(is?.row).toBe(was?.row);
          expect(is?.start).toBeCloseTo(was?.start ?? NaN, 6);
          expect(is?.end).toBeCloseTo(was?.end ?? NaN, 6);
          expect(is?.label?.side).toBe(was?.label?.side);
          expect(is?.label?.x).toBeCloseTo(was?.label?.x ?? NaN, 6);
          expect(is?.label?.leader?.rows).toBe(was?.label?.leader?.rows);
        }
      }),
      { numRuns: 300 },
    );
    expect(leaders).toBeGreaterThan(20);
  });

  test('a mark and a label that a leader joins stand clear of all others, which would be read with them', () => {
    let leaders = 0;
    fc.assert(
      fc.property(fc.oneof(fields, crowds), fc.integer({ min: 1, max: 8 }), (items, rows) => {
        const field = placeLabels(items, frame, { rows });
        for (const item of items) {
          const place = field.placed.get(item.id);
          if (!place?.label.leader) continue;
          leaders++;
          const text = { row: place.row + place.label.leader.rows, box: textExtent(item, place.label) };
          const others = items.filter((other) => other !== item).flatMap((other) => boxesOf(other, field));
          const near = (own: { row: number; box: Extent }): boolean =>
            others.some(({ row, box }) => row === own.row && meet(own.box, box, 16));
          expect(near({ row: place.row, box: place })).toBe(false);
          expect(near(text)).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
    expect(leaders).toBeGreaterThan(20);
  });

  test('while it is panned a field moves as one, as long as no label meets the edge', () => {
    const shift = (items: readonly FieldItem[], by: number): FieldItem[] =>
      items.map((item) => ({ ...item, x0: item.x0 + by, x1: item.x1 + by }));
    let moved = 0;
    fc.assert(
      fc.property(
        crowds,
        fc.integer({ min: -40, max: 40 }),
        fc.integer({ min: 1, max: 8 }),
        (items, by, rows) => {
          const before = placeLabels(items, frame, { rows });
          // Far enough that labels at the edge turn: nothing comes to lie on another.
          const far = shift(items, 8 * by).filter(({ x0, x1 }) => x0 > 0 && x1 < 784);
          check(far, placeLabels(far, frame, { rows, previous: before }));
          const stays = items.every((item) => {
            const { start, end } = textExtent(item, before.placed.get(item.id)?.label);
            return start + by >= frame.left && end + by <= frame.right;
          });
          if (!stays) return;
          moved++;
          const after = placeLabels(shift(items, by), frame, { rows, previous: before });
          for (const { id } of items) {
            const [old, now] = [before.placed.get(id), after.placed.get(id)];
            expect(now?.row).toBe(old?.row);
            expect(now?.label?.side).toBe(old?.label?.side);
            expect(now?.label?.leader).toEqual(old?.label?.leader);
          }
        },
      ),
    );
    expect(moved).toBeGreaterThan(20);
  });

  test('while it is panned a label that turns, or that the edge holds, moves no other to another row', () => {
    /** As the view hands them over: what is in it, spans cut to it. */
    const seen = (items: readonly FieldItem[], by: number): FieldItem[] =>
      items.flatMap((item) => {
        const [x0, x1] = [item.x0 + by, item.x1 + by];
        if (x1 <= 0 || x0 >= 784) return [];
        const ends = item.kind === 'span' ? { x0: Math.max(0, x0), x1: Math.min(784, x1) } : { x0, x1 };
        // The one that is selected keeps its row before all others.
        return { ...item, ...ends, selected: false };
      });
    let [moved, stayed] = [0, 0];
    fc.assert(
      fc.property(
        fields,
        fc.integer({ min: -90, max: 90 }),
        fc.constantFrom(6, Infinity),
        (items, step, rows) => {
          let before = placeLabels(seen(items, 0), frame, { rows });
          for (let by = step; Math.abs(by) <= Math.abs(5 * step) && step !== 0; by += step) {
            const shown = seen(items, by);
            const after = placeLabels(shown, frame, { rows, previous: before });
            check(shown, after);
            for (const { id, kind, x0, x1, labelWidth } of shown) {
              const [was, is] = [before.placed.get(id), after.placed.get(id)];
              const isHeld = kind === 'span' && (x0 <= 0 || is?.label?.anchor === 'end');
              const { side } = was?.label ?? {};
              // There it no longer fits: where its other side is taken, a leader takes it away.
              const isOut =
                (side === 'right' && x1 + LABEL_GAP + labelWidth > frame.right) ||
                (side === 'left' && x0 - LABEL_GAP - labelWidth < frame.left);
              if (!was || is?.label?.side !== side || isHeld || isOut || was.label?.leader) {
                if (was && is?.row !== was.row) moved++;
                continue;
              }
              stayed++;
              expect(is?.row).toBe(was.row);
            }
            before = after;
          }
        },
      ),
      { numRuns: 200 },
    );
    expect(moved).toBeGreaterThan(3);
    expect(stayed).toBeGreaterThan(1000);
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
