import { html, nothing, type TemplateResult } from 'lit';
import type { Claim } from '../../data/types.js';
import { ownWords } from '../shared/data-text.js';
import { icons } from '../shared/icons.js';
import { dateWords, references, text, type DetailsContext } from './context.js';

const VERDICT_ICONS: Readonly<Record<Claim['verdict'], TemplateResult>> = {
  held: icons.met,
  partly: icons.half,
  'not-met': icons.close,
  unconfirmed: icons.unknown,
};

/** What was reported beside what happened, pair by pair. */
export function ledger(context: DetailsContext, claims: readonly Claim[]): TemplateResult {
  const { say, event } = context;
  // A date that all pairs share is said once, at the head.
  const dates = new Set(event.claims.map(({ reportedOn }) => reportedOn ?? ''));
  const [shared = ''] = dates.size === 1 ? dates : [];
  return html`<table class="ledger" part="ledger" aria-label=${`${say.asReported}, ${say.whatHappened}`}>
    <thead>
      <tr>
        <th scope="col">
          ${ownWords(context, say.asReported)}${shared === '' ? nothing : quiet(dateWords(context, shared, 'full'))}
        </th>
        <th scope="col">${ownWords(context, say.whatHappened)}</th>
      </tr>
    </thead>
    <tbody>
      ${claims.map((claim) => pair(context, claim, shared === ''))}
    </tbody>
  </table>`;
}

function pair(context: DetailsContext, claim: Claim, withDate: boolean): TemplateResult {
  const date = withDate ? dateWords(context, claim.reportedOn) : '';
  return html`<tr>
    <td>${speaker(context, claim)}${text(context, claim.reported)}${date === '' ? nothing : quiet(date)}</td>
    <td>
      <span class="verdict">${VERDICT_ICONS[claim.verdict]}<b>${text(context, claim.verdictText)}</b></span>
      ${text(context, claim.happened)} ${references(context, claim.sources)}
    </td>
  </tr>`;
}

/** Who reported it, unless the sentence names them. */
function speaker(context: DetailsContext, { by, reported }: Claim): TemplateResult | typeof nothing {
  const { words } = context;
  if (by === undefined || words.text(reported).includes(words.text(by))) return nothing;
  return html`<b>${text(context, by)}</b> `;
}

const quiet = (words: string): TemplateResult => html` <span class="quiet"><bdi>${words}</bdi></span>`;
