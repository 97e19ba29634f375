// @ts-check
/**
 * What the standalone file weighs, module by module, in bytes of gzip: how much of the packed file tells this module
 * (the shares add up to the whole), and how much less the whole would be without it (less than its share where others
 * are alike). `npm run bytes`, after a build; `npm run bytes -- components/summit-list` names folders or files.
 */
import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { bitsPerByte } from './deflate-bits.mjs';

const path = fileURLToPath(new URL('../dist/summit-map.standalone.js', import.meta.url));
const text = readFileSync(path, 'utf8');
const modules = modulesPerCharacter(text, JSON.parse(readFileSync(`${path}.map`, 'utf8')));
const packed = pack(text);
const bits = bitsPerByte(packed);

/** @param {string} code */
function pack(code) {
  return gzipSync(code, { level: 9 });
}

/**
 * @param {string} code
 * @param {import('node:module').SourceMapPayload} map
 */
function modulesPerCharacter(code, map) {
  const sources = new SourceMap(map);
  return code.split('\n').flatMap((line, row) =>
    Array.from(`${line}\n`, (_, column) => {
      const entry = sources.findEntry(row, column);
      return 'originalSource' in entry && entry.originalSource ? nameOf(entry.originalSource) : '(none)';
    }),
  );
}

/** '../node_modules/lit-html/lit-html.js' -> 'node_modules/lit-html/lit-html.js'; '../src/data/core.ts' -> 'data/core.ts' @param {string} source */
function nameOf(source) {
  return source.replace(/^(?:.*\/)?(?=node_modules\/)|^(?:\.\.\/)*(?:src\/)?/, '');
}

/** 'data/dates/parse.ts' -> ['data/', 'data/dates/', 'data/dates/parse.ts'] @param {string} name */
function partsOf(name) {
  const steps = name.split('/');
  return steps.map((_, i) => steps.slice(0, i + 1).join('/') + (i < steps.length - 1 ? '/' : ''));
}

/** What follows each other and comes from one module. @type {{ text: string, bits: number, parts: string[] }[]} */
const runs = [];
let at = 0;
let last = '';
Array.from(text).forEach((character, i) => {
  const module = modules[i] ?? '';
  if (module !== last) runs.push({ text: '', bits: 0, parts: partsOf(module) });
  last = module;
  const run = runs.at(-1);
  if (!run) return;
  run.text += character;
  for (const end = at + Buffer.byteLength(character); at < end; at += 1) run.bits += bits[at] ?? 0;
});

/** @type {Map<string, { bytes: number, bits: number }>} */
const sums = new Map();
for (const run of runs) {
  for (const part of run.parts) {
    const sum = sums.get(part) ?? { bytes: 0, bits: 0 };
    sums.set(part, { bytes: sum.bytes + Buffer.byteLength(run.text), bits: sum.bits + run.bits });
  }
}

/** @param {string} part */
const packedWithout = (part) =>
  pack(runs.map((run) => (run.parts.includes(part) ? '' : run.text)).join('')).length;

const asked = process.argv.slice(2);
const shown = [...sums].filter(([part]) => asked.length === 0 || asked.some((each) => part.startsWith(each)));
shown.sort(([, a], [, b]) => b.bits - a.bits);
console.log(`${packed.length} bytes of gzip\n share  alone  plain`);
for (const [part, sum] of shown) {
  const numbers = [Math.round(sum.bits / 8), packed.length - packedWithout(part), sum.bytes];
  console.log(`${numbers.map((n) => String(n).padStart(6)).join(' ')}  ${part}`);
}
