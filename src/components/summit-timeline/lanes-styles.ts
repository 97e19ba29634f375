import { css } from 'lit';

export const lanesStyles = css`
  :is(.bar, .errors, .axis, .overview, .legend) {
    flex: none;
  }
  .lanes {
    --_bar: 12px;
    position: relative;
    flex: 0 1 auto;
    /* Scrolled by script alone: the wheel and one finger along the page are the page's. */
    overflow: hidden;
    font-size: var(--_text-s);
    touch-action: pan-y;
    user-select: none;
    -webkit-user-select: none;
  }
  .lanes.more {
    mask-image: linear-gradient(to top, transparent, #000 28px);
  }
  .back,
  .tints,
  .density-canvas {
    position: absolute;
    inset: 0 auto auto 0;
  }
  /* Over the labels, through which the ground goes on, and of so little ink that nothing under it is harder to read. */
  .tints {
    z-index: 3;
    fill: var(--_ink);
    fill-opacity: 0.05;
    pointer-events: none;
  }
  .moving .density,
  :is(.density-canvas, .rows-bar)[hidden] {
    display: none;
  }
  .grid {
    stroke: var(--_grid);
    stroke-dasharray: 1 3;
  }
  .grid.major {
    stroke: var(--_rule);
    stroke-dasharray: none;
  }
  .era text,
  .caption {
    paint-order: stroke;
    stroke: var(--_paper);
    stroke-width: 4px;
    stroke-linejoin: round;
  }
  .era path {
    fill: none;
    stroke: var(--_rule-strong);
  }
  .era text {
    fill: var(--_ink-2);
    font-size: var(--_text-xs);
  }
  /* Counts for marks, or marks for counts. */
  .changed :is(.density, .option:not(.selected)) {
    animation: appear var(--_base) var(--_ease);
  }
  .changed .leaving {
    animation: appear var(--_base) var(--_ease) reverse forwards;
  }
  .leaving .option {
    animation: none;
  }
  .option.bin:is(.hovered, :hover) {
    background: color-mix(in srgb, var(--_ink) 8%, transparent);
  }
  /* What a count says stands over its lane, and over the names there. */
  .bin:is(:hover, :focus-visible)::after {
    content: attr(aria-label);
    position: absolute;
    z-index: 3;
    top: 0;
    left: 50%;
    box-sizing: border-box;
    inline-size: max-content;
    max-inline-size: var(--_room);
    padding-inline: 2px;
    transform: translate(calc(-100% * var(--_along)), max(var(--_from) - var(--_y), -100% - 2px));
    line-height: calc(18 / 13);
    white-space: pre-wrap;
    unicode-bidi: plaintext;
    background: var(--_paper);
    pointer-events: none;
  }
  .option.fresh {
    animation: slide-in var(--_base) var(--_ease);
  }
  @keyframes slide-in {
    from {
      opacity: 0;
      transform: translateY(-12px);
    }
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  .leader {
    fill: none;
    stroke: var(--_rule-strong);
  }
  .arc,
  .arc-head {
    fill: none;
    stroke: var(--_ink-2);
    stroke-width: 1.25;
    stroke-linecap: round;
  }
  .arc {
    stroke-dasharray: 0.1 4;
  }
  .rows-bar {
    position: absolute;
    inset-inline-end: 0;
    z-index: 3;
    box-sizing: border-box;
    inline-size: var(--_bar);
    border: solid transparent;
    border-width: 2px;
    border-inline-start-width: 4px;
    border-radius: 8px;
    background: var(--_rule-strong) padding-box;
    touch-action: none;
  }
  @media (pointer: coarse) {
    .lanes {
      --_bar: 24px;
    }
    .rows-bar {
      border-inline-start-width: 16px;
    }
  }
  @media print {
    .rows-bar {
      display: none;
    }
  }
  .head {
    position: absolute;
    inset-block-start: var(--_y);
    inset-inline-start: 0;
    z-index: 2;
    display: flex;
    align-items: center;
    gap: 5px;
    min-block-size: 24px;
    max-inline-size: calc(100% - var(--_bar));
    padding-inline-end: 6px;
    white-space: nowrap;
    background: var(--_paper);
  }
  .head > * {
    flex: none;
  }
  .head b {
    flex: 0 1 auto;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  /* Asked for, it says its whole name, in as many lines as that takes, which all lie in the lanes. */
  .head:is(:hover, :focus-visible) {
    z-index: 3;
    transform: translateY(max(var(--_from) - var(--_y), min(0px, var(--_to) - var(--_y) - 100%)));
    text-align: start;
    white-space: normal;
  }
  .head:is(:hover, :focus-visible) b {
    overflow-wrap: anywhere;
  }
  .head .fold {
    inline-size: 12px;
    block-size: 12px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
  }
  .head .mark {
    inline-size: 18px;
    block-size: 18px;
  }
  .head span {
    color: var(--_ink-2);
  }
  .head:focus-visible {
    outline-offset: -2px;
  }
  .side {
    stroke: color-mix(in srgb, var(--_ink) 28%, var(--_paper));
  }
  .today {
    stroke: var(--_ink-2);
    stroke-dasharray: 4 3;
  }
  .zero {
    stroke: var(--_ink);
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
  .option:not(.bin):is(:focus, .hovered, .selected) {
    z-index: 1;
  }
  /* Its ring is over the name of the next lane. */
  .option.event:focus-visible {
    z-index: 2;
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
    --_rise: -50%;
    position: absolute;
    transform: translateY(var(--_rise));
    line-height: calc(18 / 13);
    max-inline-size: var(--_cut);
    white-space: pre;
    overflow: hidden;
    text-overflow: ellipsis;
    /* Ground as high as its letters: lines that pass behind stop at them, and it hides no tip of the bar beneath. */
    background: linear-gradient(var(--_paper), var(--_paper)) center / 100% 1.1em no-repeat;
    padding-inline: 2px;
    margin-inline: -2px;
  }
  /* Marks under it answer to the pointer. */
  .folded .label {
    pointer-events: none;
  }
  .folded:not(.hovered, :focus-visible, .selected) .label {
    display: none;
  }
  .covered {
    visibility: hidden;
  }
  .label.above {
    --_gap: 3px;
    --_rise: calc(-100% - var(--_gap));
    /* Nor what ends in the row above, nor a ring of its own bar, an arrow or a "?". */
    background-position: 0 3px;
    background-size: 100% calc(100% - 7px);
  }
  .selected .label.above {
    /* Off the ring, and off the bar of the row above where rows are dense. */
    --_gap: 4px;
  }
  /* Away from the focus ring. */
  .option:focus-visible .label {
    margin-inline: 3px;
  }
  /* A bar and the label above it are in focus as one box, on the paper of the label and around all that it says. */
  .option:focus-visible .label.above {
    margin-inline: 0;
    padding-inline: 5px;
    max-inline-size: calc(var(--_room) - 10px);
    overflow: visible;
    overflow-wrap: anywhere;
  }
  .option:focus-visible .label.above::before {
    content: '';
    position: absolute;
    inset: 0 min(0px, var(--_right)) calc(var(--_down) - var(--_gap)) min(0px, var(--_left));
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
    border-radius: 3px;
    pointer-events: none;
  }
  .option:is(.hovered, :focus-visible) .label.above.under {
    --_rise: calc(-1 * var(--_down));
  }
  .option:focus-visible .label.above.under::before {
    inset-block: calc(2 * var(--_down)) 0;
  }
  .suffix,
  .date {
    color: var(--_ink-2);
    unicode-bidi: plaintext;
  }
  :is(.short, .suffix, .date)[data-text]::after {
    content: attr(data-text);
  }
  :is(.title + .suffix, .suffix + .date)[data-text] {
    margin-inline-start: 0.3em;
  }
  /* Asked for, a label says its whole title and the date, in as many lines as that takes, which all lie in the lanes. */
  .option:is(.hovered, :focus-visible) .label {
    inline-size: max-content;
    max-inline-size: var(--_room);
    transform: translateY(max(var(--_from) - var(--_y), min(var(--_rise), var(--_to) - var(--_y) - 100%)));
    white-space: pre-wrap;
  }
  .option:not(.hovered, :focus-visible) :is(.date, .short[data-text] ~ .title),
  .option:is(.hovered, :focus-visible) :is(.short, .suffix) {
    display: none;
  }
  .selected .label {
    font-weight: 700;
  }
  /* The arc of its relation passes behind, and what an opened one covers. */
  .option:is(.hovered, :focus-visible, .selected) .label:not(.above) {
    background: var(--_paper);
  }
  .selected :is(.suffix, .date) {
    font-weight: 400;
  }
  .dimmed {
    color: var(--_ink-2);
  }
  /* Towards the grey of outside marks, not towards the ground: each mark keeps its contrast. */
  .dimmed :is(.m-fill, .m-core, .m-bar) {
    fill: color-mix(in srgb, var(--_cat) 30%, var(--_rule-strong));
  }
  .dimmed :is(.m-stroke, .m-line, .m-tip, .m-slash) {
    stroke: color-mix(in srgb, var(--_cat) 30%, var(--_rule-strong));
  }
`;
