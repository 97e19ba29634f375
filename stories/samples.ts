import type { EventInput } from '../src/index.js';

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
