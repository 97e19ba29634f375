import type { Answers } from '../../data/query.js';
import type { LabelItem } from '../../layout/map-labels.js';
import { projector, type View } from '../../layout/projection.js';
import { printing } from '../shared/printing.js';
import type { Fonts, TextStyle } from './fonts.js';
import type { DrawnJourney } from './journeys.js';
import type { Marker } from './markers.js';
import type { DrawnRelation } from './relation.js';
import type { Spot } from './scene.js';
import type { Phrase, Texts } from './texts.js';
import type { CountryRooms } from './country-rooms.js';

export interface Line extends Phrase {
  readonly style: TextStyle;
}

/** A name that wants a place on the map. */
export interface Name {
  readonly kind: 'marker' | 'relation' | 'country' | 'ocean' | 'grid';
  /** Of a marker its key. */
  readonly key: string;
  readonly item: LabelItem;
  readonly lines: readonly Line[];
  /** The same with less, for where it takes the room of others: without its date, then in two lines. */
  readonly short?: Name;
}

export interface NamesInput {
  readonly view: View;
  readonly spots: readonly Spot[];
  readonly relation: DrawnRelation | null;
  readonly journeys: readonly DrawnJourney[];
  readonly answers: Answers;
  readonly texts: Texts;
  readonly fonts: Fonts;
  readonly rooms: CountryRooms;
  /** Id of the selected event. */
  readonly selected: string | null;
  /** A small map names only what is chosen and what is prominent. */
  readonly narrow: boolean;
  /** Whether what lies under the events is named: not where tiles do. */
  readonly ground: boolean;
}

/** Places of a cluster: "Paris and 40 more" says nothing any more. */
const MOST_NAMED = 12;
export interface Names {
  /** By the reader. */
  readonly chosen: readonly Name[];
  /** Of the curve between two events, and of the journeys to the chosen one. */
  readonly relation: readonly Name[];
  readonly prominent: readonly Name[];
  readonly places: readonly Name[];
}

/** What is named, most important first. */
export function namesOf(input: NamesInput): Names {
  const ranked = rank(input.spots);
  const named = (test: (rank: number) => boolean): Name[] =>
    ranked.filter(({ rank }) => test(rank)).flatMap(({ spot }) => markerName(input, spot));
  return {
    chosen: named((rank) => rank < Rank.prominent),
    relation: [...relationName(input), ...travellers(input)],
    prominent: named((rank) => rank === Rank.prominent),
    places: input.narrow && !printing() ? [] : named((rank) => rank === Rank.other),
  };
}

const Rank = { selected: 0, focused: 1, hovered: 2, prominent: 3, other: 4, none: 5 } as const;

function rankOf({ marker, selected, hovered, focused }: Spot): number {
  if (selected) return Rank.selected;
  if (focused) return Rank.focused;
  if (hovered) return Rank.hovered;
  if (marker.kind === 'cell') return Rank.none;
  if (marker.prominent) return Rank.prominent;
  const quiet = marker.kind === 'outside' || marker.places.length > MOST_NAMED;
  return quiet && !printing() ? Rank.none : Rank.other;
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
        b.spot.marker.count - a.spot.marker.count ||
        firstRow(a.spot.marker) - firstRow(b.spot.marker),
    );
}

/** By which a marker is ordered among its like. */
const firstRow = (marker: Marker): number => marker.named ?? marker.rows[0] ?? 0;

export function name(
  fonts: Fonts,
  kind: Name['kind'],
  key: string,
  item: Omit<LabelItem, 'id' | 'width' | 'height'>,
  lines: readonly Line[],
): Name {
  const sizes = lines.map(({ style, value, lang }) => fonts.size(style, value, lang));
  const width = Math.max(...sizes.map((size) => size.width));
  const height = sizes.reduce((sum, size) => sum + size.height, 0);
  return { kind, key, lines, item: { ...item, id: nameId(kind, key), width, height } };
}

/** By which a name, its place and its mark belong together. */
export const nameId = (kind: Name['kind'], key: string): string => `${kind} ${key}`;

export const line = (value: string, style: TextStyle): Line => ({ value, lang: undefined, style });

function markerName({ answers, texts, fonts, selected }: NamesInput, spot: Spot): Name[] {
  const { marker, x, y, region } = spot;
  const place = texts.name(marker);
  const title = texts.selected(spot, selected);
  if ((title ?? place).value === '') return [];
  const style: TextStyle = spot.selected
    ? 'name-strong'
    : marker.kind === 'outside'
      ? 'name-outside'
      : 'name';
  const numbers = texts.numbers(answers, marker);
  const date = dateOf(spot, texts, selected);
  const isChosen = isRinged(spot);
  const radius = isChosen ? ringedRadius(marker) : marker.radius;
  const item = { x, y, radius, ringed: isChosen, circle: marker.kind === 'outside' ? 0 : region };
  const form = (lines: readonly Line[], short?: Name): Name => ({
    ...name(fonts, 'marker', marker.key, item, lines),
    ...(short && { short }),
  });
  if (numbers !== '') {
    const text = title ?? place;
    const whole = { ...text, value: `${numbers} ${text.value}`, style };
    return [form([whole], form([line(numbers, style)]))];
  }
  /** In full, then in one line more, then in other words. */
  const forms = (text: Phrase, other?: Name): Name => {
    const whole = { ...text, style };
    if (!isChosen) return form([inOne(whole, fonts)]);
    const lines = uncut(whole, fonts) ?? [inOne(whole, fonts)];
    const [first = whole] = lines;
    const more = parted(lines.length > 1 ? whole : first, lines.length + 1);
    return form(lines, more.length > 0 ? form(more, other) : other);
  };
  const short = title ? forms(title, forms(place)) : forms(place);
  return [date === '' ? short : form([...short.lines, line(date, 'date')], short)];
}

/** In as few lines as show all of it; more would be no name any more. */
const MOST_LINES = 3;

function uncut(whole: Line, fonts: Fonts): readonly Line[] | null {
  for (let count = 1; count <= MOST_LINES; count++) {
    const lines = parted(whole, count);
    if (lines.length > 0 && lines.every((line) => fits(line, fonts))) return lines;
  }
  return null;
}

const fits = ({ style, value, lang }: Line, fonts: Fonts): boolean =>
  fonts.width(style, value, lang) <= fonts.longest(style);

/** Where not all of it is shown, what it says around a name is: "Llanfairpwllgw… and 1 more". */
function inOne(whole: Line, fonts: Fonts): Line {
  const { style, lang, cut } = whole;
  if (!cut || fits(whole, fonts)) return whole;
  return { ...whole, value: cut(fonts.longest(style), (text) => fonts.width(style, text, lang)) };
}

/** Between words, and between the characters of languages that set none apart. */
const BREAK = / |(?<=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}])(?=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}])/gu;

/** In so many lines, each about as long; none where it cannot be parted like that. */
function parted(whole: Line, count: number): Line[] {
  const { value } = whole;
  const breaks = [...value.matchAll(BREAK)].map(({ index }) => index);
  const ends = Array.from({ length: count - 1 }, (_, i) => {
    const wanted = (value.length * (i + 1)) / count;
    return breaks.reduce((best, at) => (Math.abs(at - wanted) < Math.abs(best - wanted) ? at : best), 0);
  });
  const lines = [...ends, value.length].map((end, i) => value.slice(ends[i - 1] ?? 0, end).trim());
  return lines.includes('') ? [] : lines.map((part) => ({ ...whole, value: part }));
}

export function isRinged({ selected, hovered, focused }: Spot): boolean {
  return selected || hovered || focused;
}

/** Rings are drawn around the full size, also where the mark in them is a smaller outline. */
export function ringedRadius({ kind, radius, look }: Marker): number {
  return kind === 'outside' ? look.r : radius;
}

/** The date that stands under a name: of what is chosen, and of the prominent ones. */
function dateOf(spot: Spot, texts: Texts, selected: string | null): string {
  const { marker } = spot;
  if (spot.selected && selected !== null) return texts.date(texts.dataset.indexOf(selected));
  if (marker.count > 1) return isRinged(spot) ? texts.years(marker) : '';
  const [row] = marker.rows;
  if (row === undefined) return '';
  return isRinged(spot) || (marker.prominent && marker.kind === 'event') ? texts.date(row) : '';
}

function relationName({ relation, texts, fonts }: NamesInput): Name[] {
  if (!relation) return [];
  const text = texts.words.chosen(relation.relation.label);
  if (text.value === '') return [];
  const item = { ...relation.top, radius: 0, sides: ['above', 'below'] as const };
  return [name(fonts, 'relation', '', item, [{ ...text, style: 'relation' }])];
}

/** Who made the journeys to the chosen event, half way. */
function travellers({ journeys, view, texts, fonts }: NamesInput): Name[] {
  const { x, y } = projector(view);
  return journeys.flatMap(({ journeys: [first], chosen }, i) => {
    const who = first?.journey.who.map(({ name }) => texts.words.text(name)) ?? [];
    if (!first || !chosen || who.length === 0) return [];
    const { middle } = first;
    const item = {
      x: x(middle.x),
      y: y(middle.y),
      radius: 0,
      sides: ['above', 'below', 'right', 'left'] as const,
    };
    return [name(fonts, 'relation', `${i}`, item, [line(who.join(', '), 'relation')])];
  });
}
