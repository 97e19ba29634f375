import { DateError, tryParseWhen } from './dates/index.js';
import { show, type IssueLog } from './issues.js';
import type { Text } from './types.js';
import { safeImage, safeLink } from './url.js';

/** No field holds more characters than this. */
export const TEXT_CAP = 20_000;

/** An object of which nothing is known yet. */
export type Raw = { readonly [key: string]: unknown };

/** Names a field of a record in messages: `where('lat')` -> `events[3].lat`; `where('')` names the record. */
export type Where = (field: string) => string;

export const isRaw = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isBlank = (value: unknown): boolean => value === undefined || value === null || value === '';

/** `where` of something inside a record: `inside(where, 'claims[0]')('text')` -> `events[3].claims[0].text`. */
export const inside =
  (where: Where, part: string): Where =>
  (field) =>
    where(field === '' ? part : `${part}.${field}`);

/**
 * Reads the fields of one record by name, so that what nobody asks for (`__proto__` among it) is never touched.
 * What is not as it should be is reported and left out; a blank field is simply absent.
 */
export class Fields {
  readonly raw: Raw;
  readonly where: Where;
  readonly log: IssueLog;
  /** The address that relative links are resolved against. */
  readonly base: string | undefined;

  constructor(raw: Raw, where: Where, log: IssueLog, base?: string) {
    this.raw = raw;
    this.where = where;
    this.log = log;
    this.base = base;
  }

  has(key: string): boolean {
    return !isBlank(this.raw[key]);
  }

  warn(code: string, key: string, message: string): void {
    this.log.warn(code, this.where(key), message);
  }

  error(code: string, key: string, message: string): void {
    this.log.error(code, this.where(key), message);
  }

  /** A plain string, trimmed; a number becomes one. */
  string(key: string): string | undefined {
    const value = this.raw[key];
    if (isBlank(value)) return undefined;
    return this.#string(key, value);
  }

  /** A string, or one per language. */
  text(key: string): Text | undefined {
    const value = this.raw[key];
    if (isBlank(value)) return undefined;
    if (!isRaw(value)) return this.#string(key, value);
    const byTag: [string, string][] = [];
    for (const tag of Object.keys(value)) {
      if (!LANGUAGE_TAG.test(tag)) {
        if (!UNSAFE.has(tag)) {
          this.warn(
            'bad-language',
            key,
            `${show(tag)} is no language tag. Write one such as "en" or "zh-Hant".`,
          );
        }
        continue;
      }
      const text = isBlank(value[tag]) ? undefined : this.#string(`${key}.${tag}`, value[tag]);
      if (text !== undefined) byTag.push([tag, text]);
    }
    return byTag.length > 0 ? Object.freeze(Object.fromEntries(byTag)) : undefined;
  }

  /** A finite number; text that spells one is taken too. */
  number(key: string): number | undefined {
    const value = this.raw[key];
    if (isBlank(value)) return undefined;
    const text = typeof value === 'string' && value.length < 40 ? hyphened(value.trim()) : '';
    const number = NUMERAL.test(text) ? Number(text) : value;
    if (typeof number === 'number' && Number.isFinite(number)) return number;
    this.error(
      'bad-number',
      key,
      `${show(value)} is not a number. Write one with a decimal point, such as 21.03.`,
    );
    return undefined;
  }

  /** False where absent. */
  flag(key: string): boolean {
    const value = this.raw[key];
    if (isBlank(value) || value === false || value === 'false') return false;
    if (value === true || value === 'true') return true;
    this.warn(
      'bad-flag',
      key,
      `${show(value)} is neither true nor false, so it is read as false. Write true or false.`,
    );
    return false;
  }

  /** One of a few words. An unknown one is reported as `unknown-` and the key. */
  word<W extends string>(key: string, known: readonly W[]): W | undefined {
    const value = this.raw[key];
    if (isBlank(value)) return undefined;
    const wanted = typeof value === 'string' ? value.trim().toLowerCase() : '';
    const found = known.find((each) => each === wanted);
    if (found === undefined) {
      this.warn(`unknown-${key}`, key, `${show(value)} is not known here. Write one of ${known.join(', ')}.`);
    }
    return found;
  }

  /** EDTF text of which only the words matter, such as a date of publication. */
  date(key: string): string | undefined {
    const text = this.string(key);
    if (text === undefined) return undefined;
    const span = tryParseWhen(text);
    if (!(span instanceof DateError)) return text;
    this.warn(span.code, key, span.message);
    return undefined;
  }

  /** A BCP 47 language tag. */
  language(key: string): string | undefined {
    const tag = this.string(key);
    if (tag === undefined || LANGUAGE_TAG.test(tag)) return tag;
    this.warn('bad-language', key, `${show(tag)} is no language tag. Write one such as "en" or "zh-Hant".`);
    return undefined;
  }

  link(key: string): string | undefined {
    return this.#url(key, safeLink, 'Links may be http, https, mailto or tel');
  }

  image(key: string): string | undefined {
    return this.#url(
      key,
      safeImage,
      'Pictures may be http, https, or data of a PNG, JPEG, GIF, WebP or AVIF',
    );
  }

  /** A record inside this one. */
  record(key: string): Fields | undefined {
    const value = this.raw[key];
    if (isBlank(value)) return undefined;
    if (isRaw(value)) return new Fields(value, inside(this.where, key), this.log, this.base);
    this.warn('not-a-record', key, `${show(value)} is left out. Write { … } with named fields.`);
    return undefined;
  }

  /** The items of a list, each read by `read`, which returns undefined for what cannot be kept. */
  items<T>(key: string, read: (item: unknown, where: Where, index: number) => T | undefined): readonly T[] {
    const value = this.raw[key];
    if (isBlank(value)) return NONE;
    if (!Array.isArray(value)) {
      this.warn('bad-list', key, `${show(value)} is not a list. Put it in square brackets.`);
      return NONE;
    }
    const list: readonly unknown[] = value;
    const kept: T[] = [];
    for (let index = 0; index < list.length; index++) {
      const where = inside(this.where, `${key}[${index}]`);
      const item = attempt(where, this.log, () => read(list[index], where, index));
      if (item !== undefined) kept.push(item);
    }
    return kept.length > 0 ? Object.freeze(kept) : NONE;
  }

  /** The items of a list of records. */
  records<T>(key: string, read: (item: Fields, index: number) => T | undefined): readonly T[] {
    return this.items(key, (item, where, index) => {
      if (isRaw(item)) return read(new Fields(item, where, this.log, this.base), index);
      this.log.warn(
        'not-a-record',
        where(''),
        `${show(item)} is not a record and is left out. Write { … } with named fields.`,
      );
      return undefined;
    });
  }

  #string(key: string, value: unknown): string | undefined {
    if (typeof value === 'string') return this.#cut(key, value.trim()) || undefined;
    if (typeof value === 'number' && Number.isFinite(value)) return String(value);
    this.warn('bad-text', key, `${show(value)} is not text and is left out. Write it in quotes.`);
    return undefined;
  }

  #cut(key: string, text: string): string {
    if (text.length <= TEXT_CAP) return text;
    this.warn(
      'text-cut',
      key,
      `The text ${show(text)} has ${text.length} characters. It is cut after ${TEXT_CAP}: shorten it.`,
    );
    // Never half of a character that takes two code units.
    return text.slice(0, TEXT_CAP).replace(/[\ud800-\udbff]$/, '');
  }

  #url(key: string, filter: typeof safeLink, allowed: string): string | undefined {
    const value = this.raw[key];
    if (isBlank(value)) return undefined;
    const url = typeof value === 'string' && value.length > TEXT_CAP ? null : filter(value, this.base);
    if (url !== null) return url;
    this.warn('unsafe-url', key, `${show(value)} is left out. ${allowed}, up to ${TEXT_CAP} characters.`);
    return undefined;
  }
}

/** Runs `read`; what it throws (a getter of the data may throw anything) becomes an issue. */
export function attempt<T>(where: Where, log: IssueLog, read: () => T): T | undefined {
  try {
    return read();
  } catch {
    unreadable(where(''), log);
    return undefined;
  }
}

/** Says that getting at a part of the data threw. */
export function unreadable(path: string, log: IssueLog): void {
  const message = 'Reading this part of the data failed. Pass plain objects, without getters that throw.';
  log.error('unreadable', path, message);
}

/** One empty list for all who have none. */
export const NONE: readonly never[] = Object.freeze([]);

const UNSAFE: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
const LANGUAGE_TAG = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,7}$/;
/** A number with the hyphen that computers write for the sign that print has, or the dash beside it. */
export const hyphened = (text: string): string => text.replace(/[\u2212\u2013](?=\.?\d)/g, '-');

const NUMERAL = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d{1,3})?$/;
