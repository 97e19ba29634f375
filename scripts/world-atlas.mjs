/** Natural Earth's countries as `world-atlas` has them, on the grid of a level. For `world.mjs`. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { project, simplify } from './world-measures.mjs';

const require = createRequire(import.meta.url);

/** Points this near to the line that is drawn without them are left out, in units: no more than rounding moves them. */
const TOLERANCE = 0.5;

/** The topology of a level: 110m, 50m or 10m. */
export function readLevel(level) {
  return JSON.parse(readFileSync(require.resolve(`world-atlas/countries-${level}.json`), 'utf8'));
}

/** ISO 3166-1 numeric to alpha-2, by the alias table of CLDR that `Intl` carries; '' for what has no number. */
export function alpha2(numeric) {
  return numeric === undefined ? '' : Intl.getCanonicalLocales(`und-${numeric}`)[0].slice(4);
}

/** A position in whole units of a world that is `size` of them wide. */
export function onGrid(position, size) {
  return project(position).map((unit) => Math.round(unit * size));
}

/** The arcs of a topology in whole units, without points that make no difference there. */
export function griddedArcs({ arcs, transform: { scale, translate } }, size, tolerance = TOLERANCE) {
  return arcs.map((deltas) => {
    let [x, y] = [0, 0];
    const line = deltas.map(([dx, dy]) =>
      onGrid([(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]], size),
    );
    return simplify(line, tolerance);
  });
}

/** The rings of a country as lists of arcs, a reversed arc as its complement. */
export function ringsOf(geometry) {
  return (geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs).flat();
}
