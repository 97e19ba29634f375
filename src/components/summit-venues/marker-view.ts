import { html, nothing, svg, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { isProminent } from '../../data/columns.js';
import { RINGS, ringPath, type MarkLook } from '../../layout/marks.js';
import { foreignLang } from '../shared/data-text.js';
import { lookOf, markPaths } from '../shared/marks.js';
import type { Answers } from '../../data/query.js';
import { badgeOf } from './badge.js';
import type { PlacedLabel } from './labels.js';
import { countText, type Marker } from './markers.js';
import type { Spot } from './scene.js';

export interface MarkerDetail {
  readonly name: string;
  /** Whether it is the one that Tab reaches. */
  readonly tab: boolean;
  /** Whether its list is open; undefined for a marker that has none. */
  readonly expanded: boolean | undefined;
  readonly onPress: () => void;
}

/** Half the side of a marker's picture: room for the largest disc with its rings. */
const HALF = 34;

/** A place as a button. */
export function markerButton(answers: Answers, spot: Spot, detail: MarkerDetail): TemplateResult {
  const { marker, selected, hovered } = spot;
  const states = ['marker', selected ? 'selected' : '', hovered ? 'hovered' : ''].filter(
    (part) => part !== '',
  );
  return html`<button
    type="button"
    class=${[...states, marker.kind].join(' ')}
    part=${states.join(' ')}
    id=${idOf(marker)}
    data-key=${marker.key}
    .style=${`${at(spot.x, spot.y)}; --_room: ${Math.min(marker.room, 44)}px`}
    tabindex=${detail.tab ? 0 : -1}
    aria-label=${detail.name}
    aria-current=${selected ? 'true' : nothing}
    aria-haspopup=${detail.expanded === undefined ? nothing : 'dialog'}
    aria-expanded=${ifDefined(detail.expanded)}
    @click=${detail.onPress}
  >
    ${picture(answers, spot)}
  </button>`;
}

/** A place outside the window: drawn, and nothing more. */
export function outline(answers: Answers, spot: Spot): TemplateResult {
  return html`<div
    class=${spot.selected ? 'marker outside selected' : 'marker outside'}
    part=${spot.selected ? 'marker outside selected' : 'marker outside'}
    data-key=${spot.marker.key}
    .style=${at(spot.x, spot.y)}
    aria-hidden="true"
  >
    ${picture(answers, spot)}
  </div>`;
}

/** Rings around places that are known to a region only, under all marks. */
export function regions(spots: readonly Spot[]): TemplateResult[] {
  return spots
    .filter(({ region, marker }) => region > 0 && marker.kind !== 'outside')
    .map(
      ({ x, y, region, marker }) =>
        svg`<circle class="region cat-${marker.look.category}" cx=${x} cy=${y} r=${region}></circle>`,
    );
}

function picture(answers: Answers, { marker, selected, hovered, focused }: Spot): TemplateResult {
  // All cells stand on the canvas: one that nobody minds would be drawn twice, and anew in each frame of a drag.
  const onCanvas = marker.kind === 'cell' && !selected && !hovered && !focused;
  const cluster = marker.kind === 'cluster' || (marker.kind === 'cell' && marker.count > 1);
  const look: MarkLook =
    cluster || onCanvas
      ? { category: 2, r: marker.radius, form: 'known' }
      : lookOf(answers, marker.rows.length > 1 ? rowOf(answers, marker) : (marker.rows[0] ?? 0));
  return html`<svg
    class="mark cat-${look.category}"
    viewBox="${-HALF} ${-HALF} ${2 * HALF} ${2 * HALF}"
    width=${2 * HALF}
    height=${2 * HALF}
    aria-hidden="true"
  >
    ${marker.kind === 'outside' ? nothing : focusRing(look)}
    ${selected ? ring('selected', look) : hovered ? ring('hover', look) : nothing}
    ${onCanvas ? nothing : cluster ? disc(marker) : markPaths(look)}
    ${marker.kind === 'stack' ? badge(marker) : nothing}
  </svg>`;
}

/** Which event stands for the others at its place: the most important one, as when the marker was made. */
function rowOf(answers: Answers, marker: Marker): number {
  return marker.rows.find((row) => isProminent(answers.dataset, row)) ?? marker.rows[0] ?? 0;
}

function focusRing(look: MarkLook): TemplateResult {
  const d = ringPath('focus', look);
  return svg`<g class="focus">
    <path class="ground" d=${d} stroke-width=${RINGS.focus.ground}></path>
    <path class="line" d=${d} stroke-width=${RINGS.focus.width}></path>
  </g>`;
}

function ring(kind: 'hover' | 'selected', look: MarkLook): TemplateResult {
  const d = ringPath(kind, look);
  return svg`<g class="ring">
    <path class="ground" d=${d} stroke-width=${RINGS[kind].width + 2.5}></path>
    <path class="line" d=${d} stroke-width=${RINGS[kind].width}></path>
  </g>`;
}

function badge(marker: Marker): TemplateResult {
  const { text, x, y, width, height } = badgeOf(marker);
  return svg`<g class="badge" transform="translate(${x} ${y})">
    <rect x=${-width / 2} y=${-height / 2} width=${width} height=${height} rx=${height / 2}></rect>
    <text y="4">${text}</text>
  </g>`;
}

export const CLUSTER_RING = 3.5;
/** Radians between two parts of the ring. */
export const PART_GAP = 0.13;

/** A disc with the count, its ring divided by kind of event. */
function disc({ count: all, radius, parts }: Marker): TemplateResult {
  const r = radius - CLUSTER_RING / 2;
  let angle = -Math.PI / 2;
  const arcs = parts.map(({ category, count }) => {
    const from = angle + PART_GAP / 2;
    angle += (2 * Math.PI * count) / all;
    return svg`<path class="part cat-${category}" d=${arc(r, from, angle - PART_GAP / 2)} stroke-width=${CLUSTER_RING}></path>`;
  });
  const [only] = parts;
  return svg`<g class="cluster">
    <circle class="ground" r=${radius + 1.5}></circle>
    ${parts.length === 1 ? svg`<circle class="part cat-${only?.category ?? 2}" r=${r} stroke-width=${CLUSTER_RING}></circle>` : arcs}
    <text y="4.6">${countText(all)}</text>
  </g>`;
}

function arc(r: number, from: number, to: number): string {
  const at = (angle: number): string =>
    `${(r * Math.cos(angle)).toFixed(2)} ${(r * Math.sin(angle)).toFixed(2)}`;
  return `M${at(from)}A${r} ${r} 0 ${to - from > Math.PI ? 1 : 0} 1 ${at(Math.max(from, to))}`;
}

/** The name beside a marker. As a native label it passes a press on to its button, whose own name says it all. */
export function markerLabel({ marker, selected }: Spot, label: PlacedLabel, lang: string): TemplateResult {
  return html`<label
    class=${`label ${label.side}${selected ? ' selected' : ''}${label.crossed ? ' crossed' : ''}`}
    part="label"
    for=${marker.kind === 'outside' || label.atop ? nothing : idOf(marker)}
    data-of=${marker.key}
    .style=${place(label)}
    aria-hidden="true"
    >${lines(label, lang)}</label
  >`;
}

/** A name without a mark: a country, an ocean, a relation. */
export function freeLabel(label: PlacedLabel, lang: string): TemplateResult {
  return html`<span
    class=${label.crossed ? 'label free crossed' : 'label free'}
    .style=${place(label)}
    aria-hidden="true"
    >${lines(label, lang)}</span
  >`;
}

function place({ left, top, width }: PlacedLabel): string {
  return `${at(left, top)}; width: ${width}px`;
}

/** Set as a property: a strict policy blocks style attributes, but not what a script writes into `style`. */
function at(x: number, y: number): string {
  return `translate: ${x}px ${y}px`;
}

/** By its first event: a key may hold words of the data, which are none for an id of the document. */
function idOf(marker: Marker): string {
  return `marker-${marker.named ?? marker.rows[0]}`;
}

function lines(label: PlacedLabel, readersLang: string): TemplateResult[] {
  return label.lines.map(
    ({ value, style, lang, dir = 'auto' }) =>
      html`<span class="text ${style}" dir=${dir} lang=${foreignLang(lang, readersLang)}>${value}</span>`,
  );
}
