import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { wallClock } from '../../data/dates/index.js';
import type { Dataset } from '../../data/types.js';
import { Announcer } from '../shared/announcer.js';
import { base } from '../shared/base.js';
import { SummitPlayEvent, SummitWindowEvent, type Phase } from '../shared/events.js';
import { markStyles } from '../shared/marks.js';
import { Box } from '../shared/resize.js';
import { printing } from '../shared/printing.js';
import { Toolbar } from '../shared/roving.js';
import { tokens } from '../shared/tokens.js';
import { SummitView } from '../shared/view.js';
import { drawAxis, drawGrid } from './axis.js';
import { drawBars } from './bars.js';
import { drawDensity } from './density.js';
import { booksOf, type Books } from './books.js';
import { StripDrag } from './drag.js';
import { Fresh } from './fresh.js';
import { lanesFrame, stripFrame } from './frames.js';
import { drawHeads } from './heads.js';
import { gripKey, keyOf } from './keys.js';
import { LanesHeight, LEAST_HEIGHT, MOST_ON_PAPER } from './lanes-height.js';
import { lanesStyles } from './lanes-styles.js';
import { legend, legendOf } from './legend.js';
import { TextWidths } from './measure.js';
import type { Lanes } from './model.js';
import { Options } from './options.js';
import { drawOverview } from './overview.js';
import { LanesPan } from './pan.js';
import { Player } from './player.js';
import { middleOf, openText, type Period, type WindowText } from './period.js';
import { rail } from './rail.js';
import { Scene } from './scene.js';
import { fieldErrors, Fields, sentence, type SentenceModel } from './sentence.js';
import { steps } from './steps.js';
import { timeAxis } from './time-axis.js';
import { styles } from './styles.js';
import { drawGrips, gripsOf } from './window.js';

/** What a clock in a zone shows now, the reader's own without one. */
const nowOn = (zone: string | undefined): number =>
  zone ? wallClock(Date.now(), zone) : Date.now() - new Date().getTimezoneOffset() * 60_000;

/** A lone timeline in a box narrower than this is vertical. */
const NARROW = 480;

/**
 * Events on lanes over an axis, and under it the whole period in little with the time window on it. What the lanes
 * show is the window; it can be dragged, typed and moved by keys.
 *
 * @element summit-timeline
 * @summary The events on a time axis, with the window that filters map and list.
 * @fires summit-select - The reader chose an event: `selected`.
 * @fires summit-hover - The reader points at an event: `hovered`.
 * @fires summit-window - The reader moved the time window: `from`, `to`, `phase`.
 * @fires summit-play - Playback began or paused: `playing`.
 * @cssstate playing - It plays.
 * @csspart play - The button that plays and pauses.
 * @csspart player - The settings of playback.
 * @csspart sentence - "9 of 10 entries between … and …".
 * @csspart step - One of the buttons for earlier, later, shorter and longer.
 * @csspart whole - The button that opens the window.
 * @csspart unit - A button that makes the window one decade, year, month …
 * @csspart head - The name of a group over its lane.
 * @csspart era - An era.
 * @csspart density - How many events of a group there are over time, where there are many.
 * @csspart legend - What the marks mean that the data need.
 * @csspart lanes - The events.
 * @csspart option - One event, or a count of events; with `point`, `pill`, `bar`, `bracket`, `days` or `bin`, and `selected`, `hovered`, `dimmed`.
 * @csspart axis - The axis under the lanes.
 * @csspart overview - The strip of the whole period.
 * @csspart thumb - One end of the window; with `start` or `end`.
 */
export class SummitTimeline extends SummitView {
  static override styles: CSSResultGroup = [tokens, base, markStyles, styles, lanesStyles];

  /** Draws only the sentence and the strip: for a container so narrow that the list is the timeline. */
  @property({ type: Boolean, reflect: true }) compact = false;

  /** `group`: a lane for each group, with its name and count, that can be folded. Default: one field for all. */
  @property() lanes: 'packed' | 'group' = 'packed';

  /** Starts to play by itself, unless the reader wants less motion. */
  @property({ type: Boolean }) autoplay = false;

  @state() private folded: ReadonlySet<string> = new Set();

  @query('.bar') private readonly bar!: HTMLElement;
  @query('.lanes') private readonly field!: HTMLElement | null;
  @query('.heads') private readonly heads!: HTMLElement | null;
  @query('.back') private readonly back!: SVGElement | null;
  @query('.options') private readonly list!: HTMLElement | null;
  @query('.axis') private readonly axis!: SVGElement | null;
  @query('.overview') private readonly overview!: HTMLElement | null;
  @query('.strip') private readonly strip!: SVGElement | null;

  readonly #box = new Box(this, () => {
    this.#room = this.field?.clientHeight ?? Infinity;
    this.requestUpdate();
  });
  readonly #widths = new TextWidths(this);
  readonly #coarse = matchMedia('(pointer: coarse)');
  readonly #fields = new Fields(this);
  readonly #toolbar = new Toolbar(this, ':is(.steps, .heads)', () => this.locale.rtl);
  readonly #scene = new Scene();
  readonly #stripDrag = new StripDrag(
    () =>
      this.#scene.strip &&
      this.#scene.window &&
      this.#period && {
        scale: this.#scene.strip.scale,
        window: this.#scene.window,
        period: this.#period,
      },
    (text, phase) => this.#askWindow(text, phase),
  );
  readonly #lanesPan = new LanesPan(
    () => this.#scene.lanes && this.#period && { scale: this.#scene.lanes.scale, period: this.#period },
    (text, phase) => this.#askWindow(text, phase),
  );
  readonly #options = new Options({
    lanes: () => this.#scene.lanes,
    period: () => this.#period,
    state: () => this.model.state,
    lang: () => this.locale.lang,
    list: () => this.list,
    scroller: () => this.field,
    ask: (event) => this.ask(event),
    askWindow: (text, phase) => this.#askWindow(text, phase),
    endsDrag: () => this.#lanesPan.endsDrag(),
    redraw: () => this.requestUpdate(),
  });
  readonly #internals = this.attachInternals();
  readonly #player = new Player(this, {
    playModel: () => this.model,
    played: () => this.#whole,
    playPeriod: () => this.#period,
    isReading: () => this.#isReading,
    playAsk: (event) => this.ask(event),
    playWindow: (text, phase) => this.#askWindow(text, phase),
    onPlaying: (playing) => {
      this.#internals.states[playing ? 'add' : 'delete']('playing');
      this.dispatchEvent(new SummitPlayEvent(playing));
    },
  });
  /** The element that all of it belongs to. */
  get #whole(): Element {
    const root = this.getRootNode();
    return root instanceof ShadowRoot && this.owned ? root.host : (this.closest('summit-map') ?? this);
  }
  #books: Books | null = null;
  #shownSelection: string | null = null;
  readonly #height = new LanesHeight();
  /** How much of the lanes does not fit, and how much of it is scrolled past, in px. */
  #below = 0;
  /** How tall the lanes came out, in px, which is less than they want where the height of the whole is given. */
  #room = Infinity;
  #scrolled = 0;
  readonly #fresh = new Fresh();
  readonly #announcer = new Announcer(this);
  /** Whether what stands on the lanes are counts. */
  #drawnDense = false;

  /** Whether it plays: `:state(playing)` for styles. */
  get playing(): boolean {
    return this.#player.playing;
  }

  /** Plays on from where the reader is, or pauses. */
  togglePlay(): void {
    this.#player.toggle();
  }

  /** Puts the focus on the option of an event; false where it has none. */
  async focusEvent(id: string): Promise<boolean> {
    await this.updateComplete;
    return this.#options.focus(id);
  }

  override firstUpdated(): void {
    if (!this.autoplay || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    void this.updateComplete.then(() => this.#player.play());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#lanesPan.stop();
    this.#stripDrag.stop();
  }

  override render(): TemplateResult {
    const { say } = this.locale;
    const model = this.#sentenceModel;
    const period = this.#period;
    return html`<div class="bar" part="bar" @keydown=${this.#onKey}>
        ${steps({
          period,
          about: middleOf(this.model, period),
          roving: this.#toolbar,
          player: this.#player,
          say,
          lang: this.locale.lang,
          ask: (text) => this.#askWindow(text, 'end'),
        })}
        ${sentence(model, this.#fields)}
      </div>
      ${fieldErrors(this.#fields, model)} ${this.compact || this.#vertical ? nothing : this.#lanesFrame()}
      ${this.#stripFrame()} ${this.#legend()} ${this.#vertical ? rail(this.model) : nothing}
      ${this.owned ? nothing : this.#announcer.region()}`;
  }

  #lanesFrame(): TemplateResult {
    const { model, locale } = this;
    return lanesFrame({
      model,
      words: this.#bookOf(model.dataset).words,
      locale,
      pan: this.#lanesPan,
      options: this.#options,
      toolbar: this.#toolbar,
      onFold: this.#onFold,
      onScroll: this.#onScroll,
    });
  }

  #legend(): unknown {
    const { answers } = this.model;
    const { say, lang } = this.locale;
    return guard([answers.visible, say, lang], () => legend(legendOf(answers), say, lang));
  }

  #stripFrame(): TemplateResult {
    const hidden = this.#scene.whole === null;
    return stripFrame({
      hidden,
      label: this.locale.say.window,
      drag: this.#stripDrag,
      onKey: this.#onGripKey,
    });
  }

  // ------------------------------------------------------------ what is drawn

  get #period(): Period | null {
    const { dataset, state } = this.model;
    return this.#scene.periodOf(dataset, state, this.#box.width);
  }

  get #sentenceModel(): SentenceModel {
    const { dataset, state, answers } = this.model;
    return {
      text: { from: state.from, to: state.to },
      relative: dataset.alignment !== undefined,
      whole: openText(dataset, this.#period),
      shown: answers.visible.length,
      all: answers.total,
      lang: this.locale.lang,
      say: this.locale.say,
      ask: (text) => this.#askWindow(text, 'end'),
    };
  }

  #bookOf(dataset: Dataset): Books {
    return (this.#books = booksOf(this.#books, dataset, this.locale));
  }

  /** A map that moves changes nothing here but which events are faint. */
  protected override get drawn(): readonly unknown[] {
    const { dataset, answers, state: now } = this.model;
    const { visible, passing } = answers;
    return [
      dataset,
      visible,
      passing,
      now.selected,
      now.hovered,
      now.from,
      now.to,
      this.#scene.follow(answers),
    ];
  }

  override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.#box.width > 0) this.#draw();
  }

  #draw(): void {
    const { answers, state } = this.model;
    const { lang, rtl, say } = this.locale;
    const { width } = this.#box;
    if (!this.overview || !this.strip) return;
    // Asking for styles costs more than all else: not while something moves under the pointer.
    if (!this.#held || this.#widths.size === 0) this.#widths.readFonts(this.bar, this.overview);
    const zoom = Math.max(1, this.#widths.size / 13);
    const isGrouped = this.lanes === 'group' || answers.dataset.alignment !== undefined;
    const { facts, eras, words } = this.#bookOf(answers.dataset);
    this.#scene.hold = [this.field, this.overview].some((box) => box?.matches(':hover'));
    const scene = this.#scene.draw({
      answers,
      state,
      width,
      rtl,
      time: timeAxis(answers.dataset, lang, say),
      lang,
      compact: this.compact || this.#vertical,
      zoom,
      measure: this.#widths.of,
      fonts: this.#widths.version,
      facts,
      eras,
      grouped: isGrouped && answers.dataset.groups.length > 1,
      folded: this.folded,
      nameOf: (group) => words.chosen(group.label),
      now: nowOn(answers.dataset.zone),
      say,
      counted: (count) => say.tableCaption(count),
    });
    if (scene.lanes) this.#drawLanes(scene.lanes, width);
    if (!scene.strip || !scene.window || !scene.period) return;
    if (this.axis && scene.lanes)
      drawAxis(this.axis, { lanes: scene.lanes, window: scene.window, width, zoom });
    drawOverview(this.strip, { strip: scene.strip, window: scene.window, width, zoom });
    drawGrips(this.overview, {
      window: scene.window,
      grips: gripsOf(scene.period, this.#sentenceModel.whole, say, lang),
      width,
      height: scene.strip.height,
      target: this.#coarse.matches ? 44 : 24,
    });
  }

  /** What lies under the reader's pointer does not move while it is held. */
  get #held(): boolean {
    return this.#stripDrag.active || this.#lanesPan.active;
  }

  /** Alone in a narrow box the list's rail is the timeline: time runs down, under the same names and keys. */
  get #vertical(): boolean {
    const { width } = this.#box;
    const hasRail = customElements.get('summit-list') !== undefined;
    return !this.owned && !this.compact && hasRail && width > 0 && width < NARROW;
  }

  #drawLanes(lanes: Lanes, width: number): void {
    const { state } = this.model;
    if (!this.field || !this.back || !this.list || !this.heads) return;
    const held = this.#held;
    const zoom = Math.max(1, this.#widths.size / 13);
    const frame = { dataset: this.model.dataset, folded: this.folded, width, zoom };
    const height = printing()
      ? Math.min(lanes.height, MOST_ON_PAPER)
      : this.#height.of(frame, lanes.height, held);
    this.field.style.blockSize = `${height}px`;
    this.field.style.minBlockSize = `${Math.min(height, LEAST_HEIGHT * zoom)}px`;
    this.#below = lanes.height - Math.min(height, this.#room);
    drawHeads(this.heads, lanes.heads, this.locale.lang, this.locale.rtl);
    drawGrid(this.back, { lanes, width, height: Math.max(lanes.height, height) });
    drawDensity(this.back, lanes.density);
    const { focused } = this.#options;
    // Counts have no more to show than their names: while they move, what the reader sees is drawn, and they follow.
    const moves = lanes.density.length > 0 && (held || this.#player.playing);
    if (moves && this.#drawnDense) return;
    this.#drawnDense = lanes.density.length > 0;
    const added = this.#fresh.update(this.model.dataset, lanes.items);
    // Inside a `<summit-map>` that says it.
    if (added > 0 && !this.owned) this.#announcer.say(this.locale.say.newEntries(added));
    drawBars(this.list, {
      items: lanes.items,
      fresh: this.#fresh.ids,
      selected: state.selected,
      hovered: state.hovered,
      active: this.#options.activeAmong(lanes.items, state.selected),
      lang: this.locale.lang,
    });
    this.#cueMore();
    // The event that had the focus has left the window: its neighbour takes over.
    if (focused && !this.list.contains(focused)) void this.updateComplete.then(() => this.#options.focus());
    if (state.selected !== this.#shownSelection) {
      this.#shownSelection = state.selected;
      this.#options.reveal(state.selected);
    }
  }

  readonly #onScroll = (): void => {
    this.#scrolled = this.field?.scrollTop ?? 0;
    this.#cueMore();
  };

  /** The last row in sight fades where there are more under it: worked out, since to measure it lays out each frame. */
  #cueMore(): void {
    this.field?.classList.toggle('more', this.#below - this.#scrolled > 2);
  }

  // ------------------------------------------------------------ what the reader does

  /** The pointer rests on the drawing, or the focus is in it. */
  get #isReading(): boolean {
    const active = this.shadowRoot?.activeElement;
    const boxes = [this.field, this.overview];
    return boxes.some((box) => box !== null && (box.matches(':hover') || box.contains(active ?? null)));
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.#player.pause();
  };

  #askWindow({ from, to }: WindowText, phase: Phase): void {
    const { state } = this.model;
    if (phase === 'move' && state.from === from && state.to === to) return;
    this.ask(new SummitWindowEvent(from, to, phase));
    this.requestUpdate();
  }

  readonly #onFold = ({ target }: Event): void => {
    const id = target instanceof Element ? target.closest('.head')?.getAttribute('data-group') : null;
    if (!id) return;
    const folded = new Set(this.folded);
    if (!folded.delete(id)) folded.add(id);
    this.folded = folded;
  };

  readonly #onGripKey = (event: KeyboardEvent): void => {
    const end = event.target instanceof Element ? event.target.getAttribute('data-end') : null;
    const period = this.#period;
    if (!period || (end !== 'from' && end !== 'to')) return;
    const text = gripKey(keyOf(event), end, period, this.locale.rtl);
    if (!text) return;
    event.preventDefault();
    const { state } = this.model;
    if (text.from !== state.from || text.to !== state.to) this.#askWindow(text, 'end');
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'summit-timeline': SummitTimeline;
  }
}
