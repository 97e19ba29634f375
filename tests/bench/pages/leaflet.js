// @ts-check
/** Leaflet with a circle per event on its canvas, and the least that chooses a window of time. A map without lanes. */
import { brush, oncePerFrame } from './brush.js';
import { toObjects } from './columns.js';
import { circles, leafletMap } from './leaflet-map.js';

/** @param {import('./harness.js').Context} context @returns {Promise<import('./harness.js').Mounted>} */
export async function mount({ cols, range, div }) {
  const { leaflet, probe, targets } = leafletMap(div(0, 500));
  const filter = circles(leaflet, toObjects(cols));
  let window = range;
  const draw = oncePerFrame(() => filter(...window));
  const strip = brush(div(780, 20), range, (from, to) => {
    window = [from, to];
    draw();
  });
  return {
    probe: () => [probe(), strip.window],
    targets: { ...targets, winDrag: () => strip.prepare() },
  };
}
