/**
 * Gestures on the lanes: dragging sideways or Shift and the wheel move the window; two fingers, Ctrl and the wheel or
 * a double click zoom it. The page keeps everything else: it scrolls under the plain wheel and under one finger going
 * up or down. What one finger throws glides on for a moment, unless the reader wants less motion. The lanes follow the
 * hand; what is told of it is rounded, and once it lets go the lanes settle on what was told.
 */
import { panBy, zoomAbout, type TimeScale, type TimeWindow } from '../../layout/time-scale.js';
import type { AskWindow } from './drag.js';
import { Glide, speedAt, type Sample } from './glide.js';
import type { Period, WindowText } from './period.js';

export interface LanesView {
  readonly scale: TimeScale;
  readonly period: Period;
}

interface Gesture extends LanesView {
  /** What the lanes showed when it began. */
  readonly begun: TimeWindow;
  /** Where each finger was put down and where it is, from the left of the lanes. */
  readonly fingers: Map<number, { readonly from: number; to: number }>;
  /** What one finger did, to know how it left. */
  readonly track: Sample[];
  text: WindowText | null;
}

/** As far as a pointer may tremble during a click, in px. */
const STILL = 5;
/** One notch of the wheel moves the lanes by so many px. */
const WHEEL_STEP = 60;
/** The wheel has come to rest, in ms. */
const REST = 200;

export class LanesPan {
  readonly #view: () => LanesView | null;
  readonly #ask: AskWindow;
  readonly #redraw: () => void;
  #gesture: Gesture | null = null;
  #wheel: { text: WindowText; period: Period; timer: ReturnType<typeof setTimeout> } | null = null;
  #window: TimeWindow | null = null;
  readonly #glide = new Glide();
  #swallow = false;

  /** `redraw` is called where the lanes are to follow the hand, `ask` with what is told of it. */
  constructor(view: () => LanesView | null, ask: AskWindow, redraw: () => void) {
    this.#view = view;
    this.#ask = ask;
    this.#redraw = redraw;
  }

  get active(): boolean {
    return this.#gesture?.text != null || this.#window !== null;
  }

  /** Where a hand has moved the lanes to, until they have settled; null while none does. */
  get window(): TimeWindow | null {
    return this.#window;
  }

  /** What still moves by itself is where it goes to, at once. */
  #arrive(): void {
    if (this.#wheel) this.#rest();
    while (this.#glide.active) this.#glide.stop();
  }

  readonly down = (event: PointerEvent): void => {
    this.#arrive();
    const view = this.#view();
    if (!view || event.button !== 0) return;
    this.#swallow = false;
    const x = this.#x(event);
    if (this.#gesture && event.pointerType === 'touch' && this.#gesture.fingers.size === 1) {
      // A second finger begins anew from where the window is by now.
      const [[id, { to }] = [0, { to: 0 }]] = this.#gesture.fingers;
      const fingers = new Map([[id, { from: to, to }]]);
      const begun = this.#window ?? view.period.window;
      this.#gesture = { ...view, begun, fingers, track: [], text: this.#gesture.text };
      this.#gesture.fingers.set(event.pointerId, { from: x, to: x });
    } else if (event.isPrimary) {
      const fingers = new Map([[event.pointerId, { from: x, to: x }]]);
      this.#gesture = { ...view, begun: view.period.window, fingers, track: [], text: null };
    }
  };

  readonly move = (event: PointerEvent): void => {
    const gesture = this.#gesture;
    const finger = gesture?.fingers.get(event.pointerId);
    if (!gesture || !finger) return;
    if (event.buttons === 0) {
      // The button was let go outside.
      this.#gesture = null;
      return;
    }
    finger.to = this.#x(event);
    gesture.track.push({ x: finger.to, time: event.timeStamp });
    if (gesture.fingers.size === 1 && gesture.period.isWhole) return;
    if (!gesture.text && Math.abs(finger.to - finger.from) < STILL) return;
    if (event.currentTarget instanceof Element) event.currentTarget.setPointerCapture(event.pointerId);
    this.#follow(gesture);
  };

  #follow(gesture: Gesture): void {
    const { period, fingers } = gesture;
    this.#window = movedTo(gesture);
    gesture.text = fingers.size > 1 ? period.textOf(this.#window) : period.rounded(this.#window);
    this.#ask(gesture.text, 'move');
    this.#redraw();
  }

  #end(text: WindowText, period: Period): void {
    this.#ask(text, 'end');
    const [from, to] = [this.#window, period.windowOf(text)];
    const put = (window: TimeWindow | null): void => {
      this.#window = window;
      this.#redraw();
    };
    if (!from || isStill()) return put(null);
    this.#glide.settle(
      (done) => put(between(from, to, done)),
      () => put(null),
    );
  }

  readonly up = (event: PointerEvent): void => {
    const gesture = this.#gesture;
    if (!gesture?.fingers.has(event.pointerId)) return;
    this.#gesture = null;
    if (!gesture.text) return;
    this.#swallow = event.type === 'pointerup';
    const end = (): void => {
      if (gesture.text) this.#end(gesture.text, gesture.period);
    };
    const [finger, second] = [...gesture.fingers.values()];
    const throws = this.#swallow && event.pointerType === 'touch' && !second && !isStill();
    const speed = throws ? speedAt(gesture.track, event.timeStamp) : 0;
    if (!finger || speed === 0) return end();
    const { to } = finger;
    const move = (px: number): void => {
      finger.to = to + px;
      this.#follow(gesture);
    };
    this.#glide.start(speed, move, end);
  };

  /** Whether a click is only the end of a drag, which selects nothing. */
  endsDrag(): boolean {
    const ends = this.#swallow;
    this.#swallow = false;
    return ends;
  }

  readonly wheel = (event: WheelEvent): void => {
    const view = this.#view();
    const zooms = event.ctrlKey || event.metaKey;
    if (!view || !(zooms || event.shiftKey)) return;
    event.preventDefault();
    while (this.#glide.active) this.#glide.stop();
    const { scale, period } = view;
    if (!zooms && period.isWhole) return;
    // Browsers turn the wheel sideways themselves while Shift is down, or leave it to us.
    const turned = zooms ? event.deltaY : event.deltaX || event.deltaY;
    const notch = turned * (event.deltaMode === 0 ? 0.01 : event.deltaMode === 1 ? 0.2 : 1);
    const window = this.#window ?? period.window;
    const limits = { extent: period.whole, minSpan: period.minSpan };
    const next = zooms
      ? zoomAbout(window, scale.time(this.#x(event)), 2 ** -Math.min(0.5, Math.max(-0.5, notch)), limits)
      : panBy(window, (scale.rtl ? -1 : 1) * notch * WHEEL_STEP * scale.msPerPx, limits);
    const text = zooms ? period.textOf(next) : period.rounded(next);
    clearTimeout(this.#wheel?.timer);
    this.#wheel = { text, period, timer: setTimeout(this.#rest, REST) };
    this.#window = next;
    this.#ask(text, 'move');
    this.#redraw();
  };

  readonly doubleClick = (event: MouseEvent): void => {
    const view = this.#view();
    if (view) this.#ask(view.period.zoomed(view.scale.time(this.#x(event)), 2), 'end');
  };

  /** Ends what is going on: the element leaves the page. */
  stop(): void {
    const gesture = this.#gesture;
    this.#gesture = null;
    if (gesture?.text) this.#end(gesture.text, gesture.period);
    this.#arrive();
  }

  readonly #rest = (): void => {
    const wheel = this.#wheel;
    clearTimeout(wheel?.timer);
    this.#wheel = null;
    if (wheel) this.#end(wheel.text, wheel.period);
  };

  #x({ currentTarget, clientX }: MouseEvent): number {
    return currentTarget instanceof Element ? clientX - currentTarget.getBoundingClientRect().left : clientX;
  }
}

const isStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

const between = (from: TimeWindow, to: TimeWindow, done: number): TimeWindow => ({
  from: from.from + (to.from - from.from) * done,
  to: from.to + (to.to - from.to) * done,
});

function movedTo({ scale, period, begun, fingers }: Gesture): TimeWindow {
  const [one, two] = [...fingers.values()];
  const limits = { extent: period.whole, minSpan: period.minSpan };
  if (!one) return begun;
  if (!two) return panBy(begun, scale.time(one.from) - scale.time(one.to), limits);
  const apart = (from: number, to: number): number => Math.max(20, Math.abs(from - to));
  const factor = apart(one.to, two.to) / apart(one.from, two.from);
  const middle = scale.time((one.from + two.from) / 2);
  return zoomAbout(begun, middle, factor, limits);
}
