import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { g20Summits } from '../src/data/sets/g20-summits.js';
import { koreaDiplomacy } from '../src/data/sets/korea-diplomacy.js';
import { usSovietSummits } from '../src/data/sets/us-soviet-summits.js';
import '../src/define.js';
import type { SummitVenues } from '../src/index.js';
import { earthquakes } from './earthquakes.js';
import { presidentialTrips, seededEvents } from './samples.js';

/** The map alone: it takes `data`, `selected`, `from` and `to` itself. */
const meta: Meta<SummitVenues> = { title: 'summit-venues', component: 'summit-venues' };
export default meta;
type Story = StoryObj<SummitVenues>;

/** What of the map can be looked for once it is drawn. */
async function drawn(
  canvas: HTMLElement,
): Promise<{ root: ShadowRoot; count: (selector: string) => number }> {
  const map = canvas.querySelector('summit-venues');
  await map?.updateComplete;
  const root = map?.shadowRoot;
  if (!root) throw new Error('There is no map.');
  await waitFor(() => expect(root.querySelector('.world .land')).not.toBeNull());
  return { root, count: (selector) => root.querySelectorAll(selector).length };
}

/** Whether so many marks stand on the map, whole. */
async function expectWhole(canvas: HTMLElement, marks: number): Promise<void> {
  const { root } = await drawn(canvas);
  const frame = root.querySelector('.frame')?.getBoundingClientRect() ?? new DOMRect();
  const seen = [...root.querySelectorAll('button.marker .mark > :last-child')].filter((mark) => {
    const { left, right, top, bottom } = mark.getBoundingClientRect();
    return left >= frame.left && right <= frame.right && top >= frame.top && bottom <= frame.bottom;
  });
  await expect(seen).toHaveLength(marks);
}

/** One picture for every tile, as a file: a tile server's address is never a `data:` one. */
const TILES = `${new URL('./tile.svg?no-inline', import.meta.url).href}#{z}/{x}/{y}`;

export const Summits: Story = { render: () => html`<summit-venues></summit-venues>` };

/** Several meetings at one place are one mark with their number; places too close for their marks are a cluster. */
export const UsSovietSummits: Story = {
  name: 'US–Soviet summits',
  render: () => html`<summit-venues .data=${usSovietSummits}></summit-venues>`,
};

/** A meeting a year, all over the world. */
export const G20Summits: Story = {
  name: 'G20 summits',
  render: () => html`<summit-venues .data=${g20Summits}></summit-venues>`,
};

/** Who came from where: great circles, those to the chosen summit in ink. Not the routes that were taken. */
export const Trips: Story = {
  name: 'The trips to each summit',
  render: () =>
    html`<summit-venues journeys selected="hanoi-summit" .data=${koreaDiplomacy}></summit-venues>`,
};

/** Half a century of trips from Washington to Soviet and Russian leaders: those that look alike are one, and thicker. */
export const ManyTrips: Story = {
  render: () => html`<summit-venues journeys .data=${presidentialTrips}></summit-venues>`,
};

/** Places on both sides of the date line, seen the short way round. Invented events. */
export const DateLine: Story = {
  render: () =>
    html`<summit-venues
      .data=${[
        { title: 'Sample: Suva', date: '2024-03-01', place: 'Suva', lat: -18.14, lon: 178.44, group: 'a' },
        { title: 'Sample: Apia', date: '2024-04-01', place: 'Apia', lat: -13.83, lon: -171.77, group: 'b' },
        {
          title: 'Sample: Funafuti',
          date: '2024-05-01',
          place: 'Funafuti',
          lat: -8.52,
          lon: 179.2,
          group: 'a',
        },
      ]}
    ></summit-venues>`,
  play: ({ canvasElement }) => expectWhole(canvasElement, 3),
};

/** Near the poles the map ends. Invented events. */
export const Poles: Story = {
  render: () =>
    html`<summit-venues
      .data=${[
        { title: 'Sample: north', date: '2024-03-01', place: 'North', lat: 89.5, lon: 20, group: 'a' },
        { title: 'Sample: Alert', date: '2024-04-01', place: 'Alert', lat: 82.5, lon: -62.3, group: 'a' },
        { title: 'Sample: south', date: '2024-05-01', place: 'South', lat: -90, lon: 0, group: 'b' },
      ]}
    ></summit-venues>`,
  play: ({ canvasElement }) => expectWhole(canvasElement, 3),
};

/**
 * How sure it is, by the form of a mark: known, an edge that fades where the date is approximate, hollow where it was
 * inferred or is doubtful, dashed where planned, struck where cancelled, with a core where it may lie in the window, small
 * outside of it, and a ring where a region is all that is known of the place. Invented events.
 */
export const Sureness: Story = {
  render: () =>
    html`<summit-venues
      from="2024-05-05"
      to="2024-05-20"
      .data=${{
        venues: [{ id: 'region', name: 'region', lat: 12, lon: 70, precision: 'region', radius: 600_000 }],
        events: [
          ...(
            [
              ['known', '2024-05-10', {}],
              ['approximate', '2024-05-10~', {}],
              ['inferred', '2024-05-10', { inferred: true }],
              ['inferred and approximate', '2024-05-10%', {}],
              ['planned', '2024-05-10', { status: 'planned' }],
              ['cancelled', '2024-05-10', { status: 'cancelled' }],
              ['possibly in', '2024-05', {}],
              ['outside', '2023', {}],
            ] as const
          ).map(([place, date, more], i) => ({
            title: `Sample: ${place}`,
            date,
            place,
            lat: i % 2 === 0 ? 20 : 2,
            lon: 12 * i - 40,
            group: 'a',
            ...more,
          })),
          { title: 'Sample: region', date: '2024-05-10', venue: 'region', group: 'b' },
        ],
      }}
    ></summit-venues>`,
  play: async ({ canvasElement }) => {
    const { count } = await drawn(canvasElement);
    await expect([count('.m-core'), count('.m-slash'), count('circle.region')]).toEqual([1, 1, 1]);
    await expect(count('.marker.outside')).toBe(1);
  },
};

/** More events than can be told apart: clusters with their numbers, on a canvas. Invented events. */
export const Many: Story = {
  render: () => html`<summit-venues .data=${seededEvents(100_000)}></summit-venues>`,
  play: async ({ canvasElement }) => {
    const { count } = await drawn(canvasElement);
    await waitFor(() => expect(count('canvas.crowd')).toBe(1));
    await expect(count('*')).toBeLessThan(400);
  },
};

/** The same as shades: the deeper, the more. */
export const Heat: Story = {
  render: () => html`<summit-venues density="heat" .data=${seededEvents(100_000)}></summit-venues>`,
};

/** Borders may be hidden, and every other colour be the page's own. */
export const WithoutBorders: Story = {
  render: () =>
    html`<summit-venues
      style="--summit-border:transparent;--summit-sea:light-dark(#e8e1d0, #17130d);--summit-land:light-dark(#fffdf6, #2d2820)"
    ></summit-venues>`,
};

/** Tiles of the author's own, from a folder beside the page. */
export const OwnTiles: Story = {
  render: () => html`<summit-venues tiles=${TILES} tile-attribution="Sample tiles"></summit-venues>`,
  play: async ({ canvasElement }) => {
    const { count } = await drawn(canvasElement);
    await waitFor(() => expect(count('.tiles img.loaded')).toBeGreaterThan(3));
    await expect(count('.credit')).toBe(1);
  },
};

/** A server that the reader is asked about first. */
export const AskedTiles: Story = {
  render: () =>
    html`<summit-venues consent="ask" tiles=${TILES} tile-attribution="Sample tiles"></summit-venues>`,
  play: async ({ canvasElement }) => {
    const { count } = await drawn(canvasElement);
    await expect([count('.tiles img'), count('.consent')]).toEqual([0, 1]);
  },
};

/** A server that refuses: after a few attempts the built-in world is what there is, and it is said. */
export const RefusedTiles: Story = {
  render: () => html`<summit-venues tiles="/story-tiles/refused/{z}/{x}/{y}.png"></summit-venues>`,
  play: async ({ canvasElement }) => {
    const { count } = await drawn(canvasElement);
    await waitFor(() => expect(count('[part=notice]')).toBe(1), { timeout: 5000 });
    await expect([count('.tiles img'), count('.world .land') > 0]).toEqual([0, true]);
  },
};

/** A server that takes its time for each picture: meanwhile the built-in world is there, not an empty page. */
export const SlowTiles: Story = {
  render: () => html`<summit-venues tiles="/story-tiles/slow/{z}/{x}/{y}.svg"></summit-venues>`,
  play: async ({ canvasElement }) => {
    const { count } = await drawn(canvasElement);
    await waitFor(() => expect(count('.tiles img')).toBeGreaterThan(3));
    await expect(count('.tiles img.loaded')).toBe(0);
    await waitFor(() => expect(count('.tiles img.loaded')).toBeGreaterThan(3), { timeout: 10_000 });
    await expect(count('[part=notice]')).toBe(0);
  },
};

/** A server that says nothing: after ten seconds nobody waits for it any more. */
export const SilentTiles: Story = {
  render: () => html`<summit-venues tiles="/story-tiles/silent/{z}/{x}/{y}.png"></summit-venues>`,
  play: async ({ canvasElement }) => {
    const { count } = await drawn(canvasElement);
    await waitFor(() => expect(count('.tiles img')).toBeGreaterThan(3));
    await expect([count('.tiles img.loaded'), count('button.marker') > 0]).toEqual([0, true]);
  },
};

/** Lines and areas of events, the short way over the date line. Invented events. */
export const Shapes: Story = {
  render: () =>
    html`<summit-venues
      selected="voyage"
      .data=${[
        {
          id: 'voyage',
          title: 'Sample: a voyage',
          date: '2024-03-01',
          group: 'Voyages',
          geometry: {
            type: 'LineString',
            coordinates: [
              [178.4, -18.1],
              [-171.8, -13.8],
              [-157.9, 21.3],
            ],
          },
        },
        {
          id: 'reserve',
          title: 'Sample: a reserve',
          date: '2024-04-01',
          group: 'Reserves',
          geometry: {
            type: 'Polygon',
            coordinates: [
              [
                [-175, -5],
                [-170, -5],
                [-169, -1],
                [-176, 0],
                [-175, -5],
              ],
            ],
          },
        },
      ]}
    ></summit-venues>`,
};

/** One week of real earthquakes: dense along a coast, single in the oceans. */
export const Earthquakes: Story = {
  render: () => html`<summit-venues .data=${earthquakes}></summit-venues>`,
};
