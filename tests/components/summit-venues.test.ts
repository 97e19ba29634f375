import { beforeEach, describe, expect, it } from 'vitest';
import { commands, userEvent } from 'vitest/browser';
import { SummitVenues } from '../../src/components/summit-venues/summit-venues.js';
import { RINGS } from '../../src/layout/marks.js';
import { violations } from './harness/axe.js';
import { mountMap, put, type MapHarness } from './harness/map.js';
import { frames } from './harness/quiet.js';
import { sampleIn } from './harness/samples.js';

const HANOI = /^Second US–North Korea summit/;

const WINDOW = { from: '2019-01', to: '2019-02' } as const;

/** The placed events of the bundled summits, in time order. */
const IN_TIME = ['First', 'Japan', 'US asks', 'Summit dates', 'Moon', 'China', 'Second'];

const VIENNA = [
  sampleIn('Vienna', '1961-06-03', 48.2, 16.37),
  sampleIn('Vienna', '1979-06-15', 48.2, 16.37, 'b'),
  sampleIn('Vienna', '1985-01-01', 48.2, 16.37),
];

const WITH_BRATISLAVA = [
  ...VIENNA.slice(0, 1),
  sampleIn('Bratislava', '2005-02-24', 48.14, 17.11),
  sampleIn('Lima', '2008-11-22', -12.05, -77.04),
];

/** Fifty-one events at the southern one of two places: a large cluster low on the map. */
const CROWDED = [
  ...Array.from({ length: 51 }, (_, i) => sampleIn('Geneva', String(1950 + i), 46.23, 6.14, 'abc'[i % 3])),
  sampleIn('Oslo', '2012-02', 59.9, 10.7, 'b'),
];

/** A place in each corner of the fit: of a high map, and of a wide one. */
const CORNERS = [
  sampleIn('North-west', '2001', 55, 5),
  sampleIn('North-east', '2002', 55, 15),
  sampleIn('South-west', '2003', 47, 5),
  sampleIn('South-east', '2004', 47, 15),
];

const WIDE = [
  sampleIn('Vancouver', '2001', 50, -123),
  sampleIn('St. John’s', '2002', 50, -53),
  sampleIn('Los Angeles', '2003', 34, -123),
  sampleIn('Bermuda', '2004', 34, -53),
];

/** All around the globe, and near both ends of the map. */
const POLES = [
  sampleIn('Svalbard', '2001', 78.2, 15.6),
  sampleIn('Anadyr', '2002', 64.7, 177.5),
  sampleIn('Hobart', '2003', -42.9, 147.3),
  sampleIn('McMurdo', '2004', -77.85, 166.7),
  sampleIn('Lima', '2005', -12.05, -77.04),
];

beforeEach(async () => {
  document.body.replaceChildren();
  document.body.style.margin = '0';
  document.documentElement.removeAttribute('dir');
  await commands.mouseMove(1200, 880);
});

const starts = (map: MapHarness): string[] =>
  map.markers().map(({ name }) => IN_TIME.find((start) => name.startsWith(start)) ?? name);

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
      data: [sampleIn('Suva', '2020-01-01', -18.14, 178.44), sampleIn('Apia', '2020-02-01', -13.83, -171.77)],
    });
    const [suva, apia] = map.markers();
    expect((apia?.x ?? 0) - (suva?.x ?? 0)).toBeGreaterThan(300);
    expect(map.stand.zoom).toBeGreaterThan(5);
  });

  it('shows whole marks at the poles', async () => {
    const map = await mountMap({
      data: [sampleIn('North', '2020-01-01', 90, 0), sampleIn('South', '2020-02-01', -90, 10)],
    });
    const [north, south] = map.markers();
    expect(north?.y).toBeGreaterThan(8);
    expect(south?.y).toBeLessThan(415);
  });

  it('shows whole marks at the poles of a small map of its own height, clear of the controls along its bottom', async () => {
    const data = [
      sampleIn('South', '2020-01-01', -90, 0),
      sampleIn('North', '2020-02-01', 90, 0),
      sampleIn('Alert', '2020-03-01', 82.5, -62.3),
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
      const data = [sampleIn('Reykjavík', '2024-01-01', 64.15, -21.94)];
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
    await expect.poll(() => gliding.heard.at(-1)?.phase).toBe('move');
    gliding.element.remove();
    const count = gliding.heard.length;
    await gliding.settled();
    // It is over, and that is all that is heard.
    expect(gliding.heard.slice(count).map(({ phase }) => phase)).toEqual(['end']);
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
