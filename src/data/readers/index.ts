import { datasetSteps, type DatasetOptions } from '../dataset.js';
import { show } from '../issues.js';
import type { Progress, Steps } from '../steps.js';
import type { Dataset, Issue } from '../types.js';
import * as csv from './csv.js';
import { decodeSteps, type Bytes } from './decode.js';
import { detect, HEAD_LENGTH, isNoText } from './detect.js';
import * as geojson from './geojson.js';
import * as json from './json.js';
import { nothing, type FormatReader, type Reader, type Reading } from './reader.js';

export type { FormatReader, Hint, Reader, Reading } from './reader.js';

const formats: readonly Reader[] = [
  reader('json', json),
  reader('geojson', geojson),
  // What a server that speaks OGC API Features answers is GeoJSON that says what is left out.
  reader('ogc-features', geojson),
  reader('csv', csv),
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

function reader(name: string, { read, steps }: FormatReader): Reader {
  return {
    name,
    accepts: (hint) => detect(hint) === name,
    read: (text) => (isText(text) ? read(text) : noText(text)),
    ...(steps && { steps }),
  };
}

function lazy(name: string, load: () => Promise<FormatReader>): Reader {
  const read = async (text: string): Promise<Reading> => {
    let format: FormatReader;
    try {
      format = await load();
    } catch {
      const remedy = `Serve readers/${name}.js of the package beside its other files, or convert the data to JSON.`;
      return nothing('reader-missing', 'data', `The reader of ${name} could not be loaded. ${remedy}`);
    }
    return format.read(text);
  };
  return reader(name, { read });
}

/** How far the reading of a file is. */
export interface ReadProgress {
  /** From 0 to 1. */
  readonly share: number;
  readonly done: number;
  readonly total: number;
  /** Bytes until it is known how many records there are. */
  readonly unit: 'bytes' | 'records';
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
  /**
   * Hears between short steps how far the reading is, and may hold it up until a promise resolves; where that rejects,
   * or this throws, the reading ends with the same. JSON, GeoJSON and CSV are read in steps, the others in one go.
   */
  readonly onStep?: ((progress: ReadProgress) => void | Promise<void>) | undefined;
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
export async function read(source: string | Bytes, given?: ReadOptions | null): Promise<ReadResult> {
  const options = given ?? {};
  if (typeof source !== 'string' && !isBytes(source)) return result(noText(source), null, options, walker(1));
  const { name, type } = options;
  const size = typeof source === 'string' ? source.length : source.byteLength;
  const walk = walker(size, options.onStep);
  const { text, issues: found } =
    typeof source === 'string' ? { text: source, issues: [] } : await walk(decodeSteps(source, type), TEXT);
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const format = options.format ?? detect({ name, type, head: plain.slice(0, HEAD_LENGTH) });
  const reader = readers.get(format ?? '');
  if (!reader) return result(noReader(options, plain), null, options, walk);
  const { steps } = reader;
  const unread = (): Reading => {
    const message = `The file could not be read as ${reader.name}. Check that it is whole, or name another format.`;
    return nothing('unreadable', 'line 1', message);
  };
  const reading = steps
    ? await walk(
        orElse(() => steps(plain), unread),
        ROWS,
      )
    : await Promise.resolve(plain).then(reader.read).catch(unread);
  return result({ ...reading, issues: [...found, ...reading.issues] }, reader.name, options, walk);
}

/** How much of the whole is done before records are read from the text, and before events are made of them. */
const TEXT: Part = { from: 0, to: 0.25 };
const ROWS: Part = { from: 0.25, to: 0.6 };
const EVENTS: Part = { from: 0.6, to: 1 };
interface Part {
  readonly from: number;
  readonly to: number;
}
type Walk = <T>(steps: Steps<T>, part: Part) => Promise<T>;

/** Goes through steps and tells after each how far the whole is. */
function walker(bytes: number, onStep?: ReadOptions['onStep']): Walk {
  let share = 0;
  const tell = ({ done, total, unit }: Progress, { from, to }: Part): void | Promise<void> => {
    const [start, end] = unit === 'text' ? [TEXT.from, TEXT.to] : [from, to];
    share = Math.max(share, start + ((end - start) * done) / total);
    if (unit === 'text')
      return onStep?.({ share, done: Math.round((bytes * done) / total), total: bytes, unit: 'bytes' });
    const read = (share - TEXT.to) / (1 - TEXT.to);
    return onStep?.({ share, done: Math.floor(total * read), total, unit });
  };
  return async (steps, part) => {
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
      await tell(step.value, part);
    }
  };
}

/** What steps make, or something else where one of them throws. */
function* orElse<T>(make: () => Steps<T>, other: () => T): Steps<T> {
  try {
    return yield* make();
  } catch {
    return other();
  }
}

async function result(
  { data, issues, path, pathBeside }: Reading,
  format: string | null,
  options: ReadOptions,
  walk: Walk,
): Promise<ReadResult> {
  const { base, maxRecords } = options;
  const settings: DatasetOptions = {
    issues,
    ...(path && { path }),
    ...(pathBeside && { pathBeside }),
    ...(base !== undefined && { base }),
    ...(maxRecords !== undefined && { maxRecords }),
  };
  const dataset = await walk(datasetSteps(data, settings), EVENTS);
  return { dataset, issues: dataset.issues, format };
}

const isText = (source: unknown): boolean => typeof source === 'string';

/** By its name alone: other realms, such as frames, have classes of their own. */
const isBytes = (source: unknown): source is Bytes =>
  /^\[object (?:Uint8Array|ArrayBuffer)\]$/.test(Object.prototype.toString.call(source));

function noText(source: unknown): Reading {
  const remedy = 'Pass the text of a file or its bytes; createDataset takes records.';
  return nothing('not-data', 'data', `${show(source)} is no text. ${remedy}`);
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
