/** Where the reader's mouse rests, or a finger that is down: new data move nothing under it until it leaves. */

/** Whether what came last to an element was a finger: when it has left it still counts as hovering, and rests nowhere. */
let isFinger = false;
/** What the finger that is down was put on, with all around it: it does not count as hovering. */
let touched: readonly EventTarget[] = [];
/** Who is told when it is lifted. */
const waiting = new Set<() => void>();

/** Notes what comes to an element. */
export function noteHand(element: HTMLElement): void {
  element.addEventListener('pointerenter', ({ pointerType }) => {
    isFinger = pointerType === 'touch';
  });
  // A pointer ends where its finger begins to scroll the page; a touch ends with the finger.
  element.addEventListener('touchstart', putDown, { passive: true });
}

function putDown(event: TouchEvent): void {
  touched = event.composedPath();
  // What it was put on hears of its end, even when gone from the page by then.
  for (const end of ['touchend', 'touchcancel']) touched[0]?.addEventListener(end, lift, { once: true });
}

function lift(): void {
  touched = [];
  const told = [...waiting];
  waiting.clear();
  for (const left of told) left();
}

const isUnder = (box: Element): boolean =>
  touched.length > 0 ? touched.includes(box) : !isFinger && box.matches(':hover');

/** What of a kind the mouse or the finger is on. */
export const underHand = (root: ParentNode, kind: string): Element | undefined =>
  [...root.querySelectorAll(touched.length > 0 ? kind : `:is(${kind}):hover`)].find(isUnder);

export class MouseRest {
  readonly #left: () => void;
  readonly #watched = new WeakSet<Element>();

  /** `left` is called when the mouse or the finger has left what it was found on, which is `host`, in it or around it. */
  constructor(host: HTMLElement, left: () => void = () => undefined) {
    this.#left = left;
    noteHand(host);
  }

  /** Whether the mouse or a finger is on one of these. */
  on(boxes: readonly (Element | null)[]): boolean {
    let any = false;
    for (const box of boxes) {
      if (!box || !isUnder(box)) continue;
      any = true;
      if (touched.length > 0) waiting.add(this.#left);
      else if (!this.#watched.has(box)) this.#watch(box);
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
