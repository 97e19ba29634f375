// @ts-check
/** The part of the figures that stands in the project's README, between two marks. */
import { readFileSync, writeFileSync } from 'node:fs';
import { PAGES } from './pages.mjs';
import { partsOf, short } from './report.mjs';

/**
 * @typedef {import('./run.mjs').Table} Table
 * @typedef {import('./run.mjs').PageName} PageName
 * @typedef {{ commit: string, date: string, browser: string, cores: number, runs: number, tables: Table[] }} Results
 */

export const MARKS = /** @type {const} */ (['<!-- bench -->', '<!-- /bench -->']);
/** Beyond this number of events the gestures of most pages are no longer measured. */
const GESTURES_UP_TO = 100_000;

/** @param {Table} table @param {PageName} page @param {string} figure */
function cell({ pages }, page, figure) {
  const value = pages[page]?.[figure];
  return value === undefined ? '–' : value === 'STOP' ? 'STOP' : short(value.median);
}

/** Cells padded as the formatter does it. @param {readonly (readonly string[])[]} rows */
function markdown([head = [], ...body]) {
  const widths = head.map((_, i) => Math.max(3, ...[head, ...body].map((row) => (row[i] ?? '').length)));
  const line = (/** @type {readonly string[]} */ row) =>
    `| ${widths.map((width, i) => (i === 0 ? (row[i] ?? '').padEnd(width) : (row[i] ?? '').padStart(width))).join(' | ')} |`;
  const rule = `| ${widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(head), rule, ...body.map(line)].join('\n');
}

/** @param {Results} results */
export function readmeText({ commit, date, browser, cores, runs, tables }) {
  const pages = /** @type {PageName[]} */ (Object.keys(PAGES)).filter((page) =>
    tables.some((table) => table.pages[page]),
  );
  const labels = pages.map((page) => PAGES[page].label);
  const nameOf = (/** @type {Table} */ { data }) =>
    data === 'quakes' ? 'earthquakes (1 707)' : short(Number(data)).replace('.0', '');
  const shown = (/** @type {string} */ figure, /** @type {string} */ head) =>
    markdown([
      [head, ...labels],
      ...tables.map((table) => [nameOf(table), ...pages.map((page) => cell(table, page, figure))]),
    ]);
  const largest = tables.filter(({ data }) => Number(data) <= GESTURES_UP_TO).at(-1);
  const gestures = new Set(
    pages.flatMap((page) => Object.keys(largest?.pages[page] ?? {}).map((figure) => partsOf(figure)[0])),
  );
  gestures.delete('');
  const hands = largest
    ? markdown([
        [`${nameOf(largest)} events`, ...labels],
        ...[...gestures].map((gesture) => [
          gesture,
          ...pages.map((page) => {
            const main = cell(largest, page, `${gesture}: main`);
            return main === '–' || main === 'STOP'
              ? main
              : `${main} (${cell(largest, page, `${gesture}: p95`)})`;
          }),
        ]),
      ])
    : '';
  return [
    `Medians of ${runs} runs, ${date}, commit ${commit}, Chromium ${browser}, ${cores} cores. STOP: over 60 s.`,
    'From data in memory to painted, ms:',
    shown('painted', 'events'),
    'Heap above an empty page, MB:',
    shown('heap', 'events'),
    'Work of the main thread per frame while the hand moves, ms (in brackets the 95th percentile of the frame interval):',
    hands,
  ].join('\n\n');
}

/** @param {string} file @param {Results} results @throws {Error} where the file has no marks */
export function writeReadme(file, results) {
  const [begin, end] = MARKS;
  const text = readFileSync(file, 'utf8');
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${file} has no place for the table: ${begin} and ${end}.`);
  writeFileSync(file, `${text.slice(0, from + begin.length)}\n\n${readmeText(results)}\n\n${text.slice(to)}`);
}
