/** What stands behind and under the lanes: grid, band of the selected date, axis and its flag. */
import { select, type Selection } from 'd3-selection';
import { joinPath, type WindowShape } from '../../layout/overview.js';
import { bracketPath, nameX, type EraBand } from './eras.js';
import type { AxisText, Lanes } from './model.js';
import { put } from './put.js';

type Lines = Selection<SVGLineElement, number, SVGElement, unknown>;

/** Into the pictures behind the options and over them, which are as high as they are or as the box around them. */
export function drawGrid(
  { back, tints }: { readonly back: SVGElement; readonly tints: SVGElement },
  { lanes, width, height }: { readonly lanes: Lanes; readonly width: number; readonly height: number },
): void {
  const { band, grid, caption } = lanes;
  const picture = put(select(back), { width, height });
  const end = caption ? crisp(caption.top) : height;
  drawTints(put(select(tints), { width, height }), lanes, end);
  drawEras(picture.select<SVGGElement>('.eras').node(), lanes);
  put(picture.select<Element>('.arc'), { d: lanes.arc?.path ?? null });
  put(picture.select<Element>('.arc-head'), { d: lanes.arc?.head ?? null });
  const lines = (name: string, ...at: (number | null)[]): Lines =>
    put(
      picture
        .selectAll<SVGLineElement, number>(`.${name}`)
        .data(at.filter((x) => x !== null))
        // Under the names of eras.
        .join((enter) => enter.insert('line', '.eras')),
      { class: name, x1: crisp, x2: crisp, y2: end },
    );
  const gridPath = (major: boolean): string =>
    grid.map((line) => (line.major === major ? `M${crisp(line.x)} 0V${end}` : '')).join('');
  put(picture.select<Element>('.grid:not(.major)'), { d: gridPath(false) });
  put(picture.select<Element>('.grid.major'), { d: gridPath(true) + (caption ? `M0 ${end}H${width}` : '') });
  lines('side', band && band.left, band && band.right);
  lines('today', lanes.today);
  lines('zero', lanes.zero);
  put(
    picture
      .selectAll<SVGTextElement, NonNullable<Lanes['caption']>>('.caption')
      .data(caption ? [caption] : [])
      .join('text'),
    { class: 'caption', x: lanes.scale.rtl ? width - 4 : 4, y: ({ y }) => y, dy: '0.35em' },
    ({ text }) => text,
  );
}

/** The ground of eras and of the selected date: over all else, or the paper of the labels would cut holes into it. */
function drawTints<E extends SVGElement>(
  picture: Selection<E, unknown, null, undefined>,
  { eras, band }: Lanes,
  end: number,
): void {
  const rects = [
    ...eras.map((era) => ({ ...era, name: 'era-ground' })),
    ...(band ? [{ ...band, top: 0, name: 'band' }] : []),
  ];
  put(picture.selectAll<SVGRectElement, (typeof rects)[number]>('rect').data(rects).join('rect'), {
    class: ({ name }) => name,
    part: ({ name }) => (name === 'band' ? null : 'era'),
    x: ({ left }) => left,
    y: ({ top }) => top,
    width: ({ left, right }) => right - left,
    height: ({ top }) => Math.max(0, end - top),
  });
}

/** Behind everything else; `target` is a `<g>`. */
function drawEras(target: SVGGElement | null, { eras, scale }: Lanes): void {
  const era = put(
    select(target)
      .selectAll<SVGGElement, EraBand>('.era')
      .data(eras)
      .join((enter) => {
        const group = enter.append('g').attr('class', 'era').attr('part', 'era');
        group.append('path');
        group.append('text').attr('y', '1.2em');
        return group;
      }),
    { transform: ({ top }) => `translate(0 ${top})` },
  );
  put(era.select<Element>('path'), { d: (band) => bracketPath(band, scale.rtl) });
  put(era.select<Element>('text'), { x: (band) => nameX(band, scale.rtl) }, ({ text }) => text);
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
  const picture = put(select(target), { width, height: height + JOIN });
  put(picture.select<Element>('.rule'), { x2: width });
  drawTexts(picture.select<SVGGElement>('.texts').node(), lanes.axis, height * 0.68);
  const flag = put(
    picture
      .selectAll<SVGGElement, NonNullable<Lanes['flag']>>('.flag')
      .data(lanes.flag ? [lanes.flag] : [])
      .join((enter) => {
        const group = enter.append('g').attr('class', 'flag');
        group.append('rect');
        group.append('text');
        return group;
      }),
    { transform: ({ left }) => `translate(${left} 2)` },
  );
  put(flag.select<Element>('rect'), { width: ({ width: wide }) => wide, height: height - 4, rx: 2 });
  put(
    flag.select<Element>('text'),
    { x: ({ width: wide }) => wide / 2, y: height * 0.68 - 2 },
    ({ text }) => text,
  );
  const { frame } = window;
  put(
    picture
      .selectAll<SVGPathElement, readonly [number, number]>('.join')
      .data([
        [0.5, frame.x],
        [width - 0.5, frame.x + frame.width],
      ] as const)
      .join('path'),
    {
      class: 'join',
      transform: `translate(0 ${height})`,
      d: ([lane, strip]) => joinPath(lane, strip, JOIN),
    },
  );
}

interface PlacedText extends AxisText {
  /** Names its element. */
  readonly id: number;
  /** Where it stands in the row, which itself is moved. */
  readonly at: number;
}

/** So little, in px, is not worth the work of moving a text by itself. */
const NEAR = 0.25;
let made = 0;

/**
 * Texts in a row; `target` is a `<g>`. What is still said keeps its element, and all of them move as one: to set a text
 * anew, or to move it by itself, the browser shapes its letters and lays out its line.
 */
export function drawTexts(target: SVGGElement | null, texts: readonly AxisText[], y: number): void {
  if (!target) return;
  const row = select(target).selectAll<SVGTextElement, PlacedText>('text');
  const before = row.data();
  const left = new Set(before);
  const find = (same: (last: PlacedText) => boolean): PlacedText | undefined => {
    const found = [...left].find(same);
    if (found) left.delete(found);
    return found;
  };
  const staying = texts.map(({ text, time }) => find((last) => last.text === text && last.time === time));
  const both = texts.flatMap(({ x }, i) => (staying[i] ? [{ x, at: staying[i].at }] : []));
  const middle = both[Math.floor(both.length / 2)];
  const moved = middle ? round(middle.x - middle.at) : 0;
  const placed = texts.map((each, i): PlacedText => {
    const last = staying[i] ?? find(({ text }) => text === each.text);
    const at = round(each.x - moved);
    return { ...each, id: last?.id ?? made++, at: last && Math.abs(at - last.at) < NEAR ? last.at : at };
  });
  put(select(target), { transform: `translate(${moved} ${y})` });
  if (placed.length === before.length && placed.every((each, i) => isSame(each, before[i]))) return;
  put(
    row.data(placed, ({ id }) => id).join('text'),
    { class: ({ kind }) => kind, x: ({ at }) => at },
    ({ text }) => text,
  );
}

const isSame = (a: PlacedText, b: PlacedText | undefined): boolean =>
  a.id === b?.id && a.at === b.at && a.text === b.text && a.kind === b.kind;

const round = (value: number): number => Math.round(value * 100) / 100;

/** A line of 1 px lies on the middle of one. */
const crisp = (x: number): number => Math.round(x) + 0.5;
