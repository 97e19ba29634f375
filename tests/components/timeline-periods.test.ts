/** Page Down and Page Up where the axis has one bold period or none: by all the periods that are seen. */
import { beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { define } from '../../src/components/shared/define.js';
import { SummitList } from '../../src/components/summit-list/summit-list.js';
import type { EventInput } from '../../src/data/types.js';
import { mountTimeline, type TimelineHarness } from './harness/timeline.js';

define('summit-list', SummitList);

beforeEach(() => document.body.replaceChildren());

/** Two of each year from 2020 to 2026, and one of 2027. */
const dated = Array.from({ length: 15 }, (_, i) => ({
  id: `${2020 + (i >> 1)}-${i % 2 ? 'b' : 'a'}`,
  title: `Sample ${i}`,
  date: `${2020 + (i >> 1)}-${i % 2 ? '10' : '03'}-05`,
}));
const data: EventInput[] = [...dated, { id: 'undated', title: 'Sample without a date' }];

const onRail = (timeline: TimelineHarness): string | undefined => {
  const active = timeline.root.querySelector('summit-list')?.shadowRoot?.activeElement;
  return active instanceof HTMLElement ? active.dataset['id'] : undefined;
};
const goes = async (
  focused: () => string | null | undefined,
  key: string,
  stops: readonly string[],
): Promise<void> => {
  for (const stop of stops) {
    await userEvent.keyboard(`{${key}}`);
    await expect.poll(focused).toBe(stop);
  }
};

describe('Page Down and Page Up', () => {
  it('go by the ticks of the strip over the entries of a rail that are all of one decade', async () => {
    const timeline = await mountTimeline({ data }, { width: 360 });
    const list = timeline.root.querySelector('summit-list');
    await list?.updateComplete;
    await list?.focusEvent('2021-a');
    const strip = [...timeline.root.querySelectorAll('.strip .texts text')].map((text) => text.textContent);
    expect(strip).toEqual(['2020', '2022', '2024', '2026']);
    await goes(() => onRail(timeline), 'PageDown', ['2022-a', '2024-a', '2026-a', 'undated']);
    await goes(() => onRail(timeline), 'PageUp', ['2026-a', '2024-a', '2022-a', '2020-a']);
  });

  it('go by the years of the lanes that are all of one decade', async () => {
    const timeline = await mountTimeline({ data });
    await timeline.element.focusEvent('2021-b');
    const years = ['2022-a', '2023-a', '2024-a', '2025-a', '2026-a', '2027-a'];
    await goes(() => timeline.focused, 'PageDown', [...years, 'undated']);
    await goes(() => timeline.focused, 'PageUp', [...years.reverse(), '2021-a']);
  });

  it('go by the years that the axis says, over more than one decade', async () => {
    const years = Array.from({ length: 14 }, (_, i) => 2008 + i);
    const two = years.flatMap((year) => ['03', '09'].map((month) => `${year}-${month}-05`));
    const timeline = await mountTimeline(
      {
        data: two.map((date) => ({ id: date, title: `Sample ${date}`, date })),
        ...{ from: '2008', to: '2021' },
      },
      { width: 1200 },
    );
    expect(timeline.axis).toEqual(years.map(String));
    await timeline.element.focusEvent('2008-03-05');
    const stops = years.map((year) => `${year}-03-05`);
    await goes(() => timeline.focused, 'PageDown', stops.slice(1));
    await goes(() => timeline.focused, 'PageUp', stops.slice(0, -1).reverse());
  });

  it('go by the days of the lanes that are all of one month', async () => {
    const days = [2, 3, 3, 7, 21, 28].map((day, i) => ({
      id: `${day}-${i}`,
      title: `Sample ${i}`,
      date: `2023-05-${String(day).padStart(2, '0')}`,
    }));
    const timeline = await mountTimeline({ data: days, from: '2023-05-02', to: '2023-05-29' });
    await timeline.element.focusEvent('2-0');
    expect(timeline.axis.filter((text) => /\D/.test(text))).toHaveLength(1);
    await userEvent.keyboard('{PageDown}');
    await expect.poll(() => timeline.focused).not.toBe('2-0');
    expect(timeline.focused).not.toBe('28-5');
  });
});
