import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Answers } from '../../data/query.js';
import { noFilters, type Filters } from '../../data/filters.js';
import type { Source, Status, Text } from '../../data/types.js';
import type { Messages } from '../../locales/messages.js';
import { dataText } from '../shared/data-text.js';
import { SummitFilterEvent } from '../shared/events.js';
import { icons } from '../shared/icons.js';
import { numberFormat } from '../shared/number-format.js';
import { Toolbar } from '../shared/roving.js';
import type { Store } from '../shared/store.js';
import type { Words } from '../shared/words.js';

/** Ms after the last letter. */
const PAUSE = 200;
/** Choices of a filter before "Show more". */
const FEW = 10;

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode };
type Facet = 'participants' | 'statuses' | 'sources';

interface Choice {
  readonly id: string;
  readonly name: TemplateResult;
  readonly count: number;
  readonly on: boolean;
}

export interface FinderModel {
  readonly words: Words;
  readonly say: Messages;
  readonly lang: string;
  /** Where there is no room, the field stands with the filters behind one button. */
  readonly narrow: boolean;
}

/** The search field and the filters by people, status and source. */
export class Finder {
  readonly #host: Host;
  readonly #store: Store;
  readonly #roving: Toolbar;
  readonly #unfolded = new Set<Facet>();
  #open = false;
  #draft: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Host, store: Store, isRtl: () => boolean) {
    this.#host = host;
    this.#store = store;
    this.#roving = new Toolbar(host, '.facets', isRtl);
  }

  /** For the toolbar: opens the filters, and says how many are set. */
  button({ say }: FinderModel): TemplateResult {
    const { hidden, filters } = this.#store.state;
    const { search, participants, statuses, sources } = filters;
    const set = Number(search.trim() !== '') + participants.length + statuses.length + sources.length;
    return html`<button
        class="control finder"
        part="filters-button"
        type="button"
        aria-expanded=${this.#open ? 'true' : 'false'}
        @click=${() => this.#toggle()}
      >
        ${icons.filter}${say.filters}${set > 0 ? html`<span class="count">${set}</span>` : nothing}
      </button>
      ${
        set + hidden.length > 0
          ? html`<button class="control clear" type="button" @click=${this.#clear}>
              ${icons.close}${say.clearFilters}
            </button>`
          : nothing
      }`;
  }

  field({ say, narrow }: FinderModel): TemplateResult | typeof nothing {
    if (narrow && !this.#open) return nothing;
    return html`<div class="seek">
      ${icons.search}<input
        class="search"
        part="search"
        type="search"
        autocomplete="off"
        spellcheck="false"
        aria-label=${say.search}
        placeholder=${say.searchHint}
        .value=${live(this.#draft ?? this.#store.state.filters.search)}
        @focus=${() => void this.#store.prepareSearch()}
        @input=${(event: Event) => event.target instanceof HTMLInputElement && this.#type(event.target.value)}
        @change=${() => void this.#find()}
      />
    </div>`;
  }

  panel(model: FinderModel): TemplateResult | typeof nothing {
    if (!this.#open) return nothing;
    const { answers } = this.#store;
    const { say } = model;
    const facets: [Facet, string, Choice[]][] = [
      ['participants', say.participants, this.#people(answers, model)],
      ['statuses', say.filterStatus, this.#statuses(answers, model)],
      ['sources', say.sources, this.#sources(answers, model)],
    ];
    const offered = facets.filter(([facet, , choices]) => choices.length > (facet === 'statuses' ? 1 : 0));
    if (offered.length === 0) return nothing;
    return html`<div
      class="facets"
      part="filters"
      role="toolbar"
      aria-label=${say.filters}
      @keydown=${this.#onKey}
      @focusin=${this.#roving.onFocus}
    >
      ${offered.map(
        ([facet, name, choices]) =>
          html`<div class="facet" role="group" aria-label=${name}>
            <span class="name" aria-hidden="true">${name}</span>
            <div class="choices">${this.#chips(facet, choices, model)}</div>
          </div>`,
      )}
    </div>`;
  }

  #chips(facet: Facet, choices: readonly Choice[], { say, lang }: FinderModel): TemplateResult {
    const folded = choices.length > FEW + 1 && !this.#unfolded.has(facet);
    const shown = folded ? choices.filter(({ on }, i) => on || i < FEW) : choices;
    return html`${shown.map(
      ({ id, name, count, on }) =>
        html`<button
          class="control choice"
          part="filter"
          type="button"
          aria-pressed=${on ? 'true' : 'false'}
          @click=${() => this.#choose(facet, id, on)}
        >
          ${on ? icons.met : nothing}<span class="text">${name}</span>
          <span class="count">${numberFormat(lang).format(count)}</span>
        </button>`,
    )}${
      folded
        ? html`<button class="link" type="button" @click=${() => this.#unfold(facet)}>
            ${say.showMore(choices.length - shown.length)}
          </button>`
        : nothing
    }`;
  }

  #people({ dataset, facets }: Answers, model: FinderModel): Choice[] {
    const on = this.#store.state.filters.participants;
    return choicesOf(dataset.participants, facets.participants, on, ({ name }) => [name], model);
  }

  #sources({ dataset, facets }: Answers, model: FinderModel): Choice[] {
    const on = this.#store.state.filters.sources;
    const once = new Set<string>();
    const often = new Set<string>();
    for (const { publisher = '' } of dataset.sources) (once.has(publisher) ? often : once).add(publisher);
    // Two of one publisher are told apart by their titles.
    const nameOf = ({ publisher, title }: Source): readonly Text[] =>
      publisher === undefined ? [title] : often.has(publisher) ? [publisher, title] : [publisher];
    return choicesOf(dataset.sources, facets.sources, on, nameOf, model);
  }

  #statuses({ facets }: Answers, { say }: FinderModel): Choice[] {
    const on = this.#store.state.filters.statuses;
    const all: readonly Status[] = ['held', 'planned', 'postponed', 'cancelled'];
    return all
      .map((id) => ({
        id,
        name: html`${say.status[id]}`,
        count: facets.statuses.get(id) ?? 0,
        on: on.includes(id),
      }))
      .filter(({ count, on }) => count > 0 || on);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.#toggle();
    else this.#roving.onKey(event);
  };

  #toggle(): void {
    this.#open = !this.#open;
    this.#host.requestUpdate();
    if (!this.#open) this.#focusButton();
  }

  #focusButton(): void {
    this.#host.renderRoot.querySelector<HTMLElement>('.finder')?.focus();
  }

  #unfold(facet: Facet): void {
    this.#unfolded.add(facet);
    this.#host.requestUpdate();
  }

  /** The button goes with what it cleared, and the focus must not. */
  readonly #clear = (): void => {
    this.#focusButton();
    this.#draft = null;
    this.#ask([], noFilters);
  };

  #choose(facet: Facet, id: string, on: boolean): void {
    const { hidden, filters } = this.#store.state;
    const others: readonly string[] = filters[facet].filter((each) => each !== id);
    this.#ask(hidden, { ...filters, [facet]: on ? others : [...others, id] });
  }

  #type(text: string): void {
    this.#draft = text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#find(), PAUSE);
  }

  async #find(): Promise<void> {
    clearTimeout(this.#timer);
    const draft = this.#draft;
    if (draft === null) return;
    await this.#store.prepareSearch();
    // What was typed meanwhile is looked for in its own turn.
    if (this.#draft !== draft) return;
    const { hidden, filters } = this.#store.state;
    this.#draft = null;
    this.#ask(hidden, { ...filters, search: draft });
  }

  #ask(hidden: readonly string[], filters: Filters): void {
    this.#host.dispatchEvent(new SummitFilterEvent(hidden, filters));
    this.#host.requestUpdate();
  }
}

/** The most frequent first; what no event has is not offered, unless it is chosen. */
function choicesOf<Item extends { readonly id: string }>(
  items: readonly Item[],
  counts: ReadonlyMap<string, number>,
  chosen: readonly string[],
  nameOf: (item: Item) => readonly Text[],
  { words, lang }: FinderModel,
): Choice[] {
  const named = (parts: readonly Text[]): TemplateResult =>
    html`${parts.map((part, i) => [i > 0 ? ': ' : '', dataText(words, part, lang)])}`;
  return items
    .map((item) => ({ item, count: counts.get(item.id) ?? 0, on: chosen.includes(item.id) }))
    .filter(({ count, on }) => count > 0 || on)
    .sort((a, b) => b.count - a.count)
    .map(({ item, count, on }) => ({ id: item.id, name: named(nameOf(item)), count, on }));
}
