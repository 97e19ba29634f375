/** Labels stand on paper, so that lines behind them do not cross their words. It covers nothing that says anything. */
import { beforeEach, describe, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import { redsOf } from './harness/picture.js';
import { mountTimeline } from './harness/timeline.js';

beforeEach(() => document.body.replaceChildren());

describe('an end that is open or not known', () => {
  const ends = ['/1400', '1250/', '../1390', '1260/..', '/1300', '1399/'];
  const spans = ends.map((when, i) => ({
    id: `e${i}`,
    title: `y: sample of a jug for yoghurt, quite long for a title ${i}`,
    when,
    group: `Sample ${i % 2}`,
  }));
  /** So many that rows stand closer. */
  const crowd = Array.from({ length: 11 }, (_, i) => ({
    id: `c${i}`,
    title: 'Sample: a bar',
    when: `${1300 + i}/${1390 + i}`,
    group: `Sample ${i % 2}`,
  }));

  it.each([
    { of: 'one lane', dir: 'ltr', lanes: 'packed', events: spans },
    { of: 'one lane', dir: 'rtl', lanes: 'packed', events: spans },
    { of: 'lanes by group', dir: 'ltr', lanes: 'group', events: spans },
    { of: 'dense rows', dir: 'ltr', lanes: 'packed', events: [...spans, ...crowd] },
    { of: 'dense rows', dir: 'rtl', lanes: 'packed', events: [...spans, ...crowd] },
  ] as const)('is seen whole under the label of its bar: $of, $dir', async ({ of, dir, lanes, events }) => {
    const timeline = await mountTimeline({ data: { events }, lanes }, { width: 768, dir });
    expect(timeline.at('e0').offsetHeight).toBe(of === 'dense rows' ? 21 : 28);
    for (const { id } of spans) {
      const option = timeline.at(id);
      const tips = option.querySelectorAll<SVGElement>('.m-tip');
      for (const tip of tips) tip.style.stroke = 'red';
      const seen = await redsOf(timeline.element);
      option.querySelector<HTMLElement>('.label')?.style.setProperty('visibility', 'hidden');
      const whole = await redsOf(timeline.element);
      option.querySelector<HTMLElement>('.label')?.style.removeProperty('visibility');
      for (const tip of tips) tip.style.removeProperty('stroke');
      expect(whole.length, id).toBeGreaterThan(10);
      expect(seen, id).toEqual(whole);
    }
  });
});

describe('the label of a selected bar', () => {
  it.each(['ltr', 'rtl'] as const)(
    'hides nothing of the bar in the row above, where rows are dense, %s',
    async (dir) => {
      const events = Array.from({ length: 18 }, (_, i) => ({
        id: `e${i}`,
        title: `Sample: a jug, filled ${i}`,
        when: `${1300 + i}/${1390 + i}`,
      }));
      const timeline = await mountTimeline({ data: { events } }, { width: 768, dir });
      const [above, own] = [timeline.at('e4'), timeline.at('e5')];
      expect(own.offsetTop - above.offsetTop).toBe(21);
      above.querySelector<SVGElement>('.m-bar')?.style.setProperty('fill', 'red');
      const whole = await redsOf(timeline.element);
      expect(whole.length).toBeGreaterThan(500);
      const { left, top, height } = own.querySelector('.label')?.getBoundingClientRect() ?? new DOMRect();
      await commands.mouseClick(left + 6, top + height / 2);
      await timeline.settled();
      expect(timeline.element.selected).toBe('e5');
      expect(await redsOf(timeline.element)).toEqual(whole);
      await commands.mouseAway();
      await expect.poll(() => own.classList.contains('hovered')).toBe(false);
      expect(await redsOf(timeline.element)).toEqual(whole);
    },
  );
});
