/** What a map of little height shows. */
import { beforeEach, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import { mountMap } from './harness/map.js';

beforeEach(async () => {
  document.body.replaceChildren();
  document.body.style.margin = '0';
  await commands.mouseMove(1200, 880);
});

it.each([
  [480, 120, 'ltr'],
  [480, 150, 'rtl'],
  [320, 120, 'ltr'],
  [700, 120, 'ltr'],
] as const)(
  'the entry with the focus is whole in the list of a place, %i × %i %s',
  async (width, height, dir) => {
    const data = ['2024-03-04', '2024-05-08', '2024-06-08'].map((date, i) => ({
      ...{ title: `Sample: ${i}`, date, place: 'Paris', lat: 48.85, lon: 2.35 },
    }));
    const map = await mountMap({ data }, width, height, dir);
    map.root.querySelector<HTMLElement>('button.marker')?.focus();
    await map.press('{Enter}');
    for (const key of ['', '{ArrowDown}', '{ArrowDown}']) {
      if (key) await map.press(key);
      const entry = map.focused?.matches('.entry') ? map.focused.getBoundingClientRect() : null;
      const list = map.list?.querySelector('ul')?.getBoundingClientRect();
      if (!entry || !list) throw new Error('There is no list, or no entry that has the focus.');
      expect(entry.top).toBeGreaterThanOrEqual(list.top - 0.5);
      expect(entry.bottom).toBeLessThanOrEqual(list.bottom + 0.5);
      const { top, bottom } = map.element.getBoundingClientRect();
      expect(list.top).toBeGreaterThanOrEqual(top);
      expect(list.bottom).toBeLessThanOrEqual(bottom);
    }
  },
);
