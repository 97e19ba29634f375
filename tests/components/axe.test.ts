/** axe, with the rules of WCAG 2.0 to 2.2, A and AA, and of best practice, in every state, theme and language. */
import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { commands } from 'vitest/browser';
import type { SummitMap } from '../../src/index.js';
import { languages, loadLanguage, messagesFor } from '../../src/locales/index.js';
import { never, serve } from './harness/network.js';
import { samples } from './harness/samples.js';
import { clear, mount, type SummitHarness } from './harness/summit.js';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** A test's page has no headline and no landmarks of its own. */
const PAGE_RULES = ['region', 'page-has-heading-one', 'landmark-one-main'];

async function violations(summit: SummitHarness): Promise<string[]> {
  const { violations: found } = await axe.run(summit.element, {
    runOnly: { type: 'tag', values: TAGS },
    rules: Object.fromEntries(PAGE_RULES.map((rule) => [rule, { enabled: false }])),
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

const themes = import.meta.glob<string>('../../src/themes/*.css', {
  query: '?raw',
  import: 'default',
  eager: true,
});

afterEach(async () => {
  clear();
  vi.restoreAllMocks();
  for (const style of document.head.querySelectorAll('style[data-theme]')) style.remove();
  for (const name of ['lang', 'dir']) document.documentElement.removeAttribute(name);
  await commands.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
});

const opened = { selected: 'hanoi-summit', from: '2019-01', to: '2019-02' } as const;

interface State {
  readonly properties?: Partial<SummitMap>;
  readonly width?: number;
  readonly act?: (summit: SummitHarness) => Promise<unknown>;
}

const states: Record<string, State> = {
  'at first': {},
  'with details and a window': { properties: opened },
  'as a table': { properties: { view: 'table' } },
  'of medium width': { width: 800 },
  narrow: { width: 400 },
  'narrow with details': { width: 320, properties: opened },
  'with filters': { act: (summit) => summit.button('Filters').click() },
  'with nothing found': {
    properties: { filters: { search: 'unicorn', participants: [], statuses: [], sources: [] } },
  },
  empty: { properties: { data: [] } },
  'with problems': {
    properties: { data: [{ title: 'Odd', date: 'sometime' }, ...samples(2)] },
    act: (summit) => summit.button('See which').click(),
  },
  'with the help': { act: (summit) => summit.button('Keyboard help').click() },
  'with a list of one place': {
    properties: { data: samples(12) },
    act: (summit) =>
      summit
        .in('summit-venues')
        .getByRole('button', { name: /entries at Vienna/ })
        .click(),
  },
  'with many events': { properties: { data: samples(5000) } },
  'with lanes of groups': { properties: { lanes: 'group' } },
};

describe('axe finds nothing', () => {
  it.each(Object.entries(states))('%s', async (_, { properties, width, act }) => {
    const summit = await mount(properties, width);
    await act?.(summit);
    await summit.settled();
    expect(await violations(summit)).toEqual([]);
  });

  it('in an error', async () => {
    serve({ '/none.json': () => new Response('', { status: 404 }) });
    const summit = await mount({ src: '/none.json' });
    await expect.element(summit.error).toBeVisible();
    expect(await violations(summit)).toEqual([]);
  });

  it('while loading', async () => {
    serve({ '/late.json': never });
    expect(await violations(await mount({ src: '/late.json' }))).toEqual([]);
  });

  it('in forced colours', async () => {
    await commands.emulateMedia({ forcedColors: 'active' });
    expect(await violations(await mount(opened))).toEqual([]);
  });

  describe.each(Object.entries(themes))('in %s', (path, css) => {
    it.each(['light', 'dark'] as const)('%s', async (colorScheme) => {
      await commands.emulateMedia({ colorScheme });
      const style = document.createElement('style');
      style.dataset.theme = path;
      style.textContent = `:root { color-scheme: light dark } ${css}`;
      document.head.append(style);
      expect(await violations(await mount(opened))).toEqual([]);
    });
  });

  it.each(languages)('in %s', async (lang) => {
    await loadLanguage(lang);
    document.documentElement.lang = lang;
    const dir = lang === 'ar' ? 'rtl' : 'ltr';
    const summit = await mount(opened, 1200, dir);
    const tools = messagesFor(lang).tools;
    expect(summit.root.querySelector('.tools')?.getAttribute('aria-label')).toBe(tools);
    expect(await violations(summit)).toEqual([]);
    summit.element.view = 'table';
    summit.element.selected = null;
    await summit.settled();
    expect(await violations(summit)).toEqual([]);
  });
});
