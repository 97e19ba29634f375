import { css } from 'lit';

export const styles = css`
  :host {
    position: relative;
    background: var(--_paper);
  }

  /* the sentence and its buttons */
  .bar {
    container-type: inline-size;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-1) var(--_space-3);
    padding-block: 6px var(--_space-2);
    font-size: var(--_text-s);
    line-height: 1.125rem;
  }
  .steps {
    display: contents;
  }
  .group {
    display: inline-flex;
  }
  .group .control {
    padding-inline: 0;
    border-radius: 0;
  }
  .group .control + .control {
    margin-inline-start: -1px;
  }
  .group .control:first-child {
    border-start-start-radius: var(--_radius);
    border-end-start-radius: var(--_radius);
  }
  .group .control:last-child {
    border-start-end-radius: var(--_radius);
    border-end-end-radius: var(--_radius);
  }
  .group .control:focus-visible {
    z-index: 1;
  }
  .group .control[aria-disabled='true']:hover {
    background: var(--_paper);
  }
  .directional:dir(rtl) {
    transform: scaleX(-1);
  }
  .whole {
    order: 1;
    margin-inline-start: auto;
    white-space: nowrap;
  }
  .gone {
    visibility: hidden;
  }
  .sentence b {
    font-weight: 700;
  }
  .dot {
    display: none;
  }
  .field {
    display: inline-grid;
    vertical-align: baseline;
    line-height: 1.125rem;
  }
  .field::after,
  .field input {
    grid-area: 1 / 1;
    padding: 3px 7px;
    border: 1px solid transparent;
    font-size: inherit;
    line-height: inherit;
    white-space: pre;
  }
  /* The text once more, unseen, makes the field as wide as what stands in it. */
  .field::after {
    content: attr(data-text);
    visibility: hidden;
  }
  .field input {
    inline-size: 100%;
    min-inline-size: 0;
    border-color: var(--_rule-strong);
    border-radius: var(--_radius);
    background: var(--_paper);
    appearance: none;
  }
  .field input::placeholder {
    color: var(--_ink-2);
    opacity: 1;
  }
  .field input[aria-invalid='true'] {
    border-color: var(--_error);
    box-shadow: inset 0 -2px 0 var(--_error);
    color: var(--_error);
  }
  .error {
    padding-block-end: var(--_space-2);
    font-size: var(--_text-s);
    line-height: 1.125rem;
    color: var(--_error);
  }

  /* the lanes */
  .lanes {
    position: relative;
    overflow: hidden auto;
    scrollbar-width: thin;
    font-size: var(--_text-s);
    touch-action: pan-y;
    user-select: none;
    -webkit-user-select: none;
  }
  .back {
    position: absolute;
    inset: 0 auto auto 0;
  }
  .grid {
    stroke: var(--_grid);
    stroke-dasharray: 1 3;
  }
  .grid.major {
    stroke: var(--_rule);
    stroke-dasharray: none;
  }
  .band {
    fill: var(--_tint);
  }
  .side {
    stroke: color-mix(in srgb, var(--_ink) 28%, var(--_paper));
  }
  .caption {
    fill: var(--_ink-2);
    font-size: var(--_text-xs);
  }
  .none {
    position: absolute;
    inset: 0;
    display: grid;
    place-content: center;
    text-align: center;
    color: var(--_ink-2);
    pointer-events: none;
  }
  .none b {
    color: var(--_ink);
  }
  .option {
    position: absolute;
    cursor: pointer;
    outline-offset: -1px;
  }
  .option:is(:focus, .hovered, .selected) {
    z-index: 1;
  }
  .option:is(.point, .pill, .bracket, .days):focus-visible {
    outline: none;
  }
  .picture {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: visible;
    pointer-events: none;
  }
  .m-bar {
    fill: var(--_cat);
  }
  .m-line,
  .m-tip {
    fill: none;
    stroke: var(--_cat);
  }
  .m-tip,
  .m-slash {
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .ring-hover {
    fill: none;
    stroke: var(--_ink);
  }
  .ring-selected {
    fill: var(--_paper);
    stroke: var(--_ink);
  }
  .ring-ground,
  .ring-focus {
    display: none;
    fill: none;
  }
  .ring-ground {
    stroke: var(--_paper);
  }
  .ring-ground {
    stroke-width: 5;
  }
  .ring-focus {
    stroke: var(--_focus);
    stroke-width: 2;
  }
  :is(.option, .grip):focus-visible :is(.ring-ground, .ring-focus) {
    display: inline;
  }
  .label {
    position: absolute;
    transform: translateY(-50%);
    line-height: 1.125rem;
    white-space: pre;
    overflow: hidden;
    text-overflow: ellipsis;
    text-shadow:
      0 0 2px var(--_paper),
      0 0 2px var(--_paper),
      0 0 3px var(--_paper),
      0 0 3px var(--_paper);
    padding-inline: 1px;
    margin-inline: -1px;
  }
  .label.above {
    transform: translateY(calc(-100% - 3px));
  }
  /* Away from the focus ring. */
  .option:not(.bar):focus-visible .label {
    margin-inline: 3px;
  }
  .since,
  .date {
    color: var(--_ink-2);
  }
  .option:not(.hovered, :focus-visible) .date {
    display: none;
  }
  .selected .label {
    font-weight: 700;
  }
  .selected .since {
    font-weight: 400;
  }
  .dimmed {
    color: var(--_ink-2);
  }
  .dimmed :is(.m-fill, .m-core, .m-bar) {
    fill: color-mix(in srgb, var(--_cat) 50%, var(--_paper));
  }
  .dimmed :is(.m-stroke, .m-line, .m-tip, .m-slash) {
    stroke: color-mix(in srgb, var(--_cat) 50%, var(--_paper));
  }

  /* the axis */
  .axis,
  .strip {
    font-size: var(--_text-xs);
    overflow: visible;
  }
  .rule,
  .join {
    fill: none;
    stroke: var(--_rule-strong);
  }
  .texts text {
    fill: var(--_ink-2);
  }
  .texts .period {
    fill: var(--_ink);
    font-weight: 700;
  }
  .flag rect {
    fill: var(--_ink);
  }
  .flag text {
    fill: var(--_paper);
    font-weight: 700;
    text-anchor: middle;
  }

  /* the strip */
  .overview {
    position: relative;
    font-size: var(--_text-xs);
    touch-action: pan-y;
    user-select: none;
    -webkit-user-select: none;
    cursor: crosshair;
  }
  .overview[hidden] {
    display: none;
  }
  .ground {
    fill: var(--_tint);
  }
  .paper {
    fill: var(--_paper);
    cursor: grab;
  }
  .ticks {
    stroke: var(--_rule-strong);
  }
  .events {
    pointer-events: none;
  }
  .frame {
    fill: none;
    stroke: var(--_ink);
    stroke-width: 1.5;
    pointer-events: none;
  }
  .grip {
    position: absolute;
    inset-block-start: 0;
    cursor: ew-resize;
    touch-action: none;
    outline: none;
  }
  .grip svg {
    position: absolute;
    overflow: visible;
    inline-size: 1px;
    block-size: 1px;
  }
  .body {
    fill: var(--_paper);
    stroke: var(--_ink);
    stroke-width: 1.5;
  }
  .ribs {
    stroke: var(--_ink);
  }
  .grip:is(:hover, :focus-visible) .body {
    fill: var(--_ink);
  }
  .grip:is(:hover, :focus-visible) .ribs {
    stroke: var(--_paper);
  }
  .fades {
    position: absolute;
  }

  @container (inline-size < 700px) {
    .word {
      display: none;
    }
    .dot {
      display: inline;
    }
  }
  @container (inline-size < 480px) {
    .whole {
      order: 0;
    }
    .sentence {
      flex-basis: 100%;
    }
  }
`;
