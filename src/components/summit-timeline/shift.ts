import type { Lanes } from './model.js';

/** How far down the option or the name of a lane that the mouse or a finger rests on goes from one drawing to the next, in px; 0 for nothing. */
export function shiftOf(under: Element | undefined, before: Lanes | null, after: Lanes): number {
  if (!under || !before) return 0;
  const id = under.getAttribute('data-id');
  const group = under.getAttribute('data-group');
  const yIn = ({ items, heads }: Lanes): number | undefined =>
    id === null ? heads.find((head) => head.group.id === group)?.y : items.find((item) => item.id === id)?.y;
  const [from, to] = [yIn(before), yIn(after)];
  return from === undefined || to === undefined ? 0 : to - from;
}
