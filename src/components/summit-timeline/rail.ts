import { html, type TemplateResult } from 'lit';
import type { Model } from '../shared/view.js';

/** The list's rail, by its name alone: a page that has registered both elements has it, and no view imports another. */
export const rail = ({ dataset, state, answers }: Model): TemplateResult =>
  html`<summit-list
    class="rail"
    part="rail"
    rail
    .data=${dataset}
    .state=${state}
    .answers=${answers}
  ></summit-list>`;
