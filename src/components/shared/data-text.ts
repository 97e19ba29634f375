import { html, nothing, type TemplateResult } from 'lit';
import type { Chosen } from '../../data/text.js';
import type { Text } from '../../data/types.js';
import type { Locale } from './locale.js';
import type { Words } from './words.js';

/** The `lang` that a text needs beside the reader's own, or nothing where it is the same language or unknown. */
export function foreignLang(of: string | undefined, readersLang: string): string | typeof nothing {
  if (!of || of.toLowerCase() === readersLang.toLowerCase()) return nothing;
  const primary = (tag: string): string => tag.split('-', 1)[0]?.toLowerCase() ?? '';
  return primary(of) === primary(readersLang) ? nothing : of;
}

/** Our own words: they do not reorder what stands beside them, and say their language where the reader's has no catalogue. */
export function ownWords({ say, lang }: Pick<Locale, 'say' | 'lang'>, words: string): TemplateResult {
  return html`<bdi lang=${foreignLang(say.lang, lang)}>${words}</bdi>`;
}

/** A text of the data: in its own direction, and with its language where that is not the reader's. */
export function dataText(words: Words, text: Text | undefined, readersLang: string): TemplateResult {
  return chosenText(words.chosen(text), readersLang);
}

export const chosenText = ({ value, lang }: Chosen, readersLang: string): TemplateResult =>
  html`<span dir="auto" lang=${foreignLang(lang, readersLang)}>${value}</span>`;

/** Stands for a text of the data while a sentence of ours is made around it. */
const HERE = '\u{E000}';

/** A sentence of ours with a text of the data in it, which says its language where that is not the reader's. */
export function sentenceAround(
  text: Chosen,
  readersLang: string,
  sentence: (text: string) => string,
): string | TemplateResult {
  if (text.value === '' || foreignLang(text.lang, readersLang) === nothing) return sentence(text.value);
  const [before, after] = sentence(HERE).split(HERE);
  return html`${before}${chosenText(text, readersLang)}${after}`;
}
