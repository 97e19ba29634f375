import { html, nothing, type TemplateResult } from 'lit';
import { faultyRecords } from '../../data/issues.js';
import type { Dataset, Issue } from '../../data/types.js';
import { foreignLang } from './data-text.js';
import { icons } from './icons.js';
import type { Locale } from './locale.js';

/** How many problems are spelled out at first. */
const SHOWN = 50;

/** What the reader has made of the notice about them. */
export type Problems = 'closed' | 'open' | 'all' | 'dismissed';

/**
 * Readers of data write their issues in English. "3 of 120 entries could not be read. 2 details want a second look. See
 * which": nothing is lost silently, and the list has as many items as the sentences say.
 */
export function problemsNotice(
  { issues, offered }: Pick<Dataset, 'issues' | 'offered'>,
  problems: Problems,
  { say, lang }: Pick<Locale, 'say' | 'lang'>,
  become: (problems: Problems) => void,
): TemplateResult | typeof nothing {
  if (issues.length === 0 || problems === 'dismissed') return nothing;
  const { unread, rest } = sortedOf(issues);
  return html`<div class="notice" part="problems">
    ${icons.info}
    <div class="body">
      ${offered === 0 && rest.some(({ severity }) => severity === 'error') ? say.notData : said()}
      <button
        class="link"
        type="button"
        aria-expanded=${problems === 'closed' ? 'false' : 'true'}
        @click=${() => become(problems === 'closed' ? 'open' : 'closed')}
      >
        ${say.seeWhich}
      </button>
      ${problems === 'closed' ? nothing : list()}
    </div>
    <button class="close" type="button" aria-label=${say.dismiss} @click=${() => become('dismissed')}>
      ${icons.close}
    </button>
  </div>`;

  function said(): string {
    const bad = unread.length > 0 ? say.unread(unread.length, offered) : '';
    return `${bad} ${rest.length > 0 ? say.checked(rest.length) : ''}`.trim();
  }

  function list(): TemplateResult {
    const items = [...unread, ...rest.map((issue) => [issue])];
    const shown = items.slice(0, problems === 'all' ? undefined : SHOWN);
    return html`<ul>
        ${shown.map((of) => html`<li>${of.map((issue) => line(issue, lang))}</li>`)}
      </ul>
      ${
        shown.length < items.length
          ? html`<button class="link" type="button" @click=${() => become('all')}>
              ${say.showMore(items.length - shown.length)}
            </button>`
          : nothing
      }`;
  }
}

interface Sorted {
  /** Of each entry that could not be read. */
  readonly unread: readonly (readonly Issue[])[];
  readonly rest: readonly Issue[];
}

/** Once for a dataset: this is drawn whenever anything changes. */
const sorted = new WeakMap<readonly Issue[], Sorted>();

function sortedOf(issues: readonly Issue[]): Sorted {
  let known = sorted.get(issues);
  if (!known) {
    const unread = [...faultyRecords(issues).values()];
    const told = new Set(unread.flat());
    known = { unread, rest: issues.filter((issue) => !told.has(issue)) };
    sorted.set(issues, known);
  }
  return known;
}

const line = ({ path, message }: Issue, lang: string): TemplateResult =>
  html`<div>
    <code dir="ltr">${path}</code> <span dir="auto" lang=${foreignLang('en', lang)}>${message}</span>
  </div>`;
