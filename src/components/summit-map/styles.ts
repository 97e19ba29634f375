import { css } from 'lit';

export const styles = css`
  :host {
    /* The frame below takes its measures from its box, so the box must not take its own from the content. */
    min-inline-size: min(100%, 20rem);
    /* A cell that is lower than the content counts. */
    min-block-size: 0;
    flex-grow: 1;
    /* How high it is is remembered for when the browser leaves it out. */
    contain-intrinsic-block-size: auto 46rem;
  }
  /* Out of sight the browser neither lays it out nor paints it. From the start, it would not know its height yet. */
  :host(:state(asleep)) {
    content-visibility: auto;
  }
  /* As tall as the host, where that has a height of its own: see givenHeight(). */
  :host::before,
  .frame {
    block-size: 100%;
  }
  :host::before {
    content: '';
    float: inline-start;
  }
  .frame {
    container-type: inline-size;
    position: relative;
    border-block-start: 2px solid var(--_ink);
    background: var(--_paper);
  }
  .skip {
    position: absolute;
    inset-block-start: var(--_space-2);
    inset-inline-start: 0;
    z-index: 2;
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .skip:not(:focus-within) {
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  header {
    padding-block: var(--_space-3) 14px;
  }
  h2 {
    font-size: var(--_text-xl);
    line-height: 1.2727;
    font-weight: 700;
    letter-spacing: -0.005em;
    text-wrap: balance;
  }
  .about {
    color: var(--_ink-2);
    margin-block-start: 2px;
  }

  .bar,
  .tools,
  .facets,
  .choices {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2);
  }
  .bar {
    margin-block-end: var(--_space-3);
  }
  .tools {
    flex: 1 1 auto;
  }
  .seek {
    position: relative;
    display: flex;
    flex: 0 1 15rem;
    min-inline-size: min(100%, 11.5rem);
  }
  .seek .icon {
    position: absolute;
    inset-block-start: calc(50% - 8px);
    inset-inline-start: 8px;
    color: var(--_ink-2);
    pointer-events: none;
  }
  .search {
    flex: 1;
    min-inline-size: 0;
    min-block-size: var(--_target);
    padding-inline: 30px 8px;
    /* The words in their own direction, the icon in the page's. */
    unicode-bidi: plaintext;
    border: 1px solid var(--_rule-strong);
    border-radius: var(--_radius);
    background: var(--_paper);
    font-size: var(--_text-s);
  }
  .search::placeholder {
    color: var(--_ink-2);
    opacity: 1;
  }
  /* Nothing to clear takes no room from the example. */
  .search:placeholder-shown::-webkit-search-cancel-button {
    display: none;
  }
  .facets {
    flex-direction: column;
    align-items: stretch;
    padding: var(--_space-3);
    margin-block-end: var(--_space-3);
    background: var(--_tint);
  }
  .facet {
    display: grid;
    grid-template-columns: 7rem minmax(0, 1fr);
    gap: var(--_space-2);
    font-size: var(--_text-s);
  }
  .facet > .name {
    padding-block-start: 6px;
    color: var(--_ink-2);
  }
  .choice {
    max-inline-size: 100%;
  }
  .choice .text {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .choice[aria-pressed='true'] {
    border-color: var(--_ink);
    font-weight: 700;
  }
  .control .count {
    color: var(--_ink-2);
    font-weight: 400;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
    flex: 1;
  }
  .chip {
    padding-inline: 7px 10px;
  }
  .chip[aria-pressed='false'] {
    border-style: dashed;
    color: var(--_ink-2);
  }
  .chip[aria-pressed='false'] .name {
    text-decoration: line-through;
  }
  .switch {
    display: inline-flex;
  }
  .switch .control {
    border-radius: 0;
  }
  .switch .control + .control {
    border-inline-start: 1px solid var(--_rule);
    margin-inline-start: -1px;
  }
  .switch .control:first-child {
    border-start-start-radius: var(--_radius);
    border-end-start-radius: var(--_radius);
  }
  .switch .control:last-child {
    border-start-end-radius: var(--_radius);
    border-end-end-radius: var(--_radius);
  }
  .switch .control {
    color: var(--_ink-2);
  }
  .switch .control[aria-pressed='true'] {
    color: var(--_ink);
    font-weight: 700;
    box-shadow: inset 0 -3px 0 var(--_ink);
  }
  @media (forced-colors: active) {
    .switch .control[aria-pressed='true'] {
      border-block-end: 4px solid CanvasText;
    }
  }

  .notice.error {
    background: var(--_paper);
    border: 1px solid var(--_rule);
    padding: var(--_space-3);
  }
  .notice.error strong {
    display: block;
    font-size: var(--_text-m);
    color: var(--_error);
  }
  .notice.error > svg {
    color: var(--_error);
  }
  .notice.error .control {
    margin-block-start: var(--_space-2);
  }
  .card .close {
    min-block-size: 24px;
    min-inline-size: 24px;
    display: inline-grid;
    place-items: center;
  }

  .skeleton {
    display: grid;
    gap: var(--_space-3);
    padding-block: var(--_space-4);
  }
  .skeleton span {
    block-size: 12px;
    background: var(--_rule);
  }
  /* The map. */
  .skeleton span:first-child {
    block-size: clamp(268px, 42cqi, 560px);
    inline-size: auto;
    background: var(--_sea);
  }
  .skeleton span:nth-child(3n + 1) {
    inline-size: 30%;
  }
  .skeleton span:nth-child(3n) {
    inline-size: 60%;
    margin-block-end: var(--_space-3);
  }

  footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-1) var(--_space-4);
    margin-block-start: var(--_space-3);
    padding-block: var(--_space-2);
    border-block-start: 1px solid var(--_rule);
    font-size: var(--_text-xs);
    line-height: calc(4 / 3);
    color: var(--_ink-2);
  }
  footer p {
    flex: 1;
    min-inline-size: 12em;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-1) var(--_space-2);
  }
  .foot :last-child:not(:only-child) {
    margin-inline-start: var(--_space-2);
  }
  .foot button {
    min-inline-size: 24px;
  }
  @media (pointer: coarse) {
    .foot button {
      min-block-size: var(--_target);
      min-inline-size: var(--_target);
    }
  }
`;
