import { datasetFrom, type DatasetOptions } from '../dataset.js';
import { show } from '../issues.js';
import type { Dataset, Issue } from '../types.js';
import { json } from './json.js';
import type { Reader, Reading } from './reader.js';

export type { Hint, Reader, Reading } from './reader.js';

/** All formats, the more particular before the more general: the first that accepts a text reads it. */
export const readers: readonly Reader[] = [json];

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

/** So much of a text is looked at to tell its format. */
const HEAD = 4096;

/** Reads a text of any known format. Never rejects on data: what is wrong is in `issues`. */
export async function read(text: string, options: ReadOptions = {}): Promise<ReadResult> {
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const { format, name, type } = options;
  const reader = readers.find((each) =>
    format === undefined ? each.accepts({ name, type, head: plain.slice(0, HEAD) }) : each.name === format,
  );
  if (!reader) return result(noReader(options, plain), null, options);
  try {
    return result(await reader.read(plain), reader.name, options);
  } catch {
    const message = `The file could not be read as ${reader.name}. Check that it is whole, or name another format.`;
    return result(failed('unreadable', message), reader.name, options);
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
  const known = readers.map((each) => each.name).join(', ');
  if (format !== undefined)
    return failed('unknown-format', `${show(format)} is not a format known here. Write one of: ${known}.`);
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

const failed = (code: string, message: string): Reading => ({
  data: [],
  issues: [{ code, path: 'data', message, severity: 'error' }],
});
