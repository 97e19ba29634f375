import { html, nothing, svg, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { zeroOf } from '../../data/aligned.js';
import { separateDays } from '../../data/dates/index.js';
import type { Answers } from '../../data/query.js';
import {
  BAND,
  lookWithin,
  POINT_RADIUS,
  QUESTION,
  RINGS,
  ringPath,
  type MarkLook,
} from '../../layout/marks.js';
import { ownWords } from '../shared/data-text.js';
import { markPaths, markPicture } from '../shared/marks.js';
import { numberOf } from './number.js';
import { placeOf, rowKey, rowParts, type ListContext, type Part } from './context.js';
import { entryLook } from './entry.js';
import { entryButton } from './entry-button.js';
import { earlierButton, moreButton } from './more.js';
import { periodStarts, periodText, periodUnit } from './periods.js';
import { eraNames, eraParts, rowEras, type RowEras } from './rail-eras.js';
import { tiePiece, tiePieces, type TiePiece } from './rail-tie.js';
import { laneName, layRail, startOf, type Rail, type RailRow, type RailStart, type Segment } from './rail.js';
import { written } from './unseen.js';

const MARK_BOX = 22;
/** Marks beside a text are no taller than its two lines. */
const MOST_RADIUS = 8;
const RAIL_MARK_BOX = 44;

/** The events as a list: the ones in the window, by period where they are many, then the others. */
export function listView(context: ListContext, empty: TemplateResult): TemplateResult {
  const { say, model, shown } = context;
  const rail = context.form === 'rail';
  const { dataset } = model;
  return html`<div class=${rail ? 'unseen' : 'head'}>
      <h3 id="heading" part="heading">${ownWords(context, say.allEntries)}</h3>
      ${dataset.alignment ? nothing : html`<span class="order">${ownWords(context, say.oldestFirst)}</span>`}
    </div>
    ${earlier(context, 'visible')}
    ${shown.visible.total === 0 ? empty : entries(context, 'visible', shown.visible.first, 'heading')}
    ${rest(context, 'visible')}
    ${
      shown.outside.total === 0
        ? nothing
        : html`<h4 id="outside" part="outside">${ownWords(context, say.outsideDates)}</h4>
            ${earlier(context, 'outside')} ${entries(context, 'outside', shown.outside.first, 'outside')}
            ${rest(context, 'outside')}`
    }`;
}

function entries(
  context: ListContext,
  part: Part,
  rows: readonly number[],
  heading: string,
  list = heading,
): TemplateResult {
  const rail = context.form === 'rail' ? railOf(context, part, rows) : null;
  // What is drawn apart stands out of its time.
  const inTime = part === 'visible' && list === 'heading' ? rows : [];
  const [erasAt, tieAt] = [rowEras(context, inTime), tiePieces(context, inTime)];
  const periodOf: (row: number) => TemplateResult | typeof nothing =
    part === 'visible' && list === 'heading' ? periodHeadings(context, rows) : () => nothing;
  return html`<ol
    class="${rail ? `rail lanes-${rail.lanes}` : 'rows'} ${part === 'outside' ? 'outer' : 'inner'}"
    part="list"
    aria-labelledby=${heading}
  >
    ${repeat(rows, context.elements(`${part} ${list}`, rows), (row, at) =>
      written(context.leaves, () =>
        entryItem(context, part, row, railRow(rail, at, erasAt(at), tieAt(at)), periodOf(row)),
      ),
    )}
  </ol>`;
}

/**
 * The heading of the period that begins with a row stands in that row, so that one list holds them all: as the window moves,
 * no row goes from one list to another.
 */
function periodHeadings(
  { form, model, say, lang }: ListContext,
  rows: readonly number[],
): (row: number) => TemplateResult | typeof nothing {
  const { dataset, answers } = model;
  // In relative time a year is none of the calendar's.
  const unit = form === 'rail' || dataset.alignment ? null : periodUnit(dataset.columns, answers.visible);
  if (unit === null) return () => nothing;
  const starts = periodStarts(dataset.columns, rows, unit);
  return (row) => {
    const start = starts.get(row);
    if (start === undefined) return nothing;
    return html`<h4 part="period">
      <bdi>${start === null ? say.noDate : periodText(start, unit, lang)}</bdi>
    </h4>`;
  };
}

/** What is drawn apart has its marks in line with the others, and no rail. */
function railOf({ model, shown, entry }: ListContext, part: Part, rows: readonly number[]): Rail {
  const { dataset } = model;
  const { first } = shown.visible;
  const rail = layRail(dataset.columns, dataset.groups, first, (row) => {
    const { span } = entry(row).event;
    return span ? separateDays(span).map(([start]) => start - zeroOf(dataset, row)) : [];
  });
  return part === 'visible' && rows === first ? rail : { ...rail, rows: [] };
}

type RailPlace = RailRow & {
  readonly line: 'none' | 'first' | 'on';
  readonly eras: RowEras;
  readonly tie: TiePiece | null;
};

/** The rail begins with the first mark that stands on it. */
function railRow(rail: Rail | null, at: number, eras: RowEras, tie: TiePiece | null): RailPlace | null {
  if (!rail) return null;
  const row = rail.rows[at] ?? { lane: null, segments: [], gap: 0 };
  const begin = rail.rows.findIndex(({ lane }) => lane === null);
  return { ...row, eras, tie, line: at === begin ? 'first' : begin >= 0 && at > begin ? 'on' : 'none' };
}

/** The button that brings more rows, then those that are there out of turn. */
function rest(context: ListContext, part: Part): TemplateResult {
  const { apart } = context.shown[part];
  return html`${moreButton(context, part, (button) => html`<p class="more">${button}</p>`)}
  ${apart.length === 0 ? nothing : entries(context, part, apart, part === 'visible' ? 'heading' : 'outside', 'apart')}`;
}

const earlier = (context: ListContext, part: Part): TemplateResult | typeof nothing =>
  earlierButton(context, part, (button) => html`<p class="more">${button}</p>`);

function entryItem(
  context: ListContext,
  part: Part,
  row: number,
  rail: RailPlace | null,
  period: TemplateResult | typeof nothing,
): TemplateResult {
  const { model, tabStop } = context;
  const { selected, hovered } = model.state;
  const entry = context.entry(row);
  const { id } = entry.event;
  const isSelected = id === selected;
  const isHovered = id === hovered;
  const look = entryLook(model.answers, row);
  const place = placeOf(context, part, row);
  return html`<li
    class="entry gap-${rail?.gap ?? 0} ${rail ? eraParts(rail.eras) : ''} ${rowParts(isSelected, isHovered)}"
    part=${rowParts(isSelected, isHovered)}
    aria-setsize=${place > 0 ? context.shown[part].total : nothing}
    aria-posinset=${place > 0 ? place : nothing}
  >
    ${period} ${rail ? eraNames(context, rail.eras) : nothing}
    ${rail ? railPieces(rail, model.answers) : nothing}
    ${entryButton({
      key: rowKey(id),
      entry,
      mark: rail
        ? railMark(
            look,
            startOf(model.dataset.columns, row),
            rail.lane,
            isSelected ? 'selected' : isHovered ? 'hover' : null,
          )
        : markPicture({ ...look, r: Math.min(look.r, MOST_RADIUS) }, MARK_BOX, isSelected || isHovered),
      number: numberOf(context, row),
      possibly: model.answers.match(row) === 'possibly' ? context.say.possibly : '',
      isTabStop: tabStop === rowKey(id),
      selected: isSelected,
      expanded: rail ? isSelected : null,
    })}
    ${rail && isSelected ? html`<div class="opened"><slot name="details"></slot></div>` : nothing}
  </li>`;
}

function railPieces({ line, segments, tie, lane, eras }: RailPlace, answers: Answers): TemplateResult {
  return html`${line === 'none' ? nothing : html`<span class="line ${line}"></span>`}${segments.map(
    (segment) =>
      segment.days === null
        ? barPiece(segment, eras.begin.length > 0)
        : daysPiece(segment, segment.days, answers),
  )}${tiePiece(tie, lane, eras.begin.length > 0)}`;
}

/** `below` is whether names stand over the row: a piece that ends under them comes past them. */
const barPiece = (bar: Segment, below: boolean): TemplateResult => {
  const { lane, category, form, starts, ends, fadesIn, fadesOut, open, unknown, cut, reach } = bar;
  const look = `bar ${laneName(lane)} cat-${category} ${form}`;
  return html`${below && !starts && reach !== null ? html`<span class="${look} past"></span>` : nothing}<span
      class="${look} ${starts ? 'starts' : ''} ${starts && fadesIn ? 'fades-in' : ''}
      ${ends && fadesOut ? 'fades-out' : ''} ${ends && open ? 'arrow' : ''} ${ends && unknown ? 'asks' : ''} ${cut ? 'cut' : reach === null ? '' : 'stops'}"
      .style=${reach === null ? '' : `--_reach: ${reach.toFixed(3)}`}
    ></span>`;
};

/** As many marks as there is room for behind any row. */
const MOST_DAYS = 2;

/** The line that joins separate days, and the marks of those that come before the next row. */
function daysPiece(
  { lane, category, row, starts, ends }: Segment,
  days: number,
  answers: Answers,
): TemplateResult {
  const look = { ...entryLook(answers, row), r: POINT_RADIUS };
  const marks = Array.from({ length: Math.min(days, MOST_DAYS) }, (_, i) => i);
  return html`<span
      class="chain ${laneName(lane)} cat-${category} ${starts ? 'starts' : ''} ${ends ? 'stops' : ''}"
    ></span
    >${marks.map((at) => railMark(look, 'known', lane, null, `day day-${at}`))}`;
}

const tip = (d: string): TemplateResult => svg`<path class="tip" d=${d}></path>`;

/** The marks of the horizontal timeline, turned: a bracket around the mark, or an arrow or "?" in its place. */
const STARTS: Readonly<Record<RailStart, TemplateResult | typeof nothing>> = {
  known: nothing,
  within: svg`<path class="m-fill" opacity=${BAND} d="M-4 -13H4V13H-4Z"></path>${tip('M-6 -12H6M-6 12H6M0 -12V12')}`,
  open: tip('M0 6V-7M-5 -2L0 -7L5 -2'),
  unknown: tip(QUESTION),
};

function railMark(
  look: MarkLook,
  start: RailStart,
  lane: number | null,
  ring: 'hover' | 'selected' | null,
  place = '',
): TemplateResult {
  const half = RAIL_MARK_BOX / 2;
  return html`<svg
    class="mark cat-${look.category} ${laneName(lane)} ${place}"
    viewBox="${-half} ${-half} ${RAIL_MARK_BOX} ${RAIL_MARK_BOX}"
    width=${RAIL_MARK_BOX}
    height=${RAIL_MARK_BOX}
    aria-hidden="true"
  >
    ${
      ring === null
        ? nothing
        : svg`<path class="ring" d=${ringPath(ring, look)} stroke-width=${RINGS[ring].width}></path>`
    }
    ${STARTS[start]}
    ${start === 'open' || start === 'unknown' ? nothing : markPaths(start === 'within' ? lookWithin(look) : look)}
  </svg>`;
}
