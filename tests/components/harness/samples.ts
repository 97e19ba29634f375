import type { EventInput } from '../../../src/data/types.js';

const TOWNS = [
  ['Vienna', 48.2, 16.37],
  ['Lima', -12.05, -77.04],
  ['Hanoi', 21.03, 105.85],
  ['Nairobi', -1.29, 36.82],
  ['Reykjavik', 64.15, -21.94],
] as const;

/** Invented events of two kinds, one every three days from 2001 on, in five towns and around them. */
export function samples(count: number): EventInput[] {
  return Array.from({ length: count }, (_, i) => {
    const [place, lat, lon] = TOWNS[i % TOWNS.length] ?? TOWNS[0];
    // Beyond a few dozen they lie around the towns, as they do in the world.
    const [north, east] = i < 25 ? [0, 0] : [((i * 7) % 40) / 8, ((i * 11) % 60) / 8];
    return {
      id: `s${i}`,
      title: `Sample ${i} in ${place}`,
      date: new Date(Date.UTC(2001, 0, 1 + 3 * i)).toISOString().slice(0, 10),
      place,
      lat: lat + north,
      lon: lon + east,
      group: i % 3 ? 'Talks' : 'Visits',
    };
  });
}

/** One invented event in a town. */
export const sampleIn = (place: string, date: string, lat: number, lon: number, group = 'a'): EventInput => ({
  id: `${place} ${date}`,
  title: `Sample in ${place}, ${date}`,
  date,
  place,
  lat,
  lon,
  group,
});
