import { nothing, type TemplateResult } from 'lit';
import type { Dataset } from '../../data/types.js';
import type { View } from '../../layout/projection.js';
import type { Messages } from '../../locales/messages.js';
import { goesOn } from '../shared/live.js';
import type { Model } from '../shared/view.js';
import { eventList } from './event-list.js';
import { markerKey, step } from './keys.js';
import type { Spot } from './scene.js';
import type { Texts } from './texts.js';

/** How many entries a list shows at first, and how many more at a time. */
const PORTION = 50;

export interface ListsHost {
  root(): ParentNode;
  redraw(): void;
  /** Resolves after the next drawing. */
  drawn(): Promise<unknown>;
  select(id: string): void;
  /** Puts the focus back on what opened the list, a marker or with null the note, or where that is gone on the map. */
  giveBackFocus(key: string | null): void;
}

export interface ListsModel extends Model {
  readonly texts: Texts;
  readonly say: Messages;
  readonly rtl: boolean;
  readonly view: View;
  readonly narrow: boolean;
  /** Markers that are buttons. */
  readonly buttons: readonly Spot[];
}

/** What has the focus in a list, and where among its entries. */
interface Had {
  readonly element: Element;
  readonly index: number;
  readonly key: string | null;
}

/** The one small list that may be open: the events of a marker, or those without a place. */
export class Lists {
  readonly #host: ListsHost;
  /** Key of a marker, null for the events without a place, undefined where no list is open. */
  #open: string | null | undefined;
  #limit = PORTION;
  #dataset: Dataset | null = null;
  /** What had the focus in the open list before it was drawn anew, and of which list. */
  #had: Had | null = null;
  /** Which hears of presses elsewhere. */
  #page: Document | null = null;
  #rtl = false;

  constructor(host: ListsHost) {
    this.#host = host;
  }

  isOpen(key: string | null): boolean {
    return this.#open === key;
  }

  /** Key of the marker whose list is open, null where there is none. */
  get key(): string | null {
    return this.#open ?? null;
  }

  /** Opens it, or closes it where it was open. */
  toggle(key: string | null): void {
    if (this.#open === key) {
      this.close(true);
      return;
    }
    this.#open = key;
    this.#limit = PORTION;
    this.#page = this.#host.root().ownerDocument;
    this.#page?.addEventListener('pointerdown', this.#onPointerDown, { capture: true });
    this.#host.redraw();
    void this.#host.drawn().then(() => this.#entries()[0]?.focus());
  }

  close(giveBackFocus: boolean): void {
    const open = this.#open;
    if (open === undefined) return;
    this.#forget();
    this.#host.redraw();
    if (giveBackFocus) this.#host.giveBackFocus(open);
  }

  #forget(): void {
    this.#open = undefined;
    this.#page?.removeEventListener('pointerdown', this.#onPointerDown, { capture: true });
  }

  /** Before drawing: over data that go on from those that were there the list of a place stays open. */
  follow(dataset: Dataset): void {
    const before = this.#dataset;
    this.#dataset = dataset;
    this.#had = this.#focused();
    if (before && before !== dataset && !goesOn(before, dataset)) this.close(false);
  }

  #focused(): Had | null {
    const key = this.#open;
    const element =
      key === undefined ? null : this.#host.root().querySelector('.events:focus, .events :focus');
    if (!element || key === undefined) return null;
    return { element, index: this.#entries().findIndex((entry) => entry === element), key };
  }

  /** After drawing: focus on an entry that is gone goes to its neighbour, and with the list to what has opened it. */
  settle(): void {
    const had = this.#had;
    this.#had = null;
    if (!had || had.element.matches(':focus')) return;
    const entries = this.#entries();
    const heir =
      entries.find((entry) => entry === had.element) ?? entries[Math.min(had.index, entries.length - 1)];
    if (heir) heir.focus();
    else this.#host.giveBackFocus(had.key);
  }

  /** The map moves away from under the list of a marker; the other one hangs on its note. */
  mapMoved(): void {
    if (this.#open !== null) this.close(false);
  }

  render(model: ListsModel): TemplateResult | typeof nothing {
    const { answers, texts, say } = model;
    const key = this.#open;
    if (key === undefined) return nothing;
    const spot = key === null ? null : model.buttons.find(({ marker }) => marker.key === key);
    const rows = spot ? spot.marker.rows : answers.unplaced;
    // What it listed may be gone by now, with a new window or new data.
    if (spot === undefined || rows.length === 0) {
      this.#forget();
      return nothing;
    }
    this.#rtl = model.rtl;
    return eventList({
      answers,
      texts,
      say,
      title: spot ? texts.spoken(spot.marker) : say.noSinglePlace(rows.length),
      rows,
      limit: this.#limit,
      selected: model.state.selected,
      anchor: spot && !model.narrow ? spot : null,
      view: model.view,
      onSelect: this.#onSelect,
      onMore: this.#onMore,
      onClose: () => this.close(true),
      onKey: this.#onKey,
      onFocusOut: this.#onFocusOut,
    });
  }

  #entries(): HTMLElement[] {
    return [...this.#host.root().querySelectorAll<HTMLElement>('.events .entry, .events .more')];
  }

  readonly #onSelect = (id: string): void => {
    this.close(true);
    this.#host.select(id);
  };

  readonly #onMore = (): void => {
    const next = this.#limit;
    this.#limit += PORTION;
    this.#host.redraw();
    void this.#host.drawn().then(() => this.#entries()[next]?.focus());
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      this.close(true);
      return;
    }
    const entries = this.#entries();
    const here = entries.findIndex((entry) => entry === event.target);
    const to = entries[step(markerKey(event, this.#rtl), here, entries.length)];
    if (!to) return;
    event.preventDefault();
    to.focus();
  };

  /** The list, and what has opened it: a press there closes it by itself. */
  #isOwn(path: readonly EventTarget[]): boolean {
    const own = '.events, :is(.note, .marker)[aria-expanded="true"]';
    return [...this.#host.root().querySelectorAll(own)].some((each) => path.includes(each));
  }

  readonly #onPointerDown = (event: Event): void => {
    if (!this.#isOwn(event.composedPath())) this.close(false);
  };

  readonly #onFocusOut = (event: FocusEvent): void => {
    const list = event.currentTarget;
    const to = event.relatedTarget;
    // Focus that goes nowhere comes from another window or from plain ground, whose press is heard elsewhere.
    if (!(list instanceof Node && to instanceof Node)) return;
    if (!list.contains(to) && !this.#isOwn([to])) this.close(false);
  };
}
