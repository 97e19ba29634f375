import { css, type CSSResultGroup } from 'lit';
import { markerStyles } from './marker-styles.js';
import { overStyles } from './over-styles.js';

const map = css`
  :host {
    min-block-size: 120px;
    /* The frame is placed in this box, and the height below never reaches out of it. */
    contain: layout;
    overflow: clip;
  }
  /* The height of a map that is given none: a share of its own width. */
  :host::before {
    content: '';
    display: block;
    inline-size: 100%;
    aspect-ratio: 100 / 54;
    min-block-size: 268px;
    max-block-size: 560px;
  }
  :host(:fullscreen)::before {
    content: none;
  }
  /* Over the map, beside its controls. */
  .problems {
    position: absolute;
    z-index: 1;
    inset-block-start: 0;
    inset-inline: 0 calc(2 * var(--_space-3) + var(--_target));
    max-block-size: 100%;
    overflow: auto;
  }
  /* On a narrow map these stand along the bottom, and scale and credits above them as long as it is there. */
  .problems:has(~ .narrow) {
    inset-inline-end: 0;
  }
  .problems:has(> .notice) ~ .narrow .corner {
    inset-block: auto calc(var(--_space-3) + var(--_target) + var(--_space-2));
    inset-inline: var(--_space-3) auto;
    align-items: start;
  }
  /* Above both rows of buttons. */
  @container (max-width: 287px) {
    .problems:has(> .notice) ~ .narrow .corner {
      inset-block-end: calc(var(--_space-3) + 2 * var(--_target) + var(--_space-2));
    }
  }
  .frame {
    container-type: size;
    position: absolute;
    inset: 0;
    overflow: clip;
    background: var(--_sea);
  }
  .viewport {
    position: absolute;
    inset: 0;
    isolation: isolate;
    overflow: hidden;
    direction: ltr;
    user-select: none;
    -webkit-user-select: none;
    cursor: grab;
    /* One finger scrolls the page, two belong to the map. */
    touch-action: pan-x pan-y;
    -webkit-tap-highlight-color: transparent;
  }
  .viewport.dragging,
  .viewport.dragging .marker {
    cursor: grabbing;
  }
  /* Over all that stands on the map, which covers an outline of the viewport itself. */
  .viewport:focus-visible::after {
    content: '';
    position: absolute;
    inset: 0;
    z-index: 4;
    outline: inherit;
    outline-width: 3px;
    outline-offset: -3px;
    pointer-events: none;
  }
  .under,
  .over {
    position: absolute;
    inset: 0;
    overflow: clip;
  }
  .ground {
    position: absolute;
    left: 0;
    top: 0;
    transform-origin: 0 0;
  }
  .ground.moves {
    will-change: transform;
  }
  .tiles > img {
    position: absolute;
    max-inline-size: none;
    opacity: 0;
  }
  .tiles > .loaded {
    opacity: 1;
  }
  .world,
  .shapes,
  .journeys,
  .regions,
  .relation-curve {
    position: absolute;
    left: 0;
    top: 0;
    pointer-events: none;
  }
  .land {
    fill: var(--_land);
  }
  .land.host {
    fill: var(--_land-host);
  }
  .coast,
  .borders,
  .islet,
  .graticule {
    fill: none;
    vector-effect: non-scaling-stroke;
    stroke-width: 0.75;
    stroke-linejoin: round;
  }
  .coast {
    stroke: var(--_coast);
  }
  .borders {
    stroke: var(--_border);
  }
  .islet {
    stroke: var(--_land);
    stroke-width: 3;
    stroke-linecap: round;
  }
  .islet.rim {
    stroke: var(--_coast);
    stroke-width: 4.5;
  }
  .graticule {
    stroke: var(--_graticule);
    stroke-width: 1;
  }
  .shape {
    fill: none;
    stroke: var(--_cat);
    stroke-width: 1.5;
    stroke-linejoin: round;
    stroke-linecap: round;
    vector-effect: non-scaling-stroke;
  }
  .shape.area {
    fill: color-mix(in srgb, var(--_cat) 12%, transparent);
  }
  .shape.chosen {
    stroke-width: 3;
  }
  .shape.cut {
    stroke: none;
  }
  /* Lines without length: their round ends are all that is seen. */
  .shape.dots {
    stroke-width: 6;
  }
  .shape.dots.chosen {
    stroke-width: 8;
  }
  .journey {
    fill: none;
    stroke: var(--_cat);
    stroke-linecap: round;
    stroke-linejoin: round;
    vector-effect: non-scaling-stroke;
  }
  .journey.start {
    fill: var(--_cat);
    stroke: none;
  }
  .journey.chosen {
    stroke: var(--_ink);
  }
  .journey.start.chosen {
    fill: var(--_ink);
    stroke: none;
  }
  .relation-curve path {
    fill: none;
    stroke: var(--_ink);
    stroke-width: 1.25;
    stroke-linecap: round;
  }
  .relation-curve .dots {
    stroke-dasharray: 1 4.5;
  }
  .relation-curve .under {
    stroke: var(--_sea);
    stroke-width: 4;
    opacity: 0.7;
  }
`;

export const styles: CSSResultGroup = [map, markerStyles, overStyles];
