// @ts-check
/**
 * Runs before `npm start`, `npm test` and the other commands: installs what package-lock.json asks for where
 * node_modules does not hold it. Needs nothing but Node and npm, and is done at once when all is there.
 * Folders with a package-lock.json of their own are named as arguments; without any it is the project itself.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const project = new URL('../', import.meta.url);
const folders = process.argv.length > 2 ? process.argv.slice(2) : ['.'];

/** @typedef {Record<string, { version?: string, optional?: boolean }>} Packages */

/** @param {URL} root @param {string} path @returns {Packages} the packages that a lock file names, by folder */
function packagesOf(root, path) {
  const file = new URL(path, root);
  if (!existsSync(file)) return {};
  /** @type {{ packages?: Packages }} */
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  return lock.packages ?? {};
}

/** npm keeps its own record of what it installed; what is optional may be absent there, being for other machines. @param {URL} root */
function isInstalled(root) {
  const installed = packagesOf(root, 'node_modules/.package-lock.json');
  return Object.entries(packagesOf(root, 'package-lock.json')).every(
    ([folder, wanted]) =>
      folder === '' ||
      (installed[folder] ? installed[folder].version === wanted.version : wanted.optional === true),
  );
}

/** @param {URL} root */
function install(root) {
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
for (const folder of folders) {
  const root = new URL(`${folder}/`, project);
  if (!isInstalled(root)) install(root);
}
