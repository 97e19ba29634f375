import type { TemplateResult } from 'lit';
import type { Dataset } from '../../data/types.js';
import type { Box, Side } from '../../layout/map-labels.js';
import type { Locale } from '../shared/locale.js';
import type { Model } from '../shared/view.js';
import type { Basemap } from './basemap.js';
import type { Camera } from './camera.js';
import { CountryRooms } from './country-rooms.js';
import type { Crowd } from './crowd.js';
import { CrowdCanvas, type Density } from './crowd-canvas.js';
import { NARROW, roomForControls, type Clear } from './fitting.js';
import type { MarkerFocus } from './focus.js';
import { Fonts } from './fonts.js';
import { Ground } from './ground.js';
import type { Hand } from './hand.js';
import { Journeys } from './journeys.js';
import { arrange, NO_LABELS } from './labels.js';
import type { Lists } from './lists.js';
import { inView, mapView } from './map-view.js';
import { isRinged } from './names.js';
import { Obstacles } from './obstacles.js';
import { relationFor } from './relation.js';
import { Scene, type Spot } from './scene.js';
import { Texts } from './texts.js';
import type { WorldStore } from './world-store.js';

/** What a picture is of, and what the reader's hand is at. */
export interface PictureParts {
  readonly camera: Camera;
  readonly basemap: Basemap;
  readonly world: WorldStore;
  readonly focus: MarkerFocus;
  readonly hand: Hand;
  readonly lists: Lists;
  readonly locale: Locale;
}

/** More leave little room for names of the ground, which would be looked for in each frame. */
const FEW_DISCS = 16;

/** What the page has asked for. */
export interface PictureWish {
  readonly relations: boolean;
  readonly journeys: boolean;
  readonly density: Density;
}

/** Everything that moves with the map, from answers and camera, with what a frame can keep of the one before. */
export class Picture {
  /** What stands on the map, as it was drawn last. */
  spots: readonly Spot[] = [];
  readonly #parts: PictureParts;
  readonly #ground = new Ground();
  readonly #scene = new Scene();
  readonly #crowdCanvas = new CrowdCanvas();
  readonly #journeys = new Journeys();
  readonly #fonts = new Fonts();
  readonly #rooms = new CountryRooms();
  readonly #obstacles = new Obstacles();
  #texts: Texts | null = null;
  #sides: ReadonlyMap<string, Side> = new Map();

  constructor(parts: PictureParts) {
    this.#parts = parts;
  }

  get narrow(): boolean {
    return this.#parts.camera.view.width < NARROW;
  }

  /** How many controls it has room for. */
  get room(): number {
    return roomForControls(this.#parts.camera.view);
  }

  /** What is drawn instead of markers, where the view holds too many events for them. */
  get crowd(): Crowd | null {
    const { crowd } = this.#scene;
    return crowd.on ? crowd : null;
  }

  /** What stands over it, of which names keep clear, as far as that is known. */
  get obstacles(): readonly Box[] {
    return this.#obstacles.boxes ?? [];
  }

  /** What a fit keeps clear of. */
  get clear(): Clear {
    const { height } = this.#parts.camera.view;
    const reach = (ways: readonly number[]): number => Math.max(0, ...ways.filter((way) => way < height / 2));
    const boxes = this.#obstacles.corner;
    return {
      top: reach(boxes.map(({ bottom }) => bottom)),
      bottom: reach(boxes.map(({ top }) => height - top)),
    };
  }

  /** Those of before while data and language are the same. `listed`: beside a list. */
  texts(dataset: Dataset, listed: boolean): Texts {
    const { locale } = this.#parts;
    if (this.#texts?.dataset === dataset && this.#texts.lang === locale.lang) return this.#texts;
    this.#fonts.forget();
    return (this.#texts = new Texts(locale, dataset, listed));
  }

  forgetFonts(): void {
    this.#fonts.forget();
    this.#crowdCanvas.forget();
    this.#obstacles.forget();
  }

  render(root: ParentNode, { answers, state }: Model, texts: Texts, wish: PictureWish): TemplateResult {
    const { camera, basemap, world, focus, hand, lists, locale } = this.#parts;
    const { view } = camera;
    const { narrow } = this;
    if (!this.#fonts.known) this.#fonts.read(root, locale.lang);
    const spots = this.#scene.spots(answers, view, {
      selected: state.selected,
      hovered: state.hovered,
      focused: focus.visible ? focus.key : null,
      pointed: hand.pointed,
      wanted: [focus.wanted, lists.key],
      entered: focus.key !== null,
      opened: focus.opened,
    });
    const { crowd } = this.#scene;
    const crowded = crowd.on;
    const relation = wish.relations && !narrow ? relationFor(answers, state.selected, view) : null;
    const journeys = wish.journeys ? this.#journeys.drawn(answers, state.selected, view) : [];
    // A small map names what took place; where nothing did, it says where it is.
    const hasRoom =
      (!crowded || crowd.discs.length <= FEW_DISCS) &&
      !(narrow && spots.some((spot) => inView(spot, view, 0)));
    const tiles = basemap.under(view, camera.heading);
    const { boxes } = this.#obstacles;
    const input = {
      answers,
      view,
      spots,
      discs: crowded ? crowd.discs.filter(({ count }) => count > 0) : [],
      relation,
      journeys,
      texts,
      fonts: this.#fonts,
      rooms: this.#rooms,
      selected: state.selected,
      narrow: narrow || crowded,
      ground: !basemap.covers && hasRoom,
      pictures: basemap.places,
      previous: this.#sides,
    };
    const labels = boxes ? arrange({ ...input, obstacles: boxes }) : NO_LABELS;
    this.spots = spots;
    this.#sides = labels.sides;
    const { stop } = hand;
    return mapView({
      answers,
      view,
      ground: this.#ground.draw(view, camera.moves, world, this.#scene.hosts),
      tiles,
      spots,
      labels,
      relation,
      journeys,
      texts,
      say: locale.say,
      stop,
      crowded,
      canvas: crowd.painted.length > 0,
      selected: state.selected,
      kept: [stop, focus.wanted],
      isListOpen: (key) => lists.isOpen(key),
      onPress: hand.onPress,
      onPointer: hand.onPointer,
      onFocusIn: hand.onFocusIn,
      onFocusOut: hand.onFocusOut,
    });
  }

  /** What takes the longest of many events, before they are drawn. */
  prepare({ answers }: Model): void {
    const { camera } = this.#parts;
    if (camera.ready) this.#scene.crowd.look(answers, camera.view);
  }

  /** On its canvas, when what is around that is drawn. */
  drawCrowd(root: ParentNode, { answers }: Model, density: Density): void {
    this.#crowdCanvas.draw(root, this.#scene.crowd, answers, this.#parts.camera.view, density);
  }

  /**
   * Where controls stand, of which names keep clear: the first time they are put on the map when that is known. True where
   * it is news to a name.
   */
  measure(root: ParentNode, host: HTMLElement): boolean {
    const { width, height } = this.#parts.camera.view;
    // By way of their boxes: to search the map for them takes longer than to look at them.
    const first = root.firstElementChild;
    const over = [first, ...(root.querySelector('.frame')?.children ?? [])];
    const boxes = over
      .filter((box) => box !== null)
      .filter((box) => box.matches('.problems, .controls, .corner'));
    const controls = boxes.flatMap(({ children }) => [...children]);
    const isNews = this.#obstacles.measure(host, controls, `${width} ${height} ${this.#parts.locale.rtl}`);
    // Among many events only those have names that the reader minds.
    return isNews && (!this.crowd || this.spots.some(isRinged));
  }
}
