import type { ReactiveControllerHost } from 'lit';
import type { Announcer } from '../shared/announcer.js';
import { Dismissal } from '../shared/dismissal.js';
import {
  CHANGE_EVENTS,
  SummitChangeEvent,
  SummitHoverEvent,
  SummitPlayEvent,
  SummitSelectEvent,
} from '../shared/events.js';
import type { Locale } from '../shared/locale.js';
import type { Store } from '../shared/store.js';
import { speak, speakOfSelected } from './speech.js';

/** What the element holds, the words it has, and its voice. */
export interface Core {
  readonly store: Store;
  readonly locale: Locale;
  readonly announcer: Announcer;
}

/** What else comes of a request. */
interface Consequences {
  /** The reader chose an event, or none; `before` is what was selected until then. */
  readonly onChosen: (event: SummitSelectEvent, before: string | null) => void;
  /** A map or a window is on its way: that is for the views alone. What is around them follows when it rests. */
  readonly onMoving: () => void;
}

/** What the views ask for is done before any listener of the page hears of it; an echo goes no further. */
export class Requests {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #core: Core;
  readonly #consequences: Consequences;
  readonly #dismissal: Dismissal;
  /** The last change was one of many: what only is heard waits for the end of it. */
  passing = false;

  constructor(host: ReactiveControllerHost & HTMLElement, core: Core, consequences: Consequences) {
    this.#host = host;
    this.#core = core;
    this.#consequences = consequences;
    this.#dismissal = new Dismissal(
      host,
      () => core.store.state.hovered !== null,
      () => host.dispatchEvent(new SummitHoverEvent(null)),
    );
    for (const type of CHANGE_EVENTS) host.addEventListener(type, this.#onAsk, { capture: true });
    host.addEventListener(SummitPlayEvent.type, this.#onPlay, { capture: true });
  }

  readonly #onAsk = (event: Event): void => {
    if (!(event instanceof SummitChangeEvent)) return;
    if (event instanceof SummitHoverEvent && event.hovered !== null && this.#dismissal.holds) {
      event.stopImmediatePropagation();
      return;
    }
    const { store, locale, announcer } = this.#core;
    const before = store.state;
    const passing = 'phase' in event && event.phase === 'move';
    const rests = this.passing && !passing;
    this.passing = passing;
    const isNews = store.dispatch(event.change);
    if (isNews && passing) this.#consequences.onMoving();
    else if (isNews || rests) this.#host.requestUpdate();
    else if (!event.final) {
      event.stopImmediatePropagation();
      return;
    }
    // What ends because the element is taken away is no act of the reader.
    if (this.#host.isConnected) speak(event, store, locale, announcer);
    if (event instanceof SummitSelectEvent) this.#consequences.onChosen(event, before.selected);
  };

  /** The steps are shown and not said; where they end is. */
  readonly #onPlay = (event: Event): void => {
    const { store, locale, announcer } = this.#core;
    if (event instanceof SummitPlayEvent && !event.playing) speakOfSelected(store, locale, announcer);
  };
}
