/** Marks of several days, and the rings around what is chosen. */
import { beforeEach, describe, expect, it } from 'vitest';
import { mountTimeline } from './harness/timeline.js';

beforeEach(() => document.body.replaceChildren());

describe('two days of a summit', () => {
  it('are the split disc, stretched where there is room, and a bar at no width', async () => {
    for (const width of [560, 620, 680, 740, 800, 900, 1100]) {
      const timeline = await mountTimeline({ from: '2019-01-01', to: '2019-02-28' }, { width });
      const { classList } = timeline.at('hanoi-summit');
      expect(classList.contains('pill') || classList.contains('point'), `${width} px`).toBe(true);
      timeline.element.parentElement?.remove();
    }
  });
});

describe('the ring of a chosen bar', () => {
  it.each(['ltr', 'rtl'] as const)('is not covered by its own label, %s', async (dir) => {
    const timeline = await mountTimeline(
      { from: '2019-01-01', to: '2019-02-28', selected: 'working-groups' },
      { width: 760, dir },
    );
    const option = timeline.at('working-groups');
    expect(option.classList.contains('bar')).toBe(true);
    const ring = option.querySelector('.ring-selected')?.getBoundingClientRect();
    const label = option.querySelector('.label.above')?.getBoundingClientRect();
    expect(label?.bottom).toBeLessThanOrEqual(ring?.top ?? 0);
  });
});
