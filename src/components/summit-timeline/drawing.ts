/** Draws all layers: works the scene out anew where something has changed, and writes it into the boxes. */
import type { ReactiveControllerHost } from 'lit';
import type { Dataset } from '../../data/types.js';
import type { TimeWindow } from '../../layout/time-scale.js';
import type { Locale } from '../shared/locale.js';
import { MouseRest } from '../shared/mouse-rest.js';
import { nowOn } from '../shared/now.js';
import type { Model } from '../shared/view.js';
import { drawAxis } from './axis.js';
import { booksOf, type Books } from './books.js';
import type { LanesFrame } from './lanes-height.js';
import { LanesView } from './lanes-view.js';
import { TextWidths } from './measure.js';
import type { Options } from './options.js';
import { INSIDE, type Lanes } from './model.js';
import { drawOverview } from './overview.js';
import type { WindowText } from './period.js';
import { barWidth } from './rows-bar.js';
import { Scene } from './scene.js';
import { timeAxis } from './time-axis.js';
import { drawGrips, gripsOf } from './window.js';

export interface DrawingInput {
  readonly model: Model;
  readonly locale: Locale;
  readonly options: Options;
  readonly width: number;
  /** Without lanes. */
  readonly compact: boolean;
  /** A lane for each group; `folded` are those that are closed. */
  readonly grouped: boolean;
  readonly folded: ReadonlySet<string>;
  /** The first and last day of the whole period. */
  readonly whole: WindowText;
  /** The reader moves something under the pointer, which stays where it is until then. */
  readonly held: boolean;
  /** Where a hand has moved the lanes to; null while none does. */
  readonly moved: TimeWindow | null;
  readonly playing: boolean;
  /** With all that lanes which grow would move. */
  readonly around: Element;
}

/** The size of text that the measures of the layout are made for, in px. */
const TEXT_SIZE = 13;

export class Drawing {
  readonly #rest: MouseRest;
  readonly scene: Scene;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #lanes: LanesView;
  readonly #widths: TextWidths;
  readonly #boxes;
  readonly #coarse = matchMedia('(pointer: coarse)');
  #books: Books | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement, lanes: LanesView) {
    this.#host = host;
    this.#lanes = lanes;
    this.#widths = new TextWidths(host);
    this.#rest = new MouseRest(host, () => host.requestUpdate());
    this.#boxes = {
      bar: boxIn<HTMLElement>(host, '.bar'),
      lanes: boxIn<HTMLElement>(host, '.lanes'),
      heads: boxIn<HTMLElement>(host, '.heads'),
      back: boxIn<SVGElement>(host, '.back'),
      tints: boxIn<SVGElement>(host, '.tints'),
      canvas: boxIn<HTMLCanvasElement>(host, '.density-canvas'),
      list: boxIn<HTMLElement>(host, '.options'),
      axis: boxIn<SVGElement>(host, '.axis'),
      overview: boxIn<HTMLElement>(host, '.overview'),
      strip: boxIn<SVGElement>(host, '.strip'),
    };
    const { lanes: field, axis, overview } = this.#boxes;
    this.scene = new Scene(() => this.#rest.on([field(), axis(), overview()]));
  }

  bookOf(dataset: Dataset, locale: Locale): Books {
    return (this.#books = booksOf(this.#books, dataset, locale));
  }

  draw(input: DrawingInput): void {
    const { model, locale, width, held } = input;
    const { answers, state } = model;
    const { lang, rtl, say } = locale;
    const boxes = this.#boxes;
    const [bar, overview, strip] = [boxes.bar(), boxes.overview(), boxes.strip()];
    if (!bar || !overview || !strip) return;
    // Asking for styles costs more than all else: not while something moves under the pointer.
    if (!held || this.#widths.size === 0) this.#widths.readFonts(bar, overview);
    const zoom = Math.max(1, this.#widths.size / TEXT_SIZE);
    const isGrouped = input.grouped || answers.dataset.alignment !== undefined;
    const { facts, eras, words } = this.bookOf(answers.dataset, locale);
    const field = boxes.lanes();
    const frame = { dataset: answers.dataset, folded: input.folded, width, zoom };
    const coarse = this.#coarse.matches;
    const layOut = (): Scene =>
      this.scene.draw({
        answers,
        state,
        width,
        end: INSIDE + (this.#lanes.barred ? barWidth(coarse) : 0),
        rtl,
        time: timeAxis(answers.dataset, lang, say),
        lang,
        compact: input.compact,
        zoom,
        measure: this.#widths.of,
        fonts: this.#widths.version,
        facts,
        eras,
        moving: held || input.playing,
        moved: input.moved,
        grouped: isGrouped && answers.dataset.groups.length > 1,
        folded: input.folded,
        nameOf: (group) => words.chosen(group.label),
        now: nowOn(answers.dataset.zone),
        say,
        counted: (count) => say.tableCaption(count),
      });
    const scene = layOut();
    const still = this.#lanes.isChangeOf(answers.dataset) && this.#rest.on([input.around]);
    while (field && scene.lanes && !this.#lanes.fit(field, scene.lanes, frame, { held, still })) layOut();
    if (field && scene.lanes) this.#drawLanes(field, scene.lanes, frame, { ...input, still });
    if (!scene.strip || !scene.window || !scene.period) return;
    const axis = boxes.axis();
    if (axis && scene.lanes) drawAxis(axis, { lanes: scene.lanes, window: scene.window, width, zoom });
    drawOverview(strip, { strip: scene.strip, window: scene.window, width, zoom });
    drawGrips(overview, {
      window: scene.window,
      grips: gripsOf(scene.period, input.whole, say, lang),
      moving: held,
      width,
      height: scene.strip.height,
      target: coarse ? 44 : 24,
    });
  }

  #drawLanes(
    field: HTMLElement,
    lanes: Lanes,
    frame: LanesFrame,
    { model, locale, options, held, still, playing }: DrawingInput & { readonly still: boolean },
  ): void {
    const boxes = this.#boxes;
    const [heads, back, tints] = [boxes.heads(), boxes.back(), boxes.tints()];
    const [canvas, list] = [boxes.canvas(), boxes.list()];
    if (!heads || !back || !tints || !canvas || !list) return;
    const { dataset, state } = model;
    this.#lanes.draw(
      { field, heads, back, tints, canvas, list },
      { lanes, dataset, state, frame, locale, options, held, still, playing },
    );
  }
}

/** A box of the element, looked for anew only where it is gone: ten of them are asked for in each frame. */
function boxIn<E extends Element>(host: HTMLElement, selector: string): () => E | null {
  let known: E | null = null;
  return () => {
    if (!known?.isConnected) known = host.shadowRoot?.querySelector<E>(selector) ?? null;
    return known;
  };
}
