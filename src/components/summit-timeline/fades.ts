import { html, svg, type TemplateResult } from 'lit';

/** How bars fade: masks, so that one serves every colour. */
const fade = (name: string, stops: readonly (readonly [number, number])[]): TemplateResult =>
  svg`<linearGradient id="ramp-${name}">
      ${stops.map(([at, strength]) => svg`<stop offset=${at} stop-color="#fff" stop-opacity=${strength}></stop>`)}
    </linearGradient>
    <mask id="fade-${name}" maskContentUnits="objectBoundingBox">
      <rect width="1" height="1" fill="url(#ramp-${name})"></rect>
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
