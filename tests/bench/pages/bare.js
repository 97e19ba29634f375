// @ts-check
/**
 * The least that does what is asked of `<summit-map>`, written by hand for this page alone: a map that counts the events
 * of a window, lanes that show the window over the years of their axis, its two dates in fields and the number of its
 * events, the strip that chooses it, and the rows of a list, all linked, of the sizes and with as many bars and rows as
 * `<summit-map>` has here. What changes in every frame is put down pixel by pixel, which is the fastest that we know. It
 * knows no groups to filter by, no kinds and no names on the map, no keys, no language, no focus and no selection: what a
 * frame has left beyond this is for all that.
 */
import { lanesOn } from './bare-lanes.js';
import { listIn } from './bare-list.js';
import { mapOn, scaleOf } from './bare-map.js';
import { wordsIn } from './bare-words.js';
import { brush, oncePerFrame } from './brush.js';
import { at, bisect } from './columns.js';

/** What `<summit-map>` has on this page, in px. */
const MAP = { top: 0, width: 859, height: 538 };
const LANES = { top: 592, width: 859, height: 182 };
const STRIP = { top: 813, height: 30 };

/** @param {import('./harness.js').Context} context @returns {Promise<import('./harness.js').Mounted>} */
export async function mount({ cols, range, root, div }) {
  const [first, last] = range;
  /** @type {{ from: number, to: number, x: number, y: number, zoom: number }} the window; the middle and the scale of the map */
  const view = { from: first, to: last, x: 0.5, y: 0.45, zoom: 1.7 };
  const order = Uint32Array.from(cols.start.keys()).sort((a, b) => at(cols.start, a) - at(cols.start, b));
  const starts = Float64Array.from(order, (event) => at(cols.start, event));
  const map = canvasIn(root, MAP);
  const lanes = canvasIn(root, LANES);
  const drawMap = mapOn(map, cols, order, starts);
  const drawLanes = lanesOn(lanes, cols, range);
  const list = listIn(root);
  const words = wordsIn(root, LANES.width, order.length);
  let windowMoved = true;
  const draw = oncePerFrame(() => {
    drawMap(view);
    if (windowMoved) {
      drawLanes(view);
      const row = bisect(starts, view.from);
      list(cols, order.subarray(row, row + 20));
      words(view.from, view.to, bisect(starts, view.to) - row);
    }
    windowMoved = false;
  });
  /** @param {number} from @param {number} to */
  const show = (from, to) => {
    Object.assign(view, { from, to });
    windowMoved = true;
    draw();
  };
  const strip = brush(div(STRIP.top, STRIP.height), range, show);
  draw();

  panned(map, (dx, dy) => {
    view.x -= dx / scaleOf(view);
    view.y -= dy / scaleOf(view);
    draw();
  });
  map.addEventListener('wheel', (event) => {
    event.preventDefault();
    const [dx, dy] = [event.offsetX - MAP.width / 2, event.offsetY - MAP.height / 2];
    const before = scaleOf(view);
    view.zoom -= event.deltaY / 240;
    view.x += dx / before - dx / scaleOf(view);
    view.y += dy / before - dy / scaleOf(view);
    draw();
  });
  panned(lanes, (dx) => {
    const by = (dx / LANES.width) * (view.to - view.from);
    show(view.from - by, view.to - by);
  });
  lanes.addEventListener('wheel', (event) => {
    event.preventDefault();
    const factor = 2 ** (event.deltaY / 240);
    const about = view.from + (event.offsetX / LANES.width) * (view.to - view.from);
    show(about - (about - view.from) * factor, about + (view.to - about) * factor);
  });

  const middle = (/** @type {typeof MAP} */ { top, width, height }) => ({
    x: width / 2,
    y: top + height / 2,
  });
  const quarter = (last - first) / 4;
  return {
    probe: () => view,
    before: {
      tlPan: async () => show(first + quarter, last - quarter),
      tlZoom: async () => show(first, last),
      mapPan: async () => show(first, last),
    },
    targets: {
      mapPan: { ...middle(MAP), reach: 200 },
      mapZoom: { ...middle(MAP), wheel: 2 },
      tlPan: { ...middle(LANES), reach: 300 },
      tlZoom: { ...middle(LANES), wheel: 4 },
      winDrag: () => strip.prepare(),
    },
  };
}

/** @param {HTMLElement} root @param {{ top: number, width: number, height: number }} size */
function canvasIn(root, { top, width, height }) {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  canvas.style.cssText = `position:absolute;left:0;top:${top}px`;
  root.append(canvas);
  return canvas;
}

/** @param {HTMLCanvasElement} canvas @param {(dx: number, dy: number) => void} onMove */
function panned(canvas, onMove) {
  /** @type {PointerEvent | null} */
  let held = null;
  canvas.addEventListener('pointerdown', (event) => {
    held = event;
    canvas.setPointerCapture(event.pointerId);
  });
  canvas.addEventListener('pointermove', (event) => {
    if (!held) return;
    onMove(event.clientX - held.clientX, event.clientY - held.clientY);
    held = event;
  });
  canvas.addEventListener('pointerup', () => (held = null));
}
