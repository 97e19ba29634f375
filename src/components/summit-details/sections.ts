import { html, nothing, type TemplateResult } from 'lit';
import { safeLink } from '../../data/url.js';
import type { EventRecord, Text } from '../../data/types.js';
import { dateWords, folded, references, text, unfold, type DetailsContext, type Fold } from './context.js';

/** How many entries of a part are shown at first. */
const LIMITS = { participants: 4, positions: 2, commitments: 2, topics: 4 } as const;

type Section = TemplateResult | typeof nothing;

/** Everything that an event may carry beside its summary and its pairs; a part that it does not name is not drawn. */
export function sections(context: DetailsContext): TemplateResult {
  const { event, say } = context;
  return html`${list(
    context,
    'participants',
    say.participants,
    event.participants,
    ({ name, role }) => html`<b>${text(context, name)}</b>${quiet(context, role)}`,
  )}
  ${list(
    context,
    'positions',
    say.positions,
    event.positions,
    (position) =>
      html`<b>${text(context, position.party)}</b>
        <span class="quiet"
          >${[position.kind, dateWords(context, position.when)].filter(Boolean).join(', ')}</span
        >
        <p>${text(context, position.text)} ${references(context, position.sources)}</p>
        ${caution(context, position.caution)}`,
  )}
  ${list(
    context,
    'commitments',
    say.commitments,
    event.commitments,
    (commitment) =>
      html`<b>${say.commitment(context.words.text(commitment.by), context.words.text(commitment.to))}</b>
        <span class="quiet">${dateWords(context, commitment.when)}</span>
        <p>${text(context, commitment.text)} ${references(context, commitment.sources)}</p>
        ${caution(context, commitment.caution)}`,
  )}
  ${list(
    context,
    'topics',
    say.topics,
    event.topics,
    (topic) =>
      html`${text(context, topic.text)}${quiet(context, topic.state)} ${references(context, topic.sources)}`,
  )}
  ${
    event.media.length === 0
      ? nothing
      : section(
          say.media,
          html`<ul>
            ${event.media.map(
              ({ url, alt, caption, credit }) =>
                html`<li>${link(context, url, caption ?? alt)}${quiet(context, credit)}</li>`,
            )}
          </ul>`,
        )
  }
  ${
    event.links.length === 0
      ? nothing
      : section(
          say.links,
          html`<ul>
            ${event.links.map(({ url, title }) => html`<li>${link(context, url, title)}</li>`)}
          </ul>`,
        )
  }
  ${event.note === undefined ? nothing : section(say.note, html`<p>${text(context, event.note)}</p>`)}`;
}

export function hasSections(event: EventRecord): boolean {
  const { participants, positions, commitments, topics, media, links, note } = event;
  return (
    note !== undefined ||
    [participants, positions, commitments, topics, media, links].some((all) => all.length > 0)
  );
}

const section = (heading: string, content: TemplateResult): TemplateResult =>
  html`<section class="section" part="section">
    <h4>${heading}</h4>
    ${content}
  </section>`;

function list<T>(
  context: DetailsContext,
  fold: Fold & keyof typeof LIMITS,
  heading: string,
  items: readonly T[],
  draw: (item: T) => TemplateResult,
): Section {
  if (items.length === 0) return nothing;
  const limit = LIMITS[fold];
  const hidden = items.length - limit;
  return section(
    heading,
    html`<ul>
        ${folded(context, fold, items, limit).map((item) => html`<li>${draw(item)}</li>`)}
      </ul>
      ${unfold(context, fold, hidden, context.say.showMore(hidden))}`,
  );
}

const quiet = (context: DetailsContext, value: Text | undefined): Section =>
  value === undefined ? nothing : html` <span class="quiet">${text(context, value)}</span>`;

const caution = (context: DetailsContext, value: Text | undefined): Section =>
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
