/** Where there are more events than can be told apart: how many in each step of time. */
import type { Answers } from '../../data/query.js';
import type { RowSet } from '../../data/row-set.js';
import { binRects } from '../../layout/overview.js';
import { ROW_HEIGHT } from '../../layout/labels.js';
import type { TimeScale, TimeWindow } from '../../layout/time-scale.js';
import { rangeWords } from './axis-words.js';
import type { Input, Item, Placed } from './model.js';

/** Events of each group per step of a stretch of time cut into `steps`; an event counts where it begins. */
export function countBins(
  answers: Answers,
  rows: RowSet,
  { from, to }: TimeWindow,
  steps: number,
): Uint32Array[] {
  const { columns, groups } = answers.dataset;
  const counts = groups.map(() => new Uint32Array(steps));
  const scale = steps / (to - from);
  for (const row of rows) {
    const start = columns.start[row] ?? NaN;
    if (Number.isNaN(start)) continue;
    const step = Math.min(steps - 1, Math.max(0, Math.floor((start - from) * scale)));
    const of = counts[columns.group[row] ?? 0];
    if (of) of[step] = (of[step] ?? 0) + 1;
  }
  return counts;
}

const PITCH = 8;
const ROWS = 6;

/** One option per step that holds anything, named by its count and its time. */
export function binItems(input: Input, scale: TimeScale, top: number): Placed {
  const { answers, period, lang, rtl, zoom, counted } = input;
  const { groups } = answers.dataset;
  const height = ROWS * ROW_HEIGHT * zoom;
  const steps = Math.max(1, Math.floor((scale.right - scale.left) / PITCH));
  const counts = countBins(answers, answers.visible, period.window, steps);
  const { rects } = binRects(counts, { left: scale.left, right: scale.right }, { height, rtl });
  const length = (period.window.to - period.window.from) / steps;

  const items: Item[] = [];
  for (let bin = 0; bin < steps; bin++) {
    const count = counts.reduce((sum, of) => sum + (of[bin] ?? 0), 0);
    if (count === 0) continue;
    const start = period.window.from + bin * length;
    const end = start + length;
    const bars = rects
      .filter((rect) => rect.bin === bin)
      .map((rect) => ({ ...rect, y: rect.y + top, category: groups[rect.group]?.category ?? 6 }));
    const x = Math.min(scale.x(start), scale.x(end));
    items.push({
      id: `bin:${bin}`,
      kind: 'bin',
      spoken: `${counted(count)}, ${rangeWords(start, end, lang)}`,
      category: 6,
      lane: 0,
      x,
      y: top,
      width: Math.abs(scale.x(end) - scale.x(start)),
      height,
      middle: height / 2,
      glyph: null,
      bars,
      label: null,
      dimmed: false,
      start,
      end,
    });
  }
  return { heads: [], items, height: top + height, caption: null, fields: new Map() };
}
