/** Names on the map: where a reader looks for them, and never where they would be read wrongly. */
import { beforeEach, describe, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import { koreaDiplomacy } from '../../src/data/sets/korea-diplomacy.js';
import { summits } from '../../src/data/sets/summits.js';
import type { EventInput } from '../../src/data/types.js';
import { mountMap, put, type MapHarness } from './harness/map.js';

beforeEach(async () => {
  document.body.replaceChildren();
  document.body.style.margin = '0';
  document.documentElement.removeAttribute('style');
  document.documentElement.lang = 'en';
  await commands.mouseMove(1200, 880);
});

interface Named {
  readonly text: string;
  readonly of: string | null;
  readonly box: DOMRect;
}

const names = (map: MapHarness): Named[] =>
  [...map.root.querySelectorAll<HTMLElement>('.label')].map((label) => ({
    text: [...label.querySelectorAll('.text')].map((line) => line.textContent).join('|'),
    of: label.dataset.of ?? null,
    box: label.getBoundingClientRect(),
  }));
const overlaps = (a: DOMRect, b: DOMRect, by = 1): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > by &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > by;

/** An area of so many degrees, from where the equator meets the prime meridian to the north-east. */
const boxOf = (wide: number, high: number): NonNullable<EventInput['geometry']> => ({
  type: 'Polygon',
  coordinates: [
    [
      [0, 0],
      [wide, 0],
      [wide, high],
      [0, high],
      [0, 0],
    ],
  ],
});
/** Where the one area lies that is in view: the world goes round. */
const areaIn = (map: MapHarness): DOMRect | undefined =>
  [...map.root.querySelectorAll('.shape')]
    .map((shape) => shape.getBoundingClientRect())
    .find(({ left, right }) => right > 0 && left < 784);

describe('the name of a country', () => {
  it('stands in the part of it that is in view', async () => {
    const map = await mountMap();
    // The middle of Russia, China and the USA is elsewhere each time.
    for (const [country, lat, lon, zoom] of [
      ['Russia', 58, 45, 4],
      ['China', 43, 86, 5],
      ['United States', 44, -75, 4.5],
      ['Brazil', -25, -52, 5],
      ['Antarctica', -80, 100, 3],
    ] as const) {
      await put(map, lat, lon, zoom);
      expect(map.labels(), country).toContain(country);
    }
  });

  it('is one of few: a map is no atlas', async () => {
    const map = await mountMap({ data: [] });
    await put(map, 48, 15, 4);
    const { width, height } = map.element.getBoundingClientRect();
    const countries = names(map).filter(({ of }) => of === null);
    expect(countries.length).toBeGreaterThan(3);
    expect(countries.length).toBeLessThanOrEqual(Math.round((width * height) / 50_000));
  });

  it('stays on its ground while the map is dragged, until it has no room there', async () => {
    const map = await mountMap({ data: [] });
    await put(map, 58, 45, 4);
    const russia = () => names(map).find(({ text }) => text === 'Russia')?.box.left ?? NaN;
    const before = russia();
    await map.drag([400, 200], [380, 200]);
    expect(russia()).toBeCloseTo(before - 20, 0);
    await map.drag([700, 200], [60, 200]);
    expect(russia()).toBeGreaterThan(0);
  });

  it('of every country is there where the country fills the map', async () => {
    const map = await mountMap({ data: [] });
    for (const [country, lat, lon] of [
      ['Australia', -20, 120],
      ['Canada', 52, -75],
      ['India', 24, 75],
      ['Algeria', 32, 2],
      ['Kazakhstan', 48, 75],
    ] as const) {
      await put(map, lat, lon, 6);
      expect(map.labels(), country).toContain(country);
    }
  });
});

describe('a reader who has left the events behind', () => {
  const OCEAN = /Ocean$/;
  const GRID = /^\d+°( [NESW])?$/;

  it('finds the name of the ocean and the degrees of the grid in open water, at every zoom', async () => {
    const map = await mountMap();
    for (const [lat, lon] of [
      [25, -170],
      [-30, -15],
      [-25, 75],
    ] as const)
      for (const zoom of [4, 5, 6, 7, 8]) {
        await put(map, lat, lon, zoom);
        const labels = map.labels();
        const at = `${lat} ${lon} ${zoom}: ${labels.join()}`;
        expect(
          labels.filter((label) => OCEAN.test(label)),
          at,
        ).toHaveLength(1);
        if (labels.every((label) => OCEAN.test(label) || GRID.test(label)))
          expect(labels.filter((label) => GRID.test(label)).length, at).toBeGreaterThan(1);
      }
    await put(map, -30.5, -14.7, 8);
    expect(map.labels().toSorted()).toEqual(['14° W', '16° W', '30° S', 'Atlantic Ocean']);
  });

  it('is told an ocean once, of which more than one part is seen', async () => {
    const map = await mountMap({ data: [] }, 1200, 560);
    await put(map, 0, -150, 2.2);
    expect(map.labels().filter((label) => label === 'Pacific Ocean')).toHaveLength(1);
    await put(map, 0, -30, 2.2);
    expect(map.labels().filter((label) => label === 'Atlantic Ocean')).toHaveLength(1);
  });

  it('is told the degrees only where nothing else has a name', async () => {
    const map = await mountMap();
    for (const [lat, lon, zoom] of [
      [21, 105.8, 7],
      [48, 10, 6],
      [20, 160, 2.2],
    ] as const) {
      await put(map, lat, lon, zoom);
      expect(map.labels().filter((label) => GRID.test(label))).toEqual([]);
    }
  });

  it('stays by the name of the ocean while the map is dragged', async () => {
    const map = await mountMap({ data: [] });
    await put(map, -30, -15, 6);
    const ocean = () => names(map).find(({ text }) => OCEAN.test(text))?.box.left ?? NaN;
    const before = ocean();
    await map.drag([400, 200], [390, 200]);
    expect(ocean()).toBeCloseTo(before - 10, 0);
  });

  it('finds names on a small map too, which otherwise names events alone', async () => {
    const map = await mountMap({}, 360, 268);
    expect(map.labels()).not.toContain('China');
    await put(map, 50, 10, 6);
    expect(map.labels()).toContain('Germany');
    await put(map, 25, -170, 7);
    expect(map.labels()).toContain('Pacific Ocean');
    // A mark that lies beside the map names nothing on it.
    map.element.data = [{ title: 'Sample', date: '2020', place: 'Paris', lat: 48.9, lon: 2.4 }];
    await put(map, 48.9, 7, 6);
    const [paris] = map.markers();
    expect(paris?.x).toBeGreaterThan(-48);
    expect(paris?.x).toBeLessThan(0);
    expect(map.labels()).toContain('Germany');
    await put(map, 48.9, 5, 6);
    expect(map.labels()).not.toContain('Germany');
  });

  it('reads degrees in the words and digits of the language', async () => {
    document.documentElement.lang = 'ko';
    const map = await mountMap({ data: [] });
    await put(map, -30.5, -14.7, 8);
    await expect.poll(() => map.labels()).toContain('남위 30°');
    document.documentElement.lang = 'fa';
    await expect.poll(() => map.labels().join()).toContain('۳۰');
    document.documentElement.lang = 'en';
  });
});

describe('a small state', () => {
  it('is named beside its islet where the map comes near, and on its ground where that is seen', async () => {
    const map = await mountMap({ data: [] });
    for (const [state, lat, lon, zoom] of [
      ['Tuvalu', -8.5, 179.2, 5],
      ['Samoa', -13.8, -172, 6],
      ['Malta', 35.9, 14.4, 6.5],
      ['Singapore', 1.35, 103.8, 7],
    ] as const) {
      await put(map, lat, lon, zoom);
      expect(map.labels(), state).toContain(state);
    }
    await put(map, 1.35, 103.8, 4);
    expect(map.labels()).not.toContain('Singapore');
  });
});

describe('names', () => {
  it('of a country and of a town on one line do not read as one', async () => {
    const map = await mountMap({ data: koreaDiplomacy, journeys: true, selected: 'hanoi-summit' }, 1168, 560);
    for (const lon of [20, 30, 40, 50, 60, 70, 80, 90]) {
      await put(map, 35, lon, 2.2);
      const all = names(map);
      for (const { text, box } of all.filter(({ of }) => of === null))
        for (const town of all.filter(({ of }) => of !== null)) {
          const line = Math.abs(box.top + box.bottom - town.box.top - town.box.bottom) < 16;
          const gap = Math.max(town.box.left - box.right, box.left - town.box.right);
          if (line) expect(gap, `${text} ${town.text}`).toBeGreaterThanOrEqual(9);
        }
    }
  });

  it('of a place that has none is what took place there', async () => {
    const data = [
      { title: 'Sample: a find', date: '2020', lat: 20, lon: 30 },
      { title: 'Sample: another', date: '2021', lat: 40, lon: 60, place: 'Town' },
    ];
    const map = await mountMap({ data });
    expect(map.labels()).toEqual(expect.arrayContaining(['Sample: a find', 'Town']));
    expect(map.labels().join()).not.toContain('20.00');
  });

  it('of lines and areas without a place are their titles, alone and together, and nobody hears numbers', async () => {
    const line = (title: string, date: string, lat: number): EventInput => ({
      title,
      date,
      geometry: {
        type: 'LineString',
        coordinates: [
          [8, lat],
          [12, lat + 0.5],
        ],
      },
    });
    const data = [
      line('Sample: a ferry', '2001', 54),
      line('Sample: a cable', '2002', 54.2),
      line('Sample: a road', '2003', 40),
    ];
    const map = await mountMap({ data });
    expect(map.labels()).toEqual(expect.arrayContaining(['Sample: a ferry and 1 more', 'Sample: a road']));
    expect(map.markers().map(({ name }) => name)).toEqual([
      'Sample: a ferry and 1 more, 2001–2002',
      'Sample: a road, 2003, Event',
    ]);
  });

  it('lie on no mark and no other name, and stay by their own mark, wherever the map stands', async () => {
    const map = await mountMap({ data: koreaDiplomacy });
    for (const [lat, lon, zoom] of [
      [35, 180, 2],
      [38, 127, 5],
      [20, 110, 3.5],
      [40, -100, 3],
      [36, 128, 6.5],
    ] as const) {
      await put(map, lat, lon, zoom);
      const marks = new Map(
        [...map.root.querySelectorAll<HTMLElement>('.marker')].map((mark) => {
          const box = mark.querySelector('.mark > :not(.focus)')?.getBoundingClientRect() ?? new DOMRect();
          return [mark.dataset.key ?? '', box] as const;
        }),
      );
      const all = names(map);
      expect(all.length).toBeGreaterThan(1);
      for (const [i, { text, of, box }] of all.entries()) {
        for (const mark of marks.values()) expect(overlaps(box, mark, 2), text).toBe(false);
        for (const other of all.slice(i + 1)) expect(overlaps(box, other.box), text).toBe(false);
        const own = marks.get(of ?? '');
        if (!own) continue;
        const gap = Math.max(
          own.left - box.right,
          box.left - own.right,
          own.top - box.bottom,
          box.top - own.bottom,
        );
        expect(gap, text).toBeLessThan(14);
        // On its own line it is nearest to its own mark.
        const middle = (box.top + box.bottom) / 2;
        for (const [key, mark] of marks) {
          if (key === of || mark.top > middle || mark.bottom < middle) continue;
          const away = Math.max(mark.left - box.right, box.left - mark.right);
          expect(away, text).toBeGreaterThan(gap - 1);
        }
      }
    }
  });

  it('lie under no control, and stand on the other side of a mark beside one', async () => {
    const map = await mountMap({
      data: [{ title: 'Sample', date: '2001', place: 'Sampleton', lat: 1, lon: 1 }],
    });
    const controls = [...map.root.querySelectorAll('[part=controls]')].map((each) =>
      each.getBoundingClientRect(),
    );
    const host = map.element.getBoundingClientRect();
    const edge = Math.min(...controls.map(({ left }) => left)) - host.left;
    const top = Math.min(...controls.map(({ top }) => top)) - host.top;
    await put(map, 0, 0, 3);
    const at = (): DOMRect | undefined => map.root.querySelector('.marker')?.getBoundingClientRect();
    const name = (): DOMRect | undefined => names(map).find(({ text }) => text.startsWith('Sampleton'))?.box;
    const { left = 0, right = 0 } = at() ?? {};
    expect(name()?.left).toBeGreaterThan((left + right) / 2);
    const [x, y] = [(left + right) / 2 - host.left, ((at()?.top ?? 0) + (at()?.bottom ?? 0)) / 2 - host.top];
    await map.drag([x, y + 60], [edge - 24, top + 80]);
    expect(at()?.right).toBeLessThan(edge + host.left);
    expect(name()?.right).toBeLessThan((at()?.left ?? 0) + 12);
    for (const { text, box } of names(map))
      for (const control of controls) expect(overlaps(box, control), text).toBe(false);
  });

  it('stay on their side of a mark while the map is dragged', async () => {
    const map = await mountMap({
      data: [{ title: 'Sample', date: '2001', place: 'Sampleton', lat: 0, lon: 0 }],
    });
    await put(map, 0, 0, 3);
    const isRight = (): boolean => {
      const [name] = names(map).filter(({ of }) => of !== null);
      const mark = map.root.querySelector('.marker')?.getBoundingClientRect();
      if (!name || !mark) throw new Error('Nothing has a name.');
      return (name.box.left + name.box.right) / 2 > (mark.left + mark.right) / 2;
    };
    expect(isRight()).toBe(true);
    // Where there is no room on the right it changes, and keeps to that when there is room again.
    await map.drag([392, 280], [712, 280]);
    expect(isRight()).toBe(false);
    await map.drag([712, 280], [392, 280]);
    expect(isRight()).toBe(false);
  });

  it('lie on no part of the curve of a relation', async () => {
    const row = (id: string, lon: number): EventInput => ({
      id,
      title: id,
      date: '2001',
      place: `At ${id}`,
      lat: 0,
      lon,
    });
    const data = {
      relations: [{ from: 'a', to: 'z', kind: 'led-to' as const }],
      events: [row('a', -60), row('b', -36), row('c', -12), row('d', 12), row('e', 36), row('z', 60)],
    };
    const map = await mountMap({ data });
    // Wherever the curve passes over the marks between, at some of these heights it meets their names.
    for (const lat of [0, 4, 8, 12, 16]) {
      map.element.selected = null;
      map.element.data = {
        ...data,
        events: data.events.map((each, i) => (i % 5 === 0 ? each : { ...each, lat })),
      };
      await map.settled();
      await put(map, 8, 0, 2);
      map.element.selected = 'z';
      await map.settled();
      const host = map.element.getBoundingClientRect();
      const path = map.relation?.querySelector<SVGGeometryElement>('.dots');
      const length = path?.getTotalLength() ?? 0;
      expect(length).toBeGreaterThan(100);
      const all = names(map).filter(({ of }) => of !== null);
      expect(all.length).toBeGreaterThan(1);
      for (let at = 0; at <= length; at += 4) {
        const { x = 0, y = 0 } = path?.getPointAtLength(at) ?? {};
        for (const { text, box } of all) {
          const within =
            x > box.left - host.left + 1 &&
            x < box.right - host.left - 1 &&
            y > box.top - host.top + 1 &&
            y < box.bottom - host.top - 1;
          expect(within, `${text} at ${lat}`).toBe(false);
        }
      }
    }
  });

  it('leave room to what is selected before what has the focus or is under the pointer', async () => {
    const data = Array.from({ length: 14 }, (_, i) => ({
      id: `e${i}`,
      title: `Sample ${i}`,
      date: String(1900 + i),
      place: `A place of quite a long name ${i}`,
      lat: 0,
      lon: -60 + 9 * i,
    }));
    const map = await mountMap({ data }, 700, 130);
    await put(map, 0, 0, 2);
    const told = (): string[] =>
      map.labels().flatMap((label) => /long(?:\||\s)name\s(6|7|8)\b/.exec(label)?.[1] ?? []);
    const sixth = map.marker(/^Sample 6/).element();
    if (sixth instanceof HTMLElement) sixth.focus();
    await map.press('{ArrowRight}');
    await map.marker(/^Sample 6/).hover();
    map.element.selected = 'e8';
    await map.settled();
    // The two that are pointed at are told in any case, over others if need be.
    expect(told().sort()).toEqual(['6', '7', '8']);
  });

  it('make room when a reader’s own style spaces the text, or enlarges it, afterwards', async () => {
    const map = await mountMap({ data: koreaDiplomacy });
    await put(map, 35, 180, 2);
    const marks = [...map.root.querySelectorAll('.marker .mark > :not(.focus)')];
    const covered = (): string[] =>
      names(map)
        .filter(({ box }) => marks.some((mark) => overlaps(box, mark.getBoundingClientRect(), 2)))
        .map(({ text }) => text);
    // Names that could be wider than what was measured.
    const cramped = (): (string | null)[] =>
      [...map.root.querySelectorAll('.label .text')].flatMap((line) => {
        const { width } = line.parentElement?.getBoundingClientRect() ?? new DOMRect();
        return line.scrollWidth > width + 1 ? [line.textContent] : [];
      });
    expect(covered()).toEqual([]);
    const sheet = new CSSStyleSheet();
    map.root.adoptedStyleSheets.push(sheet);
    sheet.replaceSync('* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important }');
    await expect.poll(() => [...covered(), ...cramped()]).toEqual([]);
    document.documentElement.style.fontSize = '200%';
    await expect.poll(() => [...covered(), ...cramped()]).toEqual([]);
    document.documentElement.removeAttribute('style');
  });

  it.each([
    ['en', 'Hanoi'],
    ['vi', 'Hà Nội'],
    ['ko', '하노이'],
    ['ar', 'Hanoi'],
  ])(
    'of what is selected is there and lies on no mark, with text twice as large at 360 px, %s',
    async (lang, hanoi) => {
      document.documentElement.lang = lang;
      document.documentElement.style.fontSize = '200%';
      const map = await mountMap({ selected: 'hanoi-summit' }, 328, 268, lang === 'ar' ? 'rtl' : 'ltr');
      await expect.poll(() => map.labels().join()).toContain(hanoi);
      for (const { id = null, venue } of summits.events) {
        if (venue === undefined) continue;
        map.element.selected = String(id);
        await map.settled();
        const selected = map.root.querySelector<HTMLElement>('.marker.selected');
        const name = names(map).find(({ of }) => of === selected?.dataset.key);
        expect(name, `${id}`).toBeDefined();
        const marks = [...map.root.querySelectorAll('.marker .mark > :not(.focus)')];
        const under = marks.filter((mark) =>
          overlaps(name?.box ?? new DOMRect(), mark.getBoundingClientRect()),
        );
        expect(under, `${id} ${name?.text}`).toEqual([]);
      }
      document.documentElement.removeAttribute('style');
      document.documentElement.lang = 'en';
    },
  );

  it('of several events are dated while they have the focus or the pointer, by the years of all', async () => {
    const at = (place: string, lat: number, lon: number, ...dates: string[]): EventInput[] =>
      dates.map((date) => ({ title: `Sample: ${place} ${date}`, date, place, lat, lon }));
    const map = await mountMap({
      data: [
        ...at('Lima', -12, -77, '2020-02-01', '2020-11-05'),
        ...at('Vienna', 48.2, 16.37, '1961-06-03', '1979', '1985'),
        ...[...at('Seoul', 37.5, 127, '2001'), ...at('Incheon', 37.4, 126.7, '2004')],
      ],
    });
    const labelOf = (name: string) => map.markers().find(({ label }) => label.startsWith(name));
    const [vienna, seoul] = [labelOf('Vienna'), labelOf('Seoul')];
    expect([vienna?.classes, seoul?.classes].map((all) => all?.at(-1))).toEqual(['stack', 'cluster']);
    const all: [string, string][] = [
      ['Vienna', '1961–1985'],
      ['Seoul', '2001–2004'],
      ['Lima', '2020'],
    ];
    for (const [name, years] of all) {
      const mark = labelOf(name);
      expect(mark?.label).not.toContain(years);
      const before = mark?.label;
      await commands.mouseMove(...map.at(mark?.x ?? 0, mark?.y ?? 0));
      await expect.poll(() => labelOf(name)?.label).toBe(`${before}|${years}`);
      await commands.mouseMove(1200, 880);
      await expect.poll(() => labelOf(name)?.label).toBe(before);
    }
    await map.focusMap();
    await map.press('{Enter}{Home}');
    for (const [name, years] of all) {
      const key = labelOf(name)?.key ?? '';
      for (let i = 0; i < 3 && map.focused?.getAttribute('data-key') !== key; i++)
        await map.press('{ArrowDown}');
      await expect.poll(() => labelOf(name)?.label).toContain(`|${years}`);
    }
  });

  it('of what is selected among others at its place is the event’s own, whole where there is room', async () => {
    const hall = 'Sample hall of the congress by the great river';
    const title = 'Sample: the delegations sign a treaty on the fisheries of the northern seas';
    const data = ['1961', '1979', '1985'].map((date) => ({
      ...{ id: date, title: date === '1979' ? title : 'Sample: talks', date },
      ...{ place: hall, lat: 48.2, lon: 16.37 },
    }));
    const map = await mountMap({
      data: [...data, { ...data[0], id: 'b', place: 'Lima', lat: -12, lon: -77 }],
    });
    const label = () => names(map).find(({ of }) => of === map.markers()[0]?.key);
    const cut = (): (string | null)[] =>
      [...map.root.querySelectorAll('.label.selected .text')].flatMap((line) =>
        line.scrollWidth > line.clientWidth + 1 ? [line.textContent] : [],
      );
    map.element.selected = '1961';
    await expect.poll(() => label()?.text).toBe('Sample: talks|1961');
    map.element.selected = '1979';
    await expect.poll(() => label()?.text).toContain('1979');
    expect(label()?.text.replaceAll('|', ' ')).toBe(`${title} 1979`);
    expect(cut()).toEqual([]);
    // What can be read there is said, too.
    expect(map.markers()[0]?.name).toBe(`3 entries at ${hall}, 1961–1985, Selected: ${title}`);
    map.element.selected = 'b';
    await expect.poll(() => map.labels()).toContain('Lima|1961');
  });

  it('of several places says how many more there are also where it is cut for room', async () => {
    const long = 'Sample hall of the congress by the great river';
    for (const place of [long, Array(5).fill(long).join(' and ')]) {
      document.body.replaceChildren();
      const data = [
        { title: 'Sample: a', date: '1961', place, lat: 48.2, lon: 16.37 },
        { title: 'Sample: b', date: '1979', place: `${place} II`, lat: 48.4, lon: 16.6 },
        { title: 'Sample: c', date: '1985', place: 'Lima', lat: -12, lon: -77 },
      ];
      const map = await mountMap({ data });
      const label = (): Element | null =>
        map.root.querySelector(`.label[data-of="${map.markers()[0]?.key}"]`);
      const first = (): string | null | undefined => label()?.querySelector('.text')?.textContent;
      const cut = (): Element[] =>
        [...(label()?.querySelectorAll('.text') ?? [])].filter(
          (line) => line.scrollWidth > line.clientWidth + 1,
        );
      await expect.poll(first).toMatch(/^Sample hall of the .*… and 1 more$/);
      expect(cut()).toEqual([]);
      // What the reader points at is told in more lines, and where that is not enough it says the same.
      const mark = map.markers()[0];
      await commands.mouseMove(...map.at(mark?.x ?? 0, mark?.y ?? 0));
      await expect.poll(() => label()?.textContent).toMatch(/and 1 more\s*1961–1979$/);
      expect(cut()).toEqual([]);
      await commands.mouseMove(1200, 880);
    }
  });

  it('of what is selected is whole in a language that sets no words apart', async () => {
    const title = '双方代表团在会谈结束后签署了关于北方海域渔业合作的联合声明';
    const data = ['1961', '1979'].map((date) => ({
      id: date,
      title,
      date,
      place: '维也纳',
      lat: 48.2,
      lon: 16.37,
    }));
    const map = await mountMap({ data, selected: '1979' });
    const text = (): string | undefined => names(map).find(({ of }) => of === map.markers()[0]?.key)?.text;
    await expect.poll(text).toContain('1979');
    expect(text()?.replaceAll('|', '')).toBe(`${title}1979`);
    expect(text()?.split('|').length).toBeGreaterThan(2);
  });

  it('of what is selected, where even its shortest form would lie on others, is left to the list', async () => {
    document.documentElement.style.fontSize = '200%';
    const map = await mountMap({ data: koreaDiplomacy, selected: 'stockholm-jan' }, 328, 268);
    const label = (): string[] => map.labels().filter((text) => text.includes('Stockholm'));
    expect(label()).toEqual([]);
    // What has the focus is named all the same: that name goes when the focus does, or with Escape.
    await map.focusMap();
    await map.press('{Enter}');
    await expect.poll(label).toEqual(['Stockholm area|and 1 more']);
  });

  it('of two towns do not read as one', async () => {
    const map = await mountMap({ data: koreaDiplomacy });
    for (const lon of [-110, -105, -100, -95])
      for (const zoom of [2, 2.4, 2.8]) {
        await put(map, 38, lon, zoom);
        const all = names(map).filter(({ of }) => of !== null);
        for (const a of all)
          for (const b of all) {
            const line = Math.abs(a.box.top + a.box.bottom - b.box.top - b.box.bottom) < 16;
            const gap = b.box.left - a.box.right;
            if (a !== b && line && gap >= 0) expect(gap, `${a.text} ${b.text}`).toBeGreaterThanOrEqual(9);
          }
      }
  });

  it('of places and countries lie on no edge of an event’s line or area', async () => {
    const ring = [
      [-124, 44],
      [-90, 44],
      [-90, 56],
      [-124, 56],
      [-124, 44],
    ] as const;
    const place = { title: 'Sample: a meeting', date: '1993', place: 'Vancouver', lat: 49.3, lon: -126 };
    const zone = { title: 'Sample: a zone', date: '1993', place: 'Zone', lat: 35, lon: -110 };
    const map = await mountMap({ data: [place, zone] });
    const view = { lat: 45, lon: -115, zoom: 3.4 };
    const boxes = (): Record<string, DOMRect> =>
      Object.fromEntries(
        [...map.root.querySelectorAll('.label')].map((label) => [
          label.textContent.trim(),
          label.getBoundingClientRect(),
        ]),
      );
    /** On one of the world's copies. */
    const onEdge = ({ left, right, top, bottom }: DOMRect): boolean =>
      [...map.root.querySelectorAll<SVGGeometryElement>('.shape')].some((shape) => {
        const matrix = shape.getScreenCTM();
        if (!matrix) throw new Error('The shape is not drawn.');
        const length = shape.getTotalLength();
        return Array.from({ length: 2000 }, (_, i) =>
          shape.getPointAtLength((i / 2000) * length).matrixTransform(matrix),
        ).some(({ x, y }) => x > left && x < right && y > top && y < bottom);
      });
    await put(map, view.lat, view.lon, view.zoom);
    const before = boxes();
    for (const geometry of [
      { type: 'LineString', coordinates: ring },
      { type: 'Polygon', coordinates: [ring] },
    ] as const) {
      map.element.data = [place, { ...zone, geometry }];
      await put(map, view.lat, view.lon, view.zoom);
      const now = boxes();
      for (const name of ['Vancouver', 'Canada', 'United States']) {
        expect(Object.keys(now), geometry.type).toContain(name);
        expect(onEdge(now[name] ?? new DOMRect()), `${geometry.type} ${name}`).toBe(false);
      }
      // Where it stands without one.
      expect(onEdge(before.Vancouver ?? new DOMRect()), geometry.type).toBe(true);
    }
  });

  it('of small areas stand past their edges, on none of them', async () => {
    const area = (title: string, lat: number, lon: number, high: number, wide: number): EventInput => ({
      ...{ title, date: '2001' },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [lon - wide, lat - high],
            [lon + wide, lat - high],
            [lon + wide, lat + high],
            [lon - wide, lat + high],
            [lon - wide, lat - high],
          ],
        ],
      },
    });
    const data = [
      area('Sample: a small bay', 0, 0, 1, 1),
      area('Sample: a long strait', 8, 20, 0.5, 3),
      area('Sample: a high valley', -8, 22, 3, 0.5),
      area('Sample: a park', -6, 2, 2, 2),
    ];
    const map = await mountMap({ data });
    await put(map, 0, 11, 5);
    for (const { text, of, box } of names(map).filter(({ text }) => text.startsWith('Sample'))) {
      for (const shape of map.root.querySelectorAll('.shape')) {
        const edge = shape.getBoundingClientRect();
        const isSeen = edge.right > 0 && edge.left < 784;
        // Neither across an edge nor over the area.
        if (isSeen) expect(overlaps(box, edge), `${text} ${of}`).toBe(false);
      }
      const mark = map.markers().find(({ key }) => key === of);
      const away = Math.max(box.left - (mark?.x ?? 0), (mark?.x ?? 0) - box.right, box.top - (mark?.y ?? 0));
      expect(away, text).toBeLessThan(120);
    }
    const said = names(map).map(({ text }) => text);
    for (const { title } of data) expect(said).toContain(title);
  });

  // The map's own edge leaves room on one side alone.
  it.each([
    [0.4, -6.3],
    [1, 8.3],
    [1.6, 8.3],
  ])(
    'of an area stands just past its edge, wherever in it the mark is: %d of 2 degrees',
    async (lon, middle) => {
      const data = [{ title: 'Sample: a bay', date: '2001', lat: 0.5, lon, geometry: boxOf(2, 1) }];
      const map = await mountMap({ data });
      await put(map, 0.5, middle, 6);
      const [label] = names(map).filter(({ text }) => text.startsWith('Sample'));
      const edge = areaIn(map);
      if (!label || !edge) throw new Error('There is no name, or no area.');
      const gap = Math.max(label.box.left - edge.right, edge.left - label.box.right);
      expect(gap).toBeGreaterThan(2);
      expect(gap).toBeLessThan(10);
    },
  );

  // Between two ports, and wider than the map.
  it.each([0.43, 0.27])(
    'of a wide area stands just over its edge, wherever in it the mark is: %d',
    async (lat) => {
      const data = [
        { title: 'Sample: a strait', date: '2001', lat, lon: 6, geometry: boxOf(12, 0.7) },
        ...[5, 7].map((lon) => ({ title: `Port ${lon}`, date: '2001', lat, lon })),
      ];
      const map = await mountMap({ data });
      await put(map, 0.35, 6, 6);
      const label = names(map).find(({ text }) => text.startsWith('Sample'));
      const edge = areaIn(map);
      if (!label || !edge) throw new Error('There is no name, or no area.');
      const gap = edge.top - label.box.bottom;
      expect(gap).toBeGreaterThan(2);
      expect(gap).toBeLessThan(10);
    },
  );

  it('of lines stand by their marks, on the line rather than past its ends', async () => {
    const line = (title: string, coordinates: readonly (readonly [number, number])[]): EventInput => ({
      title,
      date: '2001',
      geometry: { type: 'LineString', coordinates },
    });
    const data = [
      line('Sample: a railway', [
        [-4, 1],
        [-3, -2],
        [0, 0],
        [3, 2],
        [3.6, -2],
      ]),
      line('Sample: a border', [
        [11, 2.4],
        [10, 0],
        [9, 0.2],
        [11, -2.4],
      ]),
    ];
    const map = await mountMap({ data });
    await put(map, 0, 4, 5);
    for (const title of ['Sample: a railway', 'Sample: a border']) {
      const label = names(map).find(({ text }) => text === title);
      const mark = map.markers().find(({ key }) => key === label?.of);
      expect(label !== undefined && mark !== undefined, title).toBe(true);
      if (!label || !mark) continue;
      const { left, right, top, bottom } = label.box;
      const away = Math.hypot(
        Math.max(left - mark.x, mark.x - right, 0),
        Math.max(top - mark.y, mark.y - bottom, 0),
      );
      expect(away, title).toBeLessThanOrEqual(40);
    }
  });

  it('where there is room for some, are of the places with the most events', async () => {
    const data = Array.from({ length: 14 }, (_, i) =>
      Array.from({ length: i === 13 ? 5 : 1 }, (_, n) => ({
        title: `Sample ${i}-${n}`,
        date: String(1900 + i),
        place: `A place of a long name ${i}`,
        lat: 0,
        // The last in time is in the middle.
        lon: -60 + 9 * (i === 13 ? 6 : i === 6 ? 13 : i),
      })),
    ).flat();
    const map = await mountMap({ data }, 700, 130);
    await put(map, 0, 0, 2);
    const named = map.labels().filter((label) => label.startsWith('A place'));
    expect(map.markers().length).toBeGreaterThan(9);
    expect(named.length).toBeLessThan(map.markers().length / 2);
    expect(named.some((label) => label.includes('name 13'))).toBe(true);
  });

  it('in Vietnamese say the year once', async () => {
    document.documentElement.lang = 'vi';
    const map = await mountMap({ selected: 'hanoi-summit' });
    await expect.poll(() => map.labels().some((label) => label.includes('2019'))).toBe(true);
    document.documentElement.lang = 'en';
    for (const label of map.labels())
      expect(label.match(/20\d\d/g) ?? [], label).toHaveLength(label.includes('20') ? 1 : 0);
  });
});

it.each([
  ['ar', 'rtl', 'The Hague', ['The', 'و']],
  ['en', 'ltr', 'دمشق', ['دمشق', 'and']],
] as const)(
  'words around a name run as their own language does, and the name as its does: %s',
  async (lang, dir, place, [name, words]) => {
    document.documentElement.lang = lang;
    const data = [
      { title: 'A', date: '2024-01-02', place, lat: 48, lon: 11 },
      { title: 'B', date: '2024-02-02', place: 'Near', lat: 48, lon: 11.01 },
      { title: 'C', date: '2024-02-02', place: 'Far', lat: 10, lon: 80 },
    ];
    const map = await mountMap({ data }, 784, 423, dir);
    const text = (): Text | undefined =>
      [...map.root.querySelectorAll('.label .text')]
        .filter(({ textContent }) => textContent.includes(place) && textContent.includes(words))
        .flatMap(({ childNodes }) => [...childNodes].filter((node) => node instanceof Text))
        .at(0);
    await expect.poll(text).toBeDefined();
    const at = (part: string): DOMRect => {
      const [node, range] = [text(), new Range()];
      if (!node) throw new Error('There is no such name.');
      const from = node.data.indexOf(part);
      range.setStart(node, from);
      range.setEnd(node, from + part.length);
      return range.getBoundingClientRect();
    };
    if (dir === 'rtl') expect(at(name).left).toBeGreaterThanOrEqual(at(words).right);
    else expect(at(name).right).toBeLessThanOrEqual(at(words).left);
    // What ends in a bracket or a number keeps its end.
    expect(text()?.data).toContain(`\u2068${place}\u2069`);
    // Nothing is said of that.
    for (const marker of map.markers()) expect(marker.name).not.toMatch(/[\u2066-\u2069]/);
  },
);
