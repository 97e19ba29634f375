import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bitsPerByte } from '../scripts/deflate-bits.mjs';

/** Long and short, alike and not, so that blocks are stored, fixed and dynamic. */
const text = fc.oneof(
  fc.uint8Array({ maxLength: 2000 }),
  fc.string({ maxLength: 400 }).map((part) => Buffer.from(part.repeat(50))),
  fc.constant(Buffer.from(Array.from({ length: 20_000 }, (_, i) => `line ${i * i}\n`).join(''))),
);

describe('bitsPerByte', () => {
  it('gives each byte of the text its share of the file', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 0, max: 9 }), (bytes, level) => {
        const gzip = gzipSync(bytes, { level });
        const bits = bitsPerByte(gzip);
        expect(bits).toHaveLength(bytes.length);
        if (bytes.length === 0) return;
        const told = bits.reduce((sum, each) => sum + each, 0);
        // Header and trailer are 18 bytes; the last byte may not be full.
        expect((gzip.length - 18) * 8 - told).toBeGreaterThan(-0.01);
        expect((gzip.length - 18) * 8 - told).toBeLessThan(8);
      }),
      { numRuns: 20 },
    );
  });
  it('finds what repeats cheaper than what is new', () => {
    const bits = bitsPerByte(gzipSync(Buffer.from('qwertyuiopasdfghjkl '.repeat(9))));
    expect(bits[0]).toBeGreaterThan((bits[40] ?? Infinity) * 4);
  });
});
