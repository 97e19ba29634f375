import { show, type IssueLog } from '../issues.js';
import { Ids } from './ids.js';

/** Between rows in time order and the ids of their events. */
export interface IdLookup {
  readonly id: (row: number) => string;
  readonly indexOf: (id: string) => number;
}

/** The ids that the author gave, each made the only one. */
export function writtenIds(
  list: readonly unknown[],
  length: number,
  order: Uint32Array | null,
  log: IssueLog,
): IdLookup {
  const ids = new Ids();
  const byOffer = Array.from({ length }, (_, offer) => {
    const given = list[offer];
    const wanted = typeof given === 'number' ? String(given) : typeof given === 'string' ? given : '';
    const id = ids.take(wanted === '' ? String(offer) : wanted);
    if (wanted !== '' && id !== wanted) {
      const remedy = 'Give each event an id of its own.';
      const message = `${show(wanted)} is the id of an earlier event. This one is ${show(id)}. ${remedy}`;
      log.warn('duplicate-id', `columns.id[${offer}]`, message);
    }
    return id;
  });
  const idOf = (row: number): string => byOffer[order ? (order[row] ?? length) : row] ?? '';
  let rows: Map<string, number> | undefined;
  return {
    id: idOf,
    indexOf(id) {
      rows ??= new Map(byOffer.map((_, row) => [idOf(row), row]));
      return rows.get(id) ?? -1;
    },
  };
}

/** Without ids of their own, events are known by their place in the input. */
export function numberIds(length: number, order: Uint32Array | null): IdLookup {
  let rowOf: Uint32Array | undefined;
  return {
    id: (row) => (row >= 0 && row < length ? String(order ? order[row] : row) : ''),
    indexOf(id) {
      const offer = /^(?:0|[1-9]\d{0,9})$/.test(id) ? Number(id) : -1;
      if (offer < 0 || offer >= length) return -1;
      if (!order) return offer;
      if (!rowOf) {
        rowOf = new Uint32Array(length);
        for (let row = 0; row < length; row++) rowOf[order[row] ?? 0] = row;
      }
      return rowOf[offer] ?? -1;
    },
  };
}
