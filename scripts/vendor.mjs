// @ts-check
/**
 * Writes src/vendor/: our private copies of Leaflet and sax, made from the installed packages so that they are never
 * edited by hand and never committed. The dev server, the tests, the type check and the build call it first; it works only where
 * something has changed.
 *
 * - leaflet.js      the parts of Leaflet that leaflet-parts.js names, from its ES modules, without what leaflet-facts.mjs
 *                   knows that they never do here. Unlike the package's main file it does not set `window.L`. Its style
 *                   sheet is not taken: its panes are empty, and the map's own box is drawn by our styles.
 * - leaflet.d.ts    their types, for our own compiler only; the published types do not mention them.
 * - sax.js          the parser of XML, see vendor-sax.mjs.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { vendorSax } from './vendor-sax.mjs';

const root = new URL('../', import.meta.url);
const leaflet = new URL('node_modules/leaflet/', root);
const target = new URL('src/vendor/', root);
const parts = new URL('leaflet-parts.js', import.meta.url);

/** The one file that uses it. */
const user = new URL('src/components/summit-venues/leaflet.ts', root);

/** What leaflet-parts.js exports. */
const types = `import { DomEvent as Events } from 'leaflet';
export { Map } from 'leaflet';
export declare const DomEvent: Pick<typeof Events, 'off'>;
`;

/** @param {URL} file */
const read = (file) => readFileSync(file, 'utf8');

async function bundleParts() {
  // Only here: most calls of vendor() end before.
  const { build } = await import('vite');
  const { knownModules, leaner } = await import('./leaflet-facts.mjs');
  const result = await build({
    root: fileURLToPath(root),
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [knownModules()],
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry: fileURLToPath(parts), formats: ['es'] },
    },
  });
  const [output] = [result].flat().flatMap((built) => ('output' in built ? built.output : []));
  if (output?.type !== 'chunk') throw new Error('Leaflet could not be bundled.');
  return leaner(output.code, read(user));
}

export async function vendor() {
  mkdirSync(target, { recursive: true });
  vendorSax(target);
  const { version } = JSON.parse(read(new URL('package.json', leaflet)));
  const makers = ['vendor.mjs', 'leaflet-facts.mjs', 'unused-methods.mjs'];
  const inputs = [parts, user, ...makers.map((name) => new URL(name, import.meta.url))];
  const stamp = createHash('sha256')
    .update(version + inputs.map(read).join(''))
    .digest('hex')
    .slice(0, 16);
  const script = new URL('leaflet.js', target);
  const note = `// Written by scripts/vendor.mjs from leaflet ${version} (BSD-2-Clause). Do not edit. ${stamp}\n`;
  if (existsSync(script) && read(script).startsWith(note)) return;

  const code = await bundleParts();
  writeFileSync(new URL('leaflet.d.ts', target), note + types);
  writeFileSync(script, note + code); // last: it carries the stamp
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await vendor();
