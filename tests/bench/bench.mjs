// @ts-check
/** `npm run bench`: what `<summit-map>` costs, beside the least that is possible and what people would use instead. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openTab } from './browser.mjs';
import { peer, readable, standalone } from './build.mjs';
import { HELP, readOptions } from './options.mjs';
import { PAGES, hasFloor } from './pages.mjs';
import { profile } from './profile.mjs';
import { writeReadme } from './readme.mjs';
import { tableText, textTableText } from './report.mjs';
import { runAll, runTexts } from './run.mjs';
import { filesOf, serve } from './server.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = fileURLToPath(new URL('results/', import.meta.url));

/** Where the floor may lie: as asked, else beside the checkout, however deep that is. @param {string | undefined} asked */
function floorFolder(asked) {
  const places = asked
    ? [resolve(asked)]
    : ['../shared/bench', '../../shared/bench'].map((path) => join(root, path));
  return places.find(hasFloor) ?? null;
}

/** Commit, and a mark where the sources differ from it. */
function commit() {
  const git = (/** @type {string[]} */ ...args) =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  try {
    return (
      git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain', 'src') === '' ? '' : ' and changes')
    );
  } catch {
    return 'unknown';
  }
}

/** @param {import('./options.mjs').Options} options */
async function measure(options) {
  const source = commit();
  const floor = floorFolder(options.floor ?? process.env.SUMMIT_BENCH_FLOOR);
  const pages = options.pages.filter((page) => !page.startsWith('floor') || floor !== null);
  if (pages.length < options.pages.length)
    console.error(
      'Left out: the floor, and with it all ratios. It lies in no folder that is known here; see --floor.',
    );

  const ours = options.unminified ? await readable() : standalone();
  for (const page of pages) if (PAGES[page].module.startsWith('/peer/')) await peer(page);
  const server = await serve({ ours, floor });
  const setting = { origin: server.origin, fileOf: filesOf({ ours, floor }), pages };
  mkdirSync(folder, { recursive: true });
  try {
    if (options.profile) {
      const gesture = options.gestures.length === 1 ? (options.gestures[0] ?? 'load') : 'load';
      const data = options.sizes[0] ?? '10000';
      const url = `${server.origin}/?data=${data}&module=/bench/ours.js`;
      const out = join(folder, `${gesture}-${data}.cpuprofile`);
      console.log(await profile({ url, gesture, seconds: options.seconds, ours, out }));
      return null;
    }
    const tab = await openTab(`${server.origin}/`);
    await tab.close();
    const tell = (/** @type {string} */ line) => process.stderr.write(`${line}\n`);
    const tables = await runAll(options, setting, tell);
    const texts = options.text ? await runTexts(options, setting, tell) : [];
    return {
      commit: source,
      date: new Date().toISOString().slice(0, 10),
      browser: tab.version,
      cores: availableParallelism(),
      runs: options.runs,
      tables,
      texts,
    };
  } finally {
    server.close();
  }
}

/** @typedef {NonNullable<Awaited<ReturnType<typeof measure>>>} Results */

/** What earlier runs wrote, as if it were one; the last one says when and of what. @param {readonly string[]} files @returns {Results | null} */
function saved(files) {
  const all = files.map((file) => /** @type {Results} */ (JSON.parse(readFileSync(file, 'utf8'))));
  const last = all.at(-1);
  if (!last) return null;
  return {
    ...last,
    tables: all.flatMap(({ tables }) => tables),
    texts: all.flatMap(({ texts }) => texts),
  };
}

async function main() {
  const options = readOptions(process.argv.slice(2));
  if (options.help) {
    console.log(HELP);
    return;
  }
  const results = options.from ? saved(options.from) : await measure(options);
  if (!results) return;
  for (const table of results.tables) console.log(`\n${tableText(table)}`);
  if (results.texts.length > 0) console.log(`\n${textTableText(results.texts)}`);
  if (!options.from) {
    const file = options.out ? resolve(options.out) : join(folder, 'last.json');
    writeFileSync(file, `${JSON.stringify(results, null, 1)}\n`);
    console.log(`\nCommit ${results.commit}, Chromium ${results.browser}. ${relative(process.cwd(), file)}`);
  }
  if (options.readme) writeReadme(join(root, 'README.md'), results);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
