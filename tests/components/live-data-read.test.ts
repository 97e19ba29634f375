/** New data leave in its place what is read without a mouse: the row that was scrolled to, and the event that has the focus. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import type { EventInput } from '../../src/data/types.js';
import { mountList, type ListHarness } from './harness/list.js';
import { mount } from './harness/summit.js';
import { mountTimeline } from './harness/timeline.js';

const sample = (id: string, date: string): EventInput => ({
  ...{ id, title: `Sample entry ${id}`, date },
  venue: { name: 'Oslo', lat: 59.9, lon: 10.7 },
});
const days = (from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, i) => String(from + i).padStart(2, '0'));
const FIRST = days(1, 29).map((day) => sample(`e${day}`, `2024-05-${day}`));
const MORE = days(1, 5).map((day) => sample(`new${day}`, `2024-04-${day}`));

beforeEach(async () => {
  document.body.replaceChildren();
  // The browser keeps nothing in its place.
  document.documentElement.style.overflowAnchor = 'none';
  window.scrollTo(0, 0);
  await commands.mouseMove(1270, 890);
});
afterEach(() => {
  document.documentElement.style.overflowAnchor = '';
});

describe.each([
  ['list', { view: 'list' }],
  ['table', { view: 'table' }],
  ['rail', { rail: true }],
] as const)('new rows before those in sight, %s', (_, form) => {
  const row = (list: ListHarness, id: string): HTMLElement =>
    list.root.querySelector<HTMLElement>(`[data-key="row:${id}"]`) ?? document.body;
  const open = async (): Promise<ListHarness> => {
    const list = await mountList({ data: FIRST, ...form });
    document.body.append(Object.assign(document.createElement('div'), { style: 'block-size: 200vh' }));
    return list;
  };

  it('move none of them once the reader has scrolled', async () => {
    const list = await open();
    window.scrollTo(0, row(list, 'e09').getBoundingClientRect().top - 3);
    const top = row(list, 'e09').getBoundingClientRect().top;
    list.element.data = [...MORE, ...FIRST];
    await list.settled();
    expect(list.keys()).toContain('row:new01');
    expect(row(list, 'e09').getBoundingClientRect().top).toBeCloseTo(top, 0);
  });

  it('come into sight where the first row is', async () => {
    const list = await open();
    list.element.data = [...MORE, ...FIRST];
    await list.settled();
    expect(window.scrollY).toBe(0);
    expect(row(list, 'new01').getBoundingClientRect().top).toBeLessThan(
      row(list, 'e01').getBoundingClientRect().top,
    );
  });

  it('move the page nowhere where the data are others altogether', async () => {
    const list = await open();
    window.scrollTo(0, 300);
    list.element.data = [...MORE, ...FIRST].map((event) => ({ ...event, id: `other-${event.id}` }));
    await list.settled();
    expect(window.scrollY).toBe(300);
  });
});

it('new rows in a narrow whole move none that was scrolled to', async () => {
  // What stands over the list is as tall before as after.
  const summit = await mount({ data: FIRST.filter((_, i) => i < 1 || i > 4) }, 360);
  const list = summit.view('summit-list').shadowRoot;
  const top = (): number => list?.querySelector('[data-key="row:e09"]')?.getBoundingClientRect().top ?? NaN;
  window.scrollTo(0, top() - 3);
  const before = top();
  summit.element.data = FIRST;
  await summit.settled();
  expect(summit.visible).toHaveLength(FIRST.length);
  expect(top()).toBeCloseTo(before, 0);
});

describe.each(['packed', 'group'] as const)('the focus of an event that goes, lanes %s', (lanes) => {
  it.each([
    ['2024-05-10', '2024-05-12'],
    ['2024-05-12', '2024-05-10'],
    ['2024-05-28', '2024-05-12'],
  ])('goes to its nearest neighbour in time: from %s to %s', async (gone, next) => {
    const data = ['2024-05-01', '2024-05-10', '2024-05-12', '2024-05-28'].map((date) => ({
      ...{ id: date, title: `Sample ${date}`, date, group: date < '2024-05-05' ? 'a' : 'b' },
    }));
    const timeline = await mountTimeline({ data, lanes });
    await timeline.element.focusEvent(gone);
    expect(timeline.focused).toBe(gone);
    timeline.element.data = data.filter(({ id }) => id !== gone);
    await timeline.settled();
    await expect.poll(() => timeline.focused).toBe(next);
  });
});
