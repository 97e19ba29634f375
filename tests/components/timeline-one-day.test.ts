import { beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { EventInput } from '../../src/data/types.js';
import { mountTimeline, type TimelineHarness } from './harness/timeline.js';

const DAY = '2024-02-29';
const on = (date: string, count: number): EventInput[] =>
  Array.from({ length: count }, (_, i) => ({ id: `${date}-${i}`, title: `Sample ${i}`, date }));
const elsewhere = [...on('2024-01-10', 1), ...on('2024-04-20', 1)];

const isBin = (option: Element): boolean => option.part.contains('bin');
const bins = (timeline: TimelineHarness): HTMLElement[] => timeline.options.filter(isBin);
/** The bin that most events are in. */
function fullest(timeline: TimelineHarness): HTMLElement {
  const count = (option: HTMLElement): number =>
    Number.parseInt((option.ariaLabel ?? '').replaceAll(',', ''), 10) || 0;
  const bin = bins(timeline).sort((a, b) => count(b) - count(a))[0];
  if (!bin) throw new Error('There is no bin.');
  return bin;
}

const open = {
  'by Enter': async (timeline: TimelineHarness) => {
    fullest(timeline).focus();
    await timeline.press('Enter');
  },
  'by a click': async (timeline: TimelineHarness) => {
    await userEvent.click(fullest(timeline));
    await timeline.settled();
  },
};

beforeEach(() => {
  document.body.replaceChildren();
});

describe('many events on one day', () => {
  it('are marks where that day is all there is, in lanes that scroll, reached by keys', async () => {
    const timeline = await mountTimeline({ data: on(DAY, 500) });
    expect(timeline.options).toHaveLength(500);
    expect(bins(timeline)).toEqual([]);
    expect(timeline.options[0]?.ariaLabel).toContain('29 February 2024');
    timeline.options[0]?.focus();
    await timeline.press('End');
    expect(timeline.focused).toBe(`${DAY}-499`);
    const lanes = timeline.find('.lanes').getBoundingClientRect();
    const last = timeline.at(`${DAY}-499`).getBoundingClientRect();
    expect(last.bottom).toBeLessThanOrEqual(lanes.bottom + 1);
    await timeline.press('Enter');
    expect(timeline.element.selected).toBe(`${DAY}-499`);
  });

  for (const [how, act] of Object.entries(open)) {
    // 200 are within the limit at which a density stays one; 500 are beyond any.
    it.each([200, 500])(
      `%i open into marks ${how}, and their bins are never named finer than the day`,
      async (count) => {
        const timeline = await mountTimeline({ data: [...on(DAY, count), ...elsewhere] });
        for (let i = 0; i < 6 && bins(timeline).length > 0; i++) {
          for (const bin of bins(timeline)) expect(bin.ariaLabel).not.toMatch(/\d:\d\d/);
          const before = timeline.window;
          await act(timeline);
          expect(timeline.window).not.toEqual(before);
        }
        expect(timeline.options.filter((option) => !isBin(option))).toHaveLength(count);
      },
    );
  }

  it('beyond what can be marks stay one bin that is the whole day, and open as far as the day', async () => {
    const timeline = await mountTimeline({ data: on(DAY, 1001) });
    expect(bins(timeline).map(({ ariaLabel }) => ariaLabel)).toEqual(['1,001 entries, 29 Feb 2024']);
    await open['by Enter'](timeline);
    expect(timeline.window).toEqual([DAY, DAY]);
    expect(bins(timeline).map(({ ariaLabel }) => ariaLabel)).toEqual(['1,001 entries, 29 Feb 2024']);
    const whole = timeline.find('.lanes').getBoundingClientRect().width;
    expect(timeline.find('.density').getBoundingClientRect().width).toBeGreaterThan(whole * 0.9);
  });

  it('have their column inside the window that holds their day', async () => {
    const timeline = await mountTimeline({ data: on(DAY, 500), from: DAY, to: DAY });
    const column = timeline.find('.strip .events path').getBoundingClientRect();
    const frame = timeline.find('.frame').getBoundingClientRect();
    expect(column.left).toBeGreaterThanOrEqual(frame.left - 0.1);
    expect(column.right).toBeLessThanOrEqual(frame.right + 0.1);
    expect(column.width).toBeGreaterThan(frame.width * 0.9);
  });

  it('with others at times of that day are still not said to be at midnight', async () => {
    const hours = Array.from({ length: 300 }, (_, i) =>
      on(`${DAY}T${String(i % 24).padStart(2, '0')}:30`, 1),
    );
    const data = [...on(DAY, 300), ...hours.flat().map((event, i) => ({ ...event, id: `t${i}` }))];
    const timeline = await mountTimeline({ data, from: DAY, to: DAY });
    const names = bins(timeline).map(({ ariaLabel }) => ariaLabel ?? '');
    expect(names[0]).toMatch(/^\d\d entries, 29 Feb 2024, 00:00–0\d:59; 300 entries, 29 Feb 2024$/);
    expect(names[5]).toMatch(/29 Feb 2024, \d\d:00/);
  });

  it('or in one month whose days nobody knows are in a bin of that month', async () => {
    const timeline = await mountTimeline({ data: [...on('2024-02', 1100), ...on('2024-03', 5)] });
    expect(bins(timeline).map(({ ariaLabel }) => ariaLabel)).toEqual([
      '1,100 entries, Feb 2024',
      'Five entries, Mar 2024',
    ]);
  });
});

it.each(['ltr', 'rtl'] as const)(
  'the minutes of one day take up the lanes, and the strip, %s',
  async (dir) => {
    const data = Array.from({ length: 12 }, (_, i) => ({
      title: `Sample ${i}`,
      date: `2024-05-14T${String(6 + i).padStart(2, '0')}:20`,
    }));
    const timeline = await mountTimeline({ data }, { dir, width: 900 });
    const xs = timeline.options.map((option) => {
      const mark = option.querySelector('.m-fill') ?? option;
      return mark.getBoundingClientRect().left;
    });
    const { width } = timeline.find('.lanes').getBoundingClientRect();
    expect(Math.max(...xs) - Math.min(...xs)).toBeGreaterThan(0.8 * width);
    const [[first], [last]] = [timeline.onStrip('2024-05-14T06:20'), timeline.onStrip('2024-05-14T17:20')];
    expect(Math.abs(last - first)).toBeGreaterThan(0.8 * width);
  },
);

it('one moment, however many events it has, is shown among its neighbours', async () => {
  const data = Array.from({ length: 3 }, (_, i) => ({ title: `Sample ${i}`, date: '2024-05-14T06:20' }));
  const timeline = await mountTimeline({ data }, { width: 900 });
  const { left, right } = timeline.find('.lanes').getBoundingClientRect();
  expect(timeline.onStrip('2024-05-14T06:18')[0]).toBeGreaterThan(left);
  expect(timeline.onStrip('2024-05-14T06:22')[0]).toBeLessThan(right);
});

it.each([
  ['one day', ['2024-05-14'], '2024-05-12', '2024-05-17'],
  ['two days', ['2024-05-14', '2024-05-15'], '2024-05-10', '2024-05-20'],
])('%s without their hours are shown among their neighbours', async (_, dates, before, after) => {
  const data = dates.map((date) => ({ title: `Sample of ${date}`, date }));
  const timeline = await mountTimeline({ data }, { width: 900 });
  const { left, right } = timeline.find('.lanes').getBoundingClientRect();
  expect(timeline.onStrip(before)[0]).toBeGreaterThan(left);
  expect(timeline.onStrip(after)[0]).toBeLessThan(right);
});
