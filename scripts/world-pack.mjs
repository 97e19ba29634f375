/** Packs outlines into the text that `decodeWorld` of `src/layout/world.ts` reads and explains; the two change together. */
import { RangeEncoder } from './range-encoder.mjs';
import { unwrap } from './world-measures.mjs';

/** Numbers of one kind are like each other. As in `src/layout/world.ts`. */
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
};

/**
 * @typedef {[x: number, y: number]} Point whole units
 * @typedef {object} Outlined a country, or what of it is to be packed
 * @property {string} code ISO 3166-1 alpha-2 or ''
 * @property {number} area square kilometres
 * @property {Point} label
 * @property {number[][]} rings each a list of arcs; a reversed arc as its complement
 */

/** 1 for AA, 26 for AZ, 27 for BA; 0 for no code. @param {string} code */
export function numberOf(code) {
  return code ? (code.charCodeAt(0) - 65) * 26 + code.charCodeAt(1) - 64 : 0;
}

/**
 * @param {number} size units across what is packed: the world, or a piece of it
 * @param {readonly Point[][]} arcs shared by the countries that meet at them
 * @param {readonly Outlined[]} list in the order of the codes
 * @param {number} [around] units after which the same place comes again
 */
export function packWorld(size, arcs, list, around = size) {
  const writer = new RangeEncoder();
  /**
   * Arcs in the order in which they are first met.
   * @type {Map<number, { arc: number, end: Point, taken: boolean }>}
   */
  const known = new Map();
  let lastCode = 0;

  writer.number(Kind.size, size);
  writer.number(Kind.count, list.length);
  for (const { code, area, label, rings } of list) {
    writer.number(Kind.code, numberOf(code) - lastCode);
    lastCode = numberOf(code);
    writer.number(Kind.area, Math.max(1, Math.round(Math.sqrt(area))));
    writer.number(Kind.labelX, label[0]);
    writer.number(Kind.labelY, label[1]);
    writer.number(Kind.rings, rings.length);
    const starts = startsOf(rings, arcs, label[0], around);
    rings.forEach((ring, place) => putRing(ring, starts[place], starts[place - 1] ?? label));
  }
  return writer.end();

  /** @param {number[]} ring @param {Point} start @param {Point} from */
  function putRing(ring, start, from) {
    let [penX, penY] = start;
    writer.signed(Kind.startX, penX - from[0], Kind.startSign);
    writer.signed(Kind.startY, penY - from[1], Kind.startSign);
    writer.number(Kind.arcs, ring.length - 1);
    ring.forEach((arc, place) => {
      const index = arc < 0 ? ~arc : arc;
      const begin = `${penX},${penY}`;
      // The reader takes the first that ends here and was not taken yet. Where that is another one, and there are two
      // such places in the world, the border is told twice.
      const first = [...known.values()].find(({ taken, end }) => !taken && `${end}` === begin);
      const met = first !== undefined && first.arc === ~arc;
      /** @type {Point[]} */
      const steps = [];
      for (const [x, y] of walked(arcs, arc)) {
        const nearX = x - Math.round((x - penX) / around) * around;
        if (nearX === penX && y === penY) continue;
        steps.push([nearX - penX, y - penY]);
        [penX, penY] = [nearX, y];
      }
      writer.flag(Kind.met, met);
      if (met) {
        first.taken = true;
        return;
      }
      known.set(index, { arc, end: [penX, penY], taken: false });
      // The last step of a ring leads back to its start and need not be told.
      if (place === ring.length - 1) steps.pop();
      writer.number(Kind.steps, steps.length);
      putSteps(steps);
    });
  }

  /** @param {readonly Point[]} steps */
  function putSteps(steps) {
    // Outlines tend to go on as they went: the last three signs foretell the next.
    let way = 0;
    for (const step of steps) {
      step.forEach((value, axis) => {
        writer.signed(Kind.step + axis, value, Kind.sign + axis * 27 + way);
        way = (way * 3 + Math.sign(value) + 1) % 27;
      });
    }
  }
}

/** The points of an arc in the order in which it is walked. @param {readonly Point[][]} arcs @param {number} arc */
function walked(arcs, arc) {
  const line = arcs[arc < 0 ? ~arc : arc] ?? [];
  return arc < 0 ? line.toReversed() : line;
}

/**
 * Where the rings of a country begin, each on the copy of the world on which it lies nearest to the name. Around a
 * pole, where nothing is nearest, all stay on the map proper.
 * @param {readonly number[][]} rings @param {readonly Point[][]} arcs @param {number} labelX @param {number} around
 * @returns {Point[]}
 */
function startsOf(rings, arcs, labelX, around) {
  const outlines = rings.map((ring) =>
    unwrap(
      ring.flatMap((arc) => walked(arcs, arc)),
      around,
    ),
  );
  const extents = outlines.map((outline) => [
    Math.min(...outline.map(([x]) => x)),
    Math.max(...outline.map(([x]) => x)),
  ]);
  const middle = extents.some(([west, east]) => east - west >= around) ? around / 2 : labelX;
  return outlines.map(([[x, y]], place) => {
    const [west, east] = extents[place];
    return [x - Math.round(((west + east) / 2 - middle) / around) * around, y];
  });
}
