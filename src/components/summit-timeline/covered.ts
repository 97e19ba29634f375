/**
 * Asked for, a label says its whole title and its date, over its neighbours. Labels that these cover are put away: what was
 * left of them would read as words of its own, and so would the name of a mark that is covered. `list` is the listbox.
 */
export function putAwayCovered(list: HTMLElement): void {
  for (const label of list.querySelectorAll<HTMLElement>(':is(.hovered, :focus-visible) > .above'))
    label.classList.toggle('under', fitsUnder(label, list));
  const labels = [...list.querySelectorAll<HTMLElement>('.label')].map((label) => ({
    label,
    box: label.getBoundingClientRect(),
    open: label.parentElement?.matches('.hovered, :focus-visible') ?? false,
  }));
  const opened = labels.filter(({ open, box }) => open && box.height > 0);
  for (const { label, box, open } of labels) {
    const covered = !open && opened.some((other) => meet(other.box, box) || hidesMark(other.box, label));
    label.classList.toggle('covered', covered);
  }
}

/** Whether a box lies on the middle of the point that a label names; of a bar enough is to be seen. */
function hidesMark(box: DOMRect, label: HTMLElement): boolean {
  const mark = label.parentElement?.querySelector('.picture')?.getBoundingClientRect();
  if (!mark || label.matches('.above')) return false;
  return box.left < mark.x && mark.x < box.right && box.top < mark.y && mark.y < box.bottom;
}

/** Whether a label too tall for the room over its bar, which it would cover, has that room under it. */
function fitsUnder(label: HTMLElement, list: HTMLElement): boolean {
  const { top, bottom } = (list.parentElement ?? list).getBoundingClientRect();
  const middle = (label.parentElement ?? list).getBoundingClientRect().top + label.offsetTop;
  const down = -Number.parseFloat(label.style.getPropertyValue('--_down'));
  const height = label.offsetHeight;
  return height > middle - top && height <= bottom - middle - down;
}

const meet = (a: DOMRect, b: DOMRect): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
