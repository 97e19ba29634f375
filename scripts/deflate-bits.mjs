// @ts-check
/** How DEFLATE (RFC 1951) tells each byte of a text: gzip is read without writing the text, only counting its bits. */

/**
 * @param {Uint8Array} gzip as zlib writes it, with the plain header of ten bytes
 * @returns {Float64Array} for each byte of the text the bits that tell it; a repetition is shared by what it repeats,
 *   the tables of a block by the bytes of the block
 */
export function bitsPerByte(gzip) {
  const stream = new Bits(gzip.subarray(10, -8));
  /** @type {number[]} */
  const cost = [];
  for (let isLast = false; !isLast;) {
    const began = stream.at;
    const first = cost.length;
    isLast = stream.take(1) === 1;
    const kind = stream.take(2);
    if (kind === 0) readStored(stream, cost);
    else readPacked(stream, cost, kind === 1 ? fixedCodes() : readCodes(stream));
    const told = cost.slice(first).reduce((sum, bits) => sum + bits, 0);
    const shared = (stream.at - began - told) / (cost.length - first);
    for (let i = first; i < cost.length; i += 1) cost[i] = (cost[i] ?? 0) + shared;
  }
  return Float64Array.from(cost);
}

class Bits {
  at = 0;
  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.bytes = bytes;
  }
  /** The lowest bit first. @param {number} count */
  take(count) {
    let value = 0;
    for (let i = 0; i < count; i += 1, this.at += 1)
      value |= (((this.bytes[this.at >> 3] ?? 0) >> (this.at & 7)) & 1) << i;
    return value;
  }
  /** @param {Map<string, number>} codes */
  symbol(codes) {
    for (let code = ''; code.length < 16;) {
      code += this.take(1);
      const found = codes.get(code);
      if (found !== undefined) return found;
    }
    throw new Error('No code of the table');
  }
}

/** The canonical code of each symbol, from its length. @param {number[]} lengths */
function codesOf(lengths) {
  /** @type {Map<string, number>} */
  const codes = new Map();
  let code = 0;
  for (let length = 1; length < 16; length += 1, code *= 2) {
    lengths.forEach((each, symbol) => {
      if (each !== length) return;
      codes.set(code.toString(2).padStart(length, '0'), symbol);
      code += 1;
    });
  }
  return codes;
}

/** @typedef {{ literals: Map<string, number>, distances: Map<string, number> }} Codes */

/** @returns {Codes} */
function fixedCodes() {
  const lengths = Array.from({ length: 288 }, (_, i) => (i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8));
  return { literals: codesOf(lengths), distances: codesOf(Array(30).fill(5)) };
}

const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** @param {Bits} stream @returns {Codes} */
function readCodes(stream) {
  const literals = stream.take(5) + 257;
  const distances = stream.take(5) + 1;
  const count = stream.take(4) + 4;
  /** @type {number[]} */
  const own = Array(19).fill(0);
  for (const symbol of ORDER.slice(0, count)) own[symbol] = stream.take(3);
  const codes = codesOf(own);
  /** @type {number[]} */
  const lengths = [];
  while (lengths.length < literals + distances) {
    const symbol = stream.symbol(codes);
    if (symbol < 16) lengths.push(symbol);
    else if (symbol === 16) lengths.push(...Array(stream.take(2) + 3).fill(lengths.at(-1)));
    else lengths.push(...Array(symbol === 17 ? stream.take(3) + 3 : stream.take(7) + 11).fill(0));
  }
  return { literals: codesOf(lengths.slice(0, literals)), distances: codesOf(lengths.slice(literals)) };
}

/** @param {Bits} stream @param {number[]} cost */
function readStored(stream, cost) {
  stream.at = (stream.at + 7) & ~7;
  const length = stream.take(16);
  stream.take(16);
  for (let i = 0; i < length; i += 1) cost.push(8);
  stream.at += length * 8;
}

/** @param {Bits} stream @param {number[]} cost @param {Codes} codes */
function readPacked(stream, cost, { literals, distances }) {
  for (;;) {
    const began = stream.at;
    const symbol = stream.symbol(literals);
    if (symbol === 256) return;
    let length = 1;
    if (symbol > 256) {
      length = lengthOf(symbol - 257, stream);
      const distance = stream.symbol(distances);
      if (distance > 3) stream.take((distance >> 1) - 1);
    }
    for (let i = 0; i < length; i += 1) cost.push((stream.at - began) / length);
  }
}

/** @param {number} code 0 to 28 @param {Bits} stream */
function lengthOf(code, stream) {
  if (code === 28) return 258;
  if (code < 8) return code + 3;
  const extra = (code >> 2) - 1;
  return ((4 + (code & 3)) << extra) + 3 + stream.take(extra);
}
