/**
 * What assistive technology is told in each main state, kept as text and reviewed like code. After a change that is
 * meant: `npx vitest run --project browser tests/components/accessibility-tree.test.ts -u`, and read what has changed.
 */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { commands } from 'vitest/browser';
import type { SummitMap } from '../../src/index.js';
import { never, serve } from './harness/network.js';
import { samples } from './harness/samples.js';
import { clear, mount, type SummitHarness } from './harness/summit.js';
import { treeText } from './harness/tree.js';

afterEach(() => {
  clear();
  vi.restoreAllMocks();
  document.documentElement.removeAttribute('lang');
  document.documentElement.removeAttribute('dir');
});

const WINTER = { from: '2019-01', to: '2019-02' } as const;

interface State {
  readonly properties?: Partial<SummitMap>;
  readonly width?: number;
  readonly lang?: string;
  readonly act?: (summit: SummitHarness) => Promise<unknown>;
}

const states: Record<string, State> = {
  wide: {},
  medium: { width: 800 },
  narrow: { width: 400 },
  'narrow-opened': { width: 400, properties: { selected: 'hanoi-summit' } },
  selected: { properties: { selected: 'hanoi-summit' } },
  window: { properties: WINTER },
  filters: { act: (summit) => summit.button('Filters').click() },
  found: { properties: { filters: { search: 'moon', participants: [], statuses: [], sources: [] } } },
  'nothing-found': {
    properties: { filters: { search: 'unicorn', participants: [], statuses: [], sources: [] } },
  },
  table: { properties: { view: 'table' } },
  empty: { properties: { data: [] } },
  problems: {
    properties: { data: [{ title: 'Odd', date: 'sometime' }, ...samples(2)] },
    act: (summit) => summit.button('See which').click(),
  },
  'one-place': {
    properties: { data: samples(12) },
    act: (summit) =>
      summit
        .in('summit-venues')
        .getByRole('button', { name: /entries at Vienna/ })
        .click(),
  },
  playback: {
    act: async (summit) => {
      await summit.button('Play').click();
      await vi.waitFor(() => expect(summit.element.selected).not.toBeNull());
      await summit.press('Escape');
    },
  },
  help: { act: (summit) => summit.button('Keyboard help').click() },
  'many-events': { properties: { data: samples(5000) } },
  'lanes-of-groups': { properties: { lanes: 'group' } },
  vi: { lang: 'vi' },
  'vi-selected': { lang: 'vi', properties: { selected: 'hanoi-summit' } },
  ar: { lang: 'ar' },
};

describe('the accessibility tree', () => {
  it.each(Object.entries(states))('%s', async (name, { properties, width, lang, act }) => {
    await commands.mouseMove(1270, 890);
    document.documentElement.lang = lang ?? 'en';
    if (lang === 'ar') document.documentElement.dir = 'rtl';
    const summit = await mount(properties, width, lang === 'ar' ? 'rtl' : 'ltr');
    await act?.(summit);
    await commands.mouseMove(1270, 890);
    await summit.settled();
    // Words that are said of their own accord come and go.
    await vi.waitFor(() => expect(summit.root.querySelector('[role=status]')?.textContent).toBe(''), 8000);
    await expect(await treeText()).toMatchFileSnapshot(`../fixtures/accessibility/${name}.txt`);
  });

  it('error', async () => {
    document.documentElement.lang = 'en';
    serve({ '/none.json': () => new Response('', { status: 404 }) });
    const summit = await mount({ src: '/none.json' });
    await expect.element(summit.error).toBeVisible();
    await summit.settled();
    await expect(await treeText()).toMatchFileSnapshot('../fixtures/accessibility/error.txt');
  });

  it('loading', async () => {
    document.documentElement.lang = 'en';
    serve({ '/late.json': never });
    await mount({ src: '/late.json' });
    await expect(await treeText()).toMatchFileSnapshot('../fixtures/accessibility/loading.txt');
  });
});
