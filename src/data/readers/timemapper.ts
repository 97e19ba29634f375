import { readTable } from './csv-text.js';
import { columnsByRole } from './headers.js';
import type { Reading } from './reader.js';
import { readRows } from './rows.js';

/**
 * The sheet of TimeMapper: Title, Start, End, Description, Web Page, Media, Media Caption, Media Credit, Tags, Place,
 * Location, Source, Source URL. Its Location is a point or GeoJSON, and the first of its Tags is the group.
 */
export function read(text: string): Reading {
  const table = readTable(text);
  // Here a location is where the place lies, not what it is called.
  const headers = table.headers.map((header) => (/^location$/i.test(header) ? 'coordinates' : header));
  return readRows(table, columnsByRole(headers));
}
