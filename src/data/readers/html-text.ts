import type { Link } from '../types.js';
import { safeImage, safeLink } from '../url.js';
import { htmlTokens, type HtmlToken } from './html-tokens.js';

/** What HTML says when it is read out, and where it points. */
export interface HtmlText {
  /** Without tags; blocks stand on lines of their own. */
  readonly text: string;
  /** Links that are safe to follow, each address once. */
  readonly links: readonly Link[];
  readonly images: readonly { readonly url: string; readonly alt: string }[];
}

const BLOCK = new Set(
  'address article aside blockquote br dd div dl dt figure figcaption footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table td th tr ul'.split(
    ' ',
  ),
);

/** The text, links and pictures of HTML from a file that is not ours: nothing of its markup is kept. */
export function htmlText(html: string): HtmlText {
  if (!/[<&]/.test(html)) return { text: tidy(html), links: [], images: [] };
  return textOfTokens(htmlTokens(html));
}

/** Only the text. */
export const plainHtml = (html: string): string => htmlText(html).text;

/** Whether a text of which it is not known has HTML in it: a tag that authors use in prose. */
export const looksLikeHtml = (text: string): boolean =>
  text.includes('<') &&
  /<\/?(?:a|b|blockquote|br|div|em|h[1-6]|i|img|li|ol|p|span|strong|u|ul)(?:\s[^<>]{0,2000})?\/?>/i.test(
    text,
  );

export function textOfTokens(tokens: Iterable<HtmlToken>): HtmlText {
  const pieces: string[] = [];
  const links = new Map<string, string>();
  const images: { url: string; alt: string }[] = [];
  let link: { readonly url: string; readonly from: number } | undefined;
  for (const token of tokens) {
    if (token.kind === 'text') {
      pieces.push(token.text.replace(/[ \t\r\n\f]+/g, ' '));
      continue;
    }
    if (BLOCK.has(token.name)) pieces.push('\n');
    if (token.name === 'a') {
      if (link && !links.has(link.url)) {
        links.set(link.url, tidy(pieces.slice(link.from).join('')).replace(/\n/g, ' '));
      }
      link = undefined;
      if (token.kind === 'open') {
        const url = safeLink(token.attributes.get('href'));
        if (url !== null && !url.startsWith('#')) link = { url, from: pieces.length };
      }
    } else if (token.name === 'img' && token.kind === 'open') {
      const url = safeImage(token.attributes.get('src'));
      const alt = token.attributes.get('alt');
      // An empty alternative says that the picture is decoration.
      if (url !== null && alt !== '') images.push({ url, alt: tidy(alt ?? '') });
    }
  }
  return {
    text: tidy(pieces.join('')),
    links: [...links].map(([url, title]) => ({ url, title: title || url })),
    images,
  };
}

/** One blank between words, one line break between blocks. */
const tidy = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/[ \t\r\u00a0]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
