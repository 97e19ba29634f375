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
 * A pen that measures text as a page sets it in that language, on which the font may depend: a canvas that stands in no
 * page knows none by itself, and measures words apart from the gaps between them.
 */
export function penOf(lang: string): CanvasRenderingContext2D | null {
  const canvas = document.createElement('canvas');
  canvas.lang = lang;
  const pen = canvas.getContext('2d');
  if (pen) pen.textRendering = 'optimizeLegibility';
  return pen;
}

/** What the browser calls the font of a page that names none. */
let unnamed: string | undefined;

/** The font of an element, for a pen. Where the page names none it is another one in each language: Chromium tells that of English. */
export function fontOf(element: Element, style: CSSStyleDeclaration, weight = style.fontWeight): string {
  if (unnamed === undefined) {
    const probe = document.createElement('span');
    probe.style.fontFamily = 'initial';
    element.after(probe);
    unnamed = getComputedStyle(probe).fontFamily;
    probe.remove();
  }
  const { fontStyle, fontSize, fontFamily } = style;
  // In a list with others it would be looked for among the fonts by its name.
  const family = fontFamily === unnamed ? '-webkit-standard' : fontFamily;
  return `${fontStyle} ${weight} ${fontSize} ${family}`;
}

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
