/** The focus: few stops, never lost, never covered, never trapped. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { commands, userEvent } from 'vitest/browser';
import type { EventInput } from '../../src/data/types.js';
import { SummitWindowEvent } from '../../src/index.js';
import { serve } from './harness/network.js';
import { samples } from './harness/samples.js';
import { clear, focused, mount, type SummitHarness } from './harness/summit.js';

afterEach(async () => {
  clear();
  vi.restoreAllMocks();
  await commands.mouseMove(1270, 890);
});

/** Goes through the element by Tab, from before it to after it, and looks at each stop. */
async function walk(summit: SummitHarness, look?: (stop: Element) => void): Promise<Element[]> {
  const [before, after] = [document.createElement('button'), document.createElement('button')];
  summit.element.before(before);
  summit.element.after(after);
  before.focus();
  const stops: Element[] = [];
  for (let i = 0; i < 40; i++) {
    await userEvent.keyboard('{Tab}');
    await summit.settled();
    const at = focused();
    if (!at || at === after) break;
    look?.(at);
    stops.push(at);
  }
  expect(focused()).toBe(after);
  before.remove();
  after.remove();
  return stops;
}

/** What a pointer would meet at a point, through all shadow roots. */
function topAt(x: number, y: number): Element | null {
  let at = document.elementFromPoint(x, y);
  for (let inner = at?.shadowRoot?.elementFromPoint(x, y); inner && inner !== at;) {
    at = inner;
    inner = at.shadowRoot?.elementFromPoint(x, y);
  }
  return at;
}

/** Whether what has the focus is out of the window of the page or of a box that scrolls, or under something else. */
function hidden(element: Element): string | null {
  const box = element.getBoundingClientRect();
  const name = element.getAttribute('aria-label') ?? element.textContent.trim();
  if (box.width === 0 || box.height === 0) return `${name}: no size`;
  const [left, top] = [Math.max(box.left, 0), Math.max(box.top, 0)];
  const [right, bottom] = [Math.min(box.right, innerWidth), Math.min(box.bottom, innerHeight)];
  // A map is larger than what is looked at; of all else some px less than the whole is the tolerance.
  if (right - left < Math.min(box.width - 2, 24) || bottom - top < Math.min(box.height - 2, 24))
    return `${name}: out of view`;
  const over = topAt((left + right) / 2, (top + bottom) / 2);
  const own = over !== null && (element.contains(over) || over.contains(element));
  const named = over?.closest('label')?.getAttribute('for') === element.id && element.id !== '';
  return own || named ? null : `${name}: under ${over ? `${over.localName} ${over.className}` : 'nothing'}`;
}

describe('the stops of Tab', () => {
  it.each([
    [5, 1200],
    [500, 1200],
    [5000, 1200],
    [5, 400],
    [5000, 400],
  ])('are at most 14 with %i events in %i px, and each is seen', async (count, width) => {
    const summit = await mount({ data: samples(count) }, width);
    const covered: string[] = [];
    const stops = await walk(summit, (stop) =>
      covered.push(...[hidden(stop)].filter((each) => each !== null)),
    );
    expect(covered).toEqual([]);
    expect(stops.length).toBeGreaterThan(8);
    expect(stops.length).toBeLessThanOrEqual(14);
    expect(new Set(stops).size).toBe(stops.length);
  });

  it('lead on from the title of an event that has no links, not back', async () => {
    const data = [{ id: 'a', title: 'Alone', date: '2020', lat: 1, lon: 2 }, ...samples(2)];
    const summit = await mount({ data });
    const row = summit.row(/^Alone/).element();
    if (row instanceof HTMLElement) row.focus();
    await summit.press('Enter');
    await vi.waitFor(() => expect(focused()).toBe(summit.heading.element()));
    await summit.press('Tab');
    expect(focused()?.closest('footer')).not.toBeNull();
  });
});

describe('what has the focus', () => {
  it.each(['venues', 'timeline', 'list'] as const)(
    'is seen wherever the arrows lead in the %s',
    async (part) => {
      const summit = await mount({ data: samples(40), selected: part === 'list' ? null : 's3' });
      const root = summit.view(`summit-${part}`).shadowRoot;
      const first = { venues: 'button.marker', timeline: '.option', list: '[data-key^="row:"]' }[part];
      root?.querySelector<HTMLElement>(`${first}[tabindex="0"]`)?.focus();
      await summit.press('Home');
      const covered: string[] = [];
      const seen = new Set<Element | null>();
      for (let i = 0; i < 12; i++) {
        const at = focused();
        seen.add(at);
        if (at) covered.push(...[hidden(at)].filter((each) => each !== null));
        await summit.press(
          i > 6 && part === 'timeline' ? 'ArrowDown' : part === 'list' ? 'ArrowDown' : 'ArrowRight',
        );
      }
      await summit.press('End');
      const last = focused();
      if (last) covered.push(...[hidden(last)].filter((each) => each !== null));
      expect(covered).toEqual([]);
      expect(seen.size).toBeGreaterThan(4);
    },
  );
});

/** Where the focus may be. */
const places: Record<string, (summit: SummitHarness) => HTMLElement | null | undefined> = {
  'a marker': (summit) =>
    summit.view('summit-venues').shadowRoot?.querySelector<HTMLElement>('button.marker[tabindex="0"]'),
  'an option': (summit) =>
    summit.view('summit-timeline').shadowRoot?.querySelector<HTMLElement>('.option[tabindex="0"]'),
  'a row': (summit) => {
    const row = summit.row(/^Sample 1 in/).element();
    return row instanceof HTMLElement ? row : null;
  },
  'a kind': (summit) => summit.root.querySelector<HTMLElement>('.chip'),
  'the search field': (summit) => summit.root.querySelector<HTMLElement>('.search'),
  'a thumb': (summit) =>
    summit.view('summit-timeline').shadowRoot?.querySelector<HTMLElement>('[role=slider]'),
};

const other: EventInput[] = [
  { id: 'x', title: 'Another', date: '1950', lat: 1, lon: 2, group: 'c' },
  { id: 'y', title: 'And another', date: '1951', lat: 3, lon: 4, group: 'd' },
];

/** What may happen meanwhile. */
const happenings: Record<string, (summit: SummitHarness) => void> = {
  'other data come': ({ element }) => Object.assign(element, { data: other }),
  'the data are gone': ({ element }) => Object.assign(element, { data: [] }),
  'nothing is found': ({ element }) => Object.assign(element, { filters: { search: 'nothing of the kind' } }),
  'nothing lies in the window': ({ element }) => Object.assign(element, { from: '1200', to: '1201' }),
  'nothing lies in a window on its way': (summit) =>
    summit.view('summit-timeline').dispatchEvent(new SummitWindowEvent('1200', '1201', 'move')),
  'an event is opened': ({ element }) => Object.assign(element, { selected: 's2' }),
  'the list becomes a table': ({ element }) => Object.assign(element, { view: 'table' }),
  'the language changes': ({ element }) => Object.assign(element, { lang: 'vi' }),
  'the box becomes narrow': ({ element }) => {
    if (element.parentElement) element.parentElement.style.inlineSize = '400px';
  },
  'only the details stay': ({ element }) => Object.assign(element, { views: 'details' }),
};

describe.each(Object.keys(places))('the focus on %s', (place) => {
  it.each(Object.keys(happenings))('is not lost to the page when %s', async (happening) => {
    const summit = await mount({ data: samples(12) });
    places[place]?.(summit)?.focus();
    expect(summit.element.matches(':focus-within')).toBe(true);
    happenings[happening]?.(summit);
    await summit.settled();
    await expect.poll(() => focused()).not.toBe(document.body);
    await summit.settled();
    expect(summit.element.matches(':focus-within')).toBe(true);
    expect(focused()?.checkVisibility()).toBe(true);
  });
});

describe('the focus in what goes', () => {
  const bad = [{ title: 'No date that can be read', date: 'sometime' }, ...samples(3)];

  it('stays in the element when the notice of problems is dismissed', async () => {
    const summit = await mount({ data: bad });
    await summit.button('Dismiss').click();
    await expect.poll(() => summit.element.matches(':focus-within')).toBe(true);
  });

  it('stays in the element when trying again succeeds', async () => {
    let good = false;
    serve({
      '/late.json': () =>
        good
          ? new Response(JSON.stringify(samples(3)), { headers: { 'content-type': 'application/json' } })
          : new Response('', { status: 500 }),
    });
    const summit = await mount({ src: '/late.json' });
    await expect.element(summit.error).toBeVisible();
    good = true;
    await summit.button('Try again').click();
    await vi.waitFor(() => expect(summit.visible).toHaveLength(3));
    await expect.poll(() => summit.element.matches(':focus-within')).toBe(true);
  });

  it('stays in the details when their event is gone with the data', async () => {
    const summit = await mount({ data: samples(3), selected: 's1' });
    summit.view('summit-details').shadowRoot?.querySelector<HTMLElement>('button')?.focus();
    Object.assign(summit.element, { data: other });
    await summit.settled();
    await expect.poll(() => summit.element.matches(':focus-within')).toBe(true);
  });

  it('is not taken from a reader who has left', async () => {
    const summit = await mount({ data: samples(12) });
    places['a row']?.(summit)?.focus();
    const active = focused();
    if (active instanceof HTMLElement) active.blur();
    Object.assign(summit.element, { data: other });
    await summit.settled();
    await summit.settled();
    expect(document.activeElement).toBe(document.body);
  });
});
