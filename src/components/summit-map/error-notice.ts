import { html, type TemplateResult } from 'lit';
import type { Messages } from '../../locales/messages.js';
import { icons } from '../shared/icons.js';

/** The error state: what went wrong in one sentence, and the way to try again. */
export function errorNotice(message: string, say: Messages, onRetry: () => void): TemplateResult {
  return html`<div class="notice error" part="error">
    ${icons.alert}
    <div class="body">
      <div role="alert">
        <slot name="error"><strong>${say.loadFailed}</strong></slot>
        ${message}
      </div>
      <button class="control" type="button" @click=${onRetry}>${icons.retry}${say.retry}</button>
    </div>
  </div>`;
}
