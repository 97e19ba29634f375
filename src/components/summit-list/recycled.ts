/**
 * Which rows share an element one after the other: what comes takes over the elements of what went, and only their
 * texts are written anew. A row that stays keeps its own, and so does the one with the focus, which must not find itself
 * on another event.
 */
export class Recycled {
  #keys: ReadonlyMap<number, number> = new Map();
  #made = 0;

  /** A key for each row. `held` is the row that has the focus, -1 for none. */
  keys(rows: readonly number[], held: number): ReadonlyMap<number, number> {
    const before = this.#keys;
    const staying = new Set(rows);
    const free = [...before].filter(([row]) => row !== held && !staying.has(row));
    let taken = 0;
    this.#keys = new Map(
      rows.map((row) => [row, before.get(row) ?? free[taken++]?.[1] ?? this.#made++] as const),
    );
    return this.#keys;
  }
}
