import type { Link } from '../types.js';
import { roleOf, type Role } from './headers.js';
import { textOfTokens } from './html-text.js';
import { findAll, tokensOf, type HtmlNode } from './html-tree.js';

/** What an item of a list, or a row, says by what it holds. */
export interface ItemRow {
  readonly cells: ReadonlyMap<Role, string>;
  readonly links: readonly Link[];
  readonly media: readonly { readonly url: string; readonly alt: string }[];
}

const isTime = ({ name }: HtmlNode): boolean => name === 'time';
const SET_APART = /^(?:strong|b|cite|dfn|a)$/;
const PLACE_CLASS = /(?:^|\s)(?:p-)?(?:location|place|venue)(?:\s|$)/;
const GEO = /^geo:([-+]?\d{1,2}(?:\.\d+)?),([-+]?\d{1,3}(?:\.\d+)?)(?:[,;?]|$)/i;

/** Whether there is a `<time>` in it. */
export const isTimed = (node: HtmlNode): boolean => findAll(node, isTime).length > 0;

/** Its words on one line. */
export const textIn = (node: HtmlNode): string => textOfTokens(tokensOf(node)).text.replace(/\n/g, ' ');

/** What the `<time>` elements in it say, by `datetime` or else by their words. */
export const timesIn = (node: HtmlNode): readonly string[] =>
  findAll(node, isTime).map((time) => time.attributes.get('datetime')?.trim() || textIn(time));

/**
 * An item: its first and second `<time>` are when; a heading, or the strong words or link it begins with, is the title,
 * an `<address>` or `class="place"` where; `data-lat`, `data-lon`, `data-group` … say what words do not. The rest is
 * the summary.
 */
export function itemRow(item: HtmlNode): ItemRow {
  const cells = new Map<Role, string>();
  const put = (role: Role, text: string | undefined): void => {
    if (text !== undefined && text !== '' && !cells.has(role)) cells.set(role, text);
  };
  put('id', item.attributes.get('id'));
  readData(item, OF_ITEM, put);
  const [start, end] = timesIn(item);
  put(end === undefined ? 'date' : 'start', start);
  put('end', end);
  const [place] = findAll(item, isPlace);
  put('place', place && textIn(place));
  const isSaid = (node: HtmlNode): boolean => isTime(node) || node === place;
  const found = headingOf(item, isSaid);
  const heading = found && standsAlone(found, item, isSaid) ? found : undefined;
  const rest = textOfTokens(tokensOf(item, (node) => isSaid(node) || node === heading));
  const words = bare(rest.text);
  if (heading) put('title', bare(textIn(heading)));
  // Without a heading the first block is the title.
  const [first, ...more] = heading ? ['', words] : words.split('\n');
  put('title', first && bare(first));
  put('summary', more.join('\n'));
  const { links, images } = textOfTokens(tokensOf(item));
  return { cells, links, media: images };
}

/** A heading, or what is set apart at the very beginning: a link in the middle of a sentence is none. */
function headingOf(item: HtmlNode, isSaid: (node: HtmlNode) => boolean): HtmlNode | undefined {
  const [heading] = findAll(item, ({ name }) => /^h[1-6]$/.test(name));
  if (heading) return heading;
  for (const child of item.children) {
    if (typeof child === 'string') {
      if (bare(child) !== '') return undefined;
    } else if (!isSaid(child)) {
      if (SET_APART.test(child.name)) return isTimed(child) ? undefined : child;
      if (textIn(child) !== '' && !isTimed(child)) return headingOf(child, isSaid);
    }
  }
  return undefined;
}

/** Whether a heading is followed by a stop or a new block; else it is the beginning of a sentence. */
function standsAlone(heading: HtmlNode, item: HtmlNode, isSaid: (node: HtmlNode) => boolean): boolean {
  if (/^h[1-6]$/.test(heading.name)) return true;
  const [words, all] = [textIn(heading), textOfTokens(tokensOf(item, isSaid)).text];
  const rest = all.slice(all.indexOf(words) + words.length);
  return /^ ?(?:$|[\n:.,;–—|-])/.test(rest);
}

const isPlace = ({ name, attributes }: HtmlNode): boolean =>
  name === 'address' || PLACE_CLASS.test(attributes.get('class') ?? '');

/** Words without the colons and dashes that stood between them and what was taken out. */
const bare = (text: string): string =>
  text
    .replace(/^[\s:,;.–—|·-]+/, '')
    .replace(/[\s:,;–—|·-]{1,20}$/, '')
    .replace(/\( *[–—-]? *\)/g, '')
    .trim();

const OF_ITEM: ReadonlySet<Role> = new Set<Role>([
  ...(['start', 'end', 'date', 'displayDate', 'lat', 'lon', 'point', 'geometry', 'place', 'venue'] as const),
  ...(['country', 'zone', 'group', 'status'] as const),
]);
/** Scripts keep other things under such names in the elements inside. */
const OF_PART: ReadonlySet<Role> = new Set<Role>(['lat', 'lon', 'point']);

/** Points and other fields in `data-…` attributes, and in links to `geo:`. */
function readData(node: HtmlNode, roles: ReadonlySet<Role>, put: (role: Role, text: string) => void): void {
  for (const [name, value] of node.attributes) {
    const role = name.startsWith('data-') ? roleOf(name.slice(5)) : undefined;
    if (role !== undefined && roles.has(role)) put(role, value.trim());
    if (name !== 'href') continue;
    const [, lat, lon] = GEO.exec(value.trim()) ?? [];
    if (lat !== undefined && lon !== undefined) {
      put('lat', lat);
      put('lon', lon);
    }
  }
  for (const child of node.children) if (typeof child !== 'string') readData(child, OF_PART, put);
}
