import type { Curve } from '../../layout/arcs.js';
import { boxAround, lineBoxes } from '../../layout/line-boxes.js';
import {
  boxAt,
  isIn,
  overlap,
  placeLabels,
  pushedIn,
  SIDES,
  type Box,
  type LabelItem,
  type Obstacle,
  type Placement,
  type Side,
} from '../../layout/map-labels.js';
import { printing } from '../shared/printing.js';
import { badgeOf } from './badge.js';
import type { Disc } from './crowd.js';
import { gridNames, groundNames } from './ground-names.js';
import { isRinged, nameId, namesOf, ringedRadius, type Line, type Name, type NamesInput } from './names.js';
import type { Spot } from './scene.js';
import { shapeAround, shapesOf } from './shape-layer.js';

export interface PlacedLabel {
  /** `left` and `top` in CSS px of the map. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly side: Side;
  readonly lines: readonly Line[];
  /** A line of the map or a mark is under it: there was no other room. */
  readonly crossed: boolean;
  /** It lies over marks, which are pressed through it. */
  readonly atop: boolean;
}

export interface Labels {
  /** By the key of the marker. */
  readonly markers: ReadonlyMap<string, PlacedLabel>;
  /** Of the relation, countries, oceans. */
  readonly others: readonly PlacedLabel[];
  /** For the next frame, so that names stay on their side. */
  readonly sides: ReadonlyMap<string, Side>;
}

/** Before it is known what stands in the way. */
export const NO_LABELS: Labels = { markers: new Map(), others: [], sides: new Map() };

export interface LabelInput extends NamesInput {
  /** What many events are drawn by. */
  readonly discs: readonly Disc[];
  /** Controls and notes. */
  readonly obstacles: readonly Box[];
  /** Of a tile server, which bring the names of the ground along. */
  readonly pictures: readonly Box[];
  readonly previous: ReadonlyMap<string, Side>;
}

/** Names for so much of the map: more would be an atlas. CSS px². */
const PER_COUNTRY = 50_000;

/** Finds room for names where nothing is in their way: those of what is chosen first, shorter if need be. */
export function arrange(input: LabelInput): Labels {
  const { view, spots, relation, obstacles, pictures, previous } = input;
  const { chosen, ...rest } = namesOf(input);
  const frame = { left: 0, top: 0, right: view.width, bottom: view.height };
  const marks = [...spots.flatMap(markBoxes), ...input.discs.map((disc) => boxAround(disc, disc.radius))];
  const curve = relation ? curveBoxes(relation.curve) : [];
  const lines = lineBoxesOf(input);
  const taken = [...obstacles, ...marks, ...curve];

  const placed: Placement[] = [];
  const place = (names: readonly Name[], more: readonly Obstacle[] = placed): Placement[] =>
    placeLabels(
      names.map(({ item }) => item),
      [...taken, ...more],
      frame,
      previous,
    );

  /** Beside the lines of journeys and events; past the event's own area; on them rather than away from the mark. */
  const placeBeside = (names: readonly Name[]): void => {
    placed.push(...place(names, [...placed, ...lines]));
    if (lines.length === 0) return;
    const left = (): Name[] => names.filter(({ item }) => !placed.some(({ id }) => id === item.id));
    for (const across of [true, false]) {
      const past = left().flatMap((name) => pastShape(name, shapeAround(input, name.key), across));
      placed.push(...place(past, [...placed, ...lines]));
    }
    placed.push(...place(left()));
  };

  placeBeside(chosen);
  const shortened: Name[] = [];
  const pointed = new Set(spots.filter(isPointed).map(({ marker }) => nameId('marker', marker.key)));
  const atop = new Set<string>();
  for (const name of chosen) {
    if (placed.some(({ id }) => id === name.item.id) || !isIn(name.item, frame)) continue;
    // Better without its date, which list and axis say too, or in two lines, than over a mark.
    const forms = formsOf(name);
    const isPointedAt = pointed.has(name.item.id);
    // Among discs a name that stands off its own would be read as that of another.
    const off = isPointedAt && input.discs.length > 0 ? [] : forms.map(needed);
    const fit = firstFit([...forms, ...off], [...taken, ...placed], frame, previous);
    if (fit) {
      placed.push(fit.place);
      shortened.push(fit.form);
    } else if (isPointedAt) {
      // It goes with the pointer, or with Escape; what is selected is named in the list too.
      const numbers = [...spots.flatMap(numberBoxes), ...input.discs.map(countBox)];
      const form = forms.at(-1) ?? name;
      const crowd = { obstacles: [...obstacles, ...placed, ...numbers], marks, curve };
      placed.push(squeezed(form.item, frame, crowd));
      shortened.push(form);
      atop.add(name.item.id);
    }
  }

  placed.push(...place(rest.relation));
  const prominent = mostOf(rest.prominent, place);
  placeBeside(prominent);
  placeBeside(rest.places);
  // On paper each mark has its number, at least.
  const numbered = printing() ? [...prominent, ...rest.places].flatMap(({ short }) => short ?? []) : [];
  const unnumbered = numbered.filter(({ item }) => !placed.some(({ id }) => id === item.id));
  for (const { item } of unnumbered) {
    if (isIn(item, frame)) placed.push(squeezed(item, frame, { obstacles: placed, marks, curve }));
  }
  // Close under the name of a town the name of its country would read as its second line.
  const ground = input.ground ? groundNames(input) : [];
  placed.push(...place(ground, [...placed.map(spacious), ...lines, ...pictures]));
  // Where there is no name but that of an ocean, the grid has to tell where this is.
  const grid = input.ground && placed.every(isOcean) ? gridNames(input) : [];
  placed.push(...place(grid, [...placed, ...pictures]));
  const names = [
    ...[...chosen, ...shortened, ...rest.relation, ...prominent],
    ...[...rest.places, ...unnumbered, ...ground, ...grid],
  ];
  const drawn = [...lines, ...curve];
  const isCrossed = (box: Box): boolean => drawn.some((each) => overlap(each, box));
  return sorted(placed, names, isCrossed, atop, Math.round((view.width * view.height) / PER_COUNTRY));
}

/** CSS px from the mark of an event to the edge of its area: further off a name would be read as another's. */
const FURTHEST = 100;

/** On the left and on the right of the event's own area, or above and below: past a line a name would float. */
function pastShape(name: Name, shape: Box | null, across: boolean): Name[] {
  if (!shape) return [];
  const { x, y } = name.item;
  const { left, right, top, bottom } = shape;
  const reach = across ? Math.max(x - left, right - x) : Math.max(y - top, bottom - y);
  if (reach > FURTHEST) return [];
  // Its mark may stand nearer to one edge; from the middle both are as far.
  const past = across
    ? { x: (left + right) / 2, radius: (right - left) / 2, sides: ['right', 'left'] as const }
    : { y: (top + bottom) / 2, radius: (bottom - top) / 2, sides: ['above', 'below'] as const };
  return [{ ...name, item: { ...name.item, ...past } }];
}

/** With all its lines, then with ever less. */
function formsOf(name: Name): Name[] {
  return [name, ...(name.short ? formsOf(name.short) : [])];
}

const isPointed = ({ hovered, focused }: Spot): boolean => hovered || focused;

/** The first of a name's forms that finds a place. */
function firstFit(
  forms: readonly Name[],
  taken: readonly Obstacle[],
  frame: Box,
  previous: ReadonlyMap<string, Side>,
): { readonly form: Name; readonly place: Placement } | null {
  for (const form of forms) {
    const [place] = placeLabels([form.item], taken, frame, previous);
    if (place) return { form, place };
  }
  return null;
}

const needed = (name: Name): Name => ({ ...name, item: { ...name.item, needed: true } });

/** The names with their dates; without them where more names find room that way. */
function mostOf(names: readonly Name[], place: (names: readonly Name[]) => Placement[]): readonly Name[] {
  const long = place(names).length;
  if (long === names.length) return names;
  const short = names.map((name) => name.short ?? name);
  return place(short).length > long ? short : names;
}

/** CSS px that names of countries and oceans keep from the lines of other names. */
const GROUND_GAP = 10;

const spacious = (box: Placement): Placement => ({
  ...box,
  top: box.top - GROUND_GAP,
  bottom: box.bottom + GROUND_GAP,
});

const isOcean = ({ id }: Placement): boolean => id.startsWith(nameId('ocean', ''));

function sorted(
  placed: readonly Placement[],
  names: readonly Name[],
  isCrossed: (box: Box) => boolean,
  overMarks: ReadonlySet<string>,
  countries: number,
): Labels {
  const byId = new Map(names.map((name) => [name.item.id, name]));
  const markers = new Map<string, PlacedLabel>();
  const others: PlacedLabel[] = [];
  const oceans = new Set<string>();
  let more = countries;
  for (const { id, side, ...box } of placed) {
    const name = byId.get(id);
    if (!name) continue;
    const { kind, key, lines } = name;
    const width = Math.round(box.right - box.left);
    const [left, top, atop] = [Math.round(box.left), Math.round(box.top), overMarks.has(id)];
    const label = { left, top, width, side, lines, crossed: atop || isCrossed(box), atop };
    if (kind === 'marker') markers.set(key, label);
    else if (kind === 'relation' || kind === 'grid' || (kind === 'country' && more-- > 0)) others.push(label);
    else if (kind === 'ocean' && !oceans.has(key.slice(0, -2))) {
      // An ocean has several points where its name may stand, and one name.
      oceans.add(key.slice(0, -2));
      others.push(label);
    }
  }
  return { markers, others, sides: new Map(placed.map(({ id, side }) => [id, side])) };
}

interface Crowd {
  /** Which must be seen or read: controls, other names, numbers in and at marks. */
  readonly obstacles: readonly Box[];
  readonly marks: readonly Obstacle[];
  readonly curve: readonly Box[];
}

/** For a name that must be said although nowhere is free: where it covers least, and least of what matters. */
function squeezed(item: LabelItem, frame: Box, { obstacles, marks, curve }: Crowd): Placement {
  const own = marks.filter(({ id }) => id === item.id);
  const cost = (box: Box): number =>
    1e5 * covered(box, own) + 1e3 * covered(box, obstacles) + covered(box, marks) + 0.2 * covered(box, curve);
  let least = Infinity;
  let best: Placement = { id: item.id, side: 'right', ...boxAt(item, 'right') };
  for (const place of alongside(item, frame)) {
    const covers = cost(place);
    if (covers < least) [least, best] = [covers, place];
  }
  return best;
}

const SLIDES = [0, -0.25, 0.25, -0.5, 0.5, -0.75, 0.75, -1, 1];

/** On each side of a mark, in its middle and along it, as far as it is still beside the mark. */
function* alongside(item: LabelItem, frame: Box): Iterable<Placement> {
  const { id, x, y, width, radius } = item;
  for (const side of SIDES) {
    const isUpright = side === 'right' || side === 'left';
    for (const slide of SLIDES) {
      const at = isUpright ? { x, y: y + slide * radius } : { x: x + (slide * width) / 2, y };
      yield { id, side, ...pushedIn(boxAt({ ...item, ...at }, side), frame) };
    }
  }
}

/** CSS px² of the others that a box lies on. */
function covered(box: Box, others: readonly Box[]): number {
  return others.reduce((sum, other) => {
    const width = Math.min(box.right, other.right) - Math.max(box.left, other.left);
    const height = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
    return width > 0 && height > 0 ? sum + width * height : sum;
  }, 0);
}

/** What of a marker no name may cover. */
function markBoxes(spot: Spot): Obstacle[] {
  const { marker } = spot;
  const reach = isRinged(spot) ? ringedRadius(marker) + (spot.focused ? 10 : 6.5) : marker.radius + 1.5;
  const boxes: Obstacle[] = [{ ...boxAround(spot, reach), id: nameId('marker', marker.key) }];
  return marker.kind === 'stack' ? [...boxes, badgeBox(spot)] : boxes;
}

function badgeBox({ marker, x, y }: Spot): Box {
  const badge = badgeOf(marker);
  const [left, top] = [x + badge.x - badge.width / 2, y + badge.y - badge.height / 2];
  return { left: left - 2, top: top - 1, right: left + badge.width + 2, bottom: top + badge.height + 1 };
}

/** Where a marker says how many events it holds. */
function numberBoxes(spot: Spot): Box[] {
  const { kind, radius } = spot.marker;
  if (kind === 'stack') return [badgeBox(spot)];
  return kind === 'cluster' ? [countBox({ ...spot, radius })] : [];
}

/** Around the count in a disc, inside of its ring; none is in that of one event, the smallest. */
function countBox({ x, y, radius }: Pick<Disc, 'x' | 'y' | 'radius'>): Box {
  const reach = radius - 6;
  return { left: x - reach, top: y - 5, right: x + reach, bottom: y + 5 };
}

const CURVE_STEP = 8;

/** Along the dotted curve, and around its head. */
function curveBoxes({ start, control, end }: Curve): Box[] {
  const steps = Math.ceil((Math.hypot(control.x - start.x, control.y - start.y) * 2) / CURVE_STEP);
  return Array.from({ length: steps + 1 }, (_, i) => {
    const t = i / steps;
    const at = (a: number, b: number, c: number): number =>
      (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t ** 2 * c;
    const on = { x: at(start.x, control.x, end.x), y: at(start.y, control.y, end.y) };
    return boxAround(on, i === steps ? 7 : 2);
  });
}

/** Along the lines of journeys, and around the lines and areas of events. */
function lineBoxesOf({ journeys, view, answers: { dataset, visible } }: LabelInput): Box[] {
  const shapes = shapesOf(dataset).filter(({ row }) => visible.has(row));
  const lines = [
    ...journeys.map(({ journeys: [first] }) => first?.points ?? []),
    ...shapes.flatMap((shape) => shape.lines),
  ];
  return lines.flatMap((each) => lineBoxes(each, view));
}
