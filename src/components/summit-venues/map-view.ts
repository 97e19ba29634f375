import { categoryOf, SHAPES } from '../../data/shapes.js';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { View } from '../../layout/projection.js';
import type { Messages } from '../../locales/messages.js';
import type { Answers } from '../../data/query.js';
import { journeyLayer, type DrawnJourney } from './journeys.js';
import type { Labels } from './labels.js';
import { freeLabel, markerButton, markerLabel, outline, regions } from './marker-view.js';
import { relationLayer, type DrawnRelation } from './relation.js';
import type { Spot } from './scene.js';
import { shapeLayer } from './shape-layer.js';
import type { Texts } from './texts.js';

export interface MapModel {
  readonly answers: Answers;
  readonly view: View;
  /** The world below. */
  readonly ground: TemplateResult;
  /** Pictures over the world, if any. */
  readonly tiles: TemplateResult | typeof nothing;
  readonly spots: readonly Spot[];
  readonly labels: Labels;
  readonly relation: DrawnRelation | null;
  readonly journeys: readonly DrawnJourney[];
  /** Whether the events are too many for markers. */
  readonly crowded: boolean;
  /** Whether something is drawn on the canvas: many events, or what of a large set lies outside the dates. */
  readonly canvas: boolean;
  /** Id of the selected event. */
  readonly selected: string | null;
  readonly texts: Texts;
  readonly say: Messages;
  /** Key of the marker that Tab reaches. */
  readonly stop: string | null;
  /** Keys of markers that are in the document whether they are in view or not. */
  readonly kept: readonly (string | null)[];
  readonly isListOpen: (key: string) => boolean;
  readonly onPress: (spot: Spot) => void;
  readonly onPointer: (event: PointerEvent) => void;
  readonly onFocusIn: (event: FocusEvent) => void;
  readonly onFocusOut: (event: FocusEvent) => void;
}

/** Above this number of markers only those in view are in the document. */
const MANY = 200;
/** CSS px around the view in which a mark may still show. */
const MARGIN = 48;

export function inView({ x, y }: Spot, { width, height }: View, margin = MARGIN): boolean {
  return x > -margin && y > -margin && x < width + margin && y < height + margin;
}

/** What is written beside the mark is said too. */
function spokenName(spot: Spot, { texts, say, selected }: MapModel): string {
  const chosen = texts.selected(spot, selected);
  const name = texts.spoken(spot.marker);
  return chosen ? say.spokenEvent(name, say.spokenSelected(chosen.value), '', '') : name;
}

/** Drawn on after each update, with the colours of the elements beside it. */
const crowdCanvas = html`<canvas class="crowd" part="crowd" aria-hidden="true"></canvas>
  <div class="inks" hidden>
    ${SHAPES.map((shape) => html`<span class=${`ink cat-${categoryOf(shape)}`}></span>`)}
  </div>`;

/** Everything that moves with the map: the world below, what stands on it above. */
export function mapView(model: MapModel): TemplateResult {
  const { answers, view, spots, labels, relation, texts, say } = model;
  const drawn = (each: readonly Spot[]): readonly Spot[] =>
    each.length <= MANY
      ? each
      : each.filter((spot) => inView(spot, view) || model.kept.includes(spot.marker.key));
  const outlines = drawn(spots.filter(({ marker }) => marker.kind === 'outside'));
  const buttons = drawn(spots.filter(({ marker }) => marker.kind !== 'outside'));
  const { lang } = texts;
  return html`<div class="under">${model.ground} ${model.tiles}</div>
    <div
      class=${`over${model.tiles === nothing && !model.crowded ? '' : ' busy'}`}
      @pointerover=${model.onPointer}
      @pointerout=${model.onPointer}
      @focusin=${model.onFocusIn}
      @focusout=${model.onFocusOut}
    >
      ${model.canvas ? crowdCanvas : nothing} ${shapeLayer(answers, model.selected, view)}
      ${journeyLayer(model.journeys, view)}
      <svg class="regions" width=${view.width} height=${view.height} aria-hidden="true">
        ${regions(spots)}
      </svg>
      ${relationLayer(relation, view)} ${labels.others.map((label) => freeLabel(label, lang))}
      ${repeat(
        outlines,
        ({ marker }) => marker.key,
        (spot) => outline(answers, spot),
      )}
      <div class="markers" role="group" aria-label=${say.markers}>
        ${repeat(
          buttons,
          ({ marker }) => marker.key,
          (spot) =>
            markerButton(answers, spot, {
              name: spokenName(spot, model),
              tab: spot.marker.key === model.stop,
              expanded: spot.marker.count === 1 ? undefined : model.isListOpen(spot.marker.key),
              onPress: () => model.onPress(spot),
            }),
        )}
      </div>
      ${spots.map((spot) => {
        const { key } = spot.marker;
        const label = labels.markers.get(key);
        // The head of an open list says it, and may lie over it.
        return label && !model.isListOpen(key) ? markerLabel(spot, label, lang) : nothing;
      })}
    </div>`;
}
