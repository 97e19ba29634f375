import type { Answers } from '../../data/query.js';
import type { View } from '../../layout/projection.js';
import type { Crowd, Disc } from './crowd.js';
import { CrowdInks, type Inks } from './crowd-inks.js';
import { DiscPictures } from './disc-pictures.js';

/** How many events are drawn: a disc with their number per cell, or the deeper a colour the more there are. */
export type Density = 'clusters' | 'heat';

/** The faintest and the strongest ink of the heat layer. */
const FAINT = 0.12;
const STRONG = 0.85;

/** Draws cells on the canvas of a map: so many copies of a picture, whatever the number of events in a cell. */
export class CrowdCanvas {
  readonly #inks = new CrowdInks();
  /** Of the ink that there is. */
  #pictures: { readonly ink: Inks; readonly discs: DiscPictures; readonly shade: ImageBitmap } | null = null;

  /** If the map has a canvas now. */
  draw(root: ParentNode, crowd: Crowd, answers: Answers, view: View, density: Density): void {
    const canvas = root.querySelector<HTMLCanvasElement>('canvas.crowd');
    const styled = root.querySelector<HTMLElement>('.inks');
    const pen = canvas?.getContext('2d');
    if (!canvas || !styled || !pen || !crowd.cells) return;
    const ratio = styled.ownerDocument.defaultView?.devicePixelRatio ?? 1;
    const [width, height] = [Math.round(view.width * ratio), Math.round(view.height * ratio)];
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
    else pen.clearRect(0, 0, width, height);
    const ink = this.#inks.read(styled, ratio);
    if (this.#pictures?.ink !== ink)
      this.#pictures = { ink, discs: new DiscPictures(ink), shade: shadeOf(ink) };
    const { discs, shade } = this.#pictures;
    if (density === 'heat') drawHeat(pen, crowd.finer(answers, view), shade, ratio);
    else discs.draw(pen, crowd.discs, crowd.cells);
  }

  /** Letters may have been drawn in another font than there is now. */
  forget(): void {
    this.#inks.forget();
  }
}

/** One colour, deeper by the logarithm of the number: twice as many is one step, whether of ten or of a thousand. */
function drawHeat(
  pen: CanvasRenderingContext2D,
  discs: readonly Disc[],
  shade: ImageBitmap,
  ratio: number,
): void {
  const most = Math.log1p(discs.reduce((max, { count }) => Math.max(max, count), 1));
  for (const { x, y, count } of discs) {
    if (count === 0) continue;
    const share = Math.log1p(count) / most;
    const reach = (18 + 22 * share) * ratio;
    pen.globalAlpha = FAINT + (STRONG - FAINT) * share;
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
    fade.addColorStop(0, 'black');
    fade.addColorStop(0.35, 'rgb(0 0 0 / 60%)');
    fade.addColorStop(1, 'transparent');
    brush.globalCompositeOperation = 'destination-in';
    brush.fillStyle = fade;
    brush.fillRect(0, 0, 2 * SHADE, 2 * SHADE);
  }
  return canvas.transferToImageBitmap();
}
