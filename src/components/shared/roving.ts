import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Makes the buttons of a toolbar one Tab stop: arrow keys, Home and End move between them, and Tab comes back to the
 * one that was used last. The buttons carry no `tabindex` of their own; it is set here after each drawing.
 */
export class Toolbar implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode };
  readonly #selector: string;
  readonly #isRtl: () => boolean;
  #box: Element | null = null;
  #current: HTMLElement | null = null;

  constructor(
    host: ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode },
    selector: string,
    isRtl: () => boolean,
  ) {
    this.#host = host;
    this.#selector = selector;
    this.#isRtl = isRtl;
    host.addController(this);
  }

  hostUpdated(): void {
    const buttons = this.#buttons;
    if (!this.#current || !buttons.includes(this.#current)) this.#current = buttons[0] ?? null;
    for (const button of buttons) {
      const tabIndex = button === this.#current ? 0 : -1;
      if (button.getAttribute('tabindex') !== String(tabIndex)) button.tabIndex = tabIndex;
    }
  }

  /** To be put on the toolbar as its `keydown` listener. */
  readonly onKey = (event: KeyboardEvent): void => {
    const buttons = this.#buttons;
    const at = buttons.findIndex((button) => button === event.target);
    const to = this.#target(event.key, at, buttons.length);
    const button = at < 0 || to === undefined ? undefined : buttons[to];
    if (!button) return;
    event.preventDefault();
    button.focus();
  };

  /** To be put on the toolbar as its `focusin` listener. */
  readonly onFocus = (event: FocusEvent): void => {
    const button = this.#buttons.find((each) => each === event.target);
    if (!button) return;
    this.#current = button;
    this.hostUpdated();
  };

  get #buttons(): HTMLElement[] {
    // After each drawing: the browser knows the buttons of a box as long as nothing has changed in it.
    if (!this.#box?.isConnected) this.#box = this.#host.renderRoot.querySelector(this.#selector);
    return [...(this.#box?.getElementsByTagName('button') ?? [])];
  }

  #target(key: string, at: number, count: number): number | undefined {
    const forward = this.#isRtl() ? 'ArrowLeft' : 'ArrowRight';
    const back = this.#isRtl() ? 'ArrowRight' : 'ArrowLeft';
    switch (key) {
      case forward:
      case 'ArrowDown':
        return (at + 1) % count;
      case back:
      case 'ArrowUp':
        return (at - 1 + count) % count;
      case 'Home':
        return 0;
      case 'End':
        return count - 1;
      default:
        return undefined;
    }
  }
}
