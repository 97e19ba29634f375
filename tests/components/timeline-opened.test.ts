/** A count that is opened: where the reader goes on. */
import { beforeEach, describe, expect, it } from 'vitest';
import { commands, page } from 'vitest/browser';
import { mountTimeline, type TimelineHarness } from './harness/timeline.js';

beforeEach(async () => {
  document.body.replaceChildren();
  await commands.mouseMove(1270, 890);
});

const GROUPS = ['Alpha', 'Beta', 'Gamma'];
const data = Array.from({ length: 1500 }, (_, i) => ({
  id: `e${i}`,
  title: `Sample ${i}`,
  group: GROUPS[i % 3] ?? '',
  date: new Date(Date.UTC(2006, 0, 1 + ((i * 7919) % 3650))).toISOString().slice(0, 10),
}));
type Sample = (typeof data)[number];

const countOf = (timeline: TimelineHarness, group: string): HTMLElement => {
  const name = new RegExp(`^\\d+ entries, Jul\\s?–\\s?Dec 2011, ${group}$`);
  const found = timeline.options.find((each) => name.test(each.ariaLabel ?? ''));
  if (!found) throw new Error(timeline.options.map((each) => each.ariaLabel).join('; '));
  return found;
};
const firstOf = (group: string, from: string): Sample | undefined =>
  data
    .filter((each) => each.group === group && each.date >= from)
    .sort((a, b) => (a.date < b.date ? -1 : 1))[0];
const focused = (timeline: TimelineHarness): Sample | undefined =>
  data.find(({ id }) => id === timeline.focused);

describe.each(['Alpha', 'Beta', 'Gamma'])('a count of the lane of %s that is opened', (group) => {
  const opened = {
    'by key': async (timeline: TimelineHarness, count: HTMLElement) => {
      count.focus();
      await timeline.press('Enter');
    },
    'by pointer': async (timeline: TimelineHarness, count: HTMLElement) => {
      await page.elementLocator(count).click();
      await timeline.settled();
    },
  };
  it.each(Object.entries(opened))('%s leads to the first event of its lane', async (_, open) => {
    const timeline = await mountTimeline({ data, lanes: 'group' }, { width: 1200 });
    await open(timeline, countOf(timeline, group));
    expect(timeline.window).toEqual(['2011-07-01', '2011-12-31']);
    await expect.poll(() => focused(timeline)).toEqual(firstOf(group, '2011-07-01'));
  });

  it('leads there past the selected event of another lane', async () => {
    const other = firstOf(group === 'Beta' ? 'Gamma' : 'Beta', '2011-07-01');
    const timeline = await mountTimeline(
      { data, lanes: 'group', selected: other?.id ?? null },
      { width: 1200 },
    );
    await opened['by key'](timeline, countOf(timeline, group));
    await expect.poll(() => focused(timeline)).toEqual(firstOf(group, '2011-07-01'));
  });

  it('leads to the first count of its lane where what it held are counts again', async () => {
    const dense = data.flatMap((each) =>
      Array.from({ length: 20 }, (_, i) => ({ ...each, id: `${each.id}-${i}` })),
    );
    const timeline = await mountTimeline({ data: dense, lanes: 'group' }, { width: 1200 });
    await opened['by key'](timeline, countOf(timeline, group));
    const first = timeline.options.find((each) => each.ariaLabel?.endsWith(`, ${group}`));
    await expect.poll(() => timeline.focused).toBe(first?.dataset['id']);
    expect(first?.ariaLabel).toContain('2011');
  });
});
