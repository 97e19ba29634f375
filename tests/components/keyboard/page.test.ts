/** What the keys do between the parts: the skip links, the order of Tab, the rows of buttons, the help. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { commands, userEvent } from 'vitest/browser';
import { directions } from '../harness/directions.js';
import { clear, focused, mount, type SummitHarness } from '../harness/summit.js';

afterEach(async () => {
  clear();
  await commands.mouseMove(1270, 890);
});

/** Something before the element, which has the focus, and something after it. */
function between(summit: SummitHarness): { before: HTMLElement; after: HTMLElement } {
  const [before, after] = [document.createElement('button'), document.createElement('button')];
  summit.element.before(before);
  summit.element.after(after);
  before.focus();
  return { before, after };
}

/** What is told of an element in a list of stops: its part and its name. */
function told(at: Element | null): string {
  if (!at || at === document.body) return 'page';
  const toolbar = at.closest('[role=toolbar]')?.getAttribute('aria-label');
  const name = at.getAttribute('aria-label') ?? at.textContent.trim();
  return toolbar ?? at.closest('[role=listbox]')?.getAttribute('aria-label') ?? name;
}

describe.each(directions)('Tab, $dir', ({ dir, forward, back }) => {
  it('goes from part to part in the order of the page, out of it, and the same way back', async () => {
    const summit = await mount({ from: '2019-01', to: '2019-02' }, 1200, dir);
    const { before, after } = between(summit);
    const stops: Element[] = [];
    for (let i = 0; i < 30; i++) {
      await userEvent.keyboard('{Tab}');
      const at = focused();
      if (!at || at === after) break;
      stops.push(at);
    }
    expect(focused()).toBe(after);
    expect(stops.map(told).map((each) => each.split(',')[0])).toEqual([
      'Skip links',
      'Kinds of entry',
      'Search',
      'Map',
      expect.stringMatching(/^Japan’s defence minister/),
      'Map controls',
      'Time window',
      'From',
      'To',
      'Timeline',
      'Start of the time window',
      'End of the time window',
      expect.stringMatching(/^Talks stall/),
      'Download the data',
    ]);
    for (const stop of stops.toReversed()) {
      await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
      expect(told(focused())).toBe(told(stop));
    }
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    expect(focused()).toBe(before);
  });

  it('first comes to the skip links: past the component', async () => {
    const summit = await mount({}, 1200, dir);
    const { after } = between(summit);
    await summit.press('Tab');
    expect(focused()?.textContent).toBe('Skip the map and timeline');
    expect(focused()?.getBoundingClientRect().width).toBeGreaterThan(60);
    await summit.press('Enter');
    expect(focused()?.id).toBe('end');
    await summit.press('Tab');
    expect(focused()).toBe(after);
  });

  it.each([
    ['list', 1200],
    ['table', 1200],
    ['list', 400],
  ] as const)('and to the entries: the %s in %i px', async (view, width) => {
    const summit = await mount({ view }, width, dir);
    between(summit);
    await summit.press('Tab', forward);
    expect(focused()?.textContent).toBe('Skip to the entries');
    await summit.press(back, forward, 'Enter');
    await vi.waitFor(() => expect(focused()?.getAttribute('data-id')).toBe('singapore-summit'));
    expect(summit.view('summit-list').matches(':focus-within')).toBe(true);
  });

  it('and to the event that stands in the place of the list', async () => {
    const summit = await mount({ selected: 'hanoi-summit' }, 1200, dir);
    between(summit);
    await summit.press('Tab', 'End', 'Enter');
    await vi.waitFor(() => expect(focused()).toBe(summit.heading.element()));
  });
});

describe.each(directions)('rows of buttons, $dir', ({ dir, forward, back }) => {
  it.each([
    ['Kinds of entry, and list or table', 'summit-map'],
    ['Time window', 'summit-timeline'],
    ['Map controls', 'summit-venues'],
  ] as const)('“%s” is one Tab stop with arrows, Home and End inside', async (name, host) => {
    const summit = await mount({ from: '2019-01', to: '2019-02' }, 1200, dir);
    const root = host === 'summit-map' ? summit.root : summit.view(host).shadowRoot;
    const bar = root?.querySelector(`[role=toolbar][aria-label="${name}"]`);
    const buttons = [...(bar?.querySelectorAll<HTMLElement>('button') ?? [])];
    const at = (): number => buttons.findIndex((button) => button === focused());
    buttons.find(({ tabIndex }) => tabIndex === 0)?.focus();
    await summit.press('Home');
    expect(at()).toBe(0);
    await summit.press(forward);
    expect(at()).toBe(1);
    await summit.press('ArrowDown');
    expect(at()).toBe(2);
    await summit.press(back);
    expect(at()).toBe(1);
    await summit.press('ArrowUp');
    expect(at()).toBe(0);
    await summit.press('End');
    expect(at()).toBe(buttons.length - 1);
    expect(buttons.filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    await summit.press('Tab');
    expect(bar?.contains(focused())).toBe(false);
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    expect(at()).toBe(buttons.length - 1);
  });

  it('press by Enter and by Space', async () => {
    const summit = await mount({}, 1200, dir);
    summit.root.querySelector<HTMLElement>('.tools button')?.focus();
    await summit.press('Enter');
    expect(focused()?.getAttribute('aria-pressed')).toBe('false');
    expect(summit.visible.length).toBeLessThan(10);
    await summit.press(' ');
    expect(focused()?.getAttribute('aria-pressed')).toBe('true');
    expect(summit.visible).toHaveLength(10);
  });

  it('the filters open by key; Escape closes them and gives the focus back', async () => {
    const summit = await mount({}, 1200, dir);
    const button = summit.root.querySelector<HTMLElement>('.finder');
    button?.focus();
    await summit.press('Enter');
    await summit.press('Tab', 'Tab');
    const choices = [...summit.root.querySelectorAll('.facets button')];
    expect(focused()).toBe(choices[0]);
    await summit.press(forward, forward, back);
    expect(focused()).toBe(choices[1]);
    await summit.press('Escape');
    expect(summit.root.querySelector('.facets')).toBeNull();
    expect(focused()).toBe(button);
  });
});

describe('Escape', () => {
  it.each(['summit-venues', 'summit-timeline', 'summit-list'] as const)(
    'takes back what the pointer shows over the %s, wherever the focus is',
    async (view) => {
      const summit = await mount();
      const mark = {
        'summit-venues': summit.marker,
        'summit-timeline': summit.option,
        'summit-list': summit.row,
      };
      await mark[view].call(summit, /^Second US/).hover();
      await summit.settled();
      const shown = (): unknown => summit.root.querySelector('summit-list')?.state?.hovered;
      expect(shown()).toBe('hanoi-summit');
      expect(document.activeElement).toBe(document.body);
      await summit.press('Escape');
      expect(shown()).toBeNull();
      expect(summit.events('hover')).toHaveLength(2);
    },
  );
});

describe('letters', () => {
  it('do nothing outside the fields and the list of the timeline', async () => {
    const summit = await mount();
    const { before } = between(summit);
    const taken: string[] = [];
    document.body.addEventListener('keydown', ({ key, defaultPrevented }) => {
      if (defaultPrevented) taken.push(key);
    });
    for (let i = 0; i < 20; i++) {
      await userEvent.keyboard('{Tab}');
      const at = focused();
      if (!at || at === before || at.matches('input, [role=option]')) continue;
      await summit.press('s', 'm', '7', '?');
      expect(told(focused())).toBe(told(at));
    }
    expect(taken).toEqual([]);
    expect(
      summit.heard.filter(
        ({ type }) => type !== 'summit-hover' && type !== 'summit-viewport' && type !== 'summit-load',
      ),
    ).toEqual([]);
  });
});
