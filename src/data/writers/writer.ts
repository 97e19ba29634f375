import { stringIn } from '../text.js';
import type { Dataset, EventRecord, Milliseconds, Text } from '../types.js';

export interface WriteOptions {
  /** BCP 47 tag: the language for formats that have one text where the dataset has several. Default: the dataset's, else English. */
  readonly lang?: string | undefined;
  /** The moment of writing, for formats that record it. Default: now. */
  readonly now?: Milliseconds | undefined;
}

/** What the file of a format exports. */
export interface FormatWriter {
  /** The text in pieces, about one per event, so that a large file need never be in memory whole. */
  pieces(dataset: Dataset, options: WriteOptions): Iterable<string>;
  /** Whether the format has room for that event; absent where it has for all. */
  holds?(event: EventRecord): boolean;
}

/** One format going out. */
export interface Writer {
  readonly name: string;
  /** Ending of file names, without the dot. */
  readonly extension: string;
  /** Media type. */
  readonly type: string;
  pieces(dataset: Dataset, options?: WriteOptions | null): Iterable<string>;
  /** False for events that are left out, such as one without a date in a calendar; absent where the format holds all. */
  holds?(event: EventRecord): boolean;
}

/** All events in time order, built one at a time. */
export function* eventsOf(dataset: Dataset): Generator<EventRecord> {
  for (let index = 0; index < dataset.length; index++) {
    const event = dataset.event(index);
    if (event) yield event;
  }
}

/** The language that a writer uses where it has to choose one. */
export const languageOf = (dataset: Dataset, { lang }: WriteOptions): string => lang ?? dataset.lang ?? 'en';

/** Gives the one string of a text that is wanted; undefined where there is none. */
export function chooser(
  dataset: Dataset,
  options: WriteOptions,
): (text: Text | undefined) => string | undefined {
  const lang = languageOf(dataset, options);
  return (text) => stringIn(text, lang, dataset.lang) || undefined;
}
