/** Where the reader's mouse rests: new data move nothing under it until it leaves. */

/** Whether what came last to an element was a finger: when it has left it still counts as hovering, and rests nowhere. */
let isFinger = false;

/** Notes what comes to an element. */
export function noteHand(element: HTMLElement): void {
  element.addEventListener('pointerenter', ({ pointerType }) => {
    isFinger = pointerType === 'touch';
  });
}

export class MouseRest {
  readonly #left: () => void;
  readonly #watched = new WeakSet<Element>();

  /** `left` is called when the mouse has left what it was found on, which is `host`, in it or around it. */
  constructor(host: HTMLElement, left: () => void = () => undefined) {
    this.#left = left;
    noteHand(host);
  }

  /** Whether the mouse is on one of these. */
  on(boxes: readonly (Element | null)[]): boolean {
    let any = false;
    for (const box of boxes) {
      if (isFinger || !box?.matches(':hover')) continue;
      any = true;
      if (!this.#watched.has(box)) this.#watch(box);
    }
    return any;
  }

  #watch(box: Element): void {
    this.#watched.add(box);
    const leave = (): void => {
      this.#watched.delete(box);
      this.#left();
    };
    box.addEventListener('pointerleave', leave, { once: true });
  }
}
