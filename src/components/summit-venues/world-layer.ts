import { html, nothing, svg, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { boundsOf, latitude, mercatorY, projector, type View } from '../../layout/projection.js';
import type { World } from '../../layout/world.js';
import { builtInWorld, type Sheet, type WorldStore } from './world-store.js';

/**
 * Land, borders and graticule. The outlines are in map units and never change; moving the map only changes the
 * transforms of the world's copies, of which a wide view shows several, and of its finer pieces. `hosts` are the country
 * codes to be set off.
 */
export function worldLayer(view: View, store: WorldStore, hosts: ReadonlySet<string>): TemplateResult {
  const layers = store.layers(view);
  const whole = layers.some((layer) => layer.whole);
  let ground = whole ? nothing : copies(view, hosts);
  layers.forEach(({ sheets }, level) => {
    ground = over(view, ground, sheets, hosts, level);
  });
  const dots = islets(view, whole);
  return html`<svg class="world" width=${view.width} height=${view.height} aria-hidden="true">
    <path class="graticule" d=${graticule(view)}></path>
    ${ground}
    <path class="islet rim" d=${dots}></path>
    <path class="islet" d=${dots}></path>
  </svg>`;
}

/** The whole world at 1:110m, as often as the view shows it. */
function copies(view: View, hosts: ReadonlySet<string>): TemplateResult {
  const world = builtInWorld();
  const { bounds, size } = world;
  const shown = boundsOf(view);
  const { scale, y } = projector(view);
  const uses: TemplateResult[] = [];
  for (let n = Math.ceil(shown.west - bounds.east); n + bounds.west < shown.east; n++) {
    const left = (n - shown.west) * scale;
    uses.push(
      svg`<use href="#world" transform=${`translate(${left} ${y(0)}) scale(${scale / size})`}></use>`,
    );
  }
  return svg`<defs><g id="world">${paths(world, hosts)}</g></defs>${uses}`;
}

/** Pieces over what is coarser, which is cut out under them: the sea of a piece is the map's own ground. */
function over(
  view: View,
  ground: TemplateResult | typeof nothing,
  sheets: readonly Sheet[],
  hosts: ReadonlySet<string>,
  level: number,
): TemplateResult {
  const { scale, y } = projector(view);
  const { west } = boundsOf(view);
  const placed = sheets.map(({ piece, world }) => ({
    key: `${piece.name} ${Math.floor(piece.x)}`,
    world,
    left: (piece.x - west) * scale,
    top: y(piece.y),
    width: piece.width * scale,
  }));
  const holes = placed.map(({ left, top, width }) => `M${left} ${top}h${width}v${width}h${-width}z`);
  const below =
    ground === nothing
      ? nothing
      : svg`<clipPath id=${`coarser-${level}`}>
          <path clip-rule="evenodd" d=${`M0 0H${view.width}V${view.height}H0z${holes.join('')}`}></path>
        </clipPath>
        <g clip-path=${`url(#coarser-${level})`}>${ground}</g>`;
  return svg`${below}${repeat(
    placed,
    ({ key }) => key,
    ({ world, left, top, width }) =>
      world === null
        ? nothing
        : svg`<g transform=${`translate(${left} ${top}) scale(${width / world.size})`}>${paths(world, hosts)}</g>`,
  )}`;
}

function paths({ land, coast, borders, countries }: World, hosts: ReadonlySet<string>): TemplateResult {
  return svg`<path class="land" d=${land}></path>
    ${countries.map(({ code, path }) =>
      hosts.has(code) && path !== '' ? svg`<path class="land host" d=${path}></path>` : nothing,
    )}
    <path class="borders" d=${borders}></path>
    <path class="coast" d=${coast}></path>`;
}

/** A state that is narrower than this is drawn as an islet, so that it can be seen. CSS px. */
const LEAST_STATE = 8;
const EQUATOR_KM = 40_075;

/** Points of the states that are too small to be seen at this zoom, or that the world at 1:110m leaves out where it shows. */
function islets(view: View, finer: boolean): string {
  const { scale, x, y } = projector(view);
  return builtInWorld()
    .countries.filter(({ path, area, y: at }) => {
      const perKm = scale / EQUATOR_KM / Math.cos((latitude(at) * Math.PI) / 180);
      return finer ? Math.sqrt(area) * perKm < LEAST_STATE : path === '';
    })
    .map((country) => [x(country.x), y(country.y)] as const)
    .filter(([left, top]) => left > -9 && top > -9 && left < view.width + 9 && top < view.height + 9)
    .map(([left, top]) => `M${round(left)} ${round(top)}h0`)
    .join('');
}

/** Degrees between two lines. */
function gridStep(zoom: number): number {
  if (zoom < 3.5) return 30;
  if (zoom < 5.5) return 10;
  return zoom < 6.75 ? 5 : 2;
}

function graticule(view: View): string {
  const step = gridStep(view.zoom);
  const { west, east } = boundsOf(view);
  const { scale, y } = projector(view);
  let path = '';
  for (let i = Math.ceil((west * 360) / step); i * step <= east * 360; i++) {
    path += `M${round(((i * step) / 360 - west) * scale)} 0V${view.height}`;
  }
  for (let lat = -90 + step; lat < 90; lat += step) {
    const at = y(mercatorY(lat));
    if (at > 0 && at < view.height) path += `M0 ${round(at)}H${view.width}`;
  }
  return path;
}

function round(px: number): number {
  return Math.round(px * 10) / 10;
}
