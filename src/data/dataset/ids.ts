/** Gives out ids, each once. A `Map` and a `Set` hold them, so ids such as `__proto__` are ids like any other. */
export class Ids {
  readonly #taken = new Set<string>();
  readonly #next = new Map<string, number>();

  /** The wanted id if it is free, else with the first free number behind it: `hanoi-2`. */
  take(wanted: string): string {
    let id = wanted;
    if (this.#taken.has(id)) {
      let number = this.#next.get(wanted) ?? 2;
      while (this.#taken.has(`${wanted}-${number}`)) number += 1;
      this.#next.set(wanted, number + 1);
      id = `${wanted}-${number}`;
    }
    this.#taken.add(id);
    return id;
  }
}

/** Text as an id: `'Phạm vi 1: Hà Nội'` -> `'pham-vi-1-ha-noi'`; letters of every script are kept. */
export const slug = (text: string): string =>
  text
    .slice(0, 80)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
