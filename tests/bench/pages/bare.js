// @ts-check
/**
 * The least that does what is asked of `<summit-map>`, written by hand for this page alone: a map that counts the events
 * of a window, lanes that show the window, the strip that chooses it, and the rows of a list, all linked, of the sizes
 * and with as many bars and rows as `<summit-map>` has here. It knows no groups to filter by, no names on the map or the
 * axis, no keys, no language, no focus and no selection: what a frame has left beyond this is for all that.
 */
import { listIn } from './bare-list.js';
import { brush, oncePerFrame } from './brush.js';
import { COLORS, at } from './columns.js';

const DAY = 86_400_000;
/** What `<summit-map>` has on this page, in px. */
const MAP = { top: 0, width: 859, height: 538 };
const LANES = { top: 592, width: 859, height: 182, bars: 100 };
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
  let windowMoved = true;
  const draw = oncePerFrame(() => {
    drawMap(view);
    if (windowMoved) {
      drawLanes(view);
      const row = bisect(starts, view.from);
      list(cols, order.subarray(row, row + 20));
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

/** @param {HTMLCanvasElement} canvas */
function contextOf(canvas) {
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error('This browser draws on no canvas.');
  return context;
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

/** How wide the world is, in px. @param {{ zoom: number }} view */
const scaleOf = ({ zoom }) => 256 * 2 ** zoom;

/** How many come before a time. @param {ArrayLike<number>} sorted @param {number} time */
function bisect(sorted, time) {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (at(sorted, middle) < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * A venue is four pixels, as dark as it has events in the window: only those that come and go are counted.
 * @param {HTMLCanvasElement} canvas @param {import('./columns.js').Columns} cols @param {Uint32Array} order @param {Float64Array} starts
 */
function mapOn(canvas, cols, order, starts) {
  /** @type {Map<string, number>} */
  const known = new Map();
  const [x, y] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])];
  const venueOf = Uint32Array.from(order, (event) => {
    const [lat, lon] = [at(cols.lat, event), at(cols.lon, event)];
    const venue = known.get(`${lat} ${lon}`) ?? known.size;
    if (venue === known.size) {
      known.set(`${lat} ${lon}`, venue);
      x.push(lon / 360 + 0.5);
      y.push(0.5 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI));
    }
    return venue;
  });
  const counts = new Int32Array(known.size);
  let [low, high] = [0, 0];
  const context = contextOf(canvas);
  const image = context.createImageData(canvas.width, canvas.height);
  const pixels = new Uint32Array(image.data.buffer);
  /** @param {number} row @param {number} by */
  const count = (row, by) => {
    const venue = at(venueOf, row);
    counts[venue] = at(counts, venue) + by;
  };

  return (/** @type {{ from: number, to: number, x: number, y: number, zoom: number }} */ view) => {
    const [first, end] = [bisect(starts, view.from), bisect(starts, view.to)];
    while (high < end) count(high++, 1);
    while (high > end) count(--high, -1);
    while (low < first) count(low++, -1);
    while (low > first) count(--low, 1);
    pixels.fill(0xffffffff);
    const scale = scaleOf(view);
    const [left, top] = [canvas.width / 2 - view.x * scale, canvas.height / 2 - view.y * scale];
    for (let venue = 0; venue < counts.length; venue++) {
      const many = at(counts, venue);
      if (many <= 0) continue;
      const [px, py] = [Math.floor(at(x, venue) * scale + left), Math.floor(at(y, venue) * scale + top)];
      if (px < 0 || py < 0 || px >= canvas.width - 1 || py >= canvas.height - 1) continue;
      const dot = py * canvas.width + px;
      const dark = 0xff000000 | (Math.max(0, 200 - 20 * many) * 0x010101);
      pixels[dot] = pixels[dot + 1] = pixels[dot + canvas.width] = pixels[dot + canvas.width + 1] = dark;
    }
    context.putImageData(image, 0, 0);
  };
}

/** @param {HTMLCanvasElement} canvas @param {import('./columns.js').Columns} cols @param {readonly [number, number]} range */
function lanesOn(canvas, cols, [first, last]) {
  const { width, height, bars } = LANES;
  const days = Math.ceil((last - first) / DAY) + 1;
  /** For each group how many began before a day. */
  const sums = COLORS.map(() => new Uint32Array(days + 1));
  cols.start.forEach((start, event) => {
    const of = sums[at(cols.cat, event)];
    const day = Math.floor((start - first) / DAY) + 1;
    if (of) of[day] = at(of, day) + 1;
  });
  for (const of of sums) of.forEach((_, day) => (of[day] = at(of, day) + (day > 0 ? at(of, day - 1) : 0)));
  const before = (/** @type {Uint32Array} */ of, /** @type {number} */ time) =>
    at(of, Math.min(days, Math.max(0, Math.floor((time - first) / DAY))));
  const context = contextOf(canvas);
  const bar = width / bars;

  return (/** @type {{ from: number, to: number }} */ { from, to }) => {
    const step = (to - from) / bars;
    const counts = sums.map((of) =>
      Float32Array.from(
        { length: bars },
        (_, i) => before(of, from + (i + 1) * step) - before(of, from + i * step),
      ),
    );
    let most = 1;
    for (let i = 0; i < bars; i++)
      most = Math.max(
        most,
        counts.reduce((sum, of) => sum + at(of, i), 0),
      );
    context.fillStyle = '#fff';
    context.fillRect(0, 0, width, height);
    const feet = new Float32Array(bars).fill(height);
    counts.forEach((of, group) => {
      context.fillStyle = COLORS[group] ?? '';
      for (let i = 0; i < bars; i++) {
        const tall = (at(of, i) / most) * height;
        const top = at(feet, i) - tall;
        feet[i] = top;
        if (tall > 0) context.fillRect(i * bar, top, bar - 1, tall);
      }
    });
  };
}
