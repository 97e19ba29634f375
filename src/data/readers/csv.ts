import { finished, type Steps } from '../steps.js';
import { tableSteps } from './csv-text.js';
import type { Reading } from './reader.js';
import { rowSteps } from './rows.js';

/** Tables of text with a row of headers, cells parted by commas, semicolons, tabs or bars. See `headers.ts` for the names. */
export const read = (text: string): Reading => finished(steps(text));

export function* steps(text: string): Steps<Reading> {
  return yield* rowSteps(yield* tableSteps(text));
}
