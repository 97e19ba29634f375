import { Digits } from './digits.js';
import { rgbaOf } from '../shared/pixels.js';
import type { RingInks } from './rings.js';

/** The colours and letters that crowds are drawn with. */
export interface Inks {
  readonly text: string;
  readonly ground: string;
  readonly outside: string;
  readonly categories: readonly string[];
  readonly digits: Digits;
  /** Colours as numbers. */
  readonly pixels: RingInks;
  /** Device px per CSS px. */
  readonly ratio: number;
}

/** Nobody changes colours in the middle of a movement: in ms, how long after a frame they are taken for the same. */
const LASTING = 200;

/** Colours as the page has them now, from classes of the map's styles. To read them costs as much as to draw. */
export class CrowdInks {
  #inks: Inks | null = null;
  #of = '';
  #at = 0;

  /** The same object as before while the page has the same colours. */
  read(styled: HTMLElement, ratio: number): Inks {
    const at = performance.now();
    const last = this.#inks;
    const lasts = last?.ratio === ratio && at - this.#at < LASTING;
    this.#at = at;
    if (last && lasts) return last;
    const {
      color: text,
      backgroundColor: ground,
      borderColor: outside,
      fontFamily,
    } = getComputedStyle(styled);
    const categories = [...styled.children].map((child) => getComputedStyle(child).color);
    const of = [ratio, text, ground, outside, fontFamily, ...categories].join('|');
    if (last && of === this.#of) return last;
    this.#of = of;
    const digits = new Digits(fontFamily, text, ratio);
    const pixels = { ground: rgbaOf(ground), categories: categories.map(rgbaOf) };
    return (this.#inks = { text, ground, outside, categories, digits, pixels, ratio });
  }

  /** Fonts may have come, of which letters were drawn in another one. */
  forget(): void {
    this.#inks = null;
  }
}
