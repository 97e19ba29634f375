import { css } from 'lit';

/** Where the views stand, by layout, and how they live with a height that the page gives. */
export const layoutStyles = css`
  .plate {
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
  }
  .map {
    display: flex;
    min-block-size: 268px;
  }
  .map > *,
  .map ::slotted(*),
  .map slot > * {
    flex: 1;
    min-inline-size: 0;
    block-size: auto;
  }
  .map + .time,
  .time + .map {
    margin-block-start: var(--_space-2);
  }
  .side {
    min-inline-size: 0;
  }
  .wide .grid:not(.alone) {
    display: grid;
    grid-template-columns: minmax(0, 1fr) clamp(min(320px, 50%), 31%, 400px);
    gap: var(--_space-5);
  }
  .wide .grid.first {
    grid-template-columns: clamp(min(320px, 50%), 31%, 400px) minmax(0, 1fr);
  }
  /* Heights depend on the width alone: nothing under the reader's pointer moves when an entry is opened. */
  .wide .map {
    block-size: clamp(360px, 42cqi, 560px);
  }
  .wide :not(.alone) > .side {
    block-size: 0;
    min-block-size: 100%;
    border-inline-start: 1px solid var(--_rule);
    padding-inline-start: var(--_space-5);
    overflow-y: auto;
  }
  .wide .first > .side {
    border-inline: 0 1px solid var(--_rule);
    padding-inline: 0 var(--_space-5);
  }
  /* Where the column goes on below its edge, it fades; at its end the fade lies on the space left for it. */
  .wide :not(.alone) > .side::after {
    content: '';
    display: block;
    position: sticky;
    inset-block-end: 0;
    block-size: var(--_space-6);
    background: linear-gradient(transparent, var(--_paper));
    pointer-events: none;
  }
  .medium .map {
    block-size: clamp(300px, 52cqi, 480px);
  }
  .medium .plate + .side,
  .medium .side + .plate {
    border-block-start: 1px solid var(--_rule);
    margin-block-start: var(--_space-4);
    padding-block-start: var(--_space-3);
  }
  .narrow .chips {
    flex-basis: 100%;
  }
  .narrow .chip {
    padding-inline: 5px 8px;
  }
  .narrow :is(.switch, .seek) {
    flex: 1;
  }
  .narrow .facet {
    grid-template-columns: minmax(0, 1fr);
  }
  .medium .seek {
    flex: 1;
  }
  /* Not across a wide page that wants the narrow layout. */
  .narrow .switch {
    max-inline-size: 24rem;
  }
  .narrow .switch .control {
    flex: 1 1 auto;
  }
  .narrow .map {
    block-size: 268px;
  }
  .narrow .plate + .side,
  .narrow .side + .plate {
    margin-block-start: var(--_space-2);
  }

  /* A height that the page gives is shared, the rest scrolls inside. Focus rings want 4 px at the edges. */
  .shares,
  .scrolls {
    overflow-y: auto;
    padding-inline: 4px;
  }
  .scrolls .map {
    min-block-size: 160px;
    max-block-size: max(160px, calc(var(--_height) * 0.6));
  }
  .shares,
  .shares .grid,
  .shares .time {
    display: flex;
    flex-direction: column;
  }
  .shares > * {
    flex: none;
  }
  .shares > .grid {
    flex: 1;
    min-block-size: 0;
    grid-template-rows: minmax(0, 1fr);
  }
  .shares .plate {
    flex: 1 1 auto;
    min-block-size: 0;
    margin: -4px;
    padding: 4px;
    overflow-y: auto;
  }
  .shares > footer {
    margin-block-start: var(--_space-1);
    padding-block: var(--_space-1);
  }
  .shares .map {
    flex: 1 9 auto;
    min-block-size: 150px;
  }
  .shares .time,
  .shares .time :is(::slotted(*), slot > *) {
    flex: 0 1 auto;
    min-block-size: 0;
  }
  .shares .side {
    flex: 1 9 auto;
    min-block-size: 10rem;
    overflow-y: auto;
  }
  .full {
    margin-block-start: var(--_space-4);
    border-block-start: 2px solid var(--_ink);
    padding-block-start: var(--_space-2);
  }

  .paper .map {
    block-size: 50cqi;
  }
  .paper .side > * > * {
    margin-block-start: var(--_space-4);
  }
  @media print {
    .bar,
    .facets,
    .notice,
    .skip,
    .foot {
      display: none;
    }
    .map,
    .time {
      break-inside: avoid;
    }
  }
`;
