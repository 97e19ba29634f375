/**
 * The only file that imports Leaflet, itself loaded only in a browser and only once a map has a size. Leaflet reads
 * the reader's drags, throws and pinches; what they move is the camera, and what is seen is drawn from the camera.
 */
import { DomEvent, Map as LeafletMap } from '../../vendor/leaflet.js';
import type { View } from '../../layout/projection.js';
import type { Camera } from './camera.js';

export interface LeafletHandle {
  /** Brings Leaflet to where the camera stands, and to the size of its container. */
  sync(): void;
  /** Takes Leaflet out of its container. The handle does nothing after that; disposing twice is fine. */
  dispose(): void;
}

export function attachLeaflet(container: HTMLElement, camera: Camera, inertia: boolean): LeafletHandle {
  // The container may be in another one by the time it is let go.
  const { ownerDocument } = container;
  const map = new LeafletMap(container, {
    center: [...camera.view.center],
    zoom: camera.view.zoom,
    zoomSnap: 0,
    zoomAnimation: false,
    fadeAnimation: false,
    markerZoomAnimation: false,
    bounceAtZoomLimits: false,
    inertia,
    // Keys, wheel, double click, buttons, credit and knowing the size are ours.
    keyboard: false,
    scrollWheelZoom: false,
    doubleClickZoom: false,
    boxZoom: false,
    zoomControl: false,
    attributionControl: false,
    trackResize: false,
  });
  let disposed = false;
  /** Which of the two is moving the other; that one's echo is ignored. */
  let leading: 'camera' | 'leaflet' | null = null;
  /** A drag, a throw or a pinch goes on: the reader's hand comes before everything else. */
  let busy = false;
  let dragged = false;
  /** The view at which Leaflet already stands. */
  let known: View | null = null;

  const sync = (): void => {
    if (disposed || leading || busy || camera.view === known) return;
    // A container that is hidden has no size to take, and will have the old one again.
    if (container.clientWidth === 0) return;
    leading = 'camera';
    const { center, zoom } = camera.view;
    const size = map.getSize();
    map.options.minZoom = camera.minZoom;
    map.options.maxZoom = camera.maxZoom;
    if (size.x !== container.clientWidth || size.y !== container.clientHeight) {
      map.invalidateSize({ animate: false, pan: false });
    }
    // In its new size another place is in its middle.
    const here = map.getCenter();
    if (here.lat !== center[0] || here.lng !== center[1] || map.getZoom() !== zoom) {
      map.setView([...center], zoom, { animate: false });
    }
    leading = null;
    known = camera.view;
  };
  const follow = (phase: 'move' | 'end'): void => {
    if (disposed || leading) return;
    leading = 'leaflet';
    const { lat, lng } = map.getCenter();
    camera.follow([lat, lng], map.getZoom(), phase);
    leading = null;
    // The camera stops at the poles and stays on the globe; Leaflet may have gone on.
    known = null;
    if (phase === 'end') sync();
  };
  map.on('movestart', () => (busy = leading === null));
  map.on('move', () => follow('move'));
  map.on('moveend', () => {
    busy = false;
    follow('end');
  });
  map.on('dragstart', () => {
    dragged = true;
    container.classList.add('dragging');
  });
  map.on('dragend', () => container.classList.remove('dragging'));

  // One finger scrolls the page: our Leaflet drags by a mouse alone. Two fingers are its touch zoom, which also pans.
  const onPointerDown = (): void => void (dragged = false);
  /** A drag that began on a marker ends on it: that is no click. Keys make clicks without a `detail`. */
  const onClick = (event: MouseEvent): void => {
    if (!dragged || event.detail === 0) return;
    event.stopPropagation();
    event.preventDefault();
  };
  container.addEventListener('pointerdown', onPointerDown, { capture: true });
  container.addEventListener('click', onClick, { capture: true });
  sync();

  return {
    sync,
    dispose() {
      if (disposed) return;
      disposed = true;
      container.removeEventListener('pointerdown', onPointerDown, { capture: true });
      container.removeEventListener('click', onClick, { capture: true });
      endPinch(map, ownerDocument);
      map.remove();
      // A throw that was let go in this frame would begin in the next one.
      map.panBy = () => map;
      for (const name of [...container.classList]) {
        if (name.startsWith('leaflet-') || name === 'dragging') container.classList.remove(name);
      }
    },
  };
}

/** Leaflet leaves a pinch's listeners on the document when the map goes, or when the fingers never moved. */
function endPinch({ touchZoom }: LeafletMap, page: Document): void {
  const ownerless: readonly (readonly [string, string])[] = [
    ['touchmove', '_onTouchMove'],
    ['touchend touchcancel', '_onTouchEnd'],
  ];
  for (const [types, name] of ownerless) {
    Reflect.apply(DomEvent.off, null, [page, types, Reflect.get(touchZoom, name), touchZoom]);
  }
  const frame: unknown = Reflect.get(touchZoom, '_animRequest');
  if (typeof frame === 'number') cancelAnimationFrame(frame);
}
