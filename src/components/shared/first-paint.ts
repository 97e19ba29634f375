import { flush } from './frame.js';
import { nextTask } from './next-task.js';

/** A frame that has not come by then does not: a page within a page gets none while it is out of sight. */
const PATIENCE = 500;

/**
 * Resolves when the next frame has come to the screen, for which it is given the time of another one; soon on a page that
 * nobody sees, which gets none.
 */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    const soon = (after = 0): void => void setTimeout(resolve, after);
    soon(document.hidden ? 0 : PATIENCE);
    requestAnimationFrame(() => requestAnimationFrame(() => soon()));
  });
}

/**
 * Lets the page around come to the screen before something costly is drawn, once. What that will need is made ready
 * meanwhile, in a task for each part: the first frame is on its way to the screen by then.
 */
export class FirstPaint {
  readonly #parts: readonly (() => void)[];
  readonly #onDone: () => void;
  readonly #over: Promise<void>;
  #end: () => void = () => undefined;
  #begun = false;
  #done = false;

  constructor(parts: readonly (() => void)[], onDone: () => void) {
    this.#parts = parts;
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

  /** Nothing comes to a screen. */
  skip(): void {
    this.#begun = this.#done = true;
    this.#end();
  }

  /** After the next frame, or so many milliseconds later, unless it was asked for sooner. */
  begin(after = 0): void {
    if (after > 0) setTimeout(() => void this.#begin(), after);
    else void leftForScreen().then(this.#begin);
  }

  readonly #begin = async (): Promise<void> => {
    if (this.#begun) return;
    this.#begun = true;
    for (const part of this.#parts) {
      part();
      await nextTask();
    }
    this.#done = true;
    this.#end();
    this.#onDone();
    await nextTask();
    // While the frame before is on its way to the screen, for which the next one has to wait.
    flush();
  };
}

/** Resolves in the first task after the next frame was drawn; soon on a page that nobody sees, which gets none. */
async function leftForScreen(): Promise<void> {
  if (!document.hidden) await new Promise(requestAnimationFrame);
  await nextTask();
}
