import { registerDateWords } from '../data/dates/words/index.js';
import { fallbackTags } from '../data/text.js';
import { counting } from './counting.js';
import { messages as en } from './en.js';
import type { Catalogue, Messages, OwnMessages } from './messages.js';

/** The languages beside English: a file each, loaded when somebody reads it. */
const files: { readonly [tag: string]: () => Promise<{ readonly messages: Catalogue }> } = {
  ar: () => import('./ar.js'),
  de: () => import('./de.js'),
  es: () => import('./es.js'),
  fr: () => import('./fr.js'),
  ja: () => import('./ja.js'),
  ko: () => import('./ko.js'),
  ru: () => import('./ru.js'),
  vi: () => import('./vi.js'),
  'zh-Hans': () => import('./zh-Hans.js'),
  'zh-Hant': () => import('./zh-Hant.js'),
};

export const languages: readonly string[] = ['en', ...Object.keys(files)];

const loaded = new Map<string, Catalogue>([['en', en]]);
const loading = new Map<string, Promise<void>>();
/** What pages say in their own words, over what is loaded. */
const own = new Map<string, OwnMessages>();
const chosen = new Map<string, Messages>();

/**
 * A page's own words, for some messages of a language or for all of a further one. Call it before the elements are on
 * the page. What is missing is said as `vi-VN`, `vi` and English would, in that order.
 */
export function registerLocale(messages: OwnMessages): void {
  const key = messages.lang.toLowerCase();
  own.set(key, { ...own.get(key), ...messages });
  if (messages.dates) registerDateWords(messages.lang, messages.dates);
  chosen.clear();
}

/** Makes a language known that came by another way than `loadLanguage`, such as within one file with everything. */
export function addLanguage(catalogue: Catalogue): void {
  const { lang, dates } = catalogue(counting('en'));
  loaded.set(lang, catalogue);
  registerDateWords(lang, dates);
  chosen.clear();
}

/** The language beside English that is nearest to a tag, by the name of its file; undefined where there is none. */
export const languageFile = (tag: string): string | undefined =>
  fallbackTags(tag).find((each) => Object.hasOwn(files, each));

/** Loads the file for a tag; undefined where there is nothing to wait for. Where it cannot be had, English stays. */
export function loadLanguage(tag: string): Promise<void> | undefined {
  const lang = languageFile(tag);
  if (lang === undefined || loaded.has(lang)) return undefined;
  let promise = loading.get(lang);
  if (!promise) loading.set(lang, (promise = load(lang)));
  return promise;
}

async function load(lang: string): Promise<void> {
  await Promise.resolve(); // A page with everything inside adds its language in this same turn.
  if (loaded.has(lang)) return;
  try {
    const file = await files[lang]?.();
    if (file) addLanguage(file.messages);
  } catch {
    // No reader is helped by an error here: dates follow the language, and the words are English.
  }
}

/** The messages for a tag, complete: message by message its own, those of its shorter forms, English. */
export function messagesFor(tag: string): Messages {
  let say = chosen.get(tag);
  if (!say) {
    const tags = fallbackTags(tag);
    say = en(counting(tags.includes('en') ? tag : 'en'));
    for (const each of tags.reverse()) {
      say = { ...say, ...loaded.get(each)?.(counting(tag)), ...own.get(each.toLowerCase()) };
    }
    chosen.set(tag, say);
  }
  return say;
}
