import { css, html, svg, type TemplateResult } from 'lit';
import { isProminent, Mark } from '../../data/columns.js';
import { Flag, has } from '../../data/dates/flags.js';
import { shapesOf } from '../../data/shapes.js';
import type { Answers } from '../../data/query.js';
import { markParts, type MarkLook, type MarkPart } from '../../layout/marks.js';

/** Radius of a mark in CSS px: the summits of a dataset are larger. */
export const MARK_RADIUS = { plain: 6, prominent: 9 } as const;

/** How the event of a row looks under the present window: one grammar for map, timeline and list. Approximate (`~`) is soft. */
export function lookOf(answers: Answers, row: number): MarkLook {
  const { columns, groups } = answers.dataset;
  const flags = columns.flags[row] ?? 0;
  const r = isProminent(answers.dataset, row) ? MARK_RADIUS.prominent : MARK_RADIUS.plain;
  const group = columns.group[row] ?? 0;
  const category = groups[group]?.category ?? 2;
  const soft = has(flags, Flag.approximateStart | Flag.approximateEnd);
  return { category, shape: shapesOf(groups)[group], r, form: formOf(answers, row, flags), soft };
}

function formOf(answers: Answers, row: number, flags: number): MarkLook['form'] {
  const match = answers.match(row);
  if (match === 'out') return 'outside';
  const form = ownForm(flags);
  return match === 'possibly' && form !== 'cancelled' && form !== 'planned' ? 'possibly' : form;
}

/** What the flags of a row say, whatever the window: a date that was inferred or is doubtful (`?`) is hollow. */
export function ownForm(flags: number): 'known' | 'inferred' | 'planned' | 'cancelled' {
  if (has(flags, Mark.cancelled)) return 'cancelled';
  if (has(flags, Mark.planned | Mark.postponed)) return 'planned';
  return has(flags, Mark.inferred | Flag.uncertainStart | Flag.uncertainEnd) ? 'inferred' : 'known';
}

const pictures = new Map<string, TemplateResult>();

/**
 * The mark as an inline picture beside a text that says the same. `box` is its side in CSS px. There are few looks: each
 * is made once. Where it stands on paper, a `halo` of paper around it is not seen.
 */
export function markPicture(look: MarkLook, box = 20, halo = true): TemplateResult {
  const key = [keyOf(look), box, halo].join();
  const known = pictures.get(key) ?? newPicture(look, box, halo);
  pictures.set(key, known);
  return known;
}

const keyOf = ({ category, shape, r, form, soft, days, width }: MarkLook): string =>
  [category, shape, r, form, soft, days, width].join();

function newPicture(look: MarkLook, box: number, halo: boolean): TemplateResult {
  const half = box / 2;
  return html`<svg
    class="mark cat-${look.category}"
    viewBox="${-half} ${-half} ${box} ${box}"
    width=${box}
    height=${box}
    aria-hidden="true"
  >
    ${pathsOf(markParts(look).filter(({ role }) => halo || role !== 'halo'))}
  </svg>`;
}

const paths = new Map<string, TemplateResult[]>();

/** The paths of a mark around 0,0. The parent carries the class `cat-n`. */
export function markPaths(look: MarkLook): TemplateResult[] {
  const key = keyOf(look);
  const known = paths.get(key) ?? pathsOf(markParts(look));
  paths.set(key, known);
  return known;
}

function pathsOf(parts: readonly MarkPart[]): TemplateResult[] {
  return parts.map(
    (part) => svg`<path
      class="m-${part.role}"
      d=${part.d}
      stroke-width=${part.width ?? ''}
      stroke-dasharray=${part.dash?.join(' ') ?? 'none'}
      opacity=${part.opacity ?? 1}
    ></path>`,
  );
}

export const markStyles = css`
  .cat-1 {
    --_cat: var(--_cat-1);
  }
  .cat-2 {
    --_cat: var(--_cat-2);
  }
  .cat-3 {
    --_cat: var(--_cat-3);
  }
  .cat-4 {
    --_cat: var(--_cat-4);
  }
  .cat-5 {
    --_cat: var(--_cat-5);
  }
  .cat-6 {
    --_cat: var(--_cat-6);
  }
  .cat-7 {
    --_cat: var(--_cat-7);
  }
  .mark {
    overflow: visible;
  }
  .m-halo {
    fill: var(--_paper);
    stroke: var(--_paper);
  }
  .m-fill,
  .m-core {
    fill: var(--_cat);
    stroke: none;
  }
  .m-stroke {
    fill: var(--_paper);
    stroke: var(--_cat);
  }
  .m-slash {
    fill: none;
    stroke: var(--_cat);
  }
  .m-slash-gap {
    fill: none;
    stroke: var(--_paper);
  }
  .outside .m-stroke {
    stroke: var(--_rule-strong);
  }
`;
