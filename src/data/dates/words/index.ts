import { fallbackTags } from '../../text.js';
import { en } from './en.js';

/**
 * The words around dates in one language; the dates themselves come from `Intl`. In each pattern `{date}` stands
 * for a date in words, `{list}` for several with "and", `{year}` for a year as the language writes it alone
 * (`2001년`), and `{n}` for bare digits.
 */
export interface DateWords {
  readonly about: string;
  readonly uncertain: string;
  /** An open end. */
  readonly since: string;
  readonly until: string;
  /** An interval of which only the start, or only the end, is known. */
  readonly endUnknown: string;
  readonly startUnknown: string;
  /** Stands for the date in `since` and `until` where the other end is unknown. */
  readonly unknownDate: string;
  /** Open at both ends. */
  readonly always: string;
  /** Nothing known, at either end. */
  readonly undated: string;
  readonly yearUnknown: string;
  /** `{date}` is a day or month without its year, `{period}` what is known of the year: "25 December, 1560s". */
  readonly within: string;
  readonly oneOf: string;
  readonly allOf: string;
  readonly orEarlier: string;
  readonly orLater: string;
  /** Spring, summer, autumn, winter. */
  readonly seasons: readonly string[];
  readonly north: string;
  readonly south: string;
  readonly quarters: readonly string[];
  /** Four months each. */
  readonly thirds: readonly string[];
  readonly halves: readonly string[];
  /** Left out, the first and last year are given: 1960–1969. Not taken over from English by other languages. */
  readonly decade?: string | undefined;
  /** By plural category of the ordinal number; left out, the years are given. */
  readonly century?: { readonly [category: string]: string } | undefined;
  /** Short dates are in digits alone: 27/2/2019. */
  readonly numericShort?: boolean | undefined;
}

/** English is built in; the others come with a language of the elements, or all at once (`all.ts`). */
const registered = new Map<string, Partial<DateWords>>([['en', en]]);
const chosen = new Map<string, DateWords>();

/** Adds or completes a language. What is missing falls back along the tag (`vi-VN`, `vi`) and then to English. */
export function registerDateWords(tag: string, words: Partial<DateWords>): void {
  const key = tag.toLowerCase();
  registered.set(key, { ...registered.get(key), ...words });
  chosen.clear();
}

/** The words for a reader of that language, complete. */
export function dateWords(lang: string): DateWords {
  const known = chosen.get(lang);
  if (known) return known;
  let words: DateWords = { ...en, decade: undefined, century: undefined };
  for (const tag of fallbackTags(lang).reverse()) words = { ...words, ...registered.get(tag.toLowerCase()) };
  chosen.set(lang, words);
  return words;
}
