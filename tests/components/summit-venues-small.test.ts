/** A map of little room: what stands over it lies on nothing else that stands over it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import { mountMap, put, type MapHarness } from './harness/map.js';

const SERVER = 'https://small.example/**';
const TILES = 'https://small.example/{z}/{x}/{y}';
const PICTURE = { status: 200, type: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>' };

afterEach(() => commands.answer(SERVER, null));

beforeEach(async () => {
  document.body.replaceChildren();
  document.body.style.margin = '0';
  await commands.mouseMove(1200, 880);
});

const boxOf = (map: MapHarness, selector: string): DOMRect => {
  const found = map.root.querySelector(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found.getBoundingClientRect();
};
const overlap = (a: DOMRect, b: DOMRect): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const PLACED = [
  { title: 'A', date: '2024-01-02', lat: 48, lon: 11 },
  { title: 'B', date: '2024-02-02', lat: 52, lon: 13 },
];
const FAULTY = [...PLACED, { title: 'C', date: '2024-13-44', lat: 47, lon: 8 }];
const UNPLACED = [...PLACED, ...['C', 'D', 'E'].map((title) => ({ title, date: '2024-03-02' }))];

describe('the notice about entries that could not be read', () => {
  it.each([
    [220, 'ltr'],
    [220, 'rtl'],
    [360, 'ltr'],
    [360, 'rtl'],
    [540, 'ltr'],
    [784, 'ltr'],
  ] as const)('lies on neither scale nor controls: %i px, %s', async (width, dir) => {
    const map = await mountMap({ data: FAULTY, tileAttribution: 'Their makers' }, width, 300, dir);
    const notice = boxOf(map, '.notice');
    const scale = boxOf(map, '.scale');
    expect(overlap(notice, scale)).toBe(false);
    for (const tool of map.root.querySelectorAll('[data-tool]')) {
      const box = tool.getBoundingClientRect();
      expect(overlap(box, notice)).toBe(false);
      expect(overlap(box, scale)).toBe(false);
    }
    await map.control('Dismiss').click();
    await map.settled();
    expect(map.root.querySelector('.notice')).toBeNull();
  });

  it('is kept clear of by the names of the map', async () => {
    const map = await mountMap({ data: FAULTY }, 700, 423);
    // Countries come to lie at its height, one after the other.
    for (const latitude of [36, 37, 38, 39, 40, 41, 42]) {
      await put(map, latitude, 10, 4);
      const notice = boxOf(map, '.notice');
      const names = [...map.root.querySelectorAll('.label .text')];
      expect(names.length).toBeGreaterThan(4);
      for (const name of names)
        expect(overlap(name.getBoundingClientRect(), notice), name.textContent).toBe(false);
    }
  });
});

describe('a mark that is selected elsewhere', () => {
  const around = [
    { id: 'nw', title: 'A', date: '2024-01-02', lat: 70, lon: -120 },
    { id: 'ne', title: 'B', date: '2024-02-02', lat: 65, lon: 140 },
    { id: 'se', title: 'C', date: '2024-03-02', lat: -45, lon: 150 },
    { id: 'sw', title: 'D', date: '2024-04-02', lat: -40, lon: -70 },
    { title: 'E', date: '2024-13-44', lat: 0, lon: 0 },
  ];

  it.each([
    [1168, 480, 'ltr'],
    [1168, 480, 'rtl'],
    [784, 250, 'ltr'],
    [360, 300, 'ltr'],
  ] as const)('comes to stand under neither controls nor notice: %i × %i, %s', async (width, height, dir) => {
    const map = await mountMap({ data: around }, width, height, dir);
    for (const from of ['nw', 'ne', 'se', 'sw']) {
      for (const to of ['ne', 'sw', 'nw', 'se']) {
        for (const selected of [from, to]) {
          map.element.selected = selected;
          await map.settled();
          if (selected === from) await put(map, 10, 10, 4.5);
        }
        const mark = boxOf(map, '.marker.selected .mark > :not(.focus)');
        for (const over of map.root.querySelectorAll('.problems > *, .controls > *, .corner > *'))
          expect(overlap(mark, over.getBoundingClientRect()), `${to} ${over.className}`).toBe(false);
      }
    }
  });
});

describe('the controls of a map', () => {
  it.each([200, 220, 240, 280, 300, 330])(
    'can all be pressed at %i px, with the note and the ways to pan',
    async (width) => {
      for (const dir of ['ltr', 'rtl'] as const) {
        const map = await mountMap({ data: UNPLACED }, width, 268, dir);
        await map.control('Move the map').click();
        await map.settled();
        const tools = [...map.root.querySelectorAll<HTMLElement>('[data-tool]')];
        expect(tools.length).toBeGreaterThanOrEqual(9);
        const frame = map.element.getBoundingClientRect();
        for (const tool of tools) {
          const { left, top, right, bottom } = tool.getBoundingClientRect();
          expect(left).toBeGreaterThanOrEqual(frame.left);
          expect(right).toBeLessThanOrEqual(frame.right);
          for (const [x, y] of [
            [(left + right) / 2, (top + bottom) / 2],
            [left + 3, (top + bottom) / 2],
            [right - 3, (top + bottom) / 2],
            [(left + right) / 2, top + 3],
            [(left + right) / 2, bottom - 3],
          ] as const) {
            const hit = map.root.elementFromPoint(x, y);
            expect(hit !== null && tool.contains(hit), `${dir} ${tool.dataset.tool ?? ''}`).toBe(true);
          }
        }
        map.element.remove();
      }
    },
  );
});

describe.each([
  [268, 140],
  [240, 120],
  [200, 200],
  [160, 120],
] as const)('a map of %i × %i px', (width, height) => {
  const MAKERS = '© <a href="https://example.org">Makers of maps of the world</a>, whoever they may be';
  const CASES = [
    ['that asks before it shows tiles', { tiles: TILES, consent: 'ask' }, '.consent'],
    ['whose tiles fail', { tiles: TILES }, '[part=notice]'],
    ['that names whom its tiles are from', { tiles: TILES, tileAttribution: MAKERS }, '.credit'],
  ] as const;
  const cases = CASES.flatMap(([of, properties, said]) =>
    (['ltr', 'rtl'] as const).map((dir) => [of, dir, properties, said] as const),
  );

  it.each(cases)(
    '%s has nothing over anything else, and all of it inside: %s',
    async (_, dir, properties, said) => {
      await commands.answer(SERVER, said === '.credit' ? PICTURE : { status: 404 });
      const map = await mountMap({ ...properties, data: UNPLACED }, width, height, dir);
      await expect.poll(() => map.root.querySelector(said)).not.toBeNull();
      for (const zoom of [null, 5]) {
        if (zoom !== null) await put(map, 48, 11, zoom);
        const over = [
          ...map.root.querySelectorAll<HTMLElement>('[data-tool], .scale'),
          ...map.root.querySelectorAll<HTMLElement>(said),
        ];
        expect(over.length).toBeGreaterThanOrEqual(4);
        const frame = map.element.getBoundingClientRect();
        for (const [i, one] of over.entries()) {
          const box = one.getBoundingClientRect();
          expect(box.left >= frame.left && box.right <= frame.right, one.className).toBe(true);
          expect(box.top >= frame.top && box.bottom <= frame.bottom, one.className).toBe(true);
          for (const other of over.slice(i + 1)) {
            const name = `${one.dataset.tool ?? one.className}, ${other.dataset.tool ?? other.className}`;
            expect(overlap(box, other.getBoundingClientRect()), name).toBe(false);
          }
        }
        for (const button of map.root.querySelectorAll('[data-tool], .consent button')) {
          const { left, top, right, bottom } = button.getBoundingClientRect();
          expect([right - left >= 24, bottom - top >= 44]).toEqual([true, true]);
          const hit = map.root.elementFromPoint((left + right) / 2, (top + bottom) / 2);
          expect(hit !== null && button.contains(hit), button.className).toBe(true);
        }
      }
    },
  );

  it('leaves most of itself to the map, and its keys do what its controls do not', async () => {
    const map = await mountMap({ data: PLACED }, 784, 423);
    await map.control('Move the map').click();
    await map.focusMap();
    await map.resize(width, height);
    const area = [...map.root.querySelectorAll('.group')].reduce((sum, group) => {
      const box = group.getBoundingClientRect();
      return sum + box.width * box.height;
    }, 0);
    expect(area).toBeLessThan((width * height) / 3);
    // The controls are still one Tab stop.
    await map.focusMap();
    for (let i = 0; i < 6 && !map.focused?.closest('.controls'); i++) await map.press('{Tab}');
    expect(map.focused?.getAttribute('data-tool')).toBe('in');
    await map.focusMap();
    const { center } = map.stand;
    await map.press('{ArrowRight}');
    expect(map.stand.center[1]).toBeGreaterThan(center[1]);
  });
});

it.each([
  [268, 140, 'ltr'],
  [268, 140, 'rtl'],
  [240, 120, 'ltr'],
] as const)(
  'the question about tiles in a map of %i × %i px covers no mark that has the focus: %s',
  async (width, height, dir) => {
    const map = await mountMap({ data: PLACED, tiles: TILES, consent: 'ask' }, width, height, dir);
    await put(map, 48, 11, 5);
    await map.focusMap();
    for (const key of ['{Enter}', '{End}', '{Home}']) {
      await map.press(key);
      const mark = map.focused;
      expect(mark?.matches('button.marker')).toBe(true);
      await expect
        .poll(() => {
          const box = mark?.getBoundingClientRect() ?? new DOMRect();
          const hit = map.root.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
          return hit !== null && mark?.contains(hit);
        })
        .toBe(true);
    }
  },
);

it.each([
  [268, 140],
  [240, 120],
] as const)(
  'what is said about tiles in a map of %i × %i px can be read by keyboard',
  async (width, height) => {
    const map = await mountMap({ tiles: TILES, consent: 'ask' }, width, height);
    const card = boxOf(map, '.consent');
    const words = map.root.querySelector('.consent span');
    await map.focusMap();
    for (let i = 0; i < 8 && !map.focused?.closest('.consent'); i++) await map.press('{Tab}');
    for (let i = 0; i < 6; i++) await map.press('{ArrowDown}');
    await expect.poll(() => words?.getBoundingClientRect().bottom).toBeLessThanOrEqual(card.bottom);
  },
);
