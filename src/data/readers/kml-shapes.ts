import { trackTime, type KmlTime } from './kml-times.js';
import { readShape, type Shape } from './shape.js';
import { childOf, childText, type XmlElement } from './xml.js';

export interface KmlShape extends Shape {
  /** When a track was gone. */
  readonly time: KmlTime | undefined;
}

/** GeoJSON of which nothing is checked yet. */
interface Loose {
  readonly type: string;
  readonly coordinates?: unknown;
  readonly geometries?: unknown;
}

/** The shapes of a placemark as one. */
export function shapeOf(placemark: XmlElement): KmlShape | undefined {
  const shapes = placemark.children.flatMap(looseShapes);
  if (shapes.length === 0) return undefined;
  const shape = shapes.length > 1 ? { type: 'GeometryCollection', geometries: shapes } : shapes[0];
  return { ...readShape(shape), time: trackTime(tracksOf(placemark)) };
}

function looseShapes(element: XmlElement): readonly Loose[] {
  const coordinates = (): readonly (readonly number[])[] =>
    positions(childText(element, 'coordinates') ?? '');
  switch (element.name) {
    case 'Point':
      return [{ type: 'Point', coordinates: coordinates()[0] }];
    case 'LineString':
    case 'LinearRing':
      return [{ type: 'LineString', coordinates: coordinates() }];
    case 'Polygon':
      return [{ type: 'Polygon', coordinates: ringsOf(element) }];
    case 'Track':
      return [trackShape(element)];
    case 'MultiGeometry':
    case 'MultiTrack':
      return element.children.flatMap(looseShapes);
    case 'Model': {
      const location = childOf(element, 'Location');
      const [lon, lat] = [childText(location, 'longitude'), childText(location, 'latitude')].map(Number);
      return location ? [{ type: 'Point', coordinates: [lon, lat] }] : [];
    }
    default:
      return [];
  }
}

/** `105.86,21.03,0 106,21`. Blanks after commas, though no good KML, are common. */
const positions = (text: string): readonly (readonly number[])[] =>
  text
    .split(',')
    .map((piece) => piece.trim())
    .join(',')
    .split(/\s+/)
    .filter((tuple) => tuple !== '')
    .map((tuple) => tuple.split(',').map((number) => (number === '' ? NaN : Number(number))));

const ringsOf = (polygon: XmlElement): readonly unknown[] =>
  ['outerBoundaryIs', 'innerBoundaryIs'].flatMap((boundary) =>
    polygon.children
      .filter(({ name }) => name === boundary)
      .flatMap(({ children }) => children.filter(({ name }) => name === 'LinearRing'))
      .map((ring) => positions(childText(ring, 'coordinates') ?? '')),
  );

function trackShape(track: XmlElement): Loose {
  const way = track.children
    .filter(({ name }) => name === 'coord')
    .map(({ text }) => text.split(/\s+/).map((number) => (number === '' ? NaN : Number(number))));
  return way.length === 1 ? { type: 'Point', coordinates: way[0] } : { type: 'LineString', coordinates: way };
}

const tracksOf = (element: XmlElement): readonly XmlElement[] =>
  element.children.flatMap((child) =>
    child.name === 'Track' ? [child] : /^Multi(?:Track|Geometry)$/.test(child.name) ? tracksOf(child) : [],
  );
