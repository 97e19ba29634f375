import { isRaw, type Raw } from '../checks.js';
import { plainText, type Gathering } from './gathering.js';
import { recordPath } from './json-scan.js';

/** A server that speaks OGC API Features answers with one page, and says where the next one is. */
export function reportRest(text: string, collection: Raw, { log, length }: Gathering): void {
  const links: readonly unknown[] = Array.isArray(collection['links']) ? collection['links'] : [];
  const index = links.findIndex((link) => isRaw(link) && link['rel'] === 'next');
  const link = links[index];
  const next = isRaw(link) ? plainText(link['href']) : undefined;
  const matched = collection['numberMatched'];
  const total = typeof matched === 'number' && matched > length ? ` of ${matched}` : '';
  if (next === undefined && total === '') return;
  const remedy =
    next === undefined
      ? 'Ask the server for more with limit=.'
      : `The next ones are at ${next.slice(0, 200)}`;
  const path = next === undefined ? 'line 1, numberMatched' : recordPath(text, ['links'])(index, 'href');
  log.warn('more-pages', path, `This is one page: ${length}${total} features. ${remedy}`);
}
