// @ts-check
import { parseSync, Visitor } from 'vite';

/** What the language calls without naming it so. */
const SPECIAL = ['constructor', 'get', 'handleEvent', 'set', 'toJSON', 'toString', 'valueOf'];

/**
 * Takes methods out of the object literals of a library, which no bundler does: those that neither the library nor who
 * uses it reads by name, `map.zoomIn` or 'zoomIn'. Removing one may leave another without a caller, and so on.
 * @param {string} code
 * @param {string[]} users TypeScript
 */
export function withoutUnusedMethods(code, users) {
  const kept = new Set([...SPECIAL, ...users.flatMap((text) => [...namesIn('user.ts', text)])]);
  for (;;) {
    const called = namesIn('library.js', code);
    const { program } = parseSync('library.js', code);
    const functions = new Set(
      program.body.map((each) => each.type === 'FunctionDeclaration' && each.id?.name),
    );
    /** @type {{ start: number, end: number }[]} */
    const unused = [];
    new Visitor({
      Property({ key, value, start, end }) {
        if (key.type !== 'Identifier' || kept.has(key.name) || called.has(key.name)) return;
        const isMethod =
          value.type === 'FunctionExpression' || (value.type === 'Identifier' && functions.has(value.name));
        if (isMethod) unused.push({ start, end });
      },
    }).visit(program);
    if (unused.length === 0) return code;
    for (const { start, end } of unused.reverse()) {
      code = code.slice(0, start) + code.slice(end).replace(/^\s*,/, '');
    }
  }
}

/**
 * The names that are read, but not those that only a method of that name reads, as one that hands on to another does.
 * @param {string} file
 * @param {string} code
 */
function namesIn(file, code) {
  /** @type {Set<string>} */
  const names = new Set();
  /** @type {string[]} */
  const inside = [];
  new Visitor({
    Property({ key, value }) {
      inside.push(key.type === 'Identifier' && value.type === 'FunctionExpression' ? key.name : '');
    },
    'Property:exit'() {
      inside.pop();
    },
    MemberExpression({ property }) {
      if (property.type === 'Identifier' && !inside.includes(property.name)) names.add(property.name);
    },
    Literal({ value }) {
      if (typeof value === 'string') for (const word of value.split(/\W+/)) names.add(word);
    },
    ObjectPattern({ properties }) {
      for (const each of properties)
        if (each.type === 'Property' && each.key.type === 'Identifier') names.add(each.key.name);
    },
  }).visit(parseSync(file, code).program);
  return names;
}
