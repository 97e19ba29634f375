import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { drawAtOnce, flush } from './frame.js';
import { pageOf } from './page.js';

const PRINT = ['beforeprint', 'afterprint'] as const;

let isPrinted = false;
let followers = 0;

/** Whether the page goes to paper now. What is made meanwhile, such as the table, has heard of no event. */
export const printing = (): boolean => isPrinted;

/**
 * Draws its host for paper before the page is printed, and for the screen again afterwards. Between the two events no
 * frame passes, so that all of it is drawn at once.
 */
export class Printing implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #onChange: () => unknown;
  #page: Window | null = null;
  #media: MediaQueryList | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement, onChange?: () => unknown) {
    this.#host = host;
    this.#onChange = onChange ?? (() => host.requestUpdate());
    host.addController(this);
  }

  hostConnected(): void {
    followers++;
    this.#page = pageOf(this.#host);
    this.#media = this.#page.matchMedia('print');
    for (const type of PRINT) this.#page.addEventListener(type, this);
    this.#media.addEventListener('change', this);
  }

  hostDisconnected(): void {
    // Nobody will hear of the end.
    if (--followers === 0) isPrinted = false;
    for (const type of PRINT) this.#page?.removeEventListener(type, this);
    this.#media?.removeEventListener('change', this);
  }

  handleEvent({ type }: Event): void {
    isPrinted = type === 'beforeprint' || (type === 'change' && this.#media?.matches === true);
    drawAtOnce();
    this.#host.requestUpdate();
    this.#onChange();
    flush();
  }
}
