import { describe, expect, it } from 'vitest';
import { SHAPE_STRIDE } from '../../src/data/cells.js';
import type { Inks } from '../../src/components/summit-venues/crowd-inks.js';
import { Digits } from '../../src/components/summit-venues/digits.js';
import { DiscPainter } from '../../src/components/summit-venues/disc-painter.js';
import { sheetOf, type Rgba } from '../../src/components/shared/pixels.js';

const COLORS = ['rgb(200 30 20)', 'rgb(20 140 60)', 'rgb(30 60 180)'];
const PIXELS: readonly Rgba[] = [
  [200, 30, 20, 255],
  [20, 140, 60, 255],
  [30, 60, 180, 255],
];

const inks = (ratio: number): Inks => ({
  ...{ text: 'rgb(0 0 0)', ground: 'rgb(250 248 240)', outside: 'rgb(90 90 90)', categories: COLORS, ratio },
  digits: new Digits('sans-serif', 'rgb(0 0 0)', ratio),
  pixels: { ground: [250, 248, 240, 255], categories: PIXELS },
});

type Spot = readonly [x: number, y: number, ...counts: readonly number[]];

/** The pixels of one frame with a disc per spot, 100 CSS px square. */
function frame(painter: DiscPainter, spots: readonly Spot[], ratio: number): Uint32Array {
  const sheet = sheetOf(100 * ratio, 100 * ratio);
  const byShape = new Uint32Array(spots.length * SHAPE_STRIDE);
  const discs = spots.map(([x, y, ...counts], cell) => {
    counts.forEach((count, i) => (byShape[cell * SHAPE_STRIDE + i + 1] = count));
    const count = counts.reduce((sum, each) => sum + each, 0);
    return { cell, mx: 0, my: 0, x, y, count, radius: 0 };
  });
  painter.paint(sheet, discs, { byShape });
  return Uint32Array.from(sheet.words);
}

describe.each([1, 1.5, 2])('discs at %d device px per px', (ratio) => {
  const fresh = (spots: readonly Spot[]): Uint32Array => frame(new DiscPainter(inks(ratio)), spots, ratio);

  it('look the same in each frame in which they say the same, wherever they go', () => {
    const painter = new DiscPainter(inks(ratio));
    for (const [x, y] of [
      [50, 50],
      [51, 50],
      [52.4, 49.7],
      [2, 98],
      [99, 1],
      [-60, 50],
    ] as const) {
      const spots: readonly Spot[] = [[x, y, 3, 0, 9]];
      expect(frame(painter, spots, ratio)).toEqual(fresh(spots));
    }
  });

  it('lie over each other as they come', () => {
    const painter = new DiscPainter(inks(ratio));
    for (const x of [50, 52, 54]) {
      const spots: readonly Spot[] = [
        [x, 50, 3, 0, 9],
        [x + 20, 55, 200, 40],
        [x, 30, 0, 1],
      ];
      expect(frame(painter, spots, ratio)).toEqual(fresh(spots));
    }
  });

  it('say something new in the frame in which it is new: a number, or how it divides', () => {
    const painter = new DiscPainter(inks(ratio));
    for (const counts of [
      [3, 0, 9],
      [3, 0, 9],
      [3, 0, 9],
      [0, 3, 9],
      [0, 3, 9],
      [0, 3, 10],
      [0, 300, 10],
    ]) {
      const spots: readonly Spot[] = [[50, 50, ...counts]];
      expect(frame(painter, spots, ratio)).toEqual(fresh(spots));
    }
  });
});
