/** What the commands ask of the system, so that tests can stand in for it. A path `-` is standard input or output. */
export interface Io {
  /** The bytes of a file. `onBytes` hears how many have come; `total` is undefined where that is not known. */
  read(
    path: string,
    onBytes?: (done: number, total: number | undefined) => void,
  ): Promise<Uint8Array<ArrayBuffer>>;
  /** Whether the two paths lead to the same file, by whatever name. */
  isSame(a: string, b: string): Promise<boolean>;
  /** Writes a file anew. */
  write(path: string, pieces: Iterable<string>): Promise<void>;
  /** A file that was built beside the program. */
  part(
    name: 'summit-map.standalone.js' | 'writers/csv.js' | 'NOTICES.txt' | `locales/${string}.js`,
  ): Promise<string>;
  out(text: string): void;
  err(text: string): void;
  /** Whether a person watches what goes to `err`, so that a line may be written over. */
  readonly isWatched: boolean;
}

/** A mistake of the one who typed the command: said in one sentence, without a trace of where it was found. */
export class UserError extends Error {}

/** What the command was asked for could not be done with that data; the sentence says why. */
export class DataError extends Error {}
