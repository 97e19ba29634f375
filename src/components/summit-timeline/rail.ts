import { html, type TemplateResult } from 'lit';
import type { Messages } from '../../locales/messages.js';
import type { Model } from '../shared/view.js';
import type { AskWindow } from './drag.js';
import type { Shown } from './fresh.js';
import { keyOf, timeWishOf, TypeAhead, zoomedAbout } from './keys.js';
import type { Period } from './period.js';
import { axisPeriods, timeAxis } from './time-axis.js';

/** The list's rail, by its name alone: a page that has registered both elements has it, and no view imports another. */
export const rail = (
  { dataset, state, answers }: Model,
  onKey: (event: KeyboardEvent) => void,
): TemplateResult =>
  html`<summit-list
    class="rail"
    part="rail"
    rail
    .data=${dataset}
    .state=${state}
    .answers=${answers}
    @keydown=${onKey}
  ></summit-list>`;

/** The entries on the rail; none where they are too many to be gone through. */
export const onRail = ({ dataset, answers: { visible } }: Model): readonly Shown[] =>
  visible.length > MOST ? [] : Array.from(visible, (row) => ({ kind: 'event', id: dataset.id(row) }));

export const railIn = (root: ParentNode) =>
  root.querySelector<HTMLElementTagNameMap['summit-list']>('summit-list[rail]');

/** Where there is a rail, which may be taller than a screen: scrolls the page to the entry that has been chosen. */
export const showChosen = (root: ParentNode): void => void railIn(root)?.showSelected();

export interface RailKeysHost {
  readonly model: () => Model;
  readonly period: () => Period | null;
  readonly width: () => number;
  readonly lang: () => string;
  readonly say: () => Messages;
  readonly titleOf: (row: number) => string;
  readonly askWindow: AskWindow;
}

/** More are not gone through at a key; the list turns their pages. */
const MOST = 2000;
/** Between the ticks of an axis, as under the lanes. */
const MIN_GAP = 64;

/** The keys of the timeline on the entries of a rail, beside those that any list has. */
export class RailKeys {
  readonly #host: RailKeysHost;
  readonly #typeAhead = new TypeAhead();

  constructor(host: RailKeysHost) {
    this.#host = host;
  }

  readonly on = (event: KeyboardEvent): void => {
    const { currentTarget } = event;
    const root = currentTarget instanceof Element ? currentTarget.getRootNode() : null;
    if (event.defaultPrevented || event.isComposing || !(root instanceof ShadowRoot)) return;
    const list = railIn(root);
    const [target] = event.composedPath();
    // Keys in the details that are open are theirs.
    if (!list || !(target instanceof HTMLElement) || target.getRootNode() !== list.shadowRoot) return;
    const { dataset, answers } = this.#host.model();
    const { start, end } = dataset.columns;
    const row = dataset.indexOf(target.dataset['id'] ?? '');
    const period = this.#host.period();
    const key = keyOf(event);
    if (row < 0 || !period || key.modified) return;
    const rows = answers.visible.length > MOST ? [] : [...answers.visible];
    const moment = (of: number) => ({ id: dataset.id(of), start: start[of] ?? NaN, end: end[of] ?? NaN });
    const typing = key.key === ' ' && this.#typeAhead.isTyping(event.timeStamp);
    const here = moment(row);
    const wish = typing ? null : timeWishOf(key.key, here, rows.map(moment), this.#periods(period));
    if (wish?.do === 'zoom') this.#host.askWindow(zoomedAbout(here, wish.factor, period), 'end');
    else {
      const id =
        wish?.do === 'focus'
          ? wish.id
          : key.key === ' ' && !typing
            ? null
            : this.#titled(key, here.id, rows, event);
      if (id === null) return;
      void list.focusEvent(id);
    }
    event.preventDefault();
  };

  #titled(
    key: ReturnType<typeof keyOf>,
    id: string,
    rows: readonly number[],
    event: KeyboardEvent,
  ): string | null {
    const { dataset } = this.#host.model();
    const titled = rows.map((row) => ({ id: dataset.id(row), spoken: this.#host.titleOf(row), label: null }));
    return this.#typeAhead.find(key, id, titled, this.#host.lang(), event.timeStamp);
  }

  #periods({ window }: Period): readonly number[] {
    const axis = timeAxis(this.#host.model().dataset, this.#host.lang(), this.#host.say());
    return axisPeriods(axis.ticks(window.from, window.to, this.#host.width(), MIN_GAP));
  }
}
