/** Everything that is on screen, worked out anew only where something it depends on has changed. */
import type { Answers } from '../../data/query.js';
import type { Chosen } from '../../data/text.js';
import type { Dataset, Group } from '../../data/types.js';
import type { WindowShape } from '../../layout/overview.js';
import type { TimeWindow } from '../../layout/time-scale.js';
import type { Messages } from '../../locales/messages.js';
import { goesOn } from '../shared/live.js';
import type { State } from '../shared/store.js';
import type { EraBook } from './eras.js';
import type { FactBook } from './facts.js';
import { lanesOf } from './lanes.js';
import type { Item, Lanes, Measure } from './model.js';
import { Period, wholeOf } from './period.js';
import type { TimeAxis } from './time-axis.js';
import { stripOf, windowOn, type Strip } from './strip.js';

export interface SceneInput {
  readonly answers: Answers;
  readonly state: State;
  readonly width: number;
  readonly end: number;
  readonly rtl: boolean;
  readonly time: TimeAxis;
  readonly lang: string;
  readonly compact: boolean;
  readonly zoom: number;
  readonly measure: Measure;
  /** Changes with the widths of texts. */
  readonly fonts: number;
  readonly facts: FactBook;
  readonly eras: EraBook;
  readonly grouped: boolean;
  /** The window is under way. */
  readonly moving: boolean;
  /** Where a hand has moved the lanes to; null while none does. */
  readonly moved: TimeWindow | null;
  readonly folded: ReadonlySet<string>;
  readonly nameOf: (group: Group) => Chosen;
  readonly now: number;
  readonly say: Messages;
  readonly counted: (count: number) => string;
}

/** Shown where nothing is dated; there is no axis then. */
const NO_TIME: TimeWindow = { from: 0, to: 1 };

export class Scene {
  lanes: Lanes | null = null;
  strip: Strip | null = null;
  window: WindowShape | null = null;
  period: Period | null = null;
  readonly #isHeld: () => boolean;
  #dataset: Dataset | null = null;
  #whole: TimeWindow | null = null;
  readonly #lanesMemo = new Memo();
  readonly #stripMemo = new Memo();
  readonly #periodMemo = new Memo();
  #field: {
    readonly span: number;
    readonly width: number;
    readonly end: number;
    readonly lang: string;
  } | null = null;

  #dims = 0;

  /** `isHeld` says whether the reader's mouse rests on the drawing: new data move nothing under it until it leaves. */
  constructor(isHeld: () => boolean) {
    this.#isHeld = isHeld;
  }

  /** The whole period, null where nothing is dated. */
  get whole(): TimeWindow | null {
    return this.#whole;
  }

  /** The window as it can be moved; null where nothing is dated. */
  periodOf(dataset: Dataset, { from, to }: State, width: number): Period | null {
    if (dataset !== this.#dataset && !this.#stays(dataset)) {
      this.#dataset = dataset;
      this.#whole = wholeOf(dataset);
    }
    const whole = this.#whole;
    if (this.#periodMemo.changed(dataset, whole, from, to, width)) {
      this.period = whole && new Period(dataset, whole, { from, to }, width - 2 * 10);
    }
    return this.period;
  }

  /** Whether the lanes keep the time that they show, although there may be more by now. */
  #stays(dataset: Dataset): boolean {
    return this.#whole !== null && this.#dataset !== null && goesOn(this.#dataset, dataset) && this.#isHeld();
  }

  /**
   * Takes over which of the events on the lanes the map holds. The number changes where one of them has come into its
   * view or left it: all else that the map does leaves the lanes as they are.
   */
  follow(answers: Answers): number {
    const { lanes } = this;
    if (!lanes?.items.some((item) => item.dimmed !== isDimmed(item, answers))) return this.#dims;
    const items = lanes.items.map((item) => ({ ...item, dimmed: isDimmed(item, answers) }));
    this.lanes = { ...lanes, items };
    return ++this.#dims;
  }

  draw(input: SceneInput): this {
    const { answers, state, width, end, rtl, lang, compact, zoom, fonts, grouped, folded, moving, moved } =
      input;
    const { dataset, passing, visible } = answers;
    this.follow(answers);
    const period = this.periodOf(dataset, state, width);
    const whole = this.#whole;
    const held = dataset !== this.#dataset;
    if (this.#stripMemo.changed(passing, whole, width, rtl, lang, compact, zoom, fonts)) {
      this.strip = whole && stripOf({ ...input, whole });
    }
    this.window = this.strip && period && windowOn(this.strip, period, compact);
    if (compact) {
      this.lanes = null;
      this.#lanesMemo.forget();
    } else if (
      this.#lanesMemo.changed(
        ...[passing, visible, state.selected, period, moved, held, moving, grouped, folded],
        ...[width, end, rtl, lang, zoom, fonts],
      )
    ) {
      const shown = period ?? new Period(dataset, NO_TIME, { from: null, to: null }, width);
      const seen = moved ?? shown.window;
      this.lanes = lanesOf(
        { ...input, selected: state.selected, period: shown, seen, dated: period !== null, held },
        this.lanes,
        this.#steady(seen, input),
      );
    }
    return this;
  }

  /** The last placing of labels, to keep to while the window moves or is resized a little. */
  #steady({ from, to }: TimeWindow, { width, end, lang }: SceneInput): boolean {
    const span = to - from;
    const last = this.#field;
    const ratio = last ? span / last.span : 0;
    if (last?.width === width && last.end === end && last.lang === lang && ratio > 0.85 && ratio < 1.18) {
      return true;
    }
    this.#field = { span, width, end, lang };
    return false;
  }
}

const isDimmed = ({ kind, id }: Item, { dataset, inView }: Answers): boolean =>
  kind === 'event' && !inView(dataset.indexOf(id));

/** Whether any of some values differs from the last time. */
class Memo {
  #last: readonly unknown[] | null = null;

  changed(...values: readonly unknown[]): boolean {
    const last = this.#last;
    if (last?.length === values.length && values.every((value, i) => Object.is(value, last[i]))) return false;
    this.#last = values;
    return true;
  }

  forget(): void {
    this.#last = null;
  }
}
