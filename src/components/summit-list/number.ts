import { html, nothing, type TemplateResult } from 'lit';
import { numbersText } from '../shared/numbers.js';
import { printing } from '../shared/printing.js';
import type { ListContext } from './context.js';

/** On paper: the number that stands beside the mark on the map, too. */
export const numberOf = ({ model, lang }: ListContext, row: number): TemplateResult | typeof nothing =>
  printing() ? html`<span class="number">${numbersText(model.answers, [row], lang)}</span>` : nothing;
