import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { commands } from 'vitest/browser';
import type { EventInput } from '../../src/data/types.js';
import { Speech } from './harness/speech.js';
import { mountTimeline, type TimelineHarness } from './harness/timeline.js';

beforeEach(async () => {
  document.body.replaceChildren();
  await commands.mouseMove(1270, 890);
});

afterEach(() => vi.useRealTimers());

const said = (timeline: TimelineHarness): string => timeline.find('[role=status]').textContent.trim();
const fresh = (timeline: TimelineHarness): (string | null)[] =>
  [...timeline.root.querySelectorAll('.fresh')].map((option) => option.getAttribute('data-id'));

describe('data that change while they are shown', () => {
  const rows = (days: readonly number[]): EventInput[] =>
    days.map((day) => ({
      id: `e${day}`,
      title: `Sample of day ${day}`,
      date: `2024-03-${String(day).padStart(2, '0')}`,
    }));

  it('slide in, and are said once', async () => {
    const timeline = await mountTimeline({ data: rows([2, 10, 20]) });
    expect(fresh(timeline)).toEqual([]);
    timeline.element.data = rows([2, 8, 10, 15, 20]);
    await timeline.settled();
    expect(fresh(timeline)).toEqual(['e8', 'e15']);
    await expect.poll(() => said(timeline)).toBe('2 new entries');
    timeline.element.data = rows([22, 24]);
    await timeline.settled();
    expect(fresh(timeline)).toEqual([]);
    await expect.poll(() => said(timeline), { timeout: 6000 }).toBe('');
  });

  it('are not said again with what is drawn next', async () => {
    const timeline = await mountTimeline({ data: rows([2, 10, 20]) });
    const speech = new Speech(timeline.root);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    timeline.element.data = rows([2, 8, 10, 15, 20]);
    await timeline.settled();
    timeline.element.selected = 'e8';
    // Longer than words about what keeps coming wait.
    for (let i = 0; i < 40; i++) {
      vi.advanceTimersByTime(500);
      await timeline.settled();
    }
    expect(speech.said).toEqual(['2 new entries']);
    speech.stop();
  });

  it('move nothing under the pointer until it leaves', async () => {
    const timeline = await mountTimeline({ data: rows([2, 10, 20]) });
    const { left, top } = timeline.at('e10').getBoundingClientRect();
    await commands.mouseMove(left + 4, top + 4);
    await timeline.settled();
    const places = (): (string | number)[][] =>
      ['e2', 'e10', 'e20'].map((id) => [
        timeline.at(id).querySelector('.m-fill')?.getBoundingClientRect().left ?? NaN,
        timeline.at(id).style.top,
      ]);
    const before = places();
    timeline.element.data = rows([2, 10, 11, 20, 31]);
    await timeline.settled();
    expect(places()).toEqual(before);
    await commands.mouseMove(1270, 890);
    await timeline.settled();
    expect(timeline.ids).toContain('e31');
    expect(places()[2]?.[0]).toBeLessThan(Number(before[2]?.[0]));
  });
});

describe('hard data', () => {
  const sameDay = Array.from({ length: 500 }, (_, i) => ({ title: `Sample ${i}`, date: '2024-03-04' }));
  const cases: readonly (readonly [string, readonly EventInput[], number])[] = [
    ['a point at the epoch', [{ title: 'Sample', date: '1970-01-01T00:00:00' }], 1],
    [
      'from 1 BC to AD 1',
      [
        { title: 'Sample', date: '0000' },
        { title: 'Sample after', date: '0001' },
      ],
      2,
    ],
    [
      'one minute beside ten thousand years',
      [
        { title: 'Sample: short', date: '1970-01-01T00:00' },
        { title: 'Sample: long', date: '-9999/0001' },
      ],
      2,
    ],
    ['five hundred on one day', sameDay, 500],
    ['one event', [{ title: 'Sample', date: '2024' }], 1],
    ['all at one instant', sameDay.slice(0, 12), 12],
    ['a span that is turned around', [{ title: 'Sample', date: '2024-05-01/2024-03-01' }], 1],
    [
      'titles of three hundred letters',
      [
        { title: 'Sample '.repeat(43), date: '2024-03-01' },
        { title: 'Sample '.repeat(43), date: '2024-03-02' },
      ],
      2,
    ],
    [
      'titles in other scripts',
      [
        { title: 'Hội nghị thượng đỉnh mẫu', date: '2024-03-01' },
        { title: '표본 정상 회담', date: '2024-03-02' },
        { title: 'قمة نموذجية', date: '2024-03-03' },
      ],
      3,
    ],
  ];

  it.each(cases)('%s', async (_, data, options) => {
    for (const dir of ['ltr', 'rtl'] as const) {
      const timeline = await mountTimeline({ data }, { width: 564, dir });
      expect(timeline.options).toHaveLength(options);
      const lanes = timeline.find('.lanes').getBoundingClientRect();
      for (const option of timeline.options) {
        const { left, right, width } = option.getBoundingClientRect();
        expect(width).toBeGreaterThan(0);
        expect(left).toBeGreaterThanOrEqual(lanes.left - 1);
        expect(right).toBeLessThanOrEqual(lanes.right + 1);
      }
      for (const label of timeline.root.querySelectorAll('.axis text')) {
        expect(label.getBoundingClientRect().right).toBeLessThanOrEqual(lanes.right + 1);
      }
      const { violations } = await axe.run(timeline.element);
      expect(violations.map(({ id }) => id)).toEqual([]);
      timeline.element.remove();
    }
  });

  it('that are alike in all that is said are told apart by their number', async () => {
    const data = [1, 2, 3].map((at) => ({ title: at < 3 ? 'Sample' : 'Other', date: '2024-03-01' }));
    const timeline = await mountTimeline({ data });
    const number = ({ ariaLabel }: Element): string => / \d of \d$/.exec(ariaLabel ?? '')?.[0].trim() ?? '';
    expect(timeline.options.map(number)).toEqual(['1 of 2', '2 of 2', '']);
  });

  it('have no year 0', async () => {
    const data = [
      { title: 'Sample', date: '-0002' },
      { title: 'Sample after', date: '0003' },
    ];
    const timeline = await mountTimeline({ data });
    expect(timeline.axis.join(' ')).toMatch(/BC.* 1 AD/);
    expect(timeline.axis.filter((text) => /(^|\s)0(\s|$)/.test(text))).toEqual([]);
  });
});
