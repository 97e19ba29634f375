import type { Marker } from './markers.js';
import type { Spot } from './scene.js';

/**
 * Real focus on markers that come, go and merge: one of them is the Tab stop, and the one that has the focus never
 * takes it away with it.
 */
export class MarkerFocus {
  /** Key of the marker that has the focus. */
  key: string | null = null;
  /** Shown as focused: by keyboard, not after a press. */
  visible = false;
  #claim: string | null = null;
  #last: string | null = null;
  /** Key of the place that it was on before that went into a cluster: there it comes back to. */
  #merged: string | null = null;

  /** Focus goes there with the next drawing. */
  claim(key: string): void {
    this.#claim = key;
  }

  /** What is drawn whether it is in view or not. */
  get wanted(): string | null {
    return this.#claim ?? this.key;
  }

  enter(key: string, visible: boolean): void {
    this.key = key;
    this.#last = key;
    this.#merged = null;
    this.visible = visible;
  }

  leave(): void {
    this.key = null;
    this.#merged = null;
    this.visible = false;
  }

  /** The Tab stop: where the focus is or was, else the selected marker, else the first in view. */
  stop(buttons: readonly Spot[], inView: (spot: Spot) => boolean): string | null {
    const known = this.#claim ?? this.#last;
    const spot =
      buttons.find(({ marker }) => marker.key === known) ??
      buttons.find(({ selected }) => selected) ??
      buttons.find(inView) ??
      buttons[0];
    return spot?.marker.key ?? null;
  }

  /**
   * After drawing: puts the focus where it was claimed, or where the marker that had it went: into a cluster, out of it
   * again, or, when nothing is left of it, to the map itself.
   */
  settle(root: ParentNode, markers: readonly Marker[], map: HTMLElement): void {
    const claimed = this.#claim;
    this.#claim = null;
    const had = claimed ?? this.#merged ?? this.key;
    if (had === null) return;
    const own = buttonOf(root, had);
    const heir = own
      ? undefined
      : markers.find(({ kind, places }) => kind !== 'outside' && places.some(({ key }) => key === had));
    const to = own ?? (heir && buttonOf(root, heir.key)) ?? map;
    // One that other data have put behind others has lost it on the way.
    if (!('activeElement' in root && root.activeElement === to)) {
      if (!own) this.leave();
      to.focus({ preventScroll: true });
    }
    this.#merged = heir ? had : null;
  }
}

export function buttonOf(root: ParentNode, key: string): HTMLElement | null {
  return (
    [...root.querySelectorAll<HTMLElement>('button.marker')].find(({ dataset }) => dataset.key === key) ??
    null
  );
}
