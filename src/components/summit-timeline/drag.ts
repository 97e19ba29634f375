/** Dragging on the strip: create, move or resize the window; a click brings the nearest end. */
import { panBy, type TimeScale } from '../../layout/time-scale.js';
import type { WindowShape } from '../../layout/overview.js';
import type { Phase } from '../shared/events.js';
import type { End, Period, WindowText } from './period.js';

/** What a gesture needs to know of the drawing; null before there is one. */
export interface StripView {
  readonly scale: TimeScale;
  readonly window: WindowShape;
  readonly period: Period;
}

export type AskWindow = (text: WindowText, phase: Phase) => void;

interface Gesture extends StripView {
  readonly pointer: number;
  readonly kind: End | 'move' | 'create';
  readonly x: number;
  /** From the pointer to the edge that it took hold of. */
  readonly offset: number;
  text: WindowText | null;
}

/** As far as a pointer may tremble during a click, in px. */
const STILL = 3;

export class StripDrag {
  readonly #view: () => StripView | null;
  readonly #ask: AskWindow;
  #gesture: Gesture | null = null;

  constructor(view: () => StripView | null, ask: AskWindow) {
    this.#view = view;
    this.#ask = ask;
  }

  get active(): boolean {
    return this.#gesture?.text != null;
  }

  readonly down = (event: PointerEvent): void => {
    const view = this.#view();
    const box = boxOf(event);
    if (!view || !box || this.#gesture || event.button !== 0 || !event.isPrimary) return;
    const x = event.clientX - box.left;
    const { kind, edge } = holdOf(event, x, view);
    this.#gesture = { ...view, pointer: event.pointerId, kind, x, offset: edge - x, text: null };
    if (event.currentTarget instanceof Element) event.currentTarget.setPointerCapture(event.pointerId);
  };

  readonly move = (event: PointerEvent): void => {
    const gesture = this.#of(event);
    const box = boxOf(event);
    if (!gesture || !box) return;
    const x = event.clientX - box.left;
    if (!gesture.text && Math.abs(x - gesture.x) < STILL) return;
    gesture.text = dragged(gesture, x);
    this.#ask(gesture.text, 'move');
  };

  readonly up = (event: PointerEvent): void => {
    const gesture = this.#of(event);
    if (!gesture) return;
    this.#gesture = null;
    if (gesture.text) this.#ask(gesture.text, 'end');
    else if (gesture.kind === 'create' && event.type === 'pointerup') {
      const { period, scale, x } = gesture;
      const { from, to } = period.withEnd(nearestEnd(gesture), scale.time(x));
      // The second one of a double click changes nothing.
      if (from !== period.text.from || to !== period.text.to) this.#ask({ from, to }, 'end');
    }
  };

  /** Ends what is going on: the element leaves the page. */
  stop(): void {
    const text = this.#gesture?.text;
    this.#gesture = null;
    if (text) this.#ask(text, 'end');
  }

  #of(event: PointerEvent): Gesture | null {
    return this.#gesture?.pointer === event.pointerId ? this.#gesture : null;
  }
}

function boxOf({ currentTarget }: PointerEvent): DOMRect | null {
  return currentTarget instanceof Element ? currentTarget.getBoundingClientRect() : null;
}

function holdOf(
  event: PointerEvent,
  x: number,
  { window, period }: StripView,
): { kind: Gesture['kind']; edge: number } {
  const { frame, grips } = window;
  const grip =
    event.target instanceof Element ? event.target.closest('[data-end]')?.getAttribute('data-end') : null;
  if (grip === 'from' || grip === 'to') {
    const rect = grip === 'from' ? grips.start : grips.end;
    return { kind: grip, edge: rect.x < frame.x ? frame.x : frame.x + frame.width };
  }
  const inside = x >= frame.x && x <= frame.x + frame.width;
  // The whole period has nowhere to go: a drag inside it makes a new window.
  return { kind: inside && !period.isWhole ? 'move' : 'create', edge: x };
}

function dragged(gesture: Gesture, x: number): WindowText {
  const { kind, scale, period, offset } = gesture;
  if (kind === 'from' || kind === 'to') return period.withEnd(kind, scale.time(x + offset));
  const [start, now] = [scale.time(gesture.x), scale.time(x)];
  if (kind === 'create') return period.rounded({ from: Math.min(start, now), to: Math.max(start, now) });
  return period.rounded(panBy(period.window, now - start, { extent: period.whole, minSpan: period.minSpan }));
}

function nearestEnd({ x, window, scale }: Gesture): End {
  const { frame } = window;
  const isLeft = Math.abs(x - frame.x) <= Math.abs(x - frame.x - frame.width);
  return isLeft === scale.rtl ? 'to' : 'from';
}
