/**
 * Asked for, a label says its whole title and its date, over its neighbours. Labels that these cover are put away: what was
 * left of them would read as words of its own. `list` is the listbox.
 */
export function putAwayCovered(list: HTMLElement): void {
  const labels = [...list.querySelectorAll<HTMLElement>('.label')].map((label) => ({
    label,
    box: label.getBoundingClientRect(),
    open: label.parentElement?.matches('.hovered, :focus-visible') ?? false,
  }));
  const opened = labels.filter(({ open, box }) => open && box.height > 0);
  for (const { label, box, open } of labels) {
    const covered = !open && opened.some((other) => meet(other.box, box));
    label.classList.toggle('covered', covered);
  }
}

const meet = (a: DOMRect, b: DOMRect): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
