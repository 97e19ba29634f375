import { CATEGORY_STRIDE, type Cells } from '../../data/cells.js';
import type { Answers } from '../../data/query.js';
import type { Category } from '../../data/types.js';
import { shapePath } from '../../layout/marks.js';
import type { View } from '../../layout/projection.js';
import type { Crowd, Disc } from './crowd.js';
import { Digits } from './digits.js';
import { CLUSTER_RING, PART_GAP } from './marker-view.js';
import { countText } from './markers.js';

/** How many events are drawn: a disc with their number per cell, or the deeper a colour the more there are. */
export type Density = 'clusters' | 'heat';

const CATEGORIES: readonly Category[] = [1, 2, 3, 4, 5, 6, 7];
const TURN = 2 * Math.PI;
/** The faintest and the strongest ink of the heat layer. */
const FAINT = 0.12;
const STRONG = 0.85;

/** Draws cells on the canvas of a map, if it has one now: so many strokes per cell, whatever the number of events in it. */
export function drawCrowd(
  root: ParentNode,
  crowd: Crowd,
  answers: Answers,
  view: View,
  density: Density,
): void {
  const canvas = root.querySelector<HTMLCanvasElement>('canvas.crowd');
  const styled = root.querySelector<HTMLElement>('.inks');
  const pen = canvas?.getContext('2d');
  if (!canvas || !styled || !pen || !crowd.cells) return;
  const ratio = styled.ownerDocument.defaultView?.devicePixelRatio ?? 1;
  const [width, height] = [Math.round(view.width * ratio), Math.round(view.height * ratio)];
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
  else {
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, width, height);
  }
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  const ink = inks(styled, ratio);
  if (density === 'heat') drawHeat(pen, crowd.finer(answers, view), ink);
  else drawDiscs(pen, crowd.discs, crowd.cells, ink);
}

interface Inks {
  readonly text: string;
  readonly ground: string;
  readonly outside: string;
  readonly digits: Digits;
  readonly categories: readonly string[];
}

/** Nobody changes colours in the middle of a movement: in ms, how long after a frame they are taken for the same. */
const LASTING = 200;
const lately = new WeakMap<
  HTMLElement,
  { readonly ink: Inks; readonly ratio: number; readonly at: number }
>();

/** Colours as the page has them now, from classes of the map's styles. To read them costs as much as to draw. */
function inks(styled: HTMLElement, ratio: number): Inks {
  const at = performance.now();
  const last = lately.get(styled);
  const ink = last?.ratio === ratio && at - last.at < LASTING ? last.ink : readInks(styled, ratio);
  lately.set(styled, { ink, ratio, at });
  return ink;
}

function readInks(styled: HTMLElement, ratio: number): Inks {
  const { color, backgroundColor, borderColor, fontFamily } = getComputedStyle(styled);
  const categories = [...styled.children].map((child) => getComputedStyle(child).color);
  const digits = new Digits(fontFamily, color, ratio);
  return { text: color, ground: backgroundColor, outside: borderColor, digits, categories };
}

function drawDiscs(pen: CanvasRenderingContext2D, discs: readonly Disc[], cells: Cells, ink: Inks): void {
  const alone = discs.filter(({ count }) => count === 1);
  const many = discs.filter(({ count }) => count > 1);
  pen.lineWidth = 1.25;
  pen.strokeStyle = ink.outside;
  pen.beginPath();
  for (const { x, y } of discs.filter(({ count }) => count === 0)) circle(pen, x, y, 4);
  pen.stroke();

  pen.fillStyle = ink.ground;
  pen.beginPath();
  for (const { x, y, radius } of discs.filter(({ count }) => count > 0)) circle(pen, x, y, radius + 1.5);
  pen.fill();

  pen.lineWidth = CLUSTER_RING;
  const starts = many.map(() => -TURN / 4);
  for (const category of CATEGORIES) {
    pen.strokeStyle = pen.fillStyle = ink.categories[category - 1] ?? ink.text;
    pen.beginPath();
    many.forEach(({ cell, x, y, count, radius }, i) => {
      const part = cells.byCategory[cell * CATEGORY_STRIDE + category] ?? 0;
      if (part === 0) return;
      const from = starts[i] ?? 0;
      const to = (starts[i] = from + (TURN * part) / count);
      const gap = part === count ? 0 : Math.min(PART_GAP, (to - from) / 2) / 2;
      const r = radius - CLUSTER_RING / 2;
      pen.moveTo(x + r * Math.cos(from + gap), y + r * Math.sin(from + gap));
      pen.arc(x, y, r, from + gap, to - gap);
    });
    pen.stroke();
    const shape = new Path2D();
    const mark = new Path2D(shapePath(category, 6));
    for (const { cell, x, y } of alone) {
      if (cells.byCategory[cell * CATEGORY_STRIDE + category] === 1)
        shape.addPath(mark, new DOMMatrix([1, 0, 0, 1, x, y]));
    }
    pen.fill(shape);
  }

  for (const { x, y, count } of many) ink.digits.write(pen, countText(count), x, y + 4.6);
}

/** One colour, deeper by the logarithm of the number: twice as many is one step, whether of ten or of a thousand. */
function drawHeat(pen: CanvasRenderingContext2D, discs: readonly Disc[], ink: Inks): void {
  const most = Math.log1p(discs.reduce((max, { count }) => Math.max(max, count), 1));
  const stamp = blob(ink.categories[5] ?? ink.text);
  for (const { x, y, count } of discs) {
    if (count === 0) continue;
    const share = Math.log1p(count) / most;
    const reach = 18 + 22 * share;
    pen.globalAlpha = FAINT + (STRONG - FAINT) * share;
    pen.drawImage(stamp, x - reach, y - reach, 2 * reach, 2 * reach);
  }
  pen.globalAlpha = 1;
}

const BLOB = 64;

function blob(color: string): OffscreenCanvas {
  const canvas = new OffscreenCanvas(2 * BLOB, 2 * BLOB);
  const brush = canvas.getContext('2d');
  if (brush) {
    brush.fillStyle = color;
    brush.fillRect(0, 0, 2 * BLOB, 2 * BLOB);
    const fade = brush.createRadialGradient(BLOB, BLOB, 0, BLOB, BLOB, BLOB);
    fade.addColorStop(0, 'black');
    fade.addColorStop(0.35, 'rgb(0 0 0 / 60%)');
    fade.addColorStop(1, 'transparent');
    brush.globalCompositeOperation = 'destination-in';
    brush.fillStyle = fade;
    brush.fillRect(0, 0, 2 * BLOB, 2 * BLOB);
  }
  return canvas;
}

function circle(pen: CanvasRenderingContext2D, x: number, y: number, r: number): void {
  pen.moveTo(x + r, y);
  pen.arc(x, y, r, 0, TURN);
}
