/** Whoever opens an event gets the focus back when it is closed, from wherever in the details. */
import { afterEach, describe, expect, it } from 'vitest';
import { directions } from '../harness/directions.js';
import { clear, focused, mount, type SummitHarness } from '../harness/summit.js';

afterEach(clear);

const HANOI = /^Second US–North Korea summit/;

/** The view that has the focus, and the event on whose mark or row it is. */
const place = (): string => {
  const at = focused();
  const root = at?.getRootNode();
  const id = at?.getAttribute('data-id') ?? at?.getAttribute('aria-label')?.split(',')[0] ?? at?.localName;
  return `${root instanceof ShadowRoot ? root.host.localName : 'page'}: ${id}`;
};

/** Moves the focus into the details as a reader does, on and on with the Tab key. */
async function tabIntoDetails(summit: SummitHarness): Promise<void> {
  const inside = (): boolean => summit.view('summit-details').matches(':focus-within');
  for (let i = 0; i < 20 && !inside(); i++) await summit.press('Tab');
  expect(inside()).toBe(true);
}

describe.each(directions)('Escape in the details, $dir', ({ dir }) => {
  it('gives the focus back to the marker', async () => {
    const summit = await mount({}, 1200, dir);
    const map = summit.view('summit-venues');
    map.shadowRoot?.querySelector<HTMLElement>('.viewport')?.focus();
    await summit.press('Enter', 'End', 'Enter');
    expect(summit.element.selected).toBe('hanoi-summit');
    expect(focused()?.getAttribute('aria-label')).toMatch(HANOI);
    await tabIntoDetails(summit);
    await summit.press('Escape');
    expect(summit.element.selected).toBeNull();
    await expect.poll(place).toBe('summit-venues: Second US–North Korea summit');
  });

  it('gives the focus back to the option', async () => {
    const summit = await mount({}, 1200, dir);
    summit.view('summit-timeline').shadowRoot?.querySelector<HTMLElement>('.option[tabindex="0"]')?.focus();
    await summit.press('End', 'Enter');
    expect(place()).toBe('summit-timeline: hanoi-summit');
    await tabIntoDetails(summit);
    await summit.press('Escape');
    expect(summit.element.selected).toBeNull();
    await expect.poll(place).toBe('summit-timeline: hanoi-summit');
  });

  it('gives the focus back to the row of the list', async () => {
    const summit = await mount({}, 1200, dir);
    const row = summit.row(HANOI).element();
    if (row instanceof HTMLElement) row.focus();
    await summit.press('Enter');
    await expect.poll(place).toBe('summit-details: h3');
    await summit.press('Escape');
    await expect.poll(place).toBe('summit-list: hanoi-summit');
  });

  it('gives the focus back to the row of the table', async () => {
    const summit = await mount({ view: 'table' }, 1200, dir);
    const row = summit.row(HANOI).element();
    if (row instanceof HTMLElement) row.focus();
    await summit.press('Enter');
    const details = summit.view('summit-details').shadowRoot;
    details?.querySelector<HTMLElement>('button')?.focus();
    await summit.press('Escape');
    await expect.poll(place).toBe('summit-list: hanoi-summit');
  });

  it('gives the focus back to the row of the rail on a narrow screen', async () => {
    const summit = await mount({}, 400, dir);
    const row = summit.row(HANOI).element();
    if (row instanceof HTMLElement) row.focus();
    await summit.press('Enter');
    await tabIntoDetails(summit);
    await summit.press('Escape');
    expect(summit.element.selected).toBeNull();
    await expect.poll(place).toBe('summit-list: hanoi-summit');
  });

  it('goes to the event that is read now, where that is another one', async () => {
    const summit = await mount({}, 1200, dir);
    summit.view('summit-timeline').shadowRoot?.querySelector<HTMLElement>('.option[tabindex="0"]')?.focus();
    await summit.press('End', 'Enter');
    await summit
      .in('summit-details')
      .getByRole('button', { name: /^Previous entry/ })
      .click();
    await summit.press('Escape');
    await expect.poll(place).toBe('summit-timeline: envoys-feb17');
  });

  it('goes to the list where the event was opened by the page', async () => {
    const summit = await mount({ selected: 'hanoi-summit' }, 1200, dir);
    summit.view('summit-details').shadowRoot?.querySelector<HTMLElement>('button')?.focus();
    await summit.press('Escape');
    await expect.poll(place).toBe('summit-list: hanoi-summit');
  });
});
