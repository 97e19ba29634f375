import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { View } from '../../layout/projection.js';
import { fills, sheetIn } from '../../layout/sheet.js';
import { worldLayer } from './world-layer.js';
import type { WorldStore } from './world-store.js';

/** CSS px around the view that are drawn along when a movement begins. */
const AROUND = 256;

/**
 * The world under a map. At rest it is drawn for the view and for nothing else. To draw its coasts costs far more than
 * all else of a frame, so while the map moves it is drawn with some room around it, and the browser moves that picture as
 * it is, until the view leaves it.
 */
export class Ground {
  /** Of the movement that goes on. */
  #sheet: { readonly view: View; readonly content: TemplateResult } | null = null;
  /** At rest: it changes with the view and with what there is of the world, not with the events. */
  #still: { readonly of: string; readonly content: TemplateResult } | null = null;

  draw(view: View, moves: boolean, store: WorldStore, hosts: ReadonlySet<string>): TemplateResult {
    if (!moves) {
      this.#sheet = null;
      return ground(this.#atRest(view, store, hosts));
    }
    this.#still = null;
    let sheet = this.#sheet;
    if (!sheet || !fills(view, sheetIn(view, sheet.view), sheet.view)) {
      const wide = { ...view, width: view.width + 2 * AROUND, height: view.height + 2 * AROUND };
      this.#sheet = sheet = { view: wide, content: worldLayer(wide, store, hosts) };
    }
    const { left, top, stretch } = sheetIn(view, sheet.view);
    return ground(sheet.content, `transform: translate(${left}px, ${top}px) scale(${stretch})`);
  }

  #atRest(view: View, store: WorldStore, hosts: ReadonlySet<string>): TemplateResult {
    const pieces = store
      .layers(view)
      .map(({ sheets, whole }) => [whole, sheets.map(({ piece, world }) => [piece, world === null])]);
    const of = JSON.stringify([view, [...hosts], pieces]);
    if (this.#still?.of !== of) this.#still = { of, content: worldLayer(view, store, hosts) };
    return this.#still.content;
  }
}

/** The same content is not gone through again. */
const ground = (content: TemplateResult, moved = ''): TemplateResult =>
  html`<div class=${moved === '' ? 'ground' : 'ground moves'} .style=${moved}>
    ${guard([content], () => content)}
  </div>`;
