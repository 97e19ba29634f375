/** Gestures on the lanes as they are made on other machines. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import { windowEnd, windowStart } from '../../src/data/dates/index.js';
import { mountTimeline, type TimelineHarness } from './harness/timeline.js';

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

describe('lanes whose window is told in months', () => {
  /** Months are about 94 px wide. */
  const WINDOW = { from: '2023-03', to: '2023-12' } as const;
  const data = [
    ...['2020-01-01', '2023-08-10', '2026-12-31'].map((date) => ({
      id: date,
      title: `Sample of ${date}`,
      date,
    })),
  ];
  const MARK = '2023-08-10';
  const open = (): Promise<TimelineHarness> => mountTimeline({ data, ...WINDOW }, { width: 1000 });

  const markOf = (timeline: TimelineHarness): number =>
    timeline.at(MARK).querySelector('.m-fill')?.getBoundingClientRect().x ?? NaN;

  /** Where the mark is on each frame while something goes on, from where it was, and how far off the mouse. */
  async function follow(
    timeline: TimelineHarness,
    act: () => Promise<unknown>,
  ): Promise<{ mark: number; off: number }[]> {
    const seen: { mark: number; off: number }[] = [];
    const begun = markOf(timeline);
    let [first, hand, goesOn] = [NaN, NaN, true];
    timeline.find('.lanes').addEventListener('pointerdown', ({ clientX }) => (first = clientX));
    timeline.find('.lanes').addEventListener('pointermove', ({ clientX }) => (hand = clientX));
    let before = NaN;
    const look = (): void => {
      const mark = markOf(timeline) - begun;
      // What is seen was drawn for the moves of this frame, or for those of the one before.
      const off = Math.min(
        ...[hand, before].map((at) => Math.abs(mark - (at - first))).filter(Number.isFinite),
      );
      seen.push({ mark, off });
      before = hand;
      if (goesOn) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    await act();
    goesOn = false;
    return seen;
  }
  const drag = async (timeline: TimelineHarness, px: number): Promise<void> => {
    const { left, top } = timeline.find('.lanes').getBoundingClientRect();
    const [x, y] = [left + 700, top + 20];
    const path = [x, x - px, x - px].map((at, i) => [at, y + i] as const);
    await commands.mousePath(path, { steps: 20 });
  };

  afterEach(() => commands.emulateMedia({ reducedMotion: 'reduce' }));

  it('follow the mouse from px to px, and lie at whole months when it lets go', async () => {
    const timeline = await open();
    const begun = markOf(timeline);
    const seen = await follow(timeline, () => drag(timeline, 180));
    const moving = seen.filter(({ mark }) => mark < -10 && mark > -170);
    expect(moving.length).toBeGreaterThan(5);
    for (const { off } of moving) expect(off).toBeLessThan(2);
    await timeline.settled();
    expect(timeline.element).toMatchObject({ from: '2023-05', to: '2024-02' });
    const there = await mountTimeline({ data, from: '2023-05', to: '2024-02' }, { width: 1000 });
    expect(markOf(timeline) - timeline.find('.lanes').getBoundingClientRect().x).toBeCloseTo(
      markOf(there) - there.find('.lanes').getBoundingClientRect().x,
      1,
    );
    expect(markOf(timeline)).toBeLessThan(begun - 150);
  });

  it('settle there from where they were let go, and do not jump', async () => {
    await commands.emulateMedia({ reducedMotion: 'no-preference' });
    const timeline = await open();
    const seen = await follow(timeline, async () => {
      await drag(timeline, 42);
      await new Promise((resolve) => setTimeout(resolve, 400));
    });
    const last = seen.findLastIndex(({ mark }) => mark < -30);
    const settling = seen.slice(last).map(({ mark }) => mark);
    expect(settling.filter((mark) => mark < -1).length).toBeGreaterThan(2);
    expect(settling).toEqual(settling.toSorted((a, b) => a - b));
    expect(settling.at(-1)).toBeCloseTo(0, 1);
    expect(timeline.phases.filter((phase) => phase === 'end')).toHaveLength(1);
    expect(timeline.element).toMatchObject({ from: '2023-03', to: '2023-12' });
  });

  it('are where they go to as soon as they are taken hold of again', async () => {
    await commands.emulateMedia({ reducedMotion: 'no-preference' });
    const timeline = await open();
    await drag(timeline, 42);
    const { left, top } = timeline.find('.lanes').getBoundingClientRect();
    await commands.mousePath(
      [
        [left + 700, top + 20],
        [left + 600, top + 20],
      ],
      { steps: 12 },
    );
    await expect.poll(() => timeline.element.from).toBe('2023-04');
    await expect.poll(() => timeline.phases.filter((phase) => phase === 'end').length).toBe(2);
  });

  it('follow each turn of the wheel', async () => {
    const timeline = await open();
    const { left, top } = timeline.find('.lanes').getBoundingClientRect();
    const begun = markOf(timeline);
    const seen = await follow(timeline, () => commands.wheel(left + 400, top + 20, 0, 30, { shift: true }));
    expect(Math.min(...seen.map(({ mark }) => mark))).toBeLessThan(-10);
    expect(timeline.element.from).toBe('2023-03');
    await expect.poll(() => markOf(timeline)).toBeCloseTo(begun, 1);
  });

  it('add up small turns of the wheel, which no month is told for', async () => {
    const timeline = await open();
    const lanes = timeline.find('.lanes');
    const { left, top } = lanes.getBoundingClientRect();
    const begun = markOf(timeline);
    // At once: on a busy machine the wheel would come to rest between two turns.
    for (let turn = 0; turn < 4; turn++)
      lanes.dispatchEvent(
        new WheelEvent('wheel', {
          shiftKey: true,
          deltaY: 25,
          clientX: left + 400,
          clientY: top + 20,
          cancelable: true,
        }),
      );
    await timeline.settled();
    expect(markOf(timeline)).toBeLessThan(begun - 40);
    await expect.poll(() => timeline.phases.at(-1)).toBe('end');
    expect(timeline.element.from).toBe('2023-04');
  });

  it('end a turn of the wheel before they are dragged', async () => {
    const timeline = await open();
    const lanes = timeline.find('.lanes');
    const { left, top } = lanes.getBoundingClientRect();
    const heard: (string | undefined)[] = [];
    lanes.addEventListener('pointerdown', () => heard.push(timeline.phases.at(-1)));
    lanes.dispatchEvent(
      new WheelEvent('wheel', {
        shiftKey: true,
        deltaY: 100,
        clientX: left + 400,
        clientY: top + 20,
        cancelable: true,
      }),
    );
    const at = { clientX: left + 400, clientY: top + 20, isPrimary: true, pointerId: 1, bubbles: true };
    lanes.dispatchEvent(new PointerEvent('pointerdown', { ...at, buttons: 1 }));
    lanes.dispatchEvent(new PointerEvent('pointercancel', at));
    expect(heard).toEqual(['end']);
    expect(timeline.phases).toEqual(['move', 'end']);
  });
});
