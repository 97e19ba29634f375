import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { colorsOf, fillBox, sheetOf, type Rgba } from '../../src/components/shared/pixels.js';

const [WIDTH, HEIGHT] = [24, 8];
const INK: Rgba = [40, 90, 200, 255];

/** The same by a pen. */
function byPen(from: number, to: number, top: number, bottom: number): Uint8ClampedArray {
  const pen = new OffscreenCanvas(WIDTH, HEIGHT).getContext('2d', { willReadFrequently: true });
  if (!pen) throw new Error('There is no canvas.');
  pen.fillStyle = `rgb(${INK.slice(0, 3).join(' ')})`;
  pen.fillRect(from, top, to - from, bottom - top);
  return pen.getImageData(0, 0, WIDTH, HEIGHT).data;
}

/** In tenths of a device px: numbers of any size would nearly all be next to 0. */
const edge = fc.integer({ min: -60, max: 10 * WIDTH + 60 }).map((tenths) => tenths / 10);
const row = fc.integer({ min: -3, max: HEIGHT + 3 });

describe('a box of pixels', () => {
  it('is filled as a pen would, whatever it covers of a pixel or lies beside the sheet', () => {
    fc.assert(
      fc.property(edge, edge, row, row, (a, b, c, d) => {
        const [from, to, top, bottom] = [Math.min(a, b), Math.max(a, b), Math.min(c, d), Math.max(c, d)];
        const sheet = sheetOf(WIDTH, HEIGHT);
        const [ink = 0] = colorsOf([INK]).words;
        fillBox(sheet, ink, from, to, top, bottom);
        const pen = byPen(from, to, top, bottom);
        for (let i = 0; i < pen.length; i += 4) {
          const [alpha, other] = [sheet.bytes[i + 3] ?? NaN, pen[i + 3] ?? NaN];
          expect(Math.abs(alpha - other)).toBeLessThanOrEqual(4);
          if (alpha > 0) expect([...sheet.bytes.subarray(i, i + 3)]).toEqual(INK.slice(0, 3));
        }
      }),
    );
  });
});
