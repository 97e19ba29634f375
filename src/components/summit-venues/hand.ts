import type { Answers } from '../../data/query.js';
import { middleOf } from '../../layout/fit.js';
import { RINGS } from '../../layout/marks.js';
import { SummitHoverEvent, SummitSelectEvent, type SummitChangeEvent } from '../shared/events.js';
import type { Model } from '../shared/view.js';
import type { Camera } from './camera.js';
import type { Crowd, Disc } from './crowd.js';
import { fitCluster, paddingOf } from './fitting.js';
import type { MarkerFocus } from './focus.js';
import type { Gestures, PointOf } from './gestures.js';
import { mapKey, markerKey, step } from './keys.js';
import { inView } from './map-view.js';
import type { Pilot } from './pilot.js';
import type { Spot } from './scene.js';
import type { Tool } from './toolbar.js';

export interface HandHost {
  readonly camera: Camera;
  readonly pilot: Pilot;
  readonly focus: MarkerFocus;
  readonly gestures: Gestures;
  model(): Model;
  rtl(): boolean;
  /** All markers as they are drawn. */
  spots(): readonly Spot[];
  /** What is drawn instead of markers, where the view holds too many events for them. */
  crowd(): Crowd | null;
  readonly pointOf: PointOf;
  /** While drawing, focus may be lost that nobody took away. */
  drawing(): boolean;
  ask(event: SummitChangeEvent): void;
  redraw(): void;
  focusMap(): void;
  /** Opens or closes the list of a marker; null for that of the events without a place. */
  toggleList(key: string | null): void;
  toggleFullScreen(): void;
}

const PAN_STEP = 80;

/** What the reader does with pointer and keys, to markers and to the map itself. */
export class Hand {
  /** Key of what is under the pointer and holds several events. */
  pointed: string | null = null;
  readonly #host: HandHost;

  constructor(host: HandHost) {
    this.#host = host;
  }

  /** The markers that are buttons, in time order. */
  get buttons(): readonly Spot[] {
    return this.#host.spots().filter(({ marker }) => marker.kind !== 'outside');
  }

  /** The one marker that Tab reaches. */
  get stop(): string | null {
    return this.#host.focus.stop(this.buttons, (spot) => inView(spot, this.#host.camera.view));
  }

  /** What the buttons beside the map do. */
  use(tool: Tool): void {
    if (tool === 'in') this.zoom(1);
    else if (tool === 'out') this.zoom(-1);
    else if (tool === 'west') this.pan(-1, 0);
    else if (tool === 'east') this.pan(1, 0);
    else if (tool === 'north') this.pan(0, -1);
    else if (tool === 'south') this.pan(0, 1);
    else if (tool === 'fit') this.fit();
    else if (tool === 'full') this.#host.toggleFullScreen();
    else if (tool === 'unplaced') this.#host.toggleList(null);
  }

  select(id: string | null): void {
    this.#host.pilot.expectSelected(id);
    this.#host.ask(new SummitSelectEvent(id));
  }

  focusMarker(key: string | null): void {
    if (key === null) return;
    this.#host.focus.claim(key);
    this.#host.redraw();
  }

  /** False where the event has no marker. */
  focusEvent(id: string): boolean {
    const row = this.#host.model().dataset.indexOf(id);
    const spot = this.buttons.find(({ marker }) => marker.rows.includes(row));
    this.focusMarker(spot?.marker.key ?? null);
    return spot !== undefined;
  }

  /** Steps of 80 px to the east and to the south. */
  pan(x: number, y: number): void {
    this.#host.camera.panBy(x * PAN_STEP, y * PAN_STEP, { user: true, glide: true });
  }

  /** About the middle of what is fitted, which is not that of the map: what a fit has centred stays in view. */
  zoom(levels: number): void {
    const { camera, gestures } = this.#host;
    gestures.zoom(levels, middleOf(camera.view, paddingOf(camera.view, this.#host.rtl())));
  }

  fit(): void {
    this.#host.pilot.fit(this.#answers);
  }

  /** One event is selected; a cluster opens by zoom where that helps; else a list says what is here. */
  readonly onPress = ({ marker }: Pick<Spot, 'marker'>): void => {
    const { camera } = this.#host;
    const one = marker.count === 1;
    const several = !one && (marker.kind === 'cluster' || marker.kind === 'cell');
    const fit = several ? fitCluster(marker, camera, this.#host.rtl()) : null;
    if (one) this.select(this.#host.model().dataset.id(marker.rows[0] ?? 0));
    else if (fit) {
      this.#host.focus.open(marker);
      camera.move(fit.center, fit.zoom, { user: true, glide: true });
    } else this.#host.toggleList(marker.key);
  };

  /** A cell that is only drawn becomes a marker under the pointer; of several in one marker none is meant yet. */
  point(event: PointerEvent | null): void {
    const over = event && event.pointerType !== 'touch' ? event : null;
    const several = over && severalOf(this.#spotOf(over));
    const disc = over && !several ? this.#discAt(over) : undefined;
    const key = several ?? (disc ? (this.#host.crowd()?.keyOf(disc) ?? null) : null);
    if (key === this.pointed) return;
    this.pointed = key;
    this.#host.redraw();
  }

  readonly onPointerMove = (event: PointerEvent): void => {
    this.#host.gestures.onPointerMove(event);
    // A hand that drags the map keeps under it what was there.
    if (event.buttons === 0) this.point(event);
  };

  readonly onPointerLeave = (): void => {
    this.#host.gestures.onPointerLeave();
    this.point(null);
  };

  /** A finger presses what is only drawn. */
  readonly onClick = (event: MouseEvent): void => {
    const crowd = this.#host.crowd();
    const disc = this.#spotOf(event) ? undefined : this.#discAt(event);
    if (!crowd || !disc) return;
    const key = crowd.keyOf(disc);
    const marker = crowd.markers(this.#answers, new Set([key])).find((each) => each.key === key);
    if (marker) this.onPress({ marker });
  };

  #discAt(event: MouseEvent): Disc | undefined {
    return this.#host.crowd()?.at(...this.#host.pointOf(event));
  }

  readonly onPointer = (event: PointerEvent): void => {
    // A finger does not hover: what it touches is pressed.
    if (event.pointerType === 'touch') return;
    const spot = this.#spotOf(event);
    // Nor does a name: it may move when its mark is hovered, away from under the pointer.
    this.#hover(event.type === 'pointerover' ? spot : undefined);
    // The map may have moved away from under a pointer that rests.
    if (event.type === 'pointerout' && severalOf(spot) !== null) this.point(null);
  };

  readonly onFocusIn = (event: FocusEvent): void => {
    const spot = this.#spotOf(event);
    if (!spot || !(event.target instanceof HTMLElement)) return;
    const { focus } = this.#host;
    focus.enter(spot.marker, event.target.matches(':focus-visible'));
    if (focus.visible) {
      this.#show(spot);
      this.#hover(spot);
    }
    this.#host.redraw();
  };

  /** In a map of another size, or with something new over it, the mark that has the focus is in sight. */
  showFocused(): void {
    const { focus } = this.#host;
    const spot = this.buttons.find(({ marker }) => marker.key === focus.key);
    if (spot && focus.visible) this.#show(spot);
  }

  #show({ marker: { x, y, radius } }: Spot): void {
    this.#host.pilot.show(x, y, radius + RINGS.focus.gap);
  }

  readonly onFocusOut = (event: FocusEvent): void => {
    // Where focus goes that was lost with its element is settled after drawing.
    if (this.#host.drawing()) return;
    const { focus } = this.#host;
    const toMarker = event.relatedTarget instanceof HTMLElement && event.relatedTarget.matches('.marker');
    if (focus.visible && !toMarker) this.#hover(undefined);
    focus.leave();
    this.#host.redraw();
  };

  readonly onKey = (event: KeyboardEvent): void => {
    const spot = this.#spotOf(event);
    const done = spot ? this.#onMarkerKey(event, spot) : this.#onMapKey(event);
    if (!done) return;
    event.preventDefault();
    event.stopPropagation();
  };

  get #answers(): Answers {
    return this.#host.model().answers;
  }

  #onMapKey(event: KeyboardEvent): boolean {
    const key = mapKey(event);
    if (!key) return false;
    if (key.do === 'pan') this.pan(key.x, key.y);
    else if (key.do === 'zoom') this.zoom(key.levels);
    else if (key.do === 'fit') this.fit();
    else this.focusMarker(this.stop);
    return true;
  }

  #onMarkerKey(event: KeyboardEvent, spot: Spot): boolean {
    const key = markerKey(event, this.#host.rtl());
    if (key === null) return false;
    const { buttons } = this;
    const here = buttons.findIndex(({ marker }) => marker === spot.marker);
    if (key !== 'leave') this.focusMarker(buttons[step(key, here, buttons.length)]?.marker.key ?? null);
    else if (this.#host.model().state.selected !== null) this.#host.ask(new SummitSelectEvent(null));
    else this.#host.focusMap();
    return true;
  }

  #hover(spot: Spot | undefined): void {
    const { dataset, state } = this.#host.model();
    const marker = spot?.marker;
    const row = marker?.count === 1 ? marker.rows[0] : undefined;
    const id = row === undefined ? null : dataset.id(row);
    if (id !== state.hovered) this.#host.ask(new SummitHoverEvent(id));
  }

  #spotOf(event: Event): Spot | undefined {
    const key = event
      .composedPath()
      .map((node) => (node instanceof HTMLElement ? node.dataset.key : undefined))
      .find((each) => each !== undefined);
    return key === undefined ? undefined : this.buttons.find(({ marker }) => marker.key === key);
  }
}

/** The key of a marker for several events, which has a name of its own. */
function severalOf(spot: Spot | undefined): string | null {
  const { kind, key = null } = spot?.marker ?? {};
  return kind === 'stack' || kind === 'cluster' ? key : null;
}
