import axe from 'axe-core';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { commands } from 'vitest/browser';
import { CellCounts } from '../../src/data/cells.js';
import type { DataInput } from '../../src/data/types.js';
import { latitude, mercatorX, mercatorY, projector } from '../../src/layout/projection.js';
import { mountMap, put, type MapHarness } from './harness/map.js';
import { clear, mount } from './harness/summit.js';

const EVENTS = 6000;
const PLACES = 1500;
const DAY = 86_400_000;

/** Events of 60 years at places all over the world, in columns: no object per event. */
function many(events = EVENTS, places = PLACES): DataInput {
  const start = new Float64Array(events);
  const lat = new Float32Array(events);
  const lon = new Float32Array(events);
  const group = new Uint8Array(events);
  for (let i = 0; i < events; i++) {
    start[i] = Date.UTC(1950, 0, 1) + ((i * 7919) % 21_900) * DAY;
    const place = (i * 31) % places;
    lat[i] = ((place * 37) % 130) - 60 + (place % 7) / 10;
    lon[i] = ((place * 101) % 360) - 180 + (place % 11) / 12;
    group[i] = i % 4;
  }
  return {
    columns: {
      start,
      end: start.map((at) => at + DAY),
      lat,
      lon,
      group,
      groups: ['A', 'B', 'C', 'D'],
      title: (i: number) => `Sample ${i}`,
    },
  };
}

beforeEach(async () => {
  document.body.replaceChildren();
  document.body.style.margin = '0';
  await commands.mouseMove(1200, 880);
});

const canvasOf = (map: MapHarness) => map.root.querySelector<HTMLCanvasElement>('canvas.crowd');
/** How many pixels of the canvas have ink. */
function ink(map: MapHarness): number {
  const canvas = canvasOf(map);
  const data = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
  let count = 0;
  for (let i = 3; i < data.length; i += 4) if ((data[i] ?? 0) > 0) count++;
  return count;
}
/** From a label to the middle of the disc that is nearest to it, in CSS px. */
function gapBeside(
  map: MapHarness,
  label: Element | null,
  discs: readonly { x: number; y: number }[],
): number {
  const box = label?.getBoundingClientRect() ?? new DOMRect();
  const origin = map.element.getBoundingClientRect();
  expect(box.width).toBeGreaterThan(40);
  const gaps = discs.map(({ x, y }) => {
    const across = Math.max(box.left - origin.left - x, x - (box.right - origin.left), 0);
    const along = Math.max(box.top - origin.top - y, y - (box.bottom - origin.top), 0);
    return Math.hypot(across, along);
  });
  return Math.min(...gaps);
}
/** The column and row of the grid of that level in which a marker of a map of 784 × 423 stands. */
function squareOf(map: MapHarness, { x, y }: { x: number; y: number }, level: number): number[] {
  const { center, zoom } = map.stand;
  const scale = 256 * 2 ** zoom;
  const [mx, my] = [mercatorX(center[1]) + (x - 392) / scale, mercatorY(center[0]) + (y - 211.5) / scale];
  return [mx - Math.floor(mx), my].map((at) => Math.floor(at * 2 ** level));
}
const countIn = (name: string): number => Number(/^([\d,]+) entr/.exec(name)?.[1]?.replace(',', ''));

describe('many events', () => {
  it('are not looked for one by one where a cell is named under the pointer', async () => {
    const looked = vi.spyOn(CellCounts.prototype, 'rows');
    onTestFinished(() => looked.mockRestore());
    // A cell of more events than have their years said.
    const map = await mountMap({ data: many(60_000) });
    const [largest] = map.markers();
    await commands.mouseMove(...map.at(largest?.x ?? 0, largest?.y ?? 0));
    await map.settled();
    expect(map.markers().find(({ classes }) => classes.includes('hovered'))?.label).toContain('around');
    expect(looked).not.toHaveBeenCalled();
  });

  it('are called by its title where a cell holds but one, which is looked for when somebody asks', async () => {
    const looked = vi.spyOn(CellCounts.prototype, 'rows');
    onTestFinished(() => looked.mockRestore());
    const lone = {
      ...{ title: 'Aid flight', date: '2018-02-01', place: 'Nairobi', lat: -1.3, lon: 36.8 },
      ...{ group: 'Flight', status: 'cancelled' },
    };
    const crowd = Array.from({ length: 400 }, (_, n) => ({
      ...{ title: `Talk ${n}`, date: String(1900 + (n % 100)), group: 'Talk' },
      ...{ place: 'Paris', lat: 48.8, lon: 2.3 },
    }));
    const map = await mountMap({ data: [...crowd, lone] });
    for (const from of ['1910', '1920', '1930']) {
      map.element.from = from;
      await map.settled();
    }
    expect(looked.mock.results.some(({ value }) => Array.isArray(value) && value.length === 1)).toBe(false);
    await map.focusMap();
    await map.press('{Enter}');
    await map.press('{End}');
    const name = 'Aid flight, 1 February 2018 (cancelled), Nairobi, Flight';
    expect(map.markers().map((each) => each.name)).toEqual(['280 entries around Paris, 1930–1999', name]);
    const focused = map.markers().find((each) => each.name === name);
    expect(focused?.label).toBe('Nairobi|1 Feb 2018');
    // And drawn as the event that it is.
    const mark = map.root.querySelector(`[data-key="${focused?.key}"]`);
    expect(mark?.querySelector('.m-slash')).not.toBeNull();
    expect(mark?.querySelector('.cluster')).toBeNull();
    expect(mark?.hasAttribute('aria-haspopup')).toBe(false);
    await map.press('{Enter}');
    expect(map.of('select')).toHaveLength(1);
  });

  it('have their number inside of the ring, in wide letters too, and are named by all of it', async () => {
    const sizes = [3, 29, 508, 1213, 1961, 2950, 9960, 29_400];
    const written = ['3', '29', '508', '1.2k', '2k', '3k', '10k', '29k'];
    const place = sizes.flatMap((size, i) => Array.from({ length: size }, () => i));
    const start = Float64Array.from(place, () => Date.UTC(2000, 0, 1));
    const columns = {
      ...{ start, end: start.map((at) => at + DAY), title: () => 'Sample' },
      lat: Float32Array.from(place, (i) => 10 * i - 30),
      lon: Float32Array.from(place, (i) => 20 * i - 70),
      group: Uint8Array.from(place, (_, i) => i % 2),
      groups: ['A', 'B'],
    };
    const map = await mountMap({ data: { columns } });
    map.element.style.fontFamily = 'DejaVu Sans, Verdana, sans-serif';
    await map.focusMap();
    await map.press('{Enter}{End}');
    for (const [i, size] of sizes.entries()) {
      await map.settled();
      const text = map.root.querySelector<SVGTextElement>('.marker .cluster text');
      const name = text?.closest('button')?.getAttribute('aria-label') ?? '';
      expect([text?.textContent, countIn(name)]).toEqual([written[i], size]);
      // Around the corners of the letters, 9 px high, is the ring of 3.5 px.
      const inside = Number(text?.parentElement?.querySelector('.ground')?.getAttribute('r')) - 1.5 - 3.5;
      expect(Math.hypot((text?.getComputedTextLength() ?? 0) / 2, 4.5), name).toBeLessThan(inside);
      await map.press('{ArrowUp}');
    }
  });

  it('have the box of the focus around their disc, beside the number of the nearest one', async () => {
    const ends = [-175, 175].map((lon) => ({ title: 'Sample: an end', date: '2000', lat: 0, lon }));
    // On both sides of where two cells meet: as close as discs come.
    const pair = Array.from({ length: 780 }, (_, i) => ({
      ...{ title: `Sample ${i}`, date: '2000' },
      ...{ lat: 11, lon: i % 2 === 0 ? -0.5 : 0.5 },
    }));
    const map = await mountMap({ data: [...pair, ...ends] });
    await map.focusMap();
    await map.press('{Enter}');
    const [one, other] = map.markers();
    expect(Math.abs((one?.x ?? 0) - (other?.x ?? 0))).toBe(45);
    const box = map.root.querySelector(`[data-key="${one?.key}"] .focus .ground`)?.getBoundingClientRect();
    const pen = new OffscreenCanvas(1, 1).getContext('2d');
    if (!box || !pen) throw new Error('Nothing is drawn.');
    pen.font = '700 12.5px DejaVu Sans, Verdana, sans-serif';
    // The box of a path leaves out its stroke, 5 px wide.
    expect(box.width / 2 + 2.5).toBeLessThan(45 - pen.measureText('390').width / 2);
  });

  it('are drawn by cells on a canvas, and are a handful of nodes', async () => {
    const map = await mountMap({ data: many() });
    expect(canvasOf(map)?.width).toBe(784 * devicePixelRatio);
    expect(ink(map)).toBeGreaterThan(10_000);
    expect(map.markers().length).toBeLessThan(4);
    expect(map.root.querySelectorAll('*').length).toBeLessThan(300);
    const { violations } = await axe.run(map.element);
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it('can be reached by keys as named cells, with the most events first, which hold them all', async () => {
    const map = await mountMap({ data: many() });
    await map.focusMap();
    await map.press('{Enter}');
    const names = map.markers().map(({ name }) => name);
    expect(names.length).toBeGreaterThan(30);
    expect(names.every((name) => /^[\d,]+ entr(y|ies) around Sample \d+(, [\d–]+)?$/.test(name))).toBe(true);
    const counts = names.map(countIn);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    const beyond = EVENTS - counts.reduce((sum, count) => sum + count, 0);
    expect(beyond).toBeLessThan(EVENTS / 10);
    const first = map.focused?.getAttribute('aria-label');
    expect(first).toBe(names[0]);
    await map.press('{ArrowRight}');
    expect(map.focused?.getAttribute('aria-label')).toBe(names[1]);
  });

  it('stand on the canvas alone, but for the cell that the reader minds', async () => {
    const map = await mountMap({ data: many() });
    const pictures = (): number => map.root.querySelectorAll('.marker.cell .cluster').length;
    const [first] = map.markers();
    expect(first?.classes).toContain('cell');
    expect(pictures()).toBe(0);
    await commands.mouseMove(...map.at(first?.x ?? 0, first?.y ?? 0));
    await map.settled();
    expect(pictures()).toBe(1);
    await commands.mouseMove(1200, 880);
    await map.settled();
    expect(pictures()).toBe(0);
    await map.focusMap();
    await map.press('{Enter}');
    expect(pictures()).toBe(1);
  });

  it('of a cell that the reader minds have its ring divided by their own kinds', async () => {
    const place = [...Array.from({ length: 300 }, () => 0), ...Array.from({ length: 200 }, () => 1)];
    const start = Float64Array.from(place, () => Date.UTC(2000, 0, 1));
    const columns = {
      ...{ start, end: start.map((at) => at + DAY), title: () => 'Sample', groups: ['A', 'B'] },
      lat: Float32Array.from(place, (i) => 30 * i),
      lon: Float32Array.from(place, (i) => 60 * i),
      // All of one kind there, and both here.
      group: Uint8Array.from(place, (each, i) => (each === 0 ? 0 : i % 2)),
    };
    const map = await mountMap({ data: { columns } });
    await map.focusMap();
    await map.press('{Enter}');
    const parts = (): string[] =>
      [...map.root.querySelectorAll('.marker .cluster .part')].map((part) => part.classList.value);
    expect(parts()).toEqual(['part cat-1']);
    await map.press('{ArrowRight}');
    expect(parts()).toEqual(['part cat-1', 'part cat-2']);
  });

  it('are counted anew while the window moves', async () => {
    const map = await mountMap({ data: many() });
    const all = countIn(map.markers()[0]?.name ?? '');
    map.element.from = '1960';
    map.element.to = '1979';
    await map.settled();
    const third = countIn(map.markers()[0]?.name ?? '');
    expect(third).toBeLessThan(all / 2);
    expect(third).toBeGreaterThan(all / 5);
    map.element.from = map.element.to = null;
    await map.settled();
    expect(countIn(map.markers()[0]?.name ?? '')).toBe(all);
  });

  it('open by zoom under the pointer, until they are markers of their own', async () => {
    const map = await mountMap({ data: many() });
    for (let i = 0; i < 8 && canvasOf(map); i++) {
      const { zoom } = map.stand;
      const [{ x, y } = { x: 0, y: 0 }] = map.markers();
      await commands.mouseClick(...map.at(x, y));
      await map.settled();
      expect(map.stand.zoom).toBeGreaterThan(zoom);
    }
    expect(canvasOf(map)).toBeNull();
    expect(map.markers().length).toBeGreaterThan(3);
    await map.control('Show all places').click();
    await map.settled();
    expect(canvasOf(map)).not.toBeNull();
  });

  it.each([
    ['clusters', 'reduce'],
    ['heat', 'reduce'],
    ['clusters', 'no-preference'],
  ] as const)(
    'open by key with the focus on the first of what was in the cell (%s, motion: %s)',
    async (density, reducedMotion) => {
      await commands.emulateMedia({ reducedMotion });
      onTestFinished(() => commands.emulateMedia({ reducedMotion: 'reduce' }));
      // So many that a cell holds others.
      const map = await mountMap({ data: many(60_000, 20_000), density });
      const focused = () => map.markers().find(({ key }) => key === map.focused?.getAttribute('data-key'));
      await map.focusMap();
      await map.press('{Enter}');
      let cells = 0;
      for (let cell = focused(); cell?.classes.includes('cell'); cell = focused()) {
        cells++;
        const level = Number.parseInt(cell.key, 10);
        const square = squareOf(map, cell, level);
        const ends = (): number => map.of('viewport').filter(({ phase }) => phase === 'end').length;
        const before = ends();
        await map.press('{Enter}');
        await expect.poll(ends).toBeGreaterThan(before);
        await map.settled();
        const [first] = map.markers().filter((each) => String(squareOf(map, each, level)) === String(square));
        expect(focused()).toEqual(first);
        expect(first?.key).not.toBe(cell.key);
      }
      expect(cells).toBeGreaterThan(1);
      expect(canvasOf(map)).toBeNull();
      expect(map.focused?.matches('.marker')).toBe(true);
    },
  );

  it('open by a press so that keys go on from what was in the cell, which is not where the most are', async () => {
    const map = await mountMap({ data: many(60_000, 20_000) });
    await map.focusMap();
    await map.press('{Enter}');
    const isInside = ({ x, y }: { x: number; y: number }): boolean =>
      x > 100 && x < 600 && y > 100 && y < 320;
    const cell = map.markers().findLast(isInside);
    if (!cell) throw new Error('There is no cell in the middle.');
    const level = Number.parseInt(cell.key, 10);
    const square = squareOf(map, cell, level);
    map.viewport.focus();
    await map.settled();
    await commands.mouseMove(...map.at(cell.x - 4, cell.y));
    await commands.mouseClick(...map.at(cell.x, cell.y));
    await map.settled();
    await commands.mouseMove(1200, 880);
    await map.settled();
    // Of all the cells of a map that is not gone through by keys only that one is there.
    expect(map.focused).toBe(map.viewport);
    expect(map.markers()).toHaveLength(1);
    await map.press('{Tab}');
    const focused = () => map.markers().find(({ key }) => key === map.focused?.getAttribute('data-key'));
    const inSquare = map.markers().filter((each) => String(squareOf(map, each, level)) === String(square));
    expect(inSquare.length).toBeGreaterThan(1);
    expect(inSquare.length).toBeLessThan(map.markers().length);
    expect(focused()).toEqual(inSquare[0]);
    expect(focused()?.key).not.toBe(cell.key);
    const next = map.markers()[map.markers().findIndex(({ key }) => key === focused()?.key) + 1];
    await map.press('{ArrowDown}');
    expect(focused()?.key).toBe(next?.key);
    // And from then on they are where the focus is.
    expect(map.focused?.getAttribute('tabindex')).toBe('0');
  });

  it('have paper over them where the scale stands', async () => {
    const map = await mountMap({ data: many() });
    await put(map, 0, 0, 3);
    const scale = map.root.querySelector('.scale');
    const paper = map.root.querySelector('.group');
    if (!scale || !paper) throw new Error('There is no scale, or no group of controls.');
    expect(getComputedStyle(scale).backgroundColor).toBe(getComputedStyle(paper).backgroundColor);
  });

  it('show a ring and a name under the pointer', async () => {
    const map = await mountMap({ data: many() });
    await map.focusMap();
    await map.press('{Enter}');
    const other = map.markers()[9];
    map.viewport.focus();
    await map.settled();
    expect(map.markers().length).toBeLessThan(4);
    await commands.mouseMove(...map.at(other?.x ?? 0, other?.y ?? 0));
    await map.settled();
    const [hovered] = map.markers().filter(({ classes }) => classes.includes('hovered'));
    expect(hovered?.name).toBe(other?.name);
    const label = hovered?.label.replaceAll('|', ' ') ?? '';
    expect(label).toMatch(/^[\d,]+ entries around Sample/);
    expect(hovered?.name.startsWith(label)).toBe(true);
    // No other has come with it.
    expect(map.markers().length).toBeLessThan(5);
    await commands.mouseMove(1200, 880);
    await map.settled();
    expect(map.markers().some(({ classes }) => classes.includes('hovered'))).toBe(false);
  });

  it('have the name under the pointer on paper, beside the discs around where there is room', async () => {
    // Two rows of discs with room between them: on the right and on the left lie others.
    const events = 1200;
    const start = Float64Array.from({ length: events }, (_, i) => Date.UTC(1950, 0, 1) + i * DAY);
    const columns = {
      start,
      end: start.map((at) => at + DAY),
      lat: Float32Array.from(start, (_, i) => (i % 2) * 60 - 20),
      lon: Float32Array.from(start, (_, i) => (i % 24) * 15 - 175),
      group: new Uint8Array(events),
      groups: ['A'],
      title: (i: number) => `Sample ${i}`,
    };
    const map = await mountMap({ data: { columns } });
    await map.focusMap();
    await map.press('{Enter}');
    const discs = map.markers();
    const inner = discs.find(({ x, y }) => x > 250 && x < 500 && y > 60 && y < 360);
    map.viewport.focus();
    await map.settled();
    await commands.mouseMove(...map.at(inner?.x ?? 0, inner?.y ?? 0));
    await map.settled();
    const label = map.root.querySelector(`.label[data-of="${inner?.key}"]`);
    expect(gapBeside(map, label, discs)).toBeGreaterThan(17);
    const text = label?.querySelector('.text');
    expect(text && getComputedStyle(text).backgroundColor).not.toBe('rgba(0, 0, 0, 0)');
  });

  it.each(['the focus', 'the pointer'])(
    'in the midst of others have the name of the one with %s directly beside it, over none of their numbers',
    async (by) => {
      const crowd = Array.from({ length: 25 }, (_, cell) =>
        Array.from({ length: 40 }, (_, i) => ({
          ...{ title: `Sample ${cell}/${i}`, date: '2000', place: `Samplestown ${cell}` },
          // In the middle of its cell, of which sixteen go round the world.
          ...{ lat: latitude((6.5 + (cell % 5)) / 16), lon: ((6.5 + Math.floor(cell / 5)) / 16) * 360 - 180 },
        })),
      ).flat();
      const ends = [-175, 175].map((lon) => ({ title: 'Sample: an end', date: '2000', lat: 0, lon }));
      const map = await mountMap({ data: [...crowd, ...ends] });
      await map.focusMap();
      await map.press('{Enter}');
      const discs = map.markers();
      expect(discs).toHaveLength(27);
      const middle = discs.find(({ name }) => name.includes('Samplestown 12'));
      if (!middle) throw new Error('There is no such disc.');
      if (by === 'the focus') await map.press('{ArrowDown}'.repeat(discs.indexOf(middle)));
      else {
        map.viewport.focus();
        await map.settled();
        await commands.mouseMove(...map.at(middle.x, middle.y));
        await map.settled();
      }
      const label = map.root.querySelector(`.label[data-of="${middle.key}"]`);
      expect(label?.textContent).toContain('Samplestown 12');
      // Past its own disc and the box of the focus, and no further.
      const gap = gapBeside(map, label, [middle]);
      expect(gap).toBeGreaterThan(21 + 9);
      expect(gap).toBeLessThan(21 + 15);
      const box = label?.getBoundingClientRect() ?? new DOMRect();
      for (const { x, y } of discs) {
        const [left, top] = map.at(x - 8, y - 4.5);
        const under = box.left < left + 16 && box.right > left && box.top < top + 9 && box.bottom > top;
        expect(under, `${x} ${y}`).toBe(false);
      }
      const text = label?.querySelector('.text');
      expect(text && getComputedStyle(text).backgroundColor).not.toBe('rgba(0, 0, 0, 0)');
      // What lies under it is pressed through it.
      const hit = map.root.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      expect(hit?.closest('.label')).toBeNull();
    },
  );

  it('outside the dates stay as outlines also where the others have markers', async () => {
    for (const density of ['clusters', 'heat'] as const) {
      const map = await mountMap({ data: many(), density, from: '1990', to: '1990-01' });
      const shown = map.markers().length;
      expect(shown).toBeLessThan(60);
      expect(map.markers().every(({ classes }) => !classes.includes('cell'))).toBe(true);
      expect(ink(map)).toBeGreaterThan(1000);
      const few = ink(map);
      map.element.from = '1990-01-01';
      map.element.to = '1990-01-02';
      await map.settled();
      expect(ink(map)).toBeGreaterThan(few);
      map.element.remove();
    }
  });

  it('of one place open a list', async () => {
    const map = await mountMap({ data: many(800, 1) });
    const [{ x, y } = { x: 0, y: 0 }] = map.markers();
    await commands.mouseClick(...map.at(x, y));
    await map.settled();
    expect(map.list?.querySelectorAll('.entry').length).toBe(50);
    await map.press('{Escape}');
    expect(map.list).toBeNull();
  });

  it('keep the selected one marked', async () => {
    const map = await mountMap({ data: many(), selected: '4321' });
    const [marked] = map.markers().filter(({ classes }) => classes.includes('selected'));
    expect(marked?.name).toMatch(/^[\d,]+ entries around/);
  });

  it('may be shades instead of numbers, with the same names', async () => {
    const map = await mountMap({ data: many(), density: 'heat' });
    expect(ink(map)).toBeGreaterThan(50_000);
    const numbers = (): number => map.root.querySelectorAll('button.marker .cluster').length;
    expect(map.markers().length).toBeGreaterThan(0);
    expect(numbers()).toBe(0);
    await map.focusMap();
    await map.press('{Enter}');
    expect(map.markers().length).toBeGreaterThan(30);
    expect(numbers()).toBe(1);
  });

  it('are counted in each frame in which the window is dragged', async () => {
    const summit = await mount({ data: many(), from: '1960', to: '1969' });
    const map = summit.view('summit-venues').shadowRoot;
    const thumb = summit.view('summit-timeline').shadowRoot?.querySelectorAll('[role=slider]')[1];
    if (!map || !thumb) throw new Error('There is no map, or no thumb.');
    /** By date at the end of the window: what the map says of its largest cell. */
    const seen = new Map<string | null, string>();
    const wrong: string[] = [];
    let goes = true;
    const look = (): void => {
      const said = map.querySelector('button.marker')?.getAttribute('aria-label') ?? '';
      const { to } = summit.element;
      if ((seen.get(to) ?? said) !== said) wrong.push(`${to} ${said}`);
      seen.set(to, said);
      // After what is drawn in this frame.
      if (goes) requestAnimationFrame(() => setTimeout(look));
    };
    requestAnimationFrame(() => setTimeout(look));
    thumb.scrollIntoView({ block: 'center' });
    const { x, y, width, height } = thumb.getBoundingClientRect();
    const at = [x + width / 2, y + height / 2] as const;
    await commands.mousePath([at, [at[0] + 120, at[1]]], { steps: 24 });
    goes = false;
    const counts = [...seen.values()].map(countIn);
    expect(wrong).toEqual([]);
    expect(new Set(counts).size).toBeGreaterThan(4);
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    clear();
  });

  it('of a disc are reached by a finger, which does not hover', async () => {
    const map = await mountMap({ data: many(800, 1) });
    const [{ x, y } = { x: 0, y: 0 }] = map.markers();
    const others = Array.from({ length: 800 }, (_, i) => ({
      ...{ title: `Sample: there ${i}`, date: '1990' },
      ...(i < 400 ? { lat: 10, lon: 10 } : { lat: -20, lon: 60 }),
    }));
    await map.touch([[[x, y]]]);
    expect(map.list).not.toBeNull();
    map.element.data = others;
    await map.settled();
    await map.focusMap();
    await map.press('{Enter}');
    const second = map.markers()[1];
    map.viewport.focus();
    await map.settled();
    // A cell that has no node of its own.
    expect(map.markers()).toHaveLength(1);
    await map.touch([[[second?.x ?? 0, second?.y ?? 0]]]);
    await expect.poll(() => map.list?.querySelectorAll('.entry').length).toBe(50);
  });

  it('do not flicker between cells and markers where the number in view is about the limit', async () => {
    const data = Array.from({ length: 400 }, (_, i) => ({
      ...{ title: 'Sample', date: '2000' },
      lat: (i % 20) * 2,
      lon: i < 270 ? -100 + (i % 15) : 100 + (i % 13),
    }));
    const view = [20, -95, 3] as const;
    const map = await mountMap({ data });
    expect(canvasOf(map)).not.toBeNull();
    await put(map, ...view);
    expect(canvasOf(map)).not.toBeNull();
    // The same view, come to from one with markers.
    await put(map, 20, -95, 6);
    expect(canvasOf(map)).toBeNull();
    await put(map, ...view);
    expect(canvasOf(map)).toBeNull();
  });

  /** Two places apart, one with many more events than the other. */
  const uneven = (): DataInput => {
    const count = 3000;
    const start = Float64Array.from({ length: count }, (_, i) => Date.UTC(2000, 0, 1) + i * DAY);
    const isFew = (i: number): boolean => i % 150 === 0;
    return {
      columns: {
        start,
        end: start.map((at) => at + DAY),
        lat: Float32Array.from(start, (_, i) => (isFew(i) ? -20 : 40)),
        lon: Float32Array.from(start, (_, i) => (isFew(i) ? 20 : -100)),
        group: new Uint8Array(count),
        groups: ['A'],
        title: () => 'Sample',
      },
    };
  };
  /** Of the page, until the test is over. */
  const setToken = (name: string, color: string): void => {
    document.body.style.setProperty(name, color);
    onTestFinished(() => void document.body.style.removeProperty(name));
  };
  /** What is on the canvas where a cell is, as red, green, blue and how deep. */
  const inkAt = (map: MapHarness, { x, y }: { x: number; y: number }): number[] => {
    const at = canvasOf(map)?.getContext('2d')?.getImageData(Math.round(x), Math.round(y), 1, 1);
    return [...(at?.data ?? [])];
  };
  const cellsOf = async (map: MapHarness) => {
    await map.focusMap();
    await map.press('{Enter}');
    const [most, few] = map.markers();
    map.viewport.focus();
    await map.settled();
    if (!most || !few) throw new Error('There are no two cells.');
    expect(countIn(most.name)).toBe(2980);
    expect(countIn(few.name)).toBe(20);
    return { most, few };
  };

  it('are the deeper in the colour of density the more there are, and a theme may set that', async () => {
    setToken('--summit-cat-6', 'rgb(0, 255, 0)');
    const map = await mountMap({ data: uneven(), density: 'heat' });
    const { most, few } = await cellsOf(map);
    /** Shades are of finer cells, whose middles are elsewhere. */
    const deepest = ({ x, y }: { x: number; y: number }): number[] =>
      Array.from({ length: 2500 }, (_, i) =>
        inkAt(map, { x: x - 25 + (i % 50), y: y - 25 + Math.floor(i / 50) }),
      ).sort((a, b) => (b[3] ?? 0) - (a[3] ?? 0))[0] ?? [];
    const [red, green, blue, deep = 0] = deepest(most);
    expect([red, green, blue]).toEqual([0, 255, 0]);
    expect(deep).toBeGreaterThan(180);
    const [, , , faint = 0] = deepest(few);
    expect(faint).toBeGreaterThan(50);
    expect(faint).toBeLessThan(deep * 0.7);
  });

  it('are discs with a ring in the colours of their kinds, which a theme may set', async () => {
    setToken('--summit-cat-1', 'rgb(200, 0, 200)');
    const map = await mountMap({ data: uneven() });
    const { most } = await cellsOf(map);
    const ring = Array.from({ length: 30 }, (_, i) => inkAt(map, { x: most.x + i, y: most.y }).slice(0, 3));
    expect(ring.map((ink) => ink.join())).toContain('200,0,200');
    // In its middle stands the number, in the ink of words.
    setToken('--summit-ink', 'rgb(0, 0, 255)');
    const other = await mountMap({ data: uneven() });
    const { most: disc } = await cellsOf(other);
    const middle = Array.from({ length: 20 }, (_, i) => inkAt(other, { x: disc.x + i - 10, y: disc.y }));
    expect(middle.map((ink) => ink.slice(0, 3).join())).toContain('0,0,255');
  });

  it('are drawn for the window alone: nothing stays of the one before', async () => {
    const drawn = (map: MapHarness): string => canvasOf(map)?.toDataURL() ?? '';
    const late = { from: '1990', to: '1999' };
    const map = await mountMap({ data: many() });
    const before = drawn(map);
    Object.assign(map.element, late);
    await map.settled();
    const after = drawn(map);
    expect(after).not.toBe(before);
    map.element.remove();
    const fresh = await mountMap({ data: many(), ...late });
    expect(drawn(fresh)).toBe(after);
  });

  it('do not jump where one becomes a marker: alone in its cell it stands at its own place', async () => {
    const lone = Array.from({ length: 7 }, (_, i) => ({
      id: `lone-${i}`,
      title: `Sample: alone ${i}`,
      date: '2001',
      lat: -57 + 19.3 * i,
      lon: -60 + 31.7 * i,
    }));
    const crowd = Array.from({ length: 400 }, () => ({ title: 'Sample', date: '2000', lat: 45, lon: -100 }));
    const map = await mountMap({ data: [...crowd, ...lone] });
    const { x, y } = projector({ ...map.stand, width: 784, height: 423 });
    for (const { id, lat, lon } of lone) {
      map.element.selected = id;
      await map.settled();
      const [marked] = map.markers().filter(({ classes }) => classes.includes('selected'));
      expect(marked?.name).toContain('Sample: alone');
      expect(Math.abs((marked?.x ?? 0) - x(mercatorX(lon))), id).toBeLessThan(1);
      expect(Math.abs((marked?.y ?? 0) - y(mercatorY(lat))), id).toBeLessThan(1);
    }
  });

  it('leave names of the ground where there are few discs, and none where there are many', async () => {
    const at = (count: number, title: string, lat: number, lon: number) =>
      Array.from({ length: count }, (_, i) => ({ title: `${title} ${i}`, date: '2001', lat, lon }));
    const map = await mountMap({ data: [...at(400, 'Paris', 48.86, 2.35), ...at(1, 'Nairobi', -1.3, 36.8)] });
    expect(canvasOf(map)).not.toBeNull();
    expect(map.labels()).toEqual(expect.arrayContaining(['Russia', 'Brazil']));
    map.element.data = many(5000);
    await map.settled();
    expect(map.labels()).not.toContain('Russia');
  });
});
