/** What stands behind and under the lanes: grid, band of the selected date, axis and its flag. */
import { select } from 'd3-selection';
import { joinPath, type WindowShape } from '../../layout/overview.js';
import { bracketPath, nameX, type EraBand } from './eras.js';
import type { AxisText, Lanes } from './model.js';

/** `target` is the picture behind the options, as high as they are or as the box around them. */
export function drawGrid(
  target: SVGElement,
  { lanes, width, height }: { readonly lanes: Lanes; readonly width: number; readonly height: number },
): void {
  const { band, grid, caption } = lanes;
  const picture = select(target).attr('width', width).attr('height', height);
  drawEras(picture.select<SVGGElement>('.eras').node(), lanes, height);
  picture.select('.arc').attr('d', lanes.arc?.path ?? null);
  picture.select('.arc-head').attr('d', lanes.arc?.head ?? null);
  picture
    .selectAll<SVGRectElement, NonNullable<Lanes['band']>>('.band')
    .data(band ? [band] : [])
    .join((enter) => enter.insert('rect', '.eras + *').attr('class', 'band'))
    .attr('x', ({ left }) => left)
    .attr('width', ({ left, right }) => right - left)
    .attr('height', height);
  picture
    .selectAll<SVGLineElement, Lanes['grid'][number]>('.grid')
    .data(grid)
    .join('line')
    .attr('class', ({ major }) => (major ? 'grid major' : 'grid'))
    .attr('x1', ({ x }) => crisp(x))
    .attr('x2', ({ x }) => crisp(x))
    .attr('y2', height);
  picture
    .selectAll<SVGLineElement, number>('.side')
    .data(band ? [band.left, band.right] : [])
    .join('line')
    .attr('class', 'side')
    .attr('x1', crisp)
    .attr('x2', crisp)
    .attr('y2', height)
    .raise();
  picture
    .selectAll<SVGLineElement, number>('.today')
    .data(lanes.today === null ? [] : [lanes.today])
    .join('line')
    .attr('class', 'today')
    .attr('x1', crisp)
    .attr('x2', crisp)
    .attr('y2', height);
  picture
    .selectAll<SVGLineElement, number>('.zero')
    .data(lanes.zero === null ? [] : [lanes.zero])
    .join('line')
    .attr('class', 'zero')
    .attr('x1', crisp)
    .attr('x2', crisp)
    .attr('y2', height);
  picture
    .selectAll<SVGTextElement, NonNullable<Lanes['caption']>>('.caption')
    .data(caption ? [caption] : [])
    .join('text')
    .attr('class', 'caption')
    .attr('x', () => (lanes.scale.rtl ? width - 4 : 4))
    .attr('y', ({ y }) => y)
    .attr('dy', '0.35em')
    .text(({ text }) => text);
}

/** Behind everything else; `target` is a `<g>`. */
function drawEras(target: SVGGElement | null, { eras, scale }: Lanes, height: number): void {
  const era = select(target)
    .selectAll<SVGGElement, EraBand>('.era')
    .data(eras)
    .join((enter) => {
      const group = enter.append('g').attr('class', 'era').attr('part', 'era');
      group.append('rect');
      group.append('path');
      group.append('text').attr('y', '1.2em');
      return group;
    })
    .attr('transform', ({ top }) => `translate(0 ${top})`);
  era
    .select('rect')
    .attr('x', ({ left }) => left)
    .attr('width', ({ left, right }) => right - left)
    .attr('height', ({ top }) => Math.max(0, height - top));
  era.select('path').attr('d', (band) => bracketPath(band, scale.rtl));
  era
    .select('text')
    .attr('x', (band) => nameX(band, scale.rtl))
    .text(({ text }) => text);
}

export interface AxisModel {
  readonly lanes: Lanes;
  readonly window: WindowShape;
  readonly width: number;
  /** How much larger than normal the text is. */
  readonly zoom: number;
}

const AXIS = 22;
const JOIN = 18;

/** `target` is the picture between the lanes and the strip: the axis, and the curves that join the two. */
export function drawAxis(target: SVGElement, { lanes, window, width, zoom }: AxisModel): void {
  const height = AXIS * zoom;
  const picture = select(target)
    .attr('width', width)
    .attr('height', height + JOIN);
  picture.select('.rule').attr('x2', width);
  drawTexts(picture.select<SVGGElement>('.texts').node(), lanes.axis, height * 0.68);
  const flag = picture
    .selectAll<SVGGElement, NonNullable<Lanes['flag']>>('.flag')
    .data(lanes.flag ? [lanes.flag] : [])
    .join((enter) => {
      const group = enter.append('g').attr('class', 'flag');
      group.append('rect');
      group.append('text');
      return group;
    })
    .attr('transform', ({ left }) => `translate(${left} 2)`);
  flag
    .select('rect')
    .attr('width', ({ width: wide }) => wide)
    .attr('height', height - 4)
    .attr('rx', 2);
  flag
    .select('text')
    .attr('x', ({ width: wide }) => wide / 2)
    .attr('y', height * 0.68 - 2)
    .text(({ text }) => text);
  const { frame } = window;
  picture
    .selectAll<SVGPathElement, readonly [number, number]>('.join')
    .data([
      [0.5, frame.x],
      [width - 0.5, frame.x + frame.width],
    ] as const)
    .join('path')
    .attr('class', 'join')
    .attr('transform', `translate(0 ${height})`)
    .attr('d', ([lane, strip]) => joinPath(lane, strip, JOIN));
}

/** Texts in a row; `target` is a `<g>`. */
export function drawTexts(target: SVGGElement | null, texts: readonly AxisText[], y: number): void {
  select(target)
    .selectAll<SVGTextElement, AxisText>('text')
    .data(texts)
    .join('text')
    .attr('class', ({ kind }) => kind)
    .attr('x', ({ x }) => x)
    .attr('y', y)
    .text(({ text }) => text);
}

/** A line of 1 px lies on the middle of one. */
const crisp = (x: number): number => Math.round(x) + 0.5;
