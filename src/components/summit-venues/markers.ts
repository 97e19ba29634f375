/** What stands on the map at one scale: pure numbers, so that panning has nothing to compute again. */
import { isProminent } from '../../data/columns.js';
import type { Answers } from '../../data/query.js';
import type { Category, Metres } from '../../data/types.js';
import { latitude } from '../../layout/projection.js';
import type { MarkLook } from '../../layout/marks.js';
import { lookOf } from '../shared/marks.js';
import type { Place } from './places.js';

/**
 * - `event` one visible event at one place
 * - `stack` several at one place
 * - `cluster` several places too close to be told apart
 * - `cell` many events that are counted together, whatever their places
 * - `outside` a place of which nothing is in the window
 */
export interface Marker {
  readonly kind: 'event' | 'stack' | 'cluster' | 'cell' | 'outside';
  /** Of its earliest place: a cluster that opens becomes the marker of its first event. */
  readonly key: string;
  readonly places: readonly Place[];
  /** The events, in time order: the visible ones, or those outside where there is none. */
  readonly rows: readonly number[];
  /** How many events there are: as many as `rows`, which a cell looks for only when asked. */
  readonly count: number;
  /** Of a cell, all events that are gone through to find its own. */
  readonly total?: number;
  /** Of a cell: the event whose place it is called by. */
  readonly named?: number;
  /** Mercator units. */
  readonly x: number;
  readonly y: number;
  /** Of a cluster: that of its most important event. */
  readonly look: MarkLook;
  /** What is drawn, in CSS px from the middle, without halo and rings. */
  readonly radius: number;
  /** Of a cluster: how its ring is divided. */
  readonly parts: readonly { readonly category: Category; readonly count: number }[];
  readonly prominent: boolean;
  /** CSS px to the nearest other marker at this scale: the room for a target. */
  readonly room: number;
}

/** Two targets must not lie on each other. */
const LEAST_TARGET = 24;
/** Of paper around a mark, in CSS px. */
const HALO = 1.5;
/** An outline this near to another mark would only smudge it. */
const OUTSIDE_APART = 12;

/** Markers in time order, then the outlines. `scale` is the width of the world in CSS px. */
export function markersOf(answers: Answers, places: readonly Place[], scale: number): Marker[] {
  const seen = places.filter((place) => place.visible.length > 0);
  const groups = joined(seen.map((place) => group(place, scale)));
  const prominent = (row: number): boolean => isProminent(answers.dataset, row);
  const markers = groups
    .map((group) => shown(answers, group, prominent, roomAround(group, groups)))
    .sort((a, b) => (a.rows[0] ?? 0) - (b.rows[0] ?? 0));
  return [...markers, ...outlines(answers, places, scale, groups, prominent)];
}

/** Several places taken together. */
interface Group {
  readonly places: Place[];
  /** CSS px of the world: the middle of the places, weighed by their events. */
  x: number;
  y: number;
  /** Visible events. */
  count: number;
  readonly scale: number;
}

function group(place: Place, scale: number): Group {
  return { places: [place], x: place.x * scale, y: place.y * scale, count: place.visible.length, scale };
}

function add(to: Group, from: Group): void {
  const share = from.count / (to.count + from.count);
  to.x += around(from.x - to.x, to.scale) * share;
  to.y += (from.y - to.y) * share;
  to.count += from.count;
  to.places.push(...from.places);
}

/** The short way round a world that wide. */
function around(distance: number, scale: number): number {
  return distance - Math.round(distance / scale) * scale;
}

function distance(a: Group, b: Group): number {
  return Math.hypot(around(a.x - b.x, a.scale), a.y - b.y);
}

/** How wide a group stands on the map, its halo included. */
function extent({ places, count }: Group): number {
  return places.length > 1 ? 2 * clusterRadius(count) + 3 : LEAST_TARGET;
}

/** Joins whatever stands too close, until nothing does. */
function joined(groups: readonly Group[]): readonly Group[] {
  const left: Group[] = [];
  for (const one of groups) {
    const near = left.find((other) => distance(one, other) < (extent(one) + extent(other)) / 2);
    if (near) add(near, one);
    else left.push(one);
  }
  return left.length === groups.length ? left : joined(left);
}

function roomAround(one: Group, groups: readonly Group[]): number {
  return groups.reduce(
    (room, other) => (other === one ? room : Math.min(room, distance(one, other))),
    Infinity,
  );
}

function shown(answers: Answers, of: Group, prominent: (row: number) => boolean, room: number): Marker {
  const [first] = of.places;
  const cluster = of.places.length > 1;
  const rows = cluster
    ? of.places.flatMap(({ visible }) => visible).sort((a, b) => a - b)
    : (first?.visible ?? []);
  const important = rows.find(prominent);
  const look = lookOf(answers, important ?? rows[0] ?? 0);
  const inWorld = of.x / of.scale;
  return {
    kind: cluster ? 'cluster' : rows.length > 1 ? 'stack' : 'event',
    key: first?.key ?? '',
    places: of.places,
    rows,
    count: rows.length,
    x: cluster ? inWorld - Math.floor(inWorld) : (first?.x ?? 0),
    y: cluster ? of.y / of.scale : (first?.y ?? 0),
    look,
    radius: cluster ? clusterRadius(rows.length) : look.r,
    parts: cluster ? partsOf(answers, rows) : [],
    prominent: important !== undefined,
    room: Math.max(LEAST_TARGET, room),
  };
}

/** What is outside the window stays as an outline, where nothing else stands. */
function outlines(
  answers: Answers,
  places: readonly Place[],
  scale: number,
  groups: readonly Group[],
  prominent: (row: number) => boolean,
): Marker[] {
  const taken = new Set<string>();
  const cell = (x: number, y: number): [number, number] => [
    Math.floor(x / OUTSIDE_APART),
    Math.floor(y / OUTSIDE_APART),
  ];
  const isFree = (x: number, y: number): boolean => {
    const [column, row] = cell(x, y);
    for (let i = -1; i <= 1; i++)
      for (let j = -1; j <= 1; j++) if (taken.has(`${column + i} ${row + j}`)) return false;
    return true;
  };
  const take = (x: number, y: number): unknown => taken.add(cell(x, y).join(' '));
  for (const { x, y } of groups) take(x, y);
  const markers: Marker[] = [];
  for (const place of places) {
    if (place.visible.length > 0 || !isFree(place.x * scale, place.y * scale)) continue;
    take(place.x * scale, place.y * scale);
    const important = place.outside.find(prominent);
    const look = lookOf(answers, important ?? place.outside[0] ?? 0);
    markers.push({
      kind: 'outside',
      key: place.key,
      places: [place],
      rows: place.outside,
      count: place.outside.length,
      x: place.x,
      y: place.y,
      look,
      radius: look.r * 0.72,
      parts: [],
      prominent: important !== undefined,
      room: LEAST_TARGET,
    });
  }
  return markers;
}

/** A number that fits into a disc, in wide letters too: 1961 is "2k" there, 1940 is "1.9k". */
export function countText(count: number): string {
  if (count < 1000) return String(count);
  return count < 999_500 ? `${rounded(count / 1000)}k` : `${rounded(count / 1_000_000)}M`;
}

/** Below 10 to one decimal. */
const rounded = (value: number): number => (value < 9.95 ? Math.round(10 * value) / 10 : Math.round(value));

/** CSS px, by the number of events. */
export function clusterRadius(count: number): number {
  if (count < 4) return 12;
  if (count < 8) return 14.5;
  return count < 20 ? 17.5 : 21;
}

function partsOf(answers: Answers, rows: readonly number[]): Marker['parts'] {
  const counts = new Map<Category, number>();
  const { groups, columns } = answers.dataset;
  for (const row of rows) {
    const category = groups[columns.group[row] ?? 0]?.category ?? 2;
    counts.set(category, (counts.get(category) ?? 0) + 1);
  }
  return [...counts]
    .map(([category, count]) => ({ category, count }))
    .sort((a, b) => a.category - b.category);
}

/** How wide the uncertainty of a place is drawn, in CSS px; 0 for a place that is its point, as far as its mark shows. */
export function regionRadius(marker: Marker, scale: number): number {
  if (marker.kind === 'cell') return 0;
  const venue = marker.places.length === 1 ? marker.places[0]?.venue : null;
  const reach = venue?.radius ? mercatorReach(venue.radius, marker.y) * scale : 0;
  if (venue?.precision === 'region' || venue?.precision === 'country')
    return Math.max(12, marker.radius + 8, reach);
  return reach > marker.radius + HALO ? reach : 0;
}

const EQUATOR: Metres = 40_075_017;

/** A distance on the ground in Mercator units, which are smaller away from the equator. */
export function mercatorReach(metres: Metres, y: number): number {
  return metres / (EQUATOR * Math.cos((latitude(y) * Math.PI) / 180));
}
