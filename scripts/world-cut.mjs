/**
 * Cuts outlines into square pieces for `world.mjs`. A piece reaches a little over its edges, so that no seam shows
 * where two meet; in it, countries share the arcs at which they meet, as in a topology.
 */

import { alpha2, griddedArcs, onGrid, ringsOf } from './world-atlas.mjs';
import { unwrap } from './world-measures.mjs';
import { numberOf } from './world-pack.mjs';

/**
 * Islands narrower than this on the grid of their level are left out, in units, but for those of states that consist
 * of nothing else; so are points that make no difference.
 */
const LEAST_ISLAND = 3;
const ALL_SMALL = ['KI', 'MH', 'MV', 'NR', 'TV', 'VA', 'MC', 'FM', 'PW'];
const TOLERANCE = 0.6;

/**
 * What the source leaves out although something stands on it, as [longitude, latitude]: Sentosa, where the first summit
 * was held, half a mile before Singapore.
 */
const ISLANDS = [
  {
    code: 'SG',
    ring: [
      [103.809, 1.259],
      [103.819, 1.258],
      [103.833, 1.2545],
      [103.843, 1.249],
      [103.843, 1.242],
      [103.833, 1.2435],
      [103.822, 1.2465],
      [103.811, 1.2525],
    ],
  },
];

/** Every ring of a level, as points of a grid that is `size` units wide, with what it covers, in the order of the codes. */
export function outlinesOf(topology, size) {
  const arcs = griddedArcs(topology, size, TOLERANCE);
  const outlines = topology.objects.countries.geometries.flatMap((geometry) => {
    const rings = ringsOf(geometry).map((ring) => {
      const walked = ring.flatMap((arc) => (arc < 0 ? arcs[~arc].toReversed() : arcs[arc]));
      return outline(alpha2(geometry.id), unwrap(walked, size), size);
    });
    return rings.filter(
      ({ code, west, east, north, south }) =>
        ALL_SMALL.includes(code) || Math.max(east - west, south - north) >= LEAST_ISLAND,
    );
  });
  for (const { code, ring } of ISLANDS) {
    outlines.push(
      outline(
        code,
        ring.map((position) => onGrid(position, size)),
        size,
      ),
    );
  }
  return outlines
    .filter(({ points }) => points.length > 0)
    .sort((a, b) => numberOf(a.code) - numberOf(b.code));
}

function outline(code, line, size) {
  const [first, last] = [line[0], line.at(-1)];
  // Land around the pole goes on far below the map.
  if (Math.abs(last[0] - first[0]) > size / 2) line.push([last[0], 2 * size], [first[0], 2 * size]);
  const points = cleaned(line);
  const extent = { west: Infinity, east: -Infinity, north: Infinity, south: -Infinity };
  for (const [x, y] of points) {
    extent.west = Math.min(extent.west, x);
    extent.east = Math.max(extent.east, x);
    extent.north = Math.min(extent.north, y);
    extent.south = Math.max(extent.south, y);
  }
  return { code, points, size, ...extent };
}

/** The topology of what lies in a box around the point (x, y), in units from there. */
export function cutPiece(outlines, { x, y, west, east, north, south }) {
  const box = { west, east, north, south };
  const rings = [];
  for (const outline of outlines) {
    if (outline.south < y + north || outline.north > y + south) continue;
    for (const copy of [-outline.size, 0, outline.size]) {
      const left = x - copy;
      if (outline.east < left + west || outline.west > left + east) continue;
      const points = clipRing(
        outline.points.map(([px, py]) => [px - left, py - y]),
        box,
      );
      if (points.length > 0) rings.push({ code: outline.code, points });
    }
  }
  return shareArcs(rings, box);
}

/**
 * What of a ring lies in a box (Sutherland and Hodgman).
 *
 * @param ring a closed list of points without its first one again
 * @param box {west, north, east, south} in the same units
 */
function clipRing(ring, { west, north, east, south }) {
  const cut = (line, isIn, across) => {
    const kept = [];
    line.forEach((point, i) => {
      const before = line[(i || line.length) - 1];
      if (isIn(point) !== isIn(before)) kept.push(across(before, point));
      if (isIn(point)) kept.push(point);
    });
    return kept;
  };
  // The same crossing whichever way the line is walked, so that neighbours meet there.
  const ordered = (a, b) => (a[0] - b[0] || a[1] - b[1]) > 0;
  const atX = (x) => (a, b) => {
    const [[ax, ay], [bx, by]] = ordered(a, b) ? [b, a] : [a, b];
    return [x, Math.round(ay + ((x - ax) / (bx - ax)) * (by - ay))];
  };
  const atY = (y) => (a, b) => {
    const [[ax, ay], [bx, by]] = ordered(a, b) ? [b, a] : [a, b];
    return [Math.round(ax + ((y - ay) / (by - ay)) * (bx - ax)), y];
  };
  let line = cut(ring, ([x]) => x >= west, atX(west));
  line = cut(line, ([x]) => x <= east, atX(east));
  line = cut(line, ([, y]) => y >= north, atY(north));
  return cleaned(cut(line, ([, y]) => y <= south, atY(south)));
}

/** Without points that repeat, and without ways that lead back along themselves. */
function cleaned(ring) {
  const line = [];
  const same = (a, b) => a && b && a[0] === b[0] && a[1] === b[1];
  for (const point of ring) {
    if (same(line.at(-1), point)) continue;
    if (same(line.at(-2), point)) line.pop();
    else line.push(point);
  }
  for (;;) {
    if (line.length > 1 && same(line[0], line.at(-1))) line.pop();
    else if (line.length > 2 && same(line[1], line.at(-1))) line.splice(0, 1);
    else if (line.length > 2 && same(line[0], line.at(-2))) line.pop();
    else return line.length < 3 ? [] : line;
  }
}

/**
 * The topology of one piece.
 *
 * @param rings {code, points} in units of the piece
 * @param box as for `clipRing`
 * @returns {arcs, countries: {code, rings of arcs}[]}
 */
function shareArcs(rings, box) {
  const owner = new Map();
  const edge = (a, b) => `${a} ${b}`;
  rings.forEach(({ points }, ring) =>
    points.forEach((point, i) => owner.set(edge(point, points[(i + 1) % points.length]), ring)),
  );
  const sideOf = ([ax, ay], [bx, by]) => {
    if (ax === bx && (ax === box.west || ax === box.east)) return ax === box.west ? 'west' : 'east';
    return ay === by && (ay === box.north || ay === box.south) ? (ay === box.north ? 'north' : 'south') : '';
  };
  /** What lies on the other side of each edge: the frame, a neighbour, or the sea. */
  const beyond = rings.map(({ points }) =>
    points.map((point, i) => {
      const next = points[(i + 1) % points.length];
      return sideOf(point, next) || String(owner.get(edge(next, point)) ?? 'sea');
    }),
  );
  const nodes = new Set();
  rings.forEach(({ points }, ring) => {
    const changes = points.filter((_, i) => beyond[ring].at(i - 1) !== beyond[ring][i]);
    for (const point of changes) nodes.add(String(point));
    if (changes.length === 0)
      nodes.add(String(points.toSorted(([ax, ay], [bx, by]) => ax - bx || ay - by)[0]));
  });

  const arcs = [];
  const byEnd = new Map();
  const countries = new Map();
  rings.forEach(({ code, points }) => {
    const start = points.findIndex((point) => nodes.has(String(point)));
    const turned = [...points.slice(start), ...points.slice(0, start + 1)];
    const list = [];
    let from = 0;
    for (let i = 1; i < turned.length; i++) {
      if (!nodes.has(String(turned[i])) && i < turned.length - 1) continue;
      const line = turned.slice(from, i + 1);
      from = i;
      const other = byEnd.get(edge(line[1], line[0]));
      const shared = other !== undefined && arcs[other].length === line.length;
      list.push(shared ? ~other : arcs.length);
      if (shared) continue;
      if (!sideOf(line[0], line[1])) byEnd.set(edge(line.at(-2), line.at(-1)), arcs.length);
      arcs.push(line);
    }
    if (!countries.has(code)) countries.set(code, []);
    countries.get(code).push(list);
  });
  return { arcs, countries: [...countries].map(([code, rings]) => ({ code, rings })) };
}
