import { expectDataset } from '../dataset.js';
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

const formats: readonly Writer[] = [
  writer('json', 'json', 'application/json', json),
  writer('geojson', 'geojson', 'application/geo+json', geojson),
  writer('csv', 'csv', 'text/csv', csv),
  writer('ical', 'ics', 'text/calendar', ical),
  writer('schema-org', 'jsonld', 'application/ld+json', schemaOrg),
  writer('timelinejs', 'json', 'application/json', timelinejs),
];

/** All formats by name, as the readers of the same formats are called: `writers.get('ical')`. */
export const writers: ReadonlyMap<string, Writer> = new Map(formats.map((each) => [each.name, each]));

function writer(name: string, extension: string, type: string, { pieces, holds }: FormatWriter): Writer {
  return {
    name,
    extension,
    type,
    pieces: (dataset, options) => {
      expectDataset(dataset);
      return pieces(dataset, options ?? {});
    },
    ...(holds && { holds }),
  };
}

/**
 * A dataset as the text of a format. What a format cannot say is left out: see its file, and `Writer.holds` for events.
 * Throws `RangeError` where no writer has that name, `TypeError` where it is given no dataset.
 */
export function write(dataset: Dataset, format: string, options?: WriteOptions | null): string {
  const found = writers.get(format);
  if (!found) {
    const known = [...writers.keys()].join(', ');
    throw new RangeError(`${show(format)} is no format that can be written. Name one of: ${known}.`);
  }
  return [...found.pieces(dataset, options)].join('');
}
