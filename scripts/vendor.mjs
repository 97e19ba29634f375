// @ts-check
/**
 * Writes src/vendor/: our private copies of Leaflet and sax, made from the installed packages so that they are never
 * edited by hand and never committed. The dev server, the tests, the type check and the build call it first; it works only where
 * something has changed.
 *
 * - leaflet.js      the parts of Leaflet that leaflet-parts.js names, from its ES modules, without what leaflet-facts.mjs
 *                   knows that they never do here. Unlike the package's main file it does not set `window.L`.
 * - leaflet.d.ts    their types, for our own compiler only; the published types do not mention them.
 * - leaflet-css.ts  the rules of leaflet.css that a map needs inside a shadow root, as a Lit style sheet.
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

/**
 * Keeps of the section "required styles" (panes, tiles, animation, cursors) what speaks of classes that our parts give
 * to anything, without what only old browsers read. Controls, popups and their pictures come after it.
 * @param {string} css
 * @param {string} script our parts
 */
function requiredStyles(css, script) {
  const [required = '', rest] = css.split('/* visual tweaks */');
  if (rest === undefined) throw new Error('Leaflet has changed: no "visual tweaks" section in leaflet.css');
  const known = new Set(script.match(/leaflet-[\w-]+/g));
  const isGiven = (/** @type {string} */ selector) =>
    !selector.includes('vml') && (selector.match(/leaflet-[\w-]+/g) ?? []).every((name) => known.has(name));
  const rules = required
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ -(?:moz|ms|webkit-transition|webkit-transform)[\w-]*:[^;]*;| cursor: *-[^;]*;/g, '')
    .replace(/([^{}]*)(\{[^{}]*\})/g, (_, selectors, body) => {
      const given = selectors.split(',').filter(isGiven).join(',').trim();
      return given === '' || /\{\s*\}/.test(body) ? '' : `${given} ${body}\n`;
    });
  if (/url\(/.test(rules)) throw new Error('Leaflet has changed: its required styles load a picture');
  return rules.trim();
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
  const rules = requiredStyles(read(new URL('dist/leaflet.css', leaflet)), code);
  writeFileSync(
    new URL('leaflet-css.ts', target),
    `${note}import { css } from 'lit';\n\nexport default css\`\n${rules}\n\`;\n`,
  );
  writeFileSync(new URL('leaflet.d.ts', target), note + types);
  writeFileSync(script, note + code); // last: it carries the stamp
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await vendor();
