import type { ReactiveControllerHost } from 'lit';
import { languageOf } from '../shared/locale.js';
import { fontOf, penOf, spaceIn, spacingOf, Typesetting } from '../shared/typesetting.js';
import type { Measure, TextStyle } from './model.js';

/** As many texts as are remembered before starting anew. */
const MOST = 2000;
/** A canvas keeps each text that it has measured, with more than a kilobyte: after so many another takes over. */
const MOST_ON_CANVAS = 250;

/** Widths of texts in the element's own font, as the browser would set them; remembered until the font changes. */
export class TextWidths {
  #context: CanvasRenderingContext2D | null = null;
  #fonts: Readonly<Record<TextStyle, string>> | null = null;
  #lang = '';
  /** What the context is set to. */
  #style: TextStyle | null = null;
  /** Of letters and of words, in px. */
  #spacing = { letter: 0, word: 0 };
  #size = 0;
  #known = new Map<string, number>();
  #version = 0;
  #measured = 0;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    new Typesetting(host, () => {
      this.#forget();
      host.requestUpdate();
    });
  }

  /** Size of the labels in px. */
  get size(): number {
    return this.#size;
  }

  /** Changes whenever widths may have changed. */
  get version(): number {
    return this.#version;
  }

  readonly of: Measure = (text, style) => {
    const key = `${style}|${text}`;
    let width = this.#known.get(key);
    if (width === undefined) {
      if (this.#known.size >= MOST) this.#known.clear();
      width = this.#measure(text, style);
      this.#known.set(key, width);
    }
    return width;
  };

  /** Reads the fonts that apply now: `label` and `axis` are elements set in them. */
  readFonts(label: Element, axis: Element): void {
    const set = getComputedStyle(label);
    const small = getComputedStyle(axis);
    const fonts = {
      label: fontOf(label, set, '400'),
      selected: fontOf(label, set, '700'),
      axis: fontOf(axis, small, '400'),
      period: fontOf(axis, small, '700'),
    };
    const spacing = spacingOf(set);
    const { letter, word } = this.#spacing;
    const spaced = letter === spacing.letter && word === spacing.word;
    const lang = languageOf(label);
    if (this.#fonts && spaced && lang === this.#lang && sameFonts(this.#fonts, fonts)) return;
    this.#fonts = fonts;
    this.#lang = lang;
    this.#spacing = spacing;
    this.#size = Number.parseFloat(set.fontSize) || 13;
    this.#forget();
  }

  #forget(): void {
    this.#measured = 0;
    this.#known.clear();
    this.#version++;
  }

  #measure(text: string, style: TextStyle): number {
    if (this.#measured++ % MOST_ON_CANVAS === 0) {
      this.#context = penOf(this.#lang);
      this.#style = null;
    }
    if (!this.#context || !this.#fonts) return text.length * 7;
    // Setting a font costs more than measuring in it.
    if (this.#style !== style) this.#context.font = this.#fonts[style];
    this.#style = style;
    return this.#context.measureText(text).width + spaceIn(text, this.#spacing);
  }
}

function sameFonts(a: Readonly<Record<TextStyle, string>>, b: Readonly<Record<TextStyle, string>>): boolean {
  return a.label === b.label && a.selected === b.selected && a.axis === b.axis && a.period === b.period;
}
