/** What is told in words: the keys, and what the views show now. */
import axe from 'axe-core';
import { userEvent } from 'vitest/browser';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { messagesFor } from '../../src/locales/index.js';
import { samples } from './harness/samples.js';
import { mountTimeline } from './harness/timeline.js';
import { clear, focused, mount, type SummitHarness } from './harness/summit.js';

afterEach(clear);

describe('the keyboard help', () => {
  it('lists the keys of every part, and Escape gives the focus back', async () => {
    const summit = await mount();
    const button = summit.whole.getByRole('button', { name: 'Keyboard help' });
    await button.click();
    const dialog = summit.whole.getByRole('dialog', { name: 'Keyboard help' });
    await expect.element(dialog).toBeVisible();
    const heads = [...dialog.element().querySelectorAll('th')].map((each) => each.textContent?.trim());
    expect(heads).toEqual([
      'Everywhere',
      'Rows of buttons',
      'Map',
      'Places on the map',
      'Timeline',
      'Time window',
      'Playback',
      'All entries',
      'Details',
    ]);
    expect(dialog.getByRole('row').elements().length).toBe(9 + 28);
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(summit.root.querySelector('dialog')).toBeNull());
    expect(focused()).toBe(button.element());
  });

  const keysOf = (root: ParentNode, effect: string): string[] => {
    const row = [...root.querySelectorAll('dialog tr')].find((each) =>
      each.lastElementChild?.textContent.startsWith(effect),
    );
    return [...(row?.querySelectorAll('kbd') ?? [])].map((key) => key.textContent);
  };

  it.each(['ltr', 'rtl'] as const)(
    'names the key for the next one first where it says “next or previous”, %s',
    async (dir) => {
      const summit = await mount({}, 1200, dir);
      await summit.whole.getByRole('button', { name: 'Keyboard help' }).click();
      const across = dir === 'ltr' ? ['→', '←'] : ['←', '→'];
      expect(keysOf(summit.root, 'Next or previous button')).toEqual(across);
      expect(keysOf(summit.root, 'Next or previous in time order')).toEqual([across[0], '↓', across[1], '↑']);
      expect(keysOf(summit.root, 'First entry of the next or previous period')).toEqual([
        'Page Down',
        'Page Up',
      ]);
      expect(keysOf(summit.root, 'Previous entry / Next entry')).toEqual(['↑', '↓']);
      await userEvent.keyboard('{Escape}');
    },
  );

  it('is there for a timeline that stands alone, with its own keys, and not twice in a map', async () => {
    const timeline = await mountTimeline();
    const button = timeline.button('Keyboard help');
    await button.click();
    const dialog = timeline.whole.getByRole('dialog', { name: 'Keyboard help' });
    await expect.element(dialog).toBeVisible();
    const heads = [...dialog.element().querySelectorAll('th')].map((each) => each.textContent);
    expect(heads).toEqual(['Everywhere', 'Rows of buttons', 'Timeline', 'Time window', 'Playback']);
    expect((await axe.run(timeline.element)).violations.map(({ id }) => id)).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(timeline.root.querySelector('dialog')).toBeNull());
    expect(focused()).toBe(button.element());
    const summit = await mount();
    expect(summit.view('summit-timeline').shadowRoot?.querySelector('.help')).toBeNull();
  });

  it("speaks the reader's language", async () => {
    const summit = await mount();
    summit.element.lang = 'de';
    await summit.whole.getByRole('button', { name: 'Tastaturhilfe' }).click();
    await expect.element(summit.whole.getByText('Leertaste').first()).toBeVisible();
    await expect.element(summit.whole.getByText(messagesFor('de').help.lanes)).toBeVisible();
  });
});

describe('the heading', () => {
  it.each([
    ['1985/..', 'since 1943'],
    ['../1900', 'until 1985'],
    ['1985/1990', '1943–1990'],
  ])('tells open ends: with %s, %s', async (when, years) => {
    const sample = { title: 'Sample', when };
    const data = {
      events: [sample, { title: 'Another sample', when: '1943' }, { title: 'A third', when: '1985' }],
    };
    const summit = await mount({ data });
    await expect.poll(() => summit.root.querySelector('header')?.textContent).toContain(years);
  });
});

describe('the summary', () => {
  const described = (root: ShadowRoot): string =>
    root.querySelector('#now')?.textContent?.trim().replace(/\s+/g, ' ') ?? '';

  it('says what all views show now, and describes the whole', async () => {
    const summit = await mount();
    expect(described(summit.root)).toBe('10 of 10 entries, 2018–2019, in 7 places.');
    summit.element.from = '2019-01';
    summit.element.to = '2019-02';
    summit.element.selected = 'hanoi-summit';
    await summit.settled();
    expect(described(summit.root)).toMatch(
      /^9 of 10 entries, January–February 2019, in \d places\. Selected: Second US–North Korea summit\.$/,
    );
    expect(summit.root.querySelector('section')?.getAttribute('aria-describedby')).toBe('now');
  });
});

describe('the table of all entries', () => {
  const rows = (root: ShadowRoot): string[][] =>
    [...root.querySelectorAll('table tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent?.trim() ?? ''),
    );
  const tables = (summit: SummitHarness): number => summit.whole.getByRole('table').elements().length;

  it.each([
    ['of the list', {}],
    ['with details in its place', { selected: 'hanoi-summit' }],
    ['without a list', { views: 'map timeline' }],
  ] as const)('is there for the ear before anybody acts, %s', async (_, properties) => {
    const summit = await mount(properties);
    const [head, first, ...others] = rows(summit.root);
    expect(head).toEqual(['Date', 'Date is', 'Entry', 'Kind', 'Place', 'Sources']);
    expect(first).toEqual([
      '12 June 2018',
      'Day',
      'First US–North Korea summit',
      'Summit',
      'Capella Singapore, Sentosa Island',
      '7',
    ]);
    expect(others).toHaveLength(9);
  });

  it('holds what all views show, and gives way to the table that is seen', async () => {
    const summit = await mount({ from: '2019-02' });
    expect(rows(summit.root)).toHaveLength(1 + summit.visible.length);
    summit.element.view = 'table';
    await summit.settled();
    expect(rows(summit.root)).toEqual([]);
    expect(tables(summit)).toBe(1);
  });

  it('of many begins with the first fifty, and says of how many', async () => {
    const summit = await mount({ data: samples(5000) });
    const table = summit.root.querySelector('table');
    expect(rows(summit.root)).toHaveLength(51);
    expect(table?.getAttribute('aria-rowcount')).toBe('5001');
    expect(table?.rows[50]?.getAttribute('aria-rowindex')).toBe('51');
  });
});
