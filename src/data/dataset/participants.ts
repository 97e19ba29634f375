import { Fields } from '../checks.js';
import { show } from '../issues.js';
import type { Participant } from '../types.js';

/** Looks like an id rather than like a name. */
const LIKE_AN_ID = /^[a-z0-9][a-z0-9_-]*$/;

/** The people and bodies of a dataset, each once. */
export class ParticipantBook {
  readonly #byId = new Map<string, Participant>();
  #listed: readonly Participant[] = [];

  declare(dataset: Fields): void {
    this.#listed = dataset.records('participants', (item) => {
      const name = item.text('name');
      const id = item.string('id') ?? (typeof name === 'string' ? name : undefined);
      if (id === undefined) {
        item.warn('missing-id', 'id', 'This participant has no id, so no event can name it. Give it one.');
        return undefined;
      }
      if (this.#byId.has(id)) {
        item.warn('duplicate-id', 'id', `The participant ${show(id)} is listed twice: the first one counts.`);
        return undefined;
      }
      return this.#add({ id, name: name ?? id, role: item.text('role') });
    });
  }

  /** Those that the dataset lists, whether an event names them or not, and behind them those that are only named. */
  list(): readonly Participant[] {
    return Object.freeze([...this.#byId.values()]);
  }

  has(id: string): boolean {
    return this.#byId.has(id);
  }

  of(record: Fields, key = 'participants'): readonly Participant[] {
    return record.items(key, (item, where) => {
      const name = new Fields({ name: item }, () => where(''), record.log).string('name');
      if (name === undefined) return undefined;
      const known = this.#byId.get(name);
      if (known) return known;
      if (this.#listed.length > 0 && LIKE_AN_ID.test(name)) {
        const remedy = 'It is shown as a name: list it under participants, or write the name.';
        record.log.warn(
          'unknown-participant',
          where(''),
          `${show(name)} is not the id of a participant. ${remedy}`,
        );
      }
      return this.#add({ id: name, name, role: undefined });
    });
  }

  #add(participant: Participant): Participant {
    const kept = Object.freeze(participant);
    this.#byId.set(kept.id, kept);
    return kept;
  }
}
