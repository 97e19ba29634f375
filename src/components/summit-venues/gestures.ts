import type { Messages } from '../../locales/messages.js';
import type { Camera } from './camera.js';

/**
 * What the reader is told: that a gesture belongs to the page, `scroll` for the wheel and `touch` for one finger, or that
 * the map ends here, `detail`.
 */
export type Hint = 'scroll' | 'touch' | 'detail';

const HINT_TIME = 1600;
/** A wheel has no end of its own. */
const WHEEL_REST = 160;
/** Levels per px of wheel; a notch of a mouse is capped, a trackpad's pinch comes in small steps. */
const WHEEL_LEVELS = 0.01;
const WHEEL_CAP = 0.5;
const LINE = 16;
/** Px sideways after which one finger surely means the map and not the page. */
const SIDEWAYS = 24;

/** Where on the map an event is, in CSS px of the map. */
export type PointOf = (event: MouseEvent) => readonly [x: number, y: number];

/** The page may show itself, and the map with it, larger or smaller than it is. */
export function pointIn(map: HTMLElement | null, { clientX, clientY }: MouseEvent): ReturnType<PointOf> {
  if (!map) return [0, 0];
  const { x, y, width } = map.getBoundingClientRect();
  const scale = width / map.clientWidth || 1;
  return [(clientX - x) / scale, (clientY - y) / scale];
}

/** The gestures that Leaflet is not asked for: Ctrl or Cmd with the wheel, double click, and the hints. */
export class Gestures {
  hint: Hint | null = null;
  readonly #camera: Camera;
  readonly #pointOf: PointOf;
  readonly #onHint: () => void;
  #hintTimer: ReturnType<typeof setTimeout> | undefined;
  #wheelTimer: ReturnType<typeof setTimeout> | undefined;
  /** The pointer came here by itself; a map that was scrolled under it was not meant. */
  #aimed = false;
  #passed = false;
  #finger: readonly [x: number, y: number] | null = null;

  constructor(camera: Camera, pointOf: PointOf, onHint: () => void) {
    this.#camera = camera;
    this.#pointOf = pointOf;
    this.#onHint = onHint;
  }

  readonly onWheel = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey) {
      if (this.#aimed) this.tell('scroll');
      return;
    }
    event.preventDefault();
    const delta = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY : event.deltaY * LINE;
    const levels = Math.max(-WHEEL_CAP, Math.min(WHEEL_CAP, -delta * WHEEL_LEVELS));
    if (levels <= 0 || this.hint !== 'detail') this.#hide();
    if (levels > 0 && this.#camera.atClosest) this.tell('detail');
    const { center, zoom } = this.#camera.zoomedTo(this.#camera.view.zoom + levels, this.#pointOf(event));
    this.#camera.follow(center, zoom, 'move');
    clearTimeout(this.#wheelTimer);
    this.#wheelTimer = setTimeout(() => this.#camera.rest(), WHEEL_REST);
  };

  readonly onDoubleClick = (event: MouseEvent): void => {
    event.preventDefault();
    this.zoom(event.shiftKey ? -1 : 1, this.#pointOf(event));
  };

  /** Zooms, and says so where that meets the end. */
  zoom(levels: number, at: ReturnType<PointOf>): void {
    this.#camera.zoomBy(levels, { user: true, glide: true }, at);
    if (levels > 0 && this.#camera.atClosest) this.tell('detail');
  }

  /** Whether the map is closer than it has detail: said each time that it comes to be. */
  passedDetail(passed: boolean): void {
    if (passed && !this.#passed) this.tell('detail');
    this.#passed = passed;
  }

  /** Where the page moves and the pointer rests, browsers send this too, by no way at all. */
  readonly onPointerMove = ({ movementX, movementY }: PointerEvent): void => {
    this.#aimed ||= movementX !== 0 || movementY !== 0;
  };

  readonly onPointerLeave = (): void => {
    this.#aimed = false;
  };

  readonly onTouchStart = (event: TouchEvent): void => {
    const [touch] = event.touches;
    this.#finger = touch && event.touches.length === 1 ? [touch.clientX, touch.clientY] : null;
    if (event.touches.length > 1) this.#hide();
  };

  readonly onTouchMove = (event: TouchEvent): void => {
    const [touch] = event.touches;
    if (!touch || !this.#finger || event.touches.length !== 1) return;
    const [x, y] = this.#finger;
    const sideways = Math.abs(touch.clientX - x);
    if (sideways > SIDEWAYS && sideways > Math.abs(touch.clientY - y)) this.tell('touch');
  };

  dispose(): void {
    clearTimeout(this.#wheelTimer);
    clearTimeout(this.#hintTimer);
    this.hint = null;
    this.onPointerLeave();
  }

  tell(hint: Hint): void {
    clearTimeout(this.#hintTimer);
    this.#hintTimer = setTimeout(() => this.#hide(), HINT_TIME);
    if (this.hint === hint) return;
    this.hint = hint;
    this.#onHint();
  }

  #hide(): void {
    clearTimeout(this.#hintTimer);
    if (this.hint === null) return;
    this.hint = null;
    this.#onHint();
  }
}

/** The hint names the key as it is printed on the reader's keyboard. */
export function hintText(hint: Hint, say: Messages): string {
  const apple = /Mac|iPhone|iPad/.test(navigator.platform);
  if (hint === 'detail') return say.noFinerDetail;
  return hint === 'touch' ? say.touchHint : say.scrollHint(apple ? '⌘' : 'Ctrl');
}
