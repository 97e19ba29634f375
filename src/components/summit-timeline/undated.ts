/** Events without a date, on rows of their own under the others. */
import type { Answers } from '../../data/query.js';
import { LABEL_GAP, LEAST_TARGET } from '../../layout/label-sides.js';
import { ROW_HEIGHT } from '../../layout/labels.js';
import { lookOf } from '../shared/marks.js';
import type { Facts } from './facts.js';
import { point } from './glyphs.js';
import type { Input, Item } from './model.js';

/** How many of what is shown of each group, by its index, have no date. They are the last, and there only while the window is open. */
export function undatedCounts({ visible, dataset }: Answers): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  const { start, group } = dataset.columns;
  for (let at = visible.length - 1; at >= 0; at--) {
    const row = visible.at(at) ?? -1;
    if (!Number.isNaN(start[row] ?? NaN)) break;
    const of = group[row] ?? 0;
    counts.set(of, (counts.get(of) ?? 0) + 1);
  }
  return counts;
}

/** How many events of each group have a date, through the filters and whatever the window says. */
export const datedCounts = (answers: Answers): readonly number[] =>
  answers.bins([-Infinity, Infinity]).map(([count = 0]) => count);

/**
 * Those without a date, one after the other in reading order, behind the words "No date". Those of a group that is folded
 * are marks without their titles, as those on its lane are.
 */
export function undatedItems(
  undated: readonly Facts[],
  top: number,
  input: Input,
): { items: Item[]; height: number } {
  const { answers, width: all, end, rtl, measure, zoom, say } = input;
  const { groups, columns } = answers.dataset;
  const width = all - end;
  const rowHeight = ROW_HEIGHT * zoom;
  const first = Math.min(width / 3, measure(say.noDate, 'axis') + 16);
  let at = first;
  let lane = 0;
  const items = undated.map((facts): Item => {
    const look = lookOf(answers, facts.row);
    const title = Math.ceil(measure(facts.title.value, 'selected')) + 2;
    const group = groups[columns.group[facts.row] ?? 0];
    const folded = input.grouped && group !== undefined && input.folded.has(group.id);
    const full = folded ? LEAST_TARGET : 2 * look.r + LABEL_GAP + 4 + title;
    const wide = Math.min(full, width - first);
    if (at + wide > width && at > first) {
      at = first;
      lane++;
    }
    const indent = folded ? wide / 2 : look.r + 4;
    const off = look.r + LABEL_GAP;
    const room = width - at - indent - off;
    // The title of a mark alone, where it would cross the edge.
    const before = folded && title > room;
    const pinned = before === rtl ? 'left' : 'right';
    const markX = rtl ? wide - indent : indent;
    const x = rtl ? all - at - wide : at;
    const roomBefore = at + indent - off;
    at += wide + 16;
    return {
      id: facts.id,
      kind: 'event',
      spoken: facts.spoken,
      category: look.category,
      lane,
      group: '',
      x,
      y: top + lane * rowHeight,
      width: wide,
      height: rowHeight,
      middle: rowHeight / 2,
      glyph: point(look, x + markX),
      label: {
        text: facts.title.value,
        short: '',
        lang: facts.title.lang,
        suffix: '',
        date: '',
        dateX: null,
        pinned,
        x: pinned === 'left' ? markX + off : markX - off,
        width: title,
        maxWidth: full > wide ? wide - 2 * look.r - LABEL_GAP - 4 : null,
        room: before ? roomBefore : room,
        above: null,
        folded,
        dy: 0,
        leader: '',
      },
      dimmed: !answers.inView(facts.row),
      start: NaN,
      end: NaN,
    };
  });
  return { items, height: undated.length === 0 ? 0 : (lane + 1) * rowHeight };
}
