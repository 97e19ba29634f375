// @ts-check
/** Packs the library, unpacks it in an empty folder, and uses it there as somebody who installed it would. */
import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const SHEET =
  'Title,Start,End,Place,Lat,Lon\nFirst,2018-06-12,,Singapore,1.25,103.82\nSecond,Feb 2019,,Hanoi,21.03,105.86\n';
/** Every public door, as a program of somebody else opens it. */
const PROGRAM = `
import { createDataset, formatWhen, parseWhen, read, readers, writers } from 'summit-map/data';
import { koreaDiplomacy } from 'summit-map/sets/korea-diplomacy';
import schema from 'summit-map/schema.json' with { type: 'json' };
import { version } from 'summit-map';
const { dataset, format } = await read('Title,Date\\nA,2018', {});
const words = formatWhen(parseWhen('1850~'), { lang: 'en' });
console.log(JSON.stringify([format, dataset.length, words, createDataset(koreaDiplomacy).length, readers.has('kml'),
  writers.has('csv'), schema.$id, version]));
`;

const folder = mkdtempSync(join(tmpdir(), 'summit-map-tarball-'));
const modules = join(folder, 'node_modules');
/** @param {string} command @param {string[]} args */
const run = (command, ...args) => execFileSync(command, args, { cwd: folder, encoding: 'utf8' });
/** @param {boolean} holds @param {string} what */
function expectThat(holds, what) {
  if (!holds) throw new Error(`The packed library does not hold: ${what}.`);
}

try {
  const packed = execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], {
    cwd: root,
    encoding: 'utf8',
  });
  /** @type {[{ filename: string }]} */
  const [{ filename }] = JSON.parse(packed);
  mkdirSync(modules);
  run('tar', '-xzf', filename);
  renameSync(join(folder, 'package'), join(modules, 'summit-map'));
  /** @type {{ version: string, dependencies: Record<string, string> }} */
  const { version, dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const name of Object.keys(dependencies)) {
    symlinkSync(join(root, 'node_modules', name), join(modules, name));
  }

  writeFileSync(join(folder, 'program.mjs'), PROGRAM);
  const expected = ['csv', 1, 'about 1850', 36, true, true, 'urn:summit-map:dataset:1', version];
  expectThat(
    run(process.execPath, 'program.mjs').trim() === JSON.stringify(expected),
    'what its parts export',
  );

  writeFileSync(join(folder, 'events.csv'), SHEET);
  const cli = join(modules, 'summit-map/dist/cli/summit-map.js');
  const { events, earliest, latest, issues } = JSON.parse(
    run(process.execPath, cli, 'check', '--json', 'events.csv'),
  );
  expectThat(
    JSON.stringify([events, earliest, latest, issues]) === '[2,"2018-06-12","2019-02-28",[]]',
    'summit-map check',
  );
  run(process.execPath, cli, 'convert', 'events.csv', 'events.geojson');
  const { features } = JSON.parse(readFileSync(join(folder, 'events.geojson'), 'utf8'));
  expectThat(features.length === 2, 'summit-map convert');
  run(process.execPath, cli, 'embed', 'events.csv', '--out', 'page.html');
  const page = readFileSync(join(folder, 'page.html'), 'utf8');
  expectThat(page.includes('<summit-map') && page.includes('Singapore'), 'summit-map embed');
  for (const chapter of ['data.md', 'theming.md']) readFileSync(join(modules, 'summit-map/docs', chapter));
  console.log('The packed library works in a folder of its own.');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
