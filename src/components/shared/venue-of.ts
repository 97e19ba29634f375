import type { Dataset, Venue } from '../../data/types.js';

/** The place of an event in the list of places. Taken from the event: to list all of a large file takes two frames. */
export const venueOf = (dataset: Dataset, row: number): Venue | null =>
  (dataset.columns.venue[row] ?? -1) < 0 ? null : (dataset.event(row)?.venue ?? null);
