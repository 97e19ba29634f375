/** The keyboard on the options and on the grips. Pure: a key in, a wish out. */
import { bisectLeft, least } from 'd3-array';
import type { Item, Lanes } from './model.js';
import type { End, Period, WindowText } from './period.js';

export type Wish =
  | { readonly do: 'focus'; readonly id: string }
  | { readonly do: 'choose'; readonly id: string }
  | { readonly do: 'leave' }
  | { readonly do: 'zoom'; readonly factor: number };

export interface Key {
  readonly key: string;
  /** With Ctrl, Alt or Meta: not for us. */
  readonly modified: boolean;
}

export const keyOf = ({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): Key => ({
  key,
  modified: ctrlKey || altKey || metaKey,
});

/** What a key on the option `id` asks for, or null where the key is not one of ours. */
export function wishOf(
  { key, modified }: Key,
  id: string,
  lanes: Pick<Lanes, 'items' | 'periods' | 'scale'>,
): Wish | null {
  if (modified) return null;
  const { items, periods, scale } = lanes;
  const at = items.findIndex((item) => item.id === id);
  const here = items[at];
  if (!here) return null;
  const focus = (item: Item | undefined): Wish => ({ do: 'focus', id: item?.id ?? id });
  switch (key) {
    case 'ArrowRight':
      return focus(items[at + (scale.rtl ? -1 : 1)]);
    case 'ArrowLeft':
      return focus(items[at + (scale.rtl ? 1 : -1)]);
    case 'ArrowDown':
      return focus(nearestIn(items, here, 1));
    case 'ArrowUp':
      return focus(nearestIn(items, here, -1));
    case 'Home':
      return focus(items[0]);
    case 'End':
      return focus(items.at(-1));
    case 'Enter':
    case ' ':
      return { do: 'choose', id };
    case 'Escape':
      return { do: 'leave' };
    default:
      return timeWishOf(key, here, items, periods);
  }
}

/** An event, and when it begins. */
type Moment = Pick<Item, 'id' | 'start'>;

/** What a key asks for that goes by time, whichever way time runs. */
export function timeWishOf(
  key: string,
  here: Moment,
  items: readonly Moment[],
  periods: readonly number[],
): Wish | null {
  const focus = (item: Moment | undefined): Wish => ({ do: 'focus', id: item?.id ?? here.id });
  switch (key) {
    case 'PageDown':
      return focus(firstOfNextPeriod(items, here, periods));
    case 'PageUp':
      return focus(firstOfPreviousPeriod(items, here, periods));
    case '+':
    case '=':
      return { do: 'zoom', factor: 2 };
    case '-':
      return { do: 'zoom', factor: 0.5 };
    default:
      return null;
  }
}

/** The window after zooming about what is seen of an event. */
export function zoomedAbout(
  { start, end }: Pick<Item, 'start' | 'end'>,
  factor: number,
  period: Period,
): WindowText {
  const { from, to } = period.window;
  const seen = (Math.max(from, start) + Math.min(to, end)) / 2;
  return period.zoomed(Number.isNaN(seen) ? (from + to) / 2 : seen, factor);
}

/** In the next lane up or down that has anything, the one whose middle is nearest. */
function nearestIn(items: readonly Item[], here: Item, direction: 1 | -1): Item | undefined {
  const beyond = items.filter(
    (item) => (item.lane - here.lane) * direction > 0 && laneOf(item) !== laneOf(here),
  );
  const next = least(beyond, ({ lane }) => Math.abs(lane - here.lane));
  const there = beyond.filter((item) => next && laneOf(item) === laneOf(next));
  return least(there, (item) => Math.abs(markX(item) - markX(here)));
}

/** The lane of a group, with all its rows; else the row. */
const laneOf = ({ group, lane }: Item): string | number => group || lane;

/** Where its mark is, as the eye finds it. */
function markX({ glyph, x, width }: Item): number {
  return glyph ? (glyph.x0 + glyph.x1) / 2 : x + width / 2;
}

const periodOf = (item: Moment, periods: readonly number[]): number =>
  Number.isNaN(item.start) ? Infinity : bisectLeft(periods, item.start + 1);

function firstOfNextPeriod<M extends Moment>(
  items: readonly M[],
  here: M,
  periods: readonly number[],
): M | undefined {
  return items.find((item) => periodOf(item, periods) > periodOf(here, periods)) ?? items.at(-1);
}

/** The first of this period, or where that is this one, of the period before in which there is anything. */
function firstOfPreviousPeriod<M extends Moment>(
  items: readonly M[],
  here: M,
  periods: readonly number[],
): M | undefined {
  const before = items.findLast((item) => periodOf(item, periods) < periodOf(here, periods));
  if (!before) return items[0];
  return items.find((item) => periodOf(item, periods) === periodOf(before, periods));
}

/** Where a key on a grip puts the window, or null where the key is not one of ours. */
export function gripKey({ key, modified }: Key, end: End, period: Period, rtl: boolean): WindowText | null {
  if (modified) return null;
  const unit = period.unitOf(period.window);
  const forward = rtl ? 'ArrowLeft' : 'ArrowRight';
  const back = rtl ? 'ArrowRight' : 'ArrowLeft';
  switch (key) {
    case forward:
    case 'ArrowUp':
      return period.stepped(end, 1);
    case back:
    case 'ArrowDown':
      return period.stepped(end, -1);
    case 'PageUp':
      return period.stepped(end, 10);
    case 'PageDown':
      return period.stepped(end, -10);
    case 'Home':
      return period.withEnd(end, end === 'from' ? -Infinity : period.window.from, unit);
    case 'End':
      return period.withEnd(end, end === 'to' ? Infinity : period.window.to, unit);
    default:
      return null;
  }
}

type Titled = Pick<Item, 'id' | 'spoken' | 'label'>;

/** Jumps to an event by the first letters of its title, as a list of the system does. */
export class TypeAhead {
  #typed = '';
  #last = 0;

  /** Whether a space would go on with what is being typed rather than choose. */
  isTyping(now: number): boolean {
    return this.#typed !== '' && now - this.#last <= 500;
  }

  /** The next option whose title begins with what was typed within half a second; null for a key that is no text. */
  find(
    { key, modified }: Key,
    id: string,
    items: readonly Titled[],
    lang: string,
    now: number,
  ): string | null {
    if (modified || [...key].length !== 1) return null;
    this.#typed = this.isTyping(now) ? this.#typed + key : key;
    this.#last = now;
    const collator = new Intl.Collator(lang, {
      usage: 'search',
      sensitivity: 'base',
      ignorePunctuation: true,
    });
    const at = items.findIndex((item) => item.id === id);
    // A first letter looks further on; more letters may still mean the same event.
    const from = this.#typed.length === 1 ? at + 1 : Math.max(at, 0);
    const inTurn = [...items.slice(from), ...items.slice(0, from)];
    const length = this.#typed.length;
    const found = inTurn.find(({ label, spoken }) => {
      const title = label?.text ?? spoken;
      return collator.compare(title.slice(0, length), this.#typed) === 0;
    });
    return found?.id ?? id;
  }
}
