import { css } from 'lit';

/** Marks, and the names beside them. */
export const markerStyles = css`
  .marker {
    --_hit: min(var(--_target), var(--_room, 24px));
    position: absolute;
    left: 0;
    top: 0;
    inline-size: var(--_hit);
    block-size: var(--_hit);
    margin: calc(var(--_hit) / -2) 0 0 calc(var(--_hit) / -2);
    outline: none;
    text-align: left;
  }
  .marker.outside {
    pointer-events: none;
  }
  .marker.hovered {
    z-index: 1;
  }
  .marker.selected {
    z-index: 2;
  }
  .marker:focus-visible {
    z-index: 3;
  }
  .marker > .mark {
    position: absolute;
    left: 50%;
    top: 50%;
    translate: -50% -50%;
    overflow: visible;
    pointer-events: none;
  }
  .marker.outside .m-stroke {
    fill: var(--_land);
    stroke: var(--_rule-strong);
  }
  .marker .ground {
    fill: var(--_paper);
    stroke: var(--_paper);
  }
  .marker .line {
    fill: none;
    stroke: var(--_ink);
  }
  .marker .focus {
    display: none;
  }
  .marker:focus-visible .focus {
    display: inline;
  }
  .marker .focus .ground {
    fill: none;
  }
  .marker .focus .line {
    stroke: var(--_focus);
  }
  .crowd {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    pointer-events: none;
  }
  .inks {
    color: var(--_ink);
    background: var(--_paper);
    border-color: var(--_rule-strong);
  }
  .ink {
    color: var(--_cat);
  }
  .region {
    fill: color-mix(in srgb, var(--_cat) 12%, transparent);
    stroke: var(--_cat);
    stroke-width: 1.25;
    stroke-dasharray: 1 3.5;
    stroke-linecap: round;
  }
  .badge rect {
    fill: var(--_ink);
    stroke: var(--_paper);
    stroke-width: 2;
  }
  .badge text {
    fill: var(--_paper);
    font-size: 11px;
    font-weight: 700;
    text-anchor: middle;
  }
  .cluster .part {
    fill: none;
    stroke: var(--_cat);
  }
  .cluster text {
    fill: var(--_ink);
    font-size: 12.5px;
    font-weight: 700;
    text-anchor: middle;
  }

  .label {
    position: absolute;
    left: 0;
    top: 0;
    text-align: center;
    cursor: pointer;
  }
  .label.right {
    text-align: left;
  }
  .label.left {
    text-align: right;
  }
  .label:not([for]) {
    pointer-events: none;
  }
  .text {
    display: block;
    inline-size: max-content;
    max-inline-size: 12.5rem;
    margin-inline: auto;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-size: var(--_text-s);
    line-height: calc(16 / 13);
    font-weight: 600;
    color: var(--_ink);
    text-shadow:
      0 0 2px var(--_land),
      0 0 2px var(--_land),
      0 0 3px var(--_land),
      0 0 4px var(--_land);
  }
  .label.right .text {
    margin-inline: 0 auto;
  }
  .label.left .text {
    margin-inline: auto 0;
  }
  .text.name-strong {
    font-size: calc(var(--_text-s) + 0.125rem);
    line-height: 1.2;
    font-weight: 700;
  }
  .text.name-outside {
    font-weight: 400;
    color: var(--_ink-2);
  }
  .text.date,
  .text.country,
  .text.ocean,
  .text.relation {
    font-size: var(--_text-xs);
    line-height: calc(4 / 3);
    font-weight: 400;
    color: var(--_ink-2);
  }
  .label.selected .date,
  .text.relation {
    color: var(--_ink);
  }
  .text.relation {
    max-inline-size: 20rem;
  }
  .text.country {
    letter-spacing: 0.02em;
  }
  .text.ocean {
    font-style: italic;
    letter-spacing: 0.04em;
  }
  .text:lang(ar),
  .text:lang(fa),
  .text:lang(ur) {
    letter-spacing: 0;
    font-style: normal;
  }
  .text.ocean,
  .text.relation {
    text-shadow:
      0 0 2px var(--_sea),
      0 0 3px var(--_sea),
      0 0 4px var(--_sea);
  }
  /* Pictures of a server may be of any colour, rings of many events may be everywhere, and a line would strike it out. */
  .busy .text,
  .crossed .text {
    background: var(--_paper);
    box-shadow:
      -3px 0 var(--_paper),
      3px 0 var(--_paper);
    text-shadow: none;
  }
`;
