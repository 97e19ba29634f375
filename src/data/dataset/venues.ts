import { Fields, inside, isRaw } from '../checks.js';
import { pointOn, readGeometry } from '../geometry.js';
import { show } from '../issues.js';
import { stringIn } from '../text.js';
import type { Venue } from '../types.js';
import { Ids, slug } from './ids.js';
import type { SourceBook } from './sources.js';
import { readPoint, readVenue, readZone, rowVenue, type Point, type VenueDraft } from './venue.js';

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
      if (venue.note === undefined) reportPointless(item, 'name', venue);
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

  /** Whether the dataset lists a venue with that id. */
  has(id: string): boolean {
    return this.#listed.has(id);
  }

  /** The venue of an event, by number; -1 where it has none. */
  of(event: Fields): number {
    const given = event.raw['venue'];
    if (isRaw(given)) {
      // An empty venue says that there is none, as of an event online.
      if (Object.keys(given).length === 0) return this.#ofRow(event, undefined);
      const item = new Fields(given, inside(event.where, 'venue'), event.log, event.base);
      const venue = readVenue(item, this.#sources, () => pointOf(event));
      const wanted = item.string('id');
      if (!venue) return this.#ofRow(event, undefined);
      if (item.has('lat')) reportBeside(event, show(stringIn(venue.name, 'en')));
      return this.#once(JSON.stringify([wanted, venue]), wanted, venue, item, 'name');
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
    reportBeside(event, show(id));
    return known;
  }

  /**
   * The place of a plain row: its `lat` and `lon`, or a point on its shape, its `place` or the name that it gave as
   * `venue`, and its `zone`.
   */
  #ofRow(row: Fields, name: string | undefined): number {
    const point = pointOf(row);
    const place = row.text('place') ?? name;
    const zone = readZone(row);
    if (place === undefined && !point) {
      if (zone !== undefined) {
        const remedy = 'Give it a place, or write the offset with the time, such as 2019-02-27T18:30+09:00.';
        row.warn(
          'unused-zone',
          'zone',
          `The event has no place that ${show(zone)} could be said of. ${remedy}`,
        );
      }
      return -1;
    }
    const content = `${point?.lat} ${point?.lon} ${zone} ${name} ${JSON.stringify(place)}`;
    // A name that should be an id is reported already.
    const key = name === undefined ? 'place' : this.listed ? undefined : 'venue';
    return this.#once(content, undefined, rowVenue(point, place, name, zone), row, key);
  }

  /** Venues in place that say the same are the same: ten rows of one hall are one place. */
  #once(
    content: string,
    id: string | undefined,
    venue: VenueDraft,
    item: Fields,
    key: string | undefined,
  ): number {
    const same = this.#inPlace.get(content);
    if (same !== undefined) return same;
    if (key !== undefined) reportPointless(item, key, venue);
    const index = this.#add(id, venue);
    this.#inPlace.set(content, index);
    return index;
  }

  #add(wanted: string | undefined, venue: VenueDraft): number {
    const id = this.#ids.take(wanted ?? (slug(stringIn(venue.name, 'en')) || 'venue'));
    return this.#venues.push(Object.freeze({ id, ...venue })) - 1;
  }
}

/** A place that has a name alone is more often unfinished than meant. In a list its note may say why it has no point. */
function reportPointless(item: Fields, key: string, { name, lat }: VenueDraft): void {
  if (lat !== undefined || item.has('lat') || item.has('lon')) return;
  const remedy = 'Its events are listed, but not on the map: give it lat and lon.';
  item.warn('missing-point', key, `${show(stringIn(name, 'en'))} has no point. ${remedy}`);
}

/** A point beside a venue that has its own is not drawn; a line or area is. */
function reportBeside(event: Fields, venue: string): void {
  const shape = event.raw['geometry'];
  const isPoint = isRaw(shape) && shape['type'] === 'Point';
  const key = event.has('lat') || event.has('lon') ? 'lat' : isPoint ? 'geometry' : undefined;
  if (key === undefined) return;
  const remedy = 'Put the point on the venue, or leave the venue out.';
  event.warn('two-places', key, `The venue ${venue} counts here, not the point beside it. ${remedy}`);
}

/** The point that an event gives, or one on its shape where it gives none. */
function pointOf(row: Fields): Point | undefined {
  const given = readPoint(row);
  if (given || !row.has('geometry')) return given;
  const { geometry } = readGeometry(row.raw['geometry']);
  const point = geometry && pointOn(geometry);
  return point && { lat: point[1], lon: point[0] };
}
