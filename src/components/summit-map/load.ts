/** Why a file could not be had, in terms that a message can be made from. */
export type LoadProblem =
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'timeout'; readonly seconds: number }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'size'; readonly megabytes: number }
  | { readonly kind: 'address' };

export class LoadError extends Error {
  readonly problem: LoadProblem;
  constructor(problem: LoadProblem) {
    super(problem.kind);
    this.name = 'LoadError';
    this.problem = problem;
  }
}

export interface LoadOptions {
  /** Aborted when the address changes or the element leaves the page. */
  readonly signal: AbortSignal;
  /** Default 15. */
  readonly seconds?: number;
  /** Default 512. */
  readonly megabytes?: number | undefined;
  /** Hears of each piece that arrives; `total` in bytes is null where the server does not say. */
  readonly onPiece?: (done: number, total: number | null) => void;
  /** Given the beginning of a large file once, as soon as that is here; the rest is not looked at before it is done. */
  readonly head?: {
    readonly bytes: number;
    readonly take: (bytes: Uint8Array<ArrayBuffer>, place: FilePlace) => Promise<void>;
  };
}

/** What is known of a file beside what is in it. */
export interface FilePlace {
  /** Media type as the server gave it, with its charset; '' if it gave none. */
  readonly type: string;
  /** Where it came from in the end, against which relative links in it are resolved. */
  readonly base: string;
  /** Last part of the path, a hint at the format. */
  readonly name: string;
}

export interface LoadedFile extends FilePlace {
  readonly bytes: ArrayBuffer;
}

/**
 * Fetches a file of a page's own choosing: http(s) or blob only, same-origin credentials, a time limit that
 * restarts with every piece that arrives, and a cap on the bytes while they stream in.
 * Rejects with `LoadError`, or with the signal's reason when aborted.
 */
export async function loadFile(address: string, base: string, options: LoadOptions): Promise<LoadedFile> {
  const { signal, seconds = 15, megabytes = 512 } = options;
  const url = addressOf(address, base);
  const stop = new AbortController();
  const onAbort = (): void => stop.abort(signal.reason);
  signal.addEventListener('abort', onAbort, { once: true });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const restart = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => stop.abort(new LoadError({ kind: 'timeout', seconds })), seconds * 1000);
  };
  restart();
  try {
    signal.throwIfAborted();
    const response = await fetch(url, {
      credentials: 'same-origin',
      referrerPolicy: 'strict-origin-when-cross-origin',
      signal: stop.signal,
    });
    if (!response.ok || response.status === 204)
      throw new LoadError({ kind: 'status', status: response.status });
    const place: FilePlace = {
      type: response.headers.get('content-type') ?? '',
      base: response.url || url.href,
      name: url.pathname.split('/').pop() ?? '',
    };
    return { ...place, bytes: await readCapped(response, megabytes, place, options, restart) };
  } catch (error) {
    signal.throwIfAborted();
    const reason: unknown = stop.signal.aborted ? stop.signal.reason : error;
    if (reason instanceof LoadError) throw reason;
    throw new LoadError({ kind: 'unreachable' });
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', onAbort);
  }
}

function addressOf(address: string, base: string): URL {
  let url: URL;
  try {
    url = new URL(address, base);
  } catch {
    throw new LoadError({ kind: 'address' });
  }
  if (!['http:', 'https:', 'blob:'].includes(url.protocol)) throw new LoadError({ kind: 'address' });
  return url;
}

async function readCapped(
  response: Response,
  megabytes: number,
  place: FilePlace,
  { signal, onPiece, head }: LoadOptions,
  restart: () => void,
): Promise<ArrayBuffer> {
  const cap = megabytes * 1024 * 1024;
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  let headTaken = false;
  const total = lengthOf(response);
  const reader = response.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    // A piece may be here already when the file is given up.
    signal.throwIfAborted();
    if (done) break;
    restart();
    size += value.byteLength;
    if (size > cap) {
      await reader.cancel();
      throw new LoadError({ kind: 'size', megabytes });
    }
    pieces.push(value);
    if (head && !headTaken && size >= head.bytes) {
      headTaken = true;
      await head.take(beginning(pieces, head.bytes), place);
      signal.throwIfAborted();
    }
    onPiece?.(size, total);
  }
  return new Blob(pieces).arrayBuffer();
}

/** The first bytes of all pieces, which are at least as many. */
function beginning(pieces: readonly Uint8Array<ArrayBuffer>[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece.subarray(0, length - at), at);
    at += piece.byteLength;
    if (at >= length) break;
  }
  return bytes;
}

/** Bytes that are to come; null where that is not said, or said of the packed form. */
function lengthOf({ headers }: Response): number | null {
  const length = Number(headers.get('content-length'));
  return length > 0 && headers.get('content-encoding') === null ? length : null;
}
