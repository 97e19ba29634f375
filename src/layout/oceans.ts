/** Where the names of the oceans stand. Seas that are part of them carry no name: several are disputed. */
import { cellCentre } from './graticule.js';
import {
  boundsOf,
  contains,
  latitude,
  longitude,
  mercatorX,
  mercatorY,
  worldWidth,
  type View,
} from './projection.js';

export type Ocean = 'pacific' | 'atlantic' | 'indian';

/** In Mercator units. */
interface Point {
  readonly x: number;
  readonly y: number;
}

export interface OceanPlace extends Point {
  readonly ocean: Ocean;
  /** Where else in view, in the same water. */
  readonly elsewhere: readonly Point[];
}

/** Where an atlas puts them, the best first. */
const ATLAS: readonly (readonly [ocean: Ocean, lat: number, lon: number])[] = [
  ['pacific', 6, -165],
  ['pacific', 30, 178],
  ['pacific', -30, -125],
  ['atlantic', 28, -42],
  ['atlantic', -25, -18],
  ['indian', -20, 78],
];

/** Water that is surely of the ocean, without land as large as a name. Longitudes go on past 180. */
const WATERS: readonly (readonly [ocean: Ocean, south: number, west: number, north: number, east: number])[] =
  [
    ['pacific', 0, 150, 17, 230],
    ['pacific', 17, 150, 24, 197],
    ['pacific', 17, 208, 24, 230],
    ['pacific', 24, 150, 45, 230],
    ['pacific', -45, 184, 0, 275],
    ['atlantic', 10, -55, 45, -20],
    ['atlantic', -45, -30, 0, 5],
    ['indian', -45, 58, -10, 105],
    ['indian', -10, 60, 0, 93],
  ];

/** Width of the world, in CSS px, from which on an ocean has room for its name. */
const LEAST_WORLD = 640;

/** The places of names in a view: those of an atlas, or where it shows none of them but nothing else than ocean, in its middle. */
export function oceanPlaces(view: View): OceanPlace[] {
  if (worldWidth(view.zoom) < LEAST_WORLD) return [];
  const bounds = boundsOf(view);
  const seen = ATLAS.map(([ocean, lat, lon]) => ({
    ocean,
    x: mercatorX(lon),
    y: mercatorY(lat),
    elsewhere: [],
  }));
  const found = seen.filter(({ x, y }) => contains(bounds, x, y));
  if (found.length > 0) return found;
  // On the grid, so that a name stays on its water while the map is dragged.
  const [place, ...elsewhere] = [1, 0.5]
    .map((share) => cellCentre(view, share))
    .flatMap((at) => {
      const ocean = contains(bounds, at.x, at.y) && oceanAt(at);
      return ocean ? [{ ...at, ocean }] : [];
    });
  return place ? [{ ...place, elsewhere: elsewhere.filter(({ ocean }) => ocean === place.ocean) }] : [];
}

function oceanAt({ x, y }: Point): Ocean | undefined {
  const [lat, lon] = [latitude(y), longitude(x)];
  return WATERS.find(([, south, west, north, east]) => {
    const past = lon - west;
    return lat > south && lat < north && past - 360 * Math.floor(past / 360) < east - west;
  })?.[0];
}
