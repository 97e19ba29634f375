/**
 * From answers and state to what is drawn: every position is worked out here, without a document, so that it can be
 * tested as it is. The layers only write the result down.
 */
import type { Answers } from '../../data/query.js';
import type { Category } from '../../data/types.js';
import {
  BAR_DROP,
  DENSE_ROW_HEIGHT,
  placeLabels,
  ROW_HEIGHT,
  type Field,
  type FieldItem,
} from '../../layout/labels.js';
import type { Rect } from '../../layout/overview.js';
import { thinTicks, ticks } from '../../layout/ticks.js';
import { timeScale, type TimeScale } from '../../layout/time-scale.js';
import { lookOf } from '../shared/marks.js';
import { tickText } from './axis-words.js';
import { binItems } from './bins.js';
import type { FactBook, Facts } from './facts.js';
import { glyphOf, point, type Glyph } from './glyphs.js';
import type { Period } from './period.js';

/** Text styles that are measured: the title, the title of the selected event, the axis and its bold periods. */
export type TextStyle = 'label' | 'selected' | 'axis' | 'period';
/** Width of a text in px. */
export type Measure = (text: string, style: TextStyle) => number;

export interface Input {
  readonly answers: Answers;
  readonly selected: string | null;
  readonly period: Period;
  /** False where no event has a date: then there is no axis. */
  readonly dated: boolean;
  readonly facts: FactBook;
  readonly lang: string;
  readonly rtl: boolean;
  readonly width: number;
  /** How much larger the text is than the 13 px that the measures below are made for. */
  readonly zoom: number;
  readonly measure: Measure;
  readonly noDate: string;
  /** "12 entries". */
  readonly counted: (count: number) => string;
}

export interface ItemLabel {
  readonly text: string;
  readonly lang: string | undefined;
  /** "since 13 June 2018", shown always; and the date, shown on hover and focus where there is room. */
  readonly since: string;
  readonly date: string;
  /** Which edge of the text stands at `x`, counted from the left of the item. */
  readonly pinned: 'left' | 'right';
  readonly x: number;
  readonly maxWidth: number | null;
  readonly above: boolean;
}

/** One option: an event, or where there are too many of them, those of a step of time. */
export interface Item {
  readonly id: string;
  readonly kind: 'event' | 'bin';
  readonly spoken: string;
  readonly category: Category;
  readonly lane: number;
  /** Its box in the lanes. `middle` is where its mark stands, from the top of the box. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly middle: number;
  readonly glyph: Glyph | null;
  /** Of a bin: how many of each category, from the foot up, as boxes in the lanes. */
  readonly bars: readonly (Rect & { readonly category: Category })[];
  readonly label: ItemLabel | null;
  /** The map does not show where it took place. */
  readonly dimmed: boolean;
  /** Where it begins, and for a bin where it ends; NaN without a date. */
  readonly start: number;
  readonly end: number;
}

export interface AxisText {
  readonly text: string;
  readonly x: number;
  readonly bold: boolean;
}

export interface Lanes {
  readonly scale: TimeScale;
  /** In time order. */
  readonly items: readonly Item[];
  readonly height: number;
  readonly grid: readonly { readonly x: number; readonly major: boolean }[];
  readonly periods: readonly number[];
  readonly axis: readonly AxisText[];
  readonly band: { readonly left: number; readonly right: number } | null;
  readonly flag: { readonly text: string; readonly left: number; readonly width: number } | null;
  /** "No date" beside the row of those without one. */
  readonly caption: { readonly text: string; readonly y: number } | null;
  /** Where labels went, for the next drawing. */
  readonly field: Field;
}

/** The window begins and ends this far inside the lanes, so that a mark on its first day is whole. */
const INSIDE = 10;
export const TOP = 8;
const BOTTOM = 6;
/** More options than this are counted instead of drawn. */
export const MOST_OPTIONS = 400;
/** With more rows than these they stand closer. */
const ROOMY_ROWS = 15;

export function lanesOf(input: Input, previous: Field | null): Lanes {
  const { answers, period, width, rtl, zoom, measure, lang } = input;
  const scale = timeScale(
    period.window,
    { left: INSIDE, right: Math.max(width - INSIDE, INSIDE + 1) },
    { rtl },
  );
  const selected = selectedFacts(input);
  const band = selected && bandOf(selected, scale, width);
  const flag = selected && band && flagOf(selected, band, input);

  const many = answers.visible.length > MOST_OPTIONS;
  const placed = many ? binItems(input, scale) : eventItems(input, scale, band, previous);

  const length = input.dated ? scale.right - scale.left : 0;
  const all = ticks(period.window.from, period.window.to, length, { minGap: 64 * zoom });
  const axis = thinTicks(
    all,
    scale,
    (tick) => measure(tickText(tick, lang), tick.label.major ? 'period' : 'axis'),
    {
      bounds: { left: 0, right: width },
      taken: flag ? [{ start: flag.left, end: flag.left + flag.width }] : [],
    },
  );
  const starts = all.major.filter(({ label }) => !label.pinned);
  return {
    scale,
    ...placed,
    grid: [
      ...all.minor.map(({ time }) => ({ x: scale.x(time), major: false })),
      ...starts.map(({ time }) => ({ x: scale.x(time), major: true })),
    ],
    periods: all.major.map(({ time }) => time),
    axis: axis.map(({ tick, x }) => ({ text: tickText(tick, lang), x, bold: tick.label.major })),
    band,
    flag,
  };
}

function selectedFacts({ answers, selected, facts }: Input): Facts | null {
  const row = selected === null ? -1 : answers.dataset.indexOf(selected);
  return row >= 0 && answers.match(row) !== 'out' ? facts.at(row) : null;
}

function bandOf({ when }: Facts, scale: TimeScale, width: number): Lanes['band'] {
  if (!when) return null;
  const [a, b] = [scale.x(when.start), scale.x(when.end)];
  const left = Math.max(0, Math.min(a, b));
  const right = Math.min(width, Math.max(a, b, left + 1));
  return right > left ? { left, right } : null;
}

function flagOf(facts: Facts, band: NonNullable<Lanes['band']>, { measure, width }: Input): Lanes['flag'] {
  const wide = Math.min(width, Math.ceil(measure(facts.flag, 'period')) + 12);
  const left = Math.min(Math.max((band.left + band.right - wide) / 2, 0), width - wide);
  return { text: facts.flag, left, width: wide };
}

// ---------------------------------------------------------------- events

interface Draft {
  readonly facts: Facts;
  readonly category: Category;
  readonly glyph: Glyph;
  readonly field: FieldItem;
  readonly since: string;
}

function eventItems(
  input: Input,
  scale: TimeScale,
  band: Lanes['band'],
  previous: Field | null,
): Pick<Lanes, 'items' | 'height' | 'caption' | 'field'> {
  const { answers, facts, width, rtl, zoom } = input;
  const drafts: Draft[] = [];
  const undated: Facts[] = [];
  for (const row of answers.visible) {
    const known = facts.at(row);
    if (known.when) drafts.push(draftOf(input, scale, row, known));
    else undated.push(known);
  }
  const narrowBand = band && band.right - band.left < width / 2 ? band : null;
  const field = placeLabels(
    drafts.map((draft) => draft.field),
    { left: 0, right: width },
    { band: narrowBand, previous, rtl },
  );
  const rowHeight = (field.rows > ROOMY_ROWS ? DENSE_ROW_HEIGHT : ROW_HEIGHT) * zoom;
  const items = drafts.flatMap((draft) => itemOf(draft, field, rowHeight, input));

  const rows = Math.max(field.rows, items.length === 0 ? 0 : 1);
  const rest = undatedItems(undated, TOP + rows * rowHeight, input);
  const bottom = TOP + rows * rowHeight + rest.height;
  return {
    items: [...items, ...rest.items.map((item) => ({ ...item, lane: item.lane + rows }))],
    height: Math.max(bottom, TOP + 2 * rowHeight) + BOTTOM,
    caption:
      undated.length > 0 ? { text: input.noDate, y: TOP + rows * rowHeight + (ROW_HEIGHT * zoom) / 2 } : null,
    field,
  };
}

function draftOf(input: Input, scale: TimeScale, row: number, facts: Facts): Draft {
  const { answers, width, measure } = input;
  const when = facts.when ?? NEVER;
  const look = lookOf(answers, row);
  const glyph = glyphOf(when, look, scale, width);
  const isSelected = facts.id === input.selected;
  const begins = scale.x(when.start);
  const since = glyph.form === 'bar' && (begins < 0 || begins > width) ? facts.since : '';
  const title = measure(facts.title.value, isSelected ? 'selected' : 'label');
  const labelWidth = Math.ceil(title + (since === '' ? 0 : measure(` ${since}`, 'label'))) + 2;
  const x0 = Math.max(0, Math.min(glyph.x0, width));
  const x1 = Math.max(0, Math.min(glyph.x1, width));
  // A bracket that leaves no room beside it carries its label above, as a bar does.
  const spans = glyph.form === 'bar' || (glyph.form === 'bracket' && x1 - x0 + labelWidth > width * 0.8);
  return {
    facts,
    category: look.category,
    glyph,
    since,
    field: {
      id: facts.id,
      kind: spans ? 'span' : 'point',
      x0,
      x1,
      labelWidth,
      prominent: answers.dataset.groups[answers.dataset.columns.group[row] ?? 0]?.prominent ?? false,
      selected: isSelected,
    },
  };
}

const NEVER = {
  kind: 'span',
  start: NaN,
  end: NaN,
  startEdge: 'sharp',
  endEdge: 'sharp',
  days: [],
  uncertain: false,
} as const;

function itemOf(draft: Draft, field: Field, rowHeight: number, input: Input): Item[] {
  const { facts, glyph } = draft;
  const place = field.placed.get(facts.id);
  if (!place) return [];
  const { width, rtl, measure, answers } = input;
  const x = Math.max(0, place.start);
  const above = draft.field.kind === 'span';
  let label: ItemLabel | null = null;
  if (place.label) {
    const pinned = (place.label.anchor === 'start') === rtl ? 'right' : 'left';
    const room = pinned === 'left' ? width - place.label.x : place.label.x;
    const withDate = draft.field.labelWidth + measure(` ${facts.date}`, 'label');
    label = {
      text: facts.title.value,
      lang: facts.title.lang,
      since: draft.since,
      date: draft.since === '' && withDate <= room ? facts.date : '',
      pinned,
      x: place.label.x - x,
      maxWidth: place.label.maxWidth,
      above,
    };
  }
  return [
    {
      id: facts.id,
      kind: 'event',
      spoken: facts.spoken,
      category: draft.category,
      lane: place.row,
      x,
      y: TOP + place.row * rowHeight,
      width: Math.min(width, place.end) - x,
      height: rowHeight,
      middle: rowHeight / 2 + (above ? (BAR_DROP * rowHeight) / ROW_HEIGHT : 0),
      glyph,
      bars: [],
      label,
      dimmed: !answers.inView(facts.row),
      start: facts.when?.start ?? NaN,
      end: facts.when?.end ?? NaN,
    },
  ];
}

/** Those without a date, one after the other in reading order, behind the words "No date". */
function undatedItems(
  undated: readonly Facts[],
  top: number,
  input: Input,
): { items: Item[]; height: number } {
  const { answers, width, rtl, measure, zoom, noDate } = input;
  const rowHeight = ROW_HEIGHT * zoom;
  const first = Math.min(width / 3, measure(noDate, 'axis') + 16);
  let at = first;
  let lane = 0;
  const items = undated.map((facts): Item => {
    const look = lookOf(answers, facts.row);
    const title = measure(facts.title.value, facts.id === input.selected ? 'selected' : 'label');
    const full = 2 * look.r + 11 + Math.ceil(title) + 2;
    const wide = Math.min(full, width - first);
    if (at + wide > width && at > first) {
      at = first;
      lane++;
    }
    const markX = rtl ? wide - look.r - 4 : look.r + 4;
    const x = rtl ? width - at - wide : at;
    at += wide + 16;
    return {
      id: facts.id,
      kind: 'event',
      spoken: facts.spoken,
      category: look.category,
      lane,
      x,
      y: top + lane * rowHeight,
      width: wide,
      height: rowHeight,
      middle: rowHeight / 2,
      glyph: point(look, x + markX),
      bars: [],
      label: {
        text: facts.title.value,
        lang: facts.title.lang,
        since: '',
        date: '',
        pinned: rtl ? 'right' : 'left',
        x: rtl ? markX - look.r - 7 : markX + look.r + 7,
        maxWidth: full > wide ? wide - 2 * look.r - 11 : null,
        above: false,
      },
      dimmed: !answers.inView(facts.row),
      start: NaN,
      end: NaN,
    };
  });
  return { items, height: undated.length === 0 ? 0 : (lane + 1) * rowHeight };
}
