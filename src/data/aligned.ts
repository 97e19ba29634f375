import { Mark } from './columns.js';
import { DAY } from './dates/civil.js';
import { relaid } from './relaid.js';
import type { Category, Dataset, Group, Milliseconds } from './types.js';

/** Two come first that are far apart in colour, lightness and shape; the split disc stays with summits. */
const CATEGORIES: readonly Category[] = [2, 5, 3, 4, 7, 6];

/**
 * Sequences of events laid on relative time: the day on which each anchor begins is day 0. There is a group for each
 * anchor. An event goes with the anchor of its own group; where anchors share a group, or none is in the event's, with
 * the one that is nearest in time. The columns hold times since day 0, as if that were 1 January 1970; records keep
 * their own dates. With fewer than two dated anchors it is the same dataset, with an issue.
 */
export function aligned(dataset: Dataset, ids: readonly string[]): Dataset {
  const { columns, groups } = dataset;
  const rows = [...new Set(ids)].map((id) => dataset.indexOf(id));
  const anchors = rows
    .filter((row) => Number.isFinite(columns.start[row] ?? NaN))
    .slice(0, CATEGORIES.length);
  if (anchors.length < 2 || anchors.length < rows.length) {
    const known = ids.filter((_, i) => anchors.includes(rows[i] ?? -1));
    const message = `Of "${ids.join(' ')}" only "${known.join(' ')}" can be compared. Name two or more dated events by their ids.`;
    const issue = { code: 'bad-compare', path: 'compare', message, severity: 'warning' } as const;
    const issues = Object.freeze([...dataset.issues, issue]);
    return Object.freeze({ ...dataset, issues });
  }
  const zeros = anchors.map((row) => Math.floor((columns.start[row] ?? 0) / DAY) * DAY);
  const homes = anchors.map((row) => columns.group[row] ?? 0);
  const areOfOwn = new Set(homes).size === homes.length;
  const sideOf = (row: number): number => {
    const home = areOfOwn ? homes.indexOf(columns.group[row] ?? 0) : anchors.indexOf(row);
    return home >= 0 ? home : nearest(zeros, columns.start[row] ?? NaN, columns.end[row] ?? NaN);
  };
  const group = columns.group.map((_, row) => sideOf(row));
  const since = (time: Milliseconds, row: number): Milliseconds => time - (zeros[group[row] ?? 0] ?? 0);
  const flags = columns.flags.map((bits, row) => (anchors.includes(row) ? bits | Mark.prominent : bits));
  const sides = anchors.map((row, i): Group => {
    const label = dataset.titleOf(row);
    const category = areOfOwn ? (groups[homes[i] ?? 0]?.category ?? 2) : (CATEGORIES[i] ?? 6);
    return Object.freeze({ id: dataset.id(row), label, singular: label, category, prominent: false });
  });
  return relaid(dataset, {
    columns: { start: columns.start.map(since), end: columns.end.map(since), group, flags },
    groups: Object.freeze(sides),
    // They lie at one time each, which is now several.
    eras: Object.freeze([]),
    alignment: Object.freeze({ zeros: Object.freeze(zeros), extent: dataset.extent }),
  });
}

/** The one whose day 0 is nearest to an event's start, or to its end where that alone is known. */
function nearest(zeros: readonly Milliseconds[], start: Milliseconds, end: Milliseconds): number {
  const time = Number.isFinite(start) ? start : end;
  let best = 0;
  zeros.forEach((zero, i) => {
    if (Math.abs(time - zero) < Math.abs(time - (zeros[best] ?? NaN))) best = i;
  });
  return best;
}

/** Day 0 of an event's side; 0 where time is the calendar's. */
export const zeroOf = ({ alignment, columns }: Dataset, row: number): Milliseconds =>
  alignment?.zeros[columns.group[row] ?? 0] ?? 0;
