// @ts-check
/** Writes docs/theming.md and src/themes/default.css from what the styles read: `npm run theming`. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);
/** @param {string} path */
const read = (path) => readFileSync(new URL(path, root), 'utf8');

/** @typedef {{ group: string, name: string, value: string, about: string }} Token */

/** Every public token, in the order of the source. @returns {Token[]} */
export function tokensOf(source = read('src/components/shared/tokens.ts')) {
  /** @type {Token[]} */
  const tokens = [];
  let group = '';
  for (const line of source.split('\n')) {
    const heading = /^ {4}\/\* (.*) \*\/$/.exec(line);
    if (heading) group = heading[1] ?? '';
    const token = /^ {4}--_[\w-]+: var\((--summit-[\w-]+), (.*)\); \/\* (.*) \*\/$/.exec(line);
    if (token) tokens.push({ group, name: token[1] ?? '', value: token[2] ?? '', about: token[3] ?? '' });
  }
  return tokens;
}

/** The first comment of a theme says what it is for. @param {string} css */
const aboutOf = (css) => /\/\* (?:\w+: )?(.*?) \*\//s.exec(css)?.[1] ?? '';

export function defaultTheme() {
  // What depends on the pointer would not any more, once it is set.
  const fixed = tokensOf().filter(({ about }) => !about.includes('coarse pointers'));
  const lines = fixed.map(({ name, value, about }) => `  ${name}: ${value}; /* ${about} */`);
  return `/* Default: every token with the value that it has where nobody sets it, to copy and change. */
:where(summit-map, summit-venues, summit-timeline, summit-list, summit-details) {
${lines.join('\n')}
}
`;
}

export function chapter() {
  const tokens = tokensOf();
  const groups = [...new Set(tokens.map(({ group }) => group))];
  const themes = readdirSync(new URL('src/themes/', root)).map((file) => ({
    file,
    about: aboutOf(file === 'default.css' ? defaultTheme() : read(`src/themes/${file}`)),
  }));
  /** @param {string} text */
  const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
  const table = (/** @type {string[][]} */ rows) =>
    rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  return `<!-- Written by \`npm run theming\` from src/components/shared/tokens.ts and src/themes/. -->

# Theming

The element takes the font of the page, and its light or dark from the page's \`color-scheme\`; \`theme="light"\` or
\`theme="dark"\` forces one. Everything else is a CSS custom property. Set it on the element or on any ancestor:

\`\`\`css
summit-map {
  --summit-cat-1: light-dark(#8a2b5b, #f29ac2);
  --summit-radius: 0;
}
\`\`\`

## Ready themes

A file each, to be linked from a page or imported: \`summit-map/themes/night.css\`.

${table([['file', 'what it is'], ['---', '---'], ...themes.map(({ file, about }) => [`\`${file}\``, about])])}

## Tokens

Two colours in \`light-dark()\` are those of light and of dark pages. Text is only ever set in \`ink\`, \`ink-2\` and
\`error\`. Keep these at 4.5 : 1 on \`paper\` and \`tint\`, and the kinds, \`focus\` and \`rule-strong\` at 3 : 1 on all grounds;
a test asserts it of every theme here. Forced colours and print have colours of their own.
${groups
  .map((group) => {
    const rows = tokens.filter((token) => token.group === group);
    return `
### ${capital(group.replace(/:.*/, ''))}

${table([
  ['token', 'default', 'for'],
  ['---', '---', '---'],
  ...rows.map(({ name, value, about }) => [`\`${name}\``, `\`${value}\``, about]),
])}
`;
  })
  .join('')}
## Parts and states

\`::part(frame)\`, \`::part(marker)\` and the others, and \`:state(loading)\`, \`:state(ready)\`, \`:state(empty)\`,
\`:state(error)\`, are listed with each element in \`custom-elements.json\`. A condition is a second part:
\`::part(marker selected)\`.
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { format, resolveConfig } = await import('prettier');
  for (const [path, text] of /** @type {const} */ ([
    ['src/themes/default.css', defaultTheme()],
    ['docs/theming.md', chapter()],
  ])) {
    const file = fileURLToPath(new URL(path, root));
    writeFileSync(file, text);
    writeFileSync(
      file,
      await format(path.endsWith('.md') ? chapter() : text, {
        ...(await resolveConfig(file)),
        filepath: file,
      }),
    );
  }
}
