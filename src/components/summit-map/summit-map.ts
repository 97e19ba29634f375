import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { asGiven, type ClockZone } from '../../data/arranged.js';
import { createDataset } from '../../data/dataset.js';
import { noFilters, type Filters } from '../../data/filters.js';
import type { Answers } from '../../data/query.js';
import type { DataInput, Dataset, Issue } from '../../data/types.js';
import { clockName } from '../../data/zoned.js';
import { Announcer } from '../shared/announcer.js';
import { base } from '../shared/base.js';
import { SummitElement } from '../shared/element.js';
import {
  CHANGE_EVENTS,
  SummitChangeEvent,
  SummitDataIssueEvent,
  SummitErrorEvent,
  SummitHoverEvent,
  SummitLoadEvent,
  SummitPlayEvent,
  SummitProgressEvent,
  SummitSelectEvent,
} from '../shared/events.js';
import { Dismissal } from '../shared/dismissal.js';
import { focusOnce } from '../shared/focus-once.js';
import { drawAtOnce, inFrame } from '../shared/frame.js';
import { Locale } from '../shared/locale.js';
import { markStyles } from '../shared/marks.js';
import { Sight } from '../shared/sight.js';
import { Toolbar } from '../shared/roving.js';
import { Store, windowText, type State } from '../shared/store.js';
import { tokens } from '../shared/tokens.js';
import { Words } from '../shared/words.js';
import { Address } from './address.js';
import { Arrangement, type Layout } from './arrangement.js';
import { bar } from './bar.js';
import { download, type FileFormat } from './download.js';
import { Finder } from './finder.js';
import { FocusTrail } from './focus.js';
import { feedSlotted, grid } from './grid.js';
import { header, placeholder } from './header.js';
import { footer } from './footer.js';
import { keyboardHelp } from './help.js';
import { FocusKeeper } from './keeper.js';
import { layoutStyles } from './layout-styles.js';
import { Loading, type FileProgress } from './loading.js';
import type { TileProvider } from '../summit-venues/tile-provider.js';
import { errorNotice, problemsNotice, type Problems } from './notices.js';
import { progressCard } from './progress.js';
import { progressStyles } from './progress-styles.js';
import { skipLinks } from './skip.js';
import { speak, speakOfNew, speakOfSelected, viewSummary } from './speech.js';
import { styles } from './styles.js';
import type { ListForm } from './toolbar.js';
import { neighbour, VisibleIds } from './visible.js';

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
export class SummitMap extends SummitElement {
  static override styles: CSSResultGroup = [tokens, base, markStyles, styles, layoutStyles, progressStyles];

  /** Entries beyond this many are left out, and it is said. Counts for what is loaded next; default 2 000 000. */
  @property({ type: Number, attribute: 'max-records' }) maxRecords: number | null = null;
  /** A larger file, in megabytes, is not loaded. Counts for what is loaded next; default 512. */
  @property({ type: Number, attribute: 'max-megabytes' }) maxMegabytes: number | null = null;
  /** Name of the whole component for assistive technology. Default: the dataset's title. */
  @property() label: string | null = null;
  /** `group` gives the timeline a lane for each group. Default: one field for all. */
  @property() lanes: 'packed' | 'group' = 'packed';
  /** Which way time runs. By default as the page's language is written: from right to left in Arabic. */
  @property({ attribute: 'time-direction' }) timeDirection: 'ltr' | 'rtl' | null = null;
  /** On whose clock instants are shown: that of each venue, the reader's own, or UTC. */
  @property() zone: ClockZone = asGiven.zone;
  /**
   * Ids of two or more events, with spaces between: what happened around each is laid on one relative time, with
   * their days as day 0. The window then counts days: `-P21D`.
   */
  @property() compare: string | null = asGiven.compare;
  /** Whether the entries are shown as a list or as a table. */
  @property() view: ListForm = 'list';
  /** Whether the map draws how people came to the events, where the data says so. */
  @property({ type: Boolean }) journeys = false;
  /** Whether the map keeps to what the time window shows. By default it stays where the reader left it. */
  @property({ type: Boolean }) follow = false;
  /** A map server of the page's choice, as `<summit-venues>` takes it. Without it no server is asked for anything. */
  @property() tiles: string | TileProvider | null = null;
  /** Who is to be named for the tiles. */
  @property({ attribute: 'tile-attribution' }) tileAttribution: string | null = null;
  /** `ask` lets the reader decide before the server of the tiles is contacted. */
  @property() consent: 'ask' | null = null;
  /**
   * Keeps what the reader selects, filters and the window in the fragment of the page's address, under this name, so that
   * a link shows the same: `#talks.selected=hanoi-summit`. Without it the address is left alone. To be set before the
   * element comes to the page.
   */
  @property() address: string | null = null;
  /** Leaves the notice about entries that could not be read out; `issues` and `summit-data-issue` still tell of them. */
  @property({ type: Boolean, attribute: 'hide-problems' }) hideProblems = false;
  /** `wide`, `medium` or `narrow` fixes the layout; without it the width of the element decides. */
  @property() layout: Layout | null = null;
  /** The views that are shown, in this order: `map timeline list details`, of which any may be left out. */
  @property() views: string | null = null;
  /** `light` or `dark` forces a theme; without it the element follows the page's `color-scheme`. */
  @property({ reflect: true }) theme: string | null = null;

  @state() private problem = '';
  @state() private helpOpen = false;
  @state() private problems: Problems = 'closed';

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
  readonly #store = new Store(createDataset([]));
  readonly #finder = new Finder(this, this.#store, () => this.#locale.rtl);
  readonly #dismissal = new Dismissal(
    this,
    () => this.#store.state.hovered !== null,
    () => this.dispatchEvent(new SummitHoverEvent(null)),
  );
  readonly #loading = new Loading(
    {
      element: () => this,
      say: () => this.#locale.say,
      begin: () => (this.problem = ''),
      show: (dataset) => this.#show(dataset),
      showPart: (dataset) => this.#showPart(dataset),
      isEmpty: () => this.#store.dataset.length === 0,
      tell: (phase, progress) => this.#tell(phase, progress),
      fail: (message) => this.#fail(message),
    },
    this.#internals.states,
  );
  #data: DataInput | null = null;
  #src: string | null = null;
  /** What was shown before data that is not announced yet. */
  #replaced: Dataset | null = null;
  /** What was shown before the beginning of a file, of which the rest is still to come. */
  #unannounced: Dataset | null = null;
  /** The data that is not announced yet was long in coming: the reader is told that it is there. */
  #wasLarge = false;
  /** The reader was told that something is on its way. */
  #waited = false;

  constructor() {
    super();
    for (const type of CHANGE_EVENTS) this.addEventListener(type, this.#onAsk, { capture: true });
    this.addEventListener('keydown', drawAtOnce, { capture: true });
    this.addEventListener(SummitPlayEvent.type, this.#onPlay, { capture: true });
    new FocusKeeper(this, () => this.renderRoot.querySelector<HTMLElement>('.frame'));
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
    this.#unsettle();
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
    if (value !== old) this.#unsettle();
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
    this.#loading.settle();
    return [...this.#loading.unread, ...this.#store.dataset.issues, ...this.#settings.values()];
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
    this.#loading.cancel();
    this.requestUpdate();
  }

  // ------------------------------------------------------------ state

  readonly #settings = new Map<string, Issue>();

  get #answers(): Answers {
    this.#settle();
    return this.#store.answers;
  }

  /** The last change was one of many: what only is heard waits for the end of it. */
  #passing = false;
  #summary = '';

  #put(change: Partial<State>, name: string): void {
    this.#passing = false;
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
    const selected = neighbour(this.#answers, this.#store.state.selected, direction);
    if (selected !== null) this.selected = selected;
  }

  /** A view asks: the change is made before any listener of the page hears of it; an echo goes no further. */
  readonly #onAsk = (event: Event): void => {
    if (!(event instanceof SummitChangeEvent)) return;
    if (event instanceof SummitHoverEvent && event.hovered !== null && this.#dismissal.holds) {
      event.stopImmediatePropagation();
      return;
    }
    const before = this.#store.state;
    const passing = 'phase' in event && event.phase === 'move';
    const rests = this.#passing && !passing;
    this.#passing = passing;
    if (this.#store.dispatch(event.change) || rests) this.requestUpdate();
    else if (!event.final) {
      event.stopImmediatePropagation();
      return;
    }
    speak(event, this.#store, this.#locale, this.#announcer);
    if (event instanceof SummitSelectEvent) {
      const replaced = this.view === 'list' && this.#arrangement.layout !== 'narrow';
      void this.#trail.follow(event, before.selected, replaced);
    }
  };

  /** The steps are shown and not said; where they end is. */
  readonly #onPlay = (event: Event): void => {
    if (event instanceof SummitPlayEvent && !event.playing)
      speakOfSelected(this.#store, this.#locale, this.#announcer);
  };

  // ------------------------------------------------------------ data

  #show(dataset: Dataset): void {
    this.#replaced ??= this.#unannounced ?? this.#store.dataset;
    this.#unannounced = null;
    this.#sight.rouse();
    this.problem = '';
    this.problems = 'closed';
    this.#take(dataset);
  }

  /** The beginning of a file is shown without being announced: the whole will be. */
  #showPart(dataset: Dataset): void {
    this.#unannounced = this.#store.dataset;
    this.#take(dataset);
  }

  #take(dataset: Dataset): void {
    this.#store.load(dataset);
    this.requestUpdate();
  }

  #tell(phase: SummitProgressEvent['phase'], progress: FileProgress): void {
    const { say } = this.#locale;
    if (phase === 'start') this.#announcer.say(say.reading);
    if (phase === 'cancel') this.#announcer.say(say.readingStopped);
    this.#wasLarge ||= phase === 'end';
    this.dispatchEvent(new SummitProgressEvent(phase, progress));
    this.requestUpdate();
  }

  #fail(message: string): void {
    this.problem = message;
    this.dispatchEvent(new SummitErrorEvent(message));
  }

  #retry = (): void => {
    this.#unsettle();
    this.requestUpdate();
  };

  /** The button in the place of a pressed one gets its focus, but not the second half of a double click. */
  readonly #onCancel = (): void => {
    this.cancel();
    const focus = (): void => this.renderRoot.querySelector<HTMLElement>('.card button')?.focus();
    void this.updateComplete.then(focus);
  };

  readonly #dismiss = (): void => {
    this.#loading.forget();
    this.requestUpdate();
  };

  readonly #readAgain = ({ detail }: MouseEvent): void => {
    if (detail < 2) this.#retry();
  };

  // ------------------------------------------------------------ life

  override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    // What the page wrote inside the element stays until there is something to see.
    root.append(document.createElement('slot'));
    return root;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#loading.resume();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#loading.stop();
  }

  /**
   * At most once per frame; the first time as soon as the language is there. Out of sight it sleeps, but for another
   * address or new data, which the page waits for: the update is pending then, and `updateComplete` resolves with false.
   */
  protected override scheduleUpdate(): void | Promise<unknown> {
    const draw = (): void | Promise<unknown> => super.scheduleUpdate();
    if (!this.hasUpdated) return this.#locale.whenReady(draw);
    const sleeps = this.#loading.settled && !this.#replaced && !this.#sight.inSight;
    if (!sleeps) return inFrame('owner', draw);
    this.#sight.later(() => void inFrame('owner', draw));
  }

  override firstUpdated(): void {
    this.renderRoot.firstElementChild?.remove();
  }

  override willUpdate(): void {
    this.#settle();
  }

  /** What was asked for may not stand any more: that is not slept over. */
  #unsettle(): void {
    this.#loading.unsettle();
    this.#sight.rouse();
  }

  /** The data that stands, as it is to be laid out. */
  #settle(): void {
    this.#store.arrange(this);
    this.#store.lang = this.#locale.lang;
    this.#loading.settle();
  }

  override updated(): void {
    feedSlotted(this, this.#store);
    const before = this.#replaced;
    if (!before) return;
    this.#replaced = null;
    const loaded = new SummitLoadEvent(before, this.#store.dataset);
    this.dispatchEvent(loaded);
    if (loaded.issues.length > 0) this.dispatchEvent(new SummitDataIssueEvent(this.#store.dataset));
    if (this.#wasLarge) this.#announcer.say(this.#locale.say.entriesRead(loaded.count, loaded.offered));
    else if (this.#waited || before.length > 0)
      speakOfNew(loaded, this.#store, this.#locale, this.#announcer);
    this.#wasLarge = this.#waited = false;
  }

  override render(): TemplateResult {
    const { say } = this.#locale;
    const { dataset } = this.#store;
    const { phase } = this.#loading;
    const { layout, fit, height, paper } = this.#arrangement;
    const words = new Words(this.#locale, dataset);
    const title = words.text(dataset.title);
    const waiting = phase === 'loading' && dataset.length === 0;
    this.#waited ||= waiting;
    return html`<section
      class="frame ${layout} ${fit}"
      part="frame"
      .style=${layout === 'paper' ? `inline-size: ${paper}px` : `--_height: ${height}rem`}
      aria-label=${this.label ?? (title === '' ? say.componentName : title)}
      aria-describedby=${dataset.length === 0 ? nothing : 'now'}
      aria-busy=${phase === 'loading' ? 'true' : 'false'}
    >
      ${waiting ? placeholder(say) : this.#whole(words)} ${this.#card()} ${this.#announcer.region()}
    </section>`;
  }

  /** How far a large file is. */
  #card(): TemplateResult | typeof nothing {
    return progressCard({
      progress: this.#loading.progress,
      stopped: this.#loading.stopped,
      say: this.#locale.say,
      onCancel: this.#onCancel,
      onRetry: this.#readAgain,
      onDismiss: this.#dismiss,
    });
  }

  #whole(words: Words): TemplateResult {
    const { say } = this.#locale;
    const { dataset, state: now, answers } = this.#store;
    const { phase } = this.#loading;
    const { view, lanes, timeDirection } = this;
    const { layout, views } = this.#arrangement;
    const any = dataset.length > 0;
    if (!this.#passing || this.#summary === '')
      this.#summary = viewSummary({ dataset, state: now, answers }, this.#locale, words);
    return html`${skipLinks({
        say,
        roving: this.#skips,
        onPast: this.#skip,
        onEntries: any && (views.includes('list') || layout === 'narrow') ? this.#skipToEntries : null,
      })}
      ${header({ dataset, phase, partial: this.#loading.partial, words, say })}
      ${any ? html`<p id="now" class="unseen">${this.#summary}</p>` : nothing}
      ${this.problem === '' ? nothing : errorNotice(this.problem, say, this.#retry)}
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
      ${
        this.hideProblems
          ? nothing
          : problemsNotice(dataset, this.problems, this.#locale, (problems) => (this.problems = problems))
      }
      ${grid({ dataset, state: now, answers, layout, views, view, lanes, timeDirection, map: this })}
      ${footer({
        say,
        clock: dataset.zone ? clockName(dataset.zone, this.#locale.lang) : '',
        roving: this.#foot,
        onDownload: any ? this.#onDownload : null,
        onHelp: () => void this.#help(),
      })}
      ${this.helpOpen ? keyboardHelp(say, say.lang, () => (this.helpOpen = false)) : nothing}
      <div id="end"></div>`;
  }

  readonly #onDownload = (format: FileFormat): void => {
    const { given } = this.#store;
    void download(given, format, new Words(this.#locale, given).text(given.title), this.#locale.lang);
  };

  readonly #help = async (): Promise<void> => {
    this.helpOpen = true;
    await this.updateComplete;
    this.renderRoot.querySelector('dialog')?.showModal();
  };

  readonly #skip = (): void => {
    const end = this.renderRoot.querySelector<HTMLElement>('#end');
    if (end) focusOnce(end);
  };
  readonly #skipToEntries = (): void => void this.#trail.toEntries();
}

declare global {
  interface HTMLElementTagNameMap {
    'summit-map': SummitMap;
  }
}
