/** A move that ends because the element is taken from the page, under the hand: whoever listens hears of the end. */
import { afterEach, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import { SummitWindowEvent } from '../../src/index.js';
import { clear, mount, type SummitHarness } from './harness/summit.js';

afterEach(clear);

type Kind = 'viewport' | 'window';
type Point = readonly [x: number, y: number];

const boxOf = (
  summit: SummitHarness,
  view: 'summit-venues' | 'summit-timeline',
  selector: string,
): DOMRect => {
  const found = summit.view(view).shadowRoot?.querySelector(selector);
  if (!found) throw new Error(`There is no ${selector} in <${view}>.`);
  found.scrollIntoView({ block: 'center' });
  return found.getBoundingClientRect();
};
const middleOf = ({ left, top, width, height }: DOMRect): Point => [left + width / 2, top + height / 2];
const phases = (summit: SummitHarness, kind: Kind): unknown[] =>
  summit.events(kind).flatMap(({ phase, user }) => (user === false ? [] : [phase]));
const summary = (summit: SummitHarness): string => summit.root.querySelector('#now')?.textContent ?? '';
/** Takes hold at a point and draws to another; by the third event of the way `act` is done. */
async function drag(
  summit: SummitHarness,
  kind: Kind,
  [from, to]: readonly [Point, Point],
  act: () => void,
): Promise<void> {
  let left = 3;
  const count = (): void => void ((left -= 1) === 0 && queueMicrotask(act));
  summit.element.addEventListener(`summit-${kind}`, count);
  await commands.mousePath([from, to], { steps: 10 });
  expect(left).toBeLessThanOrEqual(0);
  summit.element.removeEventListener(`summit-${kind}`, count);
}

const WINDOW = { from: '2019-01', to: '2019-02' } as const;
/** Where the hand is put down, and where it goes. */
const WAYS = {
  map: (summit: SummitHarness): [Point, Point] => {
    const { left, bottom } = boxOf(summit, 'summit-venues', '.viewport');
    return [
      [left + 60, bottom - 60],
      [left + 160, bottom - 60],
    ];
  },
  lanes: (summit: SummitHarness): [Point, Point] => {
    const [x, y] = middleOf(boxOf(summit, 'summit-timeline', '.lanes'));
    return [
      [x, y],
      [x + 200, y],
    ];
  },
  strip: (summit: SummitHarness): [Point, Point] => {
    const [x, y] = middleOf(boxOf(summit, 'summit-timeline', '.frame'));
    return [
      [x, y],
      [x - 200, y],
    ];
  },
};

it.for([
  ['the map', 'map', 'viewport'],
  ['the lanes', 'lanes', 'window'],
  ['the window on the strip', 'strip', 'window'],
] as const)(
  'a drag of %s: its end is heard, once, and all is drawn when it is put back',
  async ([, on, kind]) => {
    const summit = await mount(WINDOW);
    if (on === 'map')
      await expect
        .poll(() => summit.view('summit-venues').shadowRoot?.querySelector('.leaflet-container'))
        .not.toBeNull();
    const before = summary(summit);
    const { parentElement: box } = summit.element;
    await drag(summit, kind, WAYS[on](summit), () => summit.element.remove());
    expect(summit.element.isConnected).toBe(false);
    const told = phases(summit, kind);
    expect(told.slice(0, -1).every((phase) => phase === 'move')).toBe(true);
    expect(told.at(-1)).toBe('end');

    box?.append(summit.element);
    await summit.settled();
    expect(phases(summit, kind)).toEqual(told);
    if (kind === 'window') expect(summary(summit)).not.toBe(before);
  },
);

it('what moves by itself is over too: the wheel before its rest, and a glide of the map', async () => {
  const summit = await mount(WINDOW);
  const { parentElement: box } = summit.element;
  await commands.wheel(...middleOf(boxOf(summit, 'summit-timeline', '.lanes')), 0, -100, { ctrl: true });
  await expect.poll(() => phases(summit, 'window')).toEqual(['move']);
  summit.element.remove();
  expect(phases(summit, 'window')).toEqual(['move', 'end']);
  // Longer than words wait: the reader did nothing that they could be about.
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(summit.root.querySelector('.unseen[role=status]')?.textContent).toBe('');

  box?.append(summit.element);
  await summit.settled();
  await commands.emulateMedia({ reducedMotion: 'no-preference' });
  const gone = new Promise((resolve) => {
    summit.element.addEventListener('summit-viewport', ({ phase }) => {
      if (phase === 'move') queueMicrotask(() => resolve(summit.element.remove()));
    });
  });
  await summit.button('Zoom in').click();
  await gone;
  await commands.emulateMedia({ reducedMotion: 'reduce' });
  expect(phases(summit, 'viewport')).toEqual(['move', 'end']);
});

it('a view that goes alone, or one of the page that says nothing, leaves nothing in the middle of a move', async () => {
  const summit = await mount(WINDOW);
  const { element } = summit;
  const before = summary(summit);
  await drag(summit, 'window', WAYS.lanes(summit), () => (element.views = 'map list'));
  await summit.settled();
  expect(summit.has('summit-timeline')).toBe(false);
  const after = summary(summit);
  expect(after).not.toBe(before);

  const view = document.createElement('div');
  view.slot = 'map';
  element.append(view);
  view.dispatchEvent(new SummitWindowEvent('2018', null, 'move'));
  await summit.settled();
  expect(summary(summit)).toBe(after);
  const { parentElement: box } = element;
  element.remove();
  box?.append(element);
  await summit.settled();
  expect(summary(summit)).not.toBe(after);
});
