import { isRaw, type Raw } from '../checks.js';
import { readFeatures, type FeatureDraft } from './geojson.js';
import { readStamp } from './geojson-times.js';
import { listOf, plainText } from './gathering.js';
import type { Reading } from './reader.js';

/** OGC Moving Features JSON: features whose positions have moments. Each becomes one event along its whole way. */
export const read = (text: string): Reading => readFeatures(text, { shapeOf, refine });

const SHAPES = new Map([
  ['MovingPoint', 'LineString'],
  ['MovingLineString', 'MultiLineString'],
  ['MovingPolygon', 'MultiPolygon'],
]);

/** What moves. Of a collection of moving shapes the first stands for all of them. */
function movingOf(feature: Raw): Raw | undefined {
  const moving = feature['temporalGeometry'];
  const prism = isRaw(moving) ? (listOf(moving['prisms'])[0] ?? moving) : undefined;
  return isRaw(prism) ? prism : undefined;
}

/** All the way that it goes. */
function shapeOf(feature: Raw): readonly [shape: unknown, at: string] {
  const moving = movingOf(feature);
  if (!moving) return [feature['geometry'], 'geometry'];
  const coordinates = listOf(moving['coordinates']);
  const type = SHAPES.get(plainText(moving['type']) ?? '');
  // A way of one position is a point.
  const stays = type === 'LineString' && coordinates.length === 1;
  const shape = stays ? { type: 'Point', coordinates: coordinates[0] } : { type, coordinates };
  return [shape, 'temporalGeometry'];
}

function refine({ feature, properties, event, names, report }: FeatureDraft): void {
  const moving = movingOf(feature);
  const at = moving ? 'temporalGeometry' : 'properties';
  const moments = listOf((moving ?? properties)['datetimes']);
  if (moments.length === 0) return;
  const last = moments.length - 1;
  names['start'] = names['when'] = `${at}.datetimes[0]`;
  names['end'] = `${at}.datetimes[${last}]`;
  event.start = readStamp(moments[0], names['start'], report, moments);
  event.end = last > 0 ? readStamp(moments[last], names['end'], report, moments) : undefined;
}
