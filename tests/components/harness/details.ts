import { page, userEvent, type Locator } from 'vitest/browser';
import { define } from '../../../src/components/shared/define.js';
import { SummitDetails } from '../../../src/components/summit-details/summit-details.js';

define('summit-details', SummitDetails);

/** Verbs for a `<summit-details>` that stands alone on the page. */
export class DetailsHarness {
  readonly element: SummitDetails;
  /** The selection that the element told at each `summit-select`. */
  readonly selections: (string | null)[] = [];

  constructor(element: SummitDetails) {
    this.element = element;
    element.addEventListener('summit-select', () => this.selections.push(element.selected));
  }

  get root(): ShadowRoot {
    const { shadowRoot } = this.element;
    if (!shadowRoot) throw new Error('<summit-details> has no shadow root yet.');
    return shadowRoot;
  }

  get whole(): Locator {
    return page.elementLocator(this.element);
  }

  button(name: string | RegExp): Locator {
    return this.whole.getByRole('button', { name });
  }

  get title(): Locator {
    return this.whole.getByRole('heading', { level: 3 });
  }

  /** The headings of the parts that are drawn. */
  parts(): string[] {
    return [...this.root.querySelectorAll('h4')].map((each) => each.textContent.replace(/\s+/g, ' ').trim());
  }

  /** The pairs of report and record, as cells. */
  pairs(): HTMLTableRowElement[] {
    return [...this.root.querySelectorAll<HTMLTableRowElement>('.ledger tbody tr')];
  }

  sources(): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>('[data-source]')];
  }

  links(): HTMLAnchorElement[] {
    return [...this.root.querySelectorAll('a')];
  }

  get text(): string {
    return this.root.textContent.replace(/\s+/g, ' ');
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await userEvent.keyboard(`{${key}}`);
    await this.settled();
  }

  async settled(): Promise<void> {
    await this.element.updateComplete;
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await this.element.updateComplete;
  }
}

/** Puts a `<summit-details>` on the page, in a box of `width` CSS px. */
export async function mountDetails(
  properties: Partial<SummitDetails> = {},
  width = 372,
): Promise<DetailsHarness> {
  const box = document.createElement('main');
  box.style.inlineSize = `${width}px`;
  const element = document.createElement('summit-details');
  const harness = new DetailsHarness(element);
  Object.assign(element, properties);
  box.append(element);
  document.body.append(box);
  await harness.settled();
  return harness;
}
