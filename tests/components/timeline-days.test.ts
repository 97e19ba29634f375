import { beforeEach, describe, expect, it } from 'vitest';
import type { EventInput } from '../../src/data/types.js';
import { mountTimeline, type TimelineHarness } from './harness/timeline.js';

/** Eight years, of which each has a line. */
const ends: EventInput[] = ['2018-01-01', '2025-12-31'].map((when) => ({
  ...{ id: when, title: `Sample ${when}`, when },
}));
const withDays = (when: string): { data: { events: EventInput[] } } => ({
  data: { events: [...ends, { id: 'days', title: 'Sample days', when }] },
});
const years = { from: '2018', to: '2025' };

/** The middles of what stands for the days, as far along time as they are from where it begins in the lanes. */
function placesOf(timeline: TimelineHarness, part: string, id = 'days'): number[] {
  const { left, right } = timeline.find('.lanes').getBoundingClientRect();
  const rtl = getComputedStyle(timeline.element).direction === 'rtl';
  return [...timeline.at(id).querySelectorAll(part)]
    .map((path) => path.getBoundingClientRect())
    .map((box) => (box.left + box.right) / 2)
    .map((x) => (rtl ? right - x : x - left))
    .sort((a, b) => a - b);
}
const marks = (timeline: TimelineHarness): number[] => placesOf(timeline, '.m-fill');
const dots = (timeline: TimelineHarness): number[] => placesOf(timeline, '.m-bar');

/** Where a year begins, counted in the same way: the lanes hold eight of them between their insets. */
function yearAt(timeline: TimelineHarness, year: number): number {
  const days = (date: number): number => Date.UTC(date, 0) / 86_400_000;
  const width = timeline.find('.lanes').clientWidth - 20;
  return 10 + ((days(year) - days(2018)) / (days(2026) - days(2018))) * width;
}

beforeEach(() => document.body.replaceChildren());

describe.each(['ltr', 'rtl'] as const)('separate days, %s', (dir) => {
  it.each([
    ['{2022-01-05,2022-01-25}', 2022],
    ['{2022-07-05,2022-07-15}', 2022],
    ['{2022-12-05,2022-12-25}', 2022],
    ['{2018-01-02,2018-01-03}', 2018],
    ['{2025-12-29,2025-12-30}', 2025],
  ])('that would lie on each other stand side by side in their own year: %s', async (when, year) => {
    const timeline = await mountTimeline({ ...withDays(when), ...years }, { width: 768, dir });
    const [first = 0, second = 0, ...more] = marks(timeline);
    expect(more).toEqual([]);
    expect(second - first).toBeGreaterThan(18);
    expect(first).toBeGreaterThanOrEqual(yearAt(timeline, year));
    expect(second).toBeLessThan(yearAt(timeline, year + 1) + 0.1);
  });

  it('go on from where the first of them is', async () => {
    const timeline = await mountTimeline({ ...withDays('{2022-07-02,2022-07-12}'), ...years }, { dir });
    const middle = (yearAt(timeline, 2022) + yearAt(timeline, 2023)) / 2;
    expect(Math.abs((marks(timeline)[0] ?? 0) - middle)).toBeLessThan(1);
  });

  it.each(['{2024-01-05,2024-03-01,2024-09-09}', '{2024-01-05,2024-07-01,2024-09-09}'])(
    'are as many marks as there is room for beside each other, each about where it is: %s',
    async (when) => {
      const timeline = await mountTimeline({ ...withDays(when), ...years }, { width: 768, dir });
      const [first = 0, second = 0, third = 0] = marks(timeline);
      expect(marks(timeline)).toHaveLength(3);
      expect(second - first).toBeGreaterThan(14);
      expect(third - second).toBeGreaterThan(14);
      const start = yearAt(timeline, 2024);
      const year = yearAt(timeline, 2025) - start;
      expect(Math.abs(first - start - (year * 4.5) / 366)).toBeLessThan(1);
      expect(Math.abs(third - start - (year * 252.5) / 366)).toBeLessThan(1);
    },
  );

  it('are dots between two marks where there is no room for more of them', async () => {
    const timeline = await mountTimeline(
      { ...withDays('{2024-03-01,2024-03-02,2024-03-09}'), ...years },
      { width: 768, dir },
    );
    const [first = 0, last = 0, ...more] = marks(timeline);
    const [dot = 0, ...others] = dots(timeline);
    expect([more, others]).toEqual([[], []]);
    expect(dot).toBeGreaterThan(first + 6);
    expect(dot).toBeLessThan(last - 6);
  });
});
