/**
 * The one frame loop of all elements: what is asked for between two frames is drawn once, in the next one. Owners
 * draw first, so that their views already have what they need and draw once too. While nobody asks, nothing runs.
 */
type Draw = () => void;

const waiting: readonly [owners: Draw[], views: Draw[]] = [[], []];
let asked = false;
let drawing = false;

/**
 * Draws in the next frame; at once where a frame is being drawn, and on a page that nobody sees, which gets none.
 * Resolves, or rejects, with what `draw` returns or throws.
 */
export function inFrame<T>(who: 'owner' | 'view', draw: () => T): T | Promise<T> {
  if (drawing || document.hidden) return draw();
  return new Promise<T>((resolve, reject) => {
    waiting[who === 'owner' ? 0 : 1].push(() => {
      try {
        resolve(draw());
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    });
    if (asked) return;
    asked = true;
    requestAnimationFrame(flush);
  });
}

/** What follows from a key is drawn at once: the next key may come before the next frame, and needs its focus. */
export function drawAtOnce(): void {
  if (drawing) return;
  drawing = true;
  setTimeout(() => (drawing = false));
}

function flush(): void {
  asked = false;
  // What a drawing asks for in turn, to measure and to correct, still belongs to this frame.
  drawAtOnce();
  for (const draws of waiting) for (const draw of draws.splice(0)) draw();
}
