import type { LitElement, ReactiveController } from 'lit';
import type { Options } from './options.js';
import { railIn } from './rail.js';

/**
 * The focus never falls to the page with what a drawing takes away: of lanes that give way to a rail, or the other way
 * round, it goes to the same entry there, else to where Tab would come in, as that is next to an entry that is gone.
 */
export class EntryFocus implements ReactiveController {
  readonly #host: LitElement;
  readonly #options: Options;
  readonly #isForm: (box: '.lanes' | '.rail') => boolean;
  readonly #start: () => HTMLElement | null;
  /** Of the entry that had it before the drawing; empty for the head of a lane. Null where it was elsewhere. */
  #id: string | null = null;

  /** `isForm` says which box is about to be drawn; `start` takes the focus where there are no entries. */
  constructor(
    host: LitElement,
    options: Options,
    isForm: (box: '.lanes' | '.rail') => boolean,
    start: () => HTMLElement | null,
  ) {
    this.#host = host;
    this.#options = options;
    this.#isForm = isForm;
    this.#start = start;
    host.addController(this);
  }

  hostUpdate(): void {
    const active = this.#host.shadowRoot?.activeElement;
    const box = (['.lanes', '.rail'] as const).find((name) => active?.closest(name));
    const inner = active?.shadowRoot?.activeElement ?? active;
    if (!box || !(inner instanceof HTMLElement)) return;
    this.#id = inner.getAttribute('data-id') ?? '';
    // Not every browser says that what goes has lost the focus, and what follows from it is drawn now.
    if (!this.#isForm(box)) inner.blur();
  }

  hostUpdated(): void {
    if (this.#id !== null) void this.#host.updateComplete.then(() => this.#keep());
  }

  async #keep(): Promise<void> {
    const id = this.#id;
    this.#id = null;
    const { activeElement, body } = this.#host.ownerDocument;
    if (id === null || (activeElement && activeElement !== body)) return;
    const list = railIn(this.#host.renderRoot);
    const still = { preventScroll: true };
    const kept = list
      ? (await list.focusEvent(id, still)) || (await list.focusEvent(undefined, still))
      : this.#options.focus(id) || this.#options.focus();
    if (!kept) this.#start()?.focus(still);
  }
}
