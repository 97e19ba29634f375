// @ts-check
/**
 * The floor, linked as `<summit-map>` is: its lanes show the window, its map counts what they show, and beside them
 * stands the least that is a list: as many rows as are in sight, in boxes of a fixed size, each with its mark, date,
 * title and place, and the name that is spoken. What a frame has left beyond this is for all else.
 */
import { oncePerFrame } from './brush.js';

/** @typedef {import('./columns.js').Columns} Columns */

const FLOOR = '/floor/floor-agg.js';
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

/** @typedef {{ w0: number, w1: number, t0: number, t1: number }} View of the floor: its window and its lanes */

/** @param {import('./harness.js').Context} context */
export async function mount(context) {
  /** @type {{ mount: (context: import('./harness.js').Context) => Promise<import('./harness.js').Mounted & { view: View }> }} */
  const floor = await import(FLOOR);
  const mounted = await floor.mount(context);
  const { view } = mounted;
  const { cols, range, root } = context;
  const order = Uint32Array.from(cols.start.keys()).sort((a, b) => at(cols.start, a) - at(cols.start, b));
  const canvases = [...root.querySelectorAll('canvas')];
  const rows = listIn(root);

  const draw = oncePerFrame(() => {
    const first = firstFrom(cols.start, order, view.w0);
    rows.forEach((row, i) => {
      const event = order[first + i];
      if (event !== undefined) write(row, cols, event);
    });
  });
  const last = { ...view };
  const link = (/** @type {Event} */ event) => {
    if (!event.isTrusted) return;
    if (view.w0 !== last.w0 || view.w1 !== last.w1) [view.t0, view.t1] = [view.w0, view.w1];
    else if (view.t0 !== last.t0 || view.t1 !== last.t1) [view.w0, view.w1] = [view.t0, view.t1];
    else return;
    Object.assign(last, view);
    // A turn of no length changes nothing, and has the floor draw.
    for (const canvas of canvases) canvas.dispatchEvent(new WheelEvent('wheel', { deltaY: 0 }));
    draw();
  };
  for (const type of ['pointermove', 'wheel']) document.addEventListener(type, link, { passive: true });
  draw();
  const half = async () => {
    const quarter = (range[1] - range[0]) / 4;
    Object.assign(view, { t0: range[0] + quarter, t1: range[1] - quarter });
  };
  return { ...mounted, before: { tlPan: half } };
}

/** @param {Float64Array} column @param {number} i */
const at = (column, i) => column[i] ?? NaN;

/** Where in the order of time the first event from `from` on stands. @param {Float64Array} start @param {Uint32Array} order @param {number} from */
function firstFrom(start, order, from) {
  let [low, high] = [0, order.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (at(start, order[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** @typedef {ReturnType<typeof makeRow>} Row */

/** @param {HTMLElement} root */
function listIn(root) {
  const style = document.createElement('style');
  style.textContent = STYLES;
  const list = document.createElement('ol');
  list.className = 'rows';
  const rows = Array.from({ length: ROWS }, makeRow);
  list.append(...rows.map(({ item }) => item));
  root.append(style, list);
  return rows;
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
