// @ts-check
import { readdirSync, readFileSync } from 'node:fs';

const modules = new URL('../node_modules/', import.meta.url);

/** What our own sources were made from, so that the bundle does not show it. */
const made = {
  leaflet: 'Parts of it are bundled from its ES modules, with the change that scripts/vendor.mjs makes.',
  sax: 'Its parser is in the readers of KML and SIMILE.',
  'world-atlas':
    'The shapes of land and borders are made from it. The data is Natural Earth (naturalearthdata.com), public domain.',
};

/**
 * The licences of everything inside the standalone file, read from the installed packages.
 * @param {string[]} files the files it was made of
 */
export function notices(files) {
  const bundled = files.flatMap((file) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []);
  const names = [...new Set([...bundled, ...Object.keys(made)])].sort();
  const parts = names.map((name) => {
    /** @type {{ version: string, license: string }} */
    const { version, license } = JSON.parse(readFileSync(new URL(`${name}/package.json`, modules), 'utf8'));
    const remark = name in made ? `${made[/** @type {keyof made} */ (name)]}\n` : '';
    const folder = new URL(`${name}/`, modules);
    const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
    if (!file) throw new Error(`${name} has no licence file.`);
    const text = readFileSync(new URL(file, folder), 'utf8').trim();
    return `${name} ${version} (${license})\n${remark}\n${text}\n`;
  });
  return `summit-map contains parts of these works.\n\n${parts.join(`\n${'-'.repeat(78)}\n\n`)}`;
}
