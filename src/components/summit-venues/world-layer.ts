import { html, nothing, svg, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { meridians, parallels } from '../../layout/graticule.js';
import { isIslet } from '../../layout/islets.js';
import { boundsOf, projector, type View } from '../../layout/projection.js';
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

/** Points of the states that would not be seen as they are. */
function islets(view: View, finer: boolean): string {
  const { scale, x, y } = projector(view);
  return builtInWorld()
    .countries.filter((country) => isIslet(country, scale, finer))
    .map((country) => [x(country.x), y(country.y)] as const)
    .filter(([left, top]) => left > -9 && top > -9 && left < view.width + 9 && top < view.height + 9)
    .map(([left, top]) => `M${round(left)} ${round(top)}h0`)
    .join('');
}

function graticule(view: View): string {
  const up = meridians(view).map(({ at }) => `M${round(at)} 0V${view.height}`);
  return [...up, ...parallels(view).map(({ at }) => `M0 ${round(at)}H${view.width}`)].join('');
}

function round(px: number): number {
  return Math.round(px * 10) / 10;
}
