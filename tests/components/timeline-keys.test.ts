/** Every row of the timeline in the table of keys, from left to right and from right to left. */
import { beforeEach, describe, expect, it } from 'vitest';
import { commands, userEvent } from 'vitest/browser';
import { windowEnd, windowStart } from '../../src/data/dates/index.js';
import { usSovietSummits } from '../../src/data/sets/us-soviet-summits.js';
import type { SummitTimeline } from '../../src/index.js';
import { mountTimeline, TO_OPTIONS, type TimelineHarness } from './harness/timeline.js';

const WINTER = { from: '2019-01-01', to: '2019-02-28' } as const;
const DAY = 86_400_000;

beforeEach(async () => {
  document.body.replaceChildren();
  await commands.mouseMove(1270, 890);
});

/** The arrow that goes on in time, and the one that goes back. */
const arrows = { ltr: ['ArrowRight', 'ArrowLeft'], rtl: ['ArrowLeft', 'ArrowRight'] } as const;

describe.each(['ltr', 'rtl'] as const)('keys on the options, %s', (dir) => {
  const [forward, back] = arrows[dir];
  const open = (properties: Partial<SummitTimeline> = {}): Promise<TimelineHarness> =>
    mountTimeline(properties, { dir });

  it('are one Tab stop, on the selected event if there is one', async () => {
    const timeline = await open({ ...WINTER, selected: 'sotu-announcement' });
    await timeline.tabIn(TO_OPTIONS);
    expect(timeline.focused).toBe('sotu-announcement');
    expect(timeline.options.filter((option) => option.tabIndex === 0)).toHaveLength(1);
    expect(timeline.rings('sotu-announcement')).toContain('ring-focus');
    await timeline.press('Tab');
    expect(timeline.focused).toBe('from');
  });

  it('go forward and back in time, to the first and to the last', async () => {
    const timeline = await open(WINTER);
    await timeline.tabIn(TO_OPTIONS);
    const seen = [timeline.focused];
    for (let i = 1; i < timeline.ids.length; i++) {
      await timeline.press(forward);
      seen.push(timeline.focused);
    }
    expect(seen).toEqual(timeline.ids);
    await timeline.press(forward);
    expect(timeline.focused).toBe('hanoi-summit');
    await timeline.press(back);
    expect(timeline.focused).toBe(timeline.ids.at(-2));
    await timeline.press('Home');
    expect(timeline.focused).toBe(timeline.ids[0]);
    await timeline.press('End');
    expect(timeline.focused).toBe('hanoi-summit');
    expect(timeline.events('select')).toEqual([]);
  });

  it('go to the nearest in the lane above or below', async () => {
    const timeline = await open(WINTER);
    await timeline.focusOn('sotu-announcement');
    const lane = timeline.at('sotu-announcement').style.top;
    await timeline.press('ArrowDown');
    expect(timeline.focused).toBe('moon-turning-point');
    expect(Number.parseFloat(timeline.at('moon-turning-point').style.top)).toBeGreaterThan(
      Number.parseFloat(lane),
    );
    await timeline.press('ArrowUp');
    expect(timeline.at(timeline.focused ?? '').style.top).toBe(lane);
  });

  it.each([
    ['ArrowDown', 1],
    ['ArrowUp', -1],
  ] as const)(
    'go by %s from each event to the nearest mark in the next row that has any',
    async (key, sign) => {
      const timeline = await open();
      const row = (id: string): number => sign * Number.parseFloat(timeline.at(id).style.top);
      /** Of the mark without rings and leader. */
      const middle = (id: string): number => {
        const parts = [...timeline.at(id).querySelectorAll('path[class^=m-]')];
        const boxes = parts.map((part) => part.getBoundingClientRect());
        return (Math.min(...boxes.map((box) => box.left)) + Math.max(...boxes.map((box) => box.right))) / 2;
      };
      let moved = 0;
      for (const id of timeline.ids) {
        const beyond = timeline.ids.filter((other) => row(other) > row(id));
        const next = Math.min(...beyond.map(row));
        const away = (other: string): number => Math.abs(middle(other) - middle(id));
        const least = Math.min(...beyond.filter((other) => row(other) === next).map(away));
        await timeline.element.focusEvent(id);
        await timeline.press(key);
        const there = timeline.focused ?? '';
        if (beyond.length === 0) expect(there).toBe(id);
        else {
          moved++;
          expect(row(there)).toBe(next);
          expect(away(there)).toBeLessThan(least + 2);
        }
      }
      expect(moved).toBeGreaterThan(3);
    },
  );

  it('go by the periods of the axis', async () => {
    const timeline = await open(WINTER);
    await timeline.tabIn(TO_OPTIONS);
    await timeline.press('PageDown');
    expect(timeline.focused).toBe(timeline.ids[1]);
    await timeline.press('PageDown');
    expect(timeline.focused).toBe('sotu-announcement');
    await timeline.press(forward, 'PageUp');
    expect(timeline.focused).toBe(timeline.ids[1]);
  });

  it('find a title by its first letters', async () => {
    const timeline = await open(WINTER);
    await timeline.tabIn(TO_OPTIONS);
    await timeline.press('s', 'u');
    expect(timeline.focused).toBe('sotu-announcement');
    await timeline.press('m');
    expect(timeline.focused).toBe('sotu-announcement');
  });

  it('go on with a title after a space, which selects nothing then', async () => {
    const data = [
      { id: 'one', title: 'Sample one', date: '2019-01-05' },
      { id: 'other', title: 'Other', date: '2019-01-10' },
      { id: 'two', title: 'Sample two', date: '2019-01-20' },
    ];
    const timeline = await open({ data });
    await timeline.focusOn('one');
    await timeline.press(...'sample t');
    expect(timeline.focused).toBe('two');
    expect(timeline.events('select')).toEqual([]);
  });

  it('find a title by one letter', async () => {
    const timeline = await open(WINTER);
    await timeline.tabIn(TO_OPTIONS);
    await timeline.press('m');
    expect(timeline.focused).toBe('moon-turning-point');
  });

  it('select by Enter and by Space, and let go by Escape, keeping the focus', async () => {
    const timeline = await open(WINTER);
    await timeline.focusOn('moon-turning-point');
    await timeline.press('Enter');
    expect(timeline.element.selected).toBe('moon-turning-point');
    await timeline.press('Escape');
    expect(timeline.element.selected).toBeNull();
    expect(timeline.focused).toBe('moon-turning-point');
    await timeline.press(forward, ' ');
    expect(timeline.element.selected).toBe('china-positive-result');
    expect(timeline.events('select').map(({ selected }) => selected)).toEqual([
      'moon-turning-point',
      null,
      'china-positive-result',
    ]);
  });

  it('hover what has the focus', async () => {
    const timeline = await open(WINTER);
    await timeline.focusOn('us-inventory-demand');
    await timeline.press(forward, 'Tab');
    await expect
      .poll(() =>
        timeline
          .events('hover')
          .slice(-2)
          .map(({ hovered }) => hovered),
      )
      .toEqual(['sotu-announcement', null]);
  });

  it('zoom time about the event that has the focus', async () => {
    const timeline = await open(WINTER);
    await timeline.focusOn('sotu-announcement');
    const before = timeline.markX('sotu-announcement');
    await timeline.press('+', '+');
    // It stays where it is but for the rounding to whole days.
    expect(Math.abs(timeline.markX('sotu-announcement') - before)).toBeLessThan(60);
    const span = windowEnd(timeline.element.to ?? '') - windowStart(timeline.element.from ?? '');
    expect(span / DAY).toBeLessThan(17);
    expect(timeline.focused).toBe('sotu-announcement');
    for (let i = 0; i < 6; i++) await timeline.press('-');
    expect(timeline.window).toEqual([null, null]);
    expect(timeline.focused).toBe('sotu-announcement');
  });

  it('zoom by = as by +, for which many keyboards need Shift', async () => {
    const timeline = await open(WINTER);
    await timeline.focusOn('sotu-announcement');
    await timeline.press('=');
    const byEquals = timeline.window;
    expect(byEquals).not.toEqual([WINTER.from, WINTER.to]);
    Object.assign(timeline.element, WINTER);
    await timeline.settled();
    await timeline.press('+');
    expect(timeline.window).toEqual(byEquals);
  });

  it('with Ctrl, Alt or Meta are those of the browser', async () => {
    const timeline = await open(WINTER);
    await timeline.focusOn('sotu-announcement');
    const taken: string[] = [];
    timeline.element.addEventListener('keydown', (event) => {
      if (event.defaultPrevented) taken.push(event.key);
      // The page itself does nothing with them here.
      event.preventDefault();
    });
    for (const held of ['Control', 'Alt', 'Meta'])
      for (const key of ['ArrowRight', 'ArrowDown', 'Home', 'PageDown', 'Enter', '=', '-', 's'])
        await userEvent.keyboard(`{${held}>}${key.length === 1 ? key : `{${key}}`}{/${held}}`);
    await timeline.settled();
    expect(taken).toEqual([]);
    expect(timeline.focused).toBe('sotu-announcement');
    expect(timeline.window).toEqual([WINTER.from, WINTER.to]);
    expect(timeline.element.selected).toBeNull();
  });

  it('never lose the focus to the page when their event leaves the window', async () => {
    const timeline = await open();
    await timeline.tabIn(TO_OPTIONS);
    expect(timeline.focused).toBe('singapore-summit');
    Object.assign(timeline.element, WINTER);
    await timeline.settled();
    expect(timeline.ids).not.toContain('singapore-summit');
    expect(timeline.ids).toContain(timeline.focused);
  });

  it('go to the nearest event in the next lane of a group that has any in view, not to its other rows', async () => {
    const sample = (id: string, date: string, group: string) => ({
      ...{ id, title: `Sample entry ${id} with a longer title`, date, group },
    });
    const data = [
      // In four rows, of which the last is at the side.
      ...[10, 11, 12, 13].map((day) => sample(`a${day}`, `2020-03-${day}`, 'a')),
      ...[1, 3].map((month) => sample(`empty${month}`, `2022-0${month}-01`, 'empty')),
      ...[9, 10, 11, 12, 13].map((day) => sample(`c${day}`, `2020-03-${day}`, 'c')),
    ];
    const timeline = await open({ data, lanes: 'group', from: '2020-01', to: '2020-06' });
    expect(new Set(timeline.ids.map((id) => timeline.at(id).style.top)).size).toBeGreaterThan(6);
    for (const day of [10, 11, 12, 13]) {
      await timeline.element.focusEvent(`a${day}`);
      await timeline.press('ArrowDown');
      expect(timeline.focused).toBe(`c${day}`);
      await timeline.press('ArrowDown');
      expect(timeline.focused).toBe(`c${day}`);
      await timeline.press('ArrowUp');
      expect(timeline.focused).toBe(`a${day}`);
    }
  });

  it('reach the lanes of groups in the same way', async () => {
    const timeline = await open({ data: usSovietSummits, lanes: 'group', from: '1972', to: '1979' });
    await timeline.focusOn('vladivostok-1974');
    const heads = [...timeline.root.querySelectorAll('.head')];
    const topOf = (element: Element): number => element.getBoundingClientRect().top;
    /** Which lane holds what has the focus, counted from the top. */
    const lane = (): number =>
      heads.filter((head) => topOf(head) < topOf(timeline.at(timeline.focused ?? ''))).length;
    const before = lane();
    await timeline.press('ArrowUp');
    expect(lane()).toBe(before - 1);
    await timeline.press('ArrowDown');
    expect(lane()).toBe(before);
    await timeline.press('Home', forward, back);
    expect(timeline.focused).toBe(timeline.ids[0]);
  });
});

describe.each(['ltr', 'rtl'] as const)('keys on the thumbs, %s', (dir) => {
  const [forward, back] = arrows[dir];
  const open = (properties: Partial<SummitTimeline> = {}): Promise<TimelineHarness> =>
    mountTimeline(properties, { dir });

  it('move by one step of the axis, by ten, and to the limits', async () => {
    const timeline = await open(WINTER);
    await timeline.tabIn(TO_OPTIONS + 1);
    expect(timeline.focused).toBe('from');
    await timeline.press(forward);
    expect(timeline.element.from).toBe('2019-01-02');
    await timeline.press('ArrowUp', back, 'ArrowDown');
    expect(timeline.element.from).toBe('2019-01-01');
    await timeline.press('PageUp');
    expect(timeline.element.from).toBe('2019-01-11');
    await timeline.press('PageDown', 'End');
    expect(timeline.window).toEqual(['2019-02-28', '2019-02-28']);
    await timeline.press('Home');
    expect(timeline.window).toEqual([null, '2019-02-28']);
    expect(timeline.phases.every((phase) => phase === 'end')).toBe(true);

    await timeline.press('Tab');
    expect(timeline.focused).toBe('to');
    await timeline.press('End');
    expect(timeline.window).toEqual([null, null]);
    const told = timeline.heard.length;
    await timeline.press('End');
    expect(timeline.heard).toHaveLength(told);
  });

  it('leap back by ten steps as they leap on', async () => {
    const timeline = await open(WINTER);
    await timeline.tabIn(TO_OPTIONS + 2);
    expect(timeline.focused).toBe('to');
    await timeline.press('PageDown');
    expect(timeline.element.to).toBe('2019-02-18');
    await timeline.press('PageUp');
    expect(timeline.element.to).toBe('2019-02-28');
  });
});
