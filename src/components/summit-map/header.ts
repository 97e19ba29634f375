import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Dataset } from '../../data/types.js';
import type { Messages } from '../../locales/messages.js';
import type { Words } from '../shared/words.js';
import type { Phase } from './loading.js';

export interface HeaderModel {
  readonly dataset: Dataset;
  readonly phase: Phase;
  /** More is still being read. */
  readonly partial: boolean;
  readonly words: Words;
  readonly say: Messages;
  readonly lang: string;
}

/** The title, and in one line what the dataset is about and how much of it there is. */
export function header(model: HeaderModel): TemplateResult {
  const { dataset, phase, partial, words, say, lang } = model;
  const title = words.chosen(dataset.title);
  return html`<header>
    <slot name="title">
      ${title.value === '' ? nothing : html`<h2><bdi lang=${title.lang ?? nothing}>${title.value}</bdi></h2>`}
    </slot>
    ${
      phase === 'empty'
        ? html`<slot name="empty"><p class="about">${say.noData}</p></slot>`
        : phase === 'error' && dataset.length === 0
          ? nothing
          : guard([dataset, phase, partial, say, lang], () => about(model))
    }
  </header>`;
}

/** Of the whole data: it stays while a window moves over them. */
function about({ dataset, phase, partial, words, say }: HeaderModel): TemplateResult {
  const summary = words.chosen(dataset.summary);
  const extent = summary.value === '' ? words.extent() : '';
  const counted =
    phase === 'loading' && partial ? say.loading : say.counted(dataset.length, placedIn(dataset), extent);
  return html`<p class="about">
    ${summary.value === '' ? nothing : html`<bdi lang=${summary.lang ?? nothing}>${summary.value}</bdi>`}
    <bdi>${counted}</bdi>
  </p>`;
}

/**
 * While nothing is there yet: what the page wrote, where it stood before, and quiet forms in the places of the views.
 * Nothing of it stays, so that nothing moves when the views come.
 */
export const placeholder = (say: Messages): TemplateResult =>
  html`<slot></slot>
    <p class="about">${say.loading}</p>
    <div class="skeleton" aria-hidden="true">${Array.from({ length: 12 }, () => html`<span></span>`)}</div>`;

function placedIn({ columns }: Dataset): number {
  return columns.x.reduce((count, x) => (Number.isNaN(x) ? count : count + 1), 0);
}
