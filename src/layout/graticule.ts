/** The parallels and meridians of a view. */
import type { Degrees } from '../data/types.js';
import { boundsOf, longitude, mercatorX, mercatorY, projector, type View } from './projection.js';

export interface GridLine {
  readonly degrees: Degrees;
  /** From the left edge of the view for a meridian, from its top for a parallel; CSS px. */
  readonly at: number;
}

/** Degrees between two lines. */
export function gridStep(zoom: number): Degrees {
  if (zoom < 3.5) return 30;
  if (zoom < 5.5) return 10;
  return zoom < 6.75 ? 5 : 2;
}

/** West to east, on every copy of the world in view; longitudes from -180 (included) to 180. */
export function meridians(view: View): GridLine[] {
  const step = gridStep(view.zoom) / 360;
  const { west, east } = boundsOf(view);
  const { scale } = projector(view);
  const lines: GridLine[] = [];
  for (let i = Math.ceil(west / step); i * step <= east; i++) {
    const x = i * step;
    lines.push({ degrees: Math.round(longitude(x - Math.floor(x))), at: (x - west) * scale });
  }
  return lines;
}

/** South to north. */
export function parallels(view: View): GridLine[] {
  const step = gridStep(view.zoom);
  const { y } = projector(view);
  const lines: GridLine[] = [];
  for (let degrees = step - 90; degrees < 90; degrees += step) {
    const at = y(mercatorY(degrees));
    if (at > 0 && at < view.height) lines.push({ degrees, at });
  }
  return lines;
}

/** The middle of the cell of the grid in which a view has its own, and its cells are `share` times as wide as the lines are apart. */
export function cellCentre({ center, zoom }: View, share: number): { x: number; y: number } {
  const step = gridStep(zoom) * share;
  const middle = (degrees: Degrees): Degrees => (Math.floor(degrees / step) + 0.5) * step;
  return { x: mercatorX(middle(center[1])), y: mercatorY(middle(center[0])) };
}
