import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { base } from '../shared/base.js';
import { UNSEEN } from '../shared/element.js';
import { SummitViewportEvent, type Phase } from '../shared/events.js';
import { Dismissal } from '../shared/dismissal.js';
import { FirstPaint } from '../shared/first-paint.js';
import { markStyles } from '../shared/marks.js';
import { MouseRest } from '../shared/mouse-rest.js';
import { PixelRatio } from '../shared/pixel-ratio.js';
import { Box } from '../shared/resize.js';
import { tokens } from '../shared/tokens.js';
import { Typesetting } from '../shared/typesetting.js';
import { SummitView } from '../shared/view.js';
import { Basemap } from './basemap.js';
import { Camera } from './camera.js';
import type { Density } from './crowd-canvas.js';
import { glideTime } from './ease.js';
import { Engine } from './engine.js';
import { MarkerFocus } from './focus.js';
import { toggleFullScreen } from './full-screen.js';
import { Gestures, pointIn } from './gestures.js';
import { Hand, type HandHost } from './hand.js';
import { Lists, type ListsHost } from './lists.js';
import { overView } from './over-view.js';
import { Picture } from './picture.js';
import { Pilot } from './pilot.js';
import { styles } from './styles.js';
import type { Texts } from './texts.js';
import type { TileProvider } from './tile-provider.js';
import { Toolbar } from './toolbar.js';
import { builtInWorld, WorldStore } from './world-store.js';

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
  readonly #firstPaint = new FirstPaint([builtInWorld, () => this.#picture.prepare(this.model)], () =>
    this.requestUpdate(),
  );
  readonly #camera = new Camera(
    (phase, user) => this.#moved(phase, user),
    () => glideTime(this),
  );
  readonly #pilot = new Pilot(
    this.#camera,
    () => this.locale.rtl,
    () => this.#picture.obstacles,
  );
  readonly #engine = new Engine(this.#camera);
  readonly #gestures = new Gestures(
    this.#camera,
    (event) => pointIn(this.#viewport, event),
    () => this.requestUpdate(),
  );
  readonly #basemap = new Basemap(
    () => this.requestUpdate(),
    () => this.#focusMap(),
  );
  readonly #world = new WorldStore(() => this.requestUpdate());
  readonly #rest = new MouseRest(this, () => this.requestUpdate());
  readonly #focus = new MarkerFocus();
  readonly #lists = new Lists(this.#listsHost());
  readonly #hand = new Hand(this.#handHost());
  readonly #toolbar = new Toolbar(
    (tool) => this.#hand.use(tool),
    () => this.requestUpdate(),
  );
  readonly #picture = new Picture({
    camera: this.#camera,
    basemap: this.#basemap,
    world: this.#world,
    focus: this.#focus,
    hand: this.#hand,
    lists: this.#lists,
    locale: this.locale,
  });
  #report = false;
  #drawing = false;

  get #viewport(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('.viewport');
  }

  #focusMap(): void {
    this.#viewport?.focus({ preventScroll: true });
  }

  // ------------------------------------------------------------ life

  constructor() {
    super();
    new Typesetting(this, () => this.#forgetFonts());
    new Dismissal(
      this,
      () => this.#hand.pointed !== null,
      () => this.#hand.point(null),
    );
    new PixelRatio(this);
    this.addEventListener('fullscreenchange', () => this.requestUpdate());
  }

  /**
   * Twice, as on a page: names are put on the map when it is known what stands in their way.
   * @internal
   */
  override rehearse(): void {
    Object.assign(this.#box, UNSEEN);
    this.#firstPaint.skip();
    super.rehearse();
    if (!this.#picture.measure(this.renderRoot, this)) return;
    this.requestUpdate();
    super.rehearse();
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
    this.#camera.end();
    this.#basemap.dispose();
  }

  #forgetFonts(): void {
    this.#picture.forgetFonts();
    this.requestUpdate();
  }

  /** Puts the focus on the marker of an event; false where it has none. */
  async focusEvent(id: string): Promise<boolean> {
    if (!this.#hand.focusEvent(id)) return false;
    await this.updateComplete;
    return true;
  }

  // ------------------------------------------------------------ following the owner, and telling it

  /** Where it stands is the camera's: what it has reported itself comes back as news to others alone. */
  protected override get drawn(): readonly unknown[] {
    const { dataset, answers, state } = this.model;
    const { visible, outside, passing } = answers;
    return [dataset, visible, outside, passing, state.selected, state.hovered, this.#camera.view];
  }

  protected override shouldUpdate(changed: PropertyValues<this>): boolean {
    const draws = super.shouldUpdate(changed);
    // It stands where it was asked to be: nobody else knows.
    if (!draws && this.#report) queueMicrotask(this.#afterDrawing);
    return draws;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { answers, state, dataset } = this.model;
    const { maxZoom, tiles, tileAttribution, consent } = this;
    const basemap = this.#basemap;
    basemap.follow({ tiles, attribution: tileAttribution, consent, base: this.baseURI });
    const detail = basemap.shown ? basemap.maxZoom : this.#world.finestZoom;
    const closest = maxZoom === null || !Number.isFinite(maxZoom) ? detail : maxZoom;
    this.#pilot.keepToWindow(this.follow);
    const isHeld = (): boolean => this.#rest.on([this]);
    if (this.#pilot.follow(answers, state, this.#box, Math.max(0, closest), isHeld)) this.#report = true;
    if (this.#firstPaint.done) this.#gestures.passedDetail(this.#camera.view.zoom > detail + 0.01);
    this.#lists.follow(dataset);
  }

  get #texts(): Texts {
    return this.#picture.texts(this.model.dataset, this.owned);
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
    this.#picture.drawCrowd(this.renderRoot, this.model, this.density);
    // What follows may ask for another drawing, which belongs after this one.
    queueMicrotask(this.#afterDrawing);
  }

  readonly #afterDrawing = (): void => {
    const viewport = this.#viewport;
    if (!viewport || !this.#camera.ready || !this.isConnected) return;
    this.#engine.start(viewport, () => glideTime(this) > 0);
    this.#engine.sync();
    if (this.#basemap.showsWorld) this.#world.want(this.#camera.heading);
    this.#lists.settle();
    this.#focus.settle(
      this.renderRoot,
      this.#picture.spots.map(({ marker }) => marker),
      viewport,
      this.#camera.moves,
    );
    const isNews = this.#picture.measure(this.renderRoot, this);
    const isCovered = this.#pilot.keepClear(this.#picture.clear);
    if (isNews || isCovered) {
      this.#hand.showFocused();
      this.requestUpdate();
    }
    if (!this.#report) return;
    this.#report = false;
    const { answers, state } = this.model;
    if (!this.#pilot.isNews(answers, state)) return;
    this.ask(new SummitViewportEvent(this.#pilot.viewport(), false, 'end'));
  };

  override render(): TemplateResult {
    const ready = this.#camera.ready && this.#firstPaint.done;
    const { narrow, room } = this.#picture;
    return html`<div class=${`frame${narrow ? ' narrow' : ''}${room < Infinity ? ' few' : ''}`} part="frame">
      <div
        class="viewport"
        part="viewport"
        role="region"
        tabindex="0"
        aria-label=${this.locale.say.map}
        @keydown=${this.#hand.onKey}
        @wheel=${this.#gestures.onWheel}
        @dblclick=${this.#gestures.onDoubleClick}
        @pointermove=${this.#hand.onPointerMove}
        @pointerleave=${this.#hand.onPointerLeave}
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
    const { journeys, density } = this;
    const wish = { relations: this.relations !== 'none', journeys, density };
    return this.#picture.render(this.renderRoot, this.model, this.#texts, wish);
  }

  #over(): TemplateResult {
    return overView({
      ...this.model,
      camera: this.#camera,
      basemap: this.#basemap,
      gestures: this.#gestures,
      hand: this.#hand,
      lists: this.#lists,
      toolbar: this.#toolbar,
      locale: this.locale,
      texts: this.#texts,
      narrow: this.#picture.narrow,
      room: this.#picture.room,
      fullScreen: this.ownerDocument.fullscreenEnabled ? this.matches(':fullscreen') : null,
    });
  }

  // ------------------------------------------------------------ what the parts need from here

  #handHost(): HandHost {
    return {
      camera: this.#camera,
      pilot: this.#pilot,
      focus: this.#focus,
      gestures: this.#gestures,
      model: () => this.model,
      rtl: () => this.locale.rtl,
      spots: () => this.#picture.spots,
      crowd: () => this.#picture.crowd,
      pointOf: (event) => pointIn(this.#viewport, event),
      drawing: () => this.#drawing,
      ask: (event) => this.ask(event),
      redraw: () => this.requestUpdate(),
      focusMap: () => this.#focusMap(),
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
        if (key !== null) this.#hand.focusMarker(key);
        else (this.renderRoot.querySelector<HTMLElement>('.note') ?? this.#viewport)?.focus();
      },
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'summit-venues': SummitVenues;
  }
}
