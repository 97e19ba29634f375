import type { Category, Group } from './types.js';

/** What a mark looks like: the shape of its category, or from 8 on one for groups that share the colour of the sixth. */
export type MarkShape = Category | 8 | 9 | 10 | 11;

export const SHAPES: readonly MarkShape[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const SHARED: Category = 6;
const MORE: readonly MarkShape[] = [6, 8, 9, 10, 11];

const known = new WeakMap<readonly Group[], readonly MarkShape[]>();

/** The shape of each group. Colours run out sooner than shapes: the eighth group and later ones take turns. */
export function shapesOf(groups: readonly Group[]): readonly MarkShape[] {
  let shapes = known.get(groups);
  if (!shapes) {
    let sharing = 0;
    shapes = groups.map(({ category }) =>
      category === SHARED ? (MORE[sharing++ % MORE.length] ?? category) : category,
    );
    known.set(groups, shapes);
  }
  return shapes;
}

/** The category that has the colour of a shape. */
export const categoryOf = (shape: MarkShape): Category =>
  shape === 8 || shape === 9 || shape === 10 || shape === 11 ? SHARED : shape;
