/** What the reader does on the options, by pointer and by key. */
import { SummitHoverEvent, SummitSelectEvent, type SummitChangeEvent } from '../shared/events.js';
import type { State } from '../shared/store.js';
import { meet } from './bars.js';
import { keyOf, TypeAhead, wishOf, zoomedAbout } from './keys.js';
import type { Item, Lanes } from './model.js';
import type { AskWindow } from './drag.js';
import type { Period, WindowText } from './period.js';

export interface OptionsHost {
  readonly lanes: () => Lanes | null;
  readonly period: () => Period | null;
  readonly state: () => State;
  readonly lang: () => string;
  /** The listbox, and the box in which it scrolls. */
  readonly list: () => HTMLElement | null;
  readonly scroller: () => HTMLElement | null;
  readonly ask: (event: SummitChangeEvent) => void;
  readonly askWindow: AskWindow;
  /** Whether the click that comes now only ends a drag. */
  readonly endsDrag: () => boolean;
  readonly redraw: () => void;
}

/** An option, and where it is, to find its neighbour should it go. */
type Stop = Pick<Item, 'id' | 'kind' | 'group' | 'start'>;

export class Options {
  readonly #host: OptionsHost;
  readonly #typeAhead = new TypeAhead();
  #active: Stop | null = null;
  /** A key or a click on an option has moved the window, which is not drawn yet. */
  #moves = false;

  constructor(host: OptionsHost) {
    this.#host = host;
  }

  /** The option that Tab reaches among these: the one that was, else the selected unless the reader is there, else its neighbour. */
  activeAmong(items: readonly Item[], selected: string | null): string | null {
    this.#active = nextActive(items, this.#active, this.focused ? null : selected);
    return this.#active?.id ?? null;
  }

  /** Whether an option has the focus. */
  get focused(): Element | null {
    const list = this.#host.list();
    const root = list?.getRootNode();
    const active = root instanceof ShadowRoot ? root.activeElement : null;
    return active && list?.contains(active) ? active : null;
  }

  /** Moves the focus to an option, that which Tab reaches where none is named; false where it is not there. */
  focus(id: string | null = this.#active?.id ?? null): boolean {
    const item = this.#host.lanes()?.items.find((each) => each.id === id);
    const list = this.#host.list();
    if (!item || !list) return false;
    this.#active = item;
    this.reveal(item.id);
    const option = [...list.children].find((each) => each.getAttribute('data-id') === id);
    if (!(option instanceof HTMLElement)) return false;
    option.focus({ preventScroll: true });
    return true;
  }

  /** By key, which moves the page where the lanes are not in its view. */
  #go(id: string): void {
    this.#host.scroller()?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    this.focus(id);
  }

  /** Scrolls inside the lanes, never the page. */
  reveal(id: string | null): void {
    const item = this.#host.lanes()?.items.find((each) => each.id === id);
    const scroller = this.#host.scroller();
    if (!item || !scroller) return;
    const least = item.y + item.height + FADE - scroller.clientHeight;
    scroller.scrollTop = Math.min(Math.max(scroller.scrollTop, least), item.y - MARGIN);
  }

  /** Another window has other rows: what the reader moved it from stays in sight. */
  follow(): void {
    if (this.#moves && this.focused) this.reveal(this.#active?.id ?? null);
    this.#moves = false;
  }

  readonly click = (event: Event): void => {
    const item = this.#host.endsDrag() ? null : this.#itemAt(event);
    if (item) this.#choose(item);
  };

  readonly point = (event: PointerEvent): void => {
    meet(event.target);
    if (event.pointerType === 'touch') return;
    const item = event.type === 'pointerleave' ? null : this.#itemAt(event);
    this.#hover(item?.kind === 'event' ? item.id : null);
  };

  readonly focusIn = (event: FocusEvent): void => {
    meet(event.target);
    const item = this.#itemAt(event);
    if (!item) return;
    this.#active = item;
    if (item.kind === 'event') this.#hover(item.id);
    this.#host.redraw();
  };

  readonly focusOut = (event: FocusEvent): void => {
    const stays = event.relatedTarget instanceof Element && this.#host.list()?.contains(event.relatedTarget);
    if (!stays && this.#itemAt(event)?.id === this.#host.state().hovered) this.#hover(null);
  };

  readonly key = (event: KeyboardEvent): void => {
    const item = this.#itemAt(event);
    const lanes = this.#host.lanes();
    if (!item || !lanes) return;
    const key = keyOf(event);
    const typing = key.key === ' ' && this.#typeAhead.isTyping(event.timeStamp);
    const wish = typing ? null : wishOf(key, item.id, lanes);
    if (!wish) {
      const found = this.#typeAhead.find(key, item.id, lanes.items, this.#host.lang(), event.timeStamp);
      if (found === null) return;
      event.preventDefault();
      this.#go(found);
      return;
    }
    // Escape may have a meaning for the page as well.
    if (wish.do !== 'leave') event.preventDefault();
    if (wish.do === 'focus') this.#go(wish.id);
    else if (wish.do === 'choose') this.#choose(item);
    else if (wish.do === 'zoom') this.#zoomAbout(item, wish.factor);
    else if (this.#host.state().selected !== null) this.#host.ask(new SummitSelectEvent(null));
  };

  #itemAt(event: Event): Item | null {
    const option = event.target instanceof Element ? event.target.closest('.option') : null;
    const id = option?.getAttribute('data-id');
    return this.#host.lanes()?.items.find((item) => item.id === id) ?? null;
  }

  /** An event is selected; a count of events is opened into its time. */
  #choose(item: Item): void {
    const period = this.#host.period();
    if (item.kind === 'event') this.#host.ask(new SummitSelectEvent(item.id));
    else if (period) this.#askWindow(period.rounded({ from: item.start, to: item.end }));
  }

  #hover(id: string | null): void {
    if (this.#host.state().hovered !== id) this.#host.ask(new SummitHoverEvent(id));
  }

  #zoomAbout(item: Item, factor: number): void {
    const period = this.#host.period();
    if (period) this.#askWindow(zoomedAbout(item, factor, period));
  }

  #askWindow(text: WindowText): void {
    this.#moves = true;
    this.#host.askWindow(text, 'end');
  }
}

/** What stays visible before an option that is scrolled to, in px. */
const MARGIN = 8;
/** What follows it: as much as fades where there is more, as it is styled. */
const FADE = 28;

/**
 * The neighbour of what is gone is in its lane: of an event the nearest in time, or the count that it is now a part of; of
 * a count what it was of.
 */
function nextActive(items: readonly Item[], was: Stop | null, selected: string | null): Stop | null {
  const same = items.find((item) => item.id === was?.id) ?? items.find((item) => item.id === selected);
  if (same) return same;
  if (!was || Number.isNaN(was.start)) return items[0] ?? null;
  const lane = items.filter(({ group }) => group === was.group);
  const near = lane.length > 0 ? lane : items;
  const next = near.find(({ kind, start, end }) => start >= was.start || (kind === 'bin' && end > was.start));
  const last = was.kind === 'bin' ? undefined : near.findLast(({ start }) => start < was.start);
  if (next && last && was.start - last.start < next.start - was.start) return last;
  return next ?? last ?? near.at(-1) ?? null;
}
