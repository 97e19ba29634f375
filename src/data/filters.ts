import { statusOf } from './columns.js';
import { TextIndex } from './text-index.js';
import type { Dataset, Status } from './types.js';

/** What an event must have to be shown, besides being of a group that is switched on. An empty list asks for nothing. */
export interface Filters {
  /** Words of which each stands in the title, the place, its country or the name of a participant. */
  readonly search: string;
  /** Ids of participants, of whom it names at least one. */
  readonly participants: readonly string[];
  readonly statuses: readonly Status[];
  /** Ids of sources, of which it cites at least one. */
  readonly sources: readonly string[];
}

export const noFilters: Filters = Object.freeze({ search: '', participants: [], statuses: [], sources: [] });

/** How many events each choice would leave, with the other filters as they are. */
export interface Facets {
  /** By the index of the group. */
  readonly groups: ArrayLike<number>;
  readonly statuses: ReadonlyMap<Status, number>;
  /** By id. */
  readonly participants: ReadonlyMap<string, number>;
  readonly sources: ReadonlyMap<string, number>;
}

/** A bit for each filter that keeps a row back. */
const GROUP = 1;
const SEARCH = 2;
const PARTICIPANT = 4;
const STATUS = 8;
const SOURCE = 16;

/** The filters of one dataset. */
export class Sieve {
  readonly #dataset: Dataset;
  readonly text: TextIndex;

  constructor(dataset: Dataset) {
    this.#dataset = dataset;
    this.text = new TextIndex(dataset);
  }

  /** What keeps each row back, 0 where nothing does; null where nothing keeps any back. */
  sift(hidden: readonly string[], filters: Filters, lang: string): Uint8Array | null {
    const { groups, columns, length } = this.#dataset;
    const off = groups.map(({ id }) => hidden.includes(id));
    const found = this.text.finder(filters.search, lang);
    const { participants, statuses, sources } = filters;
    const tests: ((row: number) => number)[] = [];
    if (off.includes(true)) tests.push((row) => (off[columns.group[row] ?? 0] === true ? GROUP : 0));
    if (found) tests.push((row) => (found(row) ? 0 : SEARCH));
    if (statuses.length > 0)
      tests.push((row) => (statuses.includes(statusOf(columns.flags[row] ?? 0)) ? 0 : STATUS));
    if (participants.length > 0) {
      const names = (row: number): boolean =>
        this.#dataset.participantsOf(row).some(({ id }) => participants.includes(id));
      tests.push((row) => (names(row) ? 0 : PARTICIPANT));
    }
    if (sources.length > 0) {
      const cites = (row: number): boolean =>
        this.#dataset.sourcesOf(row).some(({ id }) => sources.includes(id));
      tests.push((row) => (cites(row) ? 0 : SOURCE));
    }
    if (tests.length === 0) return null;
    const held = new Uint8Array(length);
    for (const test of tests) for (let row = 0; row < length; row++) held[row] = (held[row] ?? 0) | test(row);
    return held;
  }

  /** What each choice would leave, counted when somebody asks. `inAll` counts the groups whatever is kept back. */
  facets(held: Uint8Array | null, inAll: () => Uint32Array): Facets {
    let counted: Facets | null = null;
    const all = (): Facets => (counted ??= this.#count(held));
    return {
      get groups() {
        return held ? all().groups : inAll();
      },
      get statuses() {
        return all().statuses;
      },
      get participants() {
        return all().participants;
      },
      get sources() {
        return all().sources;
      },
    };
  }

  #count(held: Uint8Array | null): Facets {
    const { groups, columns, length } = this.#dataset;
    const byGroup = groups.map(() => 0);
    const statuses = new Map<Status, number>();
    const participants = new Map<string, number>();
    const sources = new Map<string, number>();
    const one = <Key>(counts: Map<Key, number>, key: Key): void =>
      void counts.set(key, (counts.get(key) ?? 0) + 1);
    // Most events have been held, and most datasets name nobody: that is counted without a look at each record.
    let plain = 0;
    const names = this.#dataset.participants.length > 0;
    const cites = this.#dataset.sources.length > 0;
    for (let row = 0; row < length; row++) {
      const by = held?.[row] ?? 0;
      const group = columns.group[row] ?? 0;
      if ((by & ~GROUP) === 0) byGroup[group] = (byGroup[group] ?? 0) + 1;
      if ((by & ~STATUS) === 0) {
        const status = statusOf(columns.flags[row] ?? 0);
        if (status === 'held') plain++;
        else one(statuses, status);
      }
      if (names && (by & ~PARTICIPANT) === 0)
        for (const { id } of this.#dataset.participantsOf(row)) one(participants, id);
      if (cites && (by & ~SOURCE) === 0) for (const { id } of this.#dataset.sourcesOf(row)) one(sources, id);
    }
    if (plain > 0) statuses.set('held', plain);
    return { groups: byGroup, statuses, participants, sources };
  }
}
