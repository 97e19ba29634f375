import type { Source } from '../types.js';
import { besides, itemsOf, referencesIn } from './cells.js';
import type { Role } from './headers.js';

/** The sources of a row, of which addresses, publishers and dates may stand in columns of their own. */
export function sourcesOf(cell: (role: Role) => string): readonly Omit<Source, 'id'>[] {
  const urls = itemsOf(cell('sourceUrl'));
  const named = referencesIn(cell('sources'));
  const sources = [...named, ...urls.slice(named.length).map((url) => ({ title: url }))];
  const publishers = besides(cell('publisher'), sources.length);
  const dates = besides(cell('published'), sources.length);
  return sources.map((source, i) => {
    const [url, publisher, date] = [urls[i], publishers[i], dates[i]];
    return { ...source, ...(url && { url }), ...(publisher && { publisher }), ...(date && { date }) };
  });
}
