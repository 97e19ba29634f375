// @ts-check
/** The map of the bare page: a disc with the number of its events for each cell of a grid. */
import { WHITE, lay, pictureOf, sheetOn } from './bare-pixels.js';
import { at, bisect } from './columns.js';

/** @typedef {{ from: number, to: number, x: number, y: number, zoom: number }} MapView */

/** How wide the world is, in px. @param {{ zoom: number }} view */
export const scaleOf = ({ zoom }) => 256 * 2 ** zoom;

/** Cells are about 100 px wide. @param {{ zoom: number }} view */
const levelOf = ({ zoom }) => Math.max(0, Math.round(zoom + 1.3));

const DISC = 36;
const DIGIT = 7;
const disc = pictureOf(DISC, DISC, (pen) => {
  pen.arc(DISC / 2, DISC / 2, DISC / 2 - 2, 0, 7);
  pen.fillStyle = '#fff';
  pen.fill();
  pen.strokeStyle = '#036';
  pen.lineWidth = 4;
  pen.stroke();
});
const digits = [...'0123456789k'].map((digit) =>
  pictureOf(DIGIT, 12, (pen) => {
    pen.font = 'bold 12px sans-serif';
    pen.fillText(digit, 0, 10);
  }),
);

/**
 * Only the events that come and go are counted.
 * @param {HTMLCanvasElement} canvas @param {import('./columns.js').Columns} cols @param {Uint32Array} order @param {Float64Array} starts
 */
export function mapOn(canvas, cols, order, starts) {
  const sheet = sheetOn(canvas);
  const x = Float64Array.from(order, (event) => at(cols.lon, event) / 360 + 0.5);
  const y = Float64Array.from(
    order,
    (event) => 0.5 - Math.asinh(Math.tan((at(cols.lat, event) * Math.PI) / 180)) / (2 * Math.PI),
  );
  let level = -1;
  let cellOf = new Uint32Array(0);
  let counts = new Int32Array(0);
  let [low, high] = [0, 0];
  /** @param {number} row @param {number} by */
  const count = (row, by) => {
    const cell = at(cellOf, row);
    counts[cell] = at(counts, cell) + by;
  };
  /** @param {number} next */
  const divide = (next) => {
    level = next;
    const side = 2 ** level;
    cellOf = Uint32Array.from(
      order,
      (_, row) => Math.floor(at(y, row) * side) * side + Math.floor(at(x, row) * side),
    );
    counts = new Int32Array(side * side);
    for (let row = low; row < high; row++) count(row, 1);
  };

  return (/** @type {MapView} */ view) => {
    if (levelOf(view) !== level) divide(levelOf(view));
    const [first, end] = [bisect(starts, view.from), bisect(starts, view.to)];
    while (high < end) count(high++, 1);
    while (high > end) count(--high, -1);
    while (low < first) count(low++, -1);
    while (low > first) count(--low, 1);
    sheet.pixels.fill(WHITE);
    const [scale, side] = [scaleOf(view), 2 ** level];
    const [left, top] = [sheet.width / 2 - view.x * scale, sheet.height / 2 - view.y * scale];
    for (let cell = 0; cell < counts.length; cell++) {
      const many = at(counts, cell);
      if (many <= 0) continue;
      const px = Math.round((((cell % side) + 0.5) / side) * scale + left);
      const py = Math.round(((Math.floor(cell / side) + 0.5) / side) * scale + top);
      lay(sheet, disc, px - DISC / 2, py - DISC / 2);
      const text = many < 1000 ? String(many) : `${Math.round(many / 1000)}k`;
      for (let i = 0; i < text.length; i++) {
        const digit = digits['0123456789k'.indexOf(text.charAt(i))];
        if (digit) lay(sheet, digit, px + i * DIGIT - Math.round((text.length * DIGIT) / 2), py - 6);
      }
    }
    sheet.put();
  };
}
