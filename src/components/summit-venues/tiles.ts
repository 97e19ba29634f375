import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { View } from '../../layout/projection.js';
import { tilesIn, type Tile } from '../../layout/tiles.js';
import { pictureFrom } from './picture-from.js';
import { tileUrl, type TileProvider } from './tile-provider.js';

/** Failures without a single success after which the built-in world takes over. */
const GIVE_UP = 3;
/** How often a tile is asked for again, and after how long. */
const RETRIES = 2;
const RETRY_AFTER = 1000;
/** A server that has answered nothing in this time will not. */
const PATIENCE = 10_000;

type TileState = 'waiting' | 'loaded' | 'failed';

interface Known {
  state: TileState;
  tries: number;
}

/**
 * Pictures from a tile server over the built-in world, which stays below them: a tile that does not come leaves no
 * hole. Only what a view shows is asked for, at rest, each with the referrer policy of its provider.
 */
export class Tiles {
  readonly #redraw: () => void;
  readonly #known = new Map<string, Known>();
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();
  #provider: TileProvider | null = null;
  #url = '';
  #loaded = 0;
  #failures = 0;
  #patience: ReturnType<typeof setTimeout> | undefined;
  /** The server cannot be reached, or refuses: the reader is told, and nobody asks again. */
  failed = false;

  constructor(redraw: () => void) {
    this.#redraw = redraw;
  }

  /** Whether pictures are shown. */
  get shown(): boolean {
    return this.#provider !== null && !this.failed;
  }

  get covers(): boolean {
    return this.shown && this.#loaded > 0;
  }

  get maxZoom(): number {
    return this.#provider?.maxZoom ?? 19;
  }

  /** Another provider starts anew; the same one goes on. */
  use(provider: TileProvider | null): void {
    if (provider?.url === this.#url || (!provider && this.#url === '')) return;
    this.dispose();
    this.#provider = provider;
    this.#url = provider?.url ?? '';
    this.failed = false;
    this.#loaded = this.#failures = 0;
    this.#known.clear();
  }

  dispose(): void {
    clearTimeout(this.#patience);
    this.#patience = undefined;
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
    this.#provider = null;
    this.#url = '';
  }

  /** `resting` is where the map will stand when it has come to rest: on the way nothing new is asked for. */
  render(view: View, resting: View): TemplateResult | typeof nothing {
    const provider = this.#provider;
    if (!provider || this.failed) return nothing;
    const level = (zoom: number): number => Math.max(0, Math.min(this.maxZoom, Math.round(zoom)));
    const z = level(resting.zoom);
    const atRest = view === resting;
    const here = tilesIn(view, z).filter(({ key }) => atRest || this.#known.has(key));
    if (here.length > 0 && this.#loaded === 0) this.#patience ??= setTimeout(this.#giveUp, PATIENCE);
    // What was there before the zoom stays below until its place is taken.
    const whole = here.every(({ key }) => this.#known.get(key)?.state === 'loaded');
    const others = whole && atRest ? [] : this.#loadedBeside(view, z);
    const ratio = globalThis.devicePixelRatio;
    return html`<div class="tiles">
      ${repeat(
        [...others, ...here],
        // A tile that is tried again is a new picture.
        ({ key }) => `${key} ${this.#known.get(key)?.tries ?? 0}`,
        (tile) => {
          const known = this.#note(tile);
          if (known.state === 'failed') return nothing;
          return html`<img
            alt=""
            draggable="false"
            referrerpolicy=${provider.referrerPolicy ?? 'strict-origin-when-cross-origin'}
            src=${pictureFrom(tileUrl(provider, tile, ratio))}
            .style=${`left: ${tile.left}px; top: ${tile.top}px; width: ${tile.width}px; height: ${tile.height}px`}
            class=${known.state}
            @load=${() => this.#onLoad(known)}
            @error=${() => this.#onError(known)}
          />`;
        },
      )}
    </div>`;
  }

  #note({ key }: Tile): Known {
    let known = this.#known.get(key);
    if (!known) this.#known.set(key, (known = { state: 'waiting', tries: 0 }));
    return known;
  }

  /** Pictures of the levels around, as far as they are here and in view. */
  #loadedBeside(view: View, z: number): Tile[] {
    return [z - 2, z - 1, z + 1]
      .filter((level) => level >= 0 && level <= view.zoom + 2)
      .flatMap((level) => tilesIn(view, level))
      .filter(({ key }) => this.#known.get(key)?.state === 'loaded');
  }

  #onLoad(known: Known): void {
    if (known.state === 'loaded') return;
    known.state = 'loaded';
    this.#loaded += 1;
    clearTimeout(this.#patience);
    this.#redraw();
  }

  #onError(known: Known): void {
    known.state = 'failed';
    this.#failures += 1;
    if (this.#loaded === 0 && this.#failures >= GIVE_UP) {
      this.#giveUp();
      return;
    }
    this.#redraw();
    if (known.tries >= RETRIES) return;
    const timer = setTimeout(
      () => {
        this.#timers.delete(timer);
        known.tries += 1;
        known.state = 'waiting';
        this.#redraw();
      },
      RETRY_AFTER * (known.tries + 1),
    );
    this.#timers.add(timer);
  }

  readonly #giveUp = (): void => {
    this.failed = true;
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
    this.#redraw();
  };
}
