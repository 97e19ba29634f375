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
