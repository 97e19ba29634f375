import axe from 'axe-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { define } from '../../src/components/shared/define.js';
import { SummitList } from '../../src/components/summit-list/summit-list.js';
import { usSovietSummits } from '../../src/data/sets/us-soviet-summits.js';
import { mountTimeline, type TimelineHarness } from './harness/timeline.js';

define('summit-list', SummitList);

beforeEach(() => document.body.replaceChildren());

const rail = (timeline: TimelineHarness): SummitList | null => timeline.root.querySelector('summit-list');
const rows = (timeline: TimelineHarness): HTMLElement[] => [
  ...(rail(timeline)?.shadowRoot?.querySelectorAll<HTMLElement>('.inner [data-id]') ?? []),
];

describe('a lone timeline in a narrow box', () => {
  it('is vertical: the list’s rail under the window, with the same entries in the same order', async () => {
    const wide = await mountTimeline({ from: '2019-01', to: '2019-02' });
    const narrow = await mountTimeline({ from: '2019-01', to: '2019-02' }, { width: 360 });
    await rail(narrow)?.updateComplete;
    expect(rail(wide)).toBeNull();
    expect(narrow.root.querySelector('.lanes')).toBeNull();
    expect(rows(narrow).map((row) => row.dataset['id'])).toEqual(wide.ids);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
    const { violations } = await axe.run(narrow.element);
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it('keeps its keys, and tells the page what the reader chose', async () => {
    const timeline = await mountTimeline({}, { width: 360 });
    await rail(timeline)?.updateComplete;
    const [first, second] = rows(timeline);
    first?.focus();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(timeline.element.selected).toBe(second?.dataset['id']);
    expect(timeline.events('select')).toHaveLength(1);
  });

  it('leaves more room where more time passes, within bounds', async () => {
    const timeline = await mountTimeline({ data: usSovietSummits }, { width: 360 });
    await rail(timeline)?.updateComplete;
    const gapAfter = (id: string): number => {
      const row = rows(timeline)
        .find((each) => each.dataset['id'] === id)
        ?.closest('li');
      return Number.parseFloat(row ? getComputedStyle(row).paddingBlockEnd : '');
    };
    // Ten years to the next meeting, and five months.
    expect(gapAfter('potsdam-1945')).toBeGreaterThan(gapAfter('tehran-1943') - 1);
    expect(gapAfter('potsdam-1945')).toBeGreaterThan(gapAfter('yalta-1945') + 10);
    for (const row of rows(timeline)) expect(gapAfter(row.dataset['id'] ?? '')).toBeLessThanOrEqual(46);
  });

  it('becomes lanes again when there is room', async () => {
    const timeline = await mountTimeline({}, { width: 360 });
    expect(rail(timeline)).not.toBeNull();
    const box = timeline.element.parentElement;
    if (box) box.style.inlineSize = '784px';
    await expect.poll(() => rail(timeline)).toBeNull();
    expect(timeline.ids).toHaveLength(10);
  });
});
