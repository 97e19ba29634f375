// @ts-check
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { minify } from 'terser';
import { build } from 'vite';
import { minifyTemplates } from './minify-templates.mjs';
import { withoutUnusedMethods } from './unused-methods.mjs';
import { vendor } from './vendor.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
/** @type {{ version: string }} */
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

/**
 * Writes summit-map.standalone.js: one ES module that holds all that a page needs and registers the elements. Beside it
 * go readers/, writers/ and locales/, a file for each further format and language, whole in itself, which is fetched when needed,
 * the worker that reads large files, and world/, the pieces of the finer maps, which are fetched when a map comes to
 * their place.
 * @param {string} outDir where to write
 * @returns {Promise<string[]>} the files of which the standalone file was made
 */
export async function buildStandalone(outDir) {
  await vendor();
  const file = 'summit-map.standalone.js';
  /** @type {Map<string, string>} */
  const apart = new Map();
  const made = await bundle('src/define.ts', outDir, file, [
    alikeTogether(),
    leftApart(apart),
    worldApart(),
    workerApart(),
  ]);
  await minifyAgain(join(outDir, file));
  cpSync(join(root, 'src/world'), join(outDir, 'world'), { recursive: true });
  for (const [entry, name] of apart) await bundle(entry, outDir, name);
  await bundle('src/data/readers/worker.ts', outDir, 'readers/worker.js');
  return made;
}

/**
 * @param {string} entry
 * @param {string} outDir
 * @param {string} file the name to write it under
 * @param {import('vite').PluginOption[]} [plugins]
 * @returns {Promise<string[]>} the files that it was made of
 */
async function bundle(entry, outDir, file, plugins = []) {
  const result = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [...plugins, smallerSelections(), minifyTemplates()],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      sourcemap: true,
      lib: { entry, formats: ['es'], fileName: () => file },
      rolldownOptions: {
        output: { codeSplitting: false, minify: true, comments: false, postBanner: banner },
      },
    },
  });
  const outputs = [result].flat().flatMap((part) => ('output' in part ? part.output : []));
  return outputs.flatMap((chunk) => (chunk.type === 'chunk' ? Object.keys(chunk.modules) : []));
}

const banner = `/* summit-map ${version}, MIT. The licences of what is inside are in its NOTICES.txt. */`;

/** @param {string} path */
async function minifyAgain(path) {
  const { code, map } = await minified(readFileSync(path, 'utf8'), {
    format: { preamble: banner },
    sourceMap: { content: readFileSync(`${path}.map`, 'utf8'), url: `${basename(path)}.map` },
  });
  writeFileSync(path, code);
  writeFileSync(`${path}.map`, map);
}

/**
 * Terser finds 3 KB of gzip more than the minifier of the bundler, and less without it. It may rename what Leaflet and
 * D3 mark as private, unless that is also told by a string; no name of ours begins so.
 * @param {string} source
 * @param {import('terser').MinifyOptions} [options]
 */
export async function minified(source, options = {}) {
  const reserved = [...source.matchAll(/['"`](_[a-z]\w*)['"`]/gi)].map(([, name = '']) => name);
  const { code = '', map = '' } = await minify(source, {
    module: true,
    ecma: 2020,
    // What is left alone here is longer, and packs better.
    compress: { passes: 2, unsafe_methods: true, evaluate: false, lhs_constants: false },
    mangle: { properties: { regex: /^_[a-z]/i, reserved } },
    ...options,
  });
  return { code, map: String(map) };
}

/** Modules that go first, group by group. The world is like nothing else: it has a block of its own at the start. */
const alike = [
  /^layout\/world-110m\.ts$/,
  /^data\/sets\/summits\.ts$/,
  /^components\/.*(?:styles|tokens|base)\.ts$/,
  /^data\/core\.ts$/,
  /^layout\//,
];

/**
 * Puts modules that are like each other side by side, because gzip looks back no further than 32 KB: that makes 3 KB
 * less. Which module comes first is all the same to them: none does anything but define what others call.
 * @returns {import('vite').Plugin}
 */
function alikeTogether() {
  return {
    name: 'alike-together',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('/src/define.ts')) return null;
      const modules = sources().map((path) => path.replaceAll('\\', '/'));
      const first = alike.flatMap((group) => modules.filter((path) => group.test(path)).sort());
      return { code: first.map((path) => `import './${path}';`).join('') + code, map: null };
    },
  };
}

/** The files of src/, as paths in it. */
const sources = () =>
  readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.ts'),
  );

/**
 * Leaves out of the file what is loaded on demand, readers, a writer and the languages, and notes each with its name there.
 * @param {Map<string, string>} apart
 * @returns {import('vite').Plugin}
 */
function leftApart(apart) {
  return {
    name: 'left-apart',
    enforce: 'pre',
    async resolveId(source, importer, { kind }) {
      if (kind !== 'dynamic-import') return null;
      const found = await this.resolve(source, importer, { skipSelf: true });
      const folder = /\/src\/(?:data\/)?(readers|writers|locales)\//.exec(found?.id ?? '')?.[1];
      if (!found || !folder) return null;
      const name = `${folder}/${basename(found.id, '.ts')}.js`;
      apart.set(found.id, name);
      return { id: `./${name}`, external: true };
    },
  };
}

/**
 * Leaves the pieces of the world where they are: beside the file.
 * @returns {import('vite').Plugin}
 */
function worldApart() {
  return {
    name: 'world-apart',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('/summit-venues/world-store.ts')) return null;
      const pieces = 'import(`../../world/${';
      if (!code.includes(pieces)) throw new Error(`Expected in world-store.ts: ${pieces}`);
      return { code: code.replace(pieces, 'import(/* @vite-ignore */ `./world/${'), map: null };
    },
  };
}

/**
 * Leaves the worker that reads large files where it is: among the readers beside the file.
 * @returns {import('vite').Plugin}
 */
function workerApart() {
  return {
    name: 'worker-apart',
    enforce: 'pre',
    resolveId: (source, importer) =>
      source === './start-worker.js' && importer?.endsWith('/summit-map/aside.ts')
        ? join(root, 'src/components/summit-map/start-worker-standalone.ts')
        : null,
  };
}

/**
 * All methods of a D3 selection hang on one object, so that none can be shaken off; this takes those that none of our
 * modules calls.
 * @returns {import('vite').Plugin}
 */
function smallerSelections() {
  return {
    name: 'smaller-selections',
    transform(code, id) {
      if (!id.includes('/node_modules/d3-selection/')) return null;
      const users = sources()
        .map((path) => readFileSync(join(root, 'src', path), 'utf8'))
        .filter((text) => text.includes("'d3-selection'"));
      return { code: withoutUnusedMethods(code, users), map: null };
    },
  };
}
