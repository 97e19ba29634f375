import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { EventRecord } from '../../data/types.js';
import { dataText, ownWords } from '../shared/data-text.js';
import { icons } from '../shared/icons.js';
import { markPicture } from '../shared/marks.js';
import { numberFormat } from '../shared/number-format.js';
import { printing } from '../shared/printing.js';
import { namedVenue } from '../shared/words.js';
import { numberOf } from './number.js';
import { rowKey, rowParts, sortKey, type ListContext, type Part } from './context.js';
import { entryLook, nameOf, said } from './entry.js';
import { earlierButton, moreButton } from './more.js';
import { SORT_KEYS, type Sort, type SortKey } from './sort.js';
import { written } from './unseen.js';

const MARK_BOX = 18;
/** Marks in a table are a little smaller, as the rows are. */
const MARK_SCALE = 7 / 9;

/**
 * The events as a native table, sortable by each column. Where it is wider than its box (`scrolls`), the box can be
 * scrolled by keyboard.
 */
export function tableView(context: ListContext, empty: TemplateResult, scrolls: boolean): TemplateResult {
  const { say, shown, sort } = context;
  const { visible, outside } = shown;
  const caption = say.tableCaption(visible.total);
  return html`<div
    class="scroll"
    tabindex=${scrolls ? 0 : nothing}
    role=${scrolls ? 'region' : nothing}
    aria-label=${scrolls ? caption : nothing}
  >
    <table part="table">
      <caption>
        ${ownWords(context, caption)}
        ${isTimeOrder(sort) ? html`<span class="order">${ownWords(context, say.oldestFirst)}</span>` : nothing}
      </caption>
      <thead>
        <tr>
          ${SORT_KEYS.map((key) => header(context, key))}
        </tr>
      </thead>
      ${
        visible.total === 0
          ? html`<tbody>
              <tr class="none">
                <td colspan=${SORT_KEYS.length}>${empty}</td>
              </tr>
            </tbody>`
          : body(context, 'visible')
      }
      ${outside.total === 0 ? nothing : body(context, 'outside')}
    </table>
  </div>`;
}

const isTimeOrder = ({ key, descending }: Sort): boolean => key === 'date' && !descending;

function header(context: ListContext, key: SortKey): TemplateResult {
  const { say, tabStop, sort } = context;
  const labels: Readonly<Record<SortKey, string>> = {
    date: say.columnDate,
    precision: say.columnPrecision,
    entry: say.columnEntry,
    kind: say.columnKind,
    place: say.columnPlace,
    sources: say.columnSources,
  };
  // A browser prints the head again on each page, but no button in it.
  if (printing()) return html`<th class=${key} scope="col">${ownWords(context, labels[key])}</th>`;
  const on = sort.key === key;
  const dataKey = sortKey(key);
  return html`<th
    class=${key}
    scope="col"
    aria-sort=${on ? (sort.descending ? 'descending' : 'ascending') : nothing}
  >
    <button type="button" data-key=${dataKey} data-sort=${key} tabindex=${tabStop === dataKey ? 0 : -1}>
      ${ownWords(context, labels[key])}${on ? (sort.descending ? icons.up : icons.down) : nothing}
    </button>
  </th>`;
}

function body(context: ListContext, part: Part): TemplateResult {
  const { first, apart } = context.shown[part];
  const { elements, leaves } = context;
  const row = (of: number): unknown => written(leaves, () => tableRow(context, of));
  return html`<tbody class=${part === 'outside' ? 'outer' : 'inner'}>
    ${
      part === 'outside'
        ? html`<tr>
            <th scope="rowgroup" colspan=${SORT_KEYS.length} part="outside">
              ${ownWords(context, context.say.outsideDates)}
            </th>
          </tr>`
        : nothing
    }
    ${earlierButton(context, part, buttonRow)} ${repeat(first, elements(part, first), row)}
    ${moreButton(context, part, buttonRow)} ${repeat(apart, elements(`${part} apart`, apart), row)}
  </tbody>`;
}

const buttonRow = (button: TemplateResult): TemplateResult =>
  html`<tr class="more">
    <td colspan=${SORT_KEYS.length}>${button}</td>
  </tr>`;

/** On paper the sources are named; there is nothing to press that would name them. */
const sourcesLine = ({ words, lang }: ListContext, { sources }: EventRecord): TemplateResult[] =>
  sources.map(
    (source, at) =>
      html`${at > 0 ? '; ' : nothing}${dataText(words, source.publisher ?? source.title, lang)}`,
  );

function tableRow(context: ListContext, row: number): TemplateResult {
  const { model, words, lang, say, tabStop } = context;
  const { selected, hovered } = model.state;
  const entry = context.entry(row);
  const { event } = entry;
  const [date, title, kind] = [entry.date, entry.title, entry.kind].map(said);
  const look = entryLook(model.answers, row);
  const isSelected = event.id === selected;
  const isHovered = event.id === hovered;
  const key = rowKey(event.id);
  return html`<tr
    class=${rowParts(isSelected, isHovered)}
    part=${rowParts(isSelected, isHovered)}
    data-id=${event.id}
  >
    <td class="date">${numberOf(context, row)} ${date}</td>
    <td class="precision">${ownWords(context, words.precision(event))}</td>
    <td class="entry">
      <button
        type="button"
        data-key=${key}
        data-id=${event.id}
        tabindex=${tabStop === key ? 0 : -1}
        aria-label=${nameOf(entry)}
        aria-current=${isSelected ? 'true' : nothing}
      >
        ${title}
      </button>
    </td>
    <td class="kind">
      <span class="with-mark"
        >${markPicture({ ...look, r: look.r * MARK_SCALE }, MARK_BOX)} <span>${kind}</span></span
      >
    </td>
    <td class="place">
      ${event.venue ? dataText(words, namedVenue(event)?.place, lang) : ownWords(context, say.noPlace)}
    </td>
    <td class="sources">
      ${printing() ? sourcesLine(context, event) : numberFormat(lang).format(event.sources.length)}
    </td>
  </tr>`;
}
