/** Playback waits while the reader looks at something or nobody sees it, and gives way to what the reader chooses. */
import { beforeEach, describe, expect, it } from 'vitest';
import { commands, userEvent } from 'vitest/browser';
import { usSovietSummits } from '../../src/data/sets/us-soviet-summits.js';
import { frames } from './harness/quiet.js';
import { mountTimeline, type TimelineHarness } from './harness/timeline.js';

const NOWHERE = [1270, 890] as const;
/** Longer than an entry is shown. */
const LONG = 2000;

beforeEach(async () => {
  document.body.replaceChildren();
  await commands.mouseMove(...NOWHERE);
});

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
const plays = (timeline: TimelineHarness): boolean => timeline.element.matches(':state(playing)');

describe('playback by entry', () => {
  it('waits while the focus is on an event', async () => {
    const timeline = await mountTimeline();
    await timeline.tabIn();
    await timeline.press('Enter', 'Tab', 'Tab', 'Tab');
    expect(timeline.root.activeElement?.role).toBe('option');
    const before = timeline.events('select').length;
    await wait(LONG);
    expect(timeline.events('select')).toHaveLength(before);
    expect(plays(timeline)).toBe(true);
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    await expect.poll(() => timeline.events('select').length).toBeGreaterThan(before);
    timeline.element.togglePlay();
  });

  it('that begins where nobody sees it waits until somebody does', async () => {
    const timeline = await mountTimeline();
    const spacer = document.createElement('div');
    spacer.style.blockSize = '6000px';
    document.body.prepend(spacer);
    // The browser says what is in sight once in a frame.
    await frames(4);
    timeline.element.togglePlay();
    await wait(LONG / 2);
    expect([plays(timeline), timeline.events('select')]).toEqual([true, []]);
    spacer.remove();
    await expect.poll(() => timeline.events('select').length).toBeGreaterThan(0);
    timeline.element.togglePlay();
  });
});

describe('playback by time', () => {
  async function playWindow(): Promise<TimelineHarness> {
    const timeline = await mountTimeline({ data: usSovietSummits });
    await timeline.button('Play').click();
    await commands.mouseMove(...NOWHERE);
    await timeline.button('Pause').hover();
    await timeline.button('Moving window').click();
    await commands.mouseMove(...NOWHERE);
    await expect.poll(() => timeline.phases.length).toBeGreaterThan(5);
    return timeline;
  }

  it('waits while the pointer rests on the lanes', async () => {
    const timeline = await playWindow();
    const { left, top } = timeline.find('.lanes').getBoundingClientRect();
    await commands.mouseMove(left + 20, top + 20);
    await frames(4);
    const before = timeline.phases.length;
    await frames(20);
    expect(timeline.phases).toHaveLength(before);
    expect(plays(timeline)).toBe(true);
    await commands.mouseMove(...NOWHERE);
    await expect.poll(() => timeline.phases.length).toBeGreaterThan(before);
    timeline.element.togglePlay();
  });

  it('pauses when the reader chooses an event', async () => {
    const timeline = await playWindow();
    timeline.element.selected = 'reykjavik-1986';
    await expect.poll(() => plays(timeline)).toBe(false);
    expect(timeline.phases.at(-1)).toBe('end');
    expect(timeline.element.selected).toBe('reykjavik-1986');
  });
});
