import { IssueLog } from '../issues.js';
import type { Issue } from '../types.js';

/**
 * XML as a tree of elements, without a DOM: the browser's parser is not there in workers and Node, and Trusted Types
 * forbid it. Nothing is fetched, declared or expanded: a document type is refused before anything else is read.
 */
export interface XmlElement {
  /** Without its prefix: `gx:Track` is `Track`. */
  readonly name: string;
  /** Of the opening tag, counted from 1. */
  readonly line: number;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** What stands directly in it, CDATA included, without outer blanks. */
  readonly text: string;
}

export interface XmlReading {
  /** Null where there is no element, or the document is refused. */
  readonly root: XmlElement | null;
  readonly issues: readonly Issue[];
}

/** How deep elements may stand in each other. */
const DEPTH_CAP = 64;

const NAME = /[^\s<>"'=/]+/y;
const ATTRIBUTE = /\s*([^\s<>"'=/]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const BRACKET = /[<>]/g;
const TAG_END = /\s*(\/?)>/y;
const REFERENCE = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|(amp|lt|gt|quot|apos));/g;
const NAMED = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Reads a text as XML. Never throws: where tags do not match, the rest is read as well as it goes. */
export const parseXml = (text: string): XmlReading => new Parser(text).document();

interface Open {
  readonly name: string;
  readonly line: number;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  readonly pieces: string[];
}

class Parser {
  readonly #text: string;
  readonly #log = new IssueLog();
  readonly #stack: Open[] = [];
  /** How many elements of a name are open: so a stray closing tag costs nothing. */
  readonly #open = new Map<string, number>();
  #root: XmlElement | null = null;
  #at = 0;
  #line = 1;
  /** Where the current line ends; -1 in the last one. */
  #lineEnd: number;
  #faults = 0;
  #skipped = 0;

  constructor(text: string) {
    this.#text = text;
    this.#lineEnd = text.indexOf('\n');
  }

  document(): XmlReading {
    const text = this.#text;
    while (this.#at < text.length) {
      const next = text.indexOf('<', this.#at);
      this.#keep(unescaped(text.slice(this.#at, next < 0 ? text.length : next)));
      if (next < 0) break;
      this.#at = next;
      if (text.startsWith('<!--', next)) this.#skipTo('-->');
      else if (text.startsWith('<?', next)) this.#skipTo('?>');
      else if (text.startsWith('<![CDATA[', next)) this.#cdata();
      else if (text.startsWith('<!', next)) return this.#refused();
      else if (text.startsWith('</', next)) this.#closing();
      else this.#opening();
    }
    const unclosed = this.#stack.at(-1);
    if (unclosed) {
      this.#fault(`<${unclosed.name}> of line ${unclosed.line} is not closed. Is the file cut short?`);
    }
    while (this.#stack.length > 0) this.#pop();
    return { root: this.#root, issues: this.#log.list() };
  }

  #refused(): XmlReading {
    const message =
      'The file declares a document type or entities, which are not read for safety. Take the <!…> lines out.';
    return {
      root: null,
      issues: [{ code: 'xml-doctype', path: this.#place(), message, severity: 'error' }],
    };
  }

  #keep(piece: string): void {
    if (piece !== '') this.#stack.at(-1)?.pieces.push(piece);
  }

  #cdata(): void {
    const start = this.#at + '<![CDATA['.length;
    this.#skipTo(']]>');
    this.#keep(this.#text.slice(start, this.#text.startsWith(']]>', this.#at - 3) ? this.#at - 3 : this.#at));
  }

  #skipTo(end: string): void {
    const found = this.#text.indexOf(end, this.#at);
    this.#at = found < 0 ? this.#text.length : found + end.length;
  }

  #opening(): void {
    const start = this.#at;
    this.#at += 1;
    const name = local(this.#take(NAME)?.[0] ?? '');
    if (name === '') return this.#keep('<');
    this.#count(start);
    const attributes = new Map<string, string>();
    for (let found = this.#take(ATTRIBUTE); found; found = this.#take(ATTRIBUTE)) {
      const [, key = '', double, single] = found;
      attributes.set(local(key), unescaped(double ?? single ?? ''));
    }
    const end = this.#take(TAG_END);
    if (!end) {
      this.#fault(`The tag <${name}> is not well formed. Put its attributes in quotes and close it with >.`);
      // What follows the next < is a tag of its own.
      BRACKET.lastIndex = this.#at;
      const next = BRACKET.exec(this.#text);
      this.#at = next ? next.index + (next[0] === '>' ? 1 : 0) : this.#text.length;
    }
    this.#open.set(name, (this.#open.get(name) ?? 0) + 1);
    this.#stack.push({ name, line: this.#line, attributes, children: [], pieces: [] });
    if (end?.[1] === '/') this.#pop();
  }

  #closing(): void {
    const start = this.#at;
    this.#at += 2;
    const name = local(this.#take(NAME)?.[0] ?? '');
    this.#skipTo('>');
    this.#count(start);
    if (!this.#open.get(name)) return this.#fault(`</${name}> closes nothing. Take it out.`);
    while (this.#stack.length > 0) {
      const top = this.#stack.at(-1)?.name ?? name;
      if (top !== name) this.#fault(`</${name}> comes before <${top}> is closed. Close the inner one first.`);
      this.#pop();
      if (top === name) return;
    }
  }

  #pop(): void {
    const element = this.#stack.pop();
    if (!element) return;
    const { name, line, attributes, children, pieces } = element;
    this.#open.set(name, (this.#open.get(name) ?? 1) - 1);
    const made: XmlElement = { name, line, attributes, children, text: pieces.join('').trim() };
    const parent = this.#stack.at(-1);
    if (!parent) this.#root ??= made;
    else if (this.#stack.length < DEPTH_CAP) parent.children.push(made);
    else if (this.#skipped++ === 0) {
      const message = `<${name}> stands more than ${DEPTH_CAP} levels deep and is left out. Flatten the file.`;
      this.#log.error('too-deep', `line ${line}`, message);
    }
  }

  /** The first fault is enough: those after it mostly follow from it. */
  #fault(message: string): void {
    if (this.#faults++ === 0) this.#log.error('xml-syntax', this.#place(), message);
  }

  #place(): string {
    this.#count(this.#at);
    return `line ${this.#line}`;
  }

  /** Moves the line count on to a place further down. */
  #count(to: number): void {
    for (
      ;
      this.#lineEnd >= 0 && this.#lineEnd < to;
      this.#lineEnd = this.#text.indexOf('\n', this.#lineEnd + 1)
    ) {
      this.#line += 1;
    }
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (found) this.#at = pattern.lastIndex;
    return found;
  }
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The five entities of XML and numbers; others stay as they are written. */
const unescaped = (text: string): string =>
  text.includes('&')
    ? text.replace(REFERENCE, (_, decimal?: string, hex?: string, name?: string) =>
        name === undefined
          ? character(decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal))
          : (NAMED.get(name) ?? ''),
      )
    : text;

/** Half characters, and what is beyond Unicode, become the sign for "no character". */
const character = (code: number): string =>
  code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '\ufffd' : String.fromCodePoint(code);

/** The first child of that name. */
export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child) => child.name === name);

/** The text of the first child of that name; undefined where blank. */
export const childText = (element: XmlElement | undefined, name: string): string | undefined =>
  childOf(element, name)?.text || undefined;
