import { html, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Dataset } from '../../data/types.js';
import { base } from '../shared/base.js';
import { SummitHoverEvent, SummitSelectEvent } from '../shared/events.js';
import { goesOn } from '../shared/live.js';
import { markStyles } from '../shared/marks.js';
import { MouseRest } from '../shared/mouse-rest.js';
import { Box } from '../shared/resize.js';
import { tokens } from '../shared/tokens.js';
import { SummitView } from '../shared/view.js';
import { ContextMaker, earlierKey, rowKey, type Form, type ListContext, type Part } from './context.js';
import { listView } from './list-view.js';
import { controlOf, controlsIn, keyTarget } from './roving.js';
import { TIME_ORDER, isSortKey, type Sort, type SortKey } from './sort.js';
import { rowInSight, rowUnderMouse, scrollBack, type RowPlace } from './still-row.js';
import { styles } from './styles.js';
import { tableView } from './table-view.js';
import { Unseen } from './unseen.js';

const FIRST_PAGES: Readonly<Record<Part, number>> = { visible: 0, outside: 0 };

/**
 * The events as a list or as a sortable table, in time order, with those outside the window apart.
 *
 * One stop of the Tab key: the arrow keys, Home and End move inside, Enter and Space choose, Escape gives the
 * choice up. With `rail` it is a vertical timeline whose open row holds the details.
 *
 * @summary The events as list and table.
 * @slot details - What the open row of the rail shows.
 * @slot empty - Shown where no event is in the window.
 * @fires summit-select - The reader chose an event, or gave the choice up: `selected`.
 * @fires summit-hover - The reader points at an event: `hovered`.
 * @csspart heading - The heading of the list.
 * @csspart list - Each ordered list of rows.
 * @csspart period - The heading of a period.
 * @csspart era - The heading of an era beside the rail.
 * @csspart outside - The heading of what lies outside the window.
 * @csspart table - The table.
 * @csspart row - One event.
 * @csspart selected - The row of the selected event.
 * @csspart hovered - The row of the event that the reader points at.
 */
export class SummitList extends SummitView {
  static override styles: CSSResultGroup = [tokens, base, markStyles, styles];

  /** Whether the events are shown as a list or as a table. */
  @property() view: 'list' | 'table' = 'list';
  /** Draws the list on a vertical rail, with the details opened after the selected row. For narrow boxes. */
  @property({ type: Boolean }) rail = false;

  /** Key of the control that Tab reaches; null leaves it to the selected row, else the first. */
  @state() private current: string | null = null;
  @state() private sort: Sort = TIME_ORDER;
  @state() private pages = FIRST_PAGES;
  /** The table is wider than its box. */
  @state() private scrolls = false;

  readonly #contexts = new ContextMaker();
  readonly #unseen = new Unseen(this, () => this.#context?.paged ?? false);
  #context: ListContext | null = null;
  #dataset: Dataset | null = null;
  #selected: string | null = null;
  /** The control that had the focus before an update, which may take it away. */
  #focused: { readonly key: string; readonly at: number } | null = null;
  /** The open row whose details had the focus before an update. */
  #readIn: string | null = null;
  #updating = false;
  readonly #rest = new MouseRest(this);
  /** The row that is read, under the mouse or not, before an update with new data. */
  #still: RowPlace | null = null;

  constructor() {
    super();
    new Box(this, () => this.#measure());
    this.addEventListener('pointerleave', () => this.#hover(null));
  }

  override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.addEventListener('click', this.#onClick);
    root.addEventListener('keydown', this.#onKeyDown);
    root.addEventListener('pointerover', this.#onPointerOver);
    root.addEventListener('focusin', this.#onFocusIn);
    root.addEventListener('focusout', this.#onFocusOut);
    return root;
  }

  /**
   * Puts the focus on the row of an event, drawing it first where it is not, or, where none is named, on the row that
   * the Tab key reaches; false where there is none.
   */
  async focusEvent(id?: string, options?: FocusOptions): Promise<boolean> {
    if (id !== undefined && this.model.dataset.indexOf(id) < 0) return false;
    if (id !== undefined) this.current = rowKey(id);
    await this.updateComplete;
    const control =
      id === undefined
        ? controlsIn(this.renderRoot).find(({ tabIndex }) => tabIndex === 0)
        : controlOf(this.renderRoot, rowKey(id));
    control?.focus(options);
    return control !== undefined;
  }

  /**
   * Scrolls the page so far that the row of the selected event is in sight.
   * @internal
   */
  async showSelected(): Promise<void> {
    await this.updateComplete;
    const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
    this.renderRoot.querySelector('.entry.selected')?.scrollIntoView({ block: 'nearest', behavior });
  }

  // ------------------------------------------------------------ drawing

  get #form(): Form {
    return this.view === 'table' ? 'table' : this.rail ? 'rail' : 'list';
  }

  protected override get drawn(): readonly unknown[] {
    const { dataset, state: now, answers } = this.model;
    return [dataset, answers.visible, answers.outside, now.selected, now.hovered];
  }

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#updating = true;
    const { dataset, state: now } = this.model;
    this.#still = null;
    if (this.#dataset && dataset !== this.#dataset && goesOn(this.#dataset, dataset)) {
      const under = this.#rest.on([this]) ? rowUnderMouse(this.renderRoot) : null;
      this.#still = under ?? rowInSight(this.renderRoot);
    } else if (dataset !== this.#dataset) this.pages = FIRST_PAGES;
    this.#dataset = dataset;

    const active = this.shadowRoot?.activeElement;
    const key = active?.getAttribute('data-key');
    this.#focused = key
      ? { key, at: controlsIn(this.renderRoot).findIndex((each) => each === active) }
      : null;
    const inDetails = this.#form === 'rail' && !active && this.matches(':focus-within');
    this.#readIn = inDetails ? this.#selected : null;
    // A choice made elsewhere moves the place where Tab comes in.
    if (now.selected !== this.#selected && !this.#focused) this.current = null;
    this.#selected = now.selected;
  }

  override render(): TemplateResult {
    const { current, sort, pages } = this;
    const { leaves } = this.#unseen;
    const focused = this.#focused?.key ?? null;
    const arrangement = { form: this.#form, sort, pages, current, focused, leaves };
    const context = this.#contexts.make(this.model, this.locale, arrangement);
    this.#context = context;
    const empty = this.#empty();
    return context.form === 'table' ? tableView(context, empty, this.scrolls) : listView(context, empty);
  }

  #empty(): TemplateResult {
    const { say } = this.locale;
    const any = this.model.dataset.length > 0;
    return html`<div class="empty" tabindex="-1">
      <slot name="empty"
        ><strong>${any ? say.noneVisible : say.noData}</strong
        >${any ? html`<p>${say.noneVisibleHint(this.model.state.filters.search)}</p>` : ''}</slot
      >
    </div>`;
  }

  /** With the rows that nobody sees. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#unseen.written;
    return super.getUpdateComplete();
  }

  override updated(): void {
    this.#updating = false;
    if (this.#still) scrollBack(this.renderRoot, this.#still);
    // After the update, since focus and measures may ask for another one.
    queueMicrotask(() => {
      this.#refocus();
      this.#measure();
    });
  }

  #refocus(): void {
    const focused = this.#focused;
    if (focused && !this.shadowRoot?.activeElement) {
      const { key, at } = focused;
      const all = controlsIn(this.renderRoot);
      const near = all[Math.min(at, all.length - 1)];
      (
        controlOf(this.renderRoot, key) ??
        near ??
        this.renderRoot.querySelector<HTMLElement>('.empty')
      )?.focus();
    } else if (this.#readIn !== null && this.#selected === null) {
      // The details were closed from inside: back to the row that had opened them.
      controlOf(this.renderRoot, rowKey(this.#readIn))?.focus();
    }
    this.#focused = null;
    this.#readIn = null;
  }

  #measure(): void {
    if (this.#form !== 'table') return;
    const box = this.renderRoot.querySelector('.scroll');
    this.scrolls = box !== null && box.scrollWidth > box.clientWidth;
  }

  // ------------------------------------------------------------ the reader's acts

  readonly #onClick = (event: Event): void => {
    const { target } = event;
    // Clicks in the slotted details are not ours.
    if (!(target instanceof Element) || !this.renderRoot.contains(target)) return;
    const place = target.closest<HTMLElement>('[data-id], [data-sort], [data-more]');
    const { id, sort, more } = place?.dataset ?? {};
    if (id !== undefined) this.#choose(id);
    else if (sort !== undefined && isSortKey(sort)) this.#sortBy(sort);
    else if (place && (more === 'visible' || more === 'outside')) this.#showMore(more, place);
  };

  #choose(id: string): void {
    const { selected } = this.model.state;
    this.#hover(null);
    if (id !== selected) this.ask(new SummitSelectEvent(id));
    else if (this.#form === 'rail') this.ask(new SummitSelectEvent(null));
  }

  #sortBy(key: SortKey): void {
    const descending = this.sort.key === key && !this.sort.descending;
    this.sort = key === 'date' && !descending ? TIME_ORDER : { key, descending };
  }

  /** The first new row takes the place of the button, and its focus; turning back, the last one does. */
  #showMore(part: Part, button: HTMLElement): void {
    const back = button.dataset.key === earlierKey(part);
    if (this.#context?.paged) {
      const { before, first, total } = this.#context.shown[part];
      void this.#goTo(
        part,
        back ? before - 1 : first.length === 0 ? 0 : Math.min(total, before + first.length),
      );
      return;
    }
    const at = controlsIn(this.renderRoot).findIndex((control) => control === button);
    this.pages = { ...this.pages, [part]: this.pages[part] + 1 };
    void this.updateComplete.then(() => controlsIn(this.renderRoot)[at]?.focus());
  }

  /** Turns to the page of a position in a part, and puts the focus on the row there. */
  async #goTo(part: Part, position: number): Promise<void> {
    const context = this.#context;
    const row = context?.ordered[part].at(position);
    if (!context || row === undefined) return;
    const page = Math.floor(position / context.step);
    this.pages = { ...this.pages, [part]: part === 'outside' ? page + 1 : page };
    const key = rowKey(this.model.dataset.id(row));
    await this.updateComplete;
    controlOf(this.renderRoot, key)?.focus();
  }

  /** Where Home, End, Page Up and Page Down lead in a part that turns pages; null for other keys. */
  #pageKey(key: string, part: Part): number | null {
    const context = this.#context;
    if (!context?.paged) return null;
    const { before, first, total } = context.shown[part];
    switch (key) {
      case 'Home':
        return 0;
      case 'End':
        return total - 1;
      case 'PageDown':
        return Math.min(total - 1, before + first.length);
      case 'PageUp':
        return Math.max(0, before - context.step);
    }
    return null;
  }

  readonly #onKeyDown = (event: Event): void => {
    if (!(event instanceof KeyboardEvent) || event.isComposing) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { target } = event;
    if (!(target instanceof HTMLElement) || target.dataset.key === undefined) return;
    if (!this.renderRoot.contains(target)) return;
    if (event.key === 'Escape') {
      if (this.model.state.selected === null) return;
      event.preventDefault();
      this.ask(new SummitSelectEvent(null));
      return;
    }
    const part: Part = target.closest('.outer') ? 'outside' : 'visible';
    const position = 'sort' in target.dataset ? null : this.#pageKey(event.key, part);
    if (position !== null) {
      event.preventDefault();
      void this.#goTo(part, position);
      return;
    }
    const next = keyTarget(this.renderRoot, target, event.key, this.locale.rtl);
    if (!next) return;
    event.preventDefault();
    next.focus();
  };

  readonly #onPointerOver = (event: Event): void => {
    if (!(event instanceof PointerEvent) || event.pointerType === 'touch') return;
    this.#hover(this.#rowAt(event.target));
  };

  readonly #onFocusIn = ({ target }: Event): void => {
    const key =
      target instanceof HTMLElement && this.renderRoot.contains(target) ? target.dataset.key : undefined;
    if (key === undefined) return;
    this.current = key;
    this.#hover(this.#rowAt(target));
  };

  readonly #onFocusOut = (event: Event): void => {
    // An update that takes a row away says so too, and looks after the focus itself.
    if (this.#updating) return;
    const to = event instanceof FocusEvent ? event.relatedTarget : null;
    if (to instanceof Node && this.renderRoot.contains(to)) return;
    // Tab comes back to a row, never to a sort button or to "show more".
    if (this.current?.startsWith('row:') === false) this.current = null;
    this.#hover(null);
  };

  #rowAt(target: EventTarget | null): string | null {
    if (!(target instanceof Element) || !this.renderRoot.contains(target)) return null;
    return target.closest<HTMLElement>('[data-id]')?.dataset.id ?? null;
  }

  #hover(id: string | null): void {
    if (this.model.state.hovered !== id) this.ask(new SummitHoverEvent(id));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'summit-list': SummitList;
  }
}
