import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { pageOf } from './page.js';

/** Draws its host anew when the page is zoomed, or its window goes to another screen: a canvas has other dots then. */
export class PixelRatio implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #media: MediaQueryList | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    const page = pageOf(this.#host);
    this.#media = page.matchMedia(`(resolution: ${page.devicePixelRatio}dppx)`);
    this.#media.addEventListener('change', this.#onChange, { once: true });
  }

  hostDisconnected(): void {
    this.#media?.removeEventListener('change', this.#onChange);
  }

  readonly #onChange = (): void => {
    this.hostConnected();
    this.#host.requestUpdate();
  };
}
