import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { createDataset } from '../../data/dataset.js';
import { noFilters, type Filters } from '../../data/filters.js';
import type { Answers } from '../../data/query.js';
import type { DataInput, Issue } from '../../data/types.js';
import { clockName } from '../../data/zoned.js';
import { Announcer } from '../shared/announcer.js';
import { base } from '../shared/base.js';
import { drawAtOnce, inFrame } from '../shared/frame.js';
import { Locale } from '../shared/locale.js';
import { markStyles } from '../shared/marks.js';
import { noteHand } from '../shared/mouse-rest.js';
import { nextTask } from '../shared/next-task.js';
import { Sight } from '../shared/sight.js';
import { Toolbar } from '../shared/roving.js';
import { KeyboardHelp, helpStyles } from '../shared/help.js';
import { Store, windowText, type State } from '../shared/store.js';
import { tokens } from '../shared/tokens.js';
import { Words } from '../shared/words.js';
import { Address } from './address.js';
import { Arrangement, hasTable } from './arrangement.js';
import { bar } from './bar.js';
import { Delivery } from './delivery.js';
import { download, type FileFormat } from './download.js';
import { Finder } from './finder.js';
import { FocusTrail } from './focus.js';
import { feed, grid, slottedIn, viewsIn } from './grid.js';
import { header, placeholder } from './header.js';
import { footer } from './footer.js';
import { FocusKeeper } from './keeper.js';
import { layoutStyles } from './layout-styles.js';
import { progressStyles } from './progress-styles.js';
import { PlainTable } from './plain-table.js';
import { Requests, type Core } from './requests.js';
import { Settings } from './settings.js';
import { skipLinks } from './skip.js';
import { viewSummary } from './speech.js';
import { styles } from './styles.js';
import type { ListForm } from './toolbar.js';
import { neighbour, VisibleIds } from './visible.js';

const nothingYet = createDataset([]);

/** So many events take half as long to read as to draw. */
const MANY = 20_000;

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
 * @fires summit-load - New data is on screen: `count` of `offered`, `issues`.
 * @fires summit-data-issue - Entries could not be read, or are to be checked: `unread` of `offered`, `issues`.
 * @fires summit-progress - A large file is on its way: `phase`, `done` of `total`, `unit`.
 * @fires summit-error - The data could not be had: `message`.
 * @fires summit-select - The reader chose an event: `selected`.
 * @fires summit-hover - The reader points at an event: `hovered`.
 * @fires summit-window - The reader moved the time window: `from`, `to`, `phase`.
 * @fires summit-viewport - The map moved: `center`, `zoom`, `user`, `phase`.
 * @fires summit-play - Playback began or paused: `playing`.
 * @fires summit-filter - The reader switched kinds on or off, searched or filtered: `hidden`, `filters`.
 * @csspart frame - The whole component.
 * @csspart toolbar - Filters and view switch.
 * @csspart filter - One filter.
 * @csspart filters-button - The button that opens search and filters.
 * @csspart filters - The filters by people, status and source.
 * @csspart search - The search field.
 * @csspart help - The dialog that lists the keys.
 * @csspart problems - The notice about entries that could not be read.
 * @csspart error - The error message.
 * @csspart progress - How far a large file is, with the button that gives it up.
 * @cssstate loading - Waiting for `src`.
 * @cssstate ready - Data is on screen.
 * @cssstate empty - The data holds no event.
 * @cssstate error - `src` could not be had.
 * @cssstate asleep - Out of sight: what changes is drawn when it is seen again.
 */
export class SummitMap extends Settings {
  static override styles: CSSResultGroup = [
    tokens,
    base,
    helpStyles,
    markStyles,
    styles,
    layoutStyles,
    progressStyles,
  ];

  /** Whether the entries are shown as a list or as a table. */
  @property() view: ListForm = 'list';

  readonly #locale = new Locale(this);
  readonly #announcer = new Announcer(this);
  readonly #arrangement = new Arrangement(this);
  readonly #sight: Sight = new Sight(
    this,
    () => this,
    (inSight) => this.#internals.states[inSight ? 'delete' : 'add']('asleep'),
  );
  readonly #toolbar = new Toolbar(this, '.tools', () => this.#locale.rtl);
  readonly #skips = new Toolbar(this, '.skip', () => this.#locale.rtl);
  readonly #trail = new FocusTrail(this);
  readonly #foot = new Toolbar(this, '.foot', () => this.#locale.rtl);
  readonly #address = new Address(this);
  readonly #internals = this.attachInternals();
  readonly #store = new Store(nothingYet);
  readonly #finder = new Finder(this, this.#store, () => this.#locale.rtl);
  readonly #help = new KeyboardHelp(this);
  readonly #core: Core = { store: this.#store, locale: this.#locale, announcer: this.#announcer };
  readonly #requests = new Requests(this, this.#core, {
    onChosen: (event, before) => {
      const replaced = this.view === 'list' && this.#arrangement.layout !== 'narrow';
      void this.#trail.follow(event, before, replaced);
    },
    onMoving: () => feed([...viewsIn(this.renderRoot), ...slottedIn(this)], this.#store),
  });
  readonly #delivery = new Delivery(this, this.#core, this.#sight, this.#internals.states);
  #data: DataInput | null = null;
  #src: string | null = null;

  constructor() {
    super();
    this.addEventListener('keydown', drawAtOnce, { capture: true });
    noteHand(this);
    new FocusKeeper(this, this.#trail.toEntry, () => this.renderRoot.querySelector<HTMLElement>('.frame'));
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
    this.#delivery.unsettle();
    this.requestUpdate('data', old);
  }

  /** Address of the data, read when neither `data` nor a default is wanted. */
  @property()
  get src(): string | null {
    return this.#src;
  }
  set src(value: string | null) {
    const old = this.#src;
    this.#src = value;
    if (value !== old) this.#delivery.unsettle();
    this.requestUpdate('src', old);
  }

  /** Id of the selected event, or null. */
  @property()
  get selected(): string | null {
    return this.#store.state.selected;
  }
  set selected(value: string | null) {
    this.#trail.forget();
    this.#put({ selected: value ?? null }, 'selected');
  }

  /**
   * Start of the time window as ISO/EDTF text (`2019`, `2019-02`, `2019-02-27`), as `today` or the distance from it
   * (`-P12M`), which is then a date, or null for open.
   */
  @property()
  get from(): string | null {
    return this.#store.state.from;
  }
  set from(value: string | null) {
    this.#putDate('from', value);
  }

  /** End of the time window, inclusive, in the same way, or null for open. */
  @property()
  get to(): string | null {
    return this.#store.state.to;
  }
  set to(value: string | null) {
    this.#putDate('to', value);
  }

  /** What is searched for and filtered by: `search`, and ids in `participants`, `statuses` and `sources`. */
  @property({ attribute: false })
  get filters(): Filters {
    return this.#store.state.filters;
  }
  set filters(value: Partial<Filters> | null) {
    this.#put({ filters: { ...noFilters, ...value } }, 'filters');
  }

  /** Ids of the events inside the window and the filters, in time order. Iterable, with `length` and `at(i)`. */
  get visible(): VisibleIds {
    return new VisibleIds(this.#answers);
  }

  /** What could not be read, or only in part. */
  get issues(): readonly Issue[] {
    this.#delivery.settle();
    return [...this.#delivery.unread, ...this.#store.dataset.issues, ...this.#settings.values()];
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

  /**
   * Gives up a file of `src` that is still on its way. What is on screen stays, its first events among it; `summit-progress`
   * says `cancel` where the file is a large one. Without such a file it does nothing.
   */
  cancel(): void {
    this.#delivery.cancel();
  }

  // ------------------------------------------------------------ state

  readonly #settings = new Map<string, Issue>();

  get #answers(): Answers {
    this.#settle();
    return this.#store.answers;
  }

  /** What the views show, in words. */
  #summary: string | TemplateResult = '';
  readonly #plainTable = new PlainTable();
  #table: unknown = null;

  #put(change: Partial<State>, name: string): void {
    this.#requests.passing = false;
    if (this.#store.dispatch(change)) this.requestUpdate(name, undefined);
  }

  #putDate(name: 'from' | 'to', value: string | null): void {
    const text = windowText(value ?? null);
    if (text === undefined) {
      const message = this.#locale.say.badDate(String(value), '2019, 2019-02, 2019-02-27');
      this.#settings.set(name, { code: 'bad-window', path: name, message, severity: 'warning' });
    } else this.#settings.delete(name);
    this.#put({ [name]: text ?? null }, name);
  }

  #step(direction: 1 | -1): void {
    const selected = neighbour(this.#answers, this.#store.state.selected, direction);
    if (selected !== null) this.selected = selected;
  }

  // ------------------------------------------------------------ life

  override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    // What the page wrote inside the element stays until there is something to see.
    root.append(document.createElement('slot'));
    return root;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // A view that was taken away in the middle of a move may not have said its end.
    this.#requests.passing = false;
    this.requestUpdate();
  }

  /**
   * At most once per frame; the first time as soon as the language is there. Out of sight it sleeps, but for another
   * address or new data, which the page waits for: the update is pending then, and `updateComplete` resolves with false.
   */
  protected override scheduleUpdate(): void | Promise<unknown> {
    const draw = (): void | Promise<unknown> => super.scheduleUpdate();
    if (!this.hasUpdated) return this.#locale.whenReady(() => this.#readThen(draw));
    const sleeps = this.#delivery.settled && !this.#sight.inSight;
    if (!sleeps) return inFrame('owner', draw);
    this.#sight.later(() => void inFrame('owner', draw));
  }

  /** Many events are read in one task and drawn in the next: both together would keep the page from answering. */
  #readThen(draw: () => void | Promise<unknown>): void | Promise<unknown> {
    this.#settle();
    return this.#store.dataset.length < MANY ? draw() : nextTask().then(draw);
  }

  override firstUpdated(): void {
    this.renderRoot.firstElementChild?.remove();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    // What goes alone is not heard any more.
    if (changed.has('views')) this.#requests.passing = false;
    this.#settle();
  }

  /** The data that stands, as it is to be laid out. */
  #settle(): void {
    this.#store.arrange(this);
    this.#store.lang = this.#locale.lang;
    this.#delivery.settle();
  }

  override updated(): void {
    feed(slottedIn(this), this.#store);
    this.#delivery.announce();
  }

  override render(): TemplateResult {
    const { say } = this.#locale;
    const { dataset } = this.#store;
    const { phase, waiting } = this.#delivery;
    const { layout, fit, height, paper } = this.#arrangement;
    const words = new Words(this.#locale, dataset);
    const title = words.text(dataset.title);
    return html`<section
      class="frame ${layout} ${fit}"
      part="frame"
      .style=${layout === 'paper' ? `inline-size: ${paper}px` : `--_height: ${height}rem`}
      aria-label=${this.label ?? (title === '' ? say.componentName : title)}
      aria-describedby=${dataset.length === 0 ? nothing : 'now'}
      aria-busy=${phase === 'loading' ? 'true' : 'false'}
    >
      ${waiting ? placeholder(say) : this.#whole(words)} ${this.#delivery.card()} ${this.#announcer.region()}
    </section>`;
  }

  #whole(words: Words): TemplateResult {
    const { say } = this.#locale;
    const { dataset, state: now, answers } = this.#store;
    const { phase, partial } = this.#delivery;
    const { view, lanes, timeDirection } = this;
    const { layout, views } = this.#arrangement;
    const any = dataset.length > 0;
    if (!this.#requests.passing || this.#table === null) {
      this.#summary = viewSummary({ dataset, state: now, answers }, this.#locale, words);
      this.#table = this.#plainTable.view({ dataset, state: now, answers }, this.#locale, words);
    }
    const tableIsSeen = layout === 'paper' || hasTable(view, views);
    return html`${skipLinks({
        say,
        roving: this.#skips,
        onPast: this.#trail.past,
        onEntries: any && (views.includes('list') || layout === 'narrow') ? this.#trail.toEntries : null,
      })}
      ${header({ dataset, phase, partial, words, say, lang: this.#locale.lang })}
      ${any ? html`<p id="now" class="unseen">${this.#summary}</p>` : nothing} ${this.#delivery.failure()}
      ${
        any
          ? bar({
              host: this,
              store: this.#store,
              locale: this.#locale,
              words,
              layout,
              form: views.includes('list') ? view : null,
              roving: this.#toolbar,
              finder: this.#finder,
              onForm: (form) => (this.view = form),
            })
          : nothing
      }
      ${this.#delivery.problems()}
      ${grid({ dataset, state: now, answers, layout, views, view, lanes, timeDirection, map: this })}
      ${answers.visible.length > 0 && !tableIsSeen ? this.#table : nothing}
      ${footer({
        say,
        clock: dataset.zone ? clockName(dataset.zone, this.#locale.lang) : '',
        roving: this.#foot,
        onDownload: any ? this.#onDownload : null,
        help: this.#help.button(say),
      })}
      ${this.#help.dialog(this.#locale)}
      <div id="end"></div>`;
  }

  readonly #onDownload = (format: FileFormat): void => {
    const { given } = this.#store;
    void download(given, format, new Words(this.#locale, given).text(given.title), this.#locale.lang);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'summit-map': SummitMap;
  }
}
