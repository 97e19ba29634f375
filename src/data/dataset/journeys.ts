import type { Fields } from '../checks.js';
import { show } from '../issues.js';
import type { Journey } from '../types.js';
import type { Books } from './details.js';

/** The journeys whose two places are listed. */
export function readJourneys(
  dataset: Fields,
  {
    sources,
    participants,
    hasVenue,
    hasEvent,
  }: Books & Record<'hasVenue' | 'hasEvent', (id: string) => boolean>,
): readonly Journey[] {
  return dataset.records('journeys', (item) => {
    const [from, to, event] = [item.string('from'), item.string('to'), item.string('event')];
    for (const [key, id] of [['from', from] as const, ['to', to] as const]) {
      if (id !== undefined && hasVenue(id)) continue;
      const remedy = 'The journey is left out: list the place under venues and name its id here.';
      item.warn('unknown-venue', key, `${show(id)} is not the id of a venue. ${remedy}`);
      return undefined;
    }
    if (from === undefined || to === undefined) return undefined;
    const known = event !== undefined && hasEvent(event);
    if (event !== undefined && !known) {
      const remedy = 'The journey is kept without it.';
      item.warn('unknown-event', 'event', `${show(event)} is not the id of an event. ${remedy}`);
    }
    return Object.freeze({
      from,
      to,
      event: known ? event : undefined,
      when: item.date('when'),
      who: participants.of(item, 'who'),
      note: item.text('note'),
      sources: sources.of(item),
    });
  });
}
