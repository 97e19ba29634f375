import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { loadLanguage, messagesFor } from '../../locales/index.js';
import type { Messages } from '../../locales/messages.js';

/** How long an element waits for its language in ms, before it speaks English until the file is there. */
const PATIENCE = 1000;

type Host = ReactiveControllerHost & HTMLElement & { readonly hasUpdated: boolean };

/**
 * The language an element speaks: its own `lang`, the nearest ancestor's through shadow roots,
 * the document's, the browser's. Follows changes of any of them.
 */
export class Locale implements ReactiveController {
  readonly #host: Host;
  #lang = 'en';
  #rtl = false;
  #wanted = '';
  #waiting: Promise<unknown> | undefined;
  #observer: MutationObserver | null = null;

  constructor(host: Host) {
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

  /**
   * Draws once the language is there, so that nobody sees the words change. For `scheduleUpdate` of the host.
   */
  whenReady(draw: () => void | Promise<unknown>): void | Promise<unknown> {
    return this.#waiting ? this.#waiting.then(draw) : draw();
  }

  hostConnected(): void {
    const update = (): void => this.#follow();
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

  /** Words, dates and direction change together, when the file of the language is there. */
  #follow(): void {
    const lang = languageOf(this.#host);
    const rtl = getComputedStyle(this.#host).direction === 'rtl';
    this.#wanted = lang;
    const take = (): void => {
      this.#waiting = undefined;
      if (this.#wanted !== lang || (lang === this.#lang && rtl === this.#rtl)) return;
      this.#lang = lang;
      this.#rtl = rtl;
      this.#host.requestUpdate();
    };
    const loading = loadLanguage(lang)?.then(take);
    if (!loading) take();
    else if (!this.#host.hasUpdated) this.#waiting = Promise.race([loading, after(PATIENCE)]);
  }
}

const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function rootHost(node: Node): Element | null {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** What the nearest that says one says, through shadow roots; else the browser's. */
export function languageOf(element: Element): string {
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
