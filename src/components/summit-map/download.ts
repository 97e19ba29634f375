import type { Dataset } from '../../data/types.js';
import { pieces as json } from '../../data/writers/json.js';

export type FileFormat = 'csv' | 'json';

const TYPES = { csv: 'text/csv', json: 'application/json' } as const;
/** Spreadsheets take a file for another alphabet's without it. */
const BYTE_ORDER_MARK = '\ufeff';
/** How long the browser may take to begin with the file. In milliseconds. */
const PATIENCE = 60_000;

/**
 * Gives the reader all that was read, whatever is filtered or shown, as a file that is made in the page. The table
 * comes from a file beside the module; where that is not served it is JSON, too.
 */
export async function download(
  dataset: Dataset,
  format: FileFormat,
  title: string,
  lang: string,
): Promise<void> {
  if (format === 'json') return save([...json(dataset)], format, title);
  try {
    const csv = await import('../../data/writers/csv.js');
    save([BYTE_ORDER_MARK, ...csv.pieces(dataset, { lang })], format, title);
  } catch {
    save([...json(dataset)], 'json', title);
  }
}

function save(pieces: string[], format: FileFormat, title: string): void {
  const url = URL.createObjectURL(new Blob(pieces, { type: TYPES[format] }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${fileName(title)}.${format}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), PATIENCE);
}

/** Without what some file system does not take. */
const fileName = (title: string): string =>
  title
    .replace(/[\p{Cc}\\/:*?"<>|.]+/gu, ' ')
    .trim()
    .slice(0, 80) || 'data';
