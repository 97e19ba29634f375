/** What the axis counts in: dates of the calendar, or time before and after the event that others are compared with. */
import type { Dataset, Milliseconds } from '../../data/types.js';
import { offsetAt, relativeEdges, relativeTicks } from '../../layout/relative-ticks.js';
import { stepEdges, ticks, type Tick, type Ticks } from '../../layout/ticks.js';
import type { StepUnit } from '../../layout/time-scale.js';
import type { Messages } from '../../locales/messages.js';
import { offsetText } from '../shared/relative.js';
import { dateUnit } from './period.js';
import { firstDayOfWeek, rangeWords, tickText } from './axis-words.js';

export interface TimeAxis {
  /** Counts from day 0. */
  readonly relative: boolean;
  /** `minGap` is the room in px that a date needs; longer words take more. */
  ticks(from: Milliseconds, to: Milliseconds, width: number, minGap: number): Ticks;
  /** Edges of steps that are at least `minGap` px wide, and no finer than what any date says. */
  edges(from: Milliseconds, to: Milliseconds, width: number, minGap: number): readonly Milliseconds[];
  tickText(tick: Tick): string;
  /** A stretch of time in words. */
  range(from: Milliseconds, to: Milliseconds): string;
}

export const timeAxis = (dataset: Dataset, lang: string, say: Messages): TimeAxis =>
  dataset.alignment ? relativeAxis(lang, say) : calendarAxis(lang, dateUnit(dataset));

/**
 * The starts of the periods by which keys go: the days, months and years in bold; all ticks where no two of those are in
 * view, and among years, of which the bold ones name no longer period but are years as well.
 */
export function axisPeriods({ unit, minor, major }: Ticks): readonly Milliseconds[] {
  const shown = unit !== 'year' && major.length > 1 ? major : [...minor, ...major];
  return shown.map(({ time }) => time).sort((a, b) => a - b);
}

/** As many ticks as are remembered before starting anew. */
const MOST_TEXTS = 2000;
const tickTexts = new Map<string, string>();

/** Most ticks of a window under the hand were there in the frame before: each is put into words once. */
function knownText(tick: Tick, lang: string): string {
  const { time, label } = tick;
  const key = `${lang} ${time} ${label.unit} ${label.major} ${label.full}`;
  let text = tickTexts.get(key);
  if (text === undefined) {
    if (tickTexts.size >= MOST_TEXTS) tickTexts.clear();
    tickTexts.set(key, (text = tickText(tick, lang)));
  }
  return text;
}

function calendarAxis(lang: string, finest: StepUnit): TimeAxis {
  const firstDay = firstDayOfWeek(lang);
  return {
    relative: false,
    ticks: (from, to, width, minGap) => ticks(from, to, width, { minGap, firstDayOfWeek: firstDay }),
    edges: (from, to, width, minGap) => stepEdges(from, to, width, minGap, firstDay, finest),
    tickText: (tick) => knownText(tick, lang),
    range: (from, to) => rangeWords(from, to, lang),
  };
}

/** "12 weeks before" is so much longer than "15" or "Feb". */
const LONGER = 1.7;

function relativeAxis(lang: string, say: Messages): TimeAxis {
  const words = (time: Milliseconds): string => offsetText(offsetAt(time), say, lang);
  return {
    relative: true,
    ticks: (from, to, width, minGap) => relativeTicks(from, to, width, minGap * LONGER),
    edges: relativeEdges,
    tickText: ({ time }) => words(time),
    range: (from, to) => say.relative.range(words(from), words(to)),
  };
}
