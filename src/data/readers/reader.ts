import type { Steps } from '../steps.js';
import type { EventInput, Issue } from '../types.js';

/** What is known of a text before it is read. */
export interface Hint {
  /** File name or the last part of an address. */
  readonly name?: string | undefined;
  /** Media type, parameters allowed: `application/json; charset=utf-8`. */
  readonly type?: string | undefined;
  /** The first few thousand characters, without a byte order mark. */
  readonly head: string;
}

/** What a reader made of a text: data as `createDataset` takes it, and what it could not read. */
export interface Reading {
  readonly data: unknown;
  readonly issues: readonly Issue[];
  /** Names a field of a record as the author of the file knows it: `row 5, column "lat"`. */
  readonly path?: (index: number, field: string) => string;
  /** Names in the same way what stands beside the records: `line 7, venues[0].zone`. */
  readonly pathBeside?: (field: string) => string;
}

/** What the file of a format exports. `read` never throws on data: what it cannot read becomes an issue. */
export interface FormatReader {
  read(text: string): Reading | Promise<Reading>;
  /** The same in short steps, where texts of the format may be large. */
  steps?(text: string): Steps<Reading>;
}

/** One format. */
export interface Reader extends FormatReader {
  readonly name: string;
  /** A quick look at the hint alone; nothing is loaded. */
  accepts(hint: Hint): boolean;
}

/** An event on its way from a file: what the file leaves blank is undefined. */
export type EventDraft = { -readonly [K in keyof EventInput]?: EventInput[K] | undefined };

/** A reading of which nothing could be kept. */
export const nothing = (code: string, path: string, message: string): Reading => ({
  data: [],
  issues: [{ code, path, message, severity: 'error' }],
});

/** `'application/ld+json; charset=utf-8'` -> `'application/ld+json'`. */
export const mediaType = (hint: Hint): string =>
  (hint.type ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';

/** `'Events.JSON'` -> `'json'`, '' where there is none. */
export function extension(hint: Hint): string {
  const name = (hint.name ?? '').split(/[?#]/, 1)[0] ?? '';
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot + 1).toLowerCase();
}
