// @ts-check
/** Writes dist/: ES modules with types and source maps, the manifest, the standalone file and the notices. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { notices } from './notices.mjs';
import { buildStandalone } from './standalone.mjs';
import { vendor } from './vendor.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const dist = join(root, 'dist');
const modules = join(root, 'node_modules');

/** Runs a tool of node_modules; where it fails it has said why. @param {string} script @param {string[]} args */
function run(script, ...args) {
  const { status } = spawnSync(process.execPath, [join(modules, script), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}

rmSync(dist, { recursive: true, force: true });
await vendor();
run('typescript/bin/tsc', '-p', 'tsconfig.build.json');
mkdirSync(join(dist, 'vendor'), { recursive: true });
for (const name of ['leaflet.js', 'sax.js'])
  copyFileSync(join(root, 'src/vendor', name), join(dist, 'vendor', name));
cpSync(join(root, 'src/themes'), join(dist, 'themes'), { recursive: true });
copyFileSync(join(root, 'src/data/schema.json'), join(dist, 'data/schema.json'));
run(
  '@custom-elements-manifest/analyzer/cem.js',
  'analyze',
  '--config',
  'custom-elements-manifest.config.mjs',
  '--quiet',
);

const files = await buildStandalone(dist);
writeFileSync(join(dist, 'NOTICES.txt'), notices(files));

const standalone = readFileSync(join(dist, 'summit-map.standalone.js'));
const kilobytes = (/** @type {number} */ bytes) => `${(bytes / 1024).toFixed(1)} KB`;
console.log(
  `dist/summit-map.standalone.js  ${kilobytes(standalone.length)}, gzip ${kilobytes(gzipSync(standalone, { level: 9 }).length)}`,
);
