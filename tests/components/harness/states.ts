import { expect, vi } from 'vitest';
import type { SummitMap } from '../../../src/index.js';
import { never, serve } from './network.js';
import { samples } from './samples.js';
import { mount, type SummitHarness } from './summit.js';

interface State {
  readonly properties?: Partial<SummitMap>;
  readonly width?: number;
  readonly act?: (summit: SummitHarness) => Promise<unknown>;
}

const searched = (search: string): State => ({
  properties: { filters: { search, participants: [], statuses: [], sources: [] } },
});

const states: Record<string, State> = {
  wide: {},
  medium: { width: 800 },
  narrow: { width: 400 },
  'narrow-opened': { width: 400, properties: { selected: 'hanoi-summit' } },
  selected: { properties: { selected: 'hanoi-summit' } },
  window: { properties: { from: '2019-01', to: '2019-02' } },
  filters: { act: (summit) => summit.button('Filters').click() },
  found: searched('moon'),
  'nothing-found': searched('unicorn'),
  table: { properties: { view: 'table' } },
  empty: { properties: { data: [] } },
  error: {
    properties: { src: '/none.json' },
    act: (summit) => expect.element(summit.error).toBeVisible(),
  },
  loading: { properties: { src: '/late.json' } },
  problems: {
    properties: { data: [{ title: 'Odd', date: 'sometime' }, ...samples(2)] },
    act: (summit) => summit.button('See which').click(),
  },
  'one-place': {
    properties: { data: samples(12) },
    act: (summit) =>
      summit
        .in('summit-venues')
        .getByRole('button', { name: /entries at Vienna/ })
        .click(),
  },
  playback: {
    act: async (summit) => {
      await summit.button('Play').click();
      await vi.waitFor(() => expect(summit.element.selected).not.toBeNull());
      await summit.press('Escape');
    },
  },
  help: { act: (summit) => summit.button('Keyboard help').click() },
  'many-events': { properties: { data: samples(5000) } },
  'lanes-of-groups': { properties: { lanes: 'group' } },
};

/** The main states of the whole, by name. */
export const stateNames: readonly string[] = Object.keys(states);

/** Puts a `<summit-map>` on the page and brings it into a state. */
export async function mountIn(state: string): Promise<SummitHarness> {
  serve({ '/none.json': () => new Response('', { status: 404 }), '/late.json': never });
  const { properties, width, act } = states[state] ?? {};
  const summit = await mount(properties, width);
  await act?.(summit);
  await summit.settled();
  return summit;
}
