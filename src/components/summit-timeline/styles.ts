import { css } from 'lit';

export const styles = css`
  /* Where its height is given, the lanes give way. */
  :host {
    position: relative;
    display: flex;
    flex-direction: column;
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
    line-height: calc(18 / 13);
  }
  /* What comes with its buttons lies over the lanes, under their line. */
  .bar:not(.option) {
    position: relative;
    z-index: 4;
  }
  .steps {
    display: contents;
  }
  .group {
    display: inline-flex;
  }
  .group .control {
    border-radius: 0;
  }
  .steps > .group .control {
    padding-inline: 0;
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
  .choices {
    order: 1;
    display: inline-flex;
    gap: var(--_space-3);
    margin-inline-start: auto;
    white-space: nowrap;
  }
  .play {
    padding-inline: 0;
  }
  /*
   * Laid over what is under the line of the buttons, so that nothing moves for it, and only while the pointer or the
   * keyboard is at it. The start closes it: what plays is in sight until the reader comes to the settings anew.
   */
  .player {
    position: absolute;
    inset-block-start: calc(6px + var(--_target));
    inset-inline-start: 0;
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1) var(--_space-3);
    padding: var(--_space-1);
    border: 1px solid var(--_rule-strong);
    border-radius: var(--_radius);
    background: var(--_paper);
    opacity: 0;
    pointer-events: none;
  }
  :host(:not(:state(playing))) .play:focus-visible ~ .player,
  .player:has(:focus-visible),
  .steps:not(.touched, .started) .play:hover ~ .player,
  .steps:not(.touched) .player:hover,
  :host(:not(:state(playing)))
    .touched
    :is(.play:is(:hover, :focus) ~ .player, .player:is(:hover, :focus-within)) {
    opacity: 1;
    pointer-events: auto;
  }
  /* No finger stays at a button. */
  :host(:state(playing)) .touched:not(.started) .player {
    animation: linger 4s;
  }
  @keyframes linger {
    0%,
    99% {
      opacity: 1;
      pointer-events: auto;
    }
  }
  .player .control {
    padding-inline: 8px;
    color: var(--_ink-2);
  }
  .player [aria-pressed='true'] {
    color: var(--_ink);
    font-weight: 700;
    box-shadow: inset 0 -3px 0 var(--_ink);
  }
  @media (forced-colors: active) {
    .player [aria-pressed='true'] {
      border-block-end: 4px solid CanvasText;
    }
  }
  .choices [aria-pressed='true'] {
    text-decoration: none;
    color: var(--_ink-2);
  }
  .sentence b {
    font-weight: 700;
  }
  .dot {
    display: none;
  }
  .field {
    display: inline-grid;
    /* Its focus ring stays off the words. */
    margin-inline: 3px;
    vertical-align: baseline;
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
  /* The text once more, unseen, makes the field as wide as what stands in it, where it cannot be so by itself. */
  @supports not (field-sizing: content) {
    .field::after {
      content: attr(data-text);
      visibility: hidden;
    }
  }
  .field input {
    inline-size: 100%;
    min-inline-size: 0;
    border-color: var(--_rule-strong);
    border-radius: var(--_radius);
    background: var(--_paper);
    appearance: none;
  }
  @supports (field-sizing: content) {
    .field input {
      field-sizing: content;
      inline-size: auto;
    }
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
  .field input:disabled {
    color: var(--_ink-2);
    background: var(--_tint);
  }
  @media (pointer: coarse) {
    .field input {
      min-block-size: var(--_target);
    }
    .choices button {
      min-block-size: var(--_target);
    }
  }
  .errors p {
    padding-block-end: var(--_space-2);
    font-size: var(--_text-s);
    line-height: calc(18 / 13);
  }
  .error {
    color: var(--_error);
  }

  /* the axis */
  .axis,
  .strip {
    font-size: var(--_text-xs);
    overflow: visible;
  }
  .axis[hidden] {
    visibility: hidden;
  }
  .rule,
  .join {
    fill: none;
    stroke: var(--_rule-strong);
  }
  /* "27–28 Feb" reads so in a text that runs the other way, too. */
  :is(.texts, .flag, .back) text {
    unicode-bidi: plaintext;
  }
  .texts text {
    fill: var(--_ink-2);
  }
  .texts .note {
    font-style: italic;
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
    left: 0;
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

  @container (inline-size < 760px) {
    .word {
      display: none;
    }
    .dot {
      display: inline;
    }
  }
  :is(.legend, .groups) {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-4);
    padding-block-start: var(--_space-1);
    font-size: var(--_text-xs);
    line-height: 1.5;
    color: var(--_ink-2);
  }
  :is(.legend, .groups) li {
    display: flex;
    align-items: center;
    gap: 5px;
  }
  .help {
    font-size: var(--_text-xs);
    text-align: end;
  }
  .rail {
    margin-block-start: var(--_space-3);
  }

  @container (inline-size < 480px) {
    .choices {
      order: 0;
      margin-inline-start: 0;
    }
    .sentence {
      flex-basis: 100%;
    }
  }
  @media print {
    .steps,
    .help,
    .grip,
    .field input,
    .sentence .dot {
      display: none;
    }
    .sentence .word {
      display: inline;
    }
    .field::after {
      content: attr(data-text);
      visibility: visible;
      padding: 0;
      border: 0;
    }
  }
`;
