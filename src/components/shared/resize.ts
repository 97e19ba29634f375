import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { pageOf } from './page.js';
import { Printing } from './printing.js';

/** Sizes come in steps of 1/64 px; styles say them with six digits. */
const LEAST = 1 / 128;

/**
 * The host's own box in CSS px, on the screen and on paper. Sizes of zero (hidden, not laid out yet) are ignored: the
 * last real one stays, and is told again when there is a box again.
 */
export class Box implements ReactiveController {
  width = 0;
  height = 0;
  #isHidden = false;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #onChange: () => void;
  #observer: ResizeObserver | null = null;
  #frame = 0;

  constructor(host: ReactiveControllerHost & HTMLElement, onChange?: () => void) {
    this.#host = host;
    this.#onChange = onChange ?? (() => host.requestUpdate());
    host.addController(this);
    // Its place on paper is known when its owner is drawn for that, which was told first; no observer is heard before.
    new Printing(host, async () => {
      await host.updateComplete;
      if (this.#take(host.clientWidth, host.clientHeight)) this.#onChange();
    });
  }

  hostConnected(): void {
    // As the observer will say it: `clientWidth` is a whole number, and would be drawn for first.
    const { inlineSize, blockSize } = getComputedStyle(this.#host);
    this.#take(Number.parseFloat(inlineSize), Number.parseFloat(blockSize));
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
    const wasHidden = this.#isHidden;
    this.#isHidden = !(width > 0);
    if (this.#isHidden) return false;
    const isWide = Math.abs(width - this.width) >= LEAST;
    const isTall = Math.abs(height - this.height) >= LEAST;
    if (isWide) this.width = width;
    if (isTall) this.height = height;
    return isWide || isTall || wasHidden;
  }
}
