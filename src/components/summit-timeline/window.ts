/** The two grips of the window: sliders that hang outside its frame. */
import { select } from 'd3-selection';
import type { Rect, WindowShape } from '../../layout/overview.js';
import type { Messages } from '../../locales/messages.js';
import type { End, Period, WindowText } from './period.js';
import { put } from './put.js';
import { inWords } from './sentence.js';

export interface Grip {
  readonly end: End;
  readonly label: string;
  /** Days since 1970, which say little by themselves; `text` is what is spoken. */
  readonly min: number;
  readonly max: number;
  readonly now: number;
  readonly text: string;
}

export interface GripsModel {
  readonly window: WindowShape;
  readonly grips: readonly [from: Grip, to: Grip];
  /** The reader moves them: what is only heard waits until they rest. */
  readonly moving: boolean;
  readonly width: number;
  readonly height: number;
  /** The least that answers to a pointer: 24, or 44 for a finger. */
  readonly target: number;
}

/** From the grip to its focus ring. */
const RING = 3;

/** `target` is the box over the strip. */
export function drawGrips(target: HTMLElement, model: GripsModel): void {
  const { window, grips, moving, width, height, target: least } = model;
  const at = ({ end }: Grip): Rect => (end === 'from' ? window.grips.start : window.grips.end);
  const isLeft = (grip: Grip): boolean => at(grip).x < window.frame.x;
  const targetOf = (grip: Grip): Rect => {
    const { x, width: wide } = at(grip);
    // Outward as far as there is room; the rest, at the ends of the strip, inward.
    const left = isLeft(grip) ? Math.max(0, x + wide - least) : Math.min(x, width - least);
    const tall = Math.max(height, least);
    return { x: left, y: (height - tall) / 2, width: least, height: tall };
  };
  const all = select(target)
    .selectAll<HTMLElement, Grip>('.grip')
    .data(grips, ({ end }) => end)
    .join((enter) => {
      const grip = enter
        .append('div')
        .attr('role', 'slider')
        .attr('tabindex', 0)
        .attr('aria-orientation', 'horizontal');
      const picture = grip.append('svg').attr('aria-hidden', 'true');
      picture.append('rect').attr('class', 'ring-ground').attr('rx', 5);
      picture.append('rect').attr('class', 'ring-focus').attr('rx', 5);
      picture.append('path').attr('class', 'body');
      picture.append('path').attr('class', 'ribs');
      return grip;
    });
  if (!moving)
    put(all, {
      class: ({ end }) => `grip ${end}`,
      part: ({ end }) => `thumb ${end === 'from' ? 'start' : 'end'}`,
      'data-end': ({ end }) => end,
      'aria-label': ({ label }) => label,
      'aria-valuemin': ({ min }) => min,
      'aria-valuemax': ({ max }) => max,
      'aria-valuenow': ({ now }) => now,
      'aria-valuetext': ({ text }) => text,
    });
  all.each(function (grip) {
    const place = targetOf(grip);
    // Moved, not placed: the page is not laid out for it.
    this.style.transform = `translateX(${place.x}px)`;
    drawGrip(this, at(grip), place, isLeft(grip));
  });
}

/** What was drawn last: a grip has another form only at the ends of the strip. */
const drawn = new WeakMap<HTMLElement, string>();

/** A grip in its target, from which it hangs outward. */
function drawGrip(
  element: HTMLElement,
  { x, y, width: wide, height: tall }: Rect,
  place: Rect,
  left: boolean,
): void {
  const edge = (left ? x + wide : x) - place.x;
  const form = [left, edge, y, wide, tall, place.y, place.width, place.height].join(' ');
  if (drawn.get(element) === form) return;
  drawn.set(element, form);
  const out = left ? -1 : 1;
  const grip = select(element)
    .style('width', `${place.width}px`)
    .style('top', `${place.y}px`)
    .style('height', `${place.height}px`);
  const picture = grip
    .select('svg')
    .style('left', `${edge}px`)
    .style('top', `${y + tall / 2 - place.y}px`);
  put(picture.selectAll<Element, unknown>('rect'), {
    x: (out < 0 ? -wide : 0) - RING,
    y: -tall / 2 - RING,
    width: wide + 2 * RING,
    height: tall + 2 * RING,
  });
  const bend = out > 0 ? 1 : 0;
  put(picture.select<Element>('.body'), {
    d: `M0 ${-tall / 2}H${out * (wide - 3)}a3 3 0 0 ${bend} ${out * 3} 3V${tall / 2 - 3}a3 3 0 0 ${bend} ${-out * 3} 3H0Z`,
  });
  const middle = (out * wide) / 2;
  put(picture.select<Element>('.ribs'), { d: `M${middle - 1.5} -4V4M${middle + 1.5} -4V4` });
}

const DAY = 86_400_000;

/** What the two sliders say. `whole` is the first and last day of the data, named where an end is open. */
export function gripsOf(
  period: Period,
  whole: WindowText,
  say: Messages,
  lang: string,
): readonly [Grip, Grip] {
  const { window, text } = period;
  const day = (time: number): number => Math.floor(time / DAY);
  const words = (end: End): string => {
    const said = inWords(text[end] ?? whole[end], end, { say, lang }, 'full');
    if (text[end] !== null) return said;
    return said === '' ? say.openEnd : `${say.openEnd} (${said})`;
  };
  return [
    {
      end: 'from',
      label: say.windowStart,
      min: day(Math.min(period.whole.from, window.from)),
      max: day(window.to - 1),
      now: day(window.from),
      get text() {
        return words('from');
      },
    },
    {
      end: 'to',
      label: say.windowEnd,
      min: day(window.from),
      max: day(Math.max(period.whole.to, window.to) - 1),
      now: day(window.to - 1),
      get text() {
        return words('to');
      },
    },
  ];
}
