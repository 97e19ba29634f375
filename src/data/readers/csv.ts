import { readTable } from './csv-text.js';
import type { Reading } from './reader.js';
import { readRows } from './rows.js';

/** Tables of text with a row of headers, cells parted by commas, semicolons, tabs or bars. See `headers.ts` for the names. */
export const read = (text: string): Reading => readRows(readTable(text));
