import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { drawAtOnce, flush } from './frame.js';

let isPrinted = false;
let followers = 0;

/** Whether the page goes to paper now. What is made meanwhile, such as the table, has heard of no event. */
export const printing = (): boolean => isPrinted;

/**
 * Draws its host for paper before the page is printed, and for the screen again afterwards. Between the two events no
 * frame passes, so that all of it is drawn at once.
 */
export class Printing implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #onChange: () => void;
  readonly #media = matchMedia('print');

  constructor(host: ReactiveControllerHost, onChange?: () => void) {
    this.#host = host;
    this.#onChange = onChange ?? (() => host.requestUpdate());
    host.addController(this);
  }

  hostConnected(): void {
    followers++;
    for (const type of ['beforeprint', 'afterprint']) addEventListener(type, this);
    this.#media.addEventListener('change', this);
  }

  hostDisconnected(): void {
    // Nobody will hear of the end.
    if (--followers === 0) isPrinted = false;
    for (const type of ['beforeprint', 'afterprint']) removeEventListener(type, this);
    this.#media.removeEventListener('change', this);
  }

  handleEvent({ type }: Event): void {
    isPrinted = type === 'beforeprint' || (type === 'change' && this.#media.matches);
    drawAtOnce();
    this.#onChange();
    this.#host.requestUpdate();
    flush();
  }
}
