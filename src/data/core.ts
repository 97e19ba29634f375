/** What pages need of the data module: all but the writers, which would only make the one-file build larger. */
export { compareDatasets, type DatasetChange } from './compare.js';
export { createDataset, isDataset } from './dataset.js';
export type { DatasetOptions } from './dataset.js';
export { read, readers } from './readers/index.js';
export type { Hint, Reader, Reading, ReadOptions, ReadResult } from './readers/index.js';
export {
  DateError,
  Flag,
  formatWhen,
  matchWindow,
  parseWhen,
  registerDateWords,
  tryParseWhen,
  windowEnd,
  windowStart,
} from './dates/index.js';
export type { DateErrorCode, FormatOptions, ParseOptions } from './dates/index.js';
export { Mark } from './columns.js';
export { stringIn, textIn } from './text.js';
export type { Chosen } from './text.js';
export { safeImage, safeLink } from './url.js';
export { summits } from './sets/summits.js';
export type * from './types.js';
