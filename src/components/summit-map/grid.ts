import { html, nothing, type TemplateResult } from 'lit';
import type { Model } from '../shared/view.js';
import type { TileProvider } from '../summit-venues/tile-provider.js';
import type { ListForm } from './toolbar.js';

export type Layout = 'wide' | 'medium' | 'narrow';

/** What is only the map's. */
export interface MapSettings {
  readonly journeys: boolean;
  readonly follow: boolean;
  readonly tiles: string | TileProvider | null;
  readonly tileAttribution: string | null;
  readonly consent: 'ask' | null;
}

export interface GridModel extends Model {
  readonly layout: Layout;
  readonly view: ListForm;
  readonly lanes: 'packed' | 'group';
  readonly map: MapSettings;
  readonly waiting: boolean;
}

/** Where a page may put a view of its own. */
const VIEW_SLOTS: ReadonlySet<string> = new Set(['map', 'timeline', 'list', 'details']);

/** A page's own view in a slot is treated like ours: it receives the same three properties. */
export function feedSlotted(owner: Element, { dataset, state, answers }: Model): void {
  for (const child of owner.children) {
    if (VIEW_SLOTS.has(child.slot)) Object.assign(child, { data: dataset, state, answers });
  }
}

/** The layout of a box that wide, in CSS px; 0 where it is not measured yet. */
export function layoutOf(width: number): Layout {
  if (width >= 960 || width === 0) return 'wide';
  return width >= 600 ? 'medium' : 'narrow';
}

/** Map and timeline, beside or above the list and the details. The table stands under everything. */
export function grid(model: GridModel): TemplateResult {
  const { dataset, state, answers, layout, view, lanes } = model;
  if (dataset.length === 0) return emptyGrid(model);
  const narrow = layout === 'narrow';
  const table = view === 'table';
  return html`<div class="grid">
      <div class="plate">
        ${map(model)}
        <div class="time">
          <slot name="timeline"
            ><summit-timeline
              ?compact=${narrow}
              lanes=${lanes}
              .data=${dataset}
              .state=${state}
              .answers=${answers}
            ></summit-timeline
          ></slot>
        </div>
      </div>
      ${side(model)}
    </div>
    ${table ? html`<div class="full">${list(model, 'table', nothing)}</div>` : nothing}`;
}

/** In the company of the table the column holds only the details. */
function side(model: GridModel): TemplateResult | typeof nothing {
  const { dataset, state, layout, view } = model;
  const narrow = layout === 'narrow';
  const selected = state.selected !== null && dataset.indexOf(state.selected) >= 0;
  if (view === 'table' && !selected && layout !== 'wide') return nothing;
  const content =
    view === 'table' || (selected && !narrow)
      ? details(model)
      : list(model, 'list', narrow ? details(model) : nothing);
  return html`<div class="side">${content}</div>`;
}

function details({ dataset, state, answers, layout, view }: GridModel): TemplateResult {
  const inline = layout === 'narrow' && view === 'list';
  return html`<slot name="details" slot=${inline ? 'details' : nothing}
    ><summit-details ?inline=${inline} .data=${dataset} .state=${state} .answers=${answers}></summit-details
  ></slot>`;
}

function list(
  { dataset, state, answers, layout }: GridModel,
  form: ListForm,
  content: unknown,
): TemplateResult {
  return html`<slot name="list"
    ><summit-list
      view=${form}
      ?rail=${layout === 'narrow' && form === 'list'}
      .data=${dataset}
      .state=${state}
      .answers=${answers}
      >${content}</summit-list
    ></slot
  >`;
}

function map({ dataset, state, answers, map }: GridModel): TemplateResult {
  return html`<div class="map">
    <slot name="map"
      ><summit-venues
        ?journeys=${map.journeys}
        ?follow=${map.follow}
        .tiles=${map.tiles}
        .tileAttribution=${map.tileAttribution}
        .consent=${map.consent}
        .data=${dataset}
        .state=${state}
        .answers=${answers}
      ></summit-venues
    ></slot>
  </div>`;
}

/** Before anything is there, the views hold their places. Where nothing is, the map has them all to itself. */
function emptyGrid(model: GridModel): TemplateResult {
  const plate = html`<div class="plate">${map(model)}</div>`;
  if (!model.waiting) return plate;
  return html`<div class="grid">
    ${plate}
    <div class="side">
      <div class="skeleton" aria-hidden="true">${Array.from({ length: 15 }, () => html`<span></span>`)}</div>
    </div>
  </div>`;
}
