import { afterPaint } from '../shared/first-paint.js';
import type { Camera } from './camera.js';
import type { LeafletHandle } from './leaflet.js';

/**
 * Brings Leaflet in when there is a map to steer and takes it away when the map goes. The map is drawn without it,
 * so nothing waits for it, and nothing breaks where it cannot be had.
 */
export class Engine {
  readonly #camera: Camera;
  #handle: LeafletHandle | null = null;
  #container: HTMLElement | null = null;
  /** How often it was started: of two starts that wait for the same container the first is forgotten. */
  #starts = 0;

  constructor(camera: Camera) {
    this.#camera = camera;
  }

  /** Asking again for the same container is fine. */
  start(container: HTMLElement, inertia: () => boolean): void {
    if (this.#container === container) return;
    this.stop();
    this.#container = container;
    const start = ++this.#starts;
    afterPaint()
      .then(() => import('./leaflet.js'))
      .then(
        ({ attachLeaflet }) => {
          if (this.#container === null || start !== this.#starts) return;
          this.#handle = attachLeaflet(container, this.#camera, inertia());
        },
        // Buttons and keys still move the map; the next start tries again.
        () => (this.#container = null),
      );
  }

  sync(): void {
    this.#handle?.sync();
  }

  stop(): void {
    this.#container = null;
    this.#handle?.dispose();
    this.#handle = null;
  }
}
