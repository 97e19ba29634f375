import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../locales/messages.js';
import { icons } from '../shared/icons.js';
import { creditsOf, type TileProvider } from './tile-provider.js';

/** Who made the pictures: it lies over everything else, so that nothing covers it. */
export function credit({ attribution = '' }: TileProvider): TemplateResult | typeof nothing {
  if (attribution === '') return nothing;
  return html`<div class="credit" part="credit" dir="auto">
    ${creditsOf(attribution).map(({ text, href }) =>
      href === undefined ? text : html`<a href=${href} target="_blank" rel="noopener noreferrer">${text}</a>`,
    )}
  </div>`;
}

/** What would be contacted, before anything is. */
export function question(
  { privacy }: TileProvider,
  host: string,
  say: Messages,
  onAnswer: (agreed: boolean) => void,
): TemplateResult {
  const safe = privacy !== undefined && /^https?:/.test(privacy) ? privacy : undefined;
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onAnswer(false);
  };
  return html`<div
    class="consent"
    part="consent"
    role="group"
    aria-label=${say.askTiles(host)}
    @keydown=${onKey}
  >
    <span>
      ${say.askTiles(host)}
      ${
        safe === undefined
          ? nothing
          : html`<a href=${safe} target="_blank" rel="noopener noreferrer">${say.privacy}</a>`
      }
    </span>
    <button type="button" class="control" @click=${() => onAnswer(true)}>${say.showTiles}</button>
    <button type="button" class="control" @click=${() => onAnswer(false)}>${say.declineTiles}</button>
  </div>`;
}

/** The pictures did not come. */
export function failure(say: Messages, onRetry: () => void, onDismiss: () => void): TemplateResult {
  return html`<div class="consent failure" part="notice" role="status">
    <span>${say.noTiles}</span>
    <button type="button" class="control" aria-label=${say.retry} title=${say.retry} @click=${onRetry}>
      ${icons.retry}<span class="words">${say.retry}</span>
    </button>
    <button type="button" class="control" aria-label=${say.dismiss} title=${say.dismiss} @click=${onDismiss}>
      ${icons.close}
    </button>
  </div>`;
}
