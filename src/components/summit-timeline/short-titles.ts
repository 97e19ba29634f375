/** What stands on the lanes where titles repeat: ten times "Moscow Summit" would say little. */
import { formatUnit } from '../../data/dates/index.js';
import type { Dataset, EventRecord } from '../../data/types.js';
import { namedVenue, type Words } from '../shared/words.js';

/** Larger datasets are not searched: their marks are seldom named at all. */
const MOST = 2000;
/** From this share of titles that are not the only ones, all events are called by place and year. */
const SHARE = 1 / 4;

export interface ShortTitle {
  /** In place of the title; '' where the title itself is shown. */
  readonly short: string;
  /** Behind it. */
  readonly year: string;
}

const WHOLE: ShortTitle = { short: '', year: '' };

/** Gives each event its short title: one reading of the titles for a dataset in one language. */
export function shortTitles(
  dataset: Dataset,
  words: Words,
  lang: string,
): (event: EventRecord) => ShortTitle {
  if (dataset.length > MOST) return () => WHOLE;
  const counts = new Map<string, number>();
  for (let row = 0; row < dataset.length; row++) {
    const title = words.text(dataset.titleOf(row));
    counts.set(title, (counts.get(title) ?? 0) + 1);
  }
  const repeated = dataset.length - [...counts.values()].filter((count) => count === 1).length;
  const byPlace = repeated > 1 && repeated >= dataset.length * SHARE;
  return (event) => {
    const { title, span } = event;
    const start = span?.earliest ?? NaN;
    if (!Number.isFinite(start)) return WHOLE;
    const place = byPlace ? words.text(namedVenue(event)?.place) : '';
    if (place === '' && (counts.get(words.text(title)) ?? 0) < 2) return WHOLE;
    return { short: place, year: formatUnit(start, 'year', { lang, style: 'axis' }) };
  };
}
