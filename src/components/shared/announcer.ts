import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

const WAIT = 500;
const KEEP = 4000;
/** After words about what has come, so long for the next ones; twice as long each time while more keeps coming. */
const REST = 8000;
const LONGEST_REST = 64_000;

/**
 * One polite status region: one message per finished act. What comes within half a second replaces what
 * waited, and the text is taken away again so that nobody stumbles on it later. What comes by itself is counted, and
 * waits until nothing else is said.
 */
export class Announcer implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #text: string | TemplateResult = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What has come that is not told yet, whether it is still there, and how it is told. */
  readonly #come = new Set<string>();
  #isThere: (id: string) => boolean = () => true;
  #words: (count: number) => string = String;
  #rest = REST;
  #resting: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  say(text: string | TemplateResult): void {
    // Put over themselves the same words would not be heard.
    if (text === this.#text) this.#put('');
    this.#soon(() => text);
  }

  /**
   * These came: the first are told at once, those that follow quickly as one number from time to time, and none that
   * are gone again by then.
   */
  count(come: Iterable<string>, isThere: (id: string) => boolean, words: (count: number) => string): void {
    for (const id of come) this.#come.add(id);
    this.#isThere = isThere;
    this.#words = words;
    this.#tellCount();
  }

  /** What was counted is gone. */
  forget(): void {
    this.#come.clear();
  }

  region(): TemplateResult {
    return html`<div class="unseen" role="status" aria-atomic="true">${this.#text}</div>`;
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#resting);
    this.#timer = this.#resting = undefined;
    this.#text = '';
    this.forget();
    this.#rest = REST;
  }

  #tellCount(): void {
    if (this.#come.size === 0 || this.#timer !== undefined || this.#resting !== undefined) return;
    this.#soon(() => {
      const come = [...this.#come].filter(this.#isThere).length;
      this.forget();
      if (come === 0) return '';
      this.#resting = setTimeout(this.#rested, this.#rest);
      return this.#words(come);
    });
  }

  readonly #rested = (): void => {
    this.#resting = undefined;
    this.#rest = this.#come.size > 0 ? Math.min(2 * this.#rest, LONGEST_REST) : REST;
    this.#tellCount();
  };

  #soon(words: () => string | TemplateResult): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#put(words());
      this.#timer = setTimeout(() => {
        this.#timer = undefined;
        this.#put('');
        this.#tellCount();
      }, KEEP);
    }, WAIT);
  }

  #put(text: string | TemplateResult): void {
    this.#text = text;
    this.#host.requestUpdate();
  }
}
