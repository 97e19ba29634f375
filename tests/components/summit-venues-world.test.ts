import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { commands } from 'vitest/browser';
import { scaleOf } from '../../src/layout/projection.js';
import { piecesAhead } from '../../src/layout/world-pieces.js';
import { isLand, mountMap, put, type MapHarness } from './harness/map.js';
import { pictureOf } from './harness/picture.js';

beforeEach(async () => {
  document.body.replaceChildren();
  document.body.style.margin = '0';
  // Of so many a page keeps no more.
  performance.clearResourceTimings();
  await commands.mouseMove(1200, 880);
});

/** Pieces of the world are files, which a busy machine may serve late. */
const COMING = { timeout: 5000 };

const asked = (): string[] =>
  performance.getEntriesByType('resource').flatMap(({ name }) => /world\/([^/]+)\.js/.exec(name)?.[1] ?? []);
const pieces = (map: MapHarness) => map.root.querySelectorAll('.world > g[transform]').length;
const isWhole = (map: MapHarness) => map.root.querySelector('.world #world') === null;
describe('the world', () => {
  it('asks for nothing while it is seen from afar, and for finer pieces where the reader comes near', async () => {
    const map = await mountMap();
    expect(asked()).toEqual([]);
    expect(isWhole(map)).toBe(false);
    await put(map, 1.3, 103.8, 6);
    await expect.poll(() => isWhole(map), COMING).toBe(true);
    expect(pieces(map)).toBeGreaterThan(0);
    const names = asked();
    expect(names.every((name) => name.startsWith('10m'))).toBe(true);
    // The country of the first summit, which the world at 1:110m leaves out, is set off.
    expect(map.root.querySelector('.world .land.host')).not.toBeNull();
    await put(map, 1.3, 103.8, 6.5);
    await put(map, 1.3, 103.8, 6);
    // Those beside may be on their way; none is asked for twice.
    expect(asked()).toEqual(expect.arrayContaining(names));
    expect(new Set(asked()).size).toBe(asked().length);
  });

  it('has at hand what lies beside, for a reader who pans on', async () => {
    const map = await mountMap();
    await put(map, 48, 17.5, 7);
    await put(map, 48, 17.6, 7);
    const view = { center: [48, 17.6], zoom: 7, width: 784, height: 423 } as const;
    const beside = piecesAhead(view, true);
    expect(beside.length).toBeGreaterThan(piecesAhead(view, false).length);
    const names = beside.filter(({ land }) => land).map(({ name }) => name);
    await expect.poll(asked, COMING).toEqual(expect.arrayContaining(names));
  });

  it('draws a piece once: moving and zooming change transforms only', async () => {
    const map = await mountMap();
    await put(map, 48, 11, 5.7);
    await expect.poll(() => isWhole(map), COMING).toBe(true);
    const [group] = map.root.querySelectorAll('.world > g[transform]');
    const path = group?.querySelector('.coast');
    const d = path?.getAttribute('d');
    const where = group?.getAttribute('transform');
    await put(map, 48.3, 11.2, 5.9);
    expect(group?.isConnected).toBe(true);
    expect(path?.getAttribute('d')).toBe(d);
    expect(group?.getAttribute('transform')).not.toBe(where);
  });

  it('is drawn with lines as thin at every zoom', async () => {
    const map = await mountMap();
    for (const zoom of [2, 6]) {
      await put(map, 48, 11, zoom);
      await expect.poll(() => isWhole(map), COMING).toBe(zoom === 6);
      for (const name of ['coast', 'borders', 'islet', 'graticule']) {
        const line = map.root.querySelector(`.world .${name}`);
        expect(line && getComputedStyle(line).vectorEffect, name).toBe('non-scaling-stroke');
      }
    }
  });

  it('is light or dark with the page, and plain in forced colours', async () => {
    const map = await mountMap({ data: [] });
    const part = (selector: string) => map.root.querySelector(selector) ?? document.body;
    const land = () => getComputedStyle(part('.land')).fill;
    const sea = () => getComputedStyle(part('.frame')).backgroundColor;
    const lines = () => ['coast', 'borders'].map((name) => getComputedStyle(part(`.${name}`)).stroke);
    const looks: string[][] = [];
    try {
      for (const scheme of ['light', 'dark']) {
        document.documentElement.style.colorScheme = scheme;
        looks.push([land(), sea(), ...lines()]);
      }
      const [light = [], dark = []] = looks;
      for (const [i, color] of light.entries()) expect(dark[i]).not.toBe(color);
      expect(new Set(light).size).toBe(4);
      document.documentElement.style.colorScheme = '';
      await commands.emulateMedia({ forcedColors: 'active' });
      expect(land()).toBe(sea());
      for (const line of lines()) expect(line).not.toBe(land());
    } finally {
      document.documentElement.style.colorScheme = '';
      await commands.emulateMedia({ forcedColors: 'none' });
    }
  });

  it('stays as fine as it was while what is finer is on its way', async () => {
    const finest = '**/world/10m-*.js*';
    const map = await mountMap();
    await put(map, -19, 47, 4.6);
    await expect.poll(() => isWhole(map), COMING).toBe(true);
    await commands.answer(finest, 'silent');
    await put(map, -19, 47, 6);
    await expect.poll(async () => (await commands.asked(finest)).length).toBeGreaterThan(0);
    await map.settled();
    expect(map.root.querySelectorAll('.world g[transform] > .coast').length).toBeGreaterThan(0);
    await commands.answer(finest, null);
  });

  it('shows sea where a finer piece has it, whatever is coarser below', async () => {
    const late = '**/world/50m-3-2.js*';
    await commands.answer(late, 'silent');
    const map = await mountMap({ data: [] });
    // The coast of Norway, in a piece of its own; the one to the west does not come.
    await put(map, 62, 5, 5.4);
    await expect.poll(() => pieces(map), COMING).toBeGreaterThan(0);
    await map.settled();
    expect(isWhole(map)).toBe(false);
    const origin = map.element.getBoundingClientRect();
    const paths = [...map.root.querySelectorAll<SVGGeometryElement>('.world .land')];
    const [coarse, fine] = [true, false].map((isCoarse) =>
      paths.filter((path) => (path.closest('#world') !== null) === isCoarse),
    );
    const use = map.root.querySelector<SVGGraphicsElement>('.world use');
    const isIn = (which: SVGGeometryElement[] = [], x: number, y: number): boolean =>
      which.some((path) => {
        const matrix = (path.closest('#world') ? use : path)?.getScreenCTM();
        const at = new DOMPoint(origin.left + x, origin.top + y);
        return matrix ? path.isPointInFill(at.matrixTransform(matrix.inverse())) : false;
      });
    const around = [-3, 0, 3].flatMap((dx) => [-3, 0, 3].map((dy) => [dx, dy] as const));
    const points: [number, number][] = [];
    // East of the meridian of Greenwich, where the piece begins.
    for (let x = 360; x < 700; x += 4)
      for (let y = 20; y < 400; y += 4)
        if (around.every(([dx, dy]) => isIn(coarse, x + dx, y + dy) && !isIn(fine, x + dx, y + dy)))
          points.push([x, y]);
    expect(points.length).toBeGreaterThan(3);
    const { data, width } = await pictureOf(map.element);
    const ratio = width / 784;
    const colors = points.map(([x, y]) => {
      const i = 4 * (Math.round(y * ratio) * width + Math.round(x * ratio));
      return data.subarray(i, i + 3).join(' ');
    });
    expect(colors.filter((color) => color === '251 250 246')).toEqual([]);
    await commands.answer(late, null);
  });

  it('shows the place of the first summit on land at every zoom', async () => {
    const map = await mountMap({}, 784, 424);
    for (const zoom of [4, 5, 6, 7, 8]) {
      await put(map, 1.2494, 103.8249, zoom);
      await expect.poll(() => isWhole(map), COMING).toBe(true);
      const near = [0, -1, 1].flatMap((dx) => [0, -1, 1].map((dy) => isLand(map, 392 + dx, 212 + dy)));
      expect(near.some(Boolean), String(zoom)).toBe(true);
    }
  });

  it('shows small states as islets until their outline can be seen', async () => {
    const map = await mountMap();
    const islets = () => map.root.querySelector('.world .islet')?.getAttribute('d') ?? '';
    // Malta in the middle.
    await put(map, 35.9, 14.4, 3);
    expect(islets()).toMatch(/M39\d(\.\d)? 21\d/);
    await put(map, 35.9, 14.4, 8);
    await expect.poll(() => isWhole(map), COMING).toBe(true);
    expect(islets()).toBe('');
  });

  it('says where its detail ends', async () => {
    const map = await mountMap();
    await put(map, 21, 105.8, 8);
    const hint = () => map.root.querySelector('.hint')?.textContent ?? '';
    expect(hint()).toBe('');
    await map.focusMap();
    await map.press('{+}');
    expect(map.stand.zoom).toBe(8);
    expect(hint()).toBe('The map has no finer detail');
    await expect.element(map.control('Zoom in')).toHaveAttribute('title', 'The map has no finer detail');
  });

  it('says so once each time it is passed, where the page lets the reader come closer', async () => {
    const map = await mountMap({ maxZoom: 12 });
    const hint = () => map.root.querySelector('.hint')?.textContent ?? '';
    const NONE_FINER = 'The map has no finer detail';
    // Venice, below the pointer.
    await put(map, 45.44, 12.33, 7.8);
    expect(hint()).toBe('');
    await map.wheel([392, 212], -50, { ctrl: true });
    expect(map.stand.zoom).toBeGreaterThan(8);
    expect(hint()).toBe(NONE_FINER);
    // The wheel that goes on does not wipe it away.
    await map.wheel([392, 212], -20, { ctrl: true });
    expect(hint()).toBe(NONE_FINER);
    await expect.poll(hint, { timeout: 4000 }).toBe('');
    await map.wheel([392, 212], -50, { ctrl: true });
    expect(hint()).toBe('');
    await put(map, 45.44, 12.33, 7.8);
    await map.focusMap();
    await map.press('{+}');
    await expect.poll(hint).toBe(NONE_FINER);
  });

  it('says so of events that are fitted closer than that', async () => {
    const venue = (place: string, lat: number, lon: number) => ({
      title: place,
      date: '2018',
      place,
      lat,
      lon,
    });
    const data = [venue('Capella', 1.2494, 103.8249), venue('Palawan Beach', 1.2487, 103.8227)];
    const map = await mountMap({ data, maxZoom: 12 });
    expect(map.stand.zoom).toBe(12);
    expect(map.root.querySelector('.hint')?.textContent).toBe('The map has no finer detail');
  });

  it('says so to a press on its button, where that takes it to the end and where it is at the end', async () => {
    const map = await mountMap();
    const hint = () => map.root.querySelector('.hint')?.textContent ?? '';
    await put(map, 21, 105.8, 6.5);
    await map.control('Zoom in').click();
    await expect.poll(() => map.stand.zoom).toBe(7.5);
    expect(hint()).toBe('');
    await map.control('Zoom in').click();
    await expect.poll(hint).toBe('The map has no finer detail');
    expect(map.stand.zoom).toBe(8);
    await expect.poll(hint, { timeout: 4000 }).toBe('');
    await map.control('Zoom in').click({ force: true });
    await expect.poll(hint).toBe('The map has no finer detail');
    expect(map.stand.zoom).toBe(8);
  });

  it('says so to the wheel and to a double click too, but not on the way out', async () => {
    const zooms: Record<string, (map: MapHarness) => Promise<void>> = {
      wheel: (map) => map.wheel([700, 400], -100, { ctrl: true }),
      'double click': (map) => commands.dblclick(...map.at(700, 400)),
    };
    for (const [way, zoom] of Object.entries(zooms)) {
      const map = await mountMap();
      const hint = () => map.root.querySelector('.hint')?.textContent ?? '';
      await put(map, 21, 105.8, 8);
      await zoom(map);
      await expect.poll(hint, { message: way }).toBe('The map has no finer detail');
      expect(map.stand.zoom, way).toBe(8);
      await map.wheel([700, 400], 100, { ctrl: true });
      expect(hint(), way).toBe('');
      map.element.remove();
    }
  });

  it('is moved as it was drawn while the map is dragged a little', async () => {
    const map = await mountMap();
    let drawings = 0;
    const watch = new MutationObserver((changes) => (drawings += changes.length));
    const grid = map.root.querySelector('.graticule');
    if (grid) watch.observe(grid, { attributeFilter: ['d'] });
    const moves = map.of('viewport').length;
    await map.drag([700, 400], [640, 400]);
    watch.disconnect();
    // Once with room around it, and once at rest.
    expect(drawings).toBeGreaterThan(0);
    expect(drawings).toBeLessThanOrEqual(2);
    expect(map.of('viewport').length - moves).toBeGreaterThan(3);
  });

  it('covers the map all along a drag that leads far', async () => {
    const map = await mountMap();
    const [ground, world] = [map.root.querySelector('.ground'), map.root.querySelector('.world')];
    if (!ground || !world) throw new Error('There is no world.');
    const box = map.element.getBoundingClientRect();
    const looks: boolean[] = [];
    const watch = new MutationObserver(() => {
      const { left, right, top, bottom } = world.getBoundingClientRect();
      const isCovered = left <= box.left + 1 && right >= box.right - 1;
      looks.push(isCovered && top <= box.top + 1 && bottom >= box.bottom - 1);
    });
    watch.observe(ground, { attributes: true, subtree: true });
    await map.drag([100, 330], [700, 60]);
    watch.disconnect();
    expect(looks.length).toBeGreaterThan(5);
    expect(looks).not.toContain(false);
  });

  it('says how far it is in words that are no wider than their bar, in metres where it is seen from near', async () => {
    // Of each distance the zoom at which its bar is narrowest, in the north and in the south.
    const size = { width: 600, height: 400 };
    const narrowest = [64, 30].flatMap((lat) => {
      const views = new Map<number, { lat: number; zoom: number }>();
      for (let zoom = 19; zoom > 3; zoom -= 0.02) {
        const scale = scaleOf({ ...size, center: [lat, -22], zoom }, 110);
        if (scale && (scale.about || scale.metres < 1000)) views.set(scale.metres, { lat, zoom });
      }
      return [...views.values()];
    });
    expect(narrowest.length).toBeGreaterThan(12);
    const map = await mountMap({ maxZoom: 19 }, size.width, size.height);
    const words: string[] = [];
    const said = document.createRange();
    for (const { lat, zoom } of narrowest) {
      await put(map, lat, -22, zoom);
      const bar = map.root.querySelector('.scale');
      const text = bar?.textContent ?? '';
      words.push(text);
      if (bar) said.selectNodeContents(bar);
      expect(said.getBoundingClientRect().width, text).toBeLessThanOrEqual(bar?.clientWidth ?? 0);
    }
    for (const each of ['≈ 300 km', '≈ 500 km', '20 m', '500 m']) expect(words).toContain(each);
  });

  it('tells how far it is where one scale holds for all of it', async () => {
    const map = await mountMap();
    const bar = () => map.root.querySelector('.scale');
    expect(bar()).toBeNull();
    await put(map, 21, 105.8, 6);
    expect(bar()?.textContent).toBe('200 km');
    // A country of the north, and any place that stands alone: in the middle, and at the edges less so.
    await put(map, 64, 20, 4.5);
    expect(bar()?.textContent).toBe('≈ 300 km');
    const alone = await mountMap({
      data: [{ title: 'Sample', date: '2001', place: 'Vienna', lat: 48.2, lon: 16.37 }],
    });
    expect(alone.root.querySelector('.scale')?.textContent).toBe('≈ 700 km');
  });
});

describe('the whole screen', () => {
  it('is not offered where the page may not give it', async () => {
    Object.defineProperty(document, 'fullscreenEnabled', { value: false, configurable: true });
    onTestFinished(() => void Reflect.deleteProperty(document, 'fullscreenEnabled'));
    const map = await mountMap();
    expect(map.control('Zoom in').query()).not.toBeNull();
    expect(map.control('Full screen').query()).toBeNull();
  });

  it('is taken and left by a button', async () => {
    const map = await mountMap();
    await map.control('Full screen').click();
    await expect.poll(() => document.fullscreenElement).toBe(map.element);
    await map.settled();
    const { height } = map.element.getBoundingClientRect();
    expect(map.viewport.getBoundingClientRect().height).toBe(height);
    await map.control('Leave full screen').click();
    await expect.poll(() => document.fullscreenElement).toBeNull();
    await map.settled();
    expect(map.viewport.getBoundingClientRect().height).toBe(423);
  });
});
