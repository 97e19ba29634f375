import { html, svg, type TemplateResult } from 'lit';

/**
 * How bars fade: masks, so that one serves every colour. They count from the box of a path, and go beyond it: a line
 * lies half outside.
 */
const fade = (name: string, stops: readonly (readonly [number, number])[]): TemplateResult =>
  svg`<linearGradient id="ramp-${name}" gradientUnits="userSpaceOnUse" x2="1">
      ${stops.map(([at, strength]) => svg`<stop offset=${at} stop-color="#fff" stop-opacity=${strength}></stop>`)}
    </linearGradient>
    <mask id="fade-${name}" maskContentUnits="objectBoundingBox" y="-.5" height="2">
      <rect x="-.1" y="-.5" width="1.2" height="2" fill="url(#ramp-${name})"></rect>
    </mask>`;

export const FADES = html`<svg class="fades" width="0" height="0" aria-hidden="true">
  <defs>
    ${fade('left', [
      [0, 0],
      [0.09, 1],
    ])}
    ${fade('right', [
      [0.91, 1],
      [1, 0],
    ])}
    ${fade('both', [
      [0, 0],
      [0.09, 1],
      [0.91, 1],
      [1, 0],
    ])}
    ${fade('left-long', [
      [0, 0],
      [0.26, 1],
    ])}
    ${fade('both-long', [
      [0, 0],
      [0.26, 1],
      [0.74, 1],
      [1, 0],
    ])}
    ${fade('right-long', [
      [0.74, 1],
      [1, 0],
    ])}
  </defs>
</svg>`;
