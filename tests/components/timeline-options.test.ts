import { beforeEach, describe, expect, it } from 'vitest';
import { commands, userEvent } from 'vitest/browser';
import { Store } from '../../src/components/shared/store.js';
import { createDataset } from '../../src/data/dataset.js';
import { windowEnd, windowStart } from '../../src/data/dates/index.js';
import { summits } from '../../src/data/sets/summits.js';
import { usSovietSummits } from '../../src/data/sets/us-soviet-summits.js';
import { daysFrom, mountTimeline, type TimelineHarness } from './harness/timeline.js';

const HANOI = /^Second US–North Korea summit/;

const WINTER = { from: '2019-01-01', to: '2019-02-28' } as const;

const DAY = 86_400_000;

beforeEach(async () => {
  document.body.replaceChildren();
  document.body.style.margin = '8px';
  await commands.mouseMove(1270, 890);
});

describe('options by pointer', () => {
  it('selects by a click and shows it: ring, band, bold, aria-selected', async () => {
    const timeline = await mountTimeline(WINTER);
    await timeline.select(HANOI);
    expect(timeline.element.selected).toBe('hanoi-summit');
    expect(timeline.events('select').map(({ selected }) => selected)).toEqual(['hanoi-summit']);
    await expect.element(timeline.option(HANOI)).toHaveAttribute('aria-selected', 'true');
    expect(timeline.rings('hanoi-summit')).toContain('ring-selected');
    expect(timeline.root.querySelectorAll('[aria-selected=true]')).toHaveLength(1);
    timeline.element.selected = null;
    await timeline.settled();
    expect(timeline.rings('hanoi-summit')).not.toContain('ring-selected');
    expect(timeline.events('select')).toHaveLength(1);
  });

  it('selects by its label as by its mark', async () => {
    const timeline = await mountTimeline(WINTER);
    const { left, top, height, width } = (
      timeline.at('moon-turning-point').querySelector('.label') ?? timeline.element
    ).getBoundingClientRect();
    await commands.mouseClick(left + width / 2, top + height / 2);
    expect(timeline.element.selected).toBe('moon-turning-point');
  });

  it('hovers: told once, with a ring and the date, and taken back when the pointer leaves', async () => {
    const timeline = await mountTimeline(WINTER);
    await timeline.option(/^China hopes/).hover();
    await timeline.settled();
    expect(timeline.rings('china-positive-result')).toContain('ring-hover');
    const date = timeline.at('china-positive-result').querySelector('.date[data-text]');
    expect(date?.checkVisibility()).toBe(true);
    expect(date?.getAttribute('data-text')).toBe('12 Feb 2019');
    await commands.mouseMove(1270, 890);
    await timeline.settled();
    expect(timeline.events('hover').map(({ hovered }) => hovered)).toEqual(['china-positive-result', null]);
    expect(timeline.rings('china-positive-result')).toEqual([]);
  });

  it('keeps the date beyond the mark off its ring', async () => {
    const timeline = await mountTimeline(WINTER);
    const seen: number[] = [];
    for (const id of timeline.ids) {
      const [, aside] = timeline.at(id).querySelectorAll<HTMLElement>('.label');
      await userEvent.hover(timeline.at(id));
      await timeline.settled();
      const date = aside?.querySelector('.date[data-text]')?.getBoundingClientRect();
      const ring = timeline.at(id).querySelector('.ring-hover')?.getBoundingClientRect();
      if (date?.width && ring) seen.push(Math.max(date.left - ring.right, ring.left - date.right));
    }
    expect(seen.length).toBeGreaterThan(0);
    for (const gap of seen) expect(gap).toBeGreaterThanOrEqual(5);
  });

  it('draws the ring whoever hovers', async () => {
    const timeline = await mountTimeline();
    const store = new Store(createDataset(summits));
    store.dispatch({ hovered: 'sotu-announcement' });
    Object.assign(timeline.element, { state: store.state, answers: store.answers });
    await timeline.settled();
    expect(timeline.rings('sotu-announcement')).toContain('ring-hover');
    expect(timeline.heard).toEqual([]);
  });

  it('pans by dragging the lanes, and a drag over an option selects nothing', async () => {
    const timeline = await mountTimeline(WINTER);
    await timeline.dragLanes(130, timeline.at('us-inventory-demand'));
    expect(daysFrom(timeline.element.from, '2018-12-22')).toBeLessThan(2);
    expect(windowEnd(timeline.element.to ?? '') - windowStart(timeline.element.from ?? '')).toBe(59 * DAY);
    expect(timeline.element.selected).toBeNull();
    expect(timeline.phases.at(-1)).toBe('end');
    await timeline.select(/^Moon/);
    expect(timeline.element.selected).toBe('moon-turning-point');
  });

  it('pans with one finger across, and zooms with two', async () => {
    const timeline = await mountTimeline(WINTER);
    const { left, top, width } = timeline.find('.lanes').getBoundingClientRect();
    const [x, y] = [left + width / 2, top + 130];
    await commands.touch([[[x, y]], [[x - 20, y]], [[x - 80, y]], [[x - 130, y]]]);
    await timeline.settled();
    expect(windowStart(timeline.element.from ?? '')).toBeGreaterThan(windowStart('2019-01-03'));
    Object.assign(timeline.element, WINTER);
    await timeline.settled();
    await commands.touch([
      [
        [x - 40, y],
        [x + 40, y],
      ],
      [
        [x - 60, y],
        [x + 60, y],
      ],
      [
        [x - 80, y],
        [x + 80, y],
      ],
    ]);
    await timeline.settled();
    const [from, to] = [windowStart(timeline.element.from ?? ''), windowEnd(timeline.element.to ?? '')];
    expect((to - from) / DAY).toBeLessThan(35);
    // What was between the fingers still is.
    const middle = (windowStart(WINTER.from) + windowEnd(WINTER.to)) / 2;
    expect(Math.abs((from + to) / 2 - middle) / DAY).toBeLessThan(2);
  });

  it('glides on where a finger throws it, until it rests or is touched, and ends once', async () => {
    const throwIt = async (timeline: TimelineHarness): Promise<void> => {
      const { left, top, width } = timeline.find('.lanes').getBoundingClientRect();
      const [x, y] = [left + width / 2, top + 20];
      await commands.touch([[[x, y]], [[x - 20, y]], [[x - 60, y]], [[x - 110, y]]], { every: 16 });
    };
    await commands.emulateMedia({ reducedMotion: 'no-preference' });
    const timeline = await mountTimeline({ data: usSovietSummits, from: '1960', to: '1965' });
    await throwIt(timeline);
    const left = windowStart(timeline.element.from ?? '');
    expect(timeline.phases).not.toContain('end');
    await expect.poll(() => timeline.phases.at(-1), { timeout: 4000 }).toBe('end');
    expect(windowStart(timeline.element.from ?? '')).toBeGreaterThan(left);
    expect(timeline.phases.filter((phase) => phase === 'end')).toHaveLength(1);

    await throwIt(timeline);
    const { left: x, top: y } = timeline.find('.lanes').getBoundingClientRect();
    await commands.touch([[[x + 50, y + 20]]]);
    expect(timeline.phases.filter((phase) => phase === 'end')).toHaveLength(2);
    const { from } = timeline.element;
    await timeline.settled();
    expect(timeline.element.from).toBe(from);
    await commands.emulateMedia({ reducedMotion: 'reduce' });
  });

  it('does not glide where less motion is wanted', async () => {
    await commands.emulateMedia({ reducedMotion: 'reduce' });
    const timeline = await mountTimeline({ data: usSovietSummits, from: '1960', to: '1965' });
    const { left, top } = timeline.find('.lanes').getBoundingClientRect();
    const frames = [300, 280, 190].map((x) => [[left + x, top + 20] as const]);
    await commands.touch(frames, { every: 16 });
    expect(timeline.phases.at(-1)).toBe('end');
    const { from } = timeline.element;
    await timeline.settled();
    expect(timeline.element.from).toBe(from);
  });

  it('zooms by Ctrl and the wheel only, about the pointer', async () => {
    const timeline = await mountTimeline(WINTER);
    const { left, top } = timeline.find('.lanes').getBoundingClientRect();
    const x = left + timeline.markX('sotu-announcement');
    await commands.wheel(x, top + 120, 0, -100);
    await timeline.settled();
    expect(timeline.window).toEqual([WINTER.from, WINTER.to]);
    const before = timeline.markX('sotu-announcement');
    await commands.wheel(x, top + 120, 0, -100, { ctrl: true });
    await expect.poll(() => timeline.phases.at(-1)).toBe('end');
    const span = windowEnd(timeline.element.to ?? '') - windowStart(timeline.element.from ?? '');
    expect(span).toBeLessThan(50 * DAY);
    expect(Math.abs(timeline.markX('sotu-announcement') - before)).toBeLessThan(15);
    expect(timeline.phases.filter((phase) => phase === 'end')).toHaveLength(1);
  });
});

describe('other gestures on the lanes', () => {
  it('pan by Shift and the wheel, keeping the length', async () => {
    const timeline = await mountTimeline(WINTER);
    const { left, top, width } = timeline.find('.lanes').getBoundingClientRect();
    await commands.wheel(left + width / 2, top + 100, 0, -100, { shift: true });
    await expect.poll(() => timeline.phases.at(-1)).toBe('end');
    const { from, to } = timeline.element;
    expect(windowStart(from ?? '')).toBeLessThan(windowStart(WINTER.from));
    expect(windowEnd(to ?? '') - windowStart(from ?? '')).toBe(59 * DAY);
  });

  it('zoom by a double click, about the pointer', async () => {
    const timeline = await mountTimeline(WINTER);
    const { left, bottom } = timeline.find('.lanes').getBoundingClientRect();
    const before = timeline.markX('sotu-announcement');
    await commands.dblclick(left + before, bottom - 4);
    await timeline.settled();
    const span = windowEnd(timeline.element.to ?? '') - windowStart(timeline.element.from ?? '');
    expect(span).toBeLessThan(32 * DAY);
    expect(Math.abs(timeline.markX('sotu-announcement') - before)).toBeLessThan(20);
    expect(timeline.element.selected).toBeNull();
  });

  it('leave a finger that goes up to the page, which scrolls', async () => {
    const timeline = await mountTimeline(WINTER);
    const more = document.createElement('div');
    more.style.blockSize = '3000px';
    document.body.append(more);
    const { left, top } = timeline.find('.lanes').getBoundingClientRect();
    // At rest before it is lifted: it throws nothing.
    const frames = [160, 140, 100, 60, 20, 20, 20].map((y) => [[left + 300, top + y] as const]);
    await commands.touch(frames, { every: 100 });
    await expect.poll(() => window.scrollY).toBeGreaterThan(50);
    expect(timeline.window).toEqual([WINTER.from, WINTER.to]);
    more.remove();
    window.scrollTo(0, 0);
  });
});
