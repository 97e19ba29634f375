import type { Chosen } from '../../data/text.js';
import { contains, boundsOf, projector, mercatorX, mercatorY, type View } from '../../layout/projection.js';
import { placeLabels, type Box, type LabelItem, type Side } from '../../layout/map-labels.js';
import type { Curve } from '../../layout/arcs.js';
import type { Marker } from './markers.js';
import type { Fonts, TextStyle } from './fonts.js';
import type { DrawnRelation } from './relation.js';
import type { Spot } from './scene.js';
import type { Texts } from './texts.js';
import { builtInWorld } from './world-layer.js';

export interface Line extends Chosen {
  readonly style: TextStyle;
}

export interface PlacedLabel {
  /** `left` and `top` in CSS px of the map. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly side: Side;
  readonly lines: readonly Line[];
}

export interface Labels {
  /** By the key of the marker. */
  readonly markers: ReadonlyMap<string, PlacedLabel>;
  /** Of the relation, countries, oceans. */
  readonly others: readonly PlacedLabel[];
  /** For the next frame, so that names stay on their side. */
  readonly sides: ReadonlyMap<string, Side>;
}

export interface LabelInput {
  readonly view: View;
  readonly spots: readonly Spot[];
  readonly relation: DrawnRelation | null;
  /** Controls and notes. */
  readonly obstacles: readonly Box[];
  readonly texts: Texts;
  readonly fonts: Fonts;
  readonly selected: string | null;
  readonly oceans: Readonly<Record<'pacific' | 'atlantic' | 'indian', string>>;
  /** A small map names only what is chosen and what is prominent. */
  readonly narrow: boolean;
  readonly previous: ReadonlyMap<string, Side>;
}

/** Names for so much of the map: more would be an atlas. CSS px². */
const PER_COUNTRY = 50_000;
/** A country whose name would be wider than this many times itself goes without. */
const NAME_TO_COUNTRY = 1.6;
/** A ring wider than this has the name beside the mark, inside. */
const WIDEST_NAMED_RING = 24;
/** Width of the world, in CSS px, from which on an ocean has room for its name. */
const LEAST_OCEAN = 640;
const LONGEST_NAME = 200;
const CURVE_STEP = 8;
/** Places of a cluster: "Paris and 40 more" says nothing any more. */
const MOST_NAMED = 12;

/** A country is larger than the point where its name has the most room. */
const AROUND = ['centre', 'below', 'above', 'right', 'left'] as const;

const OCEANS: readonly (readonly ['pacific' | 'atlantic' | 'indian', lat: number, lon: number])[] = [
  ['pacific', 6, -165],
  ['pacific', 30, 178],
  ['pacific', -30, -125],
  ['atlantic', 28, -42],
  ['atlantic', -25, -18],
  ['indian', -20, 78],
];

/** Chooses what is named and finds room for it: the chosen, the prominent, the rest, countries, oceans. */
export function arrange(input: LabelInput): Labels {
  const { view, fonts, obstacles, previous } = input;
  const wanted: { readonly item: LabelItem; readonly lines: readonly Line[] }[] = [];
  const want = (item: Omit<LabelItem, 'width' | 'height'>, lines: readonly Line[]): void => {
    const sizes = lines.map(({ style, value }) => fonts.size(style, value));
    const width = Math.min(LONGEST_NAME, Math.max(...sizes.map((size) => size.width)));
    wanted.push({
      item: { ...item, width, height: sizes.reduce((sum, { height }) => sum + height, 0) },
      lines,
    });
  };

  const ranked = rank(input.spots);
  const chosen = ranked.filter(({ rank }) => rank < Rank.prominent);
  for (const { spot } of chosen) wantMarker(want, input, spot);
  if (input.relation) wantRelation(want, input, input.relation);
  for (const { spot, rank } of ranked) {
    if (rank === Rank.prominent || (rank === Rank.other && !input.narrow)) wantMarker(want, input, spot);
  }
  if (!input.narrow) wantWorld(want, input);

  const frame = { left: 0, top: 0, right: view.width, bottom: view.height };
  const marks = [
    ...input.spots.flatMap(markBoxes),
    ...(input.relation ? curveBoxes(input.relation.curve) : []),
  ];
  const placed = placeLabels(
    wanted.map(({ item }) => item),
    [...obstacles, ...marks],
    frame,
    previous,
  );

  const lines = new Map(wanted.map((each) => [each.item.id, each.lines]));
  const markers = new Map<string, PlacedLabel>();
  const others: PlacedLabel[] = [];
  const used = new Set<string>();
  let countries = Math.round((view.width * view.height) / PER_COUNTRY);
  for (const { id, side, left, top, right } of placed) {
    const label = {
      left: Math.round(left),
      top: Math.round(top),
      width: Math.round(right - left),
      side,
      lines: lines.get(id) ?? [],
    };
    if (id.startsWith('marker ')) markers.set(id.slice(7), label);
    else if (id.startsWith('country ')) {
      if (countries-- > 0) others.push(label);
    } else if (!used.has(label.lines[0]?.value ?? '')) {
      used.add(label.lines[0]?.value ?? '');
      others.push(label);
    }
  }
  return { markers, others, sides: new Map(placed.map(({ id, side }) => [id, side])) };
}

type Want = (item: Omit<LabelItem, 'width' | 'height'>, lines: readonly Line[]) => void;

const Rank = { selected: 0, focused: 1, hovered: 2, prominent: 3, other: 4, none: 5 } as const;

function rankOf({ marker, selected, hovered, focused }: Spot): number {
  if (selected) return Rank.selected;
  if (focused) return Rank.focused;
  if (hovered) return Rank.hovered;
  if (marker.prominent) return Rank.prominent;
  return marker.kind === 'outside' || marker.places.length > MOST_NAMED ? Rank.none : Rank.other;
}

/** By rank, then what is in the window first, then by count, then by date. */
function rank(spots: readonly Spot[]): { spot: Spot; rank: number }[] {
  const outside = ({ marker }: Spot): number => (marker.kind === 'outside' ? 1 : 0);
  return spots
    .map((spot) => ({ spot, rank: rankOf(spot) }))
    .filter((each) => each.rank < Rank.none)
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        outside(a.spot) - outside(b.spot) ||
        b.spot.marker.rows.length - a.spot.marker.rows.length ||
        (a.spot.marker.rows[0] ?? 0) - (b.spot.marker.rows[0] ?? 0),
    );
}

function wantMarker(want: Want, { texts, selected }: LabelInput, spot: Spot): void {
  const { marker, x, y, region } = spot;
  const name = texts.name(marker);
  if (name.value === '') return;
  const style = spot.selected ? 'name-strong' : marker.kind === 'outside' ? 'name-outside' : 'name';
  const lines: Line[] = [{ ...name, style }];
  const date = dateOf(spot, texts, selected);
  if (date !== '') lines.push({ value: date, lang: undefined, style: 'date' });
  const ringed = (spot.selected || spot.hovered || spot.focused) && region === 0;
  want(
    {
      id: `marker ${marker.key}`,
      x,
      y,
      radius:
        region > 0 && region <= WIDEST_NAMED_RING ? region : ringed ? ringedRadius(marker) : marker.radius,
      ringed,
    },
    lines,
  );
}

/** Rings are drawn around the full size, also where the mark in them is a smaller outline. */
function ringedRadius({ kind, radius, look }: Marker): number {
  return kind === 'outside' ? look.r : radius;
}

/** The date that stands under a name: of what is chosen, and of the prominent ones. */
function dateOf(
  { marker, selected, hovered, focused }: Spot,
  texts: Texts,
  selectedId: string | null,
): string {
  if (selected && selectedId !== null && marker.kind !== 'cluster') {
    return texts.date(texts.dataset.indexOf(selectedId));
  }
  const [row] = marker.rows;
  if (row === undefined || marker.rows.length > 1) return '';
  const shows = selected || hovered || focused || (marker.prominent && marker.kind === 'event');
  return shows ? texts.date(row) : '';
}

function wantRelation(want: Want, { texts }: LabelInput, { relation, curve }: DrawnRelation): void {
  const label = texts.words.chosen(relation.label);
  if (label.value === '') return;
  want({ id: 'relation', ...curve.middle, radius: 0, sides: ['above', 'below'] }, [
    { ...label, style: 'relation' },
  ]);
}

function wantWorld(want: Want, { view, texts, fonts, oceans }: LabelInput): void {
  const { scale, x, y } = projector(view);
  const bounds = boundsOf(view);
  for (const country of builtInWorld().countries) {
    const width = (country.bounds.east - country.bounds.west) * scale;
    if (width < 16 || !contains(bounds, country.x, country.y)) continue;
    const value = texts.country(country.code);
    if (value === '' || fonts.size('country', value).width > width * NAME_TO_COUNTRY) continue;
    want({ id: `country ${country.code}`, x: x(country.x), y: y(country.y), radius: 0, sides: AROUND }, [
      { value, lang: undefined, style: 'country' },
    ]);
  }
  if (scale < LEAST_OCEAN) return;
  OCEANS.forEach(([ocean, lat, lon], i) => {
    const [mx, my] = [mercatorX(lon), mercatorY(lat)];
    if (!contains(bounds, mx, my)) return;
    want({ id: `ocean ${i}`, x: x(mx), y: y(my), radius: 0, sides: ['centre'] }, [
      { value: oceans[ocean], lang: undefined, style: 'ocean' },
    ]);
  });
}

/** What of a marker no name may cover. */
function markBoxes({ marker, x, y, selected, hovered, focused }: Spot): Box[] {
  const reach = ringedRadius(marker) + (focused ? 10 : selected || hovered ? 6.5 : 1.5);
  const boxes = [{ left: x - reach, top: y - reach, right: x + reach, bottom: y + reach }];
  if (marker.kind === 'stack') {
    const [bx, by] = [x + marker.radius + 3.5, y - marker.radius - 1.5];
    boxes.push({ left: bx - 10, top: by - 9, right: bx + 10, bottom: by + 9 });
  }
  return boxes;
}

/** Along the dotted curve, and around its head. */
function curveBoxes({ start, control, end }: Curve): Box[] {
  const steps = Math.ceil((Math.hypot(control.x - start.x, control.y - start.y) * 2) / CURVE_STEP);
  return Array.from({ length: steps + 1 }, (_, i) => {
    const t = i / steps;
    const at = (a: number, b: number, c: number): number =>
      (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t ** 2 * c;
    const [x, y] = [at(start.x, control.x, end.x), at(start.y, control.y, end.y)];
    const reach = i === steps ? 7 : 2;
    return { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
  });
}
