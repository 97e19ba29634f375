import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Focus comes back to what had it in an element that is moved within its page: of the ways to do that `moveBefore` alone keeps it. */
export class FocusKept implements ReactiveController {
  readonly #host: HTMLElement;
  #focused: HTMLElement | null = null;
  /** What had it, and the page, while the host is out of that: until the end of the task. */
  #lost: { readonly element: HTMLElement; readonly page: Document } | null = null;

  /** `root` is that of the host, and hears of its own: a view within that has the focus looks after it itself. */
  constructor(host: ReactiveControllerHost & HTMLElement, root: ShadowRoot) {
    this.#host = host;
    root.addEventListener('focusin', ({ target }) => {
      this.#focused = target instanceof HTMLElement ? target : null;
    });
    // It leaves what goes from the page as well, before that is known.
    root.addEventListener('focusout', () => queueMicrotask(() => this.#left()));
    host.addController(this);
  }

  #left(): void {
    if (!this.#focused?.matches(':focus')) this.#focused = null;
  }

  hostDisconnected(): void {
    const element = this.#focused;
    if (!element) return;
    this.#lost = { element, page: this.#host.ownerDocument };
    queueMicrotask(() => {
      this.#lost = null;
      this.#left();
    });
  }

  hostConnected(): void {
    const lost = this.#lost;
    this.#lost = null;
    const page = this.#host.ownerDocument;
    // Neither from another page, nor from what has got it in the meantime.
    if (lost?.page !== page || (page.activeElement && page.activeElement !== page.body)) return;
    lost.element.focus({ preventScroll: true });
  }
}
