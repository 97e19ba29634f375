// @ts-check
/** The figures as text: one table per number of events, our targets beside them. */
import { PAGES } from './pages.mjs';
import { TEXT, targetOf } from './targets.mjs';

/**
 * @typedef {import('./run.mjs').Table} Table
 * @typedef {import('./run.mjs').TextTable} TextTable
 * @typedef {import('./stats.mjs').Spread} Spread
 */

/** Figures by name, in the order of the table, with how they are told. */
const NAMES = /** @type {const} */ ({
  gzip: 'to ship, gzip KB',
  brotli: 'to ship, brotli KB',
  painted: 'data to painted, ms',
  first: 'data to first view, ms',
  fromScript: 'script to first view, ms',
  work: 'main thread until then, ms',
  blocking: 'blocked over 50 ms, ms',
  longest: 'longest task, ms',
  heap: 'heap, MB',
  main: 'main thread, ms/frame',
  style: '  of which style',
  layout: '  of which layout',
  interval: 'frame interval, ms',
  p95: 'frame interval p95, ms',
  latency: 'input to frame, ms',
});

/** 'window: main' -> ['window', 'main'] @param {string} figure @returns {[gesture: string, name: string]} */
export function partsOf(figure) {
  const at = figure.lastIndexOf(': ');
  return at < 0 ? ['', figure] : [figure.slice(0, at), figure.slice(at + 2)];
}

/** @param {number} value */
export function short(value) {
  if (!Number.isFinite(value)) return '–';
  return value >= 100 ? Math.round(value).toLocaleString('en-US').replace(',', '\u202f') : value.toFixed(1);
}

/** @param {Spread | 'STOP' | undefined} value */
function told(value) {
  if (value === undefined) return '–';
  if (value === 'STOP') return 'STOP';
  const { min, median, max } = value;
  return short(min) === short(max) ? short(median) : `${short(median)} (${short(min)}–${short(max)})`;
}

/** @param {Spread | 'STOP' | undefined} value */
const middle = (value) => (value === undefined || value === 'STOP' ? NaN : value.median);

/** Ours against the floor and the target. @param {Table} table @param {string} figure */
export function verdict({ data, pages }, figure) {
  const ours = middle(pages.ours?.[figure]);
  const ratio = ours / middle(pages.floor?.[figure]);
  const target = targetOf(data, partsOf(figure)[1]);
  const told = Number.isFinite(ratio) ? `${short(ratio)} ×` : '';
  if (!target) return { ratio: told, target: '', met: null };
  const [value, most] = 'ratio' in target ? [ratio, target.ratio] : [ours, target.most];
  const met = pages.ours?.[figure] === 'STOP' ? false : Number.isFinite(value) ? value <= most : null;
  return { ratio: told, target: `≤ ${most}${'ratio' in target ? ' ×' : ''}`, met };
}

/** Columns as wide as what is in them; the first to the left, the others to the right. @param {readonly (readonly string[])[]} rows */
export function columns(rows) {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => (row[i] ?? '').length)));
  return rows
    .map((row) =>
      row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))),
    )
    .map((cells) => cells.join('  ').trimEnd());
}

/** @param {Table} table */
export function tableText(table) {
  const pages = /** @type {import('./run.mjs').PageName[]} */ (Object.keys(table.pages));
  const figures = [...new Set(pages.flatMap((page) => Object.keys(table.pages[page] ?? {})))];
  const order = Object.keys(NAMES);
  const gestures = [...new Set(figures.map((figure) => partsOf(figure)[0]))];
  const withOurs = pages.includes('ours');

  /** @type {string[][]} */
  const rows = [
    ['', ...pages.map((page) => PAGES[page].label), ...(withOurs ? ['to floor', 'target', ''] : [])],
  ];
  for (const gesture of gestures) {
    if (gesture !== '') rows.push([gesture]);
    const own = figures.filter((figure) => partsOf(figure)[0] === gesture);
    for (const name of order.filter((name) => own.some((figure) => partsOf(figure)[1] === name))) {
      const figure = gesture === '' ? name : `${gesture}: ${name}`;
      const cells = pages.map((page) => told(table.pages[page]?.[figure]));
      const { ratio, target, met } = verdict(table, figure);
      const mark = met === null ? '' : met ? '✓' : '✗';
      const label = /** @type {Record<string, string>} */ (NAMES)[name] ?? name;
      rows.push([
        `${gesture === '' ? '' : '  '}${label}`,
        ...cells,
        ...(withOurs ? [ratio, target, mark] : []),
      ]);
    }
  }
  const name =
    table.data === 'quakes'
      ? 'Earthquakes of a week'
      : `${Number(table.data).toLocaleString('en-US')} events`;
  return [
    `${name}: median (least–most)`,
    ...columns(rows),
    ...table.left.map((line) => `Left out: ${line}`),
  ].join('\n');
}

/** @param {readonly TextTable[]} tables */
export function textTableText(tables) {
  const rows = tables.map(({ data, kind, figures }) => [
    `${Number(data).toLocaleString('en-US')} rows of ${kind}`,
    told(figures.parse),
    told(figures.first),
    told(figures.painted),
    told(figures.ratio),
    told(figures.longest),
  ]);
  const head = [
    '',
    'JSON.parse, ms',
    'first events, ms',
    'at rest, ms',
    `first : JSON.parse, ≤ ${TEXT.ratio}`,
  ];
  return [
    'From text: median (least–most)',
    ...columns([[...head, `longest task, ms, ≤ ${TEXT.longest}`], ...rows]),
  ].join('\n');
}
