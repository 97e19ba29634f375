import { page, userEvent, type Locator } from 'vitest/browser';
import '../../../src/define.js';
import { SummitList, SummitVenues, type SummitMap } from '../../../src/index.js';

/** One event as a page's listener saw it, with what the element said at that moment. */
export interface Heard {
  readonly type: string;
  readonly selected: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly phase: string | undefined;
  readonly user: boolean | undefined;
}

const EVENTS = ['load', 'error', 'select', 'hover', 'window', 'viewport', 'filter', 'progress'] as const;

/** Verbs for a whole `<summit-map>` on a page of its own. */
export class SummitHarness {
  readonly element: SummitMap;
  readonly heard: Heard[] = [];

  constructor(element: SummitMap) {
    this.element = element;
    for (const name of EVENTS) {
      element.addEventListener(`summit-${name}`, (event) => {
        const { selected, from, to } = element;
        const phase: unknown = Reflect.get(event, 'phase');
        const user: unknown = Reflect.get(event, 'user');
        this.heard.push({
          type: event.type,
          selected,
          from,
          to,
          phase: typeof phase === 'string' ? phase : undefined,
          user: typeof user === 'boolean' ? user : undefined,
        });
      });
    }
  }

  get root(): ShadowRoot {
    const { shadowRoot } = this.element;
    if (!shadowRoot) throw new Error('<summit-map> has no shadow root yet.');
    return shadowRoot;
  }

  /** A view of ours inside the element. */
  view(name: 'summit-venues' | 'summit-timeline' | 'summit-list' | 'summit-details'): HTMLElement {
    const view = this.root.querySelector<HTMLElement>(name);
    if (!view) throw new Error(`There is no <${name}> on screen.`);
    return view;
  }

  has(name: string): boolean {
    return this.root.querySelector(name) !== null;
  }

  in(name: Parameters<SummitHarness['view']>[0]): Locator {
    return page.elementLocator(this.view(name));
  }

  get whole(): Locator {
    return page.elementLocator(this.element);
  }

  marker(name: RegExp): Locator {
    return this.in('summit-venues').getByRole('button', { name });
  }

  option(name: RegExp): Locator {
    return this.in('summit-timeline').getByRole('option', { name });
  }

  row(name: RegExp): Locator {
    return this.in('summit-list').getByRole('button', { name });
  }

  /** The error message of the whole, not the timeline's word about a date. */
  get error(): Locator {
    return this.whole.getByRole('alert').filter({ hasText: 'could not be read' });
  }

  get heading(): Locator {
    return this.in('summit-details').getByRole('heading', { level: 3 });
  }

  /** How far a large file is. */
  get progress(): Locator {
    return this.whole.getByRole('progressbar');
  }

  button(name: string): Locator {
    return this.whole.getByRole('button', { name, exact: true });
  }

  events(type: string): Heard[] {
    return this.heard.filter((each) => each.type === `summit-${type}`);
  }

  get visible(): string[] {
    return [...this.element.visible];
  }

  /** Presses keys one after the other: the name of a key, or a letter. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await userEvent.keyboard(key.length === 1 ? key : `{${key}}`);
    await this.settled();
  }

  /** Until everything that follows from the last act is drawn, and the map itself has come after the first frame. */
  async settled(): Promise<void> {
    for (let i = 0; i < 3; i++) {
      await this.element.updateComplete;
      for (const view of this.root.querySelectorAll('summit-venues, summit-list'))
        if (view instanceof SummitVenues || view instanceof SummitList) await view.updateComplete;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  }
}

/** Puts a `<summit-map>` on the page, in a box of `width` CSS px. */
export async function mount(
  properties: Partial<SummitMap> = {},
  width = 1200,
  dir: 'ltr' | 'rtl' = 'ltr',
): Promise<SummitHarness> {
  const box = document.createElement('div');
  box.dir = dir;
  box.style.inlineSize = `${width}px`;
  const element = document.createElement('summit-map');
  const harness = new SummitHarness(element);
  Object.assign(element, properties);
  box.append(element);
  document.body.append(box);
  await harness.settled();
  return harness;
}

/** The element that has the focus, through all shadow roots. */
export function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

export function clear(): void {
  document.body.replaceChildren();
}
