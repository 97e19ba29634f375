import { drawnStamp, stampOn, type Drawn, type Sheet } from '../shared/pixels.js';

/** What numbers on the map are written with: see `countText`. */
const LETTERS = '0123456789kM.';
const FONT = 700;
const SIZE = 12.5;
/** Room for a letter to all sides of the beginning of its foot, in CSS px. */
const ROOM = 16;

/**
 * The letters of numbers as stamps. To write on a canvas that stands in a page makes the browser lay out all of the
 * page, in the middle of a drawing that has not changed all of it yet.
 */
export class Digits {
  /** `width` is how far the next letter stands, in device px: whole ones, so that letters stay sharp. */
  readonly #letters: ReadonlyMap<string, Drawn & { readonly width: number }>;

  constructor(family: string, color: string, ratio: number) {
    this.#letters = new Map(
      [...LETTERS].map((letter) => {
        let width = 0;
        const drawn = drawnStamp(Math.ceil(ROOM * ratio), (pen) => {
          pen.font = `${FONT} ${SIZE * ratio}px ${family}`;
          pen.fillStyle = color;
          // By its own left, on a page that runs from right to left too.
          pen.textAlign = 'left';
          pen.fillText(letter, 0, 0);
          width = Math.round(pen.measureText(letter).width);
        });
        return [letter, { ...drawn, width }];
      }),
    );
  }

  /** Writes a number with its middle at `x` and its foot at `y`, in device px. */
  write(onto: Sheet, text: string, x: number, y: number): void {
    const letters = [...text].flatMap((letter) => this.#letters.get(letter) ?? []);
    let left = Math.round(x - letters.reduce((sum, { width }) => sum + width, 0) / 2);
    for (const { stamp, colors, width } of letters) {
      stampOn(onto, stamp, colors, left, Math.round(y));
      left += width;
    }
  }
}
