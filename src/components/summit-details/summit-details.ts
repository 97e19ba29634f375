import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { base } from '../shared/base.js';
import { SummitSelectEvent } from '../shared/events.js';
import { ownWords } from '../shared/data-text.js';
import { focusOnce } from '../shared/focus-once.js';
import { icons } from '../shared/icons.js';
import { markStyles } from '../shared/marks.js';
import { Printing, printing } from '../shared/printing.js';
import { tokens } from '../shared/tokens.js';
import { SummitView } from '../shared/view.js';
import { Words } from '../shared/words.js';
import { FOLDS, folded, hiddenOf, text, unfold, type DetailsContext, type Fold } from './context.js';
import { factLines, kindLine, quietFacts, timeLine } from './facts.js';
import { ledger } from './ledger.js';
import { neighboursOf } from './neighbours.js';
import { numberSources } from './numbering.js';
import { hasSections, sections } from './sections.js';
import { FIRST_SOURCES, sourceList } from './source-list.js';
import { styles } from './styles.js';

const FIRST_CLAIMS = 4;
const FIRST_CLAIMS_INLINE = 3;
/** On paper nothing can be unfolded. */
const ALL: ReadonlySet<Fold> = new Set(FOLDS);

/**
 * The selected event in full: kind and status, date and place as exactly as they are known, what was reported
 * against what happened, and numbered sources.
 *
 * @summary One event in full, with its sources.
 * @fires summit-select - The reader asked for a neighbour, or for none: `selected`.
 * @csspart nav - Back, position, previous and next.
 * @csspart kind - Kind and status.
 * @csspart title - The title.
 * @csspart facts - Date and place.
 * @csspart summary - The summary.
 * @csspart discrepancy - Where the sources part.
 * @csspart ledger - As reported against what happened.
 * @csspart section - A part such as positions.
 * @csspart sources - The numbered sources.
 */
export class SummitDetails extends SummitView {
  static override styles: CSSResultGroup = [tokens, base, markStyles, styles];

  /** For use inside a row that already says kind, title, date and place: they are left out here. */
  @property({ type: Boolean }) inline = false;

  @state() private open: ReadonlySet<Fold> = new Set();

  #shown: string | null = null;
  /** What had the focus before an update, which may take it away or switch it off. */
  #focused: HTMLElement | null = null;

  constructor() {
    super();
    new Printing(this);
  }

  override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.addEventListener('keydown', this.#onKeyDown);
    return root;
  }

  /** Puts the focus on the title, where a screen reader starts to read. */
  async focusTitle(): Promise<void> {
    await this.updateComplete;
    this.#focusStart();
  }

  /** The title; where there is none, whatever stands first. */
  #focusStart(): void {
    const start = this.renderRoot.querySelector<HTMLElement>('[data-start]');
    if (start) focusOnce(start);
  }

  // ------------------------------------------------------------ drawing

  protected override get drawn(): readonly unknown[] {
    const { dataset, state: now, answers } = this.model;
    // With nothing selected there is nothing that a window could change.
    return now.selected === null ? [dataset] : [dataset, now.selected, answers.visible, answers.outside];
  }

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { selected } = this.model.state;
    if (selected !== this.#shown) this.open = new Set();
    this.#shown = selected;
    const active = this.shadowRoot?.activeElement;
    this.#focused = active instanceof HTMLElement ? active : null;
  }

  override render(): TemplateResult | typeof nothing {
    const context = this.#context();
    if (!context) {
      return this.inline
        ? nothing
        : html`<p class="nothing" data-start tabindex="-1">${this.locale.say.nothingSelected}</p>`;
    }
    const { id } = context.event;
    if (this.inline) {
      return html`${keyed(id, html`<div class="inline" data-start tabindex="-1">${this.#inline(context)}</div>`)}`;
    }
    return html`<section aria-labelledby="title">
      ${this.#nav(context)}
      ${keyed(
        id,
        html`${kindLine(context)}
          <h3 id="title" part="title" data-start tabindex="-1">${text(context, context.event.title)}</h3>
          ${factLines(context)} ${this.#body(context, FIRST_CLAIMS)} ${sourceList(context, FIRST_SOURCES)}
          ${sections(context)}`,
      )}
    </section>`;
  }

  #context(): DetailsContext | null {
    const { dataset, state: now, answers } = this.model;
    const event = now.selected === null ? null : dataset.event(now.selected);
    if (!event) return null;
    const { say, lang } = this.locale;
    const journeys = dataset.journeys.filter((journey) => journey.event === event.id);
    return {
      event,
      journeys,
      row: event.index,
      answers,
      words: new Words(this.locale, dataset),
      say,
      lang,
      numbering: numberSources(event, journeys),
      open: printing() ? ALL : this.open,
      toggle: (fold) => this.#toggle(fold),
      cite: (number) => void this.#cite(number),
    };
  }

  #nav(context: DetailsContext): TemplateResult {
    const { answers, row, say, words } = context;
    const { position, previous, next } = neighboursOf(answers.visible, row);
    const isOutside = position === 0 && answers.outside.has(row);
    const step = (to: number | null, label: string, icon: TemplateResult, name: string): TemplateResult =>
      html`<button
        class="control ${name}"
        type="button"
        aria-label=${to === null ? label : `${label}: ${words.text(answers.dataset.titleOf(to))}`}
        ?disabled=${to === null}
        @click=${() => this.#select(to === null ? null : answers.dataset.id(to))}
      >
        ${icon}
      </button>`;
    return html`<div class="nav" part="nav">
      <button class="back" type="button" @click=${() => this.#select(null)}>
        ${icons.back}<span class="link">${ownWords(context, say.allEntries)}</span>
      </button>
      <span class="position"
        >${
          position > 0
            ? ownWords(context, say.position(position, answers.visible.length))
            : isOutside
              ? ownWords(context, say.outsideDates)
              : nothing
        }</span
      >
      <span class="steps"
        >${step(previous, say.previous, icons.back, 'previous')}${step(next, say.next, icons.forward, 'next')}</span
      >
    </div>`;
  }

  #body(context: DetailsContext, firstClaims: number): TemplateResult {
    const { event, say } = context;
    const { claims } = event;
    const hidden = hiddenOf(claims.length, firstClaims);
    return html`${
      event.summary === undefined
        ? nothing
        : html`<p class="summary" part="summary">${text(context, event.summary)}</p>`
    }
    ${
      event.discrepancy === undefined
        ? nothing
        : html`<div class="aside" part="discrepancy">
            <h4>${ownWords(context, say.sourcesPart)}</h4>
            <p>${text(context, event.discrepancy)}</p>
          </div>`
    }
    ${
      claims.length === 0
        ? nothing
        : html`${ledger(context, folded(context, 'claims', claims, firstClaims))}
          ${this.inline ? nothing : unfold(context, 'claims', hidden, say.showMore(hidden))}`
    }`;
  }

  /** In a row of the rail one button brings all the rest. */
  #inline(context: DetailsContext): TemplateResult {
    const { event, say, open, numbering } = context;
    const { sources } = numbering;
    const claims = hiddenOf(event.claims.length, FIRST_CLAIMS_INLINE);
    if (claims === 0 && sources.length === 0 && !hasSections(context)) {
      return html`${timeLine(context)} ${this.#body(context, FIRST_CLAIMS_INLINE)} ${quietFacts(context)}`;
    }
    const isOpen = open.has('rest');
    const whole = isOpen ? { ...context, open: new Set<Fold>([...open, 'claims', 'sources']) } : context;
    return html`${timeLine(context)} ${this.#body(whole, FIRST_CLAIMS_INLINE)}
    ${unfold(context, 'rest', 1, say.showRest(claims, sources.length))}
    ${isOpen ? html`${quietFacts(whole)} ${sourceList(whole, sources.length)} ${sections(whole)}` : nothing}`;
  }

  // ------------------------------------------------------------ focus

  override updated(): void {
    const focused = this.#focused;
    this.#focused = null;
    if (!focused) return;
    // At the end of the way its button is switched off: the focus goes to the one that leads back.
    if (focused.matches(':disabled')) {
      const other = this.renderRoot.querySelector<HTMLElement>('.steps button:enabled');
      if (other) other.focus();
      else this.#focusStart();
    } else if (!focused.isConnected) this.#focusStart();
  }

  // ------------------------------------------------------------ the reader's acts

  #select(id: string | null): void {
    this.ask(new SummitSelectEvent(id));
  }

  #toggle(fold: Fold): void {
    const open = new Set(this.open);
    if (!open.delete(fold)) open.add(fold);
    this.open = open;
  }

  async #cite(number: number): Promise<void> {
    const find = (): HTMLElement | null =>
      this.renderRoot.querySelector<HTMLElement>(`[data-source="${number}"]`);
    if (!find()) {
      this.#toggle(this.inline ? 'rest' : 'sources');
      await this.updateComplete;
    }
    const source = find();
    if (source) focusOnce(source);
  }

  readonly #onKeyDown = (event: Event): void => {
    if (!(event instanceof KeyboardEvent) || event.key !== 'Escape' || event.isComposing) return;
    if (this.model.state.selected === null) return;
    event.preventDefault();
    this.#select(null);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'summit-details': SummitDetails;
  }
}
