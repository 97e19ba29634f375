import type { LitElement } from 'lit';
import type { SummitSelectEvent } from '../shared/events.js';
import type { State } from '../shared/store.js';
import type { ListForm } from './toolbar.js';

/** Focus goes into the details when the list they replace had it, and back to where the reader came from. */
export async function followFocus(
  event: SummitSelectEvent,
  element: LitElement & { readonly view: ListForm; readonly selected: string | null },
  before: State,
): Promise<void> {
  const from = event
    .composedPath()
    .find((node) => node instanceof Element && node.matches('summit-list, summit-details'));
  const tag = from instanceof Element ? from.localName : null;
  await element.updateComplete;
  const details = element.renderRoot.querySelector('summit-details');
  const list = element.renderRoot.querySelector('summit-list');
  if (tag === 'summit-list' && element.selected !== null && element.view === 'list') {
    focusIn(details, 'focusTitle');
  } else if (tag === 'summit-details' && element.selected === null) {
    focusIn(list, 'focusEvent', before.selected);
  }
}

function focusIn(view: Element | null, method: 'focusTitle' | 'focusEvent', id?: string | null): void {
  const focus: unknown = view && Reflect.get(view, method);
  if (typeof focus === 'function') Reflect.apply(focus, view, id === undefined ? [] : [id]);
}
