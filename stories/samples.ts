import { usSovietSummits } from '../src/data/sets/us-soviet-summits.js';
import { washington } from '../src/data/sets/shared.js';
import type { DataInput, DatasetInput, EventInput } from '../src/index.js';

/** Invented for the gallery: not facts. */
export const plainRows: readonly EventInput[] = [
  {
    title: 'Sample: kick-off',
    date: '2024-03-04',
    place: 'Lisbon',
    lat: 38.72,
    lon: -9.14,
    group: 'Meetings',
  },
  {
    title: 'Sample: field week',
    date: '2024-04-08/2024-04-12',
    place: 'Nairobi',
    lat: -1.29,
    lon: 36.82,
    group: 'Visits',
  },
  {
    title: 'Sample: autumn workshop',
    date: '2024-10',
    place: 'Lima',
    lat: -12.05,
    lon: -77.04,
    group: 'Meetings',
  },
  { title: 'Sample: report', date: '2025~', place: 'Lisbon', lat: 38.72, lon: -9.14, group: 'Papers' },
];

/** Invented rows, each broken in another way, between good ones. */
export const brokenRows: readonly EventInput[] = [
  ...plainRows,
  { id: 'a', title: 'Sample: latitude 106', date: '2024-05-01', place: 'Nowhere', lat: 106, lon: 20 },
  { id: 'a', title: 'Sample: an id used twice', date: '2024-06-01', place: 'Madrid', lat: 40.4, lon: -3.7 },
  { title: 'Sample: a day that does not exist', date: '2024-02-31', place: 'Rome', lat: 41.9, lon: 12.5 },
  { title: 'Sample: no place', date: '2024-07-01' },
  { title: 'Sample: not a number', date: '2024-08-01', place: 'Oslo', lat: Number.NaN, lon: 10.75 },
];

/** Invented events all over the world, the same in every run, as columns: no object per event. At most 26 groups. */
export function seededEvents(count: number, groups = 4): DataInput {
  let seed = 12345;
  const random = (): number => (seed = (seed * 1664525 + 1013904223) >>> 0) / 2 ** 32;
  const towns = Array.from({ length: 400 }, () => [random() * 120 - 50, random() * 360 - 180] as const);
  const columns = {
    start: new Float64Array(count),
    end: new Float64Array(count).fill(NaN),
    lat: new Float32Array(count),
    lon: new Float32Array(count),
    group: new Uint8Array(count),
    groups: Array.from({ length: groups }, (_, i) => `Sample ${String.fromCharCode(65 + i)}`),
    title: (i: number): string => `Sample ${i}`,
  };
  for (let i = 0; i < count; i++) {
    const [lat, lon] = towns[Math.floor(random() * random() * towns.length)] ?? [0, 0];
    columns.start[i] = Date.UTC(1945, 0, 1) + Math.floor(random() * 29_000) * 86_400_000;
    columns.lat[i] = Math.max(-70, Math.min(75, lat + (random() - 0.5) * 6));
    columns.lon[i] = ((lon + (random() - 0.5) * 6 + 540) % 360) - 180;
    columns.group[i] = Math.floor(random() * groups);
  }
  return { columns };
}

/** The meetings for which the US president went abroad, as the record of his travels lists them, with the way from Washington. */
export const presidentialTrips: DatasetInput = {
  ...usSovietSummits,
  venues: [...usSovietSummits.venues.filter(({ id }) => id !== washington.id), washington],
  journeys: usSovietSummits.events
    .filter(({ sources }) => sources?.includes('ooh-trav'))
    .flatMap(({ id, venue, participants }) =>
      typeof venue === 'string'
        ? { from: washington.id, to: venue, event: String(id), who: participants?.slice(0, 1) ?? [] }
        : [],
    ),
};
