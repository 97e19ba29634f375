// @ts-check
/** A canvas that is put down pixel by pixel. */

/** @typedef {{ pixels: Uint32Array, width: number, height: number, put: () => void }} Sheet */

export const WHITE = 0xffffffff;

/** @param {HTMLCanvasElement} canvas @returns {Sheet} */
export function sheetOn(canvas) {
  const { width, height } = canvas;
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error('This browser draws on no canvas.');
  const image = context.createImageData(width, height);
  return {
    pixels: new Uint32Array(image.data.buffer),
    width,
    height,
    put: () => context.putImageData(image, 0, 0),
  };
}

/**
 * What a pen draws in a box, as pixels.
 * @param {number} width @param {number} height @param {(pen: OffscreenCanvasRenderingContext2D) => void} draw
 */
export function pictureOf(width, height, draw) {
  const pen = new OffscreenCanvas(width, height).getContext('2d');
  if (!pen) throw new Error('This browser draws on no canvas.');
  draw(pen);
  return { width, height, pixels: new Uint32Array(pen.getImageData(0, 0, width, height).data.buffer) };
}

/**
 * Without mixing: pixels without ink are left out.
 * @param {Sheet} sheet @param {ReturnType<typeof pictureOf>} picture @param {number} left @param {number} top
 */
export function lay({ pixels, width, height }, picture, left, top) {
  if (left < 0 || top < 0 || left + picture.width > width || top + picture.height > height) return;
  for (let row = 0, own = 0; row < picture.height; row++) {
    let to = (top + row) * width + left;
    for (let end = own + picture.width; own < end; own++, to++) {
      const ink = picture.pixels[own] ?? 0;
      if (ink !== 0) pixels[to] = ink;
    }
  }
}
