import { css } from 'lit';

/**
 * The vertical timeline. From the start edge: a lane for each span that runs beside others, the rail, the text.
 * Every row draws its own piece of the rail and of the bars, so that an open row may be as tall as it likes.
 */
export const railStyles = css`
  .rail {
    --_rail: 15px;
    /* the middle of the first line of text, where the mark stands */
    --_middle: calc(6px + var(--_text-s) * 9 / 13);
  }
  .rail.lanes-1 {
    --_rail: 17px;
  }
  .rail.lanes-2 {
    --_rail: 27px;
  }
  .rail.lanes-3 {
    --_rail: 37px;
  }
  .rail.lanes-4 {
    --_rail: 47px;
  }
  .rail.lanes-5 {
    --_rail: 57px;
  }
  .on-line {
    --_at: var(--_rail);
  }
  .lane-0 {
    --_at: 7px;
  }
  .lane-1 {
    --_at: 17px;
  }
  .lane-2 {
    --_at: 27px;
  }
  .lane-3 {
    --_at: 37px;
  }
  .lane-4 {
    --_at: 47px;
  }
  .rail .entry {
    position: relative;
    padding-block-end: calc(6px + var(--_gap, 0) * 10px);
  }
  .gap-1 {
    --_gap: 0.5;
  }
  .gap-2 {
    --_gap: 1.5;
  }
  .gap-3 {
    --_gap: 2.5;
  }
  .gap-4 {
    --_gap: 4;
  }
  /* The tint of a band behind the lanes; the row after it is as clear as the page. */
  .era-1 {
    --_era: 5%;
  }
  .era-2 {
    --_era: 9%;
  }
  .rail :is(.era-1, .era-2) {
    background: color-mix(in srgb, var(--_ink) var(--_era), transparent);
    border-inline-end: 1px solid var(--_rule-strong);
  }
  /* Names stand over the row, and what begins with it under them. */
  .rail .headed {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .headed > :is(.first, .starts, .bar.stops, .from, .to) {
    grid-row: 2 / auto;
  }
  .headed > .past {
    grid-row: 1 / 2;
  }
  .rail h4 {
    padding-inline: calc(var(--_rail) + 25px) var(--_space-1);
    border-block-start: 1px solid var(--_rule-strong);
    color: var(--_ink-2);
  }
  .rail h4 .date {
    font-weight: 400;
  }
  .rail button {
    position: relative;
    display: block;
    inline-size: 100%;
    min-block-size: 44px;
    padding-block: 6px;
    padding-inline: calc(var(--_rail) + 25px) var(--_space-1);
  }
  .rail .mark {
    position: absolute;
    inset-block-start: calc(var(--_middle) - 22px);
    inset-inline-start: calc(var(--_at) - 22px);
    pointer-events: none;
  }
  .rail .ring {
    fill: var(--_paper);
    stroke: var(--_ink);
  }
  .line {
    position: absolute;
    inset-block: 0;
    inset-inline-start: calc(var(--_rail) - 0.75px);
    border-inline-start: 1.5px solid var(--_rule-strong);
  }
  .line.first {
    inset-block-start: var(--_middle);
  }
  .bar {
    position: absolute;
    inset-block: 0;
    inset-inline-start: calc(var(--_at) - 2px);
    inline-size: 4px;
    forced-color-adjust: none;
    print-color-adjust: exact;
  }
  /* Solid or hollow, it fades by a mask; the tip at its end does not. */
  .bar::before {
    content: '';
    position: absolute;
    inset: 0;
    background: var(--_cat);
  }
  .bar.starts {
    inset-block-start: var(--_middle);
  }
  /* In proportion between this mark and the next, and seen to lie off both. */
  .bar.stops {
    inset-block-end: calc((1 - var(--_reach)) * (100% - 32px) + 16px - var(--_middle));
  }
  /* Three dots say that it goes on: the next mark is no end of it. */
  .bar.cut {
    mask:
      linear-gradient(#000 0 0) 0 0 / 100% calc(100% - 24px) no-repeat,
      repeating-linear-gradient(to top, #000 0 4px, transparent 0 8px);
  }
  .chain {
    position: absolute;
    inset-block: 0;
    inset-inline-start: calc(var(--_at) - 0.75px);
    border-inline-start: 1.5px solid var(--_cat);
    forced-color-adjust: none;
  }
  .chain.starts {
    inset-block-start: var(--_middle);
  }
  .chain.stops {
    inset-block-end: calc(14px + var(--_gap, 0) * 10px);
  }
  .rail .day {
    inset-block: auto calc(-8px + var(--_gap, 0) * 10px);
  }
  .rail .day-1 {
    inset-block-end: calc(10px + var(--_gap, 0) * 10px);
  }
  .bar.fades-in::before {
    mask: linear-gradient(transparent, #000 36px);
  }
  .bar.fades-out::before {
    mask: linear-gradient(#000, transparent);
  }
  .bar.fades-in.fades-out::before {
    mask: linear-gradient(transparent, #000 36px, transparent);
  }
  .bar:is(.inferred, .cancelled, .planned)::before {
    inset-inline: -1.5px;
    border-inline: 1.75px solid var(--_cat);
    /* Not the line that it may stand on. */
    background: var(--_paper);
  }
  .bar.planned::before {
    border-inline-style: dashed;
  }
  /* Its fading end leaves the room. */
  .bar.asks::after {
    content: '?' / '';
    position: absolute;
    inset-block-end: 0;
    inset-inline-start: -2px;
    font-weight: 700;
    line-height: 1;
    color: var(--_cat);
  }
  .rail .tip {
    fill: none;
    stroke: var(--_cat);
    stroke-width: 2;
    stroke-linecap: round;
  }
  .bar.arrow::after {
    content: '';
    position: absolute;
    inset-block-end: 1px;
    inset-inline-start: -2px;
    inline-size: 8px;
    block-size: 8px;
    border: solid var(--_cat);
    border-width: 0 2px 2px 0;
    transform: rotate(45deg);
  }

  /* The relation of the chosen event runs between the marks and the texts. */
  .tie {
    --_from: calc(var(--_at) + 17px);
    position: absolute;
    inset-block: 0;
    inset-inline-start: var(--_from);
    inline-size: calc(var(--_rail) + 21px - var(--_from));
    border: 0 dotted var(--_ink-2);
    border-inline-end-width: 1.25px;
  }
  .tie.from {
    inset-block-start: var(--_middle);
    border-block-start-width: 1.25px;
    border-start-end-radius: var(--_radius);
  }
  .tie.to {
    inset-block-end: auto;
    block-size: var(--_middle);
    border-block-end-width: 1.25px;
    border-end-end-radius: var(--_radius);
  }
  .tie.pointed::after {
    content: '';
    position: absolute;
    inset-block-start: -4px;
    inset-inline-start: 0;
    inline-size: 6px;
    block-size: 6px;
    border: solid var(--_ink-2);
    border-width: 0 0 1.25px 1.25px;
    transform: rotate(45deg);
  }
  .tie.pointed:dir(rtl)::after {
    transform: rotate(225deg);
  }
  .tie.to::after {
    inset-block: auto -4px;
  }

  .rail .text > .date {
    font-size: var(--_text-s);
    line-height: calc(18 / 13);
  }
  .rail .text > .title {
    font-size: var(--_text-l);
    line-height: 1.375;
    font-weight: 700;
    text-wrap: balance;
  }
  .rail.outer .text > .title {
    font-weight: 400;
  }
  .rail .selected .text > .date {
    font-weight: 700;
    color: var(--_ink);
  }
  .rail .selected .date .tag {
    font-weight: 400;
  }
  .rail .selected .text > .title {
    font-size: var(--_text-xl);
    line-height: 1.2727;
  }
  .opened {
    padding-inline-start: calc(var(--_rail) + 25px);
    padding-block-end: var(--_space-4);
  }
`;
