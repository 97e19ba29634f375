import { Fields, inside, isRaw } from '../checks.js';
import { show } from '../issues.js';
import { stringIn } from '../text.js';
import type { Venue } from '../types.js';
import { Ids, slug } from './ids.js';
import type { SourceBook } from './sources.js';
import { readPoint, readVenue, rowVenue, type VenueDraft } from './venue.js';

/** The places of a dataset, each once, whether listed with an id or given in place. */
export class VenueBook {
  readonly #sources: SourceBook;
  readonly #ids = new Ids();
  readonly #venues: Venue[] = [];
  readonly #listed = new Map<string, number>();
  readonly #inPlace = new Map<string, number>();

  constructor(sources: SourceBook) {
    this.#sources = sources;
  }

  /** Whether the dataset lists its venues: then an event without one is meant to have none. */
  get listed(): boolean {
    return this.#listed.size > 0;
  }

  declare(dataset: Fields): void {
    dataset.records('venues', (item) => {
      const venue = readVenue(item, this.#sources);
      if (!venue) return undefined;
      const id = item.string('id');
      if (id !== undefined && this.#listed.has(id)) {
        item.warn(
          'duplicate-id',
          'id',
          `Another venue has the id ${show(id)} too: events that name it get the first.`,
        );
      }
      const index = this.#add(id, venue);
      const kept = this.#venues[index];
      if (kept) this.#listed.set(kept.id, index);
      return undefined;
    });
  }

  list(): readonly Venue[] {
    return Object.freeze([...this.#venues]);
  }

  at(index: number): Venue | undefined {
    return this.#venues[index];
  }

  /** The venue of an event, by number; -1 where it has none. */
  of(event: Fields): number {
    const given = event.raw['venue'];
    if (isRaw(given)) {
      const item = new Fields(given, inside(event.where, 'venue'), event.log, event.base);
      const venue = readVenue(item, this.#sources);
      const wanted = item.string('id');
      return venue ? this.#once(JSON.stringify([wanted, venue]), wanted, () => venue) : -1;
    }
    const id = event.string('venue');
    if (id === undefined) return this.#ofRow(event, undefined);
    const known = this.#listed.get(id);
    if (known === undefined) {
      if (this.listed) {
        const remedy = 'The event is kept with that name for its place: list it under venues.';
        event.warn('unknown-venue', 'venue', `${show(id)} is not the id of a venue. ${remedy}`);
      }
      return this.#ofRow(event, id);
    }
    if (event.has('lat') || event.has('lon')) {
      const remedy = 'Put the point on the venue, or leave the venue out.';
      event.warn(
        'two-places',
        'lat',
        `The venue ${show(id)} counts here, not the point beside it. ${remedy}`,
      );
    }
    return known;
  }

  /** The place of a plain row: its `lat` and `lon`, and its `place` or the name that it gave as `venue`. */
  #ofRow(row: Fields, name: string | undefined): number {
    const point = readPoint(row);
    const place = row.text('place') ?? name;
    if (place === undefined && !point) return -1;
    const content = `${point?.lat} ${point?.lon} ${name} ${JSON.stringify(place)}`;
    return this.#once(content, undefined, () => rowVenue(point, place, name));
  }

  /** Venues in place that say the same are the same: ten rows of one hall are one place. */
  #once(content: string, id: string | undefined, make: () => VenueDraft): number {
    const same = this.#inPlace.get(content);
    if (same !== undefined) return same;
    const index = this.#add(id, make());
    this.#inPlace.set(content, index);
    return index;
  }

  #add(wanted: string | undefined, venue: VenueDraft): number {
    const id = this.#ids.take(wanted ?? (slug(stringIn(venue.name, 'en')) || 'venue'));
    return this.#venues.push(Object.freeze({ id, ...venue })) - 1;
  }
}
