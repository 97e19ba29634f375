// @ts-check
/** The pages that are measured, in the order of the table, and what each ships. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/**
 * @typedef {'ours' | 'floor' | 'bare' | 'leaflet' | 'supercluster' | 'leaflet-vis'} PageName
 *
 * @typedef {object} Page
 * @property {string} label
 * @property {string} module what the page loads, as a path of the server
 * @property {readonly string[]} ships paths of all scripts and styles that are the page's own
 */

/** @param {string} name @param {string} label @returns {Page} */
const peerPage = (name, label) => ({
  label,
  module: `/peer/${name}.js`,
  ships: [`/peer/${name}.js`, `/peer/${name}.css`],
});

const floor = ['/floor/floor-agg.js', '/floor/_floor.js', '/harness/data.js', '/harness/brush.js'];

/** @type {Record<PageName, Page>} */
export const PAGES = {
  ours: { label: 'summit-map', module: '/bench/ours.js', ships: ['/ours/summit-map.standalone.js'] },
  floor: { label: 'floor', module: '/floor/floor-agg.js', ships: floor },
  bare: {
    label: 'bare page',
    module: '/bench/bare.js',
    ships: [
      'bare',
      'bare-lanes',
      'bare-list',
      'bare-map',
      'bare-pixels',
      'bare-words',
      'brush',
      'columns',
    ].map((name) => `/bench/${name}.js`),
  },
  leaflet: peerPage('leaflet', 'Leaflet'),
  supercluster: peerPage('supercluster', 'Leaflet, Supercluster'),
  'leaflet-vis': peerPage('leaflet-vis', 'Leaflet, vis-timeline'),
};

/** @param {string} name @returns {name is PageName} */
export const isPage = (name) => Object.hasOwn(PAGES, name);

/** Whether a folder holds the floor. @param {string} folder */
export const hasFloor = (folder) => existsSync(join(folder, 'floor-agg.js'));

/** Kilobytes of all that a page ships. @param {Page} page @param {(path: string) => string | null} fileOf */
export function bytesOf({ ships }, fileOf) {
  const files = ships.flatMap((path) => fileOf(path) ?? []).filter((file) => existsSync(file));
  const packed = (/** @type {(file: Buffer) => Buffer} */ pack) =>
    files.reduce((sum, file) => sum + pack(readFileSync(file)).length, 0) / 1024;
  return {
    gzip: packed((file) => gzipSync(file, { level: 9 })),
    brotli: packed((file) => brotliCompressSync(file)),
  };
}
