/** Pixels on a map: what is another picture in every frame is put there one by one, in a tenth of the time of a pen. */

/** Red, green, blue and alpha, 0 to 255 and not multiplied, as an `ImageData` holds them. */
export type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

/** Colours, byte by byte and all four bytes at once. */
export interface Colors {
  readonly bytes: Uint8ClampedArray;
  readonly words: Uint32Array;
}

/** What pixels are put on. */
export interface Sheet extends Colors {
  readonly image: ImageData;
}

/** A pixel of a stamp. */
interface Dot {
  /** From the point that the stamp is put on. */
  readonly x: number;
  readonly y: number;
  /** How much of it is covered, 1 to 255. */
  readonly share: number;
  /** The place of its colour among those that it is stamped with. */
  readonly color: number;
}

/** Pixels around a point. */
export interface Stamp {
  /** How far they go, in device px. */
  readonly reach: number;
  readonly dots: readonly Dot[];
}

export function colorsOf(colors: readonly Rgba[]): Colors {
  const bytes = Uint8ClampedArray.from(colors.flat());
  return { bytes, words: new Uint32Array(bytes.buffer) };
}

/** Without ink. */
export function sheetOf(width: number, height: number): Sheet {
  const image = new ImageData(width, height);
  return { image, bytes: image.data, words: new Uint32Array(image.data.buffer) };
}

/** Puts a stamp on a sheet, in device px; what lies beside the sheet is left out. */
export function stampOn(
  sheet: Sheet,
  stamp: Stamp,
  { bytes, words }: Colors,
  left: number,
  top: number,
): void {
  const { width, height } = sheet.image;
  const { reach, dots } = stamp;
  const fits = left >= reach && top >= reach && left + reach <= width && top + reach <= height;
  for (const { x, y, share, color } of dots) {
    const px = left + x;
    const py = top + y;
    if (!fits && (px < 0 || px >= width || py < 0 || py >= height)) continue;
    const at = py * width + px;
    const alpha = (share * (bytes[4 * color + 3] ?? 0)) / 255;
    if (alpha === 255) sheet.words[at] = words[color] ?? 0;
    else cover(sheet.bytes, 4 * at, bytes, 4 * color, alpha);
  }
}

/** Puts `alpha` of a colour (0 to 255) over what a pixel shows. */
function cover(
  onto: Uint8ClampedArray,
  at: number,
  colors: Uint8ClampedArray,
  from: number,
  alpha: number,
): void {
  const under = ((onto[at + 3] ?? 0) * (255 - alpha)) / 255;
  const all = alpha + under;
  const mixed = (i: number): number => ((colors[from + i] ?? 0) * alpha + (onto[at + i] ?? 0) * under) / all;
  onto[at] = mixed(0);
  onto[at + 1] = mixed(1);
  onto[at + 2] = mixed(2);
  onto[at + 3] = all;
}

/** The pixels around a point that have a share, which is 0 to 1. `reach` is as far as they go, in device px. */
export function stampFrom(
  reach: number,
  shareAt: (x: number, y: number) => number,
  colorAt: (x: number, y: number) => number,
): Stamp {
  const side = 2 * reach;
  const dots = Array.from({ length: side * side }, (_, i) => {
    const x = (i % side) - reach;
    const y = Math.floor(i / side) - reach;
    // At the middle of a pixel.
    return { x, y, share: Math.round(255 * shareAt(x + 0.5, y + 0.5)), color: colorAt(x + 0.5, y + 0.5) };
  });
  return { reach, dots: dots.filter(({ share }) => share > 0) };
}

/** A stamp that is always put down in the same colours. */
export interface Drawn {
  readonly stamp: Stamp;
  readonly colors: Colors;
}

/** What a pen draws around a point. `reach` is as far as it goes, in device px. */
export function drawnStamp(reach: number, draw: (pen: OffscreenCanvasRenderingContext2D) => void): Drawn {
  const side = 2 * reach;
  const sheet = sheetOf(side, side);
  const pen = new OffscreenCanvas(side, side).getContext('2d', { willReadFrequently: true });
  if (pen) {
    pen.translate(reach, reach);
    draw(pen);
    sheet.bytes.set(pen.getImageData(0, 0, side, side).data);
  }
  const at = (x: number, y: number): number => Math.floor(y + reach) * side + Math.floor(x + reach);
  const hasInk = (x: number, y: number): number => Number((sheet.bytes[4 * at(x, y) + 3] ?? 0) > 0);
  return { stamp: stampFrom(reach, hasInk, at), colors: sheet };
}
