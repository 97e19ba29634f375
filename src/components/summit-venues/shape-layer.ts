import { nothing, svg, type TemplateResult } from 'lit';
import type { Answers } from '../../data/query.js';
import type { Category, Dataset } from '../../data/types.js';
import { boundsOf, projector, type View } from '../../layout/projection.js';
import { shapeOf, SHAPE_SIZE, type Shape } from '../../layout/shapes.js';

interface DrawnShape extends Shape {
  readonly row: number;
  readonly category: Category;
}

/** In larger datasets nobody looks for lines and areas: each event would have to be read in full. */
const MOST = 2000;

const known = new WeakMap<Dataset, readonly DrawnShape[]>();

/** The lines and areas of a dataset, once. */
export function shapesOf(dataset: Dataset): readonly DrawnShape[] {
  let shapes = known.get(dataset);
  if (!shapes) {
    const { groups, columns } = dataset;
    const rows = dataset.length > MOST ? [] : Array.from({ length: dataset.length }, (_, row) => row);
    shapes = rows.flatMap((row) => {
      const geometry = dataset.event(row)?.geometry;
      const shape = geometry && shapeOf(geometry);
      const category = groups[columns.group[row] ?? 0]?.category ?? 2;
      return shape && shape.path !== '' ? [{ ...shape, row, category }] : [];
    });
    known.set(dataset, shapes);
  }
  return shapes;
}

/** The lines and areas of the events in the window, under their marks, on every copy of the world in view. */
export function shapeLayer(
  { dataset, visible }: Answers,
  selected: string | null,
  view: View,
): TemplateResult | typeof nothing {
  const shapes = shapesOf(dataset).filter(({ row }) => visible.has(row));
  if (shapes.length === 0) return nothing;
  const { west, east } = boundsOf(view);
  const { scale, y } = projector(view);
  const copies: TemplateResult[] = [];
  for (let copy = Math.floor(west) - 1; copy < east + 1; copy++) {
    copies.push(
      svg`<g transform=${`translate(${(copy - west) * scale} ${y(0)}) scale(${scale / SHAPE_SIZE})`}>
        ${shapes.map(({ path, area, row, category }) => {
          const chosen = selected !== null && dataset.id(row) === selected;
          return svg`<path
            class=${`shape cat-${category}${area ? ' area' : ''}${chosen ? ' chosen' : ''}`}
            part="shape"
            d=${path}
          ></path>`;
        })}
      </g>`,
    );
  }
  return svg`<svg class="shapes" width=${view.width} height=${view.height} aria-hidden="true">${copies}</svg>`;
}
