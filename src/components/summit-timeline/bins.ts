/** Where there are more events than can be told apart: their density per lane, and options that open a step of time. */
import { bisectLeft } from 'd3-array';
import type { Milliseconds } from '../../data/types.js';
import { ceilingFor, densityBoxes, fullest } from '../../layout/density.js';
import { ROW_HEIGHT } from '../../layout/labels.js';
import type { TimeScale } from '../../layout/time-scale.js';
import { HEAD_HEIGHT, selectedItem } from './items.js';
import { shapesOf } from '../../data/shapes.js';
import { isVague } from '../../data/vague.js';
import { datedCounts, undatedCounts } from './undated.js';
import { BOTTOM, type Density, type Head, type Input, type Item, type Placed } from './model.js';

/** A bar is at least so wide, an option so wide that it can be hit and told apart by its name. */
const BAR = 5;
const OPTION = 48;
/** The height of the one field for all. */
const FIELD_HEIGHT = 6 * ROW_HEIGHT;
/** The height of the lane of a group, between these: as many lanes as can be seen at once are. */
const LANE_HEIGHT = { least: 20, most: 36, all: 400 };

interface Before {
  /** The top of the first lane. */
  readonly top: number;
  /** How many the tallest bar was of, to keep to. */
  readonly ceiling: number | null;
  /** What was drawn last, while it moves: bars follow the hand, and their options stay as they are until it rests. */
  readonly last: Placed | null;
}

export function binItems(input: Input, scale: TimeScale, { top, ceiling, last }: Before): Placed {
  const { answers, time, zoom, grouped } = input;
  const { groups } = answers.dataset;
  const edgesAt = (least: number): readonly number[] =>
    time.edges(scale.from, scale.to, scale.right - scale.left, least * zoom);
  const fine = edgesAt(BAR);
  const counts = answers.spread(fine);
  // The heads of groups say counts of the same steps.
  const kept = !grouped && last && last.density.length > 0 ? last.items : null;
  const coarse = kept ? [] : edgesAt(OPTION);
  const totals = kept ? [] : answers.bins(coarse);
  const undated = undatedCounts(answers);
  const indices = groups.map((_, index) => index);
  const dated = grouped ? datedCounts(answers) : [];
  const lanes = grouped
    ? indices.filter((index) => dated[index] || undated.has(index)).map((index) => [index])
    : [indices];
  const most = ceilingFor(
    lanes.reduce((least, lane) => Math.max(least, fullest(pick(counts, lane))), 0),
    ceiling,
  );
  const { least, most: tallest, all } = LANE_HEIGHT;
  const shared = Math.min(tallest, Math.max(least, Math.floor(all / lanes.length) - HEAD_HEIGHT));
  const height = (grouped ? shared : FIELD_HEIGHT) * zoom;
  const edges = fine.map((edge) => scale.x(edge));

  const heads: Head[] = [];
  const density: Density[] = [];
  const items: Item[] = [];
  let y = top;
  lanes.forEach((lane, at) => {
    const group = grouped ? groups[lane[0] ?? 0] : undefined;
    const own = pick(totals, lane);
    const folded = group !== undefined && input.folded.has(group.id);
    if (group) {
      const dated = own.reduce((sum, of) => sum + of.reduce((a, b) => a + b, 0), 0);
      heads.push({
        group,
        shape: shapesOf(groups)[lane[0] ?? 0],
        name: input.nameOf(group),
        count: dated + (undated.get(lane[0] ?? 0) ?? 0),
        folded,
        y,
      });
      y += HEAD_HEIGHT * zoom;
    }
    const tall = folded ? height / 3 : height;
    densityBoxes(pick(counts, lane), edges, { top: y, height: tall, most }).forEach((boxes, i) => {
      density.push({ key: lane[i] ?? 0, category: groups[lane[i] ?? 0]?.category ?? 6, boxes });
    });
    const of = (index: number): boolean => lane.includes(index);
    const place = { lane: at, y, name: group?.id ?? '', of };
    if (!kept) items.push(...options(input, scale, coarse, own, { ...place, height: tall }));
    const selected = kept ? null : selectedItem(input, scale, { ...place, group: place.name });
    if (selected) items.push(selected);
    y += tall;
  });
  items.sort((a, b) => a.start - b.start || a.lane - b.lane);
  return {
    heads,
    items: kept ?? items,
    height: y + BOTTOM,
    rowHeight: ROW_HEIGHT * zoom,
    caption: null,
    fields: new Map(),
    density,
    ceiling: most,
  };
}

const pick = <T>(from: readonly T[], which: readonly number[]): T[] => which.flatMap((i) => from[i] ?? []);

interface LaneOfBins {
  readonly lane: number;
  readonly y: number;
  readonly height: number;
  readonly name: string;
  readonly of: (group: number) => boolean;
}

/** One option per step that holds anything, named by its count and its time. */
function options(
  input: Input,
  scale: TimeScale,
  edges: readonly number[],
  counts: readonly Uint32Array[],
  { lane, y, height, name, of }: LaneOfBins,
): Item[] {
  const { answers, nameOf } = input;
  const group = answers.dataset.groups.find(({ id }) => id === name);
  const suffix = group ? `, ${nameOf(group).value}` : '';
  return edges.slice(0, -1).flatMap((start, step) => {
    const count = counts.reduce((sum, of) => sum + (of[step] ?? 0), 0);
    const end = edges[step + 1] ?? start;
    const [a, b] = [scale.x(start), scale.x(end)];
    const left = Math.max(0, Math.min(a, b));
    const right = Math.min(scale.left + scale.right, Math.max(a, b));
    if (count === 0 || right <= left) return [];
    let spoken: string | undefined;
    return {
      id: `bin:${name}:${start}`,
      kind: 'bin' as const,
      /** Put into words when it is written: while the window is under the hand, it is not. */
      get spoken() {
        return (spoken ??= `${inWords(input, { start, end, count, of })}${suffix}`);
      },
      category: 6 as const,
      lane,
      group: name,
      x: left,
      y,
      width: right - left,
      height,
      middle: height / 2,
      glyph: null,
      label: null,
      dimmed: false,
      start,
      end,
    };
  });
}

interface Bin {
  readonly start: Milliseconds;
  readonly end: Milliseconds;
  readonly count: number;
  readonly of: LaneOfBins['of'];
}

/**
 * What begins in a bin. Apart from it what is only known to lie somewhere in a longer time that begins there: "51 entries,
 * January to June 1990; 23 entries, 1990".
 */
function inWords({ answers: { dataset, passing }, counted, time }: Input, bin: Bin): string {
  const { start, end, flags, group } = dataset.columns;
  const next = bisectLeft(start, bin.end);
  let [vague, until] = [0, bin.end];
  for (let row = bisectLeft(start, bin.start); row < next; row++) {
    if (!isVague(flags[row] ?? 0, bin.end - bin.start) || !bin.of(group[row] ?? 0)) continue;
    const ends = end[row] ?? NaN;
    if (!(ends > bin.end) || !passing.has(row)) continue;
    vague++;
    until = Math.max(until, ends);
  }
  const certain = `${counted(bin.count - vague)}, ${time.range(bin.start, bin.end)}`;
  if (vague === 0) return certain;
  const somewhere = `${counted(vague)}, ${time.range(bin.start, until)}`;
  return vague === bin.count ? somewhere : `${certain}; ${somewhere}`;
}
