import { html, nothing, type TemplateResult } from 'lit';
import { dateWords, folded, hiddenOf, text, unfold, type DetailsContext } from './context.js';
import { ownWords } from '../shared/data-text.js';
import { link } from './sections.js';

export const FIRST_SOURCES = 4;

/** The numbered sources: who, when, and the title as a link. */
export function sourceList(context: DetailsContext, limit: number): TemplateResult | typeof nothing {
  const { numbering, say, lang, event } = context;
  const { sources } = numbering;
  if (sources.length === 0) return nothing;
  const format = new Intl.NumberFormat(lang);
  const hidden = hiddenOf(sources.length, limit);
  const { confidence } = event;
  const sure = confidence === undefined || confidence === 'high';
  return html`<section class="section" part="sources">
    <h4>
      ${ownWords(context, say.sources)}${sure ? nothing : html` <span class="quiet">${say.confidence[confidence]}</span>`}
    </h4>
    <ol class="sources">
      ${folded(context, 'sources', sources, limit).map((source, i) => {
        const date = dateWords(context, source.date);
        return html`<li data-source=${i + 1} tabindex="-1">
          <span class="number">${format.format(i + 1)}</span>
          <span
            >${source.publisher ? html`<b>${text(context, source.publisher)}</b>` : nothing}${
              date === '' ? nothing : html`${source.publisher ? ', ' : ''}<bdi>${date}</bdi>`
            }${source.publisher || date !== '' ? '. ' : ''}${link(context, source.url, source.title)}</span
          >
        </li>`;
      })}
    </ol>
    ${unfold(context, 'sources', hidden, say.moreSources(hidden))}
  </section>`;
}
