/** Dates that may be vague: from EDTF text to spans of time, and from those to words in the reader's language. */
export { parseWhen, tryParseWhen, membersOf, separateDays } from './parse.js';
export type { ParseOptions } from './part.js';
export type { Hemisphere } from './season.js';
export { DateError } from './error.js';
export type { DateErrorCode } from './error.js';
export { yearsMeant } from './hint.js';
export { Flag, has, mayBePossible } from './flags.js';
export { formatWhen, formatUnit } from './format.js';
export type { FormatOptions } from './format.js';
export { localeOf } from './formatters.js';
export type { Style } from './formatters.js';
export { dateWords, registerDateWords } from './words/index.js';
export type { DateWords } from './words/index.js';
export { matchWindow } from './match.js';
export { wallClock, insteadOf, instantOf, isZone } from './zones.js';
export { windowStart, windowEnd, dateText, lastDateText, dayText, dayFrom, daysIn } from './window.js';
export type { WindowUnit } from './window.js';
export { cautionOf, yearText } from './year.js';
