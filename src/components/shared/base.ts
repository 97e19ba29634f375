import { css } from 'lit';

/** What every view starts from: the page's font, our measures, native controls made quiet. */
export const base = css`
  :host {
    display: block;
    isolation: isolate;
    box-sizing: border-box;
    background: var(--_paper);
    color: var(--_ink);
    /* Whatever is inherited but the font family, the language's own and whether it is seen or pressed at all. */
    font: initial;
    font-family: var(--_font);
    font-size: var(--_text-m);
    line-height: 1.4286;
    font-variant-numeric: lining-nums tabular-nums;
    letter-spacing: normal;
    word-spacing: normal;
    text-transform: none;
    text-indent: 0;
    text-align: start;
    text-shadow: none;
    text-emphasis: none;
    text-underline-position: auto;
    text-wrap: initial;
    white-space: normal;
    word-break: normal;
    overflow-wrap: normal;
    line-break: auto;
    hyphens: manual;
    quotes: auto;
    list-style: initial;
    border-collapse: separate;
    caption-side: top;
    fill: initial;
    stroke: none;
    stroke-width: 1px;
    text-anchor: start;
    accent-color: auto;
    caret-color: auto;
    -webkit-text-fill-color: currentcolor;
    -webkit-text-stroke: 0;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }
  :host([hidden]) {
    display: none;
  }
  /* Korean is broken between words, where Chinese and Japanese have no gaps. */
  :host(:lang(ko)),
  :lang(ko) {
    word-break: keep-all;
    overflow-wrap: break-word;
  }
  :lang(zh),
  :lang(ja) {
    word-break: normal;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h2,
  h3,
  h4,
  p,
  ol,
  ul,
  dl,
  dd,
  table,
  figure {
    margin: 0;
    padding: 0;
  }
  ol,
  ul {
    list-style: none;
  }
  svg {
    display: block;
    flex: none;
  }
  a {
    color: inherit;
    text-underline-offset: 2px;
    text-decoration-thickness: 1px;
  }
  button,
  input {
    font: inherit;
    letter-spacing: inherit;
    color: inherit;
    margin: 0;
  }
  button {
    appearance: none;
    background: none;
    border: 0;
    padding: 0;
    text-align: start;
    cursor: pointer;
  }
  button[disabled],
  button[aria-disabled='true'] {
    cursor: default;
    color: var(--_rule-strong);
  }
  .control {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-block-size: var(--_target);
    min-inline-size: var(--_target);
    padding-inline: 10px;
    border: 1px solid var(--_rule-strong);
    border-radius: var(--_radius);
    background: var(--_paper);
    font-size: var(--_text-s);
    line-height: calc(18 / 13);
    transition: background-color var(--_fast) var(--_ease);
  }
  .control:not([disabled]):hover {
    background: var(--_tint);
  }
  .link {
    text-decoration: underline;
    text-underline-offset: 3px;
    text-decoration-thickness: 1px;
    min-block-size: 24px;
  }
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
    border-radius: var(--_radius);
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: var(--_space-2);
    padding: var(--_space-2) var(--_space-3);
    margin-block-end: var(--_space-3);
    background: var(--_tint);
    font-size: var(--_text-s);
    line-height: calc(18 / 13);
  }
  .notice > svg {
    margin-block-start: 1px;
  }
  .notice .body {
    flex: 1;
    min-inline-size: 12em;
  }
  .notice ul {
    margin-block-start: var(--_space-2);
    max-block-size: 12rem;
    overflow: auto;
  }
  .notice li {
    padding-block: 2px;
    overflow-wrap: anywhere;
  }
  .notice code {
    font-family: ui-monospace, monospace;
    font-size: var(--_text-xs);
    color: var(--_ink-2);
  }
  .notice .close {
    min-block-size: 24px;
    min-inline-size: 24px;
    display: inline-grid;
    place-items: center;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
    border: 0;
  }
  .sample {
    position: absolute;
    visibility: hidden;
    font-size: 1rem;
    white-space: pre;
  }
  .sample::before {
    content: 'Aa bb';
  }
  .tag {
    display: inline-block;
    border: 1px dashed var(--_rule-strong);
    border-radius: var(--_radius);
    padding-inline: 4px;
    font-size: var(--_text-xs);
    line-height: calc(4 / 3);
    color: var(--_ink-2);
    white-space: nowrap;
  }
`;
