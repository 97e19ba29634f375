/** Gestures on the lanes as they are made on other machines. */
import { beforeEach, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import { windowEnd, windowStart } from '../../src/data/dates/index.js';
import { mountTimeline } from './harness/timeline.js';

beforeEach(() => document.body.replaceChildren());

it('the wheel zooms with Cmd as it does with Ctrl, about the pointer', async () => {
  const [from, to] = ['2019-01-01', '2019-02-28'];
  const timeline = await mountTimeline({ from, to });
  const { left, top } = timeline.find('.lanes').getBoundingClientRect();
  const before = timeline.markX('sotu-announcement');
  await commands.wheel(left + before, top + 120, 0, -100, { meta: true });
  await expect.poll(() => timeline.phases.at(-1)).toBe('end');
  const length = windowEnd(timeline.element.to ?? '') - windowStart(timeline.element.from ?? '');
  expect(length).toBeLessThan(0.9 * (windowEnd(to) - windowStart(from)));
  expect(Math.abs(timeline.markX('sotu-announcement') - before)).toBeLessThan(15);
});
