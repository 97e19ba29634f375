/** Lines and areas as they are drawn: written on a globe, drawn on a map that has a date line. */
import type { Degrees, LonLat } from './types.js';

/** Longer steps cross the date line: those of a line, for which the short way is meant, and those of a ring. */
const HALF_ROUND: Degrees = 180;
const THREE_QUARTERS_ROUND: Degrees = 270;

/**
 * A line as it is drawn, the short way over the date line with longitudes that go on past 180°; but as it is written
 * where nothing would be left of it: from -180° to 180° it goes once round the globe.
 */
export function unrolledLine(line: readonly LonLat[]): readonly LonLat[] {
  let turns = 0;
  const drawn = line.map(([lon, lat], i) => {
    const step = lon - (line[i - 1]?.[0] ?? lon);
    if (Math.abs(step) > HALF_ROUND) turns += Math.round(step / 360);
    return [lon - 360 * turns, lat] as const;
  });
  return drawn.every(([lon]) => lon === drawn[0]?.[0]) ? line : drawn;
}

/**
 * The rings of a polygon as they are drawn: as they are written, for RFC 7946 has areas cut at the date line. Many
 * files cross it in one step from 170° to -170° instead. A ring with a step longer than three quarters of the globe is
 * taken to do so, if it closes that way. Holes are on the same copy of the world as what they are in.
 */
export function unrolledRings(rings: readonly (readonly LonLat[])[]): (readonly LonLat[])[] {
  const drawn = rings.map(unrolledRing);
  const [west, east] = extentOf(drawn[0] ?? []);
  return drawn.map((ring) => {
    const away = 360 * Math.round(((ring[0]?.[0] ?? 0) - (west + east) / 2) / 360);
    return away === 0 ? ring : ring.map(([lon, lat]) => [lon - away, lat] as const);
  });
}

function unrolledRing(ring: readonly LonLat[]): readonly LonLat[] {
  const closed = [...ring, ...ring.slice(0, 1)];
  const isLong = ([lon]: LonLat, i: number): boolean =>
    Math.abs(lon - (closed[i - 1]?.[0] ?? lon)) > THREE_QUARTERS_ROUND;
  if (!closed.some(isLong)) return ring;
  const drawn = unrolledLine(closed);
  return drawn.at(-1)?.[0] === drawn[0]?.[0] ? drawn.slice(0, -1) : ring;
}

const extentOf = (ring: readonly LonLat[]): readonly [west: Degrees, east: Degrees] =>
  ring.reduce(([west, east], [lon]) => [Math.min(west, lon), Math.max(east, lon)], [Infinity, -Infinity]);
