import { expect } from 'vitest';

/** Milliseconds that this process has worked so far, however busy the machine is with others. */
function workTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

function workOf(run: () => void): number {
  const started = workTime();
  run();
  return workTime() - started;
}

const SMALL = 12_500;
const FACTOR = 8;

/**
 * Asserts that work grows with its input, not with the square of it: eight times the input may take up to three times
 * eight times the work, where a square would take 64 times. Compared within one run, so that no machine is too slow
 * for it, and up to four times, since compiler and collector work when they please.
 *
 * @param run does the work for an input of that length
 * @param what is named when it fails
 */
export function expectLinear(run: (length: number) => void, what: string): void {
  let least = Infinity;
  let most = Infinity;
  for (let attempt = 0; attempt < 4; attempt++) {
    least = Math.min(
      least,
      workOf(() => run(SMALL)),
    );
    most = Math.min(
      most,
      workOf(() => run(SMALL * FACTOR)),
    );
    // Under 20 ms there is nothing to tell apart.
    if (most < 20 || most < 3 * FACTOR * least) return;
  }
  expect.fail(`${what}: ${least.toFixed(1)} ms for ${SMALL}, ${most.toFixed(1)} ms for ${SMALL * FACTOR}`);
}

/** The same for a text made of one piece again and again. */
export function expectLinearText(pieces: readonly string[], run: (text: string) => void): void {
  for (const piece of pieces) {
    expectLinear(
      (length) => run(piece.repeat(Math.ceil(length / piece.length))),
      `signs of ${JSON.stringify(piece)}`,
    );
  }
}
