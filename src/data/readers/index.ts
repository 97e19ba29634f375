import { datasetFrom, type DatasetOptions } from '../dataset.js';
import { show } from '../issues.js';
import type { Dataset, Issue } from '../types.js';
import { read as readCsv } from './csv.js';
import { decodeText, type Bytes } from './decode.js';
import { detect, HEAD_LENGTH, isNoText } from './detect.js';
import { read as readGeojson } from './geojson.js';
import { read as readJson } from './json.js';
import { nothing, type FormatReader, type Reader, type Reading } from './reader.js';

export type { FormatReader, Hint, Reader, Reading } from './reader.js';

const formats: readonly Reader[] = [
  reader('json', readJson),
  reader('geojson', readGeojson),
  // What a server that speaks OGC API Features answers is GeoJSON that says what is left out.
  reader('ogc-features', readGeojson),
  reader('csv', readCsv),
  lazy('timelinejs', () => import('./timelinejs.js')),
  lazy('timelinejs-sheet', () => import('./timelinejs-sheet.js')),
  lazy('storymapjs', () => import('./storymapjs.js')),
  lazy('timemapper', () => import('./timemapper.js')),
  lazy('lp-tsv', () => import('./lp-tsv.js')),
  lazy('simile', () => import('./simile.js')),
  lazy('html', () => import('./html.js')),
  lazy('lpf', () => import('./lpf.js')),
  lazy('mf-json', () => import('./mf-json.js')),
  lazy('sparql', () => import('./sparql.js')),
  lazy('wikibase', () => import('./wikibase.js')),
  lazy('schema-org', () => import('./schema-org.js')),
  lazy('iiif', () => import('./iiif.js')),
  lazy('kml', () => import('./kml.js')),
  lazy('ical', () => import('./ical.js')),
];

/**
 * All formats by name: `readers.get('ical')`. JSON, GeoJSON and CSV come with the library; the others are loaded when a
 * text of theirs does. Which format a text has is for `detect.ts` to say.
 */
export const readers: ReadonlyMap<string, Reader> = new Map(formats.map((each) => [each.name, each]));

function reader(name: string, read: FormatReader['read']): Reader {
  return { name, accepts: (hint) => detect(hint) === name, read };
}

function lazy(name: string, load: () => Promise<FormatReader>): Reader {
  return reader(name, async (text) => {
    let format: FormatReader;
    try {
      format = await load();
    } catch {
      const remedy = `Serve readers/${name}.js of the package beside its other files, or convert the data to JSON.`;
      return nothing('reader-missing', 'data', `The reader of ${name} could not be loaded. ${remedy}`);
    }
    return format.read(text);
  });
}

export interface ReadOptions {
  /** Name of a reader, where it is known: nothing is guessed then. */
  readonly format?: string | undefined;
  /** File name or address. */
  readonly name?: string | undefined;
  /** Media type. */
  readonly type?: string | undefined;
  /** Address of the data, against which relative links in it are resolved. */
  readonly base?: string | undefined;
  /** See `DatasetOptions`. */
  readonly maxRecords?: number | undefined;
}

export interface ReadResult {
  readonly dataset: Dataset;
  /** The same as `dataset.issues`. */
  readonly issues: readonly Issue[];
  /** Name of the reader; null where none fits. */
  readonly format: string | null;
}

/**
 * Reads a text of any known format, or the bytes of one, in UTF-8 or what they say they are in (see `decodeText`).
 * Never rejects on data: what is wrong is in `issues`.
 */
export async function read(source: string | Bytes, options: ReadOptions = {}): Promise<ReadResult> {
  const { name, type } = options;
  const { text, issues: found } =
    typeof source === 'string' ? { text: source, issues: [] } : decodeText(source, type);
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const format = options.format ?? detect({ name, type, head: plain.slice(0, HEAD_LENGTH) });
  const reader = readers.get(format ?? '');
  if (!reader) return result(noReader(options, plain), null, options);
  try {
    const reading = await reader.read(plain);
    return result({ ...reading, issues: [...found, ...reading.issues] }, reader.name, options);
  } catch {
    const message = `The file could not be read as ${reader.name}. Check that it is whole, or name another format.`;
    return result(nothing('unreadable', 'line 1', message), reader.name, options);
  }
}

function result({ data, issues, path }: Reading, format: string | null, options: ReadOptions): ReadResult {
  const { base, maxRecords } = options;
  const settings: DatasetOptions = {
    issues,
    ...(path && { path }),
    ...(base !== undefined && { base }),
    ...(maxRecords !== undefined && { maxRecords }),
  };
  const dataset = datasetFrom(data, settings);
  return { dataset, issues: dataset.issues, format };
}

function noReader({ format }: ReadOptions, text: string): Reading {
  const failed = (code: string, message: string): Reading => nothing(code, 'line 1', message);
  const known = [...readers.keys()].join(', ');
  if (format !== undefined)
    return failed('unknown-format', `${show(format)} is not a format known here. Write one of: ${known}.`);
  if (text.trim() === '') return failed('empty', 'The file is empty. Give it events, or another address.');
  if (isNoText(text)) {
    const remedy = 'Save the sheet as CSV in UTF-8, or unpack the KMZ and pass the KML inside.';
    return failed('no-text', `This is no text, but a workbook, a packed file or a picture. ${remedy}`);
  }
  if (/^\s*<(?:!doctype|html)/i.test(text)) {
    return failed(
      'web-page',
      'A web page came instead of data. Check the address: the server may have answered with an error page.',
    );
  }
  return failed(
    'unknown-format',
    `The data starts with ${show(text.trimStart().slice(0, 20))}, which is none of: ${known}. Name its format.`,
  );
}
