import { commands, page, userEvent, type Locator } from 'vitest/browser';
import { define } from '../../../src/components/shared/define.js';
import { wholeOf } from '../../../src/components/summit-timeline/period.js';
import { INSET } from '../../../src/components/summit-timeline/strip.js';
import { SummitTimeline } from '../../../src/components/summit-timeline/summit-timeline.js';
import { windowEnd, windowStart } from '../../../src/data/dates/index.js';
import { createDataset } from '../../../src/data/dataset.js';
import { summits } from '../../../src/data/sets/summits.js';
import { timeScale, type TimeScale } from '../../../src/layout/time-scale.js';

define('summit-timeline', SummitTimeline);

/** What a page's listener heard, with what the element said at that moment. */
export interface Heard {
  readonly type: string;
  readonly selected: string | null;
  readonly hovered: string | null | undefined;
  readonly from: string | null;
  readonly to: string | null;
  readonly phase: string | undefined;
}

/** Verbs for a `<summit-timeline>` that stands alone on the page. */
export class TimelineHarness {
  readonly element: SummitTimeline;
  readonly heard: Heard[] = [];

  constructor(element: SummitTimeline) {
    this.element = element;
    for (const type of ['summit-select', 'summit-hover', 'summit-window'] as const) {
      element.addEventListener(type, (event) => {
        const { selected, from, to } = element;
        const hovered = 'hovered' in event ? event.hovered : undefined;
        this.heard.push({
          type,
          selected,
          hovered,
          from,
          to,
          phase: 'phase' in event ? event.phase : undefined,
        });
      });
    }
  }

  get root(): ShadowRoot {
    const { shadowRoot } = this.element;
    if (!shadowRoot) throw new Error('<summit-timeline> has no shadow root yet.');
    return shadowRoot;
  }

  find<T extends Element = HTMLElement>(selector: string): T {
    const found = this.root.querySelector<T>(selector);
    if (!found) throw new Error(`Nothing on the timeline is ${selector}.`);
    return found;
  }

  get whole(): Locator {
    return page.elementLocator(this.element);
  }

  // ------------------------------------------------------------ what is there

  option(name: string | RegExp): Locator {
    return this.whole.getByRole('option', { name });
  }

  field(name: string): Locator {
    return this.whole.getByRole('textbox', { name });
  }

  button(name: string): Locator {
    return this.whole.getByRole('button', { name });
  }

  get sentence(): string {
    return this.find('.sentence').textContent.replace(/\s+/g, ' ').trim();
  }

  /** The words of the axis, in the order of the page. */
  get axis(): string[] {
    return [...this.root.querySelectorAll('.axis .texts text')].map((text) => text.textContent);
  }

  /** The options on the lanes. */
  get options(): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>('[role=option]')];
  }

  get ids(): string[] {
    return this.options.map(idOf);
  }

  /** The option of an event. */
  at(id: string): HTMLElement {
    return this.find(`[data-id="${id}"]`);
  }

  /** What an event is drawn as: the classes of its paths, without the rings. */
  parts(id: string): string[] {
    return [...this.at(id).querySelectorAll('path')]
      .map((path) => path.getAttribute('class') ?? '')
      .filter((name) => name.startsWith('m-'));
  }

  /** The rings that are seen around an event. */
  rings(id: string): string[] {
    return [...this.at(id).querySelectorAll<SVGElement>('[class^=ring-]')]
      .filter((ring) => getComputedStyle(ring).display !== 'none')
      .map((ring) => ring.getAttribute('class') ?? '');
  }

  /** The id, the end of the window or the name of what has the focus; null for nothing. */
  get focused(): string | null {
    const active = this.root.activeElement;
    if (!active) return null;
    return (
      active.getAttribute('data-id') ??
      active.getAttribute('data-end') ??
      active.getAttribute('name') ??
      active.getAttribute('aria-label') ??
      active.textContent.trim()
    );
  }

  get window(): [from: string | null, to: string | null] {
    return [this.element.from, this.element.to];
  }

  events(type: 'select' | 'hover' | 'window'): Heard[] {
    return this.heard.filter((each) => each.type === `summit-${type}`);
  }

  get phases(): string[] {
    return this.events('window').map(({ phase }) => phase ?? '');
  }

  // ------------------------------------------------------------ what the reader does

  /** Drags over the strip between two dates. */
  async brush(from: string, to: string): Promise<void> {
    await this.#drag(this.onStrip(from), this.onStrip(to));
  }

  /** Takes the window by its middle and moves it by so many px. */
  async moveWindow(px: number): Promise<void> {
    const { left, top, width, height } = this.find('.frame').getBoundingClientRect();
    const from = [left + width / 2, top + height / 2] as const;
    await this.#drag(from, [from[0] + px, from[1]]);
  }

  /** Drags one end of the window to a date. */
  async dragEnd(end: 'from' | 'to', date: string): Promise<void> {
    const [x] = this.onStrip(date);
    const { middle, edge } = this.grip(end);
    await this.#drag(middle, [middle[0] + x - edge, middle[1]]);
  }

  /** Where a grip is taken hold of, and where the edge of the window is that it moves. */
  grip(end: 'from' | 'to'): { middle: readonly [number, number]; edge: number } {
    const body = this.find(`.grip.${end} .body`).getBoundingClientRect();
    const frame = this.find('.frame').getBoundingClientRect();
    const middle = [body.left + body.width / 2, body.top + body.height / 2] as const;
    return { middle, edge: middle[0] < frame.left + frame.width / 2 ? frame.left : frame.right };
  }

  /** Clicks on the strip at a date. */
  async clickStrip(date: string): Promise<void> {
    await commands.mouseClick(...this.onStrip(date));
    await this.settled();
  }

  /** Drags the lanes sideways by so many px, beginning on an empty spot or on an option. */
  async dragLanes(px: number, on: HTMLElement = this.find('.lanes')): Promise<void> {
    const box = on.getBoundingClientRect();
    const from = [box.left + box.width / 2, box.top + box.height / 2] as const;
    await this.#drag(from, [from[0] + px, from[1]]);
  }

  async #drag(from: readonly [number, number], to: readonly [number, number]): Promise<void> {
    await commands.mousePath([from, to]);
    await this.settled();
  }

  async select(name: string | RegExp): Promise<void> {
    await this.option(name).click();
    await this.settled();
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await userEvent.keyboard(key.length === 1 ? key : `{${key}}`);
    await this.settled();
  }

  /** Writes into one of the date fields and leaves it by Enter. */
  async write(name: string, text: string): Promise<void> {
    await this.field(name).fill(text);
    await this.press('Enter');
  }

  /** Comes in by the Tab key, from a button that is put before the timeline, so many stops far. */
  async tabIn(stops = 1): Promise<void> {
    const before = document.createElement('button');
    before.textContent = 'Before';
    this.element.before(before);
    before.focus();
    for (let i = 0; i < stops; i++) await userEvent.keyboard('{Tab}');
    before.remove();
    await this.settled();
  }

  /** Puts the focus on an option, as the Tab key and the arrows do. */
  async focusOn(id: string): Promise<void> {
    // The names of lanes are a stop before them.
    await this.tabIn(TO_OPTIONS + (this.root.querySelector('.head') ? 1 : 0));
    await this.press('Home');
    const forward = getComputedStyle(this.element).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    for (let i = 0; this.focused !== id && i < this.options.length; i++) await this.press(forward);
  }

  // ------------------------------------------------------------ geometry

  /** A date on the strip, as a point of the page. */
  onStrip(date: string): readonly [number, number] {
    const { left, top } = this.find('.ground').getBoundingClientRect();
    return [left + this.#stripScale().x(windowStart(date)), top + 8];
  }

  #stripScale(): TimeScale {
    const { width } = this.find('.ground').getBoundingClientRect();
    const whole = wholeOf(createDataset(this.element.data ?? summits));
    if (!whole) throw new Error('Nothing is dated.');
    const rtl = getComputedStyle(this.element).direction === 'rtl';
    return timeScale(whole, { left: INSET, right: width - INSET }, { rtl });
  }

  /** Where the mark of an event stands, from the left of the lanes. */
  markX(id: string): number {
    const boxes = [...this.at(id).querySelectorAll<SVGElement>('.picture path')].map((path) =>
      path.getBoundingClientRect(),
    );
    const left = Math.min(...boxes.map((box) => box.left));
    const right = Math.max(...boxes.map((box) => box.right));
    return (left + right) / 2 - this.find('.lanes').getBoundingClientRect().left;
  }

  async settled(): Promise<void> {
    await this.element.updateComplete;
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await this.element.updateComplete;
  }
}

/** Tab stops before and at the options: the buttons, the two dates, the options. */
export const TO_OPTIONS = 4;

export const idOf = (option: Element): string => option.getAttribute('data-id') ?? '';

/** Puts a `<summit-timeline>` on the page, in a box of `width` CSS px. */
export async function mountTimeline(
  properties: Partial<SummitTimeline> = {},
  { width = 784, dir = 'ltr' }: { width?: number; dir?: 'ltr' | 'rtl' } = {},
): Promise<TimelineHarness> {
  const box = document.createElement('main');
  box.style.inlineSize = `${width}px`;
  box.dir = dir;
  const element = document.createElement('summit-timeline');
  const harness = new TimelineHarness(element);
  Object.assign(element, properties);
  box.append(element);
  document.body.append(box);
  await harness.settled();
  return harness;
}

const DAY = 86_400_000;

/** How far a text is from the beginning of a date, or its own end from there, in days. */
export function daysFrom(text: string | null, date: string, end = false): number {
  if (text === null) return Infinity;
  return Math.abs((end ? windowEnd(text) : windowStart(text)) - windowStart(date)) / DAY;
}
