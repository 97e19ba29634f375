import { html, nothing, type TemplateResult } from 'lit';
import { DAY } from '../../data/dates/civil.js';
import { Flag, has } from '../../data/dates/flags.js';
import type { EventRecord } from '../../data/types.js';
import { chosenText, ownWords } from '../shared/data-text.js';
import { lookOf, markPicture } from '../shared/marks.js';
import { text, type DetailsContext } from './context.js';

const MARK_BOX = 20;

/** Kind and status: "Summit · Held, cut short". */
export function kindLine(context: DetailsContext): TemplateResult {
  const { event, answers, row } = context;
  const look = lookOf(answers, row);
  const status = statusWords(context);
  return html`<p class="kind" part="kind">
    ${markPicture(look, MARK_BOX)}<b>${text(context, event.group.singular)}</b>${
      status === nothing ? nothing : html`<span class="status">${status}</span>`
    }
  </p>`;
}

/** Nothing for what simply took place. */
function statusWords(context: DetailsContext): TemplateResult | typeof nothing {
  const { event, say } = context;
  if (event.statusNote === undefined && event.status === 'held') return nothing;
  const status = say.status[event.status];
  return event.statusNote === undefined
    ? ownWords(context, status)
    : html`${ownWords(context, status)}, ${text(context, event.statusNote)}`;
}

/** When and where, and how exactly both are known. */
export function factLines(context: DetailsContext): TemplateResult {
  const { event, words, lang } = context;
  const address = words.address(event).map((part, i) => [i > 0 ? ', ' : '', chosenText(part, lang)]);
  return html`<div class="facts" part="facts">
    <p>
      <b class="date"
        >${event.displayDate === undefined ? html`<bdi>${words.date(event)}</bdi>` : text(context, event.displayDate)}</b
      >
      ${dateNotes(context)} ${timeNote(context)}
    </p>
    ${
      address.length === 0
        ? nothing
        : html`<p>
            <b class="address"><bdi>${address}</bdi></b> ${placeNotes(context)}
          </p>`
    }
  </div>`;
}

/** The same for a row that already says kind, date and place: only what it leaves out. */
export function quietFacts(context: DetailsContext): TemplateResult {
  const status = statusWords(context);
  return html`<p class="facts" part="facts">
    ${status === nothing ? nothing : html`<span class="quiet">${status}</span>`} ${dateNotes(context)}
    ${placeNotes(context)}
  </p>`;
}

function dateNotes(context: DetailsContext): TemplateResult {
  const { event, answers, row, say, words } = context;
  const days = wholeDays(event);
  // Planned and cancelled are said with the kind.
  const tag = event.status === 'held' ? words.mark(event) : '';
  return html`${days > 1 ? html`<span class="quiet">${ownWords(context, say.days(days))}</span>` : nothing}
  ${tag === '' ? nothing : html`<span class="tag">${ownWords(context, tag)}</span>`}
  ${answers.match(row) === 'possibly' ? html`<span class="tag">${ownWords(context, say.possibly)}</span>` : nothing}`;
}

/** What is known of the hour. */
function timeNote(context: DetailsContext): TemplateResult | typeof nothing {
  const { timeNote: note } = context.event;
  return note === undefined ? nothing : html`<span class="quiet">${text(context, note)}</span>`;
}

/** The same for a row of the rail, where it stands before the summary. */
export function timeLine(context: DetailsContext): TemplateResult | typeof nothing {
  const note = timeNote(context);
  return note === nothing ? nothing : html`<p class="time" part="facts">${note}</p>`;
}

function placeNotes(context: DetailsContext): TemplateResult | typeof nothing {
  const { event, say } = context;
  const { venue } = event;
  if (!venue) return nothing;
  const { precision } = venue;
  return html`${
    precision === undefined
      ? nothing
      : html`<span class="quiet">${ownWords(context, say.placePrecision[precision])}</span>`
  }
  ${venue.note === undefined ? nothing : html`<span class="quiet">${text(context, venue.note)}</span>`}`;
}

/** How many days an event fills; 0 where that is not known to the day. */
export function wholeDays({ span, ongoing }: EventRecord): number {
  const unsure =
    Flag.approximateStart | Flag.approximateEnd | Flag.uncertainStart | Flag.uncertainEnd | Flag.vagueEnds;
  if (!span || ongoing || span.precision !== 'day' || !has(span.flags, Flag.interval)) return 0;
  if (has(span.flags, unsure | Flag.oneOf | Flag.allOf)) return 0;
  const days = (span.latest - span.earliest) / DAY;
  return Number.isFinite(days) ? Math.round(days) : 0;
}
