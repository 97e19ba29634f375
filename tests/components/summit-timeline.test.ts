import axe from 'axe-core';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { commands, userEvent } from 'vitest/browser';
import { initialState, Store } from '../../src/components/shared/store.js';
import { INSET } from '../../src/components/summit-timeline/strip.js';
import { createDataset } from '../../src/data/dataset.js';
import { dateText, windowEnd, windowStart } from '../../src/data/dates/index.js';
import { koreaDiplomacy } from '../../src/data/sets/korea-diplomacy.js';
import { summits } from '../../src/data/sets/summits.js';
import { usSovietSummits } from '../../src/data/sets/us-soviet-summits.js';
import type { EventInput } from '../../src/data/types.js';
import { toInput } from '../../src/data/writers/to-input.js';
import { seededEvents } from '../../stories/samples.js';
import { idOf, mountTimeline, TO_OPTIONS, type TimelineHarness } from './harness/timeline.js';

const HANOI = /^Second US–North Korea summit/;
const WINTER = { from: '2019-01-01', to: '2019-02-28' } as const;
const DAY = 86_400_000;
const hoursOfThreeDays = ['2024-03-04T09:00', '2024-03-05T12:00', '2024-03-07T08:00'].map((date) => ({
  title: `Sample at ${date}`,
  date,
}));

const timedOverDecades = ['1945-03-04T09:00', '1970-05-01T12:00', '1999-12-31T08:30'].map((date) => ({
  title: `Sample at ${date}`,
  date,
}));

beforeEach(async () => {
  document.body.replaceChildren();
  document.body.style.margin = '8px';
  await commands.mouseMove(1270, 890);
});

async function violations(element: Element): Promise<string[]> {
  const { violations: found } = await axe.run(element);
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** How far a text is from a date, in days. */
const daysFrom = (text: string | null, date: string, end = false): number => {
  if (text === null) return Infinity;
  return Math.abs((end ? windowEnd(text) : windowStart(text)) - windowStart(date)) / DAY;
};

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
    [...timeline.root.querySelectorAll('.era')].map((era) => {
      const { left, right, top } = (era.querySelector('rect') ?? era).getBoundingClientRect();
      return { text: era.querySelector('text')?.textContent ?? '', left, right, top };
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

describe('honest dates', () => {
  const sample = (when: string, rest: Partial<EventInput> = {}): EventInput[] => [
    { id: 'a', title: 'Sample', when, ...rest },
    { id: 'first', title: 'First', when: '2019-01-01' },
    { id: 'last', title: 'Last', when: '2019-03-31' },
  ];
  const cases: [what: string, data: EventInput[], form: string, parts: string[], mask: string | null][] = [
    ['a day', sample('2019-02-14'), 'point', ['m-halo', 'm-fill'], null],
    ['a span of days', sample('2019-02-01/2019-02-20'), 'bar', ['m-bar'], null],
    ['a month only', sample('2019-02'), 'bracket', ['m-bar', 'm-line', 'm-halo', 'm-stroke'], null],
    ['a month in doubt', sample('2019-02?'), 'bracket', ['m-bar', 'm-line', 'm-halo', 'm-stroke'], null],
    [
      'an approximate day',
      sample('2019-02-14~'),
      'bracket',
      ['m-bar', 'm-halo', 'm-fill', 'm-fill', 'm-fill'],
      'both',
    ],
    [
      'an approximate day in doubt',
      sample('2019-02-14%'),
      'bracket',
      ['m-bar', 'm-halo', 'm-stroke', 'm-stroke'],
      'both',
    ],
    ['an uncertain day', sample('2019-02-14?'), 'point', ['m-halo', 'm-stroke'], null],
    ['an approximate span', sample('2019-02-01~/2019-02-20~'), 'bar', ['m-bar'], 'both'],
    ['an approximate end', sample('2019-02-01/2019-02-20~'), 'bar', ['m-bar'], 'right'],
    ['an open end', sample('2019-02-01/..'), 'bar', ['m-bar', 'm-tip'], null],
    ['an open start', sample('../2019-02-01'), 'bar', ['m-bar', 'm-tip'], null],
    ['an unknown end', sample('2019-02-01/'), 'bar', ['m-bar', 'm-tip'], 'right-long'],
    ['an approximate start without an end', sample('2019-02-01~/'), 'bar', ['m-bar', 'm-tip'], 'both-long'],
    [
      'an end that is only the last known',
      sample('2019-02-01/2019-03', { ongoing: true }),
      'bar',
      ['m-bar'],
      'right-long',
    ],
    [
      'two separate days',
      sample('{2019-02-01,2019-02-20}'),
      'days',
      ['m-line', 'm-halo', 'm-fill', 'm-halo', 'm-fill'],
      null,
    ],
    ['an inferred day', sample('2019-02-14', { inferred: true }), 'point', ['m-halo', 'm-stroke'], null],
    ['inferred days', sample('2019-02-01/2019-02-20', { inferred: true }), 'bar', ['m-stroke'], null],
    [
      'a cancelled day',
      sample('2019-02-14', { status: 'cancelled' }),
      'point',
      ['m-halo', 'm-stroke', 'm-slash-gap', 'm-slash'],
      null,
    ],
    [
      'cancelled days',
      sample('2019-02-01/2019-02-20', { status: 'cancelled' }),
      'bar',
      ['m-stroke', 'm-slash-gap', 'm-slash'],
      null,
    ],
  ];
  it.each(cases)('draws %s', async (_, data, form, parts, mask) => {
    const timeline = await mountTimeline({ data });
    expect(timeline.at('a').part.contains(form)).toBe(true);
    expect(timeline.parts('a')).toEqual(parts);
    const masks = [...timeline.at('a').querySelectorAll('[mask]')].map((path) => path.getAttribute('mask'));
    expect(masks).toEqual(mask === null ? [] : [`url(#fade-${mask})`]);
    for (const url of masks) expect(timeline.root.querySelector(url?.slice(4, -1) ?? '')).not.toBeNull();
  });

  it('tells a year far off from a day by a bracket that is never narrower than its mark', async () => {
    const data = [
      { id: 'year', title: 'Sample: a year', when: '1850' },
      { id: 'day', title: 'Sample: a day', when: '1871-03-04' },
      { id: 'doubtful', title: 'Sample: in doubt', when: '1895-03-04?' },
      { id: 'old', title: 'Sample: old', when: '1000-01-01' },
    ];
    const timeline = await mountTimeline({ data });
    expect(timeline.parts('year')).toEqual(['m-bar', 'm-line', 'm-halo', 'm-stroke']);
    expect(timeline.parts('day')).toEqual(['m-halo', 'm-fill']);
    expect(timeline.parts('doubtful')).toEqual(['m-halo', 'm-stroke']);
    const width = (id: string, part: string): number =>
      timeline.at(id).querySelector(part)?.getBoundingClientRect().width ?? NaN;
    expect(width('year', '.m-line')).toBeGreaterThan(width('day', '.m-halo') + 6);
  });

  it('runs to the edge without an arrow where only the window cuts it, whatever its form', async () => {
    const ends = async (when: string, rest: Partial<EventInput> = {}): Promise<[string[], DOMRect]> => {
      const data = sample(when, rest);
      const timeline = await mountTimeline({ data, from: '2019-02-05', to: '2019-02-10' });
      const lanes = timeline.find('.lanes').getBoundingClientRect();
      const path = timeline.at('a').querySelector('.picture [class^=m-]')?.getBoundingClientRect();
      return [timeline.parts('a'), new DOMRect((path?.left ?? NaN) - lanes.left, 0, path?.width ?? NaN)];
    };
    const [cut, box] = await ends('2019-02-01/2019-02-20');
    expect(cut).toEqual(['m-bar']);
    // Its round ends lie outside.
    expect(box.left).toBeLessThan(-2);
    expect(box.right).toBeGreaterThan(786);
    expect((await ends('2019-02-01/2019-02-20', { status: 'planned' }))[0]).toEqual(['m-stroke']);
    expect((await ends('2019-02-01/..'))[0]).toEqual(['m-bar', 'm-tip']);
    expect((await ends('../..'))[0]).toEqual(['m-bar', 'm-tip', 'm-tip']);
    const [, month] = await ends('2019-02');
    expect(month.left).toBeGreaterThanOrEqual(0);
  });

  it('draws planned days dashed', async () => {
    const timeline = await mountTimeline({ data: sample('2019-02-01/2019-02-20', { status: 'planned' }) });
    expect(timeline.at('a').querySelector('.m-stroke')?.getAttribute('stroke-dasharray')).toBe('2.6 2.2');
  });

  it('have colours and shapes that are named where nothing else names them', async () => {
    const names = (timeline: TimelineHarness): string[] =>
      [...timeline.root.querySelectorAll('.groups li')].map((entry) => entry.textContent.trim());
    const packed = await mountTimeline();
    expect(names(packed)).toEqual(['Summits', 'Statements', 'Talks']);
    expect(names(await mountTimeline({ lanes: 'group' }))).toEqual([]);
  });

  it('are explained by a legend of exactly what is used', async () => {
    const used = (timeline: TimelineHarness): string[] =>
      [...timeline.root.querySelectorAll('.legend li')].map((entry) => entry.textContent.trim());
    const plain = await mountTimeline({ data: [{ title: 'Sample', date: '2024-03-04' }] });
    expect(used(plain)).toEqual([]);
    expect(plain.root.querySelector('.legend')).toBeNull();
    expect(used(await mountTimeline({ data: usSovietSummits }))).toEqual([
      'Date inferred or doubtful',
      'Separate days',
    ]);
    const data = [
      { title: 'Sample: some time', date: '2024' },
      { title: 'Sample: since', date: '2024-02-01/..' },
      { title: 'Sample: about', date: '2024-04~/2024-05' },
      { title: 'Sample: not held', date: '2024-04-03', status: 'cancelled' as const },
      // Not "some time in this period": the day is in doubt, and drawn hollow.
      { title: 'Sample: in doubt', date: '2024-04-03?' },
    ];
    const timeline = await mountTimeline({ data });
    expect(used(timeline)).toEqual([
      'Date inferred or doubtful',
      'Cancelled',
      'Some time in this period',
      'Approximate',
      'Still going on',
    ]);
    Object.assign(timeline.element, { from: '2024-03', to: '2024-04' });
    await timeline.settled();
    expect(used(timeline)).toContain('Possibly in these dates');
    expect(used(await mountTimeline({ data: data.slice(-1) }))).toEqual(['Date inferred or doubtful']);
  });

  /** Each path with its fade, and whether it is dashed. */
  const drawing = (picture: Element | null | undefined): string[] =>
    [...(picture?.querySelectorAll('path[class^=m-]') ?? [])].map((path) => {
      const dashed = path.hasAttribute('stroke-dasharray') ? ' dashed' : '';
      return `${path.getAttribute('class')}${dashed} ${path.getAttribute('mask') ?? ''}`.trim();
    });

  it.each([
    ['Some time in this period', sample('2019-02')],
    ['Approximate', sample('2019-02-01~/2019-02-20~')],
    ['Open start', sample('../2019-02-01')],
    ['Still going on', sample('2019-02-01/..')],
    ['Start not known', sample('/2019-02-01')],
    ['End not known', sample('2019-02-01/')],
    ['Separate days', sample('{2019-02-01,2019-02-20}')],
    ['Date inferred or doubtful', sample('2019-02-14', { inferred: true })],
    ['Planned', sample('2019-02-14', { status: 'planned' })],
    ['Cancelled', sample('2019-02-14', { status: 'cancelled' })],
  ])('are drawn in the legend as on the lanes: %s', async (words, data) => {
    const timeline = await mountTimeline({ data });
    const entry = timeline.find('.legend li');
    expect(entry.textContent.trim()).toBe(words);
    expect(drawing(entry)).toEqual(drawing(timeline.at('a').querySelector('.picture')));
  });

  it('are drawn in the legend to where they go on the lanes: to the left where time runs so', async () => {
    const tip = (timeline: TimelineHarness): number => {
      const box = timeline.find('.legend svg').getBoundingClientRect();
      const at = timeline.find('.legend .m-tip').getBoundingClientRect();
      return (at.left + at.right - box.left - box.right) / box.width;
    };
    const timeline = await mountTimeline({ data: sample('2019-02-14/..') });
    expect(tip(timeline)).toBeGreaterThan(0.5);
    timeline.element.lang = 'ar';
    timeline.element.dir = 'rtl';
    await timeline.settled();
    await expect.poll(() => tip(timeline)).toBeLessThan(-0.5);
  });

  it('are two marks of full size though two separate days lie on each other, and whole at the edge', async () => {
    const data = [
      { id: 'a', title: 'Sample: two days', date: '{1900-01-01,1900-01-09}' },
      { id: 'three', title: 'Sample: three days', date: '{1960-03-01,1960-03-02,1960-03-09}' },
      { id: 'b', title: 'Sample: end', date: '2020-01-01' },
    ];
    const timeline = await mountTimeline({ data });
    const marks = (id: string): DOMRect[] =>
      [...timeline.at(id).querySelectorAll('.m-fill')].map((mark) => mark.getBoundingClientRect());
    const [size = 0] = marks('b').map(({ width }) => width);
    for (const id of ['a', 'three']) {
      expect(marks(id).map(({ width }) => Math.round(width - size))).toEqual([0, 0]);
      const [first, second] = marks(id);
      expect((second?.left ?? 0) - (first?.right ?? 0)).toBeGreaterThanOrEqual(7);
    }
    expect(marks('a')[0]?.left).toBeGreaterThanOrEqual(timeline.find('.lanes').getBoundingClientRect().left);
  });

  it('says which dates lie only possibly in the window', async () => {
    const data = [
      { id: 'sure', title: 'Sample: sure', date: '2024-03-04' },
      { id: 'year', title: 'Sample: some time', date: '2024' },
    ];
    const timeline = await mountTimeline({ data, from: '2024-03', to: '2024-04' });
    expect(timeline.at('year').ariaLabel).toMatch(/, possibly in these dates$/);
    expect(timeline.at('sure').ariaLabel).not.toContain('possibly');
    Object.assign(timeline.element, { from: null, to: null });
    await timeline.settled();
    expect(timeline.at('year').ariaLabel).not.toContain('possibly');
  });

  it('draws a year that only possibly lies in the window with a core', async () => {
    const timeline = await mountTimeline({ data: sample('2019'), from: '2019-02', to: '2019-02' });
    expect(timeline.parts('a')).toEqual(['m-bar', 'm-line', 'm-halo', 'm-stroke', 'm-core']);
  });

  it('draws a span that only possibly lies in the window with a core, and explains it', async () => {
    const data = sample('2019-01/2019-03');
    const timeline = await mountTimeline({ data, from: '2019-01-05', to: '2019-01-20' });
    expect(timeline.parts('a')).toEqual(['m-stroke', 'm-core']);
    const entry = [...timeline.root.querySelectorAll('.legend li')].at(-1);
    expect(entry?.textContent.trim()).toBe('Possibly in these dates');
    expect(drawing(entry)).toEqual(['m-halo', 'm-stroke', 'm-core']);
  });

  it('shows a day as the stretch that it is once a day is wide, and a point as long as it is not', async () => {
    const timeline = await mountTimeline({
      data: sample('2019-02-14'),
      from: '2019-02-14',
      to: '2019-02-15',
    });
    expect(timeline.at('a').part.contains('bracket')).toBe(true);
    expect(timeline.parts('a')).toEqual(['m-line', 'm-halo', 'm-fill']);
    timeline.element.to = '2019-03';
    await timeline.settled();
    expect(timeline.at('a').part.contains('point')).toBe(true);
  });

  it('goes from minutes to centuries', async () => {
    const data: EventInput[] = [
      { id: 'battle', title: 'Battle', when: '-0489-09~' },
      { id: 'year', title: 'Year one', when: '0001' },
      { id: 'minute', title: 'Minute', when: '2019-02-27T18:40' },
    ];
    const timeline = await mountTimeline({ data });
    expect(timeline.find('.axis').textContent).toContain('500 BC');
    await timeline.write('From', '2019-02-27T18:00');
    await timeline.write('To', '2019-02-27T18:59');
    expect(timeline.ids).toEqual(['minute']);
    expect(timeline.find('.axis').textContent).toMatch(/27 Feb 2019.*18:30/);
    await timeline.tabIn(TO_OPTIONS + 1);
    await timeline.press('ArrowRight');
    expect(timeline.element.from).toBe('2019-02-27T18:01');
  });
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

describe('dates in the sentence', () => {
  it('are read as they are shown, in the reader’s language', async () => {
    const timeline = await mountTimeline();
    await timeline.write('From', 'Jan 2019');
    expect(timeline.window).toEqual(['2019-01', null]);
    await expect.element(timeline.field('From')).toHaveValue('Jan 2019');
    await timeline.write('To', '5 February 2019');
    expect(timeline.window).toEqual(['2019-01', '2019-02-05']);
    await expect.element(timeline.field('To')).toHaveValue('5 Feb 2019');
    timeline.element.lang = 'de';
    await expect.element(timeline.field('Bis')).toHaveValue('5. Feb. 2019');
    await timeline.write('Bis', '6.2.2019');
    expect(timeline.window).toEqual(['2019-01', '2019-02-06']);
  });

  it('are words at rest and ISO text while they are edited', async () => {
    const timeline = await mountTimeline(WINTER);
    await expect.element(timeline.field('From')).toHaveValue('1 Jan 2019');
    await timeline.field('From').click();
    await expect.element(timeline.field('From')).toHaveValue('2019-01-01');
    await timeline.press('Tab');
    await expect.element(timeline.field('From')).toHaveValue('1 Jan 2019');
    await expect.element(timeline.field('To')).toHaveValue('2019-02-28');
    expect(timeline.heard.filter(({ type }) => type === 'summit-window')).toEqual([]);
  });

  it('move the window by Enter or by leaving the field, in EDTF', async () => {
    const timeline = await mountTimeline();
    await timeline.write('From', '2018-06');
    expect(timeline.window).toEqual(['2018-06', null]);
    await timeline.field('To').fill('2019-01~');
    await timeline.press('Tab');
    expect(timeline.window).toEqual(['2018-06', '2019-01~']);
    expect(timeline.phases).toEqual(['end', 'end']);
    expect(timeline.sentence).toMatch(/^5 of 10/);
  });

  it('open the window when they are emptied', async () => {
    const timeline = await mountTimeline(WINTER);
    await timeline.write('From', '');
    expect(timeline.window).toEqual([null, '2019-02-28']);
    await expect.element(timeline.field('From')).toHaveAttribute('placeholder', '12 Jun 2018');
  });

  it('say what is wrong with a text that is no date, and change nothing', async () => {
    const timeline = await mountTimeline(WINTER);
    await timeline.write('To', '31 Feb 2019');
    expect(timeline.window).toEqual(['2019-01-01', '2019-02-28']);
    expect(timeline.events('window')).toEqual([]);
    const field = timeline.field('To');
    await expect.element(field).toHaveAttribute('aria-invalid', 'true');
    await expect.element(field).toHaveAccessibleDescription(/“31 Feb 2019” is not a date/);
    await expect.element(timeline.whole.getByText('“31 Feb 2019” is not a date')).toBeVisible();
    await expect.element(timeline.field('From')).toHaveAttribute('aria-invalid', 'false');
    expect(await violations(timeline.element)).toEqual([]);

    await timeline.write('To', '2019-02-20');
    await expect.element(field).toHaveAttribute('aria-invalid', 'false');
    expect(timeline.root.querySelector('.error')).toBeNull();
    expect(timeline.window).toEqual(['2019-01-01', '2019-02-20']);
  });

  it('go back to what the window says on Escape', async () => {
    const timeline = await mountTimeline(WINTER);
    await timeline.field('From').fill('nonsense');
    await timeline.press('Escape', 'Tab');
    await expect.element(timeline.field('From')).toHaveValue('1 Jan 2019');
    expect(timeline.root.querySelector('.error')).toBeNull();
  });

  it('take the other end along rather than turn the window inside out, and say so', async () => {
    const timeline = await mountTimeline({ from: '2018-06', to: '2018-08' });
    await timeline.write('From', '2019-01');
    expect(timeline.window).toEqual(['2019-01', '2019-01']);
    const note = (): string => timeline.find('[role=alert]').textContent.trim();
    expect(note()).toBe('“To” has moved along: January 2019');
    await expect.element(timeline.field('To')).toHaveValue('Jan 2019');
    await timeline.write('To', '2018-10');
    expect(timeline.window).toEqual(['2018-10', '2018-10']);
    expect(note()).toBe('“From” has moved along: October 2018');
    await timeline.write('To', 'nonsense');
    expect(note()).toMatch(/^“nonsense” is not a date\. Write .*44 BC.*\.$/);
    await timeline.write('To', '2018-12');
    expect(timeline.window).toEqual(['2018-10', '2018-12']);
    expect(note()).toBe('');
  });

  it('take both ends of an interval, in either field', async () => {
    const timeline = await mountTimeline(WINTER);
    await timeline.write('From', '2018-07/2018-09-15');
    expect(timeline.window).toEqual(['2018-07', '2018-09-15']);
    await expect.element(timeline.field('From')).toHaveValue('Jul 2018');
    await timeline.field('To').fill('2018-11/..');
    await timeline.press('Enter');
    expect(timeline.window).toEqual(['2018-11', null]);
    await timeline.write('From', '../2019-01');
    expect(timeline.window).toEqual([null, '2019-01']);
  });

  it('refuse a list of dates, a reversed interval and a few digits that are no year', async () => {
    const timeline = await mountTimeline(WINTER);
    for (const text of ['[2018,2019]', '{2018-06,2018-07}', '44', '1990/1985']) {
      await timeline.write('From', text);
      expect(timeline.window).toEqual([WINTER.from, WINTER.to]);
      await expect.element(timeline.field('From')).toHaveAttribute('aria-invalid', 'true');
    }
  });

  it('name forms that work, and take each of them', async () => {
    const timeline = await mountTimeline({ data: usSovietSummits });
    for (const [lang, field, bc] of [
      ['en', 'From', '44 BC'],
      ['de', 'Von', '44 v. Chr.'],
      ['ar', 'من', '44 ق.م'],
    ] as const) {
      timeline.element.lang = lang;
      await expect.element(timeline.field(field)).toBeVisible();
      await expect.poll(() => timeline.find('#hint').textContent).toContain(bc);
      const said = timeline.find('#hint').textContent;
      const forms = [...said.matchAll(/\u2068(.*?)\u2069/g)].map(([, form = '']) => form);
      expect(forms.slice(0, -1)).toEqual(['2018', '2018-06', '2018-06-12', '1850~']);
      for (const form of forms) {
        await timeline.write(field, form);
        await expect.element(timeline.field(field)).toHaveAttribute('aria-invalid', 'false');
        expect(timeline.element.from).toBe(form === forms.at(-1) ? '-0043' : form);
      }
      await timeline.write(field, '44');
      await expect
        .element(timeline.field(field))
        .toHaveAccessibleDescription(new RegExp(`1850~.*${bc}.*1850~.*${bc}`, 's'));
      await timeline.press('Escape');
    }
  });

  it('read back what they show', async () => {
    const timeline = await mountTimeline({ data: usSovietSummits, to: '2021' });
    for (const date of ['-0752', '-0043-03-15', '1850~', '192X', '0753']) {
      timeline.element.from = date;
      await timeline.settled();
      const shown = timeline.find<HTMLInputElement>('[name=from]').value;
      await timeline.write('From', '1900');
      await timeline.write('From', shown);
      expect(timeline.window).toEqual([date, '2021']);
    }
  });

  it('are opened together by “Whole period”, which keeps its place while there is nothing to open', async () => {
    const timeline = await mountTimeline(WINTER);
    const box = timeline.find('[part=whole]').getBoundingClientRect();
    await timeline.button('Whole period').click();
    await timeline.settled();
    expect(timeline.window).toEqual([null, null]);
    expect(timeline.phases).toEqual(['end']);
    await expect.element(timeline.button('Whole period')).toHaveAttribute('aria-pressed', 'true');
    expect(timeline.find('[part=whole]').getBoundingClientRect()).toEqual(box);
    expect(timeline.focused).toBe('Whole period');
  });

  it.each([
    ['nine months', summits, ['Month'], ['2018-10', '2018-10']],
    ['two years', koreaDiplomacy, ['Year', 'Month'], ['2018', '2018']],
    ['eight decades', usSovietSummits, ['Decade', 'Year'], ['1980', '1989']],
    ['three days', hoursOfThreeDays, ['Day', 'Hour'], ['2024-03-05', '2024-03-05']],
  ])('are one unit of the calendar at a press, of those that fit %s', async (_, data, names, window) => {
    const timeline = await mountTimeline({ data });
    const units = [...timeline.root.querySelectorAll('[part=unit]')];
    expect(units.map((unit) => unit.textContent.trim())).toEqual(names);
    const [first = ''] = names;
    await timeline.button(first).click();
    expect(timeline.window).toEqual(window);
    await expect.element(timeline.button(first)).toHaveAttribute('aria-pressed', 'true');
    await expect.element(timeline.button('Whole period')).toHaveAttribute('aria-pressed', 'false');
  });
});

describe('buttons', () => {
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

describe('many events', () => {
  const many = (count: number): EventInput[] =>
    Array.from({ length: count }, (_, i) => ({
      id: `e${i}`,
      title: `Sample ${i}`,
      group: `g${i % 3}`,
      date: new Date(Date.UTC(1950, 0, 1 + ((i * 7919) % 20_000))).toISOString().slice(0, 10),
    }));

  const counted = (timeline: TimelineHarness): number[] =>
    timeline.options.map((option) => Number.parseInt(option.getAttribute('aria-label') ?? '', 10));
  const profile = (timeline: TimelineHarness): string[] =>
    [...timeline.root.querySelectorAll('.density')].map((path) => path.getAttribute('d') ?? '');

  it('are a density under names of calendar steps, with few elements; a step opens into its events', async () => {
    const timeline = await mountTimeline({ data: many(5000) });
    expect(timeline.options.length).toBeGreaterThan(8);
    expect(timeline.root.querySelectorAll('*').length).toBeLessThan(700);
    expect(profile(timeline)).toHaveLength(3);
    expect(counted(timeline).reduce((sum, count) => sum + count, 0)).toBe(5000);
    expect(timeline.options[0]?.getAttribute('aria-label')).toMatch(/^\d+ entries, 1950–1954$/);
    for (const option of timeline.options.slice(1, -1)) expect(option.offsetWidth).toBeGreaterThanOrEqual(24);
    await timeline.tabIn(TO_OPTIONS);
    await timeline.press('ArrowRight', 'Enter');
    expect(timeline.window).toEqual(['1955-01', '1959-12']);
    expect(timeline.element.selected).toBeNull();
    expect(timeline.focused).not.toBeNull();
    for (let i = 0; i < 3 && profile(timeline).length > 0; i++) await timeline.press('Enter');
    expect(timeline.options.length).toBeLessThanOrEqual(200);
    expect(timeline.options.every((option) => option.part.contains('point'))).toBe(true);
    expect(profile(timeline)).toEqual([]);
    expect(await violations(timeline.element)).toEqual([]);
  });

  it('are counted in the lane of each group, and keep the selected event', async () => {
    const timeline = await mountTimeline({ data: many(5000), lanes: 'group', selected: 'e77' });
    const heads = [...timeline.root.querySelectorAll('.head span:not(.unseen)')].map(
      (head) => head.textContent,
    );
    expect(heads).toEqual(['1,667', '1,667', '1,666']);
    const bins = timeline.options.filter((option) => option.part.contains('bin'));
    const sum = bins.reduce((all, option) => all + Number.parseInt(option.ariaLabel ?? '', 10), 0);
    expect(sum).toBe(5000);
    const names = [...timeline.root.querySelectorAll('.head b')].map((name) => name.textContent);
    expect(new Set(bins.map((option) => option.ariaLabel?.split(', ').at(-1)))).toEqual(new Set(names));
    expect(timeline.at('e77').part.contains('selected')).toBe(true);
    expect(timeline.rings('e77')).toContain('ring-selected');
    expect(timeline.find('.flag')).toBeTruthy();
    await timeline.press('Escape');
    const first = bins[0]?.getBoundingClientRect();
    await userEvent.click(timeline.find('.head'));
    await timeline.settled();
    expect(
      timeline.options.find((option) => option.part.contains('bin'))?.getBoundingClientRect().height,
    ).toBeLessThan(first?.height ?? 0);
  });

  it('are a density of the whole period on the strip, tallest where most are, whatever the window', async () => {
    const crowd = Array.from({ length: 300 }, (_, i) => 1980 + (i % 3));
    const others = Array.from({ length: 60 }, (_, i) => 1950 + i);
    const data = [...crowd, ...others].map((year, i) => ({ title: `Sample ${i}`, date: `${year}-06-15` }));
    const timeline = await mountTimeline({ data });
    const { left } = timeline.find('.ground').getBoundingClientRect();
    const bars = (): { x: number; tall: number }[] =>
      [...timeline.root.querySelectorAll('.strip .events path')].flatMap((path) =>
        [...(path.getAttribute('d') ?? '').matchAll(/M([\d.]+) [\d.]+h[\d.]+v([\d.]+)/g)].map(
          ([, x, tall]) => ({ x: left + Number(x), tall: Number(tall) }),
        ),
      );
    const all = bars();
    const places = all.map(({ x }) => x);
    expect(Math.min(...places)).toBeLessThan(timeline.onStrip('1952')[0]);
    expect(Math.max(...places)).toBeGreaterThan(timeline.onStrip('2008')[0]);
    const most = Math.max(...all.map(({ tall }) => tall));
    for (const { x, tall } of all) {
      const isCrowd = x > timeline.onStrip('1979-06')[0] && x < timeline.onStrip('1983')[0];
      if (tall > most / 2) expect(isCrowd).toBe(true);
    }
    timeline.element.from = '1990';
    await timeline.settled();
    expect(bars()).toEqual(all);
  });

  it('share the height that is seen where there are many groups', async () => {
    const timeline = await mountTimeline({ data: seededEvents(5000, 8), lanes: 'group' });
    const lanes = timeline.find('.lanes');
    expect(timeline.root.querySelectorAll('.head')).toHaveLength(8);
    expect(lanes.scrollHeight).toBeLessThanOrEqual(lanes.clientHeight + 1);
    for (const option of timeline.options) expect(option.offsetHeight).toBeGreaterThanOrEqual(20);
  });

  it('keep their steps and their scale while they are panned, and touch no option until it ends', async () => {
    const timeline = await mountTimeline({ data: many(5000), from: '1960', to: '1980' });
    const names = new Set(timeline.options.map((option) => option.dataset['id']));
    const changes: MutationRecord[] = [];
    const watch = new MutationObserver((records) => changes.push(...records));
    watch.observe(timeline.find('.options'), { subtree: true, childList: true, attributes: true });
    const box = timeline.find('.lanes').getBoundingClientRect();
    let during = -1;
    let before = NaN;
    timeline.element.addEventListener('summit-window', ({ phase }) => {
      if (phase !== 'move') return;
      changes.push(...watch.takeRecords());
      // What the pointer marked on its way to the lanes does not count.
      if (Number.isNaN(before)) before = changes.length;
      during = changes.length - before;
    });
    await commands.mousePath([
      [box.left + 400, box.top + 40],
      [box.left + 300, box.top + 40],
    ]);
    await timeline.settled();
    expect(during).toBe(0);
    const after = timeline.options.map((option) => option.dataset['id']);
    expect(after.filter((id) => names.has(id)).length).toBeGreaterThan(after.length / 2);
    watch.disconnect();
  });

  it('are filled on a canvas while the hand moves them, in the colours of their paths, which are written when it rests', async () => {
    const timeline = await mountTimeline({ data: many(5000), from: '1960', to: '1980' });
    const canvas = timeline.find<HTMLCanvasElement>('canvas');
    const colors = [...timeline.root.querySelectorAll('.density')].map((path) => getComputedStyle(path).fill);
    const before = profile(timeline);
    expect(canvas.hidden).toBe(true);
    const filled = vi.spyOn(CanvasRenderingContext2D.prototype, 'fillRect');
    const styled = vi.spyOn(CanvasRenderingContext2D.prototype, 'fillStyle', 'set');
    const during: { hidden: boolean; shown: boolean; paths: string[] }[] = [];
    timeline.element.addEventListener('summit-window', () => {
      const shown = [...timeline.root.querySelectorAll('.density')].some((path) => path.checkVisibility());
      during.push({ hidden: canvas.hidden !== false, shown, paths: profile(timeline) });
    });
    const box = timeline.find('.lanes').getBoundingClientRect();
    await commands.mousePath(
      [
        [box.left + 400, box.top + 40],
        [box.left + 300, box.top + 40],
      ],
      { steps: 12 },
    );
    await timeline.settled();
    // Before the first frame of the movement it still rests.
    const moved = during.filter(({ hidden }) => !hidden);
    expect(moved.length).toBeGreaterThan(2);
    for (const each of moved) expect(each).toEqual({ hidden: false, shown: false, paths: before });
    expect(new Set(styled.mock.calls.flat())).toEqual(new Set(colors));

    expect(canvas.hidden).toBe(true);
    const boxes = profile(timeline).flatMap((d) =>
      [...d.matchAll(/M(\S+) (\S+)h(\S+)v(\S+)h\S+Z/g)].map((match) => match.slice(1).map(Number)),
    );
    const last = filled.mock.calls.slice(-boxes.length).flat();
    boxes.flat().forEach((px, i) => expect(px).toBeCloseTo(last[i] ?? NaN, 0));
    expect(profile(timeline)).not.toEqual(before);
  });

  it('visit no event while the window moves', async () => {
    const dataset = createDataset(seededEvents(20_000));
    let visits = 0;
    const counting = (column: Float64Array): Float64Array =>
      new Proxy(column, {
        get: (target, key) => {
          if (typeof key === 'string' && /^\d+$/.test(key)) visits++;
          const value: unknown = Reflect.get(target, key, target);
          const own: unknown = typeof value === 'function' ? value.bind(target) : value;
          return own;
        },
      });
    const columns = {
      ...dataset.columns,
      start: counting(dataset.columns.start),
      end: counting(dataset.columns.end),
    };
    const timeline = await mountTimeline({ data: { ...dataset, columns }, from: '1960', to: '1990' });
    timeline.element.from = '1961';
    await timeline.settled();
    visits = 0;
    timeline.element.from = '1962';
    await timeline.settled();
    expect(visits).toBeGreaterThan(0);
    // A few for each of some hundred edges, each found by binary search.
    expect(visits).toBeLessThan(8000);
  });

  it('scroll inside the lanes, and the focused one is brought into view without moving the page', async () => {
    const timeline = await mountTimeline({ data: many(190) });
    const lanes = timeline.find('.lanes');
    expect(lanes.clientHeight).toBeLessThanOrEqual(420);
    expect(lanes.scrollHeight).toBeGreaterThan(lanes.clientHeight);
    expect(getComputedStyle(lanes).maskImage).toContain('gradient');
    lanes.scrollTop = lanes.scrollHeight;
    await expect.poll(() => getComputedStyle(lanes).maskImage).toBe('none');
    lanes.scrollTop = 0;
    await timeline.tabIn(TO_OPTIONS);
    for (let i = 0; i < 40; i++) await timeline.press('ArrowRight');
    const option = timeline.at(timeline.focused ?? '').getBoundingClientRect();
    const box = lanes.getBoundingClientRect();
    expect(option.top).toBeGreaterThanOrEqual(box.top - 1);
    expect(option.bottom).toBeLessThanOrEqual(box.bottom + 1);
    expect(window.scrollY).toBe(0);
  });

  describe('in lanes taller than their box', () => {
    const rowsBar = (timeline: TimelineHarness): HTMLElement => timeline.find('.rows-bar');

    async function tall(): Promise<{ timeline: TimelineHarness; lanes: HTMLElement; below: number }> {
      document.body.replaceChildren();
      const timeline = await mountTimeline({ data: many(190) });
      const lanes = timeline.find('.lanes');
      return { timeline, lanes, below: lanes.scrollHeight - lanes.clientHeight };
    }

    it.each(['at rest', 'with the focus in them'])(
      'leave the wheel to the page, whichever way it turns, %s',
      async (state) => {
        const { timeline, lanes, below } = await tall();
        expect(below).toBeGreaterThan(100);
        const more = document.createElement('div');
        more.style.blockSize = '3000px';
        document.body.append(more);
        if (state !== 'at rest') await timeline.tabIn(TO_OPTIONS);
        const { left, top, right } = lanes.getBoundingClientRect();
        await commands.wheel(left + 300, top + 60, 0, 60);
        await expect.poll(() => window.scrollY).toBeGreaterThan(40);
        expect(lanes.scrollTop).toBe(0);
        lanes.scrollTop = 100;
        const before = window.scrollY;
        await commands.wheel(right - 4, top + 60, 0, -30);
        await expect.poll(() => window.scrollY).toBeLessThan(before);
        expect(lanes.scrollTop).toBe(100);
        more.remove();
        window.scrollTo(0, 0);
      },
    );

    it('have a bar that is dragged to the last of them, and none where all are seen', async () => {
      const { timeline, lanes, below } = await tall();
      const bar = rowsBar(timeline);
      expect(bar.checkVisibility()).toBe(true);
      expect(bar.getAttribute('aria-hidden')).toBe('true');
      const at = bar.getBoundingClientRect();
      const box = lanes.getBoundingClientRect();
      expect(at.top).toBeCloseTo(box.top, 0);
      expect(at.height / box.height).toBeCloseTo(box.height / lanes.scrollHeight, 1);
      const x = at.left + at.width / 2;
      await commands.mousePath([
        [x, at.top + 10],
        [x, at.top + 10 + box.height - at.height],
      ]);
      await expect.poll(() => lanes.scrollTop).toBeGreaterThan(below - 4);
      await expect.poll(() => bar.getBoundingClientRect().bottom).toBeCloseTo(box.bottom, 0);
      expect(timeline.window).toEqual([null, null]);
      await commands.mouseMove(1270, 890);
      timeline.element.data = many(3);
      await timeline.settled();
      expect(bar.checkVisibility()).toBe(false);
      expect(lanes.scrollTop).toBe(0);
    });
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
