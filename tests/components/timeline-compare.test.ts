/** Two sequences on one relative time: day 0 is each one's summit. */
import axe from 'axe-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { commands, userEvent } from 'vitest/browser';
import { createDataset } from '../../src/data/dataset.js';
import { koreaDiplomacy } from '../../src/data/sets/korea-diplomacy.js';
import type { EventInput } from '../../src/data/types.js';
import type { SummitTimeline } from '../../src/index.js';
import { mount, type SummitHarness } from './harness/summit.js';
import { mountTimeline, TO_OPTIONS, type TimelineHarness } from './harness/timeline.js';

const SINGAPORE = 'First US–North Korea summit, Singapore';
const HANOI = 'Second US–North Korea summit, Hanoi';
const WEEKS: Partial<SummitTimeline> = {
  data: koreaDiplomacy,
  compare: 'singapore-summit hanoi-summit',
  from: '-P12W',
  to: 'P2W',
};

beforeEach(async () => {
  document.body.replaceChildren();
  await commands.mouseMove(1270, 890);
});

const nameOf = (timeline: TimelineHarness, id: string): string =>
  timeline.at(id).getAttribute('aria-label') ?? '';
const heads = (timeline: TimelineHarness): string[] =>
  [...timeline.root.querySelectorAll('.head b')].map((head) => head.textContent);
const zeroX = (timeline: TimelineHarness): number => Number(timeline.find('.zero').getAttribute('x1'));

describe('a timeline that compares', () => {
  it('has a lane for each summit, with both on the line of day 0, and an axis of weeks before', async () => {
    const timeline = await mountTimeline(WEEKS);
    expect(heads(timeline)).toEqual([SINGAPORE, HANOI]);
    expect(timeline.axis).toEqual(['12 weeks before', '8 weeks before', '4 weeks before', 'Day 0']);
    // The first half of the first day, and of two.
    expect(Math.abs(timeline.markX('singapore-summit') - zeroX(timeline))).toBeLessThan(8);
    expect(Math.abs(timeline.markX('hanoi-summit') - zeroX(timeline))).toBeLessThan(16);
    for (const [id, title] of [
      ['singapore-summit', SINGAPORE],
      ['hanoi-summit', HANOI],
    ] as const) {
      expect(timeline.at(id).querySelector('.title')?.textContent).toBe(title);
    }
    expect(timeline.at('moon-trump-may').offsetTop).toBeLessThan(timeline.at('sotu-announcement').offsetTop);
    const { violations } = await axe.run(timeline.element);
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it('names every option by how long before or after its summit it was, then by its date', async () => {
    const timeline = await mountTimeline(WEEKS);
    expect(nameOf(timeline, 'moon-trump-may')).toBe(
      `Moon visits Washington, 3 weeks before ${SINGAPORE}, 22 May 2018, White House, Visit of a leader`,
    );
    expect(nameOf(timeline, 'sotu-announcement')).toContain(`, 22 days before ${HANOI}, 5 February 2019, `);
    expect(nameOf(timeline, 'kim-xi-3')).toContain(`, 1 week after ${SINGAPORE}, 19–20 June 2018, `);
    expect(nameOf(timeline, 'kim-seoul-visit')).toContain(`, 2 months before ${HANOI}, December 2018`);
    expect(nameOf(timeline, 'hanoi-summit')).toContain(`${HANOI}, Day 0, 27–28 February 2019, `);
    const names = timeline.options.map((option) => option.ariaLabel);
    expect(new Set(names).size).toBe(names.length);
  });

  it('says of a date that holds day 0 where it can lie, and never that it is day 0', async () => {
    const timeline = await mountTimeline({
      data: [
        { id: 'one', title: 'Sample one', date: '2011-05-10', group: 'a' },
        { id: 'two', title: 'Sample two', date: '2015-09-01/2015-09-02', group: 'b' },
        { id: 'month', title: 'In May', date: '2011-05', group: 'a' },
        { id: 'early', title: 'In February', date: '2011-02', group: 'a' },
        { id: 'set', title: 'Either day', date: '[2015-08-30,2015-09-01]', group: 'b' },
        { id: 'year', title: 'In 2015', date: '2015', group: 'b' },
        { id: 'decade', title: 'In a decade', date: '201X', group: 'b' },
        { id: 'since', title: 'Since 2015', date: '2015/..', group: 'b' },
      ],
      compare: 'one two',
    });
    const words = (id: string): string => nameOf(timeline, id).split(', ')[1] ?? '';
    expect(words('year')).toBe('8 months before to 4 months after Sample two');
    expect(words('month')).toBe('9 days before to 3 weeks after Sample one');
    expect(words('set')).toBe('2 days before to Day 0');
    expect(words('decade')).toBe('5 years before to 4 years after Sample two');
    expect(words('since')).toBe('8 months before Sample two');
    expect(words('early')).toBe('3 months before Sample one');
    expect([words('one'), words('two')]).toEqual(['Day 0', 'Day 0']);
    // In the order of where they can first be.
    expect(timeline.ids).toEqual(['decade', 'year', 'since', 'early', 'month', 'set', 'one', 'two']);
    expect(timeline.at('year').querySelector('.date[data-text]')?.getAttribute('data-text')).toBe(
      '8 months before to 4 months after, 2015',
    );
  });

  it('draws the marks of one side in one colour, and the summits larger', async () => {
    const timeline = await mountTimeline(WEEKS);
    const colour = (id: string): string => {
      const path = timeline.at(id).querySelector('.m-fill') ?? timeline.at(id).querySelector('.m-bar');
      return path ? getComputedStyle(path).fill : '';
    };
    expect(colour('moon-trump-may')).toBe(colour('singapore-summit'));
    expect(colour('sotu-announcement')).toBe(colour('hanoi-summit'));
    expect(colour('hanoi-summit')).not.toBe(colour('singapore-summit'));
    const size = (id: string): number =>
      timeline.at(id).querySelector('.m-fill')?.getBoundingClientRect().width ?? 0;
    expect(size('singapore-summit')).toBeGreaterThan(size('moon-trump-may') + 4);
  });

  it('has a window of days, in words, by typing, by keys and by dragging', async () => {
    const timeline = await mountTimeline(WEEKS);
    expect(timeline.sentence).toMatch(/^24 of 36 entries between/);
    const value = (name: string): string => {
      const input = timeline.field(name).element();
      return input instanceof HTMLInputElement ? input.value : '';
    };
    expect([value('From'), value('To')]).toEqual(['12 weeks before', '2 weeks after']);
    await timeline.write('From', '-21');
    expect(timeline.window).toEqual(['-P21D', 'P2W']);
    expect(timeline.ids).toContain('moon-trump-may');
    expect(timeline.ids).not.toContain('interkorean-apr');
    await timeline.write('To', '1.5');
    expect(timeline.find('.error').textContent.trim()).toBe(
      '“1.5” is not a number of days. Write −21, 0 or 7.',
    );
    await timeline.press('Escape');
    // What it shows can be typed.
    await timeline.write('From', '11 weeks before');
    expect(timeline.window).toEqual(['-P77D', 'P2W']);
    expect(value('From')).toBe('11 weeks before');
    await timeline.write('From', '3 weeks before');
    timeline.find('.grip.from').focus();
    expect(timeline.find('.grip.from').ariaValueText).toBe('3 weeks before');
    await timeline.press('ArrowRight');
    expect(timeline.window).toEqual(['-P20D', 'P2W']);
    await timeline.press('PageDown');
    expect(timeline.element.from).toBe('-P30D');
    await timeline.moveWindow(20);
    expect(timeline.element.from).toMatch(/^-?P\d+D$/);
    expect(timeline.events('window').at(-1)?.phase).toBe('end');
    await timeline.write('From', '');
    await timeline.write('To', '');
    expect(timeline.ids).toHaveLength(koreaDiplomacy.events.length);
  });

  it('counts years where the two took decades', async () => {
    const about = (start: number, kind: string): EventInput[] =>
      [0, 12, 40, 55].map((years) => ({
        id: `${kind}${years}`,
        title: `Sample ${kind}${years}`,
        when: `${start + years}`,
      }));
    const timeline = await mountTimeline({
      data: { events: [...about(1850, 'a'), ...about(1900, 'b')], relations: [] },
      compare: 'a40 b40',
    });
    expect(timeline.axis).toContain('20 years before');
    expect(timeline.axis).toContain('10 years after');
    await timeline.write('From', '-10227');
    expect(timeline.ids).toEqual(expect.arrayContaining(['a12', 'b12', 'a40', 'b40']));
    expect(timeline.ids).not.toContain('a0');
    expect(timeline.find('.grip.from').ariaValueText).toBe('28 years before');
  });

  it('goes by keys in the order of relative time, by week, and up and down between the sides', async () => {
    const timeline = await mountTimeline(WEEKS);
    const { ids } = timeline;
    await timeline.focusOn('moon-trump-may');
    await timeline.press('ArrowRight');
    expect(timeline.focused).toBe(ids[ids.indexOf('moon-trump-may') + 1]);
    await timeline.press('Home');
    expect(timeline.focused).toBe(ids[0]);
    await timeline.press('PageDown');
    // 79 days before, in the first stretch of four weeks, then 51 days before, in the next.
    expect(timeline.focused).toBe('kim-xi-1');
    await timeline.press('PageDown');
    expect(timeline.focused).toBe('kim-xi-4');
    await timeline.press('PageUp');
    expect(timeline.focused).toBe('kim-xi-1');
    await timeline.focusOn('kim-xi-3');
    const rows = timeline.options.length;
    for (let i = 0; i < rows && !nameOf(timeline, timeline.focused ?? '').includes(HANOI); i++)
      await timeline.press('ArrowDown');
    expect(nameOf(timeline, timeline.focused ?? '')).toContain(HANOI);
    await timeline.press('Enter');
    expect(timeline.element.selected).toBe(timeline.focused);
    expect(timeline.find('.flag').textContent).toMatch(/before|after|Day 0/);
  });

  it('returns to the calendar, and to the window that meant something there', async () => {
    const timeline = await mountTimeline({ data: koreaDiplomacy, from: '2018-05', to: '2018-06' });
    const dates = timeline.ids;
    timeline.element.compare = 'singapore-summit hanoi-summit';
    await timeline.settled();
    expect(timeline.ids).toHaveLength(koreaDiplomacy.events.length);
    expect(timeline.axis).toContain('Day 0');
    timeline.element.compare = null;
    await timeline.settled();
    expect(timeline.ids).toEqual(dates);
    expect(timeline.axis.join(' ')).toContain('2018');
  });

  it('compares nothing where an id is unknown', async () => {
    const timeline = await mountTimeline({ data: koreaDiplomacy, compare: 'singapore-summit nobody' });
    expect(timeline.root.querySelector('.zero')).toBeNull();
    expect(timeline.axis.join(' ')).toContain('2018');
  });

  it('runs from right to left, in words of the language', async () => {
    const box = await mountTimeline({ ...WEEKS, lang: 'ar' }, { dir: 'rtl' });
    await expect.poll(() => box.axis.join(' | ')).toContain('قبل');
    expect(box.markX('moon-trump-may')).toBeGreaterThan(zeroX(box));
    await box.focusOn('moon-trump-may');
    await box.press('ArrowLeft');
    expect(box.focused).toBe(box.ids[box.ids.indexOf('moon-trump-may') + 1]);
    box.element.lang = 'vi';
    await expect.poll(() => box.axis).toContain('4 tuần trước');
  });

  it('is vertical in a narrow box, with the same words', async () => {
    const timeline = await mountTimeline(WEEKS, { width: 360 });
    const rail = (): ShadowRoot | null | undefined => timeline.root.querySelector('summit-list')?.shadowRoot;
    await expect.poll(() => rail()?.querySelectorAll('.inner [data-id]').length).toBe(24);
    const dates = [...(rail()?.querySelectorAll('.inner .date') ?? [])].map((date) =>
      date.textContent.trim(),
    );
    expect(dates.join('\n')).toContain(`3 weeks before ${SINGAPORE}, 22 May 2018`);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
  });

  it('counts where there are many, in steps of relative time', async () => {
    const day = (year: number, i: number): string =>
      new Date(Date.UTC(year, 0, 1 + (i % 300))).toISOString().slice(0, 10);
    const rows: EventInput[] = Array.from({ length: 600 }, (_, i) => ({
      id: `e${i}`,
      title: `Sample ${i}`,
      date: day(i % 2 ? 2001 : 2011, i),
      group: i % 2 ? 'one' : 'two',
    }));
    const ends: EventInput[] = [
      { id: 'one', title: 'Sample: end of one', date: '2001-10-28', group: 'one' },
      { id: 'two', title: 'Sample: end of two', date: '2011-10-28', group: 'two' },
    ];
    const timeline = await mountTimeline({ data: [...rows, ...ends], compare: 'one two' });
    expect(heads(timeline)).toEqual(['Sample: end of one', 'Sample: end of two']);
    const names = timeline.options.map((option) => option.ariaLabel ?? '');
    const bin = /^\w+ entr(y|ies), \d+ weeks before to (\d+ weeks before|Day 0), Sample: end of (one|two)$/;
    for (const name of names.slice(0, -2)) expect(name).toMatch(bin);
    const counts = [...timeline.root.querySelectorAll('.head span:not(.unseen)')];
    expect(counts.map((count) => count.textContent)).toEqual(['301', '301']);
    // The names of the lanes come before the events.
    await timeline.tabIn(TO_OPTIONS + 1);
    await timeline.press('Enter');
    expect(timeline.element.from).toMatch(/^-P\d+D$/);
  });
});

describe('a map that compares', () => {
  const open = async (): Promise<SummitHarness> => {
    const { from, to, compare, data } = WEEKS;
    const map = await mount({
      data: data ?? null,
      compare: compare ?? null,
      from: from ?? null,
      to: to ?? null,
    });
    await expect
      .poll(() => map.view('summit-venues').shadowRoot?.querySelectorAll('.marker').length)
      .toBeGreaterThan(2);
    return map;
  };

  it('shows the two in two colours on the map, and the same entries everywhere', async () => {
    const map = await open();
    expect(map.visible).toHaveLength(24);
    const root = map.view('summit-timeline').shadowRoot;
    expect(
      [...(root?.querySelectorAll('[role=option]') ?? [])].map((o) => o.getAttribute('data-id')),
    ).toEqual(map.visible);
    const list = map.view('summit-list').shadowRoot;
    const rows = [...(list?.querySelectorAll('.inner [data-id]') ?? [])].map((row) =>
      row.getAttribute('data-id'),
    );
    expect(rows).toEqual(map.visible);
    const colours = new Set(
      [
        ...(map
          .view('summit-venues')
          .shadowRoot?.querySelectorAll('.marker .m-fill, .marker .m-slice, .marker path') ?? []),
      ]
        .flatMap((path) => [...(path.closest('[class*=cat-]')?.classList ?? []), ...path.classList])
        .filter((name) => name.startsWith('cat-')),
    );
    expect(colours).toEqual(new Set(['cat-2', 'cat-5']));
  });

  it('moves all views by its window of days, and says the dates with the days', async () => {
    const map = await open();
    map.element.from = '-P7D';
    await map.settled();
    expect(map.visible).not.toContain('moon-trump-may');
    map.element.selected = 'kim-xi-3';
    await map.settled();
    await expect.poll(() => map.view('summit-details').shadowRoot?.textContent).toContain('1 week after');
    expect(map.root.querySelector('#now')?.textContent).toContain('1 week before to 2 weeks after');
    map.element.next();
    expect(map.visible).toContain(map.element.selected);
  });

  it('switches a side off as any other kind, and says what cannot be compared', async () => {
    const map = await open();
    await userEvent.click(map.whole.getByRole('button', { name: `${SINGAPORE} 17` }));
    await map.settled();
    const { groups, columns } = createDataset(koreaDiplomacy);
    expect(groups.length).toBeGreaterThan(2);
    expect(columns.length).toBe(36);
    expect(map.visible).toHaveLength(14);
    map.element.compare = 'nobody hanoi-summit';
    await map.settled();
    expect(map.element.issues.map(({ code }) => code)).toContain('bad-compare');
  });
});
