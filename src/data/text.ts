import type { Text } from './types.js';

/** A text in the language that was found for it; `lang` is undefined where the data does not say. */
export interface Chosen {
  readonly value: string;
  readonly lang: string | undefined;
}

/** `'zh-Hant-TW'` -> `['zh-Hant-TW', 'zh-Hant', 'zh']`: BCP 47 lookup (RFC 4647, section 3.4). */
export function tagChain(tag: string): string[] {
  const parts = tag.split('-');
  return parts.map((_, i) => parts.slice(0, parts.length - i).join('-'));
}

const chains = new Map<string, readonly string[]>();

/**
 * Where to look for a reader's language, the nearest first. The script that a tag implies counts too:
 * `'zh-TW'` -> `['zh-TW', 'zh-Hant-TW', 'zh-Hant', 'zh']`.
 */
export function fallbackTags(tag: string): string[] {
  let chain = chains.get(tag);
  if (!chain) {
    chain = [...new Set([tag, ...tagChain(likely(tag)), ...tagChain(tag)])];
    chains.set(tag, chain);
  }
  return [...chain];
}

function likely(tag: string): string {
  try {
    return new Intl.Locale(tag).maximize().baseName;
  } catch {
    return tag;
  }
}

/**
 * The text for a reader of `lang`: that tag, its shorter forms, then the data's own language, English,
 * and last whatever there is, so that a text is never lost for want of a translation.
 */
export function textIn(text: Text | null | undefined, lang: string, dataLang?: string): Chosen {
  if (text === undefined || text === null) return { value: '', lang: undefined };
  if (typeof text === 'string') return { value: text, lang: dataLang };
  const byTag = new Map(
    Object.entries(text).map(([tag, value]) => [tag.toLowerCase(), { value, lang: tag }]),
  );
  const wanted = [...fallbackTags(lang), ...(dataLang ? fallbackTags(dataLang) : []), 'en'];
  for (const tag of wanted) {
    const found = byTag.get(tag.toLowerCase());
    if (found && found.value !== '') return found;
  }
  const [first] = byTag.values();
  return first ?? { value: '', lang: undefined };
}

/** The plain string of `textIn`. */
export const stringIn = (text: Text | null | undefined, lang: string, dataLang?: string): string =>
  textIn(text, lang, dataLang).value;
