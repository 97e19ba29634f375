import {
  LitElement,
  html,
  nothing,
  type CSSResultGroup,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { property, state } from 'lit/decorators.js';
import { createDataset } from '../../data/dataset.js';
import type { Answers } from '../../data/query.js';
import { read } from '../../data/readers/index.js';
import { summits } from '../../data/sets/summits.js';
import type { DataInput, Dataset, Issue } from '../../data/types.js';
import { Announcer } from '../shared/announcer.js';
import { base } from '../shared/base.js';
import {
  CHANGE_EVENTS,
  SummitChangeEvent,
  SummitErrorEvent,
  SummitFilterEvent,
  SummitLoadEvent,
  SummitSelectEvent,
} from '../shared/events.js';
import { Locale } from '../shared/locale.js';
import { markStyles } from '../shared/marks.js';
import { Box } from '../shared/resize.js';
import { Toolbar } from '../shared/roving.js';
import { Store, windowText, type State } from '../shared/store.js';
import { tokens } from '../shared/tokens.js';
import { Words } from '../shared/words.js';
import { LoadError, loadFile } from './load.js';
import { errorNotice, problemsNotice } from './notices.js';
import { styles } from './styles.js';
import { toolbar, type ListForm } from './toolbar.js';
import { VisibleIds } from './visible.js';

type Layout = 'wide' | 'medium' | 'narrow';
type Phase = 'loading' | 'ready' | 'empty' | 'error';

/** Where the children of the owner stand: each may be replaced by the page's own view. */
const VIEW_SLOTS: ReadonlySet<string> = new Set(['map', 'timeline', 'list', 'details']);

/**
 * Dated, placed events on a map, a timeline and a list that move together.
 *
 * With neither `src` nor `data` it shows the bundled summits. Setting a property fires no event; a reader's
 * act does, and the listener already reads the new value.
 *
 * @summary A linked map, timeline and list.
 * @slot - Shown until the element is ready.
 * @slot title - Replaces the title.
 * @slot map - A view in place of the map.
 * @slot timeline - A view in place of the timeline.
 * @slot list - A view in place of the list.
 * @slot details - A view in place of the details.
 * @slot empty - Shown where there is nothing to show.
 * @slot error - Replaces the heading of the error message.
 * @fires summit-load - New data is on screen: `count`, `issues`.
 * @fires summit-error - The data could not be had: `message`.
 * @fires summit-select - The reader chose an event: `selected`.
 * @fires summit-hover - The reader points at an event: `hovered`.
 * @fires summit-window - The reader moved the time window: `from`, `to`, `phase`.
 * @fires summit-viewport - The map moved: `center`, `zoom`, `user`, `phase`.
 * @fires summit-filter - The reader switched kinds on or off: `hidden`.
 * @csspart frame - The whole component.
 * @csspart toolbar - Filters and view switch.
 * @csspart filter - One filter.
 * @csspart problems - The notice about entries that could not be read.
 * @csspart error - The error message.
 * @cssstate loading - Waiting for `src`.
 * @cssstate ready - Data is on screen.
 * @cssstate empty - The data holds no event.
 * @cssstate error - `src` could not be had.
 */
export class SummitMap extends LitElement {
  static override styles: CSSResultGroup = [tokens, base, markStyles, styles];

  /** Address of the data, read when neither `data` nor a default is wanted. */
  @property() src: string | null = null;
  /** Name of the whole component for assistive technology. Default: the dataset's title. */
  @property() label: string | null = null;
  /** Whether the entries are shown as a list or as a table. */
  @property() view: ListForm = 'list';
  /** `light` or `dark` forces a theme; without it the element follows the page's `color-scheme`. */
  @property({ reflect: true }) theme: string | null = null;

  @state() private problem = '';
  @state() private problemsOpen = false;
  @state() private problemsDismissed = false;

  readonly #locale = new Locale(this);
  readonly #announcer = new Announcer(this);
  readonly #box = new Box(this);
  readonly #toolbar = new Toolbar(this, '.tools', () => this.#locale.rtl);
  readonly #internals = this.attachInternals();
  readonly #store = new Store(createDataset([]));
  #data: DataInput | null = null;
  #settled = false;
  #phase: Phase = 'loading';
  #loading: AbortController | null = null;
  /** What was shown before data that is not announced yet. */
  #replaced: Dataset | null = null;

  constructor() {
    super();
    for (const type of CHANGE_EVENTS) this.addEventListener(type, this.#onAsk, { capture: true });
  }

  // ------------------------------------------------------------ the public contract

  /** A dataset, its plain form, an array of rows or typed columns. `null` returns to `src` or the default. */
  @property({ attribute: false })
  get data(): DataInput | null {
    return this.#data;
  }
  set data(value: DataInput | null) {
    const old = this.#data;
    // What a framework passes before it has anything is the same as nothing.
    this.#data = value ?? null;
    this.#settled = false;
    this.requestUpdate('data', old);
  }

  /** Id of the selected event, or null. */
  @property()
  get selected(): string | null {
    return this.#store.state.selected;
  }
  set selected(value: string | null) {
    this.#put({ selected: value ?? null }, 'selected');
  }

  /** Start of the time window as ISO/EDTF text (`2019`, `2019-02`, `2019-02-27`), or null for open. */
  @property()
  get from(): string | null {
    return this.#store.state.from;
  }
  set from(value: string | null) {
    this.#putDate('from', value);
  }

  /** End of the time window, inclusive, as ISO/EDTF text, or null for open. */
  @property()
  get to(): string | null {
    return this.#store.state.to;
  }
  set to(value: string | null) {
    this.#putDate('to', value);
  }

  /** Ids of the events inside the window and the filters, in time order. Iterable, with `length` and `at(i)`. */
  get visible(): VisibleIds {
    return new VisibleIds(this.#answers);
  }

  /** What could not be read, or only in part. */
  get issues(): readonly Issue[] {
    this.#settle();
    return [...this.#store.dataset.issues, ...this.#settings.values()];
  }

  /** Selects the next visible event in time order; the first where none is selected. */
  next(): void {
    this.#step(1);
  }

  /** Selects the previous visible event in time order; the last where none is selected. */
  previous(): void {
    this.#step(-1);
  }

  /** Shows everything: the whole period, and a map that holds every visible event. */
  fit(): void {
    this.#put({ from: null, to: null, viewport: null }, 'from');
  }

  // ------------------------------------------------------------ state

  readonly #settings = new Map<string, Issue>();

  get #answers(): Answers {
    this.#settle();
    return this.#store.answers;
  }

  #put(change: Partial<State>, name: string): void {
    if (this.#store.dispatch(change)) this.requestUpdate(name, undefined);
  }

  #putDate(name: 'from' | 'to', value: string | null): void {
    const text = windowText(value ?? null);
    if (text === undefined) {
      const message = this.#locale.say.badDate(String(value));
      this.#settings.set(name, { code: 'bad-window', path: name, message, severity: 'warning' });
    } else this.#settings.delete(name);
    this.#put({ [name]: text ?? null }, name);
  }

  #step(direction: 1 | -1): void {
    const { visible, dataset } = this.#answers;
    const here = dataset.indexOf(this.#store.state.selected ?? '');
    // Rows are in time order, so the neighbour of a selection outside the window is found the same way.
    const at = direction === 1 ? visible.rank(here + 1) : visible.rank(here < 0 ? Infinity : here) - 1;
    const row = at < 0 ? undefined : visible.at(at);
    if (row !== undefined) this.#put({ selected: dataset.id(row) }, 'selected');
  }

  /** A view asks: the change is made before any listener of the page hears of it; an echo goes no further. */
  readonly #onAsk = (event: Event): void => {
    if (!(event instanceof SummitChangeEvent)) return;
    const before = this.#store.state;
    if (this.#store.dispatch(event.change)) this.requestUpdate();
    else if (!event.final) {
      event.stopImmediatePropagation();
      return;
    }
    if (event instanceof SummitSelectEvent) this.#afterSelect(event, before);
    else if (
      event instanceof SummitFilterEvent ||
      ('phase' in event && event.phase === 'end' && 'from' in event)
    ) {
      const { visible, total } = this.#store.answers;
      this.#announcer.say(this.#locale.say.spokenCount(visible.length, total));
    }
  };

  /** Focus goes into the details when the list they replace had it, and back to where the reader came from. */
  #afterSelect(event: SummitSelectEvent, before: State): void {
    const { dataset } = this.#store;
    const record = event.selected === null ? null : dataset.event(event.selected);
    if (record) this.#announcer.say(this.#locale.say.spokenSelected(this.#words.text(record.title)));
    if (this.#layout === 'narrow') return;
    const from = event
      .composedPath()
      .find((node) => node instanceof Element && node.matches('summit-list, summit-details'));
    const tag = from instanceof Element ? from.localName : null;
    void this.updateComplete.then(() => {
      if (tag === 'summit-list' && record && this.view === 'list') {
        focusIn(this.renderRoot.querySelector('summit-details'), 'focusTitle');
      } else if (tag === 'summit-details' && !record) {
        focusIn(this.renderRoot.querySelector('summit-list'), 'focusEvent', before.selected);
      }
    });
  }

  // ------------------------------------------------------------ data

  /** Takes the data that stands: the property, else the file, else the bundled summits. */
  #settle(): void {
    if (this.#settled) return;
    this.#settled = true;
    this.#loading?.abort();
    this.#loading = null;
    this.problem = '';
    if (this.#data !== null) this.#show(createDataset(this.#data));
    else if (this.src === null) this.#show(createDataset(summits));
    else this.#load(this.src);
  }

  #show(dataset: Dataset): void {
    this.#replaced ??= this.#store.dataset;
    this.#store.load(dataset);
    this.problem = '';
    this.problemsOpen = false;
    this.problemsDismissed = false;
    this.#enter(dataset.length === 0 ? 'empty' : 'ready');
    this.requestUpdate();
  }

  #load(address: string): void {
    if (!this.isConnected) {
      this.#settled = false;
      return;
    }
    const loading = new AbortController();
    this.#loading = loading;
    this.#enter('loading');
    const run = async (): Promise<void> => {
      const { bytes, ...hints } = await loadFile(address, this.baseURI, { signal: loading.signal });
      const { dataset, issues } = await read(bytes, hints);
      loading.signal.throwIfAborted();
      const fatal = issues.find((issue) => issue.severity === 'error');
      if (dataset.length === 0 && fatal) this.#fail(`${this.#locale.say.notData} ${fatal.message}`);
      else this.#show(dataset);
    };
    run().catch((error: unknown) => {
      if (!loading.signal.aborted) this.#fail(this.#explain(error));
    });
  }

  #fail(message: string): void {
    this.problem = message;
    this.#enter('error');
    this.dispatchEvent(new SummitErrorEvent(message));
  }

  #explain(error: unknown): string {
    const { say } = this.#locale;
    if (!(error instanceof LoadError)) return say.notData;
    const { problem } = error;
    switch (problem.kind) {
      case 'status':
        return say.httpStatus(problem.status);
      case 'timeout':
        return say.timedOut(problem.seconds);
      case 'size':
        return say.tooLarge(problem.megabytes);
      default:
        return say.unreachable;
    }
  }

  #retry = (): void => {
    this.#settled = false;
    this.requestUpdate();
  };

  #enter(phase: Phase): void {
    this.#internals.states.delete(this.#phase);
    this.#internals.states.add(phase);
    this.#phase = phase;
  }

  // ------------------------------------------------------------ life

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.src !== null && this.#data === null && this.#phase === 'loading') this.#settled = false;
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#loading?.abort();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('src')) this.#settled = false;
    this.#settle();
  }

  override updated(): void {
    this.#feedSlotted();
    const before = this.#replaced;
    if (!before) return;
    this.#replaced = null;
    this.dispatchEvent(new SummitLoadEvent(before, this.#store.dataset));
  }

  /** A page's own view in a slot is treated like ours: it receives the same three properties. */
  #feedSlotted(): void {
    const { state, answers, dataset } = this.#store;
    for (const child of this.children) {
      if (VIEW_SLOTS.has(child.slot)) Object.assign(child, { data: dataset, state, answers });
    }
  }

  // ------------------------------------------------------------ drawing

  get #words(): Words {
    return new Words(this.#locale, this.#store.dataset);
  }

  get #layout(): Layout {
    const { width } = this.#box;
    if (width >= 960 || width === 0) return 'wide';
    return width >= 600 ? 'medium' : 'narrow';
  }

  override render(): TemplateResult {
    const { say } = this.#locale;
    const { dataset } = this.#store;
    const words = this.#words;
    const title = words.text(dataset.title);
    const waiting = this.#phase === 'loading' && dataset.length === 0;
    return html`<section
      class="frame ${this.#layout}"
      part="frame"
      aria-label=${this.label ?? (title === '' ? say.componentName : title)}
      aria-busy=${this.#phase === 'loading' ? 'true' : 'false'}
    >
      <button class="control skip" type="button" @click=${this.#skip}>${say.skip}</button>
      ${this.#header(words, waiting)}
      ${this.problem === '' ? nothing : errorNotice(this.problem, say, this.#retry)}
      ${waiting ? html`<slot></slot>` : nothing}
      ${toolbar({
        answers: this.#store.answers,
        hidden: this.#store.state.hidden,
        form: this.view,
        words,
        say,
        roving: this.#toolbar,
        onFilter: (hidden) => this.dispatchEvent(new SummitFilterEvent(hidden)),
        onForm: (form) => (this.view = form),
      })}
      ${
        this.problemsDismissed
          ? nothing
          : problemsNotice({
              dataset,
              open: this.problemsOpen,
              say,
              onToggle: () => (this.problemsOpen = !this.problemsOpen),
              onDismiss: () => (this.problemsDismissed = true),
            })
      }
      ${this.#grid()}
      <footer><p>${say.mapCredit}</p></footer>
      <div id="end" tabindex="-1"></div>
      ${this.#announcer.region()}
    </section>`;
  }

  #header(words: Words, waiting: boolean): TemplateResult {
    const { say } = this.#locale;
    const { dataset } = this.#store;
    const title = words.chosen(dataset.title);
    const about = words.chosen(dataset.summary);
    const placed = dataset.columns.x.reduce((count, x) => count + (Number.isNaN(x) ? 0 : 1), 0);
    const counted = waiting
      ? say.loading
      : say.counted(dataset.length, placed, about.value === '' ? words.extent() : '');
    const empty = this.#phase === 'empty';
    return html`<header>
      <slot name="title">
        ${title.value === '' ? nothing : html`<h2><bdi lang=${title.lang ?? nothing}>${title.value}</bdi></h2>`}
      </slot>
      ${
        empty
          ? html`<slot name="empty"><p class="about">${say.noData}</p></slot>`
          : this.#phase === 'error' && dataset.length === 0
            ? nothing
            : html`<p class="about">
                ${about.value === '' ? nothing : html`<bdi lang=${about.lang ?? nothing}>${about.value}</bdi>`}
                <bdi>${counted}</bdi>
              </p>`
      }
    </header>`;
  }

  #grid(): TemplateResult {
    const { dataset, state, answers } = this.#store;
    if (dataset.length === 0) return this.#emptyGrid();
    const narrow = this.#layout === 'narrow';
    const table = this.view === 'table';
    const selected = state.selected !== null && dataset.indexOf(state.selected) >= 0;
    const details = html`<slot name="details" slot=${narrow && !table ? 'details' : nothing}
      ><summit-details
        ?inline=${narrow && !table}
        .data=${dataset}
        .state=${state}
        .answers=${answers}
      ></summit-details
    ></slot>`;
    const list = (form: ListForm, content: unknown): TemplateResult =>
      html`<slot name="list"
        ><summit-list
          view=${form}
          ?rail=${narrow && form === 'list'}
          .data=${dataset}
          .state=${state}
          .answers=${answers}
          >${content}</summit-list
        ></slot
      >`;
    // The table stands under everything; in its company the column holds only the details.
    const side = table
      ? selected || this.#layout === 'wide'
        ? details
        : nothing
      : narrow
        ? list('list', details)
        : selected
          ? details
          : list('list', nothing);
    return html`<div class="grid">
        <div class="plate">
          ${this.#map()}
          <div class="time">
            <slot name="timeline"
              ><summit-timeline
                ?compact=${narrow}
                .data=${dataset}
                .state=${state}
                .answers=${answers}
              ></summit-timeline
            ></slot>
          </div>
        </div>
        ${side === nothing ? nothing : html`<div class="side">${side}</div>`}
      </div>
      ${table ? html`<div class="full">${list('table', nothing)}</div>` : nothing}`;
  }

  #map(): TemplateResult {
    const { dataset, state, answers } = this.#store;
    return html`<div class="map">
      <slot name="map"
        ><summit-venues .data=${dataset} .state=${state} .answers=${answers}></summit-venues
      ></slot>
    </div>`;
  }

  /** Before anything is there, and where nothing is: the map holds its place, and one sentence above says why. */
  #emptyGrid(): TemplateResult {
    const waiting = this.#phase === 'loading';
    return html`<div class="grid">
      <div class="plate">${this.#map()}</div>
      <div class="side">
        ${
          waiting
            ? html`<div class="skeleton" aria-hidden="true">
                ${Array.from({ length: 15 }, () => html`<span></span>`)}
              </div>`
            : nothing
        }
      </div>
    </div>`;
  }

  #skip = (): void => {
    const end = this.renderRoot.querySelector<HTMLElement>('#end');
    end?.focus();
  };
}

function focusIn(element: Element | null, method: 'focusTitle' | 'focusEvent', id?: string | null): void {
  const focus: unknown = element && Reflect.get(element, method);
  if (typeof focus === 'function') Reflect.apply(focus, element, id === undefined ? [] : [id]);
}

declare global {
  interface HTMLElementTagNameMap {
    'summit-map': SummitMap;
  }
}
