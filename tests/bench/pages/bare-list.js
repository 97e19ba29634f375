// @ts-check
/** The rows of the bare page: as many as are in sight, in boxes of a fixed size, each with what `<summit-map>` says of an event. */
import { at } from './columns.js';

/** @typedef {import('./columns.js').Columns} Columns */

/** As many as `<summit-map>` has in sight on this page. */
const ROWS = 13;

const STYLES = `
  .rows { position: absolute; inset: 0 0 auto auto; inline-size: 372px; margin: 0; padding: 0; background: #fff;
    font: 14px/20px sans-serif; contain: strict; block-size: ${64 * ROWS}px }
  .rows li { block-size: 64px; list-style: none; border-block-end: 1px solid #ccc; contain: strict }
  .rows button { all: unset; display: block; position: relative; padding: 5px 8px 5px 38px }
  .rows svg { position: absolute; left: 8px; top: 10px }
  .rows span { display: block; font-size: 12px; line-height: 16px }
  .rows .title { font-size: 14px; line-height: 20px; font-weight: 600 }`;

const CIRCLE = 'M-5 0A5 5 0 1 0 5 0A5 5 0 1 0 -5 0Z';
const SQUARE = 'M-5 -5H5V5H-5Z';
const dates = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });

/** @typedef {ReturnType<typeof makeRow>} Row */

/**
 * @param {HTMLElement} root
 * @returns {(columns: Columns, events: ArrayLike<number>) => void} shows the first of some events
 */
export function listIn(root) {
  const style = document.createElement('style');
  style.textContent = STYLES;
  const list = document.createElement('ol');
  list.className = 'rows';
  const rows = Array.from({ length: ROWS }, makeRow);
  list.append(...rows.map(({ item }) => item));
  root.append(style, list);
  return (columns, events) =>
    rows.forEach((row, i) => {
      const event = events[i];
      if (event !== undefined) write(row, columns, event);
    });
}

function makeRow() {
  const item = document.createElement('li');
  const button = document.createElement('button');
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '-11 -11 22 22');
  svg.setAttribute('width', '22');
  svg.setAttribute('height', '22');
  const mark = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  svg.append(mark);
  const text = (/** @type {string} */ name) => {
    const span = document.createElement('span');
    span.className = name;
    const node = document.createTextNode('');
    span.append(node);
    button.append(span);
    return node;
  };
  button.append(svg);
  item.append(button);
  return { item, button, mark, date: text('date'), title: text('title'), place: text('place') };
}

/** @param {Row} row @param {Columns} columns @param {number} event */
function write({ button, mark, date, title, place }, columns, event) {
  const { start, end, lat, lon, cat } = columns;
  const [from, to] = [at(start, event), at(end, event)];
  const when = Number.isNaN(to) ? dates.format(from) : dates.formatRange(from, to);
  const where = `${lat[event]?.toFixed(2)}, ${lon[event]?.toFixed(2)}`;
  title.nodeValue = columns.title(event);
  date.nodeValue = when;
  place.nodeValue = where;
  mark.setAttribute('d', (cat[event] ?? 0) % 2 === 0 ? CIRCLE : SQUARE);
  button.setAttribute('data-id', String(event));
  button.setAttribute('aria-label', [title.nodeValue, when, where].join(', '));
}
