import { html, nothing, type TemplateResult } from 'lit';
import type { Claim } from '../../data/types.js';
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
  // What all pairs have in common is said once, at the head.
  const by = sameOf(event.claims.map((claim) => context.words.text(claim.by)));
  const on = sameOf(event.claims.map((claim) => claim.reportedOn ?? ''));
  const first = event.claims[0];
  return html`<table class="ledger" part="ledger">
    <thead>
      <tr>
        <th scope="col">
          ${say.asReported}
          <span class="quiet"
            >${on ? dateWords(context, on) : by && first ? text(context, first.by) : nothing}</span
          >
        </th>
        <th scope="col">${say.whatHappened}</th>
      </tr>
    </thead>
    <tbody>
      ${claims.map(
        (claim) =>
          html`<tr>
            <td>
              ${by ? nothing : speaker(context, claim)}${text(context, claim.reported)}${
                on || !claim.reportedOn
                  ? nothing
                  : html` <span class="quiet">${dateWords(context, claim.reportedOn)}</span>`
              }
            </td>
            <td>
              <span class="verdict"
                >${VERDICT_ICONS[claim.verdict]}<b>${text(context, claim.verdictText)}</b></span
              >
              ${text(context, claim.happened)} ${references(context, claim.sources)}
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

const speaker = (context: DetailsContext, { by }: Claim): TemplateResult | typeof nothing =>
  by === undefined ? nothing : html`<b class="by">${text(context, by)}</b> `;

/** The value if all are the same, else ''. */
const sameOf = (values: readonly string[]): string => {
  const [first = ''] = values;
  return values.every((value) => value === first) ? first : '';
};
