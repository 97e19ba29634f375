import { clearSheet, fillBox, type Sheet } from '../shared/pixels.js';
import type { Density } from './model.js';

/** Draws the density of groups while it moves, pixel by pixel: for so many boxes a pen takes three times as long. */
export class DensityCanvas {
  /** The same in all frames of a movement. */
  #sheet: Sheet | null = null;

  /** In the colour of each group, by its key, as a word of a sheet; `width` and `height` are CSS px. */
  draw(
    canvas: HTMLCanvasElement,
    density: readonly Density[],
    colors: ReadonlyMap<number, number>,
    size: { readonly width: number; readonly height: number },
  ): void {
    const pen = canvas.getContext('2d');
    if (!pen) return;
    const ratio = canvas.ownerDocument.defaultView?.devicePixelRatio ?? 1;
    const [width, height] = [Math.ceil(size.width * ratio), Math.ceil(size.height * ratio)];
    if (canvas.width !== width || canvas.height !== height) {
      Object.assign(canvas, { width, height });
      canvas.style.inlineSize = `${width / ratio}px`;
      canvas.style.blockSize = `${height / ratio}px`;
    }
    const sheet = (this.#sheet = clearSheet(this.#sheet, width, height));
    for (const { key, boxes } of density) {
      const ink = colors.get(key) ?? 0;
      for (let i = 0; i < boxes.length; i += 4) {
        const [left = 0, top = 0, wide = 0, tall = 0] = [boxes[i], boxes[i + 1], boxes[i + 2], boxes[i + 3]];
        fillBox(
          sheet,
          ink,
          left * ratio,
          (left + wide) * ratio,
          Math.round(top * ratio),
          Math.round((top + tall) * ratio),
        );
      }
    }
    pen.putImageData(sheet.image, 0, 0);
  }

  /** While it rests, no pixels are held. */
  rest(canvas: HTMLCanvasElement): void {
    if (canvas.width > 0) canvas.width = 0;
    this.#sheet = null;
  }
}
