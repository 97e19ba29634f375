/** Search and filters, as a reader works them. */
import { userEvent } from 'vitest/browser';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { clear, focused, mount, type SummitHarness } from './harness/summit.js';

afterEach(clear);

const field = (summit: SummitHarness) => summit.whole.getByRole('searchbox', { name: 'Search' });
const button = (summit: SummitHarness, name: string | RegExp) => summit.whole.getByRole('button', { name });

describe('the search field', () => {
  it('narrows all views to what holds every word, without its accents', async () => {
    const summit = await mount();
    await field(summit).click();
    await userEvent.keyboard('hanoi');
    await vi.waitFor(() => expect(summit.visible).toEqual(['hanoi-summit']));
    await summit.settled();
    expect(summit.events('filter')).toHaveLength(1);
    expect(summit.in('summit-timeline').getByRole('option').elements()).toHaveLength(1);
    expect(summit.in('summit-list').getByRole('listitem').elements()).toHaveLength(1);
    await expect.element(summit.whole.getByRole('status').first()).toHaveTextContent('1 of 10 entries shown');
    expect(focused()).toBe(field(summit).element());
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(summit.visible).toHaveLength(10));
  });

  it('can be set and read by the page, without an event', async () => {
    const summit = await mount();
    Object.assign(summit.element, { filters: { search: 'Moon' } });
    expect(summit.element.filters).toMatchObject({ search: 'Moon', participants: [] });
    expect(summit.visible).toContain('moon-turning-point');
    expect(summit.visible.length).toBeLessThan(10);
    await summit.settled();
    await expect.element(field(summit)).toHaveValue('Moon');
    expect(summit.events('filter')).toEqual([]);
    Object.assign(summit.element, { filters: null });
    expect(summit.visible).toHaveLength(10);
  });
});

describe('a search for spaces', () => {
  it('is no filter that is set', async () => {
    const summit = await mount({ filters: { search: '  ', participants: [], statuses: [], sources: [] } });
    expect(summit.visible).toHaveLength(10);
    expect(button(summit, 'Filters').element().querySelector('.count')).toBeNull();
    expect(button(summit, 'Clear all').query()).toBeNull();
  });
});

describe('a search that finds nothing', () => {
  it('is named where the entries would be, in the list and on the timeline', async () => {
    const summit = await mount({
      filters: { search: 'unicorn', participants: [], statuses: [], sources: [] },
    });
    for (const view of ['summit-list', 'summit-timeline'] as const)
      await expect.element(summit.in(view).getByText(/other than “unicorn”/)).toBeVisible();
    await expect.element(summit.in('summit-timeline').getByText(/^0 of 10$/)).toBeVisible();
    Object.assign(summit.element, { filters: null, from: '1200', to: '1201' });
    await expect.element(summit.in('summit-list').getByText(/^Widen the dates/)).toBeVisible();
  });

  it('is none where a country is named in the reader’s language', async () => {
    const summit = await mount();
    summit.element.lang = 'ko';
    await vi.waitFor(() =>
      expect(summit.root.querySelector('.search')?.getAttribute('aria-label')).toBe('검색'),
    );
    await summit.whole.getByRole('searchbox').click();
    await userEvent.keyboard('베트남');
    await vi.waitFor(() => expect(summit.visible).toEqual(['hanoi-summit']));
  });
});

describe('the filters', () => {
  it('are one Tab stop, say what each would leave, and are cleared together', async () => {
    const summit = await mount();
    await button(summit, 'Filters').click();
    const choices = [...summit.root.querySelectorAll<HTMLButtonElement>('.facets button')];
    expect(choices.length).toBeGreaterThan(3);
    expect(choices.filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    const first = choices[0];
    const count = Number(first?.querySelector('.count')?.textContent);
    first?.focus();
    await userEvent.keyboard('{Enter}');
    await summit.settled();
    expect(summit.visible).toHaveLength(count);
    expect(focused()?.getAttribute('aria-pressed')).toBe('true');
    await expect.element(button(summit, /Filters\s*1/)).toBeVisible();
    await button(summit, 'Clear all').click();
    await summit.settled();
    expect(summit.visible).toHaveLength(10);
    // The button is gone with what it cleared; the focus is not.
    expect(focused()).toBe(button(summit, 'Filters').element());
  });

  it('count as their language does, like the lanes', async () => {
    const data = Array.from({ length: 2402 }, (_, i) => ({
      title: `Entry ${i}`,
      date: '1986',
      group: i < 1201 ? 'Talks' : 'Visits',
      participants: [i < 1201 ? 'Ann' : 'Ben'],
    }));
    const summit = await mount({ data, lang: 'de' });
    await button(summit, /^Filter/).click();
    const counts = [...summit.root.querySelectorAll('.chip .count, .choice .count')];
    expect(counts.map((count) => count.textContent)).toEqual(['1.201', '1.201', '1.201', '1.201']);
  });

  it('count what each would leave with the others as they are', async () => {
    const summit = await mount();
    await button(summit, 'Filters').click();
    const count = (name: string): string | undefined =>
      [...summit.root.querySelectorAll('.tools .chip, .facets button')]
        .find((each) => each.textContent.includes(name))
        ?.querySelector('.count')?.textContent;
    expect([count('Summits'), count('Statements'), count('Stephen Biegun')]).toEqual(['2', '5', '2']);
    await button(summit, /^Donald Trump/).click();
    await summit.settled();
    // Kinds as they would be with him; other people as they would be beside him.
    expect([count('Summits'), count('Statements'), count('Stephen Biegun')]).toEqual(['2', '1', '2']);
    await button(summit, /^Summits/).click();
    await summit.settled();
    expect([count('Summits'), count('Donald Trump'), count('Kim Jong Un')]).toEqual(['2', '1', undefined]);
    expect(summit.visible).toEqual(['sotu-announcement']);
  });

  it('have different names, sources of one publisher too', async () => {
    const summit = await mount();
    await button(summit, 'Filters').click();
    for (const more of summit.root.querySelectorAll<HTMLElement>('.facets button.link')) more.click();
    await summit.settled();
    const names = [...summit.root.querySelectorAll('.facets .text')].map((each) => each.textContent);
    expect(names.filter((name) => name.startsWith('Wikipedia (zh)'))).toHaveLength(2);
    expect(new Set(names).size).toBe(names.length);
  });

  it('close with Escape and give the focus back', async () => {
    const summit = await mount();
    await button(summit, 'Filters').click();
    summit.root.querySelector<HTMLElement>('.facets button')?.focus();
    await userEvent.keyboard('{Escape}');
    await summit.settled();
    expect(summit.root.querySelector('.facets')).toBeNull();
    expect(focused()).toBe(button(summit, 'Filters').element());
  });

  it('hold the search field too where there is no room', async () => {
    const summit = await mount({}, 360);
    expect(field(summit).query()).toBeNull();
    await button(summit, 'Filters').click();
    await expect.element(field(summit)).toBeVisible();
    expect(summit.element.scrollWidth).toBeLessThanOrEqual(360);
  });

  it('forget what new data does not have', async () => {
    const summit = await mount();
    const person = 'nobody-of-that-name';
    Object.assign(summit.element, { filters: { participants: [person], search: 'sample' } });
    Object.assign(summit.element, { data: [{ id: 'a', title: 'Sample', date: '2020' }] });
    await summit.settled();
    expect(summit.element.filters).toMatchObject({ participants: [], search: 'sample' });
    expect(summit.visible).toEqual(['a']);
  });
});
