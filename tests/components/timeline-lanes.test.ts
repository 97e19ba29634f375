/** Lanes of groups stay where they are while the window moves. */
import { beforeEach, describe, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import type { EventInput } from '../../src/data/types.js';
import { mount } from './harness/summit.js';
import { mountTimeline, type TimelineHarness } from './harness/timeline.js';

const YEAR = 2020;
const sample = (id: string, date: string, group: string): EventInput => ({
  ...{ id, title: `Sample entry ${id} of the kind ${group}`, date, group },
});

const often = (group: string): EventInput[] =>
  Array.from({ length: 12 }, (_, i) => {
    const month = String((i % 6) * 2 + 1).padStart(2, '0');
    return sample(`${group}${i}`, `${YEAR + Math.floor(i / 6)}-${month}-05`, group);
  });
/** The first and the last all through two years, the one between them five times in a week of the second. */
const data = [
  ...often('first'),
  ...[1, 2, 3, 4, 5].map((day) => sample(`rare${day}`, `${YEAR + 1}-03-0${day}`, 'rare')),
  ...often('last'),
];
const BEFORE = { from: `${YEAR}-07-01`, to: `${YEAR}-12-31` } as const;

const lane = (timeline: TimelineHarness, group: string): HTMLElement =>
  timeline.find(`.head[data-group="${group}"]`);
const heads = (timeline: TimelineHarness): string[] =>
  [...timeline.root.querySelectorAll<HTMLElement>('.head')].map((head) => head.dataset['group'] ?? '');
const count = (timeline: TimelineHarness, group: string): string | undefined =>
  lane(timeline, group).querySelector('span')?.textContent;

/** How tall the lanes before the last one are, each time that they are drawn while the window moves. */
async function during(timeline: TimelineHarness, act: () => Promise<unknown>): Promise<number[]> {
  const tall: number[] = [];
  const observer = new MutationObserver(() => {
    if (timeline.phases.at(-1) === 'move') tall.push(before(timeline));
  });
  for (const box of ['.heads', '.options'])
    observer.observe(timeline.find(box), { subtree: true, childList: true, attributes: true });
  await act();
  observer.disconnect();
  await timeline.settled();
  return tall;
}
const before = (timeline: TimelineHarness): number =>
  lane(timeline, 'last').offsetTop - lane(timeline, 'first').offsetTop;
const isRising = (tall: readonly number[]): boolean => tall.every((px, i) => px >= (tall[i - 1] ?? px));

const middle = (element: Element): [x: number, y: number] => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [left + width / 2, top + height / 2];
};

beforeEach(async () => {
  document.body.replaceChildren();
  await commands.mouseMove(1270, 890);
});

describe.each(['ltr', 'rtl'] as const)('the lane of a group, %s', (dir) => {
  const open = (): Promise<TimelineHarness> => mountTimeline({ data, lanes: 'group', ...BEFORE }, { dir });
  /** Sideways over the lanes, to the px of each turn. */
  const drag = async (timeline: TimelineHarness, ...turns: readonly number[]): Promise<void> => {
    const { left, top, width } = timeline.find('.lanes').getBoundingClientRect();
    const sign = dir === 'ltr' ? -1 : 1;
    const from = left + width / 2;
    await commands.mousePath([0, ...turns].map((px) => [from + sign * px, top + 20] as const));
  };

  it('is there while nothing of it is in the window, with one row for what comes', async () => {
    const timeline = await open();
    expect(heads(timeline)).toEqual(['first', 'rare', 'last']);
    expect(count(timeline, 'rare')).toBe('0');
    const least = before(timeline);
    Object.assign(timeline.element, { from: `${YEAR}-09-05`, to: `${YEAR + 1}-03-01` });
    await timeline.settled();
    expect(count(timeline, 'rare')).toBe('1');
    expect(before(timeline)).toBe(least);
    // That of a group without a date needs none.
    timeline.element.data = [...data, { id: 'none', title: 'Sample without a date', group: 'undated' }];
    await timeline.settled();
    expect(heads(timeline)).not.toContain('undated');
  });

  it('gets no lower while the window is dragged, there and back', async () => {
    const timeline = await open();
    const least = before(timeline);
    const tall = await during(timeline, () => drag(timeline, 380, 0, 380, 0));
    expect(Math.max(...tall)).toBeGreaterThan(least + 60);
    expect(isRising(tall)).toBe(true);
    // And as low as it can be once the window rests.
    expect(before(timeline)).toBe(least);
  });

  it('gets no lower while the window is zoomed by the wheel, there and back', async () => {
    const timeline = await open();
    const least = before(timeline);
    const { left, top, width } = timeline.find('.lanes').getBoundingClientRect();
    const tall = await during(timeline, async () => {
      for (const dy of [50, 50, 50, -50, -50, -50])
        await commands.wheel(left + width / 2, top + 20, 0, dy, { ctrl: true });
    });
    expect(Math.max(...tall)).toBeGreaterThan(least + 60);
    expect(isRising(tall)).toBe(true);
    await expect.poll(() => before(timeline)).toBe(least);
  });
});

it('a lane gets no lower while the window plays, unless it is folded', async () => {
  const timeline = await mountTimeline({ data, lanes: 'group', ...BEFORE });
  const press = async (name: string): Promise<void> => {
    await commands.mouseMove(...middle(timeline.find('.play')));
    await timeline.button(name).click();
    await commands.mouseMove(1270, 890);
  };
  await press('Play');
  await press('4×');
  const tall = await during(timeline, async () => {
    await press('Moving window');
    await expect.poll(() => count(timeline, 'rare'), { timeout: 5000 }).toBe('5');
    await expect.poll(() => count(timeline, 'rare'), { timeout: 5000 }).toBe('0');
  });
  expect(timeline.element.playing).toBe(true);
  expect(isRising(tall)).toBe(true);
  const last = tall.at(-1) ?? NaN;
  lane(timeline, 'rare').click();
  await timeline.settled();
  expect(before(timeline)).toBeLessThan(last - 60);
});

it('the lane of a group is there among counts too', async () => {
  const many = Array.from({ length: 400 }, (_, i) =>
    sample(
      `many${i}`,
      `${YEAR}-${String((i % 12) + 1).padStart(2, '0')}-${String((i % 27) + 1).padStart(2, '0')}`,
      'first',
    ),
  );
  const timeline = await mountTimeline({ data: [...data, ...many], lanes: 'group', ...BEFORE });
  expect(timeline.root.querySelectorAll('[part~=bin]').length).toBeGreaterThan(4);
  expect(heads(timeline)).toEqual(['first', 'rare', 'last']);
  expect(count(timeline, 'rare')).toBe('0');
});

it('the lane of a group goes with its filter', async () => {
  const summit = await mount({ data, lanes: 'group', ...BEFORE });
  const root = summit.view('summit-timeline').shadowRoot;
  const shown = () =>
    [...(root?.querySelectorAll<HTMLElement>('.head') ?? [])].map((head) => head.dataset['group']);
  expect(shown()).toEqual(['first', 'rare', 'last']);
  await summit.whole.getByRole('button', { name: /^rare/ }).first().click();
  await summit.settled();
  expect(shown()).toEqual(['first', 'last']);
});
