import type { Table } from './csv-text.js';
import { columnsByRole, roleOf, type Role, type RoleColumns } from './headers.js';
import { isTimed, itemRow, textIn, timesIn, type ItemRow } from './html-items.js';
import { findAll, htmlTree, treeOfDom, type DomNode, type HtmlNode } from './html-tree.js';
import { partsOf } from './html-table.js';
import { nothing, type EventDraft, type Reading } from './reader.js';
import { readRows } from './rows.js';

/** A page, or a piece of one, with a table of events or a list with `<time datetime="…">`. */
export const read = (text: string): Reading => readTree(htmlTree(text));

/** The same from an element or fragment of a document, such as what a page put inside a tag. Nothing of it is changed. */
export const readElement = (element: DomNode): Reading => readTree(treeOfDom(element));

const isTable = ({ name }: HtmlNode): boolean => name === 'table';
const isList = ({ name }: HtmlNode): boolean => name === 'ol' || name === 'ul';

function readTree(tree: HtmlNode): Reading {
  const around: HtmlNode = { name: '', attributes: new Map(), children: [tree] };
  const lang = languageOf(tree);
  const tables = findAll(around, isTable).filter((table) => isTimed(table) || hasDates(table));
  const [table] = tables;
  const reading = table ? readHtmlTable(table) : readLists(findAll(around, isList).filter(isTimed));
  if (!reading) {
    const remedy = 'Name a column "date", or write <li><time datetime="2018-06-12">…</time> …</li>.';
    return nothing(
      'no-events',
      `line ${tree.line ?? 1}`,
      `There is no table or list of events here. ${remedy}`,
    );
  }
  const heading = table && findAll(table, ({ name }) => name === 'caption').map(textIn)[0];
  const [, other] = tables;
  const issues = other
    ? [
        ...reading.issues,
        { code: 'more-tables', path: `line ${other.line ?? 1}`, message: MORE, severity: 'warning' as const },
      ]
    : reading.issues;
  const data = { ...asRecord(reading.data), ...(heading && { title: heading }), ...(lang && { lang }) };
  return { ...reading, data, issues };
}

/** The language of the whole, said by the one element that everything stands in. */
function languageOf(node: HtmlNode): string | undefined {
  const elements = node.children.filter((child) => typeof child !== 'string');
  const [only] = elements.length === 1 ? elements : [];
  const lang = node.attributes.get('lang') ?? '';
  return /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(lang) ? lang : only && languageOf(only);
}

const MORE = 'Only the first table of events is read. Read the others one by one, or make them one table.';

/** What `readRows` gives: `{ events }`, or an empty list where it found no columns. */
const asRecord = (data: unknown): object =>
  typeof data === 'object' && data !== null && !Array.isArray(data) ? data : { events: [] };

const DATES: readonly Role[] = ['when', 'start', 'date', 'year'];

const headersOf = (table: HtmlNode): readonly string[] =>
  partsOf(table).heads.map((cells) => cells.map(textIn).join(' ').trim());

function hasDates(table: HtmlNode): boolean {
  const { main } = columnsByRole(headersOf(table));
  return DATES.some((role) => main.has(role));
}

function readHtmlTable(table: HtmlNode): Reading {
  const { body } = partsOf(table);
  const said = new Map<HtmlNode, string>();
  /** What a cell says. One that spans many rows is read once. */
  const words = (cell: HtmlNode | undefined): string => {
    let text = cell && said.get(cell);
    if (cell && text === undefined) said.set(cell, (text = timesIn(cell).join(' – ') || textIn(cell)));
    return text ?? '';
  };
  const headers = headersOf(table);
  const grid = body.filter(({ cells }) => cells.some((cell) => words(cell) !== ''));
  const columns = completed(
    headers,
    columnsByRole(headers),
    grid.map(({ cells }) => cells),
  );
  const rows = grid.map(({ cells }, index) => ({
    number: index + 2,
    cells: headers.map((_, column) => words(cells[column])),
  }));
  const naming = (row: number, header: string): string => {
    const line = grid[row - 2]?.line;
    const place = `${line === undefined ? '' : `line ${line}, `}row ${row}`;
    return header === '' ? place : `${place}, column "${header}"`;
  };
  const extras = grid.map(({ row }) => itemRow(row));
  const items: Table = { headers, rows, issues: [], decimalComma: false, naming };
  return readRows(items, columns, (event, { number }) => enrich(event, extras[number - 2]));
}

/** Without a header that says so, dates are where the `<time>` stands, titles in the first column left, words in the next. */
function completed(
  headers: readonly string[],
  { main, tagged }: RoleColumns,
  rows: readonly (readonly (HtmlNode | undefined)[])[],
): RoleColumns {
  const columns = new Map(main);
  const counted = headers.map((_, column) => rows.filter((cells) => isTimedCell(cells[column])).length);
  const most = Math.max(0, ...counted);
  if (!DATES.some((role) => columns.has(role)) && most > 0) columns.set('date', counted.indexOf(most));
  if (!columns.has('title')) {
    const taken = new Set(columns.values());
    const heads = headers.map((_, column) => rows.some((cells) => cells[column]?.name === 'th'));
    const free = headers.findIndex((_, column) => heads[column] && !taken.has(column));
    const title = free >= 0 ? free : headers.findIndex((_, column) => !taken.has(column));
    if (title >= 0) columns.set('title', title);
  }
  if (!columns.has('summary')) {
    const taken = new Set(columns.values());
    const free = headers.findIndex((_, column) => !taken.has(column));
    if (free >= 0) columns.set('summary', free);
  }
  return { main: columns, tagged };
}

const isTimedCell = (cell: HtmlNode | undefined): boolean => cell !== undefined && isTimed(cell);

/** What is in the markup rather than in the words of a cell: links, pictures, points. */
function enrich(event: EventDraft, item: ItemRow | undefined): void {
  if (!item) return;
  const { lat, lon } = Object.fromEntries(item.cells);
  if (event.lat === undefined && event.venue === undefined && lat !== undefined && lon !== undefined) {
    Object.assign(event, { lat, lon });
  }
  addLinks(event, item);
}

function addLinks(event: EventDraft, { links, media }: ItemRow): void {
  const known = new Set(event.links?.map(({ url }) => url));
  const fresh = links.filter(({ url }) => !known.has(url));
  if (fresh.length > 0) event.links = [...(event.links ?? []), ...fresh];
  if (media.length > 0) event.media = [...(event.media ?? []), ...media];
}

/** The items of lists as rows of a table whose headers are what the items say. */
function readLists(lists: readonly HtmlNode[]): Reading | undefined {
  const nodes = lists.flatMap((list) => findAll(list, ({ name }) => name === 'li'));
  const items = nodes.map(itemRow);
  if (items.length === 0) return undefined;
  const headers = [...new Set(items.flatMap(({ cells }) => [...cells.keys()]))];
  const main = new Map(headers.map((role, column) => [role, column] as const));
  const naming = (row: number, header: string): string => {
    const line = nodes[row - 1]?.line;
    const place = `${line === undefined ? '' : `line ${line}, `}item ${row}`;
    const role = roleOf(header);
    return role === undefined ? place : `${place}, ${role}`;
  };
  const rows = items.map(({ cells }, index) => ({
    number: index + 1,
    cells: headers.map((role) => cells.get(role) ?? ''),
  }));
  const table: Table = { headers, rows, issues: [], decimalComma: false, naming };
  return readRows(table, { main, tagged: [] }, (event, { number }) => {
    const item = items[number - 1];
    if (item) addLinks(event, item);
  });
}
