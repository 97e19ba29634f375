import { htmlTokens, type HtmlToken } from './html-tokens.js';

/** An element with what is in it, be it from text or from a document. */
export interface HtmlNode {
  /** In lower case. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (HtmlNode | string)[];
  /** Where it stands in the text, counted from 1; undefined where there is no text. */
  readonly line?: number;
}

/** What of a DOM node is looked at: an `Element` or `DocumentFragment` of a page fits as it is. */
export interface DomNode {
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: ArrayLike<DomNode>;
  getAttributeNames?(): string[];
  getAttribute?(name: string): string | null;
}

interface OpenNode extends HtmlNode {
  readonly children: (HtmlNode | string)[];
}

const DEPTH_CAP = 64;
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
/** A tag that begins closes those of the same set that are open inside the same list or table. */
const CLOSES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['li', new Set(['li'])],
  ['dt', new Set(['dt', 'dd'])],
  ['dd', new Set(['dt', 'dd'])],
  ['td', new Set(['td', 'th'])],
  ['th', new Set(['td', 'th'])],
  ['tr', new Set(['td', 'th', 'tr', 'caption'])],
  ['thead', new Set(['td', 'th', 'tr', 'caption', 'thead', 'tbody', 'tfoot'])],
  ['tbody', new Set(['td', 'th', 'tr', 'caption', 'thead', 'tbody', 'tfoot'])],
  ['tfoot', new Set(['td', 'th', 'tr', 'caption', 'thead', 'tbody', 'tfoot'])],
  ['p', new Set(['p'])],
]);
const FENCES = new Set(['table', 'ol', 'ul', 'dl']);

/** Reads HTML as a tree; end tags that are usually left out are put in. What nests too deep stands beside its parent. */
export function htmlTree(html: string): HtmlNode {
  const root: OpenNode = { name: '', attributes: new Map(), children: [], line: 1 };
  const open: OpenNode[] = [root];
  let line = 1;
  let next = html.indexOf('\n');
  for (const token of htmlTokens(html)) {
    for (; next >= 0 && next < token.at; next = html.indexOf('\n', next + 1)) line += 1;
    if (token.kind === 'text') open.at(-1)?.children.push(token.text);
    else if (token.kind === 'close') close(open, token.name);
    else {
      closeImplied(open, token.name);
      const node: OpenNode = { name: token.name, attributes: token.attributes, children: [], line };
      open.at(-1)?.children.push(node);
      if (!VOID.has(token.name) && open.length < DEPTH_CAP) open.push(node);
    }
  }
  return root;
}

/** Closes the innermost element of that name, with all inside it; a stray end tag closes nothing. */
function close(open: OpenNode[], name: string): void {
  for (let depth = open.length - 1; depth > 0; depth--) {
    const top = open[depth]?.name ?? '';
    if (top === name) {
      open.length = depth;
      return;
    }
    if (FENCES.has(top) && !FENCES.has(name)) return;
  }
}

function closeImplied(open: OpenNode[], name: string): void {
  const closed = CLOSES.get(name);
  if (!closed) return;
  for (let depth = open.length - 1; depth > 0; depth--) {
    const top = open[depth]?.name ?? '';
    if (FENCES.has(top)) return;
    if (closed.has(top)) open.length = depth;
  }
}

/** What scripts and styles say is not for readers. */
const UNREAD = new Set(['script', 'style', 'template', 'iframe', 'object', 'noscript']);

/** The same tree from a node of a document. */
export function treeOfDom(node: DomNode, depth = 0): HtmlNode {
  const attributes = new Map<string, string>();
  for (const name of node.getAttributeNames?.() ?? [])
    attributes.set(name.toLowerCase(), node.getAttribute?.(name) ?? '');
  const children: (HtmlNode | string)[] = [];
  for (let i = 0; i < node.childNodes.length && depth < DEPTH_CAP; i++) {
    const child = node.childNodes[i];
    const name = child?.nodeName.toLowerCase() ?? '';
    if (!child || name === '#comment' || UNREAD.has(name)) continue;
    children.push(name === '#text' ? (child.nodeValue ?? '') : treeOfDom(child, depth + 1));
  }
  return { name: node.nodeName.toLowerCase(), attributes, children };
}

/** All elements in it that fit, in the order of the text; what is inside one that fits is not looked at. */
export function findAll(node: HtmlNode, fits: (node: HtmlNode) => boolean): readonly HtmlNode[] {
  return node.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return fits(child) ? [child] : findAll(child, fits);
  });
}

/** What is not part of the words: the number of a footnote, and what a page does not show. */
const isAside = ({ name, attributes }: HtmlNode): boolean =>
  attributes.has('hidden') ||
  /display\s*:\s*none/i.test(attributes.get('style') ?? '') ||
  (name === 'sup' && /(?:^|\s)reference(?:\s|$)/.test(attributes.get('class') ?? ''));

/** The pieces of an element as the tokenizer would give them. */
export function* tokensOf(node: HtmlNode, leaveOut?: (node: HtmlNode) => boolean): Generator<HtmlToken> {
  for (const child of node.children) {
    if (typeof child === 'string') yield { kind: 'text', at: 0, text: child };
    else if (!isAside(child) && !leaveOut?.(child)) {
      yield { kind: 'open', at: 0, name: child.name, attributes: child.attributes };
      yield* tokensOf(child, leaveOut);
      yield { kind: 'close', at: 0, name: child.name };
    }
  }
}
