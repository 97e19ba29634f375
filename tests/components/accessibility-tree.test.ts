/**
 * What assistive technology is told in each main state, kept as text and reviewed like code. After a change that is
 * meant: `npx vitest run --project browser tests/components/accessibility-tree.test.ts -u`, and read what has changed.
 */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { commands } from 'vitest/browser';
import { loadLanguage } from '../../src/locales/index.js';
import { mountIn, stateNames } from './harness/states.js';
import { clear, mount } from './harness/summit.js';
import { treeText } from './harness/tree.js';

afterEach(() => {
  clear();
  vi.restoreAllMocks();
  document.documentElement.removeAttribute('lang');
  document.documentElement.removeAttribute('dir');
});

const fixture = (name: string): string => `../fixtures/accessibility/${name}.txt`;

describe('the accessibility tree', () => {
  it.each(stateNames)('in the state “%s”', async (state) => {
    document.documentElement.lang = 'en';
    await mountIn(state);
    await commands.mouseMove(1270, 890);
    await expect(await treeText()).toMatchFileSnapshot(fixture(state));
  });

  it.each([
    ['vi', {}],
    ['vi-selected', { selected: 'hanoi-summit' }],
    ['ar', {}],
  ] as const)('in another language: %s', async (name, properties) => {
    const [lang = ''] = name.split('-');
    await loadLanguage(lang);
    document.documentElement.lang = lang;
    await mount(properties, 1200, lang === 'ar' ? 'rtl' : 'ltr');
    await commands.mouseMove(1270, 890);
    await expect(await treeText()).toMatchFileSnapshot(fixture(name));
  });
});
