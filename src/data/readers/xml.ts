// Small, works in a worker, tells the line, and goes on after a fault, which files of maps are full of.
import { createParser } from '../../vendor/sax.js';
import { IssueLog } from '../issues.js';
import type { Issue } from '../types.js';

/**
 * XML as a tree of elements, without a DOM: the browser's parser is not there in workers and Node, and Trusted Types
 * forbid it. Nothing is fetched or expanded: a file that declares a document type is refused.
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
  /** Null where there is no element, which is for the caller to tell, or the document is refused. */
  readonly root: XmlElement | null;
  readonly issues: readonly Issue[];
}

/** How deep elements may stand in each other. */
const DEPTH_CAP = 64;

const DECLARATION = /<!(?!--|\[CDATA\[)/;

/** A file with more faults is no XML, and each of them costs time. */
const FAULT_CAP = 1000;

interface Open extends XmlElement {
  readonly children: XmlElement[];
  text: string;
}

/** Reads a text as XML. Never throws: the first fault is told by its line, and the rest is read as well as it goes. */
export function parseXml(text: string): XmlReading {
  const mended = escapeLoneAmpersands(text);
  const tree = new TreeBuilder(mended);
  try {
    tree.parser.write(mended).close();
  } catch (error) {
    if (error !== tree.end) throw error;
  }
  return tree.reading();
}

class TreeBuilder {
  readonly parser = createParser(true, { position: true });
  /** Thrown to read no further: the parser itself knows no other way. */
  readonly end = new Error('The end of what is read.');
  readonly #text: string;
  readonly #log = new IssueLog();
  readonly #open: Open[] = [];
  #root: XmlElement | null = null;
  #refused: Issue | null = null;
  /** Of the tag that is being read, counted from 1. */
  #line = 1;
  #faults = 0;
  #skipped = 0;

  constructor(text: string) {
    this.#text = text;
    const { parser } = this;
    parser.onopentagstart = () => {
      // A line break right after the name has been read already.
      this.#line = parser.column === 0 ? parser.line : parser.line + 1;
    };
    parser.onopentag = ({ name, attributes }) => {
      const own = new Map(Object.entries(attributes).map(([key, value]) => [local(key), value]));
      this.#open.push({ name: local(name), line: this.#line, attributes: own, children: [], text: '' });
    };
    parser.onclosetag = () => this.#close();
    parser.ontext = parser.oncdata = (piece) => {
      const element = this.#open.at(-1);
      if (element) element.text += piece;
    };
    parser.ondoctype = () => this.#refuse();
    parser.onsgmldeclaration = () => this.#refuse();
    parser.onerror = ({ message }) => this.#fault(message.split('\n', 1)[0] ?? '');
  }

  reading(): XmlReading {
    while (this.#open.length > 0) this.#close();
    if (this.#refused) return { root: null, issues: [this.#refused] };
    return { root: this.#root, issues: this.#root ? this.#log.list() : [] };
  }

  #close(): void {
    const element = this.#open.pop();
    if (!element) return;
    element.text = element.text.trim();
    const parent = this.#open.at(-1);
    if (!parent) this.#root ??= element;
    else if (this.#open.length < DEPTH_CAP) parent.children.push(element);
    else if (this.#skipped++ === 0) {
      const message = `<${element.name}> stands more than ${DEPTH_CAP} levels deep and is left out. Flatten the file.`;
      this.#log.error('too-deep', `line ${element.line}`, message);
    }
  }

  #refuse(): never {
    const message =
      'The file declares a document type or entities, which are not read for safety. Take the <!…> lines out.';
    const before = this.#text.slice(0, this.#text.search(DECLARATION)).split('\n');
    this.#refused = { code: 'xml-doctype', path: `line ${before.length}`, message, severity: 'error' };
    throw this.end;
  }

  /** The first fault is enough: those after it mostly follow from it. */
  #fault(words: string): void {
    // Otherwise the parser would refuse to go on.
    this.parser.resume();
    if (++this.#faults > FAULT_CAP) throw this.end;
    if (this.#faults > 1) return;
    const cut = this.#open.at(-1);
    const message =
      cut && this.parser.closed
        ? `<${cut.name}> of line ${cut.line} is not closed. Is the file cut short?`
        : `This is not well-formed XML: ${words.toLowerCase()}. Correct it here, or export the file anew.`;
    this.#log.error('xml-syntax', `line ${this.parser.line + 1}`, message);
  }
}

/** A name that is no entity, for the parser, would go on through the next tag. */
const LONE = /&(?!#?\w{1,31};)/g;
const CDATA = '<![CDATA[';

/** `R&D` is `R&amp;D` for the parser, but for CDATA, which is taken as it is. */
function escapeLoneAmpersands(text: string): string {
  const escaped = (part: string): string => part.replace(LONE, '&amp;');
  const [first = '', ...rest] = text.split(CDATA);
  const mended = rest.map((part) => {
    const end = part.indexOf(']]>');
    return end < 0 ? part : part.slice(0, end) + escaped(part.slice(end));
  });
  return [escaped(first), ...mended].join(CDATA);
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The first child of that name. */
export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child) => child.name === name);

/** The text of the first child of that name; undefined where blank. */
export const childText = (element: XmlElement | undefined, name: string): string | undefined =>
  childOf(element, name)?.text || undefined;
