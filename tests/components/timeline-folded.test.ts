import { beforeEach, describe, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import type { EventInput } from '../../src/data/types.js';
import { mountTimeline, type TimelineHarness } from './harness/timeline.js';

beforeEach(async () => {
  document.body.replaceChildren();
  await commands.mouseMove(1270, 890);
});

const data: EventInput[] = [
  ...[2, 3, 5, 9, 10, 11].map((month) => ({
    id: `v${month}`,
    title: `Visit in month ${month}`,
    date: `2023-${String(month).padStart(2, '0')}-07`,
    group: 'Visits',
  })),
  { id: 'long', title: 'A long stay', date: '2023-06-01/2023-08-20', group: 'Visits' },
  { id: 'call', title: 'A call', date: '2023-04-01', group: 'Calls' },
];

const fold = async (timeline: TimelineHarness): Promise<void> => {
  timeline.find('.head').click();
  await timeline.settled();
  expect(timeline.find('.head').ariaExpanded).toBe('false');
};
const label = (timeline: TimelineHarness, id: string): HTMLElement => {
  const found = timeline.at(id).querySelector<HTMLElement>('.label');
  if (!found) throw new Error(`${id} has no label.`);
  return found;
};
const shown = (timeline: TimelineHarness): string[] =>
  timeline.ids.filter((id) => id !== 'call' && label(timeline, id).checkVisibility());
const middle = (element: Element): [x: number, y: number] => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [left + width / 2, top + height / 2];
};

function expectPlaced(timeline: TimelineHarness, id: string): void {
  const box = label(timeline, id).getBoundingClientRect();
  const mark = timeline.at(id).querySelector('.picture')?.getBoundingClientRect();
  const lanes = timeline.find('.lanes').getBoundingClientRect();
  expect(box.left).toBeGreaterThanOrEqual(lanes.left);
  expect(box.right).toBeLessThanOrEqual(lanes.right);
  expect(box.top).toBeLessThan(mark?.bottom ?? NaN);
  expect(box.bottom).toBeGreaterThan((mark?.top ?? NaN) - 12);
  expect(label(timeline, id).textContent).toContain(id === 'long' ? 'A long stay' : 'Visit in month');
}

describe.each(['ltr', 'rtl'] as const)('in a folded lane the title, %s,', (dir) => {
  it('stands at the mark that the pointer is on, and gives way to the marks under it', async () => {
    const timeline = await mountTimeline({ data, lanes: 'group' }, { dir });
    await fold(timeline);
    expect(shown(timeline)).toEqual([]);
    // Each in turn: neighbours are under the title of the one before.
    for (const id of timeline.ids.filter((each) => each !== 'call')) {
      await commands.mouseMove(...middle(timeline.at(id)));
      await expect.poll(() => shown(timeline)).toEqual([id]);
      expectPlaced(timeline, id);
      expect(label(timeline, id).querySelector('.date')?.checkVisibility()).toBe(true);
    }
    await commands.mouseMove(1270, 890);
    await expect.poll(() => shown(timeline)).toEqual([]);
  });

  it('stands at the mark that has the focus, and at the selected one', async () => {
    const timeline = await mountTimeline({ data, lanes: 'group', selected: 'v3' }, { dir });
    await fold(timeline);
    expect(shown(timeline)).toEqual(['v3']);
    await timeline.focusOn('v9');
    expect(shown(timeline)).toEqual(['v3', 'v9']);
    expectPlaced(timeline, 'v9');
    expectPlaced(timeline, 'v3');
  });
});

describe('a lane', () => {
  it('that is unfolded has its rows again as if it had never been folded', async () => {
    const timeline = await mountTimeline({ data, lanes: 'group', selected: 'v10' }, { width: 500 });
    const places = (): string[][] =>
      timeline.options.map(({ style, dataset }) => {
        const { left, right } = label(timeline, dataset.id ?? '').style;
        return [style.top, left, right];
      });
    const before = places();
    await fold(timeline);
    expect(places()).not.toEqual(before);
    timeline.find('.head').click();
    await timeline.settled();
    expect(places()).toEqual(before);
  });

  it('that is folded shows one tip where several ends meet: the one on top stands on paper', async () => {
    const ends = ['/2001', '../1999', '1990/..', '1991/'].map((date, i) => ({
      ...{ id: `r${i}`, title: `Reign ${i}`, date, group: 'Reigns' },
    }));
    const timeline = await mountTimeline({
      data: [...ends, { title: 'Other', date: '1995', group: 'Others' }],
      lanes: 'group',
    });
    for (const { id } of ends) expect(timeline.parts(id)).not.toContain('m-halo');
    await fold(timeline);
    for (const { id } of ends) {
      expect(timeline.parts(id)[0]).toBe('m-halo');
      const [paper, tip] = ['.m-halo', '.m-tip'].map((part) =>
        timeline.at(id).querySelector(part)?.getBoundingClientRect(),
      );
      // Of this and of any other tip at the same end.
      expect(paper?.left).toBeLessThanOrEqual((tip?.left ?? NaN) + 1);
      expect(paper?.right).toBeGreaterThanOrEqual((tip?.right ?? NaN) - 1);
      expect(paper?.width).toBeGreaterThanOrEqual(10);
    }
  });

  it('leaves all of the focus ring to be seen over the name of the next lane', async () => {
    const timeline = await mountTimeline({ data, lanes: 'group' });
    await fold(timeline);
    await timeline.focusOn('long');
    const ring = timeline.at('long').getBoundingClientRect();
    const next = timeline.find('.head + .head').getBoundingClientRect();
    expect(ring.bottom).toBeGreaterThan(next.top - 2);
    const level = (element: Element): number => Number(getComputedStyle(element).zIndex);
    // It comes after the names.
    expect(level(timeline.at('long'))).toBeGreaterThanOrEqual(level(timeline.find('.head + .head')));
  });
});
