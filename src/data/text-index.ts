import type { Dataset, Participant, Text } from './types.js';

/** Letters that stand alone in Unicode, though those who search type them without their stroke or as two. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ đ: 'd', ð: 'd', ø: 'o', ł: 'l', ı: 'i', ħ: 'h', ŧ: 't', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th' },
};
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/** What a collator of base strength compares: "Đà Nẵng" is "da nang". */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (/^[ -~]*$/.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter);
}

/** A text in all its languages: who reads one may remember another. */
const foldAll = (text: Text | undefined): string =>
  text === undefined ? '' : fold(typeof text === 'string' ? text : Object.values(text).join('\n'));

/** What a country is called, line by line; '' for what is no code of one. */
function namesOf(country: string | undefined, regions: readonly Intl.DisplayNames[]): string {
  if (country === undefined || !/^[A-Za-z]{2}$/.test(country)) return '';
  return regions.map((region) => region.of(country.toUpperCase()) ?? '').join('\n');
}

/** Which events a search finds, by titles, places with their countries, and people. Titles are folded once, in slices. */
export class TextIndex {
  readonly #dataset: Dataset;
  readonly #titles: string[] = [];
  /** Names, places and countries, with the language of the last ones. */
  #venues: { readonly lang: string; readonly texts: readonly string[] } | null = null;
  readonly #people = new Map<string, string>();

  constructor(dataset: Dataset) {
    this.#dataset = dataset;
  }

  /** Folds up to `most` more titles; false where none is left. */
  advance(most: number): boolean {
    const titles = this.#titles;
    const { length } = this.#dataset;
    for (const end = Math.min(length, titles.length + most); titles.length < end;) {
      titles.push(foldAll(this.#dataset.titleOf(titles.length)));
    }
    return titles.length < length;
  }

  /** Whether a row holds every word of a search; null where there is none. */
  finder(search: string, lang = 'en'): ((row: number) => boolean) | null {
    const words = fold(search)
      .split(/\s+/)
      .filter((word) => word !== '');
    if (words.length === 0) return null;
    this.advance(Infinity);
    const { columns } = this.#dataset;
    const places = this.#places(lang);
    const holds = words.map((word) => places.map((place) => place.includes(word)));
    return (row) =>
      words.every(
        (word, i) =>
          this.#titles[row]?.includes(word) === true ||
          holds[i]?.[columns.venue[row] ?? -1] === true ||
          this.#dataset.participantsOf(row).some((person) => this.#name(person).includes(word)),
      );
  }

  #places(lang: string): readonly string[] {
    if (this.#venues?.lang === lang) return this.#venues.texts;
    const regions = ['en', lang].map(
      (each) => new Intl.DisplayNames(each, { type: 'region', fallback: 'none' }),
    );
    const countries = new Map<string | undefined, string>();
    const texts = this.#dataset.venues.map(({ name, place, country }) => {
      if (!countries.has(country)) countries.set(country, fold(namesOf(country, regions)));
      return [foldAll(name), foldAll(place), countries.get(country)].join('\n');
    });
    this.#venues = { lang, texts };
    return texts;
  }

  #name({ id, name }: Participant): string {
    let folded = this.#people.get(id);
    if (folded === undefined) this.#people.set(id, (folded = foldAll(name)));
    return folded;
  }
}
