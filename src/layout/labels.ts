/**
 * The timeline's field: which row each mark stands in and on which side its label stands.
 *
 * Points carry their label on the right, or on the left where it would cross the edge or the selected band. Spans
 * are bars with the label above, pinned to their visible start. What does not fit takes a new row. Where that would
 * be more rows than are seen, the least important labels turn to the other side or stand nearby, with a leader to
 * their mark; only where there is no room nearby do the rows go on. All lengths are px.
 */
import { bisectLeft } from 'd3-array';
import { candidateOf, extentOf, labelBeside } from './label-sides.js';
import type { Bounds, Candidate, FieldItem, FieldLabel, Placement } from './label-sides.js';
import type { Extent } from './lanes.js';
import { Seats } from './seats.js';
import type { Frame } from './time-scale.js';

export const ROW_HEIGHT = 28;
export const DENSE_ROW_HEIGHT = 21;
export const BAR_HEIGHT = 4;
/** How far the middle of a bar lies under the middle of its row; the label stands over it. */
export const BAR_DROP = 8;
export interface Field {
  /** By id, in the order of the input. */
  readonly placed: ReadonlyMap<string, Placement>;
  readonly rows: number;
  /** What is covered of each row, from left to right. */
  readonly taken: readonly (readonly Extent[])[];
}

export interface FieldOptions extends Partial<Bounds> {
  /** The last result: a label stays in its row and on its side, or where its leader leads, while it fits there. */
  readonly previous?: Field | null;
  /** So many are seen at once: labels that would need more stand elsewhere if they can. Default: as many as it takes. */
  readonly rows?: number;
  /** The text runs to the left, and so do the labels; `x0` and `x1` are still counted from the left. */
  readonly rtl?: boolean;
}

/** Places items given in time order (their ids differ). */
export function placeLabels(items: readonly FieldItem[], frame: Frame, options: FieldOptions = {}): Field {
  const { band = null, line = null, previous = null, rows = Infinity, rtl = false } = options;
  if (rtl) {
    const flip = flipper(frame);
    const field = placeLabels(items.map(flip.item), frame, {
      band: band && flip.frame(band),
      line: line && flip.frame(line),
      previous: previous && flip.field(previous),
      rows,
    });
    return flip.field(field);
  }

  const bounds = { band, line };
  const candidates = items.map((item) => candidateOf(item, frame, bounds, previous?.placed));
  // What is shown stays in its row before anything looks for one: one label that must go moves no other.
  const firmestFirst = [...candidates].sort((a, b) => b.firmness - a.firmness);
  let seats = new Seats(rows, frame, bounds);
  const loose = firmestFirst.filter((candidate) => !seats.keep(candidate));
  if (!loose.every((candidate) => seats.addHome(candidate))) {
    seats = new Seats(rows, frame, bounds);
    const free = firmestFirst.filter(
      (each) => !seats.keep(each) && !(each.item.selected && seats.addHome(each)),
    );
    const worthiestFirst = turned(free, items, frame, bounds).sort((a, b) => b.worth - a.worth);
    const rest = worthiestFirst.filter((candidate) => !seats.addHome(candidate));
    for (const candidate of rest) seats.addWhereItCan(candidate);
  }
  const placed = new Map<string, Placement>();
  for (const { id } of items) {
    const place = seats.placeOf(id);
    if (place) placed.set(id, place);
  }
  return { placed, rows: seats.taken.length, taken: seats.taken };
}

/** Where rows are few, labels turn to the side on which they cover fewer marks: a crowd is named from both sides. */
function turned(
  candidates: readonly Candidate[],
  all: readonly FieldItem[],
  frame: Frame,
  bounds: Bounds,
): Candidate[] {
  const marks = Float64Array.from(all, ({ x0, x1 }) => (x0 + x1) / 2).sort();
  const covers = (label: FieldLabel, item: FieldItem): number => {
    const { start, end } = extentOf(label, item);
    return bisectLeft(marks, end) - bisectLeft(marks, start);
  };
  return candidates.map((candidate) => {
    const { item, label, old } = candidate;
    if (item.kind === 'span' || item.selected || old) return candidate;
    const other = labelBeside(item, frame, bounds, label.side === 'left' ? 'right' : 'left');
    return covers(other, item) < covers(label, item) ? { ...candidate, label: other } : candidate;
  });
}

/** All marks on one row, whose labels cover others: the lane is folded, and a label is for the one that is asked for. */
export function placeFolded(items: readonly FieldItem[], frame: Frame, rtl = false): Field {
  if (rtl) {
    const flip = flipper(frame);
    return flip.field(placeFolded(items.map(flip.item), frame));
  }
  const placed = new Map<string, Placement>();
  for (const item of items) {
    const { label, target } = candidateOf(item, frame, null);
    placed.set(item.id, { row: 0, label, ...target });
  }
  return { placed, rows: Math.min(1, items.length), taken: [] };
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
  const extent = ({ start, end }: Extent): Extent => ({ start: x(end), end: x(start) });
  const placement = ({ row, label, ...box }: Placement): Placement => ({
    row,
    label: flipLabel(label),
    ...extent(box),
  });
  const flipLabel = ({ leader, ...label }: FieldLabel): FieldLabel => ({
    ...label,
    side: OTHER_SIDE[label.side],
    x: x(label.x),
    ...(leader && { leader: { ...leader, side: OTHER_SIDE[leader.side], dx: -leader.dx } }),
  });
  return {
    item: (item) => ({ ...item, x0: x(item.x1), x1: x(item.x0) }),
    frame: ({ left, right }) => ({ left: x(right), right: x(left) }),
    field: ({ placed, rows, taken }) => ({
      placed: new Map([...placed].map(([id, p]) => [id, placement(p)])),
      rows,
      taken: taken.map((row) => row.map(extent).reverse()),
    }),
  };
}
