import { html, nothing, type TemplateResult } from 'lit';
import { scaleOf, type View } from '../../layout/projection.js';
import { numberFormat } from '../shared/number-format.js';

/** CSS px that the bar has at most. */
const WIDEST = 110;

/** How far it is. Nothing where the map shows so much of the globe that one bar would be wrong for most of it. */
export function scaleBar(view: View, lang: string): TemplateResult | typeof nothing {
  const scale = scaleOf(view, WIDEST);
  if (!scale) return nothing;
  const { metres, width, about } = scale;
  const [unit, size] = metres < 1000 ? ['meter', 1] : ['kilometer', 1000];
  const distance = numberFormat(lang, { style: 'unit', unit }).format(metres / size);
  const text = about ? `≈ ${distance}` : distance;
  return html`<div class="scale" part="scale" .style=${`inline-size: ${width}px`}>${text}</div>`;
}
