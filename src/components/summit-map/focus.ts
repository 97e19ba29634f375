import type { LitElement } from 'lit';
import type { SummitSelectEvent } from '../shared/events.js';
import { focusOnce } from '../shared/focus-once.js';

const VIEWS = 'summit-venues, summit-timeline, summit-list, summit-details';

/** Focus goes into the details where they replace the list that had it, and back to the view that opened them. */
export class FocusTrail {
  readonly #owner: LitElement;
  /** The view in which the reader chose what is selected; null where the page did. */
  #opener: string | null = null;

  constructor(owner: LitElement) {
    this.#owner = owner;
  }

  /** What is selected was not chosen in a view. */
  forget(): void {
    this.#opener = null;
  }

  /** After a reader's choice; `before` is what was selected until then. */
  async follow(event: SummitSelectEvent, before: string | null, detailsReplaceList: boolean): Promise<void> {
    const view = event.composedPath().find((node) => node instanceof Element && node.matches(VIEWS));
    const tag = view instanceof Element ? view.localName : null;
    const { selected } = event;
    const opener = this.#opener;
    if (selected === null) this.#opener = null;
    else if (tag !== 'summit-details') this.#opener = tag;
    await this.#owner.updateComplete;
    if (tag === 'summit-list' && selected !== null && detailsReplaceList) {
      await this.#focusIn('summit-details', 'focusTitle');
    } else if (tag === 'summit-details' && selected === null) {
      // Where the opener has nothing of that event any more, the list has.
      if (await this.#focusIn(opener ?? 'summit-list', 'focusEvent', before)) return;
      await this.#focusIn('summit-list', 'focusEvent', before);
    }
  }

  /** To an entry whose view is gone, where it is in another one, without scrolling the page. */
  readonly toEntry = async (id: string): Promise<boolean> =>
    (await this.#focusIn('summit-list', 'focusEvent', id, { preventScroll: true })) ||
    (await this.#focusIn('summit-timeline', 'focusEvent', id));

  /** To the list where Tab would come into it, or to what stands in its place. */
  readonly toEntries = async (): Promise<void> => {
    if (!(await this.#focusIn('summit-list', 'focusEvent')))
      await this.#focusIn('summit-details', 'focusTitle');
  };

  /** Behind all of it. */
  readonly past = (): void => {
    const end = this.#owner.renderRoot.querySelector<HTMLElement>('#end');
    if (end) focusOnce(end);
  };

  /** A view of the page's own may lack the method. */
  async #focusIn(tag: string, method: 'focusTitle' | 'focusEvent', ...args: unknown[]): Promise<boolean> {
    const view = this.#owner.renderRoot.querySelector(tag);
    const focus: unknown = view && Reflect.get(view, method);
    return typeof focus === 'function' && (await Reflect.apply(focus, view, args)) === true;
  }
}
