/**
 * The scroll bar of lanes that are taller than their box. It is our own, because whatever the browser scrolls takes
 * the wheel and the finger from the page: these pass over the lanes, always, and nobody is held up on the way down a
 * page. To rows out of sight lead this bar and the keys, which bring what they focus into view; so does a selection
 * made elsewhere.
 */

/** A shorter one would be hard to take hold of. In px. */
const SHORTEST = 32;

/** Less than this out of sight needs no bar. In px. */
export const LEAST_BELOW = 2;
/** As it is styled, in px. */
export const barWidth = (coarse: boolean): number => (coarse ? 24 : 12);

export class RowsBar {
  /** So far a px of the bar moves the rows. */
  #step = 1;
  /** Where the pointer would be if the rows were not scrolled, while it holds the bar. */
  #origin: number | null = null;
  #written = '';

  /** In `box` are `shown` px of the rows, and `below` more do not fit. The bar lies in it, and moves along. */
  place(box: HTMLElement, shown: number, below: number, scrolled: number): void {
    const bar = box.querySelector<HTMLElement>('.rows-bar');
    const length = Math.max(SHORTEST, (shown * shown) / (shown + below));
    this.#step = below / (shown - length);
    const written =
      below > LEAST_BELOW ? `block-size:${length}px;top:${scrolled + scrolled / this.#step}px` : '';
    if (!bar || written === this.#written) return;
    this.#written = bar.style.cssText = written;
    bar.hidden = written === '';
  }

  /** Taken hold of, it is no drag of the lanes. */
  readonly down = (event: PointerEvent): void => {
    const { currentTarget: bar, clientY, button } = event;
    if (!(bar instanceof Element) || button !== 0) return;
    event.stopPropagation();
    bar.setPointerCapture(event.pointerId);
    this.#origin = clientY - (bar.parentElement?.scrollTop ?? 0) / this.#step;
  };

  readonly move = ({ currentTarget: bar, clientY }: PointerEvent): void => {
    const box = bar instanceof Element ? bar.parentElement : null;
    if (box && this.#origin !== null) box.scrollTop = (clientY - this.#origin) * this.#step;
  };

  readonly up = (): void => {
    this.#origin = null;
  };
}
