/** Resolves when the next frame has come to the screen; soon on a page that nobody sees, which gets none. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    const soon = (): void => void setTimeout(resolve);
    if (document.hidden) soon();
    else requestAnimationFrame(soon);
  });
}

/** Lets the page come to the screen before something costly begins, once. */
export class FirstPaint {
  readonly #onDone: () => void;
  #done = false;
  #waiting: Promise<void> | null = null;

  constructor(onDone: () => void) {
    this.#onDone = onDone;
  }

  get done(): boolean {
    return this.#done;
  }

  /** Resolves when it is done; the first call starts the waiting. */
  wait(): Promise<void> {
    return (this.#waiting ??= afterPaint().then(() => {
      this.#done = true;
      this.#onDone();
    }));
  }
}
