import type { Dataset } from '../../data/types.js';
import type { Locale } from '../shared/locale.js';
import { Words } from '../shared/words.js';
import { EraBook } from './eras.js';
import { FactBook } from './facts.js';

/** What is read from one dataset in one language, and kept. */
export interface Books {
  readonly dataset: Dataset;
  readonly lang: string;
  readonly words: Words;
  readonly facts: FactBook;
  readonly eras: EraBook;
}

/** The same books as before where they still hold. */
export function booksOf(last: Books | null, dataset: Dataset, locale: Locale): Books {
  const { lang } = locale;
  if (last?.dataset === dataset && last.lang === lang) return last;
  const words = new Words(locale, dataset);
  const facts = new FactBook(dataset, words, lang);
  return { dataset, lang, words, facts, eras: new EraBook(dataset, words) };
}
