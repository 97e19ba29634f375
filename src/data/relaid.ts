import { extentOf, reorder, timeOrder } from './columns.js';
import type { Columns, Dataset, EventRecord } from './types.js';

/** What another laying of the same events has of its own. */
export interface Laying extends Partial<
  Pick<Dataset, 'groups' | 'relations' | 'eras' | 'issues' | 'zone' | 'alignment'>
> {
  /** By the rows of the dataset as it was. */
  readonly columns: Partial<Columns> & Pick<Columns, 'start' | 'end'>;
  /** A record as it reads now; `index` is taken care of. Default: as it was. */
  readonly record?: (event: EventRecord) => Partial<EventRecord>;
}

/** The same events at other times: rows in their new order, records made of the old ones when asked for. */
export function relaid(dataset: Dataset, { columns: changed, record, ...own }: Laying): Dataset {
  const order = timeOrder(changed.start, changed.end);
  const columns = Object.freeze(reorder({ ...dataset.columns, ...changed }, order));
  const rowOf = (row: number): number => (order ? (order[row] ?? -1) : row);
  const places = order && placesOf(order);
  const placeOf = (row: number): number => (places ? (places[row] ?? -1) : row);
  const made = new WeakMap<EventRecord, EventRecord>();
  return Object.freeze({
    ...dataset,
    ...own,
    columns,
    extent: extentOf(columns),
    id: (row: number) => dataset.id(rowOf(row)),
    indexOf: (id: string) => placeOf(dataset.indexOf(id)),
    titleOf: (row: number) => dataset.titleOf(rowOf(row)),
    participantsOf: (row: number) => dataset.participantsOf(rowOf(row)),
    sourcesOf: (row: number) => dataset.sourcesOf(rowOf(row)),
    event(key: string | number) {
      const event = dataset.event(typeof key === 'number' ? rowOf(key) : key);
      if (!event) return null;
      let now = made.get(event);
      if (!now) {
        now = Object.freeze({ ...event, ...record?.(event), index: placeOf(event.index) });
        made.set(event, now);
      }
      return now;
    },
  });
}

/** Where each row of an order stands in it. */
function placesOf(order: Uint32Array): Uint32Array {
  const places = new Uint32Array(order.length);
  for (let place = 0; place < order.length; place++) places[order[place] ?? 0] = place;
  return places;
}
