/** The strip of the whole period: its events, its ticks and the window as an area of paper. */
import { select } from 'd3-selection';
import type { WindowShape } from '../../layout/overview.js';
import { drawTexts } from './axis.js';
import { put } from './put.js';
import type { Strip } from './strip.js';

export interface OverviewModel {
  readonly strip: Strip;
  readonly window: WindowShape;
  readonly width: number;
  readonly zoom: number;
}

const AXIS = 18;

/** `target` is the picture of the strip. */
export function drawOverview(target: SVGElement, { strip, window, width, zoom }: OverviewModel): void {
  const { height, shapes, ticks, axis } = strip;
  const { frame } = window;
  const picture = put(select(target), { width, height: height + AXIS * zoom });
  put(picture.select<Element>('.ground'), { width, height });
  put(picture.select<Element>('.paper'), { x: frame.x, width: frame.width, height });
  drawEvents(picture.select<SVGGElement>('.events').node(), shapes);
  put(picture.select<Element>('.ticks'), {
    d: ticks.map((x) => `M${Math.round(x) + 0.5} ${height - 5}V${height}`).join(''),
  });
  put(picture.select<Element>('.frame'), {
    d: `M${frame.x} 0.75H${frame.x + frame.width}V${height - 0.75}H${frame.x}Z`,
  });
  drawTexts(picture.select<SVGGElement>('.texts').node(), axis, height + 13 * zoom);
}

/** The events change with the data, not with the window: the same ones are not written again. */
function drawEvents(target: SVGGElement | null, shapes: Strip['shapes']): void {
  const group = select<SVGGElement | null, Strip['shapes']>(target);
  if (group.datum() === shapes) return;
  group
    .datum(shapes)
    .selectAll<SVGPathElement, Strip['shapes'][number]>('path')
    .data(shapes)
    .join('path')
    .attr('class', ({ category }) => `m-fill cat-${category}`)
    .attr('d', ({ d }) => d);
}
