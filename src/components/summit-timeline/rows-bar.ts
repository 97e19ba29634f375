/**
 * The scroll bar of lanes that are taller than their box. It is our own, because whatever the browser scrolls takes
 * the wheel and the finger from the page: these pass over the lanes, always, and nobody is held up on the way down a
 * page. To rows out of sight lead this bar, a drag of the lanes up or down with the mouse, and the keys, which bring
 * what they focus into view; so does a selection made elsewhere.
 */

/** A shorter one would be hard to take hold of. In px. */
const SHORTEST = 32;

export interface Rows {
  /** How much of them is in the box, and how much more there is, in px. */
  readonly shown: number;
  readonly below: number;
}

export class RowsBar {
  #rows: Rows = { shown: 0, below: 0 };
  #drag: { readonly y: number; readonly top: number } | null = null;
  #written = '';

  /** `box` is scrolled by `scrolled`: the bar lies in it, and moves along. */
  place(box: HTMLElement, rows: Rows, scrolled: number): void {
    const bar = box.querySelector<HTMLElement>('.rows-bar');
    this.#rows = rows;
    const top = Math.round(scrolled + scrolled / this.#step);
    const written = rows.below > 2 ? `${this.#length} ${top}` : '';
    if (!bar || written === this.#written) return;
    this.#written = written;
    bar.hidden = written === '';
    bar.style.blockSize = `${this.#length}px`;
    bar.style.top = `${bar.hidden ? 0 : top}px`;
  }

  get #length(): number {
    const { shown, below } = this.#rows;
    return Math.round(Math.max(SHORTEST, (shown * shown) / (shown + below)));
  }

  /** So far a px of the bar moves the rows. */
  get #step(): number {
    const { shown, below } = this.#rows;
    return below / (shown - this.#length);
  }

  /** Taken hold of, it is no drag of the lanes. */
  readonly down = (event: PointerEvent): void => {
    const { currentTarget: bar, clientY: y, button } = event;
    if (!(bar instanceof HTMLElement) || button !== 0) return;
    event.stopPropagation();
    bar.setPointerCapture(event.pointerId);
    this.#drag = { y, top: bar.parentElement?.scrollTop ?? 0 };
  };

  readonly move = ({ currentTarget: bar, clientY }: PointerEvent): void => {
    const box = bar instanceof Element ? bar.parentElement : null;
    if (box && this.#drag) box.scrollTop = this.#drag.top + (clientY - this.#drag.y) * this.#step;
  };

  readonly up = (): void => {
    this.#drag = null;
  };
}
