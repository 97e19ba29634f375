/**
 * Pixels: what is another picture in every frame is put there one by one, in a tenth of the time of a pen. A
 * pixel is written as one word, red in its lowest byte: that is how all machines that show pages hold an `ImageData`.
 */

/** Red, green, blue and alpha, 0 to 255 and not multiplied, as an `ImageData` holds them. */
export type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

/** Colours, byte by byte and all four bytes at once. */
export interface Colors {
  readonly bytes: Uint8ClampedArray;
  readonly words: Int32Array;
}

/** What pixels are put on. */
export interface Sheet extends Colors {
  readonly image: ImageData;
}

/** Pixels around a point, in columns: a drawing goes through tens of thousands of them. */
export interface Stamp {
  /** How far they go, in device px. */
  readonly reach: number;
  /** From the point that the stamp is put on. */
  readonly x: Int16Array;
  readonly y: Int16Array;
  /** How much of each is covered, 1 to 255. */
  readonly share: Uint8Array;
  /** So many come first that are covered whole. */
  readonly whole: number;
  /** The place of its colour among those that it is stamped with. */
  readonly color: Uint32Array;
  /** Where each is in the words of a sheet of that width, from the point. */
  readonly places: (width: number) => Int32Array;
}

export function colorsOf(colors: readonly Rgba[]): Colors {
  const bytes = Uint8ClampedArray.from(colors.flat());
  return { bytes, words: new Int32Array(bytes.buffer) };
}

/** Without ink. */
export function sheetOf(width: number, height: number): Sheet {
  const image = new ImageData(width, height);
  return { image, bytes: image.data, words: new Int32Array(image.data.buffer) };
}

/** The sheet of the last frame without its ink; another one where that has another size. */
export function clearSheet(last: Sheet | null, width: number, height: number): Sheet {
  if (last?.image.width !== width || last.image.height !== height) return sheetOf(width, height);
  last.words.fill(0);
  return last;
}

/** Of a colour in any notation that CSS has. */
export function rgbaOf(color: string): Rgba {
  const pen = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  if (!pen) return [0, 0, 0, 0];
  pen.fillStyle = color;
  pen.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = pen.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha];
}

/**
 * Fills a box with a colour, from row `top` to before row `bottom`; what lies beside the sheet is left out. Its sides are
 * device px: a pixel that it covers in part has its share, and is put in place of what is there.
 */
export function fillBox(
  { image, words }: Sheet,
  ink: number,
  from: number,
  to: number,
  top: number,
  bottom: number,
): void {
  const { width, height } = image;
  // In 256ths of a pixel: a loop over what is not whole takes four times as long.
  const [left, right] = [inParts(from, width), inParts(to, width)];
  const [whole, ends] = [(left + 255) >> 8, right >> 8];
  const first = whole > ends ? right - left : -left & 255;
  const last = whole > ends ? 0 : right & 255;
  const end = Math.min(height, bottom) * width;
  for (let row = Math.max(0, top) * width; row < end; row += width) {
    if (first > 0) words[row + (left >> 8)] = thinned(ink, first);
    for (let at = row + whole; at < row + ends; at++) words[at] = ink;
    if (last > 0) words[row + ends] = thinned(ink, last);
  }
}

/** In 256ths, within a sheet that goes from 0 to `end`. */
const inParts = (px: number, end: number): number => (256 * Math.min(end, Math.max(0, px)) + 0.5) | 0;

/** So many 256ths of a colour. */
const thinned = (ink: number, share: number): number =>
  (ink & 0xffffff) | ((((ink >>> 24) * share) >> 8) << 24);

/** Puts a stamp on a sheet, in device px; what lies beside the sheet is left out. */
export function stampOn(
  { image, words }: Sheet,
  stamp: Stamp,
  { words: inks }: Colors,
  left: number,
  top: number,
): void {
  const { width, height } = image;
  const { reach, x, y, share, whole, color } = stamp;
  const places = stamp.places(width);
  const from = top * width + left;
  const fits = left >= reach && top >= reach && left + reach <= width && top + reach <= height;
  for (let i = 0; i < places.length; i++) {
    if (!fits && !isWithin(left + (x[i] ?? 0), top + (y[i] ?? 0), image)) continue;
    const at = from + (places[i] ?? 0);
    const ink = inks[color[i] ?? 0] ?? 0;
    if (i < whole && ink >>> 24 === 255) words[at] = ink;
    else words[at] = over(words[at] ?? 0, ink, part(ink >>> 24, share[i] ?? 0));
  }
}

/** Lays a small sheet on another with its middle at a point, in device px; what lies beside that is left out. */
export function layOn({ image, words }: Sheet, small: Sheet, x: number, y: number): void {
  const { width, height } = small.image;
  const { words: inks } = small;
  // Whole numbers, and no -0: a loop over others takes half as long again.
  const [left, top] = [x - (width >> 1), y - (height >> 1)];
  const [from, to] = [left < 0 ? -left : 0, Math.min(width, image.width - left)];
  const last = Math.min(height, image.height - top);
  for (let row = top < 0 ? -top : 0; row < last; row++) {
    let at = (top + row) * image.width + left + from;
    for (let own = row * width + from; own < row * width + to; own++, at++) {
      const ink = inks[own] ?? 0;
      if (ink === 0) continue;
      const below = words[at] ?? 0;
      words[at] = below === 0 || ink >>> 24 === 255 ? ink : over(below, ink, ink >>> 24);
    }
  }
}

const isWithin = (x: number, y: number, { width, height }: ImageData): boolean =>
  x >= 0 && x < width && y >= 0 && y < height;

/** What a pixel shows when `alpha` of a colour (0 to 255) lies over it. */
export function over(under: number, ink: number, alpha: number): number {
  const rest = part(under >>> 24, 255 - alpha);
  const all = alpha + rest;
  if (all === 0) return 0;
  const red = mixed(ink & 255, under & 255, alpha, rest);
  const green = mixed((ink >>> 8) & 255, (under >>> 8) & 255, alpha, rest);
  const blue = mixed((ink >>> 16) & 255, (under >>> 16) & 255, alpha, rest);
  return (all << 24) | (blue << 16) | (green << 8) | red;
}

/** A 255th, to the nearest whole number, of at most 255². Whole numbers only: a division takes as long as all the rest. */
function byWhole(value: number): number {
  const near = value + 128;
  return (near + (near >>> 8)) >>> 8;
}

/** So many of 255 parts of a value. */
const part = (value: number, of: number): number => byWhole(value * of);

function mixed(ink: number, under: number, alpha: number, rest: number): number {
  const sum = ink * alpha + under * rest;
  const all = alpha + rest;
  return all === 255 ? byWhole(sum) : (sum / all + 0.5) | 0;
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
  })
    .filter(({ share }) => share > 0)
    .sort((a, b) => Number(a.share < 255) - Number(b.share < 255));
  let known = { width: 0, places: new Int32Array() };
  return {
    reach,
    x: Int16Array.from(dots, ({ x }) => x),
    y: Int16Array.from(dots, ({ y }) => y),
    share: Uint8Array.from(dots, ({ share }) => share),
    whole: dots.filter(({ share }) => share === 255).length,
    color: Uint32Array.from(dots, ({ color }) => color),
    places: (width) => {
      if (known.width !== width)
        known = { width, places: Int32Array.from(dots, ({ x, y }) => y * width + x) };
      return known.places;
    },
  };
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
