// @ts-check
/** What `npm run verify` asks of a built dist/ beyond the tests. Names every problem, then fails if there is one. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import ts from 'typescript';
import { oversizedReaders } from './check-readers.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const dist = join(root, 'dist');
/**
 * Bytes of gzip, the world included: what the standalone file is to come down to, and what it must not grow beyond.
 * The world is 12 KB of it, Leaflet 7, D3 and Lit 11, the summits 10; `npm run bytes` lists the rest.
 */
const target = 130 * 1024;
const ceiling = 226.4 * 1024;
const elements = ['summit-map', 'summit-venues', 'summit-timeline', 'summit-list', 'summit-details'];

/** @param {string} path */
const read = (path) => readFileSync(path, 'utf8');
/** @type {{ version: string, dependencies: Record<string, string> }} */
const { version, dependencies } = JSON.parse(read(join(root, 'package.json')));
/** @type {string[]} */
const problems = [];

/** @param {string} file @returns {string[]} what it imports */
const importsOf = (file) =>
  ts.preProcessFile(read(file), true, true).importedFiles.map((found) => found.fileName);

/** @param {string} specifier 'lit/decorators.js' -> 'lit' */
const packageOf = (specifier) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

function checkSize() {
  const size = gzipSync(readFileSync(join(dist, 'summit-map.standalone.js')), { level: 9 }).length;
  console.log(`Standalone file: ${size} bytes of gzip; at most ${ceiling}, to come down to ${target}.`);
  if (size > ceiling) problems.push(`The standalone file is ${size - ceiling} bytes of gzip too large.`);
}

/**
 * Modules may import what package.json declares, the standalone file only the readers, the writer and the languages beside it, and
 * these nothing at all.
 */
function checkImports() {
  for (const path of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    const name = path.replaceAll('\\', '/');
    if (!name.endsWith('.js')) continue;
    for (const specifier of importsOf(join(dist, name))) {
      if (name.startsWith('cli/') && specifier.startsWith('node:')) continue; // the command line runs in Node only
      const isOwn = specifier.startsWith('.');
      const isStray =
        name === 'summit-map.standalone.js' && !/^\.\/(readers|writers|locales)\//.test(specifier);
      if (isStray || /^(readers|writers|locales)\/(?!index|en\b)/.test(name))
        problems.push(`dist/${name} imports ${specifier}.`);
      else if (isOwn && !existsSync(resolve(dist, dirname(name), specifier)))
        problems.push(`dist/${name} imports ${specifier}, which is not there.`);
      else if (!isOwn && !(packageOf(specifier) in dependencies))
        problems.push(`dist/${name} imports ${specifier}, which is no dependency.`);
    }
  }
}

/**
 * A project that uses our types has Lit's beside them; those of Leaflet and D3 are development tools of ours.
 * The compiler writes `lit-html` where a template's type is not written down: annotate it with `TemplateResult` of lit.
 */
function checkTypes() {
  const seen = new Set();
  const visit = (/** @type {string} */ file) => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const specifier of importsOf(file)) {
      if (specifier.startsWith('.')) visit(resolve(dirname(file), specifier.replace(/\.js$/, '.d.ts')));
      else if (packageOf(specifier) !== 'lit')
        problems.push(`The public types reach ${specifier}, through dist/${relative(dist, file)}.`);
    }
  };
  const sets = ['g20-summits', 'korea-diplomacy', 'us-soviet-summits'].map(
    (name) => `data/sets/${name}.d.ts`,
  );
  for (const entry of ['index.d.ts', 'define.d.ts', 'data/index.d.ts', ...sets]) visit(join(dist, entry));
}

/** Importing the library runs in Node, registers nothing, and tells the version that is published. */
async function checkNode() {
  for (const entry of [
    'summit-map',
    'summit-map/data',
    'summit-map/sets/g20-summits',
    'summit-map/readers/kml',
    'summit-map/locales/vi',
  ]) {
    try {
      const library = await import(entry);
      if (entry === 'summit-map' && library.version !== version)
        problems.push(`The library says it is ${library.version}; package.json says ${version}.`);
    } catch (error) {
      problems.push(`import('${entry}') fails in Node: ${error}`);
    }
  }
  const tags = elements.filter((tag) => globalThis.customElements?.get(tag));
  if (tags.length > 0) problems.push(`Importing the library registers ${tags.join(', ')}.`);
}

/** @typedef {{ name?: string, description?: string, kind?: string, tagName?: string, fieldName?: string }} Described */
/** @typedef {Described & Partial<Record<'members' | 'attributes' | 'events' | 'slots' | 'cssParts' | 'cssProperties' | 'cssStates', Described[]>>} ElementDeclaration */

/** Every element is in the manifest, and each public thing of it says what it is for. */
function checkManifest() {
  /** @type {{ modules: { declarations: ElementDeclaration[] }[] }} */
  const manifest = JSON.parse(read(join(dist, 'custom-elements.json')));
  const declarations = manifest.modules.flatMap((module) => module.declarations);
  for (const tag of elements) {
    if (!declarations.some(({ tagName }) => tagName === tag)) problems.push(`The manifest lacks <${tag}>.`);
  }
  for (const element of declarations) {
    const label = `<${element.tagName ?? element.name}>`;
    if (!element.description) problems.push(`${label} has no description.`);
    for (const kind of /** @type {const} */ ([
      'members',
      'attributes',
      'events',
      'slots',
      'cssParts',
      'cssProperties',
      'cssStates',
    ])) {
      for (const item of element[kind] ?? []) {
        if (!item.description) problems.push(`${label}: ${kind} "${item.name ?? ''}" has no description.`);
      }
    }
  }
}

function checkNotices() {
  const notices = read(join(dist, 'NOTICES.txt'));
  for (const name of ['leaflet', 'lit', 'd3-array', 'sax', 'Natural Earth']) {
    if (!notices.includes(name)) problems.push(`dist/NOTICES.txt does not name ${name}.`);
  }
}

checkSize();
problems.push(...(await oversizedReaders(dist)));
checkImports();
checkTypes();
await checkNode();
checkManifest();
checkNotices();
for (const problem of problems) console.error(problem);
console.log(
  problems.length === 0 ? 'The package is in order.' : `${problems.length} problems in the package.`,
);
process.exitCode = problems.length === 0 ? 0 : 1;
