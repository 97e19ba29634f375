// @ts-check
import { parseSync, Visitor } from 'vite';

/** What the language or the library itself calls by other ways than its name. */
const SPECIAL = ['constructor', 'toString', 'initialize', 'addHooks', 'removeHooks'];

/**
 * Takes methods out of the object literals of a library, which no bundler does: those whose name stands nowhere else,
 * neither in the library nor in the text of who uses it. Removing one may leave another without a caller, and so on.
 * @param {string} code
 * @param {string} users
 */
export function withoutUnusedMethods(code, users) {
  const kept = new Set([...SPECIAL, ...wordsIn(users)]);
  for (;;) {
    const counts = new Map();
    for (const word of wordsIn(code)) counts.set(word, (counts.get(word) ?? 0) + 1);
    /** @type {{ start: number, end: number }[]} */
    const unused = [];
    new Visitor({
      Property({ key, value, start, end }) {
        if (key.type !== 'Identifier' || kept.has(key.name) || counts.get(key.name) !== 1) return;
        if (value.type === 'FunctionExpression' || value.type === 'Identifier') unused.push({ start, end });
      },
    }).visit(parseSync('library.js', code).program);
    if (unused.length === 0) return code;
    for (const { start, end } of unused.reverse()) {
      code = code.slice(0, start) + code.slice(end).replace(/^\s*,/, '');
    }
  }
}

/** Comments may name what nobody calls. @param {string} code */
const wordsIn = (code) => code.replace(/\/\*[^]*?\*\/|(?<=^|\s)\/\/.*/g, '').match(/[\w$]+/g) ?? [];
