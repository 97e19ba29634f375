import { beforeEach, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import { mountTimeline, type TimelineHarness } from './harness/timeline.js';

const on = (...dates: readonly string[]) =>
  dates.map((date) => ({ id: date, title: `Sample ${date}`, date }));

/** The words that stand in the lanes. */
const words = (timeline: TimelineHarness): string[] =>
  [...timeline.root.querySelectorAll<HTMLElement>('.lanes .label .title')]
    .filter((title) => title.checkVisibility())
    .map((title) => title.textContent);

beforeEach(async () => {
  document.body.replaceChildren();
  await commands.mouseMove(1270, 890);
});

it.each(['ltr', 'rtl'] as const)(
  'what lies beyond the time that is held under the pointer has no words there until it leaves, %s',
  async (dir) => {
    const timeline = await mountTimeline({ data: on('2024-01-05', '2024-03-01', '2024-05-20') }, { dir });
    const { left, top } = timeline.at('2024-03-01').getBoundingClientRect();
    await commands.mouseMove(left + 8, top + 8);
    await timeline.settled();
    const before = words(timeline);
    timeline.element.data = on('2023-02-02', '2024-01-05', '2024-03-01', '2024-05-20', '2024-12-20');
    await timeline.settled();
    expect(words(timeline)).toEqual(before);
    await expect.poll(() => timeline.find('[role=status]').textContent.trim()).toBe('2 new entries');
    await commands.mouseMove(1270, 890);
    await timeline.settled();
    expect(words(timeline)).toContain('Sample 2024-12-20');
    expect(words(timeline)).toContain('Sample 2023-02-02');
  },
);

it('a drag that brings more rows makes the lanes no taller before it ends', async () => {
  // In March each needs a row of its own, in May there is one.
  const march = Array.from({ length: 8 }, (_, i) => ({
    id: `e${i}`,
    title: 'Sample: one of those in March',
    date: `2024-03-${20 + i}`,
  }));
  const data = [...march, ...on('2024-01-05', '2024-05-20')];
  const timeline = await mountTimeline({ data, from: '2024-05-01', to: '2024-05-31' });
  const height = (): number => timeline.find('.lanes').clientHeight;
  const before = height();
  const during = new Set<number>();
  timeline.element.addEventListener('summit-window', ({ phase }) => {
    if (phase === 'move') during.add(height());
  });
  await timeline.dragEnd('from', '2024-03-01');
  expect([...during]).toEqual([before]);
  expect(height()).toBeGreaterThan(before);
});
