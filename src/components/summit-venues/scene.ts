import type { Answers } from '../../data/query.js';
import { projector, worldWidth, type View } from '../../layout/projection.js';
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
  /** Key of a marker. */
  readonly focused: string | null;
}

/** Levels between two looks at what stands too close: a zoom that glides does not regroup in every frame. */
const STEP = 0.25;

/**
 * From answers to markers, with everything kept that a pan does not change: the map's own bounds are part of the
 * question, so the answers are new in every frame although nothing in them matters here.
 */
export class Scene {
  #answers: Answers | null = null;
  #places: readonly Place[] = [];
  #markers: readonly Marker[] = [];
  #step = NaN;
  #hosts: ReadonlySet<string> = new Set();

  /** Codes of the countries where something prominent and visible took place. */
  hosts(answers: Answers): ReadonlySet<string> {
    this.#take(answers);
    return this.#hosts;
  }

  /** Buttons in time order, then the outlines. */
  markers(answers: Answers, zoom: number): readonly Marker[] {
    const step = Math.floor(zoom / STEP) * STEP;
    if (!this.#take(answers) && step === this.#step) return this.#markers;
    this.#step = step;
    this.#markers = markersOf(answers, this.#places, worldWidth(step));
    return this.#markers;
  }

  /** True where the events are others than last time. */
  #take(answers: Answers): boolean {
    const same = this.#answers !== null && sameEvents(this.#answers, answers);
    this.#answers = answers;
    if (same) return false;
    this.#places = placesOf(answers);
    this.#step = NaN;
    const { columns, groups } = answers.dataset;
    const hosting = this.#places.filter(({ visible }) =>
      visible.some((row) => groups[columns.group[row] ?? 0]?.prominent),
    );
    this.#hosts = new Set(hosting.map(({ venue }) => venue?.country ?? ''));
    return true;
  }

  spots(answers: Answers, view: View, attention: Attention): Spot[] {
    const { scale, x, y } = projector(view);
    const keyOf = (id: string | null): string | null => {
      const row = id === null ? -1 : answers.dataset.indexOf(id);
      return row < 0 ? null : placeKey(answers.dataset, row);
    };
    const selected = keyOf(attention.selected);
    const hovered = keyOf(attention.hovered);
    return this.markers(answers, view.zoom).map((marker) => {
      const holds = (key: string | null): boolean =>
        key !== null && (marker.key === key || marker.places.some((place) => place.key === key));
      return {
        marker,
        x: Math.round(x(marker.x)),
        y: Math.round(y(marker.y)),
        region: regionRadius(marker, scale),
        selected: holds(selected),
        hovered: holds(hovered),
        focused: marker.key === attention.focused,
      };
    });
  }
}

function sameEvents(a: Answers, b: Answers): boolean {
  const [was, is] = [a.question, b.question];
  return (
    a === b ||
    (a.dataset === b.dataset &&
      was.from === is.from &&
      was.to === is.to &&
      (was.hidden === is.hidden || was.hidden.join('\n') === is.hidden.join('\n')))
  );
}
