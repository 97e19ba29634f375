import { page, userEvent, type Locator } from 'vitest/browser';
import { define } from '../../../src/components/shared/define.js';
import { SummitList } from '../../../src/components/summit-list/summit-list.js';

define('summit-list', SummitList);

/** What a page's listener heard, with what the element said at that moment. */
export interface Heard {
  readonly type: string;
  readonly selected: string | null;
}

/** Verbs for a `<summit-list>` that stands alone on the page. */
export class ListHarness {
  readonly element: SummitList;
  readonly heard: Heard[] = [];

  constructor(element: SummitList) {
    this.element = element;
    for (const type of ['summit-select', 'summit-hover']) {
      element.addEventListener(type, () => this.heard.push({ type, selected: element.selected }));
    }
  }

  get root(): ShadowRoot {
    const { shadowRoot } = this.element;
    if (!shadowRoot) throw new Error('<summit-list> has no shadow root yet.');
    return shadowRoot;
  }

  get whole(): Locator {
    return page.elementLocator(this.element);
  }

  /** The button of an event, by its accessible name. */
  row(name: string | RegExp): Locator {
    return this.whole.getByRole('button', { name });
  }

  /** A column's sort button. */
  column(name: string): Locator {
    return this.whole.getByRole('columnheader', { name, exact: true }).getByRole('button');
  }

  /** The titles of the rows that are drawn, in order: those in the window, or those outside it. */
  titles(part: 'inner' | 'outer' = 'inner'): string[] {
    const titles = this.root.querySelectorAll(`.${part} .title, .${part} td.entry button > :first-child`);
    return [...titles].map((each) => each.textContent.trim());
  }

  /** The keys of the rows that are drawn, in order. */
  keys(): string[] {
    const rows = this.root.querySelectorAll<HTMLElement>('[data-key^="row:"]');
    return [...rows].map((each) => each.dataset.key ?? '');
  }

  headings(): string[] {
    return [...this.root.querySelectorAll('h4, tbody th')].map((each) => each.textContent.trim());
  }

  /** The id, the column or "more" of what has the focus inside the list; null for nothing. */
  get focused(): string | null {
    const active = this.root.activeElement;
    return active?.getAttribute('data-key') ?? null;
  }

  /** How many controls the Tab key reaches. */
  tabStops(): number {
    const all = this.root.querySelectorAll<HTMLElement>('button, [tabindex]');
    return [...all].filter((each) => each.tabIndex >= 0 && each.checkVisibility()).length;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await userEvent.keyboard(`{${key}}`);
    await this.settled();
  }

  /** As `userEvent.keyboard` writes keys. */
  async type(keys: string): Promise<void> {
    await userEvent.keyboard(keys);
    await this.settled();
  }

  /** Comes in by the Tab key, from a button that is put before the list. */
  async tabIn(): Promise<void> {
    const before = document.createElement('button');
    before.textContent = 'Before';
    this.element.before(before);
    before.focus();
    await userEvent.keyboard('{Tab}');
    await this.settled();
  }

  get selections(): readonly (string | null)[] {
    return this.heard.filter(({ type }) => type === 'summit-select').map(({ selected }) => selected);
  }

  async settled(): Promise<void> {
    await this.element.updateComplete;
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await this.element.updateComplete;
  }
}

/** Puts a `<summit-list>` on the page, in a box of `width` CSS px. */
export async function mountList(
  properties: Partial<SummitList> = {},
  width = 400,
  dir: 'ltr' | 'rtl' = 'ltr',
): Promise<ListHarness> {
  const box = document.createElement('main');
  box.dir = dir;
  box.style.inlineSize = `${width}px`;
  const element = document.createElement('summit-list');
  const harness = new ListHarness(element);
  Object.assign(element, properties);
  box.append(element);
  document.body.append(box);
  await harness.settled();
  return harness;
}
