import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Answers } from '../../data/query.js';
import type { RowSet } from '../../data/row-set.js';
import type { View } from '../../layout/projection.js';
import type { Messages } from '../../locales/messages.js';
import { foreignLang } from '../shared/data-text.js';
import { icons } from '../shared/icons.js';
import { lookOf, markPicture } from '../shared/marks.js';
import type { Texts } from './texts.js';

export interface EventListModel {
  readonly answers: Answers;
  readonly texts: Texts;
  readonly say: Messages;
  readonly title: string;
  readonly rows: RowSet | readonly number[];
  /** How many of the rows are shown. */
  readonly limit: number;
  readonly selected: string | null;
  /** The marker that it belongs to; null at the foot of the map. */
  readonly anchor: { readonly x: number; readonly y: number } | null;
  readonly view: View;
  readonly onSelect: (id: string) => void;
  readonly onMore: () => void;
  readonly onClose: () => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onFocusOut: (event: FocusEvent) => void;
}

/** The events of one marker, or those without a place, as buttons. */
export function eventList(model: EventListModel): TemplateResult {
  const { answers, say, title, rows, limit } = model;
  const shown = rows.slice(0, limit);
  return html`<div
    class=${model.anchor ? 'events' : 'events foot'}
    part="events"
    role="dialog"
    tabindex="-1"
    aria-label=${title}
    .style=${model.anchor ? beside(model.anchor, model.view) : ''}
    @keydown=${model.onKey}
    @focusout=${model.onFocusOut}
  >
    <div class="head">
      <span class="title" dir="auto">${title}</span>
      <button type="button" class="close" aria-label=${say.dismiss} @click=${model.onClose}>
        ${icons.close}
      </button>
    </div>
    <ul>
      ${repeat(
        shown,
        (row) => answers.dataset.id(row),
        (row) => entryOf(row, model),
      )}
    </ul>
    ${
      rows.length > shown.length
        ? html`<button type="button" class="link more" @click=${model.onMore}>
            ${say.showMore(rows.length - shown.length)}
          </button>`
        : nothing
    }
  </div>`;
}

function entryOf(row: number, { answers, texts, selected, onSelect }: EventListModel): TemplateResult {
  const id = answers.dataset.id(row);
  const name = texts.words.chosen(answers.dataset.titleOf(row));
  return html`<li>
    <button
      type="button"
      class="entry"
      aria-current=${id === selected ? 'true' : nothing}
      @click=${() => onSelect(id)}
    >
      ${markPicture(lookOf(answers, row))}
      <span>
        <span class="entry-title" dir="auto" lang=${foreignLang(name.lang, texts.lang)}>${name.value}</span
        ><span class="unseen">, </span>
        <span class="entry-date"><bdi>${texts.date(row)}</bdi></span>
      </span>
    </button>
  </li>`;
}

const GAP = 26;
const EDGE = 8;

/** Moves a list back by what it is too long for its room: the percentage is of its own size, known only to the layout. */
const back = (room: number): string => `min(0px, ${room}px - 100%)`;

/** On the side of the marker where there is more room, and wholly on the map. */
function beside({ x, y }: { readonly x: number; readonly y: number }, { width, height }: View): string {
  const isLeft = x < width / 2;
  const start = GAP + (isLeft ? x : width - x);
  const top = Math.max(EDGE, y - GAP);
  const across = back(width - EDGE - start);
  return `${isLeft ? 'left' : 'right'}: ${start}px; top: ${top}px; translate: calc(${isLeft ? 1 : -1} * ${across}) ${back(height - EDGE - top)}`;
}
