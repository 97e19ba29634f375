/** What is told in words: the keys, and what the views show now. */
import { userEvent } from 'vitest/browser';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { messagesFor } from '../../src/locales/index.js';
import { clear, focused, mount } from './harness/summit.js';

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

  it("speaks the reader's language", async () => {
    const summit = await mount();
    summit.element.lang = 'de';
    await summit.whole.getByRole('button', { name: 'Tastaturhilfe' }).click();
    await expect.element(summit.whole.getByText('Leertaste').first()).toBeVisible();
    await expect.element(summit.whole.getByText(messagesFor('de').help.lanes)).toBeVisible();
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
