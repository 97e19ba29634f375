import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Side } from '../../layout/map-labels.js';
import { base } from '../shared/base.js';
import { SummitViewportEvent, type Phase } from '../shared/events.js';
import { Dismissal } from '../shared/dismissal.js';
import { FirstPaint } from '../shared/first-paint.js';
import { FontsLoaded } from '../shared/fonts-loaded.js';
import { markStyles } from '../shared/marks.js';
import { PixelRatio } from '../shared/pixel-ratio.js';
import { Box } from '../shared/resize.js';
import { tokens } from '../shared/tokens.js';
import { SummitView } from '../shared/view.js';
import type { Dataset } from '../../data/types.js';
import { Basemap } from './basemap.js';
import { Camera } from './camera.js';
import { CountryRooms } from './country-rooms.js';
import { drawCrowd, type Density } from './crowd-canvas.js';
import { Engine } from './engine.js';
import { MarkerFocus } from './focus.js';
import { NARROW } from './fitting.js';
import { Fonts } from './fonts.js';
import { toggleFullScreen } from './full-screen.js';
import { Gestures, hintText } from './gestures.js';
import { Ground } from './ground.js';
import { arrange } from './labels.js';
import { Hand, type HandHost } from './hand.js';
import { Journeys } from './journeys.js';
import { Lists, type ListsHost } from './lists.js';
import { inView, mapView } from './map-view.js';
import { Obstacles } from './obstacles.js';
import { Pilot } from './pilot.js';
import { relationFor } from './relation.js';
import { scaleBar } from './scale-bar.js';
import { Scene, type Spot } from './scene.js';
import { styles } from './styles.js';
import { Texts } from './texts.js';
import type { TileProvider } from './tile-provider.js';
import { Toolbar } from './toolbar.js';
import { WorldStore } from './world-store.js';

/** So long an empty world waits for events, in ms. */
const WITHOUT_EVENTS = 300;

/**
 * The places of the events on a map of the world that asks nobody for anything. Markers are buttons in time order;
 * what lies outside the time window stays as a quiet outline.
 *
 * Inside a `<summit-map>` it shows what that owns; alone it takes `data`, `selected`, `from` and `to` itself. Its
 * height is its own `block-size`, which a page may set.
 *
 * @summary The map.
 * @fires summit-select - The reader chose an event: `selected`.
 * @fires summit-hover - The reader points at an event: `hovered`.
 * @fires summit-viewport - The map moved: `center`, `zoom`, `user`, `phase`.
 * @csspart frame - All of it.
 * @csspart viewport - The map, without what stands over it.
 * @csspart marker - One place, or several close together. Also `selected`, `hovered`, `outside`.
 * @csspart crowd - The canvas on which many events are drawn.
 * @csspart shape - The line or area of an event.
 * @csspart label - The name beside a marker.
 * @csspart relation - The curve between two related events.
 * @csspart journeys - How people came to the events.
 * @csspart controls - A group of buttons.
 * @csspart note - The note about events without a place.
 * @csspart credit - Who is named for the tiles.
 * @csspart consent - The question before tiles are fetched.
 * @csspart notice - That tiles could not be fetched.
 * @csspart scale - The bar that says how far it is.
 * @csspart events - The list of the events of one marker.
 * @cssproperty [--summit-sea=#e7eef0] - Water; dark: #0e1215.
 * @cssproperty [--summit-land=#fbfaf6] - Land; dark: #262d31.
 * @cssproperty [--summit-land-host=#efe9dc] - A country that hosts a summit; dark: #373d3c.
 * @cssproperty [--summit-coast=#b3c2c8] - Coasts; dark: #465258.
 * @cssproperty [--summit-border=#cecdc2] - Borders; `transparent` hides them; dark: #465054.
 * @cssproperty [--summit-graticule=#dbe4e7] - Parallels and meridians; dark: #191f22.
 */
export class SummitVenues extends SummitView {
  static override styles: CSSResultGroup = [tokens, base, markStyles, styles];

  /** How close the map goes. 0 shows the world in 256 CSS px; null goes as far as the map has detail, which is 8. */
  @property({ type: Number, attribute: 'max-zoom' }) maxZoom: number | null = null;
  /** `none` draws no curve between the selected event and the one it is related to. */
  @property() relations: 'selected' | 'none' = 'selected';
  /** Draws how people came to the events, where the data says so. */
  @property({ type: Boolean }) journeys = false;
  /** Keeps to what the time window shows as that changes. By default the map stays where the reader left it. */
  @property({ type: Boolean }) follow = false;
  /** How more events are drawn than can be told apart: `clusters` with their numbers, or `heat`, a deepening colour. */
  @property() density: Density = 'clusters';

  /**
   * A map server of the page's choice: an address with `{z}`, `{x}`, `{y}`, the word `osm`, or as a property a
   * `TileProvider`. Without it no server is asked for anything. The built-in world stays below, and takes over where
   * the server fails.
   */
  @property() tiles: string | TileProvider | null = null;
  /** Who is to be named for the tiles; links may be written as `<a href="…">…</a>`. */
  @property({ attribute: 'tile-attribution' }) tileAttribution: string | null = null;
  /** `ask` lets the reader decide before the server of the tiles is contacted. */
  @property() consent: 'ask' | null = null;

  readonly #box = new Box(this);
  /** The world is decoded, and Leaflet brought in, when the page around is on the screen. */
  readonly #firstPaint = new FirstPaint(() => this.requestUpdate());
  readonly #camera = new Camera(
    (phase, user) => this.#moved(phase, user),
    () => this.#glideTime(),
  );
  readonly #pilot = new Pilot(this.#camera, () => this.locale.rtl);
  readonly #engine = new Engine(this.#camera);
  readonly #gestures = new Gestures(
    this.#camera,
    (event) => this.#pointOf(event),
    () => this.requestUpdate(),
  );
  readonly #basemap = new Basemap(() => this.requestUpdate());
  readonly #world = new WorldStore(() => this.requestUpdate());
  readonly #ground = new Ground();
  readonly #scene = new Scene();
  readonly #journeys = new Journeys();
  readonly #fonts = new Fonts();
  readonly #rooms = new CountryRooms();
  readonly #obstacles = new Obstacles();
  readonly #focus = new MarkerFocus();
  readonly #lists = new Lists(this.#listsHost());
  readonly #hand = new Hand(this.#handHost());
  readonly #toolbar = new Toolbar(
    (tool) => this.#hand.use(tool),
    () => this.requestUpdate(),
  );
  #texts: Texts | null = null;
  #spots: readonly Spot[] = [];
  #sides: ReadonlyMap<string, Side> = new Map();
  #report = false;
  #drawing = false;

  get #viewport(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('.viewport');
  }

  /** The page may show itself, and the map with it, larger or smaller than it is. */
  #pointOf({ clientX, clientY }: MouseEvent): readonly [x: number, y: number] {
    const viewport = this.#viewport;
    if (!viewport) return [0, 0];
    const { x, y, width } = viewport.getBoundingClientRect();
    const scale = width / viewport.clientWidth || 1;
    return [(clientX - x) / scale, (clientY - y) / scale];
  }

  // ------------------------------------------------------------ life

  constructor() {
    super();
    new FontsLoaded(this, () => this.#forgetFonts());
    new Dismissal(
      this,
      () => this.#hand.pointed !== null,
      () => this.#hand.point(null),
    );
    new PixelRatio(this);
    this.addEventListener('fullscreenchange', () => this.requestUpdate());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#forgetFonts();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Being moved within the page is no end: what is put back in the same task goes on as it was.
    queueMicrotask(() => {
      if (!this.isConnected) this.#end();
    });
  }

  /** In another document Leaflet has to start anew. */
  override adoptedCallback(): void {
    super.adoptedCallback();
    this.#end();
  }

  #end(): void {
    this.#lists.close(false);
    this.#engine.stop();
    this.#gestures.dispose();
    this.#camera.stop();
    this.#basemap.dispose();
  }

  #forgetFonts(): void {
    this.#fonts.forget();
    this.#obstacles.forget();
    this.requestUpdate();
  }

  /** Milliseconds that a move takes: the design's own token, 0 for readers who want no motion. */
  #glideTime(): number {
    const time = getComputedStyle(this).getPropertyValue('--_slow').trim();
    return (Number.parseFloat(time) || 0) * (time.endsWith('ms') ? 1 : 1000);
  }

  /** Puts the focus on the marker of an event; false where it has none. */
  async focusEvent(id: string): Promise<boolean> {
    const row = this.model.dataset.indexOf(id);
    const spot = this.#hand.buttons.find(({ marker }) => marker.rows.includes(row));
    if (!spot) return false;
    this.#hand.focusMarker(spot.marker.key);
    await this.updateComplete;
    return true;
  }

  // ------------------------------------------------------------ following the owner, and telling it

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { answers, state, dataset } = this.model;
    const { maxZoom, tiles, tileAttribution, consent } = this;
    const basemap = this.#basemap;
    basemap.follow({ tiles, attribution: tileAttribution, consent, base: this.baseURI });
    const detail = basemap.shown ? basemap.maxZoom : this.#world.finestZoom;
    const closest = maxZoom === null || !Number.isFinite(maxZoom) ? detail : maxZoom;
    this.#pilot.keepToWindow(this.follow);
    if (this.#pilot.follow(answers, state, this.#box, Math.max(0, closest))) this.#report = true;
    if (this.#texts && this.#texts.dataset !== dataset) this.#lists.close(false);
    this.#textsOf(dataset);
  }

  /** Those of before while data and language are the same. */
  #textsOf(dataset: Dataset): Texts {
    const { lang } = this.locale;
    if (this.#texts?.dataset === dataset && this.#texts.lang === lang) return this.#texts;
    this.#fonts.forget();
    return (this.#texts = new Texts(this.locale, dataset, this.owned));
  }

  #moved(phase: Phase, user: boolean): void {
    this.#pilot.moved(phase, user, this.model.answers);
    if (user) this.#lists.mapMoved();
    this.requestUpdate();
    this.#engine.sync();
    this.ask(new SummitViewportEvent(this.#pilot.viewport(), user, phase));
  }

  protected override update(changed: PropertyValues): void {
    this.#drawing = true;
    super.update(changed);
    this.#drawing = false;
  }

  /** The map itself is there then. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    if (this.hasUpdated) await this.#firstPaint.over;
    return super.getUpdateComplete();
  }

  override updated(): void {
    if (!this.#firstPaint.done) {
      // Events that come soon are on the screen before a world without any.
      this.#firstPaint.begin(this.model.dataset.length > 0 ? 0 : WITHOUT_EVENTS);
      return;
    }
    drawCrowd(this.renderRoot, this.#scene.crowd, this.model.answers, this.#camera.view, this.density);
    // What follows may ask for another drawing, which belongs after this one.
    queueMicrotask(this.#afterDrawing);
  }

  readonly #onPointerMove = (event: PointerEvent): void => {
    this.#gestures.onPointerMove(event);
    this.#hand.point(event);
  };

  readonly #onPointerLeave = (): void => {
    this.#gestures.onPointerLeave();
    this.#hand.point(null);
  };

  readonly #afterDrawing = (): void => {
    const viewport = this.#viewport;
    if (!viewport || !this.#camera.ready || !this.isConnected) return;
    this.#engine.start(viewport, () => this.#glideTime() > 0);
    this.#engine.sync();
    if (!this.#basemap.shown) this.#world.want(this.#camera.heading);
    this.#focus.settle(
      this.renderRoot,
      this.#spots.map(({ marker }) => marker),
      viewport,
    );
    this.#measure();
    if (!this.#report) return;
    this.#report = false;
    const { answers, state } = this.model;
    if (!this.#pilot.isNews(answers, state)) return;
    this.ask(new SummitViewportEvent(this.#pilot.viewport(), false, 'end'));
  };

  /** Before the first paint this draws twice: names keep clear of controls. */
  #measure(): void {
    const { width, height } = this.#camera.view;
    const controls = [...this.renderRoot.querySelectorAll<HTMLElement>('.group, .note, .corner > *')];
    if (this.#obstacles.measure(this, controls, `${width} ${height} ${this.locale.rtl}`))
      this.requestUpdate();
  }

  get #narrow(): boolean {
    return this.#camera.view.width < NARROW;
  }

  override render(): TemplateResult {
    const ready = this.#camera.ready && this.#firstPaint.done;
    return html`<div class=${this.#narrow ? 'frame narrow' : 'frame'} part="frame">
      <div
        class="viewport"
        part="viewport"
        role="region"
        tabindex="0"
        aria-label=${this.locale.say.map}
        @keydown=${this.#hand.onKey}
        @wheel=${this.#gestures.onWheel}
        @dblclick=${this.#gestures.onDoubleClick}
        @pointermove=${this.#onPointerMove}
        @pointerleave=${this.#onPointerLeave}
        @click=${this.#hand.onClick}
        @touchstart=${this.#gestures.onTouchStart}
        @touchmove=${this.#gestures.onTouchMove}
      >
        ${ready ? this.#map() : nothing}
      </div>
      ${ready ? this.#over() : nothing}
    </div>`;
  }

  #map(): TemplateResult {
    const { answers, state } = this.model;
    const { view } = this.#camera;
    const { say } = this.locale;
    if (!this.#fonts.known) this.#fonts.read(this.renderRoot);
    const texts = this.#textsOf(answers.dataset);
    const spots = this.#scene.spots(answers, view, {
      selected: state.selected,
      hovered: state.hovered,
      focused: this.#focus.visible ? this.#focus.key : null,
      pointed: this.#hand.pointed,
      wanted: [this.#focus.wanted, this.#lists.key],
      entered: this.#focus.key !== null,
    });
    const { crowded } = this.#scene;
    const drawsRelation = this.relations !== 'none' && !this.#narrow;
    const relation = drawsRelation ? relationFor(answers, state.selected, view) : null;
    const journeys = this.journeys ? this.#journeys.drawn(answers, state.selected, view) : [];
    const labels = arrange({
      answers,
      view,
      spots,
      relation,
      journeys,
      obstacles: this.#obstacles.boxes,
      texts,
      fonts: this.#fonts,
      rooms: this.#rooms,
      selected: state.selected,
      narrow: this.#narrow || crowded,
      // A small map names what took place; where nothing did, it says where it is.
      ground: !this.#basemap.shown && !crowded && !(this.#narrow && spots.some((spot) => inView(spot, view))),
      previous: this.#sides,
    });
    this.#spots = spots;
    this.#sides = labels.sides;
    const { stop } = this.#hand;
    return mapView({
      answers,
      view,
      ground: this.#ground.draw(view, this.#camera.moves, this.#world, this.#scene.hosts),
      tiles: this.#basemap.under(view, this.#camera.heading),
      spots,
      labels,
      relation,
      journeys,
      texts,
      say,
      stop,
      crowd: crowded ? this.density : null,
      selected: state.selected,
      kept: [stop, this.#focus.wanted],
      isListOpen: (key) => this.#lists.isOpen(key),
      onPress: this.#hand.onPress,
      onPointer: this.#hand.onPointer,
      onFocusIn: this.#hand.onFocusIn,
      onFocusOut: this.#hand.onFocusOut,
    });
  }

  #over(): TemplateResult {
    const { say, lang, rtl } = this.locale;
    const { model } = this;
    const { view, heading, minZoom } = this.#camera;
    const { hint } = this.#gestures;
    const narrow = this.#narrow;
    const texts = this.#textsOf(model.dataset);
    return html`${this.#toolbar.render({
        say,
        lang,
        rtl,
        narrow,
        canZoomIn: !this.#camera.atClosest,
        fullScreen: this.ownerDocument.fullscreenEnabled ? this.matches(':fullscreen') : null,
        canZoomOut: heading.zoom > minZoom + 0.01,
        unplaced: model.answers.unplaced.length,
        unplacedOpen: this.#lists.isOpen(null),
      })}
      <div class="corner">${scaleBar(view, lang)} ${this.#basemap.over(say)}</div>
      ${this.#lists.render({ ...model, texts, say, rtl, view, narrow, buttons: this.#hand.buttons })}
      ${hint === null ? nothing : html`<div class="hint" aria-hidden="true">${hintText(hint, say)}</div>`}`;
  }

  // ------------------------------------------------------------ what the parts need from here

  #handHost(): HandHost {
    return {
      camera: this.#camera,
      pilot: this.#pilot,
      focus: this.#focus,
      model: () => this.model,
      rtl: () => this.locale.rtl,
      spots: () => this.#spots,
      crowd: () => (this.#scene.crowded ? this.#scene.crowd : null),
      pointOf: (event) => this.#pointOf(event),
      drawing: () => this.#drawing,
      ask: (event) => this.ask(event),
      redraw: () => this.requestUpdate(),
      tellEnd: () => this.#gestures.tell('detail'),
      focusMap: () => this.#viewport?.focus(),
      toggleList: (key) => this.#lists.toggle(key),
      toggleFullScreen: () => void toggleFullScreen(this),
    };
  }

  #listsHost(): ListsHost {
    return {
      root: () => this.renderRoot,
      redraw: () => this.requestUpdate(),
      drawn: () => this.updateComplete,
      select: (id) => this.#hand.select(id),
      giveBackFocus: (key) => {
        if (key === null) this.renderRoot.querySelector<HTMLElement>('.note')?.focus();
        else this.#hand.focusMarker(key);
      },
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'summit-venues': SummitVenues;
  }
}
