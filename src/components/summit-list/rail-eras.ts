import { html, nothing, type TemplateResult } from 'lit';
import type { Era } from '../../data/types.js';
import { dataText } from '../shared/data-text.js';
import { eraDate, eraSpan } from '../shared/era.js';
import type { ListContext } from './context.js';

/** What of the eras stands at a row: those that begin with it, and how many it lies in. */
export interface RowEras {
  readonly begin: readonly Era[];
  readonly depth: number;
}

const NONE: RowEras = { begin: [], depth: 0 };

/**
 * The eras behind rows in time order: an entry lies in those in which it begins, however long it goes on. An era begins
 * with the first of its rows; where it has none, there is nothing that it could stand behind.
 */
export function erasBehind(
  eras: readonly Era[],
  starts: Float64Array,
  rows: readonly number[],
): readonly RowEras[] {
  const dated = eras.flatMap((era) => {
    const span = eraSpan(era);
    if (!span) return [];
    const within = rows.map((row) => {
      const start = starts[row] ?? NaN;
      return Number.isFinite(start) && start >= span.start && start < span.end;
    });
    return [{ era, within, first: within.indexOf(true) }];
  });
  return rows.map((_, at) => ({
    begin: dated.filter(({ first }) => first === at).map(({ era }) => era),
    depth: dated.filter(({ within }) => within[at]).length,
  }));
}

/** The eras at each place in a list of rows; only the rail has them. */
export function rowEras({ form, model }: ListContext, rows: readonly number[]): (at: number) => RowEras {
  const { eras, columns } = model.dataset;
  if (form !== 'rail' || eras.length === 0) return () => NONE;
  const behind = erasBehind(eras, columns.start, rows);
  return (at) => behind[at] ?? NONE;
}

/** The names of those that begin at a row, with their dates. */
export function eraNames({ words, lang }: ListContext, { begin }: RowEras): TemplateResult | typeof nothing {
  if (begin.length === 0) return nothing;
  return html`<div>
    ${begin.map(
      (era) =>
        html`<h4 part="era">
          ${dataText(words, era.label, lang)} <bdi class="date">${eraDate(era, lang)}</bdi>
        </h4>`,
    )}
  </div>`;
}

/** More than two that overlap look like two: what stands on their tint has to stay readable. */
const MOST_DEPTH = 2;

export const eraParts = ({ begin, depth }: RowEras): string =>
  `era-${Math.min(depth, MOST_DEPTH)} ${begin.length > 0 ? 'headed' : ''}`;
