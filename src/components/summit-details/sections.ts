import { html, nothing, type TemplateResult } from 'lit';
import { safeLink } from '../../data/url.js';
import type { Journey, Text } from '../../data/types.js';
import { icons } from '../shared/icons.js';
import {
  dateWords,
  folded,
  hiddenOf,
  references,
  text,
  unfold,
  type DetailsContext,
  type Fold,
} from './context.js';

const FIRST_PARTICIPANTS = 4;

type Drawn = TemplateResult | typeof nothing;

/** Everything that an event may carry beside its summary and its pairs; a part that it does not name is not drawn. */
export function sections(context: DetailsContext): TemplateResult {
  const { event, say } = context;
  return html`${participants(context)}
  ${section(
    say.journeys,
    context.journeys.map((journey) => way(context, journey)),
  )}
  ${foldedSection(context, 'positions', say.positions, event.positions, (position) => {
    const about = [position.kind, dateWords(context, position.when)].filter((part) => part !== '');
    return html`<b>${text(context, position.party)}</b> <span class="quiet">${about.join(', ')}</span>
      <p>${text(context, position.text)} ${references(context, position.sources)}</p>
      ${caution(context, position.caution)}`;
  })}
  ${foldedSection(context, 'commitments', say.commitments, event.commitments, (commitment) => {
    const { words } = context;
    return html`<b>${say.commitment(words.text(commitment.by), words.text(commitment.to))}</b>
      <span class="quiet">${dateWords(context, commitment.when)}</span>
      <p>${text(context, commitment.text)} ${references(context, commitment.sources)}</p>
      ${caution(context, commitment.caution)}`;
  })}
  ${foldedSection(
    context,
    'topics',
    say.topics,
    event.topics,
    (topic) =>
      html`${text(context, topic.text)}${quiet(context, topic.state)} ${references(context, topic.sources)}`,
  )}
  ${section(
    say.media,
    // Shown as links: nothing is asked of another site before the reader goes there.
    event.media.map(
      ({ url, alt, caption, credit }) => html`${link(context, url, caption ?? alt)}${quiet(context, credit)}`,
    ),
  )}
  ${section(
    say.links,
    event.links.map(({ url, title }) => link(context, url, title)),
  )}
  ${section(say.asReported, reported(context))}
  ${section(say.note, event.note === undefined ? [] : [text(context, event.note)])}`;
}

/** Whether `sections` draws anything. */
export function hasSections({ event, journeys }: DetailsContext): boolean {
  const { participants, positions, commitments, topics, media, links, asReported, note } = event;
  const lists = [journeys, participants, positions, commitments, topics, media, links];
  return note !== undefined || asReported !== undefined || lists.some((all) => all.length > 0);
}

function section(heading: string, items: readonly TemplateResult[], after: Drawn = nothing): Drawn {
  if (items.length === 0) return nothing;
  return html`<section class="section" part="section">
    <h4>${heading}</h4>
    ${
      items.length === 1
        ? html`<p>${items[0]}</p>`
        : html`<ul>
            ${items.map((item) => html`<li>${item}</li>`)}
          </ul>`
    }
    ${after}
  </section>`;
}

function participants(context: DetailsContext): Drawn {
  const { event, say } = context;
  const hidden = hiddenOf(event.participants.length, FIRST_PARTICIPANTS);
  return section(
    say.participants,
    folded(context, 'participants', event.participants, FIRST_PARTICIPANTS).map(
      ({ name, role }) => html`<b>${text(context, name)}</b>${quiet(context, role)}`,
    ),
    unfold(context, 'participants', hidden, say.showMore(hidden)),
  );
}

/** Who came from where: "Kim Jong Un, Pyongyang – Singapore". */
function way(context: DetailsContext, { from, to, who, when, note, sources }: Journey): TemplateResult {
  const { venues } = context.answers.dataset;
  const place = (id: string): TemplateResult => text(context, venues.find((venue) => venue.id === id)?.place);
  return html`${who.map(({ name }, i) => html`${i === 0 ? nothing : ', '}<b>${text(context, name)}</b>`)}
    ${place(from)} – ${place(to)}
    <span class="quiet">${dateWords(context, when)}</span>
    ${references(context, sources)}${quiet(context, note)}`;
}

/** A part that only its heading and its length are shown of, until the reader opens it. */
function foldedSection<T>(
  context: DetailsContext,
  fold: Fold,
  heading: string,
  items: readonly T[],
  draw: (item: T) => TemplateResult,
): Drawn {
  if (items.length === 0) return nothing;
  const open = context.open.has(fold);
  return html`<section class="section folds" part="section">
    <h4>
      <button type="button" aria-expanded=${open ? 'true' : 'false'} @click=${() => context.toggle(fold)}>
        ${heading}
        <span class="quiet">${new Intl.NumberFormat(context.lang).format(items.length)}</span>
        ${open ? icons.up : icons.down}
      </button>
    </h4>
    ${
      open
        ? html`<ul>
            ${items.map((item) => html`<li>${draw(item)}</li>`)}
          </ul>`
        : nothing
    }
  </section>`;
}

/** How the report put date, place and status, where it differs from what is known now. */
function reported(context: DetailsContext): readonly TemplateResult[] {
  const { when, place, status } = context.event.asReported ?? {};
  const parts = [when, place, status].filter((part) => part !== undefined);
  if (parts.length === 0) return [];
  return [html`${parts.map((part, i) => html`${i === 0 ? nothing : '; '}${text(context, part)}`)}`];
}

const quiet = (context: DetailsContext, value: Text | undefined): Drawn =>
  value === undefined ? nothing : html` <span class="quiet">${text(context, value)}</span>`;

const caution = (context: DetailsContext, value: Text | undefined): Drawn =>
  value === undefined ? nothing : html`<p class="quiet">${text(context, value)}</p>`;

/** A link to where an author's address leads, with its host said; the bare text where the address is not safe. */
export function link(context: DetailsContext, url: string | undefined, title: Text): TemplateResult {
  const words = text(context, title);
  const href = safeLink(url);
  if (href === null) return words;
  const host = hostOf(href);
  return html`<a href=${href} rel="noopener noreferrer"
    >${words}${host === '' ? nothing : html`<span class="unseen"> ${context.say.opensSite(host)}</span>`}</a
  >`;
}

/** '' for an address within the page's own site. */
function hostOf(href: string): string {
  try {
    return new URL(href).host;
  } catch {
    return '';
  }
}
