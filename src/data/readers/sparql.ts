import { isRaw, type Raw } from '../checks.js';
import { show } from '../issues.js';
import type { Media } from '../types.js';
import { Gathering, named, plainText, textOf } from './gathering.js';
import { recordPath } from './json-scan.js';
import { parseJson } from './parse-json.js';
import { nothing, type Reading } from './reader.js';
import { rolesOf, type Column, type Columns } from './sparql-columns.js';
import { dateOfCell, isPrecise, YearsOnly, type CellDate } from './sparql-dates.js';
import { whenOf } from './wikidata.js';

/** One value of a row. */
export interface Cell {
  readonly value: string;
  /** `uri`, `literal` or `bnode`. */
  readonly type: string;
  readonly datatype: string;
  readonly lang: string | undefined;
}

/** The rows of one item, which a query repeats for each combination of its values. */
interface Item {
  readonly row: number;
  readonly rows: Row[];
}

type Row = ReadonlyMap<string, Cell>;

/** SPARQL 1.1 query results in JSON, as the query service of Wikidata gives them. */
export function read(text: string): Reading {
  const parsed = parseJson(text);
  if (parsed.issue) return { data: [], issues: [parsed.issue] };
  const { data } = parsed;
  const results = isRaw(data) && isRaw(data['results']) ? data['results']['bindings'] : undefined;
  // The service also offers its rows bare.
  const list: unknown = Array.isArray(data) ? data : results;
  if (!Array.isArray(list)) {
    return nothing('not-sparql', 'line 1', `${show(data)} has no results.bindings. Ask for results in JSON.`);
  }
  const path = recordPath(text, Array.isArray(data) ? [] : ['results', 'bindings']);
  return readRows(list, path);
}

function readRows(list: readonly unknown[], path: (index: number, name: string) => string): Reading {
  const gathering = new Gathering();
  const rows = list.map((row, index) => {
    if (isRaw(row)) return readRow(row);
    gathering.log.error(
      'not-a-record',
      path(index, ''),
      `${show(row)} is no row of results and is left out.`,
    );
    return new Map<string, Cell>();
  });
  const columns = rolesOf(rows);
  const years = new YearsOnly();
  for (const item of itemsOf(rows, columns.item)) {
    const at = (name: string): string => path(item.row, name);
    readItem(item, columns, gathering, at, years);
  }
  years.report(gathering.log);
  return gathering.reading();
}

function readRow(row: Raw): Row {
  const cells = new Map<string, Cell>();
  for (const [name, cell] of Object.entries(row)) {
    const value = plainText(isRaw(cell) ? cell['value'] : cell);
    if (value === undefined) continue;
    const given = isRaw(cell) ? cell : {};
    const type = plainText(given['type']) ?? (/^https?:\/\//.test(value) ? 'uri' : 'literal');
    cells.set(name, {
      value,
      type,
      datatype: plainText(given['datatype']) ?? '',
      lang: plainText(given['xml:lang']),
    });
  }
  return cells;
}

function itemsOf(rows: readonly Row[], column: string | undefined): readonly Item[] {
  const items = new Map<string, Item>();
  rows.forEach((cells, row) => {
    if (cells.size === 0) return;
    const key = (column === undefined ? undefined : cells.get(column)?.value) ?? `row ${row}`;
    const item = items.get(key);
    if (item) item.rows.push(cells);
    else items.set(key, { row, rows: [cells] });
  });
  return [...items.values()];
}

function readItem(
  { rows }: Item,
  columns: Columns,
  gathering: Gathering,
  at: (name: string) => string,
  years: YearsOnly,
): void {
  const cellsOf = (column: Column): readonly Cell[] => {
    const name = columns[column];
    const cells = name === undefined ? [] : rows.flatMap((row) => row.get(name) ?? []);
    return [...new Map(cells.map((cell) => [`${cell.lang ?? ''} ${cell.value}`, cell])).values()];
  };
  const text = (column: Column) => textOf(cellsOf(column).map(({ lang, value }) => [lang, value]));
  const [item] = cellsOf('item');
  const dates = (column: 'date' | 'start' | 'end'): readonly CellDate[] =>
    rows.flatMap((row) => {
      const cell = row.get(columns[column] ?? '');
      const precision = row.get(columns.precisions.get(columns[column] ?? '') ?? '')?.value;
      return cell ? [dateOfCell(cell, precision)] : [];
    });
  const [points, starts, ends] = [dates('date'), dates('start'), dates('end')];
  for (const [column, found] of [
    ['date', points],
    ['start', starts],
    ['end', ends],
  ] as const) {
    if (found.some((date) => !isPrecise(date))) years.add(at(columns[column] ?? ''));
  }
  const titles = text('label');
  gathering.add(
    {
      id: idOf(item),
      title: titles ?? idOf(item),
      ...whenOf(points, starts, ends),
      ...pointOf(cellsOf('coord'), gathering, at(columns.coord ?? '')),
      summary: text('description'),
      place: text('place'),
      group: cellsOf('group')[0]?.value,
      media: filled(cellsOf('image').map(pictureOf)),
      links: filled(
        [item, ...cellsOf('article')].flatMap((cell) =>
          cell?.type === 'uri' ? [{ url: webAddress(cell.value), title: linkTitle(cell.value) }] : [],
        ),
      ),
    },
    named(at, namesOf(columns)),
  );
}

const filled = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined);

const POINT = /^\s*POINT\s*\(\s*([-+\d.eE]{1,30})\s+([-+\d.eE]{1,30})\s*\)/i;
const GLOBE = /^<([^<>\s]*)>\s*/;

/** The place of the first coordinates that are on Earth. */
function pointOf(
  cells: readonly Cell[],
  { log }: Gathering,
  path: string,
): { readonly lat?: number; readonly lon?: number } {
  for (const { value } of cells) {
    const globe = GLOBE.exec(value)?.[1];
    const isEarth = globe === undefined || /\/(?:Q2|CRS84|4326)$/.test(globe);
    if (!isEarth) {
      log.warn('other-globe', path, `${show(value)} lies on another globe than the Earth and gets no point.`);
      continue;
    }
    const point = POINT.exec(value.replace(GLOBE, ''));
    if (point) return { lon: Number(point[1]), lat: Number(point[2]) };
    log.error('bad-geometry', path, `${show(value)} is no point. Select coordinates as Point(lon lat).`);
  }
  return {};
}

/** `http://www.wikidata.org/entity/Q1` -> `Q1`. */
const idOf = (cell: Cell | undefined): string | undefined =>
  cell?.type === 'uri' ? cell.value.slice(cell.value.lastIndexOf('/') + 1) || cell.value : cell?.value;

/** Pages of Wikidata and files of Commons are named by addresses without encryption. */
const webAddress = (url: string): string =>
  url.replace(/^http:(?=\/\/(?:www\.wikidata|commons\.wikimedia)\.org\/)/, 'https:');

const linkTitle = (url: string): string =>
  /wikidata\.org\/entity\//.test(url) ? `Wikidata ${url.slice(url.lastIndexOf('/') + 1)}` : url;

const pictureOf = ({ value }: Cell): Media => ({ url: webAddress(value), alt: '' });

const namesOf = ({
  item,
  label,
  date,
  start,
  end,
  coord,
  description,
  place,
  group,
  image,
  article,
}: Columns) => ({
  id: item ?? 'item',
  title: label ?? 'itemLabel',
  when: date ?? start ?? 'date',
  start: start ?? 'start',
  end: end ?? 'end',
  lat: coord ?? 'coord',
  lon: coord ?? 'coord',
  summary: description ?? 'itemDescription',
  place: place ?? 'placeLabel',
  group: group ?? 'typeLabel',
  media: image ?? 'image',
  links: article ?? item ?? 'article',
});
