import type { Box } from '../../layout/map-labels.js';

/** CSS px that names keep from controls. */
const APART = 4;

const CORNER = '.corner > *, .problems > :not(:has([aria-expanded=true]))';

/** Where controls and notes stand over the map: names keep clear of them, and only the styles know their size. */
export class Obstacles {
  /** Null until they were looked at for the first time. */
  boxes: readonly Box[] | null = null;
  /** Those of scale, credit, what is said about tiles, and problems that are not spelled out. */
  corner: readonly Box[] = [];
  #key = '';

  /** Looks again where something may have changed; true where it has. `also` is what else their places depend on. */
  measure(frame: Element, controls: readonly Element[], also: string): boolean {
    const key = [also, ...controls.map(({ className, textContent }) => `${className} ${textContent}`)].join(
      '\n',
    );
    if (key === this.#key) return false;
    // While a page hides the map they stand nowhere: to be looked at when it is shown.
    if (frame.isConnected && frame.clientWidth === 0) return false;
    this.#key = key;
    const { x, y, width } = frame.getBoundingClientRect();
    // The page may show the map larger or smaller than it is.
    const scale = width / frame.clientWidth || 1;
    this.boxes = controls.map((control) => {
      const { left, top, right, bottom } = control.getBoundingClientRect();
      return {
        left: (left - x) / scale - APART,
        top: (top - y) / scale - APART,
        right: (right - x) / scale + APART,
        bottom: (bottom - y) / scale + APART,
      };
    });
    this.corner = this.boxes.filter((_, at) => controls[at]?.matches(CORNER));
    return true;
  }

  forget(): void {
    this.#key = '';
  }
}
