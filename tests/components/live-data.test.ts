import { beforeEach, describe, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import type { EventInput } from '../../src/data/types.js';
import { mountList } from './harness/list.js';
import { mountMap } from './harness/map.js';
import { mount } from './harness/summit.js';
import { mountTimeline, type TimelineHarness } from './harness/timeline.js';

const PLACES = { Oslo: [59.9, 10.7], Paris: [48.8, 2.3], Rome: [41.9, 12.5] } as const;

const sample = (
  id: string,
  date: string,
  group: string,
  place: keyof typeof PLACES = 'Oslo',
): EventInput => ({
  ...{ id, title: `Sample entry ${id} of the kind ${group}`, date, group },
  venue: { name: place, lat: PLACES[place][0], lon: PLACES[place][1] },
});

/** Three groups of four, two months apart. */
const FIRST = ['a', 'b', 'c'].flatMap((group) =>
  ['01', '03', '05', '07'].map((month) => sample(`${group}${month}`, `2024-${month}-05`, group)),
);
/** In the first group, where there is no room for them in the row that is there. */
const MORE = ['06', '07', '08', '09'].map((day) => sample(`new${day}`, `2024-03-${day}`, 'a'));

const NOWHERE = [1270, 890] as const;

beforeEach(async () => {
  document.body.replaceChildren();
  document.documentElement.style.overflowAnchor = '';
  window.scrollTo(0, 0);
  await commands.mouseMove(...NOWHERE);
});

async function rest(on: Element | null | undefined): Promise<void> {
  if (!on) throw new Error('There is nothing for the mouse to rest on.');
  on.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = on.getBoundingClientRect();
  await commands.mouseMove(left + Math.min(8, width / 2), top + height / 2);
}

const placeOf = (element: Element): readonly number[] => {
  const { left, top } = element.getBoundingClientRect();
  return [left, top].map(Math.round);
};

const markOf = (timeline: TimelineHarness, id: string): Element =>
  timeline.at(id).querySelector('.m-fill') ?? timeline.at(id);

describe.each(['ltr', 'rtl'] as const)('new entries in lanes above, %s', (dir) => {
  it.each(['group', 'packed'] as const)(
    'leave the mark under the mouse where it is until the mouse leaves, %s',
    async (lanes) => {
      const timeline = await mountTimeline({ data: FIRST, lanes }, { dir });
      const mark = markOf(timeline, 'c05');
      await rest(mark);
      await timeline.settled();
      const [before, height] = [placeOf(mark), timeline.find('.lanes').clientHeight];
      const covered = timeline.root.querySelectorAll('.covered').length;
      timeline.element.data = [...FIRST.slice(0, 4), ...MORE, ...FIRST.slice(4)];
      await timeline.settled();
      expect(timeline.ids).toContain('new06');
      expect(placeOf(mark)).toEqual(before);
      expect(timeline.find('.lanes').clientHeight).toBe(height);
      // What is said of it covers no other words, as before.
      expect(timeline.root.querySelectorAll('.covered')).toHaveLength(covered);
      // Nor do more of them, or something else that is drawn anew.
      timeline.element.data = [...FIRST, ...MORE, sample('last', '2024-03-10', 'b')];
      await timeline.settled();
      timeline.element.selected = 'c05';
      await timeline.settled();
      expect(placeOf(mark)).toEqual(before);

      await commands.mouseMove(...NOWHERE);
      await timeline.settled();
      const field = timeline.find('.lanes');
      expect(field.clientHeight).toBeGreaterThan(height);
      expect(field.scrollTop).toBe(0);
      expect(timeline.find('.rows-bar').checkVisibility()).toBe(false);
    },
  );

  it('leave the name of a lane under the mouse where it is', async () => {
    const timeline = await mountTimeline({ data: FIRST, lanes: 'group' }, { dir });
    const head = timeline.find('.head[data-group="c"]');
    await rest(head);
    const before = placeOf(head);
    timeline.element.data = [...FIRST, ...MORE];
    await timeline.settled();
    expect(placeOf(head)).toEqual(before);
  });
});

describe('new data on the timeline', () => {
  it('move neither the strip nor the axis while the mouse is there', async () => {
    const timeline = await mountTimeline({ data: FIRST, lanes: 'group' });
    for (const part of ['.strip .ground', '.axis']) {
      timeline.element.data = FIRST;
      await timeline.settled();
      await rest(timeline.find(part));
      const before = placeOf(timeline.find(part));
      const words = timeline.axis;
      timeline.element.data = [...FIRST, ...MORE, sample('later', '2031-01-01', 'a')];
      await timeline.settled();
      expect(placeOf(timeline.find(part)), part).toEqual(before);
      expect(timeline.axis, part).toEqual(words);
      await commands.mouseMove(...NOWHERE);
      await timeline.settled();
      expect(placeOf(timeline.find(part))[1], part).toBeGreaterThan(before[1] ?? NaN);
      timeline.element.remove();
      document.querySelector('main')?.append(timeline.element);
    }
  });

  it('close no row above the mouse when entries are gone, and change the order of no lanes', async () => {
    const timeline = await mountTimeline({ data: [...FIRST, ...MORE], lanes: 'group' });
    const mark = timeline.at('c05');
    await rest(markOf(timeline, 'c05'));
    const before = placeOf(mark);
    timeline.element.data = FIRST;
    await timeline.settled();
    expect(placeOf(mark)).toEqual(before);
    timeline.element.data = FIRST.slice(4);
    await timeline.settled();
    expect(placeOf(mark)).toEqual(before);
    // Which group is seen first is another one now.
    timeline.element.data = [sample('z', '2024-02-05', 'c'), ...FIRST];
    await timeline.settled();
    expect(placeOf(mark)).toEqual(before);
    await commands.mouseMove(...NOWHERE);
    await timeline.settled();
    expect(placeOf(mark)[1]).toBeLessThan(before[1] ?? NaN);
  });

  it('move nothing in lanes that are lower than their box either', async () => {
    const timeline = await mountTimeline({ data: [...FIRST, ...MORE], lanes: 'group' });
    timeline.element.from = '2024-04';
    await timeline.settled();
    const mark = markOf(timeline, 'c05');
    await rest(mark);
    const before = placeOf(mark);
    const may = ['06', '07', '08', '09'].map((day) => sample(`may${day}`, `2024-05-${day}`, 'a'));
    timeline.element.data = [...FIRST, ...MORE, ...may];
    await timeline.settled();
    expect(timeline.ids).toContain('may06');
    expect(placeOf(mark)).toEqual(before);
    timeline.element.selected = 'c07';
    await timeline.settled();
    expect(placeOf(mark)).toEqual(before);
  });

  it('set no rows closer and count nothing that was a mark, until the mouse leaves', async () => {
    // All in March: no two share a row.
    const close = (count: number): EventInput[] =>
      Array.from({ length: count }, (_, i) => sample(`e${i}`, `2024-03-${10 + (i % 3)}`, 'a'));
    const timeline = await mountTimeline({ data: close(10) });
    const height = timeline.at('e0').clientHeight;
    await rest(timeline.find('.lanes'));
    timeline.element.data = close(40);
    await timeline.settled();
    expect(timeline.at('e0').clientHeight).toBe(height);
    timeline.element.data = close(240);
    await timeline.settled();
    expect(timeline.ids).toContain('e0');
    await commands.mouseMove(...NOWHERE);
    await timeline.settled();
    expect(timeline.ids).not.toContain('e0');
    timeline.element.data = close(40);
    await timeline.settled();
    expect(timeline.at('e0').clientHeight).toBeLessThan(height);
  });

  it('are shown whole where a finger has been', async () => {
    const timeline = await mountTimeline({ data: FIRST, lanes: 'group' });
    const height = timeline.find('.lanes').clientHeight;
    const { left, top } = timeline.find('.lanes').getBoundingClientRect();
    await commands.touch([[[left + 5, top + height - 4]]]);
    await timeline.settled();
    timeline.element.data = [...FIRST, ...MORE];
    await timeline.settled();
    expect(timeline.find('.lanes').clientHeight).toBeGreaterThan(height);
  });

  it('are shown whole under the mouse where they are others altogether', async () => {
    const timeline = await mountTimeline({ data: FIRST.slice(0, 1) });
    await rest(timeline.find('.lanes'));
    const height = timeline.find('.lanes').clientHeight;
    timeline.element.data = MORE;
    await timeline.settled();
    expect(timeline.find('.lanes').clientHeight).toBeGreaterThan(height);
  });
});

describe('new data in the list', () => {
  it.each([
    ['list', { view: 'list' }],
    ['table', { view: 'table' }],
    ['rail', { rail: true }],
  ] as const)('leave the row under the mouse where it is: %s', async (_, form) => {
    const list = await mountList({ data: FIRST, ...form });
    // The page goes on below, and the browser keeps nothing in its place.
    document.body.append(Object.assign(document.createElement('div'), { style: 'block-size: 200vh' }));
    document.documentElement.style.overflowAnchor = 'none';
    const row = (): HTMLElement =>
      list.root.querySelector<HTMLElement>('[data-key="row:c05"]') ?? document.body;
    await rest(row());
    const before = placeOf(row());
    list.element.data = [...MORE, ...FIRST];
    await list.settled();
    expect(list.keys()).toContain('row:new06');
    expect(placeOf(row())).toEqual(before);
    // And where nothing is under it and nothing was scrolled past, nothing is scrolled.
    await commands.mouseMove(...NOWHERE);
    window.scrollTo(0, 0);
    list.element.data = [...MORE, ...FIRST, sample('first', '2023-12-01', 'a')];
    await list.settled();
    expect(window.scrollY).toBe(0);
  });

  it('leave the reader on the page that was turned to', async () => {
    const many = Array.from({ length: 260 }, (_, i) =>
      sample(`e${i}`, `2024-01-01T${String(i % 24).padStart(2, '0')}:00`, 'a'),
    );
    const list = await mountList({ data: many });
    const shown = list.keys().length;
    await list.row(/^Show .* more/).click();
    await list.settled();
    const more = list.keys().length;
    expect(more).toBeGreaterThan(shown);
    list.element.data = [...many, sample('new', '2024-01-01T12:00', 'a')];
    await list.settled();
    expect(list.keys().length).toBeGreaterThanOrEqual(more);
    list.element.data = many.map((event, i) => ({ ...event, id: `other${i}` }));
    await list.settled();
    expect(list.keys()).toHaveLength(shown);
  });
});

describe('new data in the whole', () => {
  it.each(['alone', 'in the whole'])(
    'put no notice over what the mouse rests on until it leaves: %s',
    async (where) => {
      const summit = await mount({ data: FIRST, lanes: 'group' }, 1200);
      const timeline = await mountTimeline({ data: FIRST, lanes: 'group' });
      const isAlone = where === 'alone';
      if (!isAlone) timeline.element.remove();
      else summit.element.remove();
      const element = isAlone ? timeline.element : summit.element;
      const root = isAlone ? timeline.root : summit.root;
      const lanes = isAlone ? timeline.root : summit.view('summit-timeline').shadowRoot;
      const settled = (): Promise<void> => (isAlone ? timeline : summit).settled();
      const mark = (): Element => lanes?.querySelector('.option[data-id="c05"] .m-fill') ?? document.body;
      await settled();
      await rest(mark());
      await settled();
      const before = placeOf(mark());
      element.data = [{ ...sample('early', '2023-01-05', 'a'), end: 'no date' }, ...FIRST];
      await settled();
      expect(element.issues.length).toBeGreaterThan(0);
      expect(root.querySelector('.notice')).toBeNull();
      expect(placeOf(mark())).toEqual(before);
      await commands.mouseMove(...NOWHERE);
      await settled();
      expect(root.querySelector('.notice')).not.toBeNull();
    },
  );

  it.each([1200, 700, 360])('leave the row of the list under the mouse where it is, %i px', async (width) => {
    const summit = await mount({ data: FIRST, lanes: 'group' }, width);
    const list = summit.view('summit-list').shadowRoot;
    const row = (): Element => list?.querySelector('[data-key="row:c05"]') ?? document.body;
    await rest(row());
    const [before, scrolled] = [placeOf(row()), window.scrollY];
    summit.element.data = [...MORE, ...FIRST];
    await summit.settled();
    expect(summit.visible).toHaveLength(FIRST.length + MORE.length);
    expect(placeOf(row())).toEqual(before);
    // Where the list scrolls by itself, the page stays.
    if (width === 1200) expect(window.scrollY).toBe(scrolled);
  });

  it('leave focus and mouse of the map on the same place', async () => {
    const data = [
      sample('rome', '2024-01-05', 'a', 'Rome'),
      sample('paris', '2024-02-05', 'a', 'Paris'),
      sample('oslo', '2024-03-05', 'a', 'Oslo'),
    ];
    const map = await mountMap({ data });
    const marker = map.marker(/rome/).element();
    if (!(marker instanceof HTMLElement)) throw new Error('A marker is a button.');
    await rest(marker);
    marker.focus();
    const before = placeOf(marker);
    // Its venue is the last now.
    map.element.data = [...data].reverse().map((event, i) => ({ ...event, date: `2024-0${i + 1}-07` }));
    await map.settled();
    expect(map.focused).toBe(marker);
    expect(placeOf(marker)).toEqual(before);
    expect(map.focused?.getAttribute('aria-label')).toContain('rome');
  });

  it('leave the list of a place open, and its focus beside where it was', async () => {
    const here = ['p1', 'p2', 'p3', 'p4'].map((id, i) => sample(id, `2024-0${i + 1}-05`, 'a', 'Paris'));
    const rome = sample('rome', '2024-01-06', 'a', 'Rome');
    const map = await mountMap({ data: [...here, rome] });
    const entryOf = (id: string): HTMLElement => {
      const entries = [...(map.list?.querySelectorAll<HTMLElement>('.entry') ?? [])];
      const entry = entries.find((each) => each.textContent.includes(` ${id} `));
      if (!entry) throw new Error(`The list has no entry ${id}.`);
      return entry;
    };
    const give = async (...data: EventInput[]): Promise<void> => {
      map.element.data = data;
      await map.settled();
    };
    await map.marker(/4 entries at Paris/).click();
    await map.settled();
    entryOf('p3').focus();
    // One comes in before it.
    await give(sample('p0', '2023-12-05', 'a', 'Paris'), ...here, rome);
    expect(map.list?.querySelectorAll('.entry')).toHaveLength(5);
    expect(map.focused).toBe(entryOf('p3'));
    // It goes itself.
    await give(...here.filter(({ id }) => id !== 'p3'), rome);
    expect(map.focused).toBe(entryOf('p4'));
    await give(...here.slice(0, 2), rome);
    expect(map.focused).toBe(entryOf('p2'));
    // The window takes it, and then all of them: the focus stays in the map.
    map.element.to = '2024-01';
    await map.settled();
    expect(map.focused).toBe(entryOf('p1'));
    map.element.to = '2023-12';
    await map.settled();
    expect(map.list).toBeNull();
    expect(map.focused).toBe(map.viewport);
    map.element.to = null;
    await map.settled();

    await map.marker(/2 entries at Paris/).click();
    await map.settled();
    await give(sample('other', '2024-01-05', 'a', 'Paris'), sample('others', '2024-01-05', 'a', 'Paris'));
    expect(map.list).toBeNull();
    expect(map.focused?.getAttribute('aria-label')).toContain('Paris');
  });

  it('move the map from under the mouse only when it leaves, and where they are others', async () => {
    const data = [sample('rome', '2024-01-05', 'a', 'Rome'), sample('paris', '2024-02-05', 'a', 'Paris')];
    const map = await mountMap({ data });
    const marker = map.marker(/rome/).element();
    await rest(marker);
    const [before, zoom] = [placeOf(marker), map.stand.zoom];
    map.element.data = [...data, sample('oslo', '2024-03-05', 'a', 'Oslo')];
    await map.settled();
    expect(placeOf(marker)).toEqual(before);
    await commands.mouseMove(...NOWHERE);
    await map.settled();
    expect(map.stand.zoom).toBeLessThan(zoom);
    await rest(map.marker(/rome/).element());
    map.element.data = data.map((event, i) => ({ ...event, id: `other${i}` }));
    await map.settled();
    expect(map.stand.zoom).toBe(zoom);
  });
});
