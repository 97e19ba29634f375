/** Playback: from entry to entry, a window that moves on, or all that has happened so far. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { SummitSelectEvent, type SummitChangeEvent } from '../shared/events.js';
import { Sight } from '../shared/sight.js';
import type { TimeWindow } from '../../layout/time-scale.js';
import type { Model } from '../shared/view.js';
import type { AskWindow } from './drag.js';
import type { Period, WindowText } from './period.js';

export type PlayMode = 'entries' | 'window' | 'until';
export const PLAY_MODES: readonly PlayMode[] = ['entries', 'window', 'until'];
export const SPEEDS: readonly number[] = [0.5, 1, 2, 4];

export interface PlayerHost {
  readonly playModel: () => Model;
  /** What is played: while nobody sees it, playback waits. */
  readonly played: () => Element;
  readonly playPeriod: () => Period | null;
  /** Whether the reader is looking at something: playback waits until they have done so. */
  readonly isReading: () => boolean;
  readonly playAsk: (event: SummitChangeEvent) => void;
  readonly playWindow: AskWindow;
  readonly onPlaying: (playing: boolean) => void;
}

/** Each entry stays so long, and an instant stays in a moving window for as long as that takes to pass, in ms. */
const ENTRY = 1600;
const PASS = 2400;
/** All of it in one go: some time for each entry, within limits. */
const SO_FAR = { entry: 400, least: 8000, most: 40_000 };
/** After a pause of the browser's, time goes on where it was. */
const LONGEST_FRAME = 100;
const WAIT = 200;

/** Nothing runs while it does not play. */
export class Player implements ReactiveController {
  mode: PlayMode = 'entries';
  speed = 1;
  loop = false;
  readonly #element: ReactiveControllerHost & HTMLElement;
  readonly #host: PlayerHost;
  readonly #sight: Sight;
  #playing = false;
  #opened = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #frame = 0;
  #last = 0;
  /** What this asked for last: anything else is the reader's doing. */
  #selected: string | null = null;
  #asked: WindowText = { from: null, to: null };
  /** The moving end of the window and how long that is, finer than its text. */
  #at = 0;
  #length = 0;
  /** The window is to be taken as it comes. */
  #takes = false;

  constructor(element: ReactiveControllerHost & HTMLElement, host: PlayerHost) {
    this.#element = element;
    this.#host = host;
    element.addController(this);
    this.#sight = new Sight(element, host.played, (inSight) => (inSight ? this.#go(0) : this.#halt()));
  }

  get playing(): boolean {
    return this.#playing;
  }

  /** Whether there is anything to play. */
  get canPlay(): boolean {
    return this.#host.playModel().dataset.length > 0;
  }

  /** Whether it has been played: its settings are shown from then on. */
  get opened(): boolean {
    return this.#opened;
  }

  hostDisconnected(): void {
    this.pause();
  }

  toggle(): void {
    if (this.#playing) this.pause();
    else this.play();
  }

  play(): void {
    const { state } = this.#host.playModel();
    if (this.#playing || !this.canPlay) return;
    this.#set(true);
    this.#opened = true;
    this.#selected = state.selected;
    if (this.mode !== 'entries') this.#begin();
    this.#go(0);
  }

  pause(): void {
    if (!this.#playing) return;
    this.#set(false);
    this.#halt();
    if (this.mode === 'entries') return;
    this.#host.playWindow(this.#host.playPeriod()?.rested(this.#asked) ?? this.#asked, 'end');
  }

  /** A setting; what plays goes on with it. */
  change(setting: Partial<Pick<Player, 'mode' | 'speed' | 'loop'>>): void {
    const { playing } = this;
    if (setting.mode !== undefined) this.pause();
    Object.assign(this, setting);
    if (setting.mode !== undefined && playing) this.play();
    this.#element.requestUpdate();
  }

  /** The reader has asked for a window: time goes on from there. */
  giveWay(text: WindowText): void {
    if (!this.#playing || this.mode === 'entries') return;
    this.#asked = text;
    this.#takes = true;
    this.#halt();
    this.#go(0);
  }

  #set(playing: boolean): void {
    this.#playing = playing;
    this.#host.onPlaying(playing);
    this.#element.requestUpdate();
  }

  #halt(): void {
    clearTimeout(this.#timer);
    cancelAnimationFrame(this.#frame);
  }

  #go(wait: number): void {
    if (!this.#playing || !this.#sight.inSight) return;
    if (this.mode === 'entries') this.#timer = setTimeout(this.#nextEntry, wait);
    else this.#frame = requestAnimationFrame(this.#afterFrame);
  }

  /** An owner gives the window that was asked for in its own frame, which may come later in this one. */
  readonly #afterFrame = (): void => {
    this.#timer = setTimeout(this.#nextFrame);
  };

  // ------------------------------------------------------------ by entry

  readonly #nextEntry = (): void => {
    const { dataset, answers, state } = this.#host.playModel();
    if (state.selected !== this.#selected) return this.pause();
    if (document.hidden || this.#host.isReading()) return this.#go(WAIT);
    const { visible } = answers;
    const here = state.selected === null ? -1 : dataset.indexOf(state.selected);
    const next = visible.at(visible.rank(here) + (visible.has(here) ? 1 : 0));
    const row = next ?? (this.loop || !visible.has(here) ? visible.at(0) : undefined);
    if (row === undefined) return this.pause();
    this.#selected = dataset.id(row);
    this.#host.playAsk(new SummitSelectEvent(this.#selected));
    this.#go(ENTRY / this.speed);
  };

  // ------------------------------------------------------------ by time

  /** Where the window starts from: an open one becomes one unit of the calendar, one at the end begins anew. */
  #begin(): void {
    const period = this.#host.playPeriod();
    if (!period) return;
    const { whole, window } = period;
    this.#last = performance.now();
    if (this.mode === 'until') {
      this.#at = window.to < whole.to ? window.to : whole.from;
      return;
    }
    const [unit] = period.units;
    const length = window.to - window.from;
    if (period.isOpen)
      this.#ask(unit ? period.around(whole.from, unit) : period.exact(firstTenth(whole)), 'move');
    else if (window.to >= whole.to && length < whole.to - whole.from)
      this.#ask(period.exact({ from: whole.from, to: whole.from + length }), 'move');
    this.#takes = true;
  }

  readonly #nextFrame = (): void => {
    const period = this.#host.playPeriod();
    const { state, answers } = this.#host.playModel();
    if (!period || state.selected !== this.#selected) return this.pause();
    const now = performance.now();
    const passed = Math.min(LONGEST_FRAME, Math.max(0, now - this.#last)) * this.speed;
    this.#last = now;
    if (this.#host.isReading()) return this.#go(0);
    const { whole, window } = period;
    const moved = this.#takes || state.from !== this.#asked.from || state.to !== this.#asked.to;
    this.#takes = false;
    if (this.mode === 'until') {
      if (moved && window.to < whole.to) this.#at = window.to;
      const all = Math.min(SO_FAR.most, Math.max(SO_FAR.least, answers.total * SO_FAR.entry));
      this.#at += (passed / all) * (whole.to - whole.from);
      if (this.#at >= whole.to) return this.#finish({ from: null, to: null });
      this.#ask({ from: null, to: period.exact({ from: whole.from, to: this.#at }).to }, 'move');
    } else {
      if (moved && period.isOpen) return this.pause();
      if (moved) [this.#at, this.#length] = [window.from, window.to - window.from];
      this.#at += (passed / PASS) * this.#length;
      const end = this.#at + this.#length;
      const next = period.exact({ from: this.#at, to: end });
      if (end >= whole.to) return this.#finish(next);
      this.#ask(next, 'move');
    }
    this.#go(0);
  };

  #finish(last: WindowText): void {
    this.#ask(last, 'move');
    if (!this.loop) return this.pause();
    // What came into view last is seen as long as an entry is.
    this.#timer = setTimeout(() => {
      this.#begin();
      this.#go(0);
    }, ENTRY / this.speed);
  }

  #ask(text: WindowText, phase: 'move'): void {
    this.#asked = text;
    this.#host.playWindow(text, phase);
  }
}

/** Where no unit of the calendar cuts the whole into a handful of windows. */
const firstTenth = ({ from, to }: TimeWindow): TimeWindow => ({ from, to: from + (to - from) / 10 });
