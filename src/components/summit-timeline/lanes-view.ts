/** Draws the lanes, and keeps how tall they are and how much of them is out of sight. */
import type { Dataset } from '../../data/types.js';
import type { Locale } from '../shared/locale.js';
import { goesOn } from '../shared/live.js';
import { underHand } from '../shared/mouse-rest.js';
import { printing } from '../shared/printing.js';
import type { State } from '../shared/store.js';
import { drawGrid } from './axis.js';
import { drawBars } from './bars.js';
import { putAwayCovered } from './covered.js';
import { fadeOut, standing } from './cross-fade.js';
import { DensityLayer } from './density.js';
import { Fresh, type Shown } from './fresh.js';
import { drawHeads } from './heads.js';
import { isSame, LanesHeight, LEAST_HEIGHT, MOST_ON_PAPER, type LanesFrame } from './lanes-height.js';
import type { Lanes } from './model.js';
import type { Options } from './options.js';
import { LEAST_BELOW, RowsBar } from './rows-bar.js';
import { shiftOf } from './shift.js';

/** The boxes that the layers draw into. */
export interface LanesBoxes {
  readonly field: HTMLElement;
  readonly heads: HTMLElement;
  readonly back: SVGElement;
  readonly tints: SVGElement;
  readonly canvas: HTMLCanvasElement;
  readonly list: HTMLElement;
}

export interface LanesDrawing {
  readonly lanes: Lanes;
  readonly dataset: Dataset;
  readonly state: State;
  readonly frame: LanesFrame;
  readonly locale: Locale;
  readonly options: Options;
  /** The reader moves something under the pointer. */
  readonly held: boolean;
  /** The mouse or a finger rests on what new data are about to move. */
  readonly still: boolean;
  readonly playing: boolean;
}

export class LanesView {
  readonly rowsBar = new RowsBar();
  readonly #added: (ids: ReadonlySet<string> | null) => void;
  readonly #height = new LanesHeight();
  readonly #fresh = new Fresh();
  readonly #density = new DensityLayer();
  #field: HTMLElement | null = null;
  /** How tall the lanes came out, in px, which is less than they want where the height of the whole is given. */
  #room = Infinity;
  /** How tall they are to be. */
  #tall = 0;
  /** How much of the lanes fits and how much does not, and how much of it is scrolled past, in px. */
  #shown = 0;
  #below = 0;
  #scrolled = 0;
  #frame: LanesFrame | null = null;
  #lanes: Lanes | null = null;
  #barred = false;
  /** Whether what stands on the lanes are counts. */
  #dense = false;
  #drawn = false;
  #selected: string | null = null;
  #hovered: string | null = null;

  /** `added` hears which events are new in the data, null where all are. */
  constructor(added: (ids: ReadonlySet<string> | null) => void) {
    this.#added = added;
  }

  /** The box around has another size. Whether that leaves the lanes another height than they were drawn in. */
  resized(): boolean {
    const before = Math.min(this.#tall, this.#room);
    this.#room = this.#field?.clientHeight ?? Infinity;
    return Math.min(this.#tall, this.#room) !== before;
  }

  readonly onScroll = (): void => {
    this.#scrolled = this.#field?.scrollTop ?? 0;
    this.#cueMore();
  };

  /** Whether the bar of the rows takes its room from them. */
  get barred(): boolean {
    return this.#barred;
  }

  /** Whether data are those that the lanes are sized for, with some more or fewer. */
  isChangeOf(dataset: Dataset): boolean {
    const before = this.#frame?.dataset;
    return before !== undefined && before !== dataset && goesOn(before, dataset);
  }

  /**
   * Sizes the box for lanes; false where these are to be laid out anew, because they need a bar that they leave no
   * room for, or the other way round. For the same data and width a bar's room stays: rows that need it only without
   * it would flicker. What is `held` or to keep `still` under the pointer stays as tall as it is.
   */
  fit(
    field: HTMLElement,
    lanes: Lanes,
    frame: LanesFrame,
    { held, still }: Pick<LanesDrawing, 'held' | 'still'>,
  ): boolean {
    this.#field = field;
    this.#sizeBox(field, lanes, frame, held || still);
    if (held || still) return true;
    const stays = this.#barred && isSame(this.#frame, frame);
    this.#frame = frame;
    const barred = stays || this.#below > LEAST_BELOW;
    const fits = barred === this.#barred;
    this.#barred = barred;
    return fits;
  }

  /** Of a rail, too, which stands for lanes that are not drawn: what is new is told once, on whichever it comes. */
  tellNew(dataset: Dataset, shown: () => readonly Shown[]): void {
    const added = this.#fresh.update(dataset, shown);
    if (added?.size !== 0) this.#added(added);
  }

  draw({ field, heads, back, tints, canvas, list }: LanesBoxes, drawing: LanesDrawing): void {
    const { lanes, dataset, state, frame, locale, options, held, still, playing } = drawing;
    const under = still ? underHand(field, '.option, .head') : undefined;
    const shift = shiftOf(under, this.#lanes, lanes);
    this.#lanes = lanes;
    // So far they can be scrolled, whether they need it or not.
    if (still) this.#below = Math.max(this.#below, this.#scrolled + Math.max(0, shift));
    drawHeads(heads, lanes.heads, locale);
    const dense = lanes.density.length > 0;
    const gone = this.#drawn && dense !== this.#dense ? standing(list, back) : null;
    const size = {
      width: frame.width,
      height: Math.max(lanes.height, this.#tall, this.#shown + this.#below),
    };
    drawGrid({ back, tints }, { lanes, ...size });
    if (shift !== 0) {
      field.scrollTop = this.#scrolled = Math.max(0, this.#scrolled + shift);
      // By what is in sight now labels find their place.
      this.#cueMore();
    }
    // What fades in or out does so as it is.
    const moves = held && dense && this.#dense && !field.classList.contains('changed');
    this.#density.draw({ back, canvas }, { density: lanes.density, ...size, moves });
    // Counts have no more to show than their names: while they move, what the reader sees is drawn, and they follow.
    if (dense && this.#dense && (held || playing)) return;
    this.#dense = dense;
    this.#drawn = true;
    this.tellNew(dataset, () => lanes.items);
    drawBars(list, {
      items: lanes.items,
      scale: lanes.scale,
      fresh: this.#fresh.ids,
      selected: state.selected,
      hovered: state.hovered,
      active: options.activeAmong(lanes.items, state.selected),
      lang: locale.lang,
    });
    // To measure them lays out the page: not while they move.
    if (!held && !playing && (state.hovered ?? this.#hovered) !== null) {
      putAwayCovered(list);
      this.#hovered = state.hovered;
    }
    if (gone) fadeOut(field, back, gone());
    this.#cueMore();
    options.follow();
    if (state.selected !== this.#selected) {
      this.#selected = state.selected;
      options.reveal(state.selected);
    }
  }

  #sizeBox(field: HTMLElement, lanes: Lanes, frame: LanesFrame, held: boolean): void {
    const height = printing()
      ? Math.min(lanes.height, MOST_ON_PAPER)
      : this.#height.of(frame, lanes.height, held);
    this.#tall = height;
    field.style.blockSize = `${height}px`;
    field.style.minBlockSize = `${Math.min(height, LEAST_HEIGHT * frame.zoom)}px`;
    this.#shown = Math.min(height, this.#room);
    this.#below = Math.max(0, lanes.height - this.#shown);
  }

  /**
   * The last row in sight fades where there are more under it, and the bar says how many: worked out, since to measure
   * it lays out each frame.
   */
  #cueMore(): void {
    const field = this.#field;
    if (!field) return;
    // The bar in it would keep it as tall as it was.
    if (this.#scrolled > this.#below) field.scrollTop = this.#scrolled = this.#below;
    field.style.setProperty('--_from', `${this.#scrolled}px`);
    field.style.setProperty('--_to', `${this.#scrolled + this.#shown}px`);
    field.classList.toggle('more', this.#below - this.#scrolled > LEAST_BELOW);
    this.rowsBar.place(field, this.#shown, this.#below, this.#scrolled);
  }
}
