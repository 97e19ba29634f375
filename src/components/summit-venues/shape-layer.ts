import { nothing, svg, type TemplateResult } from 'lit';
import type { Answers } from '../../data/query.js';
import type { Category, Dataset } from '../../data/types.js';
import { boxAround, type Box } from '../../layout/fit.js';
import type { Box as LabelBox } from '../../layout/map-labels.js';
import { boundsOf, projector, type View } from '../../layout/projection.js';
import { shapeOf, SHAPE_SIZE, type Shape } from '../../layout/shapes.js';
import type { Spot } from './scene.js';

interface DrawnShape extends Shape {
  readonly row: number;
  readonly category: Category;
  /** Mercator units. */
  readonly box: Box | null;
}

/** In larger datasets nobody looks for lines and areas: each event would have to be read in full. */
export const MOST = 2000;

const known = new WeakMap<Dataset, readonly DrawnShape[]>();

/** The lines, areas and several points of events of a dataset, once. */
export function shapesOf(dataset: Dataset): readonly DrawnShape[] {
  let shapes = known.get(dataset);
  if (!shapes) {
    const { groups, columns } = dataset;
    const rows = dataset.length > MOST ? [] : Array.from({ length: dataset.length }, (_, row) => row);
    shapes = rows.flatMap((row) => {
      const geometry = dataset.event(row)?.geometry;
      const shape = geometry && shapeOf(geometry);
      const category = groups[columns.group[row] ?? 0]?.category ?? 2;
      if (!shape || shape.lines.length === 0) return [];
      const corners = shape.lines.flat();
      const box = boxAround({ x: corners.map(({ x }) => x), y: corners.map(({ y }) => y) });
      return [{ ...shape, row, category, box }];
    });
    known.set(dataset, shapes);
  }
  return shapes;
}

interface Drawn {
  readonly spots: readonly Spot[];
  readonly view: View;
  readonly answers: Answers;
}

/** Around the area of the event that has a mark of its own, in CSS px of the map; null where there is none. */
export function shapeAround({ spots, view, answers: { dataset } }: Drawn, key: string): LabelBox | null {
  const spot = spots.find(({ marker }) => marker.key === key && marker.kind === 'event');
  const [row] = spot?.marker.rows ?? [];
  const box = shapesOf(dataset).find((shape) => shape.row === row && shape.area)?.box;
  if (!spot || !box) return null;
  const { x, y, marker } = spot;
  const { scale } = projector(view);
  // East of the date line it counts on.
  const east = marker.x < box.west ? marker.x + 1 : marker.x;
  return {
    left: x + (box.west - east) * scale,
    right: x + (box.east - east) * scale,
    top: y + (box.north - marker.y) * scale,
    bottom: y + (box.south - marker.y) * scale,
  };
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
        ${shapes.map(({ path, outline, dots, area, row, category }) => {
          const chosen = selected !== null && dataset.id(row) === selected ? ' chosen' : '';
          const drawn = (d: string, as: string): TemplateResult | typeof nothing =>
            d === '' ? nothing : svg`<path class=${`shape cat-${category}${as}`} part="shape" d=${d}></path>`;
          return [
            outline === undefined
              ? drawn(path, `${area ? ' area' : ''}${chosen}`)
              : [drawn(path, ' area cut'), drawn(outline, chosen)],
            drawn(dots, ` dots${chosen}`),
          ];
        })}
      </g>`,
    );
  }
  return svg`<svg class="shapes" width=${view.width} height=${view.height} aria-hidden="true">${copies}</svg>`;
}
