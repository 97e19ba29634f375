import { beforeEach, describe, expect, it, vi } from 'vitest';
import { commands, userEvent } from 'vitest/browser';
import { initialState, Store } from '../../src/components/shared/store.js';
import { createDataset } from '../../src/data/dataset.js';
import { dateText, windowEnd, windowStart } from '../../src/data/dates/index.js';
import { koreaDiplomacy } from '../../src/data/sets/korea-diplomacy.js';
import { summits } from '../../src/data/sets/summits.js';
import { usSovietSummits } from '../../src/data/sets/us-soviet-summits.js';
import type { EventInput } from '../../src/data/types.js';
import { toInput } from '../../src/data/writers/to-input.js';
import { violations } from './harness/axe.js';
import { daysFrom, idOf, mountTimeline, type TimelineHarness } from './harness/timeline.js';

const HANOI = /^Second US–North Korea summit/;

const WINTER = { from: '2019-01-01', to: '2019-02-28' } as const;

const DAY = 86_400_000;

beforeEach(async () => {
  document.body.replaceChildren();
  document.body.style.margin = '8px';
  await commands.mouseMove(1270, 890);
});

describe('lanes', () => {
  it('shows every event as an option in time order, named by title, date, place and kind', async () => {
    const timeline = await mountTimeline();
    expect(timeline.ids).toHaveLength(10);
    expect(timeline.ids[0]).toBe('singapore-summit');
    expect(timeline.ids.at(-1)).toBe('hanoi-summit');
    await expect
      .element(timeline.option(HANOI))
      .toHaveAccessibleName(
        'Second US–North Korea summit, 27–28 February 2019, Sofitel Legend Metropole Hanoi, Summit',
      );
    await expect
      .element(timeline.whole.getByRole('listbox'))
      .toHaveAttribute('aria-orientation', 'horizontal');
  });

  it('shows exactly the window: no option outside it, and the sentence says how many', async () => {
    const timeline = await mountTimeline(WINTER);
    expect(timeline.ids).toHaveLength(9);
    expect(timeline.ids).not.toContain('singapore-summit');
    expect(timeline.sentence).toMatch(/^9 of 10 entries between/);
    const width = timeline.find('.lanes').clientWidth;
    for (const id of timeline.ids) expect(timeline.markX(id)).toBeGreaterThan(0);
    for (const id of timeline.ids) expect(timeline.markX(id)).toBeLessThan(width);
  });

  it('keeps the labels of one lane apart and inside the lanes', async () => {
    for (const width of [784, 564, 320]) {
      const timeline = await mountTimeline(WINTER, { width });
      const lanes = timeline.find('.lanes').getBoundingClientRect();
      const labels = timeline.options.map((option) => ({
        id: idOf(option),
        row: option.style.top,
        box: option.querySelector('.label')?.getBoundingClientRect() ?? new DOMRect(),
      }));
      for (const { id, box } of labels) {
        expect(box.left, `${id} at ${width}`).toBeGreaterThanOrEqual(lanes.left - 2);
        expect(box.right, `${id} at ${width}`).toBeLessThanOrEqual(lanes.right + 2);
      }
      for (const a of labels) {
        const near = labels.filter((b) => b.id > a.id && b.row === a.row);
        for (const b of near)
          expect(a.box.right < b.box.left || b.box.right < a.box.left, `${a.id}, ${b.id}`).toBe(true);
      }
      timeline.element.parentElement?.remove();
    }
  });

  it('draws two days as a pill, spans as bars, and says the date of one whose start is out of sight', async () => {
    const timeline = await mountTimeline({ ...WINTER, selected: 'hanoi-summit' });
    expect(timeline.at('hanoi-summit').part.contains('pill')).toBe(true);
    expect(timeline.at('stalled-negotiations').part.contains('bar')).toBe(true);
    const date = timeline.at('stalled-negotiations').querySelector('.suffix') ?? document.body;
    expect(getComputedStyle(date, '::after').content).toContain('13 Jun 2018 – about Feb 2019');
    // Its start is known, and only out of sight.
    expect(timeline.parts('stalled-negotiations')).not.toContain('m-tip');
    expect(timeline.at('working-groups').querySelector('[mask="url(#fade-both)"]')).not.toBeNull();
    expect(timeline.parts('envoys-feb17')).toEqual(['m-halo', 'm-stroke']);
    expect(timeline.find('.flag text').textContent).toBe('27–28 Feb');
    expect(timeline.root.querySelectorAll('.band')).toHaveLength(1);
  });

  it('names the periods of the axis in bold, with a year where one begins', async () => {
    const timeline = await mountTimeline(WINTER);
    const bold = [...timeline.root.querySelectorAll('.axis .period')].map((text) => text.textContent);
    expect(bold).toEqual(['January 2019', 'February']);
    const fine = [...timeline.root.querySelectorAll('.axis .texts text:not(.period)')].map(
      (text) => text.textContent,
    );
    // Mondays, as weeks begin where English is spoken by default; the fourth of February gives way to its month.
    expect(fine).toEqual(['7', '14', '21', '28', '11', '18', '25']);
  });

  it('puts the ticks of weeks on the day with which the reader’s weeks begin', async () => {
    const timeline = await mountTimeline({ ...WINTER, lang: 'en-US' });
    expect(timeline.axis).toEqual(expect.arrayContaining(['13', '20', '27', '10', '17', '24']));
  });

  it('names the first month of the whole period with its year', async () => {
    const timeline = await mountTimeline({}, { width: 784 });
    const first = (of: string): string | undefined =>
      timeline.root.querySelector(`${of} .texts text`)?.textContent;
    expect(first('.axis')).toBe('Jun 2018');
    expect(first('.strip')).toBe('Jun 2018');
    expect(timeline.find('.axis .period').textContent).toBe('Jun 2018');
  });

  it('draws what is out of the map’s view quieter', async () => {
    const timeline = await mountTimeline();
    const store = new Store(createDataset(summits));
    store.dispatch({
      viewport: { center: [16, 108], zoom: 4, bounds: { west: 0.75, north: 0.4, east: 0.85, south: 0.5 } },
    });
    Object.assign(timeline.element, { state: store.state, answers: store.answers });
    await timeline.settled();
    const dimmed = timeline.ids.filter((id) => timeline.at(id).part.contains('dimmed'));
    expect(dimmed).toContain('sotu-announcement');
    expect(dimmed).not.toContain('hanoi-summit');
    const color = (id: string): string => getComputedStyle(timeline.at(id)).color;
    expect(color('sotu-announcement')).not.toBe(color('hanoi-summit'));
  });

  it('puts those without a date on a row of their own, and only while the window is open', async () => {
    const data: EventInput[] = [
      { id: 'dated', title: 'Dated', date: '2019-02-03' },
      { id: 'undated', title: 'Undated' },
    ];
    const timeline = await mountTimeline({ data });
    expect(timeline.ids).toEqual(['dated', 'undated']);
    expect(timeline.find('.caption').textContent).toBe('No date');
    timeline.element.from = '2019';
    await timeline.settled();
    expect(timeline.ids).toEqual(['dated']);
    expect(timeline.root.querySelector('.caption')).toBeNull();
  });

  it('says so where nothing lies in the window, or nothing is there at all', async () => {
    const timeline = await mountTimeline({
      from: '2018-08',
      to: '2018-08',
      data: [{ title: 'A', date: '2019-02-03' }],
    });
    expect(timeline.find('.lanes').textContent).toContain('No entries to show');
    expect(timeline.root.querySelector('[role=listbox]')).toBeNull();
    timeline.element.data = [];
    await timeline.settled();
    expect(timeline.find('.lanes').textContent).toContain('There are no entries yet.');
    expect(timeline.find('.overview').checkVisibility()).toBe(false);
  });

  it('has nothing to press or to type into where nothing is there, and says why', async () => {
    const timeline = await mountTimeline({ data: [] });
    const play = timeline.button('Play: There are no entries yet.');
    await expect.element(play).toHaveAttribute('aria-disabled', 'true');
    timeline.find('.play').click();
    await timeline.settled();
    expect(timeline.element.playing).toBe(false);
    expect(timeline.root.querySelector('.player')).toBeNull();
    for (const name of ['From', 'To']) {
      await expect.element(timeline.field(name)).toBeDisabled();
      await expect.element(timeline.field(name)).toHaveAttribute('placeholder', 'No date');
    }
    for (const button of timeline.root.querySelectorAll('.steps button'))
      expect(button.getAttribute('aria-disabled')).toBe('true');
    timeline.element.data = usSovietSummits;
    await expect.element(timeline.field('From')).toBeEnabled();
    const axisIsSeen = (): boolean => getComputedStyle(timeline.find('.axis')).visibility === 'visible';
    expect(axisIsSeen()).toBe(true);
    timeline.element.data = [];
    await expect.poll(axisIsSeen).toBe(false);
    timeline.element.data = usSovietSummits;
    await expect.element(timeline.button('Play')).toHaveAttribute('aria-disabled', 'false');
  });

  it('has no accessibility violation: whole, in a window, selected, compact, right to left, empty', async () => {
    const cases = [
      {},
      { ...WINTER, selected: 'hanoi-summit' },
      { compact: true },
      { data: [{ title: 'A', date: '2019' }], from: '2012', to: '2013' },
    ];
    for (const properties of cases) {
      const timeline = await mountTimeline(properties);
      expect(await violations(timeline.element)).toEqual([]);
      timeline.element.parentElement?.remove();
    }
    const mirrored = await mountTimeline(WINTER, { dir: 'rtl' });
    expect(await violations(mirrored.element)).toEqual([]);
  });
});

describe('what marks are called', () => {
  /** What is read beside a mark. */
  const read = (timeline: TimelineHarness, id: string): string =>
    [...timeline.at(id).querySelectorAll('.label > *')]
      .filter((part) => part.checkVisibility())
      .map((part) => part.getAttribute('data-text') ?? part.textContent)
      .filter((text) => text !== '')
      .join(' ');

  it('is place and year where titles repeat; the title and the date on hover and focus', async () => {
    const timeline = await mountTimeline({ data: usSovietSummits });
    expect(read(timeline, 'moscow-1972')).toBe('Moscow 1972');
    expect(read(timeline, 'vienna-1961')).toBe('Vienna 1961');
    await expect
      .element(timeline.option(/^Moscow Summit, 22–30 May 1972, /))
      .toHaveAttribute('data-id', 'moscow-1972');
    await userEvent.hover(timeline.at('moscow-1972').querySelector('.short') ?? timeline.element);
    await timeline.settled();
    expect(read(timeline, 'moscow-1972')).toBe('Moscow Summit 22–30 May 1972');
  });

  it('is the title with its year where only a few are the same', async () => {
    const timeline = await mountTimeline({ data: koreaDiplomacy });
    expect(read(timeline, 'moon-trump-may')).toBe('Moon visits Washington 2018');
    expect(read(timeline, 'singapore-summit')).not.toContain('2018');
  });

  it('is all of a long title on hover, inside the lanes and in as many lines as it takes', async () => {
    const title = 'Sample: a title without an end '.repeat(10).trim();
    const timeline = await mountTimeline({
      data: [
        { id: 'a', title: 'Sample', date: '2024-01-01' },
        { id: 'long', title, date: '2024-02-01' },
        { id: 'b', title: 'Sample of another kind', date: '2024-03-01' },
      ],
    });
    const label = timeline.at('long').querySelector('.label');
    expect(label?.clientWidth).toBeLessThan(label?.scrollWidth ?? 0);
    await userEvent.hover(timeline.at('long'));
    await timeline.settled();
    expect(label?.clientWidth).toBe(label?.scrollWidth);
    const [box, lanes] = [label, timeline.find('.lanes')].map((each) => each?.getBoundingClientRect());
    expect(box?.left).toBeGreaterThanOrEqual((lanes?.left ?? 0) - 5);
    expect(box?.right).toBeLessThanOrEqual((lanes?.right ?? 0) + 5);
  });
});

describe('the present', () => {
  const day = (offset: number): string =>
    dateText(Date.now() - new Date().getTimezoneOffset() * 60_000 + offset * DAY, 'day');

  it('is a line and a word on the axis while it is in view', async () => {
    const data = [
      { title: 'Sample: before', date: day(-20) },
      { title: 'Sample: after', date: day(20) },
    ];
    const timeline = await mountTimeline({ data });
    expect(timeline.axis).toContain('Today');
    const line = timeline.find<SVGElement>('.today').getBoundingClientRect().left;
    const { left, width } = timeline.find('.lanes').getBoundingClientRect();
    expect(Math.abs(line - left - width / 2)).toBeLessThan(20);
    timeline.element.to = day(-2);
    await timeline.settled();
    expect(timeline.axis).not.toContain('Today');
    expect(timeline.root.querySelector('.today')).toBeNull();
  });

  it.each(['ltr', 'rtl'] as const)('takes the place of no name of a month, %s', async (dir) => {
    const data = [
      { title: 'Sample: first', date: '2026-10-03' },
      { title: 'Sample: last', date: '2027-01-20' },
    ];
    const periods = (of: TimelineHarness): string[] =>
      [...of.root.querySelectorAll('.axis .period')].map(({ textContent }) => textContent);
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      for (const now of ['2026-11-26', '2026-11-30', '2026-12-01', '2026-12-04', '2026-12-15']) {
        vi.setSystemTime(windowStart(now) + DAY / 2 + new Date().getTimezoneOffset() * 60_000);
        const timeline = await mountTimeline({ data }, { width: 1168, dir });
        expect(periods(timeline), now).toEqual(['October 2026', 'November', 'December', 'January 2027']);
        // Beside them, where there is room; where the name stands on its line, that says it alone.
        expect(timeline.axis.includes('Today'), now).toBe(now !== '2026-12-04');
        expect(timeline.root.querySelector('.today'), now).not.toBeNull();
        const words = [...timeline.root.querySelectorAll('.axis .texts text')]
          .map((text) => text.getBoundingClientRect())
          .sort((a, b) => a.left - b.left);
        for (const [i, { left }] of words.entries())
          expect(left, now).toBeGreaterThan(words[i - 1]?.right ?? -1);
        timeline.element.remove();
      }
    } finally {
      vi.useRealTimers();
    }
  });

  it.each(['ltr', 'rtl'] as const)('has no word on the date of what is selected, %s', async (dir) => {
    const data = ['2026-11-25', '2026-12-15', '2026-12-17', '2027-01-05'].map((date) => ({
      id: date,
      title: 'Sample',
      date,
    }));
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      vi.setSystemTime(windowStart('2026-12-15') + DAY / 2 + new Date().getTimezoneOffset() * 60_000);
      const timeline = await mountTimeline({ data, selected: '2026-12-15' }, { dir });
      expect(timeline.find('.flag').textContent).toMatch(/15/);
      expect(timeline.axis).not.toContain('Today');
      // Beside it, where there is room.
      timeline.element.selected = '2026-12-17';
      await timeline.settled();
      const word = [...timeline.root.querySelectorAll('.axis .note')].find(
        ({ textContent }) => textContent === 'Today',
      );
      const [flag, box] = [timeline.find<Element>('.flag rect'), word].map((each) =>
        each?.getBoundingClientRect(),
      );
      if (!flag || !box) throw new Error('There is no word.');
      expect(dir === 'ltr' ? flag.left - box.right : box.left - flag.right).toBeGreaterThan(0);
    } finally {
      vi.useRealTimers();
    }
  });

  it('is in the whole period of what goes on, and ends that are open are called so', async () => {
    const data = [
      { title: 'Sample that goes on', when: '1985-01/..' },
      { title: 'Sample that was before', when: '../1900' },
    ];
    const timeline = await mountTimeline({ data });
    expect(timeline.axis).toContain('Today');
    for (const field of ['From', 'To'])
      await expect.element(timeline.field(field)).toHaveAttribute('placeholder', 'open');
    const spoken = [...timeline.root.querySelectorAll('[role=slider]')].map((grip) => grip.ariaValueText);
    expect(spoken).toEqual(['open', 'open']);
    // Up to today, and what has happened until then stays where it was.
    await timeline.write('From', '2001');
    expect(timeline.options).toHaveLength(1);
    expect(timeline.axis).toContain('Today');
    await expect.element(timeline.field('To')).toHaveAttribute('placeholder', 'open');
  });

  it('is out of the whole period where all has ended', async () => {
    const timeline = await mountTimeline({ data: [{ title: 'Sample that ended', when: '1985/1990' }] });
    expect(timeline.axis).not.toContain('Today');
    await expect.element(timeline.field('To')).toHaveAttribute('placeholder', '31 Dec 1990');
  });

  it('has a clock that the axis names where it shows times of day', async () => {
    const data = [
      { title: 'Sample: morning', date: '2024-03-04T09:00' },
      { title: 'Sample: next day', date: '2024-03-06T18:00' },
    ];
    const timeline = await mountTimeline({ data, from: '2024-03-04', to: '2024-03-04' });
    expect(timeline.axis).toContain('local time');
    expect(timeline.axis).toContain('06:00');
    Object.assign(timeline.element, { from: null, to: null, data: usSovietSummits });
    await timeline.settled();
    expect(timeline.axis).not.toContain('local time');
  });
});

describe('a lane for each group', () => {
  const heads = (timeline: TimelineHarness): HTMLElement[] => [
    ...timeline.root.querySelectorAll<HTMLElement>('.head'),
  ];
  const text = (head: Element): string =>
    [...head.querySelectorAll(':scope > :not(.unseen)')]
      .map((child) => child.textContent)
      .join(' ')
      .trim();

  it('has its name and its count in the window, in the order of the dataset', async () => {
    const timeline = await mountTimeline({ lanes: 'group', ...WINTER });
    expect(heads(timeline).map(text)).toEqual(['Summits 1', 'Statements 5', 'Talks 3']);
    const [, statements, talks] = heads(timeline).map((head) => head.getBoundingClientRect());
    const mark = timeline.at('sotu-announcement').getBoundingClientRect();
    expect(mark.top).toBeGreaterThanOrEqual(statements?.bottom ?? NaN);
    expect(mark.bottom).toBeLessThanOrEqual(talks?.top ?? NaN);
    // In the order of time all the same, whatever lane they stand in.
    expect(timeline.ids).toEqual((await mountTimeline(WINTER)).ids);
    expect(await violations(timeline.element)).toEqual([]);
  });

  it('is folded to a row of marks, all of which stay', async () => {
    const timeline = await mountTimeline({ data: usSovietSummits, lanes: 'group' });
    const before = timeline.ids;
    const bottom = timeline.find('.overview').getBoundingClientRect().top;
    for (const head of heads(timeline)) {
      expect(head.ariaExpanded).toBe('true');
      head.click();
    }
    await timeline.settled();
    expect(heads(timeline).map((head) => head.ariaExpanded)).toEqual(['false', 'false', 'false']);
    expect(timeline.ids).toEqual(before);
    expect(new Set(timeline.options.map((option) => option.style.top)).size).toBe(3);
    expect(timeline.find('.overview').getBoundingClientRect().top).toBeLessThan(bottom);
    const shown = timeline.options.filter((option) => option.querySelector('.label')?.checkVisibility());
    expect(shown).toEqual([]);
  });

  it('is folded by key; the names are a Tab stop of their own, between the dates and the events', async () => {
    const timeline = await mountTimeline({ lanes: 'group', ...WINTER });
    await timeline.tabIn(2);
    expect(timeline.focused).toBe('from');
    await timeline.press('Tab', 'Tab');
    expect(timeline.root.activeElement?.textContent).toMatch(/^Summits1/);
    const bar = timeline.find('.heads');
    expect([bar.role, bar.ariaLabel]).toEqual(['toolbar', 'Timeline: Kinds of entry']);
    await timeline.press('End');
    expect(timeline.root.activeElement?.textContent).toMatch(/^Talks3/);
    await timeline.press('Enter');
    expect(heads(timeline).map((head) => head.ariaExpanded)).toEqual(['true', 'true', 'false']);
    await timeline.press('ArrowUp');
    expect(timeline.root.activeElement?.textContent).toMatch(/^Statements5/);
    await timeline.press('Tab');
    expect(timeline.root.activeElement?.role).toBe('option');
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    expect(timeline.root.activeElement?.textContent).toMatch(/^Statements5/);
  });

  it('goes up and down to the nearest event of the lanes beside it', async () => {
    const timeline = await mountTimeline({ lanes: 'group', ...WINTER });
    await timeline.focusOn('hanoi-summit');
    await timeline.press('ArrowDown');
    expect(timeline.at(timeline.focused ?? '').className).toContain('cat-2');
  });
});

describe('eras', () => {
  const eras = [
    { label: 'Sample: first era', when: '1961/1972' },
    { label: 'Sample: a second one', when: '1969/1979' },
    { label: 'Sample: still going', when: '2000/..' },
  ];
  const bands = (timeline: TimelineHarness): { text: string; left: number; right: number; top: number }[] =>
    [...timeline.root.querySelectorAll('.era-ground')].map((ground, i) => {
      const { left, right, top } = ground.getBoundingClientRect();
      const era = timeline.root.querySelectorAll('.era')[i];
      return { text: era?.querySelector('text')?.textContent ?? '', left, right, top };
    });

  it('are bands with names behind the lanes; those that overlap have lines of their own', async () => {
    const timeline = await mountTimeline({ data: { ...toInput(createDataset(usSovietSummits)), eras } });
    const [first, second, open] = bands(timeline);
    const lanes = timeline.find('.lanes').getBoundingClientRect();
    expect(first?.text).toMatch(/^Sample: f/);
    expect(second?.top).toBeGreaterThan((first?.top ?? NaN) + 10);
    expect(open?.top).toBe(first?.top);
    expect(second?.left).toBeLessThan(first?.right ?? NaN);
    expect(open?.right).toBe(lanes.right);
    const vienna = lanes.left + timeline.markX('vienna-1961');
    expect(first?.left).toBeLessThan(vienna);
    expect(first?.right).toBeGreaterThan(vienna);
    const top = Math.min(...timeline.options.map((option) => option.getBoundingClientRect().top));
    expect(top).toBeGreaterThanOrEqual((second?.top ?? NaN) + 18);
    await expect.element(timeline.whole.getByText('Sample: a second one, 1969–1979')).toBeInTheDocument();
    timeline.element.to = '1965';
    await timeline.settled();
    expect(bands(timeline)).toHaveLength(1);
  });
});

describe('the relation of the selected event', () => {
  it('is one thin arc from mark to mark, and only while both are in view', async () => {
    const timeline = await mountTimeline({ ...WINTER, selected: 'hanoi-summit' });
    const arc = (): DOMRect => timeline.find<SVGElement>('.arc').getBoundingClientRect();
    const { left } = timeline.find('.lanes').getBoundingClientRect();
    expect(Math.abs(arc().left - left - timeline.markX('sotu-announcement'))).toBeLessThan(25);
    const ring = timeline.at('hanoi-summit').querySelector('.ring-selected')?.getBoundingClientRect();
    expect(Math.abs(arc().right - (ring?.left ?? NaN))).toBeLessThan(8);
    timeline.element.from = '2019-02-27';
    await timeline.settled();
    expect(timeline.find('.arc').getAttribute('d')).toBeNull();
    Object.assign(timeline.element, { ...WINTER, selected: null });
    await timeline.settled();
    expect(timeline.find('.arc').getAttribute('d')).toBeNull();
  });
});

describe('buttons', () => {
  it('are named in the language that there is now', async () => {
    const timeline = await mountTimeline(WINTER);
    const label = (): string | null => timeline.find('.control.earlier').getAttribute('aria-label');
    expect(label()).toBe('Earlier');
    timeline.element.lang = 'de';
    await expect.poll(label).toBe('Früher');
  });

  it('choose a unit about the window that there is, however it came there', async () => {
    const years = Array.from({ length: 20 }, (_, i) => ({ title: `Sample ${i}`, date: `${2000 + i}-06-05` }));
    const timeline = await mountTimeline({ data: years, from: '2001', to: '2007' });
    await timeline.moveWindow(400);
    const moved = new Date(windowStart(timeline.element.from ?? '')).getUTCFullYear();
    expect(moved).toBeGreaterThan(2007);
    await timeline.button('Year').click();
    // That in the middle.
    expect(Math.abs(Number(timeline.window[0]) - moved - 3)).toBeLessThanOrEqual(1);
  });

  it('move and zoom the window: whole months stay whole months', async () => {
    const timeline = await mountTimeline(WINTER);
    await timeline.button('Earlier').click();
    expect(timeline.window).toEqual(['2018-11', '2018-12']);
    await timeline.button('Later').click();
    expect(timeline.window).toEqual(['2019-01', '2019-02']);
    await timeline.button('Shorter period').click();
    const half = windowEnd(timeline.element.to ?? '') - windowStart(timeline.element.from ?? '');
    expect(Math.abs(half / DAY - 29.5)).toBeLessThan(2);
    for (let i = 0; i < 4; i++) await timeline.button('Longer period').click();
    expect(timeline.window).toEqual([null, null]);
    await expect.element(timeline.button('Longer period')).toHaveAttribute('aria-disabled', 'true');
    await expect.element(timeline.button('Earlier')).toHaveAttribute('aria-disabled', 'true');
  });

  it('move a window of whole years by years', async () => {
    const timeline = await mountTimeline({ data: usSovietSummits, from: '1961', to: '1970' });
    await timeline.button('Later').click();
    expect(timeline.window).toEqual(['1971', '1980']);
    await timeline.button('Earlier').click();
    expect(timeline.window).toEqual(['1961', '1970']);
  });

  it('are one Tab stop with arrows inside', async () => {
    const timeline = await mountTimeline(WINTER);
    await timeline.tabIn();
    expect(timeline.focused).toBe('Play');
    await timeline.press('ArrowRight', 'ArrowRight', 'ArrowRight');
    expect(timeline.focused).toBe('Shorter period');
    await timeline.press('End');
    expect(timeline.focused).toBe('Month');
    await timeline.press('ArrowRight');
    expect(timeline.focused).toBe('Play');
    await timeline.press('Tab');
    expect(timeline.focused).toBe('from');
  });

  it('shorten about the selected event', async () => {
    const timeline = await mountTimeline({ selected: 'singapore-summit' });
    for (let i = 0; i < 4; i++) await timeline.button('Shorter period').click();
    expect(timeline.ids).toContain('singapore-summit');
  });
});

describe('on a page', () => {
  it('gives an event the focus without moving the page', async () => {
    const timeline = await mountTimeline();
    const above = document.createElement('div');
    above.style.blockSize = '3000px';
    timeline.element.before(above);
    window.scrollTo(0, 0);
    expect(await timeline.element.focusEvent('hanoi-summit')).toBe(true);
    await timeline.settled();
    expect(timeline.focused).toBe('hanoi-summit');
    expect(window.scrollY).toBe(0);
  });

  it('shows only the sentence, the strip and what marks mean where it is compact', async () => {
    const timeline = await mountTimeline({ compact: true, ...WINTER }, { width: 328 });
    expect(timeline.root.querySelector('.lanes')).toBeNull();
    expect(timeline.root.querySelectorAll('.legend li').length).toBeGreaterThan(0);
    expect(timeline.find('.legend').scrollWidth).toBeLessThanOrEqual(328);
    expect(timeline.find('.ground').getBoundingClientRect().height).toBe(40);
    await timeline.dragEnd('from', '2019-01-20');
    expect(daysFrom(timeline.element.from, '2019-01-20')).toBeLessThan(3);
    timeline.element.compact = false;
    await timeline.settled();
    expect(timeline.ids.length).toBeGreaterThan(0);
  });

  it('does not share anything with another', async () => {
    const one = await mountTimeline(WINTER);
    const other = await mountTimeline();
    await one.select(HANOI);
    await one.dragEnd('from', '2019-01-20');
    expect(other.window).toEqual([null, null]);
    expect(other.element.selected).toBeNull();
    expect(other.heard).toEqual([]);
    await other.brush('2018-07-01', '2018-12-01');
    expect(one.element.selected).toBe('hanoi-summit');
    expect(daysFrom(one.element.from, '2019-01-20')).toBeLessThan(2);
  });

  it('waits for a size, follows it, and lives on when it is moved', async () => {
    const box = document.createElement('main');
    box.hidden = true;
    document.body.append(box);
    const timeline: TimelineHarness = await mountTimeline(WINTER);
    box.append(timeline.element);
    box.hidden = false;
    box.style.inlineSize = '500px';
    await timeline.settled();
    await timeline.settled();
    expect(timeline.find('.ground').getAttribute('width')).toBe('500');
    await timeline.select(HANOI);
    timeline.element.remove();
    document.body.append(timeline.element);
    await timeline.settled();
    await timeline.dragEnd('from', '2019-01-20');
    expect(daysFrom(timeline.element.from, '2019-01-20')).toBeLessThan(2);
    expect(timeline.element.selected).toBe('hanoi-summit');
  });

  it('draws nothing until it has a size, and everything when it gets one', async () => {
    const box = document.createElement('div');
    box.style.cssText = 'display: none; inline-size: 600px';
    document.body.append(box);
    const timeline = await mountTimeline();
    box.append(timeline.element);
    const fresh = document.createElement('summit-timeline');
    box.append(fresh);
    await fresh.updateComplete;
    expect(fresh.shadowRoot?.querySelectorAll('[role=option]')).toHaveLength(0);
    box.style.display = 'block';
    await expect.poll(() => fresh.shadowRoot?.querySelectorAll('[role=option]').length).toBe(10);
  });

  it('takes everything from an owner, and asks instead of setting', async () => {
    const store = new Store(createDataset(summits));
    const timeline = await mountTimeline({ state: initialState, answers: store.answers });
    await timeline.select(HANOI);
    expect(timeline.events('select')).toHaveLength(1);
    expect(timeline.rings('hanoi-summit')).not.toContain('ring-selected');
    store.dispatch({ selected: 'hanoi-summit' });
    Object.assign(timeline.element, { state: store.state, answers: store.answers });
    await timeline.settled();
    expect(timeline.rings('hanoi-summit')).toContain('ring-selected');
  });

  it('speaks the language of the page around it', async () => {
    const timeline = await mountTimeline(WINTER);
    timeline.element.lang = 'de';
    await expect.element(timeline.field('Von')).toHaveValue('1. Jan. 2019');
    const bold = [...timeline.root.querySelectorAll('.axis .period')].map((text) => text.textContent);
    expect(bold).toEqual(['Januar 2019', 'Februar']);
  });
});
