// @ts-check
/**
 * Finds a Chromium for the tests and the screenshots, so that they run on any machine without a step by hand:
 * CHROME_PATH, Playwright's own, the system's Chromium or Chrome, and at last the one that comes as an npm package.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';

/**
 * @typedef {object} Chrome
 * @property {string} from which of the four places it comes from
 * @property {string} path the program
 * @property {Record<string, string>} [env] the environment it must be started with, where ours is not enough
 */

/** How every browser is started: no sandbox, since containers often forbid it, and nothing sent home. */
export const launchArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const programFiles = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
/** @type {Partial<Record<NodeJS.Platform, string[]>>} */
const systemPaths = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: programFiles.flatMap((folder) =>
    folder ? [join(folder, 'Google/Chrome/Application/chrome.exe')] : [],
  ),
};

/**
 * @param {NodeJS.ProcessEnv} [env] with CHROME_PATH, if the reader has set it
 * @returns {Promise<Chrome>}
 * @throws {Error} when CHROME_PATH names no file, or no browser is found: the message says what to do
 */
export async function findChrome(env = process.env) {
  if (env.CHROME_PATH) {
    if (existsSync(env.CHROME_PATH)) return { from: 'CHROME_PATH', path: env.CHROME_PATH };
    throw new Error(`CHROME_PATH is set to ${env.CHROME_PATH}, but there is no such file.`);
  }
  const own = chromium.executablePath(); // a path even where nothing was downloaded
  if (own && existsSync(own)) return { from: 'Playwright', path: own };
  const system = systemPaths[process.platform]?.find((path) => existsSync(path));
  if (system) return { from: 'the system', path: system };
  if (process.platform === 'linux' && process.arch === 'x64') {
    const packaged = await packagedChrome();
    if (packaged) return packaged;
  }
  throw new Error(
    'No Chromium found. Install Chromium or Chrome, or run "npx playwright install chromium", or set CHROME_PATH to the program.',
  );
}

/** Options for Playwright's `launch`. Prints which browser is used. */
export async function chromeLaunchOptions() {
  const { from, path, env } = await findChrome();
  console.log(`Browser: ${path} (from ${from})`);
  return { executablePath: path, args: launchArguments, ...(env && { env }) };
}

/** The browser inside @sparticuz/chromium (Linux x64), unpacked once into node_modules/.cache. */
async function packagedChrome() {
  const modules = fileURLToPath(new URL('../node_modules/', import.meta.url));
  const manifest = join(modules, '@sparticuz/chromium/package.json');
  if (!existsSync(manifest)) return undefined;
  /** @type {{ version: string }} */
  const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
  const folder = join(modules, `.cache/chromium-${version}`);
  if (!existsSync(folder)) await unpack(folder);

  const path = join(folder, 'chromium');
  /** @type {Record<string, string>} */
  const env = { FONTCONFIG_FILE: fontSettings(folder) };
  if (lacksLibraries(path)) env.LD_LIBRARY_PATH = join(folder, 'al2023/lib');
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) env[name] ??= value;
  return { from: 'the package @sparticuz/chromium', path, env };
}

/**
 * The package unpacks into the temporary folder and takes whatever already lies there, and it unpacks the libraries
 * that a bare system lacks only where it believes to be on a cloud function: so for this call it is given a folder of
 * its own and told so. The folder gets its name at the end, so that a half-unpacked browser is never used.
 * @param {string} folder
 */
async function unpack(folder) {
  mkdirSync(dirname(folder), { recursive: true });
  const half = mkdtempSync(`${folder}-`);
  const { default: packaged } = await import('@sparticuz/chromium');
  const before = { TMPDIR: process.env.TMPDIR, VERCEL: process.env.VERCEL };
  Object.assign(process.env, { TMPDIR: half, VERCEL: '1' });
  try {
    await packaged.executablePath();
    renameSync(half, folder);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(folder)) throw error; // else another process was faster
  } finally {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

/**
 * The package brings a font, and settings that look for it in /tmp. A browser without any font measures every text as
 * 0 wide and crashes on a date field, so these settings name the place where it is, after the system's own fonts.
 * @param {string} folder
 */
function fontSettings(folder) {
  const file = join(folder, 'fonts.conf');
  const text = [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>',
    `<dir>${join(folder, 'fonts')}</dir>`,
    `<cachedir>${join(folder, 'fonts-cache')}</cachedir>`,
    '</fontconfig>',
  ].join('\n');
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
  return file;
}

/** @param {string} program */
function lacksLibraries(program) {
  try {
    return execFileSync('ldd', [program], { encoding: 'utf8' }).includes('not found');
  } catch {
    return true; // no ldd: a very bare system
  }
}
