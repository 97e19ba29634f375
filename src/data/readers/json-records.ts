import { isRaw } from '../checks.js';
import { RECORDS_PER_STEP, TEXT_PER_STEP, type Steps } from '../steps.js';
import { NESTING_CAP } from './json-text.js';
import { parseJson, type Parsed } from './parse-json.js';

/** Where the list of records lies in a text, as far as the text was looked at. */
export interface RecordList {
  /** The name that the list has in the object around it; null where it is the whole. */
  readonly name: string | null;
  /** The first character behind its bracket. */
  readonly start: number;
  /** Its closing bracket; -1 while that is not found. */
  readonly end: number;
  /** Where a stretch of whole records ends: the first character behind it, a comma or the closing bracket. */
  readonly stretches: readonly number[];
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;

/** So many characters of records are parsed in one go. */
const STRETCH = 65_536;

/** Walks over JSON once and finds the records of a list of one of those names, or of the list that it is. */
export class RecordScan {
  readonly #text: string;
  readonly #names: readonly string[];
  readonly #stretches: number[] = [];
  #at = 0;
  #depth = 0;
  #inString = false;
  #name: string | null = null;
  #start = -1;
  #end = -1;
  #records = 0;
  #last = 0;
  /** Of the brackets around the records. */
  #listDepth = 0;
  /** The text has something that only a look at the whole can judge. */
  odd = false;

  constructor(text: string, names: readonly string[]) {
    this.#text = text;
    this.#names = names;
  }

  get at(): number {
    return this.#at;
  }

  get list(): RecordList | null {
    if (this.#start < 0) return null;
    return { name: this.#name, start: this.#start, end: this.#end, stretches: this.#stretches };
  }

  /** Looks at so many characters more; false at the end of the text. `often` ends a stretch with every record. */
  advance(most: number, often = false): boolean {
    const text = this.#text;
    const to = Math.min(text.length, this.#at + most);
    let [at, depth, inString] = [this.#at, this.#depth, this.#inString];
    for (; at < to; at++) {
      const char = text.charCodeAt(at);
      if (inString) {
        if (char === BACKSLASH) at += 1;
        else if (char === QUOTE) inString = false;
      } else if (char === QUOTE) inString = true;
      else if (char === 0x7b || char === 0x5b) {
        depth += 1;
        if (depth > NESTING_CAP) this.odd = true;
        if (char === 0x5b && depth <= 2) this.#open(at, depth);
      } else if (char === 0x7d || char === 0x5d) {
        if (depth === this.#listDepth && this.#end < 0 && this.#start >= 0) this.#close(at, char);
        depth -= 1;
      } else if (char === COMMA && depth === this.#listDepth && this.#end < 0 && this.#start >= 0) {
        this.#records += 1;
        if (often || this.#records >= RECORDS_PER_STEP || at - this.#last >= STRETCH) this.#cut(at);
      }
    }
    [this.#at, this.#depth, this.#inString] = [at, depth, inString];
    return at < text.length && !this.odd;
  }

  #open(at: number, depth: number): void {
    const name = depth === 1 ? null : this.#nameBefore(at);
    if (name === undefined) return;
    // A second list of that name takes the place of the first.
    if (this.#start >= 0) {
      if (this.#name !== null) this.odd = true;
      return;
    }
    this.#name = name;
    this.#start = this.#last = at + 1;
    this.#listDepth = depth;
  }

  #nameBefore(at: number): string | undefined {
    const before = /"(\w{1,20})"\s{0,20}:\s{0,20}$/.exec(this.#text.slice(Math.max(0, at - 64), at))?.[1];
    return this.#names.find((name) => name === before);
  }

  #close(at: number, char: number): void {
    if (char !== 0x5d) this.odd = true;
    this.#cut(at);
    this.#end = at;
  }

  #cut(at: number): void {
    this.#stretches.push(at);
    this.#records = 0;
    this.#last = at + 1;
  }
}

/**
 * What `parseJson` gives, in steps: the records of the list are parsed a few at a time. Whatever is odd about a text
 * is left to a look at the whole of it, which names the place.
 */
export function* jsonSteps(text: string, names: readonly string[]): Steps<Parsed> {
  const scan = new RecordScan(text, names);
  while (scan.advance(TEXT_PER_STEP)) yield { done: scan.at / 2, total: text.length, unit: 'text' };
  const { list } = scan;
  if (scan.odd || !list || list.end < 0) return parseJson(text);
  try {
    const records: unknown[] = [];
    let from = list.start;
    for (const to of list.stretches) {
      const some: unknown = JSON.parse(`[${text.slice(from, to)}]`);
      if (!Array.isArray(some)) return parseJson(text);
      // Nothing stands between two commas: only the look at the whole says where.
      if (some.length === 0 && list.stretches.length > 1) return parseJson(text);
      for (const record of some) records.push(record);
      from = to + 1;
      yield { done: (text.length + from) / 2, total: text.length, unit: 'text' };
    }
    const around: unknown = JSON.parse(text.slice(0, list.start) + text.slice(list.end));
    if (list.name === null) return Array.isArray(around) ? { data: records } : parseJson(text);
    // A name that comes twice has its last value.
    if (!isRaw(around) || !Array.isArray(around[list.name])) return parseJson(text);
    return { data: { ...around, [list.name]: records } };
  } catch {
    return parseJson(text);
  }
}
