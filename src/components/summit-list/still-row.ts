/** New data that bring rows before the one that is read do not move it: what scrolls is scrolled along. */
import { underHand } from '../shared/mouse-rest.js';
import { controlOf } from './roving.js';

export interface RowPlace {
  readonly key: string;
  /** From the top of the window, in px. */
  readonly top: number;
}

/** Where the row under the mouse is; null where none is. */
export function rowUnderMouse(root: ParentNode): RowPlace | null {
  const control = underHand(root, '.entry, tr')?.querySelector<HTMLElement>('[data-key]');
  const key = control?.dataset.key;
  return control && key !== undefined ? { key, top: control.getBoundingClientRect().top } : null;
}

/** Where the first row wholly in sight is, once the reader has scrolled past others; else null. */
export function rowInSight(root: ParentNode): RowPlace | null {
  const controls = [...root.querySelectorAll<HTMLElement>(':is(.entry, tr) [data-key^="row:"]')];
  let [top, bottom] = [0, window.innerHeight];
  for (let at: Element | null = controls[0] ?? null; at; at = around(at)) {
    if (!scrolls(at)) continue;
    const box = at.getBoundingClientRect();
    [top, bottom] = [Math.max(top, box.top), Math.min(bottom, box.bottom)];
  }
  const place = controls.findIndex((control) => control.getBoundingClientRect().top >= top);
  const key = place > 0 ? controls[place]?.dataset.key : undefined;
  const row = controls[place]?.getBoundingClientRect();
  return row && key !== undefined && row.bottom <= bottom ? { key, top: row.top } : null;
}

/** Scrolls the row back to where it was, if it is still there: in the boxes around it, then the page, as far as each goes. */
export function scrollBack(root: ParentNode, { key, top }: RowPlace): void {
  const control = controlOf(root, key);
  if (!control) return;
  for (let at = around(control); at; at = around(at)) {
    const shift = control.getBoundingClientRect().top - top;
    if (Math.abs(shift) < 1) return;
    if (scrolls(at)) at.scrollBy({ top: shift, behavior: 'instant' });
  }
}

function scrolls(box: Element): boolean {
  const { overflowY } = getComputedStyle(box);
  return box === box.ownerDocument.scrollingElement || overflowY === 'auto' || overflowY === 'scroll';
}

/** As it is drawn: what stands in a slot is in the box of the slot. */
function around(element: Element): Element | null {
  const { assignedSlot, parentElement } = element;
  const root = element.getRootNode();
  return assignedSlot ?? parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}
