import type { CSSResultOrNative } from 'lit';
import { formatWhen, parseWhen } from '../../data/dates/index.js';
import { readHead } from '../../data/readers/head.js';
import { builtInWorld } from '../summit-venues/world-store.js';
import { languageFile } from '../../locales/index.js';

/** Files of the kinds that are likely to be read. */
const FILES = [
  'title,date,lat,lon,group\nA,2001-02-03,1,2,B\nC,2004-05/2006,1,2,B\n',
  '{"type":"FeatureCollection","features":[{"type":"Feature","id":"A","geometry":{"type":"Point","coordinates":[1,2]},"properties":{"title":"A","date":"2001-02-03"}}]}',
];

/** What every first picture needs, whatever its data: each takes as long as a frame or two. */
const needed: readonly (() => unknown)[] = [
  // The first date in a page makes the browser look for all the languages that it knows.
  () => formatWhen(parseWhen('1961/1985'), { lang: pageLang() }),
  () => languageFile(pageLang()),
  builtInWorld,
  // What reads a file is compiled when it first does.
  ...FILES.map((text) => () => readHead(new TextEncoder().encode(text), {})),
];

const pageLang = (): string => document.documentElement.lang || navigator.language;

/**
 * Makes that ready, and the style sheets of elements, while the page waits for its data and has nothing else to do. Where
 * that never happens it is not missed.
 */
export function getReadyMeanwhile(
  elements: readonly { readonly elementStyles: readonly CSSResultOrNative[] }[],
): void {
  if (!('requestIdleCallback' in globalThis)) return;
  const styles = elements.flatMap(({ elementStyles }) => elementStyles);
  // Asked for, a sheet is there.
  const sheets = (): unknown => styles.map((style) => 'styleSheet' in style && style.styleSheet);
  for (const part of [...needed, sheets]) requestIdleCallback(part);
}
