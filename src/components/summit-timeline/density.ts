/** The density of each group over time: one path each, whatever the number of events. */
import { select } from 'd3-selection';
import type { Density } from './model.js';
import { put } from './put.js';

/** `target` is the picture behind the options. */
export function drawDensity(target: SVGElement, density: readonly Density[]): void {
  put(
    select(target)
      .selectAll<SVGPathElement, Density>('.density')
      .data(density, ({ key }) => key)
      .join((enter) => enter.append('path').attr('part', 'density')),
    { class: ({ category }) => `density m-fill cat-${category}`, d: ({ d }) => d },
  );
}
