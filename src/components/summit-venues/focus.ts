import type { Marker } from './markers.js';
import type { Spot } from './scene.js';

type Point = Pick<Marker, 'x' | 'y'>;
/** Which cell, and where a point in it is. */
export type Spotted = Pick<Marker, 'key' | 'x' | 'y'>;

/**
 * Real focus on markers that come, go and merge: one of them is the Tab stop, and the one that has the focus never
 * takes it away with it.
 */
export class MarkerFocus {
  /** Key of the marker that has the focus. */
  key: string | null = null;
  /** Shown as focused: by keyboard, not after a press. */
  visible = false;
  /** The cell that was opened last, until a marker has the focus: there Tab begins. */
  opened: Spotted | null = null;
  #claim: string | null = null;
  #last: string | null = null;
  /** Key of the place that it was on before that went into a cluster: there it comes back to. */
  #merged: string | null = null;
  /** The cell that it is on, or was on before that divided: then it goes to the first of what is there. */
  #cell: Marker | null = null;

  /** Focus goes there with the next drawing. */
  claim(key: string): void {
    this.#claim = key;
  }

  /** What is drawn whether it is in view or not. */
  get wanted(): string | null {
    return this.#claim ?? this.key;
  }

  enter(marker: Marker, visible: boolean): void {
    this.key = marker.key;
    this.opened = null;
    this.#last = marker.key;
    this.#merged = null;
    this.visible = visible;
    this.#mind(marker);
  }

  /** For a pointer cells are drawn, and need not be there to be reached. */
  #mind(marker: Marker | undefined): void {
    this.#cell = this.visible && marker?.kind === 'cell' ? marker : null;
  }

  leave(): void {
    this.key = null;
    this.#merged = null;
    this.#cell = null;
    this.visible = false;
  }

  /** Where keys go on after a press. A key puts the focus there at once. */
  open({ kind, key, x, y }: Marker): void {
    this.opened = kind === 'cell' ? { key, x, y } : null;
  }

  /** The Tab stop: what was opened, else where the focus is or was, else the selected marker, else the first in view. */
  stop(buttons: readonly Spot[], inView: (spot: Spot) => boolean): string | null {
    const { opened } = this;
    const first = opened && buttons.find((spot) => inView(spot) && isAt(spot.marker, opened));
    const known = this.#claim ?? first?.marker.key ?? this.#last;
    const spot =
      buttons.find(({ marker }) => marker.key === known) ??
      buttons.find(({ selected }) => selected) ??
      buttons.find(inView) ??
      buttons[0];
    return spot?.marker.key ?? null;
  }

  /**
   * After drawing: puts the focus where it was claimed, or where the marker that had it went: into a cluster, out of it
   * again, to what a cell has divided into, or, when nothing is left of it, to the map itself. `moves`: a zoom may go on.
   */
  settle(root: ParentNode, markers: readonly Marker[], map: HTMLElement, moves: boolean): void {
    const claimed = this.#claim;
    this.#claim = null;
    const had = claimed ?? this.#merged ?? this.key;
    if (had === null) return;
    const cell = claimed === null ? this.#cell : null;
    const own = buttonOf(root, had);
    const heir = own
      ? undefined
      : markers.find(
          (marker) =>
            marker.kind !== 'outside' &&
            (cell ? isAt(marker, cell) : marker.places.some(({ key }) => key === had)),
        );
    const to = own ?? (heir && buttonOf(root, heir.key)) ?? map;
    // One that other data have put behind others has lost it on the way.
    if (!('activeElement' in root && root.activeElement === to)) {
      if (!own) this.leave();
      to.focus({ preventScroll: true });
    }
    this.#merged = heir && !cell ? had : null;
    // A zoom goes on over several levels, at each of which the cell divides anew.
    if (!moves) this.#mind(markers.find(({ key }) => key === this.key));
    else if (heir) this.#cell = cell;
  }
}

/** Whether a marker stands in a cell, or for a larger one around it. */
const isAt = (marker: Marker, cell: Spotted): boolean =>
  marker.kind === 'cell'
    ? isCellAt(marker, cell)
    : marker.places.some((at) => isSame(at, cell, levelOf(cell)));

/** The same of another cell. */
export const isCellAt = (each: Spotted, cell: Spotted): boolean =>
  isSame(each, cell, Math.min(levelOf(cell), levelOf(each)));

function isSame(a: Point, b: Point, level: number): boolean {
  const columns = 2 ** level;
  return (
    Math.floor(a.x * columns) === Math.floor(b.x * columns) &&
    Math.floor(a.y * columns) === Math.floor(b.y * columns)
  );
}

/** The key of a cell begins with the level of its grid. */
const levelOf = ({ key }: Spotted): number => Number.parseInt(key, 10);

export function buttonOf(root: ParentNode, key: string): HTMLElement | null {
  return (
    [...root.querySelectorAll<HTMLElement>('button.marker')].find(({ dataset }) => dataset.key === key) ??
    null
  );
}
