// @ts-check
/** Writes the texts that `src/layout/range-decoder.ts` reads and explains; the two change together. */

export const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const LOWEST_30_BITS = 0x3fffffff;
const SLOTS = 160;

export class RangeEncoder {
  #low = 0;
  #high = LOWEST_30_BITS;
  #text = '';
  /** @type {Map<number, { chance: number, seen: number }>} */
  #slots = new Map();

  /** @param {number} kind @param {number} value whole, at least 0 */
  number(kind, value) {
    const digits = value.toString(2).slice(1);
    const length = value === 0 ? 0 : digits.length + 1;
    const first = kind * SLOTS;
    for (let i = 0; i <= length; i++) this.#put(first + i, i < length);
    let known = 1;
    for (const digit of digits) {
      this.#put(first + length * 8 + 8 + (known < 8 ? known : 0), digit === '1');
      known = known * 2 + Number(digit);
    }
  }

  /** @param {number} kind @param {number} value whole @param {number} signKind */
  signed(kind, value, signKind) {
    this.number(kind, Math.abs(value));
    if (value !== 0) this.flag(signKind, value < 0);
  }

  /** @param {number} kind @param {boolean} value */
  flag(kind, value) {
    this.#put(kind * SLOTS, value);
  }

  /** The whole text; nothing can be added after that. */
  end() {
    return this.#text + DIGITS[(this.#low >>> 24) + 1];
  }

  /** @param {number} slot @param {boolean} bit */
  #put(slot, bit) {
    const state = this.#slots.get(slot) ?? { chance: 0.5, seen: 0 };
    this.#slots.set(slot, state);
    const middle = this.#low + Math.floor((this.#high - this.#low) * state.chance);
    if (bit) this.#high = middle;
    else this.#low = middle + 1;
    state.chance += ((bit ? 0.995 : 0.005) - state.chance) / Math.min(++state.seen + 0.5, 60);
    while ((this.#low ^ this.#high) >>> 24 === 0) {
      this.#text += DIGITS[this.#low >>> 24];
      this.#low = (this.#low << 6) & LOWEST_30_BITS;
      this.#high = ((this.#high << 6) & LOWEST_30_BITS) | 63;
    }
  }
}
