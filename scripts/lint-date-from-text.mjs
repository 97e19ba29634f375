// @ts-check
import ts from 'typescript';

/**
 * Forbids `new Date(text)` and `Date.parse`, by whatever name: browsers read the same text as different instants. Numbers
 * and other dates are fine. In TypeScript it asks the compiler what a value is, so that a variable that holds text, or
 * `Date` itself, is found as well; elsewhere it goes by names.
 * @type {import('eslint').Rule.RuleModule}
 */
export default {
  meta: {
    type: 'problem',
    messages: {
      text: 'new Date(text) means something else in each browser: use src/data/dates.',
      parse: 'Date.parse means something else in each browser: use src/data/dates.',
    },
    schema: [],
  },
  create(context) {
    /** @type {{ getTypeAtLocation?(node: unknown): ts.Type }} */
    const { getTypeAtLocation } = context.sourceCode.parserServices;

    /** @param {import('estree').Node | null | undefined} node */
    const isDate = (node) => {
      if (!node) return false;
      if (getTypeAtLocation) return getTypeAtLocation(node).symbol?.name === 'DateConstructor';
      return node.type === 'Identifier' && node.name === 'Date';
    };

    /** @param {import('estree').Node} argument */
    const isTime = (argument) => {
      if (!getTypeAtLocation) return argument.type !== 'TemplateLiteral' && !isWord(argument);
      const type = getTypeAtLocation(argument);
      const parts = type.isUnion() ? type.types : [type];
      return parts.every((part) => part.flags & ts.TypeFlags.NumberLike || part.symbol?.name === 'Date');
    };

    /** @param {import('estree').Node} node @param {string} [word] */
    const isWord = (node, word) =>
      node.type === 'Literal' && typeof node.value === 'string' && (word ?? node.value) === node.value;

    /** Of `a.b`, `a['b']` and `{ b }`. @param {import('estree').Node} key @param {boolean} computed */
    const isParse = (key, computed) =>
      isWord(key, 'parse') || (!computed && key.type === 'Identifier' && key.name === 'parse');

    /** @param {import('estree').Node} pattern @param {import('estree').Node | null | undefined} value */
    const takenApart = (pattern, value) => {
      if (pattern.type !== 'ObjectPattern' || !isDate(value)) return;
      for (const property of pattern.properties) {
        if (property.type === 'RestElement' || isParse(property.key, property.computed))
          context.report({ node: property, messageId: 'parse' });
      }
    };

    return {
      NewExpression({ callee, arguments: [argument, ...more] }) {
        if (argument && more.length === 0 && isDate(callee) && !isTime(argument))
          context.report({ node: argument, messageId: 'text' });
      },
      MemberExpression({ object, property, computed }) {
        if (isParse(property, computed) && isDate(object))
          context.report({ node: property, messageId: 'parse' });
      },
      VariableDeclarator: ({ id, init }) => takenApart(id, init),
      AssignmentExpression: ({ left, right }) => takenApart(left, right),
      AssignmentPattern: ({ left, right }) => takenApart(left, right),
    };
  },
};
