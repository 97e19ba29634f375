import { compareDatasets, type DatasetChange } from '../../data/compare.js';
import type { Filters } from '../../data/filters.js';
import { faultyRecords } from '../../data/issues.js';
import type { Dataset, Issue } from '../../data/types.js';
import type { Change, Viewport } from './store.js';

/** `move` while a gesture goes on, `end` once when it is over. */
export type Phase = 'move' | 'end';

const UP = { bubbles: true, composed: true } as const;

/** What a view fires to ask for a change. The owner applies it first, so a page's listener reads the new value. */
export abstract class SummitChangeEvent extends Event {
  readonly change: Change;
  constructor(type: string, change: Change) {
    super(type, UP);
    this.change = change;
  }

  /** The end of a gesture is news even where its last step already said the same. */
  get final(): boolean {
    return 'phase' in this && this.phase === 'end';
  }
}

/** The reader chose an event, or none. */
export class SummitSelectEvent extends SummitChangeEvent {
  static readonly type = 'summit-select';
  readonly selected: string | null;
  constructor(selected: string | null) {
    super(SummitSelectEvent.type, { selected });
    this.selected = selected;
  }
}

/** The reader's pointer or focus rests on an event, or on none. */
export class SummitHoverEvent extends SummitChangeEvent {
  static readonly type = 'summit-hover';
  readonly hovered: string | null;
  constructor(hovered: string | null) {
    super(SummitHoverEvent.type, { hovered });
    this.hovered = hovered;
  }
}

/** Playback began, or paused: by the reader's act, or where it came to its end. */
export class SummitPlayEvent extends Event {
  static readonly type = 'summit-play';
  readonly playing: boolean;
  constructor(playing: boolean) {
    super(SummitPlayEvent.type, UP);
    this.playing = playing;
  }
}

/** The reader moved the time window. `from` and `to` are ISO/EDTF text, null where open. */
export class SummitWindowEvent extends SummitChangeEvent {
  static readonly type = 'summit-window';
  readonly from: string | null;
  readonly to: string | null;
  readonly phase: Phase;
  constructor(from: string | null, to: string | null, phase: Phase) {
    super(SummitWindowEvent.type, { from, to });
    this.from = from;
    this.to = to;
    this.phase = phase;
  }
}

/** The map moved, by the reader (`user`) or by itself. */
export class SummitViewportEvent extends SummitChangeEvent {
  static readonly type = 'summit-viewport';
  readonly center: Viewport['center'];
  readonly zoom: number;
  readonly user: boolean;
  readonly phase: Phase;
  constructor(viewport: Viewport, user: boolean, phase: Phase) {
    super(SummitViewportEvent.type, { viewport });
    this.center = viewport.center;
    this.zoom = viewport.zoom;
    this.user = user;
    this.phase = phase;
  }
}

/** The reader switched groups on or off, searched or filtered. */
export class SummitFilterEvent extends SummitChangeEvent {
  static readonly type = 'summit-filter';
  /** Ids of the groups that are off. */
  readonly hidden: readonly string[];
  readonly filters: Filters;
  constructor(hidden: readonly string[], filters: Filters) {
    super(SummitFilterEvent.type, { hidden, filters });
    this.hidden = hidden;
    this.filters = filters;
  }
}

/** New data is on screen. */
export class SummitLoadEvent extends Event implements DatasetChange {
  static readonly type = 'summit-load';
  /** How many events could be read. */
  readonly count: number;
  /** How many entries the data holds, those that could not be read among them. */
  readonly offered: number;
  readonly issues: readonly Issue[];
  readonly #before: Dataset;
  readonly #after: Dataset;
  #change: DatasetChange | null = null;

  constructor(before: Dataset, after: Dataset) {
    super(SummitLoadEvent.type, UP);
    this.count = after.length;
    this.offered = after.offered;
    this.issues = after.issues;
    this.#before = before;
    this.#after = after;
  }

  /** Ids that were not there before. */
  get added(): readonly string[] {
    return this.#compared.added;
  }

  /** Ids that were there and say something else now. */
  get changed(): readonly string[] {
    return this.#compared.changed;
  }

  /** Ids that are gone. */
  get removed(): readonly string[] {
    return this.#compared.removed;
  }

  /** Compared only when somebody asks: a million events cost nothing to those who do not. */
  get #compared(): DatasetChange {
    this.#change ??= compareDatasets(this.#before, this.#after);
    return this.#change;
  }
}

/** Something in new data could not be read, or is to be checked. Comes after `summit-load`. */
export class SummitDataIssueEvent extends Event {
  static readonly type = 'summit-data-issue';
  readonly issues: readonly Issue[];
  /** How many entries could not be read as they are. */
  readonly unread: number;
  /** How many entries the data holds. */
  readonly offered: number;

  constructor({ issues, offered }: Dataset) {
    super(SummitDataIssueEvent.type, UP);
    this.issues = issues;
    this.unread = faultyRecords(issues).size;
    this.offered = offered;
  }
}

/** A large file is on its way: `start` and one of `end` and `cancel` once, `move` in between. */
export class SummitProgressEvent extends Event {
  static readonly type = 'summit-progress';
  /** `end` also comes before `summit-error`; `cancel` where the reader or the page gave the file up. */
  readonly phase: 'start' | 'move' | 'end' | 'cancel';
  readonly done: number;
  /** null while the server does not say how much there is. */
  readonly total: number | null;
  /** What `done` and `total` count: bytes until it is known how many records there are. */
  readonly unit: 'bytes' | 'records';

  constructor(
    phase: SummitProgressEvent['phase'],
    { done, total, unit }: Pick<SummitProgressEvent, 'done' | 'total' | 'unit'>,
  ) {
    super(SummitProgressEvent.type, UP);
    this.phase = phase;
    this.done = done;
    this.total = total;
    this.unit = unit;
  }
}

/** The data could not be had; what was on screen stays. */
export class SummitErrorEvent extends Event {
  static readonly type = 'summit-error';
  readonly message: string;
  constructor(message: string) {
    super(SummitErrorEvent.type, UP);
    this.message = message;
  }
}

/** The names of the events that ask for a change. */
export const CHANGE_EVENTS = [
  SummitSelectEvent.type,
  SummitHoverEvent.type,
  SummitWindowEvent.type,
  SummitViewportEvent.type,
  SummitFilterEvent.type,
] as const;

declare global {
  interface HTMLElementEventMap {
    'summit-select': SummitSelectEvent;
    'summit-hover': SummitHoverEvent;
    'summit-window': SummitWindowEvent;
    'summit-viewport': SummitViewportEvent;
    'summit-filter': SummitFilterEvent;
    'summit-play': SummitPlayEvent;
    'summit-load': SummitLoadEvent;
    'summit-error': SummitErrorEvent;
    'summit-progress': SummitProgressEvent;
  }
}
