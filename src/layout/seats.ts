/** The rows of a lane while they are filled, and where a label goes that finds no room at its mark. */
import { around, extentOf, isOff, labelBeside } from './label-sides.js';
import type { Bounds, Candidate, FieldItem, FieldLabel, Leader, Placement } from './label-sides.js';
import { meet, SharedRows, type Extent } from './lanes.js';
import type { Frame } from './time-scale.js';

/** Between two neighbours in a row. */
const BOX_GAP = 8;
/** Around a mark whose label stands elsewhere, a leader, and what keeps its place. */
const CLEAR = 2;
/** A mark and a label that a leader joins keep so much further from all others: beside these they would be read as one. */
const APART = 16;
/** A leader is at most so long, in px. To leave the row counts as much as so many px. */
const LEADER = { reach: 240, row: 12 };
/** Between a leader and its label. */
const LEADER_GAP = 3;
/** A mark with a leader looks for the best of so many rows. */
const MARK_ROWS = 4;

/** A label away from its mark, which stands in `row`. */
interface Away extends Leader {
  readonly row: number;
}

export class Seats {
  private readonly limit: number;
  private readonly frame: Frame;
  private readonly bounds: Bounds;
  private readonly rows = new SharedRows();
  /** Between rows, where no text is: leaders run there, and none along another. */
  private readonly aisles = new SharedRows();
  private readonly placed = new Map<string, Placement>();

  /** `limit` rows are seen at once; labels keep off the `bounds`. */
  constructor(limit: number, frame: Frame, bounds: Bounds) {
    this.limit = limit;
    this.bounds = bounds;
    this.frame = frame;
  }

  /** Where it was, with its label beside it or where its leader led; false where it was not, or has no room there. */
  keep(candidate: Candidate): boolean {
    const { item, label, target, old } = candidate;
    if (!old) return false;
    if (old.label.leader) return this.addAway(candidate, { row: old.row, ...old.label.leader });
    const box = around(target, extentOf(label, item));
    return this.rows.isFree(old.row, box, CLEAR) && this.add(item, label, old.row, box);
  }

  /** With its label beside it in the topmost row with room; false where that is not seen. */
  addHome(candidate: Candidate): boolean {
    return this.addBeside(candidate, candidate.label, this.limit);
  }

  /** With its label on the other side, or away from it, or in a row further down. */
  addWhereItCan(candidate: Candidate): void {
    const { item, label } = candidate;
    if (item.kind === 'point' && !item.selected && label.maxWidth === null) {
      const other = labelBeside(item, this.frame, this.bounds, label.side === 'left' ? 'right' : 'left');
      if (other.maxWidth === null && this.addBeside(candidate, other, this.limit)) return;
      const away = this.bestAway(candidate);
      if (away && this.addAway(candidate, away)) return;
    }
    this.addBeside(candidate, label, Infinity);
  }

  /** Where an item went. */
  placeOf(id: string): Placement | undefined {
    return this.placed.get(id);
  }

  get taken(): readonly (readonly Extent[])[] {
    return this.rows.taken;
  }

  private addBeside({ item, target }: Candidate, label: FieldLabel, limit: number): boolean {
    const text = extentOf(label, item);
    const box = around(target, text);
    // The words over a bar reach up to the edge of the row, along which leaders run.
    const mayTake = (row: number): boolean => item.kind === 'point' || this.aisles.isFree(row, text, 0);
    const row = this.rows.firstFree(box, BOX_GAP, limit, mayTake);
    return row >= 0 && this.add(item, label, row, box);
  }

  private add(item: FieldItem, label: FieldLabel, row: number, box: Extent): true {
    this.rows.add(row, box);
    if (item.kind === 'span') this.aisles.add(row, extentOf(label, item));
    this.placed.set(item.id, { row, label, ...box });
    return true;
  }

  /** The shortest leader from a row that has room for the mark to a place that has room for the label. */
  private bestAway(candidate: Candidate): Away | null {
    const { item, target } = candidate;
    const middle = (item.x0 + item.x1) / 2;
    let best: Away | null = null;
    let least = LEADER.reach;
    let tried = 0;
    for (let row = 0; row < this.limit && tried < MARK_ROWS; row++) {
      if (!this.rows.isFree(row, apart(target), CLEAR)) continue;
      tried++;
      for (const [along, rows] of WAYS) {
        if (row + rows < 0 || row + rows >= this.limit) continue;
        for (const side of ['right', 'left'] as const) {
          const sign = side === 'right' ? 1 : -1;
          const beside = (sign > 0 ? target.end : target.start) + sign * (APART + BOX_GAP);
          const from = rows === 0 ? beside : middle - sign * APART;
          const width = item.labelWidth + LEADER_GAP + 2 * APART;
          const x = this.rows.roomFrom(row + rows, from, width, sign, BOX_GAP) + sign * APART;
          const away = { row, side, dx: x - middle, along, rows };
          const way = Math.abs(away.dx) + Math.abs(rows) * LEADER.row;
          if (way >= least || !this.piecesOf(candidate, away)) continue;
          least = way;
          best = away;
        }
      }
    }
    return best;
  }

  private addAway(candidate: Candidate, away: Away): boolean {
    const pieces = this.piecesOf(candidate, away);
    if (!pieces) return false;
    const { row, ...leader } = away;
    const { item, target } = candidate;
    this.rows.add(row, apart(target));
    this.rows.add(row + leader.rows, apart(pieces.text));
    this.aisles.add(aisleOf(away), pieces.line);
    this.placed.set(item.id, { row, label: { ...pieces.label, leader }, ...target });
    return true;
  }

  /** The label and what it and its leader cover; null where something is in the way. */
  private piecesOf({ item, target, old }: Candidate, away: Away): Pieces | null {
    const { frame, rows } = this;
    const { side, dx, row } = away;
    const middle = (item.x0 + item.x1) / 2;
    const end = middle + dx;
    const label: FieldLabel =
      side === 'right'
        ? { side, x: end + LEADER_GAP, anchor: 'start', maxWidth: null }
        : { side, x: end - LEADER_GAP, anchor: 'end', maxWidth: null };
    const text = around({ start: end, end }, extentOf(label, item));
    const line = {
      start: Math.min(middle, end) - CLEAR,
      end: Math.max(middle, end) + CLEAR,
    };
    const isClear =
      text.start >= frame.left &&
      text.end <= frame.right &&
      (old !== null || isOff(text, item, this.bounds)) &&
      rows.isFree(row, apart(target), CLEAR) &&
      rows.isFree(row + away.rows, apart(text), old ? CLEAR : BOX_GAP) &&
      !(away.rows === 0 && meet(apart(target), apart(text))) &&
      this.aisles.isFree(aisleOf(away), line, 0);
    return isClear ? { label, text, line } : null;
  }
}

const apart = ({ start, end }: Extent): Extent => ({ start: start - APART, end: end + APART });

/** Along the edge under (1) or above (-1) the row of the mark, to the label in that row or the one beyond the edge. */
const WAYS = [
  [1, 0],
  [1, 1],
  [-1, 0],
  [-1, -1],
] as const;

/** The aisle above a row has the row's number. */
const aisleOf = ({ row, along }: Away): number => row + (along > 0 ? 1 : 0);

interface Pieces {
  readonly label: FieldLabel;
  readonly text: Extent;
  readonly line: Extent;
}
