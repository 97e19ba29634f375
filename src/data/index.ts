/** `summit-map/data`: dates, datasets and files, usable alone in Node, workers and the browser. */
import './dates/words/all.js';

export * from './core.js';
export { toInput, write, writers } from './writers/index.js';
export type { WriteOptions, Writer } from './writers/index.js';
