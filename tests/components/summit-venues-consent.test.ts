/** The question before a tile server is contacted: the reader may say no, and loses sight of nothing meanwhile. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import { mountMap, put, type MapHarness } from './harness/map.js';

const SERVERS = ['https://one.example/**', 'https://two.example/**'] as const;
const ONE = 'https://one.example/{z}/{x}/{y}';
const TWO = 'https://two.example/{z}/{x}/{y}';

beforeEach(async () => {
  document.body.replaceChildren();
  document.body.style.margin = '0';
  await commands.mouseMove(1200, 880);
  for (const server of SERVERS) await commands.answer(server, { status: 403 });
});

afterEach(async () => {
  for (const server of SERVERS) await commands.answer(server, null);
});

const part = (map: MapHarness, name: string) => map.root.querySelector(`[part="${name}"]`);

/** CSS px between something over the map and the middle of a mark; below 0 where that lies under it. */
function farFrom(over: Element | null, mark: Element): number {
  const { x, y, width, height } = mark.getBoundingClientRect();
  const box = over?.getBoundingClientRect() ?? new DOMRect();
  const [left, top] = [x + width / 2, y + height / 2];
  return Math.max(box.left - left, left - box.right, box.top - top, top - box.bottom);
}

async function tabTo(map: MapHarness, button: Element): Promise<void> {
  await map.focusMap();
  for (let i = 0; i < 10 && map.focused !== button; i++) await map.press('{Tab}');
  expect(map.focused).toBe(button);
}

describe('the question about a tile server', () => {
  it.each([
    [700, 394, 'ltr'],
    [700, 394, 'rtl'],
    [1200, 560, 'ltr'],
    [360, 268, 'ltr'],
  ] as const)('lies on no mark when the map is fitted, %i × %i, %s', async (width, height, dir) => {
    const at = (title: string, lat: number, lon: number) => ({ title, date: '2024', lat, lon, venue: title });
    const data = [at('Lisbon', 38.7, -9.1), at('Nairobi', -1.3, 36.8), at('Dakar', 14.7, -17.5)];
    const map = await mountMap({ data, tiles: ONE, consent: 'ask' }, width, height, dir);
    await expect.poll(() => part(map, 'consent')).not.toBeNull();
    await map.settled();
    const marks = [...map.root.querySelectorAll('button.marker')];
    expect(marks).toHaveLength(3);
    for (const mark of marks) expect(farFrom(part(map, 'consent'), mark)).toBeGreaterThan(8);
    // So it is with the notice that comes later, where the reader has not moved the map.
    await map.control('Show it').click();
    await expect.poll(() => part(map, 'notice'), { timeout: 5000 }).not.toBeNull();
    await commands.mouseMove(1200, 880);
    await map.settled();
    for (const mark of marks) expect(farFrom(part(map, 'notice'), mark)).toBeGreaterThan(8);
  });

  it.each([
    ['with a button', 'No', '{Enter}'],
    ['with Escape', 'Show it', '{Escape}'],
  ])(
    'can be declined %s: the focus is on the map, and nobody is contacted or asked about',
    async (_, on, key) => {
      const map = await mountMap({ tiles: ONE, tileAttribution: 'One', consent: 'ask' });
      await tabTo(map, map.control(on).element());
      await map.press(key);
      expect(map.focused).toBe(map.viewport);
      expect(part(map, 'consent')).toBeNull();
      expect(part(map, 'credit')).toBeNull();
      expect(map.labels()).toContain('Canada');
      map.element.tiles = null;
      await map.settled();
      map.element.tiles = ONE;
      await map.settled();
      expect(part(map, 'consent')).toBeNull();
      expect(await commands.asked(SERVERS[0])).toEqual([]);
      // Of another one nothing was said.
      map.element.tiles = TWO;
      await map.settled();
      expect(part(map, 'consent')?.textContent).toContain('two.example');
      expect(await commands.asked(SERVERS[1])).toEqual([]);
    },
  );

  it.each(['{Enter}', ' '])(
    'is agreed to by key with the focus on the map, which shows them: %o',
    async (key) => {
      const map = await mountMap({ tiles: ONE, tileAttribution: 'One', consent: 'ask' });
      await tabTo(map, map.control('Show it').element());
      await map.press(key);
      expect(part(map, 'consent')).toBeNull();
      expect(map.focused).toBe(map.viewport);
      await expect.poll(() => part(map, 'notice'), { timeout: 5000 }).not.toBeNull();
      expect(map.focused).toBe(map.viewport);
    },
  );

  it.each([200, 280, 784])(
    'is in lines of some length above its buttons, all within a map of %i px',
    async (width) => {
      const map = await mountMap({ tiles: ONE, tileAttribution: 'One', consent: 'ask' }, width, 300);
      const card = part(map, 'consent');
      const frame = map.viewport.getBoundingClientRect();
      const words = card?.querySelector('span')?.getBoundingClientRect();
      expect(words?.width).toBeGreaterThan(140);
      const buttons = [...(card?.querySelectorAll('button') ?? [])].map((each) =>
        each.getBoundingClientRect(),
      );
      expect(buttons).toHaveLength(2);
      for (const { left, right, top, bottom } of buttons) {
        expect([left >= frame.left, right <= frame.right, top >= frame.top, bottom <= frame.bottom]).toEqual(
          Array(4).fill(true),
        );
      }
    },
  );

  it.each(['ltr', 'rtl'] as const)('covers no mark that has the focus: %s', async (dir) => {
    const data = [
      { title: 'A', date: '2024-01-02', lat: 48, lon: 11 },
      { title: 'B', date: '2024-02-02', lat: 52, lon: 13 },
    ];
    const map = await mountMap({ data, tiles: ONE, consent: 'ask' }, 360, 700, dir);
    const away = (mark: Element): number => farFrom(part(map, 'consent'), mark);
    // One of them lies under the question, the other beyond it.
    await put(map, 39.2, 11, 5);
    expect(away(map.marker(/^A/).element())).toBeLessThan(0);
    await map.focusMap();
    for (const [key, name] of [
      ['{Enter}', /^A/],
      ['{End}', /^B/],
      ['{Home}', /^A/],
    ] as const) {
      await map.press(key);
      const mark = map.marker(name).element();
      expect(map.focused).toBe(mark);
      await expect.poll(() => away(mark)).toBeGreaterThanOrEqual(16);
    }
  });
});

it.each(['ltr', 'rtl'] as const)(
  'the notice that tiles fail covers no mark that has the focus: %s',
  async (dir) => {
    const data = [{ title: 'A', date: '2024-01-02', lat: 48, lon: 11 }];
    const map = await mountMap({ data }, 360, 700, dir);
    await put(map, 39.2, 11, 5);
    await map.focusMap();
    await map.press('{Enter}');
    const mark = map.marker(/^A/).element();
    expect(map.focused).toBe(mark);
    const before = mark.getBoundingClientRect();
    map.element.tiles = ONE;
    await expect.poll(() => part(map, 'notice')).not.toBeNull();
    await expect.poll(() => farFrom(part(map, 'notice'), mark)).toBeGreaterThanOrEqual(16);
    expect(mark.getBoundingClientRect().top).not.toBe(before.top);
    expect(map.focused).toBe(mark);
  },
);
