/**
 * How an event stands on the lanes: its date and its look in, the parts of its picture out. Points are the marks of
 * `layout/marks`; what time adds to the grammar is here: bars, brackets, faded and open ends, separate days.
 * All lengths are px; `y` counts from the middle of the mark.
 */
import { BAR_HEIGHT } from '../../layout/labels.js';
import {
  BAND,
  isLong,
  lookWithin,
  markParts,
  POINT_RADIUS,
  QUESTION,
  ringPath,
  type MarkForm,
  type MarkLook,
  type MarkPart,
} from '../../layout/marks.js';
import type { TimeScale } from '../../layout/time-scale.js';
import type { Edge, When } from './facts.js';
import { separateDays } from './separate-days.js';

/** Which side of a bar fades out, and over how much of it: 9 % or, where `long`, 26 %. */
export type Fade = `${'left' | 'right' | 'both'}${'' | '-long'}`;

/** One path of a picture. Roles beyond those of a mark: `bar` filled, `line` and `tip` stroked in the category's colour. */
export interface Part {
  readonly role: MarkPart['role'] | 'bar' | 'line' | 'tip';
  readonly d: string;
  readonly width?: number;
  readonly dash?: readonly number[];
  readonly opacity?: number;
  /** Where the path has its 0,0. */
  readonly x: number;
  readonly fade?: Fade;
}

export interface Glyph {
  /** What it is made of, as a part name: `point`, `pill`, `bar`, `bracket`, `days`. */
  readonly form: 'point' | 'pill' | 'bar' | 'bracket' | 'days';
  /** The left and right end of what is seen. */
  readonly x0: number;
  readonly x1: number;
  /** How far from its start the bar proper begins, behind an arrow or a "?". */
  readonly indent?: number;
  readonly parts: readonly Part[];
  /** What rings go around: the mark, or all of the bar. */
  readonly ring: { readonly x: number; readonly look: Pick<MarkLook, 'category' | 'r' | 'width'> };
}

/** Bars shorter than this beyond the width of a mark say nothing: a mark is drawn. */
const SHORTEST_BAR = 4;
/** A day or minute this wide is shown as the stretch of time it is. */
const WIDE_UNIT = 96;
const MOST_PARTS_OF_A_PILL = 7;
/** Width of the split disc, in radii: both halves and the gap between them. */
const SHORTEST_PILL = 2.26;
const DAY = 86_400_000;
const ARROW = 11;
/** How far a fading line goes beyond its mark, and the least that a bracket does, so that both are seen. */
const SOFT = 14;
const WITHIN = 6;
/** Ends cut by the edge of the lanes lie beyond it: flat, neither round as an end nor an arrow as one that is open. */
const CUT = 5;

/**
 * `width` is that of the lanes; the scale's frame may be narrower, so that bars run out a little beyond the window. Where
 * many stand on one row, tips are `crowded`: they stand on paper, so that the one on top can be read.
 */
export function glyphOf(when: When, look: MarkLook, scale: TimeScale, width: number, crowded = false): Glyph {
  const [left, right] = sides(when, scale);
  const middle = (Math.max(left.x, 0) + Math.min(right.x, width)) / 2;
  const extent = right.x - left.x;

  if (when.kind === 'days') return separateDays(when, look, scale, width);
  const soft = left.edge === 'soft' && right.edge === 'soft';
  if (when.kind === 'somewhere') {
    // A year far off is as narrow as a day, and an approximate day always: what is not known of them is still shown.
    const long = isLong(when.start, when.end);
    const least = soft ? SOFT : long ? WITHIN : 0;
    const room = Math.max(extent, least && 2 * (look.r + least));
    if (room < 2 * look.r + 2 * SHORTEST_BAR) return point(look, middle);
    const [from, to] = room > extent ? [middle - room / 2, middle + room / 2] : [left.x, right.x];
    return bracket(look, from, to, width, soft ? 'fading' : long ? 'band' : 'line');
  }
  const days = Math.round((when.end - when.start) / DAY);
  if (when.kind === 'unit' || days === 1) {
    return extent > WIDE_UNIT ? bracket(look, left.x, right.x, width, 'line') : point(look, middle);
  }
  const whole = left.x >= 0 && right.x <= width && left.edge === 'sharp' && right.edge === 'sharp';
  if (
    look.category === 1 &&
    look.r > POINT_RADIUS &&
    whole &&
    days > 1 &&
    days <= MOST_PARTS_OF_A_PILL &&
    extent >= 2 * look.r
  ) {
    return pill({ ...look, days, width: Math.max(extent - 2, SHORTEST_PILL * look.r) }, middle);
  }
  if (extent >= 2 * look.r + SHORTEST_BAR)
    return bar({ look, doubtful: when.doubtful === true }, left, right, scale, width, crowded);
  return point(look, middle);
}

interface Side {
  readonly x: number;
  readonly edge: Edge;
}

function sides(when: When, scale: TimeScale): [Side, Side] {
  const start = { x: scale.x(when.start), edge: when.startEdge };
  const end = { x: scale.x(when.end), edge: when.endEdge };
  return scale.rtl ? [end, start] : [start, end];
}

/** A mark alone. */
export function point(look: MarkLook, x: number): Glyph {
  return { form: 'point', x0: x - look.r, x1: x + look.r, parts: markAt(look, x), ring: { x, look } };
}

function pill(look: MarkLook & { readonly width: number }, x: number): Glyph {
  return {
    form: 'pill',
    x0: x - look.width / 2,
    x1: x + look.width / 2,
    parts: markAt(look, x),
    ring: { x, look },
  };
}

function markAt(look: MarkLook, x: number): Part[] {
  return markParts(look).map((part) => ({ ...part, x }));
}

/**
 * Somewhere in this stretch, with a mark in its middle: a bracket, open where the edge of the lanes cuts it; over a year
 * or the like with a pale band and a hollow mark, since no day is known; a fading line where not even its ends are.
 */
function bracket(
  look: MarkLook,
  from: number,
  to: number,
  width: number,
  form: 'line' | 'band' | 'fading',
): Glyph {
  const [x0, x1] = [Math.max(0, from), Math.min(width, to)];
  const x = (x0 + x1) / 2;
  const tick = (at: number, shown: boolean): string => (shown ? `M${n(at)} -6V6` : '');
  const [a, b] = [x0 + 1, x1 - 1];
  const line: Part =
    form === 'fading'
      ? { role: 'bar', d: box(x0, x1, BAR_HEIGHT / 2, 0), x: 0, fade: 'both' }
      : {
          role: 'line',
          d: `M${n(a)} 0H${n(b)}${tick(a, from >= 0)}${tick(b, to <= width)}`,
          width: 2,
          x: 0,
        };
  const band: Part[] =
    form === 'band' ? [{ role: 'bar', d: box(x0, x1, BAR_HEIGHT, 0), x: 0, opacity: BAND }] : [];
  const mark = form === 'band' ? lookWithin(look) : look;
  return { form: 'bracket', x0, x1, parts: [...band, line, ...markAt(mark, x)], ring: { x, look } };
}

// ---------------------------------------------------------------- bars

function bar(
  { look, doubtful }: { readonly look: MarkLook; readonly doubtful: boolean },
  left: Side,
  right: Side,
  scale: TimeScale,
  width: number,
  crowded: boolean,
): Glyph {
  const runsLeft = left.x < 0;
  const runsRight = right.x > width;
  // A tip stands within the window, an end that is cut runs out of the lanes.
  const [x0, x1] = [
    Math.max(isTip(left) ? scale.left : 0, left.x),
    Math.min(isTip(right) ? scale.right : width, right.x),
  ];
  const tips: Part[] = [];
  const begin = tipAt(tips, x0, 1, runsLeft, left.edge);
  const finish = tipAt(tips, x1, -1, runsRight, right.edge);
  const papers = [
    { side: left, from: x0, to: begin },
    { side: right, from: finish, to: x1 },
  ].flatMap(({ side, from, to }): Part[] =>
    crowded && isTip(side) ? [{ role: 'halo', d: box(from, to, 6, 0), width: 0, x: 0 }] : [],
  );
  const fade = fadeOf(
    runsLeft && left.edge !== 'unknown' ? 'sharp' : left.edge,
    runsRight && right.edge !== 'unknown' ? 'sharp' : right.edge,
  );
  // A faded edge already says that dates were worked out; hollow would make it hard to see. Doubt it does not say.
  const form = look.form === 'inferred' && fade !== null && !doubtful ? 'known' : look.form;
  return {
    form: 'bar',
    x0,
    x1,
    indent: Math.max(0, scale.rtl ? x1 - finish : begin - x0),
    parts: [...papers, ...barParts(form, begin, finish, fade), ...tips],
    ring: { x: (x0 + x1) / 2, look: { category: 1, r: 0, width: x1 - x0 } },
  };
}

const isTip = ({ edge }: Side): boolean => edge === 'open' || edge === 'unknown';

/** An arrow where the end is open, "?" where nobody knows it; returns where the bar itself ends. */
function tipAt(tips: Part[], x: number, inward: 1 | -1, runsOut: boolean, edge: Edge): number {
  if (edge === 'unknown') {
    tips.push({ role: 'tip', d: QUESTION, width: 2, x: x + inward * 6 });
    return x + inward * 14;
  }
  if (edge !== 'open') return runsOut ? x - inward * CUT : x;
  const at = (px: number): number => n(inward * px);
  tips.push({
    role: 'tip',
    d: `M${at(ARROW + 1)} 0H${at(1.5)}M${at(7)} -5L${at(1.5)} 0L${at(7)} 5`,
    width: 2,
    x,
  });
  return x + inward * ARROW;
}

function fadeOf(left: Edge, right: Edge): Fade | null {
  const long = (edge: Edge): boolean => edge === 'fading' || edge === 'unknown';
  const fades = (edge: Edge): boolean => edge === 'soft' || long(edge);
  const length = long(left) || long(right) ? '-long' : '';
  if (fades(left)) return fades(right) ? `both${length}` : `left${length}`;
  return fades(right) ? `right${length}` : null;
}

function barParts(form: MarkForm, x0: number, x1: number, fade: Fade | null): Part[] {
  const faded = fade === null ? {} : { fade };
  if (form === 'known') {
    const half = BAR_HEIGHT / 2;
    return [{ role: 'bar', d: box(x0, x1, half, fade ? 0 : half), x: 0, ...faded }];
  }
  const outline: Part = { role: 'stroke', d: box(x0 + 0.9, x1 - 0.9, 3.5, 3.5), width: 1.75, x: 0, ...faded };
  if (form === 'planned') return [{ ...outline, dash: [2.6, 2.2] }];
  if (form === 'possibly')
    return [outline, { role: 'core', d: box(x0 + 4, x1 - 4, 0.9, 0.9), x: 0, ...faded }];
  if (form !== 'cancelled') return [outline];
  const slash = 'M-7.5 9L7.5 -9';
  const x = (x0 + x1) / 2;
  return [outline, { role: 'slash-gap', d: slash, width: 5, x }, { role: 'slash', d: slash, width: 1.75, x }];
}

/** A box around y 0, `half` px up and down. */
function box(x0: number, x1: number, half: number, corner: number): string {
  const [a, b] = [n(Math.min(x0, x1)), n(Math.max(x0, x1))];
  const c = n(Math.min(corner, (b - a) / 2));
  if (c === 0) return `M${a} ${-half}H${b}V${half}H${a}Z`;
  return `M${n(a + c)} ${-half}H${n(b - c)}A${c} ${c} 0 0 1 ${n(b - c)} ${half}H${n(a + c)}A${c} ${c} 0 0 1 ${n(a + c)} ${-half}Z`;
}

/** The ring around a glyph, for hover, selection or focus. */
export function ringOf(glyph: Glyph, ring: 'hover' | 'selected' | 'focus'): string {
  return ringPath(ring, glyph.ring.look);
}

function n(value: number): number {
  return Math.round(value * 100) / 100;
}
