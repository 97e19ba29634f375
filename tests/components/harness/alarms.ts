import { vi } from 'vitest';
import { CANARY } from '../../hostile.js';

/** Every element that ours may draw. */
const ELEMENTS = new Set(
  (
    'a b bdi button canvas caption circle clippath code col colgroup dd defs dialog div dl dt ellipse filter footer g h2 h3 ' +
    'h4 header input kbd label li line lineargradient main mask ol option p path pattern rect section select slot small span stop ' +
    'strong style sub summary sup svg symbol table tbody td text th thead time title tr tspan ul use ' +
    'summit-map summit-venues summit-timeline summit-list summit-details'
  ).split(' '),
);
/** Whether an address leads where one of the data may. */
export function isHarmless(address: string): boolean {
  const { protocol } = new URL(address, document.baseURI);
  return ['http:', 'https:', 'mailto:', 'tel:'].includes(protocol);
}

/** What is wrong with what is on the page: an element or attribute that no template of ours writes. */
function intruders(root: ParentNode): string[] {
  return [...root.querySelectorAll('*')].flatMap((element) => {
    const name = element.localName.toLowerCase();
    const bad = element.getAttributeNames().filter((attribute) => {
      const value = element.getAttribute(attribute) ?? '';
      if (/^on|^(?:hostile|srcdoc|formaction|is)$/i.test(attribute)) return true;
      if (/(?:href|src)$/i.test(attribute)) return !isHarmless(value);
      // Names of classes, parts and ids are ours alone; no style of the data's is asked for anything.
      if (/^(?:class|part|id|name|slot)$/.test(attribute)) return /[<(]|script/.test(value);
      return attribute === 'style' && /url\(|expression/i.test(value);
    });
    const found = ELEMENTS.has(name) ? bad : [`<${name}>`, ...bad];
    const inner = element.shadowRoot ? intruders(element.shadowRoot) : [];
    return [
      ...found.map(
        (what) =>
          `${what} in <${name} class="${element.getAttribute('class') ?? ''}"> ${element.textContent.slice(0, 80)}`,
      ),
      ...inner,
    ];
  });
}

/** Sees what hostile data does to a page, from now on until `stop`. */
export class Alarms {
  readonly #alert = vi.fn();
  readonly #prototype = Reflect.ownKeys(Object.prototype).join();
  readonly #restore = { alert: window.alert };
  #asked: string[] = [];
  readonly #watch = new PerformanceObserver((list) => this.#note(list.getEntries()));

  constructor() {
    Object.assign(window, { alert: this.#alert });
    this.#watch.observe({ type: 'resource' });
  }

  #note(entries: PerformanceEntryList): void {
    this.#asked.push(...entries.map(({ name }) => name).filter((name) => name.includes(CANARY)));
  }

  /** All that went wrong until now; nothing where all is well. */
  sounded(root: ParentNode = document.body): string[] {
    this.#note(this.#watch.takeRecords());
    const found = intruders(root);
    if (this.#alert.mock.calls.length > 0) found.push('a script ran');
    if (Reflect.ownKeys(Object.prototype).join() !== this.#prototype) found.push('a prototype was changed');
    found.push(...this.#asked.map((address) => `${address} was asked for`));
    return found;
  }

  /** Forgets what went wrong. */
  reset(): void {
    this.#alert.mockClear();
    this.#watch.takeRecords();
    this.#asked = [];
  }

  stop(): void {
    this.#watch.disconnect();
    Object.assign(window, this.#restore);
  }
}
