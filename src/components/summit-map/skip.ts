import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../locales/messages.js';
import type { Toolbar } from '../shared/roving.js';

export interface SkipModel {
  readonly say: Messages;
  /** Keeps both one Tab stop. */
  readonly roving: Toolbar;
  readonly onPast: () => void;
  /** Null where there is no list. */
  readonly onEntries: (() => unknown) | null;
}

/** The first Tab stop: past the component, or to the entries in words. Seen while it has the focus. */
export function skipLinks({ say, roving, onPast, onEntries }: SkipModel): TemplateResult {
  const link = (text: string, onPress: () => unknown): TemplateResult =>
    html`<button class="control" type="button" @click=${onPress}>${text}</button>`;
  return html`<div
    class="skip"
    role="toolbar"
    aria-label=${say.skipLinks}
    @keydown=${roving.onKey}
    @focusin=${roving.onFocus}
  >
    ${link(say.skip, onPast)}${onEntries ? link(say.skipToEntries, onEntries) : nothing}
  </div>`;
}
