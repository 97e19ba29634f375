import type { Dataset, Venue } from '../../data/types.js';
import { venueOf } from '../shared/venue-of.js';

/** One point of the map with everything that took place there. Rows are in time order. */
export interface Place {
  /** The same for the same place in the next answer. */
  readonly key: string;
  /** Mercator units. */
  readonly x: number;
  readonly y: number;
  readonly venue: Venue | null;
  /** In the window and through the filters. */
  readonly visible: readonly number[];
  /** Through the filters, outside the window. */
  readonly outside: readonly number[];
}

/** The places of events: those with visible events first, in time order. */
export function placesOf(dataset: Dataset, visible: Iterable<number>, outside: Iterable<number>): Place[] {
  const places = new Map<string, Place & { visible: number[]; outside: number[] }>();
  for (const [rows, list] of [
    [visible, 'visible'],
    [outside, 'outside'],
  ] as const) {
    for (const row of rows) {
      const key = placeKey(dataset, row);
      if (key === null) continue;
      let place = places.get(key);
      if (!place) {
        const { x, y } = dataset.columns;
        place = {
          key,
          x: x[row] ?? 0,
          y: y[row] ?? 0,
          venue: venueOf(dataset, row),
          visible: [],
          outside: [],
        };
        places.set(key, place);
      }
      place[list].push(row);
    }
  }
  return [...places.values()];
}

/** The key of the place of an event; null for an event without a point. */
export function placeKey(dataset: Dataset, row: number): string | null {
  const { x, y, venue } = dataset.columns;
  const px = x[row] ?? NaN;
  if (Number.isNaN(px)) return null;
  // By its id: other data have it at another index.
  const id = dataset.venues[venue[row] ?? -1]?.id;
  return id === undefined ? `${px} ${y[row] ?? NaN}` : `v ${id}`;
}
