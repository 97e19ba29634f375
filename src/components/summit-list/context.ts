import type { Answers } from '../../data/query.js';
import type { RowSet } from '../../data/row-set.js';
import type { Messages } from '../../locales/messages.js';
import { MOST_PRINTED } from '../shared/numbers.js';
import { printing } from '../shared/printing.js';
import type { Locale } from '../shared/locale.js';
import type { Model } from '../shared/view.js';
import { Words } from '../shared/words.js';
import { Entries, type Entry } from './entry.js';
import { Recycled } from './recycled.js';
import { firstRows, pageOfRows, type ShownRows } from './rows.js';
import { TIME_ORDER, isSortKey, sortRows, type Sort } from './sort.js';
import type { Unseen } from './unseen.js';

/** The two groups of rows: in the window, and outside it. */
export type Part = 'visible' | 'outside';
/** `rail` is the list of a narrow box. */
export type Form = 'list' | 'rail' | 'table';

/** Rows that are drawn at first, and that one press on "show more" adds. */
const STEP: Readonly<Record<Form, number>> = { list: 100, rail: 100, table: 50 };
/**
 * Above so many events the list turns pages instead of growing: what is on screen stays as much as can be drawn in
 * every frame while the window moves, and what lies outside the dates is drawn when asked for.
 */
const MOST_GROWING = 300;
const PAGE = 30;

/** What the reader has made of the list. */
export interface Arrangement {
  readonly form: Form;
  readonly sort: Sort;
  /** How often the reader asked for more of each part. */
  readonly pages: Readonly<Record<Part, number>>;
  /** Key of the control that Tab should reach, null for the selected row. */
  readonly current: string | null;
  /** Key of the control that has the focus, null where none has. */
  readonly focused: string | null;
  /** Whether a row stays as it stands in this drawing. */
  readonly leaves: Unseen['leaves'];
}

/** What list, rail and table draw from. */
export interface ListContext extends Arrangement {
  readonly model: Model;
  readonly words: Words;
  readonly say: Messages;
  /** BCP 47 tag of the reader's language. */
  readonly lang: string;
  /** The rows of each part in the order in which they are shown. */
  readonly ordered: Readonly<Record<Part, RowSet | readonly number[]>>;
  /** Those of them that are drawn. */
  readonly shown: Readonly<Record<Part, ShownRows>>;
  /** How many rows one more press brings. */
  readonly step: number;
  /** Whether a press turns the page. */
  readonly paged: boolean;
  /** The key of the one control that Tab does reach. */
  readonly tabStop: string;
  readonly entry: (row: number) => Entry;
  /** Names the elements of the rows of one list by its id: another event may have had them before. */
  readonly elements: (list: string, rows: readonly number[]) => (row: number) => unknown;
}

/** Keys name what the arrow keys move between: rows, sort buttons and "show more". */
export const rowKey = (id: string): string => `row:${id}`;
export const sortKey = (column: string): string => `sort:${column}`;
export const moreKey = (part: Part): string => `more:${part}`;
export const earlierKey = (part: Part): string => `earlier:${part}`;

/** The `part` of a row in its present condition. */
export const rowParts = (selected: boolean, hovered: boolean): string =>
  `row${selected ? ' selected' : ''}${hovered ? ' hovered' : ''}`;

/** The place of a row among all of its part, for lists that are not drawn whole; 0 where they are. */
export function placeOf({ ordered, shown }: ListContext, part: Part, row: number): number {
  const { first, before, behind } = shown[part];
  if (before + behind === 0) return 0;
  const at = first.indexOf(row);
  return (at < 0 ? ordered[part].indexOf(row) : before + at) + 1;
}

/** Makes the context of each drawing, and keeps what costs time as long as it holds. */
export class ContextMaker {
  readonly #entries = new Entries();
  #orders = new Map<string, readonly number[]>();
  #ordersOf: Answers | null = null;
  readonly #recycled = new Map<string, Recycled>();

  make(model: Model, locale: Locale, arrangement: Arrangement): ListContext {
    const { dataset, answers, state } = model;
    const { form, pages } = arrangement;
    const { lang, say } = locale;
    const words = new Words(locale, dataset);
    const paper = printing();
    const paged = answers.total > MOST_GROWING && !paper;
    const step = paper ? MOST_PRINTED : paged ? Math.min(PAGE, STEP[form]) : STEP[form];
    const order = (part: Part) => this.#order(answers, part, arrangement, words, lang);
    const ordered = { visible: order('visible'), outside: order('outside') };
    const rowOf = (key: string | null): number =>
      key?.startsWith('row:') ? dataset.indexOf(key.slice('row:'.length)) : -1;
    const always = [dataset.indexOf(state.selected ?? ''), rowOf(arrangement.current)];
    const rowsOf = (part: Part, page: number): ShownRows =>
      paged
        ? pageOfRows(ordered[part], step, page, always)
        : firstRows(ordered[part], step * (pages[part] + 1), always);
    const shown = {
      visible: rowsOf('visible', pages.visible),
      outside: rowsOf('outside', pages.outside - 1),
    };
    const tabStop = tabStopOf(model, arrangement, shown);
    const entry = this.#entries.in(dataset, words, lang, form === 'rail' ? 'full' : 'short');
    // Only where all rows may change at once: elsewhere an element is its event's, and comes and goes with it.
    const elements: ListContext['elements'] = (list, rows) => {
      if (!paged) return (row) => dataset.id(row);
      const recycled = this.#recycled.get(list) ?? new Recycled();
      this.#recycled.set(list, recycled);
      const keys = recycled.keys(rows, rowOf(arrangement.focused));
      return (row) => keys.get(row);
    };
    return { ...arrangement, model, words, say, lang, ordered, shown, step, paged, tabStop, entry, elements };
  }

  #order(
    answers: Answers,
    part: Part,
    { form, sort }: Arrangement,
    words: Words,
    lang: string,
  ): RowSet | readonly number[] {
    if (form !== 'table' || sort === TIME_ORDER) return answers[part];
    if (answers !== this.#ordersOf) this.#orders.clear();
    this.#ordersOf = answers;
    const key = `${part} ${sort.key} ${sort.descending} ${lang}`;
    let order = this.#orders.get(key);
    if (!order) {
      order = sortRows(answers.dataset, answers[part], sort, words, lang);
      this.#orders.set(key, order);
    }
    return order;
  }
}

/** The control that was asked for if it is drawn, else the selected row, else the first. */
function tabStopOf(
  { dataset, state }: Model,
  { current, form }: Arrangement,
  shown: ListContext['shown'],
): string {
  const parts: readonly Part[] = ['visible', 'outside'];
  const rows = parts.flatMap((part) => [...shown[part].first, ...shown[part].apart]);
  const isDrawn = (key: string): boolean =>
    rows.some((row) => rowKey(dataset.id(row)) === key) ||
    parts.some(
      (part) =>
        (shown[part].before > 0 && key === earlierKey(part)) ||
        (shown[part].behind > 0 && key === moreKey(part)),
    );
  const sorts = form === 'table' && current?.startsWith('sort:') && isSortKey(current.slice('sort:'.length));
  if (current !== null && (sorts || isDrawn(current))) return current;
  const selected = state.selected === null ? null : rowKey(state.selected);
  const [first] = rows;
  if (selected !== null && isDrawn(selected)) return selected;
  return first === undefined ? '' : rowKey(dataset.id(first));
}
