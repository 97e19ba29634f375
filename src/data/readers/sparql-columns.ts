import type { Cell } from './sparql.js';

/** What a column of results may hold. */
export type Column =
  | 'item'
  | 'label'
  | 'coord'
  | 'date'
  | 'start'
  | 'end'
  | 'description'
  | 'place'
  | 'group'
  | 'image'
  | 'article';

export type Columns = { readonly [K in Column]?: string | undefined } & {
  /** Columns of dates -> the columns that tell their precision. */
  readonly precisions: ReadonlyMap<string, string>;
};

type Row = ReadonlyMap<string, Cell>;

/** Names that queries give to what they select, best first. */
const NAMES: readonly (readonly [Column, RegExp])[] = [
  ['item', /^(?:item|event|entity|subject|s)$/i],
  ['label', /^(?:item|event|entity)?label$|^(?:title|name)$/i],
  ['coord', /^(?:coord(?:s|inates?)?|coordinate_?location|location_?coord(?:inate)?s?|geo|point|p625)$/i],
  ['start', /^(?:start|begin|from)(?:_?(?:date|time))?$|^p580$/i],
  ['end', /^(?:end|until|to)(?:_?(?:date|time))?$|^p582$/i],
  ['date', /^(?:date|point_?in_?time|time|when|year|p585)$/i],
  ['image', /^(?:image|pic|picture|photo|p18)$/i],
  ['description', /^(?:item|event|entity)?description$/i],
  ['place', /^(?:place|location|venue|city)label$/i],
  ['group', /^(?:type|kind|class|instance|category|group|layer)label$|^layer$/i],
  ['article', /^(?:article|sitelink|website|url|wikipedia)$/i],
];

const DATE_TYPES = /#(?:dateTime|date|gYear|gYearMonth)$/;
const WKT_TYPE = /#wktLiteral$/i;
const PRECISION = /_?precision$/i;

/** The columns of the first rows by name, and by the type of their values where no name says it. */
export function rolesOf(rows: readonly Row[]): Columns {
  const samples = new Map<string, Cell>();
  for (const row of rows.slice(0, SAMPLE)) {
    for (const [name, cell] of row) if (!samples.has(name)) samples.set(name, cell);
  }
  const names = [...samples.keys()];
  const found = new Map<Column, string>();
  for (const [column, pattern] of NAMES) {
    const name = names.find((each) => pattern.test(each));
    if (name !== undefined) found.set(column, name);
  }
  const taken = new Set(found.values());
  const free = (fits: (cell: Cell, name: string) => boolean): string[] =>
    [...samples].filter(([name, cell]) => !taken.has(name) && fits(cell, name)).map(([name]) => name);
  const fill = (column: Column, name: string | undefined): void => {
    if (name === undefined || found.has(column)) return;
    found.set(column, name);
    taken.add(name);
  };
  fill('item', free(({ type, value }) => type === 'uri' && /\/entity\/Q\d+$/.test(value))[0]);
  fill(
    'label',
    found.has('item') ? names.find((name) => name === `${found.get('item') ?? ''}Label`) : undefined,
  );
  fill(
    'coord',
    free(({ datatype, value }) => WKT_TYPE.test(datatype) || /^(?:<[^>]*> ?)?Point\(/i.test(value))[0],
  );
  if (!found.has('start') && !found.has('end') && !found.has('date')) {
    const dates = free(({ datatype, value }) => DATE_TYPES.test(datatype) || STAMP.test(value));
    const [first, second] = dates.sort((a, b) => order(samples.get(a), samples.get(b)));
    fill(second === undefined ? 'date' : 'start', first);
    fill('end', second);
  }
  fill(
    'label',
    free(({ lang }) => lang !== undefined)[0] ??
      free(({ type, datatype }, name) => type === 'literal' && datatype === '' && !PRECISION.test(name))[0],
  );
  return { ...Object.fromEntries(found), precisions: precisionsOf(names, found) };
}

const SAMPLE = 200;
const STAMP = /^[-+]?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

/** The earlier of two dates first; years before Christ have a sign that texts are not sorted by. */
function order(a: Cell | undefined, b: Cell | undefined): number {
  const [first, second] = [a, b].map((cell) => parseInt(cell?.value ?? '', 10));
  return (first ?? 0) - (second ?? 0) || ((a?.value ?? '') < (b?.value ?? '') ? -1 : 1);
}

function precisionsOf(
  names: readonly string[],
  found: ReadonlyMap<Column, string>,
): ReadonlyMap<string, string> {
  const precisions = names.filter((name) => PRECISION.test(name));
  const pairs: [string, string][] = [];
  for (const column of ['date', 'start', 'end'] as const) {
    const date = found.get(column);
    if (date === undefined) continue;
    const own = precisions.find((name) => {
      const stem = name.replace(PRECISION, '').toLowerCase();
      return stem === date.toLowerCase() || stem === column;
    });
    // One precision for one date needs no name.
    const only = precisions.length === 1 && column === 'date' ? precisions[0] : undefined;
    const name = own ?? only;
    if (name !== undefined) pairs.push([date, name]);
  }
  return new Map(pairs);
}
