import { aligned } from './aligned.js';
import type { Dataset } from './types.js';
import { inZone, readersZone } from './zoned.js';

/** On whose clock instants are shown: that of their place, the reader's own, or UTC. */
export type ClockZone = 'venue' | 'reader' | 'utc';

/** How the times of a dataset are laid out for the reader. */
export interface Arrangement {
  readonly zone: ClockZone;
  /** Ids of the events at day 0 of the sequences that are compared, with spaces between; null compares nothing. */
  readonly compare: string | null;
}

export const asGiven: Arrangement = { zone: 'venue', compare: null };

export function arranged(dataset: Dataset, { zone, compare }: Arrangement): Dataset {
  const here = zone === 'utc' ? 'UTC' : zone === 'reader' ? readersZone() : null;
  const ids = compare?.split(/\s+/).filter((id) => id !== '') ?? [];
  const onClock = here === null ? dataset : inZone(dataset, here);
  return ids.length === 0 ? onClock : aligned(onClock, ids);
}
