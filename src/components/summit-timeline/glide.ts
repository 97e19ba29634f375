/** What goes on by itself when a hand leaves it, slower and slower, as things do elsewhere on a phone. */

/** Where a finger was, in px, and when, in ms. */
export interface Sample {
  readonly x: number;
  readonly time: number;
}

/** Only what the finger did last counts: one that has come to rest throws nothing. */
const LAST = 100;
/** In px per ms: slower than this nothing glides, and what glides ends. */
const FASTER_THAN = 0.25;
const ENDS_AT = 0.03;
/** In this time the speed falls to a third, in ms. */
const FADES_IN = 325;
/** What comes to rest at a place of its own is there in this time, in ms. */
const SETTLES_IN = 160;

/** Px per ms at the moment when a finger leaves; 0 where it did not throw. */
export function speedAt(samples: readonly Sample[], now: number): number {
  const first = samples.find(({ time }) => now - time <= LAST);
  const last = samples.at(-1);
  if (!first || !last || last.time <= first.time) return 0;
  const speed = (last.x - first.x) / (last.time - first.time);
  return Math.abs(speed) < FASTER_THAN ? 0 : speed;
}

/** How far it has come after so many ms, in px; null once it has come to rest. */
export function glidden(speed: number, ms: number): number | null {
  const left = Math.exp(-ms / FADES_IN);
  return Math.abs(speed) * left < ENDS_AT ? null : speed * FADES_IN * (1 - left);
}

export class Glide {
  #frame = 0;
  #end: (() => void) | null = null;

  get active(): boolean {
    return this.#end !== null;
  }

  /** `move` hears on each frame how far it has come, `end` when it rests or is stopped. */
  start(speed: number, move: (px: number) => void, end: () => void): void {
    let begun: number | null = null;
    this.#end = end;
    const step = (now: number): void => {
      begun ??= now;
      const px = glidden(speed, now - begun);
      if (px === null) return this.stop();
      move(px);
      this.#frame = requestAnimationFrame(step);
    };
    this.#frame = requestAnimationFrame(step);
  }

  /** `move` hears on each frame how much of the way is done, up to 1, `end` when it rests there or is stopped. */
  settle(move: (done: number) => void, end: () => void): void {
    let [begun, done]: [number | null, number] = [null, 0];
    this.#end = end;
    const step = (now: number): void => {
      if (done === 1) return this.stop();
      begun ??= now;
      done = 1 - (1 - Math.min(1, (now - begun) / SETTLES_IN)) ** 3;
      move(done);
      this.#frame = requestAnimationFrame(step);
    };
    this.#frame = requestAnimationFrame(step);
  }

  /** It rests where it is. */
  stop(): void {
    const end = this.#end;
    this.cancel();
    end?.();
  }

  /** Nobody is told. */
  cancel(): void {
    cancelAnimationFrame(this.#frame);
    this.#end = null;
  }
}
