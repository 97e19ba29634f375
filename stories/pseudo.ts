import type { Messages } from '../src/index.js';
import { messagesFor } from '../src/locales/index.js';

const ACCENTS: Readonly<Record<string, string>> = {
  ...{ a: 'á', c: 'ç', d: 'ð', e: 'ë', g: 'ğ', i: 'ï', l: 'ł', n: 'ñ', o: 'õ', r: 'ř', s: 'š', t: 'ţ' },
  ...{ u: 'û', w: 'ŵ', y: 'ý', z: 'ž', A: 'Å', E: 'É', I: 'Î', N: 'Ñ', O: 'Ø', S: 'Š', T: 'Ť', U: 'Û' },
};

/** "Table" -> "[Ťáƀłë tá]": accents show what is not translated, 40 % more letters what has no room to grow. */
function stretched(text: string): string {
  if (!/\p{L}/u.test(text)) return text;
  const longer = text + ' ' + text.slice(0, Math.ceil(text.length * 0.4));
  return `[${longer.replace(/[a-z]/gi, (letter) => ACCENTS[letter] ?? letter)}]`;
}

/** A text, or whatever holds texts or returns them, stretched. */
function inPseudo(value: unknown): unknown {
  if (typeof value === 'string') return stretched(value);
  if (typeof value === 'function') {
    return (...args: unknown[]): unknown => inPseudo(Reflect.apply(value, undefined, args));
  }
  return typeof value === 'object' && value !== null ? allInPseudo(value) : value;
}

const allInPseudo = (texts: object): object =>
  Object.fromEntries(Object.entries(texts).map(([name, value]) => [name, inPseudo(value)]));

// The names of events are the data's own words, in an order.
const { lang, dates, spokenEvent, ...texts } = messagesFor('en');

/** English as no language is: for seeing that every layout has room, and that no word stands in the code. */
export const pseudo: Messages = Object.assign({ ...texts, dates, spokenEvent }, allInPseudo(texts), {
  lang: `${lang}-XA`,
});
