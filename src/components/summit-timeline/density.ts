/** The density of each group over time: one path each, whatever the number of events. */
import { select } from 'd3-selection';
import { pathOf } from '../../layout/density.js';
import { colorsOf, rgbaOf } from '../shared/pixels.js';
import { DensityCanvas } from './density-canvas.js';
import type { Density } from './model.js';
import { put } from './put.js';

export interface DensityBoxes {
  /** The picture behind the options, in which it stands while it rests. */
  readonly back: SVGElement;
  /** Over it, on which it is drawn while it moves. */
  readonly canvas: HTMLCanvasElement;
}

export interface DensityDrawing {
  readonly density: readonly Density[];
  readonly width: number;
  readonly height: number;
  /** It is in the reader's hand: it moves on in the next frame. */
  readonly moves: boolean;
}

/**
 * At rest the density is paths, for styles, parts and paper. To fill a thousand boxes of a path takes longer than all else
 * between a movement and the screen: while it moves, they are drawn on a canvas, in the colours that the paths had.
 */
export class DensityLayer {
  readonly #canvas = new DensityCanvas();
  #colors: ReadonlyMap<number, number> | null = null;
  #last: readonly Density[] = [];

  draw({ back, canvas }: DensityBoxes, { density, width, height, moves }: DensityDrawing): void {
    const colors = moves ? (this.#colors ?? colorsIn(back)) : null;
    const knows = colors !== null && density.every(({ key }) => colors.has(key));
    // Where it gives way to marks it fades out as it was last, and not as it was when it began to move.
    if (this.#colors && density.length === 0) drawPaths(back, this.#last);
    this.#colors = knows ? colors : null;
    this.#last = density;
    back.classList.toggle('moving', knows);
    canvas.hidden = !knows;
    if (knows) this.#canvas.draw(canvas, density, colors, { width, height });
    else {
      this.#canvas.rest(canvas);
      drawPaths(back, density);
    }
  }
}

function drawPaths(back: SVGElement, density: readonly Density[]): void {
  put(
    select(back)
      .selectAll<SVGPathElement, Density>('.density')
      .data(density, ({ key }) => key)
      .join((enter) => enter.append('path').attr('part', 'density')),
    { class: ({ category }) => `density m-fill cat-${category}`, d: ({ boxes }) => pathOf(boxes) },
  );
}

/** As the page has them now, themes and forced colours included. */
function colorsIn(back: SVGElement): ReadonlyMap<number, number> {
  const colors = new Map<number, number>();
  select(back)
    .selectAll<SVGPathElement, Density>('.density')
    .each(function ({ key }) {
      const { words } = colorsOf([rgbaOf(getComputedStyle(this).fill)]);
      colors.set(key, words[0] ?? 0);
    });
  return colors;
}
