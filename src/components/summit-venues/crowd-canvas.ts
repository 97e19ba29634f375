import type { Answers } from '../../data/query.js';
import type { View } from '../../layout/projection.js';
import type { Crowd } from './crowd.js';
import { CrowdInks, type Inks } from './crowd-inks.js';
import { DiscPainter } from './disc-painter.js';
import { clearSheet, type Sheet } from '../shared/pixels.js';

/** How many events are drawn: a disc with their number per cell, or the deeper a colour the more there are. */
export type Density = 'clusters' | 'heat';

/** The faintest and the strongest ink of the heat layer, in a field of even numbers. */
const FAINT = 0.12;
const STRONG = 0.9;
/** How far a shade reaches, in cells: so far into those around that even numbers make an even field. */
const REACH = 1.5;
/** The widest cell that a shade is made for, in CSS px; beyond the finest level they grow on. */
const WIDEST = 46;
/** How many shades lie on each other in such a field, by their depth: the volume of one above its cell. */
const OVERLAP = (Math.PI * REACH ** 2) / 4;

/** Draws cells on the canvas of a map: a disc or a shade for each, whatever the number of events in it. */
export class CrowdCanvas {
  readonly #inks = new CrowdInks();
  /** Of the ink that there is. */
  #brushes: { readonly ink: Inks; readonly discs: DiscPainter; readonly shade: ImageBitmap } | null = null;
  /** What discs are painted on: the same as long as the canvas has its size. */
  #sheet: Sheet | null = null;

  /** If the map has a canvas now. */
  draw(root: ParentNode, crowd: Crowd, answers: Answers, view: View, density: Density): void {
    const canvas = root.querySelector<HTMLCanvasElement>('canvas.crowd');
    const styled = root.querySelector<HTMLElement>('.inks');
    const pen = canvas?.getContext('2d');
    if (!canvas || !styled || !pen || !crowd.cells) return;
    const ratio = styled.ownerDocument.defaultView?.devicePixelRatio ?? 1;
    const [width, height] = [Math.round(view.width * ratio), Math.round(view.height * ratio)];
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
    const ink = this.#inks.read(styled, ratio);
    if (this.#brushes?.ink !== ink) this.#brushes = { ink, discs: new DiscPainter(ink), shade: shadeOf(ink) };
    const { discs, shade } = this.#brushes;
    if (density === 'heat' && crowd.on) {
      pen.clearRect(0, 0, width, height);
      drawHeat(pen, crowd.finer(answers, view), shade, ratio);
      return;
    }
    const sheet = (this.#sheet = clearSheet(this.#sheet, width, height));
    discs.paint(sheet, crowd.painted, crowd.cells);
    pen.putImageData(sheet.image, 0, 0);
  }

  /** Letters may have been drawn in another font than there is now. */
  forget(): void {
    this.#inks.forget();
  }
}

/** One colour, deeper by the logarithm of the number: twice as many is one step, whether of ten or of a thousand. */
function drawHeat(
  pen: CanvasRenderingContext2D,
  { discs, size }: ReturnType<Crowd['finer']>,
  shade: ImageBitmap,
  ratio: number,
): void {
  const most = Math.log1p(discs.reduce((max, { count }) => Math.max(max, count), 1));
  const reach = REACH * Math.min(WIDEST, size) * ratio;
  for (const { x, y, count } of discs) {
    if (count === 0) continue;
    const field = FAINT + (STRONG - FAINT) * (Math.log1p(count) / most);
    pen.globalAlpha = Math.max(FAINT, 1 - (1 - field) ** (1 / OVERLAP));
    pen.drawImage(shade, x * ratio - reach, y * ratio - reach, 2 * reach, 2 * reach);
  }
  pen.globalAlpha = 1;
}

const SHADE = 64;

/** Deepest in the middle. */
function shadeOf({ categories, text }: Inks): ImageBitmap {
  const canvas = new OffscreenCanvas(2 * SHADE, 2 * SHADE);
  const brush = canvas.getContext('2d');
  if (brush) {
    brush.fillStyle = categories[5] ?? text;
    brush.fillRect(0, 0, 2 * SHADE, 2 * SHADE);
    const fade = brush.createRadialGradient(SHADE, SHADE, 0, SHADE, SHADE, SHADE);
    // Round at its top and flat at its foot, so that neither is seen in a field of many.
    for (let at = 0; at <= 1; at += 0.125) fade.addColorStop(at, `rgb(0 0 0 / ${(1 - at ** 2) ** 3})`);
    brush.globalCompositeOperation = 'destination-in';
    brush.fillStyle = fade;
    brush.fillRect(0, 0, 2 * SHADE, 2 * SHADE);
  }
  return canvas.transferToImageBitmap();
}
