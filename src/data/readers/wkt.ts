import { readGeometry, type GeometryReading } from '../geometry.js';

const TYPES = new Map([
  ['POINT', { type: 'Point', depth: 1 }],
  ['MULTIPOINT', { type: 'MultiPoint', depth: 1 }],
  ['LINESTRING', { type: 'LineString', depth: 1 }],
  ['MULTILINESTRING', { type: 'MultiLineString', depth: 2 }],
  ['POLYGON', { type: 'Polygon', depth: 2 }],
  ['MULTIPOLYGON', { type: 'MultiPolygon', depth: 3 }],
]);
const HEAD = /^(?:SRID=\d+;\s*)?([A-Za-z]+)(?:\s+(?:ZM|Z|M))?\s*(?=\()/i;
const TOKEN = /[(),]|[-+.\deE]+/g;

/** Well-known text: `POINT(105.86 21.03)`, `POLYGON ((…))`. Its geometry is undefined where the text is none. */
export function readWkt(text: string): GeometryReading {
  const name = HEAD.exec(text.trimStart())?.[1] ?? '';
  // Some leave no blank before the sign for heights: `POINTZ`.
  const kind = TYPES.get(name.toUpperCase().replace(/(?:ZM|Z|M)$/, ''));
  if (!kind) return { geometry: undefined, broken: 0 };
  const lists = nested(text.slice(text.indexOf('(')), kind.depth);
  const coordinates = kind.type === 'Point' ? lists?.[0] : lists;
  return readGeometry({ type: kind.type, coordinates });
}

/** What brackets and commas say, as lists. Positions that stand in brackets of their own lose them. */
function nested(text: string, depth: number): readonly unknown[] | undefined {
  const root: unknown[] = [];
  const open: unknown[][] = [root];
  let position: number[] = [];
  const keep = (): void => {
    // Brackets around one position of a MULTIPOINT are no list of their own.
    if (position.length > 0) (open[Math.min(open.length - 1, depth)] ?? root).push(position);
    position = [];
  };
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === '(') {
      const list: unknown[] = [];
      if (open.length <= depth) open.at(-1)?.push(list);
      if (open.length > depth + 1) return undefined;
      open.push(list);
    } else if (token === ')' || token === ',') {
      keep();
      if (token === ')') open.pop();
      if (open.length === 0) return undefined;
      if (open.length === 1) break;
    } else position.push(Number(token));
  }
  const [lists] = root;
  return Array.isArray(lists) ? lists : undefined;
}
