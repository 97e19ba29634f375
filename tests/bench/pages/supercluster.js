// @ts-check
/** Leaflet fed by Supercluster: few circles for many events. A window of time needs a new index of what is in it. */
import { circleMarker, layerGroup } from 'leaflet';
import Supercluster from 'supercluster';
import { brush, oncePerFrame } from './brush.js';
import { COLORS, toObjects } from './columns.js';
import { leafletMap } from './leaflet-map.js';

/** @param {import('./harness.js').Context} context @returns {Promise<import('./harness.js').Mounted>} */
export async function mount({ cols, range, div }) {
  const { leaflet, probe, targets } = leafletMap(div(0, 500));
  const events = toObjects(cols);
  const points = events.map((event) => ({
    type: /** @type {const} */ ('Feature'),
    properties: event,
    geometry: { type: /** @type {const} */ ('Point'), coordinates: [event.lon, event.lat] },
  }));
  const index = new Supercluster({ radius: 40, maxZoom: 16 }).load(points);
  const layer = layerGroup().addTo(leaflet);
  const draw = () => {
    layer.clearLayers();
    const bounds = leaflet.getBounds();
    const box = /** @type {const} */ ([
      bounds.getWest(),
      bounds.getSouth(),
      bounds.getEast(),
      bounds.getNorth(),
    ]);
    for (const { geometry, properties } of index.getClusters(box, Math.round(leaflet.getZoom()))) {
      const [lon = 0, lat = 0] = geometry.coordinates;
      const count = properties.point_count ?? 1;
      const style = { radius: 3 + Math.sqrt(count), weight: 1, color: COLORS[properties.cat ?? 0] ?? '' };
      layer.addLayer(circleMarker([lat, lon], style));
    }
  };
  leaflet.on('moveend', draw);
  draw();

  let window = range;
  const refill = oncePerFrame(() => {
    const [from, to] = window;
    index.load(points.filter(({ properties: { start, end } }) => start <= to && (end ?? start) >= from));
    draw();
  });
  const strip = brush(div(780, 20), range, (from, to) => {
    window = [from, to];
    refill();
  });
  return {
    probe: () => [probe(), strip.window],
    targets: { ...targets, winDrag: () => strip.prepare() },
  };
}
