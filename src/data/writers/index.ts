import { show } from '../issues.js';
import type { Dataset } from '../types.js';
import * as csv from './csv.js';
import * as geojson from './geojson.js';
import * as ical from './ical.js';
import * as json from './json.js';
import * as schemaOrg from './schema-org.js';
import * as timelinejs from './timelinejs.js';
import type { FormatWriter, WriteOptions, Writer } from './writer.js';

export { toInput } from './to-input.js';
export type { WriteOptions, Writer } from './writer.js';

/** All formats by name, as the readers of the same formats are called. */
export const writers: readonly Writer[] = [
  writer('json', 'json', 'application/json', json),
  writer('geojson', 'geojson', 'application/geo+json', geojson),
  writer('csv', 'csv', 'text/csv', csv),
  writer('ical', 'ics', 'text/calendar', ical),
  writer('schema-org', 'jsonld', 'application/ld+json', schemaOrg),
  writer('timelinejs', 'json', 'application/json', timelinejs),
];

function writer(name: string, extension: string, type: string, { pieces, holds }: FormatWriter): Writer {
  return {
    name,
    extension,
    type,
    pieces: (dataset, options = {}) => pieces(dataset, options),
    ...(holds && { holds }),
  };
}

/**
 * A dataset as the text of a format. What a format cannot say is left out: see its file, and `Writer.holds` for events.
 * Throws `RangeError` where no writer has that name.
 */
export function write(dataset: Dataset, format: string, options: WriteOptions = {}): string {
  const found = writers.find(({ name }) => name === format);
  if (!found) {
    const known = writers.map(({ name }) => name).join(', ');
    throw new RangeError(`${show(format)} is no format that can be written. Name one of: ${known}.`);
  }
  return [...found.pieces(dataset, options)].join('');
}
