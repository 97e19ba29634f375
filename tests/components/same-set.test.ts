/** Map, timeline, list and table show the same events in the same order, whatever has been filtered and moved. */
import { afterEach, expect, it } from 'vitest';
import type { EventInput } from '../../src/index.js';
import { clear, mount, type SummitHarness } from './harness/summit.js';

afterEach(clear);

const PLACES = [
  ['Lima', -12, -77],
  ['Oslo', 60, 11],
  ['Nairobi', -1, 37],
  ['Delhi', 28.6, 77],
  ['Tokyo', 35.7, 139.7],
  ['Sydney', -33.9, 151],
  ['Denver', 39.7, -105],
  ['Honolulu', 21.3, -157.9],
] as const;

/** Each town apart from the others, so that every event has a mark of its own; every fifth event is nowhere. */
const data: EventInput[] = Array.from({ length: 8 }, (_, i) => {
  const [place, lat, lon] = PLACES[i % PLACES.length] ?? PLACES[0];
  return {
    id: `e${i}`,
    title: `Meeting ${String.fromCharCode(72 - i)}`,
    date: `20${String(10 + ((i * 3) % 8)).padStart(2, '0')}-05-01`,
    group: i % 3 === 0 ? 'Visits' : 'Talks',
    ...(i % 5 === 4 ? {} : { place, lat, lon }),
    participants: [i % 2 === 0 ? 'Ann' : 'Ben'],
  };
});
const byTitle = new Map(data.map(({ id, title }): [unknown, unknown] => [title, id]));

const idsOf = (elements: readonly Element[]): unknown[] =>
  elements.map((each) => each.closest('[data-id]')?.getAttribute('data-id') ?? null);

function shown(summit: SummitHarness): Record<string, unknown[]> {
  const within = (view: Parameters<SummitHarness['view']>[0], selector: string): Element[] => [
    ...(summit.view(view).shadowRoot?.querySelectorAll(selector) ?? []),
  ];
  return {
    markers: within('summit-venues', 'button.marker').map((each) =>
      byTitle.get(each.getAttribute('aria-label')?.split(',')[0] ?? ''),
    ),
    options: idsOf(within('summit-timeline', '[role=option]')),
    rows: idsOf(within('summit-list', '.inner button[data-id]')),
  };
}

const placed = new Set<unknown>(data.filter(({ lat }) => lat !== undefined).map(({ id }) => id));

const acts: Record<string, (summit: SummitHarness) => unknown> = {
  'the whole is shown': () => undefined,
  'a kind is switched off': (summit) =>
    summit.whole
      .getByRole('button', { name: /^Visits/ })
      .first()
      .click(),
  'the window is moved': (summit) => Object.assign(summit.element, { from: '2011', to: '2015' }),
  'the kind is on again': (summit) =>
    summit.whole
      .getByRole('button', { name: /^Visits/ })
      .first()
      .click(),
  'somebody is chosen': async (summit) => {
    await summit.button('Filters').click();
    await summit.whole.getByRole('button', { name: /^Ann/ }).click();
  },
  'the window is opened': (summit) => summit.button('Whole period').click(),
  'all is cleared': (summit) => summit.button('Clear all').click(),
  'a title is searched': async (summit) => {
    await summit.whole.getByRole('searchbox').fill('meeting');
    await expect.poll(() => summit.element.filters.search).toBe('meeting');
  },
  'other data comes': (summit) => Object.assign(summit.element, { data: data.slice(2).reverse() }),
};

it.each([
  ['list', 1200],
  ['table', 1200],
  ['list', 400],
] as const)('whenever something has changed, with the %s in %i px', async (view, width) => {
  const summit = await mount({ data, view }, width);
  const counts: number[] = [];
  for (const [name, act] of Object.entries(acts)) {
    // On a narrow screen the filters come before the search, and markers may share a place there.
    await act(summit);
    await summit.settled();
    const visible = [...summit.element.visible];
    counts.push(visible.length);
    const { markers = [], options, rows } = shown(summit);
    expect(rows, name).toEqual(visible);
    if (width > 600) expect(options, name).toEqual(visible);
    if (width > 600) expect(markers, name).toEqual(visible.filter((id) => placed.has(id)));
  }
  expect(new Set(counts).size).toBeGreaterThan(3);
});
