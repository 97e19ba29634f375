import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../locales/messages.js';
import type { Toolbar } from '../shared/roving.js';
import type { FileFormat } from './download.js';

export interface FooterModel {
  readonly say: Messages;
  /** Whose clock the times are, or ''. */
  readonly clock: string;
  /** Keeps all of it one Tab stop. */
  readonly roving: Toolbar;
  /** Null where there is nothing to be taken away. */
  readonly onDownload: ((format: FileFormat) => void) | null;
  readonly help: TemplateResult;
}

/** Whose map it is and whose clock the times are, and the ways to the data and to the help. */
export const footer = ({ say, clock, roving, onDownload, help }: FooterModel): TemplateResult =>
  html`<footer>
    <p>${say.mapCredit(clock)}</p>
    <div
      class="foot"
      role="toolbar"
      aria-label=${`${say.download}, ${say.keyboardHelp}`}
      @keydown=${roving.onKey}
      @focusin=${roving.onFocus}
    >
      ${onDownload ? files(say, onDownload) : nothing} ${help}
    </div>
  </footer>`;

const files = (say: Messages, onDownload: (format: FileFormat) => void): TemplateResult =>
  html`<span>${say.download}</span> ${(['csv', 'json'] as const).map((format) => {
      const name = format.toUpperCase();
      return html`<button
        class="link"
        type="button"
        aria-label=${`${say.download}: ${name}`}
        @click=${() => onDownload(format)}
      >
        ${name}
      </button>`;
    })}`;
