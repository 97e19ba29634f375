/** New data move nothing under a finger that is down, until it is lifted. */
import { beforeEach, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import type { EventInput } from '../../src/data/types.js';
import { mountList } from './harness/list.js';
import { mountTimeline, type TimelineHarness } from './harness/timeline.js';

const sample = (id: string, date: string, group: string): EventInput => ({
  ...{ id, title: `Sample entry ${id} of the kind ${group}`, date, group },
});
const FIRST = ['a', 'b', 'c'].flatMap((group) =>
  ['01', '03', '05', '07'].map((month) => sample(`${group}${month}`, `2024-${month}-05`, group)),
);
/** In the first group, where there is no room for them in the row that is there. */
const MORE = ['06', '07', '08', '09'].map((day) => sample(`new${day}`, `2024-03-${day}`, 'a'));

beforeEach(async () => {
  document.body.replaceChildren();
  window.scrollTo(0, 0);
  await commands.mouseMove(1270, 890);
});

interface Read {
  readonly down: number;
  readonly lifted: number;
}

/**
 * Puts a finger on an element, moves it up by `px`, and lifts it. Once the page hears of `when`, new data come; what is
 * read of the page then, and when the finger is lifted.
 */
async function touch(
  target: { readonly element: { data: unknown }; settled: () => Promise<void> },
  on: Element,
  read: () => number,
  { when = 'touchstart', px = 0 }: { when?: 'touchstart' | 'pointercancel'; px?: number } = {},
): Promise<Read> {
  on.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = on.getBoundingClientRect();
  const [x, y] = [left + Math.min(8, width / 2), top + height / 2];
  const [seen, once] = [{ down: NaN, lifted: NaN }, { once: true, capture: true } as const];
  window.addEventListener(
    when,
    () => {
      seen.down = read();
      target.element.data = [...MORE, ...FIRST];
    },
    once,
  );
  window.addEventListener('touchend', () => (seen.lifted = read()), once);
  await commands.touch(
    [0, 0.25, 0.5, 0.75, 1].map((part) => [[x, y - part * px]] as const),
    { hold: 300 },
  );
  await target.settled();
  return seen;
}

const open = (): Promise<TimelineHarness> => mountTimeline({ data: FIRST, lanes: 'group' });

it.each(['.option[data-id="c05"] .m-fill', '.head[data-group="c"]'])('on the lanes, %s', async (selector) => {
  const timeline = await open();
  const on = timeline.find<Element>(selector);
  const { top } = on.getBoundingClientRect();
  const height = timeline.find('.lanes').clientHeight;
  const { down, lifted } = await touch(timeline, on, () => on.getBoundingClientRect().top);
  expect(down).toBe(lifted);
  expect(timeline.ids).toContain('new06');
  // All of it is shown then.
  expect(timeline.find('.lanes').clientHeight).toBeGreaterThan(height);
  expect(on.getBoundingClientRect().top).not.toBe(top);
});

it('on lanes, while it scrolls the page', async () => {
  const timeline = await open();
  document.body.append(Object.assign(document.createElement('div'), { style: 'block-size: 200vh' }));
  const height = (): number => timeline.find('.lanes').clientHeight;
  const on = timeline.find('.lanes');
  const { down, lifted } = await touch(timeline, on, height, { when: 'pointercancel', px: 120 });
  expect(window.scrollY).toBeGreaterThan(20);
  expect(lifted).toBe(down);
  expect(height()).toBeGreaterThan(down);
});

it.each([
  ['list', { view: 'list' }],
  ['table', { view: 'table' }],
  ['rail', { rail: true }],
] as const)('on a row: %s', async (_, form) => {
  const list = await mountList({ data: FIRST, ...form });
  document.body.append(Object.assign(document.createElement('div'), { style: 'block-size: 200vh' }));
  document.documentElement.style.overflowAnchor = 'none';
  const row = (): Element => list.root.querySelector('[data-key="row:c05"]') ?? document.body;
  const { down, lifted } = await touch(list, row(), () => Math.round(row().getBoundingClientRect().top));
  expect(list.keys()).toContain('row:new06');
  expect(lifted).toBe(down);
  document.documentElement.style.overflowAnchor = '';
});
