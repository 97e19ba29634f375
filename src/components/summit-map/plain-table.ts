import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { ownWords } from '../shared/data-text.js';
import type { RowSet } from '../../data/row-set.js';
import type { Locale } from '../shared/locale.js';
import { numberFormat } from '../shared/number-format.js';
import type { Model } from '../shared/view.js';
import type { Words } from '../shared/words.js';
import { Entries, said, type Entry } from '../summit-list/entry.js';

/** As many rows as the table that is seen begins with. */
const ROWS = 50;

/**
 * The entries as a table for the ear alone, wherever none is on screen: what each of them says is there before anybody has
 * found the button that shows the table. Nothing in it can be pressed, and the Tab key passes it by.
 */
export class PlainTable {
  readonly #entries = new Entries();

  /** Written anew only where other entries are visible: not for what is selected or pointed at. */
  view({ dataset, answers }: Model, locale: Locale, words: Words): unknown {
    const { say, lang } = locale;
    const { visible } = answers;
    return guard([visible, say, lang], () =>
      tableOf(visible, locale, words, this.#entries.in(dataset, words, lang, 'full')),
    );
  }
}

function tableOf(
  visible: RowSet,
  locale: Locale,
  words: Words,
  entry: (row: number) => Entry,
): TemplateResult {
  const { say, lang } = locale;
  const columns = [
    say.columnDate,
    say.columnPrecision,
    say.columnEntry,
    say.columnKind,
    say.columnPlace,
    say.columnSources,
  ];
  const row = (of: number, at: number): TemplateResult => {
    const { event, date, title, kind, place } = entry(of);
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
