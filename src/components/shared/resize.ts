import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { pageOf } from './page.js';
import { Printing } from './printing.js';

/**
 * The host's own box in CSS px, on the screen and on paper. Sizes of zero (hidden, not laid out yet) are ignored: the
 * last real one stays.
 */
export class Box implements ReactiveController {
  width = 0;
  height = 0;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #onChange: () => void;
  #observer: ResizeObserver | null = null;
  #frame = 0;

  constructor(host: ReactiveControllerHost & HTMLElement, onChange?: () => void) {
    this.#host = host;
    this.#onChange = onChange ?? (() => host.requestUpdate());
    host.addController(this);
    new Printing(host, () => {
      if (this.#take(host.clientWidth, host.clientHeight)) this.#onChange();
    });
  }

  hostConnected(): void {
    this.#take(this.#host.clientWidth, this.#host.clientHeight);
    this.#observer = new (pageOf(this.#host).ResizeObserver)((entries) => {
      const box = entries.at(-1)?.contentRect;
      if (!box || !this.#take(box.width, box.height)) return;
      // Drawing inside the observer's own turn would change sizes while they are being reported.
      cancelAnimationFrame(this.#frame);
      this.#frame = requestAnimationFrame(this.#onChange);
    });
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = null;
    cancelAnimationFrame(this.#frame);
  }

  #take(width: number, height: number): boolean {
    if (width <= 0 || (width === this.width && height === this.height)) return false;
    this.width = width;
    this.height = height;
    return true;
  }
}
