/** A map of little room: what stands over it lies on nothing else that stands over it. */
import { beforeEach, describe, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import { mountMap, put, type MapHarness } from './harness/map.js';

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
