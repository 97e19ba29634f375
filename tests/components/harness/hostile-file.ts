import { read } from '../../../src/data/readers/index.js';
import type { Dataset } from '../../../src/data/types.js';

/** A file of any format with other words in it: every text that it holds is found by the syntax of the format alone. */

/** A file in pieces: what stands between its texts, and the texts themselves. */
export interface Template {
  readonly texts: readonly string[];
  /** The file with the texts at some places replaced. */
  fill(others: ReadonlyMap<number, string>): string;
}

interface Syntax {
  /** Finds a text: the first group is what stands before it; where there is a third, it is none. */
  readonly text: RegExp;
  read(written: string): string;
  write(text: string): string;
}

const json: Syntax = {
  // Keys are no texts.
  text: /()("(?:[^"\\]|\\.)*")(\s*:)?/gs,
  read: (written) => String(JSON.parse(written)),
  write: (text) => JSON.stringify(text),
};

const table = (delimiter: string): Syntax => ({
  text: new RegExp(`(^|[${delimiter}])("(?:[^"]|"")*"|[^"${delimiter}\\n][^${delimiter}\\n]*)`, 'gm'),
  read: (written) => (written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written),
  write: (text) => `"${text.replaceAll('"', '""')}"`,
});

const ical: Syntax = {
  text: /^([A-Z-]+(?:;[^:\n]*)?:)(.+)$/gm,
  read: (written) => written,
  write: (text) => text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n'),
};

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const xml: Syntax = {
  text: /(<!\[CDATA\[|="|>)((?<=CDATA\[)[^]+?(?=\]\]>)|(?<==")[^"]+(?=")|(?<=>)[^<]*[^<\s][^<]*(?=<))/g,
  read: (written) => written,
  // No XML may hold the signs of control.
  write: (text) => text.replace(/[\u0000-\u0008]/g, '').replace(/[&<>"]/g, (sign) => entities[sign] ?? ''),
};

/** By the name of a file. */
function syntaxOf(name: string, file: string): Syntax {
  if (/\.(?:json|geojson|srj)$/.test(name)) return json;
  if (/\.(?:xml|kml|html)$/.test(name)) return xml;
  if (name.endsWith('.ics')) return ical;
  if (/\.(?:csv|tsv)$/.test(name))
    return table(/^sep=(.)/.exec(file)?.[1] ?? (name.endsWith('.tsv') ? '\t' : ','));
  throw new Error(`How texts are written in ${name} is not known here.`);
}

export function templateOf(name: string, source: string): Template {
  const file = source.replaceAll('\r\n', '\n').replace(name.endsWith('.ics') ? /\n[ \t]/g : /^$/, '');
  const { text, read, write } = syntaxOf(name, file);
  const found = [...file.matchAll(text)].flatMap(({ index, 1: before = '', 2: written = '', 3: none }) =>
    none === undefined ? [{ from: index + before.length, written }] : [],
  );
  return {
    texts: found.map(({ written }) => read(written)),
    fill(others) {
      let at = 0;
      let filled = '';
      for (const [place, { from, written }] of found.entries()) {
        const other = others.get(place);
        filled += file.slice(at, from) + (other === undefined ? written : write(other));
        at = from + written.length;
      }
      return filled + file.slice(at);
    },
  };
}

/** Everything that a dataset holds. */
export const partsOf = (dataset: Dataset): unknown => [
  [dataset.title, dataset.summary, dataset.sources, dataset.venues, dataset.groups, dataset.participants],
  [dataset.relations, dataset.journeys, dataset.eras, dataset.about],
  Array.from({ length: dataset.length }, (_, row) => dataset.event(row)),
];

export const stringsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
};

/** Where and when all events are. */
const skeletonOf = ({ columns }: Dataset): string => [columns.start, columns.end, columns.x].join('|');

/** The texts that were replaced before. */
const markedIn = (texts: readonly string[]): number => texts.filter((text) => text.startsWith('x ')).length;

/** What a list has that another has not. */
function without(list: readonly string[], other: readonly string[]): string[] {
  const rest = [...other];
  return list.filter((text) => {
    const at = rest.indexOf(text);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

/**
 * The places of a file whose texts are words: with others there, nothing but themselves is lost. Places that refer to each
 * other, such as ids, hold the same text and change together. The rest makes the file what it is.
 */
export async function sorted(
  { texts, fill }: Template,
  format: string,
): Promise<{ words: number[]; bones: number[] }> {
  const words: number[] = [];
  const datasetWith = async (more: readonly number[]): Promise<Dataset> =>
    (await read(fill(new Map([...words, ...more].map((at) => [at, `x ${texts[at]}`]))), { format })).dataset;
  let dataset = await datasetWith([]);
  const take = async (places: readonly number[]): Promise<boolean> => {
    const now = await datasetWith(places);
    if (skeletonOf(now) !== skeletonOf(dataset)) return false;
    const [old, young] = [stringsIn(partsOf(dataset)), stringsIn(partsOf(now))];
    if (markedIn(young) < markedIn(old)) return false;
    const lost = without(old, young);
    const text = texts[places[0] ?? NaN] ?? '';
    if (
      lost.length > without(young, old).length &&
      !lost.every((each) => each === text || (text.length > 3 && each.includes(text)))
    )
      return false;
    words.push(...places);
    dataset = now;
    return true;
  };
  const rest: number[] = [];
  for (const place of texts.keys()) if (!(await take([place]))) rest.push(place);
  const bones: number[] = [];
  for (const text of new Set(rest.map((place) => texts[place]))) {
    const places = rest.filter((place) => texts[place] === text);
    if (places.length === 1 || !(await take(places))) bones.push(...places);
  }
  return { words, bones };
}
