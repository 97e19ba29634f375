/** What may not be written in the library, as `npm run lint` finds it. */
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));
const eslint = new ESLint({ cwd: root });

/** The rules that each line breaks, as if the lines were the text of a file that there is. */
async function broken(filePath: string, lines: readonly string[]): Promise<string[][]> {
  const [result] = await eslint.lintText(lines.join('\n'), { filePath: `${root}${filePath}` });
  const found = result?.messages.filter(({ severity }) => severity === 2) ?? [];
  return lines.map((_, at) =>
    found.filter(({ line }) => line === at + 1).map(({ ruleId }) => ruleId ?? 'syntax'),
  );
}

const DATES = [
  "export const a = new Date('2018-06-12');",
  'export const b = (text: string) => new Date(text);',
  'export const c = (value: string | number) => new Date(value);',
  "export const d = new globalThis.Date('2018');",
  "export const e = Date.parse('2018');",
  "export const f = Date['parse']('2018');",
  "export const g = Date?.parse('2018');",
  "export const h = Date.parse?.('2018');",
  'export const { parse } = Date;',
  'export const { parse: i } = Date;',
  "export const { ['parse']: j } = Date;",
  'export const { UTC, ...k } = Date;',
  'export const l = globalThis.Date.parse;',
  "const Day = Date; export const m = Day.parse('2018');",
  'export const n = ({ parse: read } = Date) => read;',
  'let o; ({ parse: o } = Date); export { o };',
];
const TIMES = [
  'export const a = new Date();',
  'export const b = new Date(0);',
  'export const c = new Date(2018, 5, 12);',
  'export const d = new Date(Date.UTC(2018, 5));',
  'export const e = new Date(new Date(0));',
  "export const f: unknown = JSON.parse('1');",
  'export const { UTC, now } = Date;',
];

describe('a date made of text', { timeout: 60_000 }, () => {
  it('is found however it is written', async () => {
    const found = await broken('src/data/url.ts', DATES);
    expect(found.map((rules, at) => [DATES[at], rules.includes('local/date-from-text')])).toEqual(
      DATES.map((line) => [line, true]),
    );
  });

  it('is told from a time in numbers', async () => {
    expect(await broken('src/data/url.ts', TIMES)).toEqual(TIMES.map(() => []));
  });

  it('is found in scripts too, by its name', async () => {
    const plain = DATES.filter((line) => !/: string|globalThis|Day/.test(line));
    expect((await broken('scripts/schema.mjs', plain)).map((rules) => rules.length > 0)).toEqual(
      plain.map(() => true),
    );
    expect(
      await broken(
        'scripts/schema.mjs',
        TIMES.filter((line) => !line.includes(': unknown')),
      ),
    ).toEqual(TIMES.slice(1).map(() => []));
  });
});

/** The rules that are there for this. */
const MEANT = /^(?:no-restricted-syntax|no-eval|no-new-func|@typescript-eslint\/no-implied-eval)$/;

describe('text that could become markup or code', { timeout: 120_000 }, () => {
  const lines = [
    "document.body.innerHTML = 'a';",
    "document.body['innerHTML'] = 'a';",
    "document.body.outerHTML = 'a';",
    "document.body.insertAdjacentHTML('beforeend', 'a');",
    "document.createElement('iframe').srcdoc = 'a';",
    "document.write('a');",
    "eval('a');",
    "new Function('a');",
    "setTimeout('a', 1);",
    "window.open('a');",
    "import { unsafeHTML } from 'lit/directives/unsafe-html.js'; export { unsafeHTML };",
    "import { html } from 'lit'; export const a = html`<b .innerHTML=${'a'}></b>`;",
  ];
  it('is found however it is written', async () => {
    const found = await broken('src/components/shared/element.ts', lines);
    expect(found.map((rules, at) => [lines[at], rules.some((rule) => MEANT.test(rule))])).toEqual(
      lines.map((line) => [line, true]),
    );
  });

  it('is told from other text', async () => {
    const plain = ["document.body.textContent = 'a';", "document.title = 'a';", "setTimeout(() => 'a', 1);"];
    expect(await broken('src/components/shared/element.ts', plain)).toEqual(plain.map(() => []));
  });
});
