/** What numbers on the map are written with: see `countText`. */
const LETTERS = '0123456789kM.';
const FONT = 700;
const SIZE = 12.5;
/** Room for a letter, in CSS px: above its foot, below it, and across. */
const ASCENT = 13;
const DESCENT = 4;
const ACROSS = 16;

/**
 * The letters of numbers as a picture. To write on a canvas that stands in a page makes the browser lay out all of the
 * page, in the middle of a drawing that has not changed all of it yet; to copy a picture does not.
 */
export class Digits {
  /** No canvas any more: of that the browser makes a picture anew for each letter that is copied from it. */
  readonly #sheet: ImageBitmap | null = null;
  readonly #ratio: number;
  /** Device px, whole ones, so that letters stay sharp. */
  readonly #widths = new Map<string, number>();

  constructor(family: string, color: string, ratio: number) {
    const [across, tall] = [Math.ceil(ACROSS * ratio), Math.ceil((ASCENT + DESCENT) * ratio)];
    this.#ratio = ratio;
    const sheet = new OffscreenCanvas(across * LETTERS.length, tall);
    const pen = sheet.getContext('2d');
    if (!pen) return;
    pen.font = `${FONT} ${SIZE * ratio}px ${family}`;
    pen.fillStyle = color;
    for (const [i, letter] of [...LETTERS].entries()) {
      pen.fillText(letter, i * across, Math.round(ASCENT * ratio));
      this.#widths.set(letter, Math.min(across, Math.round(pen.measureText(letter).width)));
    }
    this.#sheet = sheet.transferToImageBitmap();
  }

  /** Writes a number with its middle at `x` and its foot at `y`, in CSS px, on a canvas scaled to device px. */
  write(pen: CanvasDrawImage, text: string, x: number, y: number): void {
    const [sheet, ratio] = [this.#sheet, this.#ratio];
    if (!sheet) return;
    const { width: all, height: tall } = sheet;
    const across = all / LETTERS.length;
    const wide = (letter: string): number => this.#widths.get(letter) ?? 0;
    let left = Math.round(x * ratio - [...text].reduce((sum, letter) => sum + wide(letter), 0) / 2);
    const top = Math.round((y - ASCENT) * ratio) / ratio;
    for (const letter of text) {
      const from = LETTERS.indexOf(letter) * across;
      pen.drawImage(sheet, from, 0, across, tall, left / ratio, top, across / ratio, tall / ratio);
      left += wide(letter);
    }
  }
}
