import { css } from 'lit';

export const progressStyles = css`
  /* Takes no room: what is below and above stays where it is when it comes and goes. */
  .float {
    position: sticky;
    inset-block-end: var(--_space-3);
    z-index: 3;
    block-size: 0;
    display: flex;
    justify-content: center;
    align-items: flex-end;
  }
  .card {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: var(--_space-1) var(--_space-3);
    max-inline-size: calc(100% - 2 * var(--_space-2));
    padding-block: var(--_space-2);
    padding-inline: var(--_space-3) var(--_space-2);
    border: 1px solid var(--_rule-strong);
    border-radius: var(--_radius);
    background: var(--_paper);
    font-size: var(--_text-s);
  }
  .card progress {
    appearance: none;
    flex: 1 1 8rem;
    inline-size: 8rem;
    block-size: 6px;
    border: 0;
    border-radius: 3px;
    background: var(--_rule);
    overflow: hidden;
    accent-color: var(--_ink);
  }
  .card progress::-webkit-progress-bar {
    background: var(--_rule);
  }
  .card progress::-webkit-progress-value {
    background: var(--_ink);
  }
  .card progress::-moz-progress-bar {
    background: var(--_ink);
  }
  .card .amount {
    flex: 1 0 auto;
    font-variant-numeric: tabular-nums;
  }
`;
