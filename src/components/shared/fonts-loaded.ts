import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Hears when fonts of the page have come: what was measured in others is measured anew. */
export class FontsLoaded implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #onLoad: () => void;
  #fonts: FontFaceSet | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement, onLoad: () => void) {
    this.#host = host;
    this.#onLoad = onLoad;
    host.addController(this);
  }

  hostConnected(): void {
    this.#fonts = this.#host.ownerDocument.fonts;
    this.#fonts.addEventListener('loadingdone', this.#onLoad);
  }

  /** By now the host may be in another document. */
  hostDisconnected(): void {
    this.#fonts?.removeEventListener('loadingdone', this.#onLoad);
    this.#fonts = null;
  }
}
