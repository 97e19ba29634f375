// @ts-check
/** Serves the pages, their data and what they load, and nothing else, on a free port of this machine. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cache, dataFile, pack } from './data.mjs';
import { toCsv, toGeoJson, toJson } from './texts.mjs';

const pages = fileURLToPath(new URL('pages/', import.meta.url));

/** @type {Record<string, string>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.map': 'application/json',
};

const writers = { bin: pack, csv: toCsv, geojson: toGeoJson, json: toJson };

/** @typedef {object} Folders @property {string} ours of the standalone file @property {string | null} floor */

/** @param {Folders} folders @returns {(path: string) => string | null} which file stands behind a path of the server */
export function filesOf({ ours, floor }) {
  return (path) => {
    const [, folder = '', ...rest] = path.split('/');
    const name = rest.join('/');
    if (path.includes('..')) return null;
    if (path === '/') return join(pages, 'page.html');
    if (folder === 'data') {
      const [, key = '', kind] = /^events-(\w+)\.(bin|csv|geojson|json)$/.exec(name) ?? [];
      if (kind === 'bin' || kind === 'csv' || kind === 'geojson' || kind === 'json')
        return dataFile(key, kind, writers[kind]);
    }
    if (folder === 'bench') return join(pages, name);
    if (folder === 'ours') return join(ours, name);
    if (folder === 'peer') return join(cache, 'pages', name);
    // The floor's modules look for their common parts in a folder beside them.
    if ((folder === 'floor' || folder === 'harness') && floor) return join(floor, name);
    return null;
  };
}

/** @param {Folders} folders */
export async function serve(folders) {
  const fileOf = filesOf(folders);
  const server = createServer((request, response) => {
    const file = fileOf(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (!file || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(request.url === '/favicon.ico' ? 204 : 404).end();
      return;
    }
    response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
    // With these a page may ask how much memory it takes, workers included.
    response.setHeader('cross-origin-opener-policy', 'same-origin');
    response.setHeader('cross-origin-embedder-policy', 'require-corp');
    response.end(readFileSync(file));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return { origin: `http://127.0.0.1:${address.port}`, close: () => server.close() };
}
