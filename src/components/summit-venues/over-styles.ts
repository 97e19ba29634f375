import { css } from 'lit';

/** What stands over the map: buttons, the note, small lists, hints. */
export const overStyles = css`
  .controls {
    display: contents;
  }
  .group {
    position: absolute;
    display: flex;
    border: 1px solid var(--_rule-strong);
    border-radius: var(--_radius);
    background: var(--_paper);
  }
  .group button {
    display: grid;
    place-items: center;
    inline-size: var(--_target);
    block-size: var(--_target);
    transition: background-color var(--_fast) var(--_ease);
  }
  .group button:hover,
  .group button[aria-expanded='true'] {
    background: var(--_tint);
  }
  .group button:focus-visible,
  .note:focus-visible {
    z-index: 1;
  }
  .zoom {
    inset-block-start: var(--_space-3);
    inset-inline-end: var(--_space-3);
    flex-direction: column;
  }
  .zoom button + button {
    border-block-start: 1px solid var(--_rule);
  }
  /* A column beside the other, in the room that a fit leaves free of marks. */
  .pan {
    flex-direction: column;
    inset-block-start: calc(var(--_space-3) + var(--_target));
    inset-inline-end: calc(var(--_space-3) + var(--_space-1) + var(--_target));
  }
  /* West is on the left everywhere. */
  .pan button {
    direction: ltr;
  }
  .pan button + button {
    border-block-start: 1px solid var(--_rule);
  }
  .note {
    position: absolute;
    inset-block-end: var(--_space-3);
    inset-inline-start: var(--_space-3);
    display: flex;
    align-items: center;
    gap: 7px;
    min-block-size: max(28px, var(--_target) - 4px);
    padding-inline: 8px 10px;
    border-radius: var(--_radius);
    background: var(--_paper);
    font-size: var(--_text-xs);
    line-height: calc(4 / 3);
  }
  .note:hover,
  .note[aria-expanded='true'] {
    background: var(--_tint);
  }

  .corner {
    position: absolute;
    /* Nothing covers who is to be named, but a list while it is open. */
    z-index: 2;
    inset-block-end: var(--_space-3);
    inset-inline-end: var(--_space-3);
    display: flex;
    flex-direction: column;
    align-items: end;
    gap: 6px;
    max-inline-size: calc(100% - 2 * var(--_space-3));
    font-size: var(--_text-xs);
    line-height: calc(4 / 3);
    pointer-events: none;
  }
  .corner > * {
    pointer-events: auto;
  }
  .corner > .scale {
    border: 1px solid var(--_rule-strong);
    border-block-start: 0;
    padding-block-end: 1px;
    background: var(--_paper);
    color: var(--_ink-2);
    line-height: calc(13 / 12);
    text-align: center;
    white-space: nowrap;
    pointer-events: none;
  }
  .credit {
    overflow-wrap: anywhere;
  }
  .credit,
  .consent {
    border-radius: var(--_radius);
    padding: 1px 6px;
    background: var(--_paper);
  }
  .consent {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: end;
    gap: var(--_space-2);
    max-inline-size: 352px;
    padding: var(--_space-2);
    border: 1px solid var(--_rule-strong);
    font-size: var(--_text-s);
    line-height: calc(18 / 13);
  }

  /* Along the bottom of a wide map the note keeps its place, and scale and credit take what it leaves. */
  .frame:not(.narrow) {
    display: flex;
    align-items: end;
    gap: calc(2 * var(--_space-3) + var(--_space-2));
  }
  .frame:not(.narrow) :is(.note, .corner) {
    position: relative;
  }
  .frame:not(.narrow) .note {
    flex: none;
    max-inline-size: 60%;
  }
  .frame:not(.narrow) .corner {
    margin-inline-start: auto;
  }
  /* What has no room below the column of buttons scrolls, but for one line. */
  .frame:not(.narrow) .credit {
    max-block-size: max(18px, 100cqb - 5 * var(--_target) - 3 * var(--_space-3));
    overflow: auto;
  }

  .consent > span {
    flex: 1 1 12em;
  }
  .consent > .control {
    flex: none;
  }
  /* A narrow map has little room for it. */
  .narrow .consent {
    gap: var(--_space-1);
    padding: var(--_space-1);
    padding-inline-start: var(--_space-2);
    font-size: var(--_text-xs);
    line-height: calc(15 / 12);
  }
  /* On a low map it is small, and its words scroll under its buttons where need be. */
  @container (max-height: 260px) {
    .consent {
      align-items: start;
      gap: var(--_space-1);
      padding: 2px;
      overflow: auto;
      font-size: var(--_text-xs);
      line-height: calc(15 / 12);
    }
    .consent,
    .frame:not(.narrow) .credit {
      max-block-size: calc(100cqb - var(--_target) - 3 * var(--_space-3));
    }
    .consent > span {
      flex-basis: 9em;
      padding-inline-start: var(--_space-1);
    }
    .consent > .control {
      position: sticky;
      inset-block: 0;
      padding-inline: 8px;
      font-size: inherit;
    }
    .consent :focus-visible {
      outline-offset: -2px;
    }
  }
  /* A bar as high as these, beside the scale. */
  @container (max-height: 180px) {
    .corner {
      flex-direction: row-reverse;
    }
    .consent {
      flex-wrap: nowrap;
      max-block-size: calc(var(--_target) + 6px);
      /* Half a line in sight says that there are more. */
      line-height: 1.5;
    }
    .consent > span {
      flex-basis: 0;
      overflow-wrap: anywhere;
    }
    .consent .words {
      display: none;
    }
  }
  /* Nothing is asked: a quiet line as high as its buttons. */
  .consent.failure {
    flex-wrap: nowrap;
    align-items: center;
    gap: 0;
    padding: 0;
    padding-inline-start: var(--_space-2);
    font-size: var(--_text-xs);
    line-height: calc(15 / 12);
  }
  .failure > span {
    flex-basis: 0;
    padding-block: 2px;
    overflow-wrap: anywhere;
  }
  .failure > .control {
    border: 0;
  }
  .failure :focus-visible {
    outline-offset: -2px;
  }
  .narrow .failure .words {
    display: none;
  }

  .narrow {
    --_target: var(--summit-target, 44px);
  }
  .narrow .zoom {
    inset-block: auto var(--_space-3);
    flex-direction: row;
  }
  .narrow .group button + button {
    border-block-start: 0;
    border-inline-start: 1px solid var(--_rule);
  }
  .narrow .pan {
    flex-direction: row;
    inset-block: auto calc(2 * var(--_space-2) + var(--_space-1) + var(--_target) + 2px);
    inset-inline-end: var(--_space-3);
  }
  .narrow .pan:dir(rtl) {
    flex-direction: row-reverse;
  }
  .narrow .corner {
    inset-block: var(--_space-3) auto;
  }
  .narrow .note {
    min-block-size: var(--_target);
  }
  /* Of a map with few controls as much as can be is left to it. */
  .few .zoom {
    inset-block-end: var(--_space-1);
    inset-inline-end: var(--_space-1);
  }
  .few .note {
    inset-block-end: calc(var(--_space-1) + 1px);
  }
  .few .corner {
    inset-block-start: var(--_space-1);
    inset-inline-end: var(--_space-1);
    max-inline-size: calc(100% - 2 * var(--_space-1));
  }
  /* Folded to one line, which can be scrolled, and under the mouse is whole. */
  .few .credit:not(:hover) {
    max-inline-size: 100%;
    overflow: auto;
    scrollbar-width: none;
    white-space: nowrap;
  }

  /* A low map has no room for a column of buttons. */
  @container (max-height: 260px) and (min-width: 560px) {
    .zoom,
    .pan {
      flex-direction: row;
    }
    .group button + button {
      border-block-start: 0;
      border-inline-start: 1px solid var(--_rule);
    }
    .pan:dir(rtl) {
      flex-direction: row-reverse;
    }
    .pan {
      inset-block-start: var(--_space-3);
      inset-inline-end: calc(var(--_space-3) + var(--_space-2) + 5 * var(--_target));
    }
  }

  /* Where both no longer fit side by side, the note says its number only, and all of it to assistive technology. */
  .note .count {
    display: none;
  }
  @container (max-width: 395px) {
    .note .words {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    .note .count {
      display: inline;
    }
  }
  /* The number neither, unless it moves up: over the buttons it would lie on the map's marks. */
  @container (max-width: 312px) {
    .narrow .note {
      inset-inline-start: var(--_space-1);
      gap: 3px;
      padding-inline: var(--_space-1);
    }
  }

  /* All of them side by side are wider than the map, or leave no room for the note: as in fitting.ts. */
  @container (max-width: 287px) {
    .narrow:not(.few) .zoom {
      flex-wrap: wrap;
      inline-size: calc(3 * var(--_target) + 2px);
    }
    .narrow:not(.few) .zoom button:nth-child(4) {
      border-inline-start: 0;
    }
    .narrow:not(.few) .zoom button:nth-child(n + 4) {
      border-block-start: 1px solid var(--_rule);
    }
    .narrow:not(.few) .pan {
      inset-block-end: calc(2 * var(--_space-2) + var(--_space-1) + 2 * var(--_target) + 2px);
    }
  }

  .events {
    position: absolute;
    z-index: 2;
    display: flex;
    flex-direction: column;
    inline-size: 264px;
    max-inline-size: calc(100% - 16px);
    max-block-size: calc(100% - 16px);
    border: 1px solid var(--_rule-strong);
    border-radius: var(--_radius);
    background: var(--_paper);
    padding-block-end: var(--_space-1);
  }
  .events.foot {
    inset-block-end: calc(var(--_space-4) + var(--_target));
    inset-inline-start: var(--_space-3);
    max-block-size: calc(100% - var(--_space-5) - var(--_target));
  }
  /* A low map has its whole height for the list, so that the entry with the focus is whole. */
  @container (max-height: 260px) {
    .events.foot {
      inset-block: auto var(--_space-1);
      max-block-size: calc(100% - 2 * var(--_space-1));
    }
  }
  /* The heading and its button stay in sight. */
  .events ul {
    overflow: auto;
  }
  .events .head {
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: var(--_space-2);
    padding-inline-start: var(--_space-3);
    font-size: var(--_text-s);
    line-height: calc(18 / 13);
    font-weight: 700;
  }
  .events .title {
    padding-block: var(--_space-2) var(--_space-1);
  }
  .events .close {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: var(--_target);
    block-size: var(--_target);
  }
  .events .entry {
    display: flex;
    gap: var(--_space-2);
    inline-size: 100%;
    min-block-size: var(--_target);
    padding: 6px var(--_space-3) 6px var(--_space-2);
    font-size: var(--_text-s);
    line-height: calc(18 / 13);
  }
  .events .entry:hover {
    background: var(--_tint);
  }
  .events .entry[aria-current] .entry-title {
    font-weight: 700;
  }
  .events .entry:focus-visible {
    outline-offset: -2px;
  }
  .events li + li {
    border-block-start: 1px solid var(--_rule);
  }
  .entry-title,
  .entry-date {
    display: block;
  }
  .entry-date {
    color: var(--_ink-2);
    font-size: var(--_text-xs);
    line-height: calc(4 / 3);
  }
  .events .more {
    align-self: start;
    margin: var(--_space-2) var(--_space-3);
    font-size: var(--_text-s);
  }

  .hint {
    position: absolute;
    /* Above the middle, where the mark is that the reader comes nearer to. */
    inset-block-end: 70%;
    inset-inline: 0;
    z-index: 3;
    inline-size: fit-content;
    margin-inline: auto;
    padding: var(--_space-2) var(--_space-3);
    border: 1px solid var(--_rule-strong);
    border-radius: var(--_radius);
    background: var(--_paper);
    font-size: var(--_text-s);
    line-height: calc(18 / 13);
    pointer-events: none;
  }

  @media print {
    .group,
    .note,
    .hint,
    .consent,
    .events {
      display: none;
    }
    .frame {
      border: 1px solid var(--_rule-strong);
      break-inside: avoid;
    }
    svg {
      print-color-adjust: exact;
      -webkit-print-color-adjust: exact;
    }
  }
  @media (forced-colors: active) {
    .frame {
      border: 1px solid CanvasText;
    }
    .region {
      fill: none;
    }
    .marker .focus .line {
      stroke: Highlight;
    }
  }
`;
