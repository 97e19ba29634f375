/** A link that carries what the reader chose, where the page asks for one. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { clear, mount } from './harness/summit.js';

const own = window.location.href.replace(/#.*$/, '');
const fragment = (): string => decodeURIComponent(window.location.hash);

beforeEach(() => window.history.replaceState(null, '', own));
afterEach(() => {
  clear();
  window.history.replaceState(null, '', own);
});

describe('the address of the page', () => {
  it('is left alone unless the page asks', async () => {
    const summit = await mount();
    await summit.row(/Second US/).click();
    expect(summit.element.selected).toBe('hanoi-summit');
    expect(fragment()).toBe('');
  });

  it('says what is selected, the window and what is searched, and nothing of it once that is undone', async () => {
    const before = window.history.length;
    window.history.replaceState(null, '', `${own}#page=2`);
    const summit = await mount({ address: 'talks', from: '2019-01' });
    await summit.row(/Second US/).click();
    expect(fragment()).toBe('#page=2&talks.selected=hanoi-summit&talks.from=2019-01');
    await userEvent.fill(summit.whole.getByRole('searchbox'), 'hanoi & "co"');
    await expect.poll(fragment).toContain('&talks.search=hanoi+&+"co"');
    await userEvent.fill(summit.whole.getByRole('searchbox'), '');
    await expect.poll(fragment).not.toContain('search');
    await userEvent.keyboard('{Escape}');
    summit.element.selected = null;
    await summit.in('summit-timeline').getByRole('button', { name: 'Whole period' }).click();
    await expect.poll(fragment).toBe('#page=2');
    expect(window.history.length).toBe(before);
  });

  it('decides what is shown, at the start and whenever another link is followed', async () => {
    window.history.replaceState(
      null,
      '',
      `${own}#talks.selected=singapore-summit&talks.to=2018&talks.status=nonsense`,
    );
    const summit = await mount({ address: 'talks', selected: 'hanoi-summit', from: '2019' });
    expect([summit.element.selected, summit.element.from, summit.element.to]).toEqual([
      'singapore-summit',
      null,
      '2018',
    ]);
    expect(summit.element.filters.statuses).toEqual([]);
    expect(summit.heard).not.toContainEqual(expect.objectContaining({ type: 'summit-select' }));
    window.location.hash = '#talks.selected=hanoi-summit';
    await expect.poll(() => summit.element.selected).toBe('hanoi-summit');
    expect(summit.element.to).toBeNull();
  });

  it('holds a part for each of two, and an anchor of the page changes neither', async () => {
    window.history.replaceState(null, '', `${own}#a.selected=hanoi-summit&b.selected=singapore-summit`);
    const [a, b] = [await mount({ address: 'a' }), await mount({ address: 'b' })];
    expect([a.element.selected, b.element.selected]).toEqual(['hanoi-summit', 'singapore-summit']);
  });

  it('that holds no date is told as any other, and throws at nobody', async () => {
    window.history.replaceState(null, '', `${own}#talks.from=%3Cscript%3E&talks.selected=__proto__`);
    const summit = await mount({ address: 'talks' });
    expect(summit.element.from).toBeNull();
    expect(summit.element.issues.map(({ code }) => code)).toEqual(['bad-window']);
    expect(summit.visible.length).toBe(10);
  });
});
