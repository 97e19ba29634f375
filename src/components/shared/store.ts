import { arranged, asGiven, type Arrangement } from '../../data/arranged.js';
import { dayFrom, daysIn, windowEnd, windowStart } from '../../data/dates/index.js';
import { noFilters, type Filters } from '../../data/filters.js';
import type { Answers, Bounds } from '../../data/query.js';
import { memorySource, type EventSource } from '../../data/source.js';
import type { Dataset, Degrees } from '../../data/types.js';
import { following } from './live.js';
import { nowOn } from './now.js';

/** Where the map stands. */
export interface Viewport {
  readonly center: readonly [lat: Degrees, lon: Degrees];
  /** 0 shows the world in 256 CSS px; fractions allowed. */
  readonly zoom: number;
  readonly bounds: Bounds;
}

/** What the reader and the page have chosen: one frozen snapshot, shared by all views. */
export interface State {
  /** Id of the selected event. */
  readonly selected: string | null;
  readonly hovered: string | null;
  /** The time window as ISO/EDTF text, null where open. */
  readonly from: string | null;
  readonly to: string | null;
  /** null asks the map to fit all visible events. */
  readonly viewport: Viewport | null;
  /** Ids of the groups that are switched off, sorted. */
  readonly hidden: readonly string[];
  readonly filters: Filters;
}

/** A wish to change some of the state. */
export type Change = Partial<State>;

export const initialState: State = Object.freeze({
  selected: null,
  hovered: null,
  from: null,
  to: null,
  viewport: null,
  hidden: Object.freeze([]),
  filters: noFilters,
});

/**
 * The next state. Equal values return the same object, which is where echoes between views stop.
 * A window text that is no date is left out: whoever takes text from a reader or a page reports it.
 */
export function reduce(state: State, change: Change): State {
  const next: State = {
    selected: pick(change.selected, state.selected),
    hovered: pick(change.hovered, state.hovered),
    from: windowText(pick(change.from, state.from)) ?? null,
    to: windowText(pick(change.to, state.to)) ?? null,
    viewport: sameViewport(state.viewport, change.viewport)
      ? state.viewport
      : pick(change.viewport, state.viewport),
    hidden: sameList(state.hidden, change.hidden)
      ? state.hidden
      : Object.freeze([...pick(change.hidden, [])].sort()),
    filters: filtersAfter(state.filters, change.filters),
  };
  const keys: (keyof State)[] = ['selected', 'hovered', 'from', 'to', 'viewport', 'hidden', 'filters'];
  return keys.every((key) => next[key] === state[key]) ? state : Object.freeze(next);
}

const pick = <T>(wanted: T | undefined, current: T): T => (wanted === undefined ? current : wanted);

/** The text itself if it is a date or a distance from today, undefined if not, null for an open end. */
export function windowText(text: string | null): string | null | undefined {
  if (text === null || text.trim() === '') return null;
  if (dayFrom(text.trim(), 0) !== null) return text.trim();
  try {
    windowStart(text.trim());
    return text.trim();
  } catch {
    return undefined;
  }
}

function sameViewport(a: Viewport | null, b: Viewport | null | undefined): boolean {
  if (b === undefined || a === b) return true;
  return (
    a !== null &&
    b !== null &&
    a.zoom === b.zoom &&
    a.center[0] === b.center[0] &&
    a.center[1] === b.center[1] &&
    a.bounds.west === b.bounds.west &&
    a.bounds.north === b.bounds.north &&
    a.bounds.east === b.bounds.east &&
    a.bounds.south === b.bounds.south
  );
}

const sameList = (a: readonly string[], b: readonly string[] | undefined): boolean =>
  b === undefined || (a.length === b.length && [...b].sort().every((item, i) => item === a[i]));

function filtersAfter(current: Filters, wanted: Filters | undefined): Filters {
  if (!wanted) return current;
  const { search, participants, statuses, sources } = wanted;
  const isSame =
    search === current.search &&
    sameList(current.participants, participants) &&
    sameList(current.statuses, statuses) &&
    sameList(current.sources, sources);
  if (isSame) return current;
  return Object.freeze({
    search,
    participants: [...participants].sort(),
    statuses: [...statuses].sort(),
    sources: [...sources].sort(),
  });
}

/**
 * With a window that counts as the dataset does: from day 0 where events are compared, else by the calendar, in which
 * `today` and a distance from it are dates. An end that means nothing there is open.
 */
function inKind(state: State, { alignment, zone }: Dataset, { compare }: Arrangement): State {
  const fit = (text: string | null): string | null => {
    if (text === null || alignment) return text !== null && daysIn(text) !== null ? text : null;
    const date = dayFrom(text, nowOn(zone));
    if (date === null) return text;
    // Days from the day 0 of events that are not there.
    return compare?.trim() ? null : date;
  };
  const [from, to] = [fit(state.from), fit(state.to)];
  return from === state.from && to === state.to ? state : Object.freeze({ ...state, from, to });
}

/** Data, state and answers of one `<summit-map>`, or of one view that stands alone. */
export class Store {
  #given: Dataset;
  #arrangement = asGiven;
  #source: EventSource;
  #state = initialState;
  #shown = initialState;
  /** The reader's language, in which countries are searched for, as a BCP 47 tag. */
  lang = 'en';

  constructor(dataset: Dataset) {
    this.#given = dataset;
    this.#source = memorySource(dataset);
  }

  /** What was read, before it was laid out. */
  get given(): Dataset {
    return this.#given;
  }

  get dataset(): Dataset {
    return this.#source.dataset;
  }

  /** A window that means nothing to this dataset is open, and comes back with another. */
  get state(): State {
    return this.#shown;
  }

  /** What the source says to the present state; the same object until one of the two changes. */
  get answers(): Answers {
    const { from, to, viewport, hidden, filters } = this.#shown;
    return this.#source.ask({
      from: from === null ? -Infinity : windowStart(from),
      to: to === null ? Infinity : windowEnd(to),
      bounds: viewport?.bounds ?? null,
      hidden,
      filters,
      lang: this.lang,
    });
  }

  /** Resolves when a search can be answered without a pause. */
  prepareSearch(): Promise<void> {
    return this.#source.prepareSearch();
  }

  /** Lays the times out in another way; false where it is the same. */
  arrange({ zone, compare }: Arrangement): boolean {
    if (zone === this.#arrangement.zone && compare === this.#arrangement.compare) return false;
    this.#arrangement = { zone, compare };
    this.load(this.#given);
    return true;
  }

  /** Takes new data. Choices that still hold stay; a selection whose event is gone with the old data goes too. */
  load(given: Dataset): void {
    const old = this.dataset;
    this.#given = following(this.#given, given);
    const dataset = arranged(this.#given, this.#arrangement);
    const gone = (id: string | null): boolean =>
      id !== null && old.indexOf(id) >= 0 && dataset.indexOf(id) < 0;
    const { selected, hovered, filters } = this.#state;
    const known = (ids: readonly string[], items: readonly { readonly id: string }[]): readonly string[] =>
      ids.filter((id) => items.some((item) => item.id === id));
    this.#source = memorySource(dataset);
    this.#shown = inKind(this.#state, dataset, this.#arrangement);
    this.dispatch({
      filters: {
        ...filters,
        participants: known(filters.participants, dataset.participants),
        sources: known(filters.sources, dataset.sources),
      },
      ...(gone(selected) && { selected: null }),
      ...(gone(hovered) && { hovered: null }),
    });
  }

  /** Makes the next state; false where nothing changed. */
  dispatch(change: Change): boolean {
    const next = reduce(this.#state, change);
    if (next === this.#state) return false;
    this.#state = next;
    this.#shown = inKind(next, this.dataset, this.#arrangement);
    return true;
  }
}
