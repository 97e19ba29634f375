import { html, nothing, type TemplateResult } from 'lit';
import type { Box } from '../../layout/map-labels.js';
import type { View } from '../../layout/projection.js';
import type { Messages } from '../../locales/messages.js';
import { hostOf, providerOf, type TileProvider } from './tile-provider.js';
import { credit, failure, question } from './tile-view.js';
import { Tiles } from './tiles.js';

/** What a page has asked for. */
export interface BasemapWish {
  readonly tiles: string | TileProvider | null;
  readonly attribution: string | null;
  readonly consent: string | null;
  /** Address of the page. */
  readonly base: string;
}

/** Tiles over the built-in world, where a page wants them and, where it has that asked, the reader too. */
export class Basemap {
  readonly #redraw: () => void;
  readonly #focusMap: () => void;
  readonly #tiles: Tiles;
  #provider: TileProvider | null = null;
  #host = '';
  /** What the reader said about hosts. Kept nowhere else: the next page asks again. */
  readonly #answers = new Map<string, boolean>();
  #asks = false;
  #told = false;

  /** `focusMap` takes the focus from a button that goes when it is pressed. */
  constructor(redraw: () => void, focusMap: () => void) {
    this.#redraw = redraw;
    this.#focusMap = focusMap;
    this.#tiles = new Tiles(redraw);
  }

  /** Whether pictures of a server are shown, or on their way. */
  get shown(): boolean {
    return this.#tiles.shown;
  }

  /** Whether they are all that is seen of the ground: else the built-in world goes by its own names. */
  get covers(): boolean {
    return this.#tiles.covers;
  }

  /** Where those names would lie on pictures. */
  get places(): readonly Box[] {
    return this.#tiles.places;
  }

  /** Whether the built-in world is what the reader sees, all over or in places. */
  get showsWorld(): boolean {
    return !this.#tiles.shown || this.#tiles.missing;
  }

  get maxZoom(): number {
    return this.#tiles.maxZoom;
  }

  follow({ tiles, attribution, consent, base }: BasemapWish): void {
    const provider = providerOf(tiles, attribution, base);
    if (provider?.url !== this.#provider?.url) this.#told = false;
    this.#provider = provider;
    this.#host = this.#provider ? (hostOf(this.#provider, base) ?? '') : '';
    const agreed = consent === 'ask' ? this.#answers.get(this.#host) : true;
    this.#asks = provider !== null && agreed === undefined;
    this.#tiles.use(agreed ? provider : null);
  }

  dispose(): void {
    this.#tiles.dispose();
  }

  under(view: View, resting: View): TemplateResult | typeof nothing {
    return this.#tiles.render(view, resting);
  }

  over(say: Messages): TemplateResult | typeof nothing {
    const provider = this.#provider;
    if (!provider) return nothing;
    if (this.#asks) return question(provider, this.#host, say, this.#answer);
    if (!this.#tiles.givesUp) return this.#tiles.credited ? credit(provider) : nothing;
    return this.#told ? nothing : html`${failure(say, this.#retry, this.#dismiss)}`;
  }

  readonly #answer = (agreed: boolean): void => {
    this.#answers.set(this.#host, agreed);
    this.#focusMap();
    this.#redraw();
  };

  readonly #retry = (): void => {
    this.#focusMap();
    this.#tiles.retry();
  };

  readonly #dismiss = (): void => {
    this.#told = true;
    this.#focusMap();
    this.#redraw();
  };
}
