import { html, nothing, type TemplateResult } from 'lit';
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
  const { value, lang } = words.chosen(text);
  return html`<span dir="auto" lang=${foreignLang(lang, readersLang)}>${value}</span>`;
}
