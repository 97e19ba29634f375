import { isRaw } from '../checks.js';
import { placeShape, readFeatures, type FeatureDraft } from './geojson.js';
import { readStamp } from './geojson-times.js';
import { listOf } from './gathering.js';
import type { Reading } from './reader.js';

/** OGC Moving Features JSON: features whose positions have moments. Each becomes one event along its whole way. */
export const read = (text: string): Reading => readFeatures(text, refine);

const SHAPES = new Map([
  ['MovingPoint', 'LineString'],
  ['MovingLineString', 'MultiLineString'],
  ['MovingPolygon', 'MultiPolygon'],
]);

function refine(draft: FeatureDraft): void {
  const { feature, properties, event, names, report } = draft;
  const moving = feature['temporalGeometry'];
  const isMoving = isRaw(moving);
  // A collection of moving shapes: the first stands for all of them.
  const prism = isMoving && Array.isArray(moving['prisms']) ? moving['prisms'][0] : moving;
  const [holder, at] = isRaw(prism) ? [prism, 'temporalGeometry'] : [properties, 'properties'];
  const moments = listOf(holder['datetimes']);
  if (moments.length > 0) {
    const last = moments.length - 1;
    names['start'] = names['when'] = `${at}.datetimes[0]`;
    names['end'] = `${at}.datetimes[${last}]`;
    event.start = readStamp(moments[0], names['start'], report);
    event.end = last > 0 ? readStamp(moments[last], names['end'], report) : undefined;
  }
  if (!isRaw(prism) || !Array.isArray(prism['coordinates'])) return;
  const { coordinates } = prism;
  const type = SHAPES.get(String(prism['type']));
  if (type === undefined) {
    report(
      'warn',
      'unknown-geometry',
      `${at}.type`,
      'Its way is left out. Write MovingPoint, MovingLineString or MovingPolygon.',
    );
    return;
  }
  // A way of one position is a point.
  const stays = type === 'LineString' && coordinates.length === 1;
  const shape = stays ? { type: 'Point', coordinates: coordinates[0] } : { type, coordinates };
  placeShape(draft, shape, at);
}
