// @ts-check
/** Writes docs/accessibility.md from the rows in scripts/accessibility/: `npm run accessibility`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { requirements } from './accessibility/requirements.mjs';
import { wcag } from './accessibility/wcag.mjs';

/** @typedef {import('./accessibility/row.d.ts').Row} Row */

const root = new URL('../', import.meta.url);
export const rows = [...wcag, ...requirements];

/** @param {string} test */
const partsOf = (test) => {
  const [file = '', name = ''] = test.split(' › ');
  return { file: `tests/${file}.test.ts`, name };
};

/** The tests that are named and are not there. @returns {string[]} */
export function strayTests() {
  return rows
    .flatMap(({ tests = [] }) => tests)
    .filter((test) => {
      const { file, name } = partsOf(test);
      try {
        const source = readFileSync(new URL(file, root), 'utf8');
        return !["'", '"', '`'].some((quote) => source.includes(`${quote}${name}${quote},`));
      } catch {
        return true;
      }
    });
}

/** @param {Row} row */
const proof = ({ tests = [] }) =>
  tests
    .map(partsOf)
    .map(({ file, name }) => `[${name}](../${file})`)
    .join('; ');

/** @param {Row} row */
const state = ({ absent, missing, tests = [] }) =>
  absent
    ? 'does not apply'
    : missing
      ? `**open**: ${missing}`
      : tests.length === 0
        ? '**not proven by a test yet**'
        : 'met';

/** @param {readonly Row[]} some @param {boolean} levels */
const table = (some, levels) =>
  [
    `| | | ${levels ? '| ' : ''}how | state | tests |`,
    `| --- | --- | ${levels ? '--- | ' : ''}--- | --- | --- |`,
    ...some.map(
      (row) =>
        `| ${row.id} | ${row.name} | ${levels ? `${row.level ?? ''} | ` : ''}${row.how} | ${state(row)} | ${proof(row)} |`,
    ),
  ].join('\n');

export function report() {
  const met = rows.filter((row) => state(row) === 'met').length;
  const absent = rows.filter(({ absent }) => absent).length;
  return `<!-- Written by \`npm run accessibility\` from scripts/accessibility/. -->

# Accessibility

How \`<summit-map>\` meets [WCAG 2.2](https://www.w3.org/TR/WCAG22/), levels A and AA, and what we ask of ourselves beyond it:
${met} of ${rows.length} lines are met, each by a test that is named, ${absent} do not apply, ${rows.length - met - absent} are open. It was checked in Chromium by
these tests, and by nobody with assistive technology yet. The page around the element has duties of its own: a title, a language,
the contrast of its own colours where it sets tokens.

## WCAG 2.2, A and AA

${table(wcag, true)}

## Our own requirements

${table(requirements, false)}
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { format, resolveConfig } = await import('prettier');
  const file = fileURLToPath(new URL('docs/accessibility.md', root));
  writeFileSync(file, await format(report(), { ...(await resolveConfig(file)), filepath: file }));
}
