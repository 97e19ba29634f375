import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { pageOf } from './page.js';

/** What is between letters, and beside it between words, in px. */
export interface Spacing {
  readonly letter: number;
  readonly word: number;
}

export const spacingOf = ({ letterSpacing, wordSpacing }: CSSStyleDeclaration): Spacing => ({
  letter: Number.parseFloat(letterSpacing) || 0,
  word: Number.parseFloat(wordSpacing) || 0,
});

/** How much wider it makes a line, in px. */
export const spaceIn = (text: string, { letter, word }: Spacing): number =>
  text.length * letter + (word === 0 ? 0 : (text.split(' ').length - 1) * word);

/**
 * Hears when text is set otherwise than before: fonts of the page have come, or a reader's own style enlarges or spaces
 * it (WCAG 1.4.12). What was measured is measured anew.
 */
export class Typesetting implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #onChange: () => void;
  #fonts: FontFaceSet | null = null;
  /** Unseen letters and a gap between them, of which the width says how text is set. */
  #sample: HTMLElement | null = null;
  #observer: ResizeObserver | null = null;
  #width = 0;

  constructor(host: ReactiveControllerHost & HTMLElement, onChange: () => void) {
    this.#host = host;
    this.#onChange = onChange;
    host.addController(this);
  }

  hostConnected(): void {
    this.#fonts = this.#host.ownerDocument.fonts;
    this.#fonts.addEventListener('loadingdone', this.#onChange);
    this.#observer = new (pageOf(this.#host).ResizeObserver)(([entry]) => {
      const before = this.#width;
      this.#width = entry?.contentRect.width ?? 0;
      if (before > 0 && this.#width > 0 && this.#width !== before) this.#onChange();
    });
    if (!this.#sample) {
      this.#sample = document.createElement('span');
      this.#sample.className = 'sample';
      this.#host.shadowRoot?.append(this.#sample);
    }
    this.#observer.observe(this.#sample);
  }

  /** By now the host may be in another document. */
  hostDisconnected(): void {
    this.#fonts?.removeEventListener('loadingdone', this.#onChange);
    this.#fonts = null;
    this.#observer?.disconnect();
    this.#observer = null;
    this.#width = 0;
  }
}
