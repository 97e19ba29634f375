import type { Dataset } from '../types.js';
import { detect } from './detect.js';
import { read, type ReadOptions } from './index.js';
import { RecordScan } from './json-records.js';

/** So much of a large file is enough for its first events. */
export const HEAD_BYTES = 65_536;

/** So many of them are: more of them only take longer to come. */
const MOST = 400;

/** The names under which formats keep their records; a table of text has lines instead. */
const LISTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['json', ['events']],
  ['geojson', ['features']],
  ['ogc-features', ['features']],
]);

/**
 * The first events of a file of which only the beginning is there, to be shown until all of it is read: JSON, GeoJSON
 * and CSV in UTF-8. Null where it has none. What is wrong with them is left for the whole to tell.
 */
export async function readHead(
  bytes: Uint8Array<ArrayBuffer>,
  options: ReadOptions,
): Promise<Dataset | null> {
  let text: string;
  try {
    // A letter that is cut in two at the end is left out.
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
  const format = detect({ name: options.name, type: options.type, head: text });
  const lists = LISTS.get(format ?? '');
  const whole = lists ? wholeRecords(text, lists) : format === 'csv' ? wholeLines(text) : null;
  if (whole === null) return null;
  const { dataset } = await read(whole, { ...options, format });
  return dataset.length === 0 ? null : Object.freeze({ ...dataset, offered: dataset.length, issues: [] });
}

/** JSON that ends with the last record that is whole. */
function wholeRecords(text: string, names: readonly string[]): string | null {
  const scan = new RecordScan(text, names);
  scan.advance(text.length, true);
  const { list } = scan;
  const end = list?.stretches.slice(0, MOST).at(-1);
  if (scan.odd || !list || end === undefined) return null;
  return `${text.slice(0, end)}${list.name === null ? ']' : ']}'}`;
}

/** The first lines of a table, up to a line break which stands in no quotes. */
function wholeLines(head: string): string | null {
  let end = -1;
  for (let lines = 0; lines <= MOST; lines++) {
    const next = head.indexOf('\n', end + 1);
    if (next < 0) break;
    end = next;
  }
  const text = head.slice(0, ++end);
  let quotes = text.split('"').length - 1;
  for (;;) {
    const next = end > 0 ? text.lastIndexOf('\n', end - 1) : -1;
    if (next < 0) return null;
    quotes -= text.slice(next, end).split('"').length - 1;
    end = next;
    if (quotes % 2 === 0) return text.slice(0, end + 1);
  }
}
