// @ts-check
import ts from 'typescript';

/**
 * Forbids `new Date(text)`: browsers read the same text as different instants. Numbers and other dates are fine.
 * It asks the compiler for the type of the argument, so that a variable that holds text is found as well.
 * @type {import('eslint').Rule.RuleModule}
 */
export default {
  meta: {
    type: 'problem',
    messages: { text: 'new Date(text) means something else in each browser: use src/data/dates.' },
    schema: [],
  },
  create(context) {
    /** @type {{ getTypeAtLocation(node: unknown): ts.Type }} */
    const { getTypeAtLocation } = context.sourceCode.parserServices;
    return {
      NewExpression({ callee, arguments: [argument, ...more] }) {
        if (callee.type !== 'Identifier' || callee.name !== 'Date' || !argument || more.length > 0) return;
        const type = getTypeAtLocation(argument);
        const parts = type.isUnion() ? type.types : [type];
        const isTime = parts.every(
          (part) => part.flags & ts.TypeFlags.NumberLike || part.symbol?.name === 'Date',
        );
        if (!isTime) context.report({ node: argument, messageId: 'text' });
      },
    };
  },
};
