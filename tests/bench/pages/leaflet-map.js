// @ts-check
/** Leaflet as a page author sets it up for many points: drawn on a canvas, without tiles. */
import { circleMarker, layerGroup, map } from 'leaflet';
import 'leaflet/dist/leaflet.css';
import { COLORS } from './columns.js';

/** @param {HTMLElement} box */
export function leafletMap(box) {
  const leaflet = map(box, { preferCanvas: true, center: [17, 0], zoom: 2 });
  const probe = () => [leaflet.getCenter(), leaflet.getZoom()];
  const targets = { mapPan: { x: 640, y: 250, reach: 200 }, mapZoom: { x: 640, y: 250 } };
  return { leaflet, probe, targets };
}

/**
 * One circle per event; those outside the window are taken off the map.
 * @param {import('leaflet').Map} leaflet
 * @param {readonly import('./columns.js').EventObject[]} events
 */
export function circles(leaflet, events) {
  const layer = layerGroup().addTo(leaflet);
  const markers = events.map(({ lat, lon, cat, title }) =>
    circleMarker([lat, lon], { radius: 3, weight: 1, color: COLORS[cat] ?? '' }).bindTooltip(title),
  );
  for (const marker of markers) layer.addLayer(marker);
  return (/** @type {number} */ from, /** @type {number} */ to) => {
    for (const [i, marker] of markers.entries()) {
      const { start, end } = events[i] ?? { start: NaN, end: null };
      const isIn = start <= to && (end ?? start) >= from;
      if (isIn !== layer.hasLayer(marker)) layer[isIn ? 'addLayer' : 'removeLayer'](marker);
    }
  };
}
