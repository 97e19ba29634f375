/**
 * The one frame loop of all elements: what is asked for between two frames is drawn once, in the next one. Owners
 * draw first, so that their views already have what they need and draw once too. What nobody sees is the rest: it is
 * drawn when nothing else has been for some frames. While nobody asks, nothing runs.
 */
type Draw = () => void;

const waiting: Readonly<Record<'owner' | 'view' | 'rest', Draw[]>> = { owner: [], view: [], rest: [] };
let asked = false;
/** Frames since something was drawn, and how many of them show that a hand rests: some of its moves come late. */
let still = 0;
const RESTS = 4;
/** Microtasks for which the frame still lasts, counted anew with each drawing. */
let turns = 0;
/** What a drawing asks for in turn comes within so many microtasks, through the promises of its update. */
const TURNS = 32;
let isKey = false;

/**
 * Draws in the next frame; at once where a frame is being drawn, and on a page that nobody sees, which gets none.
 * Resolves, or rejects, with what `draw` returns or throws.
 */
export function inFrame<T>(who: keyof typeof waiting, draw: () => T): T | Promise<T> {
  if (turns > 0) turns = TURNS;
  if ((turns > 0 && who !== 'rest') || isKey || document.hidden) return draw();
  return new Promise<T>((resolve, reject) => {
    waiting[who].push(() => {
      try {
        resolve(draw());
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    });
    askForFrame();
  });
}

function askForFrame(): void {
  if (asked) return;
  asked = true;
  requestAnimationFrame(flush);
}

/** What follows from a key is drawn at once: the next key may come before the next frame, and needs its focus. */
export function drawAtOnce(): void {
  if (isKey) return;
  isKey = true;
  setTimeout(() => (isKey = false));
}

/** Draws now what waits for the next frame. */
export function flush(): void {
  asked = false;
  // What a drawing asks for in turn, to measure and to correct, still belongs to this frame. Its end is counted and not
  // timed: on a busy page the next input comes before any timer, and would be drawn at once, outside of frames.
  turns = TURNS;
  const { owner, view, rest } = waiting;
  const draws = [...owner.splice(0), ...view.splice(0)];
  still = draws.length > 0 ? 0 : still + 1;
  if (still >= RESTS) draws.push(...rest.splice(0));
  for (const draw of draws) draw();
  if (rest.length > 0) askForFrame();
  turns = TURNS;
  last();
}

function last(): void {
  if (--turns > 0) queueMicrotask(last);
}
