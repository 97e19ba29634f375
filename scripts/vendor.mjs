// @ts-check
/**
 * Writes src/vendor/: our private copy of Leaflet, made from the installed package so that it is never edited by hand
 * and never committed. The dev server, the tests, the type check and the build call it first; it touches a file only when it changes.
 *
 * - leaflet.js      Leaflet's ES module. Unlike the package's main file it does not set `window.L`.
 * - leaflet.d.ts    its types, for our own compiler only; the published types do not mention them.
 * - leaflet-css.ts  the rules of leaflet.css that a map needs inside a shadow root, as a Lit style sheet.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);
const leaflet = new URL('node_modules/leaflet/dist/', root);
const target = new URL('src/vendor/', root);
const note = '// Written by scripts/vendor.mjs from the leaflet package. Do not edit.\n';

/** What Leaflet does that a strict page forbids, and what we put in its place. */
const patches = [
  {
    // Trusted Types: assigning to innerHTML while the module loads throws.
    find: "div.innerHTML = '<svg/>';",
    put: "div.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'svg'));",
  },
  {
    // CSP: a tile that is let go would need `img-src data:`. An empty address stops the download just as well.
    find: "var emptyImageUrl = 'data:image/gif;base64,R0lGODlhAQABAAD/ACwAAAAAAQABAAACADs=';",
    put: "var emptyImageUrl = '';",
  },
  { find: '//# sourceMappingURL=leaflet-src.esm.js.map', put: '' },
];

/** @param {string} source */
function patched(source) {
  let text = source;
  for (const { find, put } of patches) {
    const parts = text.split(find);
    if (parts.length !== 2) throw new Error(`Leaflet has changed: expected this once: ${find}`);
    text = parts.join(put);
  }
  return note + text;
}

/**
 * Keeps the section "required styles" (panes, tiles, animation, cursors), without what only old browsers read.
 * Controls, popups and their pictures come after it and are not used: the map has controls of its own.
 * @param {string} css
 */
function requiredStyles(css) {
  const [required = '', rest] = css.split('/* visual tweaks */');
  if (rest === undefined) throw new Error('Leaflet has changed: no "visual tweaks" section in leaflet.css');
  const rules = required
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(
      /[^{}]*(?:vml|leaflet-control|leaflet-top|leaflet-right|leaflet-bottom|leaflet-left|leaflet-popup)[^{}]*\{[^{}]*\}/g,
      '',
    )
    .replace(/ -(?:moz|ms|webkit-transition|webkit-transform)[\w-]*:[^;]*;| cursor: *-[^;]*;/g, '')
    .replace(/[^{}]*\{\s*\}/g, '')
    .replace(/ ?\} ?/g, ' }\n');
  if (/url\(/.test(rules)) throw new Error('Leaflet has changed: its required styles load a picture');
  return rules.trim();
}

/** @param {string} name @param {string} text */
function write(name, text) {
  const file = new URL(name, target);
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
}

export function vendor() {
  mkdirSync(target, { recursive: true });
  write('leaflet.js', patched(readFileSync(new URL('leaflet-src.esm.js', leaflet), 'utf8')));
  write('leaflet.d.ts', `${note}export * from 'leaflet';\n`);
  const rules = requiredStyles(readFileSync(new URL('leaflet.css', leaflet), 'utf8'));
  write('leaflet-css.ts', `${note}import { css } from 'lit';\n\nexport default css\`\n${rules}\n\`;\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) vendor();
