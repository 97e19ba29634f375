import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createDataset } from '../../src/data/dataset.js';
import { g20Summits } from '../../src/data/sets/g20-summits.js';
import { koreaDiplomacy } from '../../src/data/sets/korea-diplomacy.js';
import { summits } from '../../src/data/sets/summits.js';
import { usSovietSummits } from '../../src/data/sets/us-soviet-summits.js';
import { isIslet } from '../../src/layout/islets.js';
import { mercatorX, mercatorY, worldWidth, type View } from '../../src/layout/projection.js';
import { patches, pieces, world110m } from '../../src/layout/world-110m.js';
import { LEVELS, levelsAt, MARGIN, piecesAhead, piecesIn } from '../../src/layout/world-pieces.js';
import { decodeWorld, type World } from '../../src/layout/world.js';
import { area, covers, members, read } from './outlines.js';

const [MIDDLE, FINE] = LEVELS;
if (!MIDDLE || !FINE) throw new Error('Two finer levels are expected.');
const folder = fileURLToPath(new URL('../../src/world/', import.meta.url));
const files = readdirSync(folder);
const textOf = (name: string): string => readFileSync(`${folder}${name}.js`, 'utf8');
const decoded = new Map<string, World>();
const piece = (name: string): World => {
  let world = decoded.get(name);
  if (!world) {
    const text = /'(.*)'/.exec(textOf(name))?.[1] ?? '';
    decoded.set(name, (world = decodeWorld(text, MARGIN)));
  }
  return world;
};
const view = (lat: number, lon: number, zoom: number, width = 1200, height = 648): View => ({
  center: [lat, lon],
  zoom,
  width,
  height,
});

/** How far land is from a point, in px at a zoom: 0 on it. Looks around in a circle as wide as a mark. */
function pixelsToLand(isLand: (x: number, y: number) => boolean, x: number, y: number, zoom: number): number {
  for (let away = 0; away <= 12; away++) {
    for (let i = 0; i < 16; i++) {
      const angle = (i / 16) * 2 * Math.PI;
      const step = away / worldWidth(zoom);
      if (isLand(x + step * Math.cos(angle), y + step * Math.sin(angle))) return away;
    }
  }
  return Infinity;
}

/** Whether a level, as a map draws it, has land at a point. */
function landAt(level: (typeof LEVELS)[number]): (x: number, y: number) => boolean {
  return (x, y) => {
    const [column, row] = [Math.floor(x * level.columns), Math.floor(y * level.columns)];
    const name = `${level.name}-${column}-${row}`;
    if (!files.includes(`${name}.js`)) return false;
    const world = piece(name);
    return covers(read(world.land), x * level.columns - column, y * level.columns - row, world.size);
  };
}

describe('the pieces of the finer levels', () => {
  it('are there where the index says so, and nowhere else', () => {
    for (const level of LEVELS) {
      const whole = piecesIn(view(0, 0, 0, 256, 256), level).filter(({ x }) => x >= 0 && x < 1);
      expect(whole).toHaveLength(level.columns ** 2);
      const named = whole.filter(({ land }) => land).map(({ name }) => `${name}.js`);
      expect(named.sort()).toEqual(files.filter((file) => file.startsWith(level.name)).sort());
    }
    expect(Object.keys(pieces)).toEqual(LEVELS.map(({ name }) => name));
  });

  it('fill what they cover with closed shapes inside their square and its margin', () => {
    for (const file of files) {
      const { land, size, countries } = piece(file.replace('.js', ''));
      const outlines = read(land);
      expect(outlines.every(({ closed }) => closed)).toBe(true);
      const numbers = outlines.flatMap(({ points }) => points.flat());
      expect(numbers.every((each) => each >= -MARGIN && each <= 2 * size)).toBe(true);
      // Each country has what the land has, together.
      const sum = countries.reduce((total, { path }) => total + area(read(path)), 0);
      expect(Math.abs(sum - area(outlines)) / (size * size)).toBeLessThan(0.001);
    }
  });

  it('show no coast along the sides where they are cut', () => {
    for (const file of files) {
      const { coast, size } = piece(file.replace('.js', ''));
      for (const { points } of read(coast)) {
        const along = points.slice(1).filter(([x, y], i) => {
          const [fx, fy] = points[i] ?? [NaN, NaN];
          const isSide = (at: number) => at === -MARGIN || at === size + MARGIN;
          return (x === fx && isSide(x)) || (y === fy && isSide(y));
        });
        expect(along.length, file).toBeLessThan(3);
      }
    }
  });

  it('make a step of zoom fetch at most 60 KB of gzip', () => {
    const bytes = new Map(
      files.map((file) => [
        file.replace('.js', ''),
        gzipSync(textOf(file.replace('.js', '')), { level: 9 }).length,
      ]),
    );
    let most = 0;
    for (let lat = -60; lat <= 75; lat += 3) {
      for (let lon = -180; lon < 180; lon += 5) {
        for (let zoom = 2.75; zoom < 8; zoom += 0.5) {
          const before = new Set([
            ...piecesAhead(view(lat, lon, zoom - 1), false).map(({ name }) => name),
            ...piecesAhead(view(lat, lon, zoom - 2), false).map(({ name }) => name),
          ]);
          const asked = piecesAhead(view(lat, lon, zoom), false).filter(({ name }) => !before.has(name));
          most = Math.max(
            most,
            asked.reduce((sum, { name }) => sum + (bytes.get(name) ?? 0), 0),
          );
        }
      }
    }
    expect(most).toBeGreaterThan(20 * 1024);
    expect(most).toBeLessThan(60 * 1024);
  });

  it('are asked for before they are needed, and not at all while the whole world does', () => {
    expect(piecesAhead(view(20, 160, 2.5), true)).toEqual([]);
    expect(levelsAt(3.49)).toEqual([]);
    const ahead = piecesAhead(view(48, 11, 5), false).map(({ name }) => name);
    const needed = piecesIn(view(48, 11, 5.5), FINE).map(({ name }) => name);
    expect(ahead).toEqual(expect.arrayContaining(needed));
    // Across the date line the same piece has one name.
    const pacific = piecesIn(view(-17, 180, 5.5), FINE);
    expect(new Set(pacific.map(({ x }) => Math.floor(x)))).toEqual(new Set([0, 1]));
    expect(pacific.every(({ name }) => /^10m-(0|1|14|15)-\d+$/.test(name))).toBe(true);
  });

  it('beside a view are asked for where it was panned, those less than a quarter of their width away', () => {
    // A view of a few px on a parallel in the middle of its row: 22.5° are a piece.
    const names = (lon: number, panned: boolean): string[] =>
      piecesAhead(view(49, lon, 7, 8, 8), panned).map(({ name }) => name);
    expect(names(22.4, false)).toEqual(['10m-8-5']);
    expect(names(22.4, true)).toEqual(['10m-8-5', '10m-9-5']);
    expect(names(22.5 - 5, true)).toEqual(['10m-8-5', '10m-9-5']);
    expect(names(22.5 - 6, true)).toEqual(['10m-8-5']);
  });
});

describe('what must be seen', () => {
  it('every member of the United Nations has land at the finest level', () => {
    const codes = new Set(
      files
        .filter((file) => file.startsWith('10m'))
        .flatMap((file) => piece(file.replace('.js', '')).countries.map(({ code }) => code)),
    );
    expect(members.filter((code) => !codes.has(code))).toEqual([]);
  });

  it('every member of the United Nations can be seen at every zoom, as its land or as an islet', () => {
    const world = decodeWorld(world110m);
    const whole = new Map(world.countries.map((country) => [country.code, country]));
    // The longest side of the largest shape of a country at a level, in widths of the world.
    const largest = new Map<string, number>();
    const note = (key: string, rings: World['countries'][number]['rings'], unit: number): void => {
      const sides = rings.flatMap((ring) =>
        [0, 1].map((axis) => {
          const along = ring.filter((_, i) => i % 2 === axis);
          return (Math.max(...along) - Math.min(...along)) / unit;
        }),
      );
      largest.set(key, Math.max(largest.get(key) ?? 0, ...sides));
    };
    for (const { code, rings } of world.countries) note(`whole ${code}`, rings, world.size);
    for (const level of LEVELS)
      for (const file of files.filter((each) => each.startsWith(level.name))) {
        const { countries, size } = piece(file.replace('.js', ''));
        for (const { code, rings } of countries) note(`${level.name} ${code}`, rings, size * level.columns);
      }
    const unseen = [1, 1.5, 2, 2.5, 3, 3.49, 3.5, 4, 4.5, 5, 5.49, 5.5, 6, 6.5, 7, 7.5, 8].flatMap((zoom) => {
      const level = levelsAt(zoom).at(-1)?.name ?? 'whole';
      const scale = worldWidth(zoom);
      return members.flatMap((code) => {
        const country = whole.get(code);
        if (country && isIslet(country, scale, level !== 'whole')) return [];
        // With the line of its coast around it, 1 px is a speck of 2.
        const px = (largest.get(`${level} ${code}`) ?? 0) * scale;
        return px >= (level === 'whole' ? 1 : 4) ? [] : [`${code} at ${zoom}: ${px.toFixed(1)} px`];
      });
    });
    expect(unseen).toEqual([]);
  });

  it('no venue of a bundled set stands in the sea', () => {
    const venues = [summits, koreaDiplomacy, usSovietSummits, g20Summits].flatMap((set) =>
      createDataset(set).venues.flatMap(({ lat, lon, name, precision }) =>
        lat === undefined || lon === undefined ? [] : [{ lat, lon, name, precision }],
      ),
    );
    expect(venues.length).toBeGreaterThan(60);
    const world = decodeWorld(world110m);
    const land = read(world.land);
    const coarse = (x: number, y: number) => covers(land, x, y, world.size);
    // A state of which the world at 1:110m has no outline is drawn as an islet of 2 px around its point.
    const islets = world.countries.filter(({ path }) => path === '');
    const coarseOrIslet = (x: number, y: number) =>
      coarse(x, y) || islets.some((state) => Math.hypot(state.x - x, state.y - y) * worldWidth(3.5) < 2);
    // A mark is 6 px from its middle to its edge at least: what is drawn under it is land.
    const wet = venues.flatMap(({ lat, lon, name }) => {
      const [x, y] = [mercatorX(lon), mercatorY(lat)];
      return [
        { level: '110m', px: pixelsToLand(coarseOrIslet, x, y, 3.5) },
        { level: '50m', px: pixelsToLand(landAt(MIDDLE), x, y, 5.5) },
        { level: '10m', px: pixelsToLand(landAt(FINE), x, y, 8) },
      ].flatMap(({ level, px }) => (px > 4 ? [`${JSON.stringify(name)} ${level} ${px}`] : []));
    });
    expect(wet).toEqual([]);
    // The first summit was held on an island that no level has: it is put there, and comes with the whole world.
    const [x, y] = [mercatorX(103.8249), mercatorY(1.2494)];
    const [patch] = patches;
    if (!patch) throw new Error('There is no patch.');
    const { land: ground, size } = decodeWorld(patch.text, MARGIN);
    expect(covers(read(ground), (x - patch.x) / patch.width, (y - patch.y) / patch.width, size)).toBe(true);
    expect(landAt(FINE)(x, y)).toBe(true);
  });
});
