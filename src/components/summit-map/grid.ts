import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Model } from '../shared/view.js';
import type { TileProvider } from '../summit-venues/tile-provider.js';
import { hasTable, type Layout, type ViewName } from './arrangement.js';
import type { ListForm } from './toolbar.js';

/** What is only the map's. */
export interface MapSettings {
  readonly journeys: boolean;
  readonly follow: boolean;
  readonly tiles: string | TileProvider | null;
  readonly tileAttribution: string | null;
  readonly consent: 'ask' | null;
}

export interface GridModel extends Model {
  readonly layout: Layout | 'paper';
  /** The views that are shown, in their order. */
  readonly views: readonly ViewName[];
  readonly view: ListForm;
  readonly lanes: 'packed' | 'group';
  /** Null for that of the page. */
  readonly timeDirection: 'ltr' | 'rtl' | null;
  readonly map: MapSettings;
}

/** More entries than these are printed as a table only. */
const MOST_LISTED = 100;

/** Where a page may put a view of its own. */
const VIEW_SLOTS: ReadonlySet<string> = new Set(['map', 'timeline', 'list', 'details']);

/** The page's own views, put into a slot, are treated like ours: they receive the same three properties. */
export const slottedIn = (owner: Element): Element[] =>
  [...owner.children].filter(({ slot }) => VIEW_SLOTS.has(slot));

/** Our own views, as they are drawn. */
export const viewsIn = (root: ParentNode): Iterable<Element> =>
  root.querySelectorAll('summit-venues, summit-timeline, summit-list, summit-details');

export function feed(views: Iterable<Element>, { dataset, state, answers }: Model): void {
  for (const view of views) Object.assign(view, { data: dataset, state, answers });
}

/** Map and timeline, beside or above the list and the details. The table stands under everything. */
export function grid(model: GridModel): TemplateResult {
  const { dataset, layout, views, view } = model;
  if (dataset.length === 0)
    return html`<div class="plate">${views.includes('map') ? map(model) : nothing}</div>`;
  const inPlate = views.filter((name) => name === 'map' || name === 'timeline');
  const plate =
    inPlate.length === 0
      ? nothing
      : html`<div class="plate">
          ${repeat(
            inPlate,
            (name) => name,
            (name) => (name === 'map' ? map(model) : timeline(model)),
          )}
        </div>`;
  const paper = layout === 'paper';
  const column = paper ? printedSide(model) : side(model);
  const alone = plate === nothing || column === nothing;
  const first = !alone && !paper && (views[0] === 'list' || views[0] === 'details');
  return html`<div class=${`grid${alone ? ' alone' : ''}${first ? ' first' : ''}`}>
      ${first ? column : plate}${first ? plate : column}
    </div>
    ${paper || hasTable(view, views) ? html`<div class="full">${list(model, 'table', nothing)}</div>` : nothing}`;
}

/**
 * In the company of the table the column holds only the details. On a narrow screen the list is the timeline, too,
 * so that it is there for the sake of either.
 */
function side(model: GridModel): TemplateResult | typeof nothing {
  const { dataset, state, layout, views } = model;
  const narrow = layout === 'narrow';
  const selected = state.selected !== null && dataset.indexOf(state.selected) >= 0;
  const table = hasTable(model.view, views);
  const lists = !table && (views.includes('list') || (narrow && views.includes('timeline')));
  const tells = views.includes('list') || views.includes('details');
  if (!lists && !(tells && (selected || (layout === 'wide' && views.length > 1)))) return nothing;
  const content =
    !lists || (selected && tells && !narrow)
      ? details(model)
      : list(model, 'list', narrow && tells ? details(model, true) : nothing);
  return html`<div class="side">${content}</div>`;
}

/** The list as long as it tells more than the table does, and the selected event beside it. */
function printedSide(model: GridModel): TemplateResult {
  const { dataset, state } = model;
  const selected = state.selected !== null && dataset.indexOf(state.selected) >= 0;
  return html`<div class="side">
    ${dataset.length <= MOST_LISTED ? list(model, 'list', nothing) : nothing}${selected ? details(model) : nothing}
  </div>`;
}

function details({ dataset, state, answers }: GridModel, inline = false): TemplateResult {
  return html`<slot name="details" slot=${inline ? 'details' : nothing}
    ><summit-details ?inline=${inline} .data=${dataset} .state=${state} .answers=${answers}></summit-details
  ></slot>`;
}

/** A rail stands for the lanes of the timeline, whose keys it has. */
function onRailKey(event: KeyboardEvent): void {
  const root = event.currentTarget instanceof Element ? event.currentTarget.getRootNode() : null;
  if (root instanceof ShadowRoot) root.querySelector('summit-timeline')?.railKey(event);
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
      @keydown=${layout === 'narrow' && form === 'list' ? onRailKey : nothing}
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

function timeline({ dataset, state, answers, layout, lanes, timeDirection }: GridModel): TemplateResult {
  return html`<div class="time">
    <slot name="timeline"
      ><summit-timeline
        ?compact=${layout === 'narrow'}
        lanes=${lanes}
        dir=${timeDirection ?? nothing}
        .data=${dataset}
        .state=${state}
        .answers=${answers}
      ></summit-timeline
    ></slot>
  </div>`;
}
