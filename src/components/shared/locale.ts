import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { tagChain } from '../../data/text.js';
import { en } from '../../locales/en.js';
import type { Messages } from '../../locales/messages.js';

const catalogues = new Map<string, Messages>([['en', en]]);

/** Makes a language known to every element on the page; see `src/locales/`. */
export function registerLocale(messages: Messages): void {
  catalogues.set(messages.lang.toLowerCase(), messages);
}

/** The catalogue for a tag: itself, its shorter forms, English. */
export function messagesFor(lang: string): Messages {
  for (const tag of tagChain(lang)) {
    const found = catalogues.get(tag.toLowerCase());
    if (found) return found;
  }
  return en;
}

/**
 * The language an element speaks: its own `lang`, the nearest ancestor's through shadow roots,
 * the document's, the browser's. Follows changes of any of them.
 */
export class Locale implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #lang = 'en';
  #rtl = false;
  #observer: MutationObserver | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** BCP 47 tag, for Intl and for choosing texts of the data. */
  get lang(): string {
    return this.#lang;
  }

  get rtl(): boolean {
    return this.#rtl;
  }

  get say(): Messages {
    return messagesFor(this.#lang);
  }

  hostConnected(): void {
    const update = (): void => {
      const lang = languageOf(this.#host);
      const rtl = getComputedStyle(this.#host).direction === 'rtl';
      if (lang === this.#lang && rtl === this.#rtl) return;
      this.#lang = lang;
      this.#rtl = rtl;
      this.#host.requestUpdate();
    };
    update();
    // One observer over the roots between here and the document: attributes only, two names.
    this.#observer = new MutationObserver(update);
    for (let root: Node | null = this.#host; root; root = rootHost(root)) {
      this.#observer.observe(root.getRootNode(), {
        attributes: true,
        attributeFilter: ['lang', 'dir'],
        subtree: true,
      });
    }
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = null;
  }
}

function rootHost(node: Node): Element | null {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

function languageOf(element: HTMLElement): string {
  for (let at: Element | null = element; at; at = rootHost(at)) {
    const tagged = at.closest('[lang]');
    const lang = tagged?.getAttribute('lang') ?? '';
    if (lang !== '') return validTag(lang);
  }
  return validTag(navigator.language);
}

/** A tag that Intl takes; English for anything else. */
function validTag(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
