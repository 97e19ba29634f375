import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { latitude, longitude, mercatorX, mercatorY } from '../../src/layout/projection.js';
import { world110m } from '../../src/layout/world-110m.js';
import { decodeWorld, type Country } from '../../src/layout/world.js';

const world = decodeWorld(world110m);
const { size } = world;

type Point = readonly [x: number, y: number];

interface Outline {
  readonly points: readonly Point[];
  readonly closed: boolean;
}

/** Reads the part of SVG path data that the world uses: M, l, V, H and z. Closed outlines repeat their first point. */
function read(path: string): Outline[] {
  return path
    .split('M')
    .slice(1)
    .map((text) => {
      const points: Point[] = [];
      const commands = `L${text}`.match(/[LlVHz][^LlVHz]*/g) ?? [];
      for (const command of commands) {
        const numbers = (command.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
        const [x = 0, y = 0] = points.at(-1) ?? [];
        const [first = 0] = numbers;
        if (command.startsWith('V')) points.push([x, first]);
        if (command.startsWith('H')) points.push([first, y]);
        if (command.startsWith('z')) points.push(points[0] ?? [0, 0]);
        if (!/^[Ll]/.test(command)) continue;
        let [penX, penY] = command.startsWith('l') ? [x, y] : [0, 0];
        for (let i = 0; i < numbers.length; i += 2) {
          points.push([(penX += numbers[i] ?? NaN), (penY += numbers[i + 1] ?? NaN)]);
        }
      }
      return { points, closed: text.endsWith('z') };
    });
}

const steps = ({ points }: Outline) => points.slice(1).map((to, i) => [points[i] ?? to, to] as const);
const lengthOf = (outlines: readonly Outline[]) =>
  outlines.flatMap(steps).reduce((sum, [[ax, ay], [bx, by]]) => sum + Math.hypot(bx - ax, by - ay), 0);

/**
 * Where along one parallel the outlines cover the map, by the non-zero rule with which SVG fills.
 * Copies of the world to both sides count too.
 */
function parallel(outlines: readonly Outline[], my: number): (mx: number) => boolean {
  const y = my * size;
  const crossings = outlines.flatMap((outline) =>
    steps(outline)
      .filter(([[, ay], [, by]]) => ay > y !== by > y)
      .map(([[ax, ay], [bx, by]]) => ({
        x: ax + ((y - ay) / (by - ay)) * (bx - ax),
        turn: by > ay ? 1 : -1,
      })),
  );
  return (mx) =>
    [mx - 1, mx, mx + 1].some(
      (copy) => crossings.reduce((winding, { x, turn }) => winding + (x > copy * size ? turn : 0), 0) !== 0,
    );
}

const covers = (outlines: readonly Outline[], mx: number, my: number) => parallel(outlines, my)(mx);

function country(code: string): Country {
  const found = world.countries.find((each) => each.code === code);
  if (!found) throw new Error(`There is no ${code}.`);
  return found;
}

const members =
  'AF AL DZ AD AO AG AR AM AU AT AZ BS BH BD BB BY BE BZ BJ BT BO BA BW BR BN BG BF BI CV KH CM CA CF TD CL CN CO KM CG ' +
  'CR CI HR CU CY CZ KP CD DK DJ DM DO EC EG SV GQ ER EE SZ ET FJ FI FR GA GM GE DE GH GR GD GT GN GW GY HT HN HU IS IN ' +
  'ID IR IQ IE IL IT JM JP JO KZ KE KI KW KG LA LV LB LS LR LY LI LT LU MG MW MY MV ML MT MH MR MU MX FM MC MN ME MA MZ ' +
  'MM NA NR NP NL NZ NI NE NG MK NO OM PK PW PA PG PY PE PH PL PT QA KR MD RO RU RW KN LC VC WS SM ST SA SN RS SC SL SG ' +
  'SK SI SB SO ZA SS ES LK SD SR SE CH SY TJ TH TL TG TO TT TN TR TM TV UG UA AE GB TZ US UY UZ VU VE VN YE ZM ZW';

describe('the world', () => {
  it('looks like one', () => {
    const land = read(world.land);
    // Two rows are as high as four columns are wide; the top row lies at 79° N, the bottom one at 68° S.
    const rows = Array.from({ length: 24 }, (_, row) => {
      const isLand = parallel(land, 0.125 + (row + 0.5) / 36);
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
    expect(members.split(' ')).toHaveLength(193);
    expect(members.split(' ').filter((code) => !codes.has(code))).toEqual([]);
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
    const outside = world.countries.filter(({ path, x, y }) => path && !covers(read(path), x, y));
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
      const isLand = parallel(land, y);
      const owners = shapes.map((outlines) => parallel(outlines, y));
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
      covers(read(country('VN').path), mercatorX(lon), mercatorY(lat));
    expect(inVietnam(21.03, 105.5)).toBe(true);
    expect(inVietnam(12.7, 108.1)).toBe(true);
    expect(inVietnam(17.96, 102.6)).toBe(false);
    const { west, east, north, south } = country('VN').bounds;
    expect([longitude(west), longitude(east), latitude(north), latitude(south)].map(Math.round)).toEqual([
      102, 109, 23, 9,
    ]);
  });

  it('go on below the map around the south pole, so that a tall frame sees no edge', () => {
    expect(covers(land, 0.3, 1.3)).toBe(true);
    expect(covers(land, 0.999, 1.3)).toBe(true);
    expect(country('AQ').bounds.south).toBe(1);
  });
});

it('takes at most 16 KB with its decoder, comments and all', () => {
  const source = ['world-110m', 'world', 'range-decoder'].map((file) =>
    readFileSync(new URL(`../../src/layout/${file}.ts`, import.meta.url)),
  );
  expect(gzipSync(Buffer.concat(source), { level: 9 }).length).toBeLessThan(16 * 1024);
});
