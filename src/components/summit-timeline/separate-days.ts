/** Separate days as they stand on the lanes: a mark for each on a line, never a bar. */
import { markParts, shapePath, type MarkLook } from '../../layout/marks.js';
import { stepEdges } from '../../layout/ticks.js';
import type { TimeScale } from '../../layout/time-scale.js';
import type { When } from './facts.js';
import type { Glyph, Part } from './glyphs.js';

/** Two marks side by side are their halos apart, the first and the last so far that their line is seen. */
const HALOS = 3;
const APART = 8;
/** Half a dot, and how far it is from what stands beside it: one has room between marks that are `APART`. */
const DOT = 2;
const BESIDE = 1.9;
/** The least between two ticks of the axis. */
const TICK_GAP = 64;

/**
 * The first and the last day are marks, and so are those between them that have room about where they are; the others
 * are dots on the line. Days that would lie on each other go on from the first one: that there are several is shown.
 */
export function separateDays(when: When, look: MarkLook, scale: TimeScale, width: number): Glyph {
  const { r } = look;
  // Counted along time, which runs to the left where the script does.
  const sign = scale.rtl ? -1 : 1;
  const along = (time: number): number => sign * scale.x(time);
  const days = when.days.map(([start, end]) => along((start + end) / 2));
  const [begin = 0, end = 0] = [days[0], days.at(-1)];
  const least = 2 * r + APART;
  const from = end - begin < least ? startOfClose(when.days, begin, least, scale.msPerPx, along) : begin;
  // Kept in the lanes, unless time itself takes them out.
  const [near, far] = scale.rtl ? [-width, 0] : [0, width];
  const [lowest, highest] = begin < near || end > far ? [-Infinity, Infinity] : [near + r, far - r];
  const first = Math.max(lowest, Math.min(from, highest - least));
  const last = Math.min(highest, Math.max(end, first + least));
  const { marks, dots } = placeBetween(days.slice(1, -1), first, last, r);

  const [x0, x1] = scale.rtl ? [-last, -first] : [first, last];
  const parts = markParts(look);
  const length = x1 - x0;
  return {
    form: 'days',
    x0: x0 - r,
    x1: x1 + r,
    parts: [
      { role: 'line', d: `M0 0H${Math.round(length * 100) / 100}`, width: 1.5, x: x0 },
      ...dots.map((at): Part => ({ role: 'bar', d: shapePath(2, DOT), x: sign * at })),
      ...[first, ...marks, last].flatMap((at) => parts.map((part) => ({ ...part, x: sign * at }))),
    ],
    ring: { x: (x0 + x1) / 2, look: { category: 1, r, width: length + 2 * r } },
  };
}

/** Where the first of days stands that lie on each other: so far before its day that all are in their step of the axis. */
function startOfClose(
  days: When['days'],
  begin: number,
  least: number,
  msPerPx: number,
  along: (time: number) => number,
): number {
  const [start, end] = [days[0]?.[0] ?? 0, days.at(-1)?.[1] ?? 0];
  const edges = stepEdges(start, end, (end - start) / msPerPx, TICK_GAP).map(along);
  return Math.min(begin, Math.max(edges[0] ?? begin, (edges.at(-1) ?? Infinity) - least));
}

/** In their order, none further from its day than a mark is wide; after each there is room for one dot more, if it takes that. */
function placeBetween(
  days: readonly number[],
  first: number,
  last: number,
  r: number,
): { readonly marks: readonly number[]; readonly dots: readonly number[] } {
  const marks: number[] = [];
  const dots: number[] = [];
  let taken = first + r;
  days.forEach((day, i) => {
    const kept = i < days.length - 1 ? 2 * DOT + BESIDE : 0;
    const tryAs = (places: number[], half: number, gap: number): boolean => {
      const soonest = taken + gap + half;
      const at = Math.min(Math.max(day, soonest), last - r - gap - half - kept);
      const fits = at >= soonest && Math.abs(at - day) <= 2 * r;
      if (fits) {
        places.push(at);
        taken = at + half;
      }
      return fits;
    };
    if (!tryAs(marks, r, HALOS)) tryAs(dots, DOT, BESIDE);
  });
  return { marks, dots };
}
