import { decodeEntities } from './html-entities.js';

/** A piece of HTML; `at` is where it begins. Text is decoded. */
export type HtmlToken =
  | { readonly kind: 'text'; readonly at: number; readonly text: string }
  | {
      readonly kind: 'open';
      readonly at: number;
      readonly name: string;
      readonly attributes: ReadonlyMap<string, string>;
    }
  | { readonly kind: 'close'; readonly at: number; readonly name: string };

/** What stands in these is not for readers. */
const UNREAD: ReadonlySet<string> = new Set(
  'script style template iframe object noscript textarea title svg math head'.split(' '),
);
/** Their content is text for the parser, whatever it looks like. */
const RAW = /^(?:script|style|iframe|noscript|textarea|title)$/;
const TAG = /<(\/?)([a-z][^\s/<>]*)/iy;
const ATTRIBUTE = /[\s/]*([^\s"'<>/=]+)/y;
const EQUALS = /\s*=\s*/y;
const BARE = /[^\s"'<>]*/y;
const TAG_REST = /[\s/]*>/y;

/**
 * The pieces of HTML in one go, each sign looked at a bounded number of times. It is no parser of the standard: what
 * looks like no tag is text, and what would run, embed or style is passed over with all that is in it.
 */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  const lastClose = html.lastIndexOf('>');
  let textFrom = 0;
  let at = html.indexOf('<');
  for (; at >= 0 && at < lastClose; at = html.indexOf('<', at)) {
    const end = skipAside(html, at);
    const tag = end === undefined ? match(TAG, html, at) : null;
    if (end === undefined && !tag) {
      at += 1;
      continue;
    }
    if (textFrom < at) yield { kind: 'text', at: textFrom, text: decodeEntities(html.slice(textFrom, at)) };
    const start = at;
    if (end !== undefined || !tag) at = end ?? html.length;
    else {
      const name = (tag[2] ?? '').toLowerCase();
      const { attributes, end: after } = readAttributes(html, at + tag[0].length);
      at = after;
      if (tag[1] === '/') yield { kind: 'close', at: start, name };
      else if (UNREAD.has(name)) {
        // Drawings alone may close themselves.
        const isClosed = html.startsWith('/>', at - 2) && !RAW.test(name);
        if (!isClosed) at = endOfUnread(html, name, at);
      } else yield { kind: 'open', at: start, name, attributes };
    }
    textFrom = at;
  }
  if (textFrom < html.length)
    yield { kind: 'text', at: textFrom, text: decodeEntities(html.slice(textFrom)) };
}

/** Where a comment, declaration or instruction ends; undefined where none begins. */
function skipAside(html: string, at: number): number | undefined {
  if (html.startsWith('<!--', at)) return after(html, '-->', at + 2);
  return html.startsWith('<!', at) || html.startsWith('<?', at) ? after(html, '>', at) : undefined;
}

function after(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found < 0 ? html.length : found + mark.length;
}

function match(pattern: RegExp, html: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(html);
}

function readAttributes(
  html: string,
  from: number,
): { readonly attributes: ReadonlyMap<string, string>; readonly end: number } {
  const attributes = new Map<string, string>();
  let at = from;
  for (let found = match(ATTRIBUTE, html, at); found; found = match(ATTRIBUTE, html, at)) {
    const name = (found[1] ?? '').toLowerCase();
    at += found[0].length;
    const equals = match(EQUALS, html, at);
    let value = '';
    if (equals) {
      at += equals[0].length;
      const quote = html.charAt(at);
      const close = quote === '"' || quote === "'" ? html.indexOf(quote, at + 1) : -1;
      // A quote that is never closed ends the tag: nothing after it is looked at twice.
      if (close < 0 && (quote === '"' || quote === "'")) return { attributes, end: html.length };
      value = close < 0 ? (match(BARE, html, at)?.[0] ?? '') : html.slice(at + 1, close);
      at = close < 0 ? at + value.length : close + 1;
    }
    if (!attributes.has(name)) attributes.set(name, decodeEntities(value));
  }
  const rest = match(TAG_REST, html, at);
  if (rest) return { attributes, end: at + rest[0].length };
  // Something that belongs into no tag: it is passed over up to the next one.
  const next = /[<>]/g;
  next.lastIndex = at;
  const found = next.exec(html);
  return { attributes, end: found ? found.index + (found[0] === '>' ? 1 : 0) : html.length };
}

/** Behind the closing tag; without one, the end of everything. */
function endOfUnread(html: string, name: string, from: number): number {
  const tags = new RegExp(`<(/?)${name}(?=[\\s/>])[^<>]*>?`, 'gi');
  tags.lastIndex = from;
  let depth = 1;
  for (let found = tags.exec(html); found; found = tags.exec(html)) {
    if (found[1] === '/') depth -= 1;
    else if (!RAW.test(name)) depth += 1;
    if (depth === 0) return found.index + found[0].length;
  }
  return html.length;
}
