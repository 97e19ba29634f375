import { beforeEach, describe, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import type { EventInput } from '../../src/data/types.js';
import { mount } from './harness/summit.js';
import { mountTimeline, type TimelineHarness } from './harness/timeline.js';

beforeEach(async () => {
  document.body.replaceChildren();
  await commands.mouseMove(1270, 890);
});

const middle = (element: Element): [x: number, y: number] => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [left + width / 2, top + height / 2];
};
const plays = ({ element }: TimelineHarness): boolean => element.matches(':state(playing)');

const grouped: EventInput[] = Array.from({ length: 12 }, (_, i) => ({
  id: `e${i}`,
  title: `Event ${i}`,
  date: `2023-${String(i + 1).padStart(2, '0')}-07`,
  group: i % 2 === 0 ? 'Visits' : 'Calls',
}));

/** What of the timeline something else lies over, at the middle of each. */
function covered(root: ShadowRoot): string[] {
  const shown = '.option .picture, .head, .rail li, .choices button, .field input';
  return [...root.querySelectorAll(shown)]
    .filter((element) => {
      const over = root.elementsFromPoint(...middle(element));
      return over.some((each) => each.closest('.player') && getComputedStyle(each).pointerEvents !== 'none');
    })
    .map((element) => element.closest('[data-id]')?.getAttribute('data-id') ?? element.textContent.trim());
}

describe('what plays is in sight', () => {
  it.each([
    [360, 'ltr'],
    [768, 'ltr'],
    [768, 'rtl'],
    [1200, 'ltr'],
  ] as const)('when it was started by a click and the pointer stays, %i px, %s', async (width, dir) => {
    const timeline = await mountTimeline({ data: grouped, lanes: 'group' }, { width, dir });
    await timeline.button('Play').click();
    await timeline.settled();
    expect(plays(timeline)).toBe(true);
    expect(covered(timeline.root)).toEqual([]);
    // A hand is never quite still.
    const [x, y] = middle(timeline.find('.play'));
    await commands.mouseMove(x + 3, y + 2);
    expect(covered(timeline.root)).toEqual([]);
    // The settings come when the pointer does so anew, and to them there is a way without a gap.
    await commands.mouseMove(1270, 890);
    await timeline.button('Pause').hover();
    await timeline.button('4×').click();
    expect(timeline.button('4×').element().ariaPressed).toBe('true');
    expect(plays(timeline)).toBe(true);
    await timeline.button('Pause').click();
  });

  it.each([360, 768, 1200])(
    'when it was started by a key, until the keys lead to a setting, %i px',
    async (width) => {
      const timeline = await mountTimeline({ data: grouped, lanes: 'group' }, { width });
      await timeline.tabIn();
      await timeline.press('Enter');
      expect([timeline.focused, plays(timeline), covered(timeline.root)]).toEqual(['Pause', true, []]);
      await timeline.press('End');
      expect(timeline.focused).toBe('Repeat');
      expect(getComputedStyle(timeline.find('.player')).opacity).toBe('1');
      await timeline.press('Home');
      expect([timeline.focused, covered(timeline.root)]).toEqual(['Pause', []]);
      await timeline.press('Escape');
    },
  );

  it.each([360, 768])(
    'when it was started by touch, until the buttons are touched again, %i px',
    async (width) => {
      const timeline = await mountTimeline({ data: grouped, lanes: 'group' }, { width });
      const tap = async (name: string): Promise<void> => {
        await commands.touch([[middle(timeline.button(name).element())]]);
        await timeline.settled();
      };
      await tap('Play');
      expect([plays(timeline), covered(timeline.root)]).toEqual([true, []]);
      await tap('Longer period');
      await tap('4×');
      expect(timeline.button('4×').element().ariaPressed).toBe('true');
      expect(plays(timeline)).toBe(true);
      await tap('Pause');
    },
  );

  it('in a map', async () => {
    const summit = await mount({ lanes: 'group' }, 1200);
    const root = summit.view('summit-timeline').shadowRoot;
    if (!root) throw new Error('The timeline is not drawn.');
    await summit.button('Play').click();
    await summit.settled();
    expect(covered(root)).toEqual([]);
    await summit.button('Pause').click();
  });
});
