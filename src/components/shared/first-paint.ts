/**
 * Resolves when the next frame has come to the screen, for which it is given the time of another one; soon on a page that
 * nobody sees, which gets none.
 */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    const soon = (): void => void setTimeout(resolve);
    if (document.hidden) soon();
    else requestAnimationFrame(() => requestAnimationFrame(soon));
  });
}

/** Lets the page come to the screen before something costly begins, once. */
export class FirstPaint {
  readonly #onDone: () => void;
  readonly #over: Promise<void>;
  #end: () => void = () => undefined;
  #done = false;

  constructor(onDone: () => void) {
    this.#onDone = onDone;
    this.#over = new Promise((resolve) => (this.#end = resolve));
  }

  get done(): boolean {
    return this.#done;
  }

  /** Resolves when it has begun. */
  get over(): Promise<void> {
    return this.#over;
  }

  /** After the next frame, or so many milliseconds later, unless it was asked for sooner. */
  begin(after = 0): void {
    if (after > 0) setTimeout(this.#begin, after);
    else void afterPaint().then(this.#begin);
  }

  readonly #begin = (): void => {
    if (this.#done) return;
    this.#done = true;
    this.#end();
    this.#onDone();
  };
}
