import { show } from '../issues.js';
import { precisionOf } from './feature-class.js';
import { readDateText, type DateReading } from './date-text.js';
import { shapeOf } from './cells.js';
import { readTable } from './csv-text.js';
import { yearText } from './foreign-dates.js';
import { Gathering, named, withWords } from './gathering.js';
import { namesOf } from './gazetteer-names.js';
import { nothing, type EventDraft, type Reading } from './reader.js';

/** What the short forms of addresses in `matches` and `aat_types` stand for. */
const AUTHORITIES: ReadonlyMap<string, string> = new Map([
  ['aat', 'http://vocab.getty.edu/page/aat/'],
  ['bnf', 'https://data.bnf.fr/'],
  ['cerl', 'https://data.cerl.org/thesaurus/'],
  ['dbp', 'http://dbpedia.org/resource/'],
  ['gn', 'http://www.geonames.org/'],
  ['gnd', 'http://d-nb.info/gnd/'],
  ['gov', 'http://gov.genealogy.net/'],
  ['loc', 'http://id.loc.gov/authorities/subjects/'],
  ['pl', 'https://pleiades.stoa.org/places/'],
  ['tgn', 'http://vocab.getty.edu/page/tgn/'],
  ['viaf', 'http://viaf.org/viaf/'],
  ['wd', 'https://www.wikidata.org/wiki/'],
  ['wp', 'https://wikipedia.org/wiki/'],
]);

/** The feature classes of GeoNames as names of groups. */
const CLASSES: ReadonlyMap<string, string> = new Map([
  ['A', 'Administrative entities'],
  ['H', 'Water bodies'],
  ['L', 'Regions, landscapes'],
  ['P', 'Populated places'],
  ['R', 'Roads, routes, rail'],
  ['S', 'Sites'],
  ['T', 'Landforms'],
]);

/** Where the fields of an event stand. */
const NAMES = {
  when: 'start',
  place: 'title',
  name: 'title',
  country: 'ccodes',
  radius: 'approximation',
  geometry: 'geowkt',
  group: 'types',
  links: 'matches',
  sources: 'title_source',
  'sources[0].url': 'title_uri',
  note: 'variants',
  summary: 'description',
};

/** LP-TSV, the tables of the World Historical Gazetteer: one place per row with the years in which it went by a name. */
export function read(text: string): Reading {
  const table = readTable(text);
  const columns = new Map(table.headers.map((header, i) => [header.toLowerCase(), i] as const).reverse());
  if (!columns.has('title')) {
    const remedy = 'The first row must hold id, title, title_source and start or attestation_year.';
    return nothing('unknown-headers', 'row 1', `This is no LP-TSV. ${remedy}`);
  }
  const gathering = new Gathering(table.issues);
  for (const row of table.rows) {
    const cell = (name: string): string => {
      const column = columns.get(name);
      return column === undefined ? '' : (row.cells[column] ?? '').trim();
    };
    const at = (name: string): string =>
      name === '' ? `row ${row.number}` : `row ${row.number}, column "${name}"`;
    const event = eventOf(cell, (code, name, message) => gathering.log.warn(code, at(name), message));
    gathering.add(event, named(at, { ...NAMES, when: whenColumn(cell), lat: 'lat', lon: 'lon' }));
  }
  return gathering.reading();
}

type Cell = (name: string) => string;
type Warn = (code: string, name: string, message: string) => void;

const whenColumn = (cell: Cell): string => (cell('start') !== '' ? 'start' : 'attestation_year');
const listOf = (cell: string): readonly string[] =>
  cell
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '');

function eventOf(cell: Cell, warn: Warn): EventDraft {
  const [country] = listOf(cell('ccodes'));
  const kilometres = Number(cell('approximation') || NaN);
  const [type, ...furtherTypes] = listOf(cell('types'));
  const [featureClass = ''] = listOf(cell('fclasses'));
  const source = cell('title_source');
  const url = cell('title_uri');
  const [parent, parentId] = [cell('parent_name'), cell('parent_id')];
  const shape = cell('geowkt') === '' ? undefined : shapeOf(cell('geowkt'));
  if (cell('geowkt') !== '' && !shape) {
    const remedy = 'Write well-known text, such as POINT(105.85 21.03).';
    warn('bad-geometry', 'geowkt', `${show(cell('geowkt'))} is no shape. ${remedy}`);
  }
  const title = cell('title') || undefined;
  const { name, further } = namesOf(title, listOf(cell('variants')).map(variantOf));
  return {
    id: cell('id') || undefined,
    title,
    ...datesOf(cell, warn),
    venue: {
      ...(name !== undefined && { name }),
      ...(country !== undefined && { country }),
      ...Object.fromEntries(
        (['lat', 'lon'] as const).map((key) => [key, (shape ? shape[key] : cell(key)) || undefined]),
      ),
      precision: precisionOf(featureClass),
      ...(kilometres >= 0 && { radius: kilometres * 1000 }),
      ...(parent !== '' && { note: parent }),
    },
    geometry: shape?.geometry,
    group: type ?? CLASSES.get(featureClass.toUpperCase()),
    summary: cell('description') || undefined,
    note: withWords(withWords(undefined, further), furtherTypes),
    links: [
      ...listOf(cell('matches')).flatMap(linkOf),
      ...linkOf(parentId).map(({ url }) => ({ url, title: parent || url })),
    ],
    sources: source === '' ? undefined : [{ title: source, ...(url !== '' && { url }) }],
  };
}

/** `Stamboul@fr` and its language. */
function variantOf(variant: string): readonly [tag: string | undefined, name: string] {
  const [, name = variant, tag] = /^(.+)@([A-Za-z]{2,3}(?:-[A-Za-z\d]+)*)$/.exec(variant) ?? [];
  return [tag, name];
}

function linkOf(match: string): readonly { readonly url: string; readonly title: string }[] {
  if (/^https?:\/\//i.test(match)) return [{ url: match, title: match }];
  const [prefix = '', id = ''] = match.split(/:(.*)/);
  const base = AUTHORITIES.get(prefix.toLowerCase());
  return base === undefined || id === '' ? [] : [{ url: base + encodeURI(id), title: match }];
}

/** `start` and `end` say from when to when; `attestation_year` alone that a source of that year has the name. */
function datesOf(cell: Cell, warn: Warn): Pick<EventDraft, 'when' | 'start' | 'end' | 'displayDate'> {
  const date = (name: string): string | undefined => {
    const text = cell(name);
    if (text === '') return undefined;
    const { when, problem } = readLpDate(text);
    if (problem !== undefined) warn('unclear-date', name, `${problem} The place is kept without it.`);
    return when;
  };
  const [start, end] = [date('start'), date('end')];
  const words = start === undefined && end === undefined ? cell('start') || cell('end') : '';
  if (end !== undefined) return { start, end };
  // Without an end it lasts to nobody knows when.
  if (start !== undefined) return { when: start.includes('/') ? start : `${start}/` };
  return { when: date('attestation_year'), displayDate: words || undefined };
}

/** Years before Christ are counted as people do: -320 is 320 BC. */
function readLpDate(text: string): DateReading {
  const [, year, rest = ''] = /^-(\d{1,6})((?:-\d\d){0,2})$/.exec(text) ?? [];
  if (year === undefined) return readDateText(/^\d{1,2}$/.test(text) ? text.padStart(4, '0') : text);
  if (Number(year) === 0) return { problem: `${show(text)} is no year: the year before 1 is -1.` };
  return { when: yearText(1 - Number(year)) + rest };
}
