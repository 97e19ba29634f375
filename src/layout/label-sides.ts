/** One mark of the timeline and its label: on which side the label stands, and what the two cover of their row. */
import type { Extent } from './lanes.js';
import type { Frame } from './time-scale.js';

/** Between a mark and its label; room for the hover ring, so that hovering moves nothing. */
export const LABEL_GAP = 7;
/** Between a selected mark, which has a ring, and its label. */
export const RINGED_LABEL_GAP = 11;
/** The least width that answers to a pointer. */
export const LEAST_TARGET = 24;

export type LabelSide = 'right' | 'left' | 'above';

/** What no label comes to cross where there is another way. */
export interface Bounds {
  /** Of the selected date: its own label may. */
  readonly band: Frame | null;
  /** Today. */
  readonly line: Frame | null;
}

export interface FieldItem {
  readonly id: string;
  readonly kind: 'point' | 'span';
  /** The left and right end of the mark itself, without its ring; spans are cut to the visible frame. */
  readonly x0: number;
  readonly x1: number;
  /** So far from the start of a span stands its label, clear of what is drawn there. */
  readonly indent?: number;
  /** As it would be were it selected, which is bold: then it needs no other place. */
  readonly labelWidth: number;
  readonly prominent?: boolean;
  readonly selected?: boolean;
}

export interface FieldLabel {
  readonly side: LabelSide;
  /** Where the text is anchored. `start` and `end` follow the direction of the script, as in SVG. */
  readonly x: number;
  readonly anchor: 'start' | 'end';
  /** Set where the label is longer than its room and has to be cut. */
  readonly maxWidth: number | null;
  /** Set where the label does not stand at its mark. */
  readonly leader?: Leader;
}

/** The line from a mark to its label, along the edge of the mark's row, where no text is. */
export interface Leader {
  /** The side of the line's end on which the label stands. */
  readonly side: 'left' | 'right';
  /** Where the line ends: so far beside the middle of the mark, and so many rows under it. */
  readonly dx: number;
  readonly rows: -1 | 0 | 1;
  /** Which edge it runs along: the lower (1) or the upper (-1). */
  readonly along: -1 | 1;
}

/** Where an item went. `start` and `end` are what it covers of its row, room for the pointer included. */
export interface Placement extends Extent {
  readonly row: number;
  readonly label: FieldLabel;
}

export interface Candidate {
  readonly item: FieldItem;
  readonly label: FieldLabel;
  /** The mark with room for the pointer. */
  readonly target: Extent;
  /** Where its label was shown. */
  readonly old: Placement | null;
  /** Greater keeps its row first: what turns, or is held at the edge while its mark moves on, gives way to the others. */
  readonly firmness: number;
  /** Greater goes first when rows run out. */
  readonly worth: number;
}

export function candidateOf(
  item: FieldItem,
  frame: Frame,
  bounds: Bounds | null,
  previous?: ReadonlyMap<string, Placement>,
): Candidate {
  const old = previous?.get(item.id) ?? null;
  // What is shown stays where it is, on the band of what is selected now as well.
  const label =
    item.kind === 'span'
      ? labelAbove(item, frame)
      : labelBeside(item, frame, old ? null : bounds, old?.label.side);
  const isFirm =
    item.kind === 'span' ? item.x0 > frame.left && label.anchor === 'start' : label.side === old?.label.side;
  return {
    item,
    label,
    target: targetOf(item.x0, item.x1),
    old,
    firmness: old ? (item.selected ? 2 : 0) + (isFirm ? 2 : 1) : 0,
    worth: (item.selected ? 4 : 0) + (old ? 2 : 0) + (item.prominent ? 1 : 0),
  };
}

export function extentOf({ x, anchor, maxWidth }: FieldLabel, { labelWidth }: FieldItem): Extent {
  const width = Math.min(labelWidth, maxWidth ?? Infinity);
  return anchor === 'start' ? { start: x, end: x + width } : { start: x - width, end: x };
}

/** Whether what a label covers of its row crosses none of its bounds. */
export const isOff = ({ start, end }: Extent, { selected }: FieldItem, bounds: Bounds | null): boolean =>
  [selected ? null : bounds?.band, bounds?.line].every((at) => !at || end <= at.left || start >= at.right);

export const around = (a: Extent, b: Extent): Extent => ({
  start: Math.min(a.start, b.start),
  end: Math.max(a.end, b.end),
});

/** At the visible start; near the right edge it moves left just enough to end there. */
function labelAbove(item: FieldItem, frame: Frame): FieldLabel {
  const room = Math.max(0, frame.right - frame.left);
  const x = Math.max(item.x0, frame.left) + (item.indent ?? 0);
  const maxWidth = item.labelWidth > room ? room : null;
  if (maxWidth !== null) return { side: 'above', x: frame.left, anchor: 'start', maxWidth };
  if (x + item.labelWidth <= frame.right) return { side: 'above', x, anchor: 'start', maxWidth };
  return { side: 'above', x: frame.right, anchor: 'end', maxWidth };
}

/** Inside the frame and off the bounds if possible, else inside the frame, else where there is more room, cut. */
export function labelBeside(
  item: FieldItem,
  frame: Frame,
  bounds: Bounds | null,
  side?: LabelSide,
): FieldLabel {
  const right: FieldLabel = { side: 'right', x: item.x1 + LABEL_GAP, anchor: 'start', maxWidth: null };
  const left: FieldLabel = { side: 'left', x: item.x0 - LABEL_GAP, anchor: 'end', maxWidth: null };
  const inFrame = (label: FieldLabel): boolean =>
    label === right ? right.x + item.labelWidth <= frame.right : left.x - item.labelWidth >= frame.left;
  const order = side === 'left' ? [left, right] : [right, left];
  const fits = order.filter(inFrame);
  const best = fits.find((label) => isOff(extentOf(label, item), item, bounds)) ?? fits[0];
  if (best) return best;
  const rightRoom = Math.max(0, frame.right - right.x);
  const leftRoom = Math.max(0, left.x - frame.left);
  return rightRoom >= leftRoom ? { ...right, maxWidth: rightRoom } : { ...left, maxWidth: leftRoom };
}

/** The mark with room for the pointer. */
function targetOf(x0: number, x1: number): Extent {
  const middle = (x0 + x1) / 2;
  return {
    start: Math.min(x0, middle - LEAST_TARGET / 2),
    end: Math.max(x1, middle + LEAST_TARGET / 2),
  };
}
