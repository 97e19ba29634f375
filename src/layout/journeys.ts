/** Journeys on the map: great circles in map units, of which a zoom shows what can be told apart. */
import { mercatorX, mercatorY } from '../data/mercator.js';
import { greatCircle, type LatLon, type MapPoint } from './arcs.js';
import { shapeOf } from './shapes.js';

export interface JourneyArc {
  readonly from: MapPoint;
  readonly to: MapPoint;
  readonly points: readonly MapPoint[];
  /** Half way, where its words stand. */
  readonly middle: MapPoint;
  /** SVG path data in units of which `SHAPE_SIZE` make the width of the world, broken at the date line. */
  readonly path: string;
  /** The direction at the end, in degrees clockwise from the east: the same at every zoom. */
  readonly heading: number;
}

/** So many parts leave no corner even where a way passes a pole. Even, for there is a middle. */
const STEPS = 128;

export function journeyArc(from: LatLon, to: LatLon): JourneyArc {
  const lines = greatCircle(from, to, STEPS);
  const points = lines.flat().map(pointAt);
  const [before, end] = [points.at(-2) ?? pointAt(from), pointAt(to)];
  return {
    from: pointAt(from),
    to: end,
    points,
    middle: points[points.length >> 1] ?? end,
    path: shapeOf({
      type: 'MultiLineString',
      coordinates: lines.map((line) => line.map(([lat, lon]) => [lon, lat])),
    }).path,
    heading: (Math.atan2(end.y - before.y, end.x - before.x) * 180) / Math.PI,
  };
}

const pointAt = ([lat, lon]: LatLon): MapPoint => ({ x: mercatorX(lon), y: mercatorY(lat) });

/** Two ends nearer to each other than this are one. CSS px, about a mark. */
const CELL = 24;
/** More arcs than this are a tangle. */
const MOST = 48;

/** Several journeys that look like one. */
export interface JourneyBundle<T> {
  /** The first is the one that is drawn. */
  readonly journeys: readonly T[];
  readonly chosen: boolean;
}

export interface Ends {
  readonly from: MapPoint;
  readonly to: MapPoint;
  readonly chosen: boolean;
}

/**
 * What a map shows on which the world is `scale` CSS px wide: journeys between the same spots as one, none that is
 * shorter than a mark, and of too many the chosen and then the most travelled.
 */
export function bundle<T extends Ends>(journeys: Iterable<T>, scale: number): JourneyBundle<T>[] {
  const bundles = new Map<string, { journeys: T[]; chosen: boolean }>();
  const cell = ({ x, y }: MapPoint): string =>
    `${Math.round((x * scale) / CELL)} ${Math.round((y * scale) / CELL)}`;
  for (const journey of journeys) {
    const [from, to] = [cell(journey.from), cell(journey.to)];
    if (from === to) continue;
    const key = `${from} ${to}`;
    const found = bundles.get(key);
    if (!found) bundles.set(key, { journeys: [journey], chosen: journey.chosen });
    else if (journey.chosen && !found.chosen) {
      found.journeys.unshift(journey);
      found.chosen = true;
    } else found.journeys.push(journey);
  }
  return [...bundles.values()]
    .sort((a, b) => Number(b.chosen) - Number(a.chosen) || b.journeys.length - a.journeys.length)
    .slice(0, MOST);
}
