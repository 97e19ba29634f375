import { CLUSTER_RING, PART_GAP } from './marker-view.js';
import {
  colorsOf,
  over,
  stampFrom,
  stampOn,
  type Colors,
  type Rgba,
  type Sheet,
  type Stamp,
} from '../shared/pixels.js';

/** A turn has so many steps, each less than a pixel of the largest ring. */
const STEPS = 256;
const TURN = 2 * Math.PI;
/** How far ground shows around a ring, in CSS px. */
export const HALO = 1.5;

/** The colours of rings; categories from 1 on. */
export interface RingInks {
  readonly ground: Rgba;
  readonly categories: readonly Rgba[];
}

/** A ring divided by category, around ground. */
export interface Ring {
  /** The middle, in device px. */
  readonly x: number;
  readonly y: number;
  /** Of the outer edge, in CSS px. */
  readonly radius: number;
  /** The events of each category from 1 on, at its own index, and of all. */
  readonly counts: Uint32Array;
  readonly count: number;
}

/** A size of rings: whole pixels of ground, row by row; those at its edge; and those of the ring. */
interface Size {
  /** Half the width of each row, from the top. */
  readonly rows: readonly number[];
  readonly edge: Stamp;
  readonly ring: Stamp;
}

/** Paints rings; there are few sizes of them. */
export class Rings {
  readonly #ink: RingInks;
  readonly #ratio: number;
  readonly #ground: Colors;
  readonly #categories: Colors;
  readonly #sizes = new Map<number, Size>();
  /** The colour of each step of the ring that is painted. */
  readonly #around = colorsOf(Array.from({ length: STEPS }, (): Rgba => [0, 0, 0, 255]));

  constructor(ink: RingInks, ratio: number) {
    this.#ink = ink;
    this.#ratio = ratio;
    this.#ground = colorsOf([ink.ground]);
    this.#categories = colorsOf(ink.categories);
  }

  paint(onto: Sheet, ring: Ring): void {
    const { x, y } = ring;
    const { width, height } = onto.image;
    const size = this.#sizeOf(ring.radius);
    const { rows } = size;
    const [ground = 0] = this.#ground.words;
    for (let i = 0; i < rows.length; i++) {
      const row = y - rows.length / 2 + i;
      if (row < 0 || row >= height) continue;
      const half = rows[i] ?? 0;
      const [from, to] = [Math.max(0, x - half), Math.min(width, x + half)];
      onto.words.fill(ground, row * width + Math.min(width, from), row * width + Math.max(0, to));
    }
    stampOn(onto, size.edge, this.#ground, x, y);
    this.#divide(ring);
    stampOn(onto, size.ring, this.#around, x, y);
  }

  /** Gives each category its part of the turn. */
  #divide({ counts, count, radius }: Ring): void {
    const { categories } = this.#ink;
    const [ground = 0] = this.#ground.words;
    const px = TURN * (radius - CLUSTER_RING / 2) * this.#ratio;
    let [from, to] = [0, 0];
    for (let category = 1; category <= categories.length; category++) {
      const part = counts[category] ?? 0;
      if (part === 0) continue;
      [from, to] = [to, to + part / count];
      const [first, end] = [Math.round(from * STEPS), Math.round(to * STEPS)];
      const color = this.#categories.words[category - 1] ?? 0;
      this.#around.words.fill(color, first, end);
      if (part === count) return;
      const gap = Math.min(PART_GAP / TURN, (to - from) / 2) / 2;
      // At the ends of a part a pixel is as much of it as lies in it.
      const soften = (step: number): void => {
        const at = (step + 0.5) / STEPS;
        const share = shareOf((Math.min(at - from, to - at) - gap) * px);
        this.#around.words[step] = over(ground, color, Math.round(255 * share));
      };
      const soft = Math.min(end - first, Math.ceil((gap + 0.5 / px) * STEPS) + 1);
      for (let i = 0; i < soft; i++) {
        soften(first + i);
        soften(end - 1 - i);
      }
    }
  }

  #sizeOf(radius: number): Size {
    const known = this.#sizes.get(radius);
    if (known) return known;
    const [outer, inner, edge] = [
      radius * this.#ratio,
      (radius - CLUSTER_RING) * this.#ratio,
      (radius + HALO) * this.#ratio,
    ] as const;
    const reach = Math.ceil(edge + 0.5);
    const whole = edge - 0.5;
    const size = {
      rows: Array.from({ length: 2 * reach }, (_, row) => {
        const y = row + 0.5 - reach;
        // As many pixels as have their middle in the circle.
        return Math.abs(y) > whole ? 0 : Math.round(Math.sqrt(whole ** 2 - y ** 2));
      }),
      edge: stampFrom(
        reach,
        (x, y) => (Math.hypot(x, y) > whole ? shareOf(edge - Math.hypot(x, y)) : 0),
        () => 0,
      ),
      ring: stampFrom(
        reach,
        (x, y) => Math.min(shareOf(outer - Math.hypot(x, y)), shareOf(Math.hypot(x, y) - inner)),
        stepAt,
      ),
    };
    this.#sizes.set(radius, size);
    return size;
  }
}

/** At which step of a turn from the top, clockwise. */
const stepAt = (x: number, y: number): number => Math.floor(((Math.atan2(x, -y) / TURN + 1) % 1) * STEPS);

/** How much of a pixel lies inside of an edge that is so many px away. */
const shareOf = (inside: number): number => Math.min(1, Math.max(0, inside + 0.5));
