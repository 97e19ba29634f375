// @ts-check
/** The lanes of the bare page: bars of the events of each group, on top of each other. */
import { WHITE, sheetOn } from './bare-pixels.js';
import { COLORS, at } from './columns.js';

const DAY = 86_400_000;
const BARS = 100;
const INKS = COLORS.map((color) => 0xff000000 | parseInt(color.replace(/#(..)(..)(..)/, '$3$2$1'), 16));

/** @param {HTMLCanvasElement} canvas @param {import('./columns.js').Columns} cols @param {readonly [number, number]} range */
export function lanesOn(canvas, cols, [first, last]) {
  const sheet = sheetOn(canvas);
  const { pixels, width, height } = sheet;
  const days = Math.ceil((last - first) / DAY) + 1;
  /** For each group how many began before a day. */
  const sums = COLORS.map(() => new Uint32Array(days + 1));
  cols.start.forEach((start, event) => {
    const of = sums[at(cols.cat, event)];
    const day = Math.floor((start - first) / DAY) + 1;
    if (of) of[day] = at(of, day) + 1;
  });
  for (const of of sums) of.forEach((_, day) => (of[day] = at(of, day) + (day > 0 ? at(of, day - 1) : 0)));
  const before = (/** @type {Uint32Array} */ of, /** @type {number} */ time) =>
    at(of, Math.min(days, Math.max(0, Math.floor((time - first) / DAY))));

  return (/** @type {{ from: number, to: number }} */ { from, to }) => {
    const step = (to - from) / BARS;
    const counts = sums.map((of) =>
      Float32Array.from(
        { length: BARS },
        (_, i) => before(of, from + (i + 1) * step) - before(of, from + i * step),
      ),
    );
    let most = 1;
    for (let i = 0; i < BARS; i++)
      most = Math.max(
        most,
        counts.reduce((sum, of) => sum + at(of, i), 0),
      );
    pixels.fill(WHITE);
    for (let i = 0; i < BARS; i++) {
      const [left, right] = [Math.round((i * width) / BARS), Math.round(((i + 1) * width) / BARS) - 1];
      let [foot, sum] = [height, 0];
      counts.forEach((of, group) => {
        sum += at(of, i);
        const top = height - Math.round((sum / most) * height);
        for (let row = top; row < foot; row++)
          pixels.fill(INKS[group] ?? WHITE, row * width + left, row * width + right);
        foot = top;
      });
    }
    sheet.put();
  };
}
