import { CATEGORY_STRIDE, type Cells } from '../../data/cells.js';
import type { Category } from '../../data/types.js';
import { POINT_RADIUS, shapePath } from '../../layout/marks.js';
import type { Disc } from './crowd.js';
import type { Inks } from './crowd-inks.js';
import { CLUSTER_RING, PART_GAP } from './marker-view.js';
import { clusterRadius, countText } from './markers.js';

const CATEGORIES: readonly Category[] = [1, 2, 3, 4, 5, 6, 7];
const TURN = 2 * Math.PI;
/** Half the side of a picture in CSS px: room for the largest disc with its halo. */
const HALF = 24;
const HALO = 1.5;
const OUTLINE = { radius: 4, width: 1.25 };
/** So many pictures stand side by side. */
const ACROSS = 16;

/** Pictures side by side in a bitmap, and the ink that is taken from them. */
interface Sheet {
  readonly bitmap: ImageBitmap;
  readonly ink: CanvasPattern;
}

/** A picture of a disc: where it lies on its sheet, in device px. */
interface Picture {
  readonly sheet: Sheet;
  readonly left: number;
  readonly top: number;
}

/** Events of each category; by these a disc is known. */
type Counts = Uint32Array;

/**
 * Discs as pictures. To stroke a ring of several colours takes as long as to copy it many times, so a disc is painted when
 * it shows other numbers than any disc of the frame before; while the map only moves, all of them are copied.
 */
export class DiscPictures {
  readonly #ink: Inks;
  /** Of a picture, in device px; even, so that its middle lies between two of them. */
  readonly #side: number;
  #known: ReadonlyMap<string, Picture> = new Map();

  constructor(ink: Inks) {
    this.#ink = ink;
    this.#side = 2 * Math.ceil(HALF * ink.ratio);
  }

  /** On a canvas in device px: each disc at whole ones, which keeps it sharp. */
  draw(pen: CanvasRenderingContext2D, discs: readonly Disc[], { byCategory }: Cells): void {
    const side = this.#side;
    const { ratio } = this.#ink;
    const before = this.#known;
    const missing = new Map<string, Counts>();
    const keyed = discs.map(({ cell, x, y }) => {
      const counts = byCategory.subarray(cell * CATEGORY_STRIDE, (cell + 1) * CATEGORY_STRIDE);
      const key = counts.join();
      if (!before.has(key)) missing.set(key, counts);
      return { key, x: Math.round(x * ratio) - side / 2, y: Math.round(y * ratio) - side / 2 };
    });
    const painted = this.#paint(pen, missing);
    const now = new Map<string, Picture>();
    for (const { key, x, y } of keyed) {
      const picture = before.get(key) ?? painted.get(key);
      if (!picture) continue;
      now.set(key, picture);
      const { sheet, left, top } = picture;
      // By a pattern: to cut a part out of a bitmap takes three times as long.
      pen.setTransform(1, 0, 0, 1, x - left, y - top);
      pen.fillStyle = sheet.ink;
      pen.fillRect(left, top, side, side);
    }
    pen.resetTransform();
    const used = new Set([...now.values()].map(({ sheet }) => sheet));
    for (const { sheet } of before.values()) if (!used.has(sheet)) sheet.bitmap.close();
    this.#known = now;
  }

  #paint(map: CanvasRenderingContext2D, looks: ReadonlyMap<string, Counts>): Map<string, Picture> {
    const side = this.#side;
    if (looks.size === 0) return new Map();
    const canvas = new OffscreenCanvas(
      side * Math.min(ACROSS, looks.size),
      side * Math.ceil(looks.size / ACROSS),
    );
    const pen = canvas.getContext('2d');
    if (!pen) return new Map();
    const places = [...looks.keys()].map((key, i) => ({
      key,
      left: side * (i % ACROSS),
      top: side * Math.floor(i / ACROSS),
    }));
    const { ratio } = this.#ink;
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    const discs = [...looks.values()].map((counts, i) => ({
      counts,
      count: counts.reduce((sum, each) => sum + each, 0),
      x: ((places[i]?.left ?? 0) + side / 2) / ratio,
      y: ((places[i]?.top ?? 0) + side / 2) / ratio,
    }));
    paintDiscs(pen, discs, this.#ink);
    const bitmap = canvas.transferToImageBitmap();
    const ink = map.createPattern(bitmap, 'repeat');
    if (!ink) return new Map();
    const sheet = { bitmap, ink };
    return new Map(places.map(({ key, left, top }) => [key, { sheet, left, top }]));
  }
}

interface PlacedDisc {
  readonly counts: Counts;
  readonly count: number;
  readonly x: number;
  readonly y: number;
}

/** All discs together: one stroke and one fill per colour. */
function paintDiscs(
  pen: OffscreenCanvasRenderingContext2D,
  discs: readonly PlacedDisc[],
  { text, ground, outside, categories, digits }: Inks,
): void {
  const many = discs.filter(({ count }) => count > 1);
  pen.lineWidth = OUTLINE.width;
  pen.strokeStyle = outside;
  pen.beginPath();
  for (const { count, x, y } of discs) if (count === 0) circle(pen, x, y, OUTLINE.radius);
  pen.stroke();

  pen.fillStyle = ground;
  pen.beginPath();
  for (const { count, x, y } of discs) if (count > 0) circle(pen, x, y, radiusOf(count) + HALO);
  pen.fill();

  pen.lineWidth = CLUSTER_RING;
  const starts = many.map(() => -TURN / 4);
  for (const category of CATEGORIES) {
    pen.strokeStyle = pen.fillStyle = categories[category - 1] ?? text;
    pen.beginPath();
    many.forEach(({ counts, count, x, y }, i) => {
      const part = counts[category] ?? 0;
      if (part === 0) return;
      const from = starts[i] ?? 0;
      const to = (starts[i] = from + (TURN * part) / count);
      const gap = part === count ? 0 : Math.min(PART_GAP, (to - from) / 2) / 2;
      const r = radiusOf(count) - CLUSTER_RING / 2;
      pen.moveTo(x + r * Math.cos(from + gap), y + r * Math.sin(from + gap));
      pen.arc(x, y, r, from + gap, to - gap);
    });
    pen.stroke();
    const alone = discs.find(({ count, counts }) => count === 1 && counts[category] === 1);
    if (!alone) continue;
    const shape = new Path2D();
    shape.addPath(
      new Path2D(shapePath(category, POINT_RADIUS)),
      new DOMMatrix([1, 0, 0, 1, alone.x, alone.y]),
    );
    pen.fill(shape);
  }
  for (const { count, x, y } of many) digits.write(pen, countText(count), x, y + 4.6);
}

const radiusOf = (count: number): number => (count === 1 ? POINT_RADIUS : clusterRadius(count));

function circle(pen: OffscreenCanvasRenderingContext2D, x: number, y: number, r: number): void {
  pen.moveTo(x + r, y);
  pen.arc(x, y, r, 0, TURN);
}
