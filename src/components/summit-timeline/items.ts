/** Where each event stands on the lanes, and its label. */
import { group as byRow } from 'd3-array';
import { BAR_DROP, DENSE_ROW_HEIGHT, placeFolded, placeLabels, ROW_HEIGHT } from '../../layout/labels.js';
import {
  LABEL_GAP,
  RINGED_LABEL_GAP,
  type FieldItem,
  type FieldLabel,
  type Placement,
} from '../../layout/label-sides.js';
import { isProminent } from '../../data/columns.js';
import { meet, type Extent } from '../../layout/lanes.js';
import { RINGS } from '../../layout/marks.js';
import type { Frame, TimeScale } from '../../layout/time-scale.js';
import { shapesOf } from '../../data/shapes.js';
import type { Category, Group } from '../../data/types.js';
import { lookOf } from '../shared/marks.js';
import type { Facts, When } from './facts.js';
import { glyphOf, type Glyph } from './glyphs.js';
import {
  BOTTOM,
  type Head,
  type Input,
  type Item,
  type ItemLabel,
  type Lanes,
  type Placed,
} from './model.js';
import { datedCounts, undatedCounts, undatedItems } from './undated.js';

/** With more rows than these they stand closer, and labels look for room elsewhere first. */
const ROOMY_ROWS = 15;
/** The same for the lane of one group, which has others beside it. */
const LANE_ROWS = 8;
/** So far to either side of today keep labels, which stand on a little paper. */
const OFF_TODAY = 3;
/** The name over the lane of a group. */
export const HEAD_HEIGHT = 26;

interface Draft {
  readonly facts: Facts;
  readonly category: Category;
  readonly glyph: Glyph;
  /** On the one row of a lane that is closed. */
  readonly folded: boolean;
  readonly field: FieldItem;
  readonly suffix: string;
  /** New in the data, and beyond the time that the lanes show while the pointer holds them: nothing is said of it there. */
  readonly beyond: boolean;
}

export function eventItems(
  input: Input,
  scale: TimeScale,
  {
    band,
    today,
    previous,
    last,
    top,
  }: Pick<Lanes, 'band' | 'today'> & { previous: Lanes | null; last: Lanes | null; top: number },
): Placed {
  const { answers, facts, width, rtl, zoom, held, moving } = input;
  const drafts: Draft[] = [];
  const undated: Facts[] = [];
  for (const row of answers.visible) {
    const known = facts.at(row);
    if (known.when) drafts.push(draftOf(input, scale, known, known.when));
    else undated.push(known);
  }
  const line = today === null ? null : { left: today - OFF_TODAY, right: today + OFF_TODAY };
  const narrowBand = band && band.right - band.left < width / 2 ? band : null;
  const rows = input.grouped ? LANE_ROWS : ROOMY_ROWS;
  // Counts have no rows to keep.
  const kept = (held || moving) && last?.density.length === 0 ? last : null;
  const order = held ? (kept?.heads ?? []) : [];
  const lanes = lanesAmong(drafts, input, order).map(({ group, drafts: own, least, ...of }) => {
    const folded = group !== null && input.folded.has(group.id);
    const marks = own.map((draft) => draft.field);
    const id = group?.id ?? '';
    const before = previous?.fields.get(id) ?? null;
    const placed = folded
      ? placeFolded(marks, roomIn(input), rtl)
      : placeLabels(marks, roomIn(input), { band: narrowBand, line, previous: before, rows, rtl });
    const tallest = folded ? 0 : (kept?.fields.get(id)?.rows ?? 0);
    const field = { ...placed, rows: Math.max(placed.rows, tallest, least) };
    return { group, folded, drafts: own, field, ...of };
  });
  const allRows = lanes.reduce((sum, { field }) => sum + field.rows, 0);
  const rowHeight = kept?.rowHeight ?? (allRows > ROOMY_ROWS ? DENSE_ROW_HEIGHT : ROW_HEIGHT) * zoom;

  const heads: Head[] = [];
  const items = new Map<Draft, Item>();
  let y = top;
  let lane = 0;
  for (const { group, folded, drafts: own, field, shape, count } of lanes) {
    if (group) {
      heads.push({ group, shape, name: input.nameOf(group), count, folded, y });
      y += HEAD_HEIGHT * zoom;
    }
    for (const draft of own) {
      const place = field.placed.get(draft.facts.id);
      if (!place) continue;
      const others = (field.taken[place.row] ?? []).filter(({ start }) => start !== place.start);
      const at = { lane: lane + place.row, group: group?.id ?? '', y, rowHeight };
      items.set(draft, itemOf(draft, place, others, at, input));
    }
    y += field.rows * rowHeight;
    lane += field.rows;
  }

  const foot = y + BOTTOM;
  const rest = undatedItems(undated, foot, input);
  return {
    heads,
    items: [
      ...drafts.flatMap((draft) => items.get(draft) ?? []),
      ...rest.items.map((item) => ({ ...item, lane: item.lane + lane })),
    ],
    height: Math.max(rest.height > 0 ? foot + rest.height : y, top + 2 * rowHeight) + BOTTOM,
    rowHeight,
    caption:
      rest.height > 0 ? { text: input.say.noDate, top: foot, y: foot + (ROW_HEIGHT * zoom) / 2 } : null,
    // A lane that opens takes its rows anew.
    fields: new Map(
      lanes.flatMap(({ group, folded, field }) => (folded ? [] : [[group?.id ?? '', field] as const])),
    ),
    density: [],
    ceiling: null,
  };
}

/** The selected event, over the density of its lane. */
export function selectedItem(
  input: Input,
  scale: TimeScale,
  { of, ...at }: Pick<Item, 'lane' | 'group' | 'y'> & { readonly of: (group: number) => boolean },
): Item | null {
  const { answers, facts, selected, rtl, zoom } = input;
  const row = selected === null ? -1 : answers.dataset.indexOf(selected);
  if (row < 0 || !answers.visible.has(row) || !of(answers.dataset.columns.group[row] ?? 0)) return null;
  const known = facts.at(row);
  if (!known.when) return null;
  const draft = draftOf(input, scale, known, known.when);
  const place = placeLabels([draft.field], roomIn(input), { rtl }).placed.get(known.id);
  return place ? itemOf(draft, place, [], { ...at, rowHeight: ROW_HEIGHT * zoom }, input) : null;
}

/** Where labels stand. */
const roomIn = ({ width, end, rtl }: Input): Frame =>
  rtl ? { left: end, right: width } : { left: 0, right: width - end };

interface Lane extends Pick<Head, 'shape' | 'count'> {
  readonly group: Group | null;
  readonly drafts: readonly Draft[];
  /** So many rows it has at least. */
  readonly least: number;
}

/**
 * One lane for each group that has anything through the filters, in the dataset's order but for those `held` in theirs,
 * or one for all. It is there too while nothing of it is in the window, or lanes would come and go as that moves.
 */
function lanesAmong(drafts: readonly Draft[], { grouped, answers }: Input, held: readonly Head[]): Lane[] {
  if (!grouped) return [{ group: null, drafts, shape: undefined, count: drafts.length, least: 0 }];
  const { groups, columns } = answers.dataset;
  const byGroup = byRow(drafts, ({ facts }) => columns.group[facts.row] ?? 0);
  const undated = undatedCounts(answers);
  const dated = datedCounts(answers);
  const lanes = groups.flatMap((group, index) => {
    const own = byGroup.get(index) ?? [];
    const count = own.length + (undated.get(index) ?? 0);
    const least = Math.min(1, dated[index] ?? 0);
    return least + count > 0 ? [{ group, drafts: own, shape: shapesOf(groups)[index], count, least }] : [];
  });
  // Those that are gone keep their place.
  const gone = held.filter((head) => !lanes.some(({ group }) => group.id === head.group.id));
  lanes.push(...gone.map(({ group, shape }) => ({ group, drafts: [], shape, count: 0, least: 0 })));
  const places = new Map(held.map(({ group }, at) => [group.id, at]));
  const place = ({ group }: (typeof lanes)[number]): number => places.get(group.id) ?? places.size;
  return lanes.sort((a, b) => place(a) - place(b));
}

function draftOf(input: Input, scale: TimeScale, facts: Facts, when: When): Draft {
  const { answers, width, measure } = input;
  const look = lookOf(answers, facts.row);
  const group = answers.dataset.groups[answers.dataset.columns.group[facts.row] ?? 0];
  const folded = input.grouped && group !== undefined && input.folded.has(group.id);
  const glyph = glyphOf(when, look, scale, width, folded);
  const begins = scale.x(when.start);
  const { short, year } = facts.shortTitle;
  const began = glyph.form === 'bar' && Number.isFinite(begins) && (begins < 0 || begins > width);
  const titleWidth = measure(short || facts.title.value, 'selected');
  const widthWith = (suffix: string): number =>
    Math.ceil(titleWidth + (suffix === '' ? 0 : measure(` ${suffix}`, 'label'))) + 2;
  const { left, right } = roomIn(input);
  const suffix = !began ? year : widthWith(facts.date) <= right - left ? facts.date : '';
  const beyond = glyph.x1 < 0 || glyph.x0 > width;
  const labelWidth = beyond ? 0 : widthWith(suffix);
  const x0 = Math.max(0, Math.min(glyph.x0, width));
  const x1 = Math.max(0, Math.min(glyph.x1, width));
  // A bracket that leaves no room beside it carries its label above, as a bar does.
  const spans = glyph.form === 'bar' || (glyph.form === 'bracket' && x1 - x0 + labelWidth > width * 0.8);
  return {
    facts,
    category: look.category,
    glyph,
    folded,
    suffix,
    beyond,
    field: {
      id: facts.id,
      kind: spans ? 'span' : 'point',
      x0,
      x1,
      indent: glyph.indent ?? 0,
      labelWidth,
      prominent: isProminent(answers.dataset, facts.row),
      selected: facts.id === input.selected,
    },
  };
}

function itemOf(
  draft: Draft,
  place: Placement,
  others: readonly Extent[],
  { lane, group, y, rowHeight }: Pick<Item, 'lane' | 'group' | 'y'> & { readonly rowHeight: number },
  input: Input,
): Item {
  const { facts, glyph } = draft;
  const { width, answers } = input;
  const x = Math.max(0, place.start);
  const above = draft.field.kind === 'span';
  return {
    id: facts.id,
    kind: 'event',
    spoken: answers.match(facts.row) === 'possibly' ? `${facts.spoken}, ${input.say.possibly}` : facts.spoken,
    category: draft.category,
    lane,
    group,
    x,
    y: y + place.row * rowHeight,
    width: draft.beyond ? 0 : Math.min(width, place.end) - x,
    height: rowHeight,
    middle: rowHeight / 2 + (above ? (BAR_DROP * rowHeight) / ROW_HEIGHT : 0),
    glyph,
    label: draft.beyond ? null : labelOf(draft, place.label, x, others, rowHeight, input),
    dimmed: !answers.inView(facts.row),
    start: facts.when?.start ?? NaN,
    end: facts.when?.end ?? NaN,
  };
}

function labelOf(
  draft: Draft,
  placed: FieldLabel,
  left: number,
  others: readonly Extent[],
  rowHeight: number,
  input: Input,
): ItemLabel {
  const { facts, suffix, field, glyph } = draft;
  const pinned = (placed.anchor === 'start') === input.rtl ? 'right' : 'left';
  const dateX = dateAt(draft, placed, pinned, others, input);
  const { leader } = placed;
  const dy = (leader?.rows ?? 0) * rowHeight;
  const frame = roomIn(input);
  const room = pinned === 'left' ? frame.right - placed.x : placed.x - frame.left;
  // Off the ring, into the gap to its neighbour: all else stays where it is.
  const off =
    field.selected && placed.side !== 'above' && !leader
      ? Math.max(0, Math.min(RINGED_LABEL_GAP - LABEL_GAP, room - field.labelWidth))
      : 0;
  return {
    text: facts.title.value,
    short: facts.shortTitle.short,
    lang: facts.title.lang,
    suffix,
    date: facts.date,
    dateX: dateX === BEHIND ? null : dateX - left,
    pinned,
    x: placed.x - left + (pinned === 'left' ? off : -off),
    width: field.labelWidth,
    maxWidth: placed.maxWidth,
    room: room - off,
    above: field.kind === 'span' ? aroundMark(glyph, left, input.width) : null,
    folded: draft.folded,
    dy,
    leader: leader ? `M0 0V${(leader.along * rowHeight) / 2}H${Math.round(leader.dx)}V${dy}` : '',
  };
}

/** What a ring goes around, counted from the left of the item and from the middle of the mark: it lies in the lanes. */
function aroundMark({ x0, x1, ring }: Glyph, left: number, width: number): ItemLabel['above'] {
  const { gap } = RINGS.focus;
  return {
    left: Math.max(0, x0 - gap) - left,
    right: Math.min(width, x1 + gap) - left,
    down: ring.look.r + gap,
  };
}

const BEHIND = 'behind the title';

/**
 * Where the date of a hovered event goes: behind the title or beyond the mark, on an empty spot if there is one; where
 * neither has the room, behind the title in as many lines as that takes.
 */
function dateAt(
  { facts, glyph, field, suffix }: Draft,
  placed: FieldLabel,
  pinned: 'left' | 'right',
  others: readonly Extent[],
  input: Input,
): number | typeof BEHIND {
  // In the place of the suffix; a title that is not all shown at rest takes the room that it needs, and its date follows.
  if (suffix !== '' || placed.maxWidth !== null || placed.leader || facts.shortTitle.short !== '')
    return BEHIND;
  const length = input.measure(` ${facts.date}`, 'label');
  const outward = (x: number, sign: 1 | -1): Extent =>
    sign > 0 ? { start: x, end: x + length } : { start: x - length, end: x };
  const sign = pinned === 'left' ? 1 : -1;
  const beyond = sign > 0 ? glyph.x0 - RINGED_LABEL_GAP : glyph.x1 + RINGED_LABEL_GAP;
  const spots: { at: number | typeof BEHIND; box: Extent }[] = [
    { at: BEHIND, box: outward(placed.x + sign * field.labelWidth, sign) },
  ];
  if (field.kind === 'point') spots.push({ at: beyond, box: outward(beyond, sign > 0 ? -1 : 1) });
  const { left, right } = roomIn(input);
  const inside = spots.filter(({ box }) => box.start >= left && box.end <= right);
  const free = inside.find(({ box }) => !others.some((other) => meet(other, box)));
  return (free ?? inside[0])?.at ?? BEHIND;
}
