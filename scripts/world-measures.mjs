/** Areas and label points of GeoJSON polygons, for `world.mjs`. Positions are [longitude, latitude]. */

/** To Web Mercator units, 0 to 1 from west to east and from north to south. */
export function project([lon, lat]) {
  return [(lon + 180) / 360, (1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2];
}

function unproject([x, y]) {
  return [x * 360 - 180, (Math.atan(Math.sinh((1 - 2 * y) * Math.PI)) * 180) / Math.PI];
}

/** Positions without jumps at the date line: each on the copy of the world (`size` wide) nearest to the one before. */
export function unwrap(positions, size) {
  let last;
  return positions.map(([x, y]) => (last = [last ? x - Math.round((x - last[0]) / size) * size : x, y]));
}

/** Without the points that lie within `tolerance` of the line that is drawn without them (Douglas and Peucker). */
export function simplify(line, tolerance) {
  const [first, last] = [line[0], line.at(-1)];
  const away = line.map((point) => distanceToSegment(point, first, last));
  const farthest = away.reduce((best, distance, i) => (distance > away[best] ? i : best), 0);
  const isIsland = first[0] === last[0] && first[1] === last[1];
  if (farthest === 0 || (away[farthest] <= tolerance && !isIsland)) return [first, last];
  const short = [
    ...simplify(line.slice(0, farthest + 1), tolerance),
    ...simplify(line.slice(farthest), tolerance).slice(1),
  ];
  // An island is at least a triangle.
  return isIsland && short.length < 4 ? line : short;
}

function distanceToSegment([x, y], [ax, ay], [bx, by]) {
  const length = (bx - ax) ** 2 + (by - ay) ** 2;
  const along = length && Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
  return Math.hypot(ax + along * (bx - ax) - x, ay + along * (by - ay) - y);
}

const polygonsOf = (shape) => (shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates);

/** Square kilometres on the sphere, also of rings that cross the date line or go round a pole. */
export function areaOf(shape) {
  const radians = Math.PI / 180;
  let sum = 0;
  for (const ring of polygonsOf(shape).flat()) {
    const line = unwrap(ring, 360);
    for (let i = 1; i < line.length; i++) {
      const [[lon0, lat0], [lon1, lat1]] = [line[i - 1], line[i]];
      sum += ((lon1 - lon0) * radians * (2 + Math.sin(lat0 * radians) + Math.sin(lat1 * radians))) / 2;
    }
  }
  return Math.abs(sum) * 6371 ** 2;
}

/**
 * Where a name has the most room, as a position: the point of the largest polygon that lies farthest from its
 * outline, in true kilometres: on the Mercator map alone, names would flee to the north. Distance to the side counts
 * a third, because a name is wider than it is high.
 */
export function labelPoint(shape) {
  const polygon = polygonsOf(shape)
    .map((rings) => rings.map((ring) => unwrap(ring.map(project), 1)))
    .reduce((best, rings) => (flatArea(rings[0]) > flatArea(best[0]) ? rings : best))
    .map((ring) => ring.map(([x, y]) => [x / 3, y]));
  const xs = polygon[0].map(([x]) => x);
  const ys = polygon[0].map(([, y]) => y);
  let [west, east, north, south] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  let best = { room: -Infinity, x: west, y: north };
  // A grid over the whole, then finer ones around the best point so far.
  for (let round = 0; round < 5; round++) {
    const stepX = (east - west) / 24;
    const stepY = (south - north) / 24;
    for (let i = 0; i <= 24; i++) {
      for (let j = 0; j <= 24; j++) {
        const point = { x: west + i * stepX, y: north + j * stepY };
        const room = roomAt(polygon, point) / Math.cosh((1 - 2 * point.y) * Math.PI);
        if (room > best.room) best = { room, ...point };
      }
    }
    [west, east, north, south] = [
      best.x - 2 * stepX,
      best.x + 2 * stepX,
      best.y - 2 * stepY,
      best.y + 2 * stepY,
    ];
  }
  return unproject([(((best.x * 3) % 1) + 1) % 1, best.y]);
}

function flatArea(ring) {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) sum += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1];
  return Math.abs(sum);
}

/** Distance from a point to the nearest edge; negative outside. */
function roomAt(rings, { x, y }) {
  let inside = false;
  let nearest = Infinity;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [[ax, ay], [bx, by]] = [ring[i - 1], ring[i]];
      if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
      nearest = Math.min(nearest, distanceToSegment([x, y], ring[i - 1], ring[i]));
    }
  }
  return inside ? nearest : -nearest;
}
