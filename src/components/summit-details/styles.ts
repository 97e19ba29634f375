import { css } from 'lit';

export const styles = css`
  :host {
    container-type: inline-size;
    overflow-wrap: anywhere;
  }
  [data-start]:focus-visible {
    outline-offset: 4px;
  }
  .quiet {
    font-size: var(--_text-s);
    line-height: calc(18 / 13);
    font-weight: 400;
    color: var(--_ink-2);
  }
  .nothing {
    color: var(--_ink-2);
  }

  .nav {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    min-block-size: 32px;
    margin-block-end: var(--_space-2);
    font-size: var(--_text-s);
    line-height: calc(18 / 13);
  }
  .back {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-1);
    min-block-size: var(--_target);
  }
  .back .link,
  .more .link {
    min-block-size: 0;
  }
  .position {
    margin-inline-start: auto;
    color: var(--_ink-2);
  }
  .steps {
    display: inline-flex;
  }
  .steps .control {
    padding: 0;
    border-radius: 0;
  }
  .steps .control + .control {
    margin-inline-start: -1px;
  }
  .steps .control:first-child {
    border-start-start-radius: var(--_radius);
    border-end-start-radius: var(--_radius);
  }
  .steps .control:last-child {
    border-start-end-radius: var(--_radius);
    border-end-end-radius: var(--_radius);
  }
  .steps .control:disabled {
    border-color: var(--_rule);
  }
  .steps .control:enabled,
  .steps .control:focus-visible {
    position: relative;
  }
  .directional:dir(rtl) {
    transform: scaleX(-1);
  }

  .kind {
    display: flex;
    align-items: center;
    flex-wrap: wrap;
    column-gap: 6px;
    font-size: var(--_text-s);
    line-height: calc(18 / 13);
  }
  .kind .status {
    color: var(--_ink-2);
  }
  .kind .status::before {
    content: '· ';
  }
  h3 {
    margin-block: var(--_space-1) var(--_space-2);
    font-size: var(--_text-xl);
    line-height: 1.2273;
    font-weight: 700;
    letter-spacing: -0.005em;
    text-wrap: balance;
  }
  h3:is(:lang(ar), :lang(vi)) {
    line-height: 1.3636;
  }
  .facts {
    display: grid;
    gap: 3px;
    margin-block-end: 10px;
  }
  .facts p,
  p.facts {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: var(--_space-2);
  }
  p.facts {
    margin-block: var(--_space-3);
  }
  .facts b {
    font-weight: 600;
  }
  .summary {
    line-height: 1.5;
    margin-block-end: 14px;
  }
  h4 {
    font-size: var(--_text-s);
    line-height: calc(18 / 13);
    font-weight: 700;
  }
  .aside {
    padding-inline-start: var(--_space-3);
    border-inline-start: 3px solid var(--_rule-strong);
    margin-block-end: var(--_space-3);
    font-size: var(--_text-s);
    line-height: calc(18 / 13);
  }

  .ledger {
    inline-size: 100%;
    table-layout: fixed;
    border-collapse: collapse;
    font-size: var(--_text-s);
    line-height: calc(18 / 13);
  }
  .ledger th {
    text-align: start;
    vertical-align: bottom;
    font-weight: 700;
    padding-block: 0 5px;
  }
  .ledger th .quiet {
    display: inline-block;
  }
  .ledger thead {
    border-block-end: 1.5px solid var(--_ink);
  }
  .ledger td {
    vertical-align: top;
    padding-block: 7px 8px;
    border-block-end: 1px solid var(--_rule);
  }
  .ledger :is(td, th):first-child {
    padding-inline-end: var(--_space-3);
  }
  .ledger :is(td, th):last-child {
    padding-inline-start: var(--_space-3);
  }
  .ledger td:first-child {
    color: var(--_ink-2);
  }
  .ledger td:last-child {
    border-inline-start: 1px solid var(--_rule);
  }
  .verdict {
    display: flex;
    align-items: center;
    gap: 5px;
  }
  .verdict svg {
    inline-size: 13px;
    block-size: 13px;
    stroke-width: 2;
  }
  .refs {
    font-size: 0.6875rem;
    line-height: 0;
    white-space: nowrap;
    vertical-align: super;
    color: var(--_ink-2);
  }
  .ref {
    position: relative;
    line-height: 1;
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  /* A number is small; what answers to the pointer is not. */
  .ref::before {
    content: '';
    position: absolute;
    inset: -9px -4px;
  }
  .more {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: var(--_target);
    font-size: var(--_text-s);
    line-height: calc(18 / 13);
  }
  .more svg {
    inline-size: 14px;
    block-size: 14px;
  }

  .section {
    margin-block-start: 10px;
    font-size: var(--_text-s);
    line-height: calc(18 / 13);
  }
  .section h4 {
    margin-block-end: var(--_space-1);
  }
  .section ul li {
    padding-block: 2px;
  }
  .folds ul li {
    padding-block: var(--_space-1);
  }
  .folds + .folds {
    margin-block-start: 0;
  }
  .folds h4 {
    margin-block-end: 0;
  }
  .folds button {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 24px;
    font-weight: 700;
  }
  @media (pointer: coarse) {
    .folds button {
      min-block-size: var(--_target);
    }
  }
  .folds svg {
    inline-size: 14px;
    block-size: 14px;
  }
  .section b {
    font-weight: 600;
  }
  .sources {
    font-size: var(--_text-xs);
    line-height: calc(4 / 3);
  }
  .sources li {
    display: flex;
    gap: var(--_space-2);
    padding-block: 2px;
    scroll-margin-block: var(--_space-5);
  }
  .sources .number {
    flex: none;
    min-inline-size: 1ch;
    color: var(--_ink-2);
  }
  .sources .number + span {
    min-inline-size: 0;
  }
  .sources li:focus {
    background: var(--_tint);
  }
  .section a {
    position: relative;
    text-decoration-color: var(--_rule-strong);
  }
  .section a:hover {
    text-decoration-color: currentColor;
  }

  .inline .time {
    margin-block-start: var(--_space-1);
  }
  .inline .summary {
    font-size: var(--_text-l);
    line-height: 1.5;
    margin-block: var(--_space-2) var(--_space-3);
  }
  @media print {
    .nav,
    .more,
    .folds button svg {
      display: none;
    }
    .section,
    .ledger tr {
      break-inside: avoid;
    }
  }
  /* Two columns of a few letters each say less than one after the other. */
  @container (max-width: 14rem) {
    .ledger :is(thead, tbody, tr, th, td) {
      display: block;
    }
    .ledger.ledger :is(td, th) {
      padding-inline: 0;
      border-inline: 0;
    }
    .ledger td:first-child {
      padding-block-end: 0;
      border-block-end: 0;
    }
  }
  @container (max-width: 300px) {
    .ledger :is(td, th):first-child {
      padding-inline-end: var(--_space-2);
    }
    .ledger :is(td, th):last-child {
      padding-inline-start: var(--_space-2);
    }
  }
`;
