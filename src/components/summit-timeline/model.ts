/** What is drawn, in px and in words: what the positions are worked out from, and what the layers write down. */
import type { Answers } from '../../data/query.js';
import type { Chosen } from '../../data/text.js';
import type { MarkShape } from '../../data/shapes.js';
import type { Category, Group, Milliseconds } from '../../data/types.js';
import type { Boxes } from '../../layout/density.js';
import type { Field } from '../../layout/labels.js';
import type { TimeScale, TimeWindow } from '../../layout/time-scale.js';
import type { EraBand, EraBook } from './eras.js';
import type { FactBook } from './facts.js';
import type { Glyph } from './glyphs.js';
import type { Messages } from '../../locales/messages.js';
import type { Period } from './period.js';
import type { TimeAxis } from './time-axis.js';

/** Text styles that are measured: the title, the title of the selected event, the axis and its bold periods. */
export type TextStyle = 'label' | 'selected' | 'axis' | 'period';
/** Width of a text in px. */
export type Measure = (text: string, style: TextStyle) => number;

export interface Input {
  readonly answers: Answers;
  readonly selected: string | null;
  readonly period: Period;
  /** What the lanes show: the window of the period, or where a hand has moved it, which is finer. */
  readonly seen: TimeWindow;
  /** False where no event has a date: then there is no axis. */
  readonly dated: boolean;
  readonly facts: FactBook;
  readonly eras: EraBook;
  /** A lane for each group rather than one field for all; `folded` are those that are closed. */
  readonly grouped: boolean;
  readonly folded: ReadonlySet<string>;
  readonly nameOf: (group: Group) => Chosen;
  readonly time: TimeAxis;
  readonly lang: string;
  readonly rtl: boolean;
  readonly width: number;
  /** Kept free at the side of the rows' bar: `INSIDE`, and the bar where there is one. */
  readonly end: number;
  /** New data under the reader's mouse: what stands on the lanes stays there. */
  readonly held: boolean;
  /** The window is under way: no lane gets lower, nor a row of it, until it rests. */
  readonly moving: boolean;
  /** How much larger the text is than the 13 px that the measures below are made for. */
  readonly zoom: number;
  readonly measure: Measure;
  /** The present moment on the reader's clock, as if UTC. */
  readonly now: number;
  readonly say: Messages;
  /** "12 entries". */
  readonly counted: (count: number) => string;
}

export interface ItemLabel {
  /** The title. At rest `short` stands in its place, unless that is ''. */
  readonly text: string;
  readonly short: string;
  readonly lang: string | undefined;
  /** Behind the title at rest: the date where the start is out of view, or the year of a title that is not the only one. */
  readonly suffix: string;
  /** Shown on hover and focus in place of the suffix: behind the title, or on the other side of the mark at `dateX`. */
  readonly date: string;
  readonly dateX: number | null;
  /** Which edge of the text stands at `x`, counted from the left of the item. */
  readonly pinned: 'left' | 'right';
  readonly x: number;
  /** What it takes at rest, unless it is cut at `maxWidth`. */
  readonly width: number;
  readonly maxWidth: number | null;
  /** As far as the text may run on hover and focus, where it is never cut. */
  readonly room: number;
  /** Above its mark, and in focus one box with it: how far that reaches around the mark. */
  readonly above: { readonly left: number; readonly right: number; readonly down: number } | null;
  /** It stands on the marks beside its own, and is shown only while it is asked for or its event is selected. */
  readonly folded: boolean;
  /** How far it stands under its mark, or over it where negative. */
  readonly dy: number;
  /** The line from the mark to a label that stands away from it, as a path around the mark; else ''. */
  readonly leader: string;
}

/** One option: an event, or where there are too many of them, those of a step of time. */
export interface Item {
  readonly id: string;
  readonly kind: 'event' | 'bin';
  readonly spoken: string;
  readonly category: Category;
  /** The row. */
  readonly lane: number;
  /** Whose lane it stands on; '' where one is for all. */
  readonly group: string;
  /** Its box in the lanes. `middle` is where its mark stands, from the top of the box. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly middle: number;
  readonly glyph: Glyph | null;
  readonly label: ItemLabel | null;
  /** The map does not show where it took place. */
  readonly dimmed: boolean;
  /** Where it begins, and for a bin where it ends; NaN without a date. */
  readonly start: number;
  readonly end: number;
}

/** The name over the lane of a group. */
export interface Head {
  readonly group: Group;
  readonly shape: MarkShape | undefined;
  readonly name: Chosen;
  readonly count: number;
  readonly folded: boolean;
  readonly y: number;
}

/** The curve of a relation, and its head. */
export interface Arc {
  readonly path: string;
  readonly head: string;
}

/** How many events of one group there are over time. */
export interface Density {
  readonly key: number;
  readonly category: Category;
  readonly boxes: Boxes;
}

/** Where labels went, by lane: for the next drawing. */
export type Fields = ReadonlyMap<string, Field>;

export interface AxisText {
  readonly text: string;
  /** When that is; without it, a text that says nothing of one moment. */
  readonly time?: Milliseconds;
  readonly x: number;
  /** `period` is bold. */
  readonly kind: 'tick' | 'period' | 'note';
}

export interface Lanes {
  readonly scale: TimeScale;
  readonly heads: readonly Head[];
  readonly eras: readonly EraBand[];
  readonly arc: Arc | null;
  /** In time order. */
  readonly items: readonly Item[];
  readonly height: number;
  /** Of a row, in px. */
  readonly rowHeight: number;
  readonly grid: readonly { readonly x: number; readonly major: boolean }[];
  readonly periods: readonly number[];
  readonly axis: readonly AxisText[];
  readonly band: { readonly left: number; readonly right: number } | null;
  readonly flag: { readonly text: string; readonly left: number; readonly width: number } | null;
  /** Where the present moment stands; null where it is out of view. */
  readonly today: number | null;
  /** Where day 0 of a comparison stands. */
  readonly zero: number | null;
  /** "No date" beside the rows of those without one, which begin at `top`: time and its eras end there. */
  readonly caption: { readonly text: string; readonly top: number; readonly y: number } | null;
  readonly fields: Fields;
  /** In place of marks where there are too many; empty where there are not. */
  readonly density: readonly Density[];
  /** The count that fills the height of a lane, for the next drawing. */
  readonly ceiling: number | null;
}

/**
 * The window begins and ends this far inside the lanes, so that a mark on its first day is whole. On the side of the
 * rows' bar labels and tips stop there as well.
 */
export const INSIDE = 10;

/** Above the first lane and below the last. */
export const TOP = 8;
export const BOTTOM = 6;

/** What events or counts make of the lanes, from `top` down. */
export type Placed = Pick<
  Lanes,
  'rowHeight' | 'heads' | 'items' | 'height' | 'caption' | 'fields' | 'density' | 'ceiling'
>;
