import { afterEach, describe, expect, it } from 'vitest';
import { Digits } from '../../src/components/summit-venues/digits.js';
import { sheetOf } from '../../src/components/shared/pixels.js';

const WIDE = 80;
const TALL = 40;

/** Where there is ink, in CSS px: the box around a number with its middle at 40 and its foot at 25. */
function inkOf(text: string, ratio: number): { left: number; right: number; top: number; bottom: number } {
  const sheet = sheetOf(WIDE * ratio, TALL * ratio);
  const { image: canvas, bytes: data } = sheet;
  new Digits('sans-serif', 'rgb(200 0 0)', ratio).write(sheet, text, 40 * ratio, 25 * ratio);
  const inked = Array.from({ length: canvas.width * canvas.height }, (_, i) => i).filter(
    (i) => (data[4 * i + 3] ?? 0) > 100,
  );
  const across = inked.map((i) => (i % canvas.width) / ratio);
  const down = inked.map((i) => Math.floor(i / canvas.width) / ratio);
  expect(inked.every((i) => Math.abs((data[4 * i] ?? 0) - 200) < 4)).toBe(true);
  return {
    left: Math.min(...across),
    right: Math.max(...across),
    top: Math.min(...down),
    bottom: Math.max(...down),
  };
}

afterEach(() => document.documentElement.removeAttribute('dir'));

describe.each([1, 1.5, 2])('a number on the map at %d device px per px', (ratio) => {
  it.each(['808', '8', '80k', '6.8M'])('%s stands in the middle, on its foot', (text) => {
    const { left, right, top, bottom } = inkOf(text, ratio);
    expect(Math.abs((left + right) / 2 - 40)).toBeLessThan(1.3);
    expect(bottom).toBeLessThanOrEqual(25.5);
    expect(bottom).toBeGreaterThan(23);
    expect(bottom - top).toBeGreaterThan(7);
    expect(bottom - top).toBeLessThan(11);
  });

  it('is as wide as its letters are', () => {
    const wide = (text: string): number => inkOf(text, ratio).right - inkOf(text, ratio).left;
    expect(wide('8888') - wide('88')).toBeGreaterThan(11);
    expect(wide('8888') - wide('88')).toBeLessThan(17);
  });

  it.each(['808', '6.8M'])('%s is the same on a page that runs from right to left', (text) => {
    const here = inkOf(text, ratio);
    document.documentElement.dir = 'rtl';
    expect(inkOf(text, ratio)).toEqual(here);
  });
});
