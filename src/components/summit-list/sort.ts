import type { RowSet } from '../../data/row-set.js';
import type { Dataset } from '../../data/types.js';
import type { Words } from '../shared/words.js';

export const SORT_KEYS = ['date', 'precision', 'entry', 'kind', 'place', 'sources'] as const;
export type SortKey = (typeof SORT_KEYS)[number];
export const isSortKey = (text: string): text is SortKey => SORT_KEYS.some((key) => key === text);
export interface Sort {
  readonly key: SortKey;
  readonly descending: boolean;
}
export const TIME_ORDER: Sort = { key: 'date', descending: false };

/**
 * Rows in another order. Equal ones stay in time order, and rows that have nothing to sort by come last both ways.
 * Texts are compared as the reader's language does it.
 */
export function sortRows(
  dataset: Dataset,
  rows: RowSet,
  sort: Sort,
  words: Words,
  lang: string,
): readonly number[] {
  const valueOf = VALUES[sort.key](dataset, words);
  const { compare } = new Intl.Collator(lang, { numeric: true });
  const entries = Array.from(rows, (row) => ({ row, value: valueOf(row) }));
  const missing = (value: string | number): boolean => value === '' || Number.isNaN(value);
  entries.sort((a, b) => {
    if (missing(a.value) || missing(b.value)) {
      return Number(missing(a.value)) - Number(missing(b.value)) || a.row - b.row;
    }
    const order =
      typeof a.value === 'number' && typeof b.value === 'number'
        ? Math.sign(a.value - b.value)
        : compare(String(a.value), String(b.value));
    return (sort.descending ? -order : order) || a.row - b.row;
  });
  return entries.map(({ row }) => row);
}

type ValueOf = (row: number) => string | number;

/** What each column is sorted by. Events are built only where the columns of the dataset do not say it. */
const VALUES: Readonly<Record<SortKey, (dataset: Dataset, words: Words) => ValueOf>> = {
  // Rows are in time order already, so their number stands for their date.
  date:
    ({ columns }) =>
    (row) =>
      Number.isNaN(columns.start[row] ?? NaN) ? NaN : row,
  precision: (dataset, words) => (row) => {
    const event = dataset.event(row);
    return event ? words.precision(event) : '';
  },
  entry: (dataset, words) => (row) => words.text(dataset.titleOf(row)),
  kind: ({ columns, groups }, words) => {
    const names = groups.map((group) => words.text(group.singular));
    return (row) => names[columns.group[row] ?? 0] ?? '';
  },
  place: ({ columns, venues }, words) => {
    const names = venues.map((venue) => words.text(venue.place));
    return (row) => names[columns.venue[row] ?? -1] ?? '';
  },
  sources: (dataset) => (row) => dataset.event(row)?.sources.length ?? 0,
};
