import { UserError } from './io.js';

/** Throws `UserError` where the text is no BCP 47 tag. */
export function checkLanguage(tag: string | undefined): void {
  if (tag === undefined) return;
  try {
    Intl.getCanonicalLocales(tag);
  } catch {
    throw new UserError(`"${tag}" is not a language: write --lang with a tag such as en, vi or zh-Hant.`);
  }
}

const RIGHT_TO_LEFT = /^(?:ar|arc|ckb|dv|fa|he|iw|ks|ps|sd|ug|ur|yi)(?:-|$)|-(?:Arab|Hebr)(?:-|$)/i;

/** The direction in which a language is written. */
export const directionOf = (tag: string): 'ltr' | 'rtl' =>
  RIGHT_TO_LEFT.test(tag) && !/-Latn(?:-|$)/i.test(tag) ? 'rtl' : 'ltr';
