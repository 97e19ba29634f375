/** Labels stand on paper, so that lines behind them do not cross their words. It covers nothing that says anything. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import { pictureOf, redsOf } from './harness/picture.js';
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

describe('the ground of an era and of the selected date', () => {
  afterEach(() => commands.emulateMedia({ colorScheme: 'light', forcedColors: 'none' }));

  const data = {
    eras: [{ label: 'Sample: an era', when: '1400/1500' }],
    groups: [{ id: 'g', label: 'Sample: a group' }],
    events: [
      { id: 'day', title: 'Sample: a find', when: '1420-05-01', group: 'g' },
      { id: 'reign', title: 'Sample: a reign', when: '1430/1480', group: 'g' },
      { id: 'held', title: 'Sample: one under the pointer', when: '1440-05-01', group: 'g' },
      { id: 'later', title: 'Sample: a later find', when: '1600-05-01', group: 'h' },
    ],
  };

  it.each([
    { colorScheme: 'light', forcedColors: 'none' },
    { colorScheme: 'dark', forcedColors: 'none' },
    { colorScheme: 'light', forcedColors: 'active' },
  ] as const)('goes on through the labels and the names of lanes: %o', async (media) => {
    await commands.emulateMedia(media);
    const timeline = await mountTimeline({ data, lanes: 'group', from: '1400', to: '1650' }, { width: 768 });
    const { data: pixels, width } = await pictureOf(timeline.element);
    const frame = timeline.element.getBoundingClientRect();
    /** The colour of most of a box. */
    const groundOf = ({ left, right, top, bottom }: DOMRect): string => {
      const found = new Map<string, number>();
      for (let y = Math.ceil(top - frame.top); y < bottom - frame.top; y++) {
        for (let x = Math.ceil(left - frame.left); x < right - frame.left; x++) {
          const colour = pixels.slice(4 * (y * width + x), 4 * (y * width + x) + 3).join(' ');
          found.set(colour, (found.get(colour) ?? 0) + 1);
        }
      }
      return [...found].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
    };
    const era = timeline.find<Element>('.era-ground').getBoundingClientRect();
    const strip = (left: number): DOMRect => new DOMRect(left, era.top + 40, 20, era.height - 40);
    expect(groundOf(strip(era.right - 24))).not.toBe(groundOf(strip(era.right + 4)));
    const own = [timeline.find('.head b'), ...['day', 'reign'].map((id) => labelOf(timeline.at(id)))];
    for (const each of own) {
      expect(groundOf(each.getBoundingClientRect()), each.textContent).toBe(groundOf(strip(era.right - 24)));
    }
    const outside = labelOf(timeline.at('later')).getBoundingClientRect();
    expect(groundOf(outside)).toBe(groundOf(strip(era.right + 4)));
  });

  it('lets all that lies under it answer', async () => {
    const timeline = await mountTimeline({ data, lanes: 'group', selected: 'reign' }, { width: 768 });
    const mark = timeline.at('held').querySelector('.m-fill')?.getBoundingClientRect() ?? new DOMRect();
    const band = timeline.find<Element>('.band').getBoundingClientRect();
    expect(mark.left).toBeGreaterThan(band.left);
    expect(mark.right).toBeLessThan(band.right);
    await commands.mouseClick(mark.left + 4, mark.top + 4);
    await timeline.settled();
    expect(timeline.element.selected).toBe('held');
  });
});

function labelOf(option: Element): Element {
  const label = option.querySelector('.label');
  if (!label) throw new Error('There is no label.');
  return label;
}
