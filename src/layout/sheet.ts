import { boundsOf, mercatorX, projector, type View } from './projection.js';

/** Where a picture lies that was drawn for another view: its top left corner in px, and how far it is stretched. */
export interface SheetPlace {
  readonly left: number;
  readonly top: number;
  readonly stretch: number;
}

/** How far a picture may be stretched or shrunk before it looks coarse. */
const MOST = 1.5;

/** Where a picture of `drawn` lies in a view. */
export function sheetIn(view: View, drawn: View): SheetPlace {
  const { scale, y } = projector(view);
  const { west, north } = boundsOf(drawn);
  // The centre of a view that crosses the date line jumps around the globe.
  const turns = Math.round(mercatorX(view.center[1]) - mercatorX(drawn.center[1]));
  const left = (west + turns - boundsOf(view).west) * scale;
  return { left, top: y(north), stretch: 2 ** (view.zoom - drawn.zoom) };
}

/** Whether a picture that lies there, drawn in the size of `drawn`, does for all of a view. */
export function fills({ width, height }: View, { left, top, stretch }: SheetPlace, drawn: View): boolean {
  return (
    left <= 0 &&
    top <= 0 &&
    left + drawn.width * stretch >= width &&
    top + drawn.height * stretch >= height &&
    stretch <= MOST &&
    stretch >= 1 / MOST
  );
}
