/** Marks of several days, and the rings around what is chosen. */
import { beforeEach, describe, expect, it } from 'vitest';
import { redsOf } from './harness/picture.js';
import { mountTimeline, type TimelineHarness } from './harness/timeline.js';

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
    option.querySelector<SVGElement>('.ring-selected')?.style.setProperty('stroke', 'red');
    const seen = await redsOf(timeline.element);
    option.querySelector<HTMLElement>('.label')?.style.setProperty('visibility', 'hidden');
    expect(seen.length).toBeGreaterThan(100);
    expect(seen).toEqual(await redsOf(timeline.element));
  });
});

describe('the focus ring of a bar', () => {
  const events = [
    { id: 'cut', title: 'Sample: a long construction of the northern tunnel', when: '2020-05-20/2020-09-01' },
    { id: 'wide', title: 'Sample: a bar that is wide', when: '2020-02-01/2020-04-20' },
    { id: 'open', title: 'Sample: an open end', when: '2020-02-20/..' },
    { id: 'kick-off', title: 'Sample: a point', when: '2020-01-10' },
  ];

  /** Puts the focus on a bar: the ring has no gap, and in it are the bar and the words. */
  async function expectWholeRing(timeline: TimelineHarness, id: string): Promise<void> {
    timeline.element.style.setProperty('--summit-focus', 'red');
    await timeline.focusOn(id);
    await timeline.settled();
    const reds = await redsOf(timeline.element);
    const known = new Set(reds.map(({ x, y }) => `${x} ${y}`));
    const frame = timeline.element.getBoundingClientRect();
    const left = Math.min(...reds.map(({ x }) => x));
    const right = Math.max(...reds.map(({ x }) => x));
    const top = Math.min(...reds.map(({ y }) => y));
    const bottom = Math.max(...reds.map(({ y }) => y));
    const sides: string[] = [];
    for (let x = left + 4; x <= right - 4; x++) sides.push(`${x} ${top}`, `${x} ${bottom}`);
    for (let y = top + 4; y <= bottom - 4; y++) sides.push(`${left} ${y}`, `${right} ${y}`);
    expect(sides.filter((at) => !known.has(at))).toEqual([]);

    const option = timeline.at(id);
    const range = document.createRange();
    range.selectNodeContents(option.querySelector('.label .title') ?? option);
    for (const thing of [range, ...option.querySelectorAll('.m-bar')]) {
      const box = thing.getBoundingClientRect();
      expect(Math.max(box.left, frame.left) - frame.left).toBeGreaterThanOrEqual(left);
      expect(Math.min(box.right, frame.right) - frame.left).toBeLessThanOrEqual(right + 1);
      expect(box.bottom - frame.top).toBeLessThanOrEqual(bottom + 1);
    }
  }

  it.each([
    { id: 'cut', dir: 'ltr' },
    { id: 'cut', dir: 'rtl' },
    { id: 'wide', dir: 'ltr' },
    { id: 'open', dir: 'ltr' },
    { id: 'open', dir: 'rtl' },
  ] as const)('is whole, and goes around all that its label says: $id, $dir', async ({ id, dir }) => {
    const data = { events };
    await expectWholeRing(
      await mountTimeline({ data, from: '2020-01', to: '2020-05-31' }, { width: 768, dir }),
      id,
    );
  });

  it('is whole in a folded lane as well', async () => {
    const data = { events: events.map((event, i) => ({ ...event, group: `Sample ${i % 2}` })) };
    const timeline = await mountTimeline({ data, lanes: 'group' });
    timeline.find('.head').click();
    await timeline.settled();
    await expectWholeRing(timeline, 'cut');
  });
});
