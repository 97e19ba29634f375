import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { printing } from '../shared/printing.js';
import { Box } from '../shared/resize.js';
import type { ListForm } from './toolbar.js';

export const LAYOUTS = ['wide', 'medium', 'narrow'] as const;
export type Layout = (typeof LAYOUTS)[number];

const VIEWS = ['map', 'timeline', 'list', 'details'] as const;
export type ViewName = (typeof VIEWS)[number];

/** What was asked for, else the layout of a box that wide, in CSS px; 0 where it is not measured yet. */
export function layoutOf(wanted: string | null, width: number): Layout {
  const fixed = LAYOUTS.find((layout) => layout === wanted);
  if (fixed) return fixed;
  if (width >= 960 || width === 0) return 'wide';
  return width >= 600 ? 'medium' : 'narrow';
}

/** `"timeline map"` names the views that are shown, in this order; without a name that we know, it is all of them. */
export function viewsOf(text: string | null): readonly ViewName[] {
  const named = new Set((text ?? '').split(/[\s,]+/));
  const views = [...named].flatMap((name) => VIEWS.find((view) => view === name) ?? []);
  return views.length === 0 ? VIEWS : views;
}

/** How the views live with the height that a page gives the element: they share it, or scroll in it as one. */
export type Fit = 'free' | 'shares' | 'scrolls';

/** So many rem of height are worth sharing. On a narrow screen one column that scrolls is better than two. */
const WORTH_SHARING: Readonly<Record<Layout, number>> = { wide: 37, medium: 48, narrow: Infinity };

/** `height` in rem; 0 where the page gives none. */
export function fitOf(height: number, layout: Layout): Fit {
  if (height === 0) return 'free';
  return height >= WORTH_SHARING[layout] ? 'shares' : 'scrolls';
}

/**
 * The height in rem that the page gives an element, by `height`, or as a cell of a grid or flex box; 0 where the
 * content decides. A box of 100 % before the content has a height only where it does not come from the content.
 */
function givenHeight(element: Element): number {
  const probe = Number.parseFloat(getComputedStyle(element, '::before').blockSize) || 0;
  return probe / Number.parseFloat(getComputedStyle(element.ownerDocument.documentElement).fontSize);
}

/** CSS px of a page of A4 between its margins, and of that what a page's own margins leave. */
const PAPER = 718;
const COLUMN = 672;

/**
 * Nobody says how wide the page will be on paper when it is drawn for it: as large a part of it as the element is of the
 * window, which a small window fills.
 */
const paperWidth = (width: number): number =>
  Math.round(Math.min(COLUMN, Math.max(width, (width / innerWidth) * PAPER)));

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly layout: Layout | null;
  readonly views: string | null;
  readonly view: ListForm;
}

/** What the author of a page arranges: the layout, which views there are and in which order, and the height. */
export class Arrangement implements ReactiveController {
  readonly #host: Host;
  readonly #box: Box;
  #width = 0;
  /** In rem; 0 where the content decides. */
  height = 0;

  constructor(host: Host) {
    this.#host = host;
    this.#box = new Box(host, () => {
      const height = givenHeight(host);
      // What is drawn inside makes it taller, and changes nothing.
      if (height === this.height && this.#width === this.#box.width) return;
      this.height = height;
      this.#width = this.#box.width;
      host.requestUpdate();
    });
    host.addController(this);
  }

  hostConnected(): void {
    this.height = givenHeight(this.#host);
    this.#width = this.#box.width;
  }

  get layout(): Layout | 'paper' {
    return printing() ? 'paper' : layoutOf(this.#host.layout, this.#box.width);
  }

  get views(): readonly ViewName[] {
    return viewsOf(this.#host.views);
  }

  /** How wide it is on paper, in CSS px. */
  get paper(): number {
    return paperWidth(this.#box.width);
  }

  /** On paper no height is kept; under a table there is nothing left to share. */
  get fit(): Fit {
    if (printing()) return 'free';
    const fit = fitOf(this.height, layoutOf(this.#host.layout, this.#box.width));
    return fit === 'shares' && hasTable(this.#host.view, this.views) ? 'scrolls' : fit;
  }
}

/** Whether what is chosen as the form of the list is a table. */
export const hasTable = (form: ListForm, views: readonly ViewName[]): boolean =>
  form === 'table' && views.includes('list');
