/** Every row of list, table and rail in the table of keys, from left to right and from right to left. */
import { beforeEach, describe, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import type { SummitList } from '../../../src/components/summit-list/summit-list.js';
import { directions } from '../harness/directions.js';
import { mountList, type ListHarness } from '../harness/list.js';
import { samples } from '../harness/samples.js';

beforeEach(async () => {
  document.body.replaceChildren();
  await commands.mouseMove(1270, 890);
});

const forms: readonly [name: string, properties: Partial<SummitList>, width: number][] = [
  ['list', {}, 400],
  ['table', { view: 'table' }, 800],
  ['rail', { rail: true }, 400],
];

describe.each(directions)('keys, $dir', ({ dir, forward, back }) => {
  const open = (properties: Partial<SummitList>, width: number): Promise<ListHarness> =>
    mountList({ data: samples(8), ...properties }, width, dir);

  describe.each(forms)('in the %s', (form, properties, width) => {
    it('arrows walk the rows, Home and End lead to the ends, and it is one Tab stop', async () => {
      const list = await open(properties, width);
      const keys = list.keys();
      expect(list.tabStops()).toBe(1);
      await list.tabIn();
      const seen = [list.focused];
      for (let i = 1; i < keys.length; i++) {
        await list.press('ArrowDown');
        seen.push(list.focused);
      }
      expect(seen).toEqual(keys);
      await list.press('ArrowDown');
      expect(list.focused).toBe(keys.at(-1));
      await list.press('ArrowUp');
      expect(list.focused).toBe(keys.at(-2));
      await list.press('Home');
      expect(list.focused).toBe(keys[0]);
      await list.press('End');
      expect(list.focused).toBe(keys.at(-1));
      expect(list.tabStops()).toBe(1);
      expect(list.selections).toEqual([]);
    });

    it.each(['{Enter}', ' '])('%o chooses, Escape gives up, and the focus stays', async (key) => {
      const list = await open(properties, width);
      await list.tabIn();
      await list.press('ArrowDown');
      await list.type(key);
      expect(list.selections).toEqual(['s1']);
      expect(list.focused).toBe('row:s1');
      await list.press('Escape');
      expect(list.selections).toEqual(['s1', null]);
      expect(list.focused).toBe('row:s1');
      if (form !== 'rail') return;
      await list.type(key);
      await list.type(key);
      expect(list.selections).toEqual(['s1', null, 's1', null]);
    });

    it('pages of many rows are turned without losing the focus', async () => {
      const list = await open({ ...properties, data: samples(2500) }, width);
      await list.tabIn();
      await list.press('End');
      const last = list.focused;
      expect(last).not.toBe('row:s0');
      expect(last).not.toBeNull();
      await list.press('Home');
      await expect.poll(() => list.focused).toBe('row:s0');
      expect(list.tabStops()).toBe(1);
    });
  });

  it('in the head of the table arrows walk the columns, Enter sorts, and down leads into the rows', async () => {
    const list = await open({ view: 'table' }, 800);
    await list.tabIn();
    await list.press('ArrowUp');
    expect(list.focused).toBe('sort:date');
    await list.press(forward, forward, back, forward);
    expect(list.focused).toBe('sort:entry');
    await list.press('Enter');
    await list.type(' ');
    expect(list.focused).toBe('sort:entry');
    expect(list.titles()[0]).toBe('Sample 7 in Hanoi');
    await list.press('Home');
    expect(list.focused).toBe('sort:date');
    await list.press(back);
    expect(list.focused).toBe('sort:date');
    await list.press('End', 'ArrowDown');
    expect(list.focused).toBe('row:s7');
  });
});
