import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { shapesOf } from '../../data/shapes.js';
import type { Answers } from '../../data/query.js';
import type { Messages } from '../../locales/messages.js';
import { dataText } from '../shared/data-text.js';
import { icons } from '../shared/icons.js';
import { MARK_RADIUS, markPicture } from '../shared/marks.js';
import { numberFormat } from '../shared/number-format.js';
import type { Toolbar } from '../shared/roving.js';
import type { Words } from '../shared/words.js';

export type ListForm = 'list' | 'table';

export interface ToolbarModel {
  readonly answers: Answers;
  readonly hidden: readonly string[];
  /** Null where there is no list. */
  readonly form: ListForm | null;
  readonly words: Words;
  readonly say: Messages;
  readonly lang: string;
  /** Keeps all of it one Tab stop. */
  readonly roving: Toolbar;
  /** Opens search and filters; nothing where there is nothing to look through. */
  readonly finder: TemplateResult | typeof nothing;
  readonly onFilter: (hidden: readonly string[]) => void;
  readonly onForm: (form: ListForm) => void;
}

/** Filters by kind, which are the legend too, and the switch between list and table. */
export function toolbar(model: ToolbarModel): TemplateResult {
  const { say, roving } = model;
  return html`<div
    class="tools"
    part="toolbar"
    role="toolbar"
    aria-label=${say.tools}
    @keydown=${roving.onKey}
    @focusin=${roving.onFocus}
  >
    ${chipsOnce(model)}${model.finder}${formSwitch(model)}
  </div>`;
}

/** They count what passes the filters, whatever the dates: a window that moves leaves them as they are. */
const chipsOnce = (model: ToolbarModel): unknown => {
  const { answers, hidden, say, lang } = model;
  return guard([answers.facets, answers.dataset, hidden, say, lang], () => chips(model));
};

function chips({
  answers,
  hidden,
  words,
  say,
  lang,
  onFilter,
}: ToolbarModel): TemplateResult | typeof nothing {
  const { groups } = answers.dataset;
  if (groups.length < 2) return html`<div class="chips"></div>`;
  return html`<div class="chips" role="group" aria-label=${say.filterByGroup}>
    ${groups.map((group, index) => {
      const shown = !hidden.includes(group.id);
      const form = shown ? 'known' : 'inferred';
      const r = group.prominent ? MARK_RADIUS.prominent - 2.5 : MARK_RADIUS.plain;
      const toggle = (): void =>
        onFilter(shown ? [...hidden, group.id] : hidden.filter((id) => id !== group.id));
      return html`<button
        class="control chip"
        part="filter"
        type="button"
        aria-pressed=${shown ? 'true' : 'false'}
        @click=${toggle}
      >
        ${markPicture({ category: group.category, shape: shapesOf(groups)[index], r, form }, 18)}
        <span class="name">${dataText(words, group.label, lang)}</span>
        <span class="count">${numberFormat(lang).format(answers.facets.groups[index] ?? 0)}</span>
      </button>`;
    })}
  </div>`;
}

function formSwitch({ form, say, onForm }: ToolbarModel): TemplateResult | typeof nothing {
  if (form === null) return nothing;
  const option = (value: ListForm, icon: TemplateResult, label: string): TemplateResult =>
    html`<button
      class="control"
      type="button"
      aria-pressed=${form === value ? 'true' : 'false'}
      @click=${() => onForm(value)}
    >
      ${icon}${label}
    </button>`;
  return html`<div class="switch" role="group" aria-label=${say.showAs}>
    ${option('list', icons.list, say.list)}${option('table', icons.table, say.table)}
  </div>`;
}
