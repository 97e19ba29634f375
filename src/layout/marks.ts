/**
 * The one grammar of marks, for map, timeline and list: the shape says the kind of event, the form how sure we are.
 * SVG paths around 0,0 in px, rounded to two decimals; colours belong to the views.
 */
import type { MarkShape } from '../data/shapes.js';
import type { Category } from '../data/types.js';

export const POINT_RADIUS = 6;
/** Prominent events. */
export const SUMMIT_RADIUS = 9;

/** The rings around a mark, in place of its halo: `gap` beyond its radius. Focus stands on `ground` px of paper. */
export const RINGS = {
  hover: { gap: 4, width: 1 },
  selected: { gap: 4.5, width: 2 },
  focus: { gap: 8, width: 2, ground: 5, corner: 6 },
} as const;

export type MarkForm = 'known' | 'inferred' | 'planned' | 'cancelled' | 'possibly' | 'outside';

export interface MarkLook {
  readonly category: Category;
  /** Where it is not that of the category. */
  readonly shape?: MarkShape | undefined;
  /** The radius of the circle that has the same area. */
  readonly r: number;
  readonly form: MarkForm;
  /** Known or hollow only: an edge that nobody knows, which fades. */
  readonly soft?: boolean;
  /** Category 1 only: one part per day, from end to end `width` px. */
  readonly days?: number;
  readonly width?: number;
}

/**
 * How to paint one part, in order:
 * - `halo` fill and stroke it with paper; half of `width` shows outside
 * - `fill` and `core` fill it with the category's colour
 * - `stroke` fill it with paper (with the ground where `outside`) and stroke it in the category's colour
 * - `slash-gap` stroke it with paper, `slash` in the category's colour with round ends
 */
export interface MarkPart {
  readonly d: string;
  readonly role: 'halo' | 'fill' | 'stroke' | 'core' | 'slash' | 'slash-gap';
  readonly dash?: readonly number[];
  /** Of the stroke. */
  readonly width?: number;
  /** Less than 1 where the edge fades. */
  readonly opacity?: number;
}

/** Where only the year, the month … is known, the mark in the bracket is hollow: no day is known. */
export const lookWithin = (look: MarkLook): MarkLook =>
  look.form === 'known' ? { ...look, form: 'inferred' } : look;
/** In the place of a start or an end that nobody knows. */
export const QUESTION = 'M-2.6 -3.2A2.7 2.7 0 1 1 1.2 -0.9C0.3 -0.4 0 0.1 0 1.2M0 4.4V4.9';
/** How dense the band in a bracket is. */
export const BAND = 0.35;

/** Whether what lies somewhere in this time is more than a day that is in doubt. */
export const isLong = (start: number, end: number): boolean => end - start > 129_600_000;

const HALO = 1.5;
const HOLLOW = 1.75;
const OUTSIDE = { size: 0.72, width: 1.25 };
const CORE = 0.4;
/** A fading edge, from outside: how much of r each part is drawn in, and how dense it is. */
const SOFT = [
  { inset: 0, opacity: 0.3 },
  { inset: 0.2, opacity: 0.45 },
  { inset: 0.4, opacity: 1 },
] as const;
const DASHES = 7;
/** How much of a dash and its gap is dash. */
const DASH_SHARE = 0.6;
/** From the middle of the split disc to the flat side of each half, as a part of r. */
const SPLIT = 0.13;

export function radiusOf(prominent: boolean): number {
  return prominent ? SUMMIT_RADIUS : POINT_RADIUS;
}

/**
 * 1 split disc, 2 circle, 3 diamond, 4 square, 5 triangle, 6 hexagon, 7 plus; 8 triangle down, 9 cross, 10 and 11
 * triangle to either side: all with the area of the circle.
 */
export function shapePath(shape: MarkShape, r: number): string {
  return join(outlines({ shape, r }, 0));
}

/**
 * The split disc stretched over days, one part for each: half discs at the ends, flat sides between. Never
 * narrower than the split disc; where a day would be narrower than r, the days share the two halves.
 */
export function pillPath(width: number, r: number, days = 2): string {
  return join(outlines({ category: 1, r, width, days }, 0));
}

/** What a mark is made of, from the bottom up. */
export function markParts(look: MarkLook): readonly MarkPart[] {
  const { r, form } = look;
  const shape = shapeIn(look);
  if (form === 'outside') {
    const { size, width } = OUTSIDE;
    const small = { ...look, r: r * size, ...(look.width === undefined ? {} : { width: look.width * size }) };
    return [{ d: join(outlines(small, width / 2)), role: 'stroke', width }];
  }
  const halo: MarkPart = { d: silhouette(look), role: 'halo', width: 2 * HALO };
  const filled = (inset: number): MarkPart => ({ d: join(outlines(look, inset)), role: 'fill' });
  if (form === 'known') {
    const faded = SOFT.map(({ inset, opacity }): MarkPart => ({ ...filled(inset * r), opacity }));
    return [halo, ...(look.soft ? faded : [filled(0)])];
  }

  const hollow = outlines(look, HOLLOW / 2);
  if (form === 'planned') return [halo, ...hollow.map((outline) => dashed(outline, hollow.length, r))];
  const stroke: MarkPart = { d: join(hollow), role: 'stroke', width: HOLLOW };
  const line = look.soft && form !== 'cancelled' ? softLine(look) : [stroke];
  if (form === 'inferred') return [halo, ...line];
  if (form === 'possibly') {
    const core = shape === 1 ? 2 : shape;
    return [halo, ...line, { d: shapePath(core, r * CORE), role: 'core' }];
  }
  const reach = n((shape <= 2 ? r : 1.18 * r) + 2);
  const slash = `M${-reach} ${reach}L${reach} ${-reach}`;
  return [
    halo,
    stroke,
    { d: slash, role: 'slash-gap', width: 5 },
    { d: slash, role: 'slash', width: HOLLOW },
  ];
}

/** The line of a hollow mark that fades to the outside. */
function softLine(look: MarkLook): MarkPart[] {
  return [
    { d: join(outlines(look, HOLLOW / 2)), role: 'stroke', width: HOLLOW, opacity: 0.4 },
    { d: join(outlines(look, 1.25 * HOLLOW)), role: 'stroke', width: HOLLOW / 2 },
  ];
}

/** The outline of a ring around a mark: a circle (around a pill, its like) for hover and selection, a rounded square for focus. */
export function ringPath(ring: keyof typeof RINGS, look: Pick<MarkLook, 'category' | 'r' | 'width'>): string {
  const { r } = look;
  const stretched = look.category === 1 && look.width !== undefined && look.width > leastWidth(r);
  const half = (stretched ? (look.width ?? 0) / 2 : r) + RINGS[ring].gap;
  const height = r + RINGS[ring].gap;
  return roundedBox(half, height, ring === 'focus' ? RINGS.focus.corner : height);
}

// ---------------------------------------------------------------- outlines

interface Outline {
  readonly d: string;
  readonly length: number;
}

type Outlined = Pick<MarkLook, 'shape' | 'r' | 'days' | 'width'> & Partial<Pick<MarkLook, 'category'>>;

const shapeIn = ({ shape, category }: Pick<Outlined, 'shape' | 'category'>): MarkShape =>
  shape ?? category ?? 2;

/** The closed lines of a shape, drawn in by `inset` so that a stroke twice as wide ends at its edge. */
function outlines(look: Outlined, inset: number): readonly Outline[] {
  const { r } = look;
  const shape = shapeIn(look);
  if (shape === 1) return split(look, inset);
  if (shape === 2)
    return [{ d: roundedBox(r - inset, r - inset, r - inset), length: 2 * Math.PI * (r - inset) }];
  return [polygon(corners(shape, r, inset))];
}

function corners(shape: Exclude<MarkShape, 1 | 2>, r: number, inset: number): readonly Point[] {
  switch (shape) {
    case 3:
      return regular(4, Math.sqrt(Math.PI) / 2, r, inset, 0);
    case 4:
      return regular(4, Math.sqrt(Math.PI) / 2, r, inset, Math.PI / 4);
    case 5:
      return triangle(r, inset, -Math.PI / 2);
    case 8:
      return triangle(r, inset, Math.PI / 2);
    case 10:
      return triangle(r, inset, 0);
    case 11:
      return triangle(r, inset, Math.PI);
    case 6:
      return regular(6, Math.sqrt(Math.PI / (2 * Math.sqrt(3))), r, inset, 0);
    case 9:
      return corners(7, r, inset).map(([x, y]) => [(x - y) * Math.SQRT1_2, (x + y) * Math.SQRT1_2]);
    case 7: {
      // Arms 3/8 as wide as the plus: its area is 2.4375 s².
      const s = r * Math.sqrt(Math.PI / 2.4375);
      const [a, t] = [s - inset, 0.375 * s - inset];
      const quarter: readonly Point[] = [
        [-t, -a],
        [t, -a],
        [t, -t],
      ];
      return [0, 1, 2, 3].flatMap((turn) => quarter.map((point) => turned(point, turn)));
    }
  }
}

/** Its first corner at `angle`. */
const triangle = (r: number, inset: number, angle: number): readonly Point[] =>
  regular(3, Math.sqrt(Math.PI / (3 * Math.sqrt(3))), r, inset, angle);

type Point = readonly [x: number, y: number];

function turned([x, y]: Point, quarters: number): Point {
  return quarters === 0 ? [x, y] : turned([-y, x], quarters - 1);
}

/** `apothem` is the distance from the middle to a side where the area is π. */
function regular(sides: number, apothem: number, r: number, inset: number, first: number): readonly Point[] {
  const radius = (apothem * r - inset) / Math.cos(Math.PI / sides);
  return Array.from({ length: sides }, (_, i) => {
    const angle = first + (2 * Math.PI * i) / sides;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
}

function polygon(points: readonly Point[]): Outline {
  const d = points.map(([x, y], i) => `${i ? 'L' : 'M'}${n(x)} ${n(y)}`).join('');
  let length = 0;
  points.forEach(([x, y], i) => {
    const [px, py] = points.at(i - 1) ?? [x, y];
    length += Math.hypot(x - px, y - py);
  });
  return { d: `${d}Z`, length };
}

function leastWidth(r: number): number {
  return 2 * (1 + SPLIT) * r;
}

function split({ r, width = 0, days = 2 }: Outlined, inset: number): readonly Outline[] {
  const total = Math.max(width, leastWidth(r));
  const gap = 2 * SPLIT * r;
  const fits = Math.floor((total + gap) / (r + gap));
  const parts = days > 2 && days <= fits ? Math.floor(days) : 2;
  const day = (total - (parts - 1) * gap) / parts;
  return Array.from({ length: parts }, (_, i) => {
    const left = -total / 2 + i * (day + gap);
    if (i === 0) return halfDisc(left, left + day, r, inset, 1);
    if (i === parts - 1) return halfDisc(-left - day, -left, r, inset, -1);
    const [a, b, h] = [left + inset, left + day - inset, r - inset];
    return polygon([
      [a, -h],
      [b, -h],
      [b, h],
      [a, h],
    ]);
  });
}

/** From the round end at `left` to the flat side at `right`; `facing` -1 mirrors it. */
function halfDisc(left: number, right: number, r: number, inset: number, facing: 1 | -1): Outline {
  const radius = r - inset;
  const middle = left + r;
  const flat = right - inset;
  const straight = Math.max(0, flat - middle);
  // Where the flat side has been drawn in past the middle, the arc is a little less than a half.
  const past = Math.max(0, middle - flat);
  const y = n(Math.sqrt(radius * radius - past * past));
  const [x, arcX] = [n(flat * facing), n(Math.min(middle, flat) * facing)];
  const arc = `A${n(radius)} ${n(radius)} 0 0 ${facing > 0 ? 0 : 1} ${arcX} ${y}`;
  const d = straight > 0 ? `M${x} ${-y}H${arcX}${arc}H${x}Z` : `M${x} ${-y}${arc}Z`;
  return { d, length: 2 * radius * Math.acos(past / radius) + 2 * straight + 2 * y };
}

/** All of the mark without its gaps. */
function silhouette(look: MarkLook): string {
  const shape = shapeIn(look);
  if (shape !== 1) return shapePath(shape, look.r);
  return roundedBox(Math.max(look.width ?? 0, leastWidth(look.r)) / 2, look.r, look.r);
}

/** `x` and `y` are half the width and half the height. */
function roundedBox(x: number, y: number, corner: number): string {
  const [w, h, c] = [n(x), n(y), n(Math.min(corner, x, y))];
  const [right, bottom] = [n(w - c), n(h - c)];
  const arc = `A${c} ${c} 0 0 1`;
  if (right === 0 && bottom === 0) return `M${-w} 0A${w} ${w} 0 1 1 ${w} 0A${w} ${w} 0 1 1 ${-w} 0Z`;
  return [
    `M${-right} ${-h}H${right}${arc} ${w} ${-bottom}V${bottom}${arc} ${right} ${h}`,
    `H${-right}${arc} ${-w} ${bottom}V${-bottom}${arc} ${-right} ${-h}Z`,
  ].join('');
}

/**
 * A whole number of dashes around the outline. A dash pattern starts anew with each closed line, so each part of
 * the split disc has its own: four on a half disc, more on a longer one.
 */
function dashed({ d, length }: Outline, parts: number, r: number): MarkPart {
  const halfDiscLength = (Math.PI + 2) * (r - HOLLOW / 2);
  const count = parts === 1 ? DASHES : Math.max(4, Math.round((4 * length) / halfDiscLength));
  const on = n((length / count) * DASH_SHARE);
  // Rounded up: a shortfall would start one dash too many.
  const off = Math.ceil((length / count - on) * 100) / 100;
  return { d, role: 'stroke', width: HOLLOW, dash: [on, off] };
}

function join(lines: readonly Outline[]): string {
  return lines.map(({ d }) => d).join('');
}

function n(value: number): number {
  return Math.round(value * 100) / 100;
}
