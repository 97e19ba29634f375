/** How wide names will be, without laying them out: measured on a canvas in the fonts that the styles give. */

import { foreignLang } from '../shared/data-text.js';
import { fontOf, penOf, spaceIn, spacingOf, type Spacing } from '../shared/typesetting.js';

/** The kinds of text on the map, each a class in `styles.ts`. */
export const TEXT_STYLES = [
  'name',
  'name-strong',
  'name-outside',
  'date',
  'country',
  'ocean',
  'relation',
] as const;
export type TextStyle = (typeof TEXT_STYLES)[number];

interface Font {
  readonly font: string;
  readonly spacing: Spacing;
  readonly lineHeight: number;
  /** What is wider is cut. */
  readonly longest: number;
}

/** Size of a text that stands in no page, in px. */
const USUAL = 13;

/** One for each language that names are in. */
const pens = new Map<string, CanvasRenderingContext2D | null>();

function penIn(lang: string): CanvasRenderingContext2D | null {
  let pen = pens.get(lang);
  if (pen === undefined) pens.set(lang, (pen = penOf(lang)));
  return pen;
}

export class Fonts {
  #fonts = new Map<TextStyle, Font>();
  readonly #widths = new Map<string, number>();
  #lang = '';

  /** Reads the fonts anew, from elements put into `parent` for that moment; `lang` is the reader's language. */
  read(parent: ParentNode, lang: string): void {
    this.#lang = lang;
    this.#widths.clear();
    const probes = TEXT_STYLES.map((style) => {
      const probe = document.createElement('span');
      probe.className = `text ${style}`;
      return probe;
    });
    parent.append(...probes);
    this.#fonts = new Map(
      probes.map((probe, i) => {
        const style = getComputedStyle(probe);
        return [
          TEXT_STYLES[i] ?? 'name',
          {
            font: fontOf(probe, style),
            spacing: spacingOf(style),
            lineHeight:
              Number.parseFloat(style.lineHeight) || 1.25 * (Number.parseFloat(style.fontSize) || USUAL),
            longest: Number.parseFloat(style.maxInlineSize) || Infinity,
          },
        ];
      }),
    );
    for (const probe of probes) probe.remove();
  }

  /** They may have changed: the next drawing reads them again. */
  forget(): void {
    this.#fonts.clear();
  }

  get known(): boolean {
    return this.#fonts.size > 0;
  }

  /** What is wider is cut, in CSS px. */
  longest(style: TextStyle): number {
    return this.#fonts.get(style)?.longest ?? Infinity;
  }

  /** Width and height of one line as it is shown, in CSS px; without `lang` in the reader's language. */
  size(style: TextStyle, text: string, lang?: string): { width: number; height: number } {
    const height = this.#fonts.get(style)?.lineHeight ?? 0;
    return { width: Math.min(this.width(style, text, lang), this.longest(style)), height };
  }

  /** Of the whole line. */
  width(style: TextStyle, text: string, lang?: string): number {
    const font = this.#fonts.get(style);
    if (!font) return 0;
    const foreign = foreignLang(lang, this.#lang);
    const used = typeof foreign === 'string' ? foreign : this.#lang;
    const key = `${style} ${used} ${text}`;
    let width = this.#widths.get(key);
    if (width === undefined) {
      const pen = penIn(used);
      if (!pen) return text.length * 8;
      pen.font = font.font;
      width = Math.ceil(pen.measureText(text).width + spaceIn(text, font.spacing));
      this.#widths.set(key, width);
    }
    return width;
  }
}
