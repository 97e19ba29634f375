/**
 * The timeline's field: which row each mark stands in and on which side its label stands.
 *
 * Points carry their label on the right, or on the left where it would cross the edge or the selected band. Spans
 * are bars with the label above, pinned to their visible start. What does not fit takes a new row; only when the
 * rows are used up are labels dropped, the least important first. All lengths are px.
 */
import { meet, SharedRows } from './lanes.js';
import type { Extent } from './lanes.js';
import type { Frame } from './time-scale.js';

export const ROW_HEIGHT = 28;
export const DENSE_ROW_HEIGHT = 21;
export const BAR_HEIGHT = 4;
/** How far the middle of a bar lies under the middle of its row; the label stands over it. */
export const BAR_DROP = 8;
/** Between a mark and its label; room for the hover ring, so that hovering moves nothing. */
export const LABEL_GAP = 7;
/** Between a selected mark, which has a ring, and its label. */
export const RINGED_LABEL_GAP = 11;
/** Between two neighbours in a row. */
const BOX_GAP = 8;
/** The least width that answers to a pointer. */
const LEAST_TARGET = 24;
const RING = 6;

export type LabelSide = 'right' | 'left' | 'above';

export interface FieldItem {
  readonly id: string;
  readonly kind: 'point' | 'span';
  /** The left and right end of the mark itself, without its ring; spans are cut to the visible frame. */
  readonly x0: number;
  readonly x1: number;
  /** As written: the selected one is bold. */
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
}

/** Where an item went. `start` and `end` are what it covers of its row, room for the pointer included. */
export interface Placement extends Extent {
  readonly row: number;
  /** Null where it had to be dropped. */
  readonly label: FieldLabel | null;
  /** No row had room left: the mark lies on a neighbour. */
  readonly crowded: boolean;
}

export interface Field {
  /** By id, in the order of the input. */
  readonly placed: ReadonlyMap<string, Placement>;
  readonly rows: number;
}

export interface FieldOptions {
  /** The band of the selected date, which only the selected label may cross. */
  readonly band?: Frame | null;
  /** The last result: what is labelled stays in its row and on its side while it fits there. */
  readonly previous?: Field | null;
  /** Default: as many as it takes. */
  readonly maxRows?: number;
  /** The text runs to the left, and so do the labels; `x0` and `x1` are still counted from the left. */
  readonly rtl?: boolean;
}

/** Places items given in time order (their ids differ). */
export function placeLabels(items: readonly FieldItem[], frame: Frame, options: FieldOptions = {}): Field {
  const { band = null, previous = null, rtl = false } = options;
  const maxRows = Math.max(1, options.maxRows ?? Infinity);
  if (rtl) {
    const flip = flipper(frame);
    const field = placeLabels(items.map(flip.item), frame, {
      band: band && flip.frame(band),
      previous: previous && flip.field(previous),
      maxRows,
    });
    return flip.field(field);
  }

  const candidates = items.map((item) => candidateOf(item, frame, band, previous));
  let seats = new Seats(maxRows);
  const keptFirst = [...candidates].sort((a, b) => Number(b.kept) - Number(a.kept));
  if (!keptFirst.every((candidate) => seats.addLabelled(candidate))) {
    seats = new Seats(maxRows);
    const worthiestFirst = [...candidates].sort((a, b) => b.worth - a.worth);
    const bare = worthiestFirst.filter((candidate) => !seats.addLabelled(candidate));
    for (const candidate of bare) seats.addBare(candidate);
  }
  return seats.field(items);
}

/** All marks on one row, without labels: the lane is folded. */
export function placeBare(items: readonly FieldItem[]): Field {
  const placed = new Map<string, Placement>();
  for (const { id, x0, x1 } of items)
    placed.set(id, { row: 0, label: null, crowded: true, ...targetOf(x0, x1) });
  return { placed, rows: Math.min(1, items.length) };
}

/** The mark with room for the pointer. */
function targetOf(x0: number, x1: number, ring = 0): Extent {
  const middle = (x0 + x1) / 2;
  return {
    start: Math.min(x0 - ring, middle - LEAST_TARGET / 2),
    end: Math.max(x1 + ring, middle + LEAST_TARGET / 2),
  };
}

/** The height of so many rows, in px; a field without events keeps one. */
export function fieldHeight(rows: number, rowHeight = ROW_HEIGHT): number {
  return Math.max(1, rows) * rowHeight;
}

// ---------------------------------------------------------------- one item

interface Candidate {
  readonly item: FieldItem;
  readonly label: FieldLabel;
  /** The mark with room for the pointer, and with its label. */
  readonly target: Extent;
  readonly whole: Extent;
  /** The row it had, or -1, and whether its label was shown there. */
  readonly oldRow: number;
  readonly kept: boolean;
  /** Greater goes first when rows run out. */
  readonly worth: number;
}

function candidateOf(item: FieldItem, frame: Frame, band: Frame | null, previous: Field | null): Candidate {
  const old = previous?.placed.get(item.id);
  const kept = Boolean(old?.label);
  const label =
    item.kind === 'span' ? labelAbove(item, frame) : labelBeside(item, frame, band, old?.label?.side);
  const target = targetOf(item.x0, item.x1, item.selected ? RING : 0);
  const width = Math.min(item.labelWidth, label.maxWidth ?? Infinity);
  const start = label.anchor === 'start' ? label.x : label.x - width;
  return {
    item,
    label,
    target,
    whole: { start: Math.min(target.start, start), end: Math.max(target.end, start + width) },
    oldRow: old?.row ?? -1,
    kept,
    worth: item.selected ? 3 : item.prominent ? 2 : kept ? 1 : 0,
  };
}

/** At the visible start; near the right edge it moves left just enough to end there. */
function labelAbove(item: FieldItem, frame: Frame): FieldLabel {
  const room = Math.max(0, frame.right - frame.left);
  const x = Math.max(item.x0, frame.left);
  const maxWidth = item.labelWidth > room ? room : null;
  if (maxWidth !== null) return { side: 'above', x: frame.left, anchor: 'start', maxWidth };
  if (x + item.labelWidth <= frame.right) return { side: 'above', x, anchor: 'start', maxWidth };
  return { side: 'above', x: frame.right, anchor: 'end', maxWidth };
}

/** Inside the frame and off the band if possible, else inside the frame, else where there is more room, cut. */
function labelBeside(item: FieldItem, frame: Frame, band: Frame | null, side?: LabelSide): FieldLabel {
  const gap = item.selected ? RINGED_LABEL_GAP : LABEL_GAP;
  const right: FieldLabel = { side: 'right', x: item.x1 + gap, anchor: 'start', maxWidth: null };
  const left: FieldLabel = { side: 'left', x: item.x0 - gap, anchor: 'end', maxWidth: null };
  const inFrame = (label: FieldLabel): boolean =>
    label === right ? right.x + item.labelWidth <= frame.right : left.x - item.labelWidth >= frame.left;
  const offBand = (label: FieldLabel): boolean => {
    if (!band || item.selected) return true;
    const start = label === right ? right.x : left.x - item.labelWidth;
    return start + item.labelWidth <= band.left || start >= band.right;
  };
  const order = side === 'left' ? [left, right] : [right, left];
  const best = order.find((label) => inFrame(label) && offBand(label)) ?? order.find(inFrame);
  if (best) return best;
  const rightRoom = Math.max(0, frame.right - right.x);
  const leftRoom = Math.max(0, left.x - frame.left);
  return rightRoom >= leftRoom ? { ...right, maxWidth: rightRoom } : { ...left, maxWidth: leftRoom };
}

// ---------------------------------------------------------------- seats

/** One item in its row. Dropping its label makes `box` shrink to the mark. */
interface Seat {
  readonly candidate: Candidate;
  readonly row: number;
  readonly crowded: boolean;
  box: Extent;
  labelled: boolean;
}

class Seats {
  private readonly rows: SharedRows<Seat>;
  private readonly taken = new Map<string, Seat>();

  constructor(maxRows: number) {
    this.rows = new SharedRows(maxRows);
  }

  /** Into the row it had, else the topmost with room; false where there is none. */
  addLabelled(candidate: Candidate): boolean {
    const row = this.rows.firstFree(candidate.whole, BOX_GAP, candidate.oldRow);
    if (row >= 0) this.add({ candidate, row, crowded: false, box: candidate.whole, labelled: true });
    return row >= 0;
  }

  /** Without its label: beside the others, else in place of a label, else over the fewest marks. */
  addBare(candidate: Candidate): void {
    let box = candidate.target;
    let row = this.rows.firstFree(box, 0, candidate.oldRow);
    if (row < 0) row = this.clearLabels(box);
    const crowded = row < 0;
    if (crowded) {
      box = { start: candidate.item.x0, end: candidate.item.x1 };
      row = this.leastCrowded(box);
    }
    this.add({ candidate, row, crowded, box, labelled: false });
  }

  field(items: readonly FieldItem[]): Field {
    const placed = new Map<string, Placement>();
    for (const { id } of items) {
      const seat = this.taken.get(id);
      if (!seat) continue;
      const { candidate, row, crowded, box, labelled } = seat;
      placed.set(id, { row, crowded, ...box, label: labelled ? candidate.label : null });
    }
    return { placed, rows: this.rows.length };
  }

  private add(seat: Seat): void {
    this.rows.add(seat.row, seat);
    this.taken.set(seat.candidate.item.id, seat);
  }

  /** Drops the labels in the row where nothing else is in the way and the least is lost; never the selected one. */
  private clearLabels(box: Extent): number {
    let best: { row: number; seats: readonly Seat[]; loss: number } = { row: -1, seats: [], loss: Infinity };
    for (let row = 0; row < this.rows.length; row++) {
      const seats = this.rows.inTheWay(row, box);
      const loss = seats.reduce((sum, { candidate, labelled }) => {
        const canGo = labelled && !candidate.item.selected && !meet(candidate.target, box);
        return canGo ? sum + 1 + candidate.worth : Infinity;
      }, 0);
      if (loss < best.loss) best = { row, seats, loss };
    }
    for (const seat of best.seats) {
      seat.box = seat.candidate.target;
      seat.labelled = false;
    }
    return best.row;
  }

  private leastCrowded(box: Extent): number {
    let best = 0;
    let fewest = Infinity;
    for (let row = 0; row < this.rows.length; row++) {
      const count = this.rows.inTheWay(row, box).length;
      if (count < fewest) [best, fewest] = [row, count];
    }
    return best;
  }
}

// ---------------------------------------------------------------- right to left

const OTHER_SIDE = { right: 'left', left: 'right', above: 'above' } as const;

/** Mirrors in the frame, so that one set of rules serves both directions. */
function flipper(frame: Frame): {
  item: (item: FieldItem) => FieldItem;
  frame: (frame: Frame) => Frame;
  field: (field: Field) => Field;
} {
  const x = (px: number): number => frame.left + frame.right - px;
  const placement = ({ row, crowded, start, end, label }: Placement): Placement => ({
    row,
    crowded,
    start: x(end),
    end: x(start),
    label: label && { ...label, side: OTHER_SIDE[label.side], x: x(label.x) },
  });
  return {
    item: (item) => ({ ...item, x0: x(item.x1), x1: x(item.x0) }),
    frame: ({ left, right }) => ({ left: x(right), right: x(left) }),
    field: ({ placed, rows }) => ({
      placed: new Map([...placed].map(([id, p]) => [id, placement(p)])),
      rows,
    }),
  };
}
