import { beforeEach, describe, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import { seededEvents } from '../../stories/samples.js';
import { mountTimeline, type TimelineHarness } from './harness/timeline.js';

const data = seededEvents(2000);
const WIDE = { from: '1945', to: '2024' } as const;
const NARROW = { from: '1970-01', to: '1971-12' } as const;

const leaving = (timeline: TimelineHarness, what: string): number =>
  timeline.root.querySelectorAll(`.leaving ${what}`).length;
const strength = (element: Element | null | undefined): number =>
  element ? Number(getComputedStyle(element).opacity) : NaN;

/** Shows another part of time, and returns before any fade is over. */
async function show(timeline: TimelineHarness, window: { from: string; to: string }): Promise<void> {
  Object.assign(timeline.element, window);
  await timeline.element.updateComplete;
}

beforeEach(() => {
  document.body.replaceChildren();
});

describe('between marks and their density', () => {
  it('one fades out while the other fades in, seen by the eye alone', async () => {
    await commands.emulateMedia({ reducedMotion: 'no-preference' });
    const timeline = await mountTimeline({ data, lanes: 'group', ...NARROW });
    const marks = timeline.options.length;
    expect(marks).toBeGreaterThan(20);
    await show(timeline, WIDE);
    expect(leaving(timeline, '.option')).toBe(marks);
    expect(timeline.options.every((option) => option.part.contains('bin'))).toBe(true);
    for (const box of timeline.root.querySelectorAll('.leaving')) {
      expect(box.getAttribute('aria-hidden')).toBe('true');
      expect(box.querySelector('[role], [tabindex], [part]')).toBeNull();
    }
    // Half way both are there, neither whole.
    const profile = timeline.find<SVGElement>('.density');
    const boxes = [timeline.find<Element>('.leaving'), profile];
    const fades = boxes.flatMap((box) => box.getAnimations());
    expect(fades).toHaveLength(2);
    for (const fade of fades) {
      fade.pause();
      fade.currentTime = Number(fade.effect?.getComputedTiming().duration) / 2;
    }
    for (const box of boxes) {
      expect(strength(box)).toBeGreaterThan(0.05);
      expect(strength(box)).toBeLessThan(0.95);
    }
    for (const fade of fades) fade.play();
    await expect.poll(() => timeline.root.querySelector('.leaving')).toBeNull();
    expect(strength(profile)).toBe(1);

    const groups = timeline.root.querySelectorAll('.density').length;
    await show(timeline, NARROW);
    expect(leaving(timeline, 'path')).toBeGreaterThanOrEqual(groups);
    expect(timeline.root.querySelector('.density')).toBeNull();
    expect(timeline.options).toHaveLength(marks);
    await expect.poll(() => timeline.root.querySelector('.leaving, .changed')).toBeNull();
  });

  it('the selected entry is the same option throughout, and keeps the focus', async () => {
    await commands.emulateMedia({ reducedMotion: 'no-preference' });
    const timeline = await mountTimeline({ data, ...NARROW });
    const id = timeline.ids[3] ?? '';
    timeline.element.selected = id;
    await timeline.settled();
    const option = timeline.at(id);
    const name = option.getAttribute('aria-label');
    option.focus();
    await show(timeline, WIDE);
    expect(timeline.at(id)).toBe(option);
    expect(option.getAttribute('aria-label')).toBe(name);
    expect(timeline.focused).toBe(id);
    expect(strength(option)).toBe(1);
    await show(timeline, NARROW);
    expect(timeline.focused).toBe(id);
  });

  it('nothing fades where less motion is wanted', async () => {
    const timeline = await mountTimeline({ data, ...NARROW });
    await show(timeline, WIDE);
    await timeline.settled();
    expect(timeline.root.querySelector('.leaving, .changed')).toBeNull();
    expect(strength(timeline.find<SVGElement>('.density'))).toBe(1);
  });

  it('does not go to and fro where there is about the most that can be marked', async () => {
    const days = Array.from({ length: 300 }, (_, i) => ({
      id: `e${i}`,
      title: `Sample ${i}`,
      date: new Date(Date.UTC(2024, 0, 1 + i)).toISOString().slice(0, 10),
    }));
    const timeline = await mountTimeline({ data: days, from: '2024-01-01', to: '2024-02-01' });
    const isDense = async (count: number): Promise<boolean> => {
      timeline.element.to = days[count - 1]?.date ?? null;
      await timeline.settled();
      return timeline.root.querySelector('.density') !== null;
    };
    expect(await isDense(190)).toBe(false);
    expect(await isDense(210)).toBe(true);
    expect(await isDense(190)).toBe(true);
    expect(await isDense(150)).toBe(false);
    expect(await isDense(190)).toBe(false);
  });
});
