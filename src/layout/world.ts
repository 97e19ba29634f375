/**
 * The world as outlines, decoded from the compact text that `scripts/world.mjs` writes.
 *
 * Natural Earth shows who holds an area, not who has a right to it. Shapes without an ISO code (Kosovo,
 * Northern Cyprus, Somaliland) are drawn and have no name.
 */
import type { Bounds } from '../data/query.js';
import { rangeDecoder } from './range-decoder.js';

/** The world, or a piece of it. Paths are SVG path data in units of which `size` make the width of the world; the rest is in Mercator units. */
export interface World {
  readonly size: number;
  /** All land, to be filled. */
  readonly land: string;
  /** The outline of all land, to be stroked: the same without the edge at which Antarctica ends. */
  readonly coast: string;
  /** Borders between countries, each once, to be stroked. */
  readonly borders: string;
  /** Largest first, the order in which their names should be placed. */
  readonly countries: readonly Country[];
  /** What all shapes cover. Russia reaches past `east` 1 instead of being cut, so copies of the world overlap. */
  readonly bounds: Bounds;
}

export interface Country {
  /** ISO 3166-1 alpha-2, which `Intl.DisplayNames` turns into a name; '' where there is none. */
  readonly code: string;
  /** Outlines, x and y in turn, in the units of the world. */
  readonly rings: readonly (readonly number[])[];
  /** To be filled; '' for the small states of which only the point is known. */
  readonly path: string;
  /** Where the name has the most room, or the place of a small state. */
  readonly x: number;
  readonly y: number;
  /** Square kilometres. */
  readonly area: number;
  /** Around the shape, or just the point. `east` may be above 1 and `west` below 0. */
  readonly bounds: Bounds;
}

/** x and y in turn. */
type Line = number[];

interface Arc {
  readonly line: Line;
  /** A border has a country on both sides, a coast on one. */
  border: boolean;
}

/** Numbers of one kind are like each other. As in `scripts/world.mjs`. */
const Kind = {
  size: 0,
  count: 0,
  code: 1,
  area: 2,
  labelX: 3,
  labelY: 4,
  rings: 5,
  startX: 6,
  startY: 7,
  startSign: 8,
  arcs: 9,
  met: 10,
  steps: 11,
  step: 12,
  sign: 14,
  end: 14 + 2 * 27,
} as const;

/**
 * The text holds the size of the grid, how many countries there are, and for each how far its code lies behind the
 * last, the root of its area, its label point, and its rings. A ring is where it begins (from the last ring, or the
 * label), how many arcs follow the first, and the arcs. An arc is either new (how many steps, and the steps) or one
 * met before, walked backwards: the first that ends here and was not walked back yet. The step that closes a ring is
 * left out.
 *
 * @param margin how far a piece of the world reaches over its edges, in units; nothing for the world itself
 */
export function decodeWorld(packed: string, margin?: number): World {
  const { number, signed, flag } = rangeDecoder(packed, Kind.end);
  const arcs: Arc[] = [];
  const countries: Country[] = [];
  const size = number(Kind.size);
  /** After so many units the same place comes again; in a piece nothing does. */
  const around = margin === undefined ? size : 4 * size;
  let code = 0;

  const readRing = (x: number, y: number): Line => {
    const ring = [x, y];
    for (let left = number(Kind.arcs); left >= 0; left--) {
      let [penX, penY] = endOf(ring);
      if (flag(Kind.met)) {
        const met = arcs.find(({ border, line }) => !border && line.at(-2) === penX && line.at(-1) === penY);
        if (!met) throw new Error('The world is not packed as expected.');
        met.border = true;
        append(ring, backwards(met.line));
        continue;
      }
      const line = [penX, penY];
      // The signs of the last three numbers foretell the next.
      let way = 0;
      const step = (axis: 0 | 1): number => {
        const value = signed(Kind.step + axis, Kind.sign + axis * 27 + way);
        way = (way * 3 + Math.sign(value) + 1) % 27;
        return value;
      };
      for (let steps = number(Kind.steps); steps > 0; steps--)
        line.push((penX += step(0)), (penY += step(1)));
      // Round the pole, a ring ends one world away from where it began.
      if (left === 0) line.push(x + Math.round((penX - x) / around) * around, y);
      arcs.push({ line, border: false });
      append(ring, line);
    }
    return ring;
  };

  for (let left = number(Kind.count); left > 0; left--) {
    code += number(Kind.code);
    const area = number(Kind.area) ** 2;
    const labelX = number(Kind.labelX);
    const labelY = number(Kind.labelY);
    const rings: Line[] = [];
    for (let count = number(Kind.rings), x = labelX, y = labelY; count > 0; count--) {
      x += signed(Kind.startX, Kind.startSign);
      y += signed(Kind.startY, Kind.startSign);
      rings.push(readRing(x, y));
    }
    let path: string | undefined;
    countries.push({
      code: lettersOf(code),
      rings,
      // Most are never asked for.
      get path() {
        return (path ??= rings.map((ring) => fillPath(ring, size)).join(''));
      },
      x: labelX / size,
      y: labelY / size,
      area,
      bounds: boundsOfLines(rings.length ? rings : [[labelX, labelY]], size),
    });
  }
  const coast = joined(arcs.filter(({ border }) => !border).map(({ line }) => line));
  return {
    size,
    land: coast.map((ring) => fillPath(ring, size)).join(''),
    coast: (margin === undefined
      ? coast
      : arcs.filter(({ border, line }) => !border && !isFrame(line, size, margin)).map(({ line }) => line)
    )
      .map(strokePath)
      .join(''),
    borders: arcs.map(({ border, line }) => (border ? strokePath(line) : '')).join(''),
    countries: countries.sort((a, b) => b.area - a.area),
    bounds: boundsOfLines(coast, size),
  };
}

/** 1 is AA, 26 is AZ, 27 is BA; 0 is no code. */
function lettersOf(code: number): string {
  if (code === 0) return '';
  return String.fromCharCode(65 + Math.floor((code - 1) / 26), 65 + ((code - 1) % 26));
}

/** Whether a line runs along a side of a piece, where land is cut and does not end. */
function isFrame(line: Line, size: number, margin: number): boolean {
  const isSide = (value: number) => value === -margin || value === size + margin || value === 2 * size;
  return [0, 1].some((axis) => {
    const first = line[axis] ?? 0;
    return isSide(first) && line.every((value, i) => i % 2 !== axis || value === first);
  });
}

/** Lines in any order, put together where one ends and another begins. */
function joined(lines: readonly Line[]): Line[] {
  const key = (x: number, y: number) => `${x} ${y}`;
  const byStart = new Map<string, Line[]>();
  for (const line of lines) {
    const start = key(line[0] ?? 0, line[1] ?? 0);
    const others = byStart.get(start);
    if (others) others.push(line);
    else byStart.set(start, [line]);
  }
  const rings: Line[] = [];
  for (const waiting of byStart.values()) {
    for (let line = waiting.pop(); line; line = waiting.pop()) {
      const ring: Line = [];
      for (let part: Line | undefined = line; part; part = byStart.get(key(...endOf(ring)))?.pop())
        append(ring, part);
      rings.push(ring);
    }
  }
  return rings;
}

/** Adds a line that begins where the other one ends. */
function append(line: Line, more: Line): void {
  for (let i = line.length && 2; i < more.length; i++) line.push(more[i] ?? 0);
}

function backwards(line: Line): Line {
  const turned: Line = [];
  for (let i = line.length - 2; i >= 0; i -= 2) turned.push(line[i] ?? 0, line[i + 1] ?? 0);
  return turned;
}

function endOf(line: Line): [x: number, y: number] {
  return [line.at(-2) ?? 0, line.at(-1) ?? 0];
}

function isClosed(line: Line): boolean {
  const [x, y] = endOf(line);
  return x === line[0] && y === line[1];
}

function strokePath(line: Line): string {
  const closed = isClosed(line);
  let path = `M${line[0]} ${line[1]}l`;
  // What `z` draws need not be told.
  for (let i = 2; i < (closed ? line.length - 2 : line.length); i++) {
    const step = (line[i] ?? 0) - (line[i - 2] ?? 0);
    path += step < 0 || i === 2 ? step : ` ${step}`;
  }
  return closed ? `${path}z` : path;
}

/** Land around the pole goes on far below the map, so that no edge shows where a tall frame sees past it. */
function fillPath(line: Line, size: number): string {
  return isClosed(line) ? strokePath(line) : `${strokePath(line)}V${2 * size}H${line[0]}z`;
}

function boundsOfLines(lines: readonly Line[], size: number): Bounds {
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const line of lines) {
    for (let i = 0; i < line.length; i += 2) {
      const x = (line[i] ?? 0) / size;
      const y = (line[i + 1] ?? 0) / size;
      west = Math.min(west, x);
      east = Math.max(east, x);
      north = Math.min(north, y);
      south = Math.max(south, Math.min(y, 1));
    }
  }
  return { west, north, east, south };
}
