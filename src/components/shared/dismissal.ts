import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Escape takes back what hovering shows, wherever the focus is (WCAG 1.4.13). It stays away until the pointer moves:
 * what goes may leave something else under a pointer that rests, and the browser says so as if it had moved.
 */
export class Dismissal implements ReactiveController {
  readonly #shown: () => boolean;
  readonly #dismiss: () => void;
  #x = NaN;
  #y = NaN;
  #rests = false;
  readonly #host: HTMLElement;
  /** Where it listens; the element may be moved into another. */
  #page: Document | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement, shown: () => boolean, dismiss: () => void) {
    this.#host = host;
    this.#shown = shown;
    this.#dismiss = dismiss;
    for (const type of ['pointerover', 'pointermove'] as const)
      host.addEventListener(type, this.#onPointer, { capture: true });
    host.addController(this);
  }

  /** Nothing is to be shown yet. */
  get holds(): boolean {
    return this.#rests;
  }

  hostUpdated(): void {
    if (!this.#shown() && !this.#rests) return this.hostDisconnected();
    if (this.#page === this.#host.ownerDocument) return;
    this.hostDisconnected();
    this.#page = this.#host.ownerDocument;
    this.#page.addEventListener('keydown', this.#onKey, { capture: true });
  }

  hostDisconnected(): void {
    this.#page?.removeEventListener('keydown', this.#onKey, { capture: true });
    this.#page = null;
  }

  readonly #onPointer = ({ clientX, clientY }: PointerEvent): void => {
    if (clientX !== this.#x || clientY !== this.#y) this.#rests = false;
    this.#x = clientX;
    this.#y = clientY;
  };

  /** The key goes on: it may close something else, too. */
  readonly #onKey = (event: KeyboardEvent): void => {
    this.#rests = event.key === 'Escape' && !event.isComposing && this.#shown();
    if (this.#rests) this.#dismiss();
  };
}
