/** Which square pictures of a tile server cover a view, and where they lie. */
import { boundsOf, worldWidth, type View } from './projection.js';

export interface Tile {
  readonly z: number;
  /** Column and row as servers count them, from the north-west. */
  readonly x: number;
  readonly y: number;
  /** The same tile on another copy of the world has another key. */
  readonly key: string;
  /** CSS px of the view, whole, so that no seam shows. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The tiles of a level that a view shows, the nearest to its middle first. */
export function tilesIn(view: View, z: number): Tile[] {
  const { west, east, north, south } = boundsOf(view);
  const count = 2 ** z;
  const scale = worldWidth(view.zoom);
  const edge = (at: number, from: number): number => Math.round((at / count - from) * scale);
  const tiles: Tile[] = [];
  const last = Math.min(count - 1, Math.floor(south * count));
  for (let y = Math.max(0, Math.floor(north * count)); y <= last; y++) {
    for (let column = Math.floor(west * count); column <= Math.floor(east * count); column++) {
      const [left, top] = [edge(column, west), edge(y, north)];
      tiles.push({
        z,
        x: ((column % count) + count) % count,
        y,
        key: `${z}/${column}/${y}`,
        left,
        top,
        width: edge(column + 1, west) - left,
        height: edge(y + 1, north) - top,
      });
    }
  }
  const away = ({ left, top, width, height }: Tile): number =>
    Math.hypot(left + width / 2 - view.width / 2, top + height / 2 - view.height / 2);
  return tiles.sort((a, b) => away(a) - away(b));
}
