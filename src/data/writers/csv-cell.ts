import { looksLikeHtml } from '../readers/html-text.js';

/** Signs at which a spreadsheet takes a cell for a formula or a command. The last four are their full-width forms. */
const FORMULA = /^[=+\-@\t\r\n\0＝＋－＠]/;

/** A cell as RFC 4180 has it. Numbers stand as they are; no text can start a formula, and reading it gives it back. */
export function csvCell(value: string | number | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const cell = guarded(value);
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** An apostrophe keeps a formula from running; a blank keeps an apostrophe of the text's own from being taken for that. */
function guarded(text: string): string {
  if (FORMULA.test(text)) return `'${text}`;
  return text.startsWith("'") && FORMULA.test(text.slice(1)) ? ` ${text}` : text;
}

/** Plain text for a column in which HTML is understood: what looks like a tag is written so that it stays text. */
export const proseCell = (text: string): string => (looksLikeHtml(text) ? `<p>${asHtml(text)}</p>` : text);

/** Plain text as HTML, line breaks kept. */
export const asHtml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/\r\n?|\n/g, '<br>');
