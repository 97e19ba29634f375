import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

const WAIT = 500;
const KEEP = 4000;

/**
 * One polite status region: one message per finished act. What comes within half a second replaces what
 * waited, and the text is taken away again so that nobody stumbles on it later.
 */
export class Announcer implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #text: string | TemplateResult = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  say(text: string | TemplateResult): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#put(text);
      this.#timer = setTimeout(() => this.#put(''), KEEP);
    }, WAIT);
  }

  region(): TemplateResult {
    return html`<div class="unseen" role="status" aria-atomic="true">${this.#text}</div>`;
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#text = '';
  }

  #put(text: string | TemplateResult): void {
    this.#text = text;
    this.#host.requestUpdate();
  }
}
