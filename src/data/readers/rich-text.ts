import type { Link, Media } from '../types.js';
import { plainText } from './gathering.js';
import { htmlText, looksLikeHtml } from './html-text.js';

/** What a field says that may hold HTML: its words, and its links and pictures one by one. */
export interface RichText {
  readonly text: string | undefined;
  readonly links: readonly Link[];
  readonly images: readonly Media[];
}

/** Reads a field of which it is not known whether it holds HTML; with `isHtml` it is known. */
export function richText(value: unknown, isHtml = false): RichText {
  const plain = plainText(value);
  if (plain === undefined || !(isHtml || looksLikeHtml(plain))) return { text: plain, links: [], images: [] };
  const { text, links, images } = htmlText(plain);
  return { text: text || undefined, links, images };
}
