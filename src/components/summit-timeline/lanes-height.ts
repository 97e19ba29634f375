import type { Dataset } from '../../data/types.js';

/** Taller than this, at normal text size, the lanes scroll inside. */
const MOST_HEIGHT = 420;
/** Of a page of A4, which does not scroll. */
export const MOST_ON_PAPER = 800;
/** Never less than this, where there is so much to show, however little room the whole is given. */
export const LEAST_HEIGHT = 76;

export interface LanesFrame {
  readonly dataset: Dataset;
  /** What the reader has folded, which may make them shorter. */
  readonly folded: ReadonlySet<string>;
  readonly width: number;
  /** How much larger than normal the text is. */
  readonly zoom: number;
}

export const isSame = (last: LanesFrame | null, frame: LanesFrame): boolean =>
  last?.dataset === frame.dataset &&
  last.folded === frame.folded &&
  last.width === frame.width &&
  last.zoom === frame.zoom;

/**
 * How tall the lanes are: for the same data and width they grow but never shrink, so that what stands under them
 * does not move away from the pointer with each new window.
 */
export class LanesHeight {
  #frame: LanesFrame | null = null;
  #height = 0;

  /** In px, for lanes that need `wanted`; unchanged while the reader holds something under the pointer. */
  of(frame: LanesFrame, wanted: number, held: boolean): number {
    const last = this.#frame;
    if (held && last) return this.#height;
    const same = isSame(last, frame);
    this.#frame = frame;
    this.#height = Math.max(same ? this.#height : 0, Math.min(wanted, MOST_HEIGHT * frame.zoom));
    return this.#height;
  }
}
