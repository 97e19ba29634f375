/** Events without a date, on rows of their own under the others. */
import { LABEL_GAP } from '../../layout/label-sides.js';
import { ROW_HEIGHT } from '../../layout/labels.js';
import { lookOf } from '../shared/marks.js';
import type { Facts } from './facts.js';
import { point } from './glyphs.js';
import { INSIDE, type Input, type Item } from './model.js';

/** Those without a date, one after the other in reading order, behind the words "No date". */
export function undatedItems(
  undated: readonly Facts[],
  top: number,
  input: Input,
): { items: Item[]; height: number } {
  const { answers, width: all, rtl, measure, zoom, say } = input;
  const width = all - INSIDE;
  const rowHeight = ROW_HEIGHT * zoom;
  const first = Math.min(width / 3, measure(say.noDate, 'axis') + 16);
  let at = first;
  let lane = 0;
  const items = undated.map((facts): Item => {
    const look = lookOf(answers, facts.row);
    const title = measure(facts.title.value, 'selected');
    const full = 2 * look.r + LABEL_GAP + 4 + Math.ceil(title) + 2;
    const wide = Math.min(full, width - first);
    if (at + wide > width && at > first) {
      at = first;
      lane++;
    }
    const markX = rtl ? wide - look.r - 4 : look.r + 4;
    const x = rtl ? all - at - wide : at;
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
        pinned: rtl ? 'right' : 'left',
        x: rtl ? markX - look.r - LABEL_GAP : markX + look.r + LABEL_GAP,
        width: Math.ceil(title) + 2,
        maxWidth: full > wide ? wide - 2 * look.r - LABEL_GAP - 4 : null,
        room: width - (rtl ? all - x - markX : x + markX) - look.r - LABEL_GAP,
        above: null,
        folded: false,
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
