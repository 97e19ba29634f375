import { show } from '../issues.js';
import { each, finished, TEXT_PER_STEP, type Steps } from '../steps.js';
import type { Issue } from '../types.js';
import { roleOf } from './headers.js';

/*
 * CSV (RFC 4180) is read by a reader of our own. It is in the core and on the way to the first view of a large file: it
 * works in steps where there is no worker, finds the separator and the decimal comma, and says of each cell in which row
 * and column it stands. The usual libraries do the first half of that and weigh three times as much.
 */

/** A row as a spreadsheet shows it: `number` counts from 1, the row of headers included. */
export interface TableRow {
  readonly number: number;
  readonly cells: readonly string[];
}

/** A table of text under one row of headers; blank rows are left out. */
export interface Table {
  readonly headers: readonly string[];
  readonly rows: readonly TableRow[];
  readonly issues: readonly Issue[];
  /** Whether numbers may have a comma for a decimal point, which is where commas do not part the cells. */
  readonly decimalComma: boolean;
  /** Names a cell, or with '' its row, in issues. Default `row 12, column "Latitude"`. */
  readonly naming?: (row: number, header: string) => string;
}

const inRow = (row: number, header: string): string =>
  header === '' ? `row ${row}` : `row ${row}, column "${header}"`;

/** Names a cell as the author of the table knows it. */
export const cellPath = ({ naming = inRow }: Table, row: number, header: string): string =>
  naming(row, header);

const DELIMITERS = [',', ';', '\t', '|'] as const;

/** Reads text as RFC 4180 has it, with any of the usual delimiters. Never throws; what is odd becomes an issue. */
export const readTable = (text: string): Table => finished(tableSteps(text));

/** The same in steps. */
export function* tableSteps(text: string): Steps<Table> {
  const issues: Issue[] = [];
  const { delimiter, body } = delimiterOf(text);
  const rows = yield* csvSteps(body, delimiter, Infinity, (row) =>
    issues.push({
      code: 'unclosed-quote',
      path: `row ${row}`,
      message:
        'A quote is opened here and never closed, so it is read as a sign like any other. Close it, or double it.',
      severity: 'warning',
    }),
  );
  const first = headerRow(rows);
  const headers = (rows[first] ?? []).map((cell) => cell.trim());
  const filled: TableRow[] = [];
  let garbled = -1;
  const take = (index: number): void => {
    const cells = rows[index] ?? [];
    if (garbled < 0 && cells.some((cell) => cell.includes('\uFFFD'))) garbled = index;
    if (first < 0 || index <= first || !isFilled(cells)) return;
    const number = index + 1;
    filled.push({ number, cells });
    if (cells.length <= headers.length) return;
    const extra = cells.slice(headers.length).find((cell) => cell.trim() !== '');
    if (extra === undefined) return;
    const remedy = 'Put quotes around a cell that holds the sign between cells.';
    issues.push({
      code: 'extra-cells',
      path: `row ${number}`,
      message: `The row has ${cells.length} cells for ${headers.length} headers, ${show(extra.trim())} among them. ${remedy}`,
      severity: 'warning',
    });
  };
  yield* each(rows.length, take, 'text');
  if (garbled >= 0) {
    issues.push({
      code: 'garbled-text',
      path: `row ${garbled + 1}`,
      message:
        'The sign \uFFFD stands for letters that were lost: the file is not in UTF-8. Save it as "CSV UTF-8".',
      severity: 'warning',
    });
  }
  return { headers, rows: filled, issues, decimalComma: delimiter !== ',' };
}

/** The row of headers. */
export function headerCells(head: string): readonly string[] {
  const { delimiter, body } = delimiterOf(head);
  const rows = parseCsv(body, delimiter, ROWS_SNIFFED, () => undefined);
  return rows[headerRow(rows)] ?? [];
}

/** The first row that is not blank; or, where it says nothing known, the first below it that names two columns. */
function headerRow(rows: readonly (readonly string[])[]): number {
  const first = rows.findIndex(isFilled);
  const isKnown = (cell: string): boolean => roleOf(cell) !== undefined;
  if (first < 0 || rows[first]?.some(isKnown)) return first;
  // Spreadsheets often have a title above the table.
  const below = rows
    .slice(first, first + ROWS_SNIFFED)
    .findIndex((cells) => cells.filter(isKnown).length > 1);
  return below < 0 ? first : first + below;
}

const isFilled = (cells: readonly string[]): boolean => cells.some((cell) => cell.trim() !== '');

const ROWS_SNIFFED = 20;
const CHARS_SNIFFED = 65_536;

/** The delimiter that cuts the first rows most evenly, quotes respected; or the one that `sep=;` names. */
function delimiterOf(text: string): { delimiter: string; body: string } {
  const named = /^sep=([,;\t|])\r?\n/i.exec(text);
  if (named?.[1] !== undefined) return { delimiter: named[1], body: text.slice(named[0].length) };
  const head = text.slice(0, CHARS_SNIFFED);
  let best: { delimiter: string; even: number; cells: number } = { delimiter: ',', even: 0, cells: 1 };
  for (const delimiter of DELIMITERS) {
    const rows = parseCsv(head, delimiter, ROWS_SNIFFED, () => undefined).filter(isFilled);
    const cells = rows[0]?.length ?? 0;
    if (cells < 2) continue;
    const even = rows.filter((row) => row.length === cells).length / rows.length;
    if (even > best.even || (even === best.even && cells > best.cells)) best = { delimiter, even, cells };
  }
  return { delimiter: best.delimiter, body: text };
}

type Rows = readonly (readonly string[])[];

const parseCsv = (...given: Parameters<typeof csvSteps>): Rows => finished(csvSteps(...given));

/** The cells of the first rows, blank rows among them. A quote that is not closed is reported and means itself. */
function* csvSteps(
  text: string,
  delimiter: string,
  limit: number,
  onUnclosed: (row: number) => void,
): Steps<Rows> {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  let noQuotesFrom = Infinity;
  let pause = TEXT_PER_STEP;
  // Found once and used until passed, so that each sign is looked at once.
  let nextDelimiter = -1;
  let nextBreak = -1;
  while (at <= text.length && rows.length < limit) {
    if (at >= pause) {
      yield { done: at, total: text.length, unit: 'text' };
      pause = at + TEXT_PER_STEP;
    }
    let cell = '';
    if (text.charCodeAt(at) === QUOTE && at < noQuotesFrom) {
      const end = endOfQuoted(text, at);
      if (end < 0) {
        noQuotesFrom = at;
        onUnclosed(rows.length + 1);
      } else {
        cell = text.slice(at + 1, end).replaceAll('""', '"');
        at = end + 1;
      }
    }
    if (nextDelimiter < at) nextDelimiter = indexOf(text, delimiter, at);
    if (nextBreak < at) nextBreak = breakAt(text, at);
    const end = Math.min(nextDelimiter, nextBreak);
    row.push(cell + text.slice(at, end));
    at = end + 1;
    if (end < nextBreak) continue;
    rows.push(row);
    row = [];
    if (text.charCodeAt(end) === RETURN && text.charCodeAt(at) === NEWLINE) at += 1;
    // What ends with a line break has no row after it.
    if (at >= text.length) break;
  }
  return rows;
}

const QUOTE = 0x22;
const NEWLINE = 0x0a;
const RETURN = 0x0d;

/** The quote that closes the one at `at`; -1 where none does. */
function endOfQuoted(text: string, at: number): number {
  let end = text.indexOf('"', at + 1);
  while (end >= 0 && text.charCodeAt(end + 1) === QUOTE) end = text.indexOf('"', end + 2);
  return end;
}

const indexOf = (text: string, sign: string, from: number): number => {
  const at = text.indexOf(sign, from);
  return at < 0 ? text.length : at;
};

const BREAK = /[\r\n]/g;

function breakAt(text: string, from: number): number {
  BREAK.lastIndex = from;
  return BREAK.exec(text)?.index ?? text.length;
}
