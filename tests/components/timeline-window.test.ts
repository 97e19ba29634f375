import { beforeEach, describe, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import { INSET } from '../../src/components/summit-timeline/strip.js';
import { windowEnd, windowStart } from '../../src/data/dates/index.js';
import { daysFrom, mountTimeline, TO_OPTIONS } from './harness/timeline.js';

const WINTER = { from: '2019-01-01', to: '2019-02-28' } as const;

const DAY = 86_400_000;

const timedOverDecades = ['1945-03-04T09:00', '1970-05-01T12:00', '1999-12-31T08:30'].map((date) => ({
  title: `Sample at ${date}`,
  date,
}));

beforeEach(async () => {
  document.body.replaceChildren();
  document.body.style.margin = '8px';
  await commands.mouseMove(1270, 890);
});

describe('window on the strip', () => {
  it('is created by a drag, in whole units, told while it moves and once more at the end', async () => {
    const timeline = await mountTimeline();
    await timeline.brush('2018-10-10', '2019-01-20');
    expect(daysFrom(timeline.element.from, '2018-10-10')).toBeLessThan(2);
    expect(daysFrom(timeline.element.to, '2019-01-20', true)).toBeLessThan(2);
    expect(timeline.element.from).toMatch(/^\d{4}-\d\d-\d\d$/);
    const { phases } = timeline;
    expect(phases.length).toBeGreaterThan(3);
    expect(phases.at(-1)).toBe('end');
    expect(phases.slice(0, -1).every((phase) => phase === 'move')).toBe(true);
    const last = timeline.events('window').at(-1);
    expect([last?.from, last?.to]).toEqual(timeline.window);
  });

  it('can be created from right to left as well', async () => {
    const timeline = await mountTimeline();
    await timeline.brush('2019-01-20', '2018-10-10');
    expect(daysFrom(timeline.element.from, '2018-10-10')).toBeLessThan(2);
    expect(daysFrom(timeline.element.to, '2019-01-20', true)).toBeLessThan(2);
  });

  it('is created by a drag too where a window is set that holds all', async () => {
    const timeline = await mountTimeline({ from: '2000', to: '2030' });
    await timeline.brush('2018-10-10', '2019-01-20');
    expect(daysFrom(timeline.element.from, '2018-10-10')).toBeLessThan(2);
    expect(daysFrom(timeline.element.to, '2019-01-20', true)).toBeLessThan(2);
  });

  it('hears of a double click on the strip what it has changed, and no more', async () => {
    const timeline = await mountTimeline(WINTER);
    const { left, top } = timeline.find('.strip').getBoundingClientRect();
    await commands.dblclick(left + 200, top + 12);
    await timeline.settled();
    expect(timeline.element.from).not.toBe(WINTER.from);
    expect(timeline.phases).toEqual(['end']);
  });

  it('is moved by its middle, keeping its length', async () => {
    const timeline = await mountTimeline(WINTER);
    await timeline.moveWindow(-120);
    const { from, to } = timeline.element;
    expect(windowEnd(to ?? '') - windowStart(from ?? '')).toBe(59 * DAY);
    expect(daysFrom(from, '2018-11-16')).toBeLessThan(4);
    expect(timeline.phases.filter((phase) => phase === 'end')).toHaveLength(1);
    await timeline.moveWindow(-900);
    expect(windowStart(timeline.element.from ?? '')).toBeLessThanOrEqual(windowStart('2018-06-12'));
  });

  it('is resized by either grip, and the other end stays as it was written', async () => {
    const timeline = await mountTimeline({ from: '2018-12', to: '2019-01' });
    await timeline.dragEnd('to', '2019-02-11');
    expect(timeline.element.from).toBe('2018-12');
    expect(daysFrom(timeline.element.to, '2019-02-11', true)).toBeLessThan(2);
    const { to } = timeline.element;
    await timeline.dragEnd('from', '2018-12-20');
    expect(timeline.element.to).toBe(to);
    expect(daysFrom(timeline.element.from, '2018-12-20')).toBeLessThan(2);
    expect(timeline.phases.filter((phase) => phase === 'end')).toHaveLength(2);
  });

  it('never turns inside out, and opens again at the ends of the whole period', async () => {
    const timeline = await mountTimeline(WINTER);
    await timeline.dragEnd('from', '2019-03-10');
    expect(timeline.window).toEqual(['2019-02-28', '2019-02-28']);
    await timeline.dragEnd('from', '2017-01-01');
    expect(timeline.window).toEqual([null, '2019-02-28']);
    await timeline.dragEnd('to', '2020-01-01');
    expect(timeline.window).toEqual([null, null]);
  });

  it.each([
    ['from', '1989-06'],
    ['to', '1950-02'],
  ] as const)('stops its %s grip short of the other where there are times of day', async (end, beyond) => {
    const [from, to] = ['1960-01-01', '1980-12-31'];
    const timeline = await mountTimeline({ data: timedOverDecades, from, to });
    await timeline.dragEnd(end, beyond);
    const length = (): number =>
      windowEnd(timeline.element.to ?? '') - windowStart(timeline.element.from ?? '');
    // A px of the strip.
    expect(length() / DAY).toBeGreaterThan(10);
    expect(length() / DAY).toBeLessThan(100);
    const other = end === 'from' ? timeline.element.to : timeline.element.from;
    expect(other).toBe(end === 'from' ? to : from);
    expect(timeline.phases.at(-1)).toBe('end');
    // Both can be taken hold of again.
    await timeline.dragEnd(end, end === 'from' ? '1970-01' : '1972-01');
    expect(length() / DAY / 365).toBeGreaterThan(8);
    await timeline.dragEnd(end === 'from' ? 'to' : 'from', end === 'from' ? '1985-01' : '1955-01');
    expect(length() / DAY / 365).toBeGreaterThan(12);
  });

  it('stops there by key as well, and goes no further', async () => {
    const timeline = await mountTimeline({ data: timedOverDecades, from: '1960', to: '1980' });
    await timeline.tabIn(TO_OPTIONS + 1);
    for (let i = 0; i < 12; i++) await timeline.press('PageUp', 'End');
    const { from, to } = timeline.element;
    expect(to).toBe('1980');
    const days = (windowEnd(to ?? '') - windowStart(from ?? '')) / DAY;
    expect(days).toBeGreaterThan(10);
    expect(days).toBeLessThan(100);
    await timeline.press('ArrowUp', 'PageUp', 'End');
    expect(timeline.window).toEqual([from, to]);
  });

  it.each(['ltr', 'rtl'] as const)('brings the nearest end to a click beside it, %s', async (dir) => {
    const timeline = await mountTimeline({ from: '2018-09-01', to: '2018-11-30' }, { dir });
    await timeline.clickStrip('2018-08-01');
    expect(daysFrom(timeline.element.from, '2018-08-01')).toBeLessThan(16);
    expect(timeline.element.to).toBe('2018-11-30');
    expect(timeline.phases).toEqual(['end']);
    const { from } = timeline.element;
    await timeline.clickStrip('2019-01-20');
    expect(timeline.element.from).toBe(from);
    expect(daysFrom(timeline.element.to, '2019-01-20', true)).toBeLessThan(16);
    expect(timeline.phases).toEqual(['end', 'end']);
  });

  it('answers to a finger too', async () => {
    const timeline = await mountTimeline(WINTER);
    const { middle } = timeline.grip('from');
    const [x, y] = middle;
    await commands.touch([[[x, y]], [[x - 20, y]], [[x - 60, y]], [[x - 100, y]]]);
    await timeline.settled();
    expect(windowStart(timeline.element.from ?? '')).toBeLessThan(windowStart('2018-12-10'));
    expect(timeline.element.to).toBe('2019-02-28');
    expect(timeline.phases.at(-1)).toBe('end');
  });

  it('tells dates that change nothing when they are set back, and setting them tells nothing', async () => {
    const timeline = await mountTimeline();
    await timeline.brush('2018-09-07', '2019-02-02');
    const [from, to] = timeline.window;
    const frame = timeline.find('.frame').getAttribute('d');
    const told = timeline.heard.length;
    Object.assign(timeline.element, { from: null, to: null });
    await timeline.settled();
    Object.assign(timeline.element, { from, to });
    await timeline.settled();
    expect(timeline.heard).toHaveLength(told);
    expect(timeline.find('.frame').getAttribute('d')).toBe(frame);
  });

  it('does not move the strip while a drag changes how many lanes there are', async () => {
    const timeline = await mountTimeline(WINTER);
    const tops = new Set<number>();
    timeline.element.addEventListener('summit-window', (event) => {
      if (event.phase === 'move') tops.add(timeline.find('.ground').getBoundingClientRect().top);
    });
    await timeline.dragEnd('from', '2019-02-26');
    expect(tops.size).toBe(1);
  });

  it('keeps the strip where it is from one window to the next, until the data change', async () => {
    const timeline = await mountTimeline({}, { width: 784 });
    const top = (): number => timeline.find('.ground').getBoundingClientRect().top;
    const tops: number[] = [];
    for (const window of [
      { from: null, to: null },
      WINTER,
      { from: '2019-02-26', to: '2019-02-28' },
      { from: '2018-08', to: '2018-08' },
      { from: null, to: null },
      WINTER,
    ]) {
      Object.assign(timeline.element, window);
      await timeline.settled();
      tops.push(top());
    }
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
    expect(new Set(tops.slice(1)).size).toBe(1);
    timeline.element.data = [{ title: 'Alone', date: '2019-02-03' }];
    await timeline.settled();
    expect(top()).toBeLessThan(tops.at(-1) ?? 0);
  });

  it('joins the lanes’ edges to the window', async () => {
    const timeline = await mountTimeline(WINTER);
    const frame = timeline.find('.frame').getBoundingClientRect();
    const [left, right] = [...timeline.root.querySelectorAll('.join')].map((path) =>
      path.getBoundingClientRect(),
    );
    expect(left?.right).toBeCloseTo(frame.left, 0);
    expect(right?.left).toBeCloseTo(frame.right, 0);
  });
});

describe('a window with one end set', () => {
  it('runs to the end of the whole period: in the lanes, on the strip and in the sentence', async () => {
    const timeline = await mountTimeline({ from: '2019-01', to: null });
    expect(timeline.find('.axis').textContent).not.toMatch(/April|May|October/);
    const ground = timeline.find('.ground').getBoundingClientRect();
    expect(timeline.grip('to').edge).toBeCloseTo(ground.right - INSET, 0);
    const width = timeline.find('.lanes').clientWidth;
    expect(timeline.markX('hanoi-summit')).toBeGreaterThan(width * 0.7);
    await expect.element(timeline.field('To')).toHaveAttribute('placeholder', '28 Feb 2019');
  });

  it.each([
    ['2030', null, /2030/, 'To', '31 Dec 2030'],
    [null, '2010', /2010/, 'From', '1 Jan 2010'],
  ] as const)('shows only what it names beyond all events: %s to %s', async (from, to, axis, end, day) => {
    const timeline = await mountTimeline({ from, to });
    expect(timeline.ids).toEqual([]);
    expect(timeline.find('.axis').textContent).toMatch(axis);
    expect(timeline.sentence).toMatch(/^0 of 10/);
    await expect.element(timeline.field(end)).toHaveAttribute('placeholder', day);
  });

  it('is empty where it is reversed', async () => {
    const timeline = await mountTimeline({ from: '2019-02', to: '2018-07' });
    expect(timeline.ids).toEqual([]);
    expect(timeline.find('.lanes').textContent).toContain('No entries to show');
    expect(timeline.sentence).toMatch(/^0 of 10/);
    expect(timeline.find('.axis').textContent).toMatch(/1 Feb 2019|February 2019/);
    await timeline.button('Longer period').click();
    await timeline.settled();
    expect(windowEnd(timeline.element.to ?? '')).toBeGreaterThan(windowStart(timeline.element.from ?? ''));
  });
});

describe('thumbs', () => {
  it('are sliders that say their dates in words', async () => {
    const timeline = await mountTimeline(WINTER);
    const [from, to] = timeline.root.querySelectorAll('[role=slider]');
    expect(from?.getAttribute('aria-label')).toBe('Start of the time window');
    expect(from?.getAttribute('aria-valuetext')).toBe('1 January 2019');
    expect(to?.getAttribute('aria-valuetext')).toBe('28 February 2019');
    const now = (thumb: Element | undefined, name: string): number => Number(thumb?.getAttribute(name));
    for (const thumb of [from, to]) {
      expect(now(thumb, 'aria-valuemin')).toBeLessThanOrEqual(now(thumb, 'aria-valuenow'));
      expect(now(thumb, 'aria-valuemax')).toBeGreaterThanOrEqual(now(thumb, 'aria-valuenow'));
    }
    timeline.element.to = null;
    await timeline.settled();
    expect(to?.getAttribute('aria-valuetext')).toBe('open (28 February 2019)');
  });

  it('hang outside the window, inside the component, and are 24 px wide to a pointer', async () => {
    for (const properties of [WINTER, {}, { compact: true }]) {
      const timeline = await mountTimeline(properties, { width: 360 });
      const frame = timeline.find('.frame').getBoundingClientRect();
      const host = timeline.element.getBoundingClientRect();
      const from = timeline.find('.grip.from .body').getBoundingClientRect();
      const to = timeline.find('.grip.to .body').getBoundingClientRect();
      expect(from.right).toBeLessThanOrEqual(frame.left + 2);
      expect(to.left).toBeGreaterThanOrEqual(frame.right - 2);
      expect(from.left).toBeGreaterThanOrEqual(host.left);
      expect(to.right).toBeLessThanOrEqual(host.right);
      for (const end of ['from', 'to']) {
        const box = timeline.find(`.grip.${end}`).getBoundingClientRect();
        expect(box.width).toBeGreaterThanOrEqual(24);
        expect(box.left).toBeGreaterThanOrEqual(host.left);
        expect(box.right).toBeLessThanOrEqual(host.right);
      }
      timeline.element.parentElement?.remove();
    }
  });

  it('hang on the window in every frame of its move, in the middle as at the ends', async () => {
    const timeline = await mountTimeline({}, { width: 360 });
    const apart = (): readonly [number, number] => {
      const [from, frame, to] = ['.grip.from .body', '.frame', '.grip.to .body'].map((box) =>
        timeline.find(box).getBoundingClientRect(),
      );
      return [(frame?.left ?? NaN) - (from?.right ?? NaN), (to?.left ?? NaN) - (frame?.right ?? NaN)];
    };
    const atEnds = apart();
    Object.assign(timeline.element, WINTER);
    await timeline.settled();
    const seen = [apart()];
    const places = new Set<number>();
    timeline.element.addEventListener('summit-window', ({ phase }) => {
      if (phase !== 'move') return;
      seen.push(apart());
      places.add(timeline.find('.frame').getBoundingClientRect().left);
    });
    await timeline.moveWindow(-60);
    expect(places.size).toBeGreaterThan(2);
    for (const gaps of [...seen, apart()])
      gaps.forEach((gap, end) => expect(gap).toBeCloseTo(atEnds[end] ?? NaN, 0));
  });
});
