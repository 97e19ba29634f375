/** What a screen reader would say of its own accord: what appears in live regions, in the order in which it does. */
export class Speech {
  readonly said: string[] = [];
  readonly #observer: MutationObserver;
  readonly #last = new Map<Element, string>();

  /** Listens in a root and, as views are drawn in it, in theirs. */
  constructor(root: ShadowRoot) {
    this.#observer = new MutationObserver(() => this.#look(root));
    this.#watch(root);
    this.#look(root);
    this.said.length = 0;
  }

  stop(): void {
    this.#observer.disconnect();
  }

  readonly #watched = new Set<ShadowRoot>();

  #watch(root: ShadowRoot): void {
    if (this.#watched.has(root)) return;
    this.#watched.add(root);
    this.#observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
  }

  #look(root: ShadowRoot): void {
    for (const region of root.querySelectorAll('[role=status], [role=alert], [aria-live]')) {
      const text = region.textContent.replace(/\s+/g, ' ').trim();
      if (this.#last.get(region) === text) continue;
      this.#last.set(region, text);
      const how = region.getAttribute('role') === 'alert' ? 'alert: ' : '';
      if (text !== '') this.said.push(how + text);
    }
    for (const { shadowRoot } of root.querySelectorAll('*')) {
      if (!shadowRoot) continue;
      this.#watch(shadowRoot);
      this.#look(shadowRoot);
    }
  }
}
