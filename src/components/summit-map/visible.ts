import type { Answers } from '../../data/query.js';

/** The ids of the visible events in time order, read from the columns as they are asked for: no copy. */
export class VisibleIds implements Iterable<string> {
  readonly #answers: Answers;

  constructor(answers: Answers) {
    this.#answers = answers;
  }

  get length(): number {
    return this.#answers.visible.length;
  }

  /** The id at a position; negative positions count from the end. */
  at(position: number): string | undefined {
    const row = this.#answers.visible.at(position);
    return row === undefined ? undefined : this.#answers.dataset.id(row);
  }

  *[Symbol.iterator](): Iterator<string> {
    for (const row of this.#answers.visible) yield this.#answers.dataset.id(row);
  }
}

/** The id of the visible event after or before the selected one in time; the first or last where none is selected. */
export function neighbour(
  { visible, dataset }: Answers,
  selected: string | null,
  direction: 1 | -1,
): string | null {
  const here = dataset.indexOf(selected ?? '');
  // Rows are in time order, so the neighbour of a selection outside the window is found the same way.
  const at = direction === 1 ? visible.rank(here + 1) : visible.rank(here < 0 ? Infinity : here) - 1;
  const row = at < 0 ? undefined : visible.at(at);
  return row === undefined ? null : dataset.id(row);
}
