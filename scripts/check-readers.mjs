// @ts-check
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { minified } from './standalone.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
/** Bytes of gzip that a reader may add to a page that has the library. */
const ceiling = 4096;

/**
 * Prints what each reader that is loaded on demand weighs by its own code: packed as the standalone file is, without
 * the modules that are in that file already, and without libraries.
 * @param {string} dist a built one
 * @returns {Promise<string[]>} what is too large
 */
export async function oversizedReaders(dist) {
  const core = modulesOf(join(dist, 'summit-map.standalone.js.map'), dist);
  const names = readdirSync(join(dist, 'readers'))
    .filter((file) => /\.js$/.test(file) && file !== 'worker.js')
    .map((file) => basename(file, '.js'));
  const problems = [];
  console.log(`Readers, their own code in bytes of gzip; at most ${ceiling}:`);
  for (const name of names) {
    const size = gzipSync(await ownCode(name, core), { level: 9 }).length;
    console.log(`${String(size).padStart(6)}  ${name}`);
    if (size > ceiling) problems.push(`The reader of ${name} is ${size - ceiling} bytes of gzip too large.`);
  }
  return problems;
}

/** @param {string} map @param {string} folder @returns {Set<string>} the files of which a bundle was made */
function modulesOf(map, folder) {
  /** @type {{ sources: string[] }} */
  const { sources } = JSON.parse(readFileSync(map, 'utf8'));
  return new Set(sources.map((source) => resolve(folder, source)));
}

/** @param {string} name @param {Set<string>} core @returns {Promise<string>} */
async function ownCode(name, core) {
  const entry = join(root, `src/data/readers/${name}.ts`);
  const isElsewhere = (/** @type {string} */ id) =>
    (id !== entry && core.has(id)) || id.includes('/src/vendor/');
  const result = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [
      {
        name: 'core-apart',
        enforce: 'pre',
        async resolveId(source, importer) {
          const found = await this.resolve(source, importer, { skipSelf: true });
          // Named alike wherever the project lies, as names weigh something too.
          return found && isElsewhere(found.id) ? { id: relative(root, found.id), external: true } : null;
        },
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      lib: { entry, formats: ['es'] },
      rolldownOptions: { output: { codeSplitting: false, minify: true, comments: false } },
    },
  });
  const [chunk] = [result].flat().flatMap((part) => ('output' in part ? part.output : []));
  if (chunk?.type !== 'chunk') throw new Error(`No code came of ${entry}.`);
  return (await minified(chunk.code)).code;
}
