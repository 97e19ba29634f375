/** Entries without a date: on the rows of nobody's time, counted and folded with their group. */
import { beforeEach, describe, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import { mountTimeline, type TimelineHarness } from './harness/timeline.js';

beforeEach(async () => {
  document.body.replaceChildren();
  await commands.mouseMove(1270, 890);
});

const undated = ['Alpha', 'Gamma', 'Beta', 'Gamma', 'Alpha'].map((group, i) => ({
  id: `none${i}`,
  title: `Sample ${i} without a date`,
  group,
}));
const dated = (count: number): { id: string; title: string; group: string; date: string }[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `e${i}`,
    title: `Sample ${i}`,
    group: i % 3 ? 'Alpha' : 'Beta',
    date: new Date(Date.UTC(2019, 0, 5 + ((i * 7919) % 1800))).toISOString().slice(0, 10),
  }));
const eras = [{ label: 'Sample: an era', when: '2019/2023' }];

const headCounts = (timeline: TimelineHarness): Record<string, number> =>
  Object.fromEntries(
    [...timeline.root.querySelectorAll<HTMLElement>('.head')].map((head) => [
      head.dataset['group'] ?? '',
      Number(head.querySelector('span')?.textContent),
    ]),
  );
const label = (timeline: TimelineHarness, id: string): HTMLElement => {
  const found = timeline.at(id).querySelector<HTMLElement>('.label:not(.aside)');
  if (!found) throw new Error(`${id} has no label.`);
  return found;
};
const fold = async (timeline: TimelineHarness, group: string): Promise<void> => {
  timeline.find(`.head[data-group="${group}"]`).click();
  await timeline.settled();
};

describe('entries without a date', () => {
  it.each([
    ['marks', 15],
    ['counts', 600],
  ] as const)('are in the count of their group, over lanes of %s', async (_, count) => {
    const timeline = await mountTimeline({ data: [...dated(count), ...undated], lanes: 'group' });
    const counts = headCounts(timeline);
    expect(counts).toEqual({ Alpha: (count * 2) / 3 + 2, Beta: count / 3 + 1, Gamma: 2 });
    const all = Object.values(counts).reduce((sum, each) => sum + each, 0);
    expect(timeline.sentence).toContain(`${all} of ${all} entries`);
    // They are gone with the first date that the window asks for.
    timeline.element.from = '2019';
    await timeline.settled();
    expect(headCounts(timeline)).toEqual({ Alpha: (count * 2) / 3, Beta: count / 3 });
  });

  it.each(['packed', 'group'] as const)(
    'stand under the end of the grid, of eras and of the selected date, lanes %s',
    async (lanes) => {
      const data = { eras, events: [...dated(15), ...undated] };
      const timeline = await mountTimeline({ data, lanes, selected: 'e3' });
      const tops = undated.map(({ id }) => timeline.at(id).getBoundingClientRect().top);
      const drawn = ['.grid:not(.major)', '.grid.major', '.era-ground', '.band', '.side'];
      for (const selector of drawn) {
        const { bottom, height } = timeline.find<Element>(selector).getBoundingClientRect();
        expect(height, selector).toBeGreaterThan(40);
        expect(bottom, selector).toBeLessThan(Math.min(...tops) + 1.5);
      }
      for (const { id } of dated(15)) {
        expect(timeline.at(id).getBoundingClientRect().bottom).toBeLessThanOrEqual(Math.min(...tops));
      }
      // Without any, all of it goes down to the axis.
      timeline.element.from = '2019';
      await timeline.settled();
      const box = timeline.find('.back').getBoundingClientRect();
      for (const selector of drawn) {
        expect(timeline.find<Element>(selector).getBoundingClientRect().bottom).toBeCloseTo(box.bottom, 0);
      }
    },
  );
});

describe.each(['ltr', 'rtl'] as const)('entries without a date whose group is folded, %s,', (dir) => {
  it('are marks alone, and the title of each stands in the lanes while it is asked for', async () => {
    const many = Array.from({ length: 30 }, (_, i) => ({
      id: `more${i}`,
      title: `One of many without a date, ${i}`,
      group: 'Alpha',
    }));
    const timeline = await mountTimeline(
      { data: [...dated(15), ...undated, ...many], lanes: 'group' },
      { dir },
    );
    const ids = [...timeline.ids].sort();
    const height = timeline.find('.back').clientHeight;
    const alpha = ['none0', 'none4', ...many.map(({ id }) => id)];
    const shown = (): string[] => alpha.filter((id) => label(timeline, id).checkVisibility());
    expect(shown()).toEqual(alpha);
    await fold(timeline, 'Alpha');
    expect(shown()).toEqual([]);
    expect(label(timeline, 'none1').checkVisibility()).toBe(true);
    expect(timeline.find('.back').clientHeight).toBeLessThan(height);
    expect([...timeline.ids].sort()).toEqual(ids);
    const lanes = timeline.find('.lanes').getBoundingClientRect();
    for (const id of alpha) {
      await timeline.element.focusEvent(id);
      await timeline.settled();
      expect(shown()).toEqual([id]);
      const { left, right, height: tall } = label(timeline, id).getBoundingClientRect();
      // In one line, on the side where there is room for it.
      expect(tall).toBeLessThan(25);
      expect(left).toBeGreaterThanOrEqual(lanes.left);
      expect(right).toBeLessThanOrEqual(lanes.right);
      expect(label(timeline, id).textContent).toContain('without a date');
      const { width } = timeline.at(id).getBoundingClientRect();
      expect(width).toBeGreaterThanOrEqual(24);
    }
    await fold(timeline, 'Alpha');
    expect(shown()).toEqual(alpha);
  });
});
