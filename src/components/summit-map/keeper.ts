import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { focusOnce } from '../shared/focus-once.js';

type Host = ReactiveControllerHost & HTMLElement;

/**
 * The focus never falls to the page: where what had it goes, and no view has given it on, the whole takes it. Not
 * where the reader has left by a press on plain ground.
 */
export class FocusKeeper implements ReactiveController {
  readonly #host: Host;
  readonly #heir: () => HTMLElement | null;
  #last: Element | null = null;

  constructor(host: Host, heir: () => HTMLElement | null) {
    this.#host = host;
    this.#heir = heir;
    host.addEventListener('focusin', (event) => {
      const [target] = event.composedPath();
      this.#last = target instanceof Element ? target : null;
    });
    host.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget === null) queueMicrotask(() => this.#letGo());
      else this.#last = null;
    });
    host.addController(this);
  }

  hostUpdated(): void {
    // The views draw after this, and what is hidden loses the focus with the next frame.
    if (this.#last) requestAnimationFrame(() => requestAnimationFrame(() => this.#keep()));
  }

  /** What lost the focus and is still there lost it to the reader's own act. */
  #letGo(): void {
    if (this.#last && isSeen(this.#last) && !this.#host.matches(':focus-within')) this.#last = null;
  }

  #keep(): void {
    const { ownerDocument: page } = this.#host;
    if (!this.#last || isSeen(this.#last) || page.activeElement !== page.body) return;
    this.#last = null;
    const heir = this.#heir();
    if (heir) focusOnce(heir, { preventScroll: true });
  }
}

const isSeen = (element: Element): boolean => element.isConnected && element.checkVisibility();
