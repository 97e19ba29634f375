/**
 * Reads numbers out of text in which an adaptive range coder packed them: each bit takes the less room the better the
 * bits before it foretold it. `scripts/range-encoder.mjs` writes such texts; the two change together.
 */
export interface RangeDecoder {
  /** A whole number from 0. Numbers of one kind are expected to be like each other; kinds count from 0. */
  number(kind: number): number;
  /** The same with a sign, which is of a kind of its own. */
  signed(kind: number, signKind: number): number;
  flag(kind: number): boolean;
}

/** The text counts to base 64, and the range is five digits wide. */
export const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const LOWEST_30_BITS = 0x3fffffff;

/** Places of a kind where chances are kept: 16 for the length of a number, then 8 for the top of each length. */
const SLOTS = 160;

/** @param kinds how many kinds of numbers there are */
export function rangeDecoder(text: string, kinds: number): RangeDecoder {
  /** How likely the bit of a slot is set, and how often it was seen. */
  const chances = new Float64Array(kinds * SLOTS).fill(0.5);
  const seen = new Uint32Array(kinds * SLOTS);
  let at = 0;
  let low = 0;
  let high = LOWEST_30_BITS;
  let code = 0;
  const shift = (value: number, digit: number) => ((value << 6) & LOWEST_30_BITS) | digit;
  const takeDigit = () => (code = shift(code, DIGITS.indexOf(text.charAt(at++))));
  for (let digit = 0; digit < 5; digit++) takeDigit();

  const bit = (slot: number): boolean => {
    const chance = chances[slot] ?? 0;
    const middle = low + Math.floor((high - low) * chance);
    const isSet = code <= middle;
    if (isSet) high = middle;
    else low = middle + 1;
    // Quick to learn at first; never quite sure, so that any bit can follow.
    const times = (seen[slot] = (seen[slot] ?? 0) + 1);
    chances[slot] = chance + ((isSet ? 0.995 : 0.005) - chance) / Math.min(times + 0.5, 60);
    while ((low ^ high) >>> 24 === 0) {
      low = shift(low, 0);
      high = shift(high, 63);
      takeDigit();
    }
    return isSet;
  };

  /** How many binary digits there are, then all but the first, which is 1. */
  const number = (kind: number): number => {
    let length = 0;
    while (bit(kind * SLOTS + length)) length += 1;
    let value = Math.min(length, 1);
    for (let i = 1; i < length; i++) {
      const top = value < 8 ? value : 0;
      value = value * 2 + Number(bit(kind * SLOTS + length * 8 + 8 + top));
    }
    return value;
  };
  const flag = (kind: number) => bit(kind * SLOTS);
  return {
    number,
    flag,
    signed(kind, signKind) {
      const value = number(kind);
      return value > 0 && flag(signKind) ? -value : value;
    },
  };
}
