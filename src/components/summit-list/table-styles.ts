import { css } from 'lit';

export const tableStyles = css`
  .scroll {
    overflow-x: auto;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: var(--_text-s);
    line-height: calc(18 / 13);
  }
  caption {
    text-align: start;
    padding-block: var(--_space-2) var(--_space-1);
    font-size: var(--_text-m);
    line-height: calc(10 / 7);
    font-weight: 700;
  }
  caption .order {
    margin-inline-start: var(--_space-1);
    font-weight: 400;
  }
  th,
  td {
    text-align: start;
    padding-inline: 0 var(--_space-3);
  }
  th {
    font-weight: 700;
  }
  thead th {
    border-block-end: 1px solid var(--_rule-strong);
    vertical-align: bottom;
  }
  thead button {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-1);
    min-block-size: var(--_target);
    font-weight: 700;
    white-space: nowrap;
  }
  thead button:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  thead svg {
    inline-size: 12px;
    block-size: 12px;
  }
  tbody th {
    padding-block: var(--_space-4) var(--_space-1);
    border-block-end: 1px solid var(--_rule);
    font-size: var(--_text-xs);
    line-height: calc(4 / 3);
  }
  td {
    padding-block: 7px;
    border-block-end: 1px solid var(--_rule);
    vertical-align: top;
    cursor: pointer;
    transition: background-color var(--_fast) var(--_ease);
  }
  th:first-child,
  td:first-child {
    padding-inline-start: var(--_space-2);
  }
  tr.hovered td,
  tr.selected td {
    background: var(--_tint);
  }
  /* Not a border: rows and their rules begin at the edge. */
  tr.selected td:first-child {
    position: relative;
  }
  tr.selected td:first-child::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    border-inline-start: 3px solid var(--_ink);
  }
  th.entry {
    inline-size: 38%;
  }
  td.date {
    min-inline-size: 5.5em;
  }
  td.entry {
    min-inline-size: 7em;
    overflow-wrap: anywhere;
    hyphens: auto;
  }
  /* 24 px at least for the pointer, on the line of the other cells. */
  td.entry button {
    position: relative;
    padding-block: 3px;
    margin-block: -3px;
    font-weight: 600;
  }
  tbody.outer td.entry button {
    font-weight: 400;
  }
  .with-mark {
    display: inline-flex;
    gap: 5px;
    white-space: nowrap;
  }
  th.sources,
  td.sources {
    text-align: end;
    padding-inline-end: var(--_space-2);
  }
  th.sources button {
    justify-content: end;
  }
  tr.none td,
  tr.more td {
    cursor: auto;
    font-size: inherit;
  }
  @container (max-width: 599px) {
    .precision,
    .sources {
      display: none;
    }
    th,
    td {
      padding-inline-end: var(--_space-2);
    }
  }
  @container (max-width: 399px) {
    /* The mark stands for the kind; its name is still read aloud. */
    .with-mark span {
      position: absolute;
      inline-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
  @media print {
    .scroll {
      overflow: visible;
    }
    table {
      font-size: var(--_text-xs);
      line-height: calc(4 / 3);
    }
    tr {
      break-inside: avoid;
    }
    caption,
    thead {
      break-after: avoid;
    }
    td.date,
    td.entry {
      min-inline-size: 9em;
    }
    td.kind {
      min-inline-size: 8em;
    }
    td {
      padding-block: 5px;
    }
    .with-mark {
      white-space: normal;
    }
    .date .number {
      display: block;
    }
    th.entry {
      inline-size: auto;
    }
    .sources.sources {
      inline-size: 30%;
      text-align: start;
    }
    tr.more {
      display: none;
    }
  }
`;
