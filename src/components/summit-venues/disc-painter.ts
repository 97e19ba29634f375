import { SHAPE_STRIDE, type Cells } from '../../data/cells.js';
import { SHAPES, type MarkShape } from '../../data/shapes.js';
import { POINT_RADIUS, shapePath } from '../../layout/marks.js';
import type { Disc } from './crowd.js';
import type { Inks } from './crowd-inks.js';
import { clusterRadius, countText } from './markers.js';
import { drawnStamp, layOn, sheetOf, stampOn, type Drawn, type Sheet } from '../shared/pixels.js';
import { HALO, Rings } from './rings.js';

const TURN = 2 * Math.PI;
const OUTLINE = { radius: 4, width: 1.25 };
/** Where the foot of a number is, in CSS px under the middle of its disc. */
const FOOT = 4.6;

/** A disc as it was painted last; with its pixels where it was the same twice, for then it is as a rule once more. */
interface Painted {
  readonly counts: Uint32Array;
  readonly sheet: Sheet | null;
}

/**
 * Paints the discs of a crowd, pixel by pixel: while a window is dragged each shows other numbers in every frame. While
 * the map moves they show the same ones, and are painted once.
 */
export class DiscPainter {
  readonly #ink: Inks;
  readonly #rings: Rings;
  /** Of single events by shape, and at null of what lies outside the dates. */
  readonly #marks = new Map<MarkShape | null, Drawn>();
  /** By cell, those of the last frame. */
  #last: ReadonlyMap<number, Painted> = new Map();

  constructor(ink: Inks) {
    this.#ink = ink;
    this.#rings = new Rings(ink.pixels, ink.ratio);
  }

  /** Each disc with its middle between two device px, which keeps it sharp. */
  paint(onto: Sheet, discs: readonly Disc[], { byShape }: Pick<Cells, 'byShape'>): void {
    const { ratio } = this.#ink;
    const painted = new Map<number, Painted>();
    for (const { cell, x: left, y: top, count } of discs) {
      const [x, y] = [Math.round(left * ratio), Math.round(top * ratio)];
      const counts = byShape.subarray(cell * SHAPE_STRIDE, (cell + 1) * SHAPE_STRIDE);
      if (count <= 1) {
        const { stamp, colors } = this.#markOf(SHAPES.find((shape) => counts[shape] === 1) ?? null);
        stampOn(onto, stamp, colors, x, y);
        continue;
      }
      const last = this.#last.get(cell);
      const same = last?.counts.every((each, shape) => each === counts[shape]) ? last : null;
      const sheet = same ? (same.sheet ?? this.#drawn(count, counts)) : null;
      if (sheet) layOn(onto, sheet, x, y);
      else this.#cluster(onto, x, y, count, counts);
      painted.set(cell, { counts: same?.counts ?? counts.slice(), sheet });
    }
    this.#last = painted;
  }

  #cluster(onto: Sheet, x: number, y: number, count: number, counts: Uint32Array): void {
    const { ratio, digits } = this.#ink;
    this.#rings.paint(onto, { x, y, radius: clusterRadius(count), counts, count });
    digits.write(onto, countText(count), x, y + FOOT * ratio);
  }

  #drawn(count: number, counts: Uint32Array): Sheet {
    const reach = Math.ceil((clusterRadius(count) + HALO) * this.#ink.ratio + 1);
    const sheet = sheetOf(2 * reach, 2 * reach);
    this.#cluster(sheet, reach, reach, count, counts);
    return sheet;
  }

  #markOf(shape: MarkShape | null): Drawn {
    const known = this.#marks.get(shape);
    if (known) return known;
    const { ratio, ground, outside, categories, text } = this.#ink;
    const mark = drawnStamp(Math.ceil((POINT_RADIUS + HALO + 1) * ratio), (pen) => {
      pen.scale(ratio, ratio);
      pen.beginPath();
      if (shape === null) {
        pen.arc(0, 0, OUTLINE.radius, 0, TURN);
        pen.lineWidth = OUTLINE.width;
        pen.strokeStyle = outside;
        pen.stroke();
        return;
      }
      pen.arc(0, 0, POINT_RADIUS + HALO, 0, TURN);
      pen.fillStyle = ground;
      pen.fill();
      pen.fillStyle = categories[shape - 1] ?? text;
      pen.fill(new Path2D(shapePath(shape, POINT_RADIUS)));
    });
    this.#marks.set(shape, mark);
    return mark;
  }
}
