// @ts-check
/** The least that chooses a window of time, for pages whose library has none: a bar that is dragged along a strip. */

/**
 * @param {HTMLElement} strip
 * @param {readonly [number, number]} range
 * @param {(from: number, to: number) => void} onWindow
 */
export function brush(strip, [first, last], onWindow) {
  strip.style.background = '#eef';
  const bar = document.createElement('div');
  bar.style.cssText = 'position:absolute;inset-block:0;left:0;right:0;background:#4682b466;cursor:grab';
  strip.append(bar);
  const width = strip.clientWidth;
  let [from, to] = [0, 1];
  /** @type {{ x: number, from: number, to: number } | null} */
  let held = null;
  const set = (/** @type {number} */ start, /** @type {number} */ end) => {
    [from, to] = [start, end];
    bar.style.left = `${from * width}px`;
    bar.style.right = `${(1 - to) * width}px`;
    onWindow(first + from * (last - first), first + to * (last - first));
  };
  bar.addEventListener('pointerdown', (event) => {
    held = { x: event.clientX, from, to };
    bar.setPointerCapture(event.pointerId);
  });
  bar.addEventListener('pointermove', (event) => {
    if (!held) return;
    const by = Math.max(-held.from, Math.min(1 - held.to, (event.clientX - held.x) / width));
    set(held.from + by, held.to + by);
  });
  bar.addEventListener('pointerup', () => (held = null));
  return {
    /** A tenth of the time, at its beginning. @returns where to take hold of it */
    prepare() {
      set(0.02, 0.12);
      const box = strip.getBoundingClientRect();
      return { x: box.left + 0.07 * width, y: box.top + box.height / 2 };
    },
    get window() {
      return [from, to];
    },
  };
}

/** Calls `draw` at most once per frame. @param {() => void} draw */
export function oncePerFrame(draw) {
  let asked = false;
  return () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      draw();
    });
  };
}
