import { beforeEach, describe, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import { violations } from './harness/axe.js';
import { mountMap, put } from './harness/map.js';
import { sampleIn } from './harness/samples.js';

const WINDOW = { from: '2019-01', to: '2019-02' } as const;

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

beforeEach(async () => {
  document.body.replaceChildren();
  document.body.style.margin = '0';
  document.documentElement.removeAttribute('dir');
  await commands.mouseMove(1200, 880);
});

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

/** A point of the sea, far from all marks and controls. */
const SEA = [420, 330] as const;

describe('several events', () => {
  it('at one venue are one marker with their count, which opens a list', async () => {
    const map = await mountMap({ data: [...VIENNA, sampleIn('Lima', '2008-11-22', -12, -77)] });
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

  it('are named by the head of their list while that is open, which lies over no part of their own name', async () => {
    const map = await mountMap({ data: [...VIENNA, sampleIn('Lima', '2008-11-22', -12, -77)] });
    await map.marker(/^3 entries at Vienna/).click();
    await map.settled();
    expect(map.list?.querySelector('.title')?.textContent).toContain('Vienna');
    expect(map.labels().filter((label) => label.includes('Vienna'))).toEqual([]);
    expect(map.labels()).toContain('Lima');
    await map.press('{Escape}');
    expect(map.labels().some((label) => label.startsWith('Vienna'))).toBe(true);
  });

  it('at one venue are none of them under the pointer or the focus, but named together', async () => {
    const map = await mountMap({ data: [...VIENNA, sampleIn('Lima', '2008-11-22', -12, -77)] });
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
      sampleIn('Upper hall', '1961-06-03', 48.2, 16.37),
      sampleIn('Lower hall', '1979-06-15', 48.20001, 16.37),
    ];
    const map = await mountMap({ data: [...data, sampleIn('Lima', '2008-11-22', -12, -77)] });
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
      data: [
        sampleIn('Quito', '2001', 0, -78),
        sampleIn('Accra', '2002', 0, 0),
        sampleIn('Lagos', '2003', 0, 20),
      ],
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
    const map = await mountMap({ data: [...VIENNA, sampleIn('Lima', '2008-11-22', -12, -77)] });
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
        sampleIn('Taveuni', '2020-01-01', -16.8, 179.99),
        sampleIn('Rabi', '2020-02-01', -16.5, -179.99),
        sampleIn('Lima', '2008-11-22', -12.05, -77.04),
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
        sampleIn('North bank', '2018-04-27', 37.956, 126.677),
        sampleIn('South bank', '2019-06-30', 37.955, 126.678),
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

  it('are listed with their focus kept in the list where its heading is pressed, and are left by Escape', async () => {
    const map = await mountMap({ data: VIENNA }, 784, 320);
    await map.marker(/Vienna/).click();
    await map.settled();
    const title = map.list?.querySelector('.title')?.getBoundingClientRect() ?? new DOMRect();
    await commands.mousePath([[title.x + 4, title.y + 4]]);
    await map.settled();
    expect(map.list?.matches(':focus-within')).toBe(true);
    await map.press('{ArrowDown}');
    expect(map.focused).toBe(map.list?.querySelector('.entry'));
    await commands.mousePath([[title.x + 4, title.y + 4]]);
    await map.press('{Escape}');
    expect(map.list).toBeNull();
    expect(map.focused?.matches('.marker')).toBe(true);
  });

  it('are listed over the scale of a small map, with a way out as large as a finger', async () => {
    const data = Array.from({ length: 60 }, (_, i) => sampleIn(`Sample ${i}`, `${1950 + i}`, 21, 105.8));
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
      ...sampleIn('One place', '2020-01-01', 10, 20),
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
        ...sampleIn('One place', '2020-01-01', 0.1, 0.1),
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
      sampleIn(
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

  it('by the hundred are in the document where they are in view, and come there with the focus', async () => {
    const data = Array.from({ length: 250 }, (_, i) =>
      sampleIn(`P${i}`, String(1700 + i), 2 * (i % 10), 2 * Math.floor(i / 10)),
    );
    const map = await mountMap({ data });
    await put(map, 10, 25, 6);
    const [one] = map.markers();
    expect(map.markers().length).toBeGreaterThan(20);
    for (const { name, x, y } of map.markers()) {
      expect(Math.abs(x - 392), name).toBeLessThan(392 + 50);
      expect(Math.abs(y - 211), name).toBeLessThan(211 + 50);
    }
    await map.focusMap();
    await map.press('{Enter}{End}');
    expect(map.focused?.getAttribute('aria-label')).toContain('P249');
    expect(map.markers().map(({ key }) => key)).not.toContain(one?.key);
  });
});
