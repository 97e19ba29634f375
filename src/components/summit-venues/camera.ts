import type { Bounds } from '../../data/query.js';
import type { Degrees } from '../../data/types.js';
import { boxAround } from '../../layout/line-boxes.js';
import { isInside, overlap, type Box } from '../../layout/map-labels.js';
import {
  boundsOf,
  latitude,
  longitude,
  mercatorX,
  mercatorY,
  projector,
  worldWidth,
  type View,
} from '../../layout/projection.js';
import type { Phase } from '../shared/events.js';
import { ease } from './ease.js';

export type Center = readonly [lat: Degrees, lon: Degrees];

export interface MoveOptions {
  /** Whether the reader asked for it. */
  readonly user: boolean;
  /** Glide there instead of standing there at once. Ways longer than 1.5 views are never glided. */
  readonly glide?: boolean;
}

/** CSS px around the middle of a mark that are to be seen of it where there is no room for all of its ring. */
const UNCOVERED = [16, 9, 3];

/**
 * CSS px by which the map may go beyond the poles, so that what stands there is whole with its ring and its name: the
 * first of the world as a whole, the second as soon as that is higher than the map.
 */
export const BEYOND_POLES = 24;
const BEYOND_POLES_CLOSER = 40;

/** CSS px by which a pole may come in from the edge of the map, under what stands over it there. */
export interface PoleRoom {
  readonly top: number;
  readonly bottom: number;
}

/** A longer way would only be a blur. In widths or heights of the view. */
const LONGEST_GLIDE = 1.5;

/**
 * Where the map stands, and how it gets from one place to another. Everything visible is drawn from `view`;
 * Leaflet's gestures and our own buttons and keys only move it. Nothing here needs a document until it glides.
 */
export class Camera {
  /** CSS px; both 0 until the map has a size. */
  view: View = { center: [0, 0], zoom: 0, width: 0, height: 0 };
  /** A gesture or a glide goes on. */
  moves = false;
  /** The last move was the reader's. */
  #user = false;
  readonly #listener: (phase: Phase, user: boolean) => void;
  readonly #glideTime: () => number;
  #minZoom = 0;
  #maxZoom = 7;
  #poles: PoleRoom = { top: 0, bottom: 0 };
  #target: View | null = null;
  #frame = 0;
  /** When the glide that goes on was last drawn. */
  #drawn = NaN;

  /** `onMove` hears of every change but those made by `put` and `resize`; `glideTime` is in milliseconds, 0 for none. */
  constructor(onMove: (phase: Phase, user: boolean) => void, glideTime: () => number) {
    this.#listener = onMove;
    this.#glideTime = glideTime;
  }

  get ready(): boolean {
    return this.view.width > 0 && this.view.height > 0;
  }

  get minZoom(): number {
    return this.#minZoom;
  }

  get maxZoom(): number {
    return this.#maxZoom;
  }

  /** Whether it goes no closer. */
  get atClosest(): boolean {
    return this.heading.zoom > this.#maxZoom - 0.01;
  }

  get bounds(): Bounds {
    return boundsOf(this.view);
  }

  /** Where a glide is heading, or where the map stands: what the next step counts from. */
  get heading(): View {
    return this.#target ?? this.view;
  }

  setLimits(minZoom: number, maxZoom: number, poles: PoleRoom = { top: 0, bottom: 0 }): void {
    this.#poles = poles;
    this.#maxZoom = maxZoom;
    this.#minZoom = Math.min(minZoom, maxZoom);
  }

  resize(width: number, height: number): void {
    this.stop();
    this.view = this.#limited({ ...this.view, width, height });
  }

  /** The nearest to this that the limits allow, in the present size. */
  allowed(center: Center, zoom: number): View {
    return this.#limited({ ...this.view, center, zoom });
  }

  /** Stands there at once and tells nobody. */
  put(center: Center, zoom: number): void {
    this.stop();
    this.view = this.allowed(center, zoom);
  }

  move(center: Center, zoom: number, { user, glide = false }: MoveOptions): void {
    if (!this.ready || !center.every(Number.isFinite) || !Number.isFinite(zoom)) return;
    const target = this.allowed(center, zoom);
    const time = glide ? this.#glideTime() : 0;
    const since = this.#drawn;
    this.stop();
    if (time > 0 && isShort(this.view, target)) this.#glide(target, time, user, since);
    else {
      this.view = target;
      this.#onMove('end', user);
    }
  }

  /** A gesture that goes on. */
  follow(center: Center, zoom: number, phase: Phase): void {
    if (!this.ready || !center.every(Number.isFinite) || !Number.isFinite(zoom)) return;
    this.stop();
    this.view = this.allowed(center, zoom);
    this.#onMove(phase, true);
  }

  /** A gesture without an end of its own has paused. */
  rest(): void {
    if (this.ready && this.#frame === 0) this.#onMove('end', true);
  }

  panBy(dx: number, dy: number, options: MoveOptions): void {
    const { center, zoom } = this.heading;
    this.move(shifted(center, zoom, dx, dy), zoom, options);
  }

  /** Zooms while the point at `at` (CSS px in the view) stays where it is. */
  zoomBy(levels: number, options: MoveOptions, at: readonly [x: number, y: number]): void {
    const { center, zoom } = this.zoomedTo(this.heading.zoom + levels, at);
    this.move(center, zoom, options);
  }

  zoomedTo(zoom: number, at: readonly [x: number, y: number]): { center: Center; zoom: number } {
    const from = this.heading;
    const next = Math.min(this.#maxZoom, Math.max(this.#minZoom, zoom));
    const [dx, dy] = [at[0] - from.width / 2, at[1] - from.height / 2];
    // Out to the point at the old scale, back from it at the new one.
    return { center: shifted(shifted(from.center, from.zoom, dx, dy), next, -dx, -dy), zoom: next };
  }

  /** Moves just so far that a point (Mercator units) is inside the margins; false where it already is. */
  include(x: number, y: number, margin: { readonly x: number; readonly y: number }): boolean {
    const { width, height, center, zoom } = this.heading;
    const project = projector(this.heading);
    const dx = beyond(project.x(x), Math.min(margin.x, width / 3), width);
    const dy = beyond(project.y(y), Math.min(margin.y, height / 3), height);
    if (dx === 0 && dy === 0) return false;
    this.move(shifted(center, zoom, dx, dy), zoom, { user: false, glide: true });
    return true;
  }

  /** Moves just so far that a point (Mercator units), with so much around it, lies under none of the boxes, where that can be. */
  uncover(x: number, y: number, around: number, boxes: readonly Box[]): void {
    const { center, zoom, width, height } = this.heading;
    const frame = { left: 0, top: 0, right: width, bottom: height };
    for (const reach of [around, ...UNCOVERED]) {
      const at = (view: View): Box => {
        const project = projector(view);
        return boxAround({ x: project.x(x), y: project.y(y) }, reach);
      };
      const way = waysFrom(at(this.heading), boxes).find(([dx, dy]) => {
        const there = at(this.allowed(shifted(center, zoom, dx, dy), zoom));
        return isInside(there, frame) && !boxes.some((box) => overlap(there, box));
      });
      if (way) return this.move(shifted(center, zoom, ...way), zoom, { user: false, glide: true });
    }
  }

  #onMove(phase: Phase, user: boolean): void {
    this.moves = phase === 'move';
    this.#user = user;
    this.#listener(phase, user);
  }

  /** What goes on is over, where it is: the map leaves the page. */
  end(): void {
    const { moves } = this;
    this.stop();
    if (moves) this.#onMove('end', this.#user);
  }

  /** Ends a glide where it is. */
  stop(): void {
    this.moves = false;
    if (this.#frame !== 0) cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#target = null;
    this.#drawn = NaN;
  }

  /** Keeps the zoom within its limits, the poles out of the middle of the view, and the longitude on the globe. */
  #limited({ center, zoom, width, height }: View): View {
    const used = Math.min(this.#maxZoom, Math.max(this.#minZoom, zoom));
    const scale = worldWidth(used);
    const beyond = Math.min(BEYOND_POLES_CLOSER, BEYOND_POLES + Math.max(0, scale - height));
    // From a pole to the middle of a view that goes as far beyond it as it may.
    const half = Math.min(0.5, Math.max(0, height / 2 - beyond) / scale);
    const least = (room: number): number =>
      Math.min(half, Math.max(0, Math.min(0.5, height / scale / 2) - room / scale));
    const y = mercatorY(center[0]);
    const inside = Math.min(1 - least(this.#poles.bottom), Math.max(least(this.#poles.top), y));
    const lon =
      center[1] >= -180 && center[1] < 180
        ? center[1]
        : center[1] - 360 * Math.floor((center[1] + 180) / 360);
    return { center: [inside === y ? center[0] : latitude(inside), lon], zoom: used, width, height };
  }

  /** `start` is when it began: a target that moves in every frame is still come nearer to. */
  #glide(target: View, time: number, user: boolean, start: number): void {
    const path = pathBetween(this.view, target);
    const step = (now: number): void => {
      if (Number.isNaN(start)) start = now;
      const share = (now - start) / time;
      if (share >= 1) {
        this.stop();
        this.view = target;
        this.#onMove('end', user);
        return;
      }
      this.#frame = requestAnimationFrame(step);
      this.#drawn = now;
      const { center, zoom } = path(ease(share));
      this.view = this.#limited({ ...target, center, zoom });
      this.#onMove('move', user);
    };
    this.#target = target;
    this.#frame = requestAnimationFrame(step);
  }
}

function shifted([lat, lon]: Center, zoom: number, dx: number, dy: number): Center {
  const scale = worldWidth(zoom);
  return [latitude(mercatorY(lat) + dy / scale), longitude(mercatorX(lon) + dx / scale)];
}

/** How far the middle of a view has to move so that a box is past the others, each way; the shortest first. */
function waysFrom(box: Box, others: readonly Box[]): (readonly [dx: number, dy: number])[] {
  return others
    .filter((other) => overlap(box, other))
    .flatMap(({ left, top, right, bottom }) => [
      [0, box.top - bottom - 1] as const,
      [0, box.bottom - top + 1] as const,
      [box.left - right - 1, 0] as const,
      [box.right - left + 1, 0] as const,
    ])
    .sort((a, b) => Math.hypot(...a) - Math.hypot(...b));
}

/** How far a point lies past the margin of an axis, with its sign. */
function beyond(at: number, margin: number, length: number): number {
  if (at < margin) return at - margin;
  return at > length - margin ? at - (length - margin) : 0;
}

function isShort(from: View, to: View): boolean {
  const { x, y } = projector({ ...from, zoom: Math.min(from.zoom, to.zoom) });
  const dx = Math.abs(x(mercatorX(to.center[1])) - from.width / 2);
  const dy = Math.abs(y(mercatorY(to.center[0])) - from.height / 2);
  return dx <= LONGEST_GLIDE * from.width && dy <= LONGEST_GLIDE * from.height;
}

/** The short way round; while zooming, the one point that stays put in both views stays put all the way. */
function pathBetween(from: View, to: View): (share: number) => { center: Center; zoom: number } {
  const a = worldWidth(from.zoom);
  const b = worldWidth(to.zoom);
  const [ax, ay] = [mercatorX(from.center[1]), mercatorY(from.center[0])];
  const way = mercatorX(to.center[1]) - ax;
  const [bx, by] = [ax + way - Math.round(way), mercatorY(to.center[0])];
  const still = Math.abs(to.zoom - from.zoom) < 0.01;
  return (share) => {
    const zoom = from.zoom + (to.zoom - from.zoom) * share;
    // How much of the way is done, so that (fixed point - centre) * scale stays what it was.
    const done = still ? share : (1 / a - 1 / worldWidth(zoom)) / (1 / a - 1 / b);
    return { center: [latitude(ay + (by - ay) * done), longitude(ax + (bx - ax) * done)], zoom };
  };
}
