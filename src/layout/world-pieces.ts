/** Which pieces of the finer levels of the world a view needs. Columns and rows are counted from the north-west. */
import { boundsOf, type View } from './projection.js';
import { DIGITS } from './range-decoder.js';
import { pieces as digits } from './world-110m.js';

/** Units by which a piece reaches over its edges, so that no seam shows. As in `scripts/world.mjs`. */
export const MARGIN = 16;

/** A square of the world, in Mercator units: `x` may lie beside the map proper, on another copy of the world. */
export interface WorldPiece {
  /** Of its module; the same on every copy of the world. */
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Whether there is any land in it: else it has no module. */
  readonly land: boolean;
}

interface Level {
  readonly name: keyof typeof digits;
  /** As many columns as rows. */
  readonly columns: number;
  /** The zoom from which on the level before is too coarse. */
  readonly from: number;
}

/** From coarse to fine. Below the first the whole world at 1:110m does. As in `scripts/world.mjs`. */
export const LEVELS: readonly Level[] = [
  { name: '50m', columns: 8, from: 3.5 },
  { name: '10m', columns: 16, from: 5.5 },
];

/** The last zoom at which the coast of a level does not look cut with scissors: 0.4 km to a point, or 20. */
export const FINEST_ZOOM = 8;
export const COARSE_ZOOM = 5.5;

/** How far ahead a level is asked for, in zoom levels. */
const AHEAD = 0.75;
/** How far beside a view that is panned its pieces are asked for, in widths of a piece. */
const BESIDE = 0.25;

/** The levels that a view is drawn with, the finest last; none where the whole world at 1:110m does. */
export function levelsAt(zoom: number): readonly Level[] {
  return LEVELS.filter(({ from }) => zoom >= from);
}

/**
 * What to have ready for a view: the pieces that it is drawn with, those beside it where it was panned, and where it
 * comes near to the next level, those that its middle will need there.
 */
export function piecesAhead(view: View, panned: boolean): WorldPiece[] {
  const here = levelsAt(view.zoom).at(-1);
  const next = levelsAt(view.zoom + AHEAD).at(-1);
  return [
    ...(here ? piecesIn(view, here, panned ? BESIDE : 0) : []),
    ...(next && next !== here ? piecesIn({ ...view, zoom: next.from }, next) : []),
  ];
}

/** The pieces of a level that a view shows, the nearest to its middle first; `beside` in widths of a piece. */
export function piecesIn(view: View, { name, columns }: Level, beside = 0): WorldPiece[] {
  const { west, east, north, south } = boundsOf(view);
  const cell = (at: number, more: number): number => Math.floor(at * columns + more);
  const found: WorldPiece[] = [];
  const last = Math.min(columns - 1, cell(south, beside));
  for (let row = Math.max(0, cell(north, -beside)); row <= last; row++) {
    for (let turned = cell(west, -beside); turned <= cell(east, beside); turned++) {
      const column = ((turned % columns) + columns) % columns;
      found.push({
        name: `${name}-${column}-${row}`,
        x: turned / columns,
        y: row / columns,
        width: 1 / columns,
        land: isThere(digits[name], row * columns + column),
      });
    }
  }
  const [x, y] = [(west + east) / 2, (north + south) / 2];
  const away = (piece: WorldPiece): number =>
    Math.hypot(piece.x + piece.width / 2 - x, piece.y + piece.width / 2 - y);
  return found.sort((a, b) => away(a) - away(b));
}

function isThere(text: string, place: number): boolean {
  return ((DIGITS.indexOf(text.charAt(Math.floor(place / 6))) >> (place % 6)) & 1) === 1;
}
