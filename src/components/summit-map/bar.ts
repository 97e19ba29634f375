import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../shared/locale.js';
import { SummitFilterEvent } from '../shared/events.js';
import type { Toolbar } from '../shared/roving.js';
import type { Store } from '../shared/store.js';
import type { Words } from '../shared/words.js';
import type { Layout } from './arrangement.js';
import type { Finder, FinderModel } from './finder.js';
import { toolbar, type ListForm } from './toolbar.js';

export interface BarModel {
  readonly host: EventTarget;
  readonly store: Store;
  readonly locale: Locale;
  readonly words: Words;
  readonly layout: Layout | 'paper';
  /** Null where there is no list. */
  readonly form: ListForm | null;
  readonly roving: Toolbar;
  readonly finder: Finder;
  readonly onForm: (form: ListForm) => void;
}

/** Filters, search and the choice between list and table, with what they open under them. */
export function bar(model: BarModel): TemplateResult {
  const { host, store, locale, words, layout, form, roving, finder, onForm } = model;
  const { say, lang } = locale;
  const { answers, state } = store;
  const { hidden, filters } = state;
  const finding: FinderModel = { words, say, lang, narrow: layout === 'narrow' };
  const many = answers.dataset.length > 1;
  return html`<div class="bar">
      ${toolbar({
        answers,
        hidden,
        form,
        words,
        say,
        lang,
        roving,
        finder: many ? finder.button(finding) : nothing,
        onFilter: (off) => host.dispatchEvent(new SummitFilterEvent(off, filters)),
        onForm,
      })}
      ${many ? finder.field(finding) : nothing}
    </div>
    ${many ? finder.panel(finding) : nothing}`;
}
