/** axe, with the rules of WCAG 2.0 to 2.2, A and AA, and of best practice, in every state, theme and language. */
import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { commands } from 'vitest/browser';
import { languages, loadLanguage, messagesFor } from '../../src/locales/index.js';
import { mountIn, stateNames } from './harness/states.js';
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

describe('axe finds nothing', () => {
  it.each(stateNames)('in the state “%s”', async (state) => {
    expect(await violations(await mountIn(state))).toEqual([]);
  });

  it('in 320 px with details', async () => {
    expect(await violations(await mount(opened, 320))).toEqual([]);
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
