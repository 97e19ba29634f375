import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Box } from '../../layout/map-labels.js';
import type { View } from '../../layout/projection.js';
import { tilesIn, type Tile } from '../../layout/tiles.js';
import { pictureFrom } from './picture-from.js';
import { tileUrl, type TileProvider } from './tile-provider.js';

/** Failures without a single success after which the built-in world takes over. */
const GIVE_UP = 3;
/**
 * Tiles that failed one after the other, after which nothing new is asked for but beside what came before: a whole view
 * of a wide map. Many servers have a part of the world only, or some levels.
 */
const MANY = 24;
/** How often a tile is asked for again, and after how long. */
const RETRIES = 2;
const RETRY_AFTER = 1000;
/** A tile that takes longer leaves its place to the built-in world until it comes. */
const LATE = 2500;
/** A server that has answered nothing in this time will not. */
const PATIENCE = 10_000;

/** One try to get a tile. */
interface Known {
  state: 'waiting' | 'loaded' | 'failed';
  readonly tries: number;
  /** It failed, or is late. */
  missing: boolean;
  /** It is seen to that it comes in time. */
  watched: boolean;
}

interface Drawn extends Tile {
  readonly known: Known;
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
  /** Tiles that failed since the last one came. */
  #inRow = 0;
  #drawn: readonly Drawn[] = [];
  #missing = false;
  /** Many failed, and none that came is in view. */
  #lost = false;
  /** The server cannot be reached, or refuses: the reader is told, and nobody asks again. */
  failed = false;

  constructor(redraw: () => void) {
    this.#redraw = redraw;
  }

  /** Whether pictures are shown, or on their way. */
  get shown(): boolean {
    return this.#provider !== null && !this.failed;
  }

  /** Whether no more pictures are asked for in this view. */
  get givesUp(): boolean {
    return this.failed || this.#lost;
  }

  /** Whether the built-in world is seen where a picture should be. */
  get missing(): boolean {
    return this.shown && this.#missing;
  }

  /** Whether the server has a part in what is seen. */
  get credited(): boolean {
    return this.shown && (!this.#missing || this.#drawn.some(({ known }) => known.state === 'loaded'));
  }

  /** Where there are pictures, or soon will be, which bring names of their own; none before the first is here. */
  get places(): readonly Box[] {
    if (!this.shown || this.#loaded === 0) return [];
    return this.#drawn
      .filter(({ known }) => !known.missing)
      .map(({ left, top, width, height }) => ({ left, top, right: left + width, bottom: top + height }));
  }

  /** Whether they are everywhere. */
  get covers(): boolean {
    return this.shown && this.#loaded > 0 && !this.#missing;
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
    this.failed = this.#missing = this.#lost = false;
    this.#loaded = this.#failures = this.#inRow = 0;
    this.#known.clear();
  }

  /** The reader wants what failed to be asked for anew; what came is kept. */
  retry(): void {
    this.failed = false;
    this.#failures = this.#inRow = 0;
    for (const [key, { state }] of this.#known) if (state !== 'loaded') this.#known.delete(key);
    this.#redraw();
  }

  dispose(): void {
    this.#stopTimers();
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
    const all = tilesIn(view, z);
    // What was there before the zoom stays below until its place is taken.
    const others = all.every(this.#isLoaded) && atRest ? [] : this.#loadedBeside(view, z);
    this.#lost = this.#inRow >= MANY && others.length === 0 && !all.some(this.#isLoaded);
    const asks = atRest && !this.#lost;
    const here = all.filter(({ key }) => asks || this.#known.has(key));
    this.#drawn = [...others, ...here].map((tile) => ({ ...tile, known: this.#note(tile) }));
    this.#missing = this.#lost || this.#drawn.some(({ known }) => known.missing);
    this.#watch();
    const ratio = globalThis.devicePixelRatio;
    return html`<div class="tiles">
      ${repeat(
        this.#drawn,
        // A tile that is tried again is a new picture.
        ({ key, known }) => `${key} ${known.tries}`,
        ({ known, ...tile }) => {
          if (known.state === 'failed') return nothing;
          return html`<img
            alt=""
            draggable="false"
            referrerpolicy=${provider.referrerPolicy ?? 'strict-origin-when-cross-origin'}
            src=${pictureFrom(tileUrl(provider, tile, ratio))}
            .style=${`left: ${tile.left}px; top: ${tile.top}px; width: ${tile.width}px; height: ${tile.height}px`}
            class=${known.state}
            @load=${() => this.#onLoad(known)}
            @error=${() => this.#onError(tile.key, known)}
          />`;
        },
      )}
    </div>`;
  }

  readonly #isLoaded = ({ key }: Tile): boolean => this.#known.get(key)?.state === 'loaded';

  #note({ key }: Tile): Known {
    let known = this.#known.get(key);
    if (!known) {
      known = { state: 'waiting', tries: 0, missing: false, watched: false };
      this.#known.set(key, known);
    }
    return known;
  }

  /** Pictures of the levels around, as far as they are here and in view. */
  #loadedBeside(view: View, z: number): Tile[] {
    return [z - 2, z - 1, z + 1]
      .filter((level) => level >= 0 && level <= view.zoom + 2)
      .flatMap((level) => tilesIn(view, level))
      .filter(this.#isLoaded);
  }

  /** What is asked for now: late after a while, and after a silence of the server failed. */
  #watch(): void {
    const asked = this.#drawn.filter(({ known }) => known.state === 'waiting' && !known.watched);
    if (asked.length === 0) return;
    for (const { known } of asked) known.watched = true;
    this.#after(LATE, () => {
      const late = this.#waiting(asked);
      for (const { known } of late) known.missing = true;
      if (late.length === 0) return;
      this.#redraw();
      this.#endSilence(late, PATIENCE - LATE);
    });
  }

  #endSilence(late: readonly Drawn[], after: number): void {
    const loaded = this.#loaded;
    this.#after(after, () => {
      const silent = this.#waiting(late);
      if (silent.length === 0) return;
      if (this.#loaded > loaded) this.#endSilence(silent, PATIENCE);
      else if (loaded === 0) this.#giveUp();
      else for (const { key, known } of silent) this.#onError(key, known);
    });
  }

  /** Those that are still in view; others are asked for anew when they come back. */
  #waiting(tiles: readonly Drawn[]): Drawn[] {
    return tiles.filter(({ known }) => {
      if (known.state !== 'waiting') return false;
      return (known.watched = this.#drawn.some((drawn) => drawn.known === known));
    });
  }

  #onLoad(known: Known): void {
    if (known.state === 'loaded') return;
    known.state = 'loaded';
    known.missing = false;
    this.#loaded += 1;
    this.#inRow = 0;
    this.#redraw();
  }

  #onError(key: string, known: Known): void {
    if (this.failed || known.state !== 'waiting') return;
    known.state = 'failed';
    known.missing = true;
    this.#failures += 1;
    if (known.tries === 0) this.#inRow += 1;
    if (this.#loaded === 0 && this.#failures >= GIVE_UP) {
      this.#giveUp();
      return;
    }
    this.#redraw();
    const tries = known.tries + 1;
    if (tries > RETRIES) return;
    this.#after(RETRY_AFTER * tries, () => {
      if (this.#inRow >= MANY) return;
      this.#known.set(key, { state: 'waiting', tries, missing: true, watched: false });
      this.#redraw();
    });
  }

  #after(time: number, act: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      act();
    }, time);
    this.#timers.add(timer);
  }

  #stopTimers(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }

  #giveUp(): void {
    this.failed = true;
    this.#stopTimers();
    this.#redraw();
  }
}
