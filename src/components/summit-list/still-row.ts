/** New data that bring rows before the one under the reader's mouse do not move it: what scrolls is scrolled along. */
import { controlOf } from './roving.js';

export interface RowPlace {
  readonly key: string;
  /** From the top of the window, in px. */
  readonly top: number;
}

/** Where the row under the mouse is; null where none is. */
export function rowUnderMouse(root: ParentNode): RowPlace | null {
  const control = root.querySelector<HTMLElement>(':is(.entry, tr):hover [data-key]');
  const key = control?.dataset.key;
  return control && key !== undefined ? { key, top: control.getBoundingClientRect().top } : null;
}

/** Scrolls the row back to where it was, if it is still there: in the boxes around it, then the page, as far as each goes. */
export function scrollBack(root: ParentNode, { key, top }: RowPlace): void {
  const control = controlOf(root, key);
  if (!control) return;
  const page = control.ownerDocument.scrollingElement;
  for (let at = around(control); at; at = around(at)) {
    const shift = control.getBoundingClientRect().top - top;
    if (Math.abs(shift) < 1) return;
    const { overflowY } = getComputedStyle(at);
    if (at === page || overflowY === 'auto' || overflowY === 'scroll') {
      at.scrollBy({ top: shift, behavior: 'instant' });
    }
  }
}

/** As it is drawn: what stands in a slot is in the box of the slot. */
function around(element: Element): Element | null {
  const { assignedSlot, parentElement } = element;
  const root = element.getRootNode();
  return assignedSlot ?? parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}
