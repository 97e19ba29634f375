/** What the timeline has to know of an event, read from the record once: building records is not for every frame. */
import { zeroOf } from '../../data/aligned.js';
import { Mark } from '../../data/columns.js';
import { Flag, has, separateDays } from '../../data/dates/index.js';
import { Recent } from '../../data/subject.js';
import type { Chosen } from '../../data/text.js';
import type { Dataset, EventRecord, Milliseconds, TimeSpan } from '../../data/types.js';
import type { Words } from '../shared/words.js';
import { flagDate } from './axis-words.js';
import { shortTitles, type ShortTitle } from './short-titles.js';

/** How much of an end is known: a bar ends there, fades out, or goes on. */
export type Edge = 'sharp' | 'soft' | 'fading' | 'unknown' | 'open';

/** The date of an event as far as drawing is concerned. Null ends: the date does not say. */
export interface When {
  /** `span` fills its time, `unit` is a day, minute … as such, `somewhere` lies in it, `days` are separate days. */
  readonly kind: 'span' | 'unit' | 'somewhere' | 'days';
  readonly start: Milliseconds;
  readonly end: Milliseconds;
  readonly startEdge: Edge;
  readonly endEdge: Edge;
  /** The separate days, as half-open pairs in time order. */
  readonly days: readonly (readonly [Milliseconds, Milliseconds])[];
  /** One of its ends is not certain (`?`). */
  readonly doubtful?: boolean;
}

export interface Facts {
  readonly row: number;
  readonly id: string;
  readonly title: Chosen;
  /** The accessible name. */
  readonly spoken: string;
  /** Shown beside the title on hover and focus, and always where the start is out of view. */
  readonly date: string;
  /** On the axis while the event is selected, and the same where the axis says the year. */
  readonly flag: string;
  readonly flagInYear: string;
  /** What stands on the lanes where titles repeat. */
  readonly shortTitle: ShortTitle;
  readonly when: When | null;
}

/** Several times what the lanes show at once. Whoever pans through many events reads more than memory should hold. */
const MOST = 500;

/** Facts by row, for one dataset in one language. */
export class FactBook {
  readonly #dataset: Dataset;
  readonly #words: Words;
  readonly #lang: string;
  readonly #shortTitle: (event: EventRecord) => ShortTitle;
  readonly #facts = new Recent<Facts>(MOST);

  constructor(dataset: Dataset, words: Words, lang: string) {
    this.#dataset = dataset;
    this.#words = words;
    this.#lang = lang;
    this.#shortTitle = shortTitles(dataset, words, lang);
  }

  at(row: number): Facts {
    return this.#facts.at(row, () => this.#read(row));
  }

  #read(row: number): Facts {
    const id = this.#dataset.id(row);
    const title = this.#words.chosen(this.#dataset.titleOf(row));
    const event = this.#dataset.event(row);
    if (!event) {
      const shortTitle = { short: '', year: '' };
      const dates = { date: '', flag: '', flagInYear: '' };
      return { row, id, title, spoken: title.value, ...dates, shortTitle, when: null };
    }
    const short = this.#words.date(event, 'short');
    const offset = this.#words.offset(event, 'short');
    const plain = event.displayDate === undefined ? flagDate(event.span, this.#lang) : null;
    return {
      row,
      id,
      title,
      spoken: this.#words.spoken(event),
      date: short,
      flag: offset || short,
      flagInYear: offset || (plain ?? short),
      shortTitle: this.#shortTitle(event),
      when: whenOf(event.span, this.#dataset.columns.flags[row] ?? 0, zeroOf(this.#dataset, row)),
    };
  }
}

/** `flags` are those of the columns: of the date and of the event. Times count from `zero`. */
export function whenOf(span: TimeSpan | null, flags: number, zero: Milliseconds = 0): When | null {
  if (!span) return null;
  const ranged = has(span.flags, Flag.interval);
  const separate = separateDays(span);
  const vague =
    !ranged && separate.length === 0 && (has(span.flags, Flag.vague | Flag.oneOf) || isLong(span));
  return {
    kind: separate.length > 1 ? 'days' : vague ? 'somewhere' : ranged ? 'span' : 'unit',
    start: Number.isNaN(span.earliest) ? -Infinity : span.earliest - zero,
    end: Number.isNaN(span.latest) ? Infinity : span.latest - zero,
    startEdge: edgeOf(span.flags, Flag.openStart, Flag.unknownStart, Flag.approximateStart),
    endEdge: has(flags, Mark.ongoing)
      ? 'fading'
      : edgeOf(span.flags, Flag.openEnd, Flag.unknownEnd, Flag.approximateEnd),
    days: separate.map(([start, end]) => [start - zero, end - zero] as const),
    doubtful: has(span.flags, Flag.uncertainStart | Flag.uncertainEnd),
  };
}

function edgeOf(flags: number, open: number, unknown: number, approximate: number): Edge {
  if (has(flags, open)) return 'open';
  if (has(flags, unknown)) return 'unknown';
  return has(flags, approximate) ? 'soft' : 'sharp';
}

function isLong({ precision }: TimeSpan): boolean {
  return ['month', 'season', 'year', 'decade', 'century', 'millennium'].includes(precision);
}
