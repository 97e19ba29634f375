import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { pageOf } from './page.js';
import { Printing, printing } from './printing.js';

/** What is less than this away from the part of the page that is seen will be seen soon. */
const NEAR = '25%';

/** Whether an element is in sight, or nearly. It is taken to be until the browser says otherwise; nothing is polled. */
export class Sight implements ReactiveController {
  readonly #target: () => Element | null;
  readonly #onChange: (inSight: boolean) => void;
  #observer: IntersectionObserver | null = null;
  #inSight = true;
  #later: (() => void) | null = null;

  /** `target` is asked for whenever the host comes to a page; null for none. */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    target: () => Element | null,
    onChange: (inSight: boolean) => void = () => undefined,
  ) {
    this.#target = target;
    this.#onChange = onChange;
    host.addController(this);
    new Printing(host, () => this.rouse());
  }

  /** On paper everything is. */
  get inSight(): boolean {
    return this.#inSight || printing();
  }

  /** Does it when the element comes in sight, in place of what was to be done then before. */
  later(act: () => void): void {
    this.#later = act;
  }

  /** Does now what was to be done later. */
  rouse(): void {
    const act = this.#later;
    this.#later = null;
    act?.();
  }

  hostConnected(): void {
    const target = this.#target();
    if (!target) return;
    this.#observer = new (pageOf(target).IntersectionObserver)(
      (entries) => this.#take(entries.at(-1)?.isIntersecting ?? true),
      {
        rootMargin: NEAR,
      },
    );
    this.#observer.observe(target);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = null;
    this.#take(true);
  }

  #take(inSight: boolean): void {
    if (inSight === this.#inSight) return;
    this.#inSight = inSight;
    if (inSight) this.rouse();
    this.#onChange(inSight);
  }
}
