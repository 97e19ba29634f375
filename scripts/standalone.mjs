// @ts-check
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { vendor } from './vendor.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
/** @type {{ version: string }} */
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

/**
 * Writes summit-map.standalone.js: one ES module that holds everything and registers the elements, so that a static
 * page needs this file and nothing else.
 * @param {string} outDir where to write it
 * @returns {Promise<string[]>} the files that it was made of
 */
export async function buildStandalone(outDir) {
  await vendor();
  const result = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      sourcemap: true,
      lib: { entry: 'src/define.ts', formats: ['es'], fileName: () => 'summit-map.standalone.js' },
      rolldownOptions: {
        output: {
          codeSplitting: false,
          minify: true,
          comments: false,
          postBanner: `/* summit-map ${version}, MIT. The licences of what is inside are in NOTICES.txt beside this file. */`,
        },
      },
    },
  });
  const outputs = [result].flat().flatMap((part) => ('output' in part ? part.output : []));
  return outputs.flatMap((file) => (file.type === 'chunk' ? Object.keys(file.modules) : []));
}
