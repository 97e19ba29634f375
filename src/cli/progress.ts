import type { Io } from './io.js';
import { visible } from './text.js';

/** Smaller work is done before a line about it could be read. */
const LARGE_BYTES = 5_000_000;
const LARGE_COUNT = 20_000;

/** Tells on `io.err` how far large work is: for a person in one line that is written over, else in a few lines. */
export class Progress {
  readonly #io: Io;
  readonly #step: number;
  /** What is being done, and the percentage that is told next. */
  #what = '';
  #next = 0;
  #isLarge = false;

  constructor(io: Io) {
    this.#io = io;
    this.#step = io.isWatched ? 1 : 25;
  }

  /** So many bytes of a file have come from where it lies. */
  bytes(file: string, done: number, total: number | undefined): void {
    if (total === undefined || total < LARGE_BYTES) return;
    this.#isLarge = true;
    this.#percent(`Loading ${file}`, done / total);
  }

  /** So much of a file of `size` bytes is understood: this is what takes long. `share` is from 0 to 1. */
  reading(file: string, size: number, share: number): void {
    this.#isLarge ||= size >= LARGE_BYTES;
    if (this.#isLarge) this.#percent(`Reading ${file}`, share);
  }

  /** The same pieces, counted while they are taken. */
  *counting(file: string, pieces: Iterable<string>, total: number): Generator<string> {
    this.#isLarge ||= total > LARGE_COUNT;
    let done = 0;
    for (const piece of pieces) {
      yield piece;
      done += 1;
      if (this.#isLarge) this.#percent(`Writing ${file}`, done / total);
    }
  }

  /** One thing is done; said of large work only. */
  note(text: string): void {
    if (this.#isLarge) this.#line(`${visible(text)}\n`);
  }

  #percent(what: string, share: number): void {
    if (what !== this.#what) this.#next = 0;
    this.#what = what;
    const percent = Math.min(100, Math.floor(share * 100));
    if (percent < this.#next) return;
    this.#next = percent + this.#step;
    this.#line(`${visible(what)}: ${percent} %${this.#io.isWatched ? '' : '\n'}`);
  }

  #line(text: string): void {
    this.#io.err(this.#io.isWatched ? `\r\u001b[K${text}` : text);
  }
}
