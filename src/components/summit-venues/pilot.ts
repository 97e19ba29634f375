import type { Answers } from '../../data/query.js';
import type { RowSet } from '../../data/row-set.js';
import type { Dataset } from '../../data/types.js';
import type { Fit, Padding, Size } from '../../layout/fit.js';
import type { Box } from '../../layout/map-labels.js';
import { contains } from '../../layout/projection.js';
import type { Phase } from '../shared/events.js';
import { goesOn } from '../shared/live.js';
import type { State, Viewport } from '../shared/store.js';
import type { Camera } from './camera.js';
import { fitRows, leastZoom, paddingClear, paddingOf, roomAtPoles, type Clear } from './fitting.js';

/** How close two views are the same, in degrees and levels. */
const SAME = 1e-6;
/** Among more events than this some will have come into view or left it: nobody looks. */
const FEW = 300;
/** CSS px around the middle of a mark: itself, and most of its ring. */
const AROUND = 16;
/** How far a map has to go for the page to hear of it, in degrees and levels. */
const MOVED = 1e-9;

/**
 * Steers the camera by what is asked of the map: all events in view at the start and whenever the viewport is
 * null; again after a resize or with new data, until the reader moves the map; where the page puts it; and so far
 * that a selected event can be seen. Where it is to keep to the window, also after each change of that.
 */
export class Pilot {
  readonly #camera: Camera;
  /** On which side the controls stand. */
  readonly #rtl: () => boolean;
  /** What stands over the map. */
  readonly #obstacles: () => readonly Box[];
  /** What was reported from here: seeing it come back asks for nothing. */
  readonly #own = new WeakSet<Viewport>();
  #dataset: Dataset | null = null;
  #viewport: Viewport | null | undefined;
  #selected: string | null = null;
  #maxZoom = NaN;
  #passing: RowSet | null = null;
  /** Shows what is in the window, and moves with that. */
  #keeps = false;
  #visible: RowSet | null = null;
  #placed = false;
  #lastFit: { readonly of: RowSet; readonly key: string; readonly fit: Fit | null } | null = null;
  /** The map stands where a fit has put it, and a new size or new data will fit again. */
  #fitted = false;
  /** New data would have fitted again, had the mouse not rested on the map. */
  #owes = false;
  #clear: Clear = { top: 0, bottom: 0 };
  /** More stands over the map than when it was fitted. */
  #covered = false;

  constructor(camera: Camera, rtl: () => boolean, obstacles: () => readonly Box[]) {
    this.#camera = camera;
    this.#rtl = rtl;
    this.#obstacles = obstacles;
  }

  /** `keeps` says that the map keeps to what the window shows. */
  keepToWindow(keeps: boolean): void {
    if (keeps && !this.#keeps) this.#visible = null;
    this.#keeps = keeps;
  }

  /** What fits keep clear of. True where that is more than before, which then has to be fitted again. */
  keepClear(clear: Clear): boolean {
    const padding = (): Padding => paddingClear(this.#camera.view, this.#rtl(), this.#clear);
    const before = padding();
    this.#clear = clear;
    const { top, bottom } = padding();
    const isMore = top > before.top || bottom > before.bottom;
    this.#covered ||= isMore;
    return isMore;
  }

  /**
   * Takes what the owner says; `isHeld` asks whether the reader's mouse rests on the map. True where the map stands
   * elsewhere now, which then has to be reported.
   */
  follow(answers: Answers, state: State, size: Size, maxZoom: number, isHeld: () => boolean): boolean {
    if (!(size.width > 0 && size.height > 0)) return false;
    const { width, height } = this.#camera.view;
    const resized = size.width !== width || size.height !== height;
    const limited = this.#limit(answers, size, maxZoom, resized);
    const before = this.#dataset;
    const isNew = answers.dataset !== before;
    const isLater = !isNew || (before !== null && goesOn(before, answers.dataset));
    const isDue = isNew || this.#covered || this.#owes;
    this.#covered = false;
    this.#owes = isDue && isLater && isHeld();
    const newData = isDue && !this.#owes;
    const asked = state.viewport === null && this.#viewport !== null;
    const foreign =
      state.viewport !== null && state.viewport !== this.#viewport && !this.#own.has(state.viewport);
    const selected = state.selected !== this.#selected;
    const moved = this.#keeps && answers.visible !== this.#visible;
    this.#visible = answers.visible;
    this.#dataset = answers.dataset;
    this.#viewport = state.viewport;
    this.#selected = state.selected;

    if (foreign && state.viewport) {
      this.#camera.put(state.viewport.center, state.viewport.zoom);
      this.#fitted = false;
      this.#placed = true;
      return limited;
    }
    if (asked || !this.#placed || (this.#fitted && (resized || newData))) {
      this.#putFit(answers);
      return true;
    }
    if (moved && answers.visible.length > answers.unplaced.length) this.fit(answers, false);
    else if (selected) this.#include(answers, state.selected);
    return limited;
  }

  /** Glides to where everything can be seen, as the reader asks or by itself. */
  fit(answers: Answers, user = true): void {
    const fit = this.#fitOf(answers);
    if (fit) this.#camera.move(fit.center, fit.zoom, { user, glide: true });
  }

  /**
   * Glides just so far that a mark (Mercator units) is in sight, and under nothing that stands over the map, nor so much
   * around it (CSS px).
   */
  show(x: number, y: number, around = AROUND): void {
    const { left, top } = paddingOf(this.#camera.view, this.#rtl());
    this.#camera.include(x, y, { x: left / 2, y: top / 2 });
    this.#camera.uncover(x, y, Math.max(around, AROUND), this.#obstacles());
  }

  /** After every move of the camera. */
  moved(phase: Phase, user: boolean, answers: Answers): void {
    if (user) this.#fitted = phase === 'end' && this.#standsAtFit(answers);
  }

  /** The reader chose it on the map itself: it is in view, and nothing should move under the pointer. */
  expectSelected(id: string | null): void {
    this.#selected = id;
  }

  /** Whether the map stands elsewhere than the owner knows, or holds other events: a new height alone is no news. */
  isNews(answers: Answers, { viewport }: State): boolean {
    if (viewport === null) return true;
    const { center, zoom } = this.#camera.view;
    const ways = [center[0] - viewport.center[0], center[1] - viewport.center[1], zoom - viewport.zoom];
    if (ways.some((way) => Math.abs(way) > MOVED)) return true;
    if (answers.visible.length > FEW) return true;
    const { x, y } = answers.dataset.columns;
    const { bounds } = this.#camera;
    for (const row of answers.visible) {
      const at = [x[row] ?? NaN, y[row] ?? NaN] as const;
      if (!Number.isNaN(at[0]) && contains(bounds, ...at) !== answers.inView(row)) return true;
    }
    return false;
  }

  /** What to report. */
  viewport(): Viewport {
    const { center, zoom } = this.#camera.view;
    const viewport = Object.freeze({
      center: Object.freeze([...center] as const),
      zoom,
      bounds: this.#camera.bounds,
    });
    this.#own.add(viewport);
    return viewport;
  }

  /** Takes a new size and new limits; true where that moves the map. */
  #limit(answers: Answers, size: Size, maxZoom: number, resized: boolean): boolean {
    const { passing } = answers;
    const same = maxZoom === this.#maxZoom && passing === this.#passing && !this.#covered;
    if (same && !resized) return false;
    this.#maxZoom = maxZoom;
    this.#passing = passing;
    const { zoom } = this.#camera.view;
    // Where the reader stands stays allowed when a filter leaves less to see.
    const least = leastZoom(answers, size, this.#rtl(), this.#clear);
    const poles = roomAtPoles(size, this.#rtl(), this.#clear);
    this.#camera.setLimits(resized ? least : Math.min(least, zoom), maxZoom, poles);
    if (resized || zoom > maxZoom) this.#camera.resize(size.width, size.height);
    return resized || zoom > maxZoom;
  }

  #putFit(answers: Answers): void {
    const fit = this.#fitOf(answers);
    if (!fit) return;
    this.#camera.put(fit.center, fit.zoom);
    this.#fitted = true;
    this.#placed = true;
    this.#owes = false;
  }

  /** Asked for after every gesture, and one pass over all events: the last one is kept. */
  #fitOf(answers: Answers): Fit | null {
    const { width, height } = this.#camera.view;
    const { minZoom, maxZoom } = this.#camera;
    const { top, bottom } = this.#clear;
    const key = [width, height, minZoom, maxZoom, this.#rtl(), top, bottom].join(' ');
    const last = this.#lastFit;
    const rows = this.#keeps ? answers.visible : answers.passing;
    if (last?.of === rows && last.key === key) return last.fit;
    const fit = fitRows(answers.dataset, rows, this.#camera.view, this.#camera, this.#rtl(), this.#clear);
    this.#lastFit = { of: rows, key, fit };
    return fit;
  }

  #standsAtFit(answers: Answers): boolean {
    const fit = this.#fitOf(answers);
    if (!fit) return false;
    const { center, zoom } = this.#camera.view;
    const at = this.#camera.allowed(fit.center, fit.zoom);
    return (
      Math.abs(center[0] - at.center[0]) < SAME &&
      Math.abs(center[1] - at.center[1]) < SAME &&
      Math.abs(zoom - at.zoom) < SAME
    );
  }

  #include({ dataset }: Answers, id: string | null): void {
    const row = id === null ? -1 : dataset.indexOf(id);
    if (row < 0) return;
    const { x, y } = dataset.columns;
    const point = [x[row] ?? NaN, y[row] ?? NaN] as const;
    if (!Number.isNaN(point[0])) this.show(...point);
  }
}
