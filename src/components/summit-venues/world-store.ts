import {
  COARSE_ZOOM,
  FINEST_ZOOM,
  levelsAt,
  MARGIN,
  piecesAhead,
  piecesIn,
} from '../../layout/world-pieces.js';
import type { WorldPiece } from '../../layout/world-pieces.js';
import type { View } from '../../layout/projection.js';
import { patches, world110m } from '../../layout/world-110m.js';
import { decodeWorld, type World } from '../../layout/world.js';

/** A piece that is at hand; without a world it is all sea. */
export interface Sheet {
  readonly piece: WorldPiece;
  readonly world: World | null;
}

let world: World | null = null;

/** The world that ships with the library, decoded once for all maps of the page. */
export function builtInWorld(): World {
  return (world ??= decodeWorld(world110m));
}

/** Pieces by name, for all maps of the page: null while they are on their way, and where they could not be had. */
const known = new Map<string, World | null>();
const arrivals = new Map<string, Promise<void>>();
let came = false;
let failed = 0;

/** So many failures without a single success: they are not there, and nobody is asked again. */
const GIVE_UP = 3;

async function load(name: string): Promise<void> {
  try {
    const module: unknown = await import(`../../world/${name}.js`);
    if (typeof module !== 'object' || module === null || !('default' in module)) throw new TypeError(name);
    known.set(name, decodeWorld(String(module.default), MARGIN));
    came = true;
  } catch {
    // The coarser level stays.
    failed += 1;
  }
}

let patched: readonly Sheet[] | null = null;

/** The finer levels of the built-in world, as far as they were loaded: asked for when a map comes to their place. */
export class WorldStore {
  readonly #redraw: () => void;
  readonly #awaited = new Set<string>();
  #zoom = NaN;

  constructor(redraw: () => void) {
    this.#redraw = redraw;
  }

  /** How close a map may go before its coast looks blocky. */
  get finestZoom(): number {
    return !came && failed >= GIVE_UP ? COARSE_ZOOM : FINEST_ZOOM;
  }

  /** Has ready what a view needs, and what it will need next. */
  want(view: View): void {
    const panned = view.zoom === this.#zoom;
    this.#zoom = view.zoom;
    for (const { name, land } of piecesAhead(view, panned)) {
      if (!land || known.get(name) || this.#awaited.has(name)) continue;
      let arrival = arrivals.get(name);
      if (!arrival) {
        if (!came && failed >= GIVE_UP) return;
        known.set(name, null);
        arrivals.set(name, (arrival = load(name)));
      }
      this.#awaited.add(name);
      void arrival.then(this.#redraw);
    }
  }

  /**
   * What is at hand for a view, level by level, the finest last. Whether a level is whole says that nothing
   * coarser shows through it.
   */
  layers(view: View): { readonly sheets: readonly Sheet[]; readonly whole: boolean }[] {
    const levels = levelsAt(view.zoom).map((level) => {
      const pieces = piecesIn(view, level);
      const sheets = pieces.flatMap((piece): Sheet[] => {
        const found = piece.land ? known.get(piece.name) : null;
        return piece.land && !found ? [] : [{ piece, world: found ?? null }];
      });
      return { sheets, whole: sheets.length === pieces.length };
    });
    const last = levels.at(-1);
    if (!last) return [];
    if (last.whole) return [last];
    return [{ sheets: (patched ??= patchSheets()), whole: false }, ...levels];
  }
}

function patchSheets(): Sheet[] {
  return patches.map(({ x, y, width, text }, i) => ({
    piece: { name: `patch-${i}`, x, y, width, land: true },
    world: decodeWorld(text, MARGIN),
  }));
}
