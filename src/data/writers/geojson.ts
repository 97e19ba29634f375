import { formatWhen } from '../dates/index.js';
import type { Dataset, EventInput, EventRecord, Geometry, TimeSpan } from '../types.js';
import { filled } from './filled.js';
import { isoText } from './iso-date.js';
import { jsonPieces } from './json-pieces.js';
import { eventInputs, headingOf } from './to-input.js';
import { languageOf, type WriteOptions } from './writer.js';
import { writtenDate } from './written-date.js';

/**
 * GeoJSON (RFC 7946). Each event is a feature with its own fields as properties, and with the `when` of GeoJSON-T for
 * programs that know it. What concerns the whole stands under `summitMap`, so that reading the file loses nothing.
 */
export const pieces = (dataset: Dataset, options: WriteOptions): Iterable<string> =>
  jsonPieces(
    { type: 'FeatureCollection', summitMap: { version: 1, ...headingOf(dataset) } },
    'features',
    features(dataset, languageOf(dataset, options)),
    dataset.length,
  );

function* features(dataset: Dataset, lang: string): Generator<object> {
  for (const input of eventInputs(dataset)) {
    const event = dataset.event(String(input.id));
    if (event) yield feature(event, input, lang);
  }
}

function feature(event: EventRecord, input: EventInput, lang: string): object {
  const { id, geometry = null, ...properties } = input;
  return {
    type: 'Feature',
    id,
    geometry: geometry ?? pointOf(event),
    ...filled({ when: event.span && whenObject(event.span, lang) }),
    properties,
  };
}

function pointOf({ venue }: EventRecord): Geometry | null {
  if (venue?.lat === undefined || venue.lon === undefined) return null;
  return { type: 'Point', coordinates: [venue.lon, venue.lat] };
}

/** The date for others: our own reader takes the EDTF among the properties. */
function whenObject(span: TimeSpan, lang: string): object | undefined {
  const { first, last, isExact } = writtenDate(span);
  if (!first && !last) return undefined;
  const [from, to] = [first && isoText(first), last && isoText(last)];
  const timespan =
    isExact || !first || !last
      ? filled({ start: from && { in: from }, end: from === to || !to ? undefined : { in: to } })
      : { start: { earliest: from }, end: { latest: to } };
  const isWhole = isExact && first && last;
  return { timespans: [timespan], ...(!isWhole && { label: formatWhen(span, { lang }) }) };
}
