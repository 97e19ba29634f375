import { nothing, svg, html, type TemplateResult } from 'lit';
import { boundsOf, mercatorY, projector, type View } from '../../layout/projection.js';
import { world110m } from '../../layout/world-110m.js';
import { decodeWorld, type World } from '../../layout/world.js';

let world: World | null = null;

/** The world that ships with the library, decoded once for all maps of the page. */
export function builtInWorld(): World {
  return (world ??= decodeWorld(world110m));
}

/**
 * Land, borders and graticule. The outlines are in map units and never change; moving the map only changes the
 * transforms of its copies, of which a wide view shows several. `hosts` are the country codes to be set off.
 */
export function worldLayer(view: View, hosts: ReadonlySet<string>): TemplateResult {
  const { land, coast, borders, countries, bounds, size } = builtInWorld();
  const shown = boundsOf(view);
  const { scale, y } = projector(view);
  const copies: TemplateResult[] = [];
  for (let n = Math.ceil(shown.west - bounds.east); n + bounds.west < shown.east; n++) {
    const left = (n - shown.west) * scale;
    copies.push(
      svg`<use href="#world" transform=${`translate(${left} ${y(0)}) scale(${scale / size})`}></use>`,
    );
  }
  return html`<svg class="world" width=${view.width} height=${view.height} aria-hidden="true">
    <defs>
      <g id="world">
        <path class="land" d=${land}></path>
        ${countries.map(({ code, path }) =>
          path !== '' && hosts.has(code) ? svg`<path class="land host" d=${path}></path>` : nothing,
        )}
        <path class="borders" d=${borders}></path>
        <path class="coast" d=${coast}></path>
      </g>
    </defs>
    <path class="graticule" d=${graticule(view)}></path>
    ${copies}
  </svg>`;
}

/** Degrees between two lines. */
function gridStep(zoom: number): number {
  if (zoom < 3.5) return 30;
  return zoom < 5.5 ? 10 : 5;
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
