import { beforeEach, describe, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import { windowStart } from '../../src/data/dates/index.js';
import { daysFrom, mountTimeline } from './harness/timeline.js';

const WINTER = { from: '2019-01-01', to: '2019-02-28' } as const;

beforeEach(async () => {
  document.body.replaceChildren();
  document.body.style.margin = '8px';
  await commands.mouseMove(1270, 890);
});

describe('right to left', () => {
  it('mirrors time and grips', async () => {
    const timeline = await mountTimeline(WINTER, { dir: 'rtl' });
    expect(timeline.markX('us-inventory-demand')).toBeGreaterThan(timeline.markX('hanoi-summit'));
    expect(timeline.grip('from').edge).toBeGreaterThan(timeline.grip('to').edge);
    const cut = timeline.at('stalled-negotiations').querySelector('.m-bar')?.getBoundingClientRect();
    expect(cut?.right).toBeGreaterThan(timeline.find('.lanes').getBoundingClientRect().right - 3);
  });

  it('keeps English words in their order where the reader’s language has no catalogue', async () => {
    const timeline = await mountTimeline(WINTER, { dir: 'rtl' });
    timeline.element.lang = 'fa';
    await timeline.settled();
    const sentence = timeline.find('.sentence');
    expect(sentence.lang).toBe('en');
    expect(getComputedStyle(sentence).direction).toBe('ltr');
    expect(timeline.find('.field').lang).toBe('fa');
    const left = (selector: string): number => timeline.find(selector).getBoundingClientRect().left;
    expect(left('.sentence bdi')).toBeLessThan(left('[name=from]'));
    expect(left('[name=from]')).toBeLessThan(left('[name=to]'));
  });

  it('reads an open date in its own direction, as one that is set', async () => {
    const timeline = await mountTimeline({}, { dir: 'rtl' });
    timeline.element.lang = 'ar';
    const direction = (): string => getComputedStyle(timeline.find('[name=from]')).direction;
    await expect.poll(() => timeline.find<HTMLInputElement>('[name=from]').placeholder).toMatch(/يونيو/);
    expect(timeline.find<HTMLInputElement>('[name=from]').value).toBe('');
    expect(direction()).toBe('rtl');
    timeline.element.from = '2018-07-01';
    await timeline.settled();
    expect(direction()).toBe('rtl');
    Object.assign(timeline.element, { lang: 'en', from: null });
    await expect.poll(() => timeline.find<HTMLInputElement>('[name=from]').placeholder).toMatch(/Jun/);
    expect(direction()).toBe('ltr');
  });

  it('leaves dates on the axis readable and in their place', async () => {
    const timeline = await mountTimeline({ ...WINTER, selected: 'hanoi-summit' }, { dir: 'rtl' });
    const text = timeline.find<SVGTextElement>('.flag text');
    expect(text.textContent).toBe('27–28 Feb');
    expect(text.getStartPositionOfChar(0).x).toBeLessThan(text.getStartPositionOfChar(6).x);
    const [box, label] = [timeline.find('.flag rect'), text].map((part) => part.getBoundingClientRect());
    expect(label?.left).toBeGreaterThanOrEqual(box?.left ?? NaN);
    expect(label?.right).toBeLessThanOrEqual(box?.right ?? NaN);
    const january = timeline.find('.axis .period').getBoundingClientRect();
    const { right } = timeline.find('.lanes').getBoundingClientRect();
    expect(january.right).toBeLessThanOrEqual(right);
    expect(january.right).toBeGreaterThan(right - 20);
  });

  it('drags the other way round as well', async () => {
    const timeline = await mountTimeline({}, { dir: 'rtl' });
    await timeline.brush('2018-10-10', '2019-01-20');
    expect(daysFrom(timeline.element.from, '2018-10-10')).toBeLessThan(2);
    expect(daysFrom(timeline.element.to, '2019-01-20', true)).toBeLessThan(2);
    await timeline.dragEnd('from', '2018-12-01');
    expect(daysFrom(timeline.element.from, '2018-12-01')).toBeLessThan(2);
    const { from } = timeline.element;
    await timeline.dragLanes(100);
    expect(windowStart(timeline.element.from ?? '')).toBeGreaterThan(windowStart(from ?? ''));
  });
});
