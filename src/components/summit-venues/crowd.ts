import type { Cells } from '../../data/cells.js';
import { levelOf, SHAPE_STRIDE } from '../../data/cells.js';
import { categoryOf, SHAPES } from '../../data/shapes.js';
import type { Answers } from '../../data/query.js';
import type { Category } from '../../data/types.js';
import type { MarkLook } from '../../layout/marks.js';
import { boundsOf, projector, worldWidth, type View } from '../../layout/projection.js';
import { lookOf } from '../shared/marks.js';
import { isCellAt, type Spotted } from './focus.js';
import { clusterRadius, type Marker } from './markers.js';
import { placesOf } from './places.js';

/** Above so many events in view they are drawn by cells; the fewer that it takes to come back keep it from flickering. */
const MOST = 300;
const BACK = 240;
/** CSS px around the view in which a disc may still show. */
const MARGIN = 24;
/** And in which the shade of a finer cell may. */
const SHADE_MARGIN = 72;
/** The largest disc with its halo: discs of neighbouring cells keep so far from the sides of their cells. */
const ROOM = 22.5;

/** A cell of the map with events in it, as it is drawn. */
export interface Disc {
  readonly cell: number;
  /** In Mercator units, and in CSS px of the view. */
  readonly mx: number;
  readonly my: number;
  readonly x: number;
  readonly y: number;
  /** Events in the window. */
  readonly count: number;
  readonly radius: number;
}

/** What of many events is drawn: one disc per cell, whatever the number of events. */
export class Crowd {
  /** From north to south; empty where events are few enough for markers. */
  discs: readonly Disc[] = [];
  cells: Cells | null = null;
  /** Whether the view holds too many events for markers of their own. */
  on = false;

  /** Looks at a view anew; true where it holds too many events for markers of their own. */
  look(answers: Answers, view: View): boolean {
    this.cells = null;
    this.discs = [];
    if (answers.total <= MOST) return (this.on = false);
    const cells = answers.cells(view.zoom);
    const discs = discsOf(cells, view);
    const count = discs.reduce((sum, disc) => sum + disc.count, 0);
    this.on = count > (this.on ? BACK : MOST);
    this.cells = cells;
    this.discs = discs;
    return this.on;
  }

  /** What belongs on the canvas: where there are markers, only what lies outside the dates. */
  get painted(): readonly Disc[] {
    return this.on ? this.discs : this.discs.filter(({ count }) => count === 0);
  }

  /** The disc under a point of the view, in CSS px. */
  at(x: number, y: number): Disc | undefined {
    return this.discs.find(
      (disc) => disc.count > 0 && Math.hypot(disc.x - x, disc.y - y) <= Math.max(12, disc.radius),
    );
  }

  keyOf({ cell }: Disc): string {
    return this.cells?.key(cell) ?? '';
  }

  /** Finer cells, with room for many shades, each at the middle of its events; `size` is theirs in CSS px. */
  finer(answers: Answers, view: View): { readonly discs: readonly Disc[]; readonly size: number } {
    const size = worldWidth(view.zoom) / 2 ** levelOf(view.zoom + 1);
    return { discs: discsOf(answers.cells(view.zoom + 1), view, 1), size };
  }

  /** The events in a view, in time order. */
  rows(answers: Answers, view: View): number[] {
    const cells = answers.cells(view.zoom);
    return discsOf(cells, view)
      .flatMap(({ cell, count }) => (count > 0 ? cells.rows(cell) : []))
      .sort((a, b) => a - b);
  }

  /** The cells with these names as markers, or all of them, those with the most events first. */
  markers(answers: Answers, wanted: ReadonlySet<string> | 'all', opened: Spotted | null = null): Marker[] {
    const { cells } = this;
    if (!cells) return [];
    const filled = this.discs.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
    // While nobody looks for one of them, only the first has a name.
    if (wanted !== 'all' && wanted.size === 0 && !opened) filled.splice(1);
    const named = filled.map((disc) => [disc, cells.key(disc.cell)] as const);
    const first =
      (opened && named.find(([{ mx, my }, key]) => isCellAt({ key, x: mx, y: my }, opened))) ?? named[0];
    return named
      .filter((each) => wanted === 'all' || each === first || wanted.has(each[1]))
      .map(([disc, key]) => cellMarker(answers, cells, disc, key));
  }
}

/** `finer` is by how many levels the cells are smaller than a mark. */
function discsOf(cells: Cells, view: View, finer = 0): Disc[] {
  const { west, north } = boundsOf(view);
  const { scale, x: toX, y: toY } = projector(view);
  const size = scale / 2 ** levelOf(view.zoom + finer);
  const room = Math.min(ROOM, size / 2);
  // Where the middle of a cell leaves no room for its disc, the disc moves inside.
  const inCell = (mercator: number): number => {
    const at = mercator * scale;
    const from = Math.floor(at / size) * size;
    return Math.min(from + size - room, Math.max(from + room, at)) / scale;
  };
  const margin = finer > 0 ? SHADE_MARGIN : MARGIN;
  const [width, height] = [view.width + margin, view.height + margin];
  const [left, top] = [west - margin / scale, north - margin / scale];
  const discs: Disc[] = [];
  for (let cell = 0; cell < cells.length; cell++) {
    const my = cells.y[cell] ?? NaN;
    const mx = cells.x[cell] ?? NaN;
    if (my < top || (mx - left - Math.floor(mx - left)) * scale > width + margin) continue;
    if (cells.totals[cell] === 0) continue;
    const count = cells.counts[cell] ?? 0;
    const isTrue = finer > 0 || cells.totals[cell] === 1;
    const at = isTrue ? { mx, my } : { mx: inCell(mx), my: inCell(my) };
    const [x, y] = [toX(at.mx), toY(at.my)];
    if (x < -margin || x > width || y < -margin || y > height) continue;
    discs.push({ cell, ...at, x, y, count, radius: count === 1 ? 6 : clusterRadius(count) });
  }
  return discs;
}

/** How the events of a cell divide into kinds. */
export function partsOf({ byShape }: Cells, cell: number): Marker['parts'] {
  const parts: { category: Category; count: number }[] = [];
  for (const shape of SHAPES) {
    const count = byShape[cell * SHAPE_STRIDE + shape] ?? 0;
    if (count > 0) parts.push({ category: categoryOf(shape), count });
  }
  return parts;
}

/** A cell as a marker; its events are only looked for where somebody opens it. */
function cellMarker(answers: Answers, cells: Cells, disc: Disc, key: string): Marker {
  const { cell, mx, my, count, radius } = disc;
  const parts = partsOf(cells, cell);
  let rows: readonly number[] | undefined;
  let places: Marker['places'] | undefined;
  const all = (): readonly number[] => (rows ??= cells.rows(cell));
  const look: MarkLook = { category: parts[0]?.category ?? 2, r: radius, form: 'known' };
  return {
    kind: 'cell',
    key,
    // A key ends with the first event of its cell.
    named: Number(key.slice(key.indexOf('/') + 1)),
    count,
    total: cells.totals[cell] ?? 0,
    get rows() {
      return all();
    },
    get places() {
      return (places ??= placesOf(answers.dataset, all(), []));
    },
    x: mx,
    y: my,
    get look() {
      return count === 1 ? lookOf(answers, all()[0] ?? 0) : look;
    },
    radius,
    parts,
    prominent: false,
    room: 2 * radius,
  };
}
