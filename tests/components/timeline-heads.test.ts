import { beforeEach, describe, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import type { EventInput } from '../../src/data/types.js';
import { mountTimeline, TO_OPTIONS, type TimelineHarness } from './harness/timeline.js';

beforeEach(async () => {
  document.documentElement.style.fontSize = '';
  document.body.replaceChildren();
  await commands.mouseMove(1270, 890);
});

const LONG =
  'Meetings of the Ministers of Foreign Affairs, of Trade, of the Interior and of the Exterior and of Finance';
const eventsOf = (...groups: readonly string[]): EventInput[] =>
  groups.flatMap((group) =>
    [3, 6, 9].map((month) => ({ title: `${group.slice(0, 5)} ${month}`, date: `2023-0${month}-07`, group })),
  );
const data = eventsOf('Calls', LONG, 'Visits');

const head = (timeline: TimelineHarness, name: string): HTMLElement => {
  const found = [...timeline.root.querySelectorAll<HTMLElement>('.head')].find((each) =>
    each.textContent.startsWith(name),
  );
  if (!found) throw new Error(`No lane is ${name}.`);
  return found;
};
const nameIn = (box: HTMLElement): HTMLElement => box.querySelector('b') ?? box;
const isCut = (box: HTMLElement): boolean => nameIn(box).scrollWidth > nameIn(box).clientWidth + 1;

function expectInside(timeline: TimelineHarness, element: Element): void {
  const outer = timeline.find('.lanes').getBoundingClientRect();
  const inner = element.getBoundingClientRect();
  expect(inner.width).toBeGreaterThan(0);
  expect(inner.left).toBeGreaterThanOrEqual(outer.left);
  expect(inner.right).toBeLessThanOrEqual(outer.right);
  expect(inner.top).toBeGreaterThanOrEqual(outer.top - 0.5);
  expect(inner.bottom).toBeLessThanOrEqual(outer.bottom + 0.5);
}

describe('the name of a lane that is longer than the lane', () => {
  it.each([
    [500, '100%', 'ltr'],
    [500, '100%', 'rtl'],
    [768, '200%', 'ltr'],
    [768, '200%', 'rtl'],
  ] as const)(
    'ends in an ellipsis, and its count is there, %i px, text of %s, %s',
    async (width, size, dir) => {
      document.documentElement.style.fontSize = size;
      const timeline = await mountTimeline({ data, lanes: 'group' }, { width, dir });
      const long = head(timeline, LONG);
      const count = long.querySelector('span') ?? long;
      expect(isCut(long)).toBe(true);
      expect(getComputedStyle(nameIn(long)).textOverflow).toBe('ellipsis');
      expect(count.textContent).toBe('3');
      expectInside(timeline, count);
      const { left, top, width: wide, height } = count.getBoundingClientRect();
      expect(timeline.root.elementFromPoint(left + wide / 2, top + height / 2)).toBe(count);
      expect(isCut(head(timeline, 'Calls'))).toBe(false);
    },
  );

  it.each([500, 768])('is whole under the pointer and in focus, inside the lanes, %i px', async (width) => {
    document.documentElement.style.fontSize = width === 500 ? '' : '200%';
    const timeline = await mountTimeline({ data, lanes: 'group' }, { width });
    const long = head(timeline, LONG);
    const { left, top } = long.getBoundingClientRect();
    const expectWhole = (): void => {
      expect(isCut(long)).toBe(false);
      expect(nameIn(long).scrollHeight).toBeLessThanOrEqual(nameIn(long).clientHeight + 1);
      expectInside(timeline, nameIn(long));
      expectInside(timeline, long.querySelector('span') ?? long);
    };
    await commands.mouseMove(left + 60, top + 8);
    expectWhole();
    await commands.mouseMove(1270, 890);
    expect(isCut(long)).toBe(true);
    await timeline.tabIn(TO_OPTIONS);
    while (timeline.root.activeElement !== long) await timeline.press('ArrowRight');
    expectWhole();
  });

  it('is whole where it is the last of lanes that are all folded', async () => {
    const events = eventsOf('Calls', `Z ${LONG}`);
    const timeline = await mountTimeline({ data: events, lanes: 'group' }, { width: 500 });
    for (const each of timeline.root.querySelectorAll<HTMLElement>('.head')) {
      each.click();
      await timeline.settled();
    }
    const last = head(timeline, 'Z');
    const { left, top } = last.getBoundingClientRect();
    await commands.mouseMove(left + 60, top + 8);
    expect(isCut(last)).toBe(false);
    expectInside(timeline, last);
  });

  it('moves nothing that fits when it is pointed at', async () => {
    const timeline = await mountTimeline({ data, lanes: 'group' }, { width: 500 });
    const calls = head(timeline, 'Calls');
    const before = calls.getBoundingClientRect().toJSON() as unknown;
    await commands.mouseMove(calls.getBoundingClientRect().left + 30, calls.getBoundingClientRect().top + 8);
    expect(calls.matches(':hover')).toBe(true);
    expect(calls.getBoundingClientRect().toJSON()).toEqual(before);
  });
});
