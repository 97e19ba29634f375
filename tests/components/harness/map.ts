import { commands, page, userEvent, type Locator } from 'vitest/browser';
import { SummitViewportEvent } from '../../../src/components/shared/events.js';
import { define } from '../../../src/components/shared/define.js';
import { SummitVenues } from '../../../src/components/summit-venues/summit-venues.js';

define('summit-venues', SummitVenues);

/** What a page's listener heard, with what the element said at that moment. */
export interface Heard {
  readonly type: string;
  readonly selected: string | null;
  readonly hovered: string | null | undefined;
  readonly center: readonly [lat: number, lon: number] | undefined;
  readonly zoom: number | undefined;
  readonly user: boolean | undefined;
  readonly phase: string | undefined;
}

/** Something that stands on the map, in CSS px of the map. */
export interface Standing {
  readonly name: string;
  /** By which its label knows it. */
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly classes: readonly string[];
  readonly label: string;
}

const EVENTS = ['summit-select', 'summit-hover', 'summit-viewport'] as const;

/** Verbs for a `<summit-venues>` that stands alone on the page. */
export class MapHarness {
  readonly element: SummitVenues;
  readonly heard: Heard[] = [];

  constructor(element: SummitVenues) {
    this.element = element;
    for (const type of EVENTS) {
      element.addEventListener(type, (event) => {
        this.heard.push({
          type,
          selected: element.selected,
          hovered: event instanceof Event && 'hovered' in event ? event.hovered : undefined,
          center: 'center' in event ? event.center : undefined,
          zoom: 'zoom' in event ? event.zoom : undefined,
          user: 'user' in event ? event.user : undefined,
          phase: 'phase' in event ? event.phase : undefined,
        });
      });
    }
  }

  get root(): ShadowRoot {
    const { shadowRoot } = this.element;
    if (!shadowRoot) throw new Error('<summit-venues> has no shadow root yet.');
    return shadowRoot;
  }

  get whole(): Locator {
    return page.elementLocator(this.element);
  }

  /** The region that takes the map's keys. */
  get viewport(): HTMLElement {
    const viewport = this.root.querySelector<HTMLElement>('.viewport');
    if (!viewport) throw new Error('The map has no viewport.');
    return viewport;
  }

  // ------------------------------------------------------------ what is seen

  marker(name: RegExp | string): Locator {
    return this.whole.getByRole('button', { name, exact: typeof name === 'string' });
  }

  control(name: string): Locator {
    return this.whole.getByRole('button', { name, exact: true });
  }

  /** Markers that can be pressed, in the order of the document. */
  markers(): Standing[] {
    return this.#standing('button.marker');
  }

  /** What is drawn of the places outside the window. */
  outlines(): Standing[] {
    return this.#standing('.marker.outside');
  }

  labels(): string[] {
    return [...this.root.querySelectorAll('.label')].map((label) => textOf(label));
  }

  /** Whether Leaflet has taken the map's gestures. */
  get steered(): boolean {
    return this.viewport.classList.contains('leaflet-container');
  }

  get relation(): Element | null {
    return this.root.querySelector('.relation-curve');
  }

  get list(): Element | null {
    return this.root.querySelector('.events');
  }

  get focused(): Element | null {
    return this.root.activeElement;
  }

  of(type: 'select' | 'hover' | 'viewport'): Heard[] {
    return this.heard.filter((each) => each.type === `summit-${type}`);
  }

  /** Where the map last said that it stands. */
  get stand(): { readonly center: readonly [number, number]; readonly zoom: number } {
    const last = this.of('viewport').at(-1);
    if (!last?.center || last.zoom === undefined) throw new Error('The map has not said where it stands.');
    return { center: last.center, zoom: last.zoom };
  }

  // ------------------------------------------------------------ gestures

  /** A point of the map, in px of the page. */
  at(x: number, y: number): [x: number, y: number] {
    const box = this.element.getBoundingClientRect();
    return [box.left + x, box.top + y];
  }

  /** Drags with the mouse between two points of the map. */
  async drag(from: readonly [number, number], to: readonly [number, number]): Promise<void> {
    await commands.mousePath([this.at(...from), this.at(...to)]);
    await this.settled();
  }

  async wheel(at: readonly [number, number], dy: number, options: { ctrl?: boolean } = {}): Promise<void> {
    const [x, y] = this.at(...at);
    await commands.mouseMove(x - 3, y - 3);
    await commands.wheel(x, y, 0, dy, options);
    await this.settled();
  }

  /** Fingers on the map, frame by frame. */
  async touch(frames: readonly (readonly (readonly [number, number])[])[]): Promise<void> {
    await commands.touch(frames.map((fingers) => fingers.map((finger) => this.at(...finger))));
    await this.settled();
  }

  async press(keys: string): Promise<void> {
    await userEvent.keyboard(keys);
    await this.settled();
  }

  async focusMap(): Promise<void> {
    this.viewport.focus();
    await this.settled();
  }

  /** Sizes are those of the element's box. */
  async resize(width: number, height: number): Promise<void> {
    this.element.style.inlineSize = `${width}px`;
    this.element.style.blockSize = `${height}px`;
    await this.settled();
  }

  /** Until everything that follows from the last act is drawn. */
  async settled(): Promise<void> {
    for (let i = 0; i < 4; i++) {
      await this.element.updateComplete;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  }

  #labelOf(element: Element): Element | null {
    const key = element.getAttribute('data-key');
    return key === null ? null : this.root.querySelector(`.label[data-of="${key}"]`);
  }

  #standing(selector: string): Standing[] {
    const origin = this.element.getBoundingClientRect();
    return [...this.root.querySelectorAll(selector)].map((element) => {
      const box = element.getBoundingClientRect();
      return {
        name: element.getAttribute('aria-label') ?? '',
        key: element.getAttribute('data-key') ?? '',
        x: box.x + box.width / 2 - origin.x,
        y: box.y + box.height / 2 - origin.y,
        classes: [...element.classList],
        label: textOf(this.#labelOf(element)),
      };
    });
  }
}

/** The lines of a label, with a bar between them. */
function textOf(label: Element | null): string {
  return [...(label?.querySelectorAll('.text') ?? [])].map((line) => line.textContent).join('|');
}

/** Whether land is drawn at a point of the map, in CSS px. */
export const isLand = (map: MapHarness, x: number, y: number): boolean =>
  [...map.root.querySelectorAll<SVGGeometryElement>('.world .land')].some((path) => {
    const matrix = path.getScreenCTM();
    const { left, top } = map.element.getBoundingClientRect();
    return (
      matrix !== null && path.isPointInFill(new DOMPoint(left + x, top + y).matrixTransform(matrix.inverse()))
    );
  });

const BOUNDS = { west: 0, north: 0, east: 0, south: 0 };

/** Puts a map that stands alone there, as a page would. */
export async function put(map: MapHarness, lat: number, lon: number, zoom: number): Promise<void> {
  const viewport = { center: [lat, lon] as const, zoom, bounds: BOUNDS };
  map.element.dispatchEvent(new SummitViewportEvent(viewport, false, 'end'));
  await map.settled();
}

/** Puts a `<summit-venues>` of that size on the page and waits until Leaflet steers it. */
export async function mountMap(
  properties: Partial<SummitVenues> = {},
  width = 784,
  height = 423,
  dir: 'ltr' | 'rtl' | '' = '',
): Promise<MapHarness> {
  const element = document.createElement('summit-venues');
  element.dir = dir;
  element.style.inlineSize = `${width}px`;
  element.style.blockSize = `${height}px`;
  const harness = new MapHarness(element);
  Object.assign(element, properties);
  document.body.append(element);
  await harness.settled();
  for (let i = 0; i < 100 && width > 0 && !harness.steered; i++) await harness.settled();
  return harness;
}
