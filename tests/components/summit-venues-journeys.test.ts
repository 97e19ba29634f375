import { beforeEach, describe, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import { koreaDiplomacy } from '../../src/data/sets/korea-diplomacy.js';
import { mountDetails } from './harness/details.js';
import { mountMap, type MapHarness } from './harness/map.js';
import { clear, mount } from './harness/summit.js';

beforeEach(async () => {
  clear();
  document.body.style.margin = '0';
  await commands.mouseMove(1200, 880);
});

const arcs = (map: MapHarness, chosen = '') =>
  map.root.querySelectorAll(`.journeys g:first-of-type .journey${chosen}`);
const heads = (map: MapHarness) => [...map.root.querySelectorAll('.journey.head')];

/** Where something lies in the map, in CSS px. */
function within(map: MapHarness, element: Element): DOMRect {
  const [at, box] = [map.element.getBoundingClientRect(), element.getBoundingClientRect()];
  return new DOMRect(box.x - at.x, box.y - at.y, box.width, box.height);
}

describe('journeys', () => {
  it('are drawn only where the page asks for them', async () => {
    const map = await mountMap({ data: koreaDiplomacy });
    expect(map.root.querySelector('.journeys')).toBeNull();
    map.element.setAttribute('journeys', '');
    await map.settled();
    // Fourteen, of which some are one at this scale and some too short.
    expect(arcs(map).length).toBeGreaterThan(4);
    expect(arcs(map).length).toBeLessThan(14);
    map.element.journeys = false;
    await map.settled();
    expect(map.root.querySelector('.journeys')).toBeNull();
  });

  it('lead from where they began to where they ended, with a head that points there', async () => {
    const data = {
      venues: [
        { id: 'suva', name: 'Suva', lat: -18.14, lon: 178.44 },
        { id: 'apia', name: 'Apia', lat: -13.83, lon: -171.77 },
      ],
      events: [
        { id: 'meeting', title: 'Sample', when: '2020', venue: 'apia' },
        { title: 'Sample', when: '2020', venue: 'suva' },
      ],
      journeys: [{ from: 'suva', to: 'apia', event: 'meeting' }],
    };
    const map = await mountMap({ data, journeys: true });
    const [head, ...more] = heads(map);
    if (!head) throw new Error('There is no head.');
    expect(more).toEqual([]);
    const [suva, apia] = ['Suva', 'Apia'].map((name) =>
      map.markers().find(({ label }) => label.includes(name)),
    );
    if (!suva || !apia) throw new Error('There are two markers.');
    const tip = within(map, head);
    // Short of its mark, on the side from where it comes: the short way over the date line.
    expect(tip.right).toBeLessThan(apia.x);
    expect(tip.right).toBeGreaterThan(apia.x - 24);
    expect(tip.left).toBeGreaterThan(suva.x);
    // Two lines, one on each side of the date line, meet within the map.
    const boxes = [...map.root.querySelectorAll('.journeys g path')].map((line) => within(map, line));
    expect(boxes.every(({ width }) => width > 0)).toBe(true);
    const back = await mountMap({
      data: { ...data, journeys: [{ from: 'apia', to: 'suva', event: 'meeting' }] },
      journeys: true,
    });
    const [there] = heads(back);
    const end = back.markers().find(({ label }) => label.includes('Suva'));
    if (!there || !end) throw new Error('There is no way back.');
    expect(within(back, there).left).toBeGreaterThan(end.x);
    expect(within(back, there).left).toBeLessThan(end.x + 24);
    const start = map.root.querySelector('.journey.start');
    expect(start && within(map, start).x + within(map, start).width / 2).toBeCloseTo(suva.x, 0);
  });

  it('follow the time window and the filters with the event that they led to', async () => {
    const map = await mountMap({
      data: koreaDiplomacy,
      journeys: true,
      from: '2019-04-20',
      to: '2019-04-30',
    });
    expect(arcs(map)).toHaveLength(1);
    map.element.from = '2018-06-10';
    map.element.to = '2018-06-14';
    await map.settled();
    expect(arcs(map)).toHaveLength(2);
  });

  it('and relations lead to nothing that the reader has filtered out', async () => {
    const summit = await mount({ selected: 'hanoi-summit' });
    const curve = () =>
      summit.element.shadowRoot
        ?.querySelector('summit-venues')
        ?.shadowRoot?.querySelector('.relation-curve .head');
    await expect.poll(curve).not.toBeNull();
    summit.element.filters = { search: 'Second US' };
    await expect.poll(() => [...summit.visible]).toEqual(['hanoi-summit']);
    await expect.poll(curve).toBeNull();
    summit.element.filters = null;
    await expect.poll(curve).not.toBeNull();
  });

  it('of their own time follow the window by that', async () => {
    const places = [
      { id: 'a', name: 'A', lat: 0, lon: 0 },
      { id: 'b', name: 'B', lat: 30, lon: 60 },
    ];
    const data = {
      venues: places,
      events: [{ title: 'Sample', when: '1990/2010', venue: 'a' }],
      journeys: [{ from: 'a', to: 'b', when: '1995' }],
    };
    const map = await mountMap({ data, journeys: true, from: '1994', to: '1996' });
    expect(arcs(map)).toHaveLength(1);
    map.element.from = '1996';
    await map.settled();
    expect(arcs(map)).toHaveLength(0);
  });

  it('to the chosen event stand out and say who travelled', async () => {
    const map = await mountMap({
      data: koreaDiplomacy,
      journeys: true,
      selected: 'singapore-summit',
      from: '2018-06-01',
      to: '2018-06-30',
    });
    expect(arcs(map, '.chosen')).toHaveLength(2);
    expect(map.labels()).toContain('Kim Jong Un');
    map.element.selected = null;
    await map.settled();
    expect(arcs(map, '.chosen')).toHaveLength(0);
    expect(map.labels()).not.toContain('Kim Jong Un');
  });

  it('are not drawn through a name that has room beside them', async () => {
    const data = {
      venues: [
        { id: 'west', name: 'Vancouver', lat: 49.3, lon: -123.1 },
        { id: 'east', name: 'Washington', lat: 38.9, lon: -77 },
      ],
      events: [
        { id: 'a', title: 'Sample: a meeting', date: '1993-04-03', venue: 'west' },
        { id: 'b', title: 'Sample: a start', date: '1993-04-02', venue: 'east' },
      ],
      journeys: [{ from: 'east', to: 'west', event: 'a', who: [] }],
    };
    const side = (map: MapHarness): string =>
      [...map.root.querySelectorAll('.label')].find(({ textContent }) => textContent.includes('Vancouver'))
        ?.className ?? '';
    const map = await mountMap({ data });
    expect(side(map)).toContain('right');
    map.element.journeys = true;
    await map.settled();
    expect(arcs(map)).toHaveLength(1);
    expect(side(map)).not.toContain('right');
    expect(side(map)).toContain('label');
  });

  it('do not strike out a name that has no other room, and leave others as they are', async () => {
    const places = {
      middle: [45, 0],
      north: [62, 0],
      east: [45, 40],
      south: [20, 0],
      west: [45, -40],
    } as const;
    const starts = ['north', 'east', 'south', 'west'] as const;
    const data = {
      venues: Object.entries(places).map(([id, [lat, lon]]) => ({ id, name: `Sample ${id}`, lat, lon })),
      events: Object.keys(places).map((id) => ({ id, title: id, date: '1993-04-03', venue: id })),
      journeys: starts.map((from) => ({ from, to: 'middle', event: 'middle', who: [] })),
    };
    const map = await mountMap({ data, journeys: true });
    expect(arcs(map)).toHaveLength(4);
    const ground = (name: string): string => {
      const text = [...map.root.querySelectorAll('.label .text')].find((each) => each.textContent === name);
      if (!text) throw new Error(`${name} is not named.`);
      return getComputedStyle(text).backgroundColor;
    };
    expect(ground('Sample middle')).toBe('rgb(255, 255, 255)');
    expect(ground('Sample south')).toBe('rgba(0, 0, 0, 0)');
  });

  it('come apart as the map comes closer', async () => {
    const map = await mountMap({ data: koreaDiplomacy, journeys: true, from: '2018-09', to: '2018-09' });
    // From Seoul to Pyongyang: shorter than a mark at first.
    expect(arcs(map)).toHaveLength(0);
    for (let i = 0; i < 6; i++) await map.control('Zoom in').click();
    await map.settled();
    expect(arcs(map)).toHaveLength(1);
  });

  it('are asked for on the whole too, and told in the details with their sources', async () => {
    const summit = await mount({ data: koreaDiplomacy, journeys: true });
    await expect
      .poll(() => summit.view('summit-venues').shadowRoot?.querySelector('.journeys'))
      .not.toBeNull();
    const details = await mountDetails({ data: koreaDiplomacy, selected: 'panmunjom-jun' });
    const part = [...details.root.querySelectorAll('.section')].find(
      (section) => section.querySelector('h4')?.textContent === 'Journeys',
    );
    const words = part?.textContent.replace(/\s+/g, ' ');
    expect(words).toContain('Donald Trump Osaka – Panmunjom');
    expect(words).toContain('From the meeting of the G20.');
    const number = part?.querySelector('.ref')?.textContent.trim() ?? '';
    expect(details.sources()[Number(number) - 1]?.textContent).toContain('Travels Abroad of the President');
  });
});

describe('where the map is to keep to the window', () => {
  const data = [
    { title: 'Sample: Lisbon', date: '2001', lat: 38.7, lon: -9.1 },
    { title: 'Sample: Nairobi', date: '2002', lat: -1.3, lon: 36.8 },
    { title: 'Sample: Lima', date: '2003', lat: -12, lon: -77 },
  ];

  it('it shows what is in it, and comes back after the reader went elsewhere', async () => {
    const map = await mountMap({ data, follow: true, from: '2001', to: '2002' });
    const start = map.stand;
    map.element.from = '2003';
    map.element.to = null;
    await map.settled();
    expect(map.stand.center[0]).toBeCloseTo(-12, 0);
    expect(map.stand.center[1]).toBeCloseTo(-77, -1);
    await map.drag([300, 200], [100, 150]);
    map.element.from = '2001';
    map.element.to = '2002';
    await map.settled();
    expect(map.stand.center[0]).toBeCloseTo(start.center[0], 6);
    expect(map.stand.zoom).toBeCloseTo(start.zoom, 6);
  });

  it('it stays where nothing is in it', async () => {
    const map = await mountMap({ data, follow: true, from: '2003' });
    const before = map.stand;
    map.element.from = '2010';
    await map.settled();
    expect(map.stand).toEqual(before);
  });

  it('it says that it moved by itself', async () => {
    const map = await mountMap({ data, follow: true });
    map.heard.length = 0;
    map.element.to = '2001';
    await map.settled();
    expect(map.of('viewport').map(({ user }) => user)).toEqual([false]);
  });

  it('comes nearer in every frame of a drag that never rests', async () => {
    await commands.emulateMedia({ reducedMotion: 'no-preference' });
    try {
      const many = Array.from({ length: 60 }, (_, i) => ({
        title: `Sample ${i}`,
        date: `20${String(i + 10)}`,
        lat: 0,
        lon: i,
      }));
      // All the way is shorter than what is glided at most: none of it is jumped over.
      const map = await mountMap({ data: many, follow: true, to: '2039' });
      const west = map.stand.center[1];
      for (let year = 2040; year < 2070; year++) {
        map.element.from = String(year - 29);
        map.element.to = String(year);
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      expect(map.stand.center[1]).toBeGreaterThan(west + 4);
    } finally {
      await commands.emulateMedia({ reducedMotion: 'reduce' });
    }
  });

  it('by default it remembers where the reader left it, whatever the window does', async () => {
    const map = await mountMap({ data });
    await map.drag([300, 200], [250, 220]);
    const left = map.stand;
    map.element.from = '2003';
    await map.settled();
    map.element.from = null;
    map.element.to = '2001';
    await map.settled();
    expect(map.stand).toEqual(left);
  });

  it('on the whole too', async () => {
    const summit = await mount({ data, follow: true });
    const heard = summit.events('viewport').length;
    summit.element.to = '2001';
    await expect.poll(() => summit.events('viewport').length).toBeGreaterThan(heard);
  });
});

describe('tiles on the whole', () => {
  it('are the map’s own, and so is the question', async () => {
    const summit = await mount({
      consent: 'ask',
      // Tiles that come: who is named for those that do not is gone again after the third.
      tiles: `${location.origin}/stories/tile.svg?{z}/{x}/{y}`,
      tileAttribution: 'Us',
    });
    const map = () => summit.view('summit-venues').shadowRoot;
    await expect.poll(() => map()?.querySelector('[part="consent"]')?.textContent).toContain(location.host);
    expect(map()?.querySelector('.tiles')).toBeNull();
    summit.element.consent = null;
    await expect.poll(() => map()?.querySelector('[part="credit"]')?.textContent.trim()).toBe('Us');
    summit.element.tiles = null;
    await expect.poll(() => map()?.querySelector('[part="credit"]')).toBeNull();
  });

  it('are taken from attributes', () => {
    const element = document.createElement('summit-map');
    for (const [name, value] of [
      ['tiles', '/none/{z}/{x}/{y}.png'],
      ['tile-attribution', 'Us'],
      ['consent', 'ask'],
      ['follow', ''],
      ['journeys', ''],
    ] as const)
      element.setAttribute(name, value);
    expect(element).toMatchObject({
      tiles: '/none/{z}/{x}/{y}.png',
      tileAttribution: 'Us',
      consent: 'ask',
      follow: true,
      journeys: true,
    });
  });
});
