import { svg, nothing, type TemplateResult } from 'lit';
import type { Answers } from '../../data/query.js';
import type { Relation } from '../../data/types.js';
import { curve, type Curve, type Pixel } from '../../layout/arcs.js';
import type { View } from '../../layout/projection.js';
import { relationsOf } from '../shared/relations.js';
import { placeKey } from './places.js';

export interface DrawnRelation {
  readonly relation: Relation;
  readonly curve: Curve;
  /** Where the curve is highest, or its middle where it rises all the way: its words stand there. */
  readonly top: Pixel;
}

/** Px that the curve keeps from a mark, and from one with a ring. */
const GAP = 10;
const GAP_AT_RING = 20;

/** The one relation that is drawn: it leads to the selected event, or else away from it. */
export function relationFor(answers: Answers, selected: string | null, view: View): DrawnRelation | null {
  const { dataset, passing } = answers;
  const { x, y } = dataset.columns;
  const row = (id: string): number => {
    const at = dataset.indexOf(id);
    return at >= 0 && passing.has(at) && placeKey(dataset, at) !== null ? at : -1;
  };
  for (const relation of relationsOf(dataset.relations, selected)) {
    const [from, to] = [row(relation.from), row(relation.to)];
    if (from < 0 || to < 0 || placeKey(dataset, from) === placeKey(dataset, to)) continue;
    const drawn = curve(
      { x: x[from] ?? NaN, y: y[from] ?? NaN },
      { x: x[to] ?? NaN, y: y[to] ?? NaN },
      view,
      {
        startGap: relation.from === selected ? GAP_AT_RING : GAP,
        endGap: relation.to === selected ? GAP_AT_RING : GAP + 2,
      },
    );
    if (drawn) return { relation, curve: drawn, top: topOf(drawn) };
  }
  return null;
}

export function relationLayer(drawn: DrawnRelation | null, view: View): TemplateResult | typeof nothing {
  if (!drawn) return nothing;
  const { path, head } = drawn.curve;
  return svg`<svg class="relation-curve" part="relation" width=${view.width} height=${view.height} aria-hidden="true">
    <path class="under" d=${path}></path>
    <path class="dots" d=${path}></path>
    <path class="head" d=${head}></path>
  </svg>`;
}

function topOf({ start, control, end, middle }: Curve): Pixel {
  const t = (start.y - control.y) / (start.y - 2 * control.y + end.y);
  if (!(t > 0.2 && t < 0.8)) return middle;
  const at = (a: number, b: number, c: number): number => (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t ** 2 * c;
  return { x: at(start.x, control.x, end.x), y: at(start.y, control.y, end.y) };
}
