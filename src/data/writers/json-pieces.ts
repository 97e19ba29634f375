/** Longer lists are written one item to a line instead of indented for people. */
const INDENTED_UP_TO = 1_000;

/**
 * JSON of an object with a long list at its end, a piece per item: `{ ...head, [name]: items }`.
 * `length` is the number of items, or near it.
 */
export function* jsonPieces(
  head: object,
  name: string,
  items: Iterable<unknown>,
  length: number,
): Generator<string> {
  const indent = length > INDENTED_UP_TO ? 0 : 2;
  yield '{\n';
  for (const [key, value] of Object.entries(head)) {
    if (value !== undefined) yield `  ${JSON.stringify(key)}: ${jsonText(value, indent, '  ')},\n`;
  }
  yield `  ${JSON.stringify(name)}: [`;
  let isFirst = true;
  for (const item of items) {
    yield `${isFirst ? '' : ','}\n    ${jsonText(item, indent, '    ')}`;
    isFirst = false;
  }
  yield isFirst ? ']\n}\n' : '\n  ]\n}\n';
}

/** JSON without a line break inside a string, so its lines can be moved to the right. */
const jsonText = (value: unknown, indent: number, margin: string): string =>
  JSON.stringify(value, undefined, indent).replaceAll('\n', `\n${margin}`);
