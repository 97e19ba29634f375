/** How deep lists and objects may stand in each other. */
export const NESTING_CAP = 64;

/** The first place in a text that cannot be read as JSON; line and column count from 1. */
export interface Fault {
  readonly line: number;
  readonly column: number;
  /** What is wrong there and what to write instead. */
  readonly message: string;
}

const BLANKS = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const LITERALS = ['true', 'false', 'null'];

/** Whether the brackets of a text nest deeper than the cap: a quick look before anything is built. */
export function nestsTooDeep(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (char === 0x5c) at += 1;
    else if (char === 0x22) inString = !inString;
    else if (inString) continue;
    else if (char === 0x7b || char === 0x5b) {
      if (++depth > NESTING_CAP) return true;
    } else if (char === 0x7d || char === 0x5d) depth -= 1;
  }
  return false;
}

/** Finds what `JSON.parse` stumbled over, which engines tell in different words or not at all. Null where it is JSON. */
export function findFault(text: string): Fault | null {
  const walker = new Walker(text);
  const message = walker.document();
  if (message === undefined) return null;
  const before = text.slice(0, walker.at).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1, message };
}

/** What is wrong at `at`, or undefined where all is well. */
type Complaint = string | undefined;

/** Walks the grammar of RFC 8259 and stops with `at` on the first fault. Its depth is bounded by the cap. */
class Walker {
  readonly #text: string;
  at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  document(): Complaint {
    const complaint = this.#value(0);
    if (complaint !== undefined) return complaint;
    return this.#at('') ? undefined : this.#unexpected('The data ended before this.');
  }

  #value(depth: number): Complaint {
    this.#skip(BLANKS);
    const char = this.#text.charAt(this.at);
    if (char === '{' || char === '[') {
      if (depth >= NESTING_CAP) return `More than ${NESTING_CAP} levels of brackets. Flatten the data.`;
      return char === '{' ? this.#members('}', depth) : this.#members(']', depth);
    }
    if (char === '"') return this.#string();
    const literal = LITERALS.find((word) => this.#text.startsWith(word, this.at));
    if (literal !== undefined) this.at += literal.length;
    else if (!this.#skip(NUMBER))
      return this.#unexpected(
        HINTS.get(char) ?? 'Write a value: text in double quotes, a number, true, false, null.',
      );
    this.#skip(BLANKS);
    return undefined;
  }

  /** The inside of an object or a list, with both its brackets. */
  #members(close: '}' | ']', depth: number): Complaint {
    this.at += 1;
    this.#skip(BLANKS);
    if (this.#take(close)) return undefined;
    for (;;) {
      const complaint = (close === '}' ? this.#name() : undefined) ?? this.#value(depth + 1);
      if (complaint !== undefined) return complaint;
      if (this.#take(close)) return undefined;
      if (!this.#take(',')) return this.#unexpected(`Write a comma, or ${close} to close.`);
      if (this.#at(close)) return this.#unexpected('Take away the comma before it.');
    }
  }

  #name(): Complaint {
    if (!this.#at('"')) return this.#unexpected('Write the name in double quotes.');
    const complaint = this.#string();
    if (complaint !== undefined) return complaint;
    return this.#take(':') ? undefined : this.#unexpected('Write a colon between name and value.');
  }

  #string(): Complaint {
    this.at += 1;
    while (this.at < this.#text.length) {
      const char = this.#text.charAt(this.at);
      if (char === '"') {
        this.#take('"');
        return undefined;
      }
      if (char < ' ') return 'A line break or tab inside text. Write \\n or \\t.';
      if (char !== '\\') this.at += 1;
      else if (!this.#skip(ESCAPE)) return 'An unknown escape. Write \\\\ for a backslash.';
    }
    return this.#unexpected('');
  }

  /** Whether a sign, or with '' the end, is next. */
  #at(sign: string): boolean {
    return this.#text.charAt(this.at) === sign;
  }

  /** Takes a sign and the blanks behind it. */
  #take(sign: string): boolean {
    if (!this.#at(sign)) return false;
    this.at += 1;
    this.#skip(BLANKS);
    return true;
  }

  #skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.#text)?.[0] ?? '';
    this.at += found.length;
    return found !== '';
  }

  #unexpected(remedy: string): string {
    const char = this.#text.charAt(this.at);
    if (char === '')
      return 'The text ends too early: close what is open (quotes, brackets), or fetch the whole file.';
    return `"${char}" is not expected here. ${remedy}`;
  }
}

const HINTS = new Map([
  ["'", 'Text stands in double quotes.'],
  ['/', 'JSON has no comments.'],
  ['<', 'This looks like a web page rather than data.'],
  [',', 'A value is missing before it.'],
  ['N', 'Write null where there is no number.'],
  ['u', 'Write null where there is nothing.'],
]);
