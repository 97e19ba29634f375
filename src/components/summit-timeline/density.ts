/** The density of each group over time: one path each, whatever the number of events. */
import { select } from 'd3-selection';
import { pathOf } from '../../layout/density.js';
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
  #colors: ReadonlyMap<number, string> | null = null;
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
    if (knows) fill(canvas, density, colors, { width, height });
    else {
      if (canvas.width > 0) canvas.width = 0;
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
function colorsIn(back: SVGElement): ReadonlyMap<number, string> {
  const colors = new Map<number, string>();
  select(back)
    .selectAll<SVGPathElement, Density>('.density')
    .each(function ({ key }) {
      colors.set(key, getComputedStyle(this).fill);
    });
  return colors;
}

function fill(
  canvas: HTMLCanvasElement,
  density: readonly Density[],
  colors: ReadonlyMap<number, string>,
  size: { readonly width: number; readonly height: number },
): void {
  const pen = canvas.getContext('2d');
  if (!pen) return;
  const ratio = canvas.ownerDocument.defaultView?.devicePixelRatio ?? 1;
  const [width, height] = [Math.ceil(size.width * ratio), Math.ceil(size.height * ratio)];
  if (canvas.width === width && canvas.height === height) pen.clearRect(0, 0, size.width, size.height);
  else {
    Object.assign(canvas, { width, height });
    canvas.style.inlineSize = `${width / ratio}px`;
    canvas.style.blockSize = `${height / ratio}px`;
    pen.scale(ratio, ratio);
  }
  for (const { key, boxes } of density) {
    pen.fillStyle = colors.get(key) ?? '';
    for (let i = 0; i < boxes.length; i += 4)
      pen.fillRect(boxes[i] ?? 0, boxes[i + 1] ?? 0, boxes[i + 2] ?? 0, boxes[i + 3] ?? 0);
  }
}
