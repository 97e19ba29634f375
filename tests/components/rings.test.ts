import { describe, expect, it } from 'vitest';
import { sheetOf, type Rgba, type Sheet } from '../../src/components/shared/pixels.js';
import { Rings } from '../../src/components/summit-venues/rings.js';

const GROUND: Rgba = [250, 248, 240, 255];
const RED: Rgba = [200, 30, 20, 255];
const GREEN: Rgba = [20, 140, 60, 255];
const BLUE: Rgba = [30, 60, 180, 255];
const INK = { ground: GROUND, categories: [RED, GREEN, BLUE] };
const SIZE = { radius: 21, ring: 3.5, halo: 1.5 };
const TURN = 2 * Math.PI;

/** With its middle at `x` and `y`, in device px; 64 CSS px square. */
function painted(counts: readonly number[], { ratio = 1, x = 32, y = 32 } = {}): Sheet {
  const sheet = sheetOf(64 * ratio, 64 * ratio);
  const count = counts.reduce((a, b) => a + b, 0);
  new Rings(INK, ratio).paint(sheet, {
    radius: SIZE.radius,
    x: x * ratio,
    y: y * ratio,
    counts: Uint32Array.of(0, ...counts),
    count,
  });
  return sheet;
}

function pixel({ image: { data, width } }: Sheet, x: number, y: number): number[] {
  const at = 4 * (Math.floor(y) * width + Math.floor(x));
  return [...data.subarray(at, at + 4)];
}

/** On the middle of the ring, a share of a turn from the top. */
const around = (sheet: Sheet, share: number): number[] => {
  const far = SIZE.radius - SIZE.ring / 2;
  return pixel(sheet, 32 + far * Math.sin(share * TURN), 32 - far * Math.cos(share * TURN));
};

/** The same by a pen. */
function drawn(counts: readonly number[], ratio: number): Uint8ClampedArray {
  const pen = new OffscreenCanvas(64 * ratio, 64 * ratio).getContext('2d', { willReadFrequently: true });
  if (!pen) throw new Error('There is no canvas.');
  pen.scale(ratio, ratio);
  const css = ([red, green, blue]: Rgba): string => `rgb(${red} ${green} ${blue})`;
  pen.fillStyle = css(GROUND);
  pen.arc(32, 32, SIZE.radius + SIZE.halo, 0, TURN);
  pen.fill();
  pen.lineWidth = SIZE.ring;
  const all = counts.reduce((a, b) => a + b, 0);
  let from = -TURN / 4;
  counts.forEach((count, i) => {
    const to = from + (TURN * count) / all;
    const gap = count === all ? 0 : Math.min(0.13, (to - from) / 2) / 2;
    pen.strokeStyle = css(INK.categories[i] ?? GROUND);
    pen.beginPath();
    if (count > 0) pen.arc(32, 32, SIZE.radius - SIZE.ring / 2, from + gap, to - gap);
    pen.stroke();
    from = to;
  });
  return pen.getImageData(0, 0, 64 * ratio, 64 * ratio).data;
}

describe('a ring', () => {
  it('gives each category its part of a turn from the top, clockwise', () => {
    const sheet = painted([1, 1, 2]);
    expect(around(sheet, 0.125)).toEqual(RED);
    expect(around(sheet, 0.375)).toEqual(GREEN);
    expect(around(sheet, 0.75)).toEqual(BLUE);
  });

  it('leaves ground between two parts, and none in a ring of one', () => {
    expect(around(painted([1, 1, 2]), 0.25)).toEqual(GROUND);
    const whole = painted([0, 5, 0]);
    for (const share of [0, 0.25, 0.5, 0.999]) expect(around(whole, share)).toEqual(GREEN);
  });

  it('has ground inside and nothing outside', () => {
    const sheet = painted([1, 1, 2]);
    expect(pixel(sheet, 32, 32)).toEqual(GROUND);
    expect(pixel(sheet, 32, 32 - SIZE.radius - SIZE.halo - 2)).toEqual([0, 0, 0, 0]);
  });

  it.each([
    [1, [1, 1, 2]],
    [1.5, [300, 20, 1]],
    [2, [7, 0, 9]],
    [2, [0, 4, 0]],
  ] as const)('at %d device px per px looks as by a pen: %j', (ratio, counts) => {
    const { bytes } = painted(counts, { ratio });
    const pen = drawn(counts, ratio);
    let [sum, large] = [0, 0];
    // Colour by how much is seen of it.
    const seen = (data: Uint8ClampedArray, i: number): number =>
      ((data[i] ?? 0) * (i % 4 === 3 ? 255 : (data[4 * Math.floor(i / 4) + 3] ?? 0))) / 255;
    for (let i = 0; i < bytes.length; i++) {
      const off = Math.abs(seen(bytes, i) - seen(pen, i));
      sum += off;
      if (off > 96) large++;
    }
    expect(sum / bytes.length).toBeLessThan(2);
    expect(large / bytes.length).toBeLessThan(0.002);
  });

  it.each([
    ['left', 2, 32],
    ['right', 62, 32],
    ['top', 32, 2],
    ['bottom', 32, 62],
  ])('at the %s edge is cut off, and does not go on at another', (_, x, y) => {
    const whole = painted([1, 1, 2]);
    const cut = painted([1, 1, 2], { x, y });
    for (let py = 0; py < 64; py++)
      for (let px = 0; px < 64; px++) {
        const [fromX, fromY] = [px - x + 32, py - y + 32];
        const inside = fromX >= 0 && fromX < 64 && fromY >= 0 && fromY < 64;
        expect(pixel(cut, px, py)).toEqual(inside ? pixel(whole, fromX, fromY) : [0, 0, 0, 0]);
      }
  });

  it('lies over what is there', () => {
    const sheet = sheetOf(64, 64);
    sheet.words.fill(new Uint32Array(Uint8ClampedArray.of(0, 0, 0, 255).buffer)[0] ?? 0);
    const counts = Uint32Array.of(0, 1, 1, 2);
    new Rings(INK, 1).paint(sheet, { radius: SIZE.radius, x: 32, y: 32, counts, count: 4 });
    expect(pixel(sheet, 2, 2)).toEqual([0, 0, 0, 255]);
    const edges = Array.from({ length: 64 }, (_, x) => pixel(sheet, x, 32)[0] ?? 0);
    expect(edges.some((red) => red > 20 && red < 230)).toBe(true);
    expect(Array.from({ length: 64 }, (_, x) => pixel(sheet, x, 32)[3]).every((alpha) => alpha === 255)).toBe(
      true,
    );
  });
});
