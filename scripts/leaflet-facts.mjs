// @ts-check
/**
 * What is known of Leaflet here before it runs, and with it the code that never runs. The map asks it only for drags,
 * throws and pinches, with the same options always, in browsers that run modules of ES2022.
 */
import MagicString from 'magic-string';
import { minify } from 'terser';
import { parseSync, Visitor } from 'vite';
import { withoutUnusedMethods } from './unused-methods.mjs';

/**
 * What takes the place of modules of Leaflet, by their path: what browsers can is known below, and rectangles are made
 * only to keep a map within them, which the camera does.
 * @type {Record<string, string>}
 */
const modules = {
  'core/Browser.js': 'export default {};',
  'geo/LatLngBounds.js': 'export function LatLngBounds() {} export function toLatLngBounds() {}',
  'geometry/Bounds.js': 'export function Bounds() {} export function toBounds() {}',
};

/** @returns {import('vite').Plugin} */
export function knownModules() {
  return {
    name: 'known-modules',
    load: (id) => modules[id.split('/leaflet/src/')[1] ?? ''] ?? null,
  };
}

/** What such browsers are, in Leaflet's terms. */
const browser = {
  any3d: true,
  chrome: false, // for the wheel, which is ours; so the next
  ie3d: false,
  ielt9: false,
  linux: false,
  mac: false,
  mobileOpera: false,
  msPointer: false,
  passiveEvents: true,
  pointer: true,
  retina: false, // for pictures of maps, which we have none of
  safari: false, // for the same
  touch: true,
  touchNative: true, // where there is a screen to be touched
};

/** Options that leaflet.ts leaves alone. */
const defaults = { maxBounds: undefined, maxBoundsViscosity: 0, touchZoom: true, worldCopyJump: false };

/** Fields that no code is left to set to anything else. */
const fields = {
  _animatingZoom: false,
  _clearControlPos: undefined,
  _fadeAnimated: false,
  _initControlPos: undefined,
  _layersMaxZoom: undefined,
  _layersMinZoom: undefined,
  _resizeRequest: undefined,
  _zoomAnimated: false,
  debounceMoveend: undefined,
  'props.includes': undefined,
  'props.statics': undefined,
};

/** @type {readonly (readonly [find: string, put: string])[]} */
const patches = [
  // Nobody listens to the map's events of pointer and keys: our views hear those of the document.
  [
    'onOff(this._container, "click dblclick mousedown mouseup mouseover mouseout mousemove contextmenu keypress keydown keyup", this._handleDOMEvent, this);',
    '',
  ],
  ['this._targets = {};', ''],
  ['this._targets[stamp(this._container)] = this;', ''],
  // There are no layers, so only the pane that is moved is needed.
  ['this._addLayers(this.options.layers);', ''],
  ['for (i in this._layers) this._layers[i].remove();', ''],
  ...['tile', 'overlay', 'shadow', 'marker', 'tooltip', 'popup'].map(
    (name) => /** @type {const} */ ([`this.createPane("${name}Pane");`, '']),
  ),
  ['if (!this.options.markerZoomAnimation) {', 'if (false) {'],
  ['hasClass(this._element, "leaflet-zoom-anim")', 'false'],
  ['this._onResize = bind(this._onResize, this);', ''],
  ['if (this._preventOutline) preventOutline(this._element);', ''],
  [
    'bounds: (function() {\n\t\tvar d = earthRadius * Math.PI;\n\t\treturn new Bounds([-d, -d], [d, d]);\n\t})()',
    '',
  ],
  // The camera knows how far the map goes.
  ['this._limitCenter(toLatLng(center), zoom, this.options.maxBounds)', 'toLatLng(center)'],
  ['map._limitOffset(offset, map.options.maxBounds)', 'offset'],
  ['this._draggable.on("predrag", this._onPreDragLimit, this);', ''],
  // A map may stand in the document of a frame or of a popup window.
  [
    'on(document, mouseevent ? "mousemove" : "touchmove"',
    'this._document = this._element.ownerDocument;\n\t\ton(this._document, mouseevent ? "mousemove" : "touchmove"',
  ],
  ['on(document, mouseevent ? "mouseup"', 'on(this._document, mouseevent ? "mouseup"'],
  ['off(document, "mousemove touchmove"', 'off(this._document, "mousemove"'],
  ['off(document, "mouseup touchend touchcancel"', 'off(this._document, "mouseup"'],
  ['document.body, "leaflet-dragging"', 'this._document.body, "leaflet-dragging"'],
  ['element !== document.body', 'element !== element.ownerDocument.body'],
  ['on(document, "touchmove"', 'on(this._document = map._container.ownerDocument, "touchmove"'],
  ['on(document, "touchend touchcancel"', 'on(this._document, "touchend touchcancel"'],
  ['off(document, "touchmove"', 'off(this._document, "touchmove"'],
  ['off(document, "touchend touchcancel"', 'off(this._document, "touchend touchcancel"'],
  // Nothing of the map can be selected or dragged away.
  ...['disableImageDrag', 'disableTextSelection', 'enableImageDrag', 'enableTextSelection'].map(
    (name) => /** @type {const} */ ([`\t\t${name}();`, '']),
  ),
  // Events go no further than to who listens.
  ['if (propagate) this._propagateEvent(event);', ''],
  ['if (propagate) {', 'if (false) {'],
  ['Events.addEventListener = Events.on;', ''],
  ['Events.removeEventListener = Events.clearAllEventListeners = Events.off;', ''],
  ['Events.addOneTimeEventListener = Events.once;', ''],
  ['Events.fireEvent = Events.fire;', ''],
  ['Events.hasEventListeners = Events.listens;', ''],
  ['if (this._locationWatchId !== void 0) this.stopLocate();', ''],
  ['Browser_default.touch && type === "dblclick"', 'false'],
  ['type === "mouseenter" || type === "mouseleave"', 'false'],
  ['mouseSubst[type] || type', 'type'],
  // Nobody listens to these.
  ['this.fire("viewprereset");', ''],
  ['if (!this.options.zoomSnap) this.fire("viewreset");', ''],
  ['this.fire("viewreset");', ''],
  ['if (loading) this.fire("load");', ''],
  ['if (this._loaded) this.fire("unload");', ''],
  ['if (zoomChanged) this.fire("zoomstart");', ''],
  ['if (zoomChanged) this.fire("zoomend");', ''],
  ['if (zoomChanged || data && data.pinch) this.fire("zoom", data);', ''],
  [' else if (data && data.pinch) this.fire("zoom", data);', ''],
  ['return this.fire("resize", {\n\t\t\toldSize,\n\t\t\tnewSize\n\t\t});', 'return this;'],
  ['this._map.fire("move", e).fire("drag", e)', 'this._map.fire("move", e)'],
  ['this.fire("predrag", e);', ''],
  ['this.fire("down");', ''],
  ['this.fire("start");', ''],
  ['if (l.once) this.off(type, fn, l.ctx);', ''],
  ['if (_once) newListener.once = true;', ''],
  // A mouse drags, fingers pinch.
  ['Browser_default.touch ? "touchstart mousedown" : "mousedown"', '"mousedown"'],
  ['if (e.touches && e.touches.length !== 1) {', 'if (false) {'],
  ['if (e.touches && e.touches.length > 1) {', 'if (false) {'],
  ['e.which !== 1 && e.button !== 1 && !e.touches', 'e.which !== 1 && e.button !== 1'],
  ['e.touches ? e.touches[0] : e, sizedParent', 'e, sizedParent'],
  ['e.touches && e.touches.length === 1 ? e.touches[0] : e, offset', 'e, offset'],
  ['e.type === "mousedown"', 'true'],
  // The camera puts the map where it is to be; only a throw goes on by itself.
  ['if (options.animate !== void 0) {', 'if (false) {'],
  [
    'this._zoom !== zoom ? this._tryAnimatedZoom && this._tryAnimatedZoom(center, zoom, options.zoom) : this._tryAnimatedPan(center, options.pan)',
    'false',
  ],
  ['this._resetView(center, zoom, options.pan && options.pan.noMoveStart)', 'this._resetView(center, zoom)'],
  ['options.animate !== true && !this.getSize().contains(offset)', 'false'],
  ['if (options.animate !== false) {', 'if (true) {'],
  ['if (options.animate && options.pan) this.panBy(offset);', 'if (false);'],
  ['if (options.pan) this._rawPanBy(offset);', ''],
  // Called by names that other objects are called by as well.
  ['this.setZoom(this._limitZoom(this._zoom));', ''],
  ['return "Point(" + formatNum(this.x) + ", " + formatNum(this.y) + ")";', ''],
  ['return "LatLng(" + formatNum(this.lat, precision) + ", " + formatNum(this.lng, precision) + ")";', ''],
  ['return Earth.distance(this, toLatLng(other));', ''],
  ['return this.options.crs.distance(toLatLng(latlng1), toLatLng(latlng2));', ''],
  ['extend({}, EPSG3857, { code: "EPSG:900913" });', ''],
  // What has been in every browser for long.
  ['el.classList !== void 0', 'true'],
  ['fn.bind)', 'true)'],
  ['Object.create || ', 'Object.create; 0 && '],
  ['Array.isArray || ', 'Array.isArray; 0 && '],
  ['Math.trunc || ', 'Math.trunc; 0 && '],
  ['str.trim ?', 'true ?'],
  ['window.requestAnimationFrame || ', 'window.requestAnimationFrame; 0 && '],
  ['window.cancelAnimationFrame || ', 'window.cancelAnimationFrame; 0 && '],
  ['immediate && requestFn === timeoutDefer', 'false'],
  ['var TRANSFORM = ', 'var TRANSFORM = "transform"; 0 && '],
  ['var TRANSITION = ', 'var TRANSITION = "transition"; 0 && '],
  ['"onselectstart" in document', 'true'],
  ['"addEventListener" in obj', 'true'],
  ['"removeEventListener" in obj', 'true'],
  ['if (e.preventDefault)', 'if (true)'],
  ['e.MSPOINTER_TYPE_MOUSE || ', ''],
  ['e.MSPOINTER_TYPE_TOUCH && e.pointerType === e.MSPOINTER_TYPE_TOUCH', 'false'],
  ['window.SVGElementInstance && this._lastTarget instanceof window.SVGElementInstance', 'false'],
  ['checkDeprecatedMixinEvents(props.includes);', ''],
];

/**
 * @param {string} code our parts of Leaflet in one file, as the bundler writes it
 * @param {string} user leaflet.ts
 */
export async function leaner(code, user) {
  for (const [find, put] of patches) {
    if (!code.includes(find)) throw new Error(`Leaflet has changed: expected this: ${find}`);
    code = code.replaceAll(find, put);
  }
  code = withFacts(code, { ...defaults, ...optionsOf(user) });
  for (let before = ''; before !== code;) {
    before = code;
    code = withoutUnusedMethods(await withoutDeadCode(code), [user]);
  }
  return code;
}

/** The options that `leaflet.ts` writes as `name: false` or `name: 0`. @param {string} user */
function optionsOf(user) {
  const [, written = ''] = /new LeafletMap\(container, \{([^]*?)\n {2}\}\);/.exec(user) ?? [];
  if (Object.keys(defaults).some((name) => written.includes(name)))
    throw new Error('leaflet.ts sets an option that leaflet-facts.mjs takes for untouched.');
  return Object.fromEntries(
    [...written.matchAll(/(\w+): (?:false|(0)),/g)].map(([, name, zero]) => [name, zero ? 0 : false]),
  );
}

/**
 * Puts values in place of `Browser_default.pointer`, `this.options.zoomSnap`, `map._animatingZoom`.
 * @param {string} code
 * @param {Record<string, unknown>} options
 */
function withFacts(code, options) {
  /** @type {Record<string, unknown>} */
  const facts = {};
  for (const [name, value] of Object.entries(browser)) facts[`Browser_default.${name}`] = value;
  for (const [name, value] of Object.entries(options)) facts[`options.${name}`] = value;
  for (const [name, value] of Object.entries(fields)) facts[name] = value;
  const written = new MagicString(code);
  /** @type {Set<number>} */
  const targets = new Set();
  new Visitor({
    AssignmentExpression: ({ left }) => void targets.add(left.start),
    UnaryExpression: ({ operator, argument }) => void (operator === 'delete' && targets.add(argument.start)),
    MemberExpression({ start, end }) {
      const parts = code.slice(start, end).split('.');
      const fact = [parts.slice(-2).join('.'), parts.at(-1) ?? ''].find((key) => Object.hasOwn(facts, key));
      if (fact !== undefined && !targets.has(start)) written.update(start, end, String(facts[fact]));
    },
  }).visit(parseSync('leaflet.js', code).program);
  return written.toString();
}

/** @param {string} code */
async function withoutDeadCode(code) {
  const { code: rest = '' } = await minify(code, {
    module: true,
    compress: {
      pure_getters: true,
      reduce_funcs: false,
      sequences: false,
      join_vars: false,
      inline: false,
      passes: 2,
    },
    mangle: false,
    format: { beautify: true, comments: false },
  });
  return rest;
}
