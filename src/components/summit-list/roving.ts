/** One Tab stop: the arrow keys move between the controls of a list or table, which all carry a `data-key`. */

/** The controls that can have the focus now, in reading order. */
export function controlsIn(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-key]')].filter((control) => control.checkVisibility());
}

export function controlOf(root: ParentNode, key: string): HTMLElement | undefined {
  return [...root.querySelectorAll<HTMLElement>('[data-key]')].find((control) => control.dataset.key === key);
}

/** Where a key leads from a control; undefined where it leads nowhere. */
export function keyTarget(
  root: ParentNode,
  from: HTMLElement,
  key: string,
  rtl: boolean,
): HTMLElement | undefined {
  const all = controlsIn(root);
  const heads = all.filter((control) => 'sort' in control.dataset);
  const rows = all.filter((control) => !('sort' in control.dataset));
  if (heads.includes(from)) {
    switch (key) {
      case 'ArrowRight':
        return heads[heads.indexOf(from) + (rtl ? -1 : 1)];
      case 'ArrowLeft':
        return heads[heads.indexOf(from) + (rtl ? 1 : -1)];
      case 'ArrowDown':
        return rows[0];
    }
    return key === 'Home' ? heads[0] : key === 'End' ? heads.at(-1) : undefined;
  }
  const at = rows.indexOf(from);
  switch (key) {
    case 'ArrowDown':
      return rows[at + 1];
    case 'ArrowUp':
      // Above the first row of a table are its sort buttons: the one in use is the nearest.
      return at > 0 ? rows[at - 1] : (heads.find(isSorting) ?? heads[0]);
    case 'Home':
      return rows[0];
    case 'End':
      return rows.at(-1);
  }
  return undefined;
}

const isSorting = (head: HTMLElement): boolean => head.closest('[aria-sort]') !== null;
