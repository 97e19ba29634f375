/**
 * Which rows share an element one after the other: that at a place of the list says what stands there, so that no element
 * is ever moved, which costs more than all of its texts. Only the row with the focus keeps its own: the focus must not
 * find itself on another event.
 */
export class Recycled {
  /** By place. */
  #keys: number[] = [];
  #rows: readonly number[] = [];
  #made = 0;

  /** A key for each row. `held` is the row that has the focus, -1 for none. */
  keys(rows: readonly number[], held: number): ReadonlyMap<number, number> {
    const before = this.#rows.indexOf(held);
    const after = rows.indexOf(held);
    while (this.#keys.length < rows.length) this.#keys.push(this.#made++);
    const keys = this.#keys;
    const own = before < 0 ? undefined : keys[before];
    if (own !== undefined && after < 0) keys[before] = this.#made++;
    else if (own !== undefined) [keys[before], keys[after]] = [keys[after] ?? own, own];
    this.#rows = rows;
    return new Map(rows.map((row, place) => [row, keys[place] ?? place] as const));
  }
}
