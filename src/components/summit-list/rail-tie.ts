import { html, nothing, type TemplateResult } from 'lit';
import { relationsOf } from '../shared/relations.js';
import type { ListContext } from './context.js';
import { laneName } from './rail.js';

/** The piece of a relation at a row: it begins there, passes by, or ends, and is pointed at one of the two ends. */
export type TiePiece = 'from' | 'through' | 'to' | 'from pointed' | 'to pointed';

/** From the row of one event to that of another, in order. */
interface Tie {
  readonly first: number;
  readonly last: number;
  readonly pointsBack: boolean;
}

/** The one relation of the selected event that is drawn between two of the rows, piece by piece; only the rail has it. */
export function tiePieces(
  { form, model }: ListContext,
  rows: readonly number[],
): (at: number) => TiePiece | null {
  const { dataset, state } = model;
  const tie = form === 'rail' ? tieBetween() : null;
  return (at) => {
    if (!tie || at < tie.first || at > tie.last) return null;
    if (at === tie.first) return tie.pointsBack ? 'from pointed' : 'from';
    if (at === tie.last) return tie.pointsBack ? 'to' : 'to pointed';
    return 'through';
  };

  function tieBetween(): Tie | null {
    for (const relation of relationsOf(dataset.relations, state.selected)) {
      const from = rows.indexOf(dataset.indexOf(relation.from));
      const to = rows.indexOf(dataset.indexOf(relation.to));
      if (from < 0 || to < 0 || from === to) continue;
      return { first: Math.min(from, to), last: Math.max(from, to), pointsBack: to < from };
    }
    return null;
  }
}

/** `below` is whether names stand over the row, past which a piece that ends in it has to come. */
export function tiePiece(
  piece: TiePiece | null,
  lane: number | null,
  below: boolean,
): TemplateResult | typeof nothing {
  if (piece === null) return nothing;
  const at = laneName(lane);
  const past = below && piece.startsWith('to') ? html`<span class="tie past ${at}"></span>` : nothing;
  return html`<span class="tie ${piece} ${at}"></span>${past}`;
}
