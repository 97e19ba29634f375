/**
 * What the map uses of Leaflet; `scripts/vendor.mjs` bundles it into src/vendor/leaflet.js. The whole of Leaflet is
 * 42 KB of gzip and cannot be shaken, because its parts register themselves on the map; these are 7 KB.
 * The map draws its own markers, shapes and controls. A further part is a line here and one in `types` there.
 */
import { off } from 'leaflet/src/dom/DomEvent.js';

export { Map } from 'leaflet/src/map/Map.js';
export const DomEvent = { off };

// These make `map.dragging` and `map.touchZoom`.
import 'leaflet/src/map/handler/Map.Drag.js';
import 'leaflet/src/map/handler/Map.TouchZoom.js';
