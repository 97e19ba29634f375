import { html, nothing, type TemplateResult } from 'lit';
import { faultyRecords } from '../../data/issues.js';
import type { Dataset } from '../../data/types.js';
import type { Messages } from '../../locales/messages.js';
import { foreignLang } from '../shared/data-text.js';
import { icons } from '../shared/icons.js';
import type { Locale } from '../shared/locale.js';

/** How many problems are spelled out on the page; `element.issues` holds them all. */
const SHOWN = 50;

/** What the reader has made of the notice about them. */
export type Problems = 'closed' | 'open' | 'dismissed';

/** Readers of data write their issues in English. "3 of 120 entries could not be read. See which": nothing is lost silently. */
export function problemsNotice(
  dataset: Dataset,
  problems: Problems,
  { say, lang }: Pick<Locale, 'say' | 'lang'>,
  become: (problems: Problems) => void,
): TemplateResult | typeof nothing {
  const { issues } = dataset;
  if (issues.length === 0 || problems === 'dismissed') return nothing;
  const open = problems === 'open';
  const unread = faultyRecords(issues);
  const said =
    unread === 0
      ? say.checked(issues.length)
      : dataset.offered === 0
        ? say.notData
        : say.unread(unread, dataset.offered);
  return html`<div class="notice" part="problems">
    ${icons.info}
    <div class="body">
      ${said}
      <button
        class="link"
        type="button"
        aria-expanded=${open ? 'true' : 'false'}
        @click=${() => become(open ? 'closed' : 'open')}
      >
        ${say.seeWhich}
      </button>
      ${
        open
          ? html`<ul>
              ${issues.slice(0, SHOWN).map(
                (issue) =>
                  html`<li>
                    <code dir="ltr">${issue.path}</code>
                    <span dir="auto" lang=${foreignLang('en', lang)}>${issue.message}</span>
                  </li>`,
              )}
              ${issues.length > SHOWN ? html`<li>${say.showMore(issues.length - SHOWN)}</li>` : nothing}
            </ul>`
          : nothing
      }
    </div>
    <button class="close" type="button" aria-label=${say.dismiss} @click=${() => become('dismissed')}>
      ${icons.close}
    </button>
  </div>`;
}

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
