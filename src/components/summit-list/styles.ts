import { css } from 'lit';
import { railStyles } from './rail-styles.js';
import { tableStyles } from './table-styles.js';

const listStyles = css`
  :host {
    container-type: inline-size;
  }
  .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-2);
    min-block-size: 32px;
    margin-block-end: var(--_space-2);
  }
  h3 {
    font-size: var(--_text-s);
    line-height: calc(18 / 13);
    font-weight: 700;
  }
  h4 {
    padding-block: var(--_space-3) var(--_space-1);
    font-size: var(--_text-xs);
    line-height: calc(4 / 3);
    font-weight: 700;
  }
  .order {
    font-size: var(--_text-s);
    line-height: calc(18 / 13);
    color: var(--_ink-2);
  }

  /* A row that changes is laid out and painted without the others. */
  .rows .entry {
    contain: content;
    border-block-end: 1px solid var(--_rule);
    break-inside: avoid;
  }
  .rows button {
    position: relative;
    display: flex;
    column-gap: 10px;
    align-items: flex-start;
    inline-size: 100%;
    min-block-size: var(--_target);
    padding-block: var(--_space-2);
    padding-inline: 6px var(--_space-2);
    transition: background-color var(--_fast) var(--_ease);
  }
  .rows .mark {
    margin-block-start: 6px;
  }
  .rows button:focus-visible,
  .rail button:focus-visible {
    outline-offset: -2px;
  }
  .rows .hovered button,
  .rows .selected button {
    background: var(--_tint);
  }
  .rows .selected button::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    border-inline-start: 3px solid var(--_ink);
  }
  .text {
    flex: 1;
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .text > .date {
    order: -1;
    font-size: var(--_text-xs);
    line-height: calc(4 / 3);
    color: var(--_ink-2);
  }
  .date > :first-child {
    margin-inline-end: 3px;
  }
  .date .tag {
    /* Also apart from the title where it wraps to a line of its own. */
    margin-block-end: 3px;
    line-height: calc(7 / 6);
  }
  .text > .title {
    font-weight: 600;
    line-height: calc(10 / 7);
    text-wrap: pretty;
    /* In its own direction, and in line with the others. */
    unicode-bidi: plaintext;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .text > .place {
    font-size: var(--_text-s);
    line-height: calc(18 / 13);
    color: var(--_ink-2);
  }
  .outer .text > .title {
    font-weight: 400;
  }

  .more {
    padding-block: var(--_space-2);
    font-size: var(--_text-s);
    line-height: calc(18 / 13);
  }
  .empty {
    padding-block: var(--_space-3);
    color: var(--_ink-2);
  }
  .empty strong {
    color: var(--_ink);
  }
  .empty:focus {
    outline: none;
  }
  @media print {
    .more {
      display: none;
    }
    .number {
      order: -1;
      flex: none;
      inline-size: 2em;
      font-weight: 700;
    }
    .rows button {
      min-block-size: 0;
      padding-block: var(--_space-1);
    }
    .text > .title {
      font-size: var(--_text-s);
    }
    .text > .place {
      font-size: var(--_text-xs);
    }
    .head,
    h4 {
      break-after: avoid;
    }
  }
  /* Marks above and below the letters want more room. */
  .text > :is(.title, .place):is(:lang(ar), :lang(vi)) {
    line-height: calc(11 / 7);
  }

  @container (min-width: 600px) {
    .rows {
      columns: 2;
      column-gap: var(--_space-6);
    }
  }
`;

export const styles = [listStyles, railStyles, tableStyles];
