import { formatWhen, parseWhen } from '../../data/dates/index.js';
import { builtInWorld } from '../summit-venues/world-store.js';
import { languageFile } from '../../locales/index.js';

/** What every first picture needs, whatever its data: each takes as long as a frame or two. */
const needed: readonly (() => unknown)[] = [
  // The first date in a page makes the browser look for all the languages that it knows.
  () => formatWhen(parseWhen('1961/1985'), { lang: pageLang() }),
  () => languageFile(pageLang()),
  builtInWorld,
];

const pageLang = (): string => document.documentElement.lang || navigator.language;

/** Makes it ready while the page waits for its data and has nothing else to do. Where that never happens it is not missed. */
export function getReadyMeanwhile(): void {
  if (!('requestIdleCallback' in globalThis)) return;
  for (const part of needed) requestIdleCallback(part);
}
