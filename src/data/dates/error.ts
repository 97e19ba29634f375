export type DateErrorCode =
  /** Nothing there. */
  | 'date-empty'
  /** Not written in EDTF. */
  | 'date-syntax'
  /** Written well, but there is no such day, month, or time. */
  | 'date-value'
  /** Too far from now for a computer's clock: before -271820 or after 275759. */
  | 'date-out-of-range'
  /** An interval that ends before it starts. */
  | 'date-reversed';

/** Thrown by `parseWhen`. The message names the value, what is wrong with it and what to write instead. */
export class DateError extends Error {
  override readonly name = 'DateError';
  readonly code: DateErrorCode;
  /** The part of the text that is at fault. */
  readonly value: string;

  constructor(code: DateErrorCode, value: string, problem: string, remedy: string) {
    super(`${quoted(value)} ${problem}. ${remedy}`);
    this.code = code;
    this.value = value;
  }
}

/** The message of an error about the whole text that the part at fault stands in. */
export const messageAbout = (error: DateError, text: string): string =>
  quoted(text) + error.message.slice(quoted(error.value).length);

const quoted = (text: string): string => `"${text.length > 60 ? `${text.slice(0, 59)}…` : text}"`;
