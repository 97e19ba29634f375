import { beforeEach, describe, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import type { EventInput } from '../../src/data/types.js';
import { mountTimeline, type TimelineHarness } from './harness/timeline.js';

beforeEach(async () => {
  document.body.replaceChildren();
  await commands.mouseMove(1270, 890);
});

/** So many that end with the window, on a row each. */
const late = (count: number): EventInput[] => [
  { id: 'first', title: 'First', date: '2023-01-01' },
  ...Array.from({ length: count }, (_, i) => ({ id: `e${i}`, title: `Late event ${i}`, date: '2023-12-31' })),
];
const bar = (timeline: TimelineHarness): HTMLElement => timeline.find('.rows-bar');
/** The marks that reach under the place of the bar. */
const under = (timeline: TimelineHarness): string[] => {
  const { left, right } = bar(timeline).getBoundingClientRect();
  return timeline.ids.filter((id) =>
    [...timeline.at(id).querySelectorAll('.picture path')].some((path) => {
      const box = path.getBoundingClientRect();
      return box.width > 0 && box.right > left && box.left < right;
    }),
  );
};

describe('the bar of the rows', () => {
  it.each([
    [500, 'ltr'],
    [768, 'ltr'],
    [768, 'rtl'],
    [1200, 'ltr'],
    [1200, 'rtl'],
  ] as const)('lies beside the marks at the end of the window, %i px, %s', async (width, dir) => {
    const timeline = await mountTimeline({ data: late(30) }, { width, dir });
    expect(bar(timeline).checkVisibility()).toBe(true);
    expect(timeline.ids.length).toBeGreaterThan(20);
    expect(under(timeline)).toEqual([]);
    // The axis goes by the same scale: its last day is where the mark is.
    timeline.element.selected = 'e0';
    await timeline.settled();
    const flag = timeline.find('.flag rect').getBoundingClientRect();
    const x = timeline.markX('e0') + timeline.find('.lanes').getBoundingClientRect().left;
    expect(flag.left).toBeLessThanOrEqual(x);
    expect(flag.right).toBeGreaterThanOrEqual(x);
  });

  it('takes no room where there is none', async () => {
    const few = await mountTimeline({ data: late(3) });
    const end = few.markX('e0');
    expect(bar(few).checkVisibility()).toBe(false);
    few.element.data = late(30);
    await few.settled();
    // The window ends a little after its last event, and its days are as much shorter.
    const room = (end - few.markX('e0')) / bar(few).getBoundingClientRect().width;
    expect(room).toBeGreaterThan(0.9);
    expect(room).toBeLessThanOrEqual(1);
    few.element.data = late(3);
    await few.settled();
    expect(few.markX('e0')).toBeCloseTo(end, 1);
  });

  it('keeps its room while the window moves, so that nothing goes to and fro', async () => {
    const timeline = await mountTimeline({ data: late(30) });
    const end = timeline.markX('e0');
    timeline.element.to = '2023-06-01';
    await timeline.settled();
    expect(bar(timeline).checkVisibility()).toBe(false);
    timeline.element.to = null;
    await timeline.settled();
    expect(bar(timeline).checkVisibility()).toBe(true);
    expect(timeline.markX('e0')).toBe(end);
    const drawn = timeline.find('.grid').getAttribute('d');
    for (let i = 0; i < 3; i++) {
      timeline.element.requestUpdate();
      await timeline.settled();
      expect(timeline.find('.grid').getAttribute('d')).toBe(drawn);
    }
  });
});
