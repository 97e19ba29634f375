import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { latitude, longitude, mercatorX, mercatorY } from '../../src/layout/projection.js';
import { world110m } from '../../src/layout/world-110m.js';
import { decodeWorld, type Country } from '../../src/layout/world.js';
import { covers, lengthOf, members, parallel, read, steps, type Outline } from './outlines.js';

const world = decodeWorld(world110m);
const { size } = world;

function country(code: string): Country {
  const found = world.countries.find((each) => each.code === code);
  if (!found) throw new Error(`There is no ${code}.`);
  return found;
}

describe('the world', () => {
  it('looks like one', () => {
    const land = read(world.land);
    // Two rows are as high as four columns are wide; the top row lies at 79° N, the bottom one at 68° S.
    const rows = Array.from({ length: 24 }, (_, row) => {
      const isLand = parallel(land, 0.125 + (row + 0.5) / 36, size);
      return Array.from({ length: 72 }, (_, column) => (isLand((column + 0.5) / 72) ? '#' : ' ')).join('');
    });
    expect('\n' + rows.map((row) => `|${row}|`).join('\n') + '\n').toMatchInlineSnapshot(`
      "
      |                #  #############       ##               #               |
      |             # # #      ########                #      ####             |
      |           ##   #####    #######                    ######## #  #       |
      |    ##    #  ### # ###   ######         ##       ###################    |
      |##  ###############  ### ####          ##### ##### #####################|
      |   ##############   # #   #          ################################## |
      |    #    #########   ###           #  # ########################   ##   |
      |          ##############           # ############################       |
      |           ############             ## ###  # ################# #       |
      |            #########             ##    ###### ############# #          |
      |              ###  #              ##########################            |
      |               ##    #           ########## ####   ##  ##               |
      |                     ###         #############     #                    |
      |                    ######            #######           # ##            |
      |                    #########          #####                            |
      |                      ######           ####  #              ######      |
      |                      ####             ###                 ########     |
      |                     ####                                       ##      |
      |                     ##                                                 |
      |                     #                                                  |
      |                                                                        |
      |                                                                        |
      |                                              #         # #   #         |
      |                      ##             # #  ######## #################    |
      "
    `);
  });

  it('has every member of the United Nations, at least as a point', () => {
    const codes = new Set(world.countries.map(({ code }) => code));
    expect(members).toHaveLength(193);
    expect(members.filter((code) => !codes.has(code))).toEqual([]);
  });

  it('names by code what has one, once, and leaves the rest without a name', () => {
    const codes = world.countries.map(({ code }) => code).filter((code) => code !== '');
    const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.filter((code) => !names.of(code))).toEqual([]);
    // Kosovo, Northern Cyprus and Somaliland.
    const nameless = world.countries.filter(({ code }) => code === '');
    expect(nameless).toHaveLength(3);
    expect(nameless.every(({ path }) => path !== '')).toBe(true);
  });

  it('knows where small states are', () => {
    const place = (code: string) => [latitude(country(code).y), longitude(country(code).x)].map(Math.round);
    expect(country('SG').path).toBe('');
    expect(place('SG')).toEqual([1, 104]);
    expect(place('MT')).toEqual([36, 14]);
    expect(place('BH')).toEqual([26, 51]);
    expect(place('TV')).toEqual([-8, 179]);
    expect(place('MV')).toEqual([4, 73]);
    expect(country('SG').bounds.west).toBe(country('SG').x);
  });

  it('puts names where an atlas does', () => {
    const near = (code: string, lat: number, lon: number) => {
      const { x, y } = country(code);
      return Math.hypot((x - mercatorX(lon)) * 360, (y - mercatorY(lat)) * 360);
    };
    // Degrees of longitude, or as many on the map.
    expect(near('RU', 62, 103)).toBeLessThan(12);
    expect(near('CA', 56, -106)).toBeLessThan(8);
    expect(near('US', 39, -98)).toBeLessThan(5);
    expect(near('CN', 35, 103)).toBeLessThan(5);
    expect(near('MX', 24, -102)).toBeLessThan(3);
    expect(near('BR', -10, -52)).toBeLessThan(5);
    // Beside the islands, none of which is wide enough.
    expect(near('JP', 33, 146)).toBeLessThan(0.1);
  });

  it('puts all other names inside their shapes', () => {
    const outside = world.countries.filter(({ path, x, y }) => path && !covers(read(path), x, y, size));
    expect(outside.map(({ code }) => code)).toEqual(['JP']);
  });

  it('gives areas within 3 % of the official ones, largest first', () => {
    const official = { RU: 17_098_246, VN: 331_212, FR: 643_801, AU: 7_692_024, MN: 1_564_116, LU: 2_586 };
    for (const [code, area] of Object.entries(official)) {
      expect(Math.abs(country(code).area / area - 1), code).toBeLessThan(0.03);
    }
    const areas = world.countries.map(({ area }) => area);
    expect(areas).toEqual([...areas].sort((a, b) => b - a));
  });
});

describe('its outlines', () => {
  const land = read(world.land);
  const coast = read(world.coast);
  const borders = read(world.borders);
  const shapes = world.countries.filter(({ path }) => path !== '').map(({ path }) => read(path));

  it('close wherever they are filled', () => {
    expect([...land, ...shapes.flat()].every(({ closed }) => closed)).toBe(true);
    // Only the coast of Antarctica goes round the world instead.
    const open = coast.filter(({ closed }) => !closed);
    expect(open).toHaveLength(1);
    const [first, last] = [open[0]?.points[0], open[0]?.points.at(-1)];
    expect([(last?.[0] ?? 0) - (first?.[0] ?? 0), (last?.[1] ?? 0) - (first?.[1] ?? 0)]).toEqual([size, 0]);
    expect(latitude((first?.[1] ?? 0) / size)).toBeLessThan(-80);
  });

  it('draw no line along the date line, and none across the map', () => {
    for (const [[ax, ay], [bx, by]] of [...coast, ...borders].flatMap(steps)) {
      // A coast that crosses it may run along it for the one unit that rounding makes.
      const alongSeam = ax === bx && Math.abs(ay - by) > 1 && ax % size === 0;
      expect(alongSeam).toBe(false);
      expect(Math.abs(bx - ax)).toBeLessThan(size / 8);
    }
  });

  it('draw Russia and Fiji in one piece across 180°', () => {
    expect(country('RU').bounds.east).toBeCloseTo(mercatorX(190.2), 2);
    expect(country('FJ').bounds.east - country('FJ').bounds.west).toBeLessThan(4 / 360);
    expect(country('US').bounds.west).toBeGreaterThan(0);
    expect(world.bounds).toMatchObject({ west: 0, east: country('RU').bounds.east, south: 1 });
  });

  it('trace each coast once and each border once, between two countries', () => {
    const around = (outlines: readonly Outline[]) =>
      outlines.filter(({ points }) => points.every(([, y]) => y < size));
    const sum = shapes.reduce((total, outlines) => total + lengthOf(around(outlines)), 0);
    expect(lengthOf(around(coast)) + 2 * lengthOf(borders)).toBeCloseTo(sum, 3);
  });

  it('cover the same ground as the countries do together', () => {
    let found = 0;
    for (let y = 0.105; y < 1; y += 0.02) {
      const isLand = parallel(land, y, size);
      const owners = shapes.map((outlines) => parallel(outlines, y, size));
      for (let x = 0.005; x < 1; x += 0.01) {
        const count = owners.filter((owns) => owns(x)).length;
        expect(count).toBe(isLand(x) ? 1 : 0);
        found += count;
      }
    }
    expect(found).toBeGreaterThan(1000);
  });

  it('let one country be filled alone', () => {
    const inVietnam = (lat: number, lon: number) =>
      covers(read(country('VN').path), mercatorX(lon), mercatorY(lat), size);
    expect(inVietnam(21.03, 105.5)).toBe(true);
    expect(inVietnam(12.7, 108.1)).toBe(true);
    expect(inVietnam(17.96, 102.6)).toBe(false);
    const { west, east, north, south } = country('VN').bounds;
    expect([longitude(west), longitude(east), latitude(north), latitude(south)].map(Math.round)).toEqual([
      102, 109, 23, 9,
    ]);
  });

  it('go on below the map around the south pole, so that a tall frame sees no edge', () => {
    expect(covers(land, 0.3, 1.3, size)).toBe(true);
    expect(covers(land, 0.999, 1.3, size)).toBe(true);
    expect(country('AQ').bounds.south).toBe(1);
  });
});

it('takes at most 17 KB with its decoder, the patch for Singapore and all comments', () => {
  const source = ['world-110m', 'world', 'range-decoder'].map((file) =>
    readFileSync(new URL(`../../src/layout/${file}.ts`, import.meta.url)),
  );
  expect(gzipSync(Buffer.concat(source), { level: 9 }).length).toBeLessThan(17 * 1024);
});
