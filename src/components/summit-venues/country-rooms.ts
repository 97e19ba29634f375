import type { Bounds } from '../../data/query.js';
import { contains } from '../../layout/projection.js';
import { roomsIn, type Room } from '../../layout/name-rooms.js';
import type { Country } from '../../layout/world.js';
import { builtInWorld } from './world-store.js';

/** Where else in a country its name may stand, in Mercator units: in the part of it that is seen. */
export class CountryRooms {
  /** What was tried last, by country: while it is good, a name stays on its ground. */
  readonly #last = new Map<string, Pick<Room, 'x' | 'y'>>();

  /** Rooms at least so wide, the best first. */
  *of({ code, rings, bounds }: Country, seen: Bounds, width: number): Iterable<Pick<Room, 'x' | 'y'>> {
    const last = this.#last.get(code);
    if (last && contains(seen, last.x, last.y)) yield last;
    const { size } = builtInWorld();
    for (let copy = Math.ceil(seen.west - bounds.east); copy + bounds.west < seen.east; copy++) {
      const window = {
        west: (seen.west - copy) * size,
        east: (seen.east - copy) * size,
        north: Math.max(seen.north, bounds.north) * size,
        south: Math.min(seen.south, bounds.south) * size,
      };
      for (const room of roomsIn(rings, window)) {
        if (room.width < width * size) continue;
        const at = { x: room.x / size, y: room.y / size };
        this.#last.set(code, at);
        yield at;
      }
    }
  }
}
