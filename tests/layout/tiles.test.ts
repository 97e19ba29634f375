import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tilesIn } from '../../src/layout/tiles.js';
import {
  creditsOf,
  hostOf,
  osm,
  providerOf,
  tileUrl,
} from '../../src/components/summit-venues/tile-provider.js';

const view = fc.record({
  center: fc.tuple(
    fc.double({ min: -80, max: 80, noNaN: true }),
    fc.double({ min: -180, max: 180, noNaN: true }),
  ),
  zoom: fc.double({ min: 0, max: 18, noNaN: true }),
  width: fc.integer({ min: 50, max: 1600 }),
  height: fc.integer({ min: 50, max: 1000 }),
});

describe('the tiles of a view', () => {
  it('cover each pixel of the world in it exactly once', () => {
    fc.assert(
      fc.property(
        view,
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (shown, u, v) => {
          const tiles = tilesIn(shown, Math.round(shown.zoom));
          const [x, y] = [Math.floor(u * shown.width) + 0.5, Math.floor(v * shown.height) + 0.5];
          const over = tiles.filter(
            ({ left, top, width, height }) => left < x && x < left + width && top < y && y < top + height,
          );
          const all = tiles.reduce(
            (box, { top, height }) => ({
              top: Math.min(box.top, top),
              bottom: Math.max(box.bottom, top + height),
            }),
            { top: Infinity, bottom: -Infinity },
          );
          // A seam shows between two pictures that end within a pixel.
          const edges = tiles.flatMap(({ left, top, width, height }) => [left, top, width, height]);
          expect(edges.every(Number.isInteger)).toBe(true);
          expect(over.length).toBe(y > all.top && y < all.bottom ? 1 : 0);
          expect(new Set(tiles.map(({ key }) => key)).size).toBe(tiles.length);
          expect(tiles.every(({ x, y, z }) => x >= 0 && x < 2 ** z && y >= 0 && y < 2 ** z)).toBe(true);
        },
      ),
    );
  });

  it('are those in view and no more', () => {
    const shown = { center: [0, 0] as const, zoom: 3, width: 200, height: 200 };
    expect(
      tilesIn(shown, 3)
        .map(({ key }) => key)
        .sort(),
    ).toEqual(['3/3/3', '3/3/4', '3/4/3', '3/4/4']);
  });
});

describe('a provider', () => {
  const base = 'https://page.example/article/';

  it('is a preset, an address, or an object; never what is no address of the web', () => {
    expect(providerOf('osm', null, base)).toBe(osm);
    expect(providerOf('/tiles/{z}/{x}/{y}.png', 'Us', base)).toEqual({
      url: '/tiles/{z}/{x}/{y}.png',
      attribution: 'Us',
    });
    for (const none of [
      null,
      '',
      'cat.png',
      'javascript:{z}{x}{y}',
      'data:image/png,{z}{x}{y}',
      'file:///{z}/{x}/{y}',
    ]) {
      expect(providerOf(none, null, base)).toBeNull();
    }
  });

  it('osm keeps to the letter of the usage policy', () => {
    expect(osm.url).toBe('https://tile.openstreetmap.org/{z}/{x}/{y}.png');
    expect(osm.maxZoom).toBe(19);
    expect(osm.referrerPolicy).toBe('strict-origin-when-cross-origin');
    expect(creditsOf(osm.attribution ?? '')).toEqual([
      { text: '© ' },
      { text: 'OpenStreetMap contributors', href: 'https://www.openstreetmap.org/copyright' },
      { text: ', ' },
      { text: 'report a map issue', href: 'https://www.openstreetmap.org/fixthemap' },
    ]);
  });

  it('has an address for each tile, finer pictures for finer screens, and turns among its hosts', () => {
    const provider = { url: 'https://{s}.tiles.example/{z}/{x}/{y}{r}.png' };
    expect(tileUrl(provider, { x: 1, y: 1, z: 3 }, 1)).toBe('https://c.tiles.example/3/1/1.png');
    expect(tileUrl(provider, { x: 1, y: 2, z: 3 }, 2)).toBe('https://a.tiles.example/3/1/2@2x.png');
    expect(hostOf(provider, base)).toBe('a.tiles.example');
  });

  it('is named in text, whatever it writes', () => {
    expect(creditsOf('<a href="javascript:alert(1)">x</a><script>y</script>')).toEqual([
      { text: 'x', href: undefined },
      { text: 'y' },
    ]);
  });
});
