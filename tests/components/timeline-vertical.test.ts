import axe from 'axe-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { define } from '../../src/components/shared/define.js';
import { SummitList } from '../../src/components/summit-list/summit-list.js';
import { usSovietSummits } from '../../src/data/sets/us-soviet-summits.js';
import { windowEnd, windowStart } from '../../src/data/dates/index.js';
import type { EventInput } from '../../src/data/types.js';
import { Speech } from './harness/speech.js';
import { mount } from './harness/summit.js';
import { mountTimeline, type TimelineHarness } from './harness/timeline.js';

define('summit-list', SummitList);

beforeEach(() => document.body.replaceChildren());

const rail = (timeline: TimelineHarness): SummitList | null => timeline.root.querySelector('summit-list');
const rows = (timeline: TimelineHarness): HTMLElement[] => [
  ...(rail(timeline)?.shadowRoot?.querySelectorAll<HTMLElement>('.inner [data-id]') ?? []),
];

describe('a lone timeline in a narrow box', () => {
  it('is vertical: the list’s rail under the window, with the same entries in the same order', async () => {
    const wide = await mountTimeline({ from: '2019-01', to: '2019-02' });
    const narrow = await mountTimeline({ from: '2019-01', to: '2019-02' }, { width: 360 });
    await rail(narrow)?.updateComplete;
    expect(rail(wide)).toBeNull();
    expect(narrow.root.querySelector('.lanes')).toBeNull();
    expect(rows(narrow).map((row) => row.dataset['id'])).toEqual(wide.ids);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
    const { violations } = await axe.run(narrow.element);
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it('keeps its keys, and tells the page what the reader chose', async () => {
    const timeline = await mountTimeline({}, { width: 360 });
    await rail(timeline)?.updateComplete;
    const [first, second] = rows(timeline);
    first?.focus();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(timeline.element.selected).toBe(second?.dataset['id']);
    expect(timeline.events('select')).toHaveLength(1);
  });

  const FOUR: EventInput[] = [
    { id: 'a', title: 'Sample: alpha', date: '1991-02-03' },
    { id: 'b', title: 'Sample: beta', date: '1994-05-06' },
    { id: 'c', title: 'Émile', date: '2003-05-06' },
    { id: 'd', title: 'Sample: delta', date: '2016-05-06' },
  ];
  interface Rail {
    readonly press: (...keys: string[]) => Promise<void>;
    readonly focused: () => string | undefined;
    readonly window: () => readonly (string | null)[];
  }
  const railIn = (host: HTMLElement & { from: string | null; to: string | null }): Rail => {
    const list = (): SummitList | null | undefined => host.shadowRoot?.querySelector('summit-list');
    return {
      press: async (...keys) => {
        for (const key of keys) {
          const active = list()?.shadowRoot?.activeElement;
          if (!(active instanceof HTMLElement)) throw new Error('Nothing on the rail has the focus.');
          await userEvent.keyboard(key.length === 1 ? key : `{${key}}`);
          await list()?.updateComplete;
        }
      },
      focused: () => {
        const active = list()?.shadowRoot?.activeElement;
        return active instanceof HTMLElement ? active.dataset['id'] : undefined;
      },
      window: () => [host.from, host.to],
    };
  };
  const openRail = {
    'a lone timeline': async (): Promise<Rail> => {
      const timeline = await mountTimeline({ data: FOUR }, { width: 360 });
      await rail(timeline)?.focusEvent('a');
      return railIn(timeline.element);
    },
    'a map': async (): Promise<Rail> => {
      const map = await mount({ data: FOUR }, 360);
      const list = map.root.querySelector('summit-list');
      if (!list) throw new Error('The map has no list.');
      await expect.poll(() => list.rail).toBe(true);
      await list.focusEvent('a');
      return railIn(map.element);
    },
  };
  it.each(Object.entries(openRail))(
    'has the keys of the timeline on the rail of %s: by period, by letters, and zooming about the entry',
    async (_, open) => {
      const { press, focused, window } = await open();
      await expect.poll(focused).toBe('a');
      await press('PageDown');
      await expect.poll(focused).toBe('c');
      await press('PageDown');
      await expect.poll(focused).toBe('d');
      await press('PageUp', 'PageUp');
      await expect.poll(focused).toBe('a');
      await press('e');
      await expect.poll(focused).toBe('c');
      expect(window()).toEqual([null, null]);
      await press('+');
      const [from, to] = window();
      if (!from || !to) throw new Error('The window is still open.');
      expect(windowStart(from)).toBeLessThan(windowStart('2003-05-06'));
      expect(windowEnd(to)).toBeGreaterThan(windowStart('2003-05-06'));
      expect(windowEnd(to) - windowStart(from)).toBeLessThan(windowEnd('2016') - windowStart('2002'));
      await expect.poll(focused).toBe('c');
      await press('-');
      const [wider, widerTo] = window();
      const length = windowEnd(widerTo ?? '') - windowStart(wider ?? '');
      expect(length).toBeGreaterThan(windowEnd(to) - windowStart(from));
      await expect.poll(focused).toBe('c');
      await press('Control>}a{/Control');
      await expect.poll(focused).toBe('c');
    },
  );

  it('leaves more room where more time passes, within bounds', async () => {
    const timeline = await mountTimeline({ data: usSovietSummits }, { width: 360 });
    await rail(timeline)?.updateComplete;
    const gapAfter = (id: string): number => {
      const row = rows(timeline)
        .find((each) => each.dataset['id'] === id)
        ?.closest('li');
      return Number.parseFloat(row ? getComputedStyle(row).paddingBlockEnd : '');
    };
    // Ten years to the next meeting, and five months.
    expect(gapAfter('potsdam-1945')).toBeGreaterThan(gapAfter('tehran-1943') - 1);
    expect(gapAfter('potsdam-1945')).toBeGreaterThan(gapAfter('yalta-1945') + 10);
    for (const row of rows(timeline)) expect(gapAfter(row.dataset['id'] ?? '')).toBeLessThanOrEqual(46);
  });

  it('has a mark for each of two separate days, on a line and never on a bar', async () => {
    const timeline = await mountTimeline(
      {
        data: [
          { id: 'far', title: 'Sample: hearings', date: '{1988-03-01,1996-09-12}' },
          { id: 'strike', title: 'Sample: strike', date: '1990-05-02' },
          { id: 'near', title: 'Sample: close days', date: '{2005-03-01,2005-03-09}' },
          { id: 'last', title: 'Sample: verdict', date: '2020-01-01' },
        ],
      },
      { width: 360 },
    );
    await rail(timeline)?.updateComplete;
    const entry = (id: string): Element | null | undefined =>
      rows(timeline)
        .find((row) => row.dataset['id'] === id)
        ?.closest('li');
    const marks = (id: string): DOMRect[] =>
      [...(entry(id)?.querySelectorAll('.mark') ?? [])].map((mark) => mark.getBoundingClientRect());
    const link = (id: string): DOMRect | undefined =>
      entry(id)?.querySelector('.chain')?.getBoundingClientRect();
    const middle = ({ top, bottom }: DOMRect): number => (top + bottom) / 2;
    expect(rail(timeline)?.shadowRoot?.querySelector('.bar')).toBeNull();
    // The second hearing was after the strike, which has its own mark.
    expect(['far', 'strike', 'near', 'last'].map((id) => marks(id).length)).toEqual([1, 2, 2, 1]);
    const second = marks('strike').find(({ left }) => left === marks('far')[0]?.left);
    if (!second) throw new Error('No mark of the second hearing.');
    expect(middle(second)).toBeLessThan(middle(marks('near')[0] ?? new DOMRect()));
    // Whole device pixels of 1.5.
    expect(link('far')?.width).toBeLessThanOrEqual(1.5);
    expect(link('far')?.bottom).toBe(link('strike')?.top);
    expect(Math.abs((link('strike')?.bottom ?? 0) - middle(second))).toBeLessThan(1);
    // In the strip there are two marks, too: the line, and one for each day and event.
    const strip = [...timeline.root.querySelectorAll('.strip .events path')].map((path) =>
      path.getAttribute('d'),
    );
    const heights = strip.join('').match(/v[\d.]+/g);
    expect(heights?.filter((height) => height === 'v1.5')).toHaveLength(2);
    expect(heights?.filter((height) => height === 'v9')).toHaveLength(6);
  });

  it('cuts the bar of a span that goes on where no lane is left, and claims no end for it', async () => {
    const reigns = ['1950', '1950', '1950', '1950', '1950', '1950', '1950~', '..', '', '1910'];
    const timeline = await mountTimeline(
      {
        data: [
          ...reigns.map((end, i) => ({ id: `reign-${i}`, title: 'Sample: reign', date: `190${i}/${end}` })),
          ...['1920', '1940-05-01', '1960'].map((date) => ({ id: date, title: 'Sample: entry', date })),
        ],
      },
      { width: 360 },
    );
    await rail(timeline)?.updateComplete;
    const entry = (id: string): Element | null | undefined =>
      rows(timeline)
        .find((row) => row.dataset['id'] === id)
        ?.closest('li');
    const ends = (id: string, bars = '.bar'): string[] =>
      [...(entry(id)?.querySelectorAll(bars) ?? [])].map(({ classList }) =>
        ['cut', 'stops', 'fades-out', 'arrow', 'asks'].filter((name) => classList.contains(name)).join(' '),
      );
    expect(ends('1940-05-01')).toEqual(Array<string>(5).fill('stops'));
    // What has no end known says so wherever it stands, and the last reign does end before the next entry.
    expect([5, 6, 7, 8, 9].map((i) => ends(`reign-${i}`, '.bar.on-line'))).toEqual(
      ['cut', 'cut', 'arrow', 'fades-out asks', 'stops'].map((end) => [end]),
    );
    const bar = entry('reign-5')?.querySelector('.bar.on-line') ?? document.body;
    expect(getComputedStyle(bar).maskImage).toContain('repeating-linear-gradient');
    // Up to where the next row begins, the time until then included.
    expect(bar.getBoundingClientRect().bottom).toBe(entry('reign-6')?.getBoundingClientRect().top);
  });

  it('has the eras behind its rows, each named over the first of them', async () => {
    const data = {
      eras: [
        { label: 'Sample: cold', when: '1947/1991' },
        { label: 'Sample: thaw', when: '1969~/1979' },
        { label: 'Sample: without entries', when: '1800/1850' },
        { label: 'Sample: since then', when: '1991/..' },
      ],
      events: [
        { id: 'before', title: 'A', date: '/1940' },
        { id: 'cold', title: 'B', date: '1955/1999' },
        { id: 'thaw', title: 'C', date: '1972-05' },
        { id: 'still', title: 'D', date: '1979' },
        { id: 'both', title: 'E', date: '1991-07' },
        { id: 'after', title: 'F', date: '2001' },
        { id: 'undated', title: 'G' },
      ],
    };
    const timeline = await mountTimeline({ data }, { width: 360 });
    await rail(timeline)?.updateComplete;
    const items = [...(rail(timeline)?.shadowRoot?.querySelectorAll('.inner > li') ?? [])];
    const depth = (item: Element): number => [0, 1, 2].findIndex((n) => item.classList.contains(`era-${n}`));
    expect(items.map(depth)).toEqual([0, 1, 2, 2, 2, 1, 0]);
    const names = items.map((item) =>
      [...item.querySelectorAll('h4')].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim()),
    );
    expect(names).toEqual([
      [],
      ['Sample: cold 1947–1991'],
      ['Sample: thaw about 1969 – 1979'],
      [],
      ['Sample: since then since 1991'],
      [],
      [],
    ]);
    const ground = (item: Element | undefined): string =>
      item ? getComputedStyle(item).backgroundColor : '';
    expect(new Set([items[1], items[2], document.body].map((each) => ground(each ?? undefined))).size).toBe(
      3,
    );
    // A name is no part of the line of time of what begins under it.
    const [name, bar] = [items[1]?.querySelector('h4'), items[1]?.querySelector('.bar.starts')];
    expect(bar?.getBoundingClientRect().top).toBeGreaterThan(
      name?.getBoundingClientRect().bottom ?? Infinity,
    );
    const { violations } = await axe.run(timeline.element);
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it('draws the relation of the chosen event from row to row, pointed where it leads', async () => {
    const data = {
      eras: [{ label: 'Sample: an era', when: '2003/2005' }],
      relations: [
        { from: 'a', to: 'c', kind: 'led-to' as const },
        { from: 'b', to: 'd', kind: 'led-to' as const },
        { from: 'c', to: 'b', kind: 'replied-to' as const },
      ],
      events: ['a', 'b', 'c', 'd'].map((id, i) => ({ id, title: id, date: `200${i + 1}` })),
    };
    const timeline = await mountTimeline({ data }, { width: 360 });
    const items = (): Element[] => [...(rail(timeline)?.shadowRoot?.querySelectorAll('.inner > li') ?? [])];
    const tie = async (selected: string | null): Promise<string[]> => {
      timeline.element.selected = selected;
      await timeline.settled();
      await rail(timeline)?.updateComplete;
      return items().map(
        (item) => /from|through|to|$/.exec(item.querySelector('.tie')?.className ?? '')?.[0] ?? '',
      );
    };
    const pointed = (): Element[] => items().filter((item) => item.querySelector('.tie.pointed'));
    const mark = (at: number): number => {
      const box = items()[at]?.querySelector('.mark')?.getBoundingClientRect();
      return box ? (box.top + box.bottom) / 2 : NaN;
    };
    const expectWhole = (first: number, last: number): void => {
      const pieces = items().flatMap((item) =>
        [...item.querySelectorAll('.tie')].map((each) => each.getBoundingClientRect()),
      );
      pieces.sort((one, other) => one.top - other.top);
      pieces.slice(1).forEach(({ top }, i) => expect(top).toBeCloseTo(pieces[i]?.bottom ?? 0, 1));
      expect(Math.abs((pieces[0]?.top ?? 0) - mark(first))).toBeLessThan(1.5);
      expect(Math.abs((pieces.at(-1)?.bottom ?? 0) - mark(last))).toBeLessThan(1.5);
      for (const { width } of pieces) expect(width).toBeGreaterThan(1);
    };
    expect(await tie(null)).toEqual(['', '', '', '']);
    // Where several do, the first that leads there, and away where none does.
    expect(await tie('c')).toEqual(['from', 'through', 'to', '']);
    expect(pointed()).toEqual([items()[2]]);
    // Past the name of the era.
    expectWhole(0, 2);
    expect(await tie('a')).toEqual(['from', 'through', 'to', '']);
    expect(await tie('b')).toEqual(['', 'from', 'to', '']);
    expect(pointed()).toEqual([items()[1]]);
    expect(await tie('d')).toEqual(['', 'from', 'through', 'to']);
    expectWhole(1, 3);
  });

  it('says once what is new in its data, whichever form it takes then', async () => {
    const some = (days: readonly number[]): EventInput[] =>
      days.map((day) => ({ id: `e${day}`, title: `Sample of day ${day}`, date: `2024-03-1${day}` }));
    const timeline = await mountTimeline({ data: some([1, 3, 6]) }, { width: 400 });
    const speech = new Speech(timeline.root);
    timeline.element.data = some([1, 2, 3, 5, 6]);
    await expect.poll(() => speech.said).toEqual(['2 new entries']);
    const box = timeline.element.parentElement;
    if (box) box.style.inlineSize = '784px';
    await expect.poll(() => timeline.ids).toHaveLength(5);
    // Longer than words wait to be said.
    await new Promise((done) => setTimeout(done, 800));
    expect(speech.said).toEqual(['2 new entries']);
    // Other data are nothing new.
    if (box) box.style.inlineSize = '400px';
    await expect.poll(() => rail(timeline)).not.toBeNull();
    timeline.element.data = some([7, 8]);
    await timeline.settled();
    await new Promise((done) => setTimeout(done, 800));
    expect(speech.said).toEqual(['2 new entries']);
    speech.stop();
  });

  it('is one that is narrower than 480 px', async () => {
    expect(rail(await mountTimeline({}, { width: 479 }))).not.toBeNull();
    expect(rail(await mountTimeline({}, { width: 480 }))).toBeNull();
  });

  it('becomes lanes again when there is room', async () => {
    const timeline = await mountTimeline({}, { width: 360 });
    expect(rail(timeline)).not.toBeNull();
    const box = timeline.element.parentElement;
    if (box) box.style.inlineSize = '784px';
    await expect.poll(() => rail(timeline)).toBeNull();
    expect(timeline.ids).toHaveLength(10);
  });
});
