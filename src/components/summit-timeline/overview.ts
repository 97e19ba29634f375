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

/** What was drawn last; a strip is as wide and large as the page had it when it was worked out. */
const drawn = new WeakMap<SVGElement, Strip>();

/** `target` is the picture of the strip. Under a window that moves all else stays, and is not written again. */
export function drawOverview(target: SVGElement, model: OverviewModel): void {
  const { strip, window } = model;
  const { height } = strip;
  const { frame } = window;
  if (drawn.get(target) !== strip) drawStrip(target, model);
  drawn.set(target, strip);
  const picture = select(target);
  put(picture.select<Element>('.paper'), { x: frame.x, width: frame.width, height });
  put(picture.select<Element>('.frame'), {
    d: `M${frame.x} 0.75H${frame.x + frame.width}V${height - 0.75}H${frame.x}Z`,
  });
}

function drawStrip(target: SVGElement, { strip, width, zoom }: OverviewModel): void {
  const { height, shapes, ticks, axis } = strip;
  const picture = put(select(target), { width, height: height + AXIS * zoom });
  put(picture.select<Element>('.ground'), { width, height });
  picture
    .select('.events')
    .selectAll<SVGPathElement, Strip['shapes'][number]>('path')
    .data(shapes)
    .join('path')
    .attr('class', ({ category }) => `m-fill cat-${category}`)
    .attr('d', ({ d }) => d);
  put(picture.select<Element>('.ticks'), {
    d: ticks.map((x) => `M${Math.round(x) + 0.5} ${height - 5}V${height}`).join(''),
  });
  drawTexts(picture.select<SVGGElement>('.texts').node(), axis, height + 13 * zoom);
}
