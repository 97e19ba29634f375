import { isProminent } from '../../data/columns.js';
import type { Answers, Bounds } from '../../data/query.js';
import type { RowSet } from '../../data/row-set.js';
import type { Dataset } from '../../data/types.js';
import { boundsOf, projector, worldWidth, type View } from '../../layout/projection.js';
import { Crowd } from './crowd.js';
import type { Spotted } from './focus.js';
import { markersOf, regionRadius, type Marker } from './markers.js';
import { placeKey, placesOf, type Place } from './places.js';

/** A marker where it stands in one view, with what the reader is doing to it. Positions are whole CSS px. */
export interface Spot {
  readonly marker: Marker;
  readonly x: number;
  readonly y: number;
  /** Of a region's ring, in CSS px; 0 without one. */
  readonly region: number;
  readonly selected: boolean;
  readonly hovered: boolean;
  readonly focused: boolean;
}

export interface Attention {
  /** Ids of events. */
  readonly selected: string | null;
  readonly hovered: string | null;
  /** Key of the marker that shows the focus. */
  readonly focused: string | null;
  /** Key of what is under the pointer and holds several events. */
  readonly pointed: string | null;
  /** Keys of the marker that has the focus or will have it, and of the one whose list is open. */
  readonly wanted: readonly (string | null)[];
  /** Whether the focus is on a marker: then all cells are there to be reached. */
  readonly entered: boolean;
  /** The cell that was opened last, where the focus goes next. */
  readonly opened: Spotted | null;
}

/** Levels between two looks at what stands too close: a zoom that glides does not regroup in every frame. */
const STEP = 0.25;
/** CSS px around a view for which markers are made at once, so that a pan need not make them in every frame. */
const AROUND = 120;

/**
 * From answers to markers, with everything kept that a pan does not change. Of many events only those in view are
 * looked at, and where even these are too many for markers, they are drawn by cells.
 */
export class Scene {
  /** While it is on, only cells that the reader minds are among the spots. */
  readonly crowd = new Crowd();
  #dataset: Dataset | null = null;
  #visible: RowSet | null = null;
  #outside: RowSet | null = null;
  #area: Bounds | null = null;
  #places: readonly Place[] = [];
  #markers: readonly Marker[] = [];
  #step = NaN;
  /** Codes of the countries where something prominent and visible took place. */
  hosts: ReadonlySet<string> = new Set();

  spots(answers: Answers, view: View, attention: Attention): Spot[] {
    const crowded = this.crowd.look(answers, view);
    const { scale, x, y } = projector(view);
    const { cells } = this.crowd;
    const keyOf = (id: string | null): string | null => {
      const row = id === null ? -1 : answers.dataset.indexOf(id);
      if (row < 0) return null;
      return crowded && cells ? cells.key(cells.cellOf(row)) : placeKey(answers.dataset, row);
    };
    const selected = keyOf(attention.selected);
    const hovered = keyOf(attention.hovered);
    const { focused, pointed, wanted, entered, opened } = attention;
    const minded = new Set([selected, hovered, pointed, ...wanted].filter((key) => key !== null));
    const markers = crowded
      ? this.crowd.markers(answers, entered ? 'all' : minded, opened)
      : this.#near(answers, view);
    return markers.map((marker) => {
      const holds = (key: string | null): boolean =>
        key !== null &&
        (marker.key === key || (marker.kind !== 'cell' && marker.places.some((place) => place.key === key)));
      return {
        marker,
        x: Math.round(x(marker.x)),
        y: Math.round(y(marker.y)),
        region: regionRadius(marker, scale),
        selected: holds(selected),
        hovered: holds(hovered) || holds(pointed),
        focused: marker.key === focused,
      };
    });
  }

  /** Buttons in time order, then the outlines. */
  #near(answers: Answers, view: View): readonly Marker[] {
    const step = Math.floor(view.zoom / STEP) * STEP;
    if (!this.#take(answers, view) && step === this.#step) return this.#markers;
    this.#step = step;
    this.#markers = markersOf(answers, this.#places, worldWidth(step));
    return this.#markers;
  }

  /** True where the events are others than last time. */
  #take(answers: Answers, view: View): boolean {
    const { dataset, visible, outside } = answers;
    const same = dataset === this.#dataset && visible === this.#visible && outside === this.#outside;
    if (same && (this.#area === null || holdsBounds(this.#area, boundsOf(view)))) return false;
    [this.#dataset, this.#visible, this.#outside] = [dataset, visible, outside];
    const { crowd } = this;
    this.#area = null;
    if (crowd.cells) {
      const wide = { ...view, width: view.width + 2 * AROUND, height: view.height + 2 * AROUND };
      this.#area = boundsOf(wide);
      this.#places = placesOf(dataset, crowd.rows(answers, wide), []);
    } else this.#places = placesOf(dataset, visible, outside);
    const hosting = this.#places.filter((place) => place.visible.some((row) => isProminent(dataset, row)));
    this.hosts = new Set(hosting.map(({ venue }) => venue?.country ?? ''));
    return true;
  }
}

function holdsBounds(area: Bounds, view: Bounds): boolean {
  const same = Math.abs(area.west + area.east - view.west - view.east) < 1;
  return (
    same &&
    area.west <= view.west &&
    area.east >= view.east &&
    area.north <= view.north &&
    area.south >= view.south
  );
}
