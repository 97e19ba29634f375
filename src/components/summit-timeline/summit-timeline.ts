import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { Announcer } from '../shared/announcer.js';
import { base } from '../shared/base.js';
import { foreignLang } from '../shared/data-text.js';
import { UNSEEN } from '../shared/element.js';
import { SummitPlayEvent, SummitWindowEvent, type Phase } from '../shared/events.js';
import { KeyboardHelp, helpStyles } from '../shared/help.js';
import { markStyles } from '../shared/marks.js';
import { Box } from '../shared/resize.js';
import { Toolbar } from '../shared/roving.js';
import { tokens } from '../shared/tokens.js';
import { Words } from '../shared/words.js';
import { SummitView } from '../shared/view.js';
import { StripDrag } from './drag.js';
import { Drawing } from './drawing.js';
import { EntryFocus } from './entry-focus.js';
import { lanesFrame, stripFrame } from './frames.js';
import { gripKey, keyOf } from './keys.js';
import { lanesStyles } from './lanes-styles.js';
import { LanesView } from './lanes-view.js';
import { groupNames, legend, legendOf } from './legend.js';
import { Options } from './options.js';
import { LanesPan } from './pan.js';
import { Player } from './player.js';
import { middleOf, openText, unitMiddleOf, type Period, type WindowText } from './period.js';
import { onRail, rail, RailKeys, showChosen } from './rail.js';
import { fieldErrors, Fields, sentence, type SentenceModel } from './sentence.js';
import type { Scene } from './scene.js';
import { steps } from './steps.js';
import { styles } from './styles.js';

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
 * @csspart rows-bar - The scroll bar of lanes that are taller than their box.
 * @csspart axis - The axis under the lanes.
 * @csspart overview - The strip of the whole period.
 * @csspart help - The dialog that lists the keys; inside a `<summit-map>` it is there.
 * @csspart thumb - One end of the window; with `start` or `end`.
 */
export class SummitTimeline extends SummitView {
  static override styles: CSSResultGroup = [tokens, base, markStyles, helpStyles, styles, lanesStyles];

  /** Draws only the sentence and the strip: for a container so narrow that the list is the timeline. */
  @property({ type: Boolean, reflect: true }) compact = false;

  /** `group`: a lane for each group, with its name and count, that can be folded. Default: one field for all. */
  @property() lanes: 'packed' | 'group' = 'packed';

  /** Starts to play by itself, unless the reader wants less motion. */
  @property({ type: Boolean }) autoplay = false;

  @state() private folded: ReadonlySet<string> = new Set();

  @query('.lanes') private readonly field!: HTMLElement | null;
  @query('.options') private readonly list!: HTMLElement | null;
  @query('.overview') private readonly overview!: HTMLElement | null;
  readonly #box = new Box(this, () => {
    // What it has drawn itself makes it taller, and changes nothing.
    if (this.#lanesView.resized() || this.#box.width !== this.#drawnWidth) this.requestUpdate();
  });
  #drawnWidth = 0;
  readonly #announcer = new Announcer(this);
  readonly #lanesView = new LanesView((added) => this.#tellNew(added));
  readonly #drawing = new Drawing(this, this.#lanesView);
  readonly #fields = new Fields(this);
  readonly #toolbar = new Toolbar(this, '.steps', () => this.locale.rtl);
  readonly #headsBar = new Toolbar(this, '.heads', () => this.locale.rtl);
  readonly #help = new KeyboardHelp(this);
  readonly #stripDrag = new StripDrag(
    () => {
      const period = this.#period;
      const { strip, window } = this.#scene;
      return strip && window && period && { scale: strip.scale, window, period };
    },
    (text, phase) => this.#askWindow(text, phase),
  );
  readonly #lanesPan = new LanesPan(
    () => {
      const period = this.#period;
      const { lanes } = this.#scene;
      return lanes && period && { scale: lanes.scale, period };
    },
    (text, phase) => this.#askWindow(text, phase),
    () => this.requestUpdate(),
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
  readonly #railKeys = new RailKeys({
    model: () => this.model,
    period: () => this.#period,
    width: () => this.#box.width,
    lang: () => this.locale.lang,
    say: () => this.locale.say,
    titleOf: (row) => {
      const { dataset } = this.model;
      return this.#drawing.bookOf(dataset, this.locale).words.text(dataset.titleOf(row));
    },
    askWindow: (text, phase) => this.#askWindow(text, phase),
  });
  readonly #internals = this.attachInternals();
  readonly #player = new Player(this, {
    playModel: () => this.model,
    played: () => this.#whole,
    playPeriod: () => this.#period,
    isReading: () => this.#isReading,
    playAsk: (event) => {
      this.ask(event);
      void this.updateComplete.then(() => showChosen(this.renderRoot));
    },
    playWindow: (text, phase) => this.#putWindow(text, phase),
    onPlaying: (playing) => {
      this.#internals.states[playing ? 'add' : 'delete']('playing');
      this.dispatchEvent(new SummitPlayEvent(playing));
    },
  });

  constructor() {
    super();
    new EntryFocus(
      this,
      this.#options,
      (box) => (box === '.rail' ? this.#vertical : !this.compact && !this.#vertical),
      // Inside a `<summit-map>` the list takes what there is no place for here.
      () => (this.owned ? null : this.start),
    );
  }

  /** The element that all of it belongs to. */
  get #whole(): Element {
    const root = this.getRootNode();
    return root instanceof ShadowRoot && this.owned ? root.host : (this.closest('summit-map') ?? this);
  }
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

  /** @internal */
  override rehearse(): void {
    Object.assign(this.#box, UNSEEN);
    super.rehearse();
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
    return html`<div class="bar" part="bar" @keydown=${this.#onKey}>
        ${steps({
          period: () => this.#period,
          about: (of) => middleOf(this.model, of),
          unitAbout: (of) => unitMiddleOf(this.model, of),
          roving: this.#toolbar,
          player: this.#player,
          say,
          lang: this.locale.lang,
          ask: (text) => this.#askWindow(text, 'end'),
        })}
        ${sentence(model, this.#fields)}
      </div>
      ${fieldErrors(this.#fields, model)} ${this.compact || this.#vertical ? nothing : this.#lanesFrame()}
      ${stripFrame({
        hidden: this.#scene.whole === null,
        label: say.window,
        drag: this.#stripDrag,
        onKey: this.#onGripKey,
      })}
      ${this.#groupNames()} ${this.#legend()} ${this.#vertical ? rail(this.model, this.railKey) : nothing}
      ${
        this.owned
          ? nothing
          : html`<p class="help" lang=${foreignLang(say.lang, this.locale.lang)}>${this.#help.button(say)}</p>
              ${this.#help.dialog({ say, rtl: this.locale.rtl, lone: true })} ${this.#announcer.region()}`
      }`;
  }

  #lanesFrame(): TemplateResult {
    const { model, locale } = this;
    return lanesFrame({
      model,
      words: this.#drawing.bookOf(model.dataset, locale).words,
      locale,
      pan: this.#lanesPan,
      rowsBar: this.#lanesView.rowsBar,
      options: this.#options,
      toolbar: this.#headsBar,
      onFold: this.#onFold,
      onScroll: this.#lanesView.onScroll,
    });
  }

  #legend(): unknown {
    const { answers } = this.model;
    const { say, lang, rtl } = this.locale;
    return guard([answers.visible, say, lang, rtl], () => legend(legendOf(answers), { say, lang, rtl }));
  }

  /** Where no filters and no heads of lanes name them. */
  #groupNames(): TemplateResult | typeof nothing {
    const { dataset } = this.model;
    const { groups, alignment } = dataset;
    const headed = (this.lanes === 'group' || alignment !== undefined) && !this.#vertical;
    if (this.owned || headed || groups.length < 2) return nothing;
    return groupNames(groups, new Words(this.locale, dataset), this.locale.lang);
  }

  // ------------------------------------------------------------ what is drawn

  get #scene(): Scene {
    return this.#drawing.scene;
  }

  get #period(): Period | null {
    const { dataset, state } = this.model;
    return this.#scene.periodOf(dataset, state, this.#box.width);
  }

  get #sentenceModel(): SentenceModel {
    const { dataset, state, answers } = this.model;
    return {
      text: { from: state.from, to: state.to },
      relative: dataset.alignment !== undefined,
      dated: this.#period !== null,
      whole: openText(dataset, this.#period),
      shown: answers.visible.length,
      all: dataset.length,
      lang: this.locale.lang,
      say: this.locale.say,
      ask: (text) => this.#askWindow(text, 'end'),
    };
  }

  /** A map that moves changes nothing here but which events are faint. */
  protected override get drawn(): readonly unknown[] {
    const { dataset, answers, state: now } = this.model;
    const { visible, passing } = answers;
    return [
      ...[dataset, visible, passing, now.selected, now.hovered, now.from, now.to],
      this.#scene.follow(answers),
    ];
  }

  override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { model, locale, folded } = this;
    if (this.#box.width === 0) return;
    this.#drawnWidth = this.#box.width;
    this.#drawing.draw({
      ...{ model, locale, folded, options: this.#options, held: this.#held, playing: this.#player.playing },
      moved: this.#lanesPan.window,
      width: this.#box.width,
      compact: this.compact || this.#vertical,
      grouped: this.lanes === 'group',
      whole: this.#sentenceModel.whole,
      around: this.#whole,
    });
    if (this.#vertical) this.#lanesView.tellNew(model.dataset, () => onRail(model));
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

  // ------------------------------------------------------------ what the reader does

  /** The keys of the timeline, to listen with on a list's rail that stands for its lanes. */
  readonly railKey = (event: KeyboardEvent): void => {
    this.#railKeys.on(event);
  };

  /** The pointer rests on the drawing, or the focus is in it. */
  get #isReading(): boolean {
    const active = this.shadowRoot?.activeElement;
    const boxes = [this.field, this.overview];
    const inBox = boxes.some(
      (box) => box !== null && (box.matches(':hover') || box.contains(active ?? null)),
    );
    // Under the mouse a rail comes by itself, as it is scrolled along.
    return inBox || active?.matches('.rail') === true;
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.#player.pause();
  };

  /** By the reader. */
  #askWindow(text: WindowText, phase: Phase): void {
    this.#putWindow(text, phase);
    this.#player.giveWay(text);
  }

  #putWindow({ from, to }: WindowText, phase: Phase): void {
    const { state } = this.model;
    if (phase === 'move' && state.from === from && state.to === to) return;
    this.ask(new SummitWindowEvent(from, to, phase));
    // Inside a `<summit-map>` that says it.
    if (phase === 'end' && !this.owned && this.isConnected) {
      const { shown, all } = this.#sentenceModel;
      this.#announcer.say(this.locale.say.spokenCount(shown, all));
    }
    this.requestUpdate();
  }

  #tellNew(added: ReadonlySet<string> | null): void {
    if (added === null) return this.#announcer.forget();
    // Inside a `<summit-map>` that says it.
    if (this.owned) return;
    const isThere = (id: string): boolean => this.model.dataset.indexOf(id) >= 0;
    this.#announcer.count(added, isThere, (count) => this.locale.say.newEntries(count));
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
