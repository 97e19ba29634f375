// @ts-check
/** Makes what the pages load, where it is older than what it is made of. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { cache } from './data.mjs';

const here = fileURLToPath(new URL('./', import.meta.url));
const root = fileURLToPath(new URL('../../', import.meta.url));

/** @param {string} path a file, or a folder with all that is in it @returns {number} when it was changed last */
function changed(path) {
  if (!existsSync(path)) return Infinity;
  if (!statSync(path).isDirectory()) return statSync(path).mtimeMs;
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' });
  return Math.max(...files.map((file) => statSync(join(path, file)).mtimeMs));
}

/** @param {string} made @param {readonly string[]} from */
const isNew = (made, from) =>
  existsSync(made) && from.every((path) => changed(path) < statSync(made).mtimeMs);

const sources = ['src', 'scripts', 'package-lock.json'].map((path) => join(root, path));

/**
 * The standalone file, by the script that `npm run build` uses. In a process of its own: it is a production build.
 * @returns {string} the folder that it lies in
 */
export function standalone() {
  const folder = join(cache, 'standalone');
  if (!isNew(join(folder, 'summit-map.standalone.js'), sources)) {
    const script = `import { buildStandalone } from './scripts/standalone.mjs'; await buildStandalone(${JSON.stringify(folder)});`;
    const { status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, NODE_ENV: 'production' },
    });
    if (status !== 0) throw new Error('The standalone file could not be built.');
  }
  return folder;
}

/** The same with the names and lines of its sources, for profiles; takes a tenth of the time. */
export async function readable() {
  const folder = join(cache, 'readable');
  if (!isNew(join(folder, 'summit-map.standalone.js'), sources)) {
    const { vendor } = await import('../../scripts/vendor.mjs');
    await vendor();
    await bundle(join(root, 'src/define.ts'), folder, 'summit-map.standalone', false);
  }
  return folder;
}

/** A peer's page with all that it imports. @param {string} name @returns {Promise<string>} the folder of its files */
export async function peer(name) {
  const folder = join(cache, 'pages');
  const from = [join(here, 'pages'), join(here, 'package-lock.json')];
  if (!isNew(join(folder, `${name}.js`), from))
    await bundle(join(here, `pages/${name}.js`), folder, name, true);
  return folder;
}

/** @param {string} entry @param {string} outDir @param {string} name @param {boolean} minify */
async function bundle(entry, outDir, name, minify) {
  await build({
    root,
    configFile: false,
    // The worker is beside the file, wherever that is served.
    base: './',
    publicDir: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      minify,
      sourcemap: !minify,
      lib: { entry, formats: ['es'], fileName: () => `${name}.js`, cssFileName: name },
      rolldownOptions: { output: { codeSplitting: false, minify } },
    },
  });
}
