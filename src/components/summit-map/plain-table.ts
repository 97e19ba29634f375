import { html, nothing, type TemplateResult } from 'lit';
import { ownWords } from '../shared/data-text.js';
import type { Locale } from '../shared/locale.js';
import { numberFormat } from '../shared/number-format.js';
import type { Model } from '../shared/view.js';
import type { Words } from '../shared/words.js';
import { makeEntry, said } from '../summit-list/entry.js';

/** As many rows as the table that is seen begins with. */
const ROWS = 50;

/**
 * The entries as a table for the ear alone, wherever none is on screen: what each of them says is there before anybody has
 * found the button that shows the table. Nothing in it can be pressed, and the Tab key passes it by.
 */
export function plainTable({ dataset, answers }: Model, locale: Locale, words: Words): TemplateResult {
  const { say, lang } = locale;
  const { visible } = answers;
  const columns = [
    say.columnDate,
    say.columnPrecision,
    say.columnEntry,
    say.columnKind,
    say.columnPlace,
    say.columnSources,
  ];
  const row = (of: number, at: number): TemplateResult => {
    const { event, date, title, kind, place } = makeEntry(dataset, of, words, lang, 'full');
    return html`<tr aria-rowindex=${at + 2}>
      <td>${said(date)}</td>
      <td>${ownWords(locale, words.precision(event))}</td>
      <th scope="row">${said(title)}</th>
      <td>${said(kind)}</td>
      <td>${said(place)}</td>
      <td>${numberFormat(lang).format(event.sources.length)}</td>
    </tr>`;
  };
  return html`<div class="unseen">
    <table aria-rowcount=${visible.length > ROWS ? visible.length + 1 : nothing}>
      <caption>
        ${ownWords(locale, say.tableCaption(visible.length))}
      </caption>
      <thead>
        <tr aria-rowindex="1">
          ${columns.map((name) => html`<th scope="col">${ownWords(locale, name)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${visible.slice(0, ROWS).map(row)}
      </tbody>
    </table>
  </div>`;
}
