/** What the keys on the timeline do to the whole: the map and the details follow, counts open, playback pauses. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { commands } from 'vitest/browser';
import { directions } from '../harness/directions.js';
import { samples } from '../harness/samples.js';
import { clear, focused, mount, type SummitHarness } from '../harness/summit.js';

afterEach(async () => {
  clear();
  await commands.mouseMove(1270, 890);
});

const inTimeline = <T extends HTMLElement>(summit: SummitHarness, selector: string): T | null =>
  summit.view('summit-timeline').shadowRoot?.querySelector<T>(selector) ?? null;

const stop = '.option[tabindex="0"]';
const idOf = (element: Element | null): string => element?.getAttribute('data-id') ?? '';

describe.each(directions)('keys on the timeline, $dir', ({ dir, forward, back }) => {
  it.each(['Enter', ' '])(
    '%o opens the event: the details come, the map shows it, the focus stays',
    async (key) => {
      const summit = await mount({}, 1200, dir);
      summit.view('summit-venues').shadowRoot?.querySelector<HTMLElement>('.viewport')?.focus();
      await summit.press('+', '+', '+', '+');
      inTimeline(summit, stop)?.focus();
      await summit.press('End', key);
      expect(summit.element.selected).toBe('hanoi-summit');
      await expect.element(summit.heading).toHaveTextContent('Second US–North Korea summit');
      const map = summit.view('summit-venues');
      await vi.waitFor(() => {
        const marker = map.shadowRoot?.querySelector('.marker.selected')?.getBoundingClientRect();
        const box = map.getBoundingClientRect();
        expect(marker?.left).toBeGreaterThan(box.left);
        expect(marker?.right).toBeLessThan(box.right);
      });
      expect(idOf(focused())).toBe('hanoi-summit');
      await summit.press('Escape');
      expect(summit.element.selected).toBeNull();
      expect(summit.has('summit-list')).toBe(true);
      expect(idOf(focused())).toBe('hanoi-summit');
    },
  );

  it('counts of many events are walked in time order, and Enter opens one into its time', async () => {
    const summit = await mount({ data: samples(5000) }, 1200, dir);
    inTimeline(summit, stop)?.focus();
    await summit.press('Home');
    const starts: number[] = [];
    for (let i = 0; i < 4; i++) {
      starts.push(Number(/(\d{4})/.exec(focused()?.getAttribute('aria-label')?.split(', ')[1] ?? '')?.[1]));
      await summit.press(forward);
    }
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    expect(new Set(starts).size).toBe(4);
    await summit.press(back, 'Enter');
    const { from, to } = summit.element;
    expect([from, to]).not.toEqual([null, null]);
    expect(summit.visible.length).toBeLessThan(1000);
    await vi.waitFor(() => expect(focused()?.getAttribute('role')).toBe('option'));
  });

  it('Escape among the buttons pauses what plays, and the focus stays on the button', async () => {
    const summit = await mount({}, 1200, dir);
    inTimeline(summit, '.play')?.focus();
    await summit.press('Enter');
    expect(focused()?.getAttribute('aria-label')).toBe('Pause');
    await summit.press(forward, 'Escape');
    expect(inTimeline(summit, '.play')?.getAttribute('aria-label')).toBe('Play');
    expect(focused()?.getAttribute('aria-label')).toBe('Earlier');
  });

  it('the two dates are taken by Enter and given up by Escape', async () => {
    const summit = await mount({}, 1200, dir);
    const field = inTimeline<HTMLInputElement>(summit, 'input');
    field?.focus();
    await summit.press(...'2019-02', 'Escape');
    expect(summit.element.from).toBeNull();
    await summit.press(...'2019-02', 'Enter');
    expect(summit.element.from).toBe('2019-02');
    expect(focused()).toBe(field);
  });
});
