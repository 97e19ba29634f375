import { expect } from 'vitest';
import { read } from '../../src/data/readers/index.js';

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What stands where another value was: wrong types, signs of every format, what is too large, too deep, too strange. */
const STRANGERS = [
  ...[
    'null',
    'true',
    '0',
    '-1',
    '1e999',
    'NaN',
    '[]',
    '{}',
    '""',
    '"x"',
    '[[',
    ']}',
    '{"a":1}',
    '-0000',
    '99999999',
  ],
  ...[
    ',',
    ';',
    '\t',
    '|',
    '"',
    "'",
    '\n',
    '\r',
    '\r\n',
    ':',
    '<',
    '>',
    '</',
    '&',
    '<!--',
    '-->',
    '<![CDATA[',
    '\\',
  ],
  ...[
    '\u0000',
    '\ufeff',
    '\ufffd',
    '\u202e',
    '\ud800',
    '😀',
    'é',
    '=1+1',
    '__proto__',
    'constructor',
    'toString',
  ],
  ...[
    '2018-02-30',
    '12/06/2018',
    '-271822',
    '2019-03/2019-01',
    'javascript:alert(1)',
    'https://x y',
    'POINT(',
    '..',
  ],
];

/** A text with one thing wrong: cut short, a piece lost, doubled, moved or replaced, a value of another type. */
function mutate(text: string, random: () => number): string {
  const place = (length = text.length): number => Math.floor(random() * (length + 1));
  const stranger = STRANGERS[place(STRANGERS.length - 1)] ?? '';
  const [from = 0, to = 0] = [place(), place()].sort((a, b) => a - b);
  const short = Math.min(to, from + place(20));
  const values = [
    ...text.matchAll(/"[^"\n]{0,80}"|(?<=[>,:;\t\n])[^<>,:;"\t\n]{1,80}(?=[<,;\t\n}\]])|-?\d+(?:\.\d+)?/g),
  ];
  const value = values[place(values.length - 1)];
  const lines = text.split('\n');
  const line = place(lines.length - 1);
  switch (Math.floor(random() * 8)) {
    case 0:
      return text.slice(0, from);
    case 1:
      return text.slice(0, from) + text.slice(short);
    case 2:
      return text.slice(0, short) + text.slice(from);
    case 3:
      return text.slice(0, from) + stranger + text.slice(from);
    case 4:
      return text.slice(0, from) + stranger + text.slice(short);
    case 5:
      return [...lines.slice(0, line), ...lines.slice(line + 1)].join('\n');
    case 6:
      return text.slice(from) + text.slice(0, from);
    default:
      return value
        ? text.slice(0, value.index) + stranger + text.slice(value.index + value[0].length)
        : stranger;
  }
}

/** Issues about the whole, which no line can be named for. */
const ABOUT_ALL = new Set(['more-issues']);
/** Names a line, a row, or an item of a list in the file. */
const PLACE = /(?:^|[^a-z])(?:line|row|item) \d+/;

export interface FuzzOptions {
  /** Default 1 000. */
  readonly runs?: number;
  readonly seed?: number;
  /** What names a place, where it is not only a line, row or item. */
  readonly place?: RegExp;
}

/**
 * Reads a text in a thousand broken ways, with the format named or told from the text, and asserts that nothing throws,
 * that every issue says where it is and what to do, and that no key of the text reached a prototype. What hangs meets
 * the time limit of its test.
 */
export async function expectSturdy(
  format: string | undefined,
  text: string,
  options: FuzzOptions = {},
): Promise<void> {
  const { runs = 1_000, seed = 20_180_612, place = PLACE } = options;
  const random = randomOf(seed);
  const prototype = Reflect.ownKeys(Object.prototype).join();
  let mutated = text;
  for (let run = 0; run < runs; run++) {
    // Every third starts from the whole; the others pile one fault upon another.
    mutated = mutate(run % 3 === 0 ? text : mutated, random);
    const { issues, dataset } = await read(mutated, { format });
    const shown = (): string => `run ${run}: ${JSON.stringify(mutated.slice(0, 1_000))}`;
    // Plain comparisons: there are a hundred thousand of them.
    for (const { code, path, message } of issues) {
      // `read` catches what a reader throws, and says only this.
      if (code === 'unreadable') expect.fail(`the reader threw in ${shown()}`);
      const isNamed = ABOUT_ALL.has(code) || place.test(path);
      if (!isNamed) expect.fail(`${code} at "${path}" names no place in ${shown()}`);
      if (!/^[a-z0-9-]+$/.test(code) || message.length < 20)
        expect.fail(`"${code}: ${message}" in ${shown()}`);
    }
    for (let index = 0; index < dataset.length; index++) dataset.event(index);
  }
  expect(Reflect.ownKeys(Object.prototype).join()).toBe(prototype);
}
