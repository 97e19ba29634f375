import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { focusOnce } from '../shared/focus-once.js';

type Host = ReactiveControllerHost & HTMLElement;

/**
 * The focus never falls to the page: where what had it goes, and no view has given it on, its entry in another view
 * takes it, else the whole. Not where the reader has left by a press on plain ground.
 */
export class FocusKeeper implements ReactiveController {
  readonly #host: Host;
  readonly #toEntry: (id: string) => Promise<boolean>;
  readonly #heir: () => HTMLElement | null;
  /** What has it before an update. */
  #last: Element | null = null;

  constructor(host: Host, toEntry: (id: string) => Promise<boolean>, heir: () => HTMLElement | null) {
    this.#host = host;
    this.#toEntry = toEntry;
    this.#heir = heir;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#last = focusedIn(this.#host);
  }

  hostUpdated(): void {
    const last = this.#last;
    this.#last = null;
    // The views draw after this, and what is hidden loses the focus with the next frame.
    if (last) requestAnimationFrame(() => requestAnimationFrame(() => void this.#keep(last)));
  }

  /** What lost the focus and is still there lost it to the reader's own act. */
  async #keep(last: Element): Promise<void> {
    const { ownerDocument: page } = this.#host;
    // Whether it is seen is asked last: that brings the page's styles up to date, in each frame of a movement.
    if (page.activeElement !== page.body || isSeen(last)) return;
    const id = last.getAttribute('data-id');
    if (id !== null && (await this.#toEntry(id))) return;
    const heir = this.#heir();
    if (heir && page.activeElement === page.body) focusOnce(heir, { preventScroll: true });
  }
}

/** What has the focus in an element, or in what a page has put into that, through all roots. */
function focusedIn(host: HTMLElement): Element | null {
  let at = host.matches(':focus-within') ? host.ownerDocument.activeElement : null;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

const isSeen = (element: Element): boolean => element.isConnected && element.checkVisibility();
