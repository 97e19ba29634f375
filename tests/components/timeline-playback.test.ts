import axe from 'axe-core';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { commands } from 'vitest/browser';
import { windowEnd, windowStart } from '../../src/data/dates/index.js';
import { usSovietSummits } from '../../src/data/sets/us-soviet-summits.js';
import { Speech } from './harness/speech.js';
import { mount } from './harness/summit.js';
import { mountTimeline, type TimelineHarness } from './harness/timeline.js';

const DAY = 86_400_000;

beforeEach(async () => {
  vi.restoreAllMocks();
  await commands.emulateMedia({ reducedMotion: 'no-preference' });
  document.body.replaceChildren();
  await commands.mouseMove(1270, 890);
});

const middle = (element: Element): [x: number, y: number] => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [left + width / 2, top + height / 2];
};
const plays = (timeline: TimelineHarness): boolean => timeline.element.matches(':state(playing)');
const chosen = (timeline: TimelineHarness): (string | null)[] =>
  timeline.events('select').map(({ selected }) => selected);

/** Presses a button without leaving the pointer on the timeline. Settings are in sight once it is at the play button. */
async function press(timeline: TimelineHarness, name: string): Promise<void> {
  const settings = timeline.root.querySelector('.player');
  if (settings) await commands.mouseMove(...middle(timeline.find('.play')));
  await timeline.button(name).click();
  await commands.mouseMove(1270, 890);
  await timeline.settled();
}

describe('playback by entry', () => {
  it('goes from entry to entry in time order, says that it plays, and stops when asked', async () => {
    const timeline = await mountTimeline();
    expect(plays(timeline)).toBe(false);
    await press(timeline, 'Play');
    expect(plays(timeline)).toBe(true);
    await press(timeline, '4×');
    await expect.poll(() => chosen(timeline).length, { timeout: 8000 }).toBeGreaterThan(2);
    await press(timeline, 'Pause');
    expect(plays(timeline)).toBe(false);
    const seen = chosen(timeline);
    expect(seen).toEqual(timeline.ids.slice(0, seen.length));
    await new Promise((done) => setTimeout(done, 600));
    expect(chosen(timeline)).toEqual(seen);
  });

  it.each(['no-preference', 'reduce'] as const)(
    'keeps the entry in sight on a rail that is taller than the page is seen, where motion is %s',
    async (reducedMotion) => {
      await commands.emulateMedia({ reducedMotion });
      const scrolls = vi.spyOn(Element.prototype, 'scrollIntoView');
      const timeline = await mountTimeline({ data: usSovietSummits }, { width: 400 });
      const rail = timeline.root.querySelector('summit-list')?.shadowRoot;
      const chosenRow = (): DOMRect | undefined =>
        rail?.querySelector('.entry.selected')?.getBoundingClientRect();
      const ids = [...(rail?.querySelectorAll<HTMLElement>('[data-id]') ?? [])].map(
        ({ dataset }) => dataset['id'],
      );
      // What the page sets moves nothing, nor does what the reader chooses.
      timeline.element.selected = ids.at(-4) ?? null;
      await timeline.settled();
      expect(chosenRow()?.top).toBeGreaterThan(innerHeight);
      expect([scrollY, scrolls.mock.calls.length]).toEqual([0, 0]);
      await timeline.button('Play').click();
      await expect.poll(() => timeline.element.selected).toBe(ids.at(-3));
      await expect.poll(() => chosenRow()?.bottom, { timeout: 1500 }).toBeLessThanOrEqual(innerHeight + 1);
      expect(scrollY).toBeGreaterThan(0);
      const behavior = reducedMotion === 'reduce' ? 'instant' : 'smooth';
      expect(scrolls).toHaveBeenLastCalledWith({ block: 'nearest', behavior });
      // It waits while the focus is on the rail: what is read there is not scrolled away.
      rail?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
      const before = chosen(timeline).length;
      await new Promise((done) => setTimeout(done, 2000));
      expect(chosen(timeline).length).toBe(before);
      timeline.element.togglePlay();
      scrolls.mockRestore();
    },
  );

  it('scrolls no page for the rail in a map, which follows by itself', async () => {
    const summit = await mount({ data: usSovietSummits }, 400);
    const scrolls = vi.spyOn(Element.prototype, 'scrollIntoView');
    await summit.button('Play').click();
    await commands.mouseMove(1270, 890);
    await expect.poll(() => summit.events('select').length, { timeout: 6000 }).toBeGreaterThan(1);
    expect(scrolls.mock.contexts.filter((each) => each instanceof Element && each.matches('.entry'))).toEqual(
      [],
    );
    scrolls.mockRestore();
    await summit.button('Pause').click();
  });

  it('goes on from the selected entry, ends at the last one, and begins anew where it repeats', async () => {
    const timeline = await mountTimeline({ selected: 'envoys-feb17' });
    const [first, last] = [timeline.ids[0], timeline.ids.at(-1)];
    await press(timeline, 'Play');
    await press(timeline, '4×');
    await expect.poll(() => plays(timeline), { timeout: 5000 }).toBe(false);
    expect(timeline.element.selected).toBe(last);
    await press(timeline, 'Repeat');
    await press(timeline, 'Play');
    await expect.poll(() => timeline.element.selected, { timeout: 3000 }).toBe(first);
    await press(timeline, 'Pause');
  });

  it('pauses when the reader chooses something else', async () => {
    const timeline = await mountTimeline();
    await press(timeline, 'Play');
    await expect.poll(() => chosen(timeline).length).toBe(1);
    // One that others come after: at the last one it would end by itself.
    const other = timeline.ids[3] ?? null;
    timeline.element.selected = other;
    await expect.poll(() => plays(timeline), { timeout: 3000 }).toBe(false);
    expect(timeline.element.selected).toBe(other);
  });

  it('stays a quarter of the time on each entry at 4×', async () => {
    const timeline = await mountTimeline();
    const times: number[] = [];
    timeline.element.addEventListener('summit-select', () => times.push(performance.now()));
    await press(timeline, 'Play');
    await press(timeline, '4×');
    times.length = 0;
    await expect.poll(() => times.length, { timeout: 9000 }).toBeGreaterThan(3);
    const least = Math.min(...times.slice(1).map((time, i) => time - (times[i] ?? NaN)));
    expect(least).toBeGreaterThan(0.8 * (1600 / 4));
    expect(least).toBeLessThan(1600 / 2);
  });

  it('waits while the pointer or the focus rests on the drawing', async () => {
    const timeline = await mountTimeline();
    await timeline.button('Play').click();
    await timeline.option(/^China hopes/).hover();
    const before = chosen(timeline).length;
    await new Promise((done) => setTimeout(done, 2000));
    expect(chosen(timeline)).toHaveLength(before);
    expect(plays(timeline)).toBe(true);
    await commands.mouseMove(1270, 890);
    await expect.poll(() => chosen(timeline).length, { timeout: 3000 }).toBeGreaterThan(before);
    await press(timeline, 'Pause');
  });

  it('waits on a tab that nobody sees', async () => {
    const timeline = await mountTimeline();
    await timeline.button('Play').click();
    await expect.poll(() => chosen(timeline).length).toBeGreaterThan(0);
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    const before = chosen(timeline).length;
    // It looks whether the tab is seen again, now and then.
    const looks = hidden.mock.calls.length;
    await expect.poll(() => hidden.mock.calls.length, { timeout: 9000 }).toBeGreaterThan(looks + 5);
    expect(chosen(timeline)).toHaveLength(before);
    expect(plays(timeline)).toBe(true);
    hidden.mockRestore();
    await expect.poll(() => chosen(timeline).length).toBeGreaterThan(before);
    await press(timeline, 'Pause');
  });
});

describe('playback by time', () => {
  it('says what is left when it is paused, nothing before, and nothing once it has left the page', async () => {
    const timeline = await mountTimeline({ data: usSovietSummits });
    const speech = new Speech(timeline.root);
    await press(timeline, 'Play');
    await press(timeline, 'Moving window');
    const moved = (count: number): Promise<void> =>
      expect.poll(() => timeline.phases.filter((phase) => phase === 'move').length).toBeGreaterThan(count);
    await moved(5);
    // Longer than words wait to be said.
    await new Promise((done) => setTimeout(done, 800));
    expect(speech.said).toEqual([]);
    await timeline.press('Escape');
    await expect.poll(() => speech.said).toEqual([expect.stringMatching(/^\d+ of \d+ entries shown$/)]);
    const before = timeline.phases.length;
    timeline.element.togglePlay();
    await moved(before + 5);
    const timers = vi.spyOn(window, 'setTimeout');
    timeline.element.remove();
    expect(timers).not.toHaveBeenCalled();
    timers.mockRestore();
    speech.stop();
  });

  it('says nothing while it plays, however slowly the window moves on', async () => {
    const data = ['2024-03-01', '2024-03-02', '2024-03-03', '2024-03-08'].map((date) => ({
      title: `Sample of ${date}`,
      date,
    }));
    const timeline = await mountTimeline({ data, from: '2024-03-01', to: '2024-03-01' });
    const speech = new Speech(timeline.root);
    await press(timeline, 'Play');
    await press(timeline, 'Moving window');
    await expect.poll(() => timeline.phases, { timeout: 9000 }).toContain('move');
    // Longer than words wait to be said; a day stays for twice as long.
    await new Promise((done) => setTimeout(done, 1200));
    expect(speech.said).toEqual([]);
    await press(timeline, 'Pause');
    await expect.poll(() => speech.said).toEqual([expect.stringMatching(/^\d of 4 entries shown$/)]);
    speech.stop();
  });

  it('moves a window of one unit on, keeping its length, and ends the gesture when it is paused by Escape', async () => {
    const timeline = await mountTimeline({ data: usSovietSummits });
    await press(timeline, 'Play');
    await press(timeline, 'Moving window');
    await expect.poll(() => timeline.phases.length).toBeGreaterThan(5);
    await timeline.press('Escape');
    expect(plays(timeline)).toBe(false);
    expect(timeline.phases.at(-1)).toBe('end');
    const heard = timeline.events('window');
    const starts = heard.map(({ from }) => windowStart(from ?? ''));
    const rest = starts.pop() ?? NaN;
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    // It rests at the nearest whole year, which may lie behind it.
    expect(Math.abs(rest - (starts.at(-1) ?? NaN)) / DAY).toBeLessThan(184);
    for (const { from, to } of heard) {
      expect((windowEnd(to ?? '') - windowStart(from ?? '')) / DAY / 365.25).toBeCloseTo(10, 1);
    }
  });

  it.each(['Moving window', 'From the start'])(
    'rests at whole months or years where times of day are known, too: %s',
    async (mode) => {
      const data = ['1950-03-04T09:12:13', '1961-06-03T10:45:00', '1972-05-22T16:00:00', '1988-05-29'].map(
        (date) => ({
          title: `Sample of ${date}`,
          date,
        }),
      );
      const timeline = await mountTimeline({
        data,
        from: mode === 'From the start' ? null : '1950',
        to: '1959',
      });
      await press(timeline, 'Play');
      await press(timeline, mode);
      await expect.poll(() => timeline.phases.length, { timeout: 5000 }).toBeGreaterThan(8);
      await press(timeline, 'Pause');
      expect(timeline.phases.at(-1)).toBe('end');
      const { from: start, to } = timeline.element;
      expect(to).toMatch(/^\d{4}(-\d\d)?$/);
      if (mode === 'From the start') {
        expect(start).toBeNull();
        return;
      }
      expect(start).toMatch(/^\d{4}(-\d\d)?$/);
      // And it is as long as it was.
      expect((windowEnd(to ?? '') - windowStart(start ?? '')) / DAY / 365.25).toBeCloseTo(10, 1);
    },
  );

  it('moves the window on faster at a higher speed', async () => {
    const timeline = await mountTimeline({ data: usSovietSummits });
    const seen: { from: number; time: number }[] = [];
    timeline.element.addEventListener('summit-window', ({ from }) =>
      seen.push({ from: windowStart(from ?? ''), time: performance.now() }),
    );
    await press(timeline, 'Play');
    await press(timeline, 'Moving window');
    const pace = async (speed: string): Promise<number> => {
      await press(timeline, speed);
      seen.length = 0;
      await expect.poll(() => seen.length).toBeGreaterThan(15);
      const [first, last] = [seen[0], seen.at(-1)];
      return ((last?.from ?? NaN) - (first?.from ?? NaN)) / ((last?.time ?? NaN) - (first?.time ?? NaN));
    };
    const slow = await pace('0.5×');
    // Eight times as fast, but for long pauses of a busy machine.
    expect((await pace('4×')) / slow).toBeGreaterThan(3);
    await press(timeline, 'Pause');
  });

  /** For how long a time was in the window that played, in ms. */
  const watch = (timeline: TimelineHarness, time: number): (() => number) => {
    let [first, last] = [NaN, NaN];
    timeline.element.addEventListener('summit-window', ({ from, to }) => {
      const isSeen = windowStart(from ?? '') <= time && windowEnd(to ?? '') > time;
      if (isSeen && Number.isNaN(first)) first = performance.now();
      if (!isSeen && Number.isNaN(last) && !Number.isNaN(first)) last = performance.now();
    });
    return () => last - first;
  };

  it('shows an instant, and a span without length, as long as a window takes to pass', async () => {
    const dates = [
      '1980-01-01',
      '1983-05-01',
      '1986-06-15T12:00',
      '1986-06-15T12:00/1986-06-15T12:00',
      '1990-01-01',
    ];
    const data = dates.map((date, i) => ({ title: `Sample ${i}`, date }));
    const timeline = await mountTimeline({ data, from: '1983', to: '1984' });
    const seen = watch(timeline, Date.UTC(1986, 5, 15, 12));
    await press(timeline, 'Play');
    await press(timeline, '4×');
    await press(timeline, 'Moving window');
    await expect.poll(seen, { timeout: 9000 }).toBeGreaterThan(0.8 * (2400 / 4));
  });

  it('rests at the end before it begins anew', async () => {
    const data = ['1980', '1985', '1988', '1990'].map((date) => ({ title: `Sample of ${date}`, date }));
    const timeline = await mountTimeline({ data, from: '1987', to: '1989' });
    const ends: number[] = [];
    let restarted = NaN;
    timeline.element.addEventListener('summit-window', ({ from }) => {
      if (windowStart(from ?? '') < windowStart('1985')) restarted = performance.now();
      else ends.push(performance.now());
    });
    await press(timeline, 'Play');
    await press(timeline, '4×');
    await press(timeline, 'Repeat');
    await press(timeline, 'Moving window');
    await expect.poll(() => restarted, { timeout: 9000 }).not.toBeNaN();
    await press(timeline, 'Pause');
    const rest = restarted - Math.max(...ends.filter((time) => time < restarted));
    expect(rest).toBeGreaterThan(0.8 * (1600 / 4));
  });

  it('shows all that has happened so far, from the start on', async () => {
    const timeline = await mountTimeline();
    await press(timeline, 'Play');
    await press(timeline, 'From the start');
    await press(timeline, '4×');
    await expect.poll(() => plays(timeline), { timeout: 9000 }).toBe(false);
    const heard = timeline.events('window');
    expect(heard.length).toBeGreaterThan(10);
    expect(heard.map(({ from }) => from).filter((from) => from !== null)).toEqual([]);
    expect(timeline.window).toEqual([null, null]);
    expect(timeline.phases.at(-1)).toBe('end');
  });
});

describe('the player', () => {
  it.each(['ltr', 'rtl'] as const)('is worked by keys, %s', async (dir) => {
    const timeline = await mountTimeline({}, { dir });
    await timeline.tabIn();
    expect(timeline.focused).toBe('Play');
    await timeline.press('Enter');
    expect(plays(timeline)).toBe(true);
    expect(timeline.focused).toBe('Pause');
    await timeline.press('Escape');
    expect(plays(timeline)).toBe(false);
    await timeline.press(' ');
    expect(plays(timeline)).toBe(true);
    await timeline.press(' ');
    expect(plays(timeline)).toBe(false);
    await timeline.press(dir === 'ltr' ? 'ArrowRight' : 'ArrowLeft');
    expect(timeline.focused).toBe('Earlier');
  });

  it('plays by itself only where the author asks and the reader has nothing against motion', async () => {
    const plain = await mountTimeline();
    expect(plays(plain)).toBe(false);
    const asked = await mountTimeline({ autoplay: true });
    expect(plays(asked)).toBe(true);
    asked.element.togglePlay();
    await commands.emulateMedia({ reducedMotion: 'reduce' });
    const still = await mountTimeline({ autoplay: true });
    expect(plays(still)).toBe(false);
  });

  it('stops when its element leaves the page', async () => {
    const timeline = await mountTimeline({ autoplay: true });
    timeline.element.remove();
    expect(timeline.element.playing).toBe(false);
    document.body.append(timeline.element);
    expect(timeline.element.playing).toBe(false);
  });

  it('keeps its settings in the Tab stop of the buttons', async () => {
    const timeline = await mountTimeline();
    await press(timeline, 'Play');
    await press(timeline, 'Pause');
    await timeline.tabIn();
    expect(timeline.focused).toBe('Play');
    await timeline.press('End');
    expect(timeline.focused).toBe('Repeat');
    await timeline.press('Tab');
    expect(timeline.focused).toBe('from');
    const { violations } = await axe.run(timeline.element);
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});

describe('the settings of the player', () => {
  const boxes = (root: ParentNode): Record<string, readonly number[]> =>
    Object.fromEntries(
      ['.sentence', '.steps .group', '.choices', '.lanes', '.axis', '.overview', '.help', 'li'].map(
        (selector) => {
          const box = root.querySelector(selector)?.getBoundingClientRect();
          return [selector, box ? [box.left, box.top, box.width, box.height] : []];
        },
      ),
    );
  const isSeen = (timeline: TimelineHarness): boolean =>
    getComputedStyle(timeline.find('.player')).opacity === '1';

  it('leave the button to be pressed again where something stands above it', async () => {
    const timeline = await mountTimeline({
      data: [
        { title: 'One', date: '2019' },
        { title: 'Bad', date: '?' },
      ],
    });
    expect(timeline.find('.notice').getBoundingClientRect().height).toBeGreaterThan(0);
    await press(timeline, 'Play');
    const player = timeline.find('.player').getBoundingClientRect();
    expect(player.top).toBeGreaterThanOrEqual(timeline.find('.play').getBoundingClientRect().bottom - 3);
    await press(timeline, 'Pause');
    expect(timeline.find('.play').getAttribute('aria-label')).toBe('Play');
  });

  it.each([360, 480, 768, 1200])('move nothing when they come, %i px wide', async (width) => {
    const timeline = await mountTimeline({}, { width });
    const before = boxes(timeline.root);
    const height = timeline.element.clientHeight;
    await press(timeline, 'Play');
    await timeline.button('Pause').click();
    expect(isSeen(timeline)).toBe(true);
    // An entry on the vertical line opens where it is chosen.
    timeline.element.selected = null;
    await timeline.settled();
    expect(boxes(timeline.root)).toEqual(before);
    expect(timeline.element.clientHeight).toBe(height);
    const player = timeline.find('.player').getBoundingClientRect();
    const whole = timeline.element.getBoundingClientRect();
    expect(player.left).toBeGreaterThanOrEqual(whole.left);
    expect(player.right).toBeLessThanOrEqual(whole.right);
    expect(player.top).toBeLessThanOrEqual(timeline.find('.play').getBoundingClientRect().bottom);
    // And nothing lies over them.
    for (const button of timeline.root.querySelectorAll('.player button')) {
      const { left, top, width: wide, height: tall } = button.getBoundingClientRect();
      for (const [x, y] of [
        [0.1, 0.1],
        [0.5, 0.5],
        [0.9, 0.9],
      ] as const) {
        const over = timeline.root.elementFromPoint(left + x * wide, top + y * tall);
        expect(over?.closest('button')).toBe(button);
      }
    }
  });

  it.each([360, 768, 1200])('move nothing in a map, %i px wide', async (width) => {
    const summit = await mount({}, width);
    const root = summit.view('summit-timeline').shadowRoot ?? document;
    const views = ['summit-venues', 'summit-timeline', 'summit-list', 'footer'];
    const all = (): readonly unknown[] => [
      boxes(root),
      ...views.map((name) => {
        const box = summit.root.querySelector(name)?.getBoundingClientRect();
        return box && [box.top, box.height];
      }),
    ];
    const before = all();
    await summit.button('Play').click();
    await summit.button('Pause').click();
    await summit.settled();
    expect(root.querySelector('.player')).not.toBeNull();
    summit.element.selected = null;
    await summit.settled();
    expect(all()).toEqual(before);
  });

  it('are in sight while they or the play button are used, and cover nothing else that has the focus', async () => {
    const timeline = await mountTimeline();
    await timeline.button('Play').click();
    expect(isSeen(timeline)).toBe(false);
    await timeline.field('From').click();
    expect(isSeen(timeline)).toBe(false);
    await timeline.button('Pause').hover();
    expect(isSeen(timeline)).toBe(true);
    // The way there is without a gap.
    await timeline.button('Repeat').hover();
    expect(isSeen(timeline)).toBe(true);
    await commands.mouseMove(1270, 890);
    expect(isSeen(timeline)).toBe(false);
    await timeline.tabIn();
    await timeline.press('End');
    expect(timeline.focused).toBe('Repeat');
    expect(isSeen(timeline)).toBe(true);
    await timeline.press('Tab');
    expect(isSeen(timeline)).toBe(false);
  });

  it('hide nothing that plays once the pointer has left, though what was clicked keeps the focus', async () => {
    const timeline = await mountTimeline();
    await press(timeline, 'Play');
    await timeline.button('Pause').hover();
    await timeline.button('0.5×').click();
    expect(isSeen(timeline)).toBe(true);
    await commands.mouseMove(1270, 890);
    expect(timeline.focused).toBe('0.5×');
    expect([plays(timeline), isSeen(timeline)]).toEqual([true, false]);
    await press(timeline, 'Pause');
    expect([plays(timeline), isSeen(timeline)]).toEqual([false, false]);
  });

  it('are reached by keys before it plays again and while it plays', async () => {
    const timeline = await mountTimeline();
    await timeline.tabIn();
    await timeline.press('Enter');
    expect([plays(timeline), isSeen(timeline)]).toEqual([true, false]);
    await timeline.press('End', 'ArrowLeft', 'Enter');
    expect(timeline.focused).toBe('4×');
    expect(timeline.find('.player .group + .group [aria-pressed=true]').textContent.trim()).toBe('4×');
    expect([plays(timeline), isSeen(timeline)]).toEqual([true, true]);
    await timeline.press('Escape');
    expect([plays(timeline), isSeen(timeline)]).toEqual([false, true]);
  });

  it('are reached by touch while it plays and while it rests, and leave by themselves what plays', async () => {
    const timeline = await mountTimeline({}, { width: 768 });
    const tap = async (name: string): Promise<void> => {
      await commands.touch([[middle(timeline.button(name).element())]]);
      await timeline.settled();
    };
    await tap('Play');
    expect([plays(timeline), isSeen(timeline)]).toEqual([true, false]);
    await tap('Longer period');
    expect([plays(timeline), isSeen(timeline)]).toEqual([true, true]);
    const [lingers] = timeline.find('.player').getAnimations();
    if (!lingers) throw new Error('Nothing goes by itself.');
    lingers.currentTime = 3000;
    await tap('0.5×');
    expect(timeline.find('.player .group + .group [aria-pressed=true]').textContent.trim()).toBe('0.5×');
    expect(lingers.currentTime).toBeLessThan(2000);
    expect(isSeen(timeline)).toBe(true);
    lingers.finish();
    await timeline.settled();
    expect([plays(timeline), isSeen(timeline)]).toEqual([true, false]);
    expect(getComputedStyle(timeline.find('.player')).pointerEvents).toBe('none');
    await tap('Pause');
    expect([plays(timeline), isSeen(timeline)]).toEqual([false, true]);
    expect(timeline.find('.player').getAnimations()).toEqual([]);
  });
});

describe('playback in a map', () => {
  it('takes the map along: the entry that plays is the chosen one there, too', async () => {
    const summit = await mount();
    await summit.button('Play').click();
    await commands.mouseMove(1270, 5);
    const chosenOnMap = (): string | undefined =>
      summit
        .view('summit-venues')
        .shadowRoot?.querySelector('[part~=marker][part~=selected]')
        ?.getAttribute('aria-label') ?? undefined;
    await expect.poll(chosenOnMap).toMatch(/^First US–North Korea summit/);
    await expect.poll(chosenOnMap, { timeout: 12_000 }).not.toMatch(/^First US–North Korea summit/);
    expect(summit.element.selected).not.toBe('singapore-summit');
  });

  it('a window moves on, keeping its length, and gives way to what the reader asks for', async () => {
    const summit = await mount({ data: usSovietSummits });
    await summit.button('Play').click();
    await commands.mouseMove(1270, 5);
    await summit.button('Pause').hover();
    await summit.button('Moving window').click();
    await commands.mouseMove(1270, 5);
    const heard = () => summit.events('window');
    await expect.poll(() => heard().length).toBeGreaterThan(10);
    for (const { from, to } of heard())
      expect((windowEnd(to ?? '') - windowStart(from ?? '')) / DAY / 365.25).toBeCloseTo(10, 1);
    expect(new Set(heard().map(({ from }) => from)).size).toBeGreaterThan(8);

    await summit.button('Whole period').click();
    await summit.settled();
    expect([summit.element.from, summit.element.to]).toEqual([null, null]);
    await expect.poll(() => summit.view('summit-timeline').matches(':state(playing)')).toBe(false);
    expect([summit.element.from, summit.element.to]).toEqual([null, null]);
  });
});
