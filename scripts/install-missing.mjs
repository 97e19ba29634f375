// @ts-check
/**
 * Runs before `npm start`, `npm test` and the other commands: installs what package-lock.json asks for where
 * node_modules does not hold it. Needs nothing but Node and npm, and is done at once when all is there.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const root = new URL('../', import.meta.url);

/** @typedef {Record<string, { version?: string, optional?: boolean }>} Packages */

/** @param {string} path @returns {Packages} the packages that a lock file names, by folder */
function packagesOf(path) {
  const file = new URL(path, root);
  if (!existsSync(file)) return {};
  /** @type {{ packages?: Packages }} */
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  return lock.packages ?? {};
}

/** npm keeps its own record of what it installed; what is optional may be absent there, being for other machines. */
function isInstalled() {
  const installed = packagesOf('node_modules/.package-lock.json');
  return Object.entries(packagesOf('package-lock.json')).every(
    ([folder, wanted]) =>
      folder === '' ||
      (installed[folder] ? installed[folder].version === wanted.version : wanted.optional === true),
  );
}

function install() {
  console.log('Installing what package-lock.json asks for …');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  const options = /** @type {const} */ ({ cwd: root, stdio: 'inherit' });
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: true });
  if (status !== 0) process.exit(status ?? 1);
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`summit-map needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}
if (!isInstalled()) install();
