import axe from 'axe-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { commands, userEvent } from 'vitest/browser';
import { SummitVenues } from '../../src/components/summit-venues/summit-venues.js';
import type { EventInput } from '../../src/data/types.js';
import { RINGS } from '../../src/layout/marks.js';
import { mountMap, put, type MapHarness } from './harness/map.js';
import { frames } from './harness/quiet.js';

const HANOI = /^Second US–North Korea summit/;
const WINDOW = { from: '2019-01', to: '2019-02' } as const;
/** The placed events of the bundled summits, in time order. */
const IN_TIME = ['First', 'Japan', 'US asks', 'Summit dates', 'Moon', 'China', 'Second'];

const sample = (place: string, date: string, lat: number, lon: number, group = 'a'): EventInput => ({
  id: `${place} ${date}`,
  title: `Sample in ${place}, ${date}`,
  date,
  place,
  lat,
  lon,
  group,
});

const VIENNA = [
  sample('Vienna', '1961-06-03', 48.2, 16.37),
  sample('Vienna', '1979-06-15', 48.2, 16.37, 'b'),
  sample('Vienna', '1985-01-01', 48.2, 16.37),
];
const WITH_BRATISLAVA = [
  ...VIENNA.slice(0, 1),
  sample('Bratislava', '2005-02-24', 48.14, 17.11),
  sample('Lima', '2008-11-22', -12.05, -77.04),
];

/** Fifty-one events at the southern one of two places: a large cluster low on the map. */
const CROWDED = [
  ...Array.from({ length: 51 }, (_, i) => sample('Geneva', String(1950 + i), 46.23, 6.14, 'abc'[i % 3])),
  sample('Oslo', '2012-02', 59.9, 10.7, 'b'),
];
/** A place in each corner of the fit: of a high map, and of a wide one. */
const CORNERS = [
  sample('North-west', '2001', 55, 5),
  sample('North-east', '2002', 55, 15),
  sample('South-west', '2003', 47, 5),
  sample('South-east', '2004', 47, 15),
];
const WIDE = [
  sample('Vancouver', '2001', 50, -123),
  sample('St. John’s', '2002', 50, -53),
  sample('Los Angeles', '2003', 34, -123),
  sample('Bermuda', '2004', 34, -53),
];
/** All around the globe, and near both ends of the map. */
const POLES = [
  sample('Svalbard', '2001', 78.2, 15.6),
  sample('Anadyr', '2002', 64.7, 177.5),
  sample('Hobart', '2003', -42.9, 147.3),
  sample('McMurdo', '2004', -77.85, 166.7),
  sample('Lima', '2005', -12.05, -77.04),
];

beforeEach(async () => {
  document.body.replaceChildren();
  document.body.style.margin = '0';
  document.documentElement.removeAttribute('dir');
  await commands.mouseMove(1200, 880);
});

async function violations(element: Element): Promise<string[]> {
  const { violations: found } = await axe.run(element);
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

const starts = (map: MapHarness): string[] =>
  map.markers().map(({ name }) => IN_TIME.find((start) => name.startsWith(start)) ?? name);

/** The sides on which an element reaches out of another. */
function outside(inner: Element | null | undefined, outer: Element | null | undefined): string[] {
  if (!inner || !outer) return ['is not there'];
  const [a, b] = [inner.getBoundingClientRect(), outer.getBoundingClientRect()];
  const by = {
    left: b.left - a.left,
    top: b.top - a.top,
    right: a.right - b.right,
    bottom: a.bottom - b.bottom,
  };
  return Object.entries(by).flatMap(([side, px]) => (px > 0.5 ? [`${side} ${Math.round(px)} px`] : []));
}

/** The marks whose middle a control covers. */
function underControls(map: MapHarness): string[] {
  const { left, top } = map.element.getBoundingClientRect();
  const controls = [...map.root.querySelectorAll('.controls button')].map((each) =>
    each.getBoundingClientRect(),
  );
  expect(controls.length).toBeGreaterThan(3);
  const covers = ({ x, y }: { x: number; y: number }): boolean =>
    controls.some((box) => box.left <= x && x <= box.right && box.top <= y && y <= box.bottom);
  return map
    .markers()
    .filter(({ x, y }) => covers({ x: x + left, y: y + top }))
    .map(({ name }) => name);
}

/** A point of the sea, far from all marks and controls. */
const SEA = [420, 330] as const;

describe('at the start', () => {
  it('shows every event with a point, in time order, the short way round the globe', async () => {
    const map = await mountMap();
    expect(starts(map)).toEqual(IN_TIME);
    for (const { x, y } of map.markers()) {
      expect(x).toBeGreaterThan(30);
      expect(x).toBeLessThan(754);
      expect(y).toBeGreaterThan(30);
      expect(y).toBeLessThan(393);
    }
    const [hanoi, washington] = [map.markers()[6], map.markers()[3]];
    expect((washington?.x ?? 0) - (hanoi?.x ?? 0)).toBeGreaterThan(400);
    expect(map.of('viewport')).toMatchObject([{ user: false, phase: 'end' }]);
    expect(await violations(map.element)).toEqual([]);
  });

  it('names the places and, for summits, the date; countries and the ocean where there is room', async () => {
    const map = await mountMap();
    expect(map.labels()).toContain('Hanoi|27–28 Feb 2019');
    expect(map.labels()).toContain('Stanford');
    expect(map.labels()).toContain('Canada');
    expect(map.labels()).toContain('Pacific Ocean');
    const boxes = [...map.root.querySelectorAll('.label')].map((label) => label.getBoundingClientRect());
    const overlapping = boxes.filter((a, i) =>
      boxes.some(
        (b, j) => j > i && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom,
      ),
    );
    expect(overlapping).toEqual([]);
  });

  it('names only summits and the selection on a small map', async () => {
    const map = await mountMap({ selected: 'hanoi-summit' }, 360, 268);
    const labels = map.labels();
    expect(labels.some((label) => label.startsWith('Hanoi'))).toBe(true);
    expect(labels).not.toContain('Stanford');
    expect(labels).not.toContain('Canada');
    expect(map.relation).toBeNull();
    expect(map.control('3 without a place').query()).not.toBeNull();
    expect(await violations(map.element)).toEqual([]);
  });

  it('names both summits on a small map: a date gives way to a name', async () => {
    for (const width of [320, 360]) {
      const map = await mountMap({}, width, 268);
      const labels = map.labels().map((label) => label.split('|')[0]);
      expect(labels.toSorted()).toEqual(['Hanoi', 'Singapore']);
    }
  });

  it('names the chosen place without its date rather than over the mark of another', async () => {
    const map = await mountMap({ lang: 'vi', selected: 'hanoi-summit', ...WINDOW }, 328, 268);
    await expect.poll(() => map.labels().some((label) => label.startsWith('Hà Nội'))).toBe(true);
    expect(map.labels()).toContain('Hà Nội');
    const [left, top] = map.at(0, 0);
    const name = map.root.querySelector('.label.selected')?.getBoundingClientRect() ?? new DOMRect();
    const covered = map
      .markers()
      .filter(({ x }) => Math.abs(left + x - name.x - name.width / 2) < name.width / 2 + 6)
      .filter(({ y }) => Math.abs(top + y - name.y - name.height / 2) < name.height / 2 + 6);
    expect(covered.map((marker) => marker.name)).toEqual([]);
  });

  it('keeps marks clear of the controls, with room for their names', async () => {
    for (const dir of ['ltr', 'rtl']) {
      document.documentElement.dir = dir;
      const map = await mountMap({}, 600, 312);
      const origin = map.element.getBoundingClientRect().left;
      const controls = map.root.querySelector('.zoom')?.getBoundingClientRect();
      for (const { x } of map.markers()) {
        if (dir === 'ltr') expect(x + origin).toBeLessThan((controls?.left ?? 0) - 12);
        else expect(x + origin).toBeGreaterThan((controls?.right ?? 0) + 12);
      }
      if (dir === 'ltr') expect(map.labels()).toContain('Washington');
      map.element.remove();
    }
  });

  it.each([
    [328, 268],
    [360, 194],
    [360, 640],
    [600, 240],
    [768, 415],
    [1200, 560],
  ])('and after “fit” no control covers the middle of a mark, %i × %i', async (width, height) => {
    const covered: string[] = [];
    const all = { CROWDED, CORNERS, WIDE, summits: undefined, POLES };
    for (const [set, data] of Object.entries(all)) {
      for (const dir of ['ltr', 'rtl'] as const) {
        const map = await mountMap(data ? { data } : {}, width, height, dir);
        covered.push(...underControls(map).map((name) => `${name}, of ${set} ${dir}, at the start`));
        await put(map, 0, 0, 3);
        // Beside the others there is room for the four ways to pan, too.
        // Of the whole globe on a low map they may hide what lies at its very end.
        const isTight = width < 600 || (height < 260 && set === 'POLES');
        if (!isTight) await map.control('Move the map').click();
        await map.control('Show all places').click();
        await map.settled();
        covered.push(...underControls(map).map((name) => `${name}, of ${set} ${dir}, after a fit`));
        map.element.remove();
      }
    }
    expect(covered).toEqual([]);
  });

  it('keeps the names of countries away from those of towns', async () => {
    for (const width of [600, 700, 784, 900, 1100]) {
      const map = await mountMap({}, width, width * 0.54);
      const towns = [...map.root.querySelectorAll('.label[data-of]')].map((each) =>
        each.getBoundingClientRect(),
      );
      for (const country of map.root.querySelectorAll('.label:has(.country)')) {
        const { left, right, top, bottom } = country.getBoundingClientRect();
        const close = towns.filter(
          (town) => town.left < right && left < town.right && town.top - 9 < bottom && top < town.bottom + 9,
        );
        expect(close, `${country.textContent} at ${width}`).toEqual([]);
      }
      map.element.remove();
    }
  });

  it('asks nobody for anything and leaves no global behind', async () => {
    performance.clearResourceTimings();
    await mountMap();
    const asked = performance.getEntriesByType('resource').map(({ name }) => new URL(name));
    expect(
      asked.filter(({ origin, protocol }) => origin !== location.origin || protocol === 'data:'),
    ).toEqual([]);
    expect(asked.filter(({ pathname }) => /\.(png|svg|jpe?g|json)$/.test(pathname))).toEqual([]);
    expect('L' in window).toBe(false);
  });

  it('shows a single place with the land around it, and the world where there is none', async () => {
    const one = await mountMap({ data: VIENNA.slice(0, 1) });
    expect(one.stand.zoom).toBe(4);
    expect(one.stand.center[0]).toBeCloseTo(48, 0);
    const none = await mountMap({ data: [] });
    expect(none.markers()).toEqual([]);
    expect(none.stand.zoom).toBeGreaterThan(0);
  });

  it('holds Fiji and Samoa together across the date line', async () => {
    const map = await mountMap({
      data: [sample('Suva', '2020-01-01', -18.14, 178.44), sample('Apia', '2020-02-01', -13.83, -171.77)],
    });
    const [suva, apia] = map.markers();
    expect((apia?.x ?? 0) - (suva?.x ?? 0)).toBeGreaterThan(300);
    expect(map.stand.zoom).toBeGreaterThan(5);
  });

  it('shows whole marks at the poles', async () => {
    const map = await mountMap({
      data: [sample('North', '2020-01-01', 90, 0), sample('South', '2020-02-01', -90, 10)],
    });
    const [north, south] = map.markers();
    expect(north?.y).toBeGreaterThan(8);
    expect(south?.y).toBeLessThan(415);
  });

  it('shows whole marks at the poles of a small map of its own height, clear of the controls along its bottom', async () => {
    const data = [
      sample('South', '2020-01-01', -90, 0),
      sample('North', '2020-02-01', 90, 0),
      sample('Alert', '2020-03-01', 82.5, -62.3),
    ];
    for (const width of [344, 484]) {
      const map = await mountMap({ data }, width, 268);
      const isSeen = (): void => {
        const controls = map.root.querySelector('.zoom')?.getBoundingClientRect().top ?? NaN;
        const ends = [...map.root.querySelectorAll('button.marker .mark')].map((mark) =>
          mark.querySelector('path')?.getBoundingClientRect(),
        );
        expect(map.markers().length, `${width}`).toBeGreaterThan(1);
        for (const { y } of map.markers()) expect(y, `${width}`).toBeGreaterThan(12);
        expect(Math.max(...ends.map((end) => end?.bottom ?? NaN)), `${width}`).toBeLessThan(controls);
      };
      isSeen();
      const { zoom } = map.stand;
      await map.control('Zoom in').click();
      await map.control('Show all places').click();
      await expect.poll(() => map.stand.zoom).toBeCloseTo(zoom);
      isSeen();
      map.element.remove();
    }
  });
});

describe('markers', () => {
  it('select by click: one event, a ring, and the date under a bold name', async () => {
    const map = await mountMap();
    await map.marker(HANOI).click();
    await map.settled();
    expect(map.of('select')).toMatchObject([{ selected: 'hanoi-summit' }]);
    await expect.element(map.marker(HANOI)).toHaveAttribute('aria-current', 'true');
    expect(map.root.querySelectorAll('[part~=selected]')).toHaveLength(1);
    await commands.mouseAway();
    const ring = (): Element | null => map.root.querySelector('[part~=selected] .ring .line');
    await expect.poll(() => ring()?.getAttribute('stroke-width')).toBe(String(RINGS.selected.width));
    await map.marker(HANOI).click();
    expect(map.of('select')).toHaveLength(1);
  });

  it('are named by title, date, place and kind', async () => {
    const map = await mountMap();
    await expect
      .element(map.marker(HANOI))
      .toHaveAccessibleName(
        'Second US–North Korea summit, 27–28 February 2019, Sofitel Legend Metropole Hanoi, Summit',
      );
    // What is written beside the mark is part of the name.
    await expect
      .element(map.marker(/^Summit dates/))
      .toHaveAccessibleName(/, House Chamber, United States Capitol, Washington, Statement$/);
  });

  it('select by a press on their name', async () => {
    const map = await mountMap();
    const label = [...map.root.querySelectorAll('.label')].find((each) =>
      each.textContent.includes('Stanford'),
    );
    const box = label?.getBoundingClientRect();
    await commands.mouseClick((box?.left ?? 0) + 10, (box?.top ?? 0) + 8);
    expect(map.of('select')).toMatchObject([{ selected: 'us-inventory-demand' }]);
  });

  it('tell what the pointer rests on, and show its date', async () => {
    const map = await mountMap();
    await map.marker(/^US asks/).hover();
    await map.settled();
    expect(map.of('hover')).toMatchObject([{ hovered: 'us-inventory-demand' }]);
    expect(map.root.querySelector('[part~=hovered] .ring .line')?.getAttribute('stroke-width')).toBe(
      String(RINGS.hover.width),
    );
    expect(map.labels()).toContain('Stanford|31 Jan 2019');
    await commands.mouseMove(...map.at(...SEA));
    await map.settled();
    expect(map.of('hover').at(-1)?.hovered).toBeNull();
    expect(map.root.querySelector('[part~=hovered]')).toBeNull();
  });

  it('outside the window stay as an outline that is no button', async () => {
    const map = await mountMap();
    expect(map.outlines()).toEqual([]);
    Object.assign(map.element, WINDOW);
    await map.settled();
    expect(starts(map)).toEqual(IN_TIME.slice(1));
    expect(map.outlines()).toMatchObject([{ label: 'Singapore' }]);
    expect(map.root.querySelector('.marker.outside')?.matches('[tabindex], button')).toBe(false);
    Object.assign(map.element, { from: null, to: null });
    await map.settled();
    expect(starts(map)).toEqual(IN_TIME);
  });

  it('of a region stand in a dotted ring', async () => {
    const map = await mountMap();
    const ring = map.root.querySelector('circle.region');
    expect(Number(ring?.getAttribute('r'))).toBeGreaterThanOrEqual(12);
    const hawaii = map.markers()[1];
    expect(Number(ring?.getAttribute('cx'))).toBe(hawaii?.x);
  });

  it.each([
    [360, 268],
    [784, 423],
  ])('never lie on each other, and keep 24 px for a finger, %i × %i', async (width, height) => {
    const map = await mountMap({}, width, height);
    const boxes = [...map.root.querySelectorAll('button.marker')].map((each) => each.getBoundingClientRect());
    expect(boxes.length).toBeGreaterThan(3);
    for (const [i, a] of boxes.entries()) {
      expect(Math.min(a.width, a.height)).toBeGreaterThanOrEqual(24);
      for (const b of boxes.slice(i + 1)) {
        const apart = Math.hypot(
          a.x + a.width / 2 - b.x - b.width / 2,
          a.y + a.height / 2 - b.y - b.height / 2,
        );
        // As round targets they do not meet.
        expect(apart).toBeGreaterThanOrEqual((a.width + b.width) / 2 - 1);
        expect(apart).toBeGreaterThanOrEqual(24);
      }
    }
  });
});

describe('several events', () => {
  it('at one venue are one marker with their count, which opens a list', async () => {
    const map = await mountMap({ data: [...VIENNA, sample('Lima', '2008-11-22', -12, -77)] });
    const stack = map.marker(/^3 entries at Vienna, 1961–1985/);
    expect(map.root.querySelector('.badge')?.textContent.trim()).toBe('3');
    await stack.click();
    await expect
      .element(map.whole.getByRole('dialog', { name: '3 entries at Vienna, 1961–1985' }))
      .toBeVisible();
    await map.settled();
    expect(map.focused?.textContent).toContain('Sample in Vienna, 1961');
    await map.press('{ArrowDown}');
    expect(map.focused?.textContent).toContain('Sample in Vienna, 1979');
    expect(await violations(map.element)).toEqual([]);
    await map.press('{Escape}');
    expect(map.list).toBeNull();
    expect(map.focused).toBe(stack.element());

    await map.press('{Enter}');
    await map.press('{End}{Enter}');
    expect(map.of('select')).toMatchObject([{ selected: 'Vienna 1985-01-01' }]);
    expect(map.list).toBeNull();
    expect(map.focused).toBe(stack.element());
    expect(map.labels()).toContain('Sample in Vienna, 1985-01-01|1 Jan 1985');
    // The list tells which one it is.
    await map.press('{Enter}');
    const current = map.root.querySelectorAll('.events .entry[aria-current=true]');
    expect([...current].map((entry) => entry.textContent.trim())).toEqual([
      expect.stringContaining('Sample in Vienna, 1985'),
    ]);
  });

  it('at one venue are none of them under the pointer or the focus, but named together', async () => {
    const map = await mountMap({ data: [...VIENNA, sample('Lima', '2008-11-22', -12, -77)] });
    const ringed = () => map.markers().filter(({ classes }) => classes.includes('hovered'));
    const stack = map.marker(/^3 entries at Vienna/);
    await stack.hover();
    await map.settled();
    expect(ringed()).toMatchObject([{ label: 'Vienna|1961–1985', name: '3 entries at Vienna, 1961–1985' }]);
    await commands.mouseMove(...map.at(...SEA));
    await map.settled();
    expect(ringed()).toEqual([]);
    // By a press, and by keys: neither while the list is open nor when it has given the focus back.
    await stack.click();
    await map.press('{ArrowDown}{Enter}');
    await map.press('{Enter}{End}{Enter}');
    expect(map.of('select').map(({ selected }) => selected)).toEqual([
      'Vienna 1979-06-15',
      'Vienna 1985-01-01',
    ]);
    expect(map.focused).toBe(stack.element());
    expect(map.of('hover')).toEqual([]);
    // It goes with the map, from under a pointer that rests.
    await put(map, 48, 40, 3);
    await expect.poll(ringed).toEqual([]);
  });

  it('are in a list that a press on plain ground beside the map closes, and none inside it', async () => {
    const map = await mountMap({ data: VIENNA });
    await map.marker(/^3 entries at Vienna/).click();
    await map.settled();
    const list = map.list?.getBoundingClientRect() ?? new DOMRect();
    await commands.mouseClick(list.left + 4, list.top + 4);
    await map.settled();
    expect(map.list).not.toBeNull();
    const box = map.element.getBoundingClientRect();
    await commands.mouseClick(box.left + 20, box.bottom + 40);
    await map.settled();
    expect(map.list).toBeNull();
  });

  it('lie under the ring of the map when that has the focus', async () => {
    const before = document.createElement('button');
    document.body.append(before);
    const map = await mountMap();
    before.focus();
    await map.press('{Tab}');
    expect(map.focused).toBe(map.viewport);
    const ring = getComputedStyle(map.viewport, '::after');
    expect([ring.outlineStyle, ring.outlineWidth]).toEqual(['solid', '3px']);
    const layers = [...map.viewport.querySelectorAll('*')].map((each) => getComputedStyle(each).zIndex);
    expect(Number(ring.zIndex)).toBeGreaterThan(Math.max(...layers.map((z) => Number(z) || 0)));
  });

  it('too close for any zoom are a cluster that opens a list', async () => {
    const data = [
      sample('Upper hall', '1961-06-03', 48.2, 16.37),
      sample('Lower hall', '1979-06-15', 48.20001, 16.37),
    ];
    const map = await mountMap({ data: [...data, sample('Lima', '2008-11-22', -12, -77)] });
    const before = map.stand.zoom;
    await map.whole.getByRole('button', { name: /^2 entries/ }).click();
    await expect.element(map.whole.getByRole('dialog')).toBeVisible();
    await map.settled();
    expect(map.stand.zoom).toBe(before);
    expect(map.list?.textContent).toContain('Upper hall');
    expect(map.list?.textContent).toContain('Lower hall');
  });

  it('come away from the edge of the map with the focus', async () => {
    const map = await mountMap({
      data: [sample('Quito', '2001', 0, -78), sample('Accra', '2002', 0, 0), sample('Lagos', '2003', 0, 20)],
    });
    await put(map, 0, -10, 3);
    expect(map.markers()[0]?.x).toBeLessThan(8);
    map.root.querySelectorAll<HTMLElement>('.marker')[1]?.focus();
    await map.press('{ArrowLeft}');
    await map.settled();
    expect(map.focused).toBe(map.root.querySelector('.marker'));
    await expect.poll(() => map.markers()[0]?.x).toBeGreaterThan(20);
  });

  it('are pressed by a finger, and not hovered', async () => {
    const map = await mountMap({ data: [...VIENNA, sample('Lima', '2008-11-22', -12, -77)] });
    const tap = async (name: string | RegExp): Promise<void> => {
      const box = map.element.getBoundingClientRect();
      const { left, top, width, height } = map.marker(name).element().getBoundingClientRect();
      await map.touch([[[left - box.left + width / 2, top - box.top + height / 2]]]);
      await map.settled();
    };
    await tap('3 entries at Vienna, 1961–1985');
    expect(map.list?.textContent).toContain('Vienna');
    await tap(/^Sample in Lima/);
    expect(map.of('select')).toHaveLength(1);
    expect(map.of('hover')).toEqual([]);
  });

  it('too close together are a cluster that opens by zoom and hands its focus to its first', async () => {
    const map = await mountMap({ data: WITH_BRATISLAVA });
    expect(map.markers()).toHaveLength(2);
    const before = map.stand.zoom;
    await map.focusMap();
    await map.press('{Enter}{Enter}');
    expect(map.stand.zoom).toBeGreaterThan(before + 1);
    expect(map.of('viewport').at(-1)).toMatchObject({ user: true, phase: 'end' });
    expect(map.markers().map(({ name }) => name.slice(0, 18))).toEqual([
      'Sample in Vienna, ',
      'Sample in Bratisla',
      'Sample in Lima, 20',
    ]);
    expect(map.focused?.getAttribute('aria-label')).toContain('Sample in Vienna');
  });

  it('on both sides of the date line are one cluster', async () => {
    const map = await mountMap({
      data: [
        sample('Taveuni', '2020-01-01', -16.8, 179.99),
        sample('Rabi', '2020-02-01', -16.5, -179.99),
        sample('Lima', '2008-11-22', -12.05, -77.04),
      ],
    });
    expect(map.markers().map(({ name }) => name)).toContain('2 entries at Taveuni and 1 more, 2020');
    const cluster = map.markers().find(({ name }) => name.startsWith('2'));
    expect(cluster?.x).toBeLessThan(400);
  });

  it('keep the focus when their markers merge, and give it to the map when they go', async () => {
    const map = await mountMap({ data: WITH_BRATISLAVA });
    await map.marker(/^2 entries/).click();
    await map.settled();
    await map.focusMap();
    await map.press('{Enter}{Home}{ArrowRight}');
    expect(map.focused?.getAttribute('aria-label')).toContain('Bratislava');
    for (let i = 0; i < 12 && map.markers().length > 2; i++) await map.wheel([150, 100], 400, { ctrl: true });
    expect(map.focused?.getAttribute('aria-label')).toContain('2 entries at Vienna');
    // Where they part again it is on the place that it was on.
    for (let i = 0; i < 12 && map.markers().length < 3; i++)
      await map.wheel([150, 100], -400, { ctrl: true });
    expect(map.focused?.getAttribute('aria-label')).toContain('Bratislava');
    for (let i = 0; i < 12 && map.markers().length > 2; i++) await map.wheel([150, 100], 400, { ctrl: true });
    expect(map.focused?.getAttribute('aria-label')).toContain('2 entries at Vienna');
    Object.assign(map.element, { from: '2006', to: '2010' });
    await map.settled();
    expect(map.focused).toBe(map.viewport);
  });

  it('that no zoom takes apart open as a list', async () => {
    const map = await mountMap({
      data: [
        sample('North bank', '2018-04-27', 37.956, 126.677),
        sample('South bank', '2019-06-30', 37.955, 126.678),
      ],
    });
    await map.marker(/^2 entries at North bank and 1 more/).click();
    await expect.element(map.whole.getByRole('dialog')).toBeVisible();
  });

  it('without a place are said in a note that lists them', async () => {
    const map = await mountMap(WINDOW);
    await map.control('3 entries have no single place').click();
    await map.settled();
    expect(map.list?.querySelectorAll('.entry')).toHaveLength(3);
    await map.press('{Escape}');
    expect(map.focused?.classList.contains('note')).toBe(true);
    await map.press('{Enter}{Enter}');
    expect(map.of('select')).toHaveLength(1);
  });

  it('are listed until the reader presses elsewhere', async () => {
    const map = await mountMap(WINDOW);
    const note = map.control('3 entries have no single place');
    await note.click();
    await map.settled();
    expect(map.list).not.toBeNull();
    await commands.mousePath([map.at(...SEA), map.at(...SEA)]);
    await map.settled();
    expect(map.list).toBeNull();
    await note.click();
    await note.click();
    await map.settled();
    expect(map.list).toBeNull();
    // It goes with what it lists, and does not come back by itself.
    await note.click();
    await map.settled();
    expect(map.list).not.toBeNull();
    Object.assign(map.element, { from: '1900', to: '1901' });
    await map.settled();
    expect(map.list).toBeNull();
    Object.assign(map.element, WINDOW);
    await map.settled();
    await expect.element(note).toBeVisible();
    expect(map.list).toBeNull();
  });

  it('are listed over the scale of a small map, with a way out as large as a finger', async () => {
    const data = Array.from({ length: 60 }, (_, i) => sample(`Sample ${i}`, `${1950 + i}`, 21, 105.8));
    for (const dir of ['ltr', 'rtl'] as const) {
      const map = await mountMap({ data }, 344, 300, dir);
      await map.marker(/60 entries/).click();
      await map.settled();
      const { left, top, width, height } = map.control('Dismiss').element().getBoundingClientRect();
      expect(Math.min(width, height), dir).toBeGreaterThanOrEqual(44);
      const corner = map.root.querySelector('.scale')?.getBoundingClientRect() ?? new DOMRect();
      expect(map.list && corner.width > 0 && corner.bottom > map.list.getBoundingClientRect().top).toBe(true);
      const close = map.control('Dismiss').element();
      for (const x of [left + 4, left + width / 2, left + width - 4])
        for (const y of [top + 4, top + height / 2]) {
          const over = map.root.elementsFromPoint(x, y)[0];
          expect(over && close.contains(over), dir).toBe(true);
        }
      const layer = (selector: string): number =>
        Number(getComputedStyle(map.root.querySelector(selector) ?? document.body).zIndex);
      expect(layer('.events'), dir).toBeGreaterThanOrEqual(layer('.corner'));
      map.element.remove();
    }
  });

  it('are listed fifty at a time', async () => {
    const data = Array.from({ length: 60 }, (_, i) => ({
      ...sample('One place', '2020-01-01', 10, 20),
      id: `e${i}`,
    }));
    const map = await mountMap({ data });
    await map.marker(/^60 entries at One place/).click();
    await map.settled();
    const entries = () => [...(map.list?.querySelectorAll('.entry') ?? [])];
    expect(entries()).toHaveLength(50);
    await map.control('Show 10 more').click();
    await map.settled();
    expect(entries()).toHaveLength(60);
    expect(map.focused).toBe(entries()[50]);
    expect(map.list?.querySelector('.more')).toBeNull();
  });

  it.each([
    ['360', 328, 268],
    ['592', 560, 336],
    ['768', 736, 390],
    ['1200', 784, 490],
  ])(
    'are listed inside the map, heading and button in sight, on a page of %s px',
    async (_, width, height) => {
      const data = Array.from({ length: 50 }, (_each, i) => ({
        // Not at 0, 0: the notice about a place that nobody filled in would lie over the marker.
        ...sample('One place', '2020-01-01', 0.1, 0.1),
        id: `e${i}`,
      }));
      const map = await mountMap({ data }, width, height);
      const marker = map.marker(/^50 entries at One place/);
      const degree = (256 * 2 ** 5) / 360;
      for (const [across, along] of [0.25, 0.49, 0.75].flatMap((x) => [0.1, 0.5, 0.75].map((y) => [x, y]))) {
        if (across === undefined || along === undefined) continue;
        await put(map, ((along - 0.5) * height) / degree, ((0.5 - across) * width) / degree, 5);
        expect(map.markers()[0]?.y).toBeCloseTo(along * height, -1);
        await marker.click();
        await map.settled();
        const list = map.list;
        const [close, first, last] = ['.close', 'li:first-child .entry', 'li:last-child .entry'].map((part) =>
          list?.querySelector(part),
        );
        expect(outside(list, map.element)).toEqual([]);
        expect(outside(close, list)).toEqual([]);
        expect(outside(first, list)).toEqual([]);
        await map.press('{End}');
        expect(map.focused).toBe(last);
        expect(outside(last, list)).toEqual([]);
        expect(outside(close, list)).toEqual([]);
        await map.press('{Escape}');
      }
    },
  );

  it('by the hundred are marks and clusters with all of them', async () => {
    const data = Array.from({ length: 290 }, (_, i) =>
      sample(
        `P${i}`,
        '2020-01-01',
        ((i * 37) % 140) - 60 + (i % 7) / 10,
        ((i * 101) % 360) - 180 + (i % 11) / 12,
      ),
    );
    const map = await mountMap({ data });
    expect(map.markers().length).toBeLessThan(200);
    const counted = [...map.root.querySelectorAll('.cluster text')].reduce(
      (sum, each) => sum + Number(each.textContent),
      0,
    );
    expect(counted).toBeGreaterThan(100);
  });
});

describe('the relation of the selected event', () => {
  it('is one dotted curve with its words', async () => {
    const map = await mountMap({ selected: 'hanoi-summit' });
    expect(map.relation).not.toBeNull();
    expect(map.labels()).toContain('announced in Washington, 5 Feb');
    // Its head points at the selected mark, from outside of its ring.
    const head = map.relation?.querySelector<SVGGeometryElement>('.head');
    const [hanoi] = map.markers().filter(({ classes }) => classes.includes('selected'));
    const tip = head?.getPointAtLength(head.getTotalLength() / 2);
    const away = Math.hypot((tip?.x ?? 0) - (hanoi?.x ?? 0), (tip?.y ?? 0) - (hanoi?.y ?? 0));
    expect(away).toBeGreaterThan(15);
    expect(away).toBeLessThan(26);
  });

  it('can be switched off', async () => {
    const map = await mountMap({ selected: 'hanoi-summit', relations: 'none' });
    expect(map.relation).toBeNull();
  });
});

describe('keys', () => {
  it('of the map pan, zoom and fit', async () => {
    const map = await mountMap();
    const start = map.stand;
    const [before] = map.markers();
    await map.focusMap();
    await map.press('{ArrowRight}');
    expect((before?.x ?? 0) - (map.markers()[0]?.x ?? 0)).toBe(80);
    await map.press('{Shift>}{ArrowLeft}{/Shift}');
    expect((map.markers()[0]?.x ?? 0) - (before?.x ?? 0)).toBe(160);
    await map.press('{ArrowDown}{ArrowUp}{ArrowUp}');
    expect((map.markers()[0]?.y ?? 0) - (before?.y ?? 0)).toBe(80);
    await map.press('{+}');
    expect(map.stand.zoom).toBeCloseTo(start.zoom + 1);
    await map.press('{-}{=}');
    expect(map.stand.zoom).toBeCloseTo(start.zoom + 1);
    await map.press('{Home}');
    expect(map.stand.zoom).toBeCloseTo(start.zoom);
    expect(map.stand.center[0]).toBeCloseTo(start.center[0]);
    expect(
      map
        .of('viewport')
        .slice(1)
        .every(({ user }) => user === true),
    ).toBe(true);
  });

  it('that the browser takes with Ctrl, Alt or Cmd are left to it', async () => {
    const map = await mountMap();
    const start = map.stand;
    await map.focusMap();
    const taken: string[] = [];
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) taken.push(event.key);
    };
    document.addEventListener('keydown', listen);
    for (const held of ['ctrlKey', 'altKey', 'metaKey'])
      for (const key of ['ArrowRight', '+', '-', 'Home', 'Enter']) {
        const init = { key, [held]: true, bubbles: true, cancelable: true, composed: true };
        map.viewport.dispatchEvent(new KeyboardEvent('keydown', init));
      }
    await map.press('{Control>}{ArrowRight}{/Control}');
    document.removeEventListener('keydown', listen);
    expect(taken).toEqual([]);
    expect(map.stand).toEqual(start);
    expect(map.focused).toBe(map.viewport);
  });

  it('walk the markers in time order, one Tab stop for all', async () => {
    const map = await mountMap();
    expect(map.root.querySelectorAll('button.marker[tabindex="0"]')).toHaveLength(1);
    await map.focusMap();
    await map.press('{Enter}');
    const name = (): string => map.focused?.getAttribute('aria-label') ?? '';
    for (const start of IN_TIME) {
      expect(name()).toContain(start);
      await map.press('{ArrowRight}');
    }
    expect(name()).toContain('Second');
    await map.press('{Home}');
    expect(name()).toContain('First');
    await map.press('{End}{ArrowUp}');
    expect(name()).toContain('China');
    expect(map.of('hover').at(-1)?.hovered).toBe('china-positive-result');
    await map.press(' ');
    expect(map.of('select')).toMatchObject([{ selected: 'china-positive-result' }]);
    await map.press('{Escape}');
    expect(map.of('select').at(-1)?.selected).toBeNull();
    expect(name()).toContain('China');
    await map.press('{Escape}');
    expect(map.focused).toBe(map.viewport);
    await userEvent.tab();
    expect(name()).toContain('China');
  });

  it('mirror with the reader’s direction, while the map does not', async () => {
    document.documentElement.dir = 'rtl';
    const map = await mountMap();
    await map.focusMap();
    await map.press('{Enter}{Home}{ArrowLeft}');
    expect(map.focused?.getAttribute('aria-label')).toContain('Japan');
    const [, hawaii, , washington] = map.markers();
    expect(hawaii?.x).toBeLessThan(washington?.x ?? 0);
    expect(getComputedStyle(map.viewport).direction).toBe('ltr');
  });

  it('bring a marker into view that has the focus', async () => {
    const map = await mountMap();
    await map.focusMap();
    await map.press('{+}{+}{Enter}{Home}');
    const [singapore] = map.markers();
    expect(singapore?.x).toBeGreaterThan(0);
    expect(singapore?.x).toBeLessThan(784);
    expect(singapore?.y).toBeGreaterThan(0);
    expect(singapore?.y).toBeLessThan(423);
  });

  it('keep a marker in view that has the focus when the map becomes smaller', async () => {
    const map = await mountMap();
    // A view of the page's own, which no fit follows: Singapore is at the right edge.
    await put(map, 5, 55, 3);
    await map.focusMap();
    await map.press('{Enter}{Home}');
    const name = map.focused?.getAttribute('aria-label');
    const x = (): number => map.markers().find((each) => each.name === name)?.x ?? NaN;
    expect(x()).toBeGreaterThan(600);
    await map.resize(300, 423);
    await expect.poll(x).toBeLessThan(300);
    expect(x()).toBeGreaterThan(0);
    expect(map.focused?.getAttribute('aria-label')).toBe(name);
  });

  it('walk the controls, one Tab stop for all', async () => {
    const map = await mountMap();
    expect(map.root.querySelectorAll('[data-tool][tabindex="0"]')).toHaveLength(1);
    const first = map.control('Zoom in').element();
    if (first instanceof HTMLElement) first.focus();
    await map.press('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowRight}{Enter}');
    expect(map.focused?.getAttribute('aria-expanded')).toBe('true');
    await map.press('{ArrowRight}{Enter}');
    expect(map.focused?.getAttribute('aria-label')).toBe('Move west');
    expect(map.of('viewport').at(-1)).toMatchObject({ user: true, phase: 'end' });
    await map.press('{Home}');
    expect(map.focused).toBe(first);
  });
});

describe('gestures', () => {
  it('a drag pans, says so as it goes and once when it is over, and selects nothing on a marker', async () => {
    const map = await mountMap();
    const start = map.stand;
    const hanoi = map.markers()[6];
    await map.drag([hanoi?.x ?? 0, hanoi?.y ?? 0], [(hanoi?.x ?? 0) + 120, (hanoi?.y ?? 0) + 30]);
    await expect.poll(() => map.of('viewport').at(-1)?.phase).toBe('end');
    const moves = map.of('viewport').slice(1);
    expect(moves.filter(({ phase }) => phase === 'move').length).toBeGreaterThan(1);
    expect(moves.filter(({ phase }) => phase === 'end')).toHaveLength(1);
    expect(moves.every(({ user }) => user === true)).toBe(true);
    expect(map.stand.zoom).toBe(start.zoom);
    expect(map.markers()[6]?.x).toBe((hanoi?.x ?? 0) + 120);
    expect(map.of('select')).toEqual([]);
    expect(map.viewport.classList.contains('dragging')).toBe(false);
  });

  it('goes round the globe and stops at the poles', async () => {
    const map = await mountMap();
    for (let i = 0; i < 6; i++) await map.drag([100, 330], [700, 330]);
    expect(Math.abs(map.stand.center[1])).toBeLessThanOrEqual(180);
    for (let i = 0; i < 4; i++) await map.drag([420, 20], [420, 400]);
    const top = map.stand.center[0];
    await map.drag([420, 20], [420, 400]);
    expect(map.stand.center[0]).toBeCloseTo(top, 6);
    await map.drag([420, 300], [420, 200]);
    expect(map.stand.center[0]).toBeLessThan(top);
  });

  it('the wheel belongs to the page; with Ctrl it zooms where the pointer is', async () => {
    const map = await mountMap();
    document.body.style.blockSize = '3000px';
    const start = map.stand;
    const hint = () => map.root.querySelector('.hint')?.textContent ?? '';
    const scrolled = () => expect.poll(() => document.documentElement.scrollTop);
    // What the page scrolls under a pointer that rests was not meant.
    const [x, y] = map.at(...SEA);
    map.element.style.marginBlockStart = '600px';
    await commands.wheel(x, y, 0, 600);
    await scrolled().toBe(600);
    await commands.wheel(x, y, 0, 20);
    await scrolled().toBe(620);
    await map.settled();
    expect(hint()).toBe('');
    map.element.style.marginBlockStart = '';
    window.scrollTo(0, 0);
    // A pointer that came here, and one notch.
    await commands.mouseMove(1200, 880);
    await commands.wheel(x, y, 0, 120);
    await scrolled().toBe(120);
    await map.settled();
    expect(map.stand).toEqual(start);
    expect(hint()).toContain('Ctrl');
    expect(map.root.querySelector('.hint')?.getAttribute('aria-hidden')).toBe('true');
    window.scrollTo(0, 0);
    await map.settled();
    const stanford = map.markers()[2];
    const kept: boolean[] = [];
    document.addEventListener('wheel', (event) => kept.push(event.defaultPrevented), { once: true });
    await map.wheel([stanford?.x ?? 0, stanford?.y ?? 0], -120, { ctrl: true });
    // The browser would zoom the page.
    expect(kept).toEqual([true]);
    expect(map.stand.zoom).toBeCloseTo(start.zoom + 0.5);
    expect(map.markers()[2]?.x).toBe(stanford?.x);
    expect(map.markers()[2]?.y).toBe(stanford?.y);
    expect(document.documentElement.scrollTop).toBe(0);
    await expect.poll(() => map.of('viewport').at(-1)?.phase).toBe('end');
    document.body.style.blockSize = '';
  });

  it('the hint is in the language of the reader; Cmd does what Ctrl does', async () => {
    const map = await mountMap({ lang: 'de' });
    await expect.poll(() => map.viewport.getAttribute('aria-label')).toBe('Karte');
    await map.wheel(SEA, 120);
    expect(map.root.querySelector('.hint')?.textContent).toContain('halten und scrollen');
    const { zoom } = map.stand;
    const wheel = { metaKey: true, deltaY: -40, bubbles: true, cancelable: true, composed: true };
    const event = new WheelEvent('wheel', wheel);
    map.viewport.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
    await expect.poll(() => map.stand.zoom).toBeGreaterThan(zoom);
    await expect.poll(() => map.root.querySelector('.hint')).toBeNull();
  });

  it('the hint goes by itself', async () => {
    const map = await mountMap();
    await map.wheel(SEA, 120);
    expect(map.root.querySelector('.hint')).not.toBeNull();
    await expect.poll(() => map.root.querySelector('.hint'), { timeout: 5000 }).toBeNull();
  });

  it('a double click zooms in, where it is', async () => {
    const map = await mountMap();
    const { zoom } = map.stand;
    const away = () => (map.markers()[2]?.x ?? 0) - SEA[0];
    const before = away();
    await commands.dblclick(...map.at(...SEA));
    await expect.poll(() => map.stand.zoom).toBeCloseTo(zoom + 1);
    await map.settled();
    expect(Math.abs(away() - 2 * before)).toBeLessThan(3);
  });

  it('one finger leaves the map where it is; two move and zoom it', async () => {
    const map = await mountMap();
    const start = map.stand;
    await map.touch([[[300, 330]], [[330, 330]], [[380, 330]]]);
    expect(map.stand).toEqual(start);
    expect(map.root.querySelector('.hint')?.textContent).toContain('two fingers');
    // Wherever that one is, it scrolls the page.
    for (const each of [map.viewport, ...map.root.querySelectorAll('.marker, .label, .over, .leaflet-pane')])
      expect(['pan-x pan-y', 'auto', 'manipulation']).toContain(getComputedStyle(each).touchAction);
    expect(getComputedStyle(map.viewport).touchAction).toBe('pan-x pan-y');
    await map.touch([
      [
        [350, 300],
        [450, 300],
      ],
      [
        [320, 300],
        [480, 300],
      ],
      [
        [300, 300],
        [500, 300],
      ],
    ]);
    await expect.poll(() => map.of('viewport').at(-1)).toMatchObject({ user: true, phase: 'end' });
    expect(map.stand.zoom).toBeGreaterThan(start.zoom + 0.5);
  });

  it('the buttons zoom, fit and pan, and say where the end is', async () => {
    const map = await mountMap();
    const { zoom } = map.stand;
    await map.control('Zoom in').click();
    expect(map.stand.zoom).toBeCloseTo(zoom + 1);
    const out = map.control('Zoom out');
    for (let i = 0; i < 9 && out.element().getAttribute('aria-disabled') !== 'true'; i++) await out.click();
    await expect.element(out).toHaveAttribute('aria-disabled', 'true');
    const limit = map.stand.zoom;
    expect(limit).toBeLessThan(zoom);
    await out.click({ force: true });
    expect(map.stand.zoom).toBe(limit);
    await map.control('Show all places').click();
    expect(map.stand.zoom).toBeCloseTo(zoom);
    await map.control('Move the map').click();
    for (const [way, x, y] of [
      ['east', -80, 0],
      ['west', 80, 0],
      ['south', 0, -80],
      ['north', 0, 80],
    ] as const) {
      const [before] = map.markers();
      await map.control(`Move ${way}`).click();
      const [after] = map.markers();
      expect([(after?.x ?? 0) - (before?.x ?? 0), (after?.y ?? 0) - (before?.y ?? 0)], way).toEqual([x, y]);
    }
  });

  it('a glide takes its time, unless the reader wants no motion', async () => {
    await commands.emulateMedia({ reducedMotion: 'no-preference' });
    const map = await mountMap();
    await map.focusMap();
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(() => map.of('viewport').at(-1)).toMatchObject({ user: true, phase: 'end' });
    expect(map.of('viewport').filter(({ phase }) => phase === 'move').length).toBeGreaterThan(2);
    await commands.emulateMedia({ reducedMotion: 'reduce' });
    const before = map.of('viewport').length;
    await map.press('{ArrowLeft}');
    expect(map.of('viewport').slice(before)).toMatchObject([{ phase: 'end' }]);
  });
});

describe('what the page asks for', () => {
  it('a selection out of view comes into view; the reader did not do it', async () => {
    const map = await mountMap();
    await map.focusMap();
    await map.press('{+}{+}{+}');
    map.element.selected = 'hanoi-summit';
    await map.settled();
    const hanoi = map.markers()[6];
    expect(hanoi?.classes).toContain('selected');
    expect(hanoi?.x).toBeGreaterThan(20);
    expect(hanoi?.x).toBeLessThan(764);
    expect(map.of('viewport').at(-1)).toMatchObject({ user: false, phase: 'end' });
    expect(map.of('select')).toEqual([]);
  });

  it('keys and buttons keep in its place what a fit has centred, however close they come', async () => {
    for (const [width, height, dir] of [
      [784, 423, 'ltr'],
      [784, 423, 'rtl'],
      [360, 268, 'ltr'],
    ] as const) {
      const data = [sample('Reykjavík', '2024-01-01', 64.15, -21.94)];
      const map = await mountMap({ data, maxZoom: 12 }, width, height, dir);
      const at = () => map.markers().map(({ x, y }) => [Math.round(x), Math.round(y)]);
      const fitted = at();
      expect(fitted).toHaveLength(1);
      expect(fitted).not.toEqual([[width / 2, Math.round(height / 2)]]);
      await map.focusMap();
      for (let i = 0; i < 4; i++) await map.press('{+}');
      await expect.poll(() => map.stand.zoom).toBe(8);
      expect(at()).toEqual(fitted);
      for (let i = 0; i < 4; i++) await map.control('Zoom in').click();
      await expect.poll(() => map.stand.zoom).toBe(12);
      expect(at()).toEqual(fitted);
      for (let i = 0; i < 8; i++) await map.control('Zoom out').click();
      await expect.poll(() => map.stand.zoom).toBe(4);
      expect(at()).toEqual(fitted);
      map.element.remove();
    }
  });

  it('max-zoom is where zooming ends', async () => {
    const map = await mountMap({ maxZoom: 3 });
    await map.focusMap();
    await map.press('{+}{+}{+}');
    expect(map.stand.zoom).toBe(3);
    await expect.element(map.control('Zoom in')).toHaveAttribute('aria-disabled', 'true');
    map.element.maxZoom = 2;
    await map.settled();
    expect(map.stand.zoom).toBe(2);
    expect(map.of('viewport').at(-1)).toMatchObject({ user: false, phase: 'end' });
  });

  it('new data is fitted until the reader has moved the map', async () => {
    const map = await mountMap();
    map.element.data = WITH_BRATISLAVA;
    await map.settled();
    expect(map.markers().every(({ x, y }) => x > 20 && x < 764 && y > 20 && y < 403)).toBe(true);
    await map.focusMap();
    await map.press('{ArrowRight}');
    const { center } = map.stand;
    map.element.data = VIENNA;
    await map.settled();
    expect(map.stand.center).toEqual(center);
  });

  it('two maps on one page know nothing of each other', async () => {
    const one = await mountMap({}, 600, 300);
    const other = await mountMap({}, 600, 300);
    await one.marker(HANOI).click();
    await one.control('Zoom in').click();
    await other.settled();
    expect(one.of('select')).toHaveLength(1);
    expect(other.of('viewport')).toHaveLength(1);
    expect(other.root.querySelector('[part~=selected]')).toBeNull();
  });
});

describe('its box', () => {
  it('may be empty at first and grow later', async () => {
    const map = await mountMap({}, 0, 0);
    expect(map.of('viewport')).toEqual([]);
    // Leaflet comes to another, and not to this one.
    const other = await mountMap();
    expect([map.steered, other.steered]).toEqual([false, true]);
    other.element.remove();
    await map.resize(784, 423);
    await expect.poll(() => map.markers().length).toBe(7);
    expect(map.markers().every(({ x, y }) => x > 20 && x < 764 && y > 20 && y < 403)).toBe(true);
    await expect.poll(() => map.steered).toBe(true);
  });

  it('may be hidden and come back', async () => {
    const map = await mountMap();
    const before = map.markers();
    map.element.style.display = 'none';
    await map.settled();
    map.element.selected = 'hanoi-summit';
    await map.settled();
    map.element.style.display = '';
    await map.settled();
    expect(map.markers().map(({ x }) => x)).toEqual(before.map(({ x }) => x));
    await map.drag(SEA, [SEA[0] + 40, SEA[1]]);
    expect(map.markers()[0]?.x).toBe((before[0]?.x ?? 0) + 40);
  });

  it('is fitted again when it changes, until the reader has moved the map', async () => {
    const map = await mountMap();
    await map.resize(500, 300);
    await expect.poll(() => map.of('viewport').length).toBe(2);
    expect(map.markers().every(({ x, y }) => x > 20 && x < 480 && y > 20 && y < 280)).toBe(true);
    await map.focusMap();
    await map.press('{+}');
    const { center, zoom } = map.stand;
    await map.resize(784, 423);
    await expect.poll(() => map.of('viewport').at(-1)?.user).toBe(false);
    expect(map.stand).toEqual({ center, zoom });
  });

  it('is fitted again after the reader has come back to the fit, by whatever way', async () => {
    const map = await mountMap();
    await map.focusMap();
    await map.press('{+}{ArrowRight}{Home}');
    await map.resize(500, 300);
    await expect.poll(() => map.of('viewport').at(-1)?.user).toBe(false);
    expect(map.markers().every(({ x, y }) => x > 20 && x < 480 && y > 20 && y < 280)).toBe(true);
  });

  it('changes while the reader has moved the map, whose drags begin where it stands then', async () => {
    const map = await mountMap();
    await map.focusMap();
    await map.press('{+}');
    await map.resize(600, 423);
    const [before] = map.markers();
    await map.drag([300, 330], [340, 330]);
    expect(map.markers()[0]?.x).toBe((before?.x ?? 0) + 40);
  });

  it('has a height of its own, from its own width, unless it is given one', async () => {
    const box = document.createElement('div');
    const element = document.createElement('summit-venues');
    box.append(element);
    document.body.append(box);
    const height = (): number => element.getBoundingClientRect().height;
    for (const [width, expected] of [
      [300, 268],
      [700, 378],
      [1200, 560],
    ] as const) {
      box.style.inlineSize = `${width}px`;
      expect(height()).toBeCloseTo(expected, 0);
    }
    element.style.blockSize = '200px';
    expect(height()).toBe(200);
    expect(box.scrollHeight).toBe(200);
    // It is never too low to be seen.
    element.style.blockSize = '0';
    expect(height()).toBe(120);
    element.style.blockSize = 'auto';
    element.style.flex = '1';
    box.style.cssText = 'display: flex; inline-size: 700px; block-size: 300px';
    await element.updateComplete;
    expect(height()).toBe(300);
    expect(element.getBoundingClientRect().width).toBe(700);
    const frame = element.shadowRoot?.querySelector('.frame')?.getBoundingClientRect();
    expect([frame?.width, frame?.height]).toEqual([700, 300]);
  });

  it('says nothing to the page where only its height has changed', async () => {
    const map = await mountMap({}, 700, 500);
    await map.focusMap();
    await map.press('{ArrowUp}');
    const before = map.of('viewport').length;
    await map.resize(700, 496);
    map.element.selected = 'hanoi-summit';
    map.element.from = '2018';
    await map.settled();
    expect(map.viewport.clientHeight).toBe(496);
    expect(map.of('viewport')).toHaveLength(before);
    await map.resize(700, 170);
    await map.settled();
    expect(map.of('viewport').length).toBeGreaterThan(before);
  });
});

describe('life', () => {
  it('goes on where it was after being moved, removed and put back', async () => {
    const map = await mountMap({ selected: 'hanoi-summit' });
    await map.focusMap();
    await map.press('{+}{ArrowRight}');
    const { center, zoom } = map.stand;
    const place = document.createElement('div');
    document.body.prepend(place);
    place.append(map.element);
    await map.settled();
    expect(map.steered).toBe(true);
    expect(map.stand).toEqual({ center, zoom });

    // What is asked for now is drawn when it is gone.
    map.element.journeys = true;
    map.element.remove();
    await map.settled();
    expect(map.steered).toBe(false);
    document.body.append(map.element);
    await expect.poll(() => map.steered).toBe(true);
    expect(map.stand).toEqual({ center, zoom });
    const [before] = map.markers();
    await map.drag(SEA, [SEA[0] - 50, SEA[1]]);
    expect(map.markers()[0]?.x).toBe((before?.x ?? 0) - 50);
  });

  it('may end at any moment: while Leaflet loads, in a drag, in a pinch, in a glide', async () => {
    const early = document.createElement('summit-venues');
    early.style.cssText = 'inline-size: 784px; block-size: 423px';
    document.body.append(early);
    await early.updateComplete;
    early.remove();

    await commands.emulateMedia({ reducedMotion: 'no-preference' });
    const map = await mountMap();
    map.element.addEventListener('summit-viewport', ({ user }) => {
      if (user) map.element.remove();
    });
    await commands.mousePath([map.at(...SEA), map.at(SEA[0] + 60, SEA[1])]);
    expect(map.element.isConnected).toBe(false);

    const pinched = await mountMap();
    pinched.element.addEventListener('summit-viewport', ({ user }) => {
      if (user) pinched.element.remove();
    });
    await commands.touch([
      [pinched.at(350, 300), pinched.at(450, 300)],
      [pinched.at(330, 300), pinched.at(470, 300)],
      [pinched.at(310, 300), pinched.at(490, 300)],
    ]);
    expect(pinched.element.isConnected).toBe(false);

    // A throw begins in the frame after the hand has let go.
    const thrown = await mountMap();
    addEventListener('mouseup', () => thrown.element.remove(), { once: true });
    await commands.mousePath([thrown.at(...SEA), thrown.at(SEA[0] - 200, SEA[1])], { steps: 5 });
    expect(thrown.element.isConnected).toBe(false);
    await frames(3);

    const gliding = await mountMap();
    await gliding.focusMap();
    await userEvent.keyboard('{ArrowRight}');
    gliding.element.remove();
    const count = gliding.heard.length;
    await gliding.settled();
    expect(gliding.heard).toHaveLength(count);
    await commands.emulateMedia({ reducedMotion: 'reduce' });
  });

  it('many times over leaves nothing behind in the document', async () => {
    const body = document.body.className;
    for (let i = 0; i < 20; i++) {
      const element = new SummitVenues();
      element.style.cssText = 'inline-size: 400px; block-size: 300px';
      document.body.append(element);
      await element.updateComplete;
      element.remove();
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(document.body.children).toHaveLength(0);
    expect(document.body.className).toBe(body);
  });
});

describe('settings of the reader', () => {
  it('dark and forced colours keep every mark and every contrast', async () => {
    await commands.emulateMedia({ forcedColors: 'active' });
    const map = await mountMap({ selected: 'hanoi-summit', ...WINDOW });
    expect(await violations(map.element)).toEqual([]);
    await commands.emulateMedia({ forcedColors: 'none' });
    document.documentElement.style.colorScheme = 'dark';
    document.body.style.background = '#15191c';
    const dark = await mountMap({ selected: 'hanoi-summit', ...WINDOW });
    expect(await violations(dark.element)).toEqual([]);
    document.documentElement.style.colorScheme = '';
    document.body.style.background = '';
  });
});
