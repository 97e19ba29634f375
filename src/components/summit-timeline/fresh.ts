import type { Dataset } from '../../data/types.js';
import type { Item } from './model.js';

/** What may be new: the rest of an item says how it is drawn. */
export type Shown = Pick<Item, 'kind' | 'id'>;

const NONE: ReadonlySet<string> = new Set();

/** Which options are new, for data that change while they are shown. */
export class Fresh {
  #dataset: Dataset | null = null;
  ids = NONE;

  /** Which of these were not in the data before; none where the data are the same, null where they are others altogether. */
  update(dataset: Dataset, shown: () => readonly Shown[]): ReadonlySet<string> | null {
    const before = this.#dataset;
    if (before === dataset) return NONE;
    this.#dataset = dataset;
    const items = shown();
    const added = items.filter(({ kind, id }) => kind === 'event' && before && before.indexOf(id) < 0);
    const isUpdate = added.length < items.length;
    this.ids = new Set(isUpdate ? added.map(({ id }) => id) : []);
    return isUpdate ? this.ids : null;
  }
}
