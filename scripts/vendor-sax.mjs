// @ts-check
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const sax = new URL('../node_modules/sax/', import.meta.url);

/** What src/data/readers/xml.ts uses of it. */
const types = `export interface XmlParser {
  /** Where it is, counted from 0. */
  readonly line: number;
  readonly column: number;
  /** Whether the end of the text has come. */
  readonly closed: boolean;
  onopentagstart: (tag: { readonly name: string }) => void;
  onopentag: (tag: { readonly name: string; readonly attributes: Readonly<Record<string, string>> }) => void;
  onclosetag: (name: string) => void;
  ontext: (text: string) => void;
  oncdata: (text: string) => void;
  ondoctype: (declaration: string) => void;
  onsgmldeclaration: (declaration: string) => void;
  onerror: (fault: Error) => void;
  write(text: string): XmlParser;
  close(): XmlParser;
  /** Goes on after a fault. */
  resume(): XmlParser;
}
export declare function createParser(strict: boolean, options: { readonly position: boolean }): XmlParser;
`;

/**
 * Writes sax.js and sax.d.ts: the parser of the sax package as an ES module, without its wrapping for Node's streams,
 * for which bundlers would bring in a substitute or warn.
 * @param {URL} target the folder
 */
export function vendorSax(target) {
  const { version } = JSON.parse(readFileSync(new URL('package.json', sax), 'utf8'));
  const note = `// Written by scripts/vendor-sax.mjs from sax ${version} (BlueOak-1.0.0). Do not edit.\n`;
  const source = readFileSync(new URL('lib/sax.js', sax), 'utf8');
  const cut = (/** @type {string} */ text, /** @type {RegExp} */ piece, by = '') => {
    if (!piece.test(text)) throw new Error(`sax has changed: there is no ${piece} in it.`);
    return text.replace(piece, by);
  };
  let code = cut(source, /\n {2}var Stream\n[^]*?(?=\n {2}\/\/ this really needs to be replaced)/);
  code = cut(code, / {2}sax\.SAXStream = SAXStream\n {2}sax\.createStream = createStream\n/);
  code = cut(code, /\(typeof exports === 'undefined' \? \(this\.sax = \{\}\) : exports\)\s*$/, '(sax);\n');
  write(new URL('sax.d.ts', target), note + types);
  write(
    new URL('sax.js', target),
    `${note}const sax = {};\n${code}export const createParser = sax.parser;\n`,
  );
}

/** What watches the file is not woken for nothing. @param {URL} file @param {string} text */
function write(file, text) {
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
}
