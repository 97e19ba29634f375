import { html, nothing, type TemplateResult } from 'lit';
import type { Text } from '../../data/types.js';
import type { Words } from './words.js';

/** The `lang` that a text needs beside the reader's own, or nothing where it is the same language or unknown. */
export function foreignLang(of: string | undefined, readersLang: string): string | typeof nothing {
  if (!of || of.toLowerCase() === readersLang.toLowerCase()) return nothing;
  const primary = (tag: string): string => tag.split('-', 1)[0]?.toLowerCase() ?? '';
  return primary(of) === primary(readersLang) ? nothing : of;
}

/** A text of the data: in its own direction, and with its language where that is not the reader's. */
export function dataText(words: Words, text: Text | undefined, readersLang: string): TemplateResult {
  const { value, lang } = words.chosen(text);
  return html`<span dir="auto" lang=${foreignLang(lang, readersLang)}>${value}</span>`;
}
