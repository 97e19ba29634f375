import type { Dataset } from '../types.js';
import { jsonPieces } from './json-pieces.js';
import { eventInputs, headingOf } from './to-input.js';

/** Our own format: all that the dataset says. */
export const pieces = (dataset: Dataset): Iterable<string> =>
  jsonPieces(headingOf(dataset), 'events', eventInputs(dataset), dataset.length);
